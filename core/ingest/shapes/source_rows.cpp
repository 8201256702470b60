#include "core/ingest/shapes/source_rows.h"

#include <deque>

#include "core/ingest/text_blocks.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr char no_text = '\xFF';

/// The text with a byte that is no text in place of every sign that the decoder could not read.
std::string with_damage(std::string_view cell) {
    std::string out;
    while (true) {
        const std::size_t at = std::min(cell.find(replacement), cell.size());
        out += cell.substr(0, at);
        if (at == cell.size()) return out;
        out += no_text;
        cell.remove_prefix(at + replacement.size());
    }
}

}  // namespace

Result<void> each_source_row(const SourceFacts& facts, const std::function<bool(const SourceRow&)>& visit,
                             const Progress& progress) {
    const LineNumbers numbers(facts);
    std::uint64_t number = 0;
    std::vector<std::string_view> row;
    const auto rows_of = [&](const TextBlock& block, const Cells& cells, std::uint64_t line) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Record& record = cells.records[i];
            std::deque<std::string> damaged;
            row.clear();
            for (std::size_t column = 0; column < record.cells; ++column) {
                std::string_view cell = trimmed(cells.at(record.first_cell + column));
                if (block.decoded && cell.contains(replacement)) cell = damaged.emplace_back(with_damage(cell));
                row.push_back(cell);
            }
            const bool whole = record.fault == RecordFault::none && !block.too_long;
            if (!visit({row, numbers.of(line + record.line), number++, cells.raw(i), whole})) return false;
        }
        return true;
    };
    return each_block(facts, CellTrim::outer_blanks, rows_of, progress);
}

}  // namespace clientele::ingest
