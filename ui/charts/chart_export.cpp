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

struct Page {
    QFont title = picture_font(15, QFont::DemiBold), subtitle = picture_font(12), footnote = picture_font(11);
    double head = 0, below = 0, foot = 0;  ///< heights of the title, of what stands below it, of the footnote
    double heads() const { return head + below + (head > 0 && below > 0 ? 4 : 0); }
    QRectF inner;  ///< of the margins
    QRectF chart;  ///< empty where nothing is left for it
};

Page page_of(const QRectF& area, const ChartImage& image) {
    Page page;
    page.inner = area.adjusted(margin, margin, -margin, -margin);
    page.head = block_height(page.title, image.title, page.inner.width());
    page.below = block_height(page.subtitle, image.subtitle, page.inner.width());
    page.foot = block_height(page.footnote, image.footnote, page.inner.width());
    const QRectF chart =
        page.inner.adjusted(0, page.heads() > 0 ? page.heads() + 12 : 0, 0, page.foot > 0 ? -page.foot - 10 : 0);
    if (chart.width() >= 40 && chart.height() >= 30) page.chart = chart;
    return page;
}

/// Everything but the chart, and the chart itself with paint(its area).
void paint_page(QPainter& painter, const QRectF& area, const ChartImage& image,
                const std::function<void(const QRectF& chart)>& paint) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, image.theme.panel);
    const Page page = page_of(area, image);
    const QRectF& inner = page.inner;
    paint_block(painter, {inner.topLeft(), QSizeF(inner.width(), page.head)}, page.title, image.theme.ink, image.title);
    paint_block(painter, {inner.left(), inner.top() + page.heads() - page.below, inner.width(), page.below},
                page.subtitle, image.theme.muted, image.subtitle);
    paint_block(painter, {inner.left(), inner.bottom() - page.foot, inner.width(), page.foot}, page.footnote,
                image.theme.muted, image.footnote);
    if (!page.chart.isEmpty()) paint(page.chart);
    painter.restore();
}

bool becomes_pixels(const QString& path) { return QFileInfo(path).suffix().toLower() == QStringLiteral("png"); }

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

PlacedChart place_chart(ChartData data, const ChartImage& image, const QString& path, const Format& format) {
    PlacedChart placed{
        .data = std::make_shared<const ChartData>(std::move(data)), .font = picture_font(11), .image = image};
    const bool pixels = becomes_pixels(path);
    if (pixels) placed.scale = image.scale;
    const QRectF chart = page_of(QRectF(QPointF(0, 0), image.size), image).chart;
    if (!chart.isEmpty())
        placed.layout = lay_out(*placed.data, {chart.size(), placed.font, format, pixels ? image.scale : 0});
    return placed;
}

DrawnChart draw_chart(PlacedChart placed) {
    const ChartImage image = placed.image;
    auto recording = Recording::of(QSizeF(image.size) * placed.scale, [&](QPainter& painter) {
        painter.scale(placed.scale, placed.scale);  // items that fill columns of pixels look at it
        paint_page(painter, QRectF(QPointF(0, 0), image.size), image, [&](const QRectF& area) {
            const PreparedChart chart(std::move(placed.data), std::move(placed.layout), placed.font, image.theme);
            painter.translate(area.topLeft());
            chart.scene.paint(painter);
        });
    });
    return {std::move(recording), image};
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

QByteArray file_of(const DrawnChart& chart, const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("png")   ? png_of(chart)
           : suffix == QStringLiteral("svg") ? svg_of(chart)
                                             : pdf_of(chart);
}

namespace {

PlacedChart placed_at_once(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                           const QString& path) {
    return place_chart(collect(table, spec, chart_format()), image, path, chart_format());
}

}  // namespace

QByteArray svg_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    return svg_of(draw_chart(placed_at_once(table, spec, image, QStringLiteral(".svg"))));
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
    return picture_of(draw_chart(placed_at_once(table, spec, image, QStringLiteral(".png"))));
}

Result<QByteArray> chart_file(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                              const QString& path) {
    if (auto good = check_chart_file(image, path); !good) return std::unexpected(std::move(good.error()));
    return file_of(draw_chart(placed_at_once(table, spec, image, path)), path);
}

Result<void> save_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path) {
    const auto bytes = chart_file(table, spec, image, path);
    if (!bytes) return std::unexpected(bytes.error());
    return write_file(QFileInfo(path).filesystemFilePath(), {bytes->data(), static_cast<std::size_t>(bytes->size())});
}

}  // namespace clientele
