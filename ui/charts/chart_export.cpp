#include "ui/charts/chart_export.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "core/output/output.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/chart_view.h"

namespace clientele {
namespace {

constexpr double margin = 16;
/// Pictures are the same on every desktop but for the typeface.
QFont picture_font(int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

double block_height(const QFont& font, const QString& text, double width) {
    if (text.isEmpty()) return 0;
    return std::ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, text).height());
}

/// Draws lines of a paragraph one by one, each a text of its own, so that vector formats keep them as text.
void paint_block(QPainter& painter, const QRectF& area, const QFont& font, const QColor& ink, const QString& text) {
    if (text.isEmpty()) return;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text);
}

QByteArray png_bytes(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    chart_picture(table, spec, image).save(&buffer, "PNG");
    return buffer.data();
}

}  // namespace

QByteArray svg_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(96);
    svg.setSize(image.size);
    svg.setViewBox(QRect(QPoint(0, 0), image.size));
    svg.setTitle(image.title);
    svg.setDescription(image.footnote);
    QPainter painter(&svg);
    paint_chart(painter, QRectF(QPointF(0, 0), image.size), table, spec, image);
    painter.end();
    return buffer.data();
}

QByteArray pdf_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    // A logical pixel is 1/96 inch, and so 0.75 points.
    const QSizeF points = QSizeF(image.size) * 0.75;
    pdf.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(1200);
    pdf.setTitle(image.title);
    QPainter painter(&pdf);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    paint_chart(painter, QRectF(QPointF(0, 0), image.size), table, spec, image);
    painter.end();
    return buffer.data();
}

void paint_chart(QPainter& painter, const QRectF& area, const FindingTable& table, const ChartSpec& spec,
                 const ChartImage& image) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, image.theme.panel);
    QRectF inner = area.adjusted(margin, margin, -margin, -margin);
    const QFont title = picture_font(15, QFont::DemiBold), footnote = picture_font(11);
    const double head = block_height(title, image.title, inner.width());
    paint_block(painter, {inner.topLeft(), QSizeF(inner.width(), head)}, title, image.theme.ink, image.title);
    const double foot = block_height(footnote, image.footnote, inner.width());
    paint_block(painter, {inner.left(), inner.bottom() - foot, inner.width(), foot}, footnote, image.theme.muted,
                image.footnote);
    inner.adjust(0, head > 0 ? head + 12 : 0, 0, foot > 0 ? -foot - 10 : 0);
    if (inner.width() >= 40 && inner.height() >= 30) {
        const PreparedChart chart(table, spec, Canvas{inner.size(), picture_font(11), chart_format()}, image.theme);
        painter.translate(inner.topLeft());
        chart.scene.paint(painter);
    }
    painter.restore();
}

QImage chart_picture(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    const QSize pixels(static_cast<int>(std::lround(image.size.width() * image.scale)),
                       static_cast<int>(std::lround(image.size.height() * image.scale)));
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull()) return picture;
    picture.fill(image.theme.panel);
    picture.setDotsPerMeterX(static_cast<int>(std::lround(96 * image.scale / 0.0254)));
    picture.setDotsPerMeterY(picture.dotsPerMeterX());
    QPainter painter(&picture);
    painter.scale(image.scale, image.scale);
    paint_chart(painter, QRectF(QPointF(0, 0), image.size), table, spec, image);
    return picture;
}

Result<QByteArray> chart_file(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                              const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (image.size.width() < 16 || image.size.height() < 16 || image.size.width() * image.scale > 20000 ||
        image.size.height() * image.scale > 20000 || !(image.scale > 0))
        return fail(ErrorCode::bad_value,
                    text("A chart of {0} × {1} pixels at scale {2} cannot be drawn. Choose 16 to 20,000 "
                         "pixels in each direction.",
                         count(image.size.width()), count(image.size.height()), number(image.scale)));
    if (suffix == QStringLiteral("png")) return png_bytes(table, spec, image);
    if (suffix == QStringLiteral("svg")) return svg_of_chart(table, spec, image);
    if (suffix == QStringLiteral("pdf")) return pdf_of_chart(table, spec, image);
    return fail(ErrorCode::bad_value,
                text("{0} does not end in .png, .svg or .pdf. Choose one of them as the file's ending.",
                     name(path.toStdString())));
}

Result<void> save_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path) {
    const auto bytes = chart_file(table, spec, image, path);
    if (!bytes) return std::unexpected(bytes.error());
    return write_file(QFileInfo(path).filesystemFilePath(), {bytes->data(), static_cast<std::size_t>(bytes->size())});
}

}  // namespace clientele
