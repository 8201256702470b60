#include "ui/charts/chart_font.h"

#include <QFontInfo>
#include <algorithm>
#include <cmath>

#include "ui/shell/reader_format.h"

namespace clientele {

QFont chart_font(const QFont& desktop) {
    QFont font = desktop;
    const double larger = std::max(1.0, QFontInfo(desktop).pixelSize() / 13.0);
    font.setPixelSize(static_cast<int>(std::lround(11 * larger)));
    font.setWeight(QFont::Normal);
    return font;
}

const Format& chart_format() { return current_format(); }

}  // namespace clientele
