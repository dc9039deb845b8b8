// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlitefile.h"

namespace sixlab {

/// The versions of the inventory file, each led to by its migration.
[[nodiscard]] const QList<SqliteFile::Migration> &storeMigrations();

} // namespace sixlab
