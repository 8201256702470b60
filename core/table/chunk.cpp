#include "core/table/chunk.h"

#include <cmath>

namespace clientele {

void ChunkColumn::add_missing() {
    switch (type) {
        case ColumnType::number: numbers.push_back(missing_number); break;
        case ColumnType::text: add_text({}); break;
        case ColumnType::date: dates.push_back(Date::missing_days); break;
        case ColumnType::time: times.push_back(DateTime::missing_seconds); break;
        case ColumnType::boolean: booleans.push_back(missing_boolean); break;
    }
}

bool ChunkColumn::missing(std::size_t row) const {
    switch (type) {
        case ColumnType::number: return std::isnan(numbers[row]);
        case ColumnType::text: return text(row).empty();
        case ColumnType::date: return dates[row] == Date::missing_days;
        case ColumnType::time: return times[row] == DateTime::missing_seconds;
        case ColumnType::boolean: return booleans[row] == missing_boolean;
    }
    return true;
}

std::size_t ChunkColumn::size() const {
    switch (type) {
        case ColumnType::number: return numbers.size();
        case ColumnType::text: return ends.size();
        case ColumnType::date: return dates.size();
        case ColumnType::time: return times.size();
        case ColumnType::boolean: return booleans.size();
    }
    return 0;
}

void ChunkColumn::clear() { truncate(0); }

void ChunkColumn::truncate(std::size_t rows) {
    switch (type) {
        case ColumnType::number: numbers.resize(rows); break;
        case ColumnType::text:
            bytes.resize(rows == 0 ? 0 : ends[rows - 1]);
            ends.resize(rows);
            break;
        case ColumnType::date: dates.resize(rows); break;
        case ColumnType::time: times.resize(rows); break;
        case ColumnType::boolean: booleans.resize(rows); break;
    }
}

}  // namespace clientele
