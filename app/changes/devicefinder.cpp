// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicefinder.h"

#include <QCoreApplication>
#include <QNetworkInterface>

#include <condition_variable>
#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

struct FinderTr {
    Q_DECLARE_TR_FUNCTIONS(DeviceFinder)
};

static constexpr int givenUp = 2;
static constexpr int tolerableRefusals = 3; // Devices lock an account after a few more.
// A round that has begun goes to its end: the last place may be the one that answers.
static constexpr auto leastTime = 300ms;
static constexpr int maximumZones = 8;

static auto cancelled()
{
    return fail(Error::Kind::Cancelled, FinderTr::tr("Cancelled."));
}

DeviceFinder::DeviceFinder(const DriverInfo &driver, const Connection &connection)
    : m_driver(driver)
    , m_connection(connection)
    , m_places{connection.url}
    , m_refusalsLeft(tolerableRefusals)
{
}

void DeviceFinder::hurryAfter(const std::stop_token &stop, std::chrono::milliseconds limit)
{
    m_hurry = stop;
    m_hurryLimit = limit;
}

void DeviceFinder::forgive()
{
    for (int &strikes : m_strikes)
        strikes = std::min(strikes, givenUp - 1);
    m_refusalsLeft = std::max(m_refusalsLeft, 1);
}

bool DeviceFinder::isOver(const QDeadlineTimer &deadline)
{
    if (m_hurry.stop_requested() && m_hurryDeadline.isForever())
        m_hurryDeadline.setRemainingTime(m_hurryLimit);
    return deadline.hasExpired() || m_hurryDeadline.hasExpired();
}

bool DeviceFinder::wait(std::chrono::milliseconds time) const
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    (void)never.wait_for(lock, m_connection.stop, time, [] { return false; });
    return !m_connection.stop.stop_requested();
}

bool DeviceFinder::isExpected(const DeviceIdentity &identity) const
{
    if (!m_expected.serial.isEmpty())
        return identity.serial == m_expected.serial;
    // A device without a serial: the least one can ask.
    return (m_expected.vendor.isEmpty() || identity.vendor == m_expected.vendor)
        && (m_expected.model.isEmpty() || identity.model == m_expected.model);
}

Result<DeviceState> DeviceFinder::readAt(const QUrl &place, std::chrono::milliseconds timeout)
{
    m_session.reset(); // Signs out before anyone signs in again.
    if (m_connection.stop.stop_requested())
        return cancelled();
    Connection connection = m_connection;
    connection.url = place;
    connection.timeout = std::min(connection.timeout, timeout);
    std::unique_ptr<Driver> session = m_driver.open(connection);
    DeviceState state = TRY(session->read());
    if (!isExpected(state.identity))
        return fail(
            Error::Kind::IdentityChanged,
            FinderTr::tr("Another device answers at %1: check which device has this address.")
                .arg(place.host()),
            u"expected serial %1, found %2"_s.arg(m_expected.serial, state.identity.serial));
    m_session = std::move(session);
    m_place = place;
    m_lastSeen = state;
    return state;
}

bool DeviceFinder::isGivenUp(const QUrl &place) const
{
    return m_refusalsLeft <= 0 || m_strikes.value(place.host()) >= givenUp;
}

void DeviceFinder::noteFailure(const QUrl &place, const Error &error)
{
    if (error.kind == Error::Kind::IdentityChanged) {
        m_strikes[place.host()] = givenUp;
    } else if (error.kind == Error::Kind::SignInRefused) {
        ++m_strikes[place.host()];
        --m_refusalsLeft;
    } else {
        return;
    }
    m_whyGivenUp = error;
}

Result<DeviceState> DeviceFinder::readAnywhere(const QDeadlineTimer &deadline)
{
    Result<DeviceState> answer = fail(
        Error::Kind::Unreachable,
        FinderTr::tr("No address is known at which the device could answer: scan the network."));
    if (m_whyGivenUp)
        answer = tl::make_unexpected(*m_whyGivenUp);
    // One silent place shall not use up the time of the others.
    const auto share = m_connection.timeout / (m_places.size() > 1 ? 3 : 1);
    for (const QUrl &place : m_places) {
        if (isGivenUp(place))
            continue;
        const qint64 left = std::min(deadline, m_hurryDeadline).remainingTime(); // -1: forever
        const auto time = left < 0 ? share : std::max(std::chrono::milliseconds(left), leastTime);
        answer = readAt(place, std::min(share, time));
        if (answer || answer.error().kind == Error::Kind::Cancelled)
            return answer;
        noteFailure(place, answer.error());
    }
    return answer;
}

Result<DeviceState> DeviceFinder::settle(const Condition &holds, const Limits &limits)
{
    const QDeadlineTimer deadline(limits.whole);
    QDeadlineTimer patience(QDeadlineTimer::Forever);
    // 200 ms and 3 s of the usual 90 s.
    auto pause = std::max(limits.whole / 450, 1ms);
    while (true) {
        if (!wait(pause))
            return cancelled();
        pause = std::min(pause * 2, std::max(limits.whole / 30, 1ms));
        const Result<DeviceState> seen = readAnywhere(deadline);
        if (seen && holds(*seen))
            return seen;
        if (!seen && seen.error().kind == Error::Kind::Cancelled)
            return seen;
        if (!seen)
            patience = QDeadlineTimer(QDeadlineTimer::Forever); // It may have restarted.
        else if (patience.isForever())
            patience.setRemainingTime(limits.patience);
        const bool nowhereLeft
            = std::ranges::all_of(m_places, [this](const QUrl &place) { return isGivenUp(place); });
        if (!isOver(deadline) && !patience.hasExpired() && !nowhereLeft)
            continue;
        if (!seen)
            return seen;
        return fail(
            Error::Kind::Protocol,
            FinderTr::tr("The device did not take over the settings: try again."));
    }
}

QList<QUrl> DeviceFinder::placesAt(const QUrl &base, const QHostAddress &address)
{
    QList<QHostAddress> addresses{address};
    if (address.isInSubnet(QHostAddress(u"fe80::"_s), 10) && address.scopeId().isEmpty()) {
        addresses.clear();
        for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
            const auto wanted = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
            if ((interface.flags() & wanted) != wanted || addresses.size() >= maximumZones
                || interface.flags().testFlag(QNetworkInterface::IsLoopBack))
                continue;
            addresses.append(address);
            addresses.last().setScopeId(interface.name());
        }
    }
    QList<QUrl> places;
    for (const QHostAddress &each : addresses) {
        QUrl place = base;
        place.setHost(each.toString());
        places.append(place);
    }
    return places;
}

} // namespace sixlab
