// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepage.h"

#include "application.h"
#include "dashboard/deviceactions.h"
#include "dashboard/identityactions.h"
#include "dashboard/setupreason.h"
#include "dashboard/tableactions.h"
#include "devicepage/addresstree.h"
#include "devicepage/advertisementtree.h"
#include "devicepage/devicefacts.h"
#include "devicepage/deviceheader.h"
#include "devicepage/evidencepanel.h"
#include "devicepage/servicetree.h"
#include "devicepage/settingspanel.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "wizards/signindialog.h"
#include "wizards/signinform.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

DevicePage::DevicePage(Application &application, DeviceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_application(application)
    , m_actions(actions)
    , m_header(new DeviceHeader(this))
    , m_ignored(new MessageBar(this))
    , m_facts(new DeviceFacts(this))
    , m_tabs(new QTabWidget(this))
    , m_addresses(new AddressTree(this))
    , m_settings(new SettingsPanel(this))
    , m_services(new ServiceTree(this))
    , m_advertisement(new AdvertisementTree(this))
    , m_evidence(new EvidencePanel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(makeButtons());
    layout->addWidget(m_ignored);
    layout->addWidget(m_facts);
    layout->addWidget(makeTabs(), 1);

    connect(m_header, &DeviceHeader::backRequested, this, &DevicePage::backRequested);
    connect(m_settings, &SettingsPanel::readRequested, this, &DevicePage::readSettings);
    connect(m_addresses, &AddressTree::splitRequested, this, [this](const MacAddress &mac) {
        m_actions.identity().split(m_id, mac);
    });
    connectInventory();
    m_ageTimer.setInterval(5s); // The evidence of presence is told in seconds.
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_ageTimer.start();
}

void DevicePage::connectInventory()
{
    Inventory &inventory = m_application.inventory();
    connect(&inventory, &Inventory::devicesChanged, this, [this](const QStringList &ids) {
        if (ids.contains(m_id))
            refresh();
    });
    connect(&inventory, &Inventory::devicesRemoved, this, [this](const QStringList &ids) {
        if (isVisible() && ids.contains(m_id))
            emit backRequested();
    });
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
    auto *more = new QPushButton(icon(u"more"_s), tr("&More"), bar);
    more->setObjectName(u"pageMore"_s);
    fillMoreMenu(*more);
    m_reason = new PlainLabel({}, bar);
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    connect(m_setUp, &QPushButton::clicked, m_actions.setUp(), &QAction::trigger);
    connect(m_open, &QPushButton::clicked, m_actions.openWebPage(), &QAction::trigger);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(8);
    for (QPushButton *button : {m_setUp, m_open, m_copy, more})
        row->addWidget(button);
    row->addSpacing(6);
    row->addWidget(m_reason, 1);
    return bar;
}

void DevicePage::fillMoreMenu(QPushButton &button)
{
    auto *menu = new QMenu(&button);
    menu->setObjectName(u"pageMoreMenu"_s);
    menu->setToolTipsVisible(true);
    m_actions.tables().addTo(*menu);
    menu->addSeparator();
    menu->addAction(m_addresses->splitAction());
    menu->addAction(m_actions.identity().ignore());
    menu->addSeparator();
    menu->addAction(m_actions.rename());
    menu->addAction(m_actions.forget());
    button.setMenu(menu);
}

QWidget *DevicePage::makeTabs()
{
    m_tabs->setObjectName(u"deviceTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the device"));
    m_tabs->addTab(m_addresses, tr("&Addresses"));
    m_tabs->addTab(m_settings, tr("&IPv6 settings"));
    m_tabs->addTab(m_services, tr("Se&rvices"));
    m_tabs->addTab(m_advertisement, tr("R&outer"));
    m_tabs->addTab(m_evidence, tr("Recog&nition"));
    return m_tabs;
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
    m_header->showDevice(*device);
    refreshButtons(*device);
    m_ignored->setMessage(
        Tone::Info,
        device->isIgnored ? tr("You ignore this device: it is hidden in the list, and its events "
                               "are silent.")
                          : QString());
    m_ignored->setAction(
        tr("Stop i&gnoring"), [this] { m_application.inventory().setIgnored(m_id, false); });
    m_facts->showDevice(*device, driver);
    m_addresses->showDevice(*device);
    m_services->showServices(device->services);
    m_advertisement->showAdvertisement(device->advertisement);
    m_tabs->setTabVisible(
        m_tabs->indexOf(m_advertisement), device->isRouter || device->advertisement);
    m_evidence->showEvidence(device->evidence(), driver);
}

void DevicePage::refreshButtons(const Device &device)
{
    const SetupReason reason = SetupReason::of(device, m_application.driver(device.driver));
    m_setUp->setEnabled(reason.possible);
    m_setUp->setAccessibleDescription(reason.text);
    m_reason->setText(reason.text);
    m_open->setEnabled(m_actions.openWebPage()->isEnabled());
    m_open->setToolTip(m_actions.openWebPage()->toolTip());
    m_copy->setEnabled(m_actions.copyMenu()->isEnabled());
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
