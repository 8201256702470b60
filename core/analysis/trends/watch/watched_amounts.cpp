#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/sales.h"
#include "core/analysis/trends/watch/row_taking.h"
#include "core/analysis/trends/watch/weekly_sums.h"

namespace clientele {
namespace {

constexpr double least_noise = 0.01;       // of a week's amount, standard deviation
constexpr double few_lines = 2;            // a week of a group: as of what was added up before it came here
constexpr std::size_t least_to_judge = 8;  // weeks
constexpr std::size_t least_dates = 16;    // of months or quarters, as of weeks

/// So many weeks later an amount or value that stands for so long is another one.
std::size_t weeks_of_another_date(PeriodUnit unit) {
    return unit == PeriodUnit::week ? 1 : unit == PeriodUnit::month ? 5 : 14;
}

double middle_amount(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// By how much amounts vary from one week to the one so many weeks later, as the step in which they would be numbers of
/// events: σ² m of the logarithms' differences, by their median without sign, so that neither a few huge amounts nor a
/// change of level make it. 0 where there are too few weeks with something.
double step_of(const std::vector<double>& amounts, std::size_t apart) {
    std::vector<double> off, some;
    for (std::size_t week = 0; week < amounts.size(); ++week) {
        if (!(amounts[week] > 0)) continue;
        some.push_back(amounts[week]);
        if (week >= apart && amounts[week - apart] > 0) off.push_back(std::log(amounts[week] / amounts[week - apart]));
    }
    if (off.size() < least_to_judge) return 0;
    const double growth = middle_amount(off);
    for (double& each : off) each = std::abs(each - growth);
    const double sigma = std::max(1.4826 * middle_amount(off) / std::sqrt(2.0), least_noise);
    return sigma * sigma * middle_amount(some);
}

/// Measures values in the step of all rows, or of the groups in the middle of a dimension where that is less.
void measure_in_steps(WatchedRows& rows, Date last, std::size_t apart, const Progress& progress) {
    const WatchedWeeks weeks = weeks_of(rows, last);
    if (weeks.count == 0) return;
    double one = step_of(sums_of_all(rows, weeks).value, apart);
    for (const WatchedDimension& dimension : rows.dimensions) {
        std::vector<double> steps;
        for (const WeeklySums& sums : sums_by_group(rows, weeks, dimension, progress))
            if (const double step = step_of(sums.value, apart); step > 0) steps.push_back(step);
        if (!steps.empty()) one = one > 0 ? std::min(one, middle_amount(steps)) : middle_amount(steps);
    }
    if (!(one > 0)) return;
    rows.one = one;
    for (double& value : rows.value) value /= one;
}

/// Whether hardly more than one row a week is behind each group of the dimension, or of all where there is none.
bool are_few(const WatchedRows& rows, Date last, std::string_view id) {
    const WatchedWeeks weeks = weeks_of(rows, last);
    const auto dimension = std::ranges::find(rows.dimensions, id, &WatchedDimension::id);
    std::vector<WeeklySums> groups;
    if (dimension == rows.dimensions.end())
        groups.push_back(sums_of_all(rows, weeks));
    else
        groups = sums_by_group(rows, weeks, *dimension);
    std::vector<double> lines;
    for (const WeeklySums& sums : groups)
        for (const double many : sums.base)
            if (many > 0) lines.push_back(many);
    return !lines.empty() && middle_amount(lines) <= few_lines;
}

std::size_t dates_of(const WatchedRows& rows) {
    std::vector<std::int32_t> days = rows.day;
    std::ranges::sort(days);
    return static_cast<std::size_t>(std::ranges::unique(days).begin() - days.begin());
}

/// Purchase lines with what each came to; nothing where none came to anything.
template <class AmountOf>
std::optional<WatchedRows> amounts_of_lines(const WatchedSource& source, WatchedRows out, AmountOf&& amount_of) {
    RowTaking taking(source, DatasetKind::transactions);
    const Sales sales = Sales::of(source.snapshot);
    if (!taking.possible()) return std::nullopt;
    out.amounts = true;
    out.good = Good::higher;
    taking.take(out, [&](std::size_t row) { return !sales.is_return(row) && amount_of(sales, row) >= 0; });
    const std::optional<PeriodUnit> points = line_points(source.snapshot);
    if (points && *points > PeriodUnit::quarter) return std::nullopt;
    const bool longer = points && *points > PeriodUnit::week;
    std::vector<double> parts;
    if (longer) {
        if (dates_of(out) < least_dates) return std::nullopt;
        parts = taking.spread(out, *points);
    }
    const std::vector<std::uint32_t>& taken = taking.taken();
    for (std::size_t i = 0; i < taken.size(); ++i)
        out.value.push_back((longer ? parts[i] : 1) * amount_of(sales, taken[i]));
    taking.set_owner(out, {"customer_id"});
    taking.add_field(out, "store", "store_id");
    taking.add_field(out, "channel", "channel", 50);
    taking.add_through(out, "country", DatasetKind::customers, "country");
    taking.add_through(out, "category", DatasetKind::products, "category");
    out.of_many = !points && !sales_lacking(source.snapshot) && !are_few(out, source.last, "store");
    if (points) {
        taking.add_through(out, "product", DatasetKind::products, "name");
        if (std::ranges::find(out.dimensions, "product", &WatchedDimension::id) == out.dimensions.end())
            taking.add_field(out, "product", "product_name");
        if (std::ranges::find(out.dimensions, "product", &WatchedDimension::id) == out.dimensions.end())
            taking.add_field(out, "product", "product_id");
    }
    measure_in_steps(out, source.last, weeks_of_another_date(points.value_or(PeriodUnit::week)), source.progress);
    return out;
}

/// A series of market figures, of a region where there are several.
struct NamedPoints {
    std::string name{};
    bool of_region = false;
    PeriodUnit unit = PeriodUnit::week;  ///< the time that each point stands for, at least a week
    std::vector<std::int32_t> days{};
    std::vector<double> values{};
};
struct WeekValue {
    std::int32_t monday = 0;
    double value = 0;
};

/// What the points come to in each week up to the last: the mean over the days that they stand for.
std::vector<WeekValue> weekly_values(const NamedPoints& points, Date last) {
    struct Sum {
        double days = 0, value = 0;
    };
    std::map<std::int32_t, Sum> weeks;
    constexpr std::int32_t longest_ago = 7 * static_cast<std::int32_t>(most_weeks + 16);
    for (std::size_t i = 0; i < points.days.size(); ++i) {
        const Date day{points.days[i]};
        if (day.days < last.days - longest_ago) continue;
        const bool long_ones = points.unit != PeriodUnit::week;
        const Date first = long_ones ? period_start(points.unit, day) : day;
        const Date end = long_ones ? period_step(points.unit, first) : Date{day.days + 1};
        for (Date from = first; from < end && from <= last;) {
            const Date monday = period_start(PeriodUnit::week, from);
            const Date next = std::min(end, Date{monday.days + 7});
            Sum& week = weeks[monday.days];
            week.days += next.days - from.days;
            week.value += (next.days - from.days) * points.values[i];
            from = next;
        }
    }
    std::vector<WeekValue> known;
    for (const auto& [monday, sum] : weeks) known.push_back({monday, sum.value / sum.days});
    return known;
}

/// How far the dates of a series lie from one another, in the middle. 0 of less than two.
std::int32_t usual_gap(std::vector<std::int32_t> days) {
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    if (days.size() < 2) return 0;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
    return static_cast<std::int32_t>(middle_amount(gaps));
}

/// The series of the rows that were taken, without those of which a point stands for longer than a quarter, and without
/// those with a value that is not above 0: what they change by is no ratio.
std::vector<NamedPoints> points_by_series(const RowTaking& taking, const WatchedRows& rows,
                                          std::span<const double> values, std::span<const Code> series) {
    const Dataset& dataset = taking.dataset();
    const auto regions = taking.codes("region");
    const DatasetColumn *names = dataset.find("series"), *places = dataset.find("region");
    std::map<std::pair<Code, Code>, NamedPoints> found;
    for (std::size_t i = 0; i < taking.taken().size(); ++i) {
        const std::uint32_t row = taking.taken()[i];
        const Code region = regions.empty() ? missing_code : regions[row];
        NamedPoints& one = found[{series[row], region}];
        one.days.push_back(rows.day[i]);
        one.values.push_back(values[row]);
    }
    constexpr std::int32_t longest_week = 10, longest_month = 45, longest_quarter = 100;
    std::vector<NamedPoints> all;
    for (auto& [key, one] : found) {
        const std::int32_t gap = usual_gap(one.days);
        const bool above_zero = std::ranges::all_of(one.values, [](double value) { return value > 0; });
        if (gap == 0 || gap > longest_quarter || !above_zero) continue;
        one.unit = gap <= longest_week    ? PeriodUnit::week
                   : gap <= longest_month ? PeriodUnit::month
                                          : PeriodUnit::quarter;
        one.name = names->values.dictionary().at(key.first);
        one.of_region = key.second != missing_code;
        if (one.of_region) one.name += " · " + std::string(places->values.dictionary().at(key.second));
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace

std::optional<WatchedRows> watched_revenue(const WatchedSource& source) {
    if (sales_lacking(source.snapshot)) return std::nullopt;
    return amounts_of_lines(source, {.id = "revenue", .title = text("Revenue"), .unit = Unit::amount},
                            [](const Sales& sales, std::size_t row) { return sales.amount(row); });
}

std::optional<WatchedRows> watched_quantity(const WatchedSource& source) {
    const DatasetColumn* quantity = source.snapshot.dataset(DatasetKind::transactions).find("quantity");
    if (!quantity || quantity->values.type() != ColumnType::number) return std::nullopt;
    return amounts_of_lines(source, {.id = "quantity", .title = text("Quantity sold")},
                            [](const Sales& sales, std::size_t row) { return sales.quantities[row]; });
}

std::optional<WatchedRows> watched_market(const WatchedSource& source) {
    RowTaking taking(source, DatasetKind::market_series);
    const auto values = taking.numbers("value");
    const auto series = taking.codes("series");
    if (!taking.possible() || values.empty() || series.empty()) return std::nullopt;
    WatchedRows out{.id = "market", .title = text("Market series"), .unit = Unit::none, .whole = false};
    out.amounts = true;
    taking.take(out, [&](std::size_t row) { return !std::isnan(values[row]) && series[row] != missing_code; });
    const std::vector<NamedPoints> groups = points_by_series(taking, out, values, series);
    const Dataset& dataset = taking.dataset();
    const bool by_region = std::ranges::any_of(groups, [](const NamedPoints& one) { return one.of_region; });
    WatchedDimension dimension{.id = "series",
                               .label = label_of(DatasetKind::market_series, *dataset.find("series")),
                               .dimension = by_region ? "" : "market_series.series",
                               .alone = true};
    out.day.clear();
    for (const NamedPoints& group : groups) {
        if (source.progress.cancelled()) return std::nullopt;
        const std::vector<WeekValue> known = weekly_values(group, source.last);
        std::vector<double> amounts;
        for (const WeekValue& week : known) amounts.push_back(week.value);
        const double one = step_of(amounts, weeks_of_another_date(group.unit));
        // Nothing that it is held against has its season, so that this has to be known.
        if (!(one > 0) || known.size() < weeks_for_seasons || group.days.size() < least_dates) continue;
        for (const WeekValue& week : known) {
            out.day.push_back(week.monday);
            out.value.push_back(week.value / one);
            dimension.of.push_back(static_cast<Code>(dimension.names.size()));
        }
        dimension.names.push_back(group.name);
        dimension.one.push_back(one);
    }
    if (dimension.names.empty()) return std::nullopt;
    out.dimensions.push_back(std::move(dimension));
    return out;
}

}  // namespace clientele
