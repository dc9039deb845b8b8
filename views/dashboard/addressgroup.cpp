// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressgroup.h"

#include "addressing/addresskind.h"
#include "api/interfaceaddress.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

AddressGroup addressGroup(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return AddressGroup::Ipv4;
    switch (addressKind(address)) {
    case AddressKind::UniqueLocal:
        return AddressGroup::UniqueLocal;
    case AddressKind::LinkLocal:
        return AddressGroup::LinkLocal;
    default:
        return AddressGroup::Global;
    }
}

static bool isMadeToStay(const DeviceAddress &address)
{
    return interfaceIdForm(address.address) != InterfaceIdForm::Random;
}

QList<DeviceAddress> addressesOf(const Device &device, AddressGroup group)
{
    QList<DeviceAddress> found;
    for (const DeviceInterface &interface : device.interfaces) {
        for (const DeviceAddress &address : interface.addresses) {
            if (addressGroup(address.address) == group)
                found += address;
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const DeviceAddress &a, const DeviceAddress &b) {
            const bool aStays = isMadeToStay(a);
            if (aStays != isMadeToStay(b))
                return aStays;
            return a.lastSeen > b.lastSeen;
        });
    return found;
}

QString foldedText(const QList<DeviceAddress> &addresses)
{
    if (addresses.isEmpty())
        return {};
    const QString first = addressText(addresses.first().address);
    if (addresses.size() == 1)
        return first;
    return u"%1 +%2"_s.arg(first, QString::number(addresses.size() - 1));
}

} // namespace sixlab
