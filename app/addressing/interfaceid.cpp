// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressing/addresskind.h"
#include "addressing/prefix.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static quint16 word(quint64 interfaceId, int index)
{
    return quint16(interfaceId >> (48 - 16 * index));
}

static bool holdsMac(quint64 interfaceId)
{
    const bool isGroup = interfaceId >> 56 & 0x01;
    return (interfaceId >> 24 & 0xffff) == 0xfffe && !isGroup;
}

/// `::192:168:1:10` read as decimal.
static bool isDottedQuadInHex(quint64 interfaceId)
{
    for (int i = 0; i < 4; ++i) {
        bool isDecimal = false;
        const int octet = QString::number(word(interfaceId, i), 16).toInt(&isDecimal, 10);
        if (!isDecimal || octet > 255)
            return false;
    }
    return word(interfaceId, 0) != 0;
}

static bool isIsatap(quint64 interfaceId)
{
    const quint64 front = interfaceId >> 32;
    return front == 0x0000'5efe || front == 0x0200'5efe; // RFC 5214, 6.1
}

static InterfaceIdForm formOfBits(quint64 interfaceId)
{
    if (holdsMac(interfaceId))
        return InterfaceIdForm::Eui64;
    if (interfaceId >> 32 == 0)
        return word(interfaceId, 2) <= 0xff ? InterfaceIdForm::LowByte
                                            : InterfaceIdForm::EmbeddedIpv4;
    if (isIsatap(interfaceId) || isDottedQuadInHex(interfaceId))
        return InterfaceIdForm::EmbeddedIpv4;
    return InterfaceIdForm::Random;
}

InterfaceIdForm interfaceIdForm(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return InterfaceIdForm::NotApplicable;
    switch (addressKind(address)) {
    case AddressKind::Multicast:
    case AddressKind::Loopback:
    case AddressKind::Unspecified:
        return InterfaceIdForm::NotApplicable;
    case AddressKind::Nat64:
    case AddressKind::Teredo:
    case AddressKind::Ipv4Mapped:
        return InterfaceIdForm::EmbeddedIpv4;
    default:
        return formOfBits(AddressBits::of(address).low);
    }
}

QString interfaceIdFormName(InterfaceIdForm form)
{
    switch (form) {
    case InterfaceIdForm::Eui64:
        return u"eui64"_s;
    case InterfaceIdForm::LowByte:
        return u"lowByte"_s;
    case InterfaceIdForm::EmbeddedIpv4:
        return u"embeddedIpv4"_s;
    case InterfaceIdForm::Random:
        return u"random"_s;
    case InterfaceIdForm::NotApplicable:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<QHostAddress> embeddedIpv4(const QHostAddress &address)
{
    if (interfaceIdForm(address) != InterfaceIdForm::EmbeddedIpv4)
        return std::nullopt;
    const quint64 id = AddressBits::of(address).low;
    if (addressKind(address) == AddressKind::Teredo)
        return QHostAddress(~quint32(id)); // RFC 4380, 4: obscured.
    if (!isDottedQuadInHex(id))
        return QHostAddress(quint32(id));
    quint32 ipv4 = 0;
    for (int i = 0; i < 4; ++i)
        ipv4 = ipv4 << 8 | QString::number(word(id, i), 16).toUInt();
    return QHostAddress(ipv4);
}

std::optional<MacAddress> macInEui64(const QHostAddress &address)
{
    if (interfaceIdForm(address) != InterfaceIdForm::Eui64)
        return std::nullopt;
    const quint64 id = AddressBits::of(address).low;
    return MacAddress(
        {quint8(id >> 56 ^ 0x02), quint8(id >> 48), quint8(id >> 40), quint8(id >> 16),
         quint8(id >> 8), quint8(id)});
}

QHostAddress eui64Address(const QHostAddress &prefix, const MacAddress &mac)
{
    const auto &octets = mac.octets();
    const quint64 front
        = quint64(octets[0] ^ 0x02) << 56 | quint64(octets[1]) << 48 | quint64(octets[2]) << 40;
    const quint64 back = quint64(octets[3]) << 16 | quint64(octets[4]) << 8 | octets[5];
    AddressBits bits = AddressBits::of(prefix);
    bits.low = front | quint64(0xfffe) << 24 | back;
    QHostAddress address = bits.toAddress();
    address.setScopeId(prefix.scopeId());
    return address;
}

} // namespace sixlab
