// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceactions.h"

#include "application.h"
#include "dashboard/devicelinks.h"
#include "dashboard/identityactions.h"
#include "dashboard/setupreason.h"
#include "dashboard/tableactions.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Longer names do not fit anywhere.
static constexpr int maximumNameLength = 60;

DeviceActions::DeviceActions(Application &application, QWidget *window)
    : QObject(window)
    , m_application(application)
    , m_window(window)
    , m_details(add(u"deviceDetails"_s, u"info"_s, tr("Show &details")))
    , m_setUp(add(u"deviceSetUp"_s, u"setup"_s, tr("&Set up IPv6…")))
    , m_openWebPage(add(u"deviceOpenWebPage"_s, u"open"_s, tr("Open &web page")))
    , m_copy(add(u"deviceCopyAddress"_s, u"copy"_s, tr("&Copy best address")))
    , m_rename(add(u"deviceRename"_s, u"rename"_s, tr("&Rename…")))
    , m_forget(add(u"deviceForget"_s, u"forget"_s, tr("&Forget…")))
    , m_copyMenu(new QMenu(tr("Copy &address as"), window))
    , m_identity(new IdentityActions(application, window))
    , m_tables(new TableActions(application, window))
{
    m_setUp->setShortcut(Qt::CTRL | Qt::Key_E);
    m_openWebPage->setShortcut(Qt::CTRL | Qt::Key_B);
    m_copy->setShortcut(QKeySequence::Copy);
    m_rename->setShortcut(Qt::Key_F2);
    m_copyMenu->setIcon(icon(u"copy"_s));
    m_copyMenu->setObjectName(u"deviceCopyMenu"_s);
    connectActions();
    refresh();
    connect(
        &application.inventory(), &Inventory::devicesChanged, this, [this](const QStringList &ids) {
            if (ids.contains(m_id))
                refresh();
        });
    connect(&application.inventory(), &Inventory::devicesRemoved, this, [this] { refresh(); });
}

QAction *DeviceActions::add(const QString &name, const QString &iconName, const QString &text)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    return action;
}

void DeviceActions::connectActions()
{
    connect(m_details, &QAction::triggered, this, [this] { emit detailsRequested(m_id); });
    connect(m_setUp, &QAction::triggered, this, [this] { emit setUpRequested(m_id); });
    connect(m_openWebPage, &QAction::triggered, this, [this] {
        const Device *device = m_application.inventory().find(m_id);
        if (!device)
            return;
        const QUrl url = webPage(*device, m_application.driver(device->driver));
        if (url.isValid() && QDesktopServices::openUrl(url))
            emit done(tr("Opened %1").arg(url.toString()));
    });
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const Device *device = m_application.inventory().find(m_id))
            copy(zonedText(device->bestAddress()));
    });
    connect(m_rename, &QAction::triggered, this, &DeviceActions::askName);
    connect(m_forget, &QAction::triggered, this, &DeviceActions::askForget);
}

void DeviceActions::setDevice(const QString &id)
{
    setDevices(id.isEmpty() ? QStringList() : QStringList{id});
}

void DeviceActions::setDevices(const QStringList &ids)
{
    m_id = ids.size() == 1 ? ids.first() : QString();
    m_identity->setDevices(ids);
    m_tables->setDevice(m_id);
    refresh();
}

void DeviceActions::addTo(QMenu &menu)
{
    menu.addAction(m_details);
    menu.addAction(m_setUp);
    menu.addAction(m_openWebPage);
    menu.addSeparator();
    menu.addAction(m_copy);
    menu.addMenu(m_copyMenu);
    menu.addSeparator();
    m_tables->addTo(menu);
    menu.addSeparator();
    menu.addAction(m_rename);
    m_identity->addTo(menu);
    menu.addAction(m_forget);
    menu.setToolTipsVisible(true);
}

void DeviceActions::refresh()
{
    const Device *device = m_id.isEmpty() ? nullptr : m_application.inventory().find(m_id);
    for (QAction *action : {m_details, m_setUp, m_openWebPage, m_copy, m_rename, m_forget})
        action->setEnabled(device);
    m_copyMenu->setEnabled(device);
    if (!device)
        return;
    const DriverInfo *driver = m_application.driver(device->driver);
    const SetupReason reason = SetupReason::of(*device, driver);
    m_setUp->setEnabled(reason.possible);
    m_setUp->setToolTip(plainToolTip(reason.text));

    const bool hasPage = webPage(*device, driver).isValid();
    m_openWebPage->setEnabled(hasPage);
    m_openWebPage->setToolTip(
        hasPage ? tr("Opens the device's own page in your browser.")
                : tr("Browsers cannot open link-local addresses, and no other one is known."));
    m_copy->setEnabled(!device->bestAddress().isNull());
    fillCopyMenu(*device);
}

void DeviceActions::fillCopyMenu(const Device &device)
{
    m_copyMenu->clear();
    const QList<QHostAddress> addresses = addressesToCopy(device);
    m_copyMenu->setEnabled(!addresses.isEmpty());
    for (const QHostAddress &address : addresses) {
        QMenu *forms = addresses.size() == 1
            ? m_copyMenu
            : m_copyMenu->addMenu(plainMenuText(leftToRight(zonedText(address))));
        addCopy(*forms, zonedText(address));
        addCopy(*forms, urlText(address));
        addCopy(*forms, sshText(address));
    }
}

void DeviceActions::addCopy(QMenu &menu, const QString &text)
{
    QAction *action = menu.addAction(plainMenuText(leftToRight(text)));
    connect(action, &QAction::triggered, this, [this, text] { copy(text); });
}

void DeviceActions::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit done(tr("Copied: %1").arg(text));
}

void DeviceActions::askName()
{
    const Device *device = m_application.inventory().find(m_id);
    if (!device)
        return;
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setWindowTitle(tr("Rename device"));
    dialog->setLabelText(tr("Your name for this device:"));
    dialog->setTextValue(device->title());
    dialog->setOkButtonText(tr("Rename"));
    const QString id = m_id;
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &text) {
        const Device *found = m_application.inventory().find(id);
        const QString name = text.simplified().left(maximumNameLength);
        if (!found || name.isEmpty())
            return;
        Device renamed = *found;
        renamed.name = name;
        renamed.nameIsUsers = true;
        m_application.inventory().update(renamed);
    });
    dialog->open();
}

void DeviceActions::askForget()
{
    const Device *device = m_application.inventory().find(m_id);
    if (!device)
        return;
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"forgetQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Forget device"));
    question->setText(tr("Forget “%1”?").arg(device->title()));
    question->setInformativeText(
        tr("Its name, its tags and its saved password are lost. When it is seen again it is "
           "listed as a new device."));
    auto *yes = question->addButton(tr("&Forget"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    const QString id = m_id;
    connect(yes, &QPushButton::clicked, this, [this, id] {
        m_tables->forget(id);
        m_application.secrets().forget(id);
        m_application.inventory().forget(id);
    });
    question->open();
}

} // namespace sixlab
