#pragma once

#include <cstdint>
#include <vector>

#include "core/table/selection.h"

/// The rows of a test for which passes(row) is true. As core/table/rows_where.h, whose threads know nothing of Qt's
/// words.
template <class Passes>
clientele::Selection selected_rows(std::size_t rows, Passes&& passes) {
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (std::size_t row = 0; row < rows; ++row)
        if (passes(row)) words[row / 64] |= std::uint64_t{1} << (row % 64);
    return {std::move(words), rows};
}
