// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sixlab {

/// The words for what devices offer. Types come from the network: plain text.
struct ServiceWording {
    Q_DECLARE_TR_FUNCTIONS(ServiceWording)

public:
    /// How a service came to be known, in the order in which groups are shown.
    enum class Protocol { Mdns, Upnp, WsDiscovery, Web, Snmp, Other };

    [[nodiscard]] static Protocol protocol(QStringView type);
    [[nodiscard]] static QString title(Protocol protocol);
    /// `Web page` for `_http._tcp`; the type's own name where there is no word for it.
    [[nodiscard]] static QString what(const QString &type);
};

} // namespace sixlab
