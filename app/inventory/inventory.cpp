// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory.h"

#include "inventory/eventlog.h"
#include "inventory/vendornames.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto publishEvery = 100ms;
static constexpr auto saveAfter = 2s;
static constexpr auto saveAgainAfter = 30s;

Inventory::Inventory(
    Store &store, const QList<const DriverInfo *> &drivers, const VendorNames &vendors,
    QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_events(std::make_unique<EventLog>())
    , m_drivers(drivers)
    , m_vendors(vendors)
    , m_identity([] { return QUuid::createUuid().toString(QUuid::WithoutBraces); })
{
    if (Result<QList<Device>> loaded = store.load())
        m_devices = *std::move(loaded);
    else // Told when somebody listens.
        QTimer::singleShot(0, this, [this, error = loaded.error()] { emit saveFailed(error); });
    m_publishTimer.setSingleShot(true);
    m_saveTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &Inventory::publish);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { (void)save(); });
}

Inventory::~Inventory()
{
    (void)save();
}

Device *Inventory::device(const QString &id)
{
    const auto found = std::ranges::find(m_devices, id, &Device::id);
    return found == m_devices.end() ? nullptr : &*found;
}

const Device *Inventory::find(const QString &idOrName) const
{
    const auto byId = std::ranges::find(m_devices, idOrName, &Device::id);
    if (byId != m_devices.end())
        return &*byId;
    if (idOrName.isEmpty())
        return nullptr;
    for (const auto name : {&Device::name, &Device::hostName}) {
        const Device *found = nullptr;
        int count = 0;
        for (const Device &device : m_devices) {
            if ((device.*name).compare(idOrName, Qt::CaseInsensitive) == 0) {
                found = &device;
                ++count;
            }
        }
        if (count > 0)
            return count == 1 ? found : nullptr;
    }
    return nullptr;
}

QList<Device> Inventory::seenNow() const
{
    QList<Device> list;
    std::ranges::copy_if(m_devices, std::back_inserter(list), [this](const Device &device) {
        return m_seenNow.contains(device.id);
    });
    return list;
}

void Inventory::add(const Sighting &sighting)
{
    const std::optional<Merged> merged = m_identity.merge(m_devices, sighting);
    if (!merged)
        return;
    for (const QString &id : merged->absorbed)
        noteRemoval(id);
    for (const QString &id : merged->changed) {
        if (device(id))
            noteChange(id, false);
    }
    if (Device *changed = device(merged->id))
        describe(*changed);
    m_seenNow.insert(merged->id);
    noteChange(merged->id, merged->isNew);
}

void Inventory::update(const Device &changed)
{
    if (Device *known = device(changed.id); known && *known != changed) {
        *known = changed;
        noteChange(changed.id, false);
    }
}

void Inventory::forget(const QString &id)
{
    if (m_devices.removeIf([&](const Device &device) { return device.id == id; }))
        noteRemoval(id);
}

/// Says what the device is, by what was seen of it. What signing in revealed is worth more.
void Inventory::describe(Device &device) const
{
    const Evidence evidence = device.evidence();
    const auto driver = std::ranges::find_if(
        m_drivers, [&](const DriverInfo *info) { return info->identifies(evidence); });
    if (driver != m_drivers.end()) {
        device.driver = QString::fromLatin1((*driver)->id);
        device.kind = QString::fromLatin1((*driver)->kind);
        const DeviceIdentity told = (*driver)->describe(evidence);
        if (device.serial.isEmpty() || device.vendor.isEmpty())
            device.vendor
                = told.vendor.isEmpty() ? QString::fromUtf8((*driver)->vendor) : told.vendor;
        if (!told.model.isEmpty() && (device.serial.isEmpty() || device.model.isEmpty()))
            device.model = told.model;
        return;
    }
    for (const DeviceInterface &interface : device.interfaces) {
        if (device.vendor.isEmpty() && interface.mac)
            device.vendor = m_vendors.vendor(*interface.mac);
    }
    if (device.kind.isEmpty() && device.isRouter)
        device.kind = u"router"_s;
    if (device.kind.isEmpty() && device.isSelf)
        device.kind = u"computer"_s;
}

void Inventory::noteChange(const QString &id, bool isNew)
{
    if (isNew)
        m_added.insert(id);
    else if (!m_added.contains(id))
        m_changed.insert(id);
    m_unsaved.insert(id);
    if (!m_publishTimer.isActive()) {
        // The first one at once, the others together with what comes in the meantime.
        const auto since = m_published.isValid() ? std::chrono::milliseconds(m_published.elapsed())
                                                 : publishEvery;
        m_publishTimer.start(std::max(publishEvery - since, 0ms));
    }
    if (!m_saveTimer.isActive())
        m_saveTimer.start(saveAfter);
}

void Inventory::noteRemoval(const QString &id)
{
    noteChange(id, false);
    m_changed.remove(id);
    if (!m_added.remove(id)) // Nobody has heard of it otherwise.
        m_removed.insert(id);
    m_unsaved.remove(id);
    m_undeleted.insert(id);
    m_seenNow.remove(id);
}

void Inventory::publish()
{
    m_published.start();
    const auto added = std::exchange(m_added, {}).values();
    const auto changed = std::exchange(m_changed, {}).values();
    const auto removed = std::exchange(m_removed, {}).values();
    if (!removed.isEmpty())
        emit devicesRemoved(removed);
    if (!added.isEmpty())
        emit devicesAdded(added);
    if (!changed.isEmpty())
        emit devicesChanged(changed);
}

Result<> Inventory::save()
{
    m_saveTimer.stop();
    if (m_unsaved.isEmpty() && m_undeleted.isEmpty())
        return {};
    QList<Device> devices;
    std::ranges::copy_if(m_devices, std::back_inserter(devices), [this](const Device &device) {
        return m_unsaved.contains(device.id);
    });
    const Result<> saved = m_store.save(devices, m_undeleted.values());
    if (saved) {
        m_unsaved.clear();
        m_undeleted.clear();
        m_saveProblem.reset();
        return saved;
    }
    m_saveTimer.start(saveAgainAfter);
    if (std::exchange(m_saveProblem, saved.error()) != saved.error())
        emit saveFailed(saved.error());
    return saved;
}

} // namespace sixlab
