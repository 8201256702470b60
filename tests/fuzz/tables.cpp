#include "tables.h"

#include <algorithm>
#include <atomic>

#include "core/base/csv.h"
#include "core/base/format.h"
#include "core/base/utf8.h"
#include "typed_rows.h"

namespace clientele::fuzz {
namespace {

/// Everything of the facts that two readings of the same file must have in common.
std::string told(const SourceFacts& facts) {
    const Dialect& dialect = facts.dialect;
    std::string out = facts.format + " " + facts.hash + " " + facts.table + " " + facts.shape + " " + dialect.encoding +
                      " <" + dialect.delimiter + dialect.quote + "> " + std::to_string(dialect.header) +
                      std::to_string(dialect.skip_lines) + "\n";
    for (const ColumnFacts& column : facts.columns) {
        out += column.header + ": " + std::to_string(static_cast<int>(column.type)) + " " + column.number.decimal +
               column.number.group + " " + column.date_format + " " + column.label + " " + to_string(column.reason);
        for (const std::uint64_t count : {column.filled, column.looked_at, column.unfit, column.missing_words,
                                          column.numbers, column.dates})
            out += " " + std::to_string(count);
        for (const std::string& example : column.examples) out += " <" + example + ">";
        out += "\n";
    }
    for (const Text& warning : facts.warnings) out += to_string(warning) + "\n";
    for (std::size_t row = 0; row < facts.first_rows.rows.size(); ++row)
        out += std::to_string(facts.first_rows.lines[row]) + ": " + csv_row(facts.first_rows.rows[row]);
    return out;
}

void check_facts(const SourceFacts& facts) {
    require(!facts.columns.empty(), "a file that was read has columns");
    std::vector<std::string> headers;
    for (const ColumnFacts& column : facts.columns) {
        require(first_invalid_utf8(column.header) == std::string::npos, "headers are UTF-8");
        require(first_invalid_utf8(column.label) == std::string::npos, "labels of columns are UTF-8");
        if (column.value_labels != nullptr)
            for (const auto& [code, words] : *column.value_labels)
                require(first_invalid_utf8(code + words) == std::string::npos, "labels of values are UTF-8");
        require(!column.header.empty(), "every column has a name");
        require(column.unfit + column.missing_words <= column.looked_at + column.missing_words, "counts of cells fit");
        require(column.filled <= column.looked_at, "no more filled cells than cells");
        headers.push_back(column.header);
    }
    std::ranges::sort(headers);
    require(std::ranges::adjacent_find(headers) == headers.end(), "no two columns have one name");
    require(facts.first_rows.rows.size() == facts.first_rows.lines.size(), "every shown row has a line");
}

/// A listener that says stop at the `last` call.
struct Stopping {
    std::atomic<std::uint64_t> calls = 0;
    std::uint64_t last = UINT64_MAX;
    std::atomic<bool> stopped = false;

    Progress progress() {
        return Progress([this](double, const Text&) {
            if (++calls < last) return true;
            stopped = true;
            return false;
        });
    }
};

void check_stopping(const std::filesystem::path& file, const HowToRead& how, std::uint64_t calls,
                    std::uint64_t choice) {
    if (calls == 0) return;
    Stopping stopping;
    stopping.last = 1 + choice % calls;
    const auto facts = inspect(file, how.settings, stopping.progress(), how.kind);
    if (!stopping.stopped) return;
    require(!facts.has_value(), "what was stopped has no outcome");
    require(facts.error().cancelled(), "what was stopped says that it was");
}

Table raw_rows(const SourceFacts& facts) {
    Table table;
    for (const ColumnFacts& column : facts.columns) table.header.push_back(column.header);
    std::uint64_t before = 0;
    const RawRows& first = facts.first_rows;
    const auto visit = [&](const std::vector<std::string>& cells, std::uint64_t line) {
        const std::size_t row = table.rows.size();
        require(line >= 1 && line >= before, "lines rise");
        before = line;
        for (const std::string& cell : cells)
            require(first_invalid_utf8(cell) == std::string::npos, "cells are UTF-8");
        if (row < first.rows.size()) {
            require(first.lines[row] == line, "the first rows stand in the same lines");
            require(cells.size() >= first.rows[row].size() &&
                        std::equal(first.rows[row].begin(), first.rows[row].end(), cells.begin()),
                    "the first rows are those of the whole file");
        }
        table.even = table.even && cells.size() == table.header.size();
        table.rows.push_back(cells);
        return true;
    };
    const auto done = read_raw(facts, visit, {});
    if (!done) require_fair(done.error());
    require(table.rows.size() >= first.rows.size(), "the file has the rows that are shown");
    if (done) require(first.more == (table.rows.size() > first.rows.size()), "more rows are announced where there are");
    return table;
}

/// Answers false for a table whose text begins as files of another format do: such a file is not read as text.
bool is_same_as_csv(const ScratchFolder& folder, const Table& table) {
    const std::string written = shown(table);
    const auto file = folder.file("written.csv", written);
    const auto facts = inspect(file, {{"delimiter", ","}, {"quote", "\""}, {"header", "yes"}, {"encoding", "UTF-8"},
                                      {"skip_lines", "0"}, {"shape", "rows"}}, {});
    if (!facts && written.find('\0') != std::string::npos) return true;  // no text file holds a zero byte
    if (!facts || facts->format != "text" || written.starts_with("\xEF\xBB\xBF")) return false;
    Table again = raw_rows(*facts);
    // A header that is shorter than the rows gets names for the columns that it leaves out.
    if (!table.even) again.header = table.header;
    require_same(shown(again), written, "a table written as CSV is the same table");
    return true;
}

}  // namespace

bool in_every_way = true;

std::optional<Table> read_table(const std::filesystem::path& file, const HowToRead& how, std::uint64_t choice) {
    Stopping counting;
    const auto facts = inspect(file, how.settings, counting.progress(), how.kind);
    if (in_every_way || choice % 5 == 0) check_stopping(file, how, counting.calls, choice / 5);
    if (!facts) {
        require_fair(facts.error());
        return std::nullopt;
    }
    check_facts(*facts);
    if (in_every_way || choice % 5 == 1) {
        const auto again = inspect(file, how.settings, {}, how.kind);
        require(again.has_value(), "what was read once is read again");
        require_same(told(*facts), told(*again), "two readings of one file");
    }
    Table table = raw_rows(*facts);
    if (in_every_way || choice % 5 >= 2) read_typed(file, how, *facts, table.rows.size(), choice / 5);
    return table;
}

std::string shown(const Table& table) {
    std::string out = csv_row(table.header);
    for (const auto& row : table.rows) out += csv_row(row);
    return out;
}

void require_csv_round_trip(const ScratchFolder& folder, const Table& table) {
    if (is_same_as_csv(folder, table)) return;
    Table numbered = table;
    numbered.header.insert(numbered.header.begin(), "number of the row");
    for (std::size_t row = 0; row < numbered.rows.size(); ++row)
        numbered.rows[row].insert(numbered.rows[row].begin(), std::to_string(row + 1));
    require(is_same_as_csv(folder, numbered), "what begins with words is no other format");
}

}  // namespace clientele::fuzz
