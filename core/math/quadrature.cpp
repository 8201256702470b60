#include "core/math/quadrature.h"

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>
#include <numbers>

namespace clientele {

Quadrature gauss_legendre(int points) {
    Quadrature rule;
    for (int i = 0; i < points; ++i) {
        double x = -std::cos(std::numbers::pi * (i + 0.75) / (points + 0.5));
        double slope = 1;
        for (int step = 0; step < 100; ++step) {
            double before = 1, value = x;
            for (int n = 2; n <= points; ++n) {
                const double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                before = value;
                value = next;
            }
            slope = points * (before - x * value) / (1 - x * x);
            const double move = value / slope;
            x -= move;
            if (std::abs(move) < 1e-16) break;
        }
        rule.at.push_back((1 + x) / 2);
        rule.weight.push_back(1 / ((1 - x * x) * slope * slope));
    }
    return rule;
}

Quadrature beta_means(double a, double b) {
    constexpr double negligible = 30, tiny = -25;  // in logarithms
    const double spread = std::sqrt(boost::math::trigamma(a) + boost::math::trigamma(b));
    const double step = std::min(0.45, 0.8 * spread);
    const double top = std::log(a / b);  // of the density over y = ln(p / (1 − p))
    const auto log_density = [a, b](double y) {
        const double log_of_one_more = y > 0 ? y + std::log1p(std::exp(-y)) : std::log1p(std::exp(y));
        return a * y - (a + b) * log_of_one_more;
    };
    const double highest = log_density(top);
    Quadrature rule;
    double total = 0;
    const auto add = [&](double y) {
        const double weight = std::exp(log_density(y) - highest);
        rule.at.push_back(1 / (1 + std::exp(-y)));
        rule.weight.push_back(weight);
        total += weight;
    };
    for (double y = top; log_density(y) > highest - negligible; y += step) add(y);
    double y = top - step;
    for (; log_density(y) > highest - negligible && y > tiny; y -= step) add(y);
    if (y <= tiny) {  // from here on the density falls as e^(ay): a geometric series
        const double rest = std::exp(log_density(y) - highest) / (1 - std::exp(-a * step));
        rule.at.push_back(0);
        rule.weight.push_back(rest);
        total += rest;
    }
    for (double& weight : rule.weight) weight /= total;
    return rule;
}

}  // namespace clientele
