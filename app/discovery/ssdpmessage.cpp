// SPDX-License-Identifier: GPL-3.0-or-later
#include "ssdpmessage.h"

#include "api/httpsyntax.h"
#include "api/interfaceaddress.h"
#include "dns/foreigntext.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype largestMessage = 8192;
static constexpr qsizetype mostFields = 64;
static constexpr qsizetype longestTarget = 128;
static constexpr qsizetype longestLocation = 1024;

using Fields = QMap<QByteArray, QByteArray>;

/// The fields of the head, names in lower case; nullopt when a line is none or a name comes twice.
static std::optional<Fields> fieldsOf(const QList<QByteArray> &lines)
{
    Fields fields;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray &line = lines[i];
        if (line.isEmpty())
            return fields;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toLower();
        if (!isHttpToken(name) || !isHttpFieldValue(line) || fields.contains(name)
            || fields.size() == mostFields)
            return std::nullopt;
        fields.insert(name, line.sliced(colon + 1).trimmed());
    }
    return std::nullopt; // The blank line is missing: cut off.
}

static bool isPrintableAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

std::optional<SsdpMessage> parseSsdp(QByteArrayView datagram)
{
    if (datagram.size() > largestMessage)
        return std::nullopt;
    QList<QByteArray> lines = datagram.toByteArray().split('\n');
    for (QByteArray &line : lines)
        line.chop(line.endsWith('\r') ? 1 : 0);
    const bool isAnswer = lines[0] == "HTTP/1.1 200 OK" || lines[0] == "HTTP/1.0 200 OK";
    if (!isAnswer && lines[0] != "NOTIFY * HTTP/1.1" && lines[0] != "NOTIFY * HTTP/1.0")
        return std::nullopt;
    const auto fields = fieldsOf(lines);
    if (!fields || (!isAnswer && fields->value("nts") != "ssdp:alive"))
        return std::nullopt;
    const QByteArray target = fields->value(isAnswer ? "st" : "nt");
    const QByteArray usn = fields->value("usn");
    const QByteArray uuid = usn.first(usn.contains("::") ? usn.indexOf("::") : usn.size());
    const QByteArray location = fields->value("location");
    if (target.isEmpty() || target.size() > longestTarget || !isPrintableAscii(target)
        || uuid.isEmpty() || uuid.size() > longestTarget || !isPrintableAscii(uuid)
        || location.size() > longestLocation || !isPrintableAscii(location))
        return std::nullopt;
    return SsdpMessage{
        QString::fromLatin1(target), QString::fromLatin1(uuid),
        foreignText(fields->value("server")), location};
}

QByteArray writeSsdpSearch(const QHostAddress &group, QByteArrayView target)
{
    const QByteArray host = addressText(group).toLatin1();
    return "M-SEARCH * HTTP/1.1\r\nHOST: " + (host.contains(':') ? '[' + host + ']' : host)
        + ":1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: " + target.toByteArray() + "\r\n\r\n";
}

/// The host of a URL's authority, and what follows it: a port, or nothing.
static std::pair<QByteArrayView, QByteArrayView> splitAuthority(QByteArrayView authority)
{
    if (!authority.startsWith('[')) {
        const qsizetype colon = authority.indexOf(':');
        const qsizetype end = colon < 0 ? authority.size() : colon;
        return {authority.first(end), authority.sliced(end)};
    }
    const qsizetype end = authority.indexOf(']');
    if (end < 0)
        return {{}, authority};
    // A zone means something on the device only.
    const QByteArrayView host = authority.sliced(1, end - 1);
    const qsizetype zone = host.indexOf('%');
    return {zone < 0 ? host : host.first(zone), authority.sliced(end + 1)};
}

/// `:8200`, or 80 when there is none; 0: neither.
static quint16 portIn(QByteArrayView text)
{
    if (text.isEmpty())
        return 80;
    const QByteArray digits = text.sliced(1).toByteArray();
    const bool isNumber = text.startsWith(':') && digits.size() <= 5
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? digits.toUShort() : 0;
}

std::optional<DescriptionPlace> descriptionPlace(QByteArrayView location)
{
    static constexpr QByteArrayView scheme = "http://";
    if (location.size() > longestLocation || !isPrintableAscii(location)
        || location.first(std::min(location.size(), scheme.size()))
                .compare(scheme, Qt::CaseInsensitive)
            != 0)
        return std::nullopt;
    const QByteArray rest = location.sliced(scheme.size()).toByteArray();
    const qsizetype slash = rest.contains('/') ? rest.indexOf('/') : rest.size();
    const auto [host, portText] = splitAuthority(QByteArrayView(rest).first(slash));
    const auto address = parseAddress(QString::fromLatin1(host));
    const quint16 port = portIn(portText);
    if (!address || port == 0)
        return std::nullopt;
    const QByteArray target = rest.sliced(slash);
    const qsizetype fragment = target.contains('#') ? target.indexOf('#') : target.size();
    return DescriptionPlace{*address, port, fragment == 0 ? "/" : target.first(fragment)};
}

} // namespace sixlab
