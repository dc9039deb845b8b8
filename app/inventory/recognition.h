// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/documents.h"

namespace sixlab {

/// Which driver serves a device, by what was seen of it.
struct Recognition {
    const DriverInfo *driver = nullptr; ///< Null: none does.
    DeviceIdentity identity; ///< What the evidence alone tells.
    QList<IdentityReason> reasons; ///< Each one was enough by itself, unless none was: then all.
};

/// Pure. @p scheme limits it to drivers that speak it; empty: any.
[[nodiscard]] Recognition recognise(
    const Evidence &evidence, const QList<const DriverInfo *> &drivers, const QString &scheme = {});

/// The evidence of a web page that nobody signed in to: `Server` and the realm of the challenge.
/// Blocks; for a worker thread. The certificate is not looked at, since nothing secret is sent.
[[nodiscard]] Result<Evidence> webEvidence(const Connection &connection);

} // namespace sixlab
