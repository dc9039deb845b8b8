// SPDX-License-Identifier: GPL-3.0-or-later
#include "changecourse.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

struct VerifyTr {
    Q_DECLARE_TR_FUNCTIONS(ChangeRunner)
};

static quint16 portOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : url.scheme() == "ssh"_L1 ? 22 : 80;
    return quint16(url.port(usual));
}

bool ChangeCourse::holds(const DeviceState &state, const Settings &settings) const
{
    // What a device only shows, like a gateway from advertisements, changes by itself.
    return std::ranges::all_of(allFields, [&](Field field) {
        return access(m_capabilities, field) != Access::ReadWrite
            || isSame(field, storedSettings(state), settings);
    });
}

QList<InterfaceAddress> ChangeCourse::newAddresses() const
{
    QList<InterfaceAddress> list;
    if (!m_result.plan.after.enabled)
        return list;
    const Settings &before = m_result.plan.before;
    for (const InterfaceAddress &address : m_result.plan.after.staticAddresses) {
        if ((!before.enabled || !before.staticAddresses.contains(address))
            && !address.address.isInSubnet(QHostAddress(u"fe80::"_s), 10))
            list.append(address);
    }
    return list;
}

QList<QUrl> ChangeCourse::places() const
{
    const QUrl &base = m_request.connection.url;
    QList<QUrl> old;
    for (const QUrl &place : {m_finder.place(), base}) {
        if (!place.isEmpty())
            old.append(place);
    }
    QList<QUrl> added;
    for (const InterfaceAddress &address : m_result.plan.after.staticAddresses)
        added += DeviceFinder::placesAt(base, address.address);
    QList<QUrl> list = m_result.plan.connectionMoves ? added + old : old + added;
    for (const InterfaceAddress &address : m_result.plan.before.staticAddresses)
        list += DeviceFinder::placesAt(base, address.address);
    for (const LiveAddress &live : m_now.liveAddresses) {
        if (!live.address.address.isLoopback())
            list += DeviceFinder::placesAt(base, live.address.address);
    }
    QList<QUrl> once;
    std::ranges::copy_if(
        list, std::back_inserter(once), [&](const QUrl &place) { return !once.contains(place); });
    return once;
}

static QString logText(const QList<InterfaceAddress> &addresses)
{
    QStringList texts;
    for (const InterfaceAddress &address : addresses)
        texts.append(address.toString());
    return texts.join(u' ');
}

Result<> ChangeCourse::verify()
{
    if (m_now.pending) // Nothing is in use before the reboot.
        return {};
    const bool staged = changeStages(m_result.plan, m_now.maximumStaticAddresses).size() > 1;
    const QList<InterfaceAddress> addresses
        = m_request.proof == Proof::Reach ? newAddresses() : QList<InterfaceAddress>();
    const bool moves = m_result.plan.connectionMoves && staged;
    if (addresses.isEmpty() && !moves)
        return {};
    TRY(m_steps.begin(u"verify"_s, logText(addresses)));
    Result<> verified;
    bool overNew = false;
    for (const InterfaceAddress &address : addresses) {
        const Result<Proven> proven = verifyAddress(address);
        if (!proven) {
            verified = tl::make_unexpected(proven.error());
            break;
        }
        overNew = overNew || *proven == Proven::Session;
    }
    if (verified && moves && !overNew)
        verified = findSurvivor();
    if (verified && !m_finder.session())
        verified = m_finder
                       .settle(
                           [](const DeviceState &) { return true; },
                           {m_tools.settleDeadline, patience()})
                       .map([](const DeviceState &) {});
    m_steps.end(
        verified ? StepState::Done : StepState::Failed,
        verified ? QString() : verified.error().detail);
    return verified;
}

static Error notVerified(const InterfaceAddress &address, const Error &why)
{
    const QString text = addressText(address.address);
    if (why.kind == Error::Kind::Cancelled)
        return why;
    if (why.kind == Error::Kind::IdentityChanged)
        return {
            Error::Kind::RolledBack,
            VerifyTr::tr("Another device answers at the new address %1: the old settings are back, "
                         "choose another address.")
                .arg(text),
            why.detail};
    return {
        Error::Kind::RolledBack,
        VerifyTr::tr("The device does not answer at the new address %1: the old settings are back, "
                     "check the prefix and the firewall.")
            .arg(text),
        u"%1: %2"_s.arg(text, why.detail)};
}

Result<ChangeCourse::Proven> ChangeCourse::verifyAddress(const InterfaceAddress &address)
{
    const QUrl place = DeviceFinder::placesAt(m_request.connection.url, address.address).first();
    const QDeadlineTimer deadline(patience());
    const auto probeTime = std::clamp(patience() / 10, 1ms, 2000ms);
    int refusals = 0;
    Error why{Error::Kind::Unreachable, {}, u"no answer to echo or TCP"_s};
    for (auto pause = std::max(patience() / 150, 1ms);; pause = std::min(pause * 2, 3000ms)) {
        const ReachProbe::Answer answer
            = m_tools.probe.reach(address.address, portOf(place), probeTime, m_cancel);
        if (isCancelled())
            return fail(Error::Kind::Cancelled, VerifyTr::tr("The change was cancelled."));
        if (answer == ReachProbe::Answer::NoRoute) {
            m_result.warnings.append(
                VerifyTr::tr("This computer has no route to %1: the address is saved, and could "
                             "not be tested from here.")
                    .arg(addressText(address.address)));
            return Proven::Nothing;
        }
        if (answer == ReachProbe::Answer::Reached) {
            const Result<DeviceState> seen = m_finder.readAt(place, m_request.connection.timeout);
            if (seen && holds(*seen, storedSettings(m_now)))
                return Proven::Session;
            why = seen ? Error{Error::Kind::Protocol, {}, u"read other settings there"_s}
                       : seen.error();
            refusals += why.kind == Error::Kind::SignInRefused ? 1 : 0;
        }
        if (why.kind == Error::Kind::IdentityChanged || why.kind == Error::Kind::Cancelled
            || refusals > 1 || deadline.hasExpired() || !m_finder.wait(pause))
            return tl::make_unexpected(notVerified(address, why));
    }
}

/// Looks for an address that answers now and stays when the change is complete.
Result<> ChangeCourse::findSurvivor()
{
    QList<QUrl> staying;
    QList<LiveAddress> candidates = m_now.liveAddresses;
    for (const InterfaceAddress &address : m_result.plan.after.staticAddresses)
        candidates.append({address, AddressOrigin::Static});
    for (const LiveAddress &candidate : candidates) {
        const QHostAddress &address = candidate.address.address;
        if (!address.isLoopback() && !makePlan(m_now, m_result.plan.after, address).connectionMoves)
            staying += DeviceFinder::placesAt(m_request.connection.url, address);
    }
    m_finder.lookAt(staying);
    const Result<DeviceState> seen = m_finder.readAnywhere(QDeadlineTimer(patience()));
    if (seen)
        return {};
    if (isCancelled())
        return fail(Error::Kind::Cancelled, VerifyTr::tr("The change was cancelled."));
    return fail(
        m_written ? Error::Kind::RolledBack : Error::Kind::Refused,
        VerifyTr::tr("From here the device would be out of reach after this change: make it over "
                     "an address that stays, or over IPv4."),
        seen.error().detail);
}

} // namespace sixlab
