#pragma once

#include <QIcon>
#include <QString>

namespace clientele {

/// A line icon of resources/icons in the theme's ink, sharp at any pixel ratio. Icons do not follow a later change of
/// the theme; ask again on QEvent::PaletteChange.
QIcon icon(const QString& name);

}  // namespace clientele
