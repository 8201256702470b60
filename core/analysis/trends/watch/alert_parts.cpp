#include "core/analysis/trends/watch/alert_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/analysis/trends/watch/weekly_sums.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::int32_t year_of_days = 364, weeks_of_days = 56;
constexpr std::size_t most_parts = 12;
constexpr double shrunk_by = 20;  // rows of the usual that a group's own level is mixed with

/// The days that are compared.
struct AlertSpan {
    std::int32_t before = 0, from = 0, end = 0;  // before <= day < from; from <= day < end
};
AlertSpan span_of(const Alert& alert, const WatchedWeeks& weeks) {
    const bool over = alert.sort >= AlertSort::outlier;
    AlertSpan span{.from = alert.since.days};
    span.end = over ? alert.until.days + 1 : weeks.start(weeks.count).days;
    span.before =
        std::max(weeks.first.days, alert.since.days - (alert.sort == AlertSort::day ? weeks_of_days : year_of_days));
    return span;
}

/// Values and how many rows, before and in it.
struct PartSums {
    double value_before = 0, base_before = 0, value = 0, base = 0;
    void operator+=(const PartSums& other) {
        value_before += other.value_before;
        base_before += other.base_before;
        value += other.value;
        base += other.base;
    }
};

/// By group of a dimension, the last those without one.
using DimensionSums = std::vector<PartSums>;

std::vector<DimensionSums> sums_of_parts(const WatchedRows& rows, const AlertSpan& span, const WatchedDimension* own,
                                         Code group, const std::vector<const WatchedDimension*>& others,
                                         const Progress& progress) {
    std::vector<DimensionSums> sums;
    for (const WatchedDimension* other : others) sums.emplace_back(other->names.size() + 1);
    constexpr std::size_t at_once = std::size_t{1} << 18;
    const bool rate = rows.kind == WatchedRows::Kind::rate;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (row % at_once == 0 && progress.cancelled()) return {};
        const std::int32_t day = rows.day[row];
        const double value = rows.value_of(row);
        if (day < span.before || day >= span.end || std::isnan(value)) continue;
        if (own && own->of[row] != group) continue;
        const double base = rate ? rows.base_of(row) : 1;
        for (std::size_t d = 0; d < others.size(); ++d) {
            const Code code = others[d]->of[row];
            PartSums& part = sums[d][code == missing_code ? others[d]->names.size() : code];
            (day < span.from ? part.value_before : part.value) += value;
            (day < span.from ? part.base_before : part.base) += base;
        }
    }
    return sums;
}

/// What each group was to come to, so that they add up to `all`.
std::vector<double> expected_parts(WatchedRows::Kind kind, const DimensionSums& sums, const PartSums& total,
                                   double all) {
    std::vector<double> expected;
    const double usual = total.base_before > 0 ? total.value_before / total.base_before : 0;
    for (const PartSums& part : sums) {
        const double level = (part.value_before + shrunk_by * usual) / (part.base_before + shrunk_by);
        expected.push_back(kind == WatchedRows::Kind::count ? part.value_before : part.base * level);
    }
    const double sum = std::accumulate(expected.begin(), expected.end(), 0.0);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (kind == WatchedRows::Kind::mean)
            expected[i] += total.base > 0 ? sums[i].base / total.base * (all - sum) : 0;
        else
            expected[i] *= sum > 0 ? all / sum : 0;
    }
    return expected;
}

/// Of a group's change by chance.
double variance_of_part(WatchedRows::Kind kind, const PartSums& part, double expected, double usual, double single) {
    switch (kind) {
        case WatchedRows::Kind::count:
            return std::max({part.value, expected, 1.0}) + expected * expected / std::max(part.value_before, 1.0);
        case WatchedRows::Kind::rate:
            single = usual * (1 - usual);
            break;
        case WatchedRows::Kind::mean:
            break;
    }
    return single * (part.base + part.base * part.base / (part.base_before + shrunk_by));
}

void keep_most(AlertSpread& spread) {
    std::ranges::stable_sort(
        spread.parts, [](const AlertPart& a, const AlertPart& b) { return std::abs(a.change) > std::abs(b.change); });
    if (spread.parts.size() <= most_parts + 1) return;
    AlertPart rest{.group = std::string(rest_key)};
    double half = 0;
    for (std::size_t i = most_parts; i < spread.parts.size(); ++i) {
        const AlertPart& part = spread.parts[i];
        rest.expected += part.expected;
        rest.actual += part.actual;
        rest.change += part.change;
        rest.share += part.share;
        rest.part += part.part;
        half += (part.high - part.change) * (part.high - part.change);
    }
    rest.low = rest.change - std::sqrt(half);
    rest.high = rest.change + std::sqrt(half);
    spread.parts.resize(most_parts);
    spread.parts.push_back(std::move(rest));
}

/// What the alert's rows were expected to come to.
double expected_in_all(const WatchedRows& rows, const Alert& alert, const PartSums& total) {
    if (rows.kind != WatchedRows::Kind::count) return alert.before * total.base;
    if (alert.sort >= AlertSort::outlier) return alert.before / rows.one;
    return alert.before / rows.one *
           static_cast<double>(std::ranges::count_if(alert.weeks, [&](Date week) { return week >= alert.since; }));
}

AlertSpread spread_over(const WatchedRows& rows, const WatchedDimension& dimension, const DimensionSums& sums,
                        const Alert& alert, double single) {
    AlertSpread spread{
        .dimension = dimension.id, .key_dimension = dimension.dimension, .label = dimension.label, .parts = {}};
    PartSums total;
    for (const PartSums& part : sums) total += part;
    const double all = expected_in_all(rows, alert, total), change = total.value - all;
    const double usual = total.base_before > 0 ? total.value_before / total.base_before : 0;
    const double over = rows.kind == WatchedRows::Kind::count ? 1 / rows.one : std::max(total.base, 1e-9);
    const std::vector<double> expected = expected_parts(rows.kind, sums, total, all);
    // The alert's own strength says how much more than counts the rows vary.
    const double model = variance_of_part(rows.kind, total, all, usual, single);
    const double own = alert.z != 0 ? change / alert.z : 0;
    const double wider = std::max(1.0, model > 0 ? own * own / model : 1);
    double uneven = 0, groups = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].base <= 0 && sums[i].base_before <= 0) continue;
        const double variance = wider * variance_of_part(rows.kind, sums[i], expected[i], usual, single);
        const double off = sums[i].value - expected[i], half = normal_z95 * std::sqrt(variance);
        // Of counts and rates by what was expected, of means by how many.
        const double part =
            rows.kind == WatchedRows::Kind::mean ? quotient(sums[i].base, total.base) : quotient(expected[i], all);
        if (variance > 0) {
            uneven += (off - change * part) * (off - change * part) / variance;
            groups += 1;
        }
        spread.parts.push_back({.group = i < dimension.names.size() ? dimension.names[i] : std::string(no_value_key),
                                .expected = rows.one * expected[i],
                                .actual = rows.one * sums[i].value,
                                .change = off / over,
                                .low = (off - half) / over,
                                .high = (off + half) / over,
                                .share = quotient(off, change),
                                .part = part});
    }
    spread.uneven = groups > 1 ? uneven / (groups - 1) : 0;
    keep_most(spread);
    return spread;
}

}  // namespace

Result<std::vector<AlertSpread>> spread_of_alert(const WatchedRows& rows, Date last, const Alert& alert,
                                                 const Progress& progress) {
    std::vector<AlertSpread> spreads;
    if (alert.kind != rows.kind) return spreads;
    const WatchedDimension* own = nullptr;
    Code group = missing_code;
    if (!alert.dimension.empty()) {
        const auto of = std::ranges::find(rows.dimensions, alert.dimension, &WatchedDimension::id);
        if (of == rows.dimensions.end()) return spreads;
        const auto named = std::ranges::find(of->names, alert.group);
        if (named == of->names.end()) return spreads;
        own = &*of;
        group = static_cast<Code>(named - of->names.begin());
    }
    std::vector<const WatchedDimension*> others;
    for (const WatchedDimension& dimension : rows.dimensions) {
        if (&dimension == own || dimension.pair()) continue;
        if (dimension.among && rows.kind == WatchedRows::Kind::count) continue;
        if (own && own->pair() &&
            (&dimension == &rows.dimensions[own->first.dimension] ||
             &dimension == &rows.dimensions[own->second.dimension]))
            continue;
        others.push_back(&dimension);
    }
    const WatchedWeeks weeks = weeks_of(rows, last);
    const auto sums = sums_of_parts(rows, span_of(alert, weeks), own, group, others, progress);
    if (progress.cancelled()) return cancelled();
    const double single = variance_of_values(rows);
    for (std::size_t d = 0; d < others.size(); ++d) {
        AlertSpread spread = spread_over(rows, *others[d], sums[d], alert, single);
        if (spread.parts.size() >= 2) spreads.push_back(std::move(spread));
    }
    std::ranges::stable_sort(spreads, [](const AlertSpread& a, const AlertSpread& b) { return a.uneven > b.uneven; });
    return spreads;
}

}  // namespace clientele
