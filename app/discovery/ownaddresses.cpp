// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownaddresses.h"

#include <QSysInfo>

#include <linux/rtnetlink.h>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace sixlab {

OwnAddresses::OwnAddresses(const QStringList &interfaces, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_netlink([this](const nlmsghdr &) {
        if (!m_settle.isActive())
            m_settle.start();
    })
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(50ms);
    connect(&m_settle, &QTimer::timeout, this, &OwnAddresses::report);
}

void OwnAddresses::listen()
{
    const auto opened = m_netlink.open({RTNLGRP_LINK, RTNLGRP_IPV6_IFADDR, RTNLGRP_IPV4_IFADDR});
    if (!opened)
        emit limited({opened.error().text});
    report();
}

void OwnAddresses::report()
{
    const QList<OwnAddress> known = ownAddressesNow();
    for (const LanInterface &lan : lanInterfaces(m_interfaces))
        reportOne(lan, known);
}

void OwnAddresses::reportOne(const LanInterface &lan, const QList<OwnAddress> &known)
{
    Sighting all;
    all.source = Source::Self;
    all.interface = lan.name;
    all.mac = lan.mac;
    all.addresses = lan.addresses;
    all.hostName = QSysInfo::machineHostName();
    all.isSelf = true;
    all.at = QDateTime::currentDateTimeUtc();
    QList<Sighting> described;
    for (const OwnAddress &address : known) {
        if (address.interface != lan.index)
            continue;
        if (!address.isUsable) {
            all.addresses.removeAll(address.address);
        } else if (address.origin != AddressOrigin::Unknown || address.validFor) {
            described.append(all);
            described.last().addresses = {address.address};
            described.last().hostName.clear(); // That of the one that lists them all.
            described.last().origin = address.origin;
            if (address.validFor)
                described.last().validUntil = all.at.addSecs(qint64(address.validFor->count()));
        }
    }
    emit sighted(all);
    for (const Sighting &sighting : std::as_const(described))
        emit sighted(sighting);
}

} // namespace sixlab
