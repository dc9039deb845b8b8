// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferences.h"

#include <QDialog>

class QCheckBox;
class QVBoxLayout;

namespace sixlab {

class MessageBar;

/// What discovery may do, and whether the desktop is told: each with a sentence on what it means.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(const QString &dataFolder, QWidget *parent);

    /// Saves; stays open and says why when that fails.
    void accept() override;

signals:
    void saved(const sixlab::Preferences &preferences);

private:
    QCheckBox *add(
        QVBoxLayout &layout, const QString &name, const QString &text, const QString &explanation);
    void layOut();

    QString m_dataFolder;
    QCheckBox *m_sweepIpv4;
    QCheckBox *m_askDevices;
    QCheckBox *m_useHelper;
    QCheckBox *m_notifies;
    MessageBar *m_message;
};

} // namespace sixlab
