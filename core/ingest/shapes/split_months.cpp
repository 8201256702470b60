#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/date.h"
#include "core/base/folded.h"
#include "core/ingest/dates.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/all_shapes.h"
#include "core/ingest/shapes/source_rows.h"
#include "core/ingest/shapes/split_time.h"

namespace clientele::ingest {
namespace {

bool is_any(std::string_view header, std::initializer_list<std::u16string_view> words) {
    return std::ranges::find(words, folded(header)) != words.end();
}

std::optional<std::int32_t> whole_number(std::string_view cell) {
    std::int32_t value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || stop != cell.data() + cell.size()) return std::nullopt;
    return value;
}

/// The month that a cell says, by number or name; of quarters their first one.
std::optional<std::int32_t> month_in(std::string_view cell, bool quarters) {
    if (quarters && (cell.starts_with('Q') || cell.starts_with('q') || cell.starts_with('T'))) cell.remove_prefix(1);
    if (const auto number = whole_number(cell))
        return *number >= 1 && *number <= (quarters ? 4 : 12) ? std::optional(quarters ? 3 * *number - 2 : *number)
                                                              : std::nullopt;
    std::int32_t month = 0;
    if (quarters || month_name(cell, month) != cell.size() || cell.empty()) return std::nullopt;
    return month;
}

}  // namespace

std::optional<Date> first_day(std::string_view year, std::string_view part, bool quarters) {
    const auto number = whole_number(year);
    const auto month = month_in(part, quarters);
    if (!number || *number < 1000 || !month) return std::nullopt;
    return make_date(*number, *month, 1);
}

std::optional<SplitTime> split_time(const SourceFacts& facts) {
    std::optional<std::size_t> year, month, quarter;
    for (const ColumnFacts& column : facts.columns) {
        if (column.type == ColumnType::date || column.type == ColumnType::time) return std::nullopt;
        if (is_any(column.header, {u"year", u"jahr", u"annee", u"ano", u"anio", u"yr"})) year = column.index;
        if (is_any(column.header, {u"month", u"monat", u"mois", u"mes", u"month number"})) month = column.index;
        if (is_any(column.header, {u"quarter", u"quartal", u"trimestre", u"qtr"})) quarter = column.index;
    }
    if (!year || (!month && !quarter)) return std::nullopt;
    return SplitTime{*year, month ? *month : *quarter, !month};
}

namespace {

/// Year and month stand in columns of their own, and nothing else says when.
bool is_meant_by_months(const SourceFacts& facts) {
    const auto columns = split_time(facts);
    if (!columns) return false;
    std::size_t rows = 0, fit = 0;
    for (const auto& row : facts.first_rows.rows) {
        if (row.size() <= std::max(columns->year, columns->part)) continue;
        ++rows;
        fit += first_day(row[columns->year], row[columns->part], columns->quarters) ? 1 : 0;
    }
    return rows > 0 && fit * 20 >= rows * 19;
}

bool is_evident_by_months(const SourceFacts&) { return false; }  // other kinds may want year and month as they are

Result<Reading> unfold_months(const SourceFacts& facts, RecordWriter& rows, const Progress& progress) {
    const auto columns = split_time(facts);
    if (!columns || !facts.dialect.header)
        return fail(ErrorCode::bad_value, text("No two columns are called year and month, as the setting shape says."));
    std::optional<Error> error;
    std::uint64_t joined = 0;
    std::vector<std::string_view> cells;
    const std::size_t first = std::min(columns->year, columns->part), second = std::max(columns->year, columns->part);
    auto done = each_source_row(
        facts,
        [&](const SourceRow& row) {
            std::string time = "time";
            if (!row.whole || row.cells.size() <= second) {
                cells.assign(1, row.raw);
            } else {
                if (row.number > 0) {
                    const std::string_view year = row.cells[columns->year], part = row.cells[columns->part];
                    const auto day = first_day(year, part, columns->quarters);
                    // What is no month is rejected where the rows are checked, with its text.
                    time = day ? iso_text(*day) : std::string(year) + "-" + std::string(part);
                    joined += day ? 1 : 0;
                }
                cells.clear();
                for (std::size_t i = 0; i < row.cells.size(); ++i)
                    if (i != second) cells.push_back(i == first ? std::string_view(time) : row.cells[i]);
            }
            if (auto added = rows.add(cells, row.line); !added) error = added.error();
            return !error;
        },
        progress);
    if (error) return std::unexpected(*error);
    if (!done) return std::unexpected(done.error());
    Reading reading;
    reading.header_known = true;
    reading.columns.resize(facts.columns.size() - 1);
    reading.reasons.push_back(
        text("The columns “{0}” and “{1}” together say when: {2} {2|row has|rows have} the first day of that time now.",
             name(facts.columns[columns->year].header), name(facts.columns[columns->part].header), count(joined)));
    return reading;
}

}  // namespace

Shape split_months_shape() {
    return {.id = "months",
            .label = Pattern("year and month in two columns"),
            .kind = DatasetKind::market_series,
            .is_evident = is_evident_by_months,
            .is_meant = is_meant_by_months,
            .unfold = unfold_months,
            .unread = Pattern("The row ends before its year and month, or cannot be split into cells.")};
}

}  // namespace clientele::ingest
