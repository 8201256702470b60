#include "core/project/row_records.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace clientele {
namespace {

constexpr std::size_t slack = 32;        // copies of fixed size write so much more than they need
constexpr std::size_t longest_type = 9;  // of one column in the header

constexpr char type_null = 0;
constexpr char type_real = 7;
constexpr char type_zero = 8;  // and 9 for one: without any bytes

std::uint64_t big_endian(std::uint64_t value) {
    return std::endian::native == std::endian::little ? std::byteswap(value) : value;
}

/// A record in the making: where the next type and the next value go.
struct Ends {
    char* types;
    char* values;
};

inline void put_null(Ends& ends) { *ends.types++ = type_null; }

inline void put_integer(Ends& ends, std::int64_t value) {
    if (value == 0 || value == 1) {
        *ends.types++ = static_cast<char>(type_zero + value);
        return;
    }
    static constexpr struct {
        std::uint8_t size;
        char type;
    } by_bits[] = {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {6, 5}, {6, 5}, {8, 6}, {8, 6}};
    const auto magnitude = static_cast<std::uint64_t>(value < 0 ? ~value : value);
    const auto [size, type] = by_bits[std::bit_width(magnitude) / 8];  // one bit is the sign's
    *ends.types++ = type;
    const std::uint64_t bytes = big_endian(static_cast<std::uint64_t>(value) << (64 - 8 * size));
    std::memcpy(ends.values, &bytes, sizeof bytes);
    ends.values += size;
}

/// A column of type REAL stores whole numbers of up to 48 bits as integers and gives them back as reals.
inline void put_number(Ends& ends, double value, bool declared) {
    if (std::isnan(value)) {
        put_null(ends);
        return;
    }
    constexpr double most = 140'737'488'355'327;
    if (declared && value >= -most - 1 && value <= most)
        if (const auto whole = static_cast<std::int64_t>(value); static_cast<double>(whole) == value) {
            put_integer(ends, whole);
            return;
        }
    *ends.types++ = type_real;
    const std::uint64_t bytes = big_endian(std::bit_cast<std::uint64_t>(value));
    std::memcpy(ends.values, &bytes, sizeof bytes);
    ends.values += sizeof bytes;
}

/// Most texts are short: two copies of fixed size that overlap are quicker than a call.
inline void copy_text(char* to, const char* from, std::size_t size) {
    if (size > 16) {
        std::memcpy(to, from, size);
    } else if (size >= 8) {
        std::uint64_t first = 0, last = 0;
        std::memcpy(&first, from, 8);
        std::memcpy(&last, from + size - 8, 8);
        std::memcpy(to, &first, 8);
        std::memcpy(to + size - 8, &last, 8);
    } else if (size >= 4) {
        std::uint32_t first = 0, last = 0;
        std::memcpy(&first, from, 4);
        std::memcpy(&last, from + size - 4, 4);
        std::memcpy(to, &first, 4);
        std::memcpy(to + size - 4, &last, 4);
    } else {
        for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
    }
}

inline void put_text(Ends& ends, const char* text, std::size_t size) {
    if (size == 0) {
        put_null(ends);
        return;
    }
    ends.types = write_varint(ends.types, 13 + 2 * size);
    copy_text(ends.values, text, size);
    ends.values += size;
}

std::size_t longest_text(const ChunkColumn& column) {
    std::uint32_t longest = 0;
    std::uint32_t start = 0;
    for (const std::uint32_t end : column.ends) {
        longest = std::max(longest, end - start);
        start = end;
    }
    return longest;
}

/// Writes the value of one row; what is behind `values` depends on the column's type.
struct Place {
    RowLayout::Part part;
    ColumnType type;
    bool declared;
    const void* values;
    const char* bytes;

    template <class T>
    T value(std::size_t row) const {
        return static_cast<const T*>(values)[row];
    }
    void put(Ends& ends, std::size_t row) const {
        switch (type) {
            case ColumnType::number: put_number(ends, value<double>(row), declared); return;
            case ColumnType::text: {
                const std::uint32_t start = row == 0 ? 0 : value<std::uint32_t>(row - 1);
                put_text(ends, bytes + start, value<std::uint32_t>(row) - start);
                return;
            }
            case ColumnType::date: put_known(ends, value<std::int32_t>(row), Date::missing_days); return;
            case ColumnType::time: put_known(ends, value<std::int64_t>(row), DateTime::missing_seconds); return;
            case ColumnType::boolean: put_known(ends, value<std::int8_t>(row), missing_boolean);
        }
    }
    static void put_known(Ends& ends, std::int64_t value, std::int64_t missing) {
        if (value == missing) put_null(ends);
        else put_integer(ends, value);
    }
};

const void* values_of(const ChunkColumn& column) {
    switch (column.type) {
        case ColumnType::number: return column.numbers.data();
        case ColumnType::text: return column.ends.data();
        case ColumnType::date: return column.dates.data();
        case ColumnType::time: return column.times.data();
        case ColumnType::boolean: return column.booleans.data();
    }
    return nullptr;
}

}  // namespace

RowRecords::RowRecords(const RowLayout& layout, const RowBlock& block) : layout_(layout), block_(block) {
    std::size_t most = slack;
    for (const RowLayout::Place& place : layout_.places) {
        most += sizeof(std::uint64_t);
        if (place.part == RowLayout::Part::value) most += longest_text(block_.rows.columns[place.column]);
    }
    values_.resize(most);
    types_.resize((layout_.places.size() + 2) * longest_type);
}

std::size_t RowRecords::fill(TableImage& image, const std::vector<std::uint32_t>* kept, std::size_t from,
                             std::int64_t first_row) {
    std::vector<Place> places;
    for (const RowLayout::Place& place : layout_.places) {
        if (place.part != RowLayout::Part::value) {
            places.push_back({place.part, {}, false, nullptr, nullptr});
            continue;
        }
        const ChunkColumn& column = block_.rows.columns[place.column];
        places.push_back({place.part, column.type, place.declared, values_of(column), column.bytes.data()});
    }
    const std::size_t rows = kept ? kept->size() : block_.rows.rows;
    char* const first_type = types_.data() + longest_type;  // the header's own length goes before
    for (; from < rows && !image.full(); ++from) {
        const std::size_t row = kept ? (*kept)[from] : from;
        Ends ends{first_type, values_.data()};
        for (const Place& place : places) {
            switch (place.part) {
                case RowLayout::Part::nothing: put_null(ends); break;
                case RowLayout::Part::batch: put_integer(ends, layout_.batch); break;
                case RowLayout::Part::line: put_integer(ends, static_cast<std::int64_t>(line_of(block_, row))); break;
                case RowLayout::Part::value: place.put(ends, row);
            }
        }
        const auto types_size = static_cast<std::size_t>(ends.types - first_type);
        // The length counts itself: a second byte from 127 types on, a third from 16,382 on.
        const std::size_t own = types_size < 127 ? 1 : types_size < 16'382 ? 2 : 3;
        write_varint(first_type - own, types_size + own);
        image.add(first_row + static_cast<std::int64_t>(from), {first_type - own, types_size + own},
                  {values_.data(), static_cast<std::size_t>(ends.values - values_.data())});
    }
    return from;
}

}  // namespace clientele
