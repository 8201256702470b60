#include "core/ingest/sniff.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/ingest/delimiters.h"
#include "core/ingest/settings.h"
#include "core/ingest/words.h"
#include "core/model/dataset_kind.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t rows_to_compare = 100;
constexpr std::size_t most_skipped = 30;

Rows rows_of(const Cells& cells) {
    Rows rows;
    for (std::size_t row = 0; row < std::min(cells.size(), rows_to_compare + most_skipped); ++row) {
        auto& cells_of_row = rows.emplace_back();
        for (std::size_t column = 0; column < cells.records[row].cells; ++column)
            cells_of_row.push_back(trimmed(cells.at(cells.records[row].first_cell + column)));
    }
    return rows;
}

std::size_t filled(const std::vector<std::string_view>& row) {
    return static_cast<std::size_t>(std::ranges::count_if(row, [](std::string_view cell) { return !cell.empty(); }));
}

std::set<std::string> collect_known_headers() {
    std::set<std::string> known;
    for (const DatasetSpec& kind : dataset_kinds())
        for (const Field& field : kind.fields)
            for (std::string_view rest = field.synonyms; !rest.empty();) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                known.insert(header_key(rest.substr(0, end)));
                rest.remove_prefix(std::min(rest.size(), end + 1));
            }
    return known;
}

const std::set<std::string>& known_headers() {
    static const std::set<std::string> known = collect_known_headers();
    return known;
}

/// For the first row being the header (positive) or data like the others (negative).
int header_votes(const Rows& rows, std::size_t first) {
    const std::set<std::string>& known = known_headers();
    int votes = 0;
    const std::size_t last = std::min(rows.size(), first + 1 + rows_to_compare);
    for (std::size_t column = 0; column < std::min<std::size_t>(rows[first].size(), 200); ++column) {
        const std::string_view head = rows[first][column];
        if (head.empty()) continue;
        std::size_t values = 0;
        std::size_t typed = 0;
        bool seen_again = false;
        for (std::size_t row = first + 1; row < last; ++row) {
            if (column >= rows[row].size() || rows[row][column].empty()) continue;
            ++values;
            if (is_typed(rows[row][column])) ++typed;
            if (rows[row][column] == head) seen_again = true;
        }
        const bool body_typed = values > 0 && typed * 5 >= values * 4;
        if (is_typed(head))
            votes -= body_typed || values == 0 ? 2 : 1;
        else if (known.contains(header_key(head)))
            votes += 2;
        else if (body_typed)
            votes += 2;
        else if (seen_again)
            votes -= 1;
    }
    return votes;
}

bool could_be_header(const std::vector<std::string_view>& row) {
    return filled(row) > 0 && std::ranges::none_of(row, is_typed);
}

/// Rows before the table: titles and remarks, which fill few of the table's columns.
std::size_t rows_before(const Rows& rows, std::size_t width) {
    if (width < 2) return 0;
    for (std::size_t row = 0; row < std::min(rows.size(), most_skipped); ++row)
        if (filled(rows[row]) * 2 > width || (width == 2 && filled(rows[row]) == 2)) return row;
    return 0;
}

void choose_delimiter(std::string_view head, const SourceSettings& settings, RecordRules& rules, Dialect& dialect) {
    const std::string_view given = setting(settings, "delimiter");
    const std::string_view quote = setting(settings, "quote");
    rules.quote = quote == "none" ? '\0' : !quote.empty() ? quote.front() : likely_quote(head, rules);
    if (!given.empty()) {
        rules.spaces = given == "spaces" || given == "space" || given == " ";
        rules.delimiter = rules.spaces                       ? ' '
                          : given == "tab" || given == "\\t" ? '\t'
                          : given == "comma"                 ? ','
                          : given == "semicolon"             ? ';'
                          : given == "pipe"                  ? '|'
                                                             : given.front();
        dialect.reasons.push_back(text("The delimiter was given."));
    } else if (head.starts_with("sep=") && head.size() > 5 && (head[5] == '\n' || head[5] == '\r')) {
        rules.delimiter = head[4];
        dialect.reasons.push_back(text("The first line names the delimiter."));
    } else {
        rules = best_delimiter(head, rules);
        dialect.reasons.push_back(text("With this delimiter most rows have the same number of cells."));
    }
    dialect.delimiter = rules.spaces ? "spaces" : std::string(1, rules.delimiter);
    dialect.quote = rules.quote;
}

/// Headers of a table whose rows are `width` wide.
std::vector<std::string> headers_of(const std::vector<std::string_view>& row, std::size_t width, bool last_filled) {
    std::vector<std::string> headers(row.begin(), row.end());
    while (headers.size() > width && headers.back().empty()) headers.pop_back();
    // Some programs leave the name of the rows' own names out: the header has a cell less than every row.
    if (headers.size() + 1 == width && last_filled) headers.insert(headers.begin(), std::string());
    return headers;
}

}  // namespace

bool is_known_header(std::string_view header) { return known_headers().contains(header_key(header)); }

Layout find_layout(std::string_view head, bool whole, bool lone_returns, const SourceSettings& settings) {
    Layout layout;
    Dialect& dialect = layout.dialect;
    RecordRules rules;
    rules.lone_returns = lone_returns;
    choose_delimiter(head, settings, rules, dialect);
    if (const std::size_t cut = whole_records(head, rules, whole, head.size()); cut > 0) head = head.substr(0, cut);

    Cells cells;
    split(head, rules, CellTrim::outer_blanks, cells);
    const Rows rows = rows_of(cells);
    std::vector<std::size_t> widths;
    for (std::size_t row = std::min<std::size_t>(rows.size() - (rows.empty() ? 0 : 1), 1); row < rows.size(); ++row)
        widths.push_back(rows[row].size());
    const std::size_t width = usual_width(widths);

    std::size_t first = 0;
    if (const std::string_view given = setting(settings, "skip_lines"); !given.empty()) {
        std::from_chars(given.data(), given.data() + given.size(), dialect.skip_lines);
        while (first < cells.size() && cells.records[first].line < dialect.skip_lines) ++first;
    } else {
        if (head.starts_with("sep=")) first = 1;
        first = std::max(first, rows_before(rows, width));
        if (first > 0 && first < cells.size()) {
            dialect.skip_lines = cells.records[first].line;
            dialect.reasons.push_back(text("{0} {0|line stands|lines stand} before the table.",
                                           count(static_cast<std::int64_t>(dialect.skip_lines))));
        }
    }
    if (first >= rows.size()) return layout;

    const auto given_header = yes_or_no(settings, "header");
    const int votes = header_votes(rows, first);
    dialect.header = given_header.value_or(votes > 0 || (votes == 0 && could_be_header(rows[first])));
    if (given_header)
        dialect.reasons.push_back(text("Whether there is a header was given."));
    else if (dialect.header)
        dialect.reasons.push_back(text("The first row names the columns: it differs from the rows below."));
    else
        dialect.reasons.push_back(text("The first row holds values like the rows below, so there is no header."));
    bool last_filled = false;
    for (std::size_t row = first + 1; row < rows.size(); ++row)
        if (rows[row].size() == width && !rows[row].back().empty()) last_filled = true;
    if (dialect.header)
        layout.headers = headers_of(rows[first], width, last_filled);
    else
        layout.headers.resize(std::max(width, rows.size() == first + 1 ? rows[first].size() : width));
    return layout;
}

}  // namespace clientele::ingest
