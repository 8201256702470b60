#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/market_fit.h"
#include "core/analysis/trends/sales_series.h"
#include "core/math/shift_scan.h"

namespace clientele {
namespace {

constexpr std::size_t least_months = 24;
constexpr int lags_shown = 6;

/// A market series by month: the mean of its values there.
struct MarketSeries {
    std::string name;
    std::map<std::int32_t, std::pair<double, double>> months;  // by first day: sum and number
};

/// Names are those of the series, with the region where it has one.
std::vector<MarketSeries> market_series(const Snapshot& snapshot, const Selection& rows, std::optional<Date> last) {
    const Dataset& data = snapshot.dataset(DatasetKind::market_series);
    const DatasetColumn *names = data.find("series"), *time = data.find("time"), *value = data.find("value"),
                        *region = data.find("region");
    std::vector<MarketSeries> all;
    if (!names || !time || !value || time->values.type() != ColumnType::time) return all;
    std::map<std::string, std::size_t> known;
    rows.for_each([&](std::size_t row) {
        const std::int64_t at = time->values.times()[row];
        const double own = value->values.numbers()[row];
        if (at == DateTime::missing_seconds || std::isnan(own) || names->values.missing(row)) return;
        const Date day = date_of(DateTime{at});
        if (last && day > *last) return;
        std::string title(names->values.text(row));
        if (region && !region->values.missing(row)) title += " · " + std::string(region->values.text(row));
        const auto [place, fresh] = known.try_emplace(title, all.size());
        if (fresh) all.push_back({title, {}});
        auto& [sum, count] = all[place->second].months[first_of_month(day).days];
        sum += own;
        count += 1;
    });
    return all;
}

std::vector<OptionSpec> market_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> series{{"auto", text("The one that moves most like sales")}};
    const std::size_t rows = snapshot.dataset(DatasetKind::market_series).rows;
    for (const MarketSeries& each : market_series(snapshot, Selection::all(rows), {}))
        series.push_back({each.name, verbatim(each.name)});
    return {
        {.id = "series",
         .label = text("Market series"),
         .value = "auto",
         .choices = std::move(series),
         .help = text("What sales are held against. Two lines that rise alike have little to do with one another for "
                      "that: how they move "
                      "besides trend and seasons decides.")},
        {.id = "measure",
         .label = text("Measure"),
         .value = "revenue",
         .choices = {{"revenue", text("Revenue")}, {"orders", text("Orders")}, {"customers", text("Customers")}},
         .help = text("What is compared with the market.")},
    };
}

/// Months that both know, and what is worked out from them.
struct Against {
    std::string name;
    std::vector<Date> start;
    std::vector<double> own, market;
    std::vector<int> month;
    std::vector<std::size_t> steps;
    std::optional<MarketFit> fit;
};

/// Steps of sales that stand on their own, so that they are not laid to the market's account.
std::vector<std::size_t> own_steps(const std::vector<double>& own, const std::vector<int>& month) {
    ScannedSeries series{.kind = ScannedSeries::Kind::means};
    const auto size = static_cast<Eigen::Index>(own.size());
    series.y.resize(size);
    series.n = Eigen::ArrayXd::Ones(size);
    series.offset = Eigen::ArrayXd::Zero(size);
    series.columns = Eigen::MatrixXd::Zero(size, 13);
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto at = static_cast<std::size_t>(i);
        series.y[i] = std::log(own[at]);
        series.columns(i, 0) = 1;
        series.columns(i, 12) = static_cast<double>(i) / static_cast<double>(size) - 0.5;
        if (month[at] > 1) series.columns(i, month[at] - 1) = 1;
    }
    const ScanFit plain = scan_fit(series, series.columns);
    series.variance = std::max(
        1e-12, (series.y - plain.mean).square().sum() / static_cast<double>(std::max<Eigen::Index>(1, size - 13)));
    const auto found = strongest_shift(series, {.least = 3});
    if (!found || found->p > 0.01) return {};
    return {static_cast<std::size_t>(found->at)};
}

Against against(const MarketSeries& series, const std::vector<Period>& months, const std::vector<double>& own) {
    Against out;
    out.name = series.name;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto known = series.months.find(months[i].first.days);
        if (known == series.months.end() || !(own[i] > 0)) continue;
        const double value = known->second.first / known->second.second;
        if (!(value > 0)) continue;
        out.start.push_back(months[i].first);
        out.own.push_back(own[i]);
        out.market.push_back(value);
        out.month.push_back(civil(months[i].first).month);
    }
    if (out.own.size() < least_months) return out;
    out.steps = own_steps(out.own, out.month);
    out.fit = market_fit(out.own, out.market, out.month, out.steps);
    return out;
}

/// The last twelve months against the twelve before.
struct Growth {
    double own = missing_number, market = missing_number;
};
Growth growth_of(const Against& all) {
    const auto mean = [](const std::vector<double>& values, std::size_t from) {
        double sum = 0;
        for (std::size_t i = from; i < from + 12; ++i) sum += values[i];
        return sum / 12;
    };
    const std::size_t size = all.own.size();
    return {mean(all.own, size - 12) / mean(all.own, size - 24) - 1,
            mean(all.market, size - 12) / mean(all.market, size - 24) - 1};
}

void add_index(Finding& finding, const Against& all) {
    double own = 0, market = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        own += all.own[i] / 12;
        market += all.market[i] / 12;
    }
    std::vector<std::string> names;
    std::vector<std::int32_t> start;
    std::vector<double> ours, theirs;
    for (std::size_t i = 0; i < all.own.size(); ++i) {
        names.push_back(period_name(PeriodUnit::month, all.start[i]));
        start.push_back(all.start[i].days);
        // Over twelve months, so that seasons do not hide the rest.
        if (i < 11) {
            ours.push_back(missing_number);
            theirs.push_back(missing_number);
            continue;
        }
        double sum = 0, other = 0;
        for (std::size_t k = i - 11; k <= i; ++k) {
            sum += all.own[k] / 12;
            other += all.market[k] / 12;
        }
        ours.push_back(100 * sum / own);
        theirs.push_back(100 * other / market);
    }
    FindingTable table{
        .id = "index", .title = text("Own index and market index"), .key_column = "month", .key_dimension = "period"};
    table.columns = {text_column("month", text("Month"), names),
                     column_of("start", text("From"), Column::of_dates(std::move(start))),
                     number_column("own", text("Own index"), Unit::none, std::move(ours), 1),
                     number_column("market", text("Market index"), Unit::none, std::move(theirs), 1),
                     number_column("sales", text("Own sales"), Unit::none, all.own),
                     number_column("value", text("Market"), Unit::none, all.market)};
    finding.tables.push_back(std::move(table));
    ChartSpec chart{.id = "index",
                    .kind = ChartKind::line,
                    .title = text("Own index and market index"),
                    .table = "index",
                    .x = "start",
                    .y = {"own", "market"}};
    chart.muted = {"market"};
    chart.y_title = text("first twelve months = 100");
    for (const std::size_t step : all.steps)
        chart.annotations.push_back({.x = iso_text(all.start[step]), .label = text("own step")});
    finding.charts.push_back(std::move(chart));
}

/// The lag with the largest correlation beyond chance; nothing where none is.
std::optional<int> add_lags(Finding& finding, const Against& all) {
    const std::vector<double> correlations = whitened_correlations(all.own, all.market, all.month, lags_shown);
    const double chance = 1.96 / std::sqrt(static_cast<double>(all.own.size()));
    // Thirteen lags are looked at.
    const double sure = 2.9 / std::sqrt(static_cast<double>(all.own.size()));
    std::vector<double> lags, low, high;
    std::vector<std::string> names;
    std::optional<int> best;
    for (int lag = -lags_shown; lag <= lags_shown; ++lag) {
        const double r = correlations[static_cast<std::size_t>(lag + lags_shown)];
        names.push_back(std::to_string(lag));
        lags.push_back(lag);
        low.push_back(std::max(-1.0, r - chance));
        high.push_back(std::min(1.0, r + chance));
        if (std::abs(r) < sure) continue;
        if (!best || std::abs(r) > std::abs(correlations[static_cast<std::size_t>(*best + lags_shown)])) best = lag;
    }
    FindingTable table = table_of("lags", text("Who moves first"),
                                  {text_column("lag", text("Months that the market is ahead"), names),
                                   number_column("correlation", text("Correlation"), Unit::ratio, correlations, 2),
                                   number_column("low", text("At least"), Unit::ratio, std::move(low), 2),
                                   number_column("high", text("At most"), Unit::ratio, std::move(high), 2)});
    finding.tables.push_back(std::move(table));
    ChartSpec chart = chart_of(ChartKind::columns, "lags", text("Who moves first"), {"lags", "lag", "correlation"});
    chart.low = "low";
    chart.high = "high";
    finding.charts.push_back(std::move(chart));
    return best;
}

void add_series(Finding& finding, const std::vector<Against>& all) {
    std::vector<std::string> names;
    std::vector<double> elasticity, low, high, explained, months;
    for (const Against& each : all) {
        if (!each.fit) continue;
        names.push_back(each.name);
        elasticity.push_back(each.fit->elasticity.value);
        low.push_back(each.fit->elasticity.low);
        high.push_back(each.fit->elasticity.high);
        explained.push_back(each.fit->r_squared);
        months.push_back(static_cast<double>(each.own.size()));
    }
    finding.tables.push_back(
        table_of("series", text("Market series"),
                 {text_column("series", text("Series"), names),
                  number_column("elasticity", text("Elasticity"), Unit::none, std::move(elasticity), 2),
                  number_column("low", text("At least"), Unit::none, std::move(low), 2),
                  number_column("high", text("At most"), Unit::none, std::move(high), 2),
                  number_column("explained", text("Of the ups and downs"), Unit::percent, std::move(explained)),
                  number_column("months", text("Months"), Unit::count, std::move(months))}));
}

Text headline_of(const Against& all, const Growth& growth) {
    const auto moved = [](double by) {
        return by >= 0 ? text("grew by {0}", percent(by)) : text("fell by {0}", percent(-by));
    };
    const Text own = moved(growth.own), market = moved(growth.market);
    const double ahead = (1 + growth.own) / (1 + growth.market) - 1;
    return ahead >= 0 ? text("In the last twelve months sales {0}, the market ({1}) {2}: we are {3} ahead of it.", own,
                             name(all.name), market, percent(ahead))
                      : text("In the last twelve months sales {0}, the market ({1}) {2}: we are {3} behind it.", own,
                             name(all.name), market, percent(-ahead));
}

Finding market_finding(const std::vector<Against>& all, const Against& chosen) {
    Finding finding;
    const Growth growth = growth_of(chosen);
    finding.headline = headline_of(chosen, growth);
    const MarketEstimate& elasticity = chosen.fit->elasticity;
    finding.metrics = {{.id = "own_growth",
                        .label = text("Own growth, twelve months"),
                        .value = growth.own,
                        .unit = Unit::percent,
                        .good = Good::higher},
                       {.id = "market_growth",
                        .label = text("Market growth, twelve months"),
                        .value = growth.market,
                        .unit = Unit::percent},
                       {.id = "elasticity",
                        .label = text("Elasticity"),
                        .value = elasticity.value,
                        .unit = Unit::ratio,
                        .low = elasticity.low,
                        .high = elasticity.high}};
    if (std::abs(growth.own) > 0.005) {
        const auto part = [&](double by) { return by * std::log1p(growth.market) / std::log1p(growth.own); };
        const auto [low, high] = std::minmax({part(elasticity.low), part(elasticity.high)});
        finding.metrics.push_back({.id = "market_share_of_growth",
                                   .label = text("Of our growth from the market"),
                                   .value = part(elasticity.value),
                                   .unit = Unit::percent,
                                   .low = low,
                                   .high = high});
    }
    add_index(finding, chosen);
    const auto lag = add_lags(finding, chosen);
    add_series(finding, all);
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(
        text("Elasticity: by how many per cent sales change where the market changes by one, besides seasons, a steady "
             "trend and steps of "
             "our own; 19 times of 20 it lies between the bounds (errors of neighbours may be alike: Newey and West "
             "1987)."));
    note(text("Indices are means of twelve months; the first twelve months are 100."));
    if (!chosen.steps.empty())
        note(text("Sales took a step of their own in {0}; it is not laid to the market's account.",
                  chosen.start[chosen.steps.front()]));
    if (!lag)
        note(text("Neither of the two moves first: no correlation of the whitened series is beyond chance."));
    else if (*lag == 0)
        note(text("Sales and market move in the same month."));
    else if (*lag > 0)
        note(text("The market moves first, by {0} {0|month|months}.", count(*lag)));
    else
        note(text("Sales move first, by {0} {0|month|months}.", count(-*lag)));
    if (elasticity.low <= 0 && elasticity.high >= 0)
        finding.warnings.push_back(
            text("The data does not show that sales move with this series: the elasticity may be zero."));
    return finding;
}

/// How much of the ups and downs a series explains, where that is no chance of many series; of those that show nothing
/// the first stands for the market.
double likeness(const Against& all) {
    const MarketEstimate& elasticity = all.fit->elasticity;
    const double half = (elasticity.high - elasticity.low) / 2;
    constexpr double beyond_many = 1.6;  // intervals of 99.8 in 100
    return std::abs(elasticity.value) > beyond_many * half ? all.fit->r_squared : 0;
}

Result<Finding> run_market(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto series = market_series(context.snapshot, context.rows[DatasetKind::market_series], context.as_of);
    if (series.empty())
        return fail(ErrorCode::missing_data,
                    text("There is no market series within the filter to compare sales with."));
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    if (!days)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    const auto closed = closed_weekdays(context.snapshot);
    std::vector<Period> months = pieces(PeriodUnit::month, *days);
    std::erase_if(months, [&](const Period& month) { return !is_whole(month, *days, closed); });
    if (months.size() < least_months)
        return fail(ErrorCode::missing_data,
                    text("Sales of {0} whole {0|month|months} are too few to be held against a market: {1} are needed.",
                         count(months.size()), count(least_months)));
    if (!context.progress(0.3, text("Adding up sales"))) return cancelled();
    const SalesSeries sales = sales_series(context.snapshot, context.rows[DatasetKind::transactions], days->first,
                                           days->last, days->first, {months});
    std::vector<double> own;
    const std::string& measure = context.options.text("measure");
    for (const SalesFigures& figures : sales.of.front())
        own.push_back(measure == "orders"      ? figures.orders
                      : measure == "customers" ? figures.customers
                                               : figures.revenue);
    std::vector<Against> all;
    for (const MarketSeries& each : series) {
        if (context.progress.cancelled()) return cancelled();
        all.push_back(against(each, months, own));
    }
    const std::string& wished = context.options.text("series");
    const Against* chosen = nullptr;
    for (const Against& each : all) {
        if (!each.fit || (wished != "auto" && each.name != wished)) continue;
        if (!chosen || likeness(each) > likeness(*chosen)) chosen = &each;
    }
    if (!chosen)
        return fail(ErrorCode::missing_data, text("No market series has {0} months with sales that move otherwise than "
                                                  "in a line: there is nothing to compare.",
                                                  count(least_months)));
    Finding finding = market_finding(all, *chosen);
    finding.highlights = market_highlights(finding, measure == "revenue");
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_market() {
    return {.id = "trends.market",
            .title = "Sales and market",
            .question = "How much of our growth is the market's, and who moves first?",
            .page = "trends",
            .needs = {{DatasetKind::transactions, {"time"}}, {DatasetKind::market_series, {"series", "time", "value"}}},
            .options = market_options,
            .run = run_market,
            .reads = {},
            .help =
                "Holds monthly sales against market series: by how much we are ahead of the market or behind it, by "
                "how many per cent sales "
                "move where the market moves by one, how much of our growth that makes, and whether the market or we "
                "move first."};
}

}  // namespace clientele
