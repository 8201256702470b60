#pragma once

#include <functional>

#include "ui/charts/chart_export.h"
#include "ui/jobs/jobs.h"

namespace clientele {

/// Draws a chart for a file or picture with the long part, reading its table and placing its marks, in a job; then
/// calls drawn(chart) on the window's thread, while `receiver` lives. `path` as for draw_chart.
void draw_in_background(Jobs& jobs, const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path, QObject* receiver, std::function<void(Result<DrawnChart>)> drawn);

}  // namespace clientele
