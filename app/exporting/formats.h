// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

namespace sixlab {

// One file each. No value can leave its place in any of them: the tests feed them hostile names.

/// RFC 4180, one row a device; cells that a spreadsheet would calculate begin with `'`.
[[nodiscard]] Exporter csvExporter();
/// The document `sixlab.devices/1`.
[[nodiscard]] Exporter jsonExporter();
/// A table for a wiki or a README.
[[nodiscard]] Exporter markdownExporter();
/// Lines for /etc/hosts.
[[nodiscard]] Exporter hostsExporter();
/// A configuration file for dnsmasq.
[[nodiscard]] Exporter dnsmasqExporter();

} // namespace sixlab
