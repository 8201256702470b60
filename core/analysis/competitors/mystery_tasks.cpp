#include "core/analysis/competitors/mystery_tasks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/math/distributions.h"
#include "core/math/shrinkage.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

/// Sums of one criterion in our stores: in the rounds that count, and by round.
struct StoreSums {
    std::vector<double> n, sum, squares, zeros;  // by store, rounds that count
    std::vector<double> round_n, round_sum;      // by store × rounds + round

    StoreSums(const MysteryVisits& visits, const StoreOutcomes& stores, std::size_t criterion,
              std::uint32_t first_round)
        : n(stores.stores.size()),
          sum(n.size()),
          squares(n.size()),
          zeros(n.size()),
          round_n(n.size() * visits.rounds.size()),
          round_sum(round_n.size()) {
        for (std::size_t i = visits.point_begin(criterion, 0); i < visits.point_end(criterion, 0); ++i) {
            const MysteryVisit& visit = visits.visits[visits.points[i].visit];
            if (visit.store == missing_code) continue;
            const std::size_t store = stores.place[visit.store];
            const double share = visits.points[i].share;
            round_n[store * visits.rounds.size() + visit.round] += 1;
            round_sum[store * visits.rounds.size() + visit.round] += share;
            if (visit.round < first_round) continue;
            n[store] += 1;
            sum[store] += share;
            squares[store] += share * share;
            zeros[store] += share == 0 ? 1 : 0;
        }
    }
};

/// What the stores' levels of a criterion are likely to be, as visits vary alike in all of them.
struct StoreLevels {
    double mean = missing_number;
    std::vector<ShrunkenMean> of{};  // by store

    explicit StoreLevels(const StoreSums& sums) : of(sums.n.size()) {
        double freedom = 0, squares = 0;
        std::vector<std::size_t> visited;
        for (std::size_t s = 0; s < sums.n.size(); ++s) {
            if (!(sums.n[s] > 0)) continue;
            visited.push_back(s);
            squares += std::max(0.0, sums.squares[s] - sums.sum[s] * sums.sum[s] / sums.n[s]);
            freedom += sums.n[s] - 1;
        }
        if (visited.size() < 3 || freedom < 3) return;
        std::vector<SeenMean> seen;
        for (const std::size_t s : visited)
            seen.push_back({sums.sum[s] / sums.n[s], std::sqrt(squares / freedom / sums.n[s])});
        const ShrunkenMeans drawn = shrunken_means(seen);
        for (std::size_t i = 0; i < visited.size(); ++i) of[visited[i]] = drawn.of[i];
        mean = 0;
        for (const SeenMean& each : seen) mean += each.value / static_cast<double>(seen.size());
    }
};

double chance_below(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }

/// The round from which on the shortfall, less half of what it is now, adds up to most.
std::uint32_t short_since(const StoreSums& sums, std::size_t store, std::size_t rounds, double target, double score) {
    const double allowed = (target - score) / 2;
    double shortfall = 0, most = 0;
    auto since = static_cast<std::uint32_t>(rounds - 1);
    for (std::size_t r = rounds; r-- > 0;) {
        const double n = sums.round_n[store * rounds + r];
        if (!(n > 0)) continue;
        shortfall += n * (target - allowed) - sums.round_sum[store * rounds + r];
        if (shortfall > most || most == 0) {
            most = std::max(most, shortfall);
            since = static_cast<std::uint32_t>(r);
        }
    }
    return since;
}

/// Whether the store was at the target before that round, over the visits that there were.
bool met_before(const StoreSums& sums, std::size_t store, std::size_t rounds, std::uint32_t since, double target,
                double score) {
    double n = 0, sum = 0;
    for (std::size_t r = 0; r < since; ++r) {
        n += sums.round_n[store * rounds + r];
        sum += sums.round_sum[store * rounds + r];
    }
    return n >= 2 && sum / n >= target - (target - score) / 4;
}

/// Of our store in the round.
Date first_visit(const MysteryVisits& visits, Code store, std::uint32_t round) {
    Date first = visits.rounds[round].last;
    for (const MysteryVisit& visit : visits.visits)
        if (visit.company == 0 && visit.store == store && visit.round == round) first = std::min(first, visit.day);
    return first;
}

/// A rival's mean and its variance; NaN for fewer than two visits.
struct RivalLevel {
    double mean = missing_number, variance = missing_number;
};
RivalLevel rival_level(const MysteryVisits& visits, std::size_t criterion, std::size_t rival,
                       std::uint32_t first_round) {
    double n = 0, sum = 0, squares = 0;
    for (std::size_t i = visits.point_begin(criterion, rival); i < visits.point_end(criterion, rival); ++i) {
        if (visits.visits[visits.points[i].visit].round < first_round) continue;
        n += 1;
        sum += visits.points[i].share;
        squares += visits.points[i].share * visits.points[i].share;
    }
    if (n < 2) return {};
    return {sum / n, std::max(0.0, squares - sum * sum / n) / (n - 1) / n};
}

}  // namespace

std::vector<MysteryTask> mystery_tasks(const MysteryVisits& visits, const StoreOutcomes& stores,
                                       const std::vector<MysteryDriverResult>& drivers, std::uint32_t first_round,
                                       std::size_t rival) {
    std::vector<MysteryTask> tasks;
    if (!visits.own_known || stores.stores.empty()) return tasks;
    double weights = 0;
    for (const MysteryCriterion& criterion : visits.criteria) weights += criterion.weight;
    const std::size_t rounds = visits.rounds.size();
    for (std::size_t c = 0; c < visits.criteria.size(); ++c) {
        const StoreSums sums(visits, stores, c, first_round);
        const StoreLevels levels(sums);
        if (std::isnan(levels.mean)) continue;
        double target = levels.mean, of_target = 0;
        if (rival < visits.companies.size())
            if (const RivalLevel theirs = rival_level(visits, c, rival, first_round); theirs.mean > target) {
                target = theirs.mean;
                of_target = theirs.variance;
            }
        const auto driver = std::ranges::find_if(drivers, [c](const MysteryDriverResult& each) {
            return each.criterion == c && each.verdict == DriverVerdict::goes_with;
        });
        for (std::size_t s = 0; s < sums.n.size(); ++s) {
            if (!(sums.n[s] > 0)) continue;
            MysteryTask task{.store = stores.stores[s], .criterion = c, .score = sums.sum[s] / sums.n[s]};
            const ShrunkenMean& level = levels.of[s];
            task.truly = level.value;
            task.target = target;
            const double error = std::sqrt(level.error * level.error + of_target);
            const double gap = target - task.truly;
            task.chance = error > 0 ? chance_below(gap / error) : gap > 0 ? 1 : 0;
            if (!(task.chance >= sure_task) || !(gap > 1e-9)) continue;
            task.visits = static_cast<std::size_t>(sums.n[s]);
            task.zeros = static_cast<std::size_t>(sums.zeros[s]);
            const std::uint32_t since = short_since(sums, s, rounds, target, task.score);
            task.since = first_visit(visits, task.store, since);
            task.fell = met_before(sums, s, rounds, since, target, task.score);
            task.gain = weights > 0 ? visits.criteria[c].weight / weights * gap : missing_number;
            if (driver != drivers.end()) {
                task.outcome = driver->outcome;
                task.outcome_gain = outcome_of_step(stores.outcomes[driver->outcome], driver->found.slope, gap);
            }
            tasks.push_back(task);
        }
    }
    std::ranges::stable_sort(tasks, [](const MysteryTask& a, const MysteryTask& b) { return a.gain > b.gain; });
    return tasks;
}

std::vector<std::size_t> criteria_of(const MysteryVisits& visits, bool whole, Code section) {
    std::vector<std::size_t> criteria;
    for (std::size_t c = 0; c < visits.criteria.size(); ++c)
        if (whole || visits.criteria[c].section == section) criteria.push_back(c);
    return criteria;
}

std::vector<Code> sections_of(const MysteryVisits& visits) {
    std::vector<Code> sections;
    for (const MysteryCriterion& criterion : visits.criteria)
        if (std::ranges::find(sections, criterion.section) == sections.end()) sections.push_back(criterion.section);
    if (sections.size() < 2) sections.clear();
    return sections;
}

namespace {

/// The visits of one store in one part of the checklist: in the rounds that count, before, and each round's score.
struct StoreVisits {
    std::vector<VisitSums> now{}, before{};
    std::vector<double> above{}, below{};  // by round
};

std::vector<StoreVisits> visits_by_store(const MysteryVisits& visits, const StoreOutcomes& stores,
                                         const std::vector<std::size_t>& criteria, std::uint32_t first_round) {
    std::vector<StoreVisits> all(stores.stores.size());
    for (StoreVisits& each : all) {
        each.above.assign(visits.rounds.size(), 0);
        each.below.assign(visits.rounds.size(), 0);
    }
    for (const VisitSums& each : visit_sums(visits, criteria, {})) {
        const MysteryVisit& visit = visits.visits[each.visit];
        if (visit.store == missing_code) continue;
        StoreVisits& store = all[stores.place[visit.store]];
        store.above[visit.round] += each.above;
        store.below[visit.round] += each.below;
        VisitSums alone = each;
        alone.branch = UINT32_MAX;
        (visit.round >= first_round ? store.now : store.before).push_back(alone);
    }
    return all;
}

/// How far the rounds of a store lie from one another while nothing lasting changed, of all stores together.
struct RoundSpread {
    double squares = 0, freedom = 0;

    RoundSpread(const std::vector<StoreVisits>& stores, std::uint32_t first_round) {
        for (const StoreVisits& store : stores) {
            add(store, 0, first_round);
            add(store, first_round, store.below.size());
        }
    }
    /// The change of a store between both stretches: rounds are what varies, not the visits within them.
    ScoreGap change(const StoreVisits& store, std::uint32_t first_round, double value) const {
        const auto rounds = [&](std::size_t first, std::size_t last) {
            double n = 0;
            for (std::size_t r = first; r < last; ++r) n += store.below[r] > 0 ? 1 : 0;
            return n;
        };
        const double before = rounds(0, first_round), now = rounds(first_round, store.below.size());
        ScoreGap gap{.value = value};
        if (!(before > 0) || !(now > 0) || freedom < 5 || !(squares > 0)) return gap;
        const double error = std::sqrt(squares / freedom * (1 / before + 1 / now));
        const double half = t_factor(freedom) * error;
        gap.low = value - half;
        gap.high = value + half;
        gap.p = t_two_sided(value / error, freedom);
        return gap;
    }

 private:
    void add(const StoreVisits& store, std::size_t first, std::size_t last) {
        double n = 0, sum = 0, all = 0;
        for (std::size_t r = first; r < last; ++r) {
            if (!(store.below[r] > 0)) continue;
            const double score = store.above[r] / store.below[r];
            n += 1;
            sum += score;
            all += score * score;
        }
        if (n < 2) return;
        squares += std::max(0.0, all - sum * sum / n);
        freedom += n - 1;
    }
};

}  // namespace

std::vector<StoreStanding> store_standings(const MysteryVisits& visits, const StoreOutcomes& stores,
                                           std::uint32_t first_round) {
    std::vector<StoreStanding> standings;
    if (!visits.own_known || stores.stores.empty()) return standings;
    const auto add = [&](bool whole, Code section) {
        const auto all = visits_by_store(visits, stores, criteria_of(visits, whole, section), first_round);
        const RoundSpread spread(all, first_round);
        for (std::size_t s = 0; s < all.size(); ++s) {
            if (all[s].now.empty()) continue;
            StoreStanding standing{.store = stores.stores[s], .section = section, .whole = whole};
            standing.now = visit_ratio(all[s].now);
            standing.before = visit_ratio(all[s].before);
            standing.change = spread.change(all[s], first_round, standing.now.value - standing.before.value);
            standings.push_back(standing);
        }
    };
    add(true, missing_code);
    for (const Code section : sections_of(visits)) add(false, section);
    std::vector<double> p;
    for (const StoreStanding& each : standings) p.push_back(each.change.p);
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < standings.size(); ++i) standings[i].p_adjusted = adjusted[i];
    return standings;
}

}  // namespace clientele
