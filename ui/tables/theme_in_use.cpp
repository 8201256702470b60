#include "ui/tables/theme_in_use.h"

#include <QGuiApplication>
#include <QPalette>

namespace clientele {

const Theme& theme_in_use() {
    const QColor ground = QGuiApplication::palette().color(QPalette::Window);
    return ground.lightness() < 128 ? Theme::dark_theme() : Theme::light();
}

}  // namespace clientele
