#pragma once

#include "ui/shell/theme.h"

namespace clientele {

/// The theme that the application's palette was made from, for widgets that paint by themselves. Ask again after
/// QEvent::PaletteChange.
const Theme& theme_in_use();

}  // namespace clientele
