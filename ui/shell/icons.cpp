#include "ui/shell/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

QPixmap drawn(const QByteArray& svg, int side, const QColor& colour) {
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    return picture;
}

}  // namespace

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    const Theme& theme = current_theme();
    QIcon result;
    for (const int side : {16, 24, 32, 48, 64}) {
        result.addPixmap(drawn(svg, side, theme.ink));
        result.addPixmap(drawn(svg, side, theme.line), QIcon::Disabled);
    }
    return result;
}

}  // namespace clientele
