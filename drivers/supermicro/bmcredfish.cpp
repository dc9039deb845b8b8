// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcredfish.h"

#include "bmcnetwork.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static const QByteArray sessionsPath = "/redfish/v1/SessionService/Sessions";
static const QByteArray interfacePath = "/redfish/v1/Managers/1/EthernetInterfaces/1";

BmcRedfish::BmcRedfish(
    const BmcPersona &persona, const MacAddress &mac, const QByteArray &user,
    const QByteArray &password)
    : m_persona(persona)
    , m_mac(mac)
    , m_user(user)
    , m_password(password)
{
}

static WebReply json(const QJsonObject &object, int status = 200)
{
    return {
        .status = status,
        .contentType = "application/json",
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

static WebReply error(int status, const QString &code, const QString &text)
{
    return json(
        {{u"error"_s, QJsonObject{{u"code"_s, u"Base.v1_4_0."_s + code}, {u"message"_s, text}}}},
        status);
}

static QString plainText(const QHostAddress &address)
{
    return address.toString().section(u'%', 0, 0);
}

// ---- Signing in

std::optional<WebReply> BmcRedfish::openAnswer(const WebRequest &request, bool refusesSignIn)
{
    if (request.path == "/redfish/v1/" || request.path == "/redfish/v1")
        return json(
            {{u"@odata.id"_s, u"/redfish/v1"_s},
             {u"RedfishVersion"_s, u"1.8.0"_s},
             {u"Managers"_s, QJsonObject{{u"@odata.id"_s, u"/redfish/v1/Managers"_s}}}});
    if (request.path == sessionsPath && request.method == "POST")
        return openSession(request, refusesSignIn);
    const QByteArray basic = "Basic " + (m_user + ':' + m_password).toBase64();
    const bool isKnown = m_tokens.contains(request.headers.value("x-auth-token"))
        || request.headers.value("authorization") == basic;
    if (!isKnown || refusesSignIn)
        return error(401, u"NoValidSession"_s, u"There is no valid session."_s);
    return std::nullopt;
}

WebReply BmcRedfish::openSession(const WebRequest &request, bool refusesSignIn)
{
    const QJsonObject given = QJsonDocument::fromJson(request.body).object();
    if (refusesSignIn || given[u"UserName"].toString().toUtf8() != m_user
        || given[u"Password"].toString().toUtf8() != m_password) {
        WebReply reply = error(401, u"ResourceAtUriUnauthorized"_s, u"Access is denied."_s);
        reply.isRefusedSignIn = true;
        return reply;
    }
    const QByteArray token
        = QByteArray::number(QRandomGenerator::system()->generate64(), 36).rightJustified(15, 'a');
    m_tokens.insert(token);
    WebReply reply = json({{u"Id"_s, u"1"_s}}, 201);
    reply.headers = {{"X-Auth-Token", token}, {"Location", sessionsPath + "/1"}};
    return reply;
}

WebReply BmcRedfish::answer(const WebRequest &request, Settings &memory, const HostNetwork &network)
{
    if (request.path.contains("/Actions/") || request.path.startsWith("/redfish/v1/UpdateService/"))
        ++m_catastrophes; // A restart, a reset, an upgrade.
    if (request.path.startsWith(sessionsPath) && request.method == "DELETE") {
        m_tokens.remove(request.headers.value("x-auth-token"));
        return json({});
    }
    if (request.path == "/redfish/v1/Managers/1")
        return json({{u"FirmwareVersion"_s, QString::fromLatin1(m_persona.firmware)}});
    if (request.path == "/redfish/v1/Systems/1")
        return json(
            {{u"Manufacturer"_s, u"Supermicro"_s},
             {u"Model"_s, QString::fromLatin1(m_persona.board)}});
    if (request.path != interfacePath)
        return error(404, u"ResourceMissingAtURI"_s, u"There is no such resource."_s);
    if (!m_isLicensed)
        return error(403, u"InsufficientPrivilege"_s, u"Needs the licence SFT-OOB-LIC."_s);
    if (request.method == "PATCH")
        return write(request, memory);
    WebReply reply = json(interface(memory, network));
    reply.headers = {{"ETag", tag(memory)}};
    return reply;
}

// ---- The interface

static QJsonValue addressOrigin(AddressOrigin origin)
{
    switch (origin) {
    case AddressOrigin::LinkLocal:
        return u"LinkLocal"_s;
    case AddressOrigin::Slaac:
        return u"SLAAC"_s;
    case AddressOrigin::Dhcp:
        return u"DHCPv6"_s;
    case AddressOrigin::Static:
    case AddressOrigin::Unknown:
        return u"Static"_s;
    }
    return {};
}

static QString modeName(Dhcpv6 mode)
{
    return mode == Dhcpv6::Stateful ? u"Stateful"_s
        : mode == Dhcpv6::Off       ? u"Disabled"_s
                                    : u"Stateless"_s;
}

/// Always five; those that are free are `::`.
static QJsonArray staticAddresses(const Settings &memory)
{
    QJsonArray list;
    for (const InterfaceAddress &address : memory.staticAddresses)
        list.append(QJsonObject{
            {u"Address"_s, plainText(address.address)}, {u"PrefixLength"_s, address.prefixLength}});
    while (list.size() < BmcNetwork::maximumAddresses)
        list.append(QJsonObject{{u"Address"_s, u"::"_s}, {u"PrefixLength"_s, 64}});
    return list;
}

QByteArray BmcRedfish::tag(const Settings &memory) const
{
    const QByteArray text = QJsonDocument(toJson(memory)).toJson();
    return '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().first(16) + '"';
}

static QJsonArray liveAddresses(const HostNetwork &network)
{
    QJsonArray list;
    for (const LiveAddress &live : network.addresses())
        list.append(QJsonObject{
            {u"Address"_s, plainText(live.address.address)},
            {u"PrefixLength"_s, live.address.prefixLength},
            {u"AddressOrigin"_s, addressOrigin(live.origin)},
            {u"AddressState"_s, u"Preferred"_s}});
    return list;
}

QJsonObject BmcRedfish::interface(const Settings &memory, const HostNetwork &network) const
{
    QJsonArray servers;
    for (const QHostAddress &server : memory.nameServers)
        servers.append(plainText(server));
    QJsonArray gateways;
    if (memory.gateway)
        gateways.append(QJsonObject{{u"Address"_s, plainText(*memory.gateway)}});
    const QList<QHostAddress> routers = network.routers();
    return {
        {u"@odata.id"_s, QString::fromLatin1(interfacePath)},
        {u"MACAddress"_s, m_mac.toString().toUpper()},
        {u"HostName"_s, u"bmc1"_s},
        {u"FQDN"_s, u"bmc1"_s},
        {u"MaxIPv6StaticAddresses"_s, int(BmcNetwork::maximumAddresses)},
        {u"VLAN"_s, QJsonObject{{u"VLANEnable"_s, true}, {u"VLANId"_s, 42}}},
        {u"DHCPv4"_s, QJsonObject{{u"DHCPEnabled"_s, true}}},
        {u"DHCPv6"_s,
         QJsonObject{{u"OperatingMode"_s, modeName(memory.dhcpv6)}, {u"UseDNSServers"_s, false}}},
        {u"StatelessAddressAutoConfig"_s,
         QJsonObject{
             {u"IPv4AutoConfigEnabled"_s, false}, {u"IPv6AutoConfigEnabled"_s, memory.slaac}}},
        {u"IPv6StaticAddresses"_s, staticAddresses(memory)},
        {u"IPv6StaticDefaultGateways"_s, gateways},
        {u"IPv6DefaultGateway"_s, routers.isEmpty() ? u"::"_s : plainText(routers.first())},
        {u"IPv6Addresses"_s, liveAddresses(network)},
        {u"NameServers"_s, servers},
        {u"StaticNameServers"_s, servers},
        {u"Oem"_s, QJsonObject{{u"Supermicro"_s, QJsonObject{{u"IPProtocolStatus"_s, u"Dual"_s}}}}},
    };
}

/// By position: null takes an entry away, an empty object keeps it.
static void patchAddresses(const QJsonArray &wanted, Settings &memory)
{
    const QJsonArray before = staticAddresses(memory);
    QList<InterfaceAddress> list;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QJsonObject given = wanted.at(i).toObject();
        const QJsonObject entry = i < wanted.size() && !wanted.at(i).isNull() && given.isEmpty()
            ? before.at(i).toObject()
            : given;
        const QHostAddress address(entry[u"Address"].toString());
        if (address.protocol() == QAbstractSocket::IPv6Protocol
            && address != QHostAddress(QHostAddress::AnyIPv6))
            list.append({address, entry[u"PrefixLength"].toInt(64)});
    }
    memory.staticAddresses = list;
}

WebReply BmcRedfish::write(const WebRequest &request, Settings &memory)
{
    const QByteArray known = request.headers.value("if-match");
    if (!known.isEmpty() && known != tag(memory))
        return error(412, u"PreconditionFailed"_s, u"The resource has changed."_s);
    const QJsonObject given = QJsonDocument::fromJson(request.body).object();
    static const QStringList mine{
        u"IPv6StaticAddresses"_s, u"StatelessAddressAutoConfig"_s, u"DHCPv6"_s,
        u"StaticNameServers"_s, u"IPv6StaticDefaultGateways"_s};
    for (const QString &key : given.keys())
        m_catastrophes += mine.contains(key) ? 0 : 1;
    if (given.contains(mine[0]))
        patchAddresses(given[mine[0]].toArray(), memory);
    memory.slaac = given[mine[1]][u"IPv6AutoConfigEnabled"].toBool(memory.slaac);
    const QString mode = given[mine[2]][u"OperatingMode"].toString();
    for (const Dhcpv6 candidate : {Dhcpv6::Off, Dhcpv6::Stateless, Dhcpv6::Stateful}) {
        if (mode == modeName(candidate))
            memory.dhcpv6 = candidate;
    }
    if (given.contains(mine[3])) {
        memory.nameServers.clear();
        for (const auto &server : given[mine[3]].toArray())
            memory.nameServers.append(QHostAddress(server.toString()));
    }
    if (given.contains(mine[4])) {
        const QHostAddress router(given[mine[4]][0][u"Address"].toString());
        memory.gateway = router.isNull() ? std::nullopt : std::optional(router);
    }
    WebReply reply = json({}, 200);
    reply.isWrite = true;
    return reply;
}

} // namespace sixlab::supermicro
