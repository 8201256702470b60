#include "core/analysis/quality/rules/own_rules.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/model/condition_rows.h"
#include "core/model/filter_fields.h"

namespace clientele::rules {
namespace {

struct ReadRule {
    std::string_view name, dataset, expression;
};

std::vector<std::string_view> pieces(std::string_view rules) {
    std::vector<std::string_view> found;
    bool quoted = false;
    for (std::size_t begin = 0, at = 0; at <= rules.size(); ++at) {
        if (at < rules.size() && rules[at] == '"') quoted = !quoted;
        if (at < rules.size() && (quoted || (rules[at] != ';' && rules[at] != '\n'))) continue;
        const std::string_view piece = without_blanks(rules.substr(begin, at - begin));
        if (!piece.empty()) found.push_back(piece);
        begin = at + 1;
    }
    return found;
}

Result<ReadRule> read_rule(std::string_view piece) {
    const std::size_t first = piece.find(':'), second = first == piece.npos ? first : piece.find(':', first + 1);
    if (second == piece.npos)
        return fail(ErrorCode::bad_value,
                    text("The rule “{0}” cannot be read. Write name: dataset: expression that must hold, such as "
                         "margin: products: cost<=price.",
                         name(piece)));
    return ReadRule{without_blanks(piece.substr(0, first)), without_blanks(piece.substr(first + 1, second - first - 1)),
                    without_blanks(piece.substr(second + 1))};
}

/// A cell as a number to compare with one of another column of the same sort; NaN where missing.
double comparable(const Column& column, std::size_t row) {
    if (column.missing(row)) return missing_number;
    switch (column.type()) {
        case ColumnType::number:
            return column.numbers()[row];
        case ColumnType::date:
            return static_cast<double>(column.dates()[row]) * 86'400;
        case ColumnType::time:
            return static_cast<double>(column.times()[row]);
        case ColumnType::boolean:
            return column.booleans()[row];
        case ColumnType::text:
            return column.codes()[row];
    }
    return missing_number;
}

bool same_sort(const Column& a, const Column& b) {
    const auto sort = [](ColumnType type) { return type == ColumnType::time ? ColumnType::date : type; };
    if (a.type() == ColumnType::text)
        return b.type() == ColumnType::text && a.shared_dictionary() == b.shared_dictionary();
    return sort(a.type()) == sort(b.type());
}

/// Whole days are compared as days, also with a time.
double compared(const Column& column, const Column& other, std::size_t row) {
    if (column.type() == ColumnType::time && other.type() == ColumnType::date)
        return static_cast<double>(Days(column).at(row)) * 86'400;
    return comparable(column, row);
}

/// The column that the only value names, where it does.
const DatasetColumn* other_column(const Dataset& dataset, const DatasetColumn& column, const Condition& condition,
                                  std::string_view expression) {
    if (condition.values.size() != 1 || expression.ends_with('"')) return nullptr;
    const DatasetColumn* other = dataset.find(condition.values.front());
    return other && same_sort(column.values, other->values) ? other : nullptr;
}

/// "cost<=price" cannot be read as a filter where price is no number: the sign and what stands around it.
std::optional<Condition> read_condition(std::string_view expression, DatasetKind dataset) {
    const std::size_t at = expression.find_first_of("<>=!");
    if (at == expression.npos || at == 0) return std::nullopt;
    for (const Operator op :
         {Operator::is_not, Operator::at_most, Operator::at_least, Operator::is, Operator::less, Operator::more}) {
        if (!expression.substr(at).starts_with(sign(op))) continue;
        return Condition{.dataset = dataset,
                         .field = std::string(without_blanks(expression.substr(0, at))),
                         .op = op,
                         .values = {std::string(without_blanks(expression.substr(at + sign(op).size())))}};
    }
    return std::nullopt;
}

Breach breach_of(const ReadRule& rule, DatasetKind kind, const std::string& column, Selection rows) {
    return {.rule = {.dimension = Dimension::consistency,
                     .dataset = kind,
                     .column = column,
                     .words = "rows that break a rule of your own",
                     .weight = Weight::serious,
                     .own = std::string(rule.name)},
            .rows = std::move(rows),
            .against = [expression = std::string(rule.expression)](std::size_t) { return expression; }};
}

/// The expression as a filter reads it. A value that occurs nowhere is no mistake here: the rule says that it must not.
Result<Condition> condition_of(const Snapshot& snapshot, const ReadRule& rule, const std::optional<Condition>& plain) {
    auto filter = parse_filter({std::string(rule.dataset) + "." + std::string(rule.expression)}, snapshot);
    if (filter) return std::move(filter->conditions.front());
    if (filter.error().code != ErrorCode::not_found || !plain || plain->values.front().contains('"'))
        return std::unexpected(filter.error());
    Condition condition = *plain;
    condition.values.clear();
    for (std::string_view rest = plain->values.front();;) {
        const std::size_t comma = rest.find(',');
        condition.values.emplace_back(without_blanks(rest.substr(0, comma)));
        if (comma == rest.npos) return condition;
        rest.remove_prefix(comma + 1);
    }
}

/// A value without quotes that holds another comparison or rule is a mistake, not a text to look for.
std::optional<Error> run_together(const ReadRule& rule, const std::optional<Condition>& plain) {
    if (!plain || plain->values.front().contains('"') ||
        plain->values.front().find_first_of("<>=!;") == std::string::npos)
        return std::nullopt;
    return Error{
        ErrorCode::bad_value,
        text("“{0}” holds more than one comparison. Make a rule of each, or put a value that has such signs in "
             "it in \"quotes\".",
             name(rule.expression))};
}

/// A word where a number or day is wanted: most likely a field that there is not.
bool is_word(std::string_view value) {
    constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    return !value.empty() && value.find_first_not_of(signs) == value.npos;
}

Result<Breach> check_own(const Snapshot& snapshot, const ReadRule& rule) {
    const auto kind = find_dataset_kind(rule.dataset);
    if (!kind) return unknown_dataset(snapshot, rule.dataset);
    const Dataset& dataset = snapshot.dataset(*kind);
    const auto plain = read_condition(rule.expression, *kind);
    const DatasetColumn* column = plain ? dataset.find(plain->field) : nullptr;
    if (plain && !column) return missing_field(snapshot, *plain);
    if (column)
        if (const DatasetColumn* other = other_column(dataset, *column, *plain, rule.expression))
            return breach_of(rule, *kind, column->id, rows_where(dataset.rows, [&](std::size_t row) {
                                 const double a = compared(column->values, other->values, row);
                                 const double b = compared(other->values, column->values, row);
                                 return !std::isnan(a) && !std::isnan(b) && !holds(a, plain->op, b);
                             }));
    if (auto error = run_together(rule, plain)) return std::unexpected(std::move(*error));
    const auto read = condition_of(snapshot, rule, plain);
    if (!read && column && column->values.type() != ColumnType::text && column->values.type() != ColumnType::boolean &&
        is_word(plain->values.front()))
        return missing_field(snapshot, {.dataset = *kind, .field = plain->values.front()});
    if (!read) return std::unexpected(read.error());
    const Condition& condition = *read;
    column = dataset.find(condition.field);
    const auto holds = condition_rows(*column, condition);
    if (!holds) return std::unexpected(holds.error());
    const bool must_be_there = std::ranges::find(condition.values, std::string()) != condition.values.end();
    return breach_of(rule, *kind, column->id, rows_where(dataset.rows, [&](std::size_t row) {
                         return !holds->contains(row) && (must_be_there || !column->values.missing(row));
                     }));
}

}  // namespace

Result<Breach> own_rule(const Snapshot& snapshot, const OwnRule& rule, const Progress& progress) {
    if (progress.cancelled()) return cancelled();
    const std::string_view expression = rule.expression;
    const std::size_t colon = expression.find(':');
    if (colon == expression.npos)
        return fail(ErrorCode::bad_value,
                    text("The rule “{0}” cannot be read. Write dataset: expression that must hold, such as products: "
                         "cost<=price.",
                         name(rule.expression)));
    auto breach = check_own(snapshot, {.name = rule.name,
                                       .dataset = without_blanks(expression.substr(0, colon)),
                                       .expression = without_blanks(expression.substr(colon + 1))});
    if (progress.cancelled()) return cancelled();
    return breach;
}

Result<std::vector<Breach>> own_rules(const Snapshot& snapshot, std::string_view rules) {
    std::vector<Breach> found;
    for (const std::string_view piece : pieces(rules)) {
        const auto rule = read_rule(piece);
        if (!rule) return std::unexpected(rule.error());
        auto breach = check_own(snapshot, *rule);
        if (!breach) return std::unexpected(breach.error());
        if (breach->rows.count() > 0) found.push_back(std::move(*breach));
    }
    return found;
}

}  // namespace clientele::rules
