#include "core/analysis/competitors/mystery_steps.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/normal.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double least_variance = 1e-4;  // of a visit, where all came out alike: a hundredth of the maximum
constexpr double felt_share = 0.8;       // of the weights that stores get whose customers feel a change
constexpr double sure_felt = 0.05, most_evidence = 16;
constexpr double most_work = 4e7;  // points looked at

/// A round of a store: how many visits saw a criterion, what they add up to, and each of them.
struct RoundCell {
    std::vector<double> shares{};  // by visit × criteria + criterion; NaN where not told
    std::vector<std::uint32_t> visits{};
};

/// A store's rounds with visits, in the order of time.
struct SteppedStore {
    std::vector<RoundCell> rounds{};
    std::size_t late = 0;  ///< how many of them a step may begin in: the last ones
    std::size_t visits = 0;
};

/// A criterion's level and how it varies among stores, among rounds of a store, and among visits of a round.
struct CriterionSpread {
    double mean = 0, stores = 0, rounds = 0, visits = least_variance;
    bool known = false;
};

/// Part of the checklist.
struct StepPart {
    bool whole = true;
    Code section = missing_code;
    std::vector<std::size_t> criteria{};
};

/// The strongest step of a store with its rounds in some order.
struct StrongestStep {
    double z = 0, step = missing_number, error = missing_number;
    std::size_t part = 0, visits = 0;  ///< from the step on
};

class Steps {
 public:
    Steps(const MysteryVisits& visits, const StoreOutcomes& stores, std::uint32_t first_round)
        : criteria_(visits.criteria.size()), stores_(stores.stores.size()), first_(std::max(first_round, 1U)) {
        take(visits, stores);
        parts_.push_back({.whole = true, .criteria = criteria_of(visits, true)});
        for (const Code section : sections_of(visits))
            parts_.push_back({.whole = false, .section = section, .criteria = criteria_of(visits, false, section)});
        for (std::size_t c = 0; c < criteria_; ++c) spreads_.push_back(spread_of(c));
    }

    const std::vector<SteppedStore>& stores() const { return stores_; }
    const StepPart& part(std::size_t at) const { return parts_[at]; }

    /// With the rounds of the store in that order; z is 0 where nothing can be told.
    StrongestStep strongest(std::size_t at, const std::vector<std::uint32_t>& order) {
        const SteppedStore& store = stores_[at];
        StrongestStep best;
        std::size_t visits = 0;
        for (std::size_t r = order.size() - store.late; r < order.size(); ++r)
            visits += store.rounds[order[r]].visits.size();
        for (std::size_t p = 0; p < parts_.size(); ++p) {
            above_.assign(visits + 1, 0);
            below_.assign(visits + 1, 0);
            for (const std::size_t c : parts_[p].criteria)
                if (spreads_[c].known) add(store, order, c);
            for (std::size_t n = 1; n <= visits; ++n) {
                if (!(below_[n] > 0)) continue;
                const double z = above_[n] / std::sqrt(below_[n]);
                if (std::abs(z) <= std::abs(best.z)) continue;
                best = {z, above_[n] / below_[n], 1 / std::sqrt(below_[n]), p, n};
            }
        }
        return best;
    }

 private:
    void take(const MysteryVisits& visits, const StoreOutcomes& stores) {
        std::vector<std::vector<std::uint32_t>> own(stores_.size());
        for (std::uint32_t v = 0; v < visits.visits.size(); ++v)
            if (visits.visits[v].company == 0 && visits.visits[v].store != missing_code)
                own[stores.place[visits.visits[v].store]].push_back(v);
        std::vector<std::pair<SteppedStore*, std::pair<std::size_t, std::size_t>>> place(visits.visits.size());
        for (std::size_t s = 0; s < own.size(); ++s) {
            std::ranges::stable_sort(
                own[s], {}, [&](std::uint32_t v) { return std::pair(visits.visits[v].round, visits.visits[v].day); });
            SteppedStore& store = stores_[s];
            for (std::size_t i = 0; i < own[s].size(); ++i) {
                const std::uint32_t round = visits.visits[own[s][i]].round;
                if (i == 0 || visits.visits[own[s][i - 1]].round != round) {
                    store.rounds.emplace_back();
                    store.late += round >= first_ ? 1 : 0;
                }
                RoundCell& cell = store.rounds.back();
                place[own[s][i]] = {&store, {store.rounds.size() - 1, cell.visits.size()}};
                cell.visits.push_back(own[s][i]);
                cell.shares.resize(cell.visits.size() * criteria_, missing_number);
            }
            store.visits = own[s].size();
            if (store.late == store.rounds.size()) store.late = store.rounds.empty() ? 0 : store.late - 1;
        }
        for (const MysteryPoint& point : visits.points)
            if (const auto& [store, at] = place[point.visit]; store)
                store->rounds[at.first].shares[at.second * criteria_ + point.criterion] = point.share;
    }

    /// Sum and number of what a round's visits say of a criterion.
    std::pair<double, double> sum_of(const RoundCell& cell, std::size_t criterion) const {
        double sum = 0, n = 0;
        for (std::size_t at = criterion; at < cell.shares.size(); at += criteria_)
            if (!std::isnan(cell.shares[at])) {
                sum += cell.shares[at];
                n += 1;
            }
        return {sum, n};
    }

    /// Variances by moments: of visits within rounds, of rounds within a store's earlier and later ones, of stores.
    CriterionSpread spread_of(std::size_t criterion) const {
        double visits = 0, of_visits = 0, rounds = 0, of_rounds = 0, inverse = 0;
        std::vector<std::pair<double, double>> levels;  // of stores: mean of rounds, number of rounds
        for (const SteppedStore& store : stores_) {
            double all = 0, all_n = 0;
            const auto stretch = [&](std::size_t first, std::size_t last) {
                double n = 0, sum = 0, squares = 0, inverses = 0;
                for (std::size_t r = first; r < last; ++r) {
                    const auto [round_sum, round_n] = sum_of(store.rounds[r], criterion);
                    if (!(round_n > 0)) continue;
                    const double mean = round_sum / round_n;
                    for (std::size_t at = criterion; at < store.rounds[r].shares.size(); at += criteria_)
                        if (const double share = store.rounds[r].shares[at]; !std::isnan(share))
                            visits += (share - mean) * (share - mean);
                    of_visits += round_n - 1;
                    n += 1;
                    sum += mean;
                    squares += mean * mean;
                    inverses += 1 / round_n;
                }
                all += sum;
                all_n += n;
                if (n < 2) return;
                rounds += std::max(0.0, squares - sum * sum / n);
                of_rounds += n - 1;
                inverse += inverses * (n - 1) / n;
            };
            stretch(0, store.rounds.size() - store.late);
            stretch(store.rounds.size() - store.late, store.rounds.size());
            if (all_n > 0) levels.emplace_back(all / all_n, all_n);
        }
        CriterionSpread spread;
        if (of_rounds < 5 || levels.empty()) return spread;
        const double of_round = rounds / of_rounds;
        spread.visits = std::max(least_variance, of_visits >= 5 ? visits / of_visits : of_round);
        spread.rounds = of_visits >= 5 ? std::max(0.0, of_round - spread.visits * inverse / of_rounds) : 0;
        const auto n = static_cast<double>(levels.size());
        double among = 0, chance = 0;
        for (const auto& [level, count] : levels) spread.mean += level / n;
        for (const auto& [level, count] : levels) {
            if (n > 1) among += (level - spread.mean) * (level - spread.mean) / (n - 1);
            chance += of_round / count / n;
        }
        // With a single store its level is not known beforehand: all that rounds can tell.
        spread.stores = n > 1 ? std::max(0.0, among - chance) + among / n : 1;
        spread.known = true;
        return spread;
    }

    /// Adds a criterion to the sums of every number of last visits: what they add up to beyond what the store's other
    /// visits let one expect, by their errors.
    void add(const SteppedStore& store, const std::vector<std::uint32_t>& order, std::size_t criterion) {
        const CriterionSpread& spread = spreads_[criterion];
        double all = 0, weight = 0;
        for (const std::uint32_t r : order) {
            const auto [sum, n] = sum_of(store.rounds[r], criterion);
            const double each = 1 / (spread.visits + n * spread.rounds);
            all += each * (sum - n * spread.mean);
            weight += each * n;
        }
        const double drawn = spread.stores / (1 + spread.stores * weight);
        double sum = 0, square = 0, level = 0;  // of the whole rounds after
        std::size_t last = 0;
        for (std::size_t at = order.size(); at-- > order.size() - store.late;) {
            const RoundCell& cell = store.rounds[order[at]];
            const auto [cell_sum, cell_n] = sum_of(cell, criterion);
            const double each = 1 / (spread.visits + cell_n * spread.rounds);
            const double shared = each * spread.rounds / spread.visits, whole = cell_sum - cell_n * spread.mean;
            double part = 0, n = 0;
            for (std::size_t v = cell.visits.size(); v-- > 0;) {
                if (const double share = cell.shares[v * criteria_ + criterion]; !std::isnan(share)) {
                    part += share - spread.mean;
                    n += 1;
                }
                const double part_sum = sum + part / spread.visits - shared * n * whole;
                const double part_square = square + n / spread.visits - shared * n * n;
                const double part_level = level + n * each;
                ++last;
                above_[last] += part_sum - drawn * part_level * all;
                below_[last] += part_square - drawn * part_level * part_level;
            }
            sum += each * whole;
            square += each * cell_n;
            level += each * cell_n;
        }
    }

    std::size_t criteria_;
    std::vector<SteppedStore> stores_;
    std::uint32_t first_;
    std::vector<StepPart> parts_{};
    std::vector<CriterionSpread> spreads_{};
    std::vector<double> above_{}, below_{};  // by number of last visits
};

std::vector<std::uint32_t> in_time(const SteppedStore& store) {
    std::vector<std::uint32_t> order(store.rounds.size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// The rounds of a store in another order by chance: from any round on, as if the last came before the first, cut into
/// blocks, and these shuffled. What neighbouring rounds have in common so stays, as far as blocks are long (their
/// length is the cube root of the number of rounds; Künsch 1989, Ann. Stat. 17, p. 1217-1241).
void shuffle_blocks(std::vector<std::uint32_t>& order, RandomNumbers& random) {
    const std::size_t n = order.size();
    const auto length = static_cast<std::size_t>(std::max(1L, std::lround(std::cbrt(static_cast<double>(n)))));
    const std::size_t first = random.below(static_cast<std::uint32_t>(n));
    const bool backwards = random.below(2) == 1;
    std::vector<std::uint32_t> blocks((n + length - 1) / length);
    std::iota(blocks.begin(), blocks.end(), 0U);
    for (std::size_t b = blocks.size(); b > 1; --b)
        std::swap(blocks[b - 1], blocks[random.below(static_cast<std::uint32_t>(b))]);
    std::size_t at = 0;
    for (const std::uint32_t block : blocks)
        for (std::size_t i = block * length; i < std::min(n, (block + 1) * length); ++i)
            order[at++] = static_cast<std::uint32_t>((first + i) % n);
    if (backwards) std::ranges::reverse(order);
}

/// The strongest steps of each store with its rounds in random orders.
struct ChanceSteps {
    std::vector<double> scale{};  ///< by store: how large its steps are by chance
    std::vector<double> all{};    ///< sizes of all stores over their scales, in order

    void add(std::vector<double> sizes_of_store) {
        double squares = 0;
        for (const double size : sizes_of_store) squares += size * size;
        // Half-way (of logs) between the store's own ups and downs, which few rounds tell, and those of all stores.
        const double usual = std::sqrt(squares / std::max(1.0, static_cast<double>(sizes_of_store.size())));
        scale.push_back(usual > 0 ? std::sqrt(usual) : 1);
        for (double& size : sizes_of_store) size /= scale.back();
        all.insert(all.end(), sizes_of_store.begin(), sizes_of_store.end());
    }
    /// The chance of a step of the store as strong.
    double p_of(std::size_t store, double size) const {
        const auto beyond = all.end() - std::ranges::lower_bound(all, size / scale[store] - 1e-9);
        return static_cast<double>(1 + beyond) / static_cast<double>(1 + all.size());
    }
};

Result<ChanceSteps> by_chance(Steps& steps, std::size_t criteria, std::uint64_t seed, const Progress& progress) {
    double points = 0;
    for (const SteppedStore& store : steps.stores()) points += static_cast<double>(store.visits * criteria);
    const auto orders = static_cast<std::size_t>(std::clamp(most_work / std::max(points, 1.0), 20.0, 1000.0));
    ChanceSteps chance;
    for (std::size_t s = 0; s < steps.stores().size(); ++s) {
        const SteppedStore& store = steps.stores()[s];
        std::vector<double> sizes;
        std::vector<std::uint32_t> order = in_time(store);
        RandomNumbers random(mix(seed ^ mix(s + golden_step)));
        for (std::size_t i = 0; store.late > 0 && i < orders; ++i) {
            if (i % 16 == 0 && !progress(static_cast<double>(s) / static_cast<double>(steps.stores().size())))
                return cancelled();
            shuffle_blocks(order, random);
            sizes.push_back(std::abs(steps.strongest(s, order).z));
        }
        chance.add(std::move(sizes));
    }
    std::ranges::sort(chance.all);
    return chance;
}

/// What a store's customers say of its rounds from `first` on, against those before.
struct FeltChange {
    bool sure = false;
    double likelihood = 1;  ///< how much likelier that it changed: the root of the ratio of likelihoods, capped
};
std::vector<FeltChange> felt_changes(const StoreOutcomes& stores, std::uint32_t first) {
    std::vector<FeltChange> felt(stores.stores.size());
    const auto outcome = std::ranges::find(stores.outcomes, "satisfaction", &StoreOutcome::id);
    if (outcome == stores.outcomes.end() || felt.empty()) return felt;
    const std::size_t rounds = outcome->value.size() / felt.size();
    struct Stretch {
        double sum = 0, weight = 0, squares = 0, n = 0;
    };
    double squares = 0, freedom = 0;
    std::vector<std::array<Stretch, 2>> all(felt.size());
    for (std::size_t s = 0; s < felt.size(); ++s) {
        for (std::size_t r = 0; r < rounds; ++r) {
            const double value = outcome->value[s * rounds + r], weight = outcome->weight[s * rounds + r];
            if (std::isnan(value) || !(weight > 0)) continue;
            Stretch& stretch = all[s][r >= first ? 1 : 0];
            stretch.sum += weight * value;
            stretch.weight += weight;
            stretch.squares += weight * value * value;
            stretch.n += 1;
        }
        for (const Stretch& each : all[s])
            if (each.n > 1) {
                squares += std::max(0.0, each.squares - each.sum * each.sum / each.weight);
                freedom += each.n - 1;
            }
    }
    if (freedom < 5 || !(squares > 0)) return felt;
    std::vector<double> p(felt.size(), missing_number);
    const boost::math::students_t spread(freedom);
    for (std::size_t s = 0; s < felt.size(); ++s) {
        const auto& [before, now] = all[s];
        if (!(before.n > 0) || !(now.n > 0)) continue;
        const double error = std::sqrt(squares / freedom * (1 / before.weight + 1 / now.weight));
        const double change = now.sum / now.weight - before.sum / before.weight;
        p[s] = 2 * boost::math::cdf(boost::math::complement(spread, std::abs(change) / error));
        // Half of the evidence, so that a store that differs by chance does not take the others' weight.
        felt[s].likelihood = std::exp(std::min(most_evidence, change * change / (error * error)) / 4);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t s = 0; s < felt.size(); ++s) felt[s].sure = adjusted[s] < sure_felt;
    return felt;
}

/// What every visit brings to a part of the checklist, worked out when asked for.
class PartSums {
 public:
    explicit PartSums(const MysteryVisits& visits) : visits_(visits) {}
    const std::vector<VisitSums>& of(std::size_t part, const std::vector<std::size_t>& criteria) {
        if (part >= parts_.size()) parts_.resize(part + 1);
        if (parts_[part].empty()) {
            parts_[part].resize(visits_.visits.size());
            for (VisitSums each : visit_sums(visits_, criteria, {})) {
                each.branch = UINT32_MAX;
                parts_[part][each.visit] = each;
            }
        }
        return parts_[part];
    }

 private:
    const MysteryVisits& visits_;
    std::vector<std::vector<VisitSums>> parts_{};
};

/// Holm's steps down with weights that come to the number of stores (Holm 1979, section 3).
void adjust_steps(std::vector<StoreStep>& steps, const std::vector<double>& likelihoods) {
    const auto tested = static_cast<double>(steps.size());
    double all = 0;
    for (const double each : likelihoods) all += each;
    const auto weight = [&](std::size_t i) { return 1 - felt_share + felt_share * tested * likelihoods[i] / all; };
    std::vector<std::size_t> order(steps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return steps[i].p / weight(i); });
    double left = tested, largest = 0;
    for (const std::size_t i : order) {
        largest = std::max(largest, std::min(1.0, steps[i].p / weight(i) * left));
        steps[i].p_adjusted = largest;
        left -= weight(i);
    }
}

}  // namespace

Result<std::vector<StoreStep>> store_steps(const MysteryVisits& visits, const StoreOutcomes& stores,
                                           std::uint32_t first_round, std::uint64_t seed, const Progress& progress) {
    std::vector<StoreStep> found;
    if (!visits.own_known || stores.stores.empty() || visits.rounds.size() < 2) return found;
    Steps steps(visits, stores, first_round);
    const auto chance = by_chance(steps, visits.criteria.size(), seed, progress);
    if (!chance) return std::unexpected(chance.error());
    const std::vector<FeltChange> felt = felt_changes(stores, std::max(first_round, 1U));
    PartSums by_part(visits);
    std::vector<double> likelihoods;
    for (std::size_t s = 0; s < stores.stores.size(); ++s) {
        const SteppedStore& store = steps.stores()[s];
        if (store.late == 0) continue;
        const StrongestStep strongest = steps.strongest(s, in_time(store));
        if (std::isnan(strongest.step)) continue;
        const StepPart& part = steps.part(strongest.part);
        StoreStep step{.store = stores.stores[s],
                       .section = part.section,
                       .whole = part.whole,
                       .visits = strongest.visits,
                       .step = strongest.step,
                       .low = strongest.step - normal_z95 * strongest.error,
                       .high = strongest.step + normal_z95 * strongest.error,
                       .p = chance->p_of(s, std::abs(strongest.z)),
                       .felt = felt[s].sure};
        likelihoods.push_back(felt[s].likelihood);
        std::vector<std::uint32_t> last;
        for (std::size_t r = store.rounds.size(); r-- > 0 && last.size() < step.visits;)
            for (std::size_t v = store.rounds[r].visits.size(); v-- > 0 && last.size() < step.visits;)
                last.push_back(store.rounds[r].visits[v]);
        step.since = visits.visits[last.back()].day;
        std::vector<VisitSums> sums;
        for (const std::uint32_t visit : last)
            if (const VisitSums& each = by_part.of(strongest.part, part.criteria)[visit]; each.below > 0)
                sums.push_back(each);
        step.now = visit_ratio(sums);
        found.push_back(step);
    }
    adjust_steps(found, likelihoods);
    return found;
}

}  // namespace clientele
