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
    double mean = 0;                 ///< of what they are drawn towards
    double between = 0;              ///< variance of the true means
};

/// Empirical Bayes for means of unequal precision: the variance of the true means by DerSimonian and Laird (1986,
/// Controlled Clin. Trials 7), their mean weighted by the inverse of both variances, and each figure drawn towards it
/// as its own error is large beside that variance (Efron and Morris 1975, JASA 70, p. 311-319). The error counts that
/// the mean is estimated as well (Morris 1983, JASA 78, eq. 1.17 without its correction for few groups). Values hold no
/// NaN. Fewer than three are left as they are. O(n).
ShrunkenMeans shrunken_means(std::span<const SeenMean> seen);

}  // namespace clientele
