#pragma once

#include <vector>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/touched.h"

namespace clientele::rules {

/// How far a dataset can be trusted in one dimension. A small value, so that it can be kept with a version of the data.
struct Score {
    DatasetKind dataset{};
    Dimension dimension{};
    /// 1 less the share of rows that break a rule: a row with a serious problem counts whole, one that is only worth a
    /// look half, and each row once however many rules it breaks. What is no rows (missing days) is taken off by its
    /// share.
    double value = 1;
    std::int64_t rows = 0;  ///< that break a rule
    std::int64_t problems = 0;
    std::string_view reason{};  ///< words of the problem that costs most; "" where there is none
    bool operator==(const Score&) const = default;
};

inline constexpr int score_decimals = 3;  // 0.9996 shall not read as if all were well

/// The share of a row that a problem takes off the score.
inline double cost(Weight weight) { return weight == Weight::serious ? 1 : 0.5; }

/// Rows that break any rule of a dimension, and those of them with a serious problem, each row once.
struct BrokenRows {
    Selection any, serious;
};
BrokenRows broken_rows(DatasetKind dataset, Dimension dimension, const std::vector<Problem>& problems,
                       std::size_t rows);

/// How many rows there are and how many of them are broken.
struct RowCounts {
    std::int64_t rows = 0, any = 0, serious = 0;
    /// Missing without rows.
    double score() const;
    RowCounts& operator+=(const RowCounts& more);
};

/// A score for each dataset with rows and each dimension that any rule looks at. O(problems × rows / 64).
std::vector<Score> scores(const CheckedRules& checked, const std::vector<Problem>& problems, const Selections& rows);

/// The mean over the dimensions of a dataset.
double overall(const std::vector<Score>& scores, DatasetKind dataset);

/// Fewer rows than that say little about the dataset.
inline constexpr std::size_t few_rows = 100;

}  // namespace clientele::rules
