#pragma once

#include <QColor>
#include <QString>
#include <array>

class QWidget;

namespace clientele {

/// The colours of LOOK: one value for light, one for dark. Widgets take theirs from the application's style sheet and
/// palette (apply_theme); charts and pictures are given a theme.
struct Theme {
    bool dark = false;
    QColor window, panel, side, ink, muted, line, grid, accent, accent_wash, good, bad, warning;
    std::array<QColor, 6> series;  ///< in this order; the last is "the rest"

    static const Theme& light();
    static const Theme& dark_theme();
};

/// The theme that apply_theme set, told from the application's palette. Widgets that draw with it read it again on
/// QEvent::PaletteChange.
const Theme& current_theme();

/// What a widget is, for the style sheet. A new look is a rule in style_sheet.cpp.
///  labels:  "title" (20 px), "headline" (15 px semibold), "metric" (19 px), "question" and "muted" (12 px, muted),
///           "good", "bad", "warning" (colour, always beside a sign or word), "strong"
///  frames:  "card", "card-selected", "panel", "side", "bar" (panel with a line), "banner" (accent wash), "alert"
///  buttons: "primary", "link", "flat", "chip", "chip-active"
/// Widgets without a look are styled by their class.
void set_look(QWidget& widget, const char* look);

/// A length of the drawings (made for 13 px text) in pixels of this desktop's font.
int scaled(int pixels);

/// The application's style sheet for a theme; lengths follow the application's font.
QString style_sheet(const Theme& theme);

/// Sets palette and style sheet of the whole application.
void apply_theme(const Theme& theme);

/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace clientele
