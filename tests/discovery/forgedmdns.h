// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forger.h"

#include <QList>

namespace forged {

inline QByteArray label(const QByteArray &text)
{
    return QByteArray(1, char(text.size())) + text;
}

inline QByteArray record(
    const QByteArray &owner, quint16 type, const QByteArray &data, quint16 seconds = 4500)
{
    return owner + bigEndian(type) + bigEndian(0x8001) + bigEndian(0) + bigEndian(seconds)
        + bigEndian(quint16(data.size())) + data;
}

inline QByteArray response(const QByteArray &records, int count)
{
    return QByteArray::fromHex("000084000000") + bigEndian(quint16(count))
        + QByteArray::fromHex("00000000") + records;
}

/// To all, as its address says, but for this machine's interface alone: what a flood does to other
/// responders is not of interest here.
inline QByteArray announcement(const QByteArray &message, const QHostAddress &from)
{
    return ForgedFrame{
        .fromMac = MacAddress::parse(u"00:00:5e:00:53:03").value(),
        .toMac = MacAddress::parse(u"00:00:5e:00:53:01").value(),
        .from = from,
        .to = QHostAddress(u"ff02::fb"_s),
        .nextHeader = 17,
        .checksumAt = 6,
        .payload = bigEndian(5353) + bigEndian(5353) + bigEndian(quint16(message.size() + 8))
            + bigEndian(0) + message}
        .bytes();
}

inline const QByteArray local = label("local") + '\0';
inline const QByteArray http = label("_http") + label("_tcp") + local;
inline const QHostAddress flooder(u"fe80::200:5eff:fe00:5303"_s);
inline constexpr int recordsInPacket = 20;

/// Hosts, web pages and types that do not exist: 20 records, each another one.
inline QByteArray falseHosts(int number, const QHostAddress &from)
{
    QByteArray records;
    for (int i = 0; i < recordsInPacket; i += 4) {
        const QByteArray name = 'f' + QByteArray::number(number * recordsInPacket + i);
        const QByteArray host = label(name) + local;
        const QByteArray instance = label(name) + http;
        const auto address = QHostAddress(u"2001:db8:77:bad::%1"_s.arg(number % 65'536, 0, 16));
        records += record(host, 28, octetsOf(address)) + record(http, 12, instance)
            + record(instance, 33, QByteArray(6, '\1') + host)
            + record(label("_services") + label("_dns-sd") + label("_udp") + local, 12,
                     label('_' + name) + label("_tcp") + local);
    }
    return announcement(response(records, recordsInPacket), from);
}

/// A host with a web page, its name and its texts as raw as can be.
inline QByteArray host(const QByteArray &name, const QByteArray &address)
{
    const QByteArray instance = label(name) + http;
    return response(
        record(http, 12, instance) + record(instance, 33, QByteArray(6, '\1') + label(name) + local)
            + record(instance, 16, label("k=\x1b[31m\r\n" + name) + label("\x1b]0;" + name + "=v"))
            + record(label(name) + local, 28, octetsOf(QHostAddress(QString::fromLatin1(address)))),
        4);
}

/// Messages that are broken, each in its way.
inline QList<QByteArray> brokenMessages()
{
    const QByteArray four("abcd");
    const QByteArray longName = label(QByteArray(63, 'a')).repeated(18);
    return {
        response(record("\xc0\x0c", 1, four), 1), // A name that points to itself.
        response(
            record(
                "\x01"
                "a\xc0\x10\xc0\x0c",
                1, four),
            1), // Two that point to each other.
        response(record(longName + local, 1, four), 1), // A name as long as the packet.
        response(record(http, 12, longName + local), 1),
        response(record(http, 28, four), 1), // An address too short.
        response(
            record(
                http, 16,
                "\xff"
                "short"),
            1), // A text longer than its record.
        response(record(http, 1, four), 65'535), // More records than there are.
        response(record(QByteArray(1, '\0'), 1, four).repeated(80), 80), // Of the root.
        response(record(QByteArray(1, '\0'), 1, four).repeated(4000), 4000), // Thousands of them.
        response(record(label(QByteArray(63, 'a')).repeated(1000) + local, 1, four), 1), // 64 KiB.
        QByteArray(1400, '\xff'),
        QByteArray(1400, '\xc0'),
        QByteArray(12, '\0'),
        QByteArray(),
    };
}

} // namespace forged
