#pragma once

#include <QImage>

#include "core/output/output.h"
#include "ui/charts/chart_view.h"

namespace clientele {

/// How charts are drawn for slides: light, as wide as the slide has room, without the words that stand beside them.
ChartImage slide_image();
/// A drawn chart for a slide, with what it shows in words.
PptxPicture slide_picture_of(const QImage& image, const QString& description);

/// Slides of a finding: one of each of these charts, drawn here and now (on the window's thread), beside its table
/// where that is small; then the native table of a crosstab, or the first table where there is no chart. The finding
/// must outlive them.
std::vector<PptxSlide> slides_of(const Finding& finding, const std::vector<const ChartSpec*>& charts);
/// All charts of the finding that have a table.
std::vector<const ChartSpec*> charts_of(const Finding& finding);

}  // namespace clientele
