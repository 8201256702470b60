#include <algorithm>
#include <charconv>

#include "core/base/blanks.h"
#include "core/model/condition_rows.h"
#include "core/model/filter.h"
#include "core/model/filter_area.h"
#include "core/model/filter_fields.h"

namespace clientele {
namespace {

constexpr std::string_view blanks = " \t";

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string written(std::string_view text, std::string_view special) {
    const bool plain = text.find_first_of(special) == text.npos && text == without_blanks(text);
    return plain ? std::string(text) : quoted(text);
}

std::unexpected<Error> unreadable(std::string_view expression) {
    return fail(
        ErrorCode::bad_value,
        text("The filter “{0}” cannot be read. Write dataset.field=value, such as customers.country=France,Spain, "
             "transactions.amount>=100, segment!=Lost or period=2011-01-01..2011-06-30.",
             name(expression)));
}

/// Reads pieces that may stand in quotes, from the left.
class Reader {
 public:
    explicit Reader(std::string_view text) : rest_(text) {}
    bool at_end() const { return rest_.empty(); }
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }
    void skip(std::size_t count) { rest_.remove_prefix(count); }

    /// Up to one of the stops; without its quotes, or trimmed where it has none. Nothing where a quote is not closed.
    std::optional<std::string> piece(std::string_view stops) {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(blanks), rest_.size()));
        if (next() != '"') {
            const std::size_t end = std::min(rest_.find_first_of(stops), rest_.size());
            const std::string found(without_blanks(rest_.substr(0, end)));
            skip(end);
            return found;
        }
        std::string found;
        for (skip(1); !at_end(); skip(1)) {
            if (next() == '"') {
                skip(1);
                if (next() != '"') {
                    skip(std::min(rest_.find_first_not_of(blanks), rest_.size()));
                    return at_end() || stops.contains(next()) ? std::optional(found) : std::nullopt;
                }
            }
            found += next();
        }
        return std::nullopt;
    }

    std::optional<Operator> sign_of() {
        for (const Operator op :
             {Operator::is_not, Operator::at_most, Operator::at_least, Operator::is, Operator::less, Operator::more}) {
            if (!rest_.starts_with(sign(op))) continue;
            skip(sign(op).size());
            return op;
        }
        return std::nullopt;
    }

 private:
    std::string_view rest_;
};

Result<Period> read_period(std::string_view expression, std::string_view value) {
    const std::size_t dots = value.find("..");
    const auto bad = [&] {
        return fail(
            ErrorCode::bad_value,
            text("The filter “{0}” names no period. Write period=2011-01-01..2011-06-30 (either end may be left "
                 "out), or one year, quarter, month, week or day: 2011, 2011-Q4, 2011-11, 2011-W48, 2011-11-05.",
                 name(expression)));
    };
    const auto end_of = [](std::string_view text) {
        return text.empty() ? std::optional(Period{}) : period_named(text);
    };
    const auto first = end_of(without_blanks(value.substr(0, dots)));
    const auto last = dots == value.npos ? first : end_of(without_blanks(value.substr(dots + 2)));
    if (!first || !last || (first->first.missing() && last->last.missing())) return bad();
    if (!first->first.missing() && !last->last.missing() && last->last < first->first) {
        return fail(ErrorCode::bad_value,
                    text("The filter “{0}” ends before it starts: swap the two dates.", name(expression)));
    }
    return Period{first->first, last->last};
}

Result<void> place_field(Condition& condition, const std::string& dataset, const std::string& field,
                         const Snapshot& snapshot) {
    condition.field = field;
    if (dataset.empty()) {
        const std::vector<FieldPlace> places = places_of(snapshot, field);
        if (places.size() > 1) {
            std::vector<Text> written_places;
            for (const FieldPlace& place : places) written_places.push_back(verbatim(place.written()));
            return fail(ErrorCode::ambiguous,
                        text("“{0}” is in several datasets: write one of {1}.", name(field), written_places));
        }
        if (places.empty()) {
            return fail(ErrorCode::not_found, text("No dataset has a field “{0}”. Write dataset.field, such as "
                                                   "transactions.amount.",
                                                   name(field)));
        }
        condition.dataset = places.front().dataset;
        condition.field = places.front().column->id;
        return {};
    }
    const auto kind = find_dataset_kind(dataset);
    if (!kind) return unknown_dataset(snapshot, dataset);
    condition.dataset = *kind;
    if (const DatasetColumn* column = snapshot.dataset(*kind).find(field))
        condition.field = column->id;
    else if (spec(*kind).key != field)
        return missing_field(snapshot, condition);
    return {};
}

/// Values that occur nowhere select nothing: most likely they are misspelt.
Result<void> check_occurrence(const Condition& condition, const DatasetColumn& column) {
    const bool compares = condition.op != Operator::is && condition.op != Operator::is_not;
    if (column.values.type() != ColumnType::text || compares) return {};
    const Dictionary& dictionary = column.values.dictionary();
    for (const std::string& value : condition.values) {
        if (value.empty() || dictionary.find(value)) continue;
        std::vector<std::string> known;
        if (dictionary.size() <= 10'000)
            for (Code code = 0; code < dictionary.size(); ++code) known.emplace_back(dictionary.at(code));
        const std::string place = std::string(spec(condition.dataset).id) + "." + condition.field;
        if (const auto near = closest(value, known)) {
            return fail(ErrorCode::not_found,
                        text("No {0} is “{1}”. Did you mean “{2}”?", name(place), name(value), name(*near)));
        }
        return fail(ErrorCode::not_found,
                    text("No {0} is “{1}”. Values must be written exactly as in the data.", name(place), name(value)));
    }
    return {};
}

Result<Condition> read_condition(std::string_view expression, const Snapshot& snapshot) {
    Reader reader(expression);
    auto field = reader.piece(".=!<>");
    std::string dataset;
    if (field && reader.next() == '.') {
        reader.skip(1);
        dataset = *field;
        field = reader.piece("=!<>");
    }
    const auto op = reader.sign_of();
    if (!field || field->empty() || !op) return unreadable(expression);
    Condition condition;
    condition.op = *op;
    for (bool more = true; more;) {
        const auto value = reader.piece(",");
        if (!value) return unreadable(expression);
        condition.values.push_back(*value);
        more = reader.next() == ',';
        if (more) reader.skip(1);
    }
    const bool compares = *op != Operator::is && *op != Operator::is_not;
    if (compares && condition.values.front().empty()) return unreadable(expression);
    if (dataset.empty() && *field == "segment") {
        condition.segment = true;
        condition.dataset = DatasetKind::customers;
        if (compares) return unreadable(expression);
        return condition;
    }
    if (auto placed = place_field(condition, dataset, *field, snapshot); !placed)
        return std::unexpected(placed.error());
    if (const DatasetColumn* column = snapshot.dataset(condition.dataset).find(condition.field)) {
        if (auto checked = check_values(*column, condition); !checked) return std::unexpected(checked.error());
        if (auto occurs = check_occurrence(condition, *column); !occurs) return std::unexpected(occurs.error());
    }
    return condition;
}

/// "customers.area=48.1..48.3,11.4..11.7", where the dataset has no column of that name; nothing for any other.
std::optional<Result<std::pair<DatasetKind, Area>>> read_area(std::string_view whole, const Snapshot& snapshot) {
    const std::size_t point = whole.find('.'), equals = whole.find('=');
    if (point == whole.npos || equals == whole.npos || equals < point) return std::nullopt;
    const auto kind = find_dataset_kind(without_blanks(whole.substr(0, point)));
    if (!kind || !has_places(*kind) || without_blanks(whole.substr(point + 1, equals - point - 1)) != area_field ||
        snapshot.dataset(*kind).find(area_field))
        return std::nullopt;
    const auto area = parse_area(without_blanks(whole.substr(equals + 1)));
    if (!area)
        return fail(ErrorCode::bad_value, text("The filter “{0}” names no area. Write {1}=48.1..48.3,11.4..11.7: "
                                               "latitudes from south to north, then longitudes from west to east.",
                                               name(whole), name(whole.substr(0, equals))));
    for (const Condition& side : area_conditions(*kind, *area))
        if (!snapshot.dataset(*kind).find(side.field)) return missing_field(snapshot, side);
    return std::pair(*kind, *area);
}

}  // namespace

std::string_view sign(Operator op) {
    switch (op) {
        case Operator::is:
            return "=";
        case Operator::is_not:
            return "!=";
        case Operator::less:
            return "<";
        case Operator::at_most:
            return "<=";
        case Operator::more:
            return ">";
        case Operator::at_least:
            return ">=";
    }
    return "=";
}

Result<Filter> parse_filter(const std::vector<std::string>& expressions, const Snapshot& snapshot) {
    Filter filter;
    for (const std::string& expression : expressions) {
        const std::string_view whole = without_blanks(expression);
        if (whole.starts_with("period") && without_blanks(whole.substr(6)).starts_with('=')) {
            const auto period = read_period(expression, whole.substr(whole.find('=') + 1));
            if (!period) return std::unexpected(period.error());
            if (filter.period)
                return fail(ErrorCode::bad_value,
                            text("The filter names two periods: leave out “{0}”.", name(expression)));
            filter.period = *period;
            continue;
        }
        if (const auto area = read_area(whole, snapshot)) {
            if (!*area) return std::unexpected(area->error());
            std::ranges::move(area_conditions((*area)->first, (*area)->second), std::back_inserter(filter.conditions));
            continue;
        }
        auto condition = read_condition(whole, snapshot);
        if (!condition) return std::unexpected(condition.error());
        filter.conditions.push_back(std::move(*condition));
    }
    return filter;
}

std::vector<std::string> expressions(const Filter& filter) {
    std::vector<std::string> all;
    if (filter.period) all.push_back("period=" + iso_text(filter.period->first) + ".." + iso_text(filter.period->last));
    for (const Condition& condition : filter.conditions) {
        std::string expression =
            condition.segment ? std::string("segment")
                              : std::string(spec(condition.dataset).id) + "." + written(condition.field, "=!<>\"");
        expression += sign(condition.op);
        for (std::size_t i = 0; i < condition.values.size(); ++i)
            expression += (i == 0 ? "" : ",") + written(condition.values[i], ",\"");
        all.push_back(std::move(expression));
    }
    return all;
}

}  // namespace clientele
