// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>

namespace sixlab {

/// One SQLite file of the program: WAL, synchronous=FULL, foreign keys, numbered migrations.
///
/// What a call returned for is on disk. A damaged file is renamed to `<name>.damaged-<time>` with
/// its log, never overwritten, and a new one is made. A file that a newer version wrote is left
/// alone. One object belongs to one thread; any number of them, also of other processes, may have
/// the same file open.
class SqliteFile
{
public:
    /// One step of the schema: the statements that lead from one version to the next.
    using Migration = QStringList;

    /// Opens or makes @p name in @p folder (made with mode 0700; the file has 0600).
    [[nodiscard]] static Result<std::unique_ptr<SqliteFile>> open(
        const QString &folder, const QString &name, const QList<Migration> &migrations);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// Runs one statement. The query is there to read rows from.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    /// A statement to be run many times with runPrepared().
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &sql) const;
    [[nodiscard]] Result<> runPrepared(QSqlQuery &query, const QVariantList &values) const;
    /// All of @p work or nothing of it.
    [[nodiscard]] Result<> inTransaction(const std::function<Result<>()> &work) const;

    /// Where a damaged file was put when this one was opened; empty: there was none.
    [[nodiscard]] const QString &keptAside() const { return m_keptAside; }

    /// Whether the last statement of run() failed because a row like it is there already.
    [[nodiscard]] bool wasConflict() const { return m_wasConflict; }

private:
    explicit SqliteFile(const QString &path);

    enum class Health { Good, Damaged };
    [[nodiscard]] Result<Health> connectToFile();
    void disconnectFromFile();
    [[nodiscard]] Result<Health> check() const;
    [[nodiscard]] Result<> migrate(const QList<Migration> &migrations) const;
    [[nodiscard]] Result<> keepAside();
    [[nodiscard]] Error error(const QSqlError &cause) const;
    [[nodiscard]] QSqlDatabase database() const;

    QString m_path;
    QString m_connection;
    QString m_keptAside;
    mutable bool m_wasConflict = false;
};

} // namespace sixlab
