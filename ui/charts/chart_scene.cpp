#include "ui/charts/chart_scene.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>
#include <cmath>

#include "ui/charts/chart_items.h"
#include "ui/charts/kinds.h"

namespace clientele {
namespace {

/// A Qt chart that is nothing but its marks: no background, margins, legend, axes or animation.
QChart* bare_chart(const ChartLayout& layout) {
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setDropShadowEnabled(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setMargins({});
    chart->resize(layout.size);
    chart->setPlotArea(layout.plot);
    auto* x = new QValueAxis;
    x->setRange(layout.x_first, layout.x_last);
    auto* y = new QValueAxis;
    y->setRange(layout.y_first, layout.y_last);
    for (QValueAxis* axis : {x, y}) axis->setVisible(false);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    return chart;
}

}  // namespace

ChartScene::ChartScene(const ChartData& data, const ChartLayout& layout, const QFont& font, const Theme& theme)
    : size_(layout.size), scene_(std::make_unique<QGraphicsScene>()) {
    scene_->setItemIndexMethod(QGraphicsScene::NoIndex);
    scene_->setSceneRect(QRectF(QPointF(0, 0), layout.size));
    scene_->addItem(new BackdropItem(layout, theme));
    if (!layout.marks.empty() || layout.map) {
        QChart* chart = bare_chart(layout);
        scene_->addItem(chart);
        kind_spec(data.kind).draw(data, layout, theme, *chart);
        chart->layout()->activate();
    }
    scene_->addItem(new OverlayItem(layout, data.diverging, font, theme));
}

ChartScene::~ChartScene() = default;

void ChartScene::paint(QPainter& painter) const {
    const QRectF area(QPointF(0, 0), size_);
    scene_->render(&painter, area, area, Qt::IgnoreAspectRatio);
}

PreparedChart::PreparedChart(const FindingTable& table, const ChartSpec& spec, const Canvas& canvas, const Theme& theme)
    : PreparedChart(collect(table, spec, canvas.format), canvas, theme) {}

PreparedChart::PreparedChart(ChartData shown, const Canvas& canvas, const Theme& theme)
    : kept(std::make_shared<const ChartData>(std::move(shown))),
      data(*kept),
      layout(lay_out(data, canvas)),
      scene(data, layout, canvas.font, theme) {}

PreparedChart::PreparedChart(std::shared_ptr<const ChartData> shown, ChartLayout placed, const QFont& font,
                             const Theme& theme)
    : kept(std::move(shown)), data(*kept), layout(std::move(placed)), scene(data, layout, font, theme) {}

}  // namespace clientele
