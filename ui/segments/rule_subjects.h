#pragma once

#include <string_view>
#include <vector>

#include "ui/segments/comparison_line.h"

namespace clientele {

/// What a condition can be of.
struct RuleMeasure {
    std::string_view word;  ///< of the rule: "sum"; "field" and "segment" are no measures
    enum class About { field, segment, rows, number, value, nothing } about;
    bool windows;  ///< what comes together within some days can be asked for
};
const std::vector<RuleMeasure>& rule_measures();
/// "Sum of".
QString measure_words(std::string_view word);

/// What a condition of that sort can be about in the data.
std::vector<RuleSubject> rule_subjects(const Snapshot& snapshot, RuleMeasure::About about);
/// Fields that rows of a dataset can be narrowed by: its own, and those of products and stores.
std::vector<RuleSubject> row_subjects(const Snapshot& snapshot, DatasetKind dataset);

}  // namespace clientele
