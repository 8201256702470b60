#pragma once

#include "core/analysis/value/churn_tables.h"

namespace clientele {

/// Judged cases that left and that stayed.
struct ChurnEnds {
    double left = 0, stayed = 0;
    double all() const { return left + stayed; }
};

/// Everything that the sentences of the finding speak of.
struct ChurnResult {
    const ChurnCases& cases;
    const ChurnFolds& folds;
    const std::vector<ScoredModel>& models;
    const ScoredModel& chosen;
    const JudgedCases& judged;
    const std::vector<Driver>& drivers;
    const CustomerRows& rows;
    ChurnEnds ends;       ///< of those whom the filter chooses
    bool of_all = false;  ///< too few of them are judged: how well the model tells is that of all customers
};

/// Of tables that are there.
void add_churn_charts(Finding& finding);
/// Headline, metrics, notes and warnings.
void add_churn_figures(Finding& finding, const ChurnResult& result);

}  // namespace clientele
