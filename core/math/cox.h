#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/kaplan_meier.h"

namespace clientele {

enum class Ties { efron, breslow };

struct CoxOptions {
    Ties ties = Ties::efron;
    int most_steps = 40;
    double settled = 1e-12;  ///< relative change of the log partial likelihood at which the search ends
};

/// A proportional hazards model: hazard(t | x) = baseline(t) · exp(x·b).
struct CoxFit {
    Eigen::VectorXd coefficient;  ///< b; 0 of columns that are left out
    Eigen::MatrixXd covariance;   ///< of b: the inverse of the information; 0 in rows and columns that are left out
    std::vector<bool> left_out;   ///< by column: constant, or made up of columns before it
    /// By column: nobody, or everybody, of those who differ in it has the event, so that b runs away without bound.
    std::vector<bool> unbounded;
    double empty_likelihood = 0, likelihood = 0;  ///< logarithm of the partial likelihood without and with the columns
    double score_test = 0;                        ///< chi-squared of all columns at b = 0
    int steps = 0;
    bool settled = false;
    Ties ties = Ties::efron;

    double error(Eigen::Index column) const { return std::sqrt(covariance(column, column)); }
    int freedom() const;
};

/// Fits by Newton's method with step halving (Cox 1972, Regression models and life tables; ties: Efron 1977, The
/// efficiency of Cox's likelihood function for censored data, or Breslow 1974). Row i of `x` is subject i; values are
/// known and finite. Late entry counts, so a subject may come in several pieces with values that change. Errors:
/// cancelled; missing_data where nobody has the event. O(steps · n · columns²).
Result<CoxFit> fit_cox(const Lifetimes& lives, const Eigen::MatrixXd& x, const CoxOptions& options = {},
                       const Progress& progress = {});

/// Whether effects stay the same over time: the score test of columns times g(t), g being one less the Kaplan-Meier
/// curve just before t (Grambsch and Therneau 1994, Proportional hazards tests and diagnostics based on weighted
/// residuals; in the exact form of R's survival 3). By term and last for all together; `term` is that of each column,
/// ascending from 0.
struct ProportionalityTest {
    double chi_squared = 0;
    int freedom = 0;
    double p = 1;
};
std::vector<ProportionalityTest> test_proportionality(const Lifetimes& lives, const Eigen::MatrixXd& x,
                                                      const CoxFit& fit, std::span<const int> term);

/// Of pairs of subjects of whom one is known to have left earlier, the share in which that one had the higher risk;
/// ties of risk count half (Harrell, Lee and Mark 1996). O(n log n).
struct Concordance {
    double share = 0.5;
    double pairs = 0;
};
Concordance concordance(const Lifetimes& lives, const Eigen::VectorXd& risk);

/// The cumulated baseline hazard at each time with an event, for x = 0 (Breslow's estimate, with Efron's ties where the
/// fit has them).
struct HazardStep {
    double time = 0, hazard = 0;
};
std::vector<HazardStep> baseline_hazard(const Lifetimes& lives, const Eigen::MatrixXd& x, const CoxFit& fit);

}  // namespace clientele
