#include "core/base/utf8.h"
#include "core/ingest/source.h"
#include "core/ingest/text_blocks.h"

namespace clientele {

using namespace ingest;

Result<void> read_raw(const SourceFacts& facts,
                      const std::function<bool(const std::vector<std::string>& cells, std::uint64_t line)>& visit,
                      const Progress& progress) {
    const LineNumbers numbers(facts);
    std::vector<std::string> row;
    const auto rows_of = [&](const TextBlock& block, const Cells& cells, std::uint64_t line) {
        for (std::size_t i = block.sequence == 0 && facts.dialect.header ? 1 : 0; i < cells.size(); ++i) {
            const Record& record = cells.records[i];
            row.clear();
            for (std::size_t column = 0; column < record.cells; ++column)
                row.push_back(repaired_utf8(cells.at(record.first_cell + column)));
            // A line that could not be split is still shown.
            if (record.fault != RecordFault::none) row.push_back(repaired_utf8(cells.raw(i)));
            if (!visit(row, numbers.of(line + record.line))) return false;
        }
        return true;
    };
    return each_block(facts, CellTrim::nothing, rows_of, progress);
}

}  // namespace clientele
