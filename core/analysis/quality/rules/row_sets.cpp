#include "core/analysis/quality/rules/row_sets.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_sort.h>

#include <bit>
#include <cmath>

namespace clientele::rules {
namespace {

std::uint64_t cell_bits(const Column& column, std::size_t row) {
    switch (column.type()) {
        case ColumnType::number: {
            const double value = column.numbers()[row];
            return std::isnan(value) ? 1 : std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
        }
        case ColumnType::text:
            return column.codes()[row];
        case ColumnType::date:
            return static_cast<std::uint64_t>(column.dates()[row]);
        case ColumnType::time:
            return static_cast<std::uint64_t>(column.times()[row]);
        case ColumnType::boolean:
            return static_cast<std::uint64_t>(column.booleans()[row]);
    }
    return 0;
}

}  // namespace

Selection rows_seen_before(const std::vector<const Column*>& columns) {
    const std::size_t rows = columns.front()->size();
    struct Hashed {
        std::uint64_t hash;
        std::uint32_t row;
        auto operator<=>(const Hashed&) const = default;
    };
    std::vector<Hashed> all(rows);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, rows, 8192), [&](const auto& range) {
        for (std::size_t row = range.begin(); row != range.end(); ++row) {
            std::uint64_t hash = 0x243F6A8885A308D3ULL;
            for (const Column* column : columns) {
                hash = (hash ^ cell_bits(*column, row)) * 0x9E3779B97F4A7C15ULL;
                hash ^= hash >> 29;
            }
            all[row] = {hash, static_cast<std::uint32_t>(row)};
        }
    });
    std::erase_if(all, [&](const Hashed& each) { return columns.front()->missing(each.row); });
    tbb::parallel_sort(all.begin(), all.end());
    RowBits seen(rows);
    for (std::size_t i = 1; i < all.size(); ++i)
        if (all[i].hash == all[i - 1].hash) seen.set(all[i].row);
    return seen.take();
}

}  // namespace clientele::rules
