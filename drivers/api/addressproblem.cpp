// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct AddressTr {
    Q_DECLARE_TR_FUNCTIONS(AddressProblem)
};

static bool isIn(const QHostAddress &address, QLatin1StringView prefix, int length)
{
    return address.isInSubnet(QHostAddress(QString(prefix)), length);
}

/// What neither a host nor a router can have.
static std::optional<QString> unusableProblem(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return AddressTr::tr("This is not an IPv6 address: write it like 2001:db8:2::10.");
    if (isIn(address, "::ffff:0:0"_L1, 96))
        return AddressTr::tr(
            "This is an IPv4 address in IPv6 writing: use an address of your IPv6 prefix.");
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return AddressTr::tr("The address :: means “none”: use an address of your IPv6 prefix.");
    if (address.isLoopback())
        return AddressTr::tr(
            "The address ::1 means the device itself: use an address of your IPv6 prefix.");
    if (address.isMulticast())
        return AddressTr::tr(
            "Multicast addresses belong to groups: use an address of your IPv6 prefix.");
    return std::nullopt;
}

/// RFC 4291, 2.6.1: all zeros after the prefix are the address of the routers on it.
static bool isSubnetRouterAnycast(const InterfaceAddress &address)
{
    if (address.prefixLength >= 127) // RFC 6164
        return false;
    const Q_IPV6ADDR bytes = address.address.toIPv6Address();
    const int whole = address.prefixLength / 8;
    const int rest = address.prefixLength % 8;
    if (rest && (bytes[whole] & (0xff >> rest)))
        return false;
    const int first = whole + (rest ? 1 : 0);
    return std::all_of(bytes.c + first, bytes.c + 16, [](quint8 byte) { return byte == 0; });
}

std::optional<QString> staticAddressProblem(const InterfaceAddress &address)
{
    if (const auto problem = unusableProblem(address.address))
        return problem;
    if (isIn(address.address, "fe80::"_L1, 10))
        return AddressTr::tr(
            "The device makes its link-local address (fe80::) itself: use an address of your IPv6 "
            "prefix.");
    if (!isIn(address.address, "2000::"_L1, 3) && !isIn(address.address, "fc00::"_L1, 7))
        return AddressTr::tr(
            "This address is reserved: use one that begins with 2 or 3, or with fd for the home "
            "only.");
    if (address.prefixLength < 1 || address.prefixLength > 128)
        return AddressTr::tr("The prefix length must be from 1 to 128; in most networks it is 64.");
    if (isSubnetRouterAnycast(address))
        return AddressTr::tr(
            "This is the address of the network itself: write something after the prefix, like "
            "::10.");
    return std::nullopt;
}

std::optional<QString> gatewayProblem(
    const QHostAddress &gateway, const QList<InterfaceAddress> &staticAddresses)
{
    if (const auto problem = unusableProblem(gateway))
        return problem;
    QHostAddress plain = gateway;
    plain.setScopeId({});
    if (std::ranges::any_of(
            staticAddresses, [&](const InterfaceAddress &own) { return own.address == plain; }))
        return AddressTr::tr("This is the device's own address: use the address of your router.");
    if (isIn(plain, "fe80::"_L1, 10))
        return std::nullopt;
    if (std::ranges::any_of(staticAddresses, [&](const InterfaceAddress &own) {
            return plain.isInSubnet(own.address, own.prefixLength);
        }))
        return std::nullopt;
    return AddressTr::tr(
        "The device cannot reach this gateway: use the router's link-local address (fe80::), or "
        "one in the prefix of a static address.");
}

} // namespace sixlab
