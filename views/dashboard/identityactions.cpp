// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityactions.h"

#include "application.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "wizards/mergedialog.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

IdentityActions::IdentityActions(Application &application, QWidget *window)
    : QObject(window)
    , m_application(application)
    , m_window(window)
    , m_ignore(new QAction(icon(u"hide"_s), {}, this))
    , m_merge(new QAction(icon(u"merge"_s), tr("These are &one device…"), this))
{
    m_ignore->setObjectName(u"deviceIgnore"_s);
    m_ignore->setShortcut(Qt::CTRL | Qt::Key_I);
    m_merge->setObjectName(u"deviceMerge"_s);
    m_merge->setShortcut(Qt::CTRL | Qt::Key_M);
    connect(m_ignore, &QAction::triggered, this, [this] {
        const QList<Device> chosen = devices();
        const bool isIgnored = !std::ranges::all_of(chosen, &Device::isIgnored);
        QStringList ids;
        for (const Device &device : chosen) {
            if (device.isIgnored != isIgnored)
                ids += device.id;
        }
        setIgnored(ids, isIgnored);
        sayIgnored(ids, isIgnored);
    });
    connect(m_merge, &QAction::triggered, this, &IdentityActions::askMerge);
    Inventory &inventory = application.inventory();
    connect(&inventory, &Inventory::devicesChanged, this, &IdentityActions::refresh);
    connect(&inventory, &Inventory::devicesRemoved, this, &IdentityActions::refresh);
    refresh();
}

void IdentityActions::setDevices(const QStringList &ids)
{
    m_ids = ids;
    refresh();
}

void IdentityActions::addTo(QMenu &menu)
{
    menu.addAction(m_merge);
    menu.addAction(m_ignore);
}

QList<Device> IdentityActions::devices() const
{
    QList<Device> found;
    const QSet<QString> wanted(m_ids.begin(), m_ids.end());
    std::ranges::copy_if(
        m_application.inventory().devices(), std::back_inserter(found),
        [&](const Device &device) { return wanted.contains(device.id); });
    return found;
}

void IdentityActions::refresh()
{
    const QList<Device> chosen = devices();
    const bool allIgnored = !chosen.isEmpty() && std::ranges::all_of(chosen, &Device::isIgnored);
    m_ignore->setEnabled(!chosen.isEmpty());
    m_ignore->setText(allIgnored ? tr("Stop &ignoring") : tr("&Ignore"));
    m_ignore->setToolTip(
        allIgnored ? tr("Lists it again, and tells of its events.")
                   : tr("Hides it, and is silent about it. The filter is:ignored shows it."));
    m_merge->setEnabled(chosen.size() > 1);
    m_merge->setToolTip(
        chosen.size() > 1 ? tr("Shows the selected rows as one device from now on.")
                          : tr("Select the rows of the table that are one device first."));
}

void IdentityActions::setIgnored(const QStringList &ids, bool isIgnored)
{
    for (const QString &id : ids)
        m_application.inventory().setIgnored(id, isIgnored);
}

void IdentityActions::sayIgnored(const QStringList &ids, bool isIgnored)
{
    const Device *only = ids.size() == 1 ? m_application.inventory().find(ids.first()) : nullptr;
    const QString title = only ? shownTitle(*only) : QString();
    QString sentence;
    if (isIgnored)
        sentence = only
            ? tr("“%1” is ignored now: hidden, and silent.").arg(title)
            : tr("%n devices are ignored now: hidden, and silent.", nullptr, int(ids.size()));
    else
        sentence = only ? tr("“%1” is no longer ignored.").arg(title)
                        : tr("%n devices are no longer ignored.", nullptr, int(ids.size()));
    emit done(sentence, [this, ids, isIgnored] { setIgnored(ids, !isIgnored); });
}

void IdentityActions::askMerge()
{
    const QList<Device> chosen = devices();
    if (chosen.size() < 2)
        return;
    auto *dialog = new MergeDialog(chosen, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen] {
        QList<Device> others = chosen;
        others.removeIf([&](const Device &device) { return device.id == dialog->kept(); });
        mergeInto(dialog->kept(), others);
    });
    dialog->open();
}

void IdentityActions::mergeInto(const QString &id, const QList<Device> &others)
{
    Inventory &inventory = m_application.inventory();
    QList<Device> joined;
    for (const Device &other : others) {
        if (!inventory.find(id) || !inventory.find(other.id))
            continue; // Forgotten, or found to be another one, while the dialog was open.
        inventory.merge(id, other.id);
        m_application.secrets().forget(other.id);
        joined += other;
    }
    const Device *device = inventory.find(id);
    if (joined.isEmpty() || !device)
        return;
    emit merged(id);
    const bool canTakeBack = std::ranges::all_of(joined, [](const Device &other) {
        return other.interfaces.size() == 1 && other.interfaces.first().mac;
    });
    emit done(
        tr("%n entries are one device now: “%1”. The menu of an interface on its page takes it "
           "apart again.",
           nullptr, int(joined.size()) + 1)
            .arg(shownTitle(*device)),
        canTakeBack ? std::function<void()>([this, id, joined] {
            for (const Device &other : joined)
                takeApart(id, other);
        })
                    : std::function<void()>());
}

void IdentityActions::takeApart(const QString &id, const Device &before)
{
    Inventory &inventory = m_application.inventory();
    const QString newId = inventory.split(id, *before.interfaces.first().mac);
    const Device *found = newId.isEmpty() ? nullptr : inventory.find(newId);
    if (!found)
        return;
    Device device = *found;
    device.name = before.name;
    device.nameIsUsers = before.nameIsUsers;
    device.tags = before.tags;
    device.hostName = before.hostName;
    inventory.update(device);
}

void IdentityActions::split(const QString &id, const MacAddress &mac)
{
    const QString newId = m_application.inventory().split(id, mac);
    if (newId.isEmpty())
        return;
    emit done(
        tr("The interface %1 is a device of its own now.").arg(leftToRight(mac.toString())),
        [this, id, newId] { m_application.inventory().merge(id, newId); });
}

} // namespace sixlab
