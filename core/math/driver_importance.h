#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/share_interval.h"
#include "core/math/survey_design.h"

namespace clientele {

/// Correlations or covariances of drivers and outcome are one symmetric matrix of p + 1 rows here: the drivers in their
/// order, then the outcome. A driver that does not vary brings nothing; drivers that others make up share with them
/// what they bring in `johnson_importance` and bring nothing beside them in `lmg_importance`.

/// Weighted means and covariances (divided by the sum of the weights: shares of variance do not ask for n − 1) of the
/// columns of `values`; a row a case, without missing values. No weights: 1 each. O(n p²), in blocks that are added in
/// order.
Eigen::MatrixXd weighted_covariances(const Eigen::MatrixXd& values, std::span<const double> weights = {});
/// The correlations to it; 0 with what does not vary.
Eigen::MatrixXd correlations_of(const Eigen::MatrixXd& covariances);

/// Beyond so many drivers LMG takes random orders of the drivers, not all of them.
inline constexpr Eigen::Index most_exact_drivers = 15;

/// What each driver adds to R² on average over all orders in which drivers can be added: LMG (Lindeman, Merenda and
/// Gold 1980; Grömping 2006, J. Statistical Software 17(1)), which is Shapley's value of R². Adds up to R². Exact for
/// up to `most_exact_drivers`, else over `orders` random orders and their reverses. O(2ᵖ p), or O(orders · p³).
Eigen::VectorXd lmg_importance(const Eigen::MatrixXd& covariances, std::size_t orders = 500, std::uint64_t seed = 1);

/// Johnson's relative weights (2000, Multivariate Behavioral Research 35), which are Genizi's (1993, Statistica Sinica
/// 3): through the orthogonal variables that are closest to the drivers. Adds up to R². O(p³).
Eigen::VectorXd johnson_importance(const Eigen::MatrixXd& covariances);

/// Standardised coefficients of the regression of the outcome on all drivers; of drivers that others make up the
/// shortest.
Eigen::VectorXd standardised_coefficients(const Eigen::MatrixXd& covariances);
/// Share of the outcome's variance that all drivers explain together.
double explained_share(const Eigen::MatrixXd& covariances);

enum class DriverMethod { lmg, johnson };

struct DriverImportanceOptions {
    DriverMethod method = DriverMethod::lmg;
    std::size_t resamples = 500;
    std::uint64_t seed = 1;
    SampleDesign design{};  ///< how cases were drawn
};

/// One driver with its 95 % bootstrap intervals.
struct DriverImportance {
    double importance = 0;  ///< share of the outcome's variance
    Interval interval{};
    double share = 0;  ///< of what all drivers explain; NaN where they explain nothing
    Interval share_interval{};
    double coefficient = 0;  ///< standardised, beside all others
    Interval coefficient_interval{};
    /// Of the coefficient, and of a share as far from the mean share of all drivers: two-sided, by the normal limit of
    /// the resamples' standard errors. NaN where resamples do not differ.
    double p = 1, share_p = 1;
    double correlation = 0;  ///< with the outcome, alone
    Interval correlation_interval{};
    double best_rank = 1, worst_rank = 1;  ///< 1: the most important
    /// In which direction it goes with the outcome: +1, −1, 0 where neither coefficient nor correlation are surely on
    /// one side. Where both are and differ, `turned`: the driver works through others, or measures what they leave.
    int sign = 0;
    bool turned = false;
};
struct DriverImportances {
    std::vector<DriverImportance> drivers{};
    double r_squared = 0;
    Interval r_squared_interval{};
    double p = 1;          ///< of as much being explained where nothing does: F test, effective cases (of a
                           ///< design: over the design effect of the outcome's mean)
    bool sampled = false;  ///< LMG over random orders
};

/// The importance of the first columns of `values` for the last, with percentile intervals of resampled cases, or
/// clusters within strata where cases were drawn so (GroupedMoments). The same for the same seed on any number of
/// threads. Errors: cancelled; `missing_data` where there are no more cases than columns or the outcome does not vary.
Result<DriverImportances> driver_importance(const Eigen::MatrixXd& values, std::span<const double> weights,
                                            const DriverImportanceOptions& options = {}, const Progress& progress = {});

}  // namespace clientele
