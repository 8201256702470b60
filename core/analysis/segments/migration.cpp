#include <algorithm>
#include <numeric>

#include "core/analysis/customer_sales.h"
#include "core/analysis/highlights.h"
#include "core/analysis/segments/migration_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double few_movers = 30;
/// So many days of data before the first day are enough to score customers on it.
constexpr std::int32_t least_before = 90;

std::vector<OptionSpec> migration_options(const Snapshot&) {
    return {
        {.id = "from",
         .label = text("First day"),
         .type = OptionType::date,
         .help = text("The day on which customers are looked at first. Empty: a year before the last, or the middle of "
                      "the data where they begin later than that.")},
        {.id = "to",
         .label = text("Last day"),
         .type = OptionType::date,
         .help = text("The day on which they are looked at last. Empty: the last day of the data.")},
        {.id = "steps",
         .label = text("Steps"),
         .type = OptionType::whole,
         .value = "1",
         .least = 1,
         .most = 6,
         .help = text("Into how many equal stretches the time between is parted; customers are looked at after each.")},
        {.id = "groups",
         .label = text("Groups"),
         .value = "names",
         .choices = {{"names", text("Eleven usual segments")},
                     {"broad", text("Four broad groups")},
                     {"recency", text("Recency score")},
                     {"frequency", text("Frequency score")},
                     {"monetary", text("Monetary score")}},
         .help = text("Between which groups customers are followed.")},
        {.id = "scores",
         .label = text("Scores"),
         .value = "quantile",
         .choices = {{"quantile", text("Quintiles by value")}, {"rank", text("Equal groups by rank")}},
         .help =
             text("How values become scores from 1 to 5. With many equal values, quintiles leave a score empty; ranks "
                  "part equal customers by their id.")},
        {.id = "months",
         .label = text("Months that count"),
         .type = OptionType::whole,
         .value = "0",
         .least = 0,
         .most = 120,
         .help =
             text("Purchases of so many months before a day count on it, and who bought nothing in them is gone. 0: "
                  "all purchases until the day count, as they do for RFM segments, and nobody is gone.")},
    };
}

/// The days to look at, from options and data.
Result<std::vector<Date>> days_of(const Options& options, Period observed) {
    const Date last = std::min(options.date("to").value_or(observed.last), observed.last);
    Date first = add_months(last, -12);
    if (first.days < observed.first.days + least_before)
        first = Date{observed.first.days + (last.days - observed.first.days) / 2};
    first = options.date("from").value_or(first);
    const auto steps = static_cast<std::int32_t>(options.whole("steps"));
    if (first >= last)
        return fail(ErrorCode::bad_value, text("The first day, {0}, is not before the last, {1}.", first, last));
    if (last.days - first.days < steps)
        return fail(ErrorCode::bad_value, text("From {0} to {1} there are not enough days for {2} {2|step|steps}.",
                                               first, last, count(std::int64_t{steps})));
    std::vector<Date> days;
    for (std::int32_t step = 0; step <= steps; ++step) {
        const std::int64_t passed = std::int64_t{last.days - first.days} * step / steps;
        days.push_back(Date{first.days + static_cast<std::int32_t>(passed)});
    }
    return days;
}

MoveOptions read(const Options& options, std::vector<Date> days) {
    MoveOptions read{.days = std::move(days)};
    if (options.text("scores") == "rank") read.scores = RfmOptions::Scores::rank;
    read.months = static_cast<std::int32_t>(options.whole("months"));
    const std::string& groups = options.text("groups");
    if (groups == "broad") read.groups = MoveGroups::broad;
    if (groups == "recency") read.groups = MoveGroups::recency;
    if (groups == "frequency") read.groups = MoveGroups::frequency;
    if (groups == "monetary") read.groups = MoveGroups::monetary;
    return read;
}

/// Customers and revenue by the way they went, from the first day to the last.
struct Ways {
    std::array<double, way_names.size()> customers{}, revenue{};
    double at(Way way) const { return customers[static_cast<std::size_t>(way)]; }
    /// Those who were in a group on the first day.
    double before = 0;
};
Ways ways_of(const Moves& moves, const MoveCounts& counts) {
    Ways ways;
    for (std::size_t from = 0; from < counts.states; ++from) {
        for (std::size_t to = 0; to < counts.states; ++to) {
            if (from == moves.gone() && to == moves.gone()) continue;  // nothing to lose
            const auto way = static_cast<std::size_t>(moves.way(from, to));
            ways.customers[way] += counts.of(from, to);
            ways.revenue[way] += counts.revenue[from * counts.states + to];
            if (from < moves.not_yet()) ways.before += counts.of(from, to);
        }
    }
    return ways;
}

Metric share_of_before(std::string id, Text label, double customers, const Ways& ways, Good good) {
    return share_of_metric(std::move(id), std::move(label), customers, ways.before, good);
}

void add_figures(Finding& finding, const Moves& moves, const Ways& ways, bool can_go) {
    finding.metrics = {
        share_of_before("stayed", text("stayed where they were"), ways.at(Way::stayed), ways, Good::neither),
        share_of_before("moved_up", text("moved up"), ways.at(Way::up), ways, Good::higher),
        share_of_before("moved_down", text("moved down"), ways.at(Way::down), ways, Good::lower),
    };
    if (can_go) {
        finding.metrics.push_back(share_of_before("gone", text("gone"), ways.at(Way::gone), ways, Good::lower));
        finding.metrics.push_back(count_metric("back", text("came back"), ways.at(Way::back), Good::higher));
    }
    finding.metrics.push_back(count_metric("new", text("new customers"), ways.at(Way::fresh), Good::higher));
    finding.metrics.push_back(count_metric("before", text("customers on the first day"), ways.before));

    if (ways.before == 0) {
        finding.headline =
            text("No customer was left on {0}: nobody had bought in the months that count.", moves.days.front());
        return;
    }
    const Count before = count(static_cast<std::int64_t>(ways.before));
    const auto share = [&](Way way) { return percent(ways.at(way) / ways.before); };
    finding.headline =
        can_go
            ? text(
                  "Of {0} {0|customer|customers} on {1}, {2} had moved up by {3}, {4} had moved down and {5} were "
                  "gone; "
                  "{6} stayed where they were.",
                  before, moves.days.front(), share(Way::up), moves.days.back(), share(Way::down), share(Way::gone),
                  share(Way::stayed))
            : text(
                  "Of {0} {0|customer|customers} on {1}, {2} had moved up by {3} and {4} had moved down; {5} stayed "
                  "where they were.",
                  before, moves.days.front(), share(Way::up), moves.days.back(), share(Way::down), share(Way::stayed));
}

void add_charts(Finding& finding, const Moves& moves) {
    ChartSpec flow = chart_of(ChartKind::flow, "flow", text("Where customers went"), {"flow", "from", "customers"});
    flow.series = "to";
    flow.colour = "way";
    flow.low = "day";
    flow.high = "until";
    flow.muted = {std::string(way_names[static_cast<std::size_t>(Way::stayed)])};
    flow.warned = {std::string(way_names[static_cast<std::size_t>(Way::down)])};
    flow.bad = {std::string(way_names[static_cast<std::size_t>(Way::gone)])};
    finding.charts.push_back(std::move(flow));
    if (moves.steps() == 1) {
        ChartSpec map = chart_of(ChartKind::heat_map, "matrix", text("Share of each group that went to each"),
                                 {"flow", "to", "share"});
        map.series = "from";
        map.x_title = text("To");
        finding.charts.push_back(std::move(map));
    }
    ChartSpec sizes = chart_of(ChartKind::bars, "sizes", text("Groups on the first day and on the last"),
                               {"sizes", "segment", "before"});
    sizes.y.emplace_back("after");
    sizes.y_title = text("Customers");
    sizes.ranked = true;
    finding.charts.push_back(std::move(sizes));
    ChartSpec stayed = ranked_bars("stayed", text("Who stayed in their group"), {"sizes", "segment", "stayed"},
                                   text("Share that stayed"));
    stayed.low = "low";
    stayed.high = "high";
    finding.charts.push_back(std::move(stayed));
}

void add_notes(Finding& finding, const Context& context, const Moves& moves, const MoveOptions& options,
               Period observed) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(text(
        "Customers are scored on each day from what they had bought until then and nothing later, as RFM segments are. "
        "A customer counts from the first purchase on."));
    note(text(
        "Scores compare customers with one another: who does nothing moves down as others buy, and who keeps their "
        "habits can change group because the others do."));
    note(text(
        "Up and down follow the order in which the groups stand, from the best to the last. Shares are of those who "
        "were in a group on the first day, with 95 % intervals of Wilson (1927)."));
    if (options.months == 0)
        note(text(
            "All purchases until a day count, so nobody is gone: who stays away ends among the last groups. Choose "
            "months that count to see who is gone."));
    else
        note(
            text("On each day the purchases of the {0} {0|month|months} before it count; who bought earlier but not in "
                 "them is gone.",
                 count(std::int64_t{options.months})));
    note(text("Revenue between is what customers brought after the first day and until the last."));
    if (purchases_of(context.snapshot) == DatasetKind::purchase_summaries)
        finding.warnings.push_back(text(
            "There are no order lines, only purchase summaries: those that reach beyond a day do not count on it, for "
            "a summary cannot be cut."));
    if (!context.filter.empty())
        note(text(
            "Groups are those of the customers and purchases that the filter leaves; as a filter, a segment is always "
            "one of all customers."));
    if (!context.options.date("from") && moves.days.front() != add_months(moves.days.back(), -12))
        note(text("The data begin on {0}, so the first day is in the middle of them and not a year before the last.",
                  observed.first));
    if (const auto to = context.options.date("to"); to && *to > observed.last)
        finding.warnings.push_back(
            text("{0} is after {1}, the last day of the data: customers are followed until then.", *to, observed.last));
    if (moves.days.front().days < observed.first.days + least_before)
        finding.warnings.push_back(
            text("Only {0} {0|day|days} of data lie before {1}: groups on that day say little.",
                 count(std::int64_t{moves.days.front().days - observed.first.days}), moves.days.front()));
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
}

Result<Finding> run_migration(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto observed = observed_days(context.snapshot, context.filter, context.as_of);
    if (!observed)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    auto days = days_of(context.options, *observed);
    if (!days) return std::unexpected(days.error());
    const MoveOptions options = read(context.options, std::move(*days));
    const auto moves = follow_customers(context.snapshot, context.rows, options, context.progress.part(0, 0.8));
    if (!moves) return std::unexpected(moves.error());

    const MoveCounts counts = count_moves(*moves, 0, moves->steps());
    if (!context.progress(0.85)) return cancelled();
    const Ways ways = ways_of(*moves, counts);
    // Only then is a group of the last day what a filter would call it.
    const auto whole = observed_days(context.snapshot, {}, {});
    const bool keyed = options.groups == MoveGroups::names && options.months == 0 &&
                       options.scores == RfmOptions::Scores::quantile && whole && moves->days.back() == whole->last;
    Finding finding;
    add_figures(finding, *moves, ways, options.months > 0);
    finding.tables.push_back(flow_table(*moves, keyed));
    finding.tables.push_back(matrix_table(*moves, counts));
    finding.tables.push_back(sizes_table(*moves, counts, keyed));
    if (!context.progress(0.9)) return cancelled();
    finding.tables.push_back(movers_table(context.snapshot, *moves));
    add_charts(finding, *moves);
    add_notes(finding, context, *moves, options, *observed);
    if (ways.before < few_movers)
        finding.warnings.push_back(text("Only {0} {0|customer|customers}: shares of so few say little.",
                                        count(static_cast<std::int64_t>(ways.before))));
    finding.highlights = migration_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis segments_migration() {
    return {
        .id = "segments.migration",
        .title = "Moves between segments",
        .question = "Who moves from which segment to which, and who stays?",
        .page = "segments",
        .needs = {{DatasetKind::transactions,
                   {"time", "customer_id"},
                   {{DatasetKind::purchase_summaries, {"last_purchase", "customer_id", "purchased"}}}}},
        .options = migration_options,
        .run = run_migration,
        .help =
            "Puts customers into segments on two or more days, each time from what was known then, and shows who went "
            "where: who moved up, who slipped, who is new and who is gone. Use it to see whether the base of good "
            "customers grows, and where customers are lost before they are gone."};
}

}  // namespace clientele
