#include "core/analysis/trends/contributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/analysis/table_building.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr std::size_t least_earlier = 6, many_earlier = 12;

/// Robust standard deviation about the median.
double robust_spread_of(const std::vector<double>& values) {
    const double middle = median(values);
    std::vector<double> away;
    for (const double value : values) away.push_back(std::abs(value - middle));
    return 1.4826 * median(std::move(away));
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
    std::size_t groups() const { return cells_.size() / stretches_; }
    bool empty(std::size_t group, std::size_t stretch) const {
        const ChangeCell& cell = at(group, stretch);
        return cell.lines == 0 && cell.revenue == 0 && cell.returned == 0;
    }

 private:
    const std::vector<ChangeCell>& cells_;
    std::size_t stretches_;
    std::vector<ChangeCell> all_;
};

/// A store that opened since: nothing of it until the period before is over, of which one alone would say little.
bool is_new(const GroupCells& cells, std::size_t group, const ComparedPeriods& periods) {
    for (std::size_t stretch = 0; stretch <= periods.before_at; ++stretch)
        if (!cells.empty(group, stretch)) return false;
    return periods.before_at > 0;
}

/// A pair of stretches, group by group.
class Change {
 public:
    Change(const GroupCells& cells, const ExplainedMeasure& measure, ComparedPeriods::Pair pair)
        : cells_(cells), measure_(measure), pair_(pair) {
        before = value(cells.all(pair.before));
        now = value(cells.all(pair.now));
        if (measure.over) return;
        for (std::size_t group = 0; group < cells.groups(); ++group) {
            if (!stayed(group)) continue;
            stayed_before_ += measure.of(cells.at(group, pair.before));
            stayed_now_ += measure.of(cells.at(group, pair.now));
        }
    }
    double before = 0, now = 0;

    /// Of a sum: the group had something in both periods, so that it can tell what groups usually did.
    bool stayed(std::size_t group) const {
        return measure_.of(cells_.at(group, pair_.before)) > 0 && measure_.of(cells_.at(group, pair_.now)) > 0;
    }

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
            part.beyond = part.now - part.before * others(group).grew;
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
    /// Standard deviation of the group's contribution where orders come by chance.
    double chance(std::size_t group, const ChangeMoments& moments) const {
        if (!measure_.over) return std::sqrt(moments.variance(group, {-1, 0, 1, 0}, Eigen::Vector4d::Zero()));
        const ChangeCell &was = cells_.at(group, pair_.before), &is = cells_.at(group, pair_.now);
        const double all0 = measure_.over(cells_.all(pair_.before)), all1 = measure_.over(cells_.all(pair_.now));
        if (!(all0 > 0) || !(all1 > 0)) return missing_number;
        // The contribution is the difference of (of - middle·over) / all, and the middle is that of both whole rates.
        const double middle = (before + now) / 2;
        const double apart0 = (measure_.of(was) - middle * measure_.over(was)) / all0;
        const double apart1 = (measure_.of(is) - middle * measure_.over(is)) / all1;
        const double shift = (measure_.over(is) / all1 - measure_.over(was) / all0) / 2;
        return std::sqrt(moments.variance(
            group, {-1 / all0, middle / all0, 1 / all1, -middle / all1},
            {-shift / all0, (apart0 + shift * before) / all0, -shift / all1, (shift * now - apart1) / all1}));
    }
    /// The same of a sum beyond what the others did, whose own growth is chance as well.
    double chance_beyond(std::size_t group, const ChangeMoments& moments) const {
        const Others rest = others(group);
        const double own = measure_.of(cells_.at(group, pair_.before));
        const double weight = rest.before > 0 ? own / rest.before : 0, self = stayed(group) ? 1 + weight : 1;
        return std::sqrt(moments.variance(group, {-self * rest.grew, 0, self, 0}, {weight * rest.grew, 0, -weight, 0}));
    }

 private:
    /// The other groups that stayed: their sum before, and what it was multiplied by; 1 where there are none.
    struct Others {
        double before = 0, grew = 1;
    };
    Others others(std::size_t group) const {
        const bool own = stayed(group);
        const double was = stayed_before_ - (own ? measure_.of(cells_.at(group, pair_.before)) : 0);
        const double is = stayed_now_ - (own ? measure_.of(cells_.at(group, pair_.now)) : 0);
        // What is left of a difference of equal sums is no group.
        return was > 1e-9 * stayed_before_ && is > 0 ? Others{was, is / was} : Others{};
    }

    const GroupCells& cells_;
    const ExplainedMeasure& measure_;
    ComparedPeriods::Pair pair_;
    double stayed_before_ = 0, stayed_now_ = 0;
};

/// What changes like this one usually came to.
class EarlierChanges {
 public:
    EarlierChanges(const GroupCells& cells, const ExplainedMeasure& measure, const ComparedPeriods& periods)
        : measure_(measure) {
        for (const ComparedPeriods::Pair& pair : periods.earlier) changes_.emplace_back(cells, measure, pair);
    }
    /// As a standard deviation of the whole's change now: how far changes were from their middle, so that a steady
    /// growth is no noise. Where many are known chance is in them; else no less than `chance`, which takes too much
    /// where a line is no order but a day or a month.
    double usual_of_all(double level, double chance) const {
        std::vector<double> earlier;
        for (const Change& change : changes_)
            if (change.before > 0) earlier.push_back(change.now / change.before - 1);
        const double usual = earlier.size() < least_earlier ? 0 : robust_spread_of(earlier) * level;
        return earlier.size() >= many_earlier && usual > 0 ? usual : std::max(chance, usual);
    }
    /// As a standard deviation of the group's contribution now; 0 where unknown. `known`: from how many changes.
    double usual(std::size_t group, double level, std::size_t& known) const {
        std::vector<double> earlier;
        for (const Change& change : changes_) {
            const Contribution part = change.of(group);
            const double own = measure_.over ? 1 : part.before;
            if (own > 0 && std::isfinite(part.beyond)) earlier.push_back(part.beyond / own);
        }
        known = earlier.size();
        if (earlier.size() < least_earlier) return 0;
        return robust_spread_of(earlier) * (measure_.over ? 1 : level);
    }

 private:
    const ExplainedMeasure& measure_;
    std::vector<Change> changes_;
};

}  // namespace

Result<Contributions> contributions(const std::vector<ChangeCell>& cells, const LineGrouping& grouping,
                                    const ComparedPeriods& periods, const ExplainedMeasure& measure,
                                    const ChangeOrders& orders, bool added_up, const Progress& progress) {
    const GroupCells by_group(cells, grouping.groups(), periods.stretches.size());
    const Change change(by_group, measure, {periods.before_at, periods.now_at});
    Contributions found{.before = change.before, .now = change.now, .groups = {}};
    found.usual_known = periods.earlier.size() >= least_earlier;
    std::vector<bool> counted(grouping.groups(), true);
    for (std::size_t group = 0; !measure.over && group < counted.size(); ++group) counted[group] = change.stayed(group);
    const auto moments = orders.moments(grouping, counted, progress);
    if (!moments) return std::unexpected(moments.error());
    const EarlierChanges earlier(by_group, measure, periods);
    if (!measure.over && !periods.uneven)
        found.noise = earlier.usual_of_all(found.before, std::sqrt(moments->variance_of_change()));
    std::vector<double> p;
    double most = 0;
    for (std::size_t group = 0; group < grouping.groups(); ++group) {
        if (by_group.empty(group, periods.before_at) && by_group.empty(group, periods.now_at)) continue;
        if (group % 256 == 0 && progress.cancelled()) return cancelled();
        Contribution part = change.of(group);
        part.name = grouping.name(group);
        part.is_new = !measure.over && is_new(by_group, group, periods);
        std::size_t known = 0;
        const double usual = earlier.usual(group, std::max(part.before, 0.0), known);
        const bool tells_alone = added_up && known >= many_earlier && usual > 0;
        part.noise = tells_alone ? usual : std::max(change.chance(group, *moments), usual);
        part.beyond_noise =
            tells_alone || measure.over ? part.noise : std::max(change.chance_beyond(group, *moments), usual);
        const double z = part.times_usual();
        most = std::max(most, z);
        // Sums of periods of unequal length are different without chance.
        p.push_back(periods.uneven && !measure.over ? 1 : normal_two_sided(z));
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
