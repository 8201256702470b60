#pragma once

#include "core/analysis/quality/rules/history.h"
#include "core/base/progress.h"

namespace clientele {
namespace rules {

/// A part of a fall.
struct FallReason {
    const Problem* problem = nullptr;
    double part = 0;  ///< of the score, that this rule costs the newest import more than the rows before
};

/// That the newest import of a dataset is worse in a dimension than those before it.
struct Fall {
    const DatasetHistory* dataset = nullptr;
    Dimension dimension{};
    RowCounts newest{}, before{};
    double chance = 1;                  ///< of such a difference between rows that are alike
    std::vector<FallReason> reasons{};  ///< what cost most first; at most three
    double lost() const { return before.score() - newest.score(); }
    const ImportedRows& import() const { return *dataset->imports.back().rows; }
};

/// A smaller fall does not matter.
inline constexpr double least_fall = 0.01;
/// Of calling anything at all a fall that is none, where rows are alike.
inline constexpr double false_alarm = 0.001;

/// The newest import of a dataset against all rows before it, dimension by dimension: fallen is a score that is lower
/// by at least `least_fall`, lower than that of every earlier import with `few_rows` that was not such a fall itself,
/// and not by chance (Fisher's exact test of the shares of broken and of seriously broken rows, one-sided; Bonferroni
/// over both shares and all dimensions compared). The greatest fall first.
std::vector<Fall> falls_of(const std::vector<DatasetHistory>& histories);

FindingTable falls_table(const std::vector<Fall>& falls);
/// A sentence a dataset whose newest import is worse, with what made it so.
std::vector<Text> falls_in_words(const std::vector<Fall>& falls);

}  // namespace rules

/// A fallen score of all data, for those who tell of it outside of the finding.
struct FallenScore {
    std::string key{};  ///< "transactions.validity.12" with the number of the import: the same however the data grows
    Text words{};       ///< of the dataset, as quality.rules says it
    bool operator==(const FallenScore&) const = default;
};

/// The falls that quality.rules warns of when nothing is filtered. Where no dataset has two imports nothing is looked
/// at; otherwise the first call on a snapshot holds it to all rules: call it in the background. Cancelled is an error.
Result<std::vector<FallenScore>> fallen_scores(const Snapshot& snapshot, const Progress& progress);

}  // namespace clientele
