// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <QUrl>

namespace sixlab {

/// The device's own page, made of its typed address and announced port; never of text from the
/// network. Invalid when browsers cannot go there: they know no zones of link-local addresses.
[[nodiscard]] QUrl webPage(const Device &device, const DriverInfo *driver);

/// The address with its zone, as most programs take it: `fe80::1%lan0`.
[[nodiscard]] QString zonedText(const QHostAddress &address);
/// `http://[2001:db8::10]/`
[[nodiscard]] QString urlText(const QHostAddress &address);
/// `ssh 2001:db8::10`
[[nodiscard]] QString sshText(const QHostAddress &address);

/// The addresses worth offering to copy: the best one first, at most eight.
[[nodiscard]] QList<QHostAddress> addressesToCopy(const Device &device);

} // namespace sixlab
