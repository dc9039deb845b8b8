// SPDX-License-Identifier: GPL-3.0-or-later
#include "wsdmessage.h"

#include "api/xmltext.h"
#include "dns/foreigntext.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostTargets = 16;
static constexpr qsizetype mostParts = 16; ///< Types, URLs.
static constexpr qsizetype mostScopes = 64;
static constexpr auto discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery"_L1;

QString WsdTarget::mainType() const
{
    for (const QString &type : types) {
        if (type != "Device"_L1)
            return type;
    }
    return types.value(0);
}

static QString shown(const QString &text, qsizetype longest)
{
    return foreignText(text.toUtf8(), longest);
}

static QStringList parts(const QString &text, qsizetype most)
{
    const QStringList all = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return all.first(std::min(all.size(), most));
}

/// `onvif://www.onvif.org/name/Front%20door` and the like.
static QMap<QString, QString> onvifScopes(const QString &text)
{
    static constexpr auto start = "onvif://www.onvif.org/"_L1;
    QMap<QString, QString> scopes;
    for (const QString &scope : parts(text, mostScopes)) {
        if (!scope.startsWith(start, Qt::CaseInsensitive))
            continue;
        const QString rest = scope.sliced(start.size());
        const QString category = rest.section(u'/', 0, 0).toLower();
        const QByteArray value = QByteArray::fromPercentEncoding(rest.section(u'/', 1).toUtf8());
        const bool isOfUse = category == "name"_L1 || category == "hardware"_L1
            || category == "location"_L1 || category == "manufacturer"_L1;
        // A device may be in several places; the first is enough to find it.
        if (isOfUse && !scopes.contains(category) && !foreignText(value).isEmpty())
            scopes.insert(category, foreignText(value, 128));
    }
    return scopes;
}

static WsdTarget targetIn(const XmlElement &element)
{
    WsdTarget target;
    if (const XmlElement *reference = element.child(u"EndpointReference"))
        target.endpoint = shown(reference->childText(u"Address"), 128);
    for (const QString &type : parts(element.childText(u"Types"), mostParts))
        target.types.append(shown(type.section(u':', -1), 64));
    target.scopes = onvifScopes(element.childText(u"Scopes"));
    for (const QString &url : parts(element.childText(u"XAddrs"), mostParts))
        target.xAddrs.append(shown(url, 255));
    return target;
}

std::optional<WsdMessage> parseWsd(QByteArrayView datagram)
{
    const auto envelope = parseXml(datagram);
    const XmlElement *header = envelope ? envelope->child(u"Header") : nullptr;
    const XmlElement *body = envelope ? envelope->child(u"Body") : nullptr;
    if (!header || !body || envelope->name != "Envelope"_L1)
        return std::nullopt;
    const QString action = header->childText(u"Action");
    WsdMessage message;
    message.isHello = action == discovery + "/Hello"_L1;
    const bool isAnswer = action == discovery + "/ProbeMatches"_L1;
    const XmlElement *content = body->child(message.isHello ? u"Hello" : u"ProbeMatches");
    if (!content || (!isAnswer && !message.isHello))
        return std::nullopt;
    message.relatesTo = header->childText(u"RelatesTo");
    if (message.isHello)
        message.targets.append(targetIn(*content));
    for (const XmlElement &match : content->children) {
        if (isAnswer && match.name == "ProbeMatch"_L1 && message.targets.size() < mostTargets)
            message.targets.append(targetIn(match));
    }
    return message;
}

QByteArray writeWsdProbe(WsdProbe probe, QByteArrayView messageId)
{
    const bool isCamera = probe == WsdProbe::Camera;
    // Some compare the prefix as well, so each type has its customary one.
    const QByteArray space = isCamera
        ? "xmlns:dn=\"http://www.onvif.org/ver10/network/wsdl\""
        : "xmlns:wsdp=\"http://schemas.xmlsoap.org/ws/2006/02/devprof\"";
    const QByteArray type = isCamera ? "dn:NetworkVideoTransmitter" : "wsdp:Device";
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" "
           "xmlns:wsd=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\" "
        + space
        + "><soap:Header><wsa:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</wsa:To>"
          "<wsa:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</wsa:Action>"
          "<wsa:MessageID>"
        + messageId.toByteArray()
        + "</wsa:MessageID></soap:Header><soap:Body><wsd:Probe><wsd:Types>" + type
        + "</wsd:Types></wsd:Probe></soap:Body></soap:Envelope>";
}

} // namespace sixlab
