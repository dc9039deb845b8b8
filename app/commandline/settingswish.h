// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/arguments.h"

#include <QJsonObject>

namespace sixlab {

/// `--enabled`, `--address`, `--settings` …, for the commands that take settings.
[[nodiscard]] QList<OptionSpec> settingsOptions();

/// The named fields, in the JSON form of the contract; what is not named is not in it. Every value
/// is read once, so that a typing mistake is found before a device is asked. Usage when nothing is
/// named, or a form and options both.
[[nodiscard]] Result<QJsonObject> wishedSettings(const Arguments &arguments);

} // namespace sixlab
