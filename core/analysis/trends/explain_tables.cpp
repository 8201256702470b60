#include "core/analysis/trends/explain_tables.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::size_t rows_of_all_fields = 40;
constexpr std::size_t most_groups_told = 1000;
/// A group that brought less than both is not what made a change, however unlike the others it is.
constexpr double least_part_of_change = 0.05, least_part_of_level = 0.01;

double revenue_in(const ChangeCell& cell) { return cell.revenue; }
double returned_in(const ChangeCell& cell) { return cell.returned; }
double orders_in_cell(const ChangeCell& cell) { return cell.orders; }
double bought_in(const ChangeCell& cell) { return cell.revenue + cell.returned; }

constexpr ExplainedWords known_measures[] = {
    {"revenue", Pattern("Revenue"), Unit::amount, {revenue_in, nullptr}, Good::higher},
    {"orders", Pattern("Orders"), Unit::count, {orders_in_cell, nullptr}, Good::higher},
    {"units", Pattern("Units sold"), Unit::count, {explained_units, nullptr}, Good::higher},
    {"returned", Pattern("Returned amount"), Unit::amount, {returned_in, nullptr}, Good::lower},
    {"average_order", Pattern("Average order"), Unit::amount, {revenue_in, orders_in_cell}, Good::higher},
    {"price", Pattern("Average price of a unit"), Unit::amount, {bought_in, explained_units}, Good::neither},
    {"returned_share", Pattern("Share returned"), Unit::percent, {returned_in, bought_in}, Good::lower},
};

std::int32_t days_of(const Period& period) { return period.last.days - period.first.days + 1; }

/// The change that all rows of a waterfall stand for, from the first level to the last.
struct StepRows {
    std::vector<std::string> names, groups;
    std::vector<double> change, low, high;
    void add(std::string name, std::string group, double brought, double noise) {
        names.push_back(std::move(name));
        groups.push_back(std::move(group));
        change.push_back(brought);
        low.push_back(std::isnan(noise) ? missing_number : brought - normal_z95 * noise);
        high.push_back(std::isnan(noise) ? missing_number : brought + normal_z95 * noise);
    }
};

/// "2025-05" may also be the name of a group: levels are told apart by what they are.
std::string level_name(const Explained& explained, bool now) {
    return (now ? explained.periods.now_name : explained.periods.before_name) + (now ? " =" : "");
}

/// What the groups from the given one on brought together. A rate's own values are those of no group.
Contribution together(std::span<const Contribution> groups, bool of_rate) {
    Contribution rest{.name = std::string(rest_key), .rate = 0, .mix = 0};
    double variance = 0;
    for (const Contribution& group : groups) {
        rest.before += group.before;
        rest.now += group.now;
        rest.change += group.change;
        rest.beyond += group.beyond;
        rest.rate += group.rate;
        rest.mix += group.mix;
        variance += group.noise * group.noise;
    }
    rest.noise = std::sqrt(variance);
    if (of_rate) rest.before = rest.now = missing_number;
    return rest;
}

/// All groups, or the largest contributions and one of all others.
std::vector<Contribution> told_groups(const Explained& explained) {
    const std::vector<Contribution>& groups = explained.main.groups;
    if (groups.size() <= most_groups_told + 1) return groups;
    std::vector<Contribution> told(groups.begin(), groups.begin() + most_groups_told);
    told.push_back(together(std::span(groups).subspan(most_groups_told), explained.measure.measure.over != nullptr));
    return told;
}

void add_waterfall(Finding& finding, const Explained& explained) {
    const std::vector<Contribution>& groups = explained.main.groups;
    const std::size_t shown = groups.size() <= explained.top + 1 ? groups.size() : explained.top;
    StepRows rows;
    rows.add(level_name(explained, false), "", explained.main.before, missing_number);
    for (std::size_t i = 0; i < shown; ++i)
        rows.add(groups[i].words(), groups[i].name, groups[i].change, groups[i].noise);
    if (shown < groups.size()) {
        const Contribution rest = together(std::span(groups).subspan(shown), explained.measure.measure.over != nullptr);
        rows.add(rest.name, rest.name, rest.change, rest.noise);
    }
    rows.add(level_name(explained, true), "", explained.main.now, missing_number);
    const Unit unit = explained.measure.unit;
    FindingTable table{.id = "waterfall", .title = text("From then to now")};
    table.columns = {text_column("step", text("Step"), rows.names),
                     number_column("change", text("Contribution"), unit, std::move(rows.change)),
                     number_column("low", text("At least"), unit, std::move(rows.low)),
                     number_column("high", text("At most"), unit, std::move(rows.high))};
    if (explained.by.size() == 1) {
        table.columns.push_back(text_column("group", text("Group"), rows.groups));
        table.key_column = "group";
        table.key_dimension = explained.by.front().id;
    }
    ChartSpec chart =
        chart_of(ChartKind::waterfall, "waterfall", text("What made the change"), {"waterfall", "step", "change"});
    chart.low = "low";
    chart.high = "high";
    chart.muted = {level_name(explained, false), level_name(explained, true)};
    chart.y_title = Text(explained.measure.label, {});
    finding.tables.push_back(std::move(table));
    finding.charts.push_back(std::move(chart));
}

void add_contributions(Finding& finding, const Explained& explained) {
    std::vector<std::string> names;
    std::vector<double> before, now, change, share, beyond, low, high, rate, mix;
    std::vector<std::int8_t> sure;
    const double whole = explained.change();
    for (const Contribution& group : told_groups(explained)) {
        names.push_back(group.name);
        before.push_back(group.before);
        now.push_back(group.now);
        change.push_back(group.change);
        share.push_back(quotient(group.change, whole));
        beyond.push_back(group.beyond);
        low.push_back(group.change - normal_z95 * group.noise);
        high.push_back(group.change + normal_z95 * group.noise);
        rate.push_back(group.rate);
        mix.push_back(group.mix);
        sure.push_back(group.sure() ? 1 : 0);
    }
    const Unit unit = explained.measure.unit;
    FindingTable table{.id = "contributions", .title = text("Contributions")};
    table.columns = {
        text_column("group", text("Group"), names),
        number_column("before", verbatim(explained.periods.before_name), unit, std::move(before)),
        number_column("now", verbatim(explained.periods.now_name), unit, std::move(now)),
        number_column("change", text("Contribution"), unit, std::move(change), -1, explained.measure.good),
        number_column("low", text("At least"), unit, std::move(low)),
        number_column("high", text("At most"), unit, std::move(high)),
        number_column("share", text("Of the change"), Unit::percent, std::move(share)),
    };
    if (explained.measure.measure.over) {
        table.columns.push_back(number_column("rate", text("By its own rate"), unit, std::move(rate)));
        table.columns.push_back(number_column("mix", text("By its weight"), unit, std::move(mix)));
    } else {
        table.columns.push_back(number_column("beyond", text("Beyond what the others did"), unit, std::move(beyond)));
    }
    table.columns.push_back(column_of("sure", text("More than usual"), Column::of_booleans(std::move(sure))));
    if (explained.by.size() == 1) {
        table.key_column = "group";
        table.key_dimension = explained.by.front().id;
    }
    finding.tables.push_back(std::move(table));
}

/// The groups of all fields that left the others, or fell, behind most.
void add_fields(Finding& finding, const Explained& explained) {
    struct Row {
        const ExplainedField* field;
        const Contribution* group;
        double z;
    };
    std::vector<Row> rows;
    for (const ExplainedField& field : explained.fields)
        for (const Contribution& group : field.found.groups)
            if (group.noise > 0) rows.push_back({&field, &group, group.times_usual()});
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return a.z > b.z; });
    if (rows.size() > rows_of_all_fields) rows.resize(rows_of_all_fields);
    if (rows.empty()) return;
    std::vector<std::string> fields, names;
    std::vector<double> change, beyond, times;
    std::vector<std::int8_t> sure;
    for (const Row& row : rows) {
        fields.push_back(row.field->id);
        names.push_back(row.group->name);
        change.push_back(row.group->change);
        beyond.push_back(row.group->beyond);
        times.push_back(row.z);
        sure.push_back(row.group->sure() ? 1 : 0);
    }
    const Unit unit = explained.measure.unit;
    finding.tables.push_back(
        table_of("stand_out", text("What stands out, by any field"),
                 {text_column("field", text("Field"), fields), text_column("group", text("Group"), names),
                  number_column("change", text("Contribution"), unit, std::move(change)),
                  number_column("beyond", text("Beyond what the others did"), unit, std::move(beyond)),
                  number_column("noise", text("Times the usual"), Unit::ratio, std::move(times), 1),
                  column_of("sure", text("More than usual"), Column::of_booleans(std::move(sure)))}));
}

void add_effects(Finding& finding, const Explained& explained) {
    if (!explained.effects) return;
    const PriceVolumeMix& parts = *explained.effects;
    const std::pair<Text, double> named[] = {
        {text("Volume"), parts.volume},       {text("Prices"), parts.price},
        {text("Mix of articles"), parts.mix}, {text("Mix of channels"), parts.channels},
        {text("New articles"), parts.fresh},  {text("Articles no longer sold"), parts.gone},
        {text("Returns"), parts.returns},     {text("Lines without article or quantity"), parts.other}};
    StepRows rows;
    rows.add(level_name(explained, false), "", explained.main.before, missing_number);
    for (const auto& [words, brought] : named)
        if (brought != 0) rows.add(std::string(words.pattern()), "", brought, missing_number);
    rows.add(level_name(explained, true), "", explained.main.now, missing_number);
    finding.tables.push_back(
        table_of("effects", text("Volume, prices and mix"),
                 {text_column("effect", text("Effect"), rows.names),
                  number_column("change", text("Contribution"), Unit::amount, std::move(rows.change))}));
    ChartSpec chart =
        chart_of(ChartKind::waterfall, "effects", text("Volume, prices and mix"), {"effects", "effect", "change"});
    chart.muted = {level_name(explained, false), level_name(explained, true)};
    chart.y_title = text("Revenue");
    finding.charts.push_back(std::move(chart));
}

void add_drivers(Finding& finding, const Explained& explained) {
    if (!explained.drivers || std::isnan(explained.drivers->by_order)) return;
    const SalesDrivers& parts = *explained.drivers;
    std::vector<std::string> names;
    std::vector<double> before, now, change;
    const auto add = [&](const Text& words, double was, double is, double brought) {
        names.emplace_back(words.pattern());
        before.push_back(was);
        now.push_back(is);
        change.push_back(brought);
    };
    if (parts.customers_known) {
        add(text("Customers"), parts.customers[0], parts.customers[1], parts.by_customers);
        add(text("Orders a customer"), quotient(parts.orders[0], parts.customers[0]),
            quotient(parts.orders[1], parts.customers[1]), parts.by_frequency);
    } else {
        add(text("Orders"), parts.orders[0], parts.orders[1], parts.by_frequency);
    }
    add(text("Revenue an order"), quotient(parts.revenue[0], parts.orders[0]),
        quotient(parts.revenue[1], parts.orders[1]), parts.by_order);
    finding.tables.push_back(table_of(
        "drivers", text("Customers, orders and revenue an order"),
        {text_column("driver", text("Driver"), names),
         number_column("before", verbatim(explained.periods.before_name), Unit::none, std::move(before), 2),
         number_column("now", verbatim(explained.periods.now_name), Unit::none, std::move(now), 2),
         number_column("change", text("Contribution to revenue"), Unit::amount, std::move(change), -1, Good::higher)}));
    ChartSpec chart = chart_of(ChartKind::bars, "drivers", text("More customers, more orders or larger ones"),
                               {"drivers", "driver", "change"});
    chart.y_title = text("Contribution to revenue");
    finding.charts.push_back(std::move(chart));
}

Text value_text(const Explained& explained, double value) {
    if (explained.measure.unit == Unit::amount) return text("{0}", amount(value));
    if (explained.measure.unit == Unit::percent) return text("{0}", percent(value));
    return text("{0}", number(value, 0));
}

/// Whether what the group brought is more than a trifle of the change, or of what there was before.
bool matters(const Explained& explained, const Contribution& group) {
    return std::abs(group.change) >= least_part_of_change * std::abs(explained.change()) ||
           std::abs(group.change) >= least_part_of_level * std::abs(explained.main.before);
}

/// Of sums, whether there was nothing at all in one of the periods: there are no groups to tell apart.
bool is_nothing(const Explained& explained, double Contribution::*value) {
    return !explained.measure.measure.over && explained.measure.id != "returned" &&
           std::ranges::all_of(explained.main.groups, [&](const Contribution& group) { return group.*value == 0; });
}

/// A rate whose groups went the other way than the whole did (Simpson 1951), for their weights changed: by how much
/// they did; NaN where it is not so.
double rates_against(const Explained& explained) {
    if (!explained.measure.measure.over) return missing_number;
    double rates = 0;
    for (const Contribution& group : explained.main.groups) rates += std::isnan(group.rate) ? 0 : group.rate;
    const double change = explained.change();
    const bool against = rates * change < 0 && std::abs(rates) >= least_part_of_change * std::abs(change);
    return against ? rates : missing_number;
}

Text headline_of(const Explained& explained) {
    const double before = explained.main.before, now = explained.main.now, change = now - before;
    const Text was = value_text(explained, before), is = value_text(explained, now), label(explained.measure.label, {});
    const Text period = period_words(explained.periods.now_name), earlier = period_words(explained.periods.before_name);
    const Text all = change == 0  ? text("{0} stayed at {1} from {2} to {3}", label, is, earlier, period)
                     : change > 0 ? text("{0} rose from {1} in {2} to {3} in {4}", label, was, earlier, is, period)
                                  : text("{0} fell from {1} in {2} to {3} in {4}", label, was, earlier, is, period);
    if (is_nothing(explained, &Contribution::now))
        return text("Nothing was sold in {0}; {1} in {2}: {3}.", period, label, earlier, was);
    if (is_nothing(explained, &Contribution::before))
        return text("Nothing was sold in {0}; {1} in {2}: {3}.", earlier, label, period, is);
    if (explained.main.groups.size() < 2 || (explained.periods.uneven && !explained.measure.measure.over))
        return text("{0}.", all);
    const auto brought = [&](const Contribution& group) {
        const Text much = value_text(explained, std::abs(group.change));
        if (group.is_new) return text("{0} is new and brought {1}", name(group.words()), much);
        return group.change > 0 ? text("{0} brought {1} more", name(group.words()), much)
                                : text("{0} brought {1} less", name(group.words()), much);
    };
    const auto most = std::ranges::max_element(explained.main.groups, {}, [&](const Contribution& group) {
        return change > 0 ? group.change : -group.change;
    });
    if (std::ranges::none_of(explained.main.groups, &Contribution::sure))
        return explained.main.chance() > 0.05 && change != 0
                   ? text("{0}: no more than the usual ups and downs.", all)
                   : text("{0}; no group did more to it than the usual ups and downs.", all);
    if (const double rates = rates_against(explained); rates > 0)
        return text(
            "{0}, although within the groups it rose by {1} on the whole: more came from groups where it is low.", all,
            value_text(explained, rates));
    else if (rates < 0)
        return text(
            "{0}, although within the groups it fell by {1} on the whole: more came from groups where it is high.", all,
            value_text(explained, -rates));
    const auto sure = std::ranges::max_element(explained.main.groups, {}, [&](const Contribution& group) {
        return group.sure() && matters(explained, group) ? group.times_usual() : -1;
    });
    if (!sure->sure() || !matters(explained, *sure))
        return most->change * change > 0 ? text("{0}, spread over many; {1}, the most of all.", all, brought(*most))
                                         : text("{0}.", all);
    // What stands out went the other way: what made the change is said as well.
    if (change != 0 && sure->change * change < 0 && most->change * change > 0)
        return text("{0}: {1}, the most of all; {2}, which stands out.", all, brought(*most), brought(*sure));
    return text("{0}; {1}, which stands out.", all, brought(*sure));
}

void add_notes(Finding& finding, const Explained& explained) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(text("All contributions of a table add up to the change from {0} to {1}.",
              period_words(explained.periods.before_name), period_words(explained.periods.now_name)));
    if (explained.periods.fell_back)
        finding.warnings.push_back(
            text("The same time a year earlier is not known: {0} is compared with the time directly before. "
                 "Seasons are part of the change.",
                 period_words(explained.periods.now_name)));
    if (!explained.periods.cut_from.empty())
        finding.warnings.push_back(
            text("The data reaches from {0} to {1}: of {2} and {3} only the part that it knows of both is compared.",
                 explained.known.first, explained.known.last, period_words(explained.periods.cut_from),
                 period_words(explained.periods.cut_before)));
    if (explained.periods.uneven)
        finding.warnings.push_back(
            explained.measure.measure.over
                ? text("The two periods are not of one length: {0} and {1} days.",
                       count(days_of(explained.periods.before)), count(days_of(explained.periods.now)))
                : text("The two periods are not of one length, {0} and {1} days: much of the "
                       "change is that. Nothing is marked as more than usual.",
                       count(days_of(explained.periods.before)), count(days_of(explained.periods.now))));
    if (explained.main.groups.size() < 2)
        note(explained.by.empty()
                 ? text("Order lines have no field with several values that the change could be split by.")
                 : text("All lines of the two periods are of one group: there is nothing to split."));
    if (explained.main.groups.size() > most_groups_told + 1)
        note(text("Of {0} groups the {1} that brought most stand in the table, the others in one row.",
                  count(explained.main.groups.size()), count(most_groups_told)));
    if (explained.drivers && !explained.drivers->customers_known && !explained.sales.customers.empty())
        note(
            text("More than one line of twenty has no customer: revenue is split into orders and revenue an order "
                 "only."));
    note(explained.main.usual_known
             ? text("At least and at most: what chance and the ups and downs of {0} earlier pairs of periods make "
                    "likely, 19 times "
                    "of 20. More than usual: the change is beyond these bounds, and further from what the others did "
                    "than is likely after allowing for the number of groups.",
                    count(explained.periods.earlier.size()))
             : text("At least and at most: what chance makes likely, 19 times of 20; there are too few earlier periods "
                    "to know what is usual. More than usual: the change is beyond these bounds, and further from what "
                    "the others did than is likely after allowing for the number of groups."));
    if (explained.measure.measure.over)
        note(
            text("By its own rate: half the change of the group's rate by both weights. By its weight: the change of "
                 "its weight by how "
                 "far its rate lies from the whole (Kitagawa 1955)."));
    else
        note(
            text("Beyond what the others did: more or less than the group would have brought by changing as much as "
                 "the other "
                 "groups that were there in both periods."));
    if (explained.effects)
        note(
            text("{0} {0|article was|articles were} sold in both periods. Volume: had all changed as their units did "
                 "together. Prices: "
                 "what a unit of the same article brought, reductions subtracted. Mix: more of dear articles or of "
                 "cheap ones.",
                 count(explained.effects->articles)));
    if (explained.effects && explained.effects->channels != 0)
        note(
            text("Prices are those of the same article in the same channel. Mix of channels: more of the same articles "
                 "where they are dear, or where they are cheap."));
    if (explained.measure.measure.of == orders_in_cell || explained.measure.measure.over == orders_in_cell)
        note(text("An order with several groups is shared out among them by its lines."));
}

}  // namespace

double explained_units(const ChangeCell& cell) { return cell.units; }

std::span<const ExplainedWords> explained_measures() { return known_measures; }

Finding explained_finding(const Explained& explained) {
    Finding finding;
    finding.headline = headline_of(explained);
    const double before = explained.main.before, now = explained.main.now;
    finding.metrics = {
        {.id = "now",
         .label = text("{0}, {1}", Text(explained.measure.label, {}), period_words(explained.periods.now_name)),
         .value = now,
         .unit = explained.measure.unit,
         .change = before > 0 ? std::optional(now / before - 1) : std::nullopt,
         .change_of = verbatim(explained.periods.before_name),
         .good = explained.measure.good},
        {.id = "change", .label = text("Change"), .value = now - before, .unit = explained.measure.unit}};
    const bool split = explained.main.groups.size() >= 2;
    for (const double way : {1.0, -1.0}) {
        if (!split) break;
        const auto most = std::ranges::max_element(explained.main.groups, {},
                                                   [&](const Contribution& group) { return way * group.change; });
        if (most == explained.main.groups.end() || most->change * way <= 0) continue;
        finding.metrics.push_back({.id = way > 0 ? "most_up" : "most_down",
                                   .label = way > 0 ? text("Most upwards: {0}", name(most->words()))
                                                    : text("Most downwards: {0}", name(most->words())),
                                   .value = most->change,
                                   .unit = explained.measure.unit,
                                   .low = most->change - normal_z95 * most->noise,
                                   .high = most->change + normal_z95 * most->noise});
    }
    if (split) add_waterfall(finding, explained);
    if (!explained.by.empty()) add_contributions(finding, explained);
    add_effects(finding, explained);
    add_drivers(finding, explained);
    add_fields(finding, explained);
    add_notes(finding, explained);
    return finding;
}

}  // namespace clientele
