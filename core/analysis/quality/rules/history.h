#pragma once

#include <vector>

#include "core/analysis/finding.h"
#include "core/analysis/quality/rules/scores.h"

namespace clientele::rules {

/// One import of a dataset with the rows that correct its rejected ones, as they are among the rows that are left.
struct ImportOf {
    const ImportedRows* rows = nullptr;
    std::vector<std::pair<std::size_t, std::size_t>> stretches{};  ///< first row, and the one after the last
};

/// How many rows of each import of a dataset break a rule.
struct ProblemHistory {
    const Problem* problem = nullptr;
    std::vector<std::int64_t> rows{};
};

/// How each import of a dataset did in a dimension.
struct DimensionHistory {
    Dimension dimension{};
    std::vector<RowCounts> imports{};
    std::vector<ProblemHistory> problems{};
};

struct DatasetHistory {
    DatasetKind dataset{};
    std::vector<ImportOf> imports{};  ///< in the order of the ledger
    std::vector<DimensionHistory> dimensions{};
};

/// The history of scores over the imports whose rows are left, of the datasets and dimensions that have a score. It
/// knows rows alone: missing days and whole datasets that are late belong to no import, so that timeliness has none.
/// O(problems × rows / 64), parallel.
std::vector<DatasetHistory> history_of(const Snapshot& snapshot, const std::vector<Score>& scores,
                                       const std::vector<Problem>& problems, const Selections& rows);

/// Means over the dimensions: of the rows of one import, and of all up to it.
double import_score(const DatasetHistory& history, std::size_t import);
double score_up_to(const DatasetHistory& history, std::size_t import);

/// A row an import, dataset and dimension.
FindingTable history_table(const std::vector<DatasetHistory>& histories);
/// A row an import of the datasets that have several.
FindingTable over_imports_table(const std::vector<DatasetHistory>& histories);

}  // namespace clientele::rules
