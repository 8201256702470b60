#pragma once

namespace clientele {

class Appearance;
class MainWindow;

/// Adds every command of the window. A new one is one line here: menu, shortcut and palette follow.
void add_window_commands(MainWindow& window, Appearance& appearance);

}  // namespace clientele
