#pragma once

#include <QString>

class QApplication;

namespace clientele {

/// Names, icon and font of the application; before any window is made.
void set_up_application(QApplication& application);

/// Shows the window, with the project opened where a path is given, and runs until it is closed. Returns the exit code.
int run_window(QApplication& application, const QString& project);

/// Writes every page of the window as pictures, light and dark, into a folder (made where missing). Returns the exit
/// code; problems go to standard error.
int run_screenshots(QApplication& application, const QString& project, const QString& directory);

}  // namespace clientele
