// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct StorageTr {
    Q_DECLARE_TR_FUNCTIONS(SqliteFile)
};

// https://www.sqlite.org/rescode.html
static constexpr int sqliteCorrupt = 11;
static constexpr int sqliteNotADatabase = 26;
static constexpr int sqliteConstraintUnique = 2067;
static constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

static auto cannotWrite(const QString &path, const QString &detail)
{
    return fail(
        Error::Kind::Internal,
        StorageTr::tr("The file %1 cannot be written: check that the disk is not full and that the "
                      "folder is yours.")
            .arg(path),
        detail);
}

static auto tooNew(const QString &path, int version)
{
    return fail(
        Error::Kind::Refused,
        StorageTr::tr("The file %1 was written by a newer Sixlab: update this one, or start it "
                      "with another data folder.")
            .arg(path),
        u"schema version %1"_s.arg(version));
}

static int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

static bool isDamage(const QSqlError &error)
{
    const int code = primaryCode(error);
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

static Result<> makeFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.isDir())
        return {};
    if (!QDir().mkpath(info.path())
        || !QDir(info.path()).mkdir(info.fileName(), ownerOnly | QFile::ExeOwner))
        return cannotWrite(info.filePath(), u"mkdir"_s);
    return {};
}

/// Made before SQLite opens it, which would use the umask; its log files take over the mode.
static Result<> makeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)
        && !file.exists())
        return cannotWrite(path, file.errorString());
    file.close();
    file.setPermissions(ownerOnly);
    return {};
}

/// The version in the file's own header (bytes 60 to 63), read without touching the file; 0 when
/// there is none.
static int versionInHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<qint32>(head.constData() + 60);
}

SqliteFile::SqliteFile(const QString &path)
    : m_path(path)
{
    static std::atomic<quint64> count = 0;
    m_connection = u"sqlite-%1"_s.arg(++count);
}

SqliteFile::~SqliteFile()
{
    disconnectFromFile();
}

QSqlDatabase SqliteFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<SqliteFile>> SqliteFile::open(
    const QString &folder, const QString &name, const QList<Migration> &migrations)
{
    TRY(makeFolder(folder));
    std::unique_ptr<SqliteFile> file(new SqliteFile(QDir(folder).absoluteFilePath(name)));
    if (const int version = versionInHeader(file->m_path); version > migrations.size())
        return tooNew(file->m_path, version);
    TRY(makeFile(file->m_path));
    if (TRY(file->connectToFile()) == Health::Damaged) {
        file->disconnectFromFile();
        TRY(file->keepAside());
        TRY(makeFile(file->m_path));
        if (TRY(file->connectToFile()) == Health::Damaged)
            return cannotWrite(file->m_path, u"a new file is damaged"_s);
    }
    TRY(file->migrate(migrations));
    return file;
}

Result<SqliteFile::Health> SqliteFile::connectToFile()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        if (isDamage(database.lastError()))
            return Health::Damaged;
        return cannotWrite(m_path, database.lastError().text());
    }
    return check();
}

void SqliteFile::disconnectFromFile()
{
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<SqliteFile::Health> SqliteFile::check() const
{
    for (const auto &pragma :
         {u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA journal_mode=WAL"_s,
          u"PRAGMA synchronous=FULL"_s, u"PRAGMA quick_check(1)"_s}) {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(pragma)) {
            if (isDamage(query.lastError()))
                return Health::Damaged;
            return tl::make_unexpected(error(query.lastError()));
        }
        if (pragma.contains("quick_check"_L1)
            && (!query.next() || query.value(0).toString() != "ok"_L1))
            return Health::Damaged;
    }
    return Health::Good;
}

Result<> SqliteFile::migrate(const QList<Migration> &migrations) const
{
    const auto version = [this]() -> Result<int> {
        QSqlQuery query = TRY(run(u"PRAGMA user_version"_s));
        return query.next() ? query.value(0).toInt() : 0;
    };
    if (const int now = TRY(version()); now == migrations.size())
        return {};
    else if (now > migrations.size())
        return tooNew(m_path, now);
    return inTransaction([&]() -> Result<> {
        // Asked again: another process may have been faster.
        for (qsizetype next = TRY(version()); next < migrations.size(); ++next) {
            for (const QString &statement : migrations[next])
                TRY(run(statement));
            TRY(run(u"PRAGMA user_version=%1"_s.arg(next + 1)));
        }
        return {};
    });
}

Result<> SqliteFile::keepAside()
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss.zzz'Z'"_s);
    const QString aside = m_path + u".damaged-"_s + time;
    if (!QFile::rename(m_path, aside))
        return cannotWrite(m_path, u"rename to "_s + aside);
    for (const auto &log : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + log) && !QFile::rename(m_path + log, aside + log))
            return cannotWrite(m_path + log, u"rename"_s);
    }
    m_keptAside = aside;
    return {};
}

Error SqliteFile::error(const QSqlError &cause) const
{
    m_wasConflict = cause.nativeErrorCode().toInt() == sqliteConstraintUnique;
    const QString detail = u"sqlite %1: %2"_s.arg(cause.nativeErrorCode(), cause.text());
    return cannotWrite(m_path, detail).value();
}

Result<QSqlQuery> SqliteFile::prepare(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(error(query.lastError()));
    return query;
}

Result<> SqliteFile::runPrepared(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i) {
        // A null string is an empty one here; NULL is what an invalid QVariant stands for.
        QVariant value = values[i];
        if (value.typeId() == QMetaType::QString && value.toString().isNull())
            value = u""_s;
        else if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
            value = QByteArray("");
        query.bindValue(i, value);
    }
    m_wasConflict = false;
    if (!query.exec())
        return tl::make_unexpected(error(query.lastError()));
    return {};
}

Result<QSqlQuery> SqliteFile::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query = TRY(prepare(sql));
    TRY(runPrepared(query, values));
    return query;
}

Result<> SqliteFile::inTransaction(const std::function<Result<>()> &work) const
{
    TRY(run(u"BEGIN IMMEDIATE"_s));
    if (const Result<> done = work(); !done) {
        database().exec(u"ROLLBACK"_s);
        return done;
    }
    const Result<QSqlQuery> committed = run(u"COMMIT"_s);
    if (committed)
        return {};
    database().exec(u"ROLLBACK"_s);
    return tl::make_unexpected(committed.error());
}

} // namespace sixlab
