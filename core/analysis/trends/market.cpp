#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/analysis/highlights.h"
#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/market_fit.h"
#include "core/analysis/trends/market_months.h"
#include "core/analysis/trends/sales_series.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/shift_scan.h"

namespace clientele {
namespace {

constexpr std::size_t least_months = 24, least_quarters = 14;
constexpr int lags_shown = 6;
constexpr double hardly = 0.0005;  // written as 0.0 %

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

/// A series held against sales, and what is worked out from the months that both know.
struct Against {
    const MarketSeries* series = nullptr;
    MatchedMonths months;  ///< the market in the same month
    std::optional<MarketFit> same;
    /// The market as it was so many months earlier; 0 where neither is seen to move first.
    int ahead = 0;
    MatchedMonths apart;
    std::optional<MarketFit> fit;
    std::vector<double> correlations;  ///< by lag, where there is a fit
    std::optional<int> lag;            ///< the one beyond chance
    std::vector<int> steps;            ///< months
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
        series.columns(i, 12) = static_cast<double>(month[at] - month.front()) / static_cast<double>(size) - 0.5;
        if (month[at] % 12 > 0) series.columns(i, month[at] % 12) = 1;
    }
    const ScanFit plain = scan_fit(series, series.columns);
    series.variance = std::max(
        1e-12, (series.y - plain.mean).square().sum() / static_cast<double>(std::max<Eigen::Index>(1, size - 13)));
    const auto found = strongest_shift(series, {.least = 3});
    if (!found || found->p > 0.01) return {};
    return {static_cast<std::size_t>(found->at)};
}

/// The lag with the largest correlation beyond what chance does to thirteen of them; nothing where none is.
std::optional<int> lag_beyond_chance(const Against& all) {
    const double sure = 2.9 / std::sqrt(static_cast<double>(all.months.own.size()));
    std::optional<int> best;
    for (int lag = -lags_shown; lag <= lags_shown; ++lag) {
        const double r = std::abs(all.correlations[static_cast<std::size_t>(lag + lags_shown)]);
        if (r >= sure && (!best || r > std::abs(all.correlations[static_cast<std::size_t>(*best + lags_shown)])))
            best = lag;
    }
    return best;
}

std::optional<MarketFit> fit_of(const MatchedMonths& months, const std::vector<int>& step_months) {
    if (months.month.size() < least_months) return std::nullopt;
    std::vector<std::size_t> steps;
    for (const int step : step_months) {
        const auto at = std::ranges::lower_bound(months.month, step) - months.month.begin();
        if (at > 0 && at < std::ssize(months.month)) steps.push_back(static_cast<std::size_t>(at));
    }
    return market_fit(months.own, months.market, months.month, steps);
}

Against against(const MarketSeries& series, const OwnMonths& own) {
    Against out;
    out.series = &series;
    if (series.quarterly) {
        out.months = out.apart = matched_quarters(series, own);
        if (out.months.month.size() >= least_quarters)
            out.same = out.fit = market_fit(out.months.own, out.months.market, out.months.month, {}, 3);
        return out;
    }
    out.months = matched_months(series, own);
    if (out.months.month.size() < least_months) return out;
    for (const std::size_t step : own_steps(out.months.own, out.months.month))
        out.steps.push_back(out.months.month[step]);
    out.same = fit_of(out.months, out.steps);
    if (!out.same) return out;
    out.correlations = whitened_correlations(out.months.own, out.months.market, out.months.month, lags_shown);
    out.lag = lag_beyond_chance(out);
    out.fit = out.same;
    out.apart = out.months;
    if (!out.lag || *out.lag == 0) return out;
    MatchedMonths apart = matched_months(series, own, *out.lag);
    if (auto fit = fit_of(apart, out.steps)) {
        out.ahead = *out.lag;
        out.apart = std::move(apart);
        out.fit = std::move(fit);
    }
    return out;
}

/// Why a series that has no fit cannot be held against sales.
Text why_not(const Against& all) {
    const std::size_t both = all.months.month.size();
    if (all.series->quarterly && both < least_quarters)
        return text("{0}: a value in {1} whole {1|quarter|quarters} with sales, {2} are needed", name(all.series->name),
                    count(both), count(least_quarters));
    if (both < least_months && all.months.not_above > 0)
        return text("{0}: {1} {1|month is|months are} 0 or below, and have no per cent; {2} others are too few",
                    name(all.series->name), count(all.months.not_above), count(both));
    if (both < least_months)
        return text("{0}: a value in {1} {1|month|months} with sales, {2} are needed", name(all.series->name),
                    count(both), count(least_months));
    return text("{0}: it moves in a line, with nothing to compare", name(all.series->name));
}

/// The last month that both know.
int last_month(const Against& all) { return all.months.month.back() + (all.series->quarterly ? 2 : 0); }

/// Means of twelve months, 100 in the first twelve that the market knows. Missing where one of the twelve is.
void add_index(Finding& finding, const Against& all, const OwnMonths& own) {
    const int first = all.months.month.front(), last = last_month(all);
    const auto mean_to = [](const auto& of, int month) {
        double sum = 0;
        for (int each = month - 11; each <= month; ++each) sum += of.value(each) / 12;
        return sum;
    };
    int base = first + 11;
    while (base <= last && !(mean_to(*all.series, base) > 0 && mean_to(own, base) > 0)) ++base;
    std::vector<std::string> names;
    std::vector<std::int32_t> start;
    std::vector<double> ours, theirs, sales, value;
    for (int month = first; month <= last; ++month) {
        names.push_back(period_name(PeriodUnit::month, first_day_of(month)));
        start.push_back(first_day_of(month).days);
        // Over twelve months, so that seasons do not hide the rest.
        const bool known = base <= last && month >= first + 11;
        ours.push_back(known ? 100 * mean_to(own, month) / mean_to(own, base) : missing_number);
        theirs.push_back(known ? 100 * mean_to(*all.series, month) / mean_to(*all.series, base) : missing_number);
        sales.push_back(own.value(month));
        value.push_back(all.series->value(month));
    }
    FindingTable table{
        .id = "index", .title = text("Own index and market index"), .key_column = "month", .key_dimension = "period"};
    table.columns = {text_column("month", text("Month"), names),
                     column_of("start", text("From"), Column::of_dates(std::move(start))),
                     number_column("own", text("Own index"), Unit::none, std::move(ours), 1),
                     number_column("market", text("Market index"), Unit::none, std::move(theirs), 1),
                     number_column("sales", text("Own sales"), Unit::none, std::move(sales)),
                     number_column("value", text("Market"), Unit::none, std::move(value))};
    finding.tables.push_back(std::move(table));
    ChartSpec chart{.id = "index",
                    .kind = ChartKind::line,
                    .title = text("Own index and market index"),
                    .table = "index",
                    .x = "start",
                    .y = {"own", "market"}};
    chart.muted = {"market"};
    chart.y_title =
        text("twelve months to {0} = 100", period_words(PeriodUnit::month, first_day_of(std::min(base, last))));
    for (const int step : all.steps)
        chart.annotations.push_back({.x = iso_text(first_day_of(step)), .label = text("own step")});
    finding.charts.push_back(std::move(chart));
}

void add_lags(Finding& finding, const Against& all) {
    if (all.correlations.empty()) return;
    const double chance = normal_z95 / std::sqrt(static_cast<double>(all.months.own.size()));
    std::vector<double> low, high;
    std::vector<std::string> names;
    for (int lag = -lags_shown; lag <= lags_shown; ++lag) {
        const double r = all.correlations[static_cast<std::size_t>(lag + lags_shown)];
        names.push_back((lag < 0 ? "\u2212" : "") + std::to_string(std::abs(lag)));
        low.push_back(std::max(-1.0, r - chance));
        high.push_back(std::min(1.0, r + chance));
    }
    FindingTable table = table_of("lags", text("Who moves first"),
                                  {text_column("lag", text("Months that the market is ahead"), names),
                                   number_column("correlation", text("Correlation"), Unit::ratio, all.correlations, 2),
                                   number_column("low", text("At least"), Unit::ratio, std::move(low), 2),
                                   number_column("high", text("At most"), Unit::ratio, std::move(high), 2)});
    finding.tables.push_back(std::move(table));
    ChartSpec chart = chart_of(ChartKind::columns, "lags", text("Who moves first"), {"lags", "lag", "correlation"});
    chart.low = "low";
    chart.high = "high";
    finding.charts.push_back(std::move(chart));
}

void add_series(Finding& finding, const std::vector<Against>& all) {
    std::vector<std::string> names;
    std::vector<double> elasticity, low, high, explained, months, ahead;
    for (const Against& each : all) {
        if (!each.fit) continue;
        names.push_back(each.series->name);
        ahead.push_back(each.ahead);
        elasticity.push_back(each.fit->elasticity.value);
        low.push_back(each.fit->elasticity.low);
        high.push_back(each.fit->elasticity.high);
        explained.push_back(each.fit->r_squared);
        months.push_back(static_cast<double>(each.apart.own.size() * (each.series->quarterly ? 3 : 1)));
    }
    finding.tables.push_back(
        table_of("series", text("Market series"),
                 {text_column("series", text("Series"), names),
                  number_column("elasticity", text("Elasticity"), Unit::none, std::move(elasticity), 2),
                  number_column("low", text("At least"), Unit::none, std::move(low), 2),
                  number_column("high", text("At most"), Unit::none, std::move(high), 2),
                  number_column("explained", text("Of the ups and downs"), Unit::percent, std::move(explained)),
                  number_column("ahead", text("Months that the market is ahead"), Unit::none, std::move(ahead), 0),
                  number_column("months", text("Months"), Unit::count, std::move(months))}));
}

Text headline_of(const Against& all, const MarketGrowth& growth) {
    const auto moved = [](double by) {
        if (std::abs(by) < hardly) return text("stayed as they were");
        return by > 0 ? text("grew by {0}", percent(by)) : text("fell by {0}", percent(-by));
    };
    const Text own = moved(growth.own);
    const Date last = last_day_of(growth.last);
    const Name series = name(all.series->name);
    if (std::isnan(growth.market))
        return text("In the twelve months to {0} sales {1}; what the market ({2}) did is not known of enough months.",
                    last, own, series);
    const Text market = std::abs(growth.market) < hardly ? text("stayed as it was") : moved(growth.market);
    const double ahead = (1 + growth.own) / (1 + growth.market) - 1;
    if (std::abs(ahead) < hardly)
        return text("In the twelve months to {0} sales {1}, the market ({2}) {3}: both moved alike.", last, own, series,
                    market);
    return ahead > 0 ? text("In the twelve months to {0} sales {1}, the market ({2}) {3}: we are {4} ahead of it.",
                            last, own, series, market, percent(ahead))
                     : text("In the twelve months to {0} sales {1}, the market ({2}) {3}: we are {4} behind it.", last,
                            own, series, market, percent(-ahead));
}

bool may_be_zero(const MarketEstimate& elasticity) { return elasticity.low <= 0 && elasticity.high >= 0; }

/// Series held against sales, the one that is shown, and how it was come by.
struct MarketChoice {
    std::vector<Against> all;
    const Against* shown = nullptr;
    bool by_likeness = false;
    bool sure = false;          ///< by likeness, beyond chance
    std::size_t looked_at = 0;  ///< series with a fit
};

/// Its elasticity is further from 0 than the best of so many series, at the best of their lags, is by chance.
bool beyond_many(const Against& all, std::size_t series) {
    const MarketEstimate& elasticity = all.fit->elasticity;
    const double looks = static_cast<double>(series) * (all.ahead != 0 ? 2 * lags_shown + 1 : 1);
    const double needed = normal_quantile(1 - 0.025 / looks) / normal_z95;
    return std::abs(elasticity.value) > needed * (elasticity.high - elasticity.low) / 2;
}

/// Sales follow it, in its own direction: what they lead or run against is no market of theirs.
bool may_be_market(const Against& all) { return all.ahead >= 0 && all.fit->elasticity.value > 0; }

/// The series that moves most like sales, of those that may be their market and are beyond chance. Where none is, being
/// first of so many says nothing: it is the first of no region, as the whole stands before its parts.
void choose(MarketChoice& choice) {
    const auto sure = [&](const Against& each) { return may_be_market(each) && beyond_many(each, choice.looked_at); };
    const auto rank = [&](const Against& each) {
        return sure(each) ? std::tuple(2, each.fit->r_squared) : std::tuple(each.series->whole ? 1 : 0, 0.0);
    };
    for (const Against& each : choice.all)
        if (each.fit && (!choice.shown || rank(each) > rank(*choice.shown))) choice.shown = &each;
    choice.sure = choice.shown && sure(*choice.shown);
}

std::vector<Metric> market_metrics(const Against& chosen, const MarketGrowth& growth) {
    const MarketEstimate& elasticity = chosen.fit->elasticity;
    std::vector<Metric> metrics{
        {.id = "own_growth",
         .label = text("Own growth, twelve months"),
         .value = growth.own,
         .unit = Unit::percent,
         .good = Good::higher},
        {.id = "market_growth",
         .label = text("Market growth, twelve months"),
         .value = growth.market,
         .unit = Unit::percent},
        {.id = "elasticity",
         .label = chosen.ahead > 0   ? text("Elasticity, {0} {0|month|months} later", count(chosen.ahead))
                  : chosen.ahead < 0 ? text("Elasticity, {0} {0|month|months} before", count(-chosen.ahead))
                                     : text("Elasticity"),
         .value = elasticity.value,
         .unit = Unit::ratio,
         .low = elasticity.low,
         .high = elasticity.high}};
    if (chosen.ahead != 0)
        metrics.push_back({.id = "elasticity_same_month",
                           .label = text("Elasticity, same month"),
                           .value = chosen.same->elasticity.value,
                           .unit = Unit::ratio,
                           .low = chosen.same->elasticity.low,
                           .high = chosen.same->elasticity.high});
    // Growth cannot be laid to a market that sales may not follow, that follows them or runs against them.
    if (std::abs(growth.own) <= 0.005 || std::isnan(growth.market) || may_be_zero(elasticity) || !may_be_market(chosen))
        return metrics;
    const auto part = [&](double by) { return by * std::log1p(growth.market) / std::log1p(growth.own); };
    const auto [low, high] = std::minmax({part(elasticity.low), part(elasticity.high)});
    metrics.push_back({.id = "market_share_of_growth",
                       .label = text("Of our growth from the market"),
                       .value = part(elasticity.value),
                       .unit = Unit::percent,
                       .low = low,
                       .high = high});
    return metrics;
}

/// What the data lacks.
void add_gaps(Finding& finding, const MarketChoice& choice, const OwnMonths& own, const MarketGrowth& growth) {
    const Against& shown = *choice.shown;
    const Name series = name(shown.series->name);
    const auto warn = [&](Text words) { finding.warnings.push_back(std::move(words)); };
    if (growth.last < own.last())
        warn(text("{0} ends with {1}, sales are known to {2}: the comparison ends with the series.", series,
                  last_day_of(growth.last), last_day_of(own.last())));
    if (shown.months.missing > 0)
        warn(
            text("{0} has no value in {1} {1|month|months} in between: {1|it is|they are} left out, and the market's "
                 "growth is that of the {2} {2|month|months} known in both years.",
                 series, count(shown.months.missing), count(growth.months)));
    if (shown.months.not_above > 0)
        warn(
            text("In {0} {0|month|months} sales or {1} are 0 or below: these have no per cent, and the elasticity is "
                 "without them.",
                 count(shown.months.not_above), series));
    std::vector<Text> left_out;
    constexpr std::size_t most_named = 5;
    for (const Against& each : choice.all)
        if (!each.fit && left_out.size() < most_named) left_out.push_back(why_not(each));
    for (Text& why : left_out) finding.notes.push_back(text("Left out: {0}.", std::move(why)));
}

void add_market_notes(Finding& finding, const MarketChoice& choice) {
    const Against& chosen = *choice.shown;
    const MarketEstimate& elasticity = chosen.fit->elasticity;
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(
        text("Elasticity: by how many per cent sales change where the market changes by one, besides seasons, a steady "
             "trend and steps of "
             "our own; 19 times of 20 it lies between the bounds (errors of neighbours may be alike: Newey and West "
             "1987)."));
    note(text("Indices are means of twelve months; the first twelve that both know are 100."));
    if (!chosen.steps.empty())
        note(text("Sales took a step of their own in {0}; it is not laid to the market's account.",
                  period_words(PeriodUnit::month, first_day_of(chosen.steps.front()))));
    if (chosen.series->quarterly)
        note(text(
            "{0} is known by quarters: each of its values is held against the sales of its three months. Who moves "
            "first is not to be seen in quarters.",
            name(chosen.series->name)));
    else if (!chosen.lag)
        note(text("Neither of the two moves first: no correlation of the whitened series is beyond chance."));
    else if (*chosen.lag == 0)
        note(text("Sales and market move in the same month."));
    else if (*chosen.lag > 0)
        note(text("The market moves first, by {0} {0|month|months}.", count(*chosen.lag)));
    else
        note(text("Sales move first, by {0} {0|month|months}.", count(-*chosen.lag)));
    if (chosen.ahead > 0)
        note(text("The elasticity is that of sales to the market {0} {0|month|months} earlier.", count(chosen.ahead)));
    if (chosen.ahead < 0)
        note(
            text("The elasticity is that of sales to the market {0} {0|month|months} later, which cannot be the "
                 "market's doing.",
                 count(-chosen.ahead)));
    if (may_be_zero(elasticity))
        finding.warnings.push_back(
            text("The data does not show that sales move with this series: the elasticity may be zero."));
    else if (elasticity.value < 0)
        finding.warnings.push_back(text(
            "Sales go down where {0} goes up: it is not the market that they grow with, and no growth is laid to its "
            "account.",
            name(chosen.series->name)));
    if (choice.by_likeness && !choice.sure && choice.looked_at > 1)
        finding.warnings.push_back(
            text("None of {0} series moves like sales by more than the best of so many does by chance: the first is "
                 "shown. The option Series shows another.",
                 count(choice.looked_at)));
    else if (choice.by_likeness && choice.looked_at > 1)
        note(
            text("Of {0} series the one that moves most like sales is shown; the best of many looks somewhat better "
                 "than it is.",
                 count(choice.looked_at)));
}

Finding market_finding(const MarketChoice& choice, const OwnMonths& own) {
    Finding finding;
    const Against& chosen = *choice.shown;
    const MarketGrowth growth = market_growth(*chosen.series, own, last_month(chosen));
    finding.headline = headline_of(chosen, growth);
    finding.metrics = market_metrics(chosen, growth);
    add_index(finding, chosen, own);
    add_lags(finding, chosen);
    add_series(finding, choice.all);
    add_market_notes(finding, choice);
    add_gaps(finding, choice, own, growth);
    return finding;
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
    OwnMonths own{.first = month_number(months.front().first), .sales = {}};
    const std::string& measure = context.options.text("measure");
    for (const SalesFigures& figures : sales.of.front())
        own.sales.push_back(measure == "orders"      ? figures.orders
                            : measure == "customers" ? figures.customers
                                                     : figures.revenue);
    const std::string& wished = context.options.text("series");
    MarketChoice choice;
    choice.by_likeness = wished == "auto";
    for (const MarketSeries& each : series) {
        if (context.progress.cancelled()) return cancelled();
        choice.all.push_back(against(each, own));
        choice.looked_at += choice.all.back().fit ? 1 : 0;
    }
    if (wished == "auto") {
        choose(choice);
    } else {
        const auto named =
            std::ranges::find_if(choice.all, [&](const Against& each) { return each.series->name == wished; });
        if (named == choice.all.end())
            return fail(ErrorCode::missing_data, text("{0} has no value within the filter.", name(wished)));
        if (!named->fit)
            return fail(ErrorCode::missing_data, text("There is nothing to compare: {0}.", why_not(*named)));
        choice.shown = &*named;
    }
    if (!choice.shown) {
        std::vector<Text> reasons;
        constexpr std::size_t most_named = 3;
        for (const Against& each : choice.all)
            if (reasons.size() < most_named) reasons.push_back(why_not(each));
        return fail(ErrorCode::missing_data, Text("No market series can be held against sales, there is nothing to "
                                                  "compare: {0}.",
                                                  {reasons}));
    }
    Finding finding = market_finding(choice, own);
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
