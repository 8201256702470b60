#include "core/base/utf8.h"
#include "core/ingest/source.h"
#include "core/ingest/text_blocks.h"

namespace clientele {

using namespace ingest;

Result<void> read_raw(const SourceFacts& facts,
                      const std::function<bool(const std::vector<std::string>& cells, std::uint64_t line)>& visit,
                      const Progress& progress) {
    auto blocks = open_blocks(facts);
    if (!blocks) return std::unexpected(blocks.error());
    const RecordRules rules = rules_of(facts);
    const LineNumbers numbers(facts);
    std::uint64_t line = 0;
    std::vector<std::string> row;
    while (true) {
        auto block = blocks->next();
        if (!block) return std::unexpected(block.error());
        if (!*block) return {};
        if (!progress((*block)->fraction, text("Reading rows"))) return cancelled();
        Cells cells;
        split((*block)->text(), rules, CellTrim::nothing, cells);
        for (std::size_t i = (*block)->sequence == 0 && facts.dialect.header ? 1 : 0; i < cells.size(); ++i) {
            const Record& record = cells.records[i];
            row.clear();
            for (std::size_t column = 0; column < record.cells; ++column)
                row.push_back(repaired_utf8(cells.at(record.first_cell + column)));
            // A line that could not be split is still shown.
            if (record.fault != RecordFault::none) row.push_back(repaired_utf8(cells.raw(i)));
            if (!visit(row, numbers.of(line + record.line))) return {};
        }
        line += cells.lines;
    }
}

}  // namespace clientele
