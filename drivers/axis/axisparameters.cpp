// SPDX-License-Identifier: GPL-3.0-or-later
#include "axisparameters.h"

#include "axispages.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

struct ParametersTr {
    Q_DECLARE_TR_FUNCTIONS(Axis)
};

static auto unfamiliar(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        ParametersTr::tr("The camera's answer looks unfamiliar. Check that this is an Axis camera, "
                         "then report its firmware version."),
        detail);
}

/// Names of cameras are UTF-8 on new firmware and ISO 8859-1 on old; the header is not to be
/// trusted (12.x says `utf8`).
static QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

static bool isParameterName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 200 && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '.' || c == '_' || c == '-';
    });
}

Result<Parameters> parseParameters(const QByteArray &text)
{
    Parameters parameters;
    const QList<QByteArray> lines = text.split('\n');
    for (QByteArray line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty() || line.startsWith("# Error"))
            continue;
        const qsizetype equals = line.indexOf('=');
        QByteArray name = line.first(std::max<qsizetype>(equals, 0));
        if (name.startsWith("root."))
            name.remove(0, 5);
        if (!isParameterName(name))
            return unfamiliar(u"not a parameter line"_s);
        const QString key = QString::fromLatin1(name);
        if (parameters.contains(key))
            return unfamiliar(u"%1 is there twice"_s.arg(key));
        parameters.insert(key, decoded(line.sliced(equals + 1)));
    }
    return parameters;
}

static Result<bool> readBool(const Parameters &parameters, const QString &name)
{
    const QString value = parameters.value(name);
    if (value != "yes"_L1 && value != "no"_L1)
        return unfamiliar(u"%1 is neither yes nor no"_s.arg(name));
    return value == "yes"_L1;
}

static Result<QList<InterfaceAddress>> readStaticAddresses(const QString &list)
{
    QList<InterfaceAddress> addresses;
    const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        // No length means 64 (the vendor's "Network settings" parameter description).
        const auto address = InterfaceAddress::parse(word, 64);
        if (!address || addresses.size() >= 64)
            return unfamiliar(u"Network.IPv6.IPAddress holds no list of addresses"_s);
        addresses.append(*address);
    }
    return addresses;
}

/// Those of a list that are addresses; what is unset reads 0.0.0.0.
static QList<QHostAddress> readAddresses(const QString &list)
{
    QList<QHostAddress> addresses;
    const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        auto address = parseAddress(word);
        if (!address || *address == QHostAddress(QHostAddress::AnyIPv4)
            || *address == QHostAddress(QHostAddress::AnyIPv6) || addresses.size() >= 64)
            continue;
        address->setScopeId({});
        addresses.append(*address);
    }
    return addresses;
}

Result<Settings> settingsFromParameters(const Parameters &parameters)
{
    if (!parameters.contains(u"Network.IPv6.Enabled"_s))
        return fail(
            Error::Kind::NotSupported,
            ParametersTr::tr("This camera's firmware has no IPv6. Look for a newer firmware."));
    if (!parameters.contains(u"Network.IPv6.IPAddress"_s))
        return fail(
            Error::Kind::SignInRefused,
            ParametersTr::tr("This user is not an administrator of the camera and does not see its "
                             "network settings. Sign in as an administrator."));
    Settings settings;
    settings.enabled = TRY(readBool(parameters, u"Network.IPv6.Enabled"_s));
    settings.slaac = TRY(readBool(parameters, u"Network.IPv6.AcceptRA"_s));
    const auto mode = dhcpv6FromName(parameters.value(u"Network.IPv6.DHCPv6"_s));
    if (!mode)
        return unfamiliar(u"Network.IPv6.DHCPv6 has an unknown value"_s);
    settings.dhcpv6 = *mode;
    settings.staticAddresses
        = TRY(readStaticAddresses(parameters.value(u"Network.IPv6.IPAddress"_s)));
    const QString router = parameters.value(u"Network.IPv6.DefaultRouter"_s).trimmed();
    const auto routers = readAddresses(router);
    if (!router.isEmpty() && router != "::"_L1) {
        if (routers.size() != 1 || routers[0].protocol() != QAbstractSocket::IPv6Protocol)
            return unfamiliar(u"Network.IPv6.DefaultRouter is no address"_s);
        settings.gateway = routers[0];
    }
    settings.nameServers = readAddresses(parameters.value(u"Network.Resolver.NameServerList"_s));
    return settings;
}

FormFields updateFields(const Settings &settings)
{
    const auto yesOrNo = [](bool value) { return value ? u"yes"_s : u"no"_s; };
    QStringList addresses;
    for (const InterfaceAddress &address : settings.staticAddresses)
        addresses.append(address.toString());
    return {
        {u"action"_s, u"update"_s},
        {u"Network.IPv6.AcceptRA"_s, yesOrNo(settings.slaac)},
        {u"Network.IPv6.DHCPv6"_s, dhcpv6Name(settings.dhcpv6)},
        {u"Network.IPv6.IPAddress"_s, addresses.join(u' ')},
        {u"Network.IPv6.DefaultRouter"_s,
         settings.gateway ? addressText(*settings.gateway) : QString()},
        {u"Network.IPv6.Enabled"_s, yesOrNo(settings.enabled)},
    };
}

Result<> checkUpdate(const QByteArray &text)
{
    if (text.trimmed() == "OK")
        return {};
    QStringList rejected;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        static constexpr QByteArrayView start("# Error: Error setting 'root.");
        const QByteArrayView name
            = QByteArrayView(line).sliced(line.startsWith(start) ? start.size() : line.size());
        const qsizetype end = name.indexOf('\'');
        if (end > 0 && isParameterName(name.first(end)))
            rejected.append(QString::fromLatin1(name.first(end)));
    }
    if (rejected.isEmpty())
        return unfamiliar(u"the answer to an update is not OK"_s);
    return fail(
        Error::Kind::Refused,
        ParametersTr::tr("The camera did not accept all of the settings. Read them again to see "
                         "what is in force."),
        u"rejected: %1"_s.arg(rejected.join(", "_L1)));
}

bool missesAction(const QByteArray &text)
{
    return text.size() < 1000 && text.toLower().contains("action")
        && !text.contains("Error setting");
}

static AddressOrigin guessedOrigin(
    const InterfaceAddress &address, const Settings &stored, const QByteArray &macHalf)
{
    if (address.address.isLinkLocal())
        return AddressOrigin::LinkLocal;
    if (std::ranges::any_of(stored.staticAddresses, [&](const InterfaceAddress &known) {
            return known.address == address.address;
        }))
        return AddressOrigin::Static;
    const Q_IPV6ADDR bytes = address.address.toIPv6Address();
    const bool isEui64 = QByteArrayView(reinterpret_cast<const char *>(bytes.c) + 8, 8) == macHalf;
    return isEui64 ? AddressOrigin::Slaac : AddressOrigin::Unknown;
}

/// The interface identifier that this MAC makes (RFC 4291, appendix A); empty without a MAC.
static QByteArray interfaceId(const Parameters &parameters)
{
    const auto mac = MacAddress::parse(parameters.value(u"Network.eth0.MACAddress"_s));
    if (!mac)
        return {};
    QByteArray id(reinterpret_cast<const char *>(mac->octets().data()), 6);
    id[0] = char(id[0] ^ 0x02);
    return id.insert(3, "\xff\xfe");
}

/// `Network.eth0.IPv6.IPAddresses`, and on cameras with more than one interface
/// `Network.Interface.I1.Active.IPv6Addresses`.
static bool isLiveList(const QString &name)
{
    return name.startsWith("Network."_L1)
        && (name.endsWith(".IPv6.IPAddresses"_L1) || name.endsWith(".Active.IPv6Addresses"_L1));
}

QList<LiveAddress> liveAddresses(const Parameters &parameters, const Settings &stored)
{
    const QByteArray macHalf = interfaceId(parameters);
    QList<LiveAddress> live;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!isLiveList(it.key()))
            continue;
        const QStringList words = it.value().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            auto address = InterfaceAddress::parse(word, 64);
            if (!address || live.size() >= 64)
                continue;
            address->address.setScopeId({});
            const auto known = std::ranges::find(
                stored.staticAddresses, address->address, &InterfaceAddress::address);
            if (known != stored.staticAddresses.end())
                address->prefixLength = known->prefixLength;
            const LiveAddress entry{*address, guessedOrigin(*address, stored, macHalf)};
            if (!live.contains(entry))
                live.append(entry);
        }
    }
    return live;
}

QList<QHostAddress> liveRouters(const Parameters &parameters)
{
    return readAddresses(parameters.value(u"Network.Routing.IPv6.DefaultRouter"_s));
}

DeviceIdentity identityFromParameters(const Parameters &parameters)
{
    return {
        .vendor = u"Axis"_s,
        .model = plainName(parameters.value(u"Brand.ProdNbr"_s)),
        .firmware = plainName(parameters.value(u"Properties.Firmware.Version"_s)),
        .serial = serialNumber(parameters.value(u"Properties.System.SerialNumber"_s))};
}

} // namespace sixlab::axis
