// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicetable.h"

#include "inventory/advertising.h"
#include "inventory/folding.h"

#include <algorithm>

namespace sixlab {

DeviceTable::DeviceTable(const QList<Device> &devices)
{
    m_devices.reserve(devices.size());
    m_addresses.reserve(devices.size() * 4);
    for (const Device &device : devices)
        add(device);
}

qsizetype DeviceTable::placeOf(const QString &id) const
{
    const auto found = m_ids.constFind(id);
    return found == m_ids.cend() ? -1 : m_places[*found];
}

const Device *DeviceTable::find(const QString &id) const
{
    const qsizetype place = placeOf(id);
    return place < 0 ? nullptr : &m_devices[place];
}

template <typename Key>
DeviceTable::Places DeviceTable::places(const QMultiHash<Key, Handle> &index, const Key &key) const
{
    Places places;
    const auto [first, last] = index.equal_range(key);
    for (auto it = first; it != last; ++it)
        places.append(m_places[*it]);
    std::ranges::sort(places);
    // clang 14 does not know what std::ranges::unique() returns.
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

DeviceTable::Places DeviceTable::withMac(const MacAddress &mac) const
{
    return places(m_macs, mac);
}

DeviceTable::Places DeviceTable::withAddress(const QHostAddress &address) const
{
    return places(m_addresses, address);
}

DeviceTable::Places DeviceTable::claiming(const MacAddress &mac) const
{
    return places(m_claims, mac);
}

DeviceTable::Places DeviceTable::named(const QString &hostName) const
{
    return places(m_names, hostName.toCaseFolded());
}

DeviceTable::Places DeviceTable::self() const
{
    return places(m_self, true);
}

qsizetype DeviceTable::add(const Device &device)
{
    const qsizetype place = m_devices.size();
    m_devices.append(device);
    if (m_free.empty()) {
        m_free.push_back(Handle(m_places.size()));
        m_places.push_back(0);
    }
    const Handle handle = m_free.back();
    m_free.pop_back();
    m_places[handle] = place;
    m_handles.push_back(handle);
    m_ids.insert(device.id, handle);
    list(place);
    return place;
}

void DeviceTable::remove(qsizetype place)
{
    unlist(place);
    m_ids.remove(m_devices[place].id);
    m_free.push_back(m_handles[size_t(place)]);
    m_handles.erase(m_handles.begin() + place);
    m_devices.removeAt(place);
    for (size_t i = size_t(place); i < m_handles.size(); ++i)
        --m_places[m_handles[i]];
}

/// Calls @p work with each index and key under which the device is found.
template <typename Work>
void DeviceTable::forEachKey(const Device &device, Work work)
{
    for (const DeviceInterface &interface : device.interfaces) {
        if (interface.mac)
            work(m_macs, *interface.mac);
        for (const DeviceAddress &address : interface.addresses)
            work(m_addresses, address.address);
    }
    for (const MacAddress &mac : claimedMacs(device.services))
        work(m_claims, mac);
    if (!device.hostName.isEmpty())
        work(m_names, device.hostName.toCaseFolded());
    if (device.isSelf)
        work(m_self, true);
}

void DeviceTable::list(qsizetype place)
{
    const Handle handle = m_handles[size_t(place)];
    forEachKey(
        m_devices[place], [handle](auto &index, const auto &key) { index.insert(key, handle); });
    m_advertising += isAdvertising(m_devices[place]) ? 1 : 0;
}

void DeviceTable::unlist(qsizetype place)
{
    const Handle handle = m_handles[size_t(place)];
    forEachKey(
        m_devices[place], [handle](auto &index, const auto &key) { index.remove(key, handle); });
    m_advertising -= isAdvertising(m_devices[place]) ? 1 : 0;
}

} // namespace sixlab
