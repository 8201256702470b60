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

constexpr std::size_t quadrature_points = 400;

/// Means with their variances, given how far the true ones differ.
struct DrawnMeans {
    double mean = 0, weights = 0;  ///< the common mean, and the inverse of its variance
    double log_density = 0;        ///< of that standard deviation, up to a constant

    DrawnMeans(std::span<const SeenMean> seen, std::span<const double> variances, double deviation) {
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const double weight = 1 / (variances[i] + deviation * deviation);
            weights += weight;
            mean += weight * seen[i].value;
            log_density += 0.5 * std::log(weight);
        }
        mean /= weights;
        log_density -= 0.5 * std::log(weights);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const double off = seen[i].value - mean;
            log_density -= 0.5 * off * off / (variances[i] + deviation * deviation);
        }
    }
};

double variance_by_moments(std::span<const SeenMean> seen, std::span<const double> variances) {
    double weights = 0, squares = 0, mean = 0, distance = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        weights += 1 / variances[i];
        squares += 1 / (variances[i] * variances[i]);
        mean += seen[i].value / variances[i];
    }
    mean /= weights;
    for (std::size_t i = 0; i < seen.size(); ++i)
        distance += (seen[i].value - mean) * (seen[i].value - mean) / variances[i];
    return std::max(0.0, (distance - (static_cast<double>(seen.size()) - 1)) / (weights - squares / weights));
}

/// A standard deviation of the true means, and how likely it is.
struct Deviation {
    double value = 0, weight = 0;
};
/// The posterior of the standard deviation: points from 0 to infinity, close together about `scale` and below it.
std::vector<Deviation> posterior_deviations(std::span<const SeenMean> seen, std::span<const double> variances,
                                            double scale) {
    std::vector<Deviation> points;
    double highest = -std::numeric_limits<double>::infinity(), sum = 0;
    for (std::size_t g = 0; g < quadrature_points; ++g) {
        const double u = (static_cast<double>(g) + 0.5) / static_cast<double>(quadrature_points);
        const double deviation = scale * u / (1 - u);
        // The prior of the deviation is flat in its square, and the points stand 1 / (1 - u)^2 apart.
        const double prior = seen.size() > 3 ? std::log(deviation) : 0;
        const double log_weight = DrawnMeans(seen, variances, deviation).log_density + prior - 2 * std::log(1 - u);
        points.push_back({deviation, log_weight});
        highest = std::max(highest, log_weight);
    }
    for (Deviation& each : points) sum += each.weight = std::exp(each.weight - highest);
    for (Deviation& each : points) each.weight /= sum;
    return points;
}

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
    std::vector<double> variances;
    double middle = 0, squares = 0;
    for (const SeenMean& each : seen) {
        variances.push_back(std::max(each.error * each.error, least_variance * mean_variance));
        middle += each.value / n;
    }
    for (const SeenMean& each : seen) squares += (each.value - middle) * (each.value - middle) / n;
    const std::vector<Deviation> deviations =
        posterior_deviations(seen, variances, std::sqrt(squares) + std::sqrt(mean_variance));
    struct Sums {
        double value = 0, square = 0, kept = 0;
    };
    std::vector<Sums> sums(seen.size());
    found.between = variance_by_moments(seen, variances);
    for (const auto& [deviation, weight] : deviations) {
        if (weight < 1e-9) continue;
        const DrawnMeans drawn(seen, variances, deviation);
        found.mean += weight * drawn.mean;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const double kept = deviation * deviation / (deviation * deviation + variances[i]), left = 1 - kept;
            const double off = drawn.mean + kept * (seen[i].value - drawn.mean) - middle;
            sums[i].value += weight * off;
            sums[i].square += weight * (off * off + kept * variances[i] + left * left / drawn.weights);
            sums[i].kept += weight * kept;
        }
    }
    for (const Sums& each : sums)
        put(middle + each.value, std::sqrt(std::max(0.0, each.square - each.value * each.value)), each.kept);
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
