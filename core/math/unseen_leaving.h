#pragma once

#include <array>

#include "core/math/purchase_models.h"
#include "core/math/quadrature.h"

namespace clientele {

/// The part of the Pareto/NBD likelihood that is a sum over whether and when the customer left unseen:
/// (α+T)^−(r+x) (β+T)^−s + s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ from t_x to T.
/// Gauss-Legendre over ln(min(α,β) + τ), as far as the integrand matters.
class UnseenLeaving {
 public:
    explicit UnseenLeaving(const PurchaseParameters& of);

    struct Sum {
        double log = 0;
        std::array<double, 4> by{};  ///< derivatives by r, α, s, β
        double left = 0;             ///< share of the integral: probability of having left
    };
    Sum sum(double repeats, double recency, double age) const;
    /// The share of the integral alone.
    double left(double repeats, double recency, double age) const;

 private:
    struct Reach {
        double end = 0;
        bool gentle = true;  ///< the integrand hardly falls: few nodes do
    };
    Reach reach(double k, double recency, double age) const;

    PurchaseParameters of_;
    double least_;
};

}  // namespace clientele
