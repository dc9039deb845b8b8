// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "discovery/tableaccess.h"

namespace sixlab {

/// Reads what `scan --tables` takes: `snmp://[2001:db8::1]` (v2c), `snmp://monitor@192.0.2.1` (v3,
/// since there is a user) or `ssh://root@[fe80::1%lan0]:2222`, as strictly as DeviceUrl, and with
/// an address for the host. Pure. The secrets are not in it.
[[nodiscard]] Result<TableAccess> parseTableUrl(const QString &text);

} // namespace sixlab
