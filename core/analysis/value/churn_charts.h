#pragma once

#include "core/analysis/value/churn_tables.h"

namespace clientele {

/// Everything that the sentences of the finding speak of.
struct ChurnResult {
    const ChurnCases& cases;
    const ChurnFolds& folds;
    const std::vector<ScoredModel>& models;
    const ScoredModel& chosen;
    const JudgedCases& judged;
    const std::vector<Driver>& drivers;
    const CustomerRows& rows;
};

/// Of tables that are there.
void add_churn_charts(Finding& finding);
/// Headline, metrics, notes and warnings.
void add_churn_figures(Finding& finding, const ChurnResult& result);

}  // namespace clientele
