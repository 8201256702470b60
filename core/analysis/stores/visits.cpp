#include <algorithm>
#include <cmath>
#include <set>

#include "core/analysis/counted_rows.h"
#include "core/analysis/highlights.h"
#include "core/analysis/sales.h"
#include "core/analysis/stores/visit_run.h"
#include "core/analysis/table_building.h"
#include "core/math/normal.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

std::vector<OptionSpec> visits_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options;
    options.push_back({.id = "weights",
                       .label = text("Weights of the interviews"),
                       .value = "doors",
                       .choices = {{"doors", text("To the counts of the doors")}, {"none", text("None")}},
                       .help = text("Interviews are made when there is time for them. Weighted, they stand for all who "
                                    "left without buying, store by store and hour by hour.")});
    options.push_back({.id = "cap",
                       .label = text("Largest weight"),
                       .type = OptionType::number,
                       .value = "5",
                       .least = 1,
                       .most = 100,
                       .help = text("No interview counts more than so many times the average.")});
    OptionSpec source{.id = "asked_by",
                      .label = text("Asked by"),
                      .value = "",
                      .choices = {{"", text("Everybody")}},
                      .help = text("Reasons as customers gave them to interviewers, or as staff wrote them down.")};
    const Dataset& visits = snapshot.dataset(DatasetKind::visits);
    constexpr std::size_t most_choices = 60;
    const DatasetColumn* asked = visits.find("asked_by");
    if (asked && asked->values.type() == ColumnType::text && asked->values.dictionary().size() <= most_choices)
        for (Code code = 0; code < asked->values.dictionary().size(); ++code)
            source.choices.push_back(
                {std::string(asked->values.dictionary().at(code)), verbatim(asked->values.dictionary().at(code))});
    options.push_back(std::move(source));
    OptionSpec purpose{.id = "came_for",
                       .label = text("What they came for"),
                       .type = OptionType::field,
                       .value = "",
                       .choices = {{"", text("The column that says so by its name")}},
                       .help = text("A column of the visits by which reasons are shown apart.")};
    for (const DatasetColumn& column : visits.columns)
        if (column.values.type() == ColumnType::text && column.attribute &&
            column.values.dictionary().size() <= most_choices)
            purpose.choices.push_back({column.id, verbatim(column.label)});
    options.push_back(std::move(purpose));
    options.push_back({.id = "least",
                       .label = text("Smallest base"),
                       .type = OptionType::whole,
                       .value = "30",
                       .least = 1,
                       .most = 10000,
                       .help = text("Shares of fewer interviews are not shown.")});
    return options;
}

/// Weekdays on which no visitor was counted: closed.
std::array<bool, 7> closed_by_doors(const DoorCounts& doors) {
    std::array<bool, 7> closed;
    closed.fill(true);
    for (const DoorCell& cell : doors.cells)
        if (cell.visitors > 0) closed[static_cast<std::size_t>(iso_weekday(Date{cell.day}) - 1)] = false;
    return closed;
}

/// Several stores as one: a ratio of sums, whose error is that of the purchases.
struct StoresTogether {
    double visitors = 0, purchases = 0, variance = 0;

    void add(const Conversion& one) {
        if (!(one.visitors > 0)) return;
        const double error = one.normal_error() * one.visitors;
        visitors += one.visitors;
        purchases += one.purchases;
        variance += error * error;
    }
    StoresTogether without(const Conversion& one) const {
        StoresTogether only;
        only.add(one);
        return {visitors - only.visitors, purchases - only.purchases, std::max(0.0, variance - only.variance)};
    }
    double share() const { return purchases / visitors; }
    double relative_error() const { return std::sqrt(variance) / purchases; }
};

/// Changes of stores' conversion, each against the change of all others together, on the scale of logarithms; p knows
/// the errors of both.
void compare_periods(VisitRun& run) {
    const auto days = run.doors.days();
    if (days) run.compared = comparison(*days, *days, closed_by_doors(run.doors));
    if (!run.compared) return;
    const auto period_of = [&](const DoorCell& cell) {
        const Date day{cell.day};
        if (run.compared->now.first <= day && day <= run.compared->now.last) return 0;
        return run.compared->before.first <= day && day <= run.compared->before.last ? 1 : -1;
    };
    const std::size_t stores = run.names.size();
    const auto place = [&](const DoorCell& cell) {
        const int period = period_of(cell);
        return period < 0 ? std::int64_t{-1} : static_cast<std::int64_t>(cell.store) * 2 + period;
    };
    const std::vector<Conversion> all = conversions_by(run.doors.cells, 2 * stores, place);
    run.changes.resize(stores);
    StoresTogether total[2];
    for (std::size_t i = 0; i < all.size(); ++i) total[i % 2].add(all[i]);
    std::vector<double> p;
    for (std::size_t s = 0; s < stores; ++s) {
        StoreChange& change = run.changes[s];
        change.now = all[2 * s];
        change.before = all[2 * s + 1];
        change.relative = change.now.share / change.before.share - 1;
        const StoresTogether now = total[0].without(change.now), before = total[1].without(change.before);
        change.against_others = std::log1p(change.relative) - std::log(now.share() / before.share());
        const double own = std::hypot(change.now.normal_error() / change.now.share,
                                      change.before.normal_error() / change.before.share);
        const double error = std::hypot(own, now.relative_error(), before.relative_error());
        constexpr std::size_t fewest_days = 10;
        if (std::min(change.now.days, change.before.days) >= fewest_days && error > 0 &&
            std::isfinite(change.against_others))
            change.p = normal_two_sided(change.against_others / error);
        p.push_back(change.p);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t s = 0; s < stores; ++s) run.changes[s].p_adjusted = adjusted[s];
}

Result<void> read_orders(const Context& context, VisitRun& run) {
    if (sales_lacking(context.snapshot)) return {};
    const auto rows = rows_of_everybody(context, DatasetKind::visits);
    if (!rows) return std::unexpected(rows.error());
    const auto orders = store_orders(context, (*rows)[DatasetKind::transactions],
                                     {Period{Date{Date::missing_days + 1}, Date{INT32_MAX}}});
    if (!orders) return std::unexpected(orders.error());
    if (orders->empty()) return {};
    StoreOrders all;
    run.average_order.assign(run.names.size(), missing_number);
    for (std::size_t s = 0; s < orders->front().size() && s < run.average_order.size(); ++s) {
        const StoreOrders& store = orders->front()[s];
        run.average_order[s] = store.average();
        all.orders += store.orders;
        all.bought += store.bought;
        all.squares += store.squares;
    }
    run.all_average = all.average();
    run.average_error = all.average_error();
    if (!(all.orders > 0)) run.average_order.clear();
    return {};
}

void read_reasons(const Context& context, VisitRun& run) {
    run.interviews = exit_interviews(context, run.doors,
                                     {.weigh = context.options.text("weights") == "doors",
                                      .cap = context.options.number("cap"),
                                      .source = context.options.text("asked_by"),
                                      .purpose = context.options.text("came_for")});
    if (run.interviews.all.empty()) return;
    run.years = years_of(run.interviews.asked);
    std::vector<double> worth;
    for (std::size_t s = 0; s < run.average_order.size(); ++s)
        worth.push_back(run.average_order[s] * (s < run.stores.size() ? run.stores[s].share : missing_number));
    run.reasons = exit_reasons(run.interviews, worth, quotient(run.average_error, run.all_average));
}

void add_conversion_metrics(Finding& finding, const VisitRun& run) {
    Metric conversion{.id = "conversion",
                      .label = text("Of visitors buy"),
                      .value = run.all.share,
                      .unit = Unit::percent,
                      .good = Good::higher};
    if (run.all.low <= run.all.high) {
        conversion.low = run.all.low;
        conversion.high = run.all.high;
    }
    finding.metrics.push_back(std::move(conversion));
    double visitors = 0;
    for (const DoorCell& cell : run.doors.cells) visitors += cell.visitors;
    finding.metrics.push_back(count_metric("visitors", text("Visitors"), visitors));
    if (run.all.visitors > 0)
        finding.metrics.push_back(count_metric("lost",
                                               run.asked_apart() ? text("Left without a purchase, {0} to {1}",
                                                                        run.doors.days()->first, run.doors.days()->last)
                                                                 : text("Left without a purchase"),
                                               run.all.visitors - run.all.purchases, Good::lower));
}

void add_visit_metrics(Finding& finding, const VisitRun& run) {
    if (!run.doors.cells.empty())
        add_conversion_metrics(finding, run);
    else
        finding.metrics.push_back(count_metric("interviews", text("Interviews with a reason"),
                                               static_cast<double>(run.interviews.all.size())));
    if (run.reasons.empty()) return;
    const ExitReason& most = run.reasons.front();
    finding.metrics.push_back({.id = "top_reason",
                               .label = text("Of them for “{0}”", name(most.name)),
                               .value = most.share,
                               .unit = Unit::percent,
                               .low = most.low,
                               .high = most.high});
    if (!std::isnan(most.value) && !std::isnan(most.value_low))
        finding.metrics.push_back({.id = "top_reason_value",
                                   .label = text("What these would have spent, a year"),
                                   .value = most.value / run.years,
                                   .unit = Unit::amount,
                                   .low = most.value_low / run.years,
                                   .high = most.value_high / run.years,
                                   .good = Good::lower});
}

Text visits_headline(const VisitRun& run) {
    if (!(run.all.visitors > 0) && !run.reasons.empty())
        return text("“{0}” is why {1} of those who were asked left without buying.", name(run.reasons.front().name),
                    percent(run.reasons.front().share));
    if (!(run.all.visitors > 0)) {
        double visitors = 0;
        for (const DoorCell& cell : run.doors.cells) visitors += cell.visitors;
        if (visitors == 0) return text("The doors counted nobody: all counts are 0.");
        return text("{0} {0|visitor|visitors} came; how many of them bought is not in the data.",
                    count(static_cast<std::int64_t>(visitors)));
    }
    if (run.reasons.empty())
        return text("{0} of {1} {1|visitor|visitors} buy; the others were not asked why they left.",
                    percent(run.all.share), count(static_cast<std::int64_t>(run.all.visitors)));
    if (run.interviews.weighted)
        return text("{0} of visitors buy; of those who leave without, {1} say “{2}”.", percent(run.all.share),
                    percent(run.reasons.front().share), name(run.reasons.front().name));
    return text("{0} of visitors buy; of those who were asked why not, {1} say “{2}”.", percent(run.all.share),
                percent(run.reasons.front().share), name(run.reasons.front().name));
}

/// A dot for each store, in the order of the table, with its interval.
ChartSpec store_dots(std::string id, Text title, ChartOf of, Text y_title) {
    ChartSpec chart = ranked_bars(std::move(id), std::move(title), std::move(of), std::move(y_title));
    chart.kind = ChartKind::dots;
    chart.low = "low";
    chart.high = "high";
    return chart;
}

void add_conversion_tables(Finding& finding, const VisitRun& run) {
    if (run.doors.cells.empty()) return;
    finding.tables.push_back(conversion_table(run));
    if (!(run.all.visitors > 0)) return;
    ChartSpec stores = store_dots("conversion", text("Conversion by store"), {"conversion", "store", "conversion"},
                                  text("Share of visitors who buy"));
    stores.base = "visitors";
    stores.lines.push_back({.value = run.all.share, .label = text("all stores")});
    finding.charts.push_back(std::move(stores));
    if (run.doors.hourly) {
        finding.tables.push_back(hours_table(run));
        ChartSpec hours =
            chart_of(ChartKind::line, "hours", text("Conversion by hour"), {"hours", "hour", "conversion"});
        hours.low = "low";
        hours.high = "high";
        hours.y_title = text("Share of visitors who buy");
        finding.charts.push_back(std::move(hours));
        finding.tables.push_back(hours_of_weekdays_table(run));
        ChartSpec week = chart_of(ChartKind::heat_map, "week", text("Conversion by weekday and hour"),
                                  {"week", "hour", "conversion"});
        week.series = "weekday";
        finding.charts.push_back(std::move(week));
    }
    finding.tables.push_back(weekdays_table(run));
    finding.tables.push_back(conversion_over_time_table(run));
    if (finding.tables.back().rows() >= 2) {
        ChartSpec time =
            chart_of(ChartKind::line, "over_time", text("Conversion over time"), {"over_time", "start", "conversion"});
        time.low = "low";
        time.high = "high";
        time.y_title = text("Share of visitors who buy");
        finding.charts.push_back(std::move(time));
    }
    if (!run.expected.converged) return;
    finding.tables.push_back(expected_table(run));
    ChartSpec expected = store_dots("expected", text("Conversion against what is to be expected, in points"),
                                    {"expected", "store", "difference"}, text("Points above or below"));
    expected.lines.push_back({.value = 0, .label = text("as expected")});
    finding.charts.push_back(std::move(expected));
    if (!run.expected.effects.empty()) finding.tables.push_back(effects_table(run));
}

void add_reason_tables(Finding& finding, const VisitRun& run) {
    if (run.reasons.empty()) return;
    finding.tables.insert(finding.tables.begin(), reasons_table(run));
    ChartSpec reasons = ranked_bars("reasons", text("Why visitors left without buying"), {"reasons", "reason", "share"},
                                    text("Share of lost visits"));
    reasons.low = "low";
    reasons.high = "high";
    finding.charts.insert(finding.charts.begin(), std::move(reasons));
    if (run.interviews.stores > 1) {
        finding.tables.push_back(reasons_by_store_table(run));
        if (finding.tables.back().rows() > 0) {
            ChartSpec by = chart_of(ChartKind::heat_map, "reasons_by_store", text("Reasons by store"),
                                    {"reasons_by_store", "reason", "share"});
            by.series = "group";
            finding.charts.push_back(std::move(by));
        }
    }
    std::vector<Code> sources, purposes;
    for (const ExitInterview& each : run.interviews.all) {
        sources.push_back(each.source);
        purposes.push_back(each.purpose);
    }
    if (run.interviews.sources)
        finding.tables.push_back(
            reasons_by_column_table(run, "asked_by", text("Reasons by who asked"), *run.interviews.sources, sources));
    if (!run.interviews.purposes) return;
    finding.tables.push_back(reasons_by_column_table(run, "came_for", text("Reasons by what people came for"),
                                                     *run.interviews.purposes, purposes));
    ChartSpec by = chart_of(ChartKind::heat_map, "came_for", text("Reasons by what people came for"),
                            {"came_for", "reason", "share"});
    by.series = "group";
    finding.charts.push_back(std::move(by));
}

Result<Finding> run_visits(const Context& context) {
    VisitRun run{.names = store_names(context.snapshot)};
    run.least = context.options.number("least");
    auto doors = door_counts(context);
    if (!doors) return std::unexpected(doors.error());
    run.doors = std::move(*doors);
    if (!context.progress(0.3)) return cancelled();
    run.all = conversions_by(run.doors.cells, 1, [](const DoorCell&) { return 0; }).front();
    run.stores =
        conversions_by(run.doors.cells, run.names.size(), [](const DoorCell& c) { return std::int64_t{c.store}; });
    compare_periods(run);
    if (!context.progress(0.4)) return cancelled();
    if (auto read = read_orders(context, run); !read) return std::unexpected(read.error());
    if (!context.progress(0.6)) return cancelled();
    auto expected = expected_conversion(context, run.doors);
    if (!expected) return std::unexpected(expected.error());
    run.expected = std::move(*expected);
    if (!context.progress(0.8)) return cancelled();
    read_reasons(context, run);
    if (run.doors.cells.empty() && run.reasons.empty())
        return fail(ErrorCode::missing_data,
                    text("No visit says how many came, who bought or why not: map the column of visitors, purchases or "
                         "the reason."));
    Finding finding;
    finding.headline = visits_headline(run);
    add_visit_metrics(finding, run);
    add_conversion_tables(finding, run);
    add_reason_tables(finding, run);
    add_visit_notes(finding, run);
    finding.highlights = visit_highlights(run);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis stores_visits() {
    return {.id = "stores.visits",
            .title = "Visits and conversion",
            .question = "Who leaves the stores without buying, where and why?",
            .page = "stores",
            .needs = {{DatasetKind::visits, {"store_id", "time"}}},
            .options = visits_options,
            .run = run_visits,
            .help =
                "Shows how many visitors come and how many of them buy, by store, hour and weekday, whether a store "
                "does better or worse than its circumstances explain, and why the others leave: interviews at the exit "
                "are weighted to the counts of the doors, so that a few who like to talk do not decide. Each reason "
                "has what its lost visits would have brought."};
}

}  // namespace clientele
