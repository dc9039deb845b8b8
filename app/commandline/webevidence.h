// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

namespace sixlab {

/// The evidence of a web page that nobody signed in to: `Server` and the realm of the challenge.
/// Blocks; for a worker thread. The certificate is not looked at, since nothing secret is sent.
[[nodiscard]] Result<Evidence> webEvidence(const Connection &connection);

} // namespace sixlab
