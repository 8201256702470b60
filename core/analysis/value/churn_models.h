#pragma once

#include <span>
#include <vector>

#include "core/analysis/value/churn_design.h"
#include "core/math/logistic.h"

namespace clientele {

/// Which cases a model learns from when it tells a case's end: never from the case itself, nor from the same customer
/// at another day. Cases of fold `folds` are told by the model of all: nothing is known of their end, or they were not
/// learnt.
struct ChurnFolds {
    std::size_t folds = 0;
    std::vector<std::uint8_t> of;       ///< by case
    std::vector<std::uint32_t> learnt;  ///< cases whose end is learnt
    bool sampled = false;               ///< not all that are known

    /// Customers are dealt out by a number mixed from the seed and their id, those who left and those who stayed apart;
    /// at most `most_learnt` cases are learnt from.
    ChurnFolds(const ChurnCases& cases, const Snapshot& snapshot, std::size_t wanted, std::uint64_t seed,
               std::size_t most_learnt);
    std::vector<std::uint32_t> training(std::size_t fold) const;  ///< fold = folds: all
    std::vector<std::uint32_t> told(std::size_t fold) const;
};

/// A kind of model, learnt once for each fold and once of all.
class ChurnModel {
 public:
    virtual ~ChurnModel() = default;
    /// By case, each told by the model that has not learnt from it.
    const std::vector<double>& log_odds() const { return log_odds_; }
    /// What each field adds to the log-odds of these cases, told by the same models: case after case, a number a field.
    /// Around 0 for the linear model, whose terms are exact; TreeSHAP for trees. Errors: cancelled.
    virtual Result<std::vector<float>> contributions(std::span<const std::uint32_t> cases,
                                                     const Progress& progress) const = 0;
    virtual Text says() const = 0;  ///< what was learnt, for the notes

 protected:
    std::vector<double> log_odds_;
};

struct ChurnLearning {
    const ChurnCases& cases;
    const ChurnDesign& design;
    const ChurnFolds& folds;
    std::uint64_t seed;
};
/// Elastic net with a mixing of 0.5; the penalty with the least log loss over the folds.
Result<std::unique_ptr<ChurnModel>> learn_logistic(const ChurnLearning& learning, const Progress& progress);
/// Boosted trees of depth 3, rate 0.05, half of the rows a tree; as many trees, 300 at most, as have the least log loss
/// over the folds.
Result<std::unique_ptr<ChurnModel>> learn_trees(const ChurnLearning& learning, const Progress& progress);

}  // namespace clientele
