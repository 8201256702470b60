#include "core/math/arma_process.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

/// The coefficients of the best predictors of orders 1 … p of an autoregression of order p, last to first; empty where
/// it is not stationary.
std::vector<std::vector<double>> predictors(std::vector<double> phi) {
    std::vector<std::vector<double>> orders;
    while (!phi.empty()) {
        orders.push_back(phi);
        const double last = phi.back();
        const double left = 1 - last * last;
        if (!(left > 0)) return {};
        const std::size_t size = phi.size() - 1;
        std::vector<double> shorter(size);
        for (std::size_t i = 0; i < size; ++i) shorter[i] = (phi[i] + last * phi[size - 1 - i]) / left;
        phi = std::move(shorter);
    }
    return orders;
}

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

std::optional<std::vector<double>> partial_autocorrelations_of(std::vector<double> phi) {
    const std::size_t size = phi.size();
    const auto orders = predictors(std::move(phi));
    if (orders.size() != size) return std::nullopt;
    std::vector<double> partial(size);
    for (std::size_t i = 0; i < size; ++i) partial[i] = orders[size - 1 - i].back();
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
    const auto orders = predictors(process.phi);
    if (orders.size() != p) return std::nullopt;
    std::vector<double> plain(lags + q + 1);  // of the autoregression without θ
    plain[0] = 1;
    for (const auto& order : orders) plain[0] /= 1 - order.back() * order.back();
    if (!std::isfinite(plain[0])) return std::nullopt;
    for (std::size_t k = 1; k < plain.size(); ++k) {
        if (p == 0) break;
        const auto& phi = orders[p - std::min(k, p)];
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
