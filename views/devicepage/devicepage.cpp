// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepage.h"

#include "application.h"
#include "dashboard/deviceactions.h"
#include "dashboard/setupreason.h"
#include "devicepage/addresstree.h"
#include "devicepage/devicefacts.h"
#include "devicepage/settingspanel.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"
#include "widgets/roomydelegate.h"
#include "wizards/signindialog.h"
#include "wizards/signinform.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

DevicePage::DevicePage(Application &application, DeviceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_application(application)
    , m_actions(actions)
    , m_facts(new DeviceFacts(this))
    , m_addresses(new AddressTree(this))
    , m_settings(new SettingsPanel(this))
    , m_services(new QTreeWidget(this))
{
    m_services->setObjectName(u"serviceList"_s);
    m_services->setAccessibleName(tr("Services"));
    m_services->setHeaderLabels({tr("Name"), tr("Type"), tr("Port")});
    m_services->setRootIsDecorated(false);
    m_services->setItemDelegate(new RoomyDelegate(m_services));
    m_services->setUniformRowHeights(true);
    m_services->setAlternatingRowColors(true);
    m_services->header()->resizeSection(0, fontMetrics().averageCharWidth() * 44);
    m_services->header()->resizeSection(1, fontMetrics().averageCharWidth() * 30);

    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"deviceTabs"_s);
    tabs->setAccessibleName(tr("Parts of the device"));
    tabs->addTab(m_addresses, tr("A&ddresses"));
    tabs->addTab(m_settings, tr("&IPv6 settings"));
    tabs->addTab(m_services, tr("Ser&vices"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(makeButtons());
    layout->addWidget(m_facts);
    layout->addWidget(tabs, 1);

    connect(m_settings, &SettingsPanel::readRequested, this, &DevicePage::readSettings);
    Inventory &inventory = application.inventory();
    connect(&inventory, &Inventory::devicesChanged, this, [this](const QStringList &ids) {
        if (ids.contains(m_id))
            refresh();
    });
    connect(&inventory, &Inventory::devicesRemoved, this, [this](const QStringList &ids) {
        if (ids.contains(m_id))
            emit backRequested();
    });
}

QWidget *DevicePage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *back = new QToolButton(header);
    back->setObjectName(u"deviceBack"_s);
    back->setIcon(icon(u"back"_s));
    back->setAutoRaise(true);
    back->setAccessibleName(tr("Back to all devices"));
    back->setToolTip(tr("Back to all devices (Alt+Left)"));
    connect(back, &QToolButton::clicked, this, &DevicePage::backRequested);
    m_icon = new IconLabel(header, 30);
    m_title = new PlainLabel({}, header);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"deviceTitle"_s);
    m_stateIcon = new IconLabel(header);
    m_state = new PlainLabel({}, header);

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(back);
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_stateIcon);
    row->addWidget(m_state);
    return header;
}

QWidget *DevicePage::makeButtons()
{
    auto *bar = new QWidget(this);
    m_setUp = new QPushButton(icon(u"setup"_s), tr("&Set up IPv6…"), bar);
    m_setUp->setObjectName(u"pageSetUp"_s);
    m_open = new QPushButton(icon(u"open"_s), tr("Open &web page"), bar);
    m_open->setObjectName(u"pageOpen"_s);
    m_copy = new QPushButton(icon(u"copy"_s), tr("&Copy address"), bar);
    m_copy->setObjectName(u"pageCopy"_s);
    m_copy->setMenu(m_actions.copyMenu());
    m_reason = new PlainLabel({}, bar);
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    connect(m_setUp, &QPushButton::clicked, m_actions.setUp(), &QAction::trigger);
    connect(m_open, &QPushButton::clicked, m_actions.openWebPage(), &QAction::trigger);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(8);
    for (QPushButton *button : {m_setUp, m_open, m_copy})
        row->addWidget(button);
    row->addSpacing(6);
    row->addWidget(m_reason, 1);
    return bar;
}

void DevicePage::showDevice(const QString &id)
{
    m_id = id;
    m_actions.setDevice(id);
    m_facts->showIdentity({});
    refresh();
    const Device *device = m_application.inventory().find(id);
    if (!device)
        return;
    const SetupReason reason = SetupReason::of(*device, m_application.driver(device->driver));
    m_settings->showUnread(reason.possible ? QString() : reason.text);
}

void DevicePage::refresh()
{
    const Device *device = m_application.inventory().find(m_id);
    if (!device)
        return;
    const DriverInfo *driver = m_application.driver(device->driver);
    const SetupReason reason = SetupReason::of(*device, driver);
    const Presence state = presence(*device, QDateTime::currentDateTimeUtc());
    m_icon->setIcon(deviceIcon(*device));
    m_title->setText(shownTitle(*device));
    m_stateIcon->setIcon(presenceIcon(state), state == Presence::Online ? Tone::Good : Tone::Muted);
    m_state->setText(AddressWording::presence(state));
    m_setUp->setEnabled(reason.possible);
    m_setUp->setAccessibleDescription(reason.text);
    m_reason->setText(reason.text);
    m_open->setEnabled(m_actions.openWebPage()->isEnabled());
    m_open->setToolTip(m_actions.openWebPage()->toolTip());
    m_copy->setEnabled(m_actions.copyMenu()->isEnabled());
    m_facts->showDevice(*device, driver);
    m_addresses->showInterfaces(device->interfaces);
    showServices(*device);
}

void DevicePage::showServices(const Device &device)
{
    if (m_services->topLevelItemCount() == device.services.size())
        return; // Services are only ever added.
    m_services->clear();
    for (const Service &service : device.services) {
        new QTreeWidgetItem(
            m_services,
            {service.name, service.type,
             service.port > 0 ? QString::number(service.port) : QString()});
    }
    if (m_services->topLevelItemCount() > 0)
        m_services->setCurrentItem(m_services->topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

void DevicePage::readSettings()
{
    const Device *device = m_application.inventory().find(m_id);
    const auto target = device ? SignInTarget::of(m_application, *device) : std::nullopt;
    if (!target)
        return;
    auto *dialog = new SignInDialog(
        m_application, *target,
        tr("Signing in reads the settings of “%1” and changes nothing.").arg(target->title),
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const SignInForm &form = dialog->form();
        if (form.target().id != m_id || !form.state())
            return;
        m_facts->showIdentity(form.state()->identity);
        m_settings->showState(*form.state());
    });
    dialog->open();
}

} // namespace sixlab
