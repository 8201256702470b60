#include "core/math/shrinkage.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double undrawn = std::numeric_limits<double>::quiet_NaN();

/// Variances are not less than this share of the mean one: a figure seen twice alike is not known exactly.
constexpr double least_variance = 1e-6;

}  // namespace

ShrunkenMeans shrunken_means(std::span<const SeenMean> seen) {
    ShrunkenMeans found;
    const auto put = [&](double value, double error, double kept) {
        found.of.push_back(
            {value, error, {.low = value - normal_z95 * error, .high = value + normal_z95 * error}, kept});
    };
    double mean_variance = 0;
    for (const SeenMean& each : seen) mean_variance += each.error * each.error / static_cast<double>(seen.size());
    if (seen.size() < 3 || !(mean_variance > 0)) {
        for (const SeenMean& each : seen) {
            put(each.value, each.error, 1);
            found.mean += each.value / static_cast<double>(seen.size());
        }
        return found;
    }
    const auto n = static_cast<double>(seen.size());
    const auto variance = [&](const SeenMean& each) {
        return std::max(each.error * each.error, least_variance * mean_variance);
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

Shrunken shrunken_estimates(std::span<const double> values, std::span<const double> errors) {
    Shrunken all{.values = std::vector<double>(values.size(), undrawn),
                 .errors = std::vector<double>(values.size(), undrawn)};
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]) && errors[i] > 0 && std::isfinite(errors[i])) known.push_back(i);
    const auto k = static_cast<double>(known.size());
    if (known.empty()) return all;
    double spread = 0, usual = 0, weights = 0, mean_variance = 0;
    for (int step = 0; step < 500; ++step) {
        weights = usual = mean_variance = 0;
        for (const std::size_t i : known) {
            const double weight = 1 / (errors[i] * errors[i] + spread);
            weights += weight;
            usual += weight * values[i];
            mean_variance += weight * errors[i] * errors[i];
        }
        usual /= weights;
        mean_variance /= weights;
        if (k < 2) break;
        double next = 0;
        for (const std::size_t i : known) {
            const double variance = errors[i] * errors[i], off = values[i] - usual;
            next += (k / (k - 1) * off * off - variance) / (variance + spread);
        }
        next = std::max(0.0, next / weights);
        const double change = std::abs(next - spread);
        spread = next;
        if (change <= 1e-12 * (spread + mean_variance)) break;
    }
    all.usual = usual;
    all.spread = std::sqrt(spread);
    for (const std::size_t i : known) {
        const double variance = errors[i] * errors[i], off = values[i] - usual;
        if (k < 4) {
            all.values[i] = values[i];
            all.errors[i] = errors[i];
            continue;
        }
        const double drawn = (k - 3) / (k - 1) * variance / (variance + spread);
        const double unsure = 2 / (k - 3) * drawn * drawn * (mean_variance + spread) / (variance + spread);
        all.values[i] = values[i] - drawn * off;
        all.errors[i] = std::sqrt(variance * (1 - (k - 1) / k * drawn) + unsure * off * off);
    }
    return all;
}

}  // namespace clientele
