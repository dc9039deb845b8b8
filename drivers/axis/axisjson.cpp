// SPDX-License-Identifier: GPL-3.0-or-later
#include "axisjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static QString serial(const MacAddress &mac)
{
    return mac.toString().remove(u':').toUpper();
}

static WebReply jsonReply(const QJsonObject &object)
{
    return {
        .contentType = "application/json;charset=utf8",
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

static QString originName(AddressOrigin origin)
{
    static const QMap<AddressOrigin, QString> names{
        {AddressOrigin::Unknown, u"unknown"_s},
        {AddressOrigin::LinkLocal, u"linkLocal"_s},
        {AddressOrigin::Static, u"static"_s},
        {AddressOrigin::Slaac, u"RA"_s},
        {AddressOrigin::Dhcp, u"dhcp"_s}};
    return names[origin];
}

QJsonObject AxisJsonPages::networkInfo(const Settings &memory, const HostNetwork &network) const
{
    QJsonArray addresses;
    for (const LiveAddress &live : network.addresses())
        addresses.append(QJsonObject{
            {"address"_L1, live.address.address.toString().section(u'%', 0, 0)},
            {"prefixLength"_L1, live.address.prefixLength},
            {"origin"_L1, originName(live.origin)},
            {"scope"_L1, live.address.address.isLinkLocal() ? u"link"_s : u"global"_s}});
    return {
        {"devices"_L1,
         QJsonArray{QJsonObject{
             {"name"_L1, m_persona.hasInterfaces ? u"eth1"_s : u"eth0"_s},
             {"macAddress"_L1, m_mac.toString()},
             {"IPv6"_L1,
              QJsonObject{{"enabled"_L1, memory.enabled}, {"addresses"_L1, addresses}}}}}}};
}

QJsonObject AxisJsonPages::deviceInfo() const
{
    return {
        {"propertyList"_L1,
         QJsonObject{
             {"Brand"_L1, u"AXIS"_s},
             {"ProdNbr"_L1, m_persona.model},
             {"ProdShortName"_L1, u"AXIS "_s + m_persona.model},
             {"ProdFullName"_L1, u"AXIS %1 %2"_s.arg(m_persona.model, m_persona.type)},
             {"ProdType"_L1, m_persona.type},
             {"Version"_L1, m_persona.version},
             {"SerialNumber"_L1, serial(m_mac)}}}};
}

QJsonObject AxisJsonPages::apiList() const
{
    const auto api = [](const QString &id, const QByteArray &version) {
        return QJsonObject{{"id"_L1, id}, {"version"_L1, QString::fromLatin1(version)}};
    };
    return {
        {"apiList"_L1,
         QJsonArray{
             api(u"param-cgi"_s, "1.0"),
             api(u"network-settings"_s, m_persona.networkSettingsVersion),
             api(u"basic-device-info"_s, m_persona.deviceInfoVersion),
             api(u"systemready"_s, m_persona.systemReadyVersion)}}};
}

WebReply AxisJsonPages::systemReady(bool needsSetup) const
{
    return jsonReply(
        {{"apiVersion"_L1, QString::fromLatin1(m_persona.systemReadyVersion)},
         {"method"_L1, u"systemready"_s},
         {"data"_L1,
          QJsonObject{
              {"systemready"_L1, u"yes"_s}, {"needsetup"_L1, needsSetup ? u"yes"_s : u"no"_s}}}});
}

std::optional<WebReply> AxisJsonPages::answer(
    const WebRequest &request, bool isAdministrator, const Settings &memory,
    const HostNetwork &network) const
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QString method = asked.value("method"_L1).toString();
    const auto reply = [&](const QByteArray &version, const QString &key, const QJsonValue &value) {
        return jsonReply(
            {{"apiVersion"_L1, QString::fromLatin1(version)}, {"method"_L1, method}, {key, value}});
    };
    const auto error = [&](int code, const QString &message) {
        return reply("1.0", u"error"_s, QJsonObject{{"code"_L1, code}, {"message"_L1, message}});
    };
    const QMap<QByteArray, QByteArray> versions{
        {"/axis-cgi/basicdeviceinfo.cgi", m_persona.deviceInfoVersion},
        {"/axis-cgi/network_settings.cgi", m_persona.networkSettingsVersion},
        {"/axis-cgi/apidiscovery.cgi", "1.0"}};
    if (!versions.contains(request.path))
        return std::nullopt;
    if (request.method != "POST")
        return error(
            2002, u"HTTP request type '%1' not supported"_s.arg(QLatin1StringView(request.method)));
    if (!asked.value("apiVersion"_L1).toString().startsWith("1."_L1))
        return error(4001, u"The specified version is not supported"_s);
    const QByteArray version = versions[request.path];
    if (request.path.endsWith("/basicdeviceinfo.cgi") && method == "getAllProperties"_L1)
        return reply(version, u"data"_s, deviceInfo());
    if (request.path.endsWith("/network_settings.cgi") && method == "getNetworkInfo"_L1)
        return isAdministrator ? reply(version, u"data"_s, networkInfo(memory, network))
                               : error(4002, u"Authorization failed"_s);
    if (request.path.endsWith("/apidiscovery.cgi") && method == "getApiList"_L1)
        return reply(version, u"data"_s, apiList());
    return error(4000, u"Method does not exist"_s);
}

} // namespace sixlab::axis
