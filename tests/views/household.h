// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alldrivers.h"
#include "application.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// A program with an inventory of its own, and people to fill it.
class Household
{
public:
    Household()
        : m_application(std::move(*Application::open(allDrivers(), m_folder.path())))
    {
    }

    Application &application() { return *m_application; }
    QString folder() const { return m_folder.path(); }

    /// A device as mDNS shows it; @p last is the last octet of its MAC address.
    QString add(quint8 last, const QString &name, const QStringList &addresses = {})
    {
        Sighting sighting;
        sighting.source = Source::Mdns;
        sighting.interface = u"lan0"_s;
        sighting.mac = MacAddress({0x00, 0x00, 0x5e, 0x00, 0x53, last});
        sighting.hostName = name;
        for (const QString &address : addresses)
            sighting.addresses += *parseAddress(address);
        sighting.at = QDateTime::currentDateTimeUtc();
        m_application->inventory().add(sighting);
        return idOf(*sighting.mac);
    }

    QString idOf(const MacAddress &mac) const
    {
        for (const Device &device : m_application->inventory().devices()) {
            for (const DeviceInterface &interface : device.interfaces) {
                if (interface.mac == mac)
                    return device.id;
            }
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

} // namespace sixlab
