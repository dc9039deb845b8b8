// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;

namespace sixlab {

class DeviceActions;
class MainWindow;

/// Fills the menu bar: every action with its mnemonic, its icon and its shortcut.
void fillMenuBar(QMenuBar &bar, MainWindow &window, DeviceActions &actions);

} // namespace sixlab
