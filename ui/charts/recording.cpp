#include "ui/charts/recording.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace clientele {

/// Notes each call as a step of the recording. It claims to paint everything by itself, so that nothing is turned into
/// pixels on the way.
class RecordingEngine : public QPaintEngine {
   public:
    explicit RecordingEngine(Recording& recording) : QPaintEngine(AllFeatures), steps_(recording.steps_) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags flags = now.state();
        if (flags & DirtyTransform)
            add([to = now.transform()](QPainter& p, const QTransform& base) { p.setTransform(to * base); });
        if (flags & DirtyPen) add([pen = now.pen()](QPainter& p, const QTransform&) { p.setPen(pen); });
        if (flags & DirtyBrush) add([brush = now.brush()](QPainter& p, const QTransform&) { p.setBrush(brush); });
        if (flags & DirtyHints) {
            add([hints = now.renderHints()](QPainter& p, const QTransform&) {
                p.setRenderHints(p.renderHints(), false);
                p.setRenderHints(hints, true);
            });
        }
        if (flags & DirtyOpacity) add([much = now.opacity()](QPainter& p, const QTransform&) { p.setOpacity(much); });
        if (flags & DirtyClipPath)
            add([path = now.clipPath(), how = now.clipOperation()](QPainter& p, const QTransform&) {
                p.setClipPath(path, how);
            });
        if (flags & DirtyClipRegion) {
            add([region = now.clipRegion(), how = now.clipOperation()](QPainter& p, const QTransform&) {
                p.setClipRegion(region, how);
            });
        }
        if (flags & DirtyClipEnabled)
            add([on = now.isClipEnabled()](QPainter& p, const QTransform&) { p.setClipping(on); });
    }

    void drawPath(const QPainterPath& path) override {
        add([path](QPainter& p, const QTransform&) { p.drawPath(path); });
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        add([shape = QPolygonF(QList<QPointF>(points, points + count)), mode](QPainter& p, const QTransform&) {
            if (mode == PolylineMode) p.drawPolyline(shape);
            else p.drawPolygon(shape, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        });
    }
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override {
        const QList<QPointF> shape(points, points + count);
        drawPolygon(shape.constData(), count, mode);
    }
    void drawLines(const QLineF* lines, int count) override {
        add([all = QList<QLineF>(lines, lines + count)](QPainter& p, const QTransform&) { p.drawLines(all); });
    }
    void drawLines(const QLine* lines, int count) override {
        const QList<QLineF> all(lines, lines + count);
        drawLines(all.constData(), count);
    }
    void drawRects(const QRectF* rects, int count) override {
        add([all = QList<QRectF>(rects, rects + count)](QPainter& p, const QTransform&) { p.drawRects(all); });
    }
    void drawRects(const QRect* rects, int count) override {
        const QList<QRectF> all(rects, rects + count);
        drawRects(all.constData(), count);
    }
    void drawEllipse(const QRectF& area) override {
        add([area](QPainter& p, const QTransform&) { p.drawEllipse(area); });
    }
    void drawEllipse(const QRect& area) override { drawEllipse(QRectF(area)); }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        add([at, text = item.text(), font = item.font()](QPainter& p, const QTransform&) {
            p.setFont(font);
            p.drawText(at, text);
        });
    }
    void drawImage(const QRectF& area, const QImage& image, const QRectF& part,
                   Qt::ImageConversionFlags flags) override {
        add([area, image, part, flags](QPainter& p, const QTransform&) { p.drawImage(area, image, part, flags); });
    }
    void drawPixmap(const QRectF& area, const QPixmap& pixmap, const QRectF& part) override {
        drawImage(area, pixmap.toImage(), part, Qt::AutoColor);  // pixmaps belong to the window's thread
    }

   private:
    template <class Step>
    void add(Step step) {
        steps_.emplace_back(std::move(step));
    }
    std::vector<std::function<void(QPainter&, const QTransform&)>>& steps_;
};

namespace {

class RecordingDevice : public QPaintDevice {
   public:
    RecordingDevice(Recording& recording, QSizeF size) : engine_(recording), size_(size) {}
    QPaintEngine* paintEngine() const override { return &engine_; }

   protected:
    int metric(PaintDeviceMetric metric) const override {
        constexpr int dots = 96;  // an inch
        switch (metric) {
            case PdmWidth: return static_cast<int>(std::ceil(size_.width()));
            case PdmHeight: return static_cast<int>(std::ceil(size_.height()));
            case PdmWidthMM: return static_cast<int>(size_.width() * 25.4 / dots);
            case PdmHeightMM: return static_cast<int>(size_.height() * 25.4 / dots);
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY: return dots;
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
            case PdmDepth: return 32;
            default: return QPaintDevice::metric(metric);
        }
    }

   private:
    mutable RecordingEngine engine_;
    QSizeF size_;
};

}  // namespace

Recording Recording::of(QSizeF size, const std::function<void(QPainter&)>& paint) {
    Recording recording;
    RecordingDevice device(recording, size);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    return recording;
}

void Recording::play(QPainter& painter) const {
    painter.save();
    const QTransform base = painter.transform();
    for (const auto& step : steps_) step(painter, base);
    painter.restore();
}

}  // namespace clientele
