// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/httpsimulator.h"

namespace sixlab::supermicro {

/// The dialects of the web interface, by age.
enum class BmcGeneration {
    A, ///< X7SPA, X8, first X9
    B, ///< X9
    C, ///< X10, X11
    D, ///< X12: no LAN form that is known, but Redfish.
};

/// One BMC of one firmware generation.
struct BmcPersona {
    QString name;
    BmcGeneration generation;
    QByteArray board; ///< `X10DRFF-CTG`
    QByteArray boardId; ///< `a06`
    bool fruNamesBoard; ///< Else the fields of the FRU are blank.
    MacAddress mac;
    QByteArray firmware; ///< `0325`
    QByteArray firmwareTag; ///< Names no board: `X7SB3` everywhere.
    QByteArray buildTime;
    QByteArray server; ///< `Server` field; empty: none.
    bool namesByOp; ///< Takes `op=NAME.XML`, and that only.
    bool wantsToken; ///< Against forged requests: 403 without the token and a Referer.
    bool takesBase64; ///< Signs in with encoded name and password too.

    [[nodiscard]] bool hasRouters() const { return generation == BmcGeneration::C; }
    [[nodiscard]] bool isX11() const { return namesByOp; }
    [[nodiscard]] bool hasRedfish() const { return generation == BmcGeneration::D; }
};

/// Oldest first.
[[nodiscard]] const QList<BmcPersona> &bmcPersonas();
/// The one of that name; the newest with a LAN form for a name that there is not.
[[nodiscard]] const BmcPersona &bmcPersona(const QString &name);

} // namespace sixlab::supermicro
