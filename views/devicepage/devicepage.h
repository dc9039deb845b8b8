// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QToolButton;

namespace sixlab {

class AddressTree;
class Application;
class DeviceActions;
class DeviceFacts;
class IconLabel;
class PlainLabel;
class SettingsPanel;
struct Device;

/// All that is known of one device.
class DevicePage : public QWidget
{
    Q_OBJECT

public:
    DevicePage(Application &application, DeviceActions &actions, QWidget *parent = nullptr);

    void showDevice(const QString &id);
    [[nodiscard]] const QString &deviceId() const { return m_id; }

signals:
    void backRequested();

private:
    QWidget *makeHeader();
    QWidget *makeButtons();
    void refresh();
    void showServices(const Device &device);
    void readSettings();

    Application &m_application;
    DeviceActions &m_actions;
    QString m_id;
    IconLabel *m_icon;
    PlainLabel *m_title;
    IconLabel *m_stateIcon;
    PlainLabel *m_state;
    PlainLabel *m_reason;
    QPushButton *m_setUp;
    QPushButton *m_open;
    QPushButton *m_copy;
    DeviceFacts *m_facts;
    AddressTree *m_addresses;
    SettingsPanel *m_settings;
    QTreeWidget *m_services;
};

} // namespace sixlab
