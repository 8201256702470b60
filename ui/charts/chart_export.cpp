#include "ui/charts/chart_export.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>
#include <functional>

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

bool can_be_drawn(const ChartImage& image) {
    return image.size.width() >= 16 && image.size.height() >= 16 && image.size.width() * image.scale <= 20000 &&
           image.size.height() * image.scale <= 20000 && image.scale > 0;
}

/// Everything but the chart, and the chart itself with paint(place, inner).
void paint_page(QPainter& painter, const QRectF& area, const ChartImage& image,
                const std::function<void(const QRectF& inner)>& paint) {
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
    if (inner.width() >= 40 && inner.height() >= 30) paint(inner);
    painter.restore();
}

QByteArray png_of(const DrawnChart& chart) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture_of(chart).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svg_of(const DrawnChart& chart) {
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(96);
    svg.setSize(chart.image.size);
    svg.setViewBox(QRect(QPoint(0, 0), chart.image.size));
    svg.setTitle(chart.image.title);
    svg.setDescription(chart.image.footnote);
    QPainter painter(&svg);
    chart.recording.play(painter);
    painter.end();
    return buffer.data();
}

QByteArray pdf_of(const DrawnChart& chart) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    // A logical pixel is 1/96 inch, and so 0.75 points.
    const QSizeF points = QSizeF(chart.image.size) * 0.75;
    pdf.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(1200);
    pdf.setTitle(chart.image.title);
    QPainter painter(&pdf);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    chart.recording.play(painter);
    painter.end();
    return buffer.data();
}

}  // namespace

Recording record_chart(ChartData data, const ChartImage& image, bool pixels) {
    const double scale = pixels ? image.scale : 1;
    return Recording::of(QSizeF(image.size) * scale, [&](QPainter& painter) {
        painter.scale(scale, scale);  // items that fill columns of pixels look at it
        paint_page(painter, QRectF(QPointF(0, 0), image.size), image, [&](const QRectF& inner) {
            const Canvas canvas{inner.size(), picture_font(11), chart_format(), pixels ? scale : 0};
            const PreparedChart chart(std::move(data), canvas, image.theme);
            painter.translate(inner.topLeft());
            chart.scene.paint(painter);
        });
    });
}

QImage picture_of(const DrawnChart& chart) {
    const ChartImage& image = chart.image;
    const QSize pixels(static_cast<int>(std::lround(image.size.width() * image.scale)),
                       static_cast<int>(std::lround(image.size.height() * image.scale)));
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull()) return picture;
    picture.fill(image.theme.panel);
    picture.setDotsPerMeterX(static_cast<int>(std::lround(96 * image.scale / 0.0254)));
    picture.setDotsPerMeterY(picture.dotsPerMeterX());
    QPainter painter(&picture);
    chart.recording.play(painter);
    return picture;
}

Result<void> check_chart_file(const ChartImage& image, const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!can_be_drawn(image)) {
        return fail(ErrorCode::bad_value,
                    text("A chart of {0} × {1} pixels at scale {2} cannot be drawn. Choose 16 to 20,000 "
                         "pixels in each direction.",
                         count(image.size.width()), count(image.size.height()), number(image.scale)));
    }
    for (const char16_t* known : {u"png", u"svg", u"pdf"})
        if (suffix == QStringView(known)) return {};
    return fail(ErrorCode::bad_value,
                text("{0} does not end in .png, .svg or .pdf. Choose one of them as the file's ending.",
                     name(path.toStdString())));
}

DrawnChart draw_chart(ChartData data, const ChartImage& image, const QString& path) {
    const bool pixels = QFileInfo(path).suffix().toLower() == QStringLiteral("png");
    return {record_chart(std::move(data), image, pixels), image};
}

QByteArray file_of(const DrawnChart& chart, const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("png") ? png_of(chart) : suffix == QStringLiteral("svg") ? svg_of(chart) : pdf_of(chart);
}

QByteArray svg_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    return svg_of({record_chart(collect(table, spec, chart_format()), image, false), image});
}

void paint_chart(QPainter& painter, const QRectF& area, const FindingTable& table, const ChartSpec& spec,
                 const ChartImage& image) {
    paint_page(painter, area, image, [&](const QRectF& inner) {
        const bool pixels = painter.paintEngine()->type() == QPaintEngine::Raster;
        const double scale = painter.deviceTransform().m11();
        const Canvas canvas{inner.size(), picture_font(11), chart_format(), pixels ? scale : 0};
        const PreparedChart chart(table, spec, canvas, image.theme);
        painter.translate(inner.topLeft());
        chart.scene.paint(painter);
    });
}

QImage chart_picture(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    return picture_of({record_chart(collect(table, spec, chart_format()), image, true), image});
}

Result<QByteArray> chart_file(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                              const QString& path) {
    if (auto good = check_chart_file(image, path); !good) return std::unexpected(std::move(good.error()));
    return file_of(draw_chart(collect(table, spec, chart_format()), image, path), path);
}

Result<void> save_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path) {
    const auto bytes = chart_file(table, spec, image, path);
    if (!bytes) return std::unexpected(bytes.error());
    return write_file(QFileInfo(path).filesystemFilePath(), {bytes->data(), static_cast<std::size_t>(bytes->size())});
}

}  // namespace clientele
