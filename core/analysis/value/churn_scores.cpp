#include "core/analysis/value/churn_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/classification.h"
#include "core/math/normal.h"
#include "core/math/share_interval.h"

namespace clientele {
namespace {


Estimate mean_of(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double each : values) squares += (each - mean) * (each - mean);
    const double error = n < 2 ? missing_number : std::sqrt(squares / (n - 1) / n);
    return {mean, mean - normal_z95 * error, mean + normal_z95 * error};
}

/// Average precision and calibration error of weighted cases in order of probability, the highest first.
struct Weighted {
    double average_precision = 0, ece = 0;
};
Weighted weighted_measures(std::span<const double> p, std::span<const std::uint8_t> left,
                           std::span<const std::uint32_t> order, std::span<const std::uint32_t> weights) {
    constexpr std::size_t bins = 10;
    double away[bins] = {}, cases = 0, hits = 0, sum = 0;
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        double more = 0;
        for (; last < order.size() && p[order[last]] == p[order[first]]; ++last) {
            const std::uint32_t i = order[last];
            const double weight = weights[i];
            cases += weight;
            if (left[i] != 0) more += weight;
            away[std::min(bins - 1, static_cast<std::size_t>(p[i] * bins))] += weight * (p[i] - (left[i] != 0 ? 1 : 0));
        }
        hits += more;
        if (cases > 0) sum += more * hits / cases;
    }
    Weighted measures{.average_precision = hits > 0 ? sum / hits : 0};
    for (const double each : away) measures.ece += std::abs(each) / cases;
    return measures;
}

double deviation(const std::vector<double>& values) {
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double each : values) squares += (each - mean) * (each - mean);
    return std::sqrt(squares / (n - 1));
}

/// Both by drawing customers anew with replacement.
void bootstrap(ChurnMeasures& measures, std::span<const double> p, std::span<const std::uint8_t> left,
               std::uint64_t seed) {
    const std::size_t n = p.size();
    std::vector<std::uint32_t> order(n), weights(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t i) { return p[i]; });
    RandomNumbers random(mix(seed));
    std::vector<double> precision, ece;
    for (std::size_t repeats = std::clamp<std::size_t>(5'000'000 / n, 20, 200); repeats > 0; --repeats) {
        std::ranges::fill(weights, 0U);
        for (std::size_t i = 0; i < n; ++i) ++weights[random.below(static_cast<std::uint32_t>(n))];
        const Weighted drawn = weighted_measures(p, left, order, weights);
        precision.push_back(drawn.average_precision);
        ece.push_back(drawn.ece);
    }
    const auto around = [](double value, double error) {
        return Estimate{value, std::max(0.0, value - normal_z95 * error), std::min(1.0, value + normal_z95 * error)};
    };
    measures.average_precision = around(average_precision(p, left), deviation(precision));
    measures.ece = around(calibration_error(p, left), deviation(ece));
}

}  // namespace

ChurnMeasures measures_of(std::span<const double> probabilities, std::span<const std::uint8_t> left,
                          std::uint64_t seed) {
    ChurnMeasures measures;
    const Auc area = auc(probabilities, left);
    measures.auc = {area.value, std::max(0.0, area.value - normal_z95 * area.error()),
                    std::min(1.0, area.value + normal_z95 * area.error())};
    std::vector<double> squares, losses;
    double hits = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        squares.push_back(brier_score(probabilities.subspan(i, 1), left.subspan(i, 1)));
        losses.push_back(log_loss(probabilities.subspan(i, 1), left.subspan(i, 1)));
        hits += left[i];
    }
    measures.brier = mean_of(squares);
    measures.log_loss = mean_of(losses);
    const LiftGroup top = lift_groups(probabilities, left).front();
    const double share = hits / static_cast<double>(left.size()), size = static_cast<double>(top.cases);
    const Interval of = share_interval(top.hits, size);
    measures.top_decile_lift = {top.hits / size / share, of.low / share, of.high / share};
    bootstrap(measures, probabilities, left, seed);
    return measures;
}

void calibrate(ScoredModel& scored, const ChurnCases& cases, const ChurnFolds& folds) {
    const std::vector<double>& log_odds = scored.model->log_odds();
    const auto scaling_without = [&](std::size_t fold, bool all) {
        std::vector<double> scores;
        std::vector<std::uint8_t> left;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (cases.role[i] != CaseRole::judged || (!all && folds.of[i] == fold)) continue;
            scores.push_back(log_odds[i]);
            left.push_back(cases.left[i]);
        }
        PlattScaling scaling = platt_scaling(scores, left);
        // Scores that rank backwards say nothing; they must not become a finding the other way round.
        if (scaling.slope < 0) {
            std::ranges::fill(scores, 0.0);
            scaling = platt_scaling(scores, left);
        }
        return scaling;
    };
    for (std::size_t fold = 0; fold < folds.folds; ++fold) scored.scaling.push_back(scaling_without(fold, false));
    // Cases that were set aside are many: their own ends move two numbers by nothing.
    scored.scaling.push_back(scaling_without(folds.folds, true));
    scored.probabilities.resize(cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) scored.probabilities[i] = scored.scaling[folds.of[i]](log_odds[i]);
}

namespace {

double loss_of(double log_odds, bool left) {
    const double away = left ? -log_odds : log_odds;
    return away > 0 ? away + std::log1p(std::exp(-away)) : std::log1p(std::exp(away));
}

/// What a field's values add: which most and which least.
void add_values(Driver& driver, const ChurnField& field, std::span<const std::uint32_t> judged,
                const std::vector<double>& added) {
    std::vector<double> sums(field.names.size()), counts(field.names.size());
    for (std::size_t i = 0; i < judged.size(); ++i) {
        sums[field.values[judged[i]]] += added[i];
        counts[field.values[judged[i]]] += 1;
    }
    double most = -1e300, least = 1e300;
    for (std::size_t value = 0; value < sums.size(); ++value) {
        if (counts[value] < std::max(10.0, 0.01 * static_cast<double>(judged.size()))) continue;
        const std::string word = value == 0 ? std::string(no_value_key) : field.names[value];
        const double mean = sums[value] / counts[value];
        if (mean > most) most = mean, driver.most = word;
        if (mean < least) least = mean, driver.least = word;
    }
    if (!(most > least)) driver.most.clear(), driver.least.clear();
}

double correlation(const ChurnField& field, std::span<const std::uint32_t> judged, const std::vector<double>& added) {
    // By rank-free moments of a bounded scale: a few huge values shall not decide.
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const double value = field.numbers[judged[i]];
        if (std::isnan(value)) continue;
        const double x = std::copysign(std::log1p(std::abs(value)), value), y = added[i];
        n += 1, sx += x, sy += y, sxx += x * x, syy += y * y, sxy += x * y;
    }
    const double vx = sxx - sx * sx / n, vy = syy - sy * sy / n;
    return n < 3 || vx <= 0 || vy <= 1e-12 ? 0 : (sxy - sx * sy / n) / std::sqrt(vx * vy);
}

}  // namespace

std::vector<Driver> drivers_of(const ChurnCases& cases, const ChurnFolds& folds, const ScoredModel& scored,
                               std::span<const std::uint32_t> judged, std::span<const float> contributions) {
    const std::size_t fields = cases.fields.size();
    const auto n = static_cast<double>(judged.size());
    double left = 0;
    for (const std::uint32_t i : judged) left += cases.left[i];
    const double share = left / n;
    const double null_loss = -(share * std::log(share) + (1 - share) * std::log1p(-share));
    std::vector<Driver> drivers(fields);
    double all_sizes = 0;
    for (std::size_t f = 0; f < fields; ++f) {
        Driver& driver = drivers[f];
        driver.field = f;
        double mean = 0;
        std::vector<double> added, lost;
        for (std::size_t i = 0; i < judged.size(); ++i) {
            added.push_back(contributions[i * fields + f]);
            mean += added.back() / n;
        }
        for (std::size_t i = 0; i < judged.size(); ++i) {
            const PlattScaling& scaling = scored.scaling[folds.of[judged[i]]];
            const double with = scaling.slope * scored.model->log_odds()[judged[i]] + scaling.intercept;
            const double without = with - scaling.slope * (added[i] - mean);
            const bool gone = cases.left[judged[i]] != 0;
            lost.push_back((loss_of(without, gone) - loss_of(with, gone)) / null_loss);
            driver.share += std::abs(added[i] - mean);
        }
        all_sizes += driver.share;
        driver.importance = mean_of(lost);
        if (cases.fields[f].number)
            driver.direction = correlation(cases.fields[f], judged, added);
        else
            add_values(driver, cases.fields[f], judged, added);
    }
    for (Driver& driver : drivers) driver.share = all_sizes > 0 ? driver.share / all_sizes : 0;
    std::ranges::stable_sort(drivers, std::greater<>(), [](const Driver& each) { return each.importance.value; });
    return drivers;
}

}  // namespace clientele
