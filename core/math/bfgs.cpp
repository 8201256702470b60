#include "core/math/bfgs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele {
namespace {

double dot(std::span<const double> a, std::span<const double> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The approximation of the inverse Hessian.
class InverseHessian {
 public:
    explicit InverseHessian(std::size_t size) : size_(size), of_(size * size) { reset(1); }

    void reset(double scale) {
        std::ranges::fill(of_, 0.0);
        for (std::size_t i = 0; i < size_; ++i) of_[i * size_ + i] = scale;
    }
    void times(std::span<const double> vector, std::span<double> product) const {
        for (std::size_t i = 0; i < size_; ++i) product[i] = dot({&of_[i * size_], size_}, vector);
    }
    /// By a step and the change of the gradient along it (Nocedal and Wright, eq. 6.17); left alone where the curvature
    /// is not positive.
    void update(std::span<const double> step, std::span<const double> change, bool first) {
        const double curvature = dot(step, change);
        if (!(curvature > 1e-12 * std::sqrt(dot(step, step) * dot(change, change)))) return;
        if (first) reset(curvature / dot(change, change));
        product_.resize(size_);
        times(change, product_);
        const double factor = (1 + dot(change, product_) / curvature) / curvature;
        for (std::size_t i = 0; i < size_; ++i)
            for (std::size_t j = 0; j < size_; ++j)
                of_[i * size_ + j] +=
                    factor * step[i] * step[j] - (product_[i] * step[j] + step[i] * product_[j]) / curvature;
    }

 private:
    std::size_t size_;
    std::vector<double> of_, product_;
};

/// Where a step along a line led to.
struct Trial {
    std::vector<double> at, gradient;
    double value = 0;
};

}  // namespace

BfgsMinimum minimise(const SmoothFunction& function, std::vector<double> start, const BfgsOptions& options) {
    const std::size_t size = start.size();
    BfgsMinimum found{.at = std::move(start)};
    std::vector<double> gradient(size), direction(size), step(size), change(size);
    found.value = function(found.at, gradient);
    found.evaluations = 1;
    if (!std::isfinite(found.value) || size == 0) return found;
    InverseHessian inverse(size);
    Trial trial{std::vector<double>(size), std::vector<double>(size)};
    bool first = true;
    int small_steps = 0;
    for (int taken = 0; taken < options.most_steps && small_steps < 2; ++taken) {
        inverse.times(gradient, direction);
        double slope = -dot(gradient, direction);
        if (slope >= 0) {
            inverse.reset(1);
            first = true;
            direction = gradient;
            slope = -dot(gradient, gradient);
        }
        if (!(slope < -1e-14)) break;
        double length = first ? std::min(1.0, 0.5 / std::sqrt(dot(direction, direction))) : 1.0;
        bool better = false;
        for (int halving = 0; halving < 30 && !better; ++halving) {
            for (std::size_t i = 0; i < size; ++i) trial.at[i] = found.at[i] - length * direction[i];
            trial.value = function(trial.at, trial.gradient);
            ++found.evaluations;
            better = std::isfinite(trial.value) && trial.value <= found.value + 1e-4 * length * slope;
            if (better) break;
            const double curved = 2 * (trial.value - found.value - slope * length);
            const double guess = -slope * length * length / curved;
            length = std::isfinite(guess) ? std::clamp(guess, 0.1 * length, 0.5 * length) : 0.3 * length;
        }
        if (!better) break;
        for (std::size_t i = 0; i < size; ++i) {
            step[i] = trial.at[i] - found.at[i];
            change[i] = trial.gradient[i] - gradient[i];
        }
        inverse.update(step, change, first);
        first = false;
        small_steps = found.value - trial.value < options.tolerance ? small_steps + 1 : 0;
        std::swap(found.at, trial.at);
        std::swap(gradient, trial.gradient);
        found.value = trial.value;
    }
    return found;
}

}  // namespace clientele
