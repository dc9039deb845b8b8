// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/setupchoice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace sixlab {

class PlainLabel;

/// What few people need: DHCPv6, name servers, further addresses. Folded until asked for.
class MoreOptions : public QWidget
{
    Q_OBJECT

public:
    explicit MoreOptions(QWidget *parent = nullptr);

    /// Disables what @p state says the device cannot do.
    void setState(const DeviceState &state);
    void fill(const SetupChoice &choice);
    void read(SetupChoice &choice) const;
    void setStaticVisible(bool visible);

signals:
    void changed();

private:
    void layOut();
    void explain();

    QToolButton *m_toggle;
    QWidget *m_body;
    QComboBox *m_dhcpv6;
    QLineEdit *m_nameServers;
    QPlainTextEdit *m_further;
    PlainLabel *m_furtherLabel;
    PlainLabel *m_problem;
    int m_maximumStaticAddresses = 0;
    bool m_staticVisible = false;
};

} // namespace sixlab
