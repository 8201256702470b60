#include "core/sample/stepped_rows.h"

namespace clientele::sample {

Result<std::optional<RowBlock>> SteppedRows::next() {
    constexpr std::size_t rows_a_block = 32'768;
    if (!more_) return std::nullopt;
    RowBlock block;
    block.rows = empty_chunk(columns_);
    block.first_line = written_ + 1;
    while (block.rows.rows < rows_a_block && more_) more_ = step(block.rows);
    written_ += block.rows.rows;
    block.rows_read = block.rows.rows;
    block.fraction = fraction();
    return block;
}

}  // namespace clientele::sample
