#include "core/analysis/trends/contributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/analysis/table_building.h"
#include "core/math/order_statistics.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr std::size_t least_earlier = 6;

double two_sided_chance(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

double median_of(std::vector<double> values) {
    constexpr double half[] = {0.5};
    return quantiles(values, half).front();
}

/// Robust standard deviation about the median.
double robust_spread_of(const std::vector<double>& values) {
    const double middle = median_of(values);
    std::vector<double> away;
    for (const double value : values) away.push_back(std::abs(value - middle));
    return 1.4826 * median_of(std::move(away));
}

/// The cells of one group, and of all.
class GroupCells {
 public:
    GroupCells(const std::vector<ChangeCell>& cells, std::size_t groups, std::size_t stretches)
        : cells_(cells), stretches_(stretches), all_(stretches) {
        for (std::size_t group = 0; group < groups; ++group)
            for (std::size_t s = 0; s < stretches; ++s) all_[s] += cells[group * stretches + s];
    }
    const ChangeCell& at(std::size_t group, std::size_t stretch) const { return cells_[group * stretches_ + stretch]; }
    const ChangeCell& all(std::size_t stretch) const { return all_[stretch]; }

 private:
    const std::vector<ChangeCell>& cells_;
    std::size_t stretches_;
    std::vector<ChangeCell> all_;
};

/// A pair of stretches, group by group.
class Change {
 public:
    Change(const GroupCells& cells, const ExplainedMeasure& measure, ComparedPeriods::Pair pair)
        : cells_(cells), measure_(measure), pair_(pair) {
        before = value(cells.all(pair.before));
        now = value(cells.all(pair.now));
    }
    double before = 0, now = 0;

    double value(const ChangeCell& cell) const {
        return measure_.over ? quotient(measure_.of(cell), measure_.over(cell)) : measure_.of(cell);
    }
    Contribution of(std::size_t group) const {
        const ChangeCell &was = cells_.at(group, pair_.before), &is = cells_.at(group, pair_.now);
        Contribution part;
        part.before = value(was);
        part.now = value(is);
        if (!measure_.over) {
            part.change = part.now - part.before;
            part.beyond = part.change - (before == 0 ? 0 : part.before * (now / before - 1));
            return part;
        }
        const double w0 = measure_.over(was) / measure_.over(cells_.all(pair_.before));
        const double w1 = measure_.over(is) / measure_.over(cells_.all(pair_.now));
        // Without anything below it a rate is unknown: its weight did all.
        const double r0 = std::isnan(part.before) ? part.now : part.before;
        const double r1 = std::isnan(part.now) ? part.before : part.now;
        // What stands above nothing in both belongs to no rate: it counts by what it adds to the whole.
        if (std::isnan(r0)) {
            const double over0 = measure_.over(cells_.all(pair_.before)), over1 = measure_.over(cells_.all(pair_.now));
            part.rate = part.change = part.beyond = measure_.of(is) / over1 - measure_.of(was) / over0;
            part.mix = 0;
            return part;
        }
        const double unmatched =
            (measure_.over(is) == 0 ? measure_.of(is) / measure_.over(cells_.all(pair_.now)) : 0) -
            (measure_.over(was) == 0 ? measure_.of(was) / measure_.over(cells_.all(pair_.before)) : 0);
        part.rate = (w0 + w1) / 2 * (r1 - r0) + unmatched;
        part.mix = (w1 - w0) * ((r0 + r1) / 2 - (before + now) / 2);
        part.change = part.rate + part.mix;
        part.beyond = part.change;
        return part;
    }
    /// Standard deviation of the group's contribution as a sum of random lines.
    double chance(std::size_t group) const {
        const auto variance = [&](std::size_t stretch) {
            const ChangeCell& cell = cells_.at(group, stretch);
            if (measure_.counts) return std::max(measure_.of(cell), 0.0);
            if (!measure_.over) return cell.squares;
            const double over = measure_.over(cells_.all(stretch));
            const double rate = std::isnan(value(cell)) ? 0 : value(cell);
            return over == 0 ? 0 : (cell.squares + measure_.over(cell) * rate * rate) / (over * over);
        };
        return std::sqrt(variance(pair_.before) + variance(pair_.now));
    }

 private:
    const GroupCells& cells_;
    const ExplainedMeasure& measure_;
    ComparedPeriods::Pair pair_;
};

/// What earlier changes like this one usually came to, as a standard deviation of the contribution now; 0 where
/// unknown.
double usual(const GroupCells& cells, const ExplainedMeasure& measure, const ComparedPeriods& periods,
             std::size_t group, double level) {
    std::vector<double> earlier;
    for (const ComparedPeriods::Pair& pair : periods.earlier) {
        const Contribution part = Change(cells, measure, pair).of(group);
        const double own = measure.over ? 1 : part.before;
        if (own > 0 && std::isfinite(part.beyond)) earlier.push_back(part.beyond / own);
    }
    if (earlier.size() < least_earlier) return 0;
    return robust_spread_of(earlier) * (measure.over ? 1 : level);
}

}  // namespace

Contributions contributions(const std::vector<ChangeCell>& cells, const LineGrouping& grouping,
                            const ComparedPeriods& periods, const ExplainedMeasure& measure) {
    const GroupCells by_group(cells, grouping.groups(), periods.stretches.size());
    const Change change(by_group, measure, {periods.before_at, periods.now_at});
    Contributions found{.before = change.before, .now = change.now, .groups = {}};
    found.usual_known = periods.earlier.size() >= least_earlier;
    std::vector<double> p;
    double most = 0;
    for (std::size_t group = 0; group < grouping.groups(); ++group) {
        if (by_group.at(group, periods.before_at).squares == 0 && by_group.at(group, periods.now_at).squares == 0 &&
            by_group.at(group, periods.before_at).lines == 0 && by_group.at(group, periods.now_at).lines == 0)
            continue;
        Contribution part = change.of(group);
        part.name = grouping.name(group);
        part.noise =
            std::max(change.chance(group), usual(by_group, measure, periods, group, std::max(part.before, 0.0)));
        const double z = part.noise > 0 ? part.beyond / part.noise : 0;
        most = std::max(most, std::abs(z));
        p.push_back(two_sided_chance(z));
        found.groups.push_back(std::move(part));
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < found.groups.size(); ++i) found.groups[i].p = adjusted[i];
    const auto groups = static_cast<double>(std::max<std::size_t>(2, found.groups.size()));
    found.surprise = found.groups.size() < 2 ? -1 : most - std::sqrt(2 * std::log(groups));
    std::ranges::stable_sort(found.groups, [](const Contribution& a, const Contribution& b) {
        return std::abs(a.change) != std::abs(b.change) ? std::abs(a.change) > std::abs(b.change) : a.name < b.name;
    });
    return found;
}

}  // namespace clientele
