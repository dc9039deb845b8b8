// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTabWidget;

namespace sixlab {

class AddressTree;
class AdvertisementTree;
class Application;
class DeviceActions;
class DeviceFacts;
class DeviceHeader;
class EvidencePanel;
class MessageBar;
class PlainLabel;
class ServiceTree;
class SettingsPanel;

/// All that is known of one device, and what can be done with it.
class DevicePage : public QWidget
{
    Q_OBJECT

public:
    DevicePage(Application &application, DeviceActions &actions, QWidget *parent = nullptr);

    void showDevice(const QString &id);

signals:
    void backRequested();

private:
    QWidget *makeButtons();
    QWidget *makeTabs();
    void fillMoreMenu(QPushButton &button);
    void connectInventory();
    void refresh();
    void refreshButtons(const Device &device);
    void readSettings();

    Application &m_application;
    DeviceActions &m_actions;
    QString m_id;
    DeviceHeader *m_header;
    QPushButton *m_setUp;
    QPushButton *m_open;
    QPushButton *m_copy;
    PlainLabel *m_reason;
    MessageBar *m_ignored;
    DeviceFacts *m_facts;
    QTabWidget *m_tabs;
    AddressTree *m_addresses;
    SettingsPanel *m_settings;
    ServiceTree *m_services;
    AdvertisementTree *m_advertisement;
    EvidencePanel *m_evidence;
    QTimer m_ageTimer;
};

} // namespace sixlab
