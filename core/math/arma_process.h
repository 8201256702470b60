#pragma once

#include <optional>
#include <span>
#include <vector>

namespace clientele {

/// A stationary process y_t = Σ φ_i y_{t−i} + e_t + Σ θ_j e_{t−j}; the variance of e is 1. Number 0 is φ_1, θ_1.
struct ArmaProcess {
    std::vector<double> phi, theta;
};

/// The φ of a stationary autoregression from any partial autocorrelations within ±1, and no other (Durbin-Levinson;
/// Barndorff-Nielsen and Schou 1973; Jones 1980, Technometrics 22). O(p²).
std::vector<double> autoregression_of(std::span<const double> partial_autocorrelations);

/// The way back; nothing where the φ are not those of a stationary process.
std::optional<std::vector<double>> partial_autocorrelations_of(std::span<const double> phi);

/// Σ_i a_i B^i · Σ_j b_j B^(step·j), both with a leading 1 that is not in the vectors, nor in the result.
std::vector<double> product_of_lags(std::span<const double> a, std::span<const double> b, int step);

/// Covariances of y_t and y_{t−k} for k = 0 … lags; nothing where the process is not stationary. By way of those of the
/// autoregression alone, which the Levinson recursion gives. O((p + q + lags)²).
std::optional<std::vector<double>> autocovariances(const ArmaProcess& process, std::size_t lags);

/// The weights ψ_0 = 1, ψ_1, … of the errors in y; φ may be of any kind.
std::vector<double> error_weights(const ArmaProcess& process, std::size_t count);

}  // namespace clientele
