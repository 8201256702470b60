#include <algorithm>

#include "core/analysis/customer_sales.h"
#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/own_segments.h"
#include "core/analysis/segments/segment_rule.h"
#include "core/analysis/table_building.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"

namespace clientele {
namespace {

constexpr std::size_t many_rows = 2'000'000;  // the history of a segment is of fewer days from there on
constexpr std::int64_t few_members = 30;
constexpr std::string_view tried_name = "Rule as written";

/// Shown as long as the project keeps none.
struct Example {
    std::string_view name, rule;
};
constexpr Example examples[] = {{"Bought in the last 90 days", "orders(in last 90 days)>=1"},
                                {"Bought once", "orders()=1"},
                                {"Three orders within 90 days", "orders(within 90 days)>=3"}};

std::vector<OptionSpec> segment_options(const Snapshot& snapshot) {
    OptionSpec segment{.id = "segment",
                       .label = text("Members of"),
                       .value = "none",
                       .choices = {{"none", text("No segment")}},
                       .help = text("Lists the customers of a segment and how its size went.")};
    for (const OwnSegment& own : snapshot.own_segments()) segment.choices.push_back({own.name, verbatim(own.name)});
    return {
        std::move(segment),
        {.id = "rule",
         .label = text("Rule to try"),
         .type = OptionType::text,
         .help = text("A rule that is not kept yet, such as customers.country=France and orders(in last 90 days)>=2.")},
        {.id = "customer",
         .label = text("Explain customer"),
         .type = OptionType::text,
         .help = text("The id of a customer: says for every part of the rules why the customer is in or out.")}};
}

/// A segment with the customers that are in it and in the filter.
struct Segment {
    std::string name, expression;
    SegmentRule rule;
    Selection members = Selection::none(0);
};

/// Customers with a row that the filter leaves.
Selection filtered_customers(const Context& context) {
    const Selection& known = known_customers(context.snapshot);
    std::vector<std::uint8_t> left(known.rows(), 0);
    bool all = true;
    for (const DatasetSpec& kind : dataset_kinds()) {
        const DatasetColumn* column = context.snapshot.dataset(kind.kind).find_domain("customer");
        if (!column) continue;
        all = all && context.rows[kind.kind].is_all();
        const auto codes = column->values.codes();
        context.rows[kind.kind].for_each([&](std::size_t row) {
            if (codes[row] != missing_code) left[codes[row]] = 1;
        });
    }
    if (all) return known;
    return rows_where(left.size(), [&](std::size_t code) { return left[code] != 0; });
}

Result<std::vector<Segment>> segments_of(const Context& context, const Selection& customers,
                                         std::vector<Text>& warnings) {
    std::vector<OwnSegment> wanted = context.snapshot.own_segments();
    const std::string& tried = context.options.text("rule");
    if (!tried.empty()) wanted.push_back({std::string(tried_name), tried});
    const bool of_examples = wanted.empty();
    if (of_examples)
        for (const Example& each : examples) wanted.push_back({std::string(each.name), std::string(each.rule)});
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool is_tried = of_examples || (!tried.empty() && i + 1 == wanted.size());
        auto rule = parse_segment_rule(wanted[i].expression, context.snapshot);
        auto members = !rule ? Result<Selection>(std::unexpected(rule.error()))
                       : is_tried
                           ? customers_who(*rule, context.snapshot, context.as_of, context.progress)
                           : own_segment_members(context.snapshot, wanted[i].name, context.progress, context.as_of);
        if (!members) {
            if (is_tried || members.error().cancelled()) return std::unexpected(members.error());
            warnings.push_back(text("“{0}” cannot be worked out on the present data: {1}", name(wanted[i].name),
                                    members.error().message));
            continue;
        }
        segments.push_back({wanted[i].name, wanted[i].expression, std::move(*rule), *members & customers});
    }
    return segments;
}

/// A click on a row keeps the segment's customers, where it is one that filters know.
void give_key(FindingTable& table, const Snapshot& snapshot) {
    for (const TableColumn& column : table.columns)
        if (column.id == "segment")
            for (std::size_t row = 0; row < table.rows(); ++row)
                if (std::ranges::find(snapshot.own_segments(), column.values.text(row), &OwnSegment::name) ==
                    snapshot.own_segments().end())
                    return;
    table.key_column = "segment";
    table.key_dimension = "segment";
}

FindingTable segments_table(const std::vector<Segment>& segments, const Selection& customers,
                            const CustomerSales& sales) {
    std::vector<std::string> names, rules;
    std::vector<double> sizes, shares, revenues, parts;
    double whole = 0;
    const auto revenue_of = [&](const Selection& of) {
        double revenue = 0;
        of.for_each([&](std::size_t code) { revenue += code < sales.of.size() ? sales.of[code].revenue : 0; });
        return revenue;
    };
    whole = revenue_of(customers);
    for (const Segment& each : segments) {
        names.push_back(each.name);
        rules.push_back(readable_rule(each.expression));
        sizes.push_back(static_cast<double>(each.members.count()));
        shares.push_back(quotient(sizes.back(), static_cast<double>(customers.count())));
        revenues.push_back(sales.of.empty() ? missing_number : revenue_of(each.members));
        parts.push_back(quotient(revenues.back(), whole));
    }
    FindingTable table =
        table_of("segments", text("Your segments"),
                 {text_column("segment", text("Segment"), names),
                  number_column("customers", text("Customers"), Unit::count, std::move(sizes)),
                  number_column("share", text("Share of customers"), Unit::percent, std::move(shares)),
                  number_column("revenue", text("Revenue"), Unit::amount, std::move(revenues)),
                  number_column("revenue_share", text("Share of revenue"), Unit::percent, std::move(parts)),
                  text_column("rule", text("Rule"), rules)});
    return table;
}

FindingTable overlap_table(const std::vector<Segment>& segments) {
    std::vector<std::string> names, others;
    std::vector<double> both, shares;
    for (const Segment& each : segments)
        for (const Segment& other : segments) {
            names.push_back(each.name);
            others.push_back(other.name);
            both.push_back(static_cast<double>((each.members & other.members).count()));
            shares.push_back(quotient(both.back(), static_cast<double>(each.members.count())));
        }
    FindingTable table =
        table_of("overlap", text("Customers in two segments"),
                 {text_column("segment", text("Segment"), names), text_column("other", text("Also in"), others),
                  number_column("customers", text("Customers in both"), Unit::count, std::move(both)),
                  number_column("share", text("Share of the segment"), Unit::percent, std::move(shares))});
    return table;
}

/// The first day of any row of each customer; of those without any the earliest there is, for they were always there.
std::vector<std::int32_t> first_days(const Snapshot& snapshot, std::size_t customers) {
    std::vector<std::int32_t> first(customers, INT32_MAX);
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        const DatasetColumn* ids = dataset.find_domain("customer");
        const DatasetColumn* time =
            is_reference(kind.kind) || kind.time_field.empty() ? nullptr : dataset.find(kind.time_field);
        if (!ids || !time) continue;
        const rules::Days days(time->values);
        if (!days.any()) continue;
        const auto codes = ids->values.codes();
        for (std::size_t row = 0; row < dataset.rows; ++row)
            if (codes[row] != missing_code && days.at(row) != Date::missing_days)
                first[codes[row]] = std::min(first[codes[row]], days.at(row));
    }
    for (std::int32_t& day : first)
        if (day == INT32_MAX) day = INT32_MIN;
    return first;
}

/// Ends of months up to the last known day, and that day.
std::vector<Date> history_days(const Snapshot& snapshot, Date last) {
    std::size_t rows = 0;
    for (const DatasetSpec& kind : dataset_kinds()) rows += snapshot.dataset(kind.kind).rows;
    const std::int32_t step = rows > many_rows ? 3 : 1, steps = rows > many_rows ? 4 : 12;
    const YearMonthDay today = civil(last);
    const Date month = *make_date(today.year, today.month, 1);
    std::vector<Date> days;
    for (std::int32_t back = steps - 1; back >= 0; --back)
        days.push_back(Date{add_months(month, -back * step).days - 1});
    if (days.back() != last) days.push_back(last);
    return days;
}

Result<FindingTable> history_table(const Context& context, const std::vector<Segment>& segments,
                                   const Selection& customers) {
    std::vector<std::int32_t> days;
    std::vector<std::string> names;
    std::vector<double> sizes;
    const Date last = context.as_of.value_or(last_known_day(context.snapshot));
    const std::vector<std::int32_t> first = first_days(context.snapshot, customers.rows());
    const std::vector<Date> ends = last.missing() ? std::vector<Date>() : history_days(context.snapshot, last);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Selection there =
            rows_where(customers.rows(), [&](std::size_t code) { return first[code] <= ends[i].days; });
        if (!context.progress(static_cast<double>(i) / static_cast<double>(ends.size()), text("Looking back")))
            return cancelled();
        for (const Segment& each : segments) {
            const auto members = customers_who(each.rule, context.snapshot, ends[i], context.progress);
            if (!members) return std::unexpected(members.error());
            days.push_back(ends[i].days);
            names.push_back(each.name);
            sizes.push_back(static_cast<double>((*members & customers & there).count()));
        }
    }
    return table_of(
        "history", text("Size over time"),
        {column_of("day", text("Day"), Column::of_dates(days)), text_column("segment", text("Segment"), names),
         number_column("customers", text("Customers"), Unit::count, std::move(sizes))});
}

FindingTable members_table(const Context& context, const Segment& segment, const CustomerSales& sales) {
    const auto dictionary = context.snapshot.dictionary("customer");
    std::vector<std::string> ids;
    std::vector<double> revenue, orders;
    segment.members.for_each([&](std::size_t code) {
        ids.emplace_back(dictionary->at(static_cast<Code>(code)));
        const bool bought = code < sales.of.size();
        revenue.push_back(bought ? sales.of[code].revenue : missing_number);
        orders.push_back(bought ? sales.of[code].orders : missing_number);
    });
    FindingTable table = table_of("members", text("Customers of {0}", name(segment.name)),
                                  {text_column("customer", text("Customer"), ids),
                                   number_column("orders", text("Orders"), Unit::count, std::move(orders)),
                                   number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue))});
    table.key_column = "customer";
    table.key_dimension = "customers.customer_id";
    return table;
}

Result<FindingTable> reasons_table(const Context& context, const std::vector<Segment>& segments,
                                   const std::string& customer) {
    const auto code = known_customer(context.snapshot, customer);
    if (!code) return std::unexpected(code.error());
    std::vector<std::string> names, parts, holds, has;
    for (const Segment& each : segments) {
        const auto reasons = reasons_for(each.rule, context.snapshot, *code, context.progress, context.as_of);
        if (!reasons) return std::unexpected(reasons.error());
        for (const SegmentReason& reason : *reasons) {
            names.push_back(each.name);
            parts.push_back(std::string(2 * reason.depth, ' ') + reason.written);
            holds.emplace_back(reason.holds ? "yes" : "no");
            has.push_back(reason.has);
        }
    }
    return table_of(
        "reasons", text("Why {0} is in or out", name(customer)),
        {text_column("segment", text("Segment"), names), text_column("part", text("Part of the rule"), parts),
         text_column("holds", text("Holds"), holds), text_column("has", text("The customer has"), has)});
}

Text headline_of(const std::vector<Segment>& segments, const Selection& customers, bool tried, bool of_examples) {
    if (segments.empty()) return text("None of your segments can be worked out on the present data.");
    if (of_examples)
        return text(
            "There are no segments of your own yet: write who belongs to one, and keep it. Here are three examples.");
    const auto share = [&](const Segment& each) {
        return percent(quotient(static_cast<double>(each.members.count()), static_cast<double>(customers.count())));
    };
    const auto number = [](const Selection& of) { return count(static_cast<std::int64_t>(of.count())); };
    if (tried)
        return text("{0} of {1} customers ({2}) satisfy the rule.", number(segments.back().members), number(customers),
                    share(segments.back()));
    const Segment& largest =
        *std::ranges::max_element(segments, {}, [](const Segment& each) { return each.members.count(); });
    if (segments.size() == 1)
        return text("{0} of {1} customers ({2}) are in “{3}”.", number(largest.members), number(customers),
                    share(largest), name(largest.name));
    return text("{0} of {1} customers ({2}) are in “{3}”, the largest of your {4} segments.", number(largest.members),
                number(customers), share(largest), name(largest.name), count(segments.size()));
}

std::vector<Metric> metrics_of(const std::vector<Segment>& segments, const Selection& customers) {
    std::size_t any = 0, several = 0;
    customers.for_each([&](std::size_t code) {
        const auto in =
            std::ranges::count_if(segments, [&](const Segment& each) { return each.members.contains(code); });
        any += in > 0 ? 1 : 0;
        several += in > 1 ? 1 : 0;
    });
    const auto all = static_cast<double>(customers.count());
    return {count_metric("segments", text("{0|segment|segments} of your own", count(segments.size())),
                         static_cast<double>(segments.size())),
            count_metric("in_any", text("customers in any of them"), static_cast<double>(any)),
            share_metric("in_none", text("customers in none"), quotient(all - static_cast<double>(any), all)),
            count_metric("in_several", text("customers in several"), static_cast<double>(several))};
}

void add_charts(Finding& finding, const std::vector<Segment>& segments) {
    finding.charts.push_back(
        ranked_bars("sizes", text("Customers by segment"), {"segments", "segment", "customers"}, text("Customers")));
    if (segments.size() > 1) {
        ChartSpec overlap = chart_of(ChartKind::heat_map, "overlap", text("Share of a segment that is also in another"),
                                     {"overlap", "other", "share"});
        overlap.series = "segment";
        finding.charts.push_back(std::move(overlap));
    }
    if (const FindingTable* history = finding.table("history"); history && history->rows() > 0) {
        ChartSpec line = chart_of(ChartKind::line, "history", text("Size over time"), {"history", "day", "customers"});
        line.series = "segment";
        line.y_title = text("Customers");
        finding.charts.push_back(std::move(line));
    }
}

Result<Finding> run_your_segments(const Context& context) {
    Finding finding;
    const Selection customers = filtered_customers(context);
    const auto segments = segments_of(context, customers, finding.warnings);
    if (!segments) return std::unexpected(segments.error());
    const bool tried = !context.options.text("rule").empty();
    const bool of_examples = !tried && context.snapshot.own_segments().empty();
    finding.headline = headline_of(*segments, customers, tried, of_examples);
    finding.notes.push_back(
        text("A rule is made of conditions with and, or, not and brackets: on fields of customers, on segments, and on "
             "what a "
             "customer's rows come to (count, days, distinct, sum, mean, least, most, since_last, since_first, orders, "
             "any)."));
    if (segments->empty()) return finding;
    CustomerSales sales;
    if (context.snapshot.dataset(purchases_of(context.snapshot)).find("customer_id"))
        sales = customer_sales(context.snapshot, context.rows);
    if (!of_examples) finding.metrics = metrics_of(*segments, customers);
    finding.tables.push_back(segments_table(*segments, customers, sales));
    finding.tables.push_back(overlap_table(*segments));
    for (FindingTable& table : finding.tables) give_key(table, context.snapshot);
    auto history = history_table(context, *segments, customers);
    if (!history) return std::unexpected(history.error());
    finding.tables.push_back(std::move(*history));
    const std::string& wanted = context.options.text("segment");
    const auto chosen = std::ranges::find(*segments, wanted, &Segment::name);
    if (chosen != segments->end()) finding.tables.push_back(members_table(context, *chosen, sales));
    if (tried && wanted == "none") finding.tables.push_back(members_table(context, segments->back(), sales));
    if (const std::string& customer = context.options.text("customer"); !customer.empty()) {
        auto reasons = reasons_table(context, *segments, customer);
        if (!reasons) return std::unexpected(reasons.error());
        finding.tables.push_back(std::move(*reasons));
    }
    add_charts(finding, *segments);
    finding.notes.push_back(
        text("Sizes of earlier days count what had happened by then, and segments that a rule names are those of the "
             "day; fields "
             "of customers are those of today. Customers count from their first row on."));
    for (const Segment& each : *segments)
        if (each.members.count() > 0 && static_cast<std::int64_t>(each.members.count()) < few_members)
            finding.warnings.push_back(text("{0} has {1} {1|customer|customers} only: its figures say little.",
                                            name(each.name), count(static_cast<std::int64_t>(each.members.count()))));
    return finding;
}

}  // namespace

Analysis segments_own() {
    return {.id = "segments.own",
            .title = "Your segments",
            .question = "Who belongs to the groups that we have defined, and how do these overlap and grow?",
            .page = "segments",
            .needs = {{DatasetKind::customers, {"customer_id"}, {{DatasetKind::transactions, {"customer_id"}}}}},
            .options = segment_options,
            .run = run_your_segments,
            .help =
                "Segments by rules of your own: conditions on customers and on everything that they did, nested with "
                "and, or and "
                "not. A segment that is kept can be used in every filter, and its members follow the data.",
            .own_segment = size_of_segment};
}

}  // namespace clientele
