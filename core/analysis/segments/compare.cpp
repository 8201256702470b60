#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <functional>

#include "core/analysis/highlights.h"
#include "core/analysis/segments/customer_groups.h"
#include "core/analysis/segments/differences.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double few_to_compare = 30;

std::vector<OptionSpec> compare_options(const Snapshot&) {
    return {
        {.id = "a",
         .label = text("Group"),
         .type = OptionType::text,
         .value = "Champions",
         .help = text(
             "A segment, such as Champions, or a filter, such as customers.country=France. Several expressions are "
             "parted by semicolons; all must hold.")},
        {.id = "b",
         .label = text("Against"),
         .type = OptionType::text,
         .help = text("The other group, said in the same way. Empty: everyone else.")},
    };
}

/// The two groups as they are compared: nobody is in both.
struct Pair {
    CustomerGroup a{}, b{};
    bool everyone_else = false;
    Sides sides{};
    double in_a = 0, in_b = 0, in_both = 0;  ///< as compared, and how many belong to both
    enum { none, left_out, kept_in_a, kept_in_b } both = none;
};

Result<Pair> pair_of(const Context& context) {
    const std::string& against = context.options.text("b");
    const std::string& said = context.options.text("a");
    const auto blank = [](const std::string& words) { return words.find_first_not_of(" \t;") == std::string::npos; };
    if (blank(said)) return fail(ErrorCode::bad_value, text("Option a is empty: name a segment or give a filter."));
    auto a = customer_group(context, said, context.progress.part(0, 0.1));
    if (!a) return std::unexpected(a.error());
    Pair pair{.a = std::move(*a), .everyone_else = blank(against)};
    if (!pair.everyone_else) {
        auto b = customer_group(context, against, context.progress.part(0.1, 0.2));
        if (!b) return std::unexpected(b.error());
        pair.b = std::move(*b);
    } else {
        pair.b.title = text("everyone else");
    }
    const std::vector<std::uint8_t> all = customers_left(context);
    double only_a = 0, only_b = 0;
    const auto in_b = [&](std::size_t c) { return pair.everyone_else ? !pair.a.in[c] : pair.b.in[c] != 0; };
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (!all[c]) continue;
        const bool first = pair.a.in[c] != 0, second = in_b(c);
        (first && second ? pair.in_both : first ? only_a : only_b) += first || second ? 1 : 0;
    }
    // The smaller of two groups of which one holds the other stays whole.
    if (pair.in_both > 0)
        pair.both = only_a == 0 && only_b > 0   ? Pair::kept_in_a
                    : only_b == 0 && only_a > 0 ? Pair::kept_in_b
                                                : Pair::left_out;
    pair.in_a = only_a + (pair.both == Pair::kept_in_a ? pair.in_both : 0);
    pair.in_b = only_b + (pair.both == Pair::kept_in_b ? pair.in_both : 0);
    pair.sides.assign(all.size(), 0);
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (!all[c]) continue;
        const bool first = pair.a.in[c] != 0, second = in_b(c);
        if (first && second) pair.sides[c] = pair.both == Pair::kept_in_a ? 1 : pair.both == Pair::kept_in_b ? 2 : 0;
        else if (first || second) pair.sides[c] = first ? 1 : 2;
    }
    return pair;
}

/// Why there is nothing to compare; nothing where there is.
std::optional<Text> nothing_to_compare(const Pair& pair) {
    if (pair.in_both > 0 && pair.in_a + pair.in_b == 0)
        return text("Both groups are the same {0} {0|customer|customers}.",
                    count(static_cast<std::int64_t>(pair.in_both)));
    if (pair.in_a == 0) return text("Nobody is in the group “{0}” among those whom the filter leaves.", pair.a.title);
    if (pair.in_b == 0 && pair.everyone_else)
        return text("Everybody whom the filter leaves is in the group “{0}”.", pair.a.title);
    if (pair.in_b == 0) return text("Nobody is in the group “{0}” among those whom the filter leaves.", pair.b.title);
    return std::nullopt;
}

/// Segments are made of these: no wonder that they differ in them.
bool makes_segments(const Pair& pair, const Difference& difference) {
    const auto last = compared_measures.begin() + 3;
    return (pair.a.by_segment() || pair.b.by_segment()) &&
           std::find(compared_measures.begin(), last, difference.field) != last;
}

/// A condition is of this very field.
bool chosen_by(const Pair& pair, const Difference& difference) {
    const auto is_of = [&](const Condition& condition) {
        if (condition.segment) return false;
        const std::string place = std::string(spec(condition.dataset).id) + "." + condition.field;
        return place == difference.field ||
               (place == "customers.birth_date" && difference.field == compared_measures[8]) ||
               (place == "customers.signup_date" && difference.field == compared_measures[9]);
    };
    return std::ranges::any_of(pair.a.conditions, is_of) || std::ranges::any_of(pair.b.conditions, is_of);
}

Result<std::vector<Difference>> all_differences(const Context& context, const Pair& pair, Date last_day,
                                                std::vector<std::string>& left_out) {
    const auto measures = compared_fields(context, last_day, context.progress.part(0.2, 0.4));
    if (!measures) return std::unexpected(measures.error());
    left_out = measures->left_out;
    std::vector<Difference> found(measures->numbers.size());
    const Progress comparing = context.progress.part(0.4, 0.6);
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t i) {
        if (!comparing.cancelled()) found[i] = difference_in(measures->numbers[i], pair.sides);
    });
    if (!comparing(1, text("Comparing groups"))) return cancelled();
    for (const ComparedCategory& category : measures->categories) {
        if (comparing.cancelled()) return cancelled();
        std::ranges::move(differences_in(category, pair.sides), std::back_inserter(found));
    }
    const Progress mixing = context.progress.part(0.6, 0.95);
    const auto mixed = each_purchase_mix(
        context, last_day, mixing,
        [&](const ComparedNumber& measure) {
            found.push_back(difference_in(measure, pair.sides));
            return !mixing.cancelled();
        },
        left_out);
    if (!mixed) return std::unexpected(mixed.error());
    // What the groups were chosen by differs for no other reason; of segments it is kept, to see by how much.
    std::erase_if(found, [&](const Difference& each) { return std::isnan(each.found.p) || chosen_by(pair, each); });
    for (Difference& each : found) each.by_choice = makes_segments(pair, each);
    rank(found);
    return found;
}

FindingTable differences_table(const std::vector<Difference>& differences) {
    std::vector<std::string> field, what, name, strength, kind;
    std::vector<double> a, b, share_a, share_b, median_a, median_b, effect, low, high, p, adjusted, size, size_low,
        size_high, missing_a, missing_b;
    std::vector<std::int8_t> by_choice;
    for (const Difference& each : differences) {
        field.push_back(each.field);
        what.push_back(each.what);
        name.push_back(each.name());
        a.push_back(each.share ? missing_number : each.mean_a);
        b.push_back(each.share ? missing_number : each.mean_b);
        share_a.push_back(each.share ? each.mean_a : missing_number);
        share_b.push_back(each.share ? each.mean_b : missing_number);
        median_a.push_back(each.share ? missing_number : each.median_a);
        median_b.push_back(each.share ? missing_number : each.median_b);
        effect.push_back(each.found.effect);
        low.push_back(each.found.interval.low);
        high.push_back(each.found.interval.high);
        p.push_back(each.found.p);
        adjusted.push_back(each.adjusted);
        strength.emplace_back(each.strength());
        kind.emplace_back(effect_names[static_cast<std::size_t>(each.kind)]);
        size.push_back(each.size);
        size_low.push_back(each.size_low);
        size_high.push_back(each.size_high);
        missing_a.push_back(each.missing_a);
        missing_b.push_back(each.missing_b);
        by_choice.push_back(each.by_choice ? 1 : 0);
    }
    const auto numbers = [](std::string id, Text title, std::vector<double> values, int decimals = -1) {
        return number_column(std::move(id), std::move(title), Unit::none, std::move(values), decimals);
    };
    const auto shares = [](std::string id, Text title, std::vector<double> values) {
        return number_column(std::move(id), std::move(title), Unit::percent, std::move(values));
    };
    FindingTable table{.id = "differences", .title = text("Differences")};
    table.columns.push_back(text_column("field", text("Field"), field));
    table.columns.push_back(text_column("what", text("Value"), what));
    table.columns.push_back(numbers("a", text("Mean in the group"), std::move(a)));
    table.columns.push_back(numbers("b", text("Mean against"), std::move(b)));
    table.columns.push_back(shares("share_a", text("Share in the group"), std::move(share_a)));
    table.columns.push_back(shares("share_b", text("Share against"), std::move(share_b)));
    table.columns.push_back(text_column("strength", text("Strength"), strength));
    table.columns.push_back(numbers("effect", text("Effect"), std::move(effect), 3));
    table.columns.push_back(numbers("low", text("from"), std::move(low), 3));
    table.columns.push_back(numbers("high", text("to"), std::move(high), 3));
    table.columns.push_back(text_column("kind", text("Measured as"), kind));
    table.columns.push_back(numbers("p", text("p"), std::move(p), 4));
    table.columns.push_back(numbers("p_adjusted", text("p adjusted"), std::move(adjusted), 4));
    table.columns.push_back(numbers("median_a", text("Median in the group"), std::move(median_a)));
    table.columns.push_back(numbers("median_b", text("Median against"), std::move(median_b)));
    table.columns.push_back(
        number_column("missing_a", text("Missing in the group"), Unit::count, std::move(missing_a)));
    table.columns.push_back(number_column("missing_b", text("Missing against"), Unit::count, std::move(missing_b)));
    table.columns.push_back(
        column_of("by_choice", text("Makes the segment"), Column::of_booleans(std::move(by_choice))));
    table.columns.push_back(text_column("name", text("Difference"), name));
    table.columns.push_back(numbers("size", text("In standard deviations"), std::move(size), 2));
    table.columns.push_back(numbers("size_low", text("from"), std::move(size_low), 2));
    table.columns.push_back(numbers("size_high", text("to"), std::move(size_high), 2));
    table.key_column = "name";  // of a value of a field; a number filters nothing
    table.key_dimension = "field: value";
    return table;
}

FindingTable groups_table(const Pair& pair) {
    const double all = pair.in_a + pair.in_b;
    // A group that one condition makes is a row that filters; the others are the rest of it.
    const std::string dimension = pair.a.dimension();
    const bool keyed = !dimension.empty() && (pair.everyone_else || pair.b.dimension() == dimension);
    const std::string first = keyed ? pair.a.key() : "a";
    const std::string second = !keyed ? "b" : pair.everyone_else ? std::string(rest_key) : pair.b.key();
    FindingTable table{.id = "groups", .title = text("The groups")};
    table.columns.push_back(text_column(dimension == "segment" ? "segment" : "group", text("Group"), {first, second}));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, {pair.in_a, pair.in_b}));
    table.columns.push_back(
        number_column("share", text("Share of customers"), Unit::percent, {pair.in_a / all, pair.in_b / all}));
    if (keyed) {
        table.key_column = table.columns.front().id;
        table.key_dimension = dimension;
    }
    return table;
}

/// The field in a sentence: own words, or the column's label and the value.
Text label(const Snapshot& snapshot, const Difference& difference) {
    static constexpr Pattern words[] = {
        Pattern("Days since last purchase"), Pattern("Orders"), Pattern("Revenue"), Pattern("Revenue an order"),
        Pattern("Days between orders"), Pattern("Order lines an order"), Pattern("Share of lines given back"),
        Pattern("Days since first purchase"), Pattern("Age"), Pattern("Days since sign-up")};
    const auto own = std::ranges::find(words, std::string_view(difference.field), &Pattern::value);
    if (own != std::end(words)) return Text(*own, {});
    const std::size_t point = difference.field.find('.');
    const auto kind = find_dataset_kind(difference.field.substr(0, point));
    const DatasetColumn* column = kind ? snapshot.dataset(*kind).find(difference.field.substr(point + 1)) : nullptr;
    const Text field = column ? label_of(*kind, *column) : verbatim(difference.field);
    return difference.what.empty() ? field : text("{0}: {1}", field, name(difference.what));
}

Text value(const Difference& difference, double of) {
    if (difference.share) return text("{0}", percent(of));
    if (difference.unit == Unit::amount) return text("{0}", amount(of));
    return text("{0}", number(of));
}

void add_figures(Finding& finding, const Context& context, const Pair& pair,
                 const std::vector<Difference>& differences) {
    const auto certain = std::ranges::count_if(differences, &Difference::certain);
    const auto strong =
        std::ranges::count_if(differences, [](const Difference& each) { return each.strength() == "large"; });
    finding.metrics = {
        count_metric("customers_a", text("customers in the group"), pair.in_a),
        count_metric("customers_b", text("customers against"), pair.in_b),
        count_metric("differences", text("differences beyond chance"), static_cast<double>(certain)),
        count_metric("large", text("of these large"), static_cast<double>(strong)),
        count_metric("tests", text("compared in all"), static_cast<double>(differences.size())),
    };
    if (differences.empty()) {
        finding.headline =
            text("{0} and {1} cannot be compared: there is no field with values in both.", pair.a.title, pair.b.title);
        return;
    }
    if (certain == 0) {
        finding.headline =
            text("{0} and {1} differ in nothing beyond chance: {2} {2|comparison|comparisons} show no difference.",
                 pair.a.title, pair.b.title, count(differences.size()));
        return;
    }
    // What they were chosen by comes last.
    const auto top =
        std::ranges::find_if(differences, [](const Difference& each) { return each.certain() && !each.by_choice; });
    const bool all_chosen = top == differences.end();
    const Difference& most = all_chosen ? differences.front() : *top;
    const Text field = label(context.snapshot, most);
    finding.headline = most.share || most.kind == EffectKind::hedges || std::isnan(most.median_a)
                           ? text("{0} and {1} differ most in “{2}”: {3} against {4} on average.", pair.a.title,
                                  pair.b.title, field, value(most, most.mean_a), value(most, most.mean_b))
                           : text("{0} and {1} differ most in “{2}”: {3} against {4} in the middle.", pair.a.title,
                                  pair.b.title, field, value(most, most.median_a), value(most, most.median_b));
    if (all_chosen)  // only segments against segments keep such differences
        finding.warnings.push_back(text("All differences beyond chance are in what segments are made of."));
}

void add_chart(Finding& finding, const std::vector<Difference>& differences) {
    ChartSpec chart = ranked_bars("differences", text("What the groups differ in most"),
                                  {"differences", "name", "size"}, text("Difference in standard deviations"));
    chart.low = "size_low";
    chart.high = "size_high";
    for (const Difference& each : differences)
        if (!each.certain() || each.by_choice) chart.muted.push_back(each.name());
    finding.charts.push_back(std::move(chart));
}

void add_notes(Finding& finding, const Context& context, const Pair& pair, const std::vector<std::string>& left_out) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(text("Compared are {0} (the group) and {1} (against).", pair.a.title, pair.b.title));
    note(text(
        "Numbers are compared by Hedges' g and Welch's test, or, where either group leans far to one side (skewness "
        "beyond "
        "1), by Cliff's delta and the test of Mann and Whitney; shares of customers by Cohen's h and the test of two "
        "shares. Intervals are of 95 %."));
    note(text(
        "Effects are ranked in standard deviations: 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988). Cliff's delta is "
        "turned into the distance of two normal groups that overlap as much, at most 4."));
    note(
        text("p-values are adjusted for the number of tests (Benjamini and Hochberg 1995): of those called "
             "differences, one in "
             "twenty is expected to be none. Grey: not beyond chance, or what segments are made of."));
    note(
        text("Shares of purchases are means of each customer's share of order lines and compared as means; customers "
             "without "
             "a value are left out of a comparison and counted as missing."));
    if (pair.a.by_segment() || pair.b.by_segment()) {
        note(
            text("Segments are made of days since the last purchase, orders and revenue: that they differ in these is "
                 "no news."));
        if (context.as_of)
            finding.warnings.push_back(
                text("Segments are those of the last day of the data, not of {0}.", *context.as_of));
    }
    if (std::ranges::any_of(pair.a.conditions, std::not_fn(&Condition::segment)) ||
        std::ranges::any_of(pair.b.conditions, std::not_fn(&Condition::segment)))
        note(text("Fields by which the groups were chosen are not compared."));
    if (!left_out.empty()) {
        std::vector<Text> names;
        for (const std::string& place : left_out) names.push_back(verbatim(place));
        note(text("Not compared, for they have more than {0} values: {1}.", count(most_categories), names));
    }
    const Count both = count(static_cast<std::int64_t>(pair.in_both));
    if (pair.both == Pair::left_out)
        finding.warnings.push_back(
            text("{0} {0|customer belongs|customers belong} to both groups and {0|is|are} left out.", both));
    if (pair.both == Pair::kept_in_a)
        finding.warnings.push_back(
            text("The group is a part of the other: its {0} {0|customer counts|customers count} in it alone.", both));
    if (pair.both == Pair::kept_in_b)
        finding.warnings.push_back(text(
            "The other group is a part of this one: its {0} {0|customer counts|customers count} in it alone.", both));
    if (std::min(pair.in_a, pair.in_b) < few_to_compare)
        finding.warnings.push_back(
            text("Only {0} {0|customer|customers} in the smaller group: only large differences can show.",
                 count(static_cast<std::int64_t>(std::min(pair.in_a, pair.in_b)))));
}

Result<Finding> run_compare(const Context& context) {
    auto pair = pair_of(context);
    if (!pair) return std::unexpected(pair.error());
    if (const auto nothing = nothing_to_compare(*pair)) return fail(ErrorCode::missing_data, *nothing);
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    Date last = days ? days->last : context.as_of.value_or(Date{});
    if (last.missing())  // no purchases: the customers' own dates
        if (const auto own = days_of(context.snapshot.dataset(DatasetKind::customers))) last = own->last;
    if (last.missing()) last = Date{0};  // no dates at all: nothing is counted from it
    std::vector<std::string> left_out;
    const auto differences = all_differences(context, *pair, last, left_out);
    if (!differences) return std::unexpected(differences.error());
    Finding finding;
    add_figures(finding, context, *pair, *differences);
    finding.tables.push_back(differences_table(*differences));
    finding.tables.push_back(groups_table(*pair));
    add_chart(finding, *differences);
    add_notes(finding, context, *pair, left_out);
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
    finding.highlights = compare_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis segments_compare() {
    return {
        .id = "segments.compare",
        .title = "Two groups compared",
        .question = "In what do two segments, or a segment and everyone else, differ?",
        .page = "segments",
        .needs = {{DatasetKind::customers,
                   {"customer_id"},
                   {{DatasetKind::transactions, {"time", "customer_id"}},
                    {DatasetKind::purchase_summaries, {"last_purchase", "customer_id", "purchased"}}}}},
        .options = compare_options,
        .run = run_compare,
        .help =
            "Compares two groups of customers in everything that is known of them: how they buy, what, where, and who "
            "they are. Differences are ranked by size, with how sure they are. Use it to say what sets a segment "
            "apart, "
            "and what an offer to it should be about."};
}

}  // namespace clientele
