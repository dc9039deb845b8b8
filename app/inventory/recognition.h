// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

namespace sixlab {

/// Why a device is taken for what it is.
struct IdentityReason {
    QString evidence; ///< `mac`, `service`, `httpServer`, `httpRealm`, `certificateSubject`
    QString value; ///< As it was seen: hostile text.

    bool operator==(const IdentityReason &) const = default;
};

/// Which driver serves a device, by what was seen of it.
struct Recognition {
    const DriverInfo *driver = nullptr; ///< Null: none does.
    DeviceIdentity identity; ///< What the evidence alone tells.
    QList<IdentityReason> reasons; ///< Each one was enough by itself, unless none was: then all.
};

/// All the evidence, piece by piece: what any driver has to go by. Pure.
[[nodiscard]] QList<IdentityReason> evidenceList(const Evidence &evidence);

/// Pure. @p scheme limits it to drivers that speak it; empty: any.
[[nodiscard]] Recognition recognise(
    const Evidence &evidence, const QList<const DriverInfo *> &drivers, const QString &scheme = {});

} // namespace sixlab
