#include "core/analysis/trends/watch/alert_spells.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/trends/watch/alert_causes.h"

namespace clientele {
namespace {

using Eigen::Index;

constexpr int most_looks = 8;
constexpr Index shortest = 2, longest = 26, on_either_side = 4;  // weeks
constexpr double least_strength = 8, least_change = 0.25;

/// By how much the weeks of a spell are off, of what is expected in them.
double change_of(const ScannedSeries& scanned, const Eigen::ArrayXd& mean, const WeekSpell& spell) {
    const double expected = mean.segment(spell.first, spell.size()).sum();
    return scanned.y.segment(spell.first, spell.size()).sum() / std::max(expected, 1e-9) - 1;
}

/// The weeks in a row that are farthest from the fit together, in standard deviations as most weeks have them.
/// No week that is taken is among them.
WeekSpell strongest_spell(const ScannedSeries& scanned, const ScanFit& fit, const std::vector<bool>& taken) {
    const double spread = std::max(1.0, robust_spread(scan_residuals(scanned, fit, 1)));
    const Index size = scanned.size();
    WeekSpell best;
    for (Index first = on_either_side; first + shortest + on_either_side <= size; ++first) {
        double off = 0, variance = 0;
        for (Index last = first; last + on_either_side < size && last - first < longest; ++last) {
            if (taken[static_cast<std::size_t>(last)]) break;
            off += scanned.y[last] - fit.mean[last];
            variance += std::max(fit.weight[last], 1e-9);
            const double z = off / std::sqrt(variance) / spread;
            if (last - first + 1 >= shortest && std::abs(z) > std::abs(best.z)) best = {first, last, z};
        }
    }
    return best;
}

/// The fit of the series with a level of its own for each spell, and what it expects of all weeks without them.
struct FitBeside {
    ScanFit fit;
    Eigen::ArrayXd usual{};
};
FitBeside fit_beside(const ScannedSeries& scanned, const std::vector<WeekSpell>& spells) {
    const Index known = scanned.columns.cols();
    Eigen::MatrixXd columns = Eigen::MatrixXd::Zero(scanned.size(), known + static_cast<Index>(spells.size()));
    columns.leftCols(known) = scanned.columns;
    for (std::size_t i = 0; i < spells.size(); ++i)
        columns.col(known + static_cast<Index>(i)).segment(spells[i].first, spells[i].size()).setOnes();
    FitBeside beside{.fit = scan_fit(scanned, columns)};
    beside.usual = beside.fit.mean;
    for (std::size_t i = 0; i < spells.size(); ++i)
        beside.usual.segment(spells[i].first, spells[i].size()) *=
            std::exp(-beside.fit.effects[known + static_cast<Index>(i)]);
    return beside;
}

ScannedSeries with_step(ScannedSeries scanned, Index at) {
    scanned.columns = columns_with(scanned.columns, ShiftKind::step, at);
    return scanned;
}

/// Whether the weeks are as far off beside the strongest lasting change, which ends or begins elsewhere.
bool is_more_than_lasting(const ScannedSeries& scanned, const WeekSpell& spell) {
    const auto lasting = strongest_shift(scanned, {.least = least_weeks_on_a_side});
    if (!lasting) return true;
    const ScannedSeries changed = with_step(scanned, lasting->at);
    const FitBeside beside = fit_beside(changed, {spell});
    const double noise = std::max(1.0, robust_spread(scan_residuals(changed, beside.fit, 1)));
    return lasting->fit.deviance - beside.fit.deviance >= std::pow(least_strength * noise, 2);
}

void set_to(ScannedSeries& scanned, const Eigen::ArrayXd& usual, const std::vector<WeekSpell>& spells) {
    for (const WeekSpell& each : spells)
        scanned.y.segment(each.first, each.size()) = usual.segment(each.first, each.size());
}

/// Whether the same weeks of the year before or after are off the same way, at least half as far.
bool is_of_each_year(const ScannedSeries& scanned, const Eigen::ArrayXd& usual, const WeekSpell& spell, double change) {
    constexpr Index year = 52;  // weeks
    for (const Index by : {-year, year}) {
        const WeekSpell other{spell.first + by, spell.last + by};
        if (other.first < 0 || other.last >= scanned.size()) continue;
        if (change_of(scanned, usual, other) / change > 0.5) return true;
    }
    return false;
}

/// Whether the weeks are off without the seasons as well, at least half as far.
bool is_off_without_seasons(const ScannedSeries& scanned, const WeekSpell& spell, double change) {
    if (scanned.size() >= three_years || scanned.columns.cols() <= 2) return true;
    ScannedSeries plain = scanned;
    plain.columns.resize(scanned.size(), 2);
    plain.columns << Eigen::VectorXd::Ones(scanned.size()), scanned.columns.rightCols(1);  // the trend
    return change_of(scanned, fit_beside(plain, {spell}).usual, spell) / change > 0.5;
}

}  // namespace

void even_out_spells(WeeklySeries& series) {
    const ScannedSeries seen = series.scanned;
    if (seen.size() < 4 * on_either_side) return;
    std::vector<bool> taken(static_cast<std::size_t>(seen.size()));
    for (int look = 0; look < most_looks; ++look) {
        ScannedSeries& beside = series.scanned;
        const WeekSpell spell = strongest_spell(beside, scan_fit(beside, beside.columns), taken);
        if (std::abs(spell.z) < least_strength) break;
        std::fill_n(taken.begin() + spell.first, spell.size(), true);
        std::vector<WeekSpell> spells = series.spells;
        spells.push_back(spell);
        const Eigen::ArrayXd usual = fit_beside(seen, spells).usual;
        const double change = change_of(seen, usual, spell);
        if (std::abs(change) < least_change || is_of_each_year(seen, usual, spell, change) ||
            !is_off_without_seasons(seen, spell, change) || !is_more_than_lasting(beside, spell))
            continue;
        series.spells = std::move(spells);
        set_to(beside, usual, series.spells);
    }
    // What is usual in a spell depends on what changed for good, and that is seen beside the spells.
    constexpr int rounds = 3;
    for (int round = 0; round < rounds && !series.spells.empty(); ++round) {
        const auto lasting = strongest_shift(series.scanned, {.least = least_weeks_on_a_side});
        if (!lasting || lasting->p > worth_keeping) break;
        set_to(series.scanned, fit_beside(with_step(seen, lasting->at), series.spells).usual, series.spells);
    }
}

}  // namespace clientele
