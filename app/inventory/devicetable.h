// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QHash>
#include <QMultiHash>
#include <QVarLengthArray>

#include <vector>

namespace sixlab {

/// Devices in the order in which they came, and who of them has which MAC, address or name.
///
/// Asking costs the same among ten devices and among thousands. A place is good until a device is
/// removed.
class DeviceTable
{
public:
    using Places = QVarLengthArray<qsizetype, 8>;

    DeviceTable() = default;
    explicit DeviceTable(const QList<Device> &devices);

    [[nodiscard]] const QList<Device> &devices() const { return m_devices; }
    [[nodiscard]] qsizetype size() const { return m_devices.size(); }
    [[nodiscard]] const Device &operator[](qsizetype place) const { return m_devices[place]; }
    /// -1: it is not here.
    [[nodiscard]] qsizetype placeOf(const QString &id) const;
    /// Null: it is not here.
    [[nodiscard]] const Device *find(const QString &id) const;

    [[nodiscard]] Places withMac(const MacAddress &mac) const;
    [[nodiscard]] Places withAddress(const QHostAddress &address) const;
    /// Those with a service whose text names the MAC.
    [[nodiscard]] Places claiming(const MacAddress &mac) const;
    /// By host name, without case.
    [[nodiscard]] Places named(const QString &hostName) const;
    /// This machine; more than one only before they were joined.
    [[nodiscard]] Places self() const;
    /// How many have an advertisement.
    [[nodiscard]] qsizetype advertising() const { return m_advertising; }

    /// Returns its place, the last one.
    qsizetype add(const Device &device);
    void remove(qsizetype place);

    /// Lets @p work change the device, all but its id.
    template <typename Work>
    void change(qsizetype place, Work work)
    {
        unlist(place);
        work(m_devices[place]);
        list(place);
    }
    /// For changes to what nobody is found by: not the id, MACs, addresses, services, host name,
    /// advertisement or which one this machine is.
    [[nodiscard]] Device &details(qsizetype place) { return m_devices[place]; }

private:
    using Handle = quint32; ///< Stays the same while places move.

    template <typename Work>
    void forEachKey(const Device &device, Work work);
    void list(qsizetype place);
    void unlist(qsizetype place);
    template <typename Key>
    [[nodiscard]] Places places(const QMultiHash<Key, Handle> &index, const Key &key) const;

    QList<Device> m_devices;
    std::vector<Handle> m_handles; ///< By place.
    std::vector<qsizetype> m_places; ///< By handle.
    std::vector<Handle> m_free;
    QHash<QString, Handle> m_ids;
    QMultiHash<MacAddress, Handle> m_macs;
    QMultiHash<MacAddress, Handle> m_claims;
    QMultiHash<QHostAddress, Handle> m_addresses;
    QMultiHash<QString, Handle> m_names;
    QMultiHash<bool, Handle> m_self; ///< Under true.
    qsizetype m_advertising = 0;
};

} // namespace sixlab
