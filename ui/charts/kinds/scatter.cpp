#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// More points than this hide one another and slow the window down; a sample has the same shape.
constexpr std::size_t most_points = 1000;

/// So few points are named beside their dots.
constexpr std::size_t most_names = 25;

/// A number for each row that looks random and is always the same (splitmix64, Steele et al. 2014).
std::uint64_t scrambled(std::uint64_t row) {
    std::uint64_t z = (row + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// Rows with both numbers; where there are too many, a fixed random sample with the outermost points in it.
std::vector<std::size_t> rows_to_show(std::size_t rows, const Cells& x, const Cells& y, std::size_t& all) {
    std::vector<std::size_t> valid;
    for (std::size_t row = 0; row < rows; ++row) {
        if (std::isfinite(x.number(row)) && std::isfinite(y.number(row))) valid.push_back(row);
    }
    all = valid.size();
    if (all <= most_points) return valid;
    const auto by_x = [&](std::size_t a, std::size_t b) { return x.number(a) < x.number(b); };
    const auto by_y = [&](std::size_t a, std::size_t b) { return y.number(a) < y.number(b); };
    const auto [left, right] = std::ranges::minmax_element(valid, by_x);
    const auto [low, high] = std::ranges::minmax_element(valid, by_y);
    std::vector<std::size_t> shown{*left, *right, *low, *high};
    const std::size_t wanted = most_points - shown.size();
    std::ranges::nth_element(valid, valid.begin() + static_cast<std::ptrdiff_t>(wanted), {}, scrambled);
    shown.insert(shown.end(), valid.begin(), valid.begin() + static_cast<std::ptrdiff_t>(wanted));
    std::ranges::sort(shown);
    shown.erase(std::ranges::unique(shown).begin(), shown.end());
    return shown;
}

struct Span {
    double low = no_value, high = no_value;
    void take(double value) {
        if (std::isnan(value)) return;
        if (!(low <= value)) low = value;
        if (!(high >= value)) high = value;
    }
    double part(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

}  // namespace

void collect_scatter(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), y(table, spec.y.empty() ? std::string() : spec.y.front());
    const Cells size(table, spec.size), colour(table, spec.colour);
    const Cells key(table, table.key_column);
    const Cells by(table, spec.series.empty() && colour.is_text() ? spec.colour : spec.series);
    if (!x || !y || x.is_text() || y.is_text()) return;
    data.x_scale = x.scale() == XScale::month ? XScale::day : x.scale();
    data.x_measure = x.measure();
    data.y_measure = y.measure();
    if (data.x_title.isEmpty()) data.x_title = x.title(format);
    if (data.y_title.isEmpty()) data.y_title = y.title(format);
    data.size_title = size.title(format);
    data.size_measure = size.measure();
    data.shade_title = colour.title(format);
    data.shade_measure = colour.measure();
    std::size_t all = 0;
    const std::vector<std::size_t> rows = rows_to_show(table.rows(), x, y, all);
    Span sizes, shades;
    for (const std::size_t row : rows) {
        sizes.take(size.number(row));
        shades.take(colour.number(row));
    }
    NameIndex series;
    if (!by) data.series.push_back({.name = y.title(format), .measure = y.measure()});
    for (const std::size_t row : rows) {
        const auto of = by ? static_cast<std::size_t>(series.of(by.text(row, format))) : 0;
        if (of == data.series.size()) data.series.push_back({.name = series.names[of], .measure = y.measure()});
        Mark mark{.row = static_cast<int>(row), .x = x.number(row), .y = y.number(row)};
        mark.low = size.number(row);
        mark.high = colour.number(row);
        if (!std::isnan(mark.low)) mark.size = sizes.part(mark.low);
        if (!std::isnan(mark.high)) mark.shade = shades.part(mark.high);
        data.series[of].marks.push_back(mark);
        if (key && rows.size() <= most_names) data.series[of].names.push_back(key.text(row, format));
    }
    if (rows.size() < all) {
        data.notes.push_back(
            as_qstring(to_string(text("Showing {0} of {1} points, drawn at random; the outermost are all there.",
                                      count(rows.size()), count(all)),
                                 format)));
    }
    fold_series(data, Fold::grey, format);
}

}  // namespace clientele
