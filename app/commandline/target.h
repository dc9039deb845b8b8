// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandrun.h"
#include "commandline/deviceurl.h"
#include "inventory/recognition.h"

namespace sixlab {

/// A device that a command names, before anybody signed in.
struct Target {
    QString id; ///< Of the inventory, else `DRIVER@URL`: for the journal and the keyring.
    QString title; ///< For people.
    std::optional<Device> device; ///< As the inventory has it.
    Recognition recognition; ///< Its driver is null when no driver serves the device.
    Connection connection; ///< Without a password.
};

/// Finds what DEVICE names: an inventory id or name, or `DRIVER@URL`.
///
/// Asks the device's web page, without signing in, where what is known does not tell the driver.
/// Usage when nothing is named so; Unreachable when there is no address, or nothing answers.
[[nodiscard]] Result<Target> findTarget(CommandRun &run, const QString &text);

/// The same, but NotSupported when no driver serves it.
[[nodiscard]] Result<Target> findServedTarget(CommandRun &run, const QString &text);

} // namespace sixlab
