// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandtable.h"
#include "discovery/discoveryoptions.h"

namespace sixlab {

/// The options of `scan` that say what discovery may do.
[[nodiscard]] QList<OptionSpec> scanOptionSpecs();

/// What they ask for. Usage when they contradict each other; reads the password files, and lets the
/// user see an SSH key for the first time.
[[nodiscard]] Result<DiscoveryOptions> scanOptions(CommandRun &run);

} // namespace sixlab
