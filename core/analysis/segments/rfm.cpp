#include <oneapi/tbb/parallel_invoke.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/analysis/customer_sales.h"
#include "core/analysis/highlights.h"
#include "core/analysis/segments/rfm_scores.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/table_building.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t champions = 0, at_risk = 7, cant_lose = 8;
constexpr std::int64_t few_customers = 30;

std::vector<OptionSpec> rfm_options(const Snapshot&) {
    return {
        {.id = "scores",
         .label = text("Scores"),
         .value = "quantile",
         .choices = {{"quantile", text("Quintiles by value")},
                     {"rank", text("Equal groups by rank")}},
         .help =
             text("How values become scores from 1 to 5. With many equal values, quintiles leave a score empty; ranks "
                  "part equal customers by their id.")},
        {.id = "frequency",
         .label = text("Frequency"),
         .value = "orders",
         .choices = {{"orders", text("Number of orders")}, {"days", text("Days with a purchase")}},
         .help = text("What counts as how often a customer bought.")},
        {.id = "monetary",
         .label = text("Monetary value"),
         .value = "sum",
         .choices = {{"sum", text("Revenue")}, {"mean", text("Revenue an order")}},
         .help = text("What counts as how much a customer spent.")},
        {.id = "returns",
         .label = text("Returns"),
         .value = "subtract",
         .choices = {{"subtract", text("Subtract from revenue")}, {"leave_out", text("Leave out")}},
         .help = text("Returns are lines with a negative amount or quantity. They are never purchases.")},
        {.id = "groups",
         .label = text("Groups"),
         .value = "names",
         .choices = {{"names", text("Eleven usual segments")}, {"scores", text("All score combinations")}},
         .help = text("How customers with similar scores are put together.")},
    };
}

RfmOptions read(const Options& options) {
    RfmOptions read;
    if (options.text("scores") == "rank") read.scores = RfmOptions::Scores::rank;
    if (options.text("frequency") == "days") read.frequency = RfmOptions::Frequency::days;
    if (options.text("monetary") == "mean") read.monetary = RfmOptions::Monetary::mean;
    if (options.text("returns") == "leave_out") read.returns = RfmOptions::Returns::leave_out;
    return read;
}

/// What the customers of one group have in common.
struct Group {
    std::string name;
    double customers = 0, recency = 0, frequency = 0, monetary = 0, revenue = 0;
};

/// Which group each customer is in, and what the groups are called.
struct Grouping {
    std::vector<std::uint32_t> of;  ///< by customer
    std::vector<std::string> names;
};

Grouping by_name(const RfmCustomers& customers) {
    Grouping grouping;
    for (const std::string_view name : rfm_segments) grouping.names.emplace_back(name);
    grouping.of.resize(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i)
        grouping.of[i] = static_cast<std::uint32_t>(rfm_segment(customers.r[i], customers.f[i], customers.m[i]));
    return grouping;
}

std::uint32_t cell_of(const RfmCustomers& customers, std::size_t i) {
    return static_cast<std::uint32_t>((5 - customers.r[i]) * 25 + (5 - customers.f[i]) * 5 + 5 - customers.m[i]);
}

/// "555" first, "111" last.
Grouping by_scores(const RfmCustomers& customers) {
    Grouping grouping;
    for (char r = '5'; r >= '1'; --r)
        for (char f = '5'; f >= '1'; --f)
            for (char m = '5'; m >= '1'; --m) grouping.names.push_back({r, f, m});
    grouping.of.resize(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i) grouping.of[i] = cell_of(customers, i);
    return grouping;
}

std::vector<Group> summed(const RfmCustomers& customers, const Grouping& grouping) {
    std::vector<Group> groups;
    for (const std::string& name : grouping.names) groups.push_back({.name = name});
    for (std::size_t i = 0; i < customers.size(); ++i) {
        Group& group = groups[grouping.of[i]];
        group.customers += 1;
        group.recency += customers.recency[i];
        group.frequency += customers.frequency[i];
        group.monetary += customers.monetary[i];
        group.revenue += customers.revenue[i];
    }
    return groups;
}

double total(const std::vector<Group>& groups, double Group::*what) {
    return std::accumulate(groups.begin(), groups.end(), 0.0,
                           [&](double sum, const Group& group) { return sum + group.*what; });
}

FindingTable segments_table(const std::vector<Group>& groups, bool named) {
    std::vector<std::string> names;
    std::vector<double> customers, share, recency, frequency, monetary, revenue, revenue_share;
    const double all_customers = total(groups, &Group::customers), all_revenue = total(groups, &Group::revenue);
    for (const Group& group : groups) {
        if (group.customers == 0) continue;
        names.push_back(group.name);
        customers.push_back(group.customers);
        share.push_back(group.customers / all_customers);
        recency.push_back(group.recency / group.customers);
        frequency.push_back(group.frequency / group.customers);
        monetary.push_back(group.monetary / group.customers);
        revenue.push_back(group.revenue);
        revenue_share.push_back(quotient(group.revenue, all_revenue));
    }
    FindingTable table{.id = "segments", .title = text("Segments")};
    table.columns.push_back(text_column("segment", text("Segment"), names));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("share", text("Share of customers"), Unit::percent, std::move(share)));
    table.columns.push_back(
        number_column("recency", text("Mean days since last purchase"), Unit::days, std::move(recency), 0));
    table.columns.push_back(number_column("frequency", text("Mean frequency"), Unit::none, std::move(frequency), 1));
    table.columns.push_back(number_column("monetary", text("Mean monetary value"), Unit::amount, std::move(monetary)));
    table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue)));
    table.columns.push_back(
        number_column("revenue_share", text("Share of revenue"), Unit::percent, std::move(revenue_share)));
    if (named) {
        table.key_column = "segment";
        table.key_dimension = "segment";
    }
    return table;
}

std::shared_ptr<const Dictionary> dictionary_of(const std::vector<std::string>& names) {
    return Dictionary::of({names.begin(), names.end()});
}

/// One row a customer, the highest revenue first.
FindingTable customers_table(const Snapshot& snapshot, const RfmCustomers& customers, const Grouping& grouping) {
    const std::vector<std::uint32_t>& order = customers.by_revenue;
    const auto taken = [&]<class To, class From>(const std::vector<From>& from) {
        std::vector<To> to(order.size());
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, order.size(), 1 << 14), [&](const auto& range) {
            for (std::size_t i = range.begin(); i != range.end(); ++i) to[i] = static_cast<To>(from[order[i]]);
        });
        return to;
    };
    const auto numbers = [&](const auto& from) { return taken.template operator()<double>(from); };
    std::vector<Code> cells(order.size());
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, order.size(), 1 << 14), [&](const auto& range) {
        for (std::size_t i = range.begin(); i != range.end(); ++i) cells[i] = cell_of(customers, order[i]);
    });
    const auto ids = snapshot.dictionary("customer");

    FindingTable table{.id = "customers",
                       .title = text("Customers"),
                       .columns = {},
                       .key_column = "customer",
                       .key_dimension = "customers.customer_id"};
    table.columns.push_back(column_of("customer", text("Customer"),
                                      Column::of_codes(taken.template operator()<Code>(customers.customer), ids)));
    table.columns.push_back(
        column_of("segment", text("Segment"),
                  Column::of_codes(taken.template operator()<Code>(grouping.of), dictionary_of(grouping.names))));
    table.columns.push_back(
        number_column("recency", text("Days since last purchase"), Unit::days, numbers(customers.recency), 0));
    table.columns.push_back(number_column("frequency", text("Frequency"), Unit::count, numbers(customers.frequency)));
    table.columns.push_back(
        number_column("monetary", text("Monetary value"), Unit::amount, numbers(customers.monetary)));
    table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, numbers(customers.revenue)));
    table.columns.push_back(number_column("r", text("Recency score"), Unit::score, numbers(customers.r), 0));
    table.columns.push_back(number_column("f", text("Frequency score"), Unit::score, numbers(customers.f), 0));
    table.columns.push_back(number_column("m", text("Monetary score"), Unit::score, numbers(customers.m), 0));
    table.columns.push_back(
        column_of("score", text("Scores"), Column::of_codes(std::move(cells), dictionary_of(by_scores({}).names))));
    table.columns.push_back(column_of("last_purchase", text("Last purchase"),
                                      Column::of_dates(taken.template operator()<std::int32_t>(customers.last_day))));
    return table;
}

/// How many customers have each pair of recency and frequency score: one row a pair.
FindingTable scores_table(const RfmCustomers& customers) {
    std::vector<double> counts(25), revenue(25);
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const auto cell = static_cast<std::size_t>((5 - customers.r[i]) * 5 + customers.f[i] - 1);
        counts[cell] += 1;
        revenue[cell] += customers.revenue[i];
    }
    std::vector<std::string> r, f;
    for (int cell = 0; cell < 25; ++cell) {
        r.push_back(std::to_string(5 - cell / 5));
        f.push_back(std::to_string(cell % 5 + 1));
    }
    FindingTable table{.id = "scores", .title = text("Recency and frequency scores")};
    table.columns.push_back(text_column("r", text("Recency score"), r));
    table.columns.push_back(text_column("f", text("Frequency score"), f));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(counts)));
    table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue)));
    return table;
}

/// Standard error of a ratio of sums (Cochran 1977, Sampling Techniques, eq. 6.13): the group's share of revenue if
/// these customers are a sample of all that there could be.
double share_error(const RfmCustomers& customers, const Grouping& grouping, std::size_t group, double share) {
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const double residual = customers.revenue[i] * ((grouping.of[i] == group ? 1.0 : 0.0) - share);
        squares += residual * residual;
        sum += customers.revenue[i];
    }
    const auto n = static_cast<double>(customers.size());
    return n < 2 ? missing_number : std::sqrt(squares * n / (n - 1)) / std::abs(sum);
}

void add_figures(Finding& finding, const RfmCustomers& customers, const Grouping& grouping,
                 const std::vector<Group>& groups) {
    const double all_revenue = total(groups, &Group::revenue);
    const auto all_customers = static_cast<std::int64_t>(customers.size());
    const double best_share = quotient(groups[champions].revenue, all_revenue);
    const double error = share_error(customers, grouping, champions, best_share);
    const double quiet = groups[at_risk].customers + groups[cant_lose].customers;
    const double quiet_revenue = groups[at_risk].revenue + groups[cant_lose].revenue;
    finding.metrics = {
        {.id = "champions",
         .label = text("Champions"),
         .value = groups[champions].customers,
         .unit = Unit::count,
         .good = Good::higher},
        {.id = "champions_revenue_share",
         .label = text("their share of revenue"),
         .value = best_share,
         .unit = Unit::percent},
        {.id = "at_risk",
         .label = text("valuable customers gone quiet"),
         .value = quiet,
         .unit = Unit::count,
         .good = Good::lower},
        {.id = "at_risk_revenue",
         .label = text("revenue they have brought"),
         .value = quiet_revenue,
         .unit = Unit::amount},
        {.id = "customers",
         .label = text("customers who bought"),
         .value = static_cast<double>(all_customers),
         .unit = Unit::count},
    };
    if (!std::isnan(error) && customers.size() >= static_cast<std::size_t>(few_customers)) {
        // Returns can put a share outside of none and all; otherwise neither end of its interval is there.
        const double least = std::min(0.0, best_share);
        const double most = std::max(1.0, best_share);
        finding.metrics[1].low = std::max(least, best_share - normal_z95 * error);
        finding.metrics[1].high = std::min(most, best_share + normal_z95 * error);
        finding.notes.push_back(
            text("The interval of the revenue share takes these customers as a sample of all that the "
                 "company could have (95 %, ratio of sums)."));
    }
    const Count quiet_count = count(static_cast<std::int64_t>(quiet));
    if (groups[champions].customers == 0) {
        finding.headline =
            text("No customer is a champion: nobody is among the best in recency, frequency and spend at once.");
    } else if (quiet == 0) {
        finding.headline =
            text("Champions are {0} of customers and bring {1} of revenue; no valuable customer has gone quiet.",
                 percent(groups[champions].customers / static_cast<double>(all_customers)), percent(best_share));
    } else {
        finding.headline = text(
            "Champions are {0} of customers and bring {1} of revenue; {2} valuable "
            "{2|customer has|customers have} gone quiet.",
            percent(groups[champions].customers / static_cast<double>(all_customers)), percent(best_share),
            quiet_count);
    }
}

void add_charts(Finding& finding, bool named) {
    ChartSpec revenue{.id = "revenue",
                      .kind = ChartKind::bars,
                      .title = text("Share of revenue by segment"),
                      .table = "segments",
                      .x = "segment",
                      .y = {"revenue_share"}};
    revenue.y_title = text("Share of revenue");
    ChartSpec people = revenue;
    people.id = "customers";
    people.title = text("Share of customers and of revenue by segment");
    people.y = {"share", "revenue_share"};
    people.y_title = text("Share");
    if (named) {
        revenue.warned = {std::string(rfm_segments[at_risk]), std::string(rfm_segments[cant_lose])};
        revenue.muted = {std::string(rfm_segments.back())};
    }
    ChartSpec scores{.id = "scores",
                     .kind = ChartKind::heat_map,
                     .title = text("Customers by recency and frequency score"),
                     .table = "scores",
                     .x = "f",
                     .y = {"customers"},
                     .series = "r"};
    scores.x_title = text("Frequency score");
    ChartSpec map{.id = "map",
                  .kind = ChartKind::scatter,
                  .title = text("Recency and frequency of the segments"),
                  .table = "segments",
                  .x = "recency",
                  .y = {"frequency"}};
    map.size = "revenue";
    map.x_title = text("Mean days since last purchase");
    map.y_title = text("Mean frequency");
    if (named)
        finding.charts = {revenue, scores, people, map};
    else
        finding.charts = {scores, map};
}

/// One wrong date in the future makes everybody look long gone.
void warn_of_late_dates(Finding& finding, const RfmCustomers& customers) {
    constexpr double long_ago = 90;
    if (std::ssize(customers.recency) < few_customers) return;
    const std::size_t nearly_latest = customers.recency.size() / 1000 + 1;
    const double recency = values_at(customers.recency, {&nearly_latest, 1}).front();
    if (recency <= long_ago) return;
    finding.warnings.push_back(
        text("Nearly all customers bought last more than {0} days before {1}: look for wrong dates, or "
             "set the day that counts as today.",
             number(std::floor(recency) - 1, 0), customers.reference));
}

/// What differs where the lines stayed in a database.
void add_summary_notes(Finding& finding, const Context& context, const RfmCustomers& customers) {
    finding.notes.push_back(text(
        "There are no order lines: orders, days and amounts are those of {0} purchase {0|summary|summaries}, which "
        "were added up before they were imported.",
        count(context.rows[DatasetKind::purchase_summaries].count())));
    if (context.filter.period)
        finding.warnings.push_back(text(
            "A period takes purchase summaries by the day that they begin on: choose whole months or years, as they "
            "were added up."));
    if (customers.summaries_too_late > 0)
        finding.warnings.push_back(
            text("{0} purchase {0|summary reaches|summaries reach} beyond the last day that counts and {0|is|are} left "
                 "out: a summary cannot be cut.",
                 count(customers.summaries_too_late)));
}

void add_notes(Finding& finding, const Context& context, const RfmCustomers& customers, const RfmOptions& options) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(
        text("Customers are scored from 1 to 5 on days since the last purchase, number of orders or purchase days, and "
             "spend; "
             "the two scores for frequency and spend are averaged, and the segment is read from a fixed grid of that "
             "and the "
             "recency score. Hughes (1994)."));
    note(
        text("Days are counted to {0}, the day after the last day of the data or of the filter.", customers.reference));
    if (purchases_of(context.snapshot) == DatasetKind::purchase_summaries)
        add_summary_notes(finding, context, customers);
    else
        note(order_rule(Sales::of(context.snapshot)));
    if (options.scores == RfmOptions::Scores::quantile) {
        const auto breaks_text = [&](const std::array<double, 4>& each) {
            return text("{0} / {1} / {2} / {3}", number(each[0]), number(each[1]), number(each[2]), number(each[3]));
        };
        note(
            text("Quintile breaks: recency {0}; frequency {1}; monetary value {2}. Equal values score alike, so groups "
                 "differ "
                 "in size and a score can be empty.",
                 breaks_text(customers.breaks[0]), breaks_text(customers.breaks[1]), breaks_text(customers.breaks[2])));
    } else {
        note(
            text("Each score has a fifth of the customers; customers with equal values are parted in the order of "
                 "their id."));
    }
    if (customers.lines_without_customer > 0)
        note(text("{0} order {0|line|lines} without a customer {0|is|are} left out.",
                  count(customers.lines_without_customer)));
    if (customers.lines_without_time > 0)
        note(text("{0} order {0|line|lines} without a time {0|is|are} left out.", count(customers.lines_without_time)));
    if (customers.customers_with_returns_only > 0)
        note(text("{0} {0|customer|customers} who only gave back {0|is|are} left out.",
                  count(customers.customers_with_returns_only)));
    if (std::ssize(customers.customer) < few_customers)
        finding.warnings.push_back(
            text("Only {0} {0|customer|customers}: scores of so few say little.", count(customers.size())));
    warn_of_late_dates(finding, customers);
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
    constexpr std::size_t scores = 5;
    std::set<double> distinct;
    for (std::size_t i = 0; i < customers.size() && distinct.size() < scores; ++i)
        distinct.insert(customers.frequency[i]);
    if (distinct.size() < scores)
        finding.warnings.push_back(
            text("Frequency has only {0} different {0|value|values}: its scores part customers poorly.",
                 count(distinct.size())));
}

Result<Finding> run_rfm(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    if (!days)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    const RfmOptions options = read(context.options);
    const auto customers =
        rfm_customers(context.snapshot, context.rows, days->last, options, context.progress.part(0, 0.8));
    if (!customers) return std::unexpected(customers.error());
    const bool named = context.options.text("groups") == "names";
    const Grouping names = by_name(*customers);
    const Grouping grouping = named ? names : by_scores(*customers);
    std::vector<Group> named_groups;
    Finding finding;
    finding.tables.resize(3);
    tbb::parallel_invoke(
        [&] {
            named_groups = summed(*customers, names);
            add_figures(finding, *customers, names, named_groups);
            finding.tables[0] = segments_table(named ? named_groups : summed(*customers, grouping), named);
            finding.tables[2] = scores_table(*customers);
        },
        [&] { finding.tables[1] = customers_table(context.snapshot, *customers, grouping); });
    add_charts(finding, named);
    add_notes(finding, context, *customers, options);
    finding.highlights = rfm_highlights(finding, (days->last.days - days->first.days + 1) / 365.25);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis segments_rfm() {
    return {
        .id = "segments.rfm",
        .title = "RFM segments",
        .question = "Which customers matter most, by recency, frequency and spend?",
        .page = "segments",
        .needs = {{DatasetKind::transactions,
                   {"time", "customer_id"},
                   {{DatasetKind::purchase_summaries, {"last_purchase", "customer_id", "purchased"}}}}},
        .options = rfm_options,
        .run = run_rfm,
        .help =
            "Scores every customer from 1 to 5 on how recently, how often and for how much they bought, and names the "
            "group that the scores make: champions, loyal customers, customers at risk, and so on. Use it to decide "
            "whom to thank, whom to win back and whom to leave alone."};
}

Result<Column> customer_segments(const Snapshot& snapshot, const Progress& progress) {
    return customer_segments_on(snapshot, {}, progress);
}

Result<Column> customer_segments_on(const Snapshot& snapshot, std::optional<Date> as_of, const Progress& progress) {
    const std::string kept = "segments of customers" + (as_of ? " on " + iso_text(*as_of) : std::string());
    if (const Column* known = snapshot.find_derived<Column>(kept)) return *known;
    const DatasetColumn* ids = snapshot.dataset(purchases_of(snapshot)).find("customer_id");
    if (!ids || sales_lacking(snapshot))
        return fail(
            ErrorCode::missing_data,
            text(
                "Segments need order lines with customers and amounts: import some, or remove the segment condition."));
    const auto days = observed_days(snapshot, {}, {});
    if (!days) return fail(ErrorCode::missing_data, text("Segments need order lines with a time."));
    std::vector<Code> groups(ids->values.dictionary().size(), missing_code);
    const Date last = std::min(days->last, as_of.value_or(days->last));
    const auto rows = select(snapshot, as_of ? Filter{.period = Period{Date{}, last}, .conditions = {}} : Filter{});
    if (!rows) return std::unexpected(rows.error());
    const auto customers = rfm_customers(snapshot, *rows, last, {}, progress);
    if (!customers && as_of && customers.error().code == ErrorCode::missing_data)  // nobody had bought yet
        return snapshot.keep_derived(kept, Column::of_codes(std::move(groups), dictionary_of({})));
    if (!customers) return std::unexpected(customers.error());
    const Grouping names = by_name(*customers);
    for (std::size_t i = 0; i < customers->size(); ++i) groups[customers->customer[i]] = names.of[i];
    return snapshot.keep_derived(kept, Column::of_codes(std::move(groups), dictionary_of(names.names)));
}

}  // namespace clientele
