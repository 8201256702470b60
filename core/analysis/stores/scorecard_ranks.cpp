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

namespace {

/// A difference between two periods, as it is held against those of the other stores.
struct ComparedChange {
    double value = missing_number, error = missing_number, freedom = 1;

    bool known() const { return !std::isnan(value) && error > 0; }
};

/// Sums grow with the store: theirs are held against one another as logarithms of quotients.
bool goes_by_growth(const StoreMeasure& measure) { return !measure.ranked && measure.unit == Unit::amount; }

ComparedChange compared_change(const StoreMeasure& measure, std::size_t store) {
    const MeasuredStore &now = measure.now[store], &before = measure.before[store];
    const double freedom = freedom_of_difference(now, before);
    if (!goes_by_growth(measure)) return {now.value - before.value, std::hypot(now.error, before.error), freedom};
    if (!(now.value > 0) || !(before.value > 0)) return {};
    return {std::log(now.value / before.value), std::hypot(now.error / now.value, before.error / before.value),
            freedom};
}

/// The changes of all stores against those of the others, by inverse variances.
void hold_against_others(std::vector<MeasureChange>& changes, const StoreMeasure& measure) {
    std::vector<ComparedChange> compared;
    double sum = 0, weights = 0, freedom = 0;
    for (std::size_t s = 0; s < changes.size(); ++s) {
        compared.push_back(compared_change(measure, s));
        if (!compared[s].known()) continue;
        sum += compared[s].value / (compared[s].error * compared[s].error);
        weights += 1 / (compared[s].error * compared[s].error);
        freedom += compared[s].freedom;
    }
    for (std::size_t s = 0; s < changes.size(); ++s) {
        const ComparedChange& own = compared[s];
        if (!own.known()) continue;
        const double weight = 1 / (own.error * own.error);
        if (!(weights - weight > 1e-9 * weights)) continue;
        const double others = (sum - own.value * weight) / (weights - weight);
        changes[s].against_others = goes_by_growth(measure)
                                        ? measure.now[s].value - measure.before[s].value * std::exp(others)
                                        : own.value - others;
        changes[s].p = mean_difference_p(own.value, own.error, own.freedom, others, 1 / std::sqrt(weights - weight),
                                         freedom - own.freedom);
    }
}

}  // namespace

std::vector<std::vector<MeasureChange>> measure_changes(const StoreMeasures& measures, std::size_t stores) {
    std::vector<std::vector<MeasureChange>> all;
    std::vector<double> p;
    for (const StoreMeasure& measure : measures.all) {
        std::vector<MeasureChange> changes(stores);
        for (std::size_t s = 0; s < stores && !measure.before.empty(); ++s) {
            const MeasuredStore &now = measure.now[s], &before = measure.before[s];
            const double error = std::hypot(now.error, before.error);
            changes[s].difference = now.value - before.value;
            if (std::isnan(changes[s].difference) || !(error > 0)) continue;
            const double half = t_factor(freedom_of_difference(now, before)) * error;
            changes[s].low = changes[s].difference - half;
            changes[s].high = changes[s].difference + half;
        }
        // What only says what a store sells (price position) is not held against the others.
        if (!measure.before.empty() && (measure.ranked || goes_by_growth(measure)))
            hold_against_others(changes, measure);
        for (const MeasureChange& change : changes) p.push_back(change.p);
        all.push_back(std::move(changes));
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    std::size_t at = 0;
    for (auto& changes : all)
        for (MeasureChange& change : changes) change.p_adjusted = adjusted[at++];
    return all;
}

}  // namespace clientele
