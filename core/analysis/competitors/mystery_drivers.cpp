#include "core/analysis/competitors/mystery_drivers.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/math/driver_importance.h"
#include "core/math/many_tests.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_driver = 0.05;
constexpr std::size_t most_together = 40;  // criteria whose importance beside one another is worked out

/// Mean share of the maximum by store × rounds + round; NaN without a visit.
std::vector<double> criterion_levels(const MysteryVisits& visits, const StoreOutcomes& stores, std::size_t criterion) {
    const std::size_t rounds = visits.rounds.size();
    std::vector<double> sum(stores.stores.size() * rounds), n(sum.size());
    for (std::size_t i = visits.point_begin(criterion, 0); i < visits.point_end(criterion, 0); ++i) {
        const MysteryVisit& visit = visits.visits[visits.points[i].visit];
        if (visit.store == missing_code) continue;
        const std::size_t cell = stores.place[visit.store] * rounds + visit.round;
        sum[cell] += visits.points[i].share;
        n[cell] += 1;
    }
    for (std::size_t c = 0; c < sum.size(); ++c) sum[c] = n[c] > 0 ? sum[c] / n[c] : missing_number;
    return sum;
}

std::vector<PanelCell> panel_of(const std::vector<double>& levels, const StoreOutcome& outcome, std::size_t rounds) {
    std::vector<PanelCell> cells;
    for (std::size_t c = 0; c < levels.size(); ++c)
        if (!std::isnan(levels[c]) && !std::isnan(outcome.value[c]) && outcome.weight[c] > 0)
            cells.push_back({static_cast<std::uint32_t>(c / rounds), static_cast<std::uint32_t>(c % rounds), levels[c],
                             outcome.value[c], outcome.weight[c]});
    return cells;
}

/// Johnson's weights of the criteria beside one another, on cells that have them all.
Result<void> add_importance(std::vector<MysteryDriverResult>& drivers, const std::vector<std::vector<double>>& levels,
                            const StoreOutcomes& stores, std::size_t outcome, std::size_t rounds, std::uint64_t seed,
                            const Progress& progress) {
    const StoreOutcome& of = stores.outcomes[outcome];
    std::vector<MysteryDriverResult*> own;
    for (MysteryDriverResult& each : drivers)
        if (each.outcome == outcome && each.verdict != DriverVerdict::untested) own.push_back(&each);
    if (own.empty() || own.size() > most_together) return {};
    std::vector<std::size_t> complete;
    for (std::size_t c = 0; c < of.value.size(); ++c)
        if (of.weight[c] > 0 && !std::isnan(of.value[c]) &&
            std::ranges::none_of(own, [&](const auto* each) { return std::isnan(levels[each->criterion][c]); }))
            complete.push_back(c);
    if (complete.size() < 3 * own.size() + 10) return {};
    Eigen::MatrixXd values(std::ssize(complete), std::ssize(own) + 1);
    std::vector<double> weights;
    for (std::size_t j = 0; j < own.size(); ++j) {
        std::vector<PanelCell> cells;
        for (const std::size_t c : complete)
            cells.push_back({static_cast<std::uint32_t>(c / rounds), static_cast<std::uint32_t>(c % rounds),
                             levels[own[j]->criterion][c], of.value[c], of.weight[c]});
        const PanelResiduals left = panel_residuals(cells);
        values.col(static_cast<Eigen::Index>(j)) = Eigen::Map<const Eigen::VectorXd>(left.x.data(), values.rows());
        if (j == 0) values.col(values.cols() - 1) = Eigen::Map<const Eigen::VectorXd>(left.y.data(), values.rows());
    }
    for (const std::size_t c : complete) weights.push_back(of.weight[c]);
    const auto found =
        driver_importance(values, weights, {.method = DriverMethod::johnson, .resamples = 300, .seed = seed}, progress);
    if (!found) {
        if (found.error().cancelled()) return std::unexpected(found.error());
        return {};
    }
    for (std::size_t j = 0; j < own.size(); ++j) {
        own[j]->importance = found->drivers[j].importance;
        own[j]->importance_low = found->drivers[j].interval.low;
        own[j]->importance_high = found->drivers[j].interval.high;
    }
    return {};
}

void judge(std::vector<MysteryDriverResult>& drivers) {
    std::vector<double> p, nothing;
    for (const MysteryDriverResult& each : drivers) {
        p.push_back(each.found.p);
        nothing.push_back(each.found.p_nothing);
    }
    const std::vector<double> p_adjusted = holm_adjusted(p), nothing_adjusted = adjusted_for_many(nothing);
    for (std::size_t i = 0; i < drivers.size(); ++i) {
        MysteryDriverResult& each = drivers[i];
        each.p_adjusted = p_adjusted[i];
        each.p_nothing_adjusted = nothing_adjusted[i];
        if (std::isnan(p[i]))
            each.verdict = DriverVerdict::untested;
        else if (p_adjusted[i] < sure_driver)
            each.verdict = each.found.r > 0 ? DriverVerdict::goes_with : DriverVerdict::goes_against;
        else if (nothing_adjusted[i] < sure_driver)
            each.verdict = DriverVerdict::predicts_nothing;
        else
            each.verdict = DriverVerdict::open;
    }
}

}  // namespace

std::string_view id(DriverVerdict verdict) {
    switch (verdict) {
        case DriverVerdict::goes_with:
            return "goes with it";
        case DriverVerdict::goes_against:
            return "goes against it";
        case DriverVerdict::predicts_nothing:
            return "predicts nothing";
        case DriverVerdict::open:
            return "cannot be told";
        case DriverVerdict::untested:
            return "too few stores and rounds";
    }
    return {};
}

double outcome_of_step(const StoreOutcome& outcome, double slope, double step) {
    return outcome.logarithm ? std::expm1(slope * step) : slope * step;
}

Result<std::vector<MysteryDriverResult>> mystery_drivers(const MysteryVisits& visits, const StoreOutcomes& outcomes,
                                                         double bound, std::uint64_t seed, const Progress& progress) {
    std::vector<MysteryDriverResult> drivers;
    if (outcomes.outcomes.empty() || !visits.own_known) return drivers;
    const std::size_t rounds = visits.rounds.size();
    std::vector<std::vector<double>> levels(visits.criteria.size());
    for (std::size_t c = 0; c < levels.size(); ++c) levels[c] = criterion_levels(visits, outcomes, c);
    for (std::size_t o = 0; o < outcomes.outcomes.size(); ++o)
        for (std::size_t c = 0; c < levels.size(); ++c) drivers.push_back({.criterion = c, .outcome = o});
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, drivers.size(), [&](std::size_t i) {
        if (stopped || progress.cancelled()) {
            stopped = true;
            return;
        }
        MysteryDriverResult& each = drivers[i];
        each.found = panel_association(panel_of(levels[each.criterion], outcomes.outcomes[each.outcome], rounds),
                                       std::sqrt(bound), seed + i);
    });
    if (stopped) return cancelled();
    judge(drivers);
    for (std::size_t o = 0; o < outcomes.outcomes.size(); ++o)
        if (auto added = add_importance(drivers, levels, outcomes, o, rounds, seed + o, progress); !added)
            return std::unexpected(added.error());
    return drivers;
}

}  // namespace clientele
