// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QDateTime>

#include <map>
#include <memory>

class QLockFile;
class QSqlQuery;

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

class SqliteFile;

/// Every write ever made: `journal.db`, SQLite in WAL mode with synchronous=FULL, so that what a
/// call returned for is on disk. Each thread opens its own.
///
/// An entry belongs to the Journal that began or claimed it, until it is ended or that Journal is
/// gone, with its process or before it: nobody else can resume what is still at work.
class Journal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &folder);
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    /// Opens an entry; refused while the same device, by its id here or by its own serial, has an
    /// unfinished one.
    [[nodiscard]] Result<qint64> begin(const JournalEntry &entry);
    /// Takes an unfinished entry over; refused when it is finished or still at work.
    [[nodiscard]] Result<> claim(qint64 entry);
    /// Durable before it returns: the step's first byte may go out after that.
    [[nodiscard]] Result<qint64> intend(
        qint64 entry, const QString &step, const QString &detail = {});
    [[nodiscard]] Result<> finish(
        qint64 step, StepState state, qint64 milliseconds, const QString &detail = {});
    /// Stuck does not finish an entry: it stays open until the device is read as old or new.
    [[nodiscard]] Result<> end(qint64 entry, Outcome outcome);

    [[nodiscard]] Result<QList<JournalEntry>> entries() const; ///< Newest first.
    [[nodiscard]] Result<JournalEntry> entry(qint64 id) const;
    /// Those that nobody is at work on: what to resume or take back. Newest first.
    [[nodiscard]] Result<QList<JournalEntry>> unfinished() const;

    /// Where a damaged journal was put when this one was opened; empty: there was none.
    [[nodiscard]] const QString &keptAside() const;

private:
    explicit Journal(const QString &folder);
    [[nodiscard]] std::unique_ptr<QLockFile> lock(qint64 entry) const;
    [[nodiscard]] Result<QList<JournalEntry>> entriesWhere(
        const QString &condition, const QVariantList &values = {}) const;

    QString m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::map<qint64, std::unique_ptr<QLockFile>> m_claimed;
};

} // namespace sixlab
