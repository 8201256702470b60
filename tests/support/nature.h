#pragma once

#include <cmath>

#include "core/base/random_numbers.h"

/// Random numbers of the distributions that the models are made of, for planted truths.
class Nature {
 public:
    explicit Nature(std::uint64_t seed) : numbers_(clientele::mix(seed)) {}
    double unit() { return numbers_.unit(); }
    double exponential(double rate) { return -std::log(1 - unit()) / rate; }
    double normal() { return std::sqrt(-2 * std::log(1 - unit())) * std::cos(6.283185307179586 * unit()); }
    /// Marsaglia and Tsang (2000).
    double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * std::pow(1 - unit(), 1 / shape);
        const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double x = normal(), v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(1 - unit()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
        }
    }
    double beta(double a, double b) {
        const double x = gamma(a);
        return x / (x + gamma(b));
    }

 private:
    clientele::RandomNumbers numbers_;
};
