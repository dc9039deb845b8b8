// SPDX-License-Identifier: GPL-3.0-or-later
#include "prefix.h"

#include "api/interfaceaddress.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static bool isIpv4Address(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

AddressBits AddressBits::of(const QHostAddress &address)
{
    if (isIpv4Address(address))
        return {0, 0xffff'0000'0000ULL | address.toIPv4Address()};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return {qFromBigEndian<quint64>(octets.c), qFromBigEndian<quint64>(octets.c + 8)};
}

QHostAddress AddressBits::toAddress() const
{
    Q_IPV6ADDR octets;
    qToBigEndian(high, octets.c);
    qToBigEndian(low, octets.c + 8);
    return QHostAddress(octets);
}

AddressBits AddressBits::masked(int length) const
{
    const auto mask = [](int bits) {
        return bits <= 0 ? quint64(0) : bits >= 64 ? ~quint64(0) : ~quint64(0) << (64 - bits);
    };
    return {high & mask(length), low & mask(length - 64)};
}

std::strong_ordering compareAddresses(const QHostAddress &a, const QHostAddress &b)
{
    if (const auto order = isIpv4Address(a) <=> isIpv4Address(b); order != 0)
        return order;
    if (const auto order = AddressBits::of(a) <=> AddressBits::of(b); order != 0)
        return order;
    return a.scopeId().compare(b.scopeId()) <=> 0;
}

Prefix::Prefix(const QHostAddress &address, int length)
    : m_isIpv4(isIpv4Address(address))
    , m_length(m_isIpv4 ? 96 + std::clamp(length, 0, 32) : std::clamp(length, 0, 128))
{
    m_bits = AddressBits::of(address).masked(m_length);
}

std::optional<Prefix> Prefix::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const auto address = parseAddress(text.first(slash));
    const QStringView digits = text.sliced(slash + 1);
    const bool isNumber = !digits.isEmpty() && digits.size() <= 3
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; })
        && (digits.size() == 1 || digits[0] != u'0');
    if (!address || !address->scopeId().isEmpty() || !isNumber)
        return std::nullopt;
    const int length = digits.toInt();
    if (length > (isIpv4Address(*address) ? 32 : 128))
        return std::nullopt;
    const Prefix prefix(*address, length);
    return prefix.m_bits == AddressBits::of(*address) ? std::optional(prefix) : std::nullopt;
}

bool Prefix::contains(const QHostAddress &address) const
{
    return !address.isNull() && isIpv4Address(address) == m_isIpv4
        && AddressBits::of(address).masked(m_length) == m_bits;
}

bool Prefix::contains(const Prefix &other) const
{
    return other.m_isIpv4 == m_isIpv4 && other.m_length >= m_length
        && other.m_bits.masked(m_length) == m_bits;
}

QHostAddress Prefix::network() const
{
    return m_isIpv4 ? QHostAddress(quint32(m_bits.low)) : m_bits.toAddress();
}

QString Prefix::toString() const
{
    return network().toString() + u'/' + QString::number(length());
}

} // namespace sixlab
