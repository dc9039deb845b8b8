// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

namespace sixlab {

/// A device under a name that a resolver may be told.
struct NamedHost {
    const Device *device = nullptr; ///< Lives in the list that namedHosts() was given.
    QString label; ///< `[a-z][a-z0-9-]{0,62}` without a `-` at its end; used once.
    QList<QHostAddress> addresses; ///< Global, unique local and IPv4; used once.
};

/// One label of a host name (RFC 1123) made of any text; empty when nothing is left of it.
/// Accents go, everything else that is no letter or digit becomes `-`; a label never reads as a
/// number, since resolvers take `10` and `0x7f000001` for addresses.
[[nodiscard]] QString hostLabel(QStringView text);

/// The devices that have a name and an address worth giving to a resolver, in their order.
///
/// A name that another device has, or that means something to every resolver (`localhost`, `wpad`
/// …), gets a number. Addresses that come and go are left out: link-local, and temporary ones
/// (RFC 8981). The bits do not tell whether a random interface identifier is temporary: it is left
/// out where the device has a lasting address in the same /64, else only the one that was there
/// first counts.
[[nodiscard]] QList<NamedHost> namedHosts(const QList<Device> &devices);

} // namespace sixlab
