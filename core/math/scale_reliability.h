#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/math/one_factor.h"
#include "core/math/share_interval.h"
#include "core/math/survey_design.h"

namespace clientele {

/// Cronbach's alpha (1951, Psychometrika 16) of items with these covariances: the share of their sum's variance that
/// is theirs together. NaN for fewer than two items or no variance.
double cronbach_alpha(const Eigen::MatrixXd& covariances);
/// The same of standardised items, from the mean correlation.
double standardised_alpha(const Eigen::MatrixXd& covariances);
/// Guttman's lambda 6 (1945, Psychometrika 10) of standardised items. NaN where the correlations are not of full rank.
double guttman_lambda6(const Eigen::MatrixXd& covariances);

/// Exact 95 % interval of alpha for normal items that measure alike (Feldt 1965, Psychometrika 30): of so many cases
/// and items.
Interval alpha_interval(double alpha, double cases, double items);

/// The interval of 500 resamples of clusters and cases within strata (GroupedMoments; percentiles), which the items
/// need not be normal for. NaN where it was stopped or hardly any resample varies. The same on any number of threads.
Interval alpha_interval(const Eigen::MatrixXd& values, std::span<const double> weights,
                        const std::vector<bool>& reversed, const SampleDesign& design, std::uint64_t seed,
                        const Progress& progress = {});

/// The interval of omega: of the same resamples (percentiles), from the factor of each, a Heywood case left out; where
/// no design is known of cases drawn with replacement. NaN for more than 30 items, where it was stopped, or where half
/// of the resamples have no such factor.
Interval omega_interval(const Eigen::MatrixXd& values, std::span<const double> weights,
                        const std::vector<bool>& reversed, const SampleDesign& design, std::uint64_t seed,
                        const Progress& progress = {});

/// Which items run against the others: their loading on the first principal component has the other sign than that of
/// most. 0 or 1 by item.
std::vector<bool> reversed_items(const Eigen::MatrixXd& covariances);

/// How one item goes with the others.
struct ItemOfScale {
    bool reversed = false;
    double total = 0;          ///< correlation with the sum of the others
    double alpha_without = 0;  ///< alpha of the others; NaN where there is but one
    double loading = 0;        ///< on the one factor; NaN where none was found
};
struct ScaleReliability {
    std::vector<ItemOfScale> items{};
    double alpha = 0, standardised = 0, lambda6 = 0;
    Interval interval{};
    Interval omega_interval{};  ///< NaN until it was resampled
    double mean_correlation = 0;
    double omega = 0;  ///< in the items' own units; NaN where no factor was found, or of more than 60 items
    OneFactor factor{};
};
/// All of it, with items turned round that are marked (by any `most + least − value`, which changes signs of
/// covariances alone). `cases`: effective number, for the interval. Two items at least that vary.
ScaleReliability scale_reliability(const Eigen::MatrixXd& covariances, const std::vector<bool>& reversed, double cases);

}  // namespace clientele
