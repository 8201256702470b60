#include "core/analysis/trends/series_highlights.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double least_change_of_series = 0.02;

std::size_t periods_of_year(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return 364;
        case PeriodUnit::week:
            return 52;
        case PeriodUnit::month:
            return 12;
        case PeriodUnit::quarter:
            return 4;
        case PeriodUnit::year:
            break;
    }
    return 1;
}

/// How a series changed from one year to the next.
struct YearOfSeries {
    std::string name;
    double change = 0;
    std::size_t last = 0;  ///< its last period
    std::size_t at = 0;    ///< among the values of the forecast
};

/// Nothing where values are missing, the years are not above 0, or the series has ended.
std::optional<YearOfSeries> last_year_of(std::span<const double> values, std::size_t year, const std::string& name) {
    std::size_t end = values.size();
    while (end > 0 && std::isnan(values[end - 1])) --end;
    if (name.empty() || end < 2 * year || values.size() - end > std::max<std::size_t>(1, year / 4)) return std::nullopt;
    const auto sum = [](std::span<const double> part) { return std::accumulate(part.begin(), part.end(), 0.0); };
    const double before = sum(values.subspan(end - 2 * year, year)), now = sum(values.subspan(end - year, year));
    if (!(before > 0) || !(now > 0)) return std::nullopt;
    return YearOfSeries{.name = name, .change = now / before - 1, .last = end - 1};
}

/// The series itself: the forecast's own picture is of the first of all.
void draw_series(Highlight& told, const YearOfSeries& one, const ForecastResult& result) {
    constexpr std::size_t most_drawn = 500;
    const std::vector<double>& values = result.series.values[one.at];
    std::vector<std::int32_t> start;
    std::vector<double> value;
    for (std::size_t i = one.last + 1 - std::min(most_drawn, one.last + 1); i <= one.last; ++i) {
        start.push_back(result.series.periods[i].first.days);
        value.push_back(values[i]);
    }
    told.drawn_from = table_of("series", verbatim(one.name),
                               {column_of("start", text("From"), Column::of_dates(std::move(start))),
                                number_column("value", verbatim(one.name), result.series.of.unit, std::move(value))});
    told.drawn = chart_of(ChartKind::line, "series", verbatim(one.name), {"series", "start", "value"});
}

Highlight told_of_series(const YearOfSeries& one, const ForecastResult& result, std::size_t of) {
    const bool rose = one.change > 0;
    const Text last = period_words(result.series.unit, result.series.periods[one.last].first);
    Highlight told{.id = rose ? "rose" : "fell"};
    told.sentence = rose ? text("“{0}” rose by {1} in the year to {2}, against the year before.", verbatim(one.name),
                                percent(one.change), last)
                         : text("“{0}” fell by {1} in the year to {2}, against the year before.", verbatim(one.name),
                                percent(-one.change), last);
    told.why = of == 1 ? text("Sales of our own are to be seen against it.")
               : rose  ? text("Of {0} series it rose most: sales of our own are to be seen against it.", count(of))
                       : text("Of {0} series it fell most: sales of our own are to be seen against it.", count(of));
    told.stories = {"market series " + one.name};
    told.chart = "fan";
    draw_series(told, one, result);
    return told;
}

}  // namespace

std::vector<Highlight> series_highlights(const ForecastResult& result, const std::string& only) {
    const ForecastSeries& series = result.series;
    const std::size_t year = periods_of_year(series.unit);
    std::vector<YearOfSeries> known;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (i == 0 && !series.names.empty()) continue;  // a mean of different things
        if (i > 0 && series.names[i - 1] == rest_key) continue;
        const auto values = std::span(series.values[i]).first(series.periods.size());
        if (auto one = last_year_of(values, year, i == 0 ? only : series.names[i - 1])) {
            one->at = i;
            known.push_back(*one);
        }
    }
    std::vector<Highlight> told;
    if (known.empty()) return told;
    const auto [fell, rose] = std::ranges::minmax_element(known, {}, &YearOfSeries::change);
    if (rose->change >= least_change_of_series) told.push_back(told_of_series(*rose, result, known.size()));
    if (fell->change <= -least_change_of_series) told.push_back(told_of_series(*fell, result, known.size()));
    return told;
}

}  // namespace clientele
