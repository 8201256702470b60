#include "core/ingest/row_parser.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/ingest/constants.h"

namespace clientele::ingest {
namespace {

Reject reject_of(const Cells& cells, std::size_t record, std::string reason, Text message) {
    Reject reject;
    reject.line = cells.records[record].line;
    reject.reason = std::move(reason);
    reject.message = std::move(message);
    reject.raw = repaired_utf8(utf8_prefix(cells.raw(record), longest_raw));
    return reject;
}

struct FaultWords {
    const char* reason;
    Text message;
};

FaultWords words_of(CellFault fault, const ColumnPlan& plan, std::string_view value) {
    const Name column = name(plan.header);
    const Name cell = name(repaired_utf8(value));
    const Name format = name(pattern_of(plan.date));
    switch (fault) {
        case CellFault::missing_required:
            return {"missing_required", text("{0} is empty, but every row needs it.", column)};
        case CellFault::bad_number:
            if (value.contains('%'))
                return {"bad_number",
                        text("{0}: {1} can mean two numbers, as 12.5 % is 12.5 or 0.125. Write the one that is meant, "
                             "without the percent sign.",
                             column, cell)};
            return {"bad_number", text("{0}: {1} is no number.", column, cell)};
        case CellFault::bad_date:
            return {"bad_date", text("{0}: {1} is no date written as {2}.", column, cell, format)};
        case CellFault::no_such_date:
            return {"bad_date", text("{0}: {1}, read as {2}, is on no calendar or clock.", column, cell, format)};
        case CellFault::bad_boolean:
            return {"bad_boolean", text("{0}: {1} is neither yes nor no.", column, cell)};
    }
    return {"bad_value", {}};
}

/// Takes rows apart from what is no row, then parses column by column.
class BlockParser {
 public:
    BlockParser(const TextBlock& block, const RowPlan& plan) : block_(block), plan_(plan) {
        split(block.text(), plan.rules, CellTrim::outer_blanks, cells_);
        suspicious_ = block.text().find('\0') != std::string_view::npos ||
                      (block.decoded ? block.text().find("\xEF\xBF\xBD") : first_invalid_utf8(block.text())) !=
                          std::string_view::npos;
    }

    ParsedBlock run() {
        ParsedBlock parsed;
        parsed.lines = cells_.lines;
        parsed.blank_lines = cells_.blank_lines;
        RowBlock& out = parsed.rows;
        out.fraction = block_.fraction;
        sort_records(out);
        out.rows.columns.resize(plan_.columns.size());
        out.rows.rows = rows_.size();
        std::vector<BadCell> bad;
        for (std::uint32_t i = 0; i < plan_.columns.size(); ++i)
            parse_column(cells_, first_cells_, plan_.columns[i], i, out.rows.columns[i], bad, parsed.remarks);
        if (!bad.empty()) take_out(bad, out);
        for (const auto& [column, value] : plan_.constants) out.rows.columns.push_back(repeated(value, rows_.size()));
        number_lines(out);
        return parsed;
    }

 private:
    void sort_records(RowBlock& out) {
        const std::size_t first = block_.sequence == 0 && plan_.header && cells_.size() > 0 ? 1 : 0;
        rows_.reserve(cells_.size());
        first_cells_.reserve(cells_.size());
        for (std::size_t record = first; record < cells_.size(); ++record) {
            ++out.rows_read;
            if (block_.too_long || !is_row(record, out)) continue;
            rows_.push_back(static_cast<std::uint32_t>(record));
            first_cells_.push_back(cells_.records[record].first_cell);
        }
        if (!block_.too_long || cells_.size() == 0) return;
        out.rows_read = 1;
        refuse_long(cells_.size() - 1, out);
    }

    bool is_row(std::size_t record, RowBlock& out) {
        const Record& found = cells_.records[record];
        if (found.fault == RecordFault::unclosed_quote) {
            out.rejects.push_back(reject_of(cells_, record, "unclosed_quote",
                                            text("A quote opens in this line and is not closed. Close it, or double it "
                                                 "where it is part of the text.")));
            return false;
        }
        if (found.fault == RecordFault::too_long) {
            refuse_long(record, out);
            return false;
        }
        if (found.cells == 1 && plan_.width > 1 && plan_.unread) {
            out.rejects.push_back(reject_of(cells_, record, "unread", Text(*plan_.unread, {})));
            out.rejects.back().raw = repaired_utf8(utf8_prefix(cells_.at(found.first_cell), longest_raw));
            return false;
        }
        if (found.cells != plan_.width && !is_padded(found)) {
            out.rejects.push_back(
                reject_of(cells_, record, "ragged_row",
                          text("The row has {0} {0|cell|cells}, but the table has {1} {1|column|columns}.",
                               count(static_cast<std::int64_t>(found.cells)), count(plan_.width))));
            return false;
        }
        if (suspicious_ && !is_text(record, out)) return false;
        if (is_empty(found)) {
            ++out.skipped;
            return false;
        }
        return true;
    }

    void refuse_long(std::size_t record, RowBlock& out) const {
        out.rejects.push_back(
            reject_of(cells_, record, "row_too_long",
                      text("The row is longer than {0} million bytes. Check for a missing line end, or shorten it.",
                           count(longest_record >> 20))));
    }

    bool all_empty(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t cell = from; cell < to; ++cell)
            if (!trimmed(cells_.at(cell)).empty()) return false;
        return true;
    }
    bool is_padded(const Record& found) const {
        return found.cells > plan_.width &&
               all_empty(found.first_cell + static_cast<std::uint32_t>(plan_.width), found.first_cell + found.cells);
    }
    bool is_empty(const Record& found) const {
        return cells_.at(found.first_cell).empty() && plan_.width > 1 &&
               all_empty(found.first_cell, found.first_cell + found.cells);
    }

    bool is_text(std::size_t record, RowBlock& out) const {
        const std::string_view raw = cells_.raw(record);
        if (raw.find('\0') != std::string_view::npos) {
            out.rejects.push_back(
                reject_of(cells_, record, "nul_byte",
                          text("The row holds a NUL byte, which is no text. Mend the file or leave the row out.")));
            return false;
        }
        if ((block_.decoded ? raw.find("\xEF\xBF\xBD") : first_invalid_utf8(raw)) == std::string_view::npos)
            return true;
        out.rejects.push_back(reject_of(cells_, record, "bad_encoding",
                                        text("The row holds bytes that are no text in the file's encoding. Set the "
                                             "right encoding, or mend the row.")));
        return false;
    }

    /// Rows with a bad cell become rejects, each with its first fault.
    void take_out(std::vector<BadCell>& bad, RowBlock& out) {
        std::ranges::stable_sort(bad, {}, [](const BadCell& cell) { return std::pair(cell.row, cell.plan); });
        std::vector<bool> refused(rows_.size());
        for (const BadCell& cell : bad) {
            if (refused[cell.row]) continue;
            refused[cell.row] = true;
            const ColumnPlan& plan = plan_.columns[cell.plan];
            const std::string_view value = trimmed(cells_.at(first_cells_[cell.row] + plan.column));
            FaultWords words = words_of(cell.fault, plan, utf8_prefix(value, most_value_bytes));
            Reject reject = reject_of(cells_, rows_[cell.row], words.reason, std::move(words.message));
            reject.column = plan.header;
            reject.value = repaired_utf8(utf8_prefix(value, most_value_bytes));
            out.rejects.push_back(std::move(reject));
        }
        std::ranges::stable_sort(out.rejects, {}, &Reject::line);
        keep(refused, out);
    }

    void keep(const std::vector<bool>& refused, RowBlock& out) {
        for (ChunkColumn& column : out.rows.columns) {
            ChunkColumn kept;
            kept.type = column.type;
            for (std::size_t row = 0; row < refused.size(); ++row) {
                if (refused[row]) continue;
                switch (column.type) {
                    case ColumnType::number:
                        kept.numbers.push_back(column.numbers[row]);
                        break;
                    case ColumnType::text:
                        kept.add_text(column.text(row));
                        break;
                    case ColumnType::date:
                        kept.dates.push_back(column.dates[row]);
                        break;
                    case ColumnType::time:
                        kept.times.push_back(column.times[row]);
                        break;
                    case ColumnType::boolean:
                        kept.booleans.push_back(column.booleans[row]);
                        break;
                }
            }
            column = std::move(kept);
        }
        std::size_t to = 0;
        for (std::size_t row = 0; row < refused.size(); ++row)
            if (!refused[row]) rows_[to++] = rows_[row];
        rows_.resize(to);
        out.rows.rows = to;
    }

    void number_lines(RowBlock& out) const {
        if (rows_.empty()) return;
        const auto line_of = [this](std::size_t row) { return cells_.records[rows_[row]].line; };
        out.first_line = line_of(0);
        if (line_of(rows_.size() - 1) - line_of(0) + 1 == rows_.size()) return;
        out.lines.reserve(rows_.size());
        for (std::size_t row = 0; row < rows_.size(); ++row) out.lines.push_back(line_of(row));
    }

    const TextBlock& block_;
    const RowPlan& plan_;
    Cells cells_;
    std::vector<std::uint32_t> rows_;         // records that are rows
    std::vector<std::uint32_t> first_cells_;  // of these
    bool suspicious_ = false;
};

}  // namespace

ParsedBlock parse_block(const TextBlock& block, const RowPlan& plan) { return BlockParser(block, plan).run(); }

}  // namespace clientele::ingest
