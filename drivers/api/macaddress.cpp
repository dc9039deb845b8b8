// SPDX-License-Identifier: GPL-3.0-or-later
#include "macaddress.h"

#include <algorithm>

namespace sixlab {

static int hexValue(QChar digit)
{
    const char16_t c = digit.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

std::optional<MacAddress> MacAddress::parse(QStringView text)
{
    const bool separated = text.size() == 17;
    if (!separated && text.size() != 12)
        return std::nullopt;
    const qsizetype stride = separated ? 3 : 2;
    std::array<quint8, 6> octets{};
    for (qsizetype i = 0; i < 6; ++i) {
        const qsizetype at = i * stride;
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        if (separated && i > 0 && (text[at - 1] != text[2] || (text[2] != u':' && text[2] != u'-')))
            return std::nullopt;
        octets[size_t(i)] = quint8(high << 4 | low);
    }
    return MacAddress(octets);
}

std::optional<MacAddress> MacAddress::ofInterface(QByteArrayView octets)
{
    MacAddress mac;
    if (octets.size() != qsizetype(mac.m_octets.size()))
        return std::nullopt;
    std::ranges::copy(octets, mac.m_octets.begin());
    return mac.isIndividual() ? std::optional(mac) : std::nullopt;
}

QString MacAddress::toString() const
{
    const QByteArray raw(
        reinterpret_cast<const char *>(m_octets.data()), qsizetype(m_octets.size()));
    return QString::fromLatin1(raw.toHex(':'));
}

} // namespace sixlab
