#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "core/base/folded.h"
#include "core/ingest/constants.h"
#include "core/ingest/dates.h"
#include "core/ingest/shapes/all_shapes.h"
#include "core/ingest/shapes/source_rows.h"
#include "core/ingest/shapes/split_time.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t fewest_even_rows = 6;
constexpr std::int32_t days_of_a_week = 6;  // weeks and longer: daily figures may be anything

/// A table of points in time and nothing but numbers beside them: each column of numbers is a series.
struct PointColumns {
    std::optional<std::size_t> time;  ///< one column; else year and part
    std::optional<SplitTime> split;
    bool is_date = false;  ///< the time is written as dates are, and stays as it is
    /// Where the values leave open which is the day and which the month: the order in which all are first of a month.
    std::optional<DateFormat> first_of_month{};
    bool fractions = false;  ///< 1949.25: so much of the year is over
    std::vector<std::size_t> values;
    bool named = false;  ///< the setting "value" says what the only series is called

    std::size_t last_of_time() const { return time ? *time : std::max(split->year, split->part); }
};

bool is_known_name(std::string_view field_id, std::string_view header, DatasetKind kind = DatasetKind::market_series) {
    const std::u16string key = folded(header);
    for (std::string_view rest = find_field(spec(kind), field_id)->synonyms; !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        if (folded(rest.substr(0, end)) == key) return true;
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return false;
}

std::optional<std::int32_t> number_of_digits(std::string_view cell, std::size_t least, std::size_t most) {
    std::int32_t value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool all = error == std::errc{} && stop == cell.data() + cell.size() && value >= 0;
    return all && cell.size() >= least && cell.size() <= most ? std::optional(value) : std::nullopt;
}

std::optional<Date> month_of(std::optional<std::int32_t> year, std::optional<std::int32_t> month) {
    if (!year || !month || *year < 1000) return std::nullopt;
    return make_date(*year, *month, 1);
}

std::optional<Date> quarter_of(std::optional<std::int32_t> year, std::string_view quarter) {
    const auto number = number_of_digits(quarter, 1, 1);
    return number && *number >= 1 && *number <= 4 ? month_of(year, 3 * *number - 2) : std::nullopt;
}

bool is_between(char c) { return c == '-' || c == ' ' || c == '/' || c == '.' || c == ':'; }
bool begins_quarter(char c) { return c == 'Q' || c == 'q' || c == 'T'; }

/// 1949.0833: the month that begins after so much of the year.
std::optional<Date> month_after(std::string_view cell) {
    double value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || stop != cell.data() + cell.size() || !(value >= 1000 && value < 10000))
        return std::nullopt;
    const auto months = static_cast<std::int32_t>(std::lround(value * 12));
    return month_of(months / 12, months % 12 + 1);
}

/// The first day of a time that is no date as others write them: 2024, 01.2024, 2024M01, 2024-Q1, Q1 2024, 1. Quartal
/// 2024.
std::optional<Date> first_day_of(std::string_view cell) {
    if (const auto year = number_of_digits(cell, 4, 4)) return month_of(year, 1);
    if (cell.size() < 6) return std::nullopt;
    if (const auto year = number_of_digits(cell.substr(0, 4), 4, 4)) {
        std::string_view rest = cell.substr(4);
        while (!rest.empty() && is_between(rest.front())) rest.remove_prefix(1);
        if (rest.empty()) return std::nullopt;
        if (begins_quarter(rest.front())) return quarter_of(year, rest.substr(1));
        if (rest.front() == 'M' || rest.front() == 'm') rest.remove_prefix(1);
        return month_of(year, number_of_digits(rest, 1, 2));
    }
    const auto year = number_of_digits(cell.substr(cell.size() - 4), 4, 4);
    std::string_view rest = cell.substr(0, cell.size() - 4);
    if (!year || !is_between(rest.back())) return std::nullopt;
    while (!rest.empty() && is_between(rest.back())) rest.remove_suffix(1);
    if (rest.empty()) return std::nullopt;
    const std::u16string words = folded(rest);
    if (words.contains(u"quart") || words.contains(u"trim")) return quarter_of(year, rest.substr(0, 1));
    return begins_quarter(rest.front()) ? quarter_of(year, rest.substr(1))
                                        : month_of(year, number_of_digits(rest, 1, 2));
}

/// What publishers write where there is no value.
bool is_no_value(std::string_view cell) {
    static constexpr std::string_view words[] = {"",    ".",   "..",   ":",   "-",   "–",    "—",    "x",  "NA",
                                                 "N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "na", "k.A."};
    return std::ranges::find(words, cell) != std::end(words);
}

/// When a row is, in ISO or as dates are written; nothing where its cells say no time.
std::optional<std::string> time_of_row(const PointColumns& columns, std::span<const std::string_view> cells) {
    std::optional<Date> day;
    if (columns.split) {
        day = first_day(cells[columns.split->year], cells[columns.split->part], columns.split->quarters);
    } else if (const std::string_view cell = cells[*columns.time]; columns.first_of_month) {
        WrittenDate written;
        if (parse_date(cell, *columns.first_of_month, written) == DateFit::good)
            day = date_of(DateTime{written.seconds});
    } else if (columns.is_date) {
        return std::string(cell);
    } else {
        day = columns.fractions ? month_after(cell) : first_day_of(cell);
    }
    return day ? std::optional(iso_text(*day)) : std::nullopt;
}

/// The order of the date's parts in which every date is the first of a month, where others would do as well.
std::optional<DateFormat> first_of_month(const SourceFacts& facts, const ColumnFacts& column) {
    if (column.date_candidates.size() < 2 || facts.first_rows.rows.size() < 3) return std::nullopt;
    std::optional<DateFormat> found;
    for (const std::string& candidate : column.date_candidates) {
        const auto format = format_of(candidate);
        const auto is_first = [&](const std::vector<std::string>& row) {
            WrittenDate date;
            return row.size() > column.index && parse_date(row[column.index], *format, date) == DateFit::good &&
                   civil(date_of(DateTime{date.seconds})).day == 1;
        };
        if (!format || !std::ranges::all_of(facts.first_rows.rows, is_first)) continue;
        if (found) return std::nullopt;
        found = format;
    }
    return found;
}

/// Whether some cell can be nothing but a year and a part of it.
bool are_fractions(const SourceFacts& facts, std::size_t time) {
    return std::ranges::any_of(facts.first_rows.rows, [&](const std::vector<std::string>& row) {
        if (row.size() <= time || row[time].size() < 7 || row[time][4] != '.') return false;
        const std::string_view part = std::string_view(row[time]).substr(5);
        return (part.size() > 2 || part == "25" || part == "75") && month_after(row[time]);
    });
}

/// The times of the first rows, where nearly all have one.
std::vector<std::string> times_of_points(const SourceFacts& facts, const PointColumns& columns) {
    std::vector<std::string> times;
    std::size_t rows = 0;
    for (const auto& row : facts.first_rows.rows) {
        if (row.size() <= columns.last_of_time()) continue;
        ++rows;
        const std::vector<std::string_view> cells(row.begin(), row.end());
        if (auto time = time_of_row(columns, cells)) times.push_back(std::move(*time));
    }
    if (times.size() * 20 < rows * 19) times.clear();
    return times;
}

std::optional<std::size_t> only_dates(const SourceFacts& facts) {
    std::optional<std::size_t> found;
    for (const ColumnFacts& column : facts.columns) {
        if (column.type != ColumnType::date && column.type != ColumnType::time) continue;
        if (found) return std::nullopt;
        found = column.index;
    }
    return found;
}

std::optional<PointColumns> series_columns(const SourceFacts& facts) {
    if (!facts.dialect.header) return std::nullopt;
    PointColumns columns;
    columns.time = only_dates(facts);
    columns.is_date = columns.time.has_value();
    if (!columns.time) columns.split = split_time(facts);
    for (const ColumnFacts& column : facts.columns)
        if (!columns.time && !columns.split && is_known_name("time", column.header)) columns.time = column.index;
    if (!columns.time && !columns.split) return std::nullopt;
    bool series = false, value = false;
    for (const ColumnFacts& column : facts.columns) {
        const std::size_t i = column.index;
        if (i == columns.time || (columns.split && (i == columns.split->year || i == columns.split->part))) continue;
        if (column.filled == 0) continue;
        if (column.numbers * 2 < column.filled) return std::nullopt;  // words say what a row is of
        columns.values.push_back(i);
        series |= is_known_name("series", column.header) || is_known_name("region", column.header);
        value |= is_known_name("value", column.header);
    }
    if (columns.values.empty() || (series && value)) return std::nullopt;
    if (columns.is_date) columns.first_of_month = first_of_month(facts, facts.columns[*columns.time]);
    if (columns.time && !columns.is_date) columns.fractions = are_fractions(facts, *columns.time);
    const std::vector<std::string> times = times_of_points(facts, columns);
    if (times.empty() || std::set(times.begin(), times.end()).size() < times.size()) return std::nullopt;
    columns.named =
        columns.values.size() == 1 && values_for_all(facts, spec(DatasetKind::market_series)).contains("series");
    return columns;
}

/// A series with a name of its own, whose time and value are to be found by themselves, needs no unfolding.
bool is_meant_by_series(const SourceFacts& facts) {
    const auto columns = series_columns(facts);
    return columns && !(columns->named && ((columns->is_date && !columns->first_of_month) || columns->split));
}

/// A column called revenue, turnover or amount: one's own sums by week or month, sooner than those of a market.
bool is_own_amount(std::string_view header) {
    static constexpr std::u16string_view of_anything[] = {u"value", u"wert", u"valeur", u"valor"};
    return is_known_name("amount", header, DatasetKind::transactions) &&
           std::ranges::find(of_anything, folded(header)) == std::end(of_anything);
}

/// Points at even steps of a week and more, each once: order lines and the like do not come like that.
bool is_evident_by_series(const SourceFacts& facts) {
    const auto columns = series_columns(facts);
    if (!columns || columns->named) return false;
    if (std::ranges::any_of(columns->values, [&](std::size_t i) { return is_own_amount(facts.columns[i].header); }))
        return false;
    const auto format = columns->is_date && !columns->first_of_month
                            ? format_of(facts.columns[*columns->time].date_format)
                            : std::nullopt;
    std::vector<std::int32_t> days;
    for (const std::string& time : times_of_points(facts, *columns)) {
        if (format) {
            WrittenDate written;
            if (parse_date(time, *format, written) != DateFit::good) return false;
            days.push_back(date_of(DateTime{written.seconds}).days);
        } else {
            const auto day = parse_iso_date(time);
            if (!day) return false;
            days.push_back(day->days);
        }
    }
    if (days.size() < fewest_even_rows) return false;
    std::ranges::sort(days);
    std::int32_t least = INT32_MAX, most = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
        least = std::min(least, days[i] - days[i - 1]);
        most = std::max(most, days[i] - days[i - 1]);
    }
    return least >= days_of_a_week && most <= least + least / 9 + 1;  // months have 28 to 31 days
}

/// What a series is called: as its column, unless that says no more than that it is a value.
std::string name_of_series(const SourceFacts& facts, const ColumnFacts& column) {
    if (!is_known_name("value", column.header) && !is_known_name("series", column.header)) return column.header;
    const std::string stem = facts.path.stem().string();
    return stem.empty() ? column.header : stem;
}

Text how_named(const SourceFacts& facts, const PointColumns& columns, std::span<const std::string> names) {
    if (columns.named) return text("The only column of numbers holds the values.");
    if (columns.values.size() > 1)
        return text("A column a series: each of the {0} columns of numbers is one, named after its header.",
                    count(columns.values.size()));
    const std::string& header = facts.columns[columns.values.front()].header;
    return names.front() == header
               ? text("The only column of numbers is the series “{0}”; --set value=series=NAME calls it otherwise.",
                      name(names.front()))
               : text(
                     "The only column of numbers is a series, named “{0}” after the file; --set value=series=NAME "
                     "calls "
                     "it otherwise.",
                     name(names.front()));
}

Result<Reading> unfold_series(const SourceFacts& facts, RecordWriter& rows, const Progress& progress) {
    const auto columns = series_columns(facts);
    if (!columns)
        return fail(
            ErrorCode::bad_value,
            text("A column a series, as the setting shape says, needs one column of times, each of them once, and "
                 "nothing but numbers beside it."));
    std::vector<std::string> names;
    for (const std::size_t i : columns->values) names.push_back(name_of_series(facts, facts.columns[i]));
    std::optional<Error> error;
    std::uint64_t without = 0;
    const auto write = [&](std::initializer_list<std::string_view> cells, std::uint64_t line) {
        std::vector<std::string_view> written(cells);
        if (columns->named && written.size() == 3) written.erase(written.begin() + 1);
        if (auto added = rows.add(written, line); !added) error = added.error();
    };
    const std::size_t least = std::max(columns->last_of_time(), columns->values.front());
    auto done = each_source_row(
        facts,
        [&](const SourceRow& row) {
            if (row.whole && row.number == 0) {
                write({"time", "series", "value"}, row.line);
            } else if (!row.whole || row.cells.size() <= least) {
                write({row.raw}, row.line);
            } else {
                // What is no time is rejected where the rows are checked, with its text.
                const auto known = time_of_row(*columns, row.cells);
                const std::string time = known           ? *known
                                         : columns->time ? std::string(row.cells[*columns->time])
                                                         : std::string(row.cells[columns->split->year]) + "-" +
                                                               std::string(row.cells[columns->split->part]);
                for (std::size_t v = 0; v < names.size() && !error; ++v) {
                    const std::size_t i = columns->values[v];
                    if (i >= row.cells.size() || is_no_value(row.cells[i]))
                        ++without;
                    else
                        write({time, names[v], row.cells[i]}, row.line);
                }
            }
            return !error;
        },
        progress);
    if (error) return std::unexpected(*error);
    if (!done) return std::unexpected(done.error());
    Reading reading;
    reading.header_known = true;
    reading.columns.resize(columns->named ? 2 : 3);
    reading.reasons.push_back(how_named(facts, *columns, names));
    if (columns->first_of_month && !columns->first_of_month->month_name)
        reading.reasons.push_back(
            text("Every date is taken for the first of a month, as in “{0}”.",
                 name(facts.columns[*columns->time].examples.empty() ? std::string()
                                                                     : facts.columns[*columns->time].examples.back())));
    if (without > 0)
        reading.reasons.push_back(
            text("{0} {0|cell|cells} without a value {0|makes|make} no point of a series.", count(without)));
    return reading;
}

}  // namespace

Shape series_shape() {
    return {.id = "series",
            .label = Pattern("a column a series"),
            .kind = DatasetKind::market_series,
            .is_evident = is_evident_by_series,
            .is_meant = is_meant_by_series,
            .unfold = unfold_series,
            .unread = Pattern("The row ends before its time and value, or cannot be split into cells.")};
}

}  // namespace clientele::ingest
