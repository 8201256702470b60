#include "core/math/shrinkage.h"

#include <algorithm>
#include <cmath>

#include "core/math/normal.h"

namespace clientele {
namespace {

/// Variances are not less than this share of the mean one: a figure seen twice alike is not known exactly.
constexpr double least_variance = 1e-6;

}  // namespace

ShrunkenMeans shrunken_means(std::span<const SeenMean> seen) {
    ShrunkenMeans found;
    const auto put = [&](double value, double error, double kept) {
        found.of.push_back(
            {value, error, {.low = value - normal_z95 * error, .high = value + normal_z95 * error}, kept});
    };
    if (seen.size() < 3) {
        for (const SeenMean& each : seen) {
            put(each.value, each.error, 1);
            found.mean += each.value / static_cast<double>(seen.size());
        }
        return found;
    }
    const auto n = static_cast<double>(seen.size());
    double mean_variance = 0;
    for (const SeenMean& each : seen) mean_variance += each.error * each.error / n;
    const auto variance = [&](const SeenMean& each) {
        return std::max({each.error * each.error, least_variance * mean_variance, 1e-300});
    };
    double weights = 0, squares = 0, mean = 0, distance = 0;
    for (const SeenMean& each : seen) {
        weights += 1 / variance(each);
        squares += 1 / (variance(each) * variance(each));
        mean += each.value / variance(each);
    }
    mean /= weights;
    for (const SeenMean& each : seen) distance += (each.value - mean) * (each.value - mean) / variance(each);
    found.between = std::max(0.0, (distance - (n - 1)) / (weights - squares / weights));
    weights = 0;
    for (const SeenMean& each : seen) {
        weights += 1 / (variance(each) + found.between);
        found.mean += each.value / (variance(each) + found.between);
    }
    found.mean /= weights;
    for (const SeenMean& each : seen) {
        const double kept = found.between / (found.between + variance(each));
        const double left = 1 - kept;
        put(found.mean + kept * (each.value - found.mean), std::sqrt(kept * variance(each) + left * left / weights),
            kept);
    }
    return found;
}

}  // namespace clientele
