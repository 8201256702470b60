#include "core/analysis/value/customer_values.h"

#include <oneapi/tbb/parallel_for.h>

#include <cmath>
#include <numbers>

#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

using Vector7 = Eigen::Matrix<double, 7, 1>;
using Matrix7 = Eigen::Matrix<double, 7, 7>;

/// Quantile of what has probability `at_nothing` of being 0 and else is log-normal.
double quantile_of(double share, double mean, double variance, double at_nothing) {
    if (share <= at_nothing || !(mean > 0) || at_nothing >= 1) return 0;
    const double some = 1 - at_nothing, given = mean / some;
    const double spread = std::max(0.0, (variance + mean * mean) / some / (given * given) - 1);
    const double sigma = std::sqrt(std::log1p(spread));
    return given * std::exp(sigma * normal_quantile((share - at_nothing) / some) - sigma * sigma / 2);
}

struct Sums {
    double value = 0, variance = 0, buyers = 0, buyers_variance = 0, purchases = 0;
    Vector7 by = Vector7::Zero();
};

Estimate with_interval(double value, double variance, double most = INFINITY) {
    if (!std::isfinite(variance)) return {value};
    const double error = normal_z95 * std::sqrt(variance);
    return {value, std::max(0.0, value - error), std::min(most, value + error)};
}

}  // namespace

CustomerValues customer_values(const CustomersAt& customers, const PurchaseFit& fit, const SpendFit& spend,
                               const Prospects& ahead, double net) {
    const std::size_t size = customers.size();
    CustomerValues found;
    for (auto* each :
         {&found.alive, &found.purchases, &found.spend, &found.buys, &found.value, &found.low, &found.high})
        each->resize(size);
    Matrix7 covariance = Matrix7::Zero();
    const bool certain = !ahead.by.empty();
    if (certain) covariance.topLeftCorner<4, 4>() = fit.fit.covariance;
    if (spend.modelled) covariance.bottomRightCorner<3, 3>() = spend.fit.covariance;
    const auto add = [&](std::size_t i, Sums& sums) {
        const std::size_t place = fit.place[i];
        const Outlook& each = ahead.ahead[place];
        const double alive = ahead.alive[place];
        const SpendOutlook worth = spend.outlook(customers.spends[i]);
        const double value = alive * each.value * worth.mean * net;
        const double square = alive * (each.squares * worth.square + each.pairs * worth.product) * net * net;
        const double own = std::max(0.0, square - value * value);
        Vector7 by = Vector7::Zero();  // derivatives of ln(value)
        if (certain)
            for (std::size_t k = 0; k < 4; ++k) by[static_cast<Eigen::Index>(k)] = ahead.by[place][k];
        by.tail<3>() = worth.by;
        const double variance = own + value * value * by.dot(covariance * by);
        const double none = 1 - ahead.buyers(place);
        found.alive[i] = alive;
        found.purchases[i] = alive * each.purchases;
        found.spend[i] = worth.mean * net;
        found.buys[i] = 1 - none;
        found.value[i] = value;
        // Who may well bring nothing has an interval from nothing on, with all of the 5 % above it.
        const double below = none < 0.025 ? 0.025 : 0;
        found.low[i] = quantile_of(below, value, variance, none);
        found.high[i] = quantile_of(below + 0.95, value, variance, none);
        sums.value += value;
        sums.variance += own;
        sums.buyers += 1 - none;
        sums.buyers_variance += none * (1 - none);
        sums.purchases += found.purchases[i];
        sums.by += value * by;
    };
    const Sums sums = reduce_blocks<Sums>(
        size, 1 << 13,
        [&](std::size_t first, std::size_t last, Sums& part) {
            for (std::size_t i = first; i < last; ++i) add(i, part);
        },
        [](Sums& all, const Sums& part) {
            all.value += part.value;
            all.variance += part.variance;
            all.buyers += part.buyers;
            all.buyers_variance += part.buyers_variance;
            all.purchases += part.purchases;
            all.by += part.by;
        });
    const double unknown = certain ? 0 : missing_number;
    const Eigen::Vector4d buyers_by(ahead.buyers_by.data());
    found.total = with_interval(sums.value, sums.variance + sums.by.dot(covariance * sums.by) + unknown);
    found.buyers = with_interval(
        sums.buyers, sums.buyers_variance + buyers_by.dot(covariance.topLeftCorner<4, 4>() * buyers_by) + unknown,
        static_cast<double>(size));
    const double n = std::max(1.0, static_cast<double>(size));
    found.mean = {found.total.value / n, found.total.low / n, found.total.high / n};
    found.expected_purchases = sums.purchases;
    return found;
}

}  // namespace clientele
