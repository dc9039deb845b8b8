// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeschema.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

// Rows of a device hang on its number here, which is smaller than its id and faster to join.
static SqliteFile::Migration firstVersion()
{
    return {
        u"CREATE TABLE device (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, name_is_users INTEGER NOT NULL, kind TEXT NOT NULL,"
        " vendor TEXT NOT NULL, model TEXT NOT NULL, driver TEXT NOT NULL,"
        " host_name TEXT NOT NULL, first_seen INTEGER, last_seen INTEGER,"
        " is_router INTEGER NOT NULL, is_self INTEGER NOT NULL, serial TEXT NOT NULL,"
        " certificate BLOB NOT NULL, user TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE interface (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
        " place INTEGER NOT NULL, mac TEXT, PRIMARY KEY (device, place))"
        " STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE address (device INTEGER NOT NULL, interface INTEGER NOT NULL,"
        " place INTEGER NOT NULL, address TEXT NOT NULL, origin TEXT NOT NULL,"
        " first_seen INTEGER, last_seen INTEGER, sources TEXT NOT NULL,"
        " PRIMARY KEY (device, interface, place), FOREIGN KEY (device, interface)"
        " REFERENCES interface ON DELETE CASCADE) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE service (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
        " place INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,"
        " port INTEGER NOT NULL, txt TEXT NOT NULL, PRIMARY KEY (device, place))"
        " STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE tag (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
        " place INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (device, place))"
        " STRICT, WITHOUT ROWID"_s,
    };
}

/// What watching needs: the user's word on identities, advertisements, evidence, events.
static SqliteFile::Migration secondVersion()
{
    return {
        u"ALTER TABLE device ADD COLUMN is_ignored INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE device ADD COLUMN apart_from TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE device ADD COLUMN advertisement TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE device ADD COLUMN advertised_at INTEGER"_s,
        u"ALTER TABLE device ADD COLUMN present_since INTEGER"_s,
        u"ALTER TABLE device ADD COLUMN attachment TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE address ADD COLUMN last_source TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE address ADD COLUMN valid_until INTEGER"_s,
        u"CREATE TABLE event (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL,"
        " device TEXT NOT NULL, title TEXT NOT NULL, subject TEXT NOT NULL, before TEXT NOT NULL)"
        " STRICT"_s,
    };
}

const QList<SqliteFile::Migration> &storeMigrations()
{
    static const QList<SqliteFile::Migration> list{firstVersion(), secondVersion()};
    return list;
}

} // namespace sixlab
