// SPDX-License-Identifier: GPL-3.0-or-later
#include "axisdriver.h"

#include "axispages.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

struct AxisTr {
    Q_DECLARE_TR_FUNCTIONS(Axis)
};

/// Where firmware keeps the parameter tree: since 5.00, and before.
static constexpr std::array<QByteArrayView, 2> parameterPages{
    "/axis-cgi/param.cgi", "/axis-cgi/admin/param.cgi"};

/// What differs between firmware versions and cannot be asked; the last row that is not newer than
/// the camera counts.
struct FirmwareTraits {
    int major;
    int maximumStaticAddresses; ///< 0: unknown.
};
static constexpr std::array firmwareTraits{
    FirmwareTraits{.major = 0, .maximumStaticAddresses = 0},
    // The schema of network-settings v2 on 12.11.
    FirmwareTraits{.major = 12, .maximumStaticAddresses = 5},
};

static const FirmwareTraits &traitsOf(const QString &firmware)
{
    const int major = firmware.section(u'.', 0, 0).toInt();
    const auto row = std::ranges::find_if(
        firmwareTraits.rbegin(), firmwareTraits.rend(),
        [&](const FirmwareTraits &traits) { return traits.major <= major; });
    return row == firmwareTraits.rend() ? firmwareTraits[0] : *row;
}

static Result<QByteArray> bodyOf(const HttpAnswer &answer)
{
    if (answer.status == 200)
        return answer.body;
    if (answer.status == 404)
        return fail(
            Error::Kind::NotSupported,
            AxisTr::tr("This device does not have the pages of an Axis camera. Choose another "
                       "driver."));
    return fail(
        Error::Kind::Protocol,
        AxisTr::tr("The camera reports a fault of its own. Wait a minute or restart it, then try "
                   "again."),
        u"status %1"_s.arg(answer.status));
}

AxisDriver::AxisDriver(const Connection &connection)
    : m_http(connection)
{
}

template <typename Request>
Result<HttpAnswer> AxisDriver::atParameterPage(Request request)
{
    while (true) {
        auto answer = TRY(request(parameterPages[m_parameterPage].toByteArray()));
        if (answer.status != 404 || m_parameterPage + 1 == parameterPages.size())
            return answer;
        ++m_parameterPage;
    }
}

Result<Parameters> AxisDriver::list(const QString &group)
{
    const auto answer = TRY(atParameterPage([&](const QByteArray &page) {
        return m_http.get(
            page + '?' + encodedForm({{u"action"_s, u"list"_s}, {u"group"_s, group}}));
    }));
    return bodyOf(answer).and_then(parseParameters);
}

Result<DeviceIdentity> AxisDriver::readIdentity()
{
    const auto answer = TRY(m_http.post(
        "/axis-cgi/basicdeviceinfo.cgi", "application/json",
        R"({"apiVersion":"1.0","method":"getAllProperties"})"));
    m_hasJson = answer.status == 200;
    if (const auto identity = m_hasJson ? parseDeviceInfo(answer.body) : std::nullopt)
        return *identity;
    // One group at a time: 5.20 does not answer a list of groups.
    Parameters parameters;
    for (const QString &group : {u"Brand"_s, u"Properties.System"_s, u"Properties.Firmware"_s})
        parameters.insert(TRY(list(group)));
    return identityFromParameters(parameters);
}

Result<Parameters> AxisDriver::readNetwork()
{
    auto network = TRY(list(u"Network"_s));
    // Old firmware may leave subgroups out of so large a group.
    for (const QString &group : {u"Network.IPv6"_s, u"Network.eth0"_s, u"Network.Routing"_s}) {
        const auto it = network.lowerBound(group + u'.');
        if (it == network.end() || !it.key().startsWith(group + u'.'))
            network.insert(TRY(list(group)));
    }
    return network;
}

Result<QList<LiveAddress>> AxisDriver::readLiveAddresses(
    const Parameters &network, const Settings &stored)
{
    if (m_hasJson) {
        const auto answer = TRY(m_http.post(
            "/axis-cgi/network_settings.cgi", "application/json",
            R"({"apiVersion":"1.0","method":"getNetworkInfo"})"));
        if (const auto live = parseNetworkInfo(answer.body); !live.isEmpty())
            return live;
    }
    return liveAddresses(network, stored);
}

static QStringList noticesFor(const Parameters &network)
{
    QStringList notices;
    if (network.value(u"Network.Filter.Enabled"_s) == "yes"_L1
        && network.value(u"Network.Filter.Input.Policy"_s) == "allow"_L1)
        notices.append(AxisTr::tr(
            "The camera lets in only the addresses of its filter list. Add the IPv6 addresses "
            "that you will use before you rely on them."));
    return notices;
}

Result<DeviceState> AxisDriver::readSignedIn()
{
    DeviceState state;
    state.identity = TRY(readIdentity());
    const Parameters network = TRY(readNetwork());
    state.settings = TRY(settingsFromParameters(network));
    state.liveAddresses = TRY(readLiveAddresses(network, state.settings));
    state.liveRouters = liveRouters(network);
    state.capabilities
        = {.enabled = Access::ReadWrite,
           .slaac = Access::ReadWrite,
           .dhcpv6 = Access::ReadWrite,
           .staticAddresses = Access::ReadWrite,
           .gateway = Access::ReadWrite,
           .nameServers = Access::ReadOnly};
    state.reasons.insert(
        Field::NameServers,
        AxisTr::tr("The camera keeps one list of name servers for IPv4 and IPv6. Change it on the "
                   "camera's own page."));
    if (network.value(u"Network.Enabled"_s) == "no"_L1 && state.settings.enabled) {
        state.capabilities.enabled = Access::ReadOnly;
        state.reasons.insert(
            Field::Enabled,
            AxisTr::tr("IPv4 is off on this camera, so without IPv6 nobody could reach it."));
    }
    state.notices = noticesFor(network);
    state.maximumStaticAddresses = traitsOf(state.identity.firmware).maximumStaticAddresses;
    return state;
}

Result<bool> AxisDriver::isFactoryFresh()
{
    const auto ready = TRY(m_http.postAnonymously(
        "/axis-cgi/systemready.cgi", "application/json",
        R"({"apiVersion":"1.0","method":"systemready","params":{"timeout":1}})"));
    if (needsSetup(ready.body))
        return true;
    // AXIS OS 10 and 11 say it in a header of the 401.
    const auto denied = TRY(atParameterPage([this](const QByteArray &page) {
        return m_http.getAnonymously(page + "?action=list&group=Network");
    }));
    return denied.body.contains("initial admin user must be created")
        || std::ranges::any_of(
               denied.headers, [](const auto &field) { return field.first == "axis-setup"; });
}

Result<DeviceState> AxisDriver::read()
{
    auto state = readSignedIn();
    if (state || state.error().kind != Error::Kind::SignInRefused || !TRY(isFactoryFresh()))
        return state;
    return fail(
        Error::Kind::Refused,
        AxisTr::tr("This camera has never been set up. Open its web page, choose a password for "
                   "its administrator, then sign in here with it."));
}

Result<HttpAnswer> AxisDriver::update(const FormFields &fields)
{
    const auto answer = TRY(
        atParameterPage([&](const QByteArray &page) { return m_http.postForm(page, fields); }));
    if (!missesAction(answer.body))
        return answer;
    // Nothing was written: the camera looks for the arguments in the query.
    return atParameterPage(
        [&](const QByteArray &page) { return m_http.get(page + '?' + encodedForm(fields)); });
}

Result<> AxisDriver::apply(const Plan &plan)
{
    if (plan.isEmpty())
        return {};
    if (!plan.after.enabled
        && TRY(list(u"Network.Enabled"_s)).value(u"Network.Enabled"_s) == "no"_L1)
        return fail(
            Error::Kind::Refused,
            AxisTr::tr("IPv4 is off on this camera, so IPv6 has to stay on: nobody could reach it "
                       "any more. Switch IPv4 on first."));
    const auto answer = TRY(update(updateFields(plan.after)));
    if (answer.status == 404 || answer.status >= 500)
        TRY(bodyOf(answer));
    return checkUpdate(answer.body);
}

static bool identifies(const Evidence &evidence)
{
    const auto &prefixes = driverInfo().macPrefixes;
    return !serialFromRealm(evidence.httpRealm).isEmpty()
        || std::ranges::any_of(
            evidence.services,
            [](const Service &service) { return service.type == "_axis-video._tcp"_L1; })
        || std::ranges::any_of(evidence.macs, [&](const MacAddress &mac) {
               const auto &o = mac.octets();
               return prefixes.contains(std::array<quint8, 3>{o[0], o[1], o[2]});
           });
}

/// From `AXIS P5512 - 00408CFB6888`; the user may have renamed the camera.
static DeviceIdentity describe(const Evidence &evidence)
{
    DeviceIdentity identity{.vendor = u"Axis"_s, .model = {}, .firmware = {}, .serial = {}};
    for (const Service &service : evidence.services) {
        if (service.type != "_axis-video._tcp"_L1)
            continue;
        const qsizetype dash = service.name.lastIndexOf(" - "_L1);
        const QString name = dash < 0 ? service.name : service.name.first(dash);
        if (name.startsWith("AXIS "_L1))
            identity.model = plainName(name.sliced(5));
        identity.serial = serialNumber(service.txt.value(u"macaddress"_s));
        if (identity.serial.isEmpty() && dash >= 0)
            identity.serial = serialNumber(QStringView(service.name).sliced(dash + 3));
    }
    if (identity.serial.isEmpty())
        identity.serial = serialFromRealm(evidence.httpRealm);
    return identity;
}

const DriverInfo &driverInfo()
{
    static const DriverInfo info{
        .id = "axis",
        .vendor = "Axis",
        .kind = "camera",
        .macPrefixes
        = {{0x00, 0x40, 0x8c}, {0xac, 0xcc, 0x8e}, {0xb8, 0xa4, 0x4f}, {0xe8, 0x27, 0x25}},
        .serviceTypes = {u"_axis-video._tcp"_s},
        .urlSchemes = {u"http"_s, u"https"_s},
        .identifies = &identifies,
        .describe = &describe,
        .open = [](const Connection &connection) -> std::unique_ptr<Driver> {
            return std::make_unique<AxisDriver>(connection);
        },
    };
    return info;
}

} // namespace sixlab::axis
