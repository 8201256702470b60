#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// Points of a space: one row of numbers each, row after row. No value is missing.
struct Points {
    std::vector<double> values;
    std::size_t rows = 0, columns = 0;

    Points() = default;
    Points(std::size_t row_count, std::size_t column_count)
        : values(row_count * column_count), rows(row_count), columns(column_count) {}

    const double* operator[](std::size_t row) const { return values.data() + row * columns; }
    double* operator[](std::size_t row) { return values.data() + row * columns; }
    /// Only these rows, in this order.
    Points picked(std::span<const std::uint32_t> picked_rows) const {
        Points part(picked_rows.size(), columns);
        for (std::size_t i = 0; i < part.rows; ++i)
            for (std::size_t j = 0; j < columns; ++j) part[i][j] = (*this)[picked_rows[i]][j];
        return part;
    }
};

/// The squared Euclidean distance.
inline double squared_distance(const double* a, const double* b, std::size_t columns) {
    double sum = 0;
    for (std::size_t j = 0; j < columns; ++j) sum += (a[j] - b[j]) * (a[j] - b[j]);
    return sum;
}

/// At most `most` of `rows` rows, drawn without replacement, in ascending order (Knuth, The art of computer programming
/// 2, 3.4.2, algorithm S). The same for the same seed on any machine. O(rows).
std::vector<std::uint32_t> sampled_rows(std::size_t rows, std::size_t most, std::uint64_t seed);

}  // namespace clientele
