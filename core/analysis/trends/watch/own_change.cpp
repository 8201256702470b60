#include "core/analysis/trends/watch/own_change.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/trends/watch/alert_causes.h"
#include "core/analysis/trends/watch/yearly_weeks.h"
#include "core/math/distributions.h"

namespace clientele {
namespace {

/// The place of the first week that is not before that one.
Eigen::Index place_of(const WeeklySeries& series, std::size_t week) {
    return std::ranges::lower_bound(series.week, week) - series.week.begin();
}

/// With less a drift may be a season.
bool knows_seasons(const WeeklySeries& series) { return series.week.size() >= weeks_for_seasons; }

/// The change of the series, with a drift where that describes it better.
FoundShift measured(WeeklySeries series, ShiftKind kind, Eigen::Index at) {
    FoundShift plain = shift_at(series.scanned, kind, at);
    if (series.fading || !knows_seasons(series)) return plain;
    add_trend(series);
    FoundShift drifting = shift_at(series.scanned, kind, at);
    const double chosen = std::log(static_cast<double>(series.scanned.size())) * plain.spread * plain.spread;
    return drifting.fit.deviance + chosen < plain.fit.deviance ? drifting : plain;
}

}  // namespace

std::optional<OwnChange> own_change(const AlertScope& watch, const Look& look, const KnownChange& change,
                                    const std::vector<KnownChange>& earlier, double wider, double against) {
    if (look.whole() || watch.kind(look) != WatchedRows::Kind::count || watch.rows.rows_are_effort) return std::nullopt;
    const WatchedDimension& dimension = watch.rows.dimensions[look.dimension];
    if (dimension.alone) return std::nullopt;
    WeeklySeries series =
        series_of_own({.amounts = watch.rows.amounts, .fading = dimension.among}, watch.weeks, watch.sums(look).own);
    add_yearly_weeks(series);
    const Eigen::Index at = place_of(series, change.week), size = series.scanned.size();
    if (at < least_weeks_on_a_side || at >= size) return std::nullopt;
    // What a small one loses hardly shows in the others, and they know the time of the year.
    constexpr double small = 0.1;
    const WeeklySums all = watch.sums(look).all;
    if (!knows_seasons(series) &&
        series.scanned.y.sum() < small * std::accumulate(all.value.begin(), all.value.end(), 0.0))
        return std::nullopt;
    const Eigen::ArrayXd actual = series.scanned.y;
    even_out_lone_weeks(series);
    for (const KnownChange& one : earlier)
        if (const Eigen::Index place = place_of(series, one.week); place > 0 && place < size && place != at)
            series.scanned.columns = columns_with(series.scanned.columns, one.kind, place);
    if (size < series.scanned.columns.cols() + 2 * least_weeks_on_a_side) return std::nullopt;
    const FoundShift shift = measured(series, change.kind, at);
    const Eigen::Index after = size - at;
    OwnChange own{.week = series.week, .actual = actual, .expected = shift.without};
    const double expected = shift.without.tail(after).sum(), found = series.scanned.y.tail(after).sum();
    if (!(expected > 0)) return std::nullopt;
    own.before = expected / static_cast<double>(after);
    own.after = found / static_cast<double>(after);
    const auto ratio = [&](double effect) { return std::exp(effect) - 1; };
    own.change = ratio(shift.effect);
    own.low = ratio(shift.effect - wider * (shift.effect - shift.low));
    own.high = ratio(shift.effect + wider * (shift.high - shift.effect));
    if (!knows_seasons(series)) {
        // What looks like the season may be that, and then it is as against the others.
        own.low = std::min(own.low, against);
        own.high = std::max(own.high, against);
    }
    if (found <= 0) {
        // Nothing at all: the upper limit of a count of none (Garwood 1936, Biometrika 28).
        own.change = own.low = -1;
        own.high = gamma_quantile(0.975, 1) * wider * wider * shift.spread * shift.spread / expected - 1;
    }
    return own;
}

}  // namespace clientele
