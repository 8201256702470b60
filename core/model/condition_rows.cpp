#include "core/model/condition_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/table/rows_where.h"

namespace clientele {
namespace {

/// The values that one written value stands for, from `first` up to but not including `end`: a date is a day of times.
template <class T>
struct Stretch {
    T first{};
    T end{};
};

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<Stretch<double>> number_stretch(std::string_view text) {
    const auto value = parse_number(text);
    if (!value) return std::nullopt;
    return Stretch<double>{*value, std::nextafter(*value, std::numeric_limits<double>::infinity())};
}

std::optional<Stretch<std::int32_t>> date_stretch(std::string_view text) {
    const auto date = parse_iso_date(text);
    if (!date) return std::nullopt;
    return Stretch<std::int32_t>{date->days, date->days + 1};
}

std::optional<Stretch<std::int64_t>> time_stretch(std::string_view text) {
    if (const auto date = parse_iso_date(text))
        return Stretch<std::int64_t>{start_of(*date).seconds, start_of(Date{date->days + 1}).seconds};
    const auto time = text.size() < 10 ? std::nullopt : parse_iso_time(text);
    if (!time) return std::nullopt;
    return Stretch<std::int64_t>{time->seconds, time->seconds + (text.size() == 16 ? 60 : 1)};
}

std::optional<Stretch<std::int8_t>> boolean_stretch(std::string_view text) {
    if (text == "yes" || text == "true" || text == "1") return Stretch<std::int8_t>{1, 2};
    if (text == "no" || text == "false" || text == "0") return Stretch<std::int8_t>{0, 1};
    return std::nullopt;
}

std::unexpected<Error> bad_value(const DatasetColumn& column, std::string_view value) {
    switch (column.values.type()) {
        case ColumnType::number:
            return fail(ErrorCode::bad_value,
                        text("{0} is a number, but the filter says “{1}”: write digits with a point, such as 12.5.",
                             name(column.id), name(value)));
        case ColumnType::date:
        case ColumnType::time:
            return fail(
                ErrorCode::bad_value,
                text("{0} is a date, but the filter says “{1}”: write it as year-month-day, such as 2011-12-09.",
                     name(column.id), name(value)));
        default:
            return fail(ErrorCode::bad_value, text("{0} is yes or no, but the filter says “{1}”: write yes or no.",
                                                   name(column.id), name(value)));
    }
}

template <class T, class Parse>
Result<std::vector<Stretch<T>>> stretches(const DatasetColumn& column, const Condition& condition, Parse&& parse) {
    std::vector<Stretch<T>> all;
    for (const std::string& value : condition.values) {
        if (value.empty()) continue;  // stands for the missing
        const auto stretch = parse(value);
        if (!stretch) return bad_value(column, value);
        all.push_back(*stretch);
    }
    return all;
}

template <class T>
Selection rows_in(std::span<const T> cells, const Condition& condition, const std::vector<Stretch<T>>& all,
                  bool (*is_missing)(T)) {
    const bool missing_too = missing_passes(condition);
    const auto with = [&](auto&& holds) {
        return rows_where(cells.size(), [&](std::size_t row) {
            const T cell = cells[row];
            return is_missing(cell) ? missing_too : holds(cell);
        });
    };
    const auto in = [](T cell, const Stretch<T>& stretch) { return cell >= stretch.first && cell < stretch.end; };
    const auto in_any = [&](T cell) { return std::ranges::any_of(all, [&](const auto& s) { return in(cell, s); }); };
    if (condition.op == Operator::is) {
        if (all.size() == 1) return with([in, one = all.front()](T cell) { return in(cell, one); });
        return with(in_any);
    }
    if (condition.op == Operator::is_not) return with([&](T cell) { return !in_any(cell); });
    if (all.empty()) return Selection::none(cells.size());
    const Stretch<T> bound = all.front();
    // What is missing is below every bound, or compares with none: no question of its own.
    const auto from = [&](T first) {
        return rows_where(cells.size(), [cells, first](std::size_t row) { return cells[row] >= first; });
    };
    switch (condition.op) {
        case Operator::less:
            return with([bound](T cell) { return cell < bound.first; });
        case Operator::at_most:
            return with([bound](T cell) { return cell < bound.end; });
        case Operator::more:
            return from(bound.end);
        default:
            return from(bound.first);
    }
}

template <class T>
Result<Selection> rows_of(const DatasetColumn& column, const Condition& condition, std::span<const T> cells,
                          std::optional<Stretch<T>> (*parse)(std::string_view), bool (*is_missing)(T)) {
    const auto all = stretches<T>(column, condition, parse);
    if (!all) return std::unexpected(all.error());
    return rows_in<T>(cells, condition, *all, is_missing);
}

bool compares(Operator op) { return op != Operator::is && op != Operator::is_not; }

/// Texts that are numbers, such as answers on a scale, compare as numbers; all others satisfy no comparison.
Result<std::vector<std::uint8_t>> numbers_that_compare(const Dictionary& dictionary, const Condition& condition) {
    const auto bound = condition.values.size() == 1 ? parse_number(condition.values.front()) : std::nullopt;
    if (!bound)
        return fail(ErrorCode::bad_value, text("{0} is a text: it can be compared with = and !=, not with {1}.",
                                               name(condition.field), name(sign(condition.op))));
    std::vector<std::uint8_t> passes(dictionary.size() + 1, 0);
    for (Code code = 0; code < dictionary.size(); ++code) {
        const auto number = parse_number(dictionary.at(code));
        passes[code + 1] = number && holds(*number, condition.op, *bound) ? 1 : 0;
    }
    return passes;
}

}  // namespace

bool holds(double a, Operator op, double b) {
    if (std::isnan(a) || std::isnan(b)) return false;
    switch (op) {
        case Operator::is:
            return a == b;
        case Operator::is_not:
            return a != b;
        case Operator::less:
            return a < b;
        case Operator::at_most:
            return a <= b;
        case Operator::more:
            return a > b;
        case Operator::at_least:
            return a >= b;
    }
    return false;
}

bool missing_passes(const Condition& condition) {
    const bool named = std::ranges::find(condition.values, std::string()) != condition.values.end();
    return condition.op == Operator::is ? named : condition.op == Operator::is_not && !named;
}

Result<std::vector<std::uint8_t>> condition_codes(const Dictionary& dictionary, const Condition& condition) {
    if (compares(condition.op)) return numbers_that_compare(dictionary, condition);
    const std::uint8_t listed = condition.op == Operator::is ? 1 : 0;
    std::vector<std::uint8_t> passes(dictionary.size() + 1, static_cast<std::uint8_t>(1 - listed));
    for (const std::string& value : condition.values)
        if (const auto code = dictionary.find(value)) passes[*code + 1] = listed;
    passes[0] = missing_passes(condition) ? 1 : 0;
    return passes;
}

Result<Selection> condition_rows(const DatasetColumn& column, const Condition& condition) {
    if (compares(condition.op) && condition.values.size() != 1)
        return fail(ErrorCode::bad_value,
                    text("{0} {1} needs exactly one value.", name(condition.field), name(sign(condition.op))));
    const Column& cells = column.values;
    switch (cells.type()) {
        case ColumnType::number:
            return rows_of<double>(column, condition, cells.numbers(), number_stretch,
                                   [](double x) { return std::isnan(x); });
        case ColumnType::date:
            return rows_of<std::int32_t>(column, condition, cells.dates(), date_stretch,
                                         [](std::int32_t x) { return x == Date::missing_days; });
        case ColumnType::time:
            return rows_of<std::int64_t>(column, condition, cells.times(), time_stretch,
                                         [](std::int64_t x) { return x == DateTime::missing_seconds; });
        case ColumnType::boolean:
            return rows_of<std::int8_t>(column, condition, cells.booleans(), boolean_stretch,
                                        [](std::int8_t x) { return x == missing_boolean; });
        case ColumnType::text:
            break;
    }
    const auto passes = condition_codes(cells.dictionary(), condition);
    if (!passes) return std::unexpected(passes.error());
    const std::uint8_t* table = passes->data();
    const std::span<const Code> codes = cells.codes();
    return rows_where(codes.size(), [=](std::size_t row) { return table[static_cast<Code>(codes[row] + 1)] != 0; });
}

Result<void> check_values(const DatasetColumn& column, const Condition& condition) {
    DatasetColumn bare = column;  // no rows: only the values are looked at
    switch (column.values.type()) {
        case ColumnType::number:
            bare.values = Column::of_numbers({});
            break;
        case ColumnType::date:
            bare.values = Column::of_dates({});
            break;
        case ColumnType::time:
            bare.values = Column::of_times({});
            break;
        case ColumnType::boolean:
            bare.values = Column::of_booleans({});
            break;
        case ColumnType::text:
            bare.values = Column::of_codes({}, column.values.shared_dictionary());
            break;
    }
    const auto rows = condition_rows(bare, condition);
    return rows ? Result<void>() : std::unexpected(rows.error());
}

}  // namespace clientele
