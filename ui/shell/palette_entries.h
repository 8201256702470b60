#pragma once

#include <vector>

#include "ui/shell/palette.h"

namespace clientele {

class MainWindow;
class Session;

/// Pages, commands that can be run now, and analyses.
std::vector<PaletteEntry> palette_entries(MainWindow& window);
/// Values of the project's fields that contain what was typed, each as a filter to keep them.
std::vector<PaletteEntry> filter_entries(Session& session, const QString& typed);

}  // namespace clientele
