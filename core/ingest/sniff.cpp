#include "core/ingest/sniff.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

#include "core/ingest/delimiters.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/survey_header.h"
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
    for (std::size_t row = 0; row < std::min(rows.size(), most_skipped); ++row) {
        if (filled(rows[row]) * 2 > width || (width == 2 && filled(rows[row]) == 2)) return row;
        if (row + 1 < rows.size() && names_options(rows[row], rows[row + 1])) return row;
    }
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

namespace {

/// The table's records: where it starts, whether its first record is the header, how the columns are called.
class Sniffer {
 public:
    Sniffer(std::string_view head, const RecordRules& rules, const SourceSettings& settings)
        : head_(head), settings_(settings) {
        split(head, rules, CellTrim::outer_blanks, cells_);
        rows_ = rows_of(cells_);
        std::vector<std::size_t> widths;
        for (std::size_t row = std::min<std::size_t>(rows_.size() - (rows_.empty() ? 0 : 1), 1); row < rows_.size();
             ++row)
            widths.push_back(rows_[row].size());
        width_ = usual_width(widths);
    }

    /// `line_before(record)`: how many lines of the source stand before a record.
    void skip(Dialect& dialect, const std::function<std::uint64_t(std::size_t)>& lines_before) {
        if (const std::string_view given = setting(settings_, "skip_lines"); !given.empty()) {
            std::from_chars(given.data(), given.data() + given.size(), dialect.skip_lines);
            while (first_ < cells_.size() && lines_before(first_) < dialect.skip_lines) ++first_;
            return;
        }
        if (head_.starts_with("sep=")) first_ = 1;
        first_ = std::max(first_, rows_before(rows_, width_));
        if (first_ >= cells_.size()) return;
        dialect.skip_lines = lines_before(first_);
        if (dialect.skip_lines > 0)
            dialect.reasons.push_back(text("{0} {0|line stands|lines stand} before the table.",
                                           count(static_cast<std::int64_t>(dialect.skip_lines))));
    }

    void name_columns(Layout& layout, bool header_known) const {
        if (first_ >= rows_.size()) return;
        Dialect& dialect = layout.dialect;
        if (header_known)
            dialect.header = true;
        else
            choose_header(dialect);
        if (!dialect.header) {
            layout.headers.resize(std::max(width_, rows_.size() == first_ + 1 ? rows_[first_].size() : width_));
            return;
        }
        bool last_filled = false;
        for (std::size_t row = first_ + 1; row < rows_.size(); ++row)
            if (width_ > 0 && rows_[row].size() == width_ && !rows_[row].back().empty()) last_filled = true;
        layout.headers = headers_of(rows_[first_], width_, last_filled);
    }

    std::uint64_t line_of(std::size_t record) const { return cells_.records[record].line; }

 private:
    void choose_header(Dialect& dialect) const {
        const auto given = yes_or_no(settings_, "header");
        const int votes = header_votes(rows_, first_);
        dialect.header = given.value_or(votes > 0 || (votes == 0 && could_be_header(rows_[first_])));
        if (given)
            dialect.reasons.push_back(text("Whether there is a header was given."));
        else if (dialect.header)
            dialect.reasons.push_back(text("The first row names the columns: it differs from the rows below."));
        else
            dialect.reasons.push_back(text("The first row holds values like the rows below, so there is no header."));
    }

    std::string_view head_;
    const SourceSettings& settings_;
    Cells cells_;
    Rows rows_;
    std::size_t width_ = 0;
    std::size_t first_ = 0;  // record of the table's start
};

std::string_view whole_part(std::string_view head, const RecordRules& rules, bool whole) {
    const std::size_t cut = whole_records(head, rules, whole, head.size());
    return cut > 0 ? head.substr(0, cut) : head;
}

}  // namespace

Layout find_layout(std::string_view head, bool whole, bool lone_returns, const SourceSettings& settings) {
    Layout layout;
    RecordRules rules;
    rules.lone_returns = lone_returns;
    choose_delimiter(head, settings, rules, layout.dialect);
    head = whole_part(head, rules, whole);
    Sniffer sniffer(head, rules, settings);
    sniffer.skip(layout.dialect, [&](std::size_t record) { return sniffer.line_of(record); });
    sniffer.name_columns(layout, false);
    return layout;
}

Layout find_layout(std::string_view head, bool whole, const RecordText& records, bool header_known,
                   const SourceSettings& settings) {
    Layout layout;
    Sniffer sniffer(whole_part(head, RecordText::rules(), whole), RecordText::rules(), settings);
    // The first record that stands below the lines that are skipped is the table's first one.
    if (!header_known)
        sniffer.skip(layout.dialect, [&](std::size_t record) { return records.lines().line_of(record) - 1; });
    sniffer.name_columns(layout, header_known);
    return layout;
}

}  // namespace clientele::ingest
