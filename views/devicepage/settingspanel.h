// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sixlab {

class MessageBar;
class PlainLabel;
class SettingsTable;

/// The device's IPv6 settings, once they were read.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget *parent = nullptr);

    /// Before anything was read. @p problem says why it cannot be; empty when it can.
    void showUnread(const QString &problem);
    void showState(const DeviceState &state);

signals:
    void readRequested();

private:
    PlainLabel *m_text;
    QPushButton *m_read;
    SettingsTable *m_table;
    PlainLabel *m_live;
    MessageBar *m_notices;
};

} // namespace sixlab
