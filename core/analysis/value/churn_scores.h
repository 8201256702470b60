#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/value/churn_models.h"
#include "core/analysis/value/estimate.h"

namespace clientele {

/// How good a model's probabilities are, of customers whose end it did not know.
struct ChurnMeasures {
    Estimate auc;                ///< DeLong
    Estimate average_precision;  ///< bootstrap over customers
    Estimate brier, log_loss;    ///< mean of customers
    Estimate top_decile_lift;    ///< Wilson's interval of the share that left among the tenth with the highest risk
    Estimate ece;                ///< 10 bins; bootstrap
};
ChurnMeasures measures_of(std::span<const double> probabilities, std::span<const std::uint8_t> left,
                          std::uint64_t seed);

/// A model with its probabilities.
struct ScoredModel {
    std::string id;  ///< "logistic", "boosted_trees"
    std::unique_ptr<ChurnModel> model;
    std::vector<double> probabilities;  ///< by case
    std::vector<PlattScaling> scaling;  ///< by fold, the last for those that no fold tells; of the model's log-odds
    ChurnMeasures measures;
};

/// Log-odds become probabilities by Platt's scaling on judged cases, of a fold by those of the other folds.
void calibrate(ScoredModel& scored, const ChurnCases& cases, const ChurnFolds& folds);

/// How much a field tells.
struct Driver {
    std::size_t field = 0;
    /// By how much the log loss of cases that were not learnt grows when what the field adds is taken out, as a share
    /// of the log loss of the mere share that left; by customer, with the interval of that mean.
    Estimate importance;
    double share = 0;      ///< of the mean size of all fields' contributions
    double direction = 0;  ///< of a number: correlation of value and contribution
    std::string most, least;  ///< of a field with values: those that add most and least; at least 10 cases and 1 %
};
/// All fields, the most important first. `judged`: cases whose end is known; contributions: a number a field of each.
std::vector<Driver> drivers_of(const ChurnCases& cases, const ChurnFolds& folds, const ScoredModel& scored,
                               std::span<const std::uint32_t> judged, std::span<const float> contributions);

}  // namespace clientele
