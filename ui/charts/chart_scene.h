#pragma once

#include <QGraphicsScene>
#include <memory>

#include "ui/charts/layout.h"

namespace clientele {

/// A chart as a scene: Qt Charts draws the marks (own items where it has no such chart), own items the rest. The
/// window, pictures and reports are all drawn from it.
class ChartScene {
   public:
    ChartScene(const ChartData& data, const ChartLayout& layout, const QFont& font, const Theme& theme);
    ~ChartScene();

    /// Draws the whole chart with its corner at the painter's origin. Vectors stay vectors, texts texts.
    void paint(QPainter& painter) const;

   private:
    QSizeF size_;
    std::unique_ptr<QGraphicsScene> scene_;
};

/// Data, layout and scene in one go.
struct PreparedChart {
    PreparedChart(const FindingTable& table, const ChartSpec& spec, const Canvas& canvas, const Theme& theme);
    PreparedChart(ChartData shown, const Canvas& canvas, const Theme& theme);
    /// Of a layout that was made before, perhaps by a job.
    PreparedChart(std::shared_ptr<const ChartData> shown, ChartLayout placed, const QFont& font, const Theme& theme);
    PreparedChart(const PreparedChart&) = delete;  // the scene refers to the layout
    PreparedChart& operator=(const PreparedChart&) = delete;

    std::shared_ptr<const ChartData> kept;
    const ChartData& data;
    ChartLayout layout;
    ChartScene scene;
};

}  // namespace clientele
