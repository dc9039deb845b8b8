// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceurl.h"

#include "api/interfaceaddress.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DeviceUrlTr {
    Q_DECLARE_TR_FUNCTIONS(DeviceUrl)
};

static bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

static bool isWord(QStringView text)
{
    return !text.isEmpty() && text.size() <= 40 && std::ranges::all_of(text, isLetterOrDigit);
}

static bool isUser(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && std::ranges::all_of(text, [](QChar c) {
        return isLetterOrDigit(c) || u"._-+"_s.contains(c);
    });
}

/// RFC 1123, bounded; what consists of digits and dots must be an address.
static bool isHostName(QStringView text)
{
    const auto labels = text.split(u'.');
    return text.size() <= 253 && std::ranges::any_of(text, [](QChar c) { return c > u'9'; })
        && std::ranges::all_of(labels, [](QStringView label) {
               return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
                   && !label.endsWith(u'-') && std::ranges::all_of(label, [](QChar c) {
                          return isLetterOrDigit(c) || c == u'-';
                      });
           });
}

/// The host as QUrl wants it; empty when it is none.
static QString readHost(QStringView text)
{
    if (!text.startsWith(u'[')) {
        const auto address = parseAddress(text);
        if (address && address->protocol() == QAbstractSocket::IPv4Protocol)
            return address->toString();
        return isHostName(text) ? text.toString().toLower() : QString();
    }
    if (!text.endsWith(u']'))
        return {};
    // RFC 6874 writes the percent sign of a zone as %25; people write it as it is.
    QString literal = text.sliced(1, text.size() - 2).toString();
    literal.replace("%25"_L1, "%"_L1);
    const auto address = parseIpv6Address(literal);
    return address ? address->toString() : QString();
}

static std::optional<int> readPort(QStringView text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 5 && text[0] != u'0'
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = isNumber ? text.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

bool DeviceUrl::isMeant(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && isWord(text.first(at)) && text.sliced(at).contains("://"_L1);
}

static auto notUnderstood(const QString &text)
{
    return fail(
        Error::Kind::Usage,
        DeviceUrlTr::tr("“%1” is not understood. Write a device as in "
                        "auto@http://[2001:db8::10]:8080 or auto@http://192.0.2.7")
            .arg(text.left(120)));
}

/// `[…]:80` or `host:80`, split at the colon of the port.
static std::pair<QStringView, std::optional<QStringView>> splitPort(QStringView authority)
{
    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype colon = authority.indexOf(u':', std::max<qsizetype>(bracket, 0));
    if (colon < 0)
        return {authority, std::nullopt};
    return {authority.first(colon), authority.sliced(colon + 1)};
}

Result<DeviceUrl> DeviceUrl::parse(const QString &text)
{
    const QStringView all = text;
    const qsizetype at = all.indexOf(u'@');
    const qsizetype slashes = all.indexOf("://"_L1);
    if (at <= 0 || slashes < at)
        return notUnderstood(text);
    const QStringView scheme = all.sliced(at + 1, slashes - at - 1);
    QStringView authority = all.sliced(slashes + 3);
    if (authority.endsWith(u'/'))
        authority.chop(1);

    DeviceUrl device{.driver = all.first(at).toString().toLower(), .url = {}, .user = {}};
    if (const qsizetype end = authority.lastIndexOf(u'@'); end >= 0) {
        device.user = authority.first(end).toString();
        authority = authority.sliced(end + 1);
        if (device.user.contains(u':'))
            return fail(
                Error::Kind::Usage,
                DeviceUrlTr::tr("A password must not stand on the command line, where everybody "
                                "can see it. Use --password-file."));
        if (!isUser(device.user))
            return notUnderstood(text);
    }
    const auto [hostText, portText] = splitPort(authority);
    const QString host = readHost(hostText);
    const std::optional<int> port = portText ? readPort(*portText) : -1;
    if (!isWord(device.driver) || !isWord(scheme) || host.isEmpty() || !port)
        return notUnderstood(text);
    device.url.setScheme(scheme.toString().toLower());
    device.url.setHost(host);
    device.url.setPort(*port);
    if (device.url.host() != host) // QUrl empties what it does not like, and calls it valid.
        return notUnderstood(text);
    return device;
}

QHostAddress DeviceUrl::address() const
{
    return parseAddress(url.host()).value_or(QHostAddress());
}

QString DeviceUrl::toString() const
{
    const QHostAddress literal = address();
    QString text = driver + u'@' + url.scheme() + "://"_L1;
    text += literal.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + url.host() + u']'
                                                                : url.host();
    return url.port() < 0 ? text : text + u':' + QString::number(url.port());
}

} // namespace sixlab
