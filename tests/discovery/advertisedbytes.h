// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "discovery/routeradvertisement.h"

#include <QByteArray>

namespace sixlab {

inline QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

inline QHostAddress address(const char *text)
{
    return parseAddress(QString::fromLatin1(text)).value();
}

inline Prefix prefix(const char *text)
{
    return Prefix::parse(QString::fromLatin1(text)).value();
}

/// RFC 4861, 4.2: type, code, checksum, hop limit, flags, lifetime, reachable time, timer.
inline QByteArray header()
{
    return hex("86 00 abcd 40 00 0708 00000000 00000000");
}

inline QByteArray withOption(const QByteArray &option)
{
    return header() + option;
}

/// RFC 4861, 4.6.2: L and A, a day and two hours.
inline const QByteArray prefixOption
    = hex("03 04 40 c0 00015180 00001c20 00000000 20010db8007700010000000000000000");
inline const QByteArray sourceOption = hex("01 01 00005e005304");
inline const QByteArray mtuOption = hex("05 01 0000 000005c8");
/// RFC 4191, 2.3: 2001:db8:ab00::/40, high.
inline const QByteArray routeOption = hex("18 02 28 08 00000e10 20010db8ab000000");
/// RFC 8106, 5.1
inline const QByteArray resolversOption
    = hex("19 05 0000 00000708 20010db8007700000000000000000053 fe800000000000000000000000000053");
/// RFC 8106, 5.2: home.arpa
inline const QByteArray searchOption
    = hex("1f 03 0000 000004b0 04686f6d65 0461727061 00 0000000000");
/// RFC 8910, 2.3
inline const QByteArray portalOption = hex("25 03") + "https://a.example/" + hex("00 00 00 00");
/// RFC 8781, 4: 1800 s are 225 units, /96 is code 0.
inline const QByteArray nat64Option = hex("26 02 0708 0064ff9b0000000000000000");

} // namespace sixlab
