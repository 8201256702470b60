#pragma once

#include <QFontMetricsF>

#include "ui/charts/layout.h"

namespace clientele {

/// The steps that the kinds of chart share when they place things.
class Placing {
   public:
    Placing(const ChartData& chart, const Canvas& paper, ChartLayout& out);

    const ChartData& data;
    const Canvas& canvas;
    ChartLayout& layout;
    QFontMetricsF metrics;
    double row = 0;       ///< height of a line of text
    QRectF free;          ///< what is left after the parts so far

    double width(const QString& text) const { return metrics.horizontalAdvance(text); }
    QString elided(const QString& text, double room) const { return metrics.elidedText(text, Qt::ElideRight, room); }

    /// Names of the series with their colours, at the top.
    void legend(bool lines);
    /// What the reader must know, in small rows at the bottom.
    void notes(const std::vector<QString>& extra = {});
    /// The title of an upright value axis, above it.
    void value_title();

    /// Keeps the left side for the labels of an upright value axis over [low, high]; sets y_first and y_last.
    void upright_values(double low, double high);
    /// Rows for labels (and title) of the axis below.
    void room_below();
    /// Keeps room for the labels of reference lines and annotations: above the plot for upright ones, and to the right
    /// of an upright plot (`right`) for level ones.
    void room_for_lines(bool right);
    /// The rest is the plot; then grid lines, value labels and the baseline are put.
    void finish_upright();
    /// Labels of numbers or dates below the plot; x_first and x_last are set before.
    void scale_below(bool grid);
    /// Labels of names below the plot, elided or thinned where they do not fit.
    void names_below(const std::vector<int>& shown);
    /// Grid lines and labels of a level value axis below the plot, over what x_first and x_last stand for, and its
    /// title.
    void values_below(double low, double high);
    /// Labels of names at the left of the plot, a row of `step` pixels each.
    void names_beside(const std::vector<int>& shown, double step);
    /// Labels of all names below their points of a line, thinned where they do not fit.
    void points_below();

    /// Reference lines and annotations, once the plot is known.
    void lines();
    void pointers(const std::vector<int>& shown = {});

    void label(QRectF area, const QString& text, Qt::Alignment align, Ink ink = {Ink::muted});

   private:
    void label_above(double x, const QString& text);

    std::vector<Tick> value_ticks_;
    double right_room_ = 0;             // for the labels of level lines
    std::vector<double> above_taken_;   // the right end of the last label in each row above the plot
};

/// How many labels an upright value axis of that height has at most.
int most_values(double height);

/// Pushes texts of height `row`, centred at `middles`, apart so that none covers another, between top and bottom; their
/// upper edges, in the order given.
std::vector<double> spread_apart(const std::vector<double>& middles, double row, double top, double bottom);

/// The range of the marks' values, whiskers, bands and reference lines; with zero where `zero`.
struct Range {
    double low = 0, high = 1;
};
Range value_range(const ChartData& data, bool zero);
Range x_range(const ChartData& data);

}  // namespace clientele
