#pragma once

#include <cstdint>
#include <vector>

#include "core/table/column.h"
#include "core/table/selection.h"

namespace clientele::rules {

/// Rows that are marked one by one.
class RowBits {
 public:
    explicit RowBits(std::size_t rows) : rows_(rows), words_((rows + 63) / 64) {}
    void set(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
    Selection take() { return {std::move(words_), rows_}; }

 private:
    std::size_t rows_;
    std::vector<std::uint64_t> words_;
};

/// Rows with the same cells in all these columns as a row before them; rows where the first column is missing are left
/// out. By a hash of 64 bits; O(rows).
Selection rows_seen_before(const std::vector<const Column*>& columns);

}  // namespace clientele::rules
