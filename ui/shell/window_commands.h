#pragma once

namespace clientele {

class Appearance;
class MainWindow;

/// Adds every command of the window. A new one is one line here: menu, shortcut and palette follow.
void add_window_commands(MainWindow& window, Appearance& appearance);

/// Undo and redo say in their titles what they would take back or bring again.
void name_history_commands(MainWindow& window);

}  // namespace clientele
