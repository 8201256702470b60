#include "core/math/arma_process.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

/// The coefficients of the best predictors of orders 1 … p of an autoregression of order p, one after the other; empty
/// where it is not stationary.
class Predictors {
 public:
    explicit Predictors(std::span<const double> phi) : coefficients_(phi.size() * (phi.size() + 1) / 2) {
        std::ranges::copy(phi, coefficients_.data() + start(phi.size()));
        for (std::size_t order = phi.size(); order > 0; --order) {
            const double* longer = coefficients_.data() + start(order);
            const double last = longer[order - 1], left = 1 - last * last;
            if (!(left > 0)) {
                stationary_ = false;
                return;
            }
            double* shorter = coefficients_.data() + start(order - 1);
            for (std::size_t i = 0; i + 1 < order; ++i) shorter[i] = (longer[i] + last * longer[order - 2 - i]) / left;
        }
    }
    bool stationary() const { return stationary_; }
    std::span<const double> of_order(std::size_t order) const { return {coefficients_.data() + start(order), order}; }
    double partial_autocorrelation(std::size_t order) const { return coefficients_[start(order) + order - 1]; }

 private:
    static std::size_t start(std::size_t order) { return order == 0 ? 0 : order * (order - 1) / 2; }

    std::vector<double> coefficients_;
    bool stationary_ = true;
};

}  // namespace

std::vector<double> autoregression_of(std::span<const double> partial) {
    std::vector<double> phi, before;
    for (std::size_t k = 0; k < partial.size(); ++k) {
        before = phi;
        for (std::size_t i = 0; i < k; ++i) phi[i] = before[i] - partial[k] * before[k - 1 - i];
        phi.push_back(partial[k]);
    }
    return phi;
}

std::optional<std::vector<double>> partial_autocorrelations_of(std::span<const double> phi) {
    const Predictors predictors(phi);
    if (!predictors.stationary()) return std::nullopt;
    std::vector<double> partial(phi.size());
    for (std::size_t i = 0; i < partial.size(); ++i) partial[i] = predictors.partial_autocorrelation(i + 1);
    return partial;
}

std::vector<double> product_of_lags(std::span<const double> a, std::span<const double> b, int step) {
    const auto stride = static_cast<std::size_t>(step);
    std::vector<double> all(a.size() + stride * b.size());
    std::ranges::copy(a, all.begin());
    for (std::size_t j = 0; j < b.size(); ++j) {
        const std::size_t lag = stride * (j + 1);
        all[lag - 1] += b[j];
        for (std::size_t i = 0; i < a.size(); ++i) all[lag + i] += b[j] * a[i];
    }
    return all;
}

std::optional<std::vector<double>> autocovariances(const ArmaProcess& process, std::size_t lags) {
    const std::size_t p = process.phi.size(), q = process.theta.size();
    const Predictors predictors(process.phi);
    if (!predictors.stationary()) return std::nullopt;
    std::vector<double> plain(lags + q + 1);  // of the autoregression without θ
    plain[0] = 1;
    for (std::size_t order = 1; order <= p; ++order) {
        const double last = predictors.partial_autocorrelation(order);
        plain[0] /= 1 - last * last;
    }
    if (!std::isfinite(plain[0])) return std::nullopt;
    for (std::size_t k = 1; k < plain.size(); ++k) {
        if (p == 0) break;
        const auto phi = predictors.of_order(std::min(k, p));
        for (std::size_t i = 0; i < phi.size(); ++i) plain[k] += phi[i] * plain[k - 1 - i];
    }
    std::vector<double> weights(q + 1);  // Σ θ_i θ_{i+m}
    const auto theta = [&](std::size_t i) { return i == 0 ? 1.0 : process.theta[i - 1]; };
    for (std::size_t i = 0; i <= q; ++i) {
        if (theta(i) == 0) continue;
        for (std::size_t m = 0; i + m <= q; ++m) weights[m] += theta(i) * theta(i + m);
    }
    std::vector<double> result(lags + 1);
    for (std::size_t k = 0; k <= lags; ++k) {
        double sum = weights[0] * plain[k];
        for (std::size_t m = 1; m <= q; ++m) sum += weights[m] * (plain[k > m ? k - m : m - k] + plain[k + m]);
        result[k] = sum;
    }
    return result;
}

std::vector<double> error_weights(const ArmaProcess& process, std::size_t count) {
    std::vector<double> psi(count);
    for (std::size_t k = 0; k < count; ++k) {
        psi[k] = k == 0 ? 1.0 : k <= process.theta.size() ? process.theta[k - 1] : 0.0;
        for (std::size_t i = 0; i < std::min(k, process.phi.size()); ++i) psi[k] += process.phi[i] * psi[k - 1 - i];
    }
    return psi;
}

}  // namespace clientele
