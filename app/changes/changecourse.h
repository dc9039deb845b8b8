// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "changes/devicefinder.h"
#include "changes/steplog.h"

namespace sixlab {

/// One change on its way through the push protocol. Used once.
///
/// Two rules decide everything: what a device replied closes no step, only what is read back does;
/// and any doubt after the first write means that the old settings are brought back.
class ChangeCourse
{
public:
    struct Tools {
        Journal &journal;
        ReachProbe &probe;
        const ChangeRunner::StepListener &onStep;
        std::chrono::milliseconds settleDeadline;
    };

    ChangeCourse(const Tools &tools, const ChangeRequest &request);

    /// A new change. With @p goal the wanted settings are those, as far as the device can write
    /// them.
    [[nodiscard]] ChangeResult run(const std::optional<Settings> &goal = std::nullopt);

    enum class Wish { FinishOrTakeBack, TakeBack };
    /// Goes on with what an earlier run left.
    [[nodiscard]] ChangeResult resume(const JournalEntry &entry, Wish wish);

private:
    // The way forward: changecourse.cpp
    [[nodiscard]] Result<DeviceState> readBefore();
    [[nodiscard]] ChangeResult carryOut();
    [[nodiscard]] Result<> preflight();
    [[nodiscard]] Result<> openEntry();
    [[nodiscard]] Result<> takeStages();
    [[nodiscard]] Result<> takeStage(const QString &step, const Settings &stage);
    [[nodiscard]] Result<> confirm();

    [[nodiscard]] static Outcome outcomeOf(const Error &error);

    // Proof: verify.cpp
    [[nodiscard]] Result<> verify();
    enum class Proven { Session, Nothing };
    [[nodiscard]] Result<Proven> verifyAddress(const InterfaceAddress &address);
    [[nodiscard]] Result<> findSurvivor();
    [[nodiscard]] QList<InterfaceAddress> newAddresses() const;
    [[nodiscard]] bool holds(const DeviceState &state, const Settings &settings) const;
    [[nodiscard]] QList<QUrl> places() const;

    // After an interruption: resume.cpp
    [[nodiscard]] Result<> readAgain(const JournalEntry &entry);
    [[nodiscard]] ChangeResult takeBack();
    [[nodiscard]] ChangeResult finishOrTakeBack();

    // The way back: bringback.cpp
    [[nodiscard]] ChangeResult giveUp(const Error &cause);
    [[nodiscard]] Result<> bringBack();
    [[nodiscard]] Result<> applyBefore(const QDeadlineTimer &deadline);
    [[nodiscard]] bool isOldForGood(const DeviceState &seen);
    [[nodiscard]] Error stuckError(const Error &cause) const;
    [[nodiscard]] ChangeResult conclude(
        Outcome outcome, const std::optional<Error> &error = std::nullopt);

    [[nodiscard]] std::chrono::milliseconds patience() const { return m_tools.settleDeadline / 3; }
    [[nodiscard]] bool isCancelled() const { return m_cancel.stop_requested(); }

    Tools m_tools;
    ChangeRequest m_request;
    std::stop_token m_cancel;
    StepLog m_steps;
    DeviceFinder m_finder;
    DeviceState m_now;
    Capabilities m_capabilities; ///< As first read: what is compared does not change on the way.
    bool m_written = false; ///< Or it may be: from the moment before the first byte.
    bool m_settled = true; ///< What was sent last has been read back.
    ChangeResult m_result;
};

} // namespace sixlab
