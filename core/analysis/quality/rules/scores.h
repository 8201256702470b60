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

/// A score for each dataset with rows and each dimension that any rule looks at. O(problems × rows / 64).
std::vector<Score> scores(const CheckedRules& checked, const std::vector<Problem>& problems, const Selections& rows);

/// The mean over the dimensions of a dataset.
double overall(const std::vector<Score>& scores, DatasetKind dataset);

/// Fewer rows than that say little about the dataset.
inline constexpr std::size_t few_rows = 100;

}  // namespace clientele::rules
