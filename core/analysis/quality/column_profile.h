#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Something about the data that somebody should look at. Its words come from a fixed list, so that they can be
/// translated.
struct Problem {
    enum class Weight { look, serious };  ///< worth a look; likely to make figures wrong
    Weight weight = Weight::look;
    DatasetKind dataset{};
    std::string column{};  ///< "" for whole rows
    Pattern words = "";
    std::int64_t rows = 0;  ///< rows it touches
    std::string example{};
};

/// What one column holds, over the selected rows.
struct ColumnProfile {
    DatasetKind dataset{};
    const DatasetColumn* column = nullptr;
    std::int64_t rows = 0;
    std::int64_t filled = 0;
    std::int64_t distinct = 0;
    std::string minimum{}, maximum{};  ///< of numbers and dates, as files write them
    double mean = missing_number, median = missing_number;
    std::string most_frequent{};
    std::int64_t most_frequent_rows = 0;
    std::vector<Problem> problems{};
    std::vector<std::int64_t> rows_of_code{};  ///< of texts: rows by code
};

/// Profiles a column of the snapshot. `last_day` is the last day of the data or the as-of day: dates of birth and
/// sign-up after it cannot be. O(rows + values log values), texts O(rows + texts); parallel, deterministic. What is odd
/// about the texts themselves is looked for once a snapshot.
ColumnProfile profile_column(const Snapshot& snapshot, DatasetKind dataset, const DatasetColumn& column,
                             const Selection& rows, Date last_day);

}  // namespace clientele
