#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// What parts of a series differ in.
enum class SegmentCost {
    mean,  ///< the mean; the variance is the same everywhere (squared distances from the mean)
    /// Both: twice the negative Gaussian log-likelihood, no variance being less than a millionth of that of all values,
    /// so that rounded values which happen to be the same are no segment.
    mean_and_variance
};

struct ChangePointOptions {
    SegmentCost cost = SegmentCost::mean;
    /// What a change costs, where costs are twice a log-likelihood; 0: 3 ln n, as Zhang and Siegmund's (2007) modified
    /// Bayesian criterion has it.
    double penalty = 0;
    std::size_t least_segment = 0;  ///< values; 0: 1 for the mean, 5 for mean and variance
    /// Standard deviation of the noise, for the cost of the mean alone; 0: noise_deviation.
    double deviation = 0;
};

/// A series cut where it changes.
struct Segmentation {
    std::vector<std::size_t> changes;   ///< the first value of each new segment, counted from 0; ascending
    double cost = 0;                    ///< of all segments and changes
    double penalty = 0, deviation = 0;  ///< that were used
};

/// The segmentation of least cost, exactly, by the pruned dynamic programme of Killick, Fearnhead and Eckley (2012,
/// PELT, J. Am. Stat. Assoc. 107); a candidate is dropped only once a segment of the least length fits behind what
/// beats it. Of equal costs the one with the earliest last change. Values hold no NaN. None where fewer than two
/// segments fit or nothing varies. O(n) where changes come evenly, O(n²) at worst.
Segmentation change_points(std::span<const double> values, const ChangePointOptions& options = {});

/// Standard deviation of noise around a level that seldom changes: that of differences from value to value, over √2.
double noise_deviation(std::span<const double> values);
/// The same by the median distance from the median of the differences, which single outliers leave alone;
/// noise_deviation where that is 0.
double robust_noise_deviation(std::span<const double> values);

/// What counts as noise for the mean of many neighbouring values where each resembles the last: γ₀(1+ρ)/(1−ρ), under
/// the root, of an autoregression of order 1 whose variance and ρ follow from differences over one and two steps, so
/// that changes of the level do not count. ρ below twice its error, and negative ρ, count as 0; above 0.9 as 0.9.
struct NoiseMemory {
    double deviation = 0;  ///< long-run standard deviation
    double memory = 0;     ///< ρ
};
NoiseMemory noise_with_memory(std::span<const double> values);

}  // namespace clientele
