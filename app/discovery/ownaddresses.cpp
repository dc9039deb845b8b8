// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownaddresses.h"

#include "discovery/interfaces.h"

#include <QSysInfo>

#include <linux/rtnetlink.h>

#include <chrono>

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
    for (const LanInterface &lan : lanInterfaces(m_interfaces)) {
        Sighting sighting;
        sighting.source = Source::Self;
        sighting.interface = lan.name;
        sighting.mac = lan.mac;
        sighting.addresses = lan.addresses;
        sighting.hostName = QSysInfo::machineHostName();
        sighting.isSelf = true;
        sighting.at = QDateTime::currentDateTimeUtc();
        emit sighted(sighting);
    }
}

} // namespace sixlab
