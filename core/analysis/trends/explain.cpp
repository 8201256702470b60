#include <algorithm>
#include <cmath>

#include "core/analysis/key_names.h"
#include "core/analysis/period_words.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/explain_tables.h"

namespace clientele {
namespace {

constexpr std::size_t most_line_groups = 100'000;
constexpr std::size_t most_cells = std::size_t{1} << 23;
constexpr std::size_t most_looked_at = 20'000;  // values of a field that nobody asked for by name

/// Fields with many values as well: what does not stand on its own is put together.
std::vector<OptionChoice> explain_fields(const Snapshot& snapshot) {
    return row_group_choices(snapshot, DatasetKind::transactions, most_line_groups - 1);
}

std::vector<OptionSpec> explain_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> by{{"auto", text("What stands out most")}}, second{{"none", text("Nothing")}}, measure;
    for (const OptionChoice& choice : explain_fields(snapshot)) {
        by.push_back(choice);
        second.push_back(choice);
    }
    for (const ExplainedWords& each : explained_measures())
        measure.push_back({std::string(each.id), Text(each.label, {})});
    return {
        {.id = "measure",
         .label = text("Measure"),
         .value = "revenue",
         .choices = std::move(measure),
         .help = text("What changed.")},
        {.id = "by",
         .label = text("Split by"),
         .type = OptionType::field,
         .value = "auto",
         .choices = std::move(by),
         .help =
             text("Whose contributions are shown. What stands out most: the field with the group that left the others "
                  "furthest behind, or fell furthest behind them, against the play of chance.")},
        {.id = "and_by",
         .label = text("And by"),
         .type = OptionType::field,
         .value = "none",
         .choices = std::move(second),
         .help = text("A second field: contributions are then those of pairs, such as a category in a store.")},
        {.id = "period",
         .label = text("Period"),
         .value = "month",
         .choices = {{"week", text("Last whole week")},
                     {"month", text("Last whole month")},
                     {"quarter", text("Last whole quarter")},
                     {"year", text("Last whole year")}},
         .help = text("The time that is explained, where the filter has no period and none is written below.")},
        {.id = "against",
         .label = text("Compared with"),
         .value = "year",
         .choices = {{"year", text("The same time a year earlier")}, {"previous", text("The time directly before")}},
         .help = text("Where a year earlier is not known, the time directly before stands in for it.")},
        {.id = "now",
         .label = text("Explained period"),
         .type = OptionType::text,
         .help = text("In words: 2026-05, 2026-W20, 2026-Q2, 2026 or 2026-01-01..2026-03-31. Empty: as chosen above.")},
        {.id = "before",
         .label = text("Period before"),
         .type = OptionType::text,
         .help = text("In the same words. Empty: as chosen above.")},
        {.id = "top",
         .label = text("Groups shown"),
         .type = OptionType::whole,
         .value = "8",
         .least = 1,
         .most = 50,
         .help = text("The largest contributions have a bar of their own; the others are put together.")},
    };
}

PeriodsWished wished_of(const Options& options) {
    PeriodsWished wished;
    const std::string& unit = options.text("period");
    wished.unit = unit == "week"      ? PeriodUnit::week
                  : unit == "quarter" ? PeriodUnit::quarter
                  : unit == "year"    ? PeriodUnit::year
                                      : PeriodUnit::month;
    wished.year_before = options.text("against") == "year";
    wished.now = options.text("now");
    wished.before = options.text("before");
    return wished;
}

/// How many days at a time usually pass without any line: no more in 49 of 50 cases.
std::int32_t usual_silence(const Sales& sales, const Period& known) {
    std::vector<std::uint8_t> sold(static_cast<std::size_t>(known.last.days - known.first.days) + 1);
    for (std::size_t row = 0; row < sales.lines; ++row) {
        if (!sales.has_time(row)) continue;
        const std::int32_t day = sales.day(row);
        if (day >= known.first.days && day <= known.last.days)
            sold[static_cast<std::size_t>(day - known.first.days)] = 1;
    }
    std::vector<std::int32_t> silent;  // days between one day with lines and the next
    std::int32_t days = 0;
    for (std::size_t day = 1; day < sold.size(); ++day) {
        if (sold[day] == 0) {
            ++days;
            continue;
        }
        silent.push_back(days);
        days = 0;
    }
    if (silent.empty()) return 0;
    std::ranges::sort(silent);
    return silent[(silent.size() - 1) * 49 / 50];
}

/// The rows of all times: a period in the filter says what is explained, not what is known.
Result<void> take_rows(Explained& explained, const Context& context) {
    explained.rows = context.rows[DatasetKind::transactions];
    Filter wider = context.filter;
    std::optional<Period> shown;
    if (wider.period) {
        const auto days = observed_days(context.snapshot, wider, context.as_of);
        if (!days)
            return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
        shown = *days;
        wider.period.reset();
        const auto rows = select(context.snapshot, wider, in_segments_on(context.as_of), context.progress.part(0, 0.1));
        if (!rows) return std::unexpected(rows.error());
        explained.rows = (*rows)[DatasetKind::transactions];
    }
    const auto known = observed_days(context.snapshot, wider, context.as_of);
    if (!known) return fail(ErrorCode::missing_data, text("No order line has a time: nothing can be compared."));
    auto periods = compared_periods(wished_of(context.options), shown, *known, closed_weekdays(context.snapshot),
                                    usual_silence(explained.sales, *known));
    if (!periods) return std::unexpected(periods.error());
    explained.periods = std::move(*periods);
    explained.known = *known;
    return {};
}

/// Lines as they are added up for one grouping after another.
struct AddedLines {
    OrderShares shares;
    ChangeOrders orders;
    AddedLines(const Explained& explained)
        : shares(explained.sales, explained.rows),
          orders(explained.sales, explained.rows, shares, explained.periods, explained.measure.measure) {}
};

Result<Contributions> contributions_by(const Explained& explained, const AddedLines& lines,
                                       const LineGrouping& grouping, const Progress& progress) {
    const auto cells =
        change_cells(explained.sales, explained.rows, lines.shares, grouping, explained.periods.stretches, progress);
    if (!cells) return std::unexpected(cells.error());
    return contributions(*cells, grouping, explained.periods, explained.measure.measure, lines.orders,
                         explained.added_up, progress);
}

/// Every field that lines can be grouped by, on its own.
Result<void> look_at_fields(Explained& explained, const Context& context, const AddedLines& lines) {
    const std::vector<OptionChoice> choices = explain_fields(context.snapshot);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto groups = line_groups(context.snapshot, choices[i].id);
        if (!groups) continue;
        LineGrouping grouping;
        grouping.fields.push_back(std::move(*groups));
        if (grouping.groups() > most_looked_at + 1 ||
            grouping.groups() * explained.periods.stretches.size() > most_cells)
            continue;
        const double from = 0.2 + 0.6 * static_cast<double>(i) / static_cast<double>(choices.size());
        if (!context.progress(from, text("Looking for what made the change"))) return cancelled();
        auto found = contributions_by(explained, lines, grouping, context.progress);
        if (!found) return std::unexpected(found.error());
        explained.fields.push_back({choices[i].id, choices[i].label, std::move(*found)});
    }
    return {};
}

/// The field with the group that stands out most; where none does, the one that people ask about first.
std::string field_to_show(const std::vector<ExplainedField>& fields) {
    const auto stands_out = [](const ExplainedField& field) {
        return std::ranges::any_of(field.found.groups, &Contribution::sure) ? field.found.surprise : -100;
    };
    const auto most = std::ranges::max_element(fields, {}, stands_out);
    if (stands_out(*most) > -100) return most->id;
    for (const char* usual : {"products.category", "transactions.channel", "transactions.store_id", "products.brand"})
        if (std::ranges::find(fields, usual, &ExplainedField::id) != fields.end()) return usual;
    return fields.front().id;
}

/// What the contributions that are shown are of.
Result<void> take_main(Explained& explained, const Context& context, const AddedLines& lines) {
    std::string by = context.options.text("by");
    const std::string& second = context.options.text("and_by");
    if (by == "auto" && !explained.fields.empty()) by = field_to_show(explained.fields);
    LineGrouping grouping;
    for (const std::string& field : {by, second}) {
        if (field == "auto" || field == "none" || (field == second && !grouping.fields.empty() && second == by))
            continue;
        auto groups = line_groups(context.snapshot, field);
        if (!groups) return std::unexpected(groups.error());
        grouping.fields.push_back(std::move(*groups));
        const auto known = std::ranges::find(explained.fields, field, &ExplainedField::id);
        explained.by.push_back({field, known == explained.fields.end() ? verbatim(field) : known->label, {}});
    }
    if (grouping.groups() > most_line_groups || grouping.groups() * explained.periods.stretches.size() > most_cells)
        return fail(ErrorCode::bad_value,
                    text("{0} pairs of groups are too many to be told apart: choose fields with fewer values.",
                         count(grouping.groups())));
    auto found = contributions_by(explained, lines, grouping, context.progress);
    if (!found) return std::unexpected(found.error());
    explained.main = std::move(*found);
    if (explained.by.size() == 1) {
        const KeyNames names(context.snapshot);
        for (Contribution& group : explained.main.groups)
            group.called = names.called(explained.by.front().id, group.name);
    }
    return {};
}

Result<Finding> run_explain(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    Explained explained;
    explained.sales = Sales::of(context.snapshot);
    explained.measure = *std::ranges::find(explained_measures(), context.options.text("measure"), &ExplainedWords::id);
    const bool of_units =
        explained.measure.measure.of == explained_units || explained.measure.measure.over == explained_units;
    if (of_units && explained.sales.quantities.empty())
        return fail(ErrorCode::missing_data, text("Units are not known: order lines have no quantity."));
    if (auto taken = take_rows(explained, context); !taken) return std::unexpected(taken.error());
    explained.top = static_cast<std::size_t>(context.options.whole("top"));
    const Period &before = explained.periods.before, &now = explained.periods.now;
    explained.added_up = line_points(context.snapshot).has_value();
    const AddedLines lines(explained);
    if (!context.progress(0.2, text("Looking for what made the change"))) return cancelled();
    if (auto looked = look_at_fields(explained, context, lines); !looked) return std::unexpected(looked.error());
    if (auto taken = take_main(explained, context, lines); !taken) return std::unexpected(taken.error());
    if (std::isnan(explained.main.now) || std::isnan(explained.main.before) || explained.main.groups.empty())
        return fail(ErrorCode::missing_data,
                    text("Nothing was sold in {0} or in {1} within the filter: there is no change to explain.",
                         period_words(explained.periods.before_name), period_words(explained.periods.now_name)));
    if (!context.progress(0.9, text("Looking for what made the change"))) return cancelled();
    if (explained.measure.id == "revenue") {
        explained.effects = price_volume_mix(context.snapshot, explained.sales, explained.rows, before, now);
        explained.drivers = sales_drivers(explained.sales, explained.rows, before, now);
    }
    Finding finding = explained_finding(explained);
    std::int32_t in_holes = 0;
    for (const Period& hole : data_holes(context.snapshot)) {
        const std::int32_t days = days_in_holes({hole}, before) + days_in_holes({hole}, now);
        in_holes += days;
        if (days > 0)
            finding.warnings.push_back(
                text("No order line is dated from {0} to {1}: a hole in the data, or a time without sales. The two "
                     "periods are not alike.",
                     hole.first, hole.last));
    }
    // What a hole makes of the figures is no news of the business.
    if (in_holes == 0) finding.highlights = explain_highlights(explained, finding);
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_explain() {
    return {
        .id = "trends.explain",
        .title = "What made the change",
        .question = "Which groups, prices and customers made sales change?",
        .page = "trends",
        .needs = {{DatasetKind::transactions, {"time"}}},
        .options = explain_options,
        .run = run_explain,
        .reads = {},
        .help =
            "Takes the change of a figure between two periods apart: what each category, product, store, channel or "
            "other "
            "group brought, so that all parts add up to the change; how much came from volume, prices and the mix of "
            "articles; and how much from more customers, more orders or larger ones. Says which parts are more than "
            "the "
            "usual ups and downs."};
}

}  // namespace clientele
