// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/journal.h"

#include <functional>

namespace sixlab {

/// What proves a change.
enum class Proof { Reach, Read };

/// A change to one device.
struct ChangeRequest {
    QString device; ///< Inventory id or `DRIVER@URL`.
    const DriverInfo *driver = nullptr;
    Connection connection;
    Settings wanted; ///< Fields that shall stay hold what was read.
    QString knownSerial; ///< Pinned in the inventory; empty: first contact.
    Proof proof = Proof::Reach;
};

/// How a change ended. The device has the new settings, the old ones, or it is Stuck.
struct ChangeResult {
    Outcome outcome = Outcome::Refused;
    qint64 journalId = 0; ///< 0: nothing was journalled since nothing was to be written.
    Plan plan;
    QList<JournalStep> steps;
    std::optional<DeviceState> after; ///< As last read.
    QStringList warnings; ///< Translated.
    std::optional<Error> error; ///< Why, for every outcome but Applied, Pending and Unchanged.
    QUrl reachedAt; ///< Where the device answers now.
};

/// Asks the network, not the device. Replaced in tests.
class ReachProbe
{
public:
    enum class Answer { Reached, NotReached, NoRoute };

    ReachProbe() = default;
    virtual ~ReachProbe() = default;
    Q_DISABLE_COPY_MOVE(ReachProbe)

    /// Blocks for at most @p deadline. Reached when the address answers an echo or a TCP connection
    /// to @p port (also by refusing it).
    [[nodiscard]] virtual Answer reach(
        const QHostAddress &address, quint16 port, std::chrono::milliseconds deadline,
        const std::stop_token &stop)
        = 0;
};

/// Carries one change through the push protocol: plan, preflight, journal, apply in stages,
/// reconnect, verify, keep or bring back.
///
/// Blocks; runs on the device's worker thread. Every step is in the journal before it is taken.
/// After the first write the only outcomes are: new settings verified, old settings verified,
/// Stuck.
class ChangeRunner
{
public:
    using StepListener = std::function<void(const JournalStep &step)>;

    /// @p onStep is called on the worker thread, when a step begins and when it ends.
    ChangeRunner(Journal &journal, ReachProbe &probe, StepListener onStep = {});

    /// How long a device may take until its new settings are read back and its address answers.
    /// The fact sheets ask for up to 90 s after 5 s of settling; tests shorten it.
    void setSettleDeadline(std::chrono::milliseconds deadline) { m_settleDeadline = deadline; }

    [[nodiscard]] ChangeResult run(const ChangeRequest &request);
    /// Reads the device first and decides then: done, old, or settle to the old settings.
    [[nodiscard]] ChangeResult resume(const JournalEntry &entry, const ChangeRequest &signIn);
    /// A new change whose goal is what the entry had before.
    [[nodiscard]] ChangeResult undo(const JournalEntry &entry, const ChangeRequest &signIn);

private:
    Journal &m_journal;
    ReachProbe &m_probe;
    StepListener m_onStep;
    std::chrono::milliseconds m_settleDeadline{90'000};
};

} // namespace sixlab
