// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcnetwork.h"

namespace sixlab::supermicro {

/// All that the XML answers are made of.
struct BmcFacts {
    const BmcPersona &persona;
    MacAddress mac;
    const BmcLan &lan;
    const Settings &memory;
    QList<InterfaceAddress> liveAddresses;
    int sessionMinutes; ///< Idle time; 0: for ever.
    bool showsRouters;
};

/// An answer of `ipmi.cgi` that this firmware has.
struct BmcAnswer {
    /// How the head comes out of the programs that write it.
    enum class Head {
        Clean,
        SpaceAfterLength,
        Folded, ///< The length continues the type: there is no length.
    };

    QByteArray name; ///< `CONFIG_INFO.XML`
    int privilege; ///< That is needed: 2 user, 3 operator, 4 administrator.
    Head head;
    QByteArray (*text)(const BmcFacts &facts);
};

/// In the order in which the firmware looks for them.
[[nodiscard]] QList<BmcAnswer> bmcAnswers(const BmcPersona &persona);

} // namespace sixlab::supermicro
