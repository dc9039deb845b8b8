// SPDX-License-Identifier: GPL-3.0-or-later
#include "supermicrodriver.h"

#include "lanstate.h"
#include "supermicrotr.h"

#include <QDeadlineTimer>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab::supermicro {

/// How long the BMC may take until it shows a change, and how often it is asked.
static constexpr auto timeForAddress = 10s;
static constexpr auto timeForLink = 30s;
static constexpr auto betweenQuestions = 500ms;

static constexpr int administrator = 4;

SupermicroDriver::SupermicroDriver(const Connection &connection)
    : m_connection(connection)
    , m_session(connection)
{
}

Result<LanConfig> SupermicroDriver::readLan()
{
    return m_session.document("CONFIG_INFO.XML").and_then(parseConfigInfo);
}

Result<Ipv6Config> SupermicroDriver::readIpv6()
{
    return m_session.document("CONFIG_IPV6.XML").and_then(parseConfigIpv6);
}

Result<DeviceIdentity> SupermicroDriver::readIdentity(const LanConfig &lan)
{
    DeviceIdentity identity{.vendor = u"Supermicro"_s, .model = {}, .firmware = {}, .serial = {}};
    identity.firmware = TRY(m_session.document("GENERIC_INFO.XML").and_then(parseFirmware));
    const QByteArray board = TRY(m_session.optionalDocument("FRU_INFO.XML"));
    // The parts list is blank on many boards.
    const BoardInfo info = parseFruInfo(board).value_or(BoardInfo{});
    identity.model = info.model;
    identity.serial
        = info.serial.isEmpty() ? lan.mac.toString().remove(u':').toUpper() : info.serial;
    return identity;
}

Result<> SupermicroDriver::findWritePage(const LanConfig &lan)
{
    if (m_writePage)
        return {};
    const QByteArray page = TRY(m_session.page("config_network"));
    m_hasStaticRouters = page.contains("srt_router1");
    m_writePage = writePageOf(page);
    if (m_writePage)
        return {};
    bool isNew = m_session.asksInNewStyle() || m_session.hasToken() || lan.isIpv6On;
    if (!isNew && lan.linkConf)
        isNew = mentionsRedfish(TRY(m_session.optionalDocument("Get_PlatformInfo.XML")));
    m_writePage = isNew ? WritePage::Op : WritePage::ConfigLan;
    return {};
}

bool SupermicroDriver::mayWrite(const LanConfig &lan) const
{
    // The firmware compares the first 16 characters of a name.
    const auto user = std::ranges::find_if(lan.users, [this](const auto &known) {
        return !known.first.isEmpty() && known.first.left(16) == m_connection.user.left(16);
    });
    return user == lan.users.end() || user->second >= administrator;
}

QStringList SupermicroDriver::notices(const DeviceState &state, const LanConfig &lan) const
{
    QStringList notices{
        m_writePage == WritePage::ConfigLan
            ? SupermicroTr::tr("The BMC takes its IPv6 route from router advertisements only, and "
                               "only while automatic addresses are on. Make sure that a router "
                               "advertises in this network.")
            : SupermicroTr::tr("The BMC takes its IPv6 route from router advertisements. Make sure "
                               "that a router advertises in this network.")};
    if (m_writePage == WritePage::ConfigLan && state.identity.firmware == "03.17"_L1)
        notices.append(SupermicroTr::tr(
            "Firmware 3.17 is known to ignore changes of IPv6 addresses. Update the BMC's "
            "firmware, if a change does not hold."));
    if (!lan.usesDhcp)
        notices.append(SupermicroTr::tr(
            "The BMC uses DHCPv6 only while it gets its IPv4 address by DHCP, which is off."));
    if (m_hasStaticRouters)
        notices.append(SupermicroTr::tr(
            "The BMC may have static IPv6 routers that it does not tell of. Look at its own page "
            "after a change."));
    return notices;
}

Result<DeviceState> SupermicroDriver::read()
{
    const LanConfig lan = TRY(readLan());
    const Ipv6Config ipv6 = TRY(readIpv6());
    TRY(findWritePage(lan));
    DeviceState state;
    state.identity = TRY(readIdentity(lan));
    state.settings = settingsOf(lan, ipv6);
    state.liveAddresses = liveAddresses(lan, ipv6);
    state.maximumStaticAddresses = maximumStaticAddresses;
    describeAccess(state, *m_writePage, mayWrite(lan));
    state.notices = notices(state, lan);
    return state;
}

/// Whether the BMC may have done what it was asked, and could not say so.
static bool isLost(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::Unreachable || error.kind == Kind::TimedOut
        || error.kind == Kind::Protocol;
}

Result<> SupermicroDriver::send(const LanChange &change, const LanConfig &lan)
{
    auto answer = m_session.save(*m_writePage, TRY(lanForm(lan, change, *m_writePage)));
    if (answer && answer->status == 404 && m_writePage == WritePage::ConfigLan) {
        m_writePage = WritePage::Op; // Nothing was written: there is no such page.
        answer = m_session.save(*m_writePage, TRY(lanForm(lan, change, *m_writePage)));
    }
    using Kind = Error::Kind;
    // Sent, perhaps, and cut off by the very change: only reading back tells.
    if (!answer)
        return isLost(answer.error()) ? Result<>() : tl::make_unexpected(answer.error());
    if (answer->status == 404 || answer->status == 401 || refusesToken(*answer))
        return fail(
            answer->status == 404 ? Kind::NotSupported : Kind::SignInRefused,
            answer->status == 404
                ? SupermicroTr::tr("This BMC takes changes in a way that this driver does not "
                                   "know. Use its own page.")
                : SupermicroTr::tr("The BMC does not let this user change its network settings. "
                                   "Sign in as an administrator."),
            u"status %1"_s.arg(answer->status));
    if (answer->body.trimmed() == "Error")
        return fail(
            Kind::Refused,
            SupermicroTr::tr("The BMC has no room for another task. Restart it, then try again."));
    return {};
}

Result<> SupermicroDriver::notMade(const LanChange &change, const Ipv6Config &now) const
{
    const bool isIgnored = m_writePage == WritePage::ConfigLan
        && change.action == LanChange::Action::Add && !now.addresses.contains(change.address);
    return fail(
        Error::Kind::Refused,
        isIgnored ? SupermicroTr::tr("The BMC did not take the address. Firmware 3.17 is known to "
                                     "ignore IPv6 addresses: update the BMC's firmware, or check "
                                     "that no other device has the address.")
                  : SupermicroTr::tr("The BMC said nothing against the change and did not make it. "
                                     "Restart the BMC, then try again."),
        u"read back: %1"_s.arg(difference(change, now)));
}

Result<> SupermicroDriver::waitFor(
    const LanChange &change, const LanConfig &lan, const Ipv6Config &before)
{
    const bool linkGoesDown = before.usesAutoconf != change.usesAutoconf;
    const Settings old = settingsOf(lan, before);
    const QDeadlineTimer end(
        linkGoesDown ? std::chrono::milliseconds(timeForLink) : timeForAddress);
    while (true) {
        TRY(m_session.pause(betweenQuestions));
        const bool isLate = end.hasExpired();
        const Result<Ipv6Config> now = readIpv6();
        if (!now) {
            if (isLate || !isLost(now.error()))
                return tl::make_unexpected(now.error());
            continue;
        }
        // With the link all addresses go, and those that are stored come back.
        const bool isSettled
            = !linkGoesDown || isLate || isSame(Field::StaticAddresses, settingsOf(lan, *now), old);
        if (holds(change, *now) && isSettled)
            return {};
        if (isLate)
            return notMade(change, *now);
    }
}

Result<> SupermicroDriver::perform(const LanChange &change, const LanConfig &lan, bool mayVanish)
{
    const Ipv6Config before = TRY(readIpv6());
    TRY(send(change, lan));
    auto held = waitFor(change, lan, before);
    // The address that was talked to is gone, as it should: the next reader uses another one.
    if (!held && mayVanish && isLost(held.error()))
        return {};
    return held;
}

Result<> SupermicroDriver::apply(const Plan &plan)
{
    if (plan.isEmpty())
        return {};
    TRY(checkWishes(plan));
    const LanConfig lan = TRY(readLan());
    TRY(findWritePage(lan));
    const QList<LanChange> steps = lanSteps(plan);
    for (qsizetype i = 0; i < steps.size(); ++i)
        TRY(perform(steps[i], lan, plan.connectionMoves && i + 1 == steps.size()));
    return {};
}

/// `0c:c4:7a` and the like belong to all network ports of the vendor's boards, not to BMCs only.
static bool identifies(const Evidence &evidence)
{
    const auto &prefixes = driverInfo().macPrefixes;
    return evidence.certificateSubject.contains("Super Micro Computer"_L1)
        || std::ranges::any_of(evidence.macs, [&](const MacAddress &mac) {
               const auto &o = mac.octets();
               return prefixes.contains(std::array<quint8, 3>{o[0], o[1], o[2]});
           });
}

/// Nothing is told before signing in, neither the board nor the firmware.
static DeviceIdentity describe(const Evidence &)
{
    return {.vendor = u"Supermicro"_s, .model = {}, .firmware = {}, .serial = {}};
}

const DriverInfo &driverInfo()
{
    static const DriverInfo info{
        .id = "supermicro",
        .vendor = "Supermicro",
        .kind = "bmc",
        .macPrefixes
        = {{0x00, 0x25, 0x90}, {0x0c, 0xc4, 0x7a}, {0x3c, 0xec, 0xef}, {0xac, 0x1f, 0x6b}},
        .serviceTypes = {},
        .urlSchemes = {u"https"_s, u"http"_s},
        .identifies = &identifies,
        .describe = &describe,
        .open = [](const Connection &connection) -> std::unique_ptr<Driver> {
            return std::make_unique<SupermicroDriver>(connection);
        },
    };
    return info;
}

} // namespace sixlab::supermicro
