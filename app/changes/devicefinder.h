// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QDeadlineTimer>
#include <QHash>

#include <functional>

namespace sixlab {

/// Finds one device again at any of the addresses that it may have, and reads it over a new
/// session each time.
///
/// An address never identifies a device: what answers has to have the pinned certificate and the
/// serial of before. At most one session is open at a time, since small devices have few.
class DeviceFinder
{
public:
    DeviceFinder(const DriverInfo &driver, const Connection &connection);

    /// Who is looked for. Nothing of it that is empty counts.
    void expect(const DeviceIdentity &identity) { m_expected = identity; }
    /// Where to look from now on, in this order.
    void lookAt(const QList<QUrl> &places) { m_places = places; }
    void setStop(const std::stop_token &stop) { m_connection.stop = stop; }
    /// Whoever waits shall not wait longer than @p limit once @p stop was requested.
    void hurryAfter(const std::stop_token &stop, std::chrono::milliseconds limit);
    /// Gives each place that was given up one more chance.
    void forgive();

    [[nodiscard]] Result<DeviceState> readAt(const QUrl &place, std::chrono::milliseconds timeout);
    /// One round over all places.
    [[nodiscard]] Result<DeviceState> readAnywhere(const QDeadlineTimer &deadline);

    using Condition = std::function<bool(const DeviceState &state)>;
    /// How long to look: @p whole for a device that does not answer, @p patience for one that
    /// answers with something else, counted anew each time that it comes back.
    struct Limits {
        std::chrono::milliseconds whole;
        std::chrono::milliseconds patience;
    };
    /// Reads, soon at first and then less often, until @p holds. Protocol: it answers and does not
    /// hold; else the reason why it does not answer.
    [[nodiscard]] Result<DeviceState> settle(const Condition &holds, const Limits &limits);

    /// False when stopped before the time was over.
    [[nodiscard]] bool wait(std::chrono::milliseconds time) const;

    /// The session of the last successful read; null when the last one failed.
    [[nodiscard]] Driver *session() const { return m_session.get(); }
    /// Where that was.
    [[nodiscard]] const QUrl &place() const { return m_place; }
    /// What was read last, whenever that was.
    [[nodiscard]] const std::optional<DeviceState> &lastSeen() const { return m_lastSeen; }

    /// The same place at another address; a link-local one without a zone is looked for on every
    /// interface that is up.
    [[nodiscard]] static QList<QUrl> placesAt(const QUrl &base, const QHostAddress &address);

private:
    [[nodiscard]] bool isExpected(const DeviceIdentity &identity) const;
    [[nodiscard]] bool isGivenUp(const QUrl &place) const;
    void noteFailure(const QUrl &place, const Error &error);
    [[nodiscard]] bool isOver(const QDeadlineTimer &deadline);

    const DriverInfo &m_driver;
    Connection m_connection;
    DeviceIdentity m_expected;
    QList<QUrl> m_places;
    QHash<QString, int> m_strikes; ///< By host; two, and it is not tried again.
    int m_refusalsLeft; ///< All places together: they may be one device.
    std::optional<Error> m_whyGivenUp;
    std::stop_token m_hurry;
    std::chrono::milliseconds m_hurryLimit{};
    QDeadlineTimer m_hurryDeadline{QDeadlineTimer::Forever};
    std::unique_ptr<Driver> m_session;
    QUrl m_place;
    std::optional<DeviceState> m_lastSeen;
};

} // namespace sixlab
