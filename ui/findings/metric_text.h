#pragma once

#include <QString>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "ui/shell/theme.h"

namespace clientele {

/// A figure as it stands at the top of a card: "2,003", "€ 1.92 M", "46%", "32 days", "3:25 min".
QString metric_value(double value, Unit unit, const Format& format);
/// The interval beside it, without the unit where that is the figure's: "(44–48)"; "" where there is none.
QString metric_interval(const Metric& metric, const Format& format);
/// "▲ 4.1%"; "" where there is no change to tell of.
QString metric_change(const Metric& metric, const Format& format);
/// +1 for a good change, -1 for a bad one, 0 otherwise.
int verdict(const Metric& metric);

/// All of it in words, for screen readers and the clipboard: "Champions: 2,003, up 4.1% against last year".
QString metric_in_words(const Metric& metric, const Format& format);

}  // namespace clientele
