// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresswording.h"

#include "api/interfaceaddress.h"
#include "widgets/plaintext.h"

#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString AddressWording::kind(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Global:
        return tr("Global");
    case AddressKind::UniqueLocal:
        return tr("Unique local");
    case AddressKind::LinkLocal:
        return tr("Link-local");
    case AddressKind::Multicast:
        return tr("Multicast");
    case AddressKind::Loopback:
        return tr("Loopback");
    case AddressKind::Unspecified:
        return tr("Unspecified");
    case AddressKind::Documentation:
        return tr("Global"); // It is used as one; explanations tell the difference.
    case AddressKind::Nat64:
        return tr("NAT64");
    case AddressKind::SixToFour:
        return tr("6to4");
    case AddressKind::Teredo:
        return tr("Teredo");
    case AddressKind::Ipv4Mapped:
        return tr("IPv4-mapped");
    case AddressKind::Private:
        return tr("Private IPv4");
    case AddressKind::Reserved:
        return tr("Reserved");
    }
    return {};
}

QString AddressWording::interfaceId(InterfaceIdForm form)
{
    switch (form) {
    case InterfaceIdForm::Eui64:
        return tr("made of the MAC address (EUI-64)");
    case InterfaceIdForm::LowByte:
        return tr("low number, set by hand");
    case InterfaceIdForm::EmbeddedIpv4:
        return tr("holds an IPv4 address");
    case InterfaceIdForm::Random:
        return tr("random");
    case InterfaceIdForm::NotApplicable:
        break;
    }
    return {};
}

QString AddressWording::interfaceId(const QHostAddress &address)
{
    if (const auto mac = macInEui64(address))
        return tr("made of the MAC address %1 (EUI-64)").arg(leftToRight(mac->toString()));
    if (const auto ipv4 = embeddedIpv4(address))
        return tr("holds the IPv4 address %1").arg(leftToRight(ipv4->toString()));
    return interfaceId(interfaceIdForm(address));
}

QString AddressWording::interfaceIdMeaning(InterfaceIdForm form)
{
    switch (form) {
    case InterfaceIdForm::Eui64:
        return tr("The second half of the address holds the MAC address, so the device has the "
                  "same one on every network (RFC 4291).");
    case InterfaceIdForm::LowByte:
        return tr("Such a number is given by hand or by a DHCPv6 server. It stays.");
    case InterfaceIdForm::EmbeddedIpv4:
        return tr("The second half of the address repeats an IPv4 address. Somebody, or a "
                  "translator, made it so.");
    case InterfaceIdForm::Random:
        return tr("The second half of the address is random. Either it stays on this network "
                  "(RFC 7217), or it is temporary and changes every day or so (RFC 8981): the "
                  "address itself does not tell.");
    case InterfaceIdForm::NotApplicable:
        break;
    }
    return {};
}

QString AddressWording::origin(AddressOrigin origin)
{
    switch (origin) {
    case AddressOrigin::LinkLocal:
        return tr("link-local");
    case AddressOrigin::Static:
        return tr("static");
    case AddressOrigin::Slaac:
        return tr("automatic (SLAAC)");
    case AddressOrigin::Dhcp:
        return tr("DHCP");
    case AddressOrigin::Unknown:
        break;
    }
    return {};
}

QString AddressWording::source(Source source)
{
    switch (source) {
    case Source::Neighbour:
        return tr("neighbour table");
    case Source::Echo:
        return tr("echo");
    case Source::Mdns:
        return tr("mDNS");
    case Source::Advertisement:
        return tr("router advertisement");
    case Source::Self:
        return tr("this machine");
    case Source::Ssdp:
        return tr("SSDP");
    case Source::WsDiscovery:
        return tr("WS-Discovery");
    case Source::Web:
        return tr("web page");
    case Source::Snmp:
        return tr("SNMP");
    case Source::RouterTable:
        return tr("table of a router");
    case Source::DhcpLease:
        return tr("DHCP lease");
    case Source::Raw:
        return tr("privileged helper");
    }
    return {};
}

QString AddressWording::sources(const QList<Source> &sources)
{
    QStringList words;
    for (const Source each : sources)
        words += source(each);
    return QLocale().createSeparatedList(words);
}

QString AddressWording::presence(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return tr("Online");
    case Presence::Quiet:
        return tr("Quiet");
    case Presence::Gone:
        return tr("Gone");
    }
    return {};
}

QString AddressWording::deviceKind(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {u"camera"_s, QT_TR_NOOP("Camera")},    {u"phone"_s, QT_TR_NOOP("Phone")},
        {u"router"_s, QT_TR_NOOP("Router")},    {u"computer"_s, QT_TR_NOOP("Computer")},
        {u"bmc"_s, QT_TR_NOOP("Server board")}, {u"printer"_s, QT_TR_NOOP("Printer")},
        {u"storage"_s, QT_TR_NOOP("Storage")},
    };
    const char *word = words.value(kind);
    return word ? tr(word) : kind;
}

QString AddressWording::when(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = at.secsTo(now);
    if (seconds < 60)
        return tr("just now");
    if (seconds < 3600)
        return tr("%n minute(s) ago", nullptr, int(seconds / 60));
    const QDateTime local = at.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return tr("today, %1").arg(QLocale().toString(local.time(), QLocale::ShortFormat));
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString shownTitle(const Device &device)
{
    const QString title = device.title();
    return parseAddress(title) ? leftToRight(title) : title;
}

QString presenceIcon(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return u"online"_s;
    case Presence::Quiet:
        return u"quiet"_s;
    case Presence::Gone:
        break;
    }
    return u"gone"_s;
}

QString deviceIcon(const Device &device)
{
    static const QHash<QString, QString> icons{
        {u"camera"_s, u"camera"_s},     {u"phone"_s, u"phone"_s}, {u"router"_s, u"router"_s},
        {u"computer"_s, u"computer"_s}, {u"bmc"_s, u"server"_s},
    };
    if (device.isRouter)
        return u"router"_s;
    if (device.isSelf)
        return u"computer"_s;
    return icons.value(device.kind, u"device"_s);
}

} // namespace sixlab
