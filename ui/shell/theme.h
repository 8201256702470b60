#pragma once

#include <QColor>
#include <QString>
#include <array>

namespace clientele {

/// The colours of LOOK: one value for light, one for dark. Widgets take theirs from the application's style sheet and
/// palette (apply_theme); charts and pictures are given a theme.
struct Theme {
    bool dark = false;
    QColor window, panel, side, ink, muted, line, grid, accent, accent_wash, good, bad, warning;
    std::array<QColor, 6> series;   ///< in this order; the last is "the rest"

    static const Theme& light();
    static const Theme& dark_theme();
};

/// The application's style sheet for a theme.
QString style_sheet(const Theme& theme);

/// Sets palette and style sheet of the whole application.
void apply_theme(const Theme& theme);

/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace clientele
