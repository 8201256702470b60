#include "core/analysis/quality/rules/mending.h"

#include <algorithm>
#include <functional>

#include "core/analysis/quality/rules/broken_text.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/row_texts.h"
#include "core/analysis/quality/rules/rules_tables.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/analysis/table_building.h"

namespace clientele::rules {
namespace {

constexpr std::size_t most_values = 100'000;  // more are kept by row

/// An event without its time and a row without its key are of no use; a customer without the day of sign-up is.
bool is_time(const Rule& rule) {
    return !is_reference(rule.dataset) && rule.column == spec(rule.dataset).time_field;
}
bool is_key(const Rule& rule) { return rule.column == spec(rule.dataset).key; }
bool names_something(const Rule& rule) {
    const Field* field = find_field(spec(rule.dataset), rule.column);
    return field && !field->domain.empty();
}

/// A latitude says nothing without its longitude.
std::vector<std::string> fields_of(const Rule& rule) {
    if (rule.column == "latitude") return {"latitude", "longitude"};
    return {rule.column};
}

std::string becomes(const Breach& breach, const Column& column, std::size_t row) {
    if (breach.rule.remedy == remedy::unify) return breach.against(row);
    if (breach.rule.remedy == remedy::repair_characters)
        return repaired_text(column.text(row)).value_or(std::string(column.text(row)));
    return std::string(without_blanks(column.text(row)));
}

/// What the values of the rows become, and all rows that hold such a value.
struct Values {
    std::map<std::string, std::string> becomes;
    Selection rows = Selection::none(0);
};
Values values_of(const Column& column, const Selection& rows, const std::function<std::string(std::size_t)>& becomes) {
    Values values;
    TextFlags known(column.dictionary().size());
    const auto codes = column.codes();
    rows.for_each([&](std::size_t row) {
        if (codes[row] == missing_code || known[codes[row]]) return;
        std::string after = becomes(row);
        if (after == column.text(row)) return;
        known[codes[row]] = 1;
        values.becomes.emplace(column.text(row), std::move(after));
    });
    values.rows = rows_of_flags(column, known);
    return values;
}

/// The first cells of a row, for rows that go as a whole.
std::string whole_row(const Dataset& dataset, std::size_t row) {
    constexpr std::size_t most_cells = 6;
    std::string cells;
    std::size_t shown = 0;
    for (const DatasetColumn& column : dataset.columns) {
        if (shown == most_cells) return cells + ", …";
        if (column.values.missing(row)) continue;
        cells += (shown++ == 0 ? "" : ", ") + column.id + "=" + written(column.values, row);
    }
    return cells;
}

FindingTable examples_of(const Dataset& dataset, const Breach& breach, const MendPlan& plan) {
    std::vector<std::string> keys, before, after, against;
    const DatasetColumn* id = id_column(dataset);
    for (const std::size_t row : first_of(plan.rows, most_mend_examples)) {
        const std::string known_by = id ? written(id->values, row) : std::string();
        keys.push_back(known_by.empty() ? "#" + std::to_string(row + 1) : known_by);
        const DatasetColumn* column = plan.mend.fields.empty() ? nullptr : dataset.find(plan.mend.fields.front());
        before.push_back(column ? written(column->values, row) : whole_row(dataset, row));
        const auto value = plan.values.find(before.back());
        after.push_back(value == plan.values.end() ? std::string() : value->second);
        against.push_back(breach.against && breach.rule.remedy != remedy::unify ? breach.against(row) : std::string());
    }
    FindingTable table{.id = "examples", .title = text("What would change")};
    table.columns = {text_column("key", text("Key"), keys), text_column("before", text("Before"), before),
                     text_column("after", text("After"), after), text_column("against", text("Against"), against)};
    return table;
}

Text effect_of(const Dataset& dataset, const MendPlan& plan) {
    const Count rows = count(static_cast<std::int64_t>(plan.rows.count()));
    const DatasetSpec& kind = spec(dataset.kind);
    switch (plan.mend.change) {
        case MendChange::leave_out:
            return text("{0} {0|row|rows} of {1} would no longer count.", rows, Text(kind.label, {}));
        case MendChange::clear:
            return text("{0} would be missing in {1} {1|row|rows} of {2}.",
                        label_of(dataset.kind, *dataset.find(plan.mend.fields.front())), rows, Text(kind.label, {}));
        case MendChange::replace:
            return text("{0} {0|value|values} of {1} would be written another way, in {2} {2|row|rows} of {3}.",
                        count(plan.values.size()), label_of(dataset.kind, *dataset.find(plan.mend.fields.front())),
                        rows, Text(kind.label, {}));
    }
    return {};
}

}  // namespace

std::optional<MendChange> change_for(const Rule& rule) {
    if (rule.by_hand || !rule.own.empty()) return std::nullopt;
    if (rule.remedy == remedy::drop_repeated || rule.remedy == remedy::leave_out) return MendChange::leave_out;
    if (rule.remedy == remedy::clear) {
        if (is_key(rule)) return std::nullopt;
        return is_time(rule) ? MendChange::leave_out : MendChange::clear;
    }
    // Two spellings of an id may be two things.
    const bool replaces =
        rule.remedy == remedy::unify || rule.remedy == remedy::trim || rule.remedy == remedy::repair_characters;
    return replaces && !names_something(rule) ? std::optional(MendChange::replace) : std::nullopt;
}

std::optional<MendOffer> offer_to_mend(const Snapshot& snapshot, const Problem& problem) {
    const Breach& breach = *problem.breach;
    const auto change = change_for(breach.rule);
    if (!change || problem.rows.count() == 0) return std::nullopt;
    const Dataset& dataset = snapshot.dataset(breach.rule.dataset);
    MendOffer offer{.name = name_of(breach), .field = breach.rule.column};
    MendPlan& plan = offer.plan;
    plan.version = snapshot.version();
    plan.rows = problem.rows;
    plan.mend = {.dataset = dataset.kind, .change = *change, .rule = words_of(breach), .fields = {}};
    if (*change != MendChange::leave_out) {
        const DatasetColumn* column = dataset.find(breach.rule.column);
        if (!column) return std::nullopt;
        plan.mend.fields = fields_of(breach.rule);
        const bool of_texts = column->values.type() == ColumnType::text;
        if (*change == MendChange::replace) {
            Values values = values_of(column->values, problem.rows,
                                      [&](std::size_t row) { return becomes(breach, column->values, row); });
            if (values.becomes.empty()) return std::nullopt;
            plan.rows = std::move(values.rows);
            plan.values = std::move(values.becomes);
        } else if (of_texts && plan.mend.fields.size() == 1) {
            Values values = values_of(column->values, problem.rows, [](std::size_t) { return std::string(); });
            if (values.rows.count() == problem.rows.count() && values.becomes.size() <= most_values)
                plan.values = std::move(values.becomes);
        }
    }
    plan.mend.rows = plan.rows.count();
    offer.effect = effect_of(dataset, plan);
    offer.examples = examples_of(dataset, breach, plan);
    return offer;
}

}  // namespace clientele::rules
