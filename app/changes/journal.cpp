// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "storage/sqlitefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLockFile>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct JournalTr {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

static constexpr std::array outcomeNames{"applied"_L1,     "pending"_L1,       "unchanged"_L1,
                                         "refused"_L1,     "rolledBack"_L1,    "stuck"_L1,
                                         "unreachable"_L1, "signInRefused"_L1, "cancelled"_L1};
static constexpr std::array stateNames{"intended"_L1, "done"_L1, "failed"_L1};

QString outcomeName(Outcome outcome)
{
    return outcomeNames[size_t(outcome)];
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    const auto found = std::ranges::find_if(
        outcomeNames, [&](QLatin1StringView known) { return known == name; });
    return found == outcomeNames.end() ? std::nullopt
                                       : std::optional(Outcome(found - outcomeNames.begin()));
}

QString stepStateName(StepState state)
{
    return stateNames[size_t(state)];
}

static StepState stepStateFromName(QStringView name)
{
    const auto found
        = std::ranges::find_if(stateNames, [&](QLatin1StringView known) { return known == name; });
    return found == stateNames.end() ? StepState::Failed : StepState(found - stateNames.begin());
}

static const QList<SqliteFile::Migration> &migrations()
{
    static const QList<SqliteFile::Migration> list{
        {
            u"CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, device TEXT NOT NULL,"
            " driver TEXT NOT NULL, url TEXT NOT NULL, user TEXT NOT NULL,"
            " certificate BLOB NOT NULL, vendor TEXT NOT NULL, model TEXT NOT NULL,"
            " firmware TEXT NOT NULL, serial TEXT NOT NULL, started_at INTEGER NOT NULL,"
            " ended_at INTEGER, outcome TEXT, before TEXT NOT NULL, after TEXT NOT NULL) STRICT"_s,
            u"CREATE TABLE step (id INTEGER PRIMARY KEY, change INTEGER NOT NULL"
            " REFERENCES change(id) ON DELETE CASCADE, name TEXT NOT NULL, state TEXT NOT NULL,"
            " at INTEGER NOT NULL, milliseconds INTEGER NOT NULL, detail TEXT NOT NULL) STRICT"_s,
            u"CREATE INDEX step_of_change ON step(change)"_s,
            // One unfinished change for each device, also across processes.
            u"CREATE UNIQUE INDEX unfinished_device ON change(device) WHERE ended_at IS NULL"_s,
            u"CREATE UNIQUE INDEX unfinished_serial ON change(driver, serial)"
            " WHERE ended_at IS NULL AND serial <> ''"_s,
        },
    };
    return list;
}

static QString settingsText(const Settings &settings)
{
    return QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
}

static Result<Settings> settingsFromText(const QString &text)
{
    return settingsFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

static QDateTime time(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// A URL may hold a password or a session; only where the device is belongs here.
static QString placeOnly(const QString &url)
{
    return QUrl(url).toString(
        QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Journal::Journal(const QString &folder)
    : m_folder(folder)
{
}

Journal::~Journal() = default;

const QString &Journal::keptAside() const
{
    return m_file->keptAside();
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &folder)
{
    std::unique_ptr<Journal> journal(new Journal(folder));
    journal->m_file = TRY(SqliteFile::open(folder, u"journal.db"_s, migrations()));
    return journal;
}

/// Held by a living process or by nobody: a dead one's is taken over at once.
std::unique_ptr<QLockFile> Journal::lock(qint64 entry) const
{
    auto lock
        = std::make_unique<QLockFile>(QDir(m_folder).filePath(u"journal-%1.lock"_s.arg(entry)));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

Result<qint64> Journal::begin(const JournalEntry &entry)
{
    qint64 id = 0;
    const Result<> begun = m_file->inTransaction([&]() -> Result<> {
        const QSqlQuery query = TRY(m_file->run(
            u"INSERT INTO change (device, driver, url, user, certificate, vendor, model, firmware,"
            " serial, started_at, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {entry.device, entry.driver, placeOnly(entry.url), entry.user, entry.certificate,
             entry.identity.vendor, entry.identity.model, entry.identity.firmware,
             entry.identity.serial, entry.startedAt.toMSecsSinceEpoch(), settingsText(entry.before),
             settingsText(entry.after)}));
        id = query.lastInsertId().toLongLong();
        // Before the commit shows the entry to others.
        std::unique_ptr<QLockFile> claimed = lock(id);
        if (!claimed)
            return fail(
                Error::Kind::Internal,
                JournalTr::tr("The data folder %1 cannot be written: check that the disk is not "
                              "full and that the folder is yours.")
                    .arg(m_folder));
        m_claimed[id] = std::move(claimed);
        return {};
    });
    if (begun)
        return id;
    m_claimed.erase(id);
    if (m_file->wasConflict())
        return fail(
            Error::Kind::Refused,
            JournalTr::tr("An earlier change to this device is not finished: finish it or take it "
                          "back first."),
            begun.error().detail);
    return tl::make_unexpected(begun.error());
}

Result<> Journal::claim(qint64 id)
{
    const JournalEntry found = TRY(entry(id));
    if (found.isFinished())
        return fail(
            Error::Kind::Refused,
            JournalTr::tr("Change %1 is finished: there is nothing to resume.").arg(id));
    if (m_claimed.contains(id))
        return {};
    std::unique_ptr<QLockFile> claimed = lock(id);
    if (!claimed)
        return fail(
            Error::Kind::Refused,
            JournalTr::tr("Change %1 is still at work in another window or command: wait for it.")
                .arg(id));
    m_claimed[id] = std::move(claimed);
    return {};
}

Result<qint64> Journal::intend(qint64 entry, const QString &step, const QString &detail)
{
    const QSqlQuery query = TRY(m_file->run(
        u"INSERT INTO step (change, name, state, at, milliseconds, detail)"
        " VALUES (?, ?, ?, ?, 0, ?)"_s,
        {entry, step, stepStateName(StepState::Intended), QDateTime::currentMSecsSinceEpoch(),
         detail}));
    return query.lastInsertId().toLongLong();
}

Result<> Journal::finish(qint64 step, StepState state, qint64 milliseconds, const QString &detail)
{
    // What was intended stays readable when the end has nothing to add.
    TRY(m_file->run(
        u"UPDATE step SET state = ?, milliseconds = ?,"
        " detail = CASE WHEN ? = '' THEN detail ELSE ? END WHERE id = ?"_s,
        {stepStateName(state), milliseconds, detail, detail, step}));
    return {};
}

Result<> Journal::end(qint64 entry, Outcome outcome)
{
    const QVariant endedAt
        = outcome == Outcome::Stuck ? QVariant() : QVariant(QDateTime::currentMSecsSinceEpoch());
    TRY(m_file->run(
        u"UPDATE change SET ended_at = ?, outcome = ? WHERE id = ?"_s,
        {endedAt, outcomeName(outcome), entry}));
    m_claimed.erase(entry);
    return {};
}

static Result<JournalEntry> entryFromRow(const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.device = row.value(1).toString();
    entry.driver = row.value(2).toString();
    entry.url = row.value(3).toString();
    entry.user = row.value(4).toString();
    entry.certificate = row.value(5).toByteArray();
    entry.identity
        = {row.value(6).toString(), row.value(7).toString(), row.value(8).toString(),
           row.value(9).toString()};
    entry.startedAt = time(row.value(10));
    if (!row.value(11).isNull())
        entry.endedAt = time(row.value(11));
    if (!row.value(12).isNull())
        entry.outcome = outcomeFromName(row.value(12).toString());
    entry.before = TRY(settingsFromText(row.value(13).toString()));
    entry.after = TRY(settingsFromText(row.value(14).toString()));
    return entry;
}

Result<QList<JournalEntry>> Journal::entriesWhere(
    const QString &condition, const QVariantList &values) const
{
    QList<JournalEntry> list;
    QHash<qint64, qsizetype> places;
    QSqlQuery rows = TRY(m_file->run(
        u"SELECT id, device, driver, url, user, certificate, vendor, model, firmware, serial,"
        " started_at, ended_at, outcome, before, after FROM change WHERE "_s
            + condition + u" ORDER BY id DESC"_s,
        values));
    while (rows.next()) {
        list.append(TRY(entryFromRow(rows)));
        places.insert(list.last().id, list.size() - 1);
    }
    QSqlQuery steps = TRY(m_file->run(
        u"SELECT change, step.name, state, at, milliseconds, detail FROM step WHERE change IN"
        " (SELECT id FROM change WHERE "_s
            + condition + u") ORDER BY step.id"_s,
        values));
    while (steps.next()) {
        const qsizetype place = places.value(steps.value(0).toLongLong(), -1);
        if (place >= 0)
            list[place].steps.append(
                {steps.value(1).toString(), stepStateFromName(steps.value(2).toString()),
                 time(steps.value(3)), steps.value(4).toLongLong(), steps.value(5).toString()});
    }
    return list;
}

Result<QList<JournalEntry>> Journal::entries() const
{
    return entriesWhere(u"TRUE"_s);
}

Result<JournalEntry> Journal::entry(qint64 id) const
{
    const QList<JournalEntry> found = TRY(entriesWhere(u"id = ?"_s, {id}));
    if (found.isEmpty())
        return fail(
            Error::Kind::Usage,
            JournalTr::tr("The journal has no change %1: list the journal to see their numbers.")
                .arg(id));
    return found.first();
}

Result<QList<JournalEntry>> Journal::unfinished() const
{
    QList<JournalEntry> list = TRY(entriesWhere(u"ended_at IS NULL"_s));
    list.removeIf([this](const JournalEntry &entry) {
        return m_claimed.contains(entry.id) || !lock(entry.id);
    });
    return list;
}

} // namespace sixlab
