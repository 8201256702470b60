#pragma once

#include <vector>

#include "core/math/maximum_likelihood.h"

namespace clientele {

/// Gamma-Gamma model of what a purchase is worth (Fader and Hardie 2013, note 025; Colombo and Jiang 1999): a
/// customer's purchases are Gamma(p, ν), and ν ~ Gamma(q, γ) among customers, whatever their number of purchases.
struct GammaGamma {
    double p = 1, q = 2, gamma = 1;
};

/// Purchases whose mean worth is known; both above 0.
struct MeanSpend {
    double purchases = 0;  ///< x
    double mean = 0;       ///< m
};

/// Log-likelihood (note 025, eq. 1a) with its gradient by the logarithms of p, q and γ. O(customers), parallel. Keeps a
/// reference to the spends.
LogLikelihood spend_likelihood(const std::vector<MeanSpend>& spends, StopAsked stop);

/// Maximum likelihood; there is at least one spend. Nothing when stopped.
std::optional<LikelihoodFit> fit_spend(const std::vector<MeanSpend>& spends, const StopAsked& stop, double penalty = 0);

/// What is known of a customer's purchases after some with this mean (0 purchases: nothing).
struct SpendOutlook {
    double mean = 0;     ///< E of a purchase: p(γ+xm)/(px+q−1)
    double square = 0;   ///< E of the square of a purchase
    double product = 0;  ///< E of the product of two different purchases
    Eigen::Vector3d by;  ///< derivatives of ln(mean) by ln p, ln q, ln γ
};
/// Needs px+q > 1; the second moments, which are infinite for px+q ≤ 2, are those of px+q = 2.1 below that.
SpendOutlook spend_outlook(const GammaGamma& of, double purchases, double mean);

}  // namespace clientele
