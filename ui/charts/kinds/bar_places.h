#pragma once

#include "ui/charts/placing.h"

namespace clientele {

/// Of a point that stands for a bar, in pixels.
inline constexpr double point_size = 9;

/// The names that there is room for: all, or the `most` with the largest values, in the table's order; of ranked ones
/// the first.
std::vector<int> names_with_room(const ChartData& data, int most);
/// "Showing the 18 largest of 250…" where not all are shown.
std::vector<QString> note_of_left_out(const ChartData& data, std::size_t shown, const Format& format);
/// The number of bars side by side at a name.
int bars_at_a_name(const ChartData& data);

/// Where a bar lies: `low` and `high` across the bars (0 to 1 of a name's step from its start), in drawn order.
struct BarSpan {
    double low = 0, high = 1;
};
BarSpan span_of(const ChartData& data, double bar_width, int series);

/// What the stacked bars of a name add up to, and where those above zero end.
struct StackTotal {
    double sum = no_value, end = 0;
};
/// By the place of the shown names. Nothing where there is nothing to add, and where every name has the same sum, as
/// shares of a whole have.
std::vector<StackTotal> stack_totals(const ChartData& data, const std::vector<int>& shown);

/// Visits the marks of the shown names: visit(series, index, mark, place of the name).
template <class Visit>
void for_each_shown(const ChartData& data, const std::vector<int>& shown, Visit&& visit) {
    std::vector<int> place(data.names.size(), -1);
    for (std::size_t i = 0; i < shown.size(); ++i) place[static_cast<std::size_t>(shown[i])] = static_cast<int>(i);
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        for (std::size_t i = 0; i < data.series[s].marks.size(); ++i) {
            const Mark& mark = data.series[s].marks[i];
            const int at = place[static_cast<std::size_t>(mark.x)];
            if (at >= 0 && !std::isnan(mark.y)) visit(static_cast<int>(s), static_cast<int>(i), mark, at);
        }
    }
}

}  // namespace clientele
