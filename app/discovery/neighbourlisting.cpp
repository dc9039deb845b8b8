// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbourlisting.h"

#include "api/interfaceaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Words = QList<QStringView>;

/// A name as Linux allows it (IFNAMSIZ), of visible ASCII.
static bool isInterfaceName(QStringView name)
{
    return !name.isEmpty() && name.size() <= 15
        && std::ranges::all_of(name, [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'/'; });
}

/// An address that one device can have, without a zone.
static std::optional<QHostAddress> unicast(QStringView text)
{
    const auto address = parseAddress(text);
    if (!address || !address->scopeId().isEmpty() || address->isMulticast() || address->isNull()
        || address->isLoopback() || *address == QHostAddress::AnyIPv6
        || *address == QHostAddress::AnyIPv4 || *address == QHostAddress::Broadcast)
        return std::nullopt;
    return address;
}

static std::optional<MacAddress> unicastMac(QStringView text)
{
    const auto mac = MacAddress::parse(text);
    return mac && mac->isIndividual() ? mac : std::nullopt;
}

static bool isAnswering(QStringView state)
{
    return state == "REACHABLE"_L1 || state == "STALE"_L1 || state == "DELAY"_L1
        || state == "PROBE"_L1 || state == "PERMANENT"_L1;
}

static std::optional<ListedNeighbour> neighbour(
    QStringView address, QStringView interface, QStringView mac, QStringView state, bool isRouter)
{
    const auto ip = unicast(address);
    const auto hardware = unicastMac(mac);
    if (!ip || !hardware || !isInterfaceName(interface) || !isAnswering(state))
        return std::nullopt;
    return ListedNeighbour{*ip, *hardware, interface.toString(), isRouter};
}

static bool isJson(const QByteArray &output)
{
    return output.trimmed().startsWith('[');
}

/// The objects of the array; nothing unless all of it is JSON.
static QList<QJsonObject> rows(const QByteArray &output)
{
    QList<QJsonObject> objects;
    const QJsonArray array = QJsonDocument::fromJson(output.trimmed()).array();
    for (const QJsonValueConstRef row : array) {
        if (objects.size() == mostListedRows)
            break;
        objects.append(row.toObject());
    }
    return objects;
}

/// The words of each line; the first one is empty where the line is indented.
static QList<Words> lines(const QString &text)
{
    QList<Words> lines;
    for (const QStringView line : qTokenize(text, u'\n')) {
        if (lines.size() == mostListedRows)
            break;
        Words words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        if (line.startsWith(u' ') || line.startsWith(u'\t'))
            words.prepend({});
        lines.append(words);
    }
    return lines;
}

/// The word that follows @p key.
static QStringView after(const Words &words, QLatin1StringView key)
{
    const qsizetype at = words.indexOf(key);
    return at < 0 || at + 1 == words.size() ? QStringView() : words[at + 1];
}

QList<ListedNeighbour> parseNeighbours(const QByteArray &output)
{
    QList<ListedNeighbour> neighbours;
    const auto add = [&neighbours](const std::optional<ListedNeighbour> &found) {
        if (found)
            neighbours.append(*found);
    };
    if (isJson(output)) {
        for (const QJsonObject &row : rows(output))
            add(neighbour(
                row["dst"_L1].toString(), row["dev"_L1].toString(), row["lladdr"_L1].toString(),
                row["state"_L1].toArray().first().toString(), row.contains("router"_L1)));
        return neighbours;
    }
    // 2001:db8::5 dev lan0 lladdr 00:00:5e:00:53:05 router STALE
    const QString text = QString::fromLatin1(output);
    for (const Words &words : lines(text))
        add(neighbour(
            words[0], after(words, "dev"_L1), after(words, "lladdr"_L1), words.last(),
            words.contains("router"_L1)));
    return neighbours;
}

QList<ListedNeighbour> parseArpTable(const QByteArray &output)
{
    // IP address  HW type  Flags  HW address  Mask  Device
    static constexpr int complete = 0x2; // ATF_COM
    QList<ListedNeighbour> neighbours;
    const QString text = QString::fromLatin1(output);
    for (const Words &words : lines(text)) {
        bool isNumber = false;
        if (words.size() != 6 || words[1] != "0x1"_L1 || !(words[2].toInt(&isNumber, 16) & complete)
            || !isNumber)
            continue;
        if (const auto found = neighbour(words[0], words[5], words[3], u"REACHABLE", false))
            neighbours.append(*found);
    }
    return neighbours;
}

static bool isInDoubt(const QJsonObject &address)
{
    return address["tentative"_L1].toBool() || address["dadfailed"_L1].toBool();
}

static QList<ListedInterface> interfacesOfJson(const QByteArray &output)
{
    QList<ListedInterface> interfaces;
    for (const QJsonObject &row : rows(output)) {
        ListedInterface interface {
            row["ifname"_L1].toString(), {}, false, { }
        };
        if (!isInterfaceName(interface.name))
            continue;
        interface.isLoopback = row["link_type"_L1] == "loopback"_L1;
        if (row["link_type"_L1] == "ether"_L1)
            interface.mac = unicastMac(row["address"_L1].toString());
        const QJsonArray addresses = row["addr_info"_L1].toArray();
        for (const QJsonValueConstRef entry : addresses) {
            const auto address = unicast(entry["local"_L1].toString());
            if (address && !isInDoubt(entry.toObject())
                && interface.addresses.size() < mostListedRows)
                interface.addresses.append(*address);
        }
        interfaces.append(interface);
    }
    return interfaces;
}

/// `2: lan0@if5: <BROADCAST,…` begins an interface.
static std::optional<ListedInterface> headline(const Words &words)
{
    bool isNumber = false;
    if (words.size() < 3 || !words[0].endsWith(u':') || !words[1].endsWith(u':')
        || words[0].chopped(1).toUInt(&isNumber) == 0 || !isNumber)
        return std::nullopt;
    QStringView name = words[1].chopped(1);
    if (const qsizetype at = name.indexOf(u'@'); at >= 0)
        name = name.first(at);
    return ListedInterface{name.toString(), {}, false, {}};
}

static QList<ListedInterface> interfacesOfText(const QString &text)
{
    QList<ListedInterface> interfaces;
    for (const Words &words : lines(text)) {
        if (const auto interface = headline(words)) {
            interfaces.append(*interface);
            continue;
        }
        if (interfaces.isEmpty() || words.size() < 3 || !words[0].isEmpty())
            continue;
        ListedInterface &last = interfaces.last();
        const QStringView slashed = words[2].first(std::max(words[2].indexOf(u'/'), qsizetype(0)));
        if (words[1] == "link/ether"_L1)
            last.mac = unicastMac(words[2]);
        else if (words[1].startsWith("link/loopback"_L1))
            last.isLoopback = true;
        else if (
            (words[1] == "inet"_L1 || words[1] == "inet6"_L1) && !words.contains("tentative"_L1)
            && !words.contains("dadfailed"_L1))
            if (const auto address = unicast(slashed))
                last.addresses.append(*address);
    }
    erase_if(interfaces, [](const ListedInterface &i) { return !isInterfaceName(i.name); });
    return interfaces;
}

QList<ListedInterface> parseInterfaces(const QByteArray &output)
{
    return isJson(output) ? interfacesOfJson(output)
                          : interfacesOfText(QString::fromLatin1(output));
}

QStringList parseDefaultInterfaces(const QByteArray &output)
{
    QStringList names;
    const QString text = QString::fromLatin1(output);
    bool isDefault = false; // BusyBox shows the other routes too; next hops have their own lines.
    for (const Words &words : lines(text)) {
        if (!words[0].isEmpty())
            isDefault = words[0] == "default"_L1;
        for (qsizetype i = 1; isDefault && i < words.size(); ++i) {
            if (words[i - 1] == "dev"_L1 && isInterfaceName(words[i]) && !names.contains(words[i]))
                names.append(words[i].toString());
        }
    }
    return names;
}

} // namespace sixlab
