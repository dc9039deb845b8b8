// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QDateTime>

namespace sixlab {

enum class Outcome {
    Applied,
    Pending, ///< Saved, and waits for the device's reboot.
    Unchanged,
    Refused,
    RolledBack,
    Stuck,
    Unreachable,
    SignInRefused,
    Cancelled,
};
/// As in `sixlab.result/1`.
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

enum class StepState { Intended, Done, Failed };
[[nodiscard]] QString stepStateName(StepState state);

/// One step of a change. The names are those of the push protocol: `read`, `add`, `verify`,
/// `switch`, `confirm`, `remove`, `bringBack`.
struct JournalStep {
    QString step;
    StepState state = StepState::Intended;
    QDateTime at;
    qint64 milliseconds = 0; ///< From intended to its end, by the monotonic clock.
    QString detail; ///< Untranslated; no secret.
};

/// Everything one change needs to be finished or taken back after a crash. No secret is in it.
struct JournalEntry {
    qint64 id = 0;
    QString device; ///< Inventory id, or `DRIVER@URL` when the inventory does not have it.
    QString driver;
    QString url; ///< Where the device was when the change began.
    QString user;
    QByteArray certificate;
    DeviceIdentity identity; ///< The pinned serial; an address never identifies a device.
    QDateTime startedAt;
    std::optional<QDateTime> endedAt;
    std::optional<Outcome> outcome;
    Settings before;
    Settings after;
    QList<JournalStep> steps;

    [[nodiscard]] bool isFinished() const { return endedAt.has_value(); }
};

/// Every write ever made: `journal.db`, SQLite in WAL mode with synchronous=FULL, so that what a
/// call returned for is on disk. Each thread opens its own.
class Journal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &folder);
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    /// Opens an entry; refused while the same device has an unfinished one.
    [[nodiscard]] Result<qint64> begin(const JournalEntry &entry);
    /// Durable before it returns: the step's first byte may go out after that.
    [[nodiscard]] Result<qint64> intend(
        qint64 entry, const QString &step, const QString &detail = {});
    [[nodiscard]] Result<> finish(
        qint64 step, StepState state, qint64 milliseconds, const QString &detail = {});
    [[nodiscard]] Result<> end(qint64 entry, Outcome outcome);

    [[nodiscard]] Result<QList<JournalEntry>> entries() const; ///< Newest first.
    [[nodiscard]] Result<JournalEntry> entry(qint64 id) const;
    [[nodiscard]] Result<QList<JournalEntry>> unfinished() const;

private:
    Journal() = default;
    QString m_connection;
};

} // namespace sixlab
