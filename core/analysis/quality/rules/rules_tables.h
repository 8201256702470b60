#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/quality/rules/scores.h"
#include "core/analysis/quality/rules/touched.h"

namespace clientele::rules {

inline constexpr std::size_t examples_a_problem = 3;
inline constexpr std::size_t rows_a_problem = 100;  ///< in the table of rows
inline constexpr std::size_t most_rows = 5000;      ///< of all problems together

/// "transactions.unit_price: negative prices": what a problem is known by, in every language.
std::string name_of(const Breach& breach);
/// What is wrong, without where: the rule's words, or the name of an own rule.
std::string words_of(const Breach& breach);

FindingTable problems_table(const Snapshot& snapshot, const std::vector<Problem>& problems);
FindingTable scores_table(const std::vector<Score>& scores, const Selections& rows);
/// A row a dataset: its rows and the mean of its scores.
FindingTable datasets_table(const std::vector<Score>& scores, const Selections& rows);

/// The first rows behind each problem, and the customers they lead to.
struct RowsBehind {
    FindingTable table;
    std::int64_t shown = 0, all = 0;
};
RowsBehind rows_behind(const Snapshot& snapshot, const std::vector<Problem>& problems);

}  // namespace clientele::rules
