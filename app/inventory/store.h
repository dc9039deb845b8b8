// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "inventory/device.h"
#include "inventory/deviceevent.h"

#include <memory>

namespace sixlab {

class SqliteFile;

/// The inventory file: SQLite through Qt SQL, WAL, STRICT tables, numbered migrations.
///
/// One Store belongs to one thread. A damaged file is renamed to `inventory.db.damaged-<time>`,
/// never overwritten, and keptAside() says where it is.
class Store
{
public:
    /// Opens or makes `inventory.db` in @p folder (made with mode 0700; the file has 0600).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &folder);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    [[nodiscard]] Result<QList<Device>> load() const;
    /// Writes these devices, deletes those ids and appends these events, in one transaction.
    [[nodiscard]] Result<> save(
        const QList<Device> &devices, const QStringList &deleted,
        const QList<DeviceEvent> &events = {});

    /// The last 10,000, oldest first. The file numbers them anew: several programs may append.
    [[nodiscard]] Result<QList<DeviceEvent>> loadEvents() const;
    /// 0: there are none.
    [[nodiscard]] Result<qint64> lastEventNumber() const;

    /// Where a damaged file was put when this store was opened; empty: there was none.
    [[nodiscard]] const QString &keptAside() const;

private:
    Store() = default;

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace sixlab
