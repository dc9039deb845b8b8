// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/recognition.h"

#include <QWidget>

class QTreeWidget;

namespace sixlab {

class PlainLabel;

/// What was seen of a device without signing in, and which of it convinced the driver.
class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    /// @p driver null: none serves it.
    void showEvidence(const Evidence &evidence, const DriverInfo *driver);

private:
    void fill(const QList<IdentityReason> &seen, const Recognition &recognition);

    PlainLabel *m_summary;
    QTreeWidget *m_list;
    QList<IdentityReason> m_shown;
    const DriverInfo *m_driver = nullptr;
    bool m_isFilled = false;
};

} // namespace sixlab
