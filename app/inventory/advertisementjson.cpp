// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisementjson.h"

#include "api/interfaceaddress.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QJsonValue json(std::chrono::seconds lifetime)
{
    return qint64(lifetime.count());
}

static QJsonValue json(const MacAddress &mac)
{
    return mac.toString();
}

template <typename T>
static QJsonValue json(T plain) requires std::is_arithmetic_v<T>
{
    if constexpr (std::is_same_v<T, bool>)
        return plain;
    else
        return qint64(plain);
}

template <typename T>
static QJsonValue json(const std::optional<T> &value)
{
    return value ? json(*value) : QJsonValue();
}

template <typename T>
static QJsonArray listJson(const QList<T> &list, QJsonObject (*toJson)(const T &))
{
    QJsonArray array;
    for (const T &one : list)
        array.append(toJson(one));
    return array;
}

static QJsonObject prefixJson(const AdvertisedPrefix &advertised)
{
    return {
        {u"prefix"_s, advertised.prefix.toString()},
        {u"onLink"_s, advertised.isOnLink},
        {u"autonomous"_s, advertised.isAutonomous},
        {u"validLifetime"_s, json(advertised.validLifetime)},
        {u"preferredLifetime"_s, json(advertised.preferredLifetime)},
    };
}

static QJsonObject routeJson(const AdvertisedRoute &route)
{
    return {
        {u"prefix"_s, route.prefix.toString()},
        {u"preference"_s, route.preference},
        {u"lifetime"_s, json(route.lifetime)},
    };
}

static QJsonObject resolversJson(const AdvertisedResolvers &resolvers)
{
    QJsonArray servers;
    for (const QHostAddress &server : resolvers.servers)
        servers.append(server.toString());
    return {{u"servers"_s, servers}, {u"lifetime"_s, json(resolvers.lifetime)}};
}

static QJsonObject searchListJson(const AdvertisedSearchList &list)
{
    return {
        {u"domains"_s, QJsonArray::fromStringList(list.domains)},
        {u"lifetime"_s, json(list.lifetime)},
    };
}

static QJsonObject optionJson(const AdvertisedOption &option)
{
    return {{u"type"_s, option.type}, {u"value"_s, QString::fromLatin1(option.value.toHex())}};
}

static QJsonValue nat64Json(const std::optional<AdvertisedNat64> &nat64)
{
    if (!nat64)
        return {};
    return QJsonObject{
        {u"prefix"_s, nat64->prefix.toString()}, {u"lifetime"_s, json(nat64->lifetime)}};
}

QJsonObject advertisementJson(const RouterAdvertisement &advertisement)
{
    const QString &portal = advertisement.captivePortal;
    return {
        {u"routerLifetime"_s, json(advertisement.routerLifetime)},
        {u"preference"_s, json(advertisement.preference)},
        {u"hopLimit"_s, json(advertisement.hopLimit)},
        {u"managed"_s, json(advertisement.isManaged)},
        {u"otherConfiguration"_s, json(advertisement.hasOtherConfiguration)},
        {u"sourceMac"_s, json(advertisement.sourceLinkLayerAddress)},
        {u"mtu"_s, json(advertisement.mtu)},
        {u"prefixes"_s, listJson(advertisement.prefixes, prefixJson)},
        {u"routes"_s, listJson(advertisement.routes, routeJson)},
        {u"resolvers"_s, listJson(advertisement.resolvers, resolversJson)},
        {u"searchLists"_s, listJson(advertisement.searchLists, searchListJson)},
        {u"nat64"_s, nat64Json(advertisement.nat64)},
        {u"captivePortal"_s, portal.isEmpty() ? QJsonValue() : QJsonValue(portal)},
        {u"otherOptions"_s, listJson(advertisement.unknown, optionJson)},
    };
}

static std::chrono::seconds seconds(const QJsonValue &value)
{
    return std::chrono::seconds(value.toInteger());
}

template <typename T>
static std::optional<T> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(T(value.toInteger())) : std::nullopt;
}

static std::optional<bool> flag(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

/// Calls @p take with each object in the array, and its prefix where it has a good one.
template <typename Take>
static void each(const QJsonValue &array, Take take)
{
    const QJsonArray list = array.toArray();
    for (const auto &value : list) {
        const QJsonObject object = value.toObject();
        take(object, Prefix::parse(object.value("prefix"_L1).toString()));
    }
}

static void readPrefixes(RouterAdvertisement &to, const QJsonObject &object)
{
    each(object.value("prefixes"_L1), [&](const QJsonObject &one, const auto &prefix) {
        if (prefix)
            to.prefixes.append(
                {*prefix, one.value("onLink"_L1).toBool(), one.value("autonomous"_L1).toBool(),
                 seconds(one.value("validLifetime"_L1)),
                 seconds(one.value("preferredLifetime"_L1))});
    });
    each(object.value("routes"_L1), [&](const QJsonObject &one, const auto &prefix) {
        if (prefix)
            to.routes.append(
                {*prefix, one.value("preference"_L1).toInt(), seconds(one.value("lifetime"_L1))});
    });
    const QJsonObject nat64 = object.value("nat64"_L1).toObject();
    if (const auto prefix = Prefix::parse(nat64.value("prefix"_L1).toString()))
        to.nat64 = {*prefix, seconds(nat64.value("lifetime"_L1))};
}

static void readLists(RouterAdvertisement &to, const QJsonObject &object)
{
    each(object.value("resolvers"_L1), [&](const QJsonObject &one, const auto &) {
        AdvertisedResolvers resolvers{{}, seconds(one.value("lifetime"_L1))};
        const QJsonArray servers = one.value("servers"_L1).toArray();
        for (const auto &server : servers) {
            if (const auto address = parseAddress(server.toString()))
                resolvers.servers.append(*address);
        }
        to.resolvers.append(resolvers);
    });
    each(object.value("searchLists"_L1), [&](const QJsonObject &one, const auto &) {
        AdvertisedSearchList list{{}, seconds(one.value("lifetime"_L1))};
        const QJsonArray domains = one.value("domains"_L1).toArray();
        for (const auto &domain : domains)
            list.domains.append(domain.toString());
        to.searchLists.append(list);
    });
    each(object.value("otherOptions"_L1), [&](const QJsonObject &one, const auto &) {
        to.unknown.append(
            {quint8(one.value("type"_L1).toInt()),
             QByteArray::fromHex(one.value("value"_L1).toString().toLatin1())});
    });
}

RouterAdvertisement advertisementFromJson(const QJsonObject &object)
{
    RouterAdvertisement advertisement;
    if (const auto lifetime = number<qint64>(object.value("routerLifetime"_L1)))
        advertisement.routerLifetime = std::chrono::seconds(*lifetime);
    advertisement.preference = number<int>(object.value("preference"_L1));
    advertisement.hopLimit = number<quint8>(object.value("hopLimit"_L1));
    advertisement.isManaged = flag(object.value("managed"_L1));
    advertisement.hasOtherConfiguration = flag(object.value("otherConfiguration"_L1));
    advertisement.sourceLinkLayerAddress
        = MacAddress::parse(object.value("sourceMac"_L1).toString());
    advertisement.mtu = number<quint32>(object.value("mtu"_L1));
    advertisement.captivePortal = object.value("captivePortal"_L1).toString();
    readPrefixes(advertisement, object);
    readLists(advertisement, object);
    return advertisement;
}

} // namespace sixlab
