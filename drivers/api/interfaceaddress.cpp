// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaceaddress.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static bool isZoneCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z')
        || u == u'.' || u == u'_' || u == u'-';
}

static bool isLiteralCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F')
        || u == u':' || u == u'.';
}

static bool isDottedQuad(QStringView text)
{
    const auto parts = text.split(u'.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](QStringView part) {
               return !part.isEmpty() && part.size() <= 3 && (part.size() == 1 || part[0] != u'0')
                   && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; })
                   && part.toInt() <= 255;
           });
}

std::optional<QHostAddress> parseAddress(QStringView text)
{
    const qsizetype percent = text.indexOf(u'%');
    const QStringView literal = percent < 0 ? text : text.first(percent);
    if (literal.isEmpty() || literal.size() > 45
        || !std::ranges::all_of(literal, isLiteralCharacter))
        return std::nullopt;
    if (!literal.contains(u':'))
        return percent < 0 && isDottedQuad(literal)
            ? std::optional(QHostAddress(literal.toString()))
            : std::nullopt;
    if (literal.contains(u'.') && !isDottedQuad(literal.sliced(literal.lastIndexOf(u':') + 1)))
        return std::nullopt;

    QHostAddress address(literal.toString());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    if (percent < 0)
        return address;

    const QStringView zone = text.sliced(percent + 1);
    if (!address.isInSubnet(QHostAddress(u"fe80::"_s), 10) || zone.isEmpty() || zone.size() > 15
        || !std::ranges::all_of(zone, isZoneCharacter))
        return std::nullopt;
    address.setScopeId(zone.toString());
    return address;
}

std::optional<QHostAddress> parseIpv6Address(QStringView text)
{
    const auto address = parseAddress(text);
    return address && address->protocol() == QAbstractSocket::IPv6Protocol ? address : std::nullopt;
}

QString addressText(const QHostAddress &address)
{
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain.toString();
}

std::optional<InterfaceAddress> InterfaceAddress::parse(
    QStringView text, std::optional<int> defaultLength)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = parseIpv6Address(slash < 0 ? text : text.first(slash));
    if (!address)
        return std::nullopt;
    if (slash < 0)
        return defaultLength ? std::optional(InterfaceAddress{*address, *defaultLength})
                             : std::nullopt;
    const QStringView digits = text.sliced(slash + 1);
    if (digits.isEmpty() || digits.size() > 3
        || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; })
        || (digits.size() > 1 && digits[0] == u'0') || digits.toInt() > 128)
        return std::nullopt;
    return InterfaceAddress{*address, digits.toInt()};
}

QString InterfaceAddress::toString() const
{
    return addressText(address) + u'/' + QString::number(prefixLength);
}

} // namespace sixlab
