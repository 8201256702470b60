#include "core/analysis/trends/forecast_series.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/analysis/customer_sales.h"
#include "core/analysis/line_groups.h"
#include "core/analysis/sales.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/period_option.h"
#include "core/analysis/trends/sales_series.h"
#include "core/table/group_by.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t most_periods = 5000, any_number = SIZE_MAX;
/// Days that are a gap between neighbouring points of an outside series, and the unit that such points are of.
constexpr std::pair<std::int32_t, PeriodUnit> gaps_of_units[] = {{300, PeriodUnit::year},
                                                                 {80, PeriodUnit::quarter},
                                                                 {26, PeriodUnit::month},
                                                                 {6, PeriodUnit::week},
                                                                 {0, PeriodUnit::day}};

const DatasetColumn* time_of(const Dataset& dataset) {
    const std::string_view field = spec(dataset.kind).time_field;
    const DatasetColumn* column = field.empty() ? nullptr : dataset.find(field);
    if (!column) return nullptr;
    const ColumnType type = column->values.type();
    return type == ColumnType::time || type == ColumnType::date ? column : nullptr;
}

bool is_figure(const DatasetColumn& column) {
    return (column.values.type() == ColumnType::number && column.type != FieldType::coordinate) ||
           column.values.type() == ColumnType::boolean;
}

Unit unit_of_field(const DatasetColumn& column, bool mean) {
    switch (column.type) {
        case FieldType::amount:
            return Unit::amount;
        case FieldType::duration:
            return Unit::seconds;
        case FieldType::boolean:
            return mean ? Unit::percent : Unit::count;
        case FieldType::count:
            return mean ? Unit::none : Unit::count;
        default:
            return Unit::none;
    }
}

/// The day of each row, in days from 1970; missing_days where it has none.
std::vector<std::int32_t> days_by_row(const DatasetColumn& time) {
    std::vector<std::int32_t> days(time.values.size());
    if (time.values.type() == ColumnType::date) {
        std::ranges::copy(time.values.dates(), days.begin());
        return days;
    }
    const auto seconds = time.values.times();
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, days.size(), rows_a_block), [&](const auto& range) {
        for (std::size_t row = range.begin(); row < range.end(); ++row)
            days[row] =
                seconds[row] == DateTime::missing_seconds ? Date::missing_days : date_of(DateTime{seconds[row]}).days;
    });
    return days;
}

/// The unit that an outside series' points are of, by the gap between most neighbours.
PeriodUnit unit_of_points(std::vector<std::int32_t> days) {
    std::erase(days, Date::missing_days);
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    std::vector<std::int32_t> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
    if (gaps.empty()) return PeriodUnit::day;
    std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2));
    const std::int32_t gap = gaps[gaps.size() / 2];
    return std::ranges::find_if(gaps_of_units, [&](const auto& each) { return gap >= each.first; })->second;
}

PeriodUnit unit_for_forecast(const Period& days) {
    const std::int32_t count = days.last.days - days.first.days + 1;
    if (count >= 366 * 2) return PeriodUnit::month;
    return count >= 180 ? PeriodUnit::week : PeriodUnit::day;
}

Text label_of_measure(const MeasuredBy& of, const Snapshot& snapshot) {
    switch (of.measure) {
        case PeriodMeasure::rows:
            return text("Number of {0}", Text(spec(of.dataset).row_many, {}));
        case PeriodMeasure::revenue:
            return text("Revenue");
        case PeriodMeasure::orders:
            return text("Orders");
        case PeriodMeasure::customers:
            return text("Customers");
        case PeriodMeasure::average_order:
            return text("Average order");
        case PeriodMeasure::sum:
        case PeriodMeasure::mean:
            break;
    }
    const DatasetColumn* column = snapshot.dataset(of.dataset).find(of.field);
    const Text label = column ? label_of(of.dataset, *column) : verbatim(of.field);
    return of.measure == PeriodMeasure::sum ? text("Sum of {0}", label) : text("Mean of {0}", label);
}

constexpr std::pair<std::string_view, PeriodMeasure> sales_measures[] = {
    {"revenue", PeriodMeasure::revenue},
    {"orders", PeriodMeasure::orders},
    {"customers", PeriodMeasure::customers},
    {"average_order", PeriodMeasure::average_order},
};

/// The dataset that is meant: that of the option, that of the field of the measure, else order lines or the first with
/// a time.
Result<DatasetKind> dataset_of(const Snapshot& snapshot, const SeriesRequest& request) {
    if (request.source != "auto") return *find_dataset_kind(request.source);
    const std::size_t colon = request.measure.find(':'), point = request.measure.find('.');
    if (colon != std::string::npos && point != std::string::npos)
        if (const auto kind = find_dataset_kind(request.measure.substr(colon + 1, point - colon - 1))) return *kind;
    const std::vector<OptionChoice> known = source_choices(snapshot);
    if (const std::size_t dot = request.by.find('.'); dot != std::string::npos) {
        const std::string of = request.by.substr(0, dot);
        if (std::ranges::find(known, of, &OptionChoice::id) != known.end() && !is_reference(*find_dataset_kind(of)))
            return *find_dataset_kind(of);
    }
    for (const OptionChoice& each : known)
        if (each.id == "transactions") return DatasetKind::transactions;
    if (known.size() < 2) return fail(ErrorCode::missing_data, text("No dataset has rows with a time."));
    return *find_dataset_kind(known[1].id);
}

Result<MeasuredBy> measured_by(const Snapshot& snapshot, const SeriesRequest& request) {
    const auto kind = dataset_of(snapshot, request);
    if (!kind) return std::unexpected(kind.error());
    MeasuredBy of{.dataset = *kind};
    std::string measure = request.measure;
    if (measure == "auto") {
        measure = "rows";
        if (*kind == DatasetKind::transactions && !sales_lacking(snapshot)) measure = "revenue";
        if (*kind == DatasetKind::market_series) measure = "mean:market_series.value";
        if (*kind == DatasetKind::purchase_summaries && snapshot.dataset(*kind).find("purchased"))
            measure = "sum:purchase_summaries.purchased";
        if (*kind == DatasetKind::visits && snapshot.dataset(*kind).find("visitors")) measure = "sum:visits.visitors";
    }
    const auto sales = std::ranges::find(sales_measures, measure, &std::pair<std::string_view, PeriodMeasure>::first);
    if (sales != std::end(sales_measures)) {
        if (*kind != DatasetKind::transactions)
            return fail(ErrorCode::bad_value, text("Only order lines have this measure: choose another one for {0}.",
                                                   Text(spec(*kind).label, {})));
        if (const auto lacking = sales_lacking(snapshot); lacking && measure != "orders" && measure != "customers")
            return fail(ErrorCode::missing_data, *lacking);
        of.measure = sales->second;
        const bool money = of.measure == PeriodMeasure::revenue || of.measure == PeriodMeasure::average_order;
        of.unit = money ? Unit::amount : Unit::count;
    } else if (measure != "rows") {
        const std::size_t colon = measure.find(':'), point = measure.find('.');
        of.measure = measure.starts_with("sum:") ? PeriodMeasure::sum : PeriodMeasure::mean;
        of.field = measure.substr(point + 1);
        const DatasetColumn* column = snapshot.dataset(*kind).find(of.field);
        if (measure.substr(colon + 1, point - colon - 1) != spec(*kind).id || !column || !is_figure(*column))
            return fail(ErrorCode::bad_value, text("{0} has no field “{1}”: choose another measure or source.",
                                                   Text(spec(*kind).label, {}), name(measure.substr(colon + 1))));
        of.unit = unit_of_field(*column, of.measure == PeriodMeasure::mean);
    }
    of.label = label_of_measure(of, snapshot);
    return of;
}

/// The days within which the data could have rows.
std::optional<Period> days_covered(const Context& context, DatasetKind kind, const std::vector<std::int32_t>& days) {
    if (kind == DatasetKind::transactions ||
        (kind == DatasetKind::purchase_summaries && purchases_of(context.snapshot) == kind))
        return observed_days(context.snapshot, context.filter, context.as_of);
    Period all{Date{INT32_MAX}, Date{INT32_MIN}};
    for (const std::int32_t day : days) {
        if (day == Date::missing_days) continue;
        all.first.days = std::min(all.first.days, day);
        all.last.days = std::max(all.last.days, day);
    }
    if (context.filter.period) {
        if (!context.filter.period->first.missing()) all.first = std::max(all.first, context.filter.period->first);
        if (!context.filter.period->last.missing()) all.last = std::min(all.last, context.filter.period->last);
    }
    if (context.as_of) all.last = std::min(all.last, *context.as_of);
    if (all.first > all.last) return std::nullopt;
    return all;
}

/// Which group each row is in, the largest first: 0 for the first, `names.size()` where there is none.
struct Slots {
    std::vector<std::string> names;
    std::vector<Code> of_row;
};

/// The size of a group is what it brought, or how many rows it has where that cannot be added up.
Slots slots_of(const LineGroups& groups, const Selection& rows, std::span<const std::uint32_t> period_of,
               std::size_t most,
               const std::function<std::vector<double>(const std::vector<Code>&, std::size_t)>& size) {
    const std::size_t count = groups.names().size() + 1;  // the last: without a value
    Slots slots;
    slots.of_row.resize(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const Code group = groups.of(row);
        slots.of_row[row] = period_of[row] == missing_code ? missing_code
                            : group == missing_code        ? static_cast<Code>(count - 1)
                                                           : group;
    }
    const std::vector<std::int64_t> lines = count_by(slots.of_row, count, rows);
    const std::vector<double> sizes = size(slots.of_row, count);
    std::vector<Code> order(count);
    std::iota(order.begin(), order.end(), Code{0});
    std::erase_if(order, [&](Code group) { return lines[group] == 0; });
    const auto name_of = [&](Code group) { return group + 1 < count ? groups.names().at(group) : no_value_key; };
    std::ranges::sort(
        order, [&](Code a, Code b) { return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : name_of(a) < name_of(b); });
    const std::size_t shown = order.size() <= most + 1 ? order.size() : most;
    std::vector<Code> slot_of(count, static_cast<Code>(shown));
    for (std::size_t slot = 0; slot < shown; ++slot) {
        slot_of[order[slot]] = static_cast<Code>(slot);
        slots.names.emplace_back(name_of(order[slot]));
    }
    if (order.size() > shown) slots.names.emplace_back(rest_key);
    for (Code& slot : slots.of_row)
        if (slot != missing_code) slot = slot_of[slot];
    return slots;
}

/// Adds up a measure by cells of (slot, period).
class CellFigures {
 public:
    CellFigures(const Context& context, const MeasuredBy& of, const Selection& rows)
        : dataset_(context.snapshot.dataset(of.dataset)), sales_(Sales::of(context.snapshot)), of_(of), rows_(rows) {
        if (of.dataset != DatasetKind::transactions) sales_ = {};
        if (of.measure == PeriodMeasure::sum || of.measure == PeriodMeasure::mean) read_field();
        if (of.measure == PeriodMeasure::revenue || of.measure == PeriodMeasure::average_order) {
            values_.resize(sales_.lines);
            for (std::size_t row = 0; row < values_.size(); ++row) values_[row] = sales_.amount(row);
        }
    }

    std::vector<double> operator()(const std::vector<Code>& cells, std::size_t count) const {
        switch (of_.measure) {
            case PeriodMeasure::rows:
                return counts(cells, count, rows_);
            case PeriodMeasure::sum:
            case PeriodMeasure::revenue:
                return sum_by(cells, count, values_, rows_);
            case PeriodMeasure::mean:
                return divided(sum_by(cells, count, values_, rows_), known(cells, count));
            case PeriodMeasure::orders:
                return orders(cells, count);
            case PeriodMeasure::customers:
                return distinct(purchases(cells), count, sales_.customers, sales_.customer_count);
            case PeriodMeasure::average_order:
                break;
        }
        return divided(sum_by(cells, count, values_, rows_), orders(cells, count));
    }
    std::int64_t without_value(const std::vector<Code>& cells) const {
        std::int64_t missing = 0;
        if (!values_.empty())
            rows_.for_each([&](std::size_t row) { missing += cells[row] != missing_code && std::isnan(values_[row]); });
        return missing;
    }

 private:
    void read_field() {
        const Column& column = dataset_.find(of_.field)->values;
        if (column.type() == ColumnType::number) {
            values_.assign(column.numbers().begin(), column.numbers().end());
            return;
        }
        for (const std::int8_t each : column.booleans())
            values_.push_back(each == missing_boolean ? missing_number : each);
    }
    static std::vector<double> counts(const std::vector<Code>& cells, std::size_t count, const Selection& rows) {
        const std::vector<std::int64_t> found = count_by(cells, count, rows);
        return {found.begin(), found.end()};
    }
    std::vector<double> known(std::vector<Code> cells, std::size_t count) const {
        for (std::size_t row = 0; row < cells.size(); ++row)
            if (std::isnan(values_[row])) cells[row] = missing_code;
        return counts(cells, count, rows_);
    }
    std::vector<Code> purchases(std::vector<Code> cells) const {
        for (std::size_t row = 0; row < cells.size(); ++row)
            if (sales_.is_return(row)) cells[row] = missing_code;
        return cells;
    }
    std::vector<double> distinct(const std::vector<Code>& cells, std::size_t count, std::span<const Code> items,
                                 std::size_t item_count) const {
        if (items.empty()) return std::vector<double>(count);
        const std::vector<std::int64_t> found = count_distinct_by(cells, count, items, item_count, rows_);
        return {found.begin(), found.end()};
    }
    /// Distinct order numbers, and lines without one.
    std::vector<double> orders(const std::vector<Code>& cells, std::size_t count) const {
        std::vector<Code> bought = purchases(cells);
        if (sales_.orders.empty()) return counts(bought, count, rows_);
        std::vector<double> found = distinct(bought, count, sales_.orders, sales_.order_count);
        for (std::size_t row = 0; row < bought.size(); ++row)
            if (sales_.orders[row] != missing_code) bought[row] = missing_code;
        const std::vector<double> alone = counts(bought, count, rows_);
        std::ranges::transform(found, alone, found.begin(), std::plus<>());
        return found;
    }
    static std::vector<double> divided(std::vector<double> sums, const std::vector<double>& by) {
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = by[i] > 0 ? sums[i] / by[i] : missing_number;
        return sums;
    }

    const Dataset& dataset_;
    Sales sales_;
    const MeasuredBy& of_;
    const Selection& rows_;
    std::vector<double> values_;
};

/// Whole periods within the covered days; what is left out at the end is said.
void cut_time(ForecastSeries& series, const Context& context, std::optional<PeriodUnit> of_points) {
    const bool points_are_whole = of_points && series.unit >= *of_points;
    std::array<bool, 7> closed{};
    if (series.of.dataset == DatasetKind::transactions) closed = closed_weekdays(context.snapshot);
    if (series.of.dataset == DatasetKind::purchase_summaries) closed[6] = true;  // not known: a Sunday is no gap
    std::vector<Period> all = pieces(series.unit, series.days);
    if (points_are_whole) {
        series.periods = std::move(all);
        return;
    }
    for (const Period& piece : all) {
        if (is_whole(piece, series.days, closed)) {
            series.periods.push_back(piece);
        } else if (piece.first > series.days.first) {
            series.left_out_from = piece.first;
            series.left_out_to = series.days.last;
        }
    }
}

/// What was sold in a hole of the data is not known; nor what a period with many such days came to.
void forget_holes(ForecastSeries& series, const Snapshot& snapshot) {
    if (series.of.dataset != DatasetKind::transactions) return;
    const std::vector<Period>& holes = data_holes(snapshot);
    for (std::size_t at = 0; !holes.empty() && at < series.periods.size(); ++at) {
        const Period& period = series.periods[at];
        series.in_hole.push_back(4 * days_in_holes(holes, period) >= period.last.days - period.first.days + 1);
        if (!series.in_hole.back()) continue;
        for (std::vector<double>& values : series.values) values[at] = missing_number;
    }
}

/// Outside series are of different things: each stands for itself, never their mean.
std::string parts_of_points(const Dataset& dataset) {
    const DatasetColumn* series = dataset.kind == DatasetKind::market_series ? dataset.find("series") : nullptr;
    return series && series->values.dictionary().size() > 1 ? "market_series.series" : "none";
}

void forget_later(ForecastSeries& series, const std::optional<Date>& until) {
    if (!until) return;
    const auto later = std::ranges::find_if(series.periods, [&](const Period& each) { return each.last > *until; });
    series.later.assign(later, series.periods.end());
    series.periods.erase(later, series.periods.end());
}

}  // namespace

std::vector<OptionChoice> source_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"auto", text("What fits")}};
    for (const DatasetSpec& each : dataset_kinds())
        if (snapshot.dataset(each.kind).rows > 0 && time_of(snapshot.dataset(each.kind)))
            choices.push_back({std::string(each.id), Text(each.label, {})});
    return choices;
}

std::vector<OptionChoice> measure_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"auto", text("What fits")}, {"rows", text("Number of rows")}};
    for (const OptionChoice& source : source_choices(snapshot)) {
        if (source.id == "auto") continue;
        const DatasetKind kind = *find_dataset_kind(source.id);
        if (kind == DatasetKind::transactions)
            for (const auto& [id, measure] : sales_measures)
                choices.push_back({std::string(id), label_of_measure({.dataset = kind, .measure = measure}, snapshot)});
        for (const DatasetColumn& column : snapshot.dataset(kind).columns) {
            if (!is_figure(column)) continue;
            const std::string field = source.id + "." + column.id;
            const Text label = label_of(kind, column);
            choices.push_back({"sum:" + field, text("{0}: sum of {1}", source.label, label)});
            choices.push_back({"mean:" + field, text("{0}: mean of {1}", source.label, label)});
        }
    }
    return choices;
}

std::vector<OptionChoice> series_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"none", text("Nothing")}};
    for (const OptionChoice& source : source_choices(snapshot)) {
        if (source.id == "auto") continue;
        for (OptionChoice& each : row_group_choices(snapshot, *find_dataset_kind(source.id), any_number))
            if (std::ranges::find(choices, each.id, &OptionChoice::id) == choices.end()) {
                if (each.id.starts_with(source.id + ".")) each.label = text("{0}: {1}", source.label, each.label);
                choices.push_back(std::move(each));
            }
    }
    return choices;
}

Result<ForecastSeries> forecast_series(const Context& context, const SeriesRequest& request) {
    auto of = measured_by(context.snapshot, request);
    if (!of) return std::unexpected(of.error());
    ForecastSeries series{.of = std::move(*of)};
    const Dataset& dataset = context.snapshot.dataset(series.of.dataset);
    const DatasetColumn* time = time_of(dataset);
    if (!time)
        return fail(ErrorCode::missing_data, text("{0} has no rows with a time.", Text(spec(dataset.kind).label, {})));
    const std::vector<std::int32_t> days = days_by_row(*time);
    const auto covered = days_covered(context, dataset.kind, days);
    if (!covered)
        return fail(ErrorCode::missing_data, text("{0} has no row with a time within the filter: widen the period.",
                                                  Text(spec(dataset.kind).label, {})));
    series.days = *covered;
    std::optional<PeriodUnit> of_points;
    if (dataset.kind == DatasetKind::market_series) of_points = unit_of_points(days);
    series.unit = period_unit_named(request.frequency).value_or(of_points.value_or(unit_for_forecast(series.days)));
    if (dataset.kind == DatasetKind::purchase_summaries) {
        const PeriodUnit summed = unit_of_points(days);
        if (!period_unit_named(request.frequency)) series.unit = std::max(series.unit, summed);
        if (series.unit < summed)
            return fail(ErrorCode::bad_value,
                        text("The purchase summaries are of longer periods than that: choose longer ones."));
    }
    cut_time(series, context, of_points);
    if (series.periods.size() > most_periods)
        return fail(ErrorCode::bad_value,
                    text("The data would make {0} periods: choose longer ones, or a shorter stretch of time.",
                         count(series.periods.size())));
    if (series.periods.empty())
        return fail(ErrorCode::missing_data, text("No period is whole within {0} and {1}: choose shorter ones.",
                                                  series.days.first, series.days.last));
    if (!context.progress(0.1, text("Adding up periods"))) return cancelled();

    const Selection& rows = context.rows[dataset.kind];
    const std::size_t count = series.periods.size();
    const Date first = series.periods.front().first, last = series.periods.back().last;
    const std::vector<std::uint32_t> of_day = stretch_of_day(series.periods, first, last);
    std::vector<Code> period_of(days.size(), missing_code);
    for (std::size_t row = 0; row < days.size(); ++row)
        if (days[row] != Date::missing_days && days[row] >= first.days && days[row] <= last.days)
            period_of[row] = of_day[static_cast<std::size_t>(days[row] - first.days)];
    rows.for_each([&](std::size_t row) { series.without_time += days[row] == Date::missing_days; });
    const CellFigures figures(context, series.of, rows);
    series.without_value = figures.without_value(period_of);
    series.values.push_back(figures(period_of, count));
    const std::vector<std::int64_t> rows_of = count_by(period_of, count, rows);
    series.empty_periods = static_cast<std::size_t>(std::ranges::count(rows_of, 0));
    if (series.empty_periods == count)
        return fail(ErrorCode::missing_data, text("The filter leaves no row of {0} within the whole periods: widen it.",
                                                  Text(spec(dataset.kind).label, {})));
    if (!context.progress(0.2, text("Adding up periods"))) return cancelled();
    const std::string by = request.by == "none" ? parts_of_points(dataset) : request.by;
    if (by != "none") {
        const auto groups = row_groups(context.snapshot, dataset.kind, by);
        if (!groups) return std::unexpected(groups.error());
        series.group_field = by;
        const auto size = [&](const std::vector<Code>& cells, std::size_t groups_there) {
            if (series.of.adds_up()) return figures(cells, groups_there);
            const std::vector<std::int64_t> lines = count_by(cells, groups_there, rows);
            return std::vector<double>(lines.begin(), lines.end());
        };
        Slots slots = slots_of(*groups, rows, period_of, request.most_groups, size);
        series.names = std::move(slots.names);
        for (std::size_t row = 0; row < slots.of_row.size(); ++row)
            if (slots.of_row[row] != missing_code)
                slots.of_row[row] = static_cast<Code>(slots.of_row[row] * count + period_of[row]);
        const std::vector<double> all = figures(slots.of_row, series.names.size() * count);
        for (std::size_t group = 0; group < series.names.size(); ++group)
            series.values.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(group * count),
                                       all.begin() + static_cast<std::ptrdiff_t>((group + 1) * count));
    }
    forget_holes(series, context.snapshot);
    forget_later(series, request.until);
    if (series.periods.empty())
        return fail(ErrorCode::missing_data, text("No period is whole before {0}.", *request.until));
    return series;
}

}  // namespace clientele
