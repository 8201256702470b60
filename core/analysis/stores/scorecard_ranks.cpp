#include <cmath>

#include "core/analysis/stores/scorecard_run.h"
#include "core/math/distributions.h"
#include "core/math/promoter_score.h"
#include "core/math/shrinkage.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_of_change = 0.05;

struct StoreSpread {
    double n = 0, mean = 0, deviation = 0;
};
StoreSpread spread_of(const std::vector<double>& values) {
    StoreSpread spread;
    double squares = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            ++spread.n;
            spread.mean += value;
            squares += value * value;
        }
    if (spread.n < 2) return spread;
    spread.mean /= spread.n;
    spread.deviation = std::sqrt(std::max(0.0, (squares - spread.n * spread.mean * spread.mean) / (spread.n - 1)));
    return spread;
}

/// The mean of standard scores of the raw estimates and its error; then drawn to 0 as every measure is.
MeasureRanks all_together(const StoreMeasures& measures, std::size_t stores, std::uint64_t seed) {
    std::vector<double> sums(stores), variances(stores), counts(stores);
    double used = 0;
    for (const StoreMeasure& measure : measures.all) {
        if (!measure.ranked) continue;
        std::vector<double> values, errors;
        for (const MeasuredStore& store : measure.now) {
            values.push_back(store.value);
            errors.push_back(store.error);
        }
        const StoreSpread spread = spread_of(values);
        if (spread.n < 2 || !(spread.deviation > 0)) continue;
        ++used;
        for (std::size_t s = 0; s < stores; ++s) {
            if (std::isnan(values[s]) || !(errors[s] > 0)) continue;
            sums[s] += measure.sign() * (values[s] - spread.mean) / spread.deviation;
            variances[s] += errors[s] * errors[s] / (spread.deviation * spread.deviation);
            ++counts[s];
        }
    }
    MeasureRanks all;
    std::vector<double> scores(stores, missing_number), errors(stores, missing_number);
    for (std::size_t s = 0; s < stores; ++s) {
        if (counts[s] * 2 < used || counts[s] == 0) continue;
        scores[s] = sums[s] / counts[s];
        errors[s] = std::sqrt(variances[s]) / counts[s];
    }
    const Shrunken drawn = shrunken_estimates(scores, errors);
    all.fair = drawn.values;
    all.errors = drawn.errors;
    all.ranks = fair_ranks(all.fair, all.errors, seed);
    return all;
}

}  // namespace

bool ScorecardRun::known(std::size_t store) const {
    for (const StoreMeasure& measure : measures.all)
        if (!std::isnan(measure.now[store].value)) return true;
    return false;
}

int ScorecardRun::clear_change(std::size_t measure, std::size_t store) const {
    const MeasureChange& change = changes[measure][store];
    const bool moved = change.low > 0 || change.high < 0;
    if (!moved || !(change.p_adjusted < sure_of_change) || change.difference * change.against_others < 0) return 0;
    return change.difference * measures.all[measure].sign() > 0 ? 1 : -1;
}

std::size_t ScorecardRun::stores_known() const {
    std::size_t n = 0;
    for (std::size_t s = 0; s < names.size(); ++s) n += known(s);
    return n;
}

std::vector<MeasureRanks> measure_ranks(const StoreMeasures& measures, std::size_t stores, std::uint64_t seed) {
    std::vector<MeasureRanks> all;
    for (const StoreMeasure& measure : measures.all) {
        if (!measure.ranked) continue;
        std::vector<double> values, errors;
        for (const MeasuredStore& store : measure.now) {
            values.push_back(measure.sign() * store.value);
            errors.push_back(store.error);
        }
        const Shrunken drawn = shrunken_estimates(values, errors);
        if (spread_of(drawn.values).n < 2) continue;
        MeasureRanks ranks{.measure = &measure, .fair = drawn.values, .errors = drawn.errors};
        ranks.ranks = fair_ranks(ranks.fair, ranks.errors, seed + all.size() + 1);
        for (double& value : ranks.fair) value *= measure.sign();
        all.push_back(std::move(ranks));
    }
    if (!all.empty()) all.push_back(all_together(measures, stores, seed));
    return all;
}

double freedom_of_difference(const MeasuredStore& a, const MeasuredStore& b) {
    const double one = a.error * a.error, other = b.error * b.error;
    const double freedom = (one + other) * (one + other) / (one * one / a.freedom + other * other / b.freedom);
    return std::isnan(freedom) ? 1 : freedom;
}

std::vector<std::vector<MeasureChange>> measure_changes(const StoreMeasures& measures, std::size_t stores) {
    std::vector<std::vector<MeasureChange>> all;
    std::vector<double> p;
    for (const StoreMeasure& measure : measures.all) {
        std::vector<MeasureChange> changes(stores);
        std::vector<double> errors(stores, missing_number);
        double sum = 0, weights = 0, freedom = 0;
        for (std::size_t s = 0; s < stores && !measure.before.empty(); ++s) {
            const MeasuredStore &now = measure.now[s], &before = measure.before[s];
            changes[s].difference = now.value - before.value;
            errors[s] = std::hypot(now.error, before.error);
            if (std::isnan(changes[s].difference) || !(errors[s] > 0)) continue;
            const double half = t_factor(freedom_of_difference(now, before)) * errors[s];
            changes[s].low = changes[s].difference - half;
            changes[s].high = changes[s].difference + half;
            freedom += freedom_of_difference(now, before);
            sum += changes[s].difference / (errors[s] * errors[s]);
            weights += 1 / (errors[s] * errors[s]);
        }
        for (std::size_t s = 0; s < stores; ++s) {
            MeasureChange& change = changes[s];
            const double weight = 1 / (errors[s] * errors[s]);
            if (!std::isnan(change.low) && weights - weight > 1e-9 * weights) {
                const double others = (sum - change.difference * weight) / (weights - weight);
                change.against_others = change.difference - others;
                change.p = mean_difference_p(change.difference, errors[s],
                                             freedom_of_difference(measure.now[s], measure.before[s]), others,
                                             1 / std::sqrt(weights - weight), freedom);
            }
            p.push_back(change.p);
        }
        all.push_back(std::move(changes));
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    std::size_t at = 0;
    for (auto& changes : all)
        for (MeasureChange& change : changes) change.p_adjusted = adjusted[at++];
    return all;
}

}  // namespace clientele
