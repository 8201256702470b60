#include "core/ingest/records.h"

#include <algorithm>
#include <limits>

#include "core/ingest/quotes.h"

namespace clientele::ingest {
namespace {

constexpr std::uint32_t start_mark = std::numeric_limits<std::uint32_t>::max();

/// Splits text with quotes, runs of blanks or unusual line ends, a cell at a time. Cells are written anew without
/// quotes.
class Splitter {
 public:
    Splitter(std::string_view block, const RecordRules& rules, CellTrim trimming, Cells& cells)
        : block_(block), rules_(rules), trimming_(trimming), cells_(cells) {
        cells_.rewritten.clear();
        cells_.rewritten.reserve(block.size() + padding);
    }

    void run() {
        while (at_ < block_.size()) record();
        cells_.records.push_back({.first_cell = cell_count(),
                                  .begin = static_cast<std::uint32_t>(block_.size()),
                                  .line = static_cast<std::uint32_t>(line_)});
        cells_.lines = line_;
        cells_.rewritten.append(padding, '\0');
        cells_.text = cells_.rewritten;
    }

 private:
    std::uint32_t cell_count() const { return static_cast<std::uint32_t>(cells_.ends.size() - 1); }

    void record() {
        Record record{.first_cell = cell_count(),
                      .begin = static_cast<std::uint32_t>(at_),
                      .line = static_cast<std::uint32_t>(line_)};
        const std::size_t written = cells_.rewritten.size();
        quoted_ = false;
        bool more = true;
        while (more && record.fault == RecordFault::none) more = cell(record);
        if (record.fault == RecordFault::none && at_ - record.begin > longest_record)
            record.fault = RecordFault::too_long;
        if (record.fault != RecordFault::none) drop_cells(record, written);
        record.cells = cell_count() - record.first_cell;
        const bool blank = record.fault == RecordFault::none && !quoted_ &&
                           (record.cells == 0 || (record.cells == 1 && trimmed(last_cell(written)).empty()));
        if (blank) {
            drop_cells(record, written);
            ++cells_.blank_lines;
        } else {
            cells_.records.push_back(record);
        }
    }

    std::string_view last_cell(std::size_t written) const {
        return std::string_view(cells_.rewritten).substr(written, cells_.rewritten.size() - written - 1);
    }

    void drop_cells(const Record& record, std::size_t written) {
        cells_.ends.resize(record.first_cell + 1);
        cells_.rewritten.resize(written);
    }

    /// One cell and the sign behind it; says whether another follows in the record.
    bool cell(Record& record) {
        std::size_t begin = at_;
        if (rules_.spaces) {
            while (begin < block_.size() && (block_[begin] == ' ' || block_[begin] == '\t')) ++begin;
            if (begin == block_.size() || ends_line(block_, begin, rules_) || ends_by_pair(begin))
                return line_end(begin);
        }
        std::size_t first = begin;
        while (first < block_.size() && (block_[first] == ' ' || block_[first] == '\t') &&
               block_[first] != rules_.delimiter)
            ++first;
        if (rules_.quote != '\0' && first < block_.size() && block_[first] == rules_.quote) {
            const QuotedCell quoted = follow_quoted(block_, first, rules_, true);
            if (quoted.end == QuoteEnd::unclosed || quoted.end == QuoteEnd::need_more)
                return broken_line(record, first);
            if (quoted.end == QuoteEnd::closed) return quoted_cell(first, quoted.close);
        }
        std::size_t end = begin;
        while (end < block_.size() && !is_delimiter(block_[end]) && !ends_line(block_, end, rules_)) ++end;
        std::string_view found = block_.substr(begin, end - begin);
        if ((end == block_.size() || block_[end] == '\n') && found.ends_with('\r')) found.remove_suffix(1);
        write(trimming_ == CellTrim::nothing && !rules_.spaces ? found : trimmed(found));
        return behind(end);
    }

    bool is_delimiter(char c) const { return c == rules_.delimiter || (rules_.spaces && c == '\t'); }
    bool ends_by_pair(std::size_t at) const {
        return block_[at] == '\r' && (at + 1 == block_.size() || block_[at + 1] == '\n');
    }

    bool quoted_cell(std::size_t open, std::size_t close) {
        quoted_ = true;
        std::string& out = cells_.rewritten;
        for (std::size_t i = open + 1; i < close; ++i) {
            out.push_back(block_[i]);
            if (ends_line(block_, i, rules_)) ++line_;
            if (block_[i] == rules_.quote && i + 1 < close && block_[i + 1] == rules_.quote) ++i;
        }
        end_cell();
        std::size_t end = close + 1;
        while (end < block_.size() && !is_delimiter(block_[end]) && !ends_line(block_, end, rules_)) ++end;
        return behind(end);
    }

    void write(std::string_view found) {
        cells_.rewritten.append(found);
        end_cell();
    }
    void end_cell() {
        cells_.ends.push_back(static_cast<std::uint32_t>(cells_.rewritten.size()));
        cells_.rewritten.push_back('\n');
    }

    /// Goes behind the sign that ends a cell.
    bool behind(std::size_t end) {
        if (end < block_.size() && is_delimiter(block_[end])) {
            at_ = end + 1;
            return true;
        }
        return line_end(end);
    }
    bool line_end(std::size_t end) {
        if (end < block_.size() && ends_by_pair(end)) ++end;
        if (end < block_.size()) ++end;
        at_ = end;
        ++line_;
        return false;
    }

    bool broken_line(Record& record, std::size_t from) {
        record.fault = RecordFault::unclosed_quote;
        std::size_t end = from;
        while (end < block_.size() && !ends_line(block_, end, rules_)) ++end;
        return line_end(end);
    }

    std::string_view block_;
    const RecordRules& rules_;
    CellTrim trimming_;
    Cells& cells_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 0;
    bool quoted_ = false;
};

std::size_t last_line_end(std::string_view text, std::size_t from, std::size_t to, const RecordRules& rules) {
    if (!rules.lone_returns) {
        const std::size_t found = text.substr(0, to).rfind('\n');
        return found == std::string_view::npos || found < from ? std::string_view::npos : found;
    }
    for (std::size_t at = to; at > from; --at)
        if (ends_line(text, at - 1, rules)) return at - 1;
    return std::string_view::npos;
}

}  // namespace

void split_plain(std::string_view block, char delimiter, Cells& cells);

std::string_view Cells::raw(std::size_t record) const {
    std::string_view found = block.substr(records[record].begin, records[record + 1].begin - records[record].begin);
    while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) found.remove_suffix(1);
    return found;
}

void split(std::string_view block, const RecordRules& rules, CellTrim trimming, Cells& cells) {
    cells.block = block;
    cells.ends.assign(1, start_mark);
    cells.records.clear();
    cells.blank_lines = 0;
    const bool quotes = rules.quote != '\0' && block.find(rules.quote) != std::string_view::npos;
    const bool plain = !quotes && !rules.spaces && !rules.lone_returns && trimming == CellTrim::outer_blanks &&
                       block.size() <= longest_record;
    cells.trim = plain;
    if (plain)
        split_plain(block, rules.delimiter, cells);
    else
        Splitter(block, rules, trimming, cells).run();
    if (rules.numbered) {
        for (std::size_t i = 0; i < cells.records.size(); ++i) cells.records[i].line = static_cast<std::uint32_t>(i);
        cells.lines = cells.size();
    }
}

std::size_t whole_records(std::string_view bytes, const RecordRules& rules, bool last, std::size_t usual) {
    // More than usual was read to find the end of a quote; what lies behind it need not be taken all at once.
    const bool much = bytes.size() > 2 * usual;
    if (last && !much) return bytes.size();
    std::size_t cut = 0;
    std::size_t from = 0;  // behind the last quoted cell
    std::size_t at = 0;
    const auto cut_before = [&](std::size_t to) {
        std::size_t line_end = std::string_view::npos;
        if (much && from < usual && to > usual) line_end = last_line_end(bytes, from, usual, rules);
        if (line_end == std::string_view::npos) line_end = last_line_end(bytes, from, to, rules);
        if (line_end != std::string_view::npos) cut = line_end + 1;
    };
    while (rules.quote != '\0') {
        at = bytes.find(rules.quote, at);
        if (at == std::string_view::npos) break;
        if (!opens_cell(bytes, at, rules)) {
            ++at;
            continue;
        }
        cut_before(at);
        if (much && at > usual && cut != 0) return cut;
        const QuotedCell quoted = follow_quoted(bytes, at, rules, last);
        if (quoted.end == QuoteEnd::need_more) return cut;
        if (quoted.end == QuoteEnd::closed) at = from = quoted.close + 1;
        if (quoted.end == QuoteEnd::literal) ++at;
        if (quoted.end == QuoteEnd::unclosed) {
            while (at < bytes.size() && !ends_line(bytes, at, rules)) ++at;
            if (at == bytes.size()) return last ? at : cut;
            from = at;
            cut = ++at;
            if (much) return cut;
        }
    }
    cut_before(bytes.size());
    return last && cut == 0 ? bytes.size() : cut;
}

}  // namespace clientele::ingest
