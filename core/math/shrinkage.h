#pragma once

#include <span>
#include <vector>

#include "core/math/share_interval.h"

namespace clientele {

/// A mean as it was seen, with its standard error (0 where it is known exactly).
struct SeenMean {
    double value = 0, error = 0;
};
/// What it is likely to be, knowing the others.
struct ShrunkenMean {
    double value = 0;
    double error = 0;
    Interval interval{};  ///< 95 %
    double kept = 1;      ///< how much of its own figure counts; the rest is the others' mean
};
struct ShrunkenMeans {
    std::vector<ShrunkenMean> of{};  ///< in the order given
    double mean = 0;                 ///< what they are drawn towards
    double between =
        0;  ///< variance of the true means by moments (DerSimonian and Laird 1986, Controlled Clin. Trials 7)
};

/// Hierarchical model for means of unequal precision: true means are normal around a common one, with a flat prior on
/// it and on their variance (with three: on their standard deviation, as the variance takes more; Gelman 2006, Bayesian
/// Analysis 1, p. 515-533). All is averaged over the posterior of that variance by quadrature, so that intervals hold
/// what is not known of it: where chance explains all differences, a figure of few ratings stays unsure (Morris 1983,
/// JASA 78, p. 47-65). Intervals take the posterior as normal. Values hold no NaN. Fewer than three are left as they
/// are, and so are means that are all known exactly. O(n) times the points of the quadrature, some 400.
ShrunkenMeans shrunken_means(std::span<const SeenMean> seen);

/// Estimates drawn towards what is usual, the more so the less is known of each.
struct Shrunken {
    std::vector<double> values{};  ///< posterior means; NaN where the estimate is
    std::vector<double> errors{};  ///< posterior standard deviations
    double usual = 0;              ///< the weighted mean that they are drawn to
    double spread = 0;             ///< standard deviation of the true values; 0 where chance explains all differences
};

/// Parametric empirical Bayes for normal estimates with known, unequal errors (Morris 1983, JASA 78, p. 47-65, section
/// 5): the variance of the true values is found by iteration, each estimate is drawn to the weighted mean by
/// (k - 3)/(k - 1) V/(V + A), and the posterior variance holds what is not known of A. With fewer than four estimates
/// nothing is drawn. It draws less than shrunken_means: for ranks, which are to be told from chance. NaN or errors that
/// are not above 0 are left out. O(k) a step.
Shrunken shrunken_estimates(std::span<const double> values, std::span<const double> errors);

}  // namespace clientele
