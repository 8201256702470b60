#include "core/math/raking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace clientele {
namespace {

/// Cases of the same categories and base weight.
struct RakingCells {
    std::vector<std::uint32_t> of_case;
    std::vector<double> cases, weight;                 // how many, and each one's
    std::vector<std::vector<std::uint32_t>> category;  // by margin, by cell
};

RakingCells cells_of(std::span<const RakingMargin> margins, std::span<const double> base, std::size_t cases) {
    RakingCells cells;
    cells.of_case.resize(cases);
    cells.category.resize(margins.size());
    std::map<std::vector<std::uint64_t>, std::uint32_t> known;
    std::vector<std::uint64_t> key(margins.size() + 1);
    for (std::size_t i = 0; i < cases; ++i) {
        for (std::size_t m = 0; m < margins.size(); ++m) key[m] = margins[m].of[i];
        key.back() = base.empty() ? 0 : std::bit_cast<std::uint64_t>(base[i]);
        const auto [at, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(cells.cases.size()));
        if (fresh) {
            cells.cases.push_back(0);
            cells.weight.push_back(base.empty() ? 1 : base[i]);
            for (std::size_t m = 0; m < margins.size(); ++m) cells.category[m].push_back(margins[m].of[i]);
        }
        cells.cases[at->second] += 1;
        cells.of_case[i] = at->second;
    }
    return cells;
}

/// Targets over the categories that any case has.
std::vector<std::vector<double>> reachable(std::span<const RakingMargin> margins, const RakingCells& cells,
                                           Raked& raked) {
    std::vector<std::vector<double>> targets;
    for (std::size_t m = 0; m < margins.size(); ++m) {
        std::vector<double> target = margins[m].target, seen(target.size());
        for (std::size_t c = 0; c < cells.cases.size(); ++c) seen[cells.category[m][c]] += 1;
        double sum = 0;
        raked.empty.emplace_back();
        for (std::size_t k = 0; k < target.size(); ++k) {
            if (seen[k] == 0 && target[k] > 0) {
                raked.empty.back().push_back(static_cast<std::uint32_t>(k));
                target[k] = 0;
            }
            sum += target[k];
        }
        for (double& each : target) each = sum > 0 ? each / sum : 0;
        targets.push_back(std::move(target));
    }
    return targets;
}

class Raking {
 public:
    Raking(RakingCells& cells, const std::vector<std::vector<double>>& targets, const RakingOptions& options)
        : cells_(cells), targets_(targets), options_(options) {
        for (const double n : cells.cases) all_ += n;
    }

    void round() {
        for (std::size_t m = 0; m < targets_.size(); ++m) {
            const std::vector<double> sums = sums_of(m);
            for (std::size_t c = 0; c < cells_.weight.size(); ++c) {
                const std::uint32_t k = cells_.category[m][c];
                cells_.weight[c] *= sums[k] > 0 ? targets_[m][k] * all_ / sums[k] : 0;
            }
        }
        if (options_.cap > 0) cut();
    }

    /// The largest difference between a share and its target.
    double off() const {
        double worst = 0;
        for (std::size_t m = 0; m < targets_.size(); ++m) {
            const std::vector<double> sums = sums_of(m);
            double total = 0;
            for (const double sum : sums) total += sum;
            for (std::size_t k = 0; k < sums.size(); ++k)
                worst = std::max(worst, total > 0 ? std::abs(sums[k] / total - targets_[m][k]) : 1.0);
        }
        return worst;
    }

    bool at_cap(double weight) const {
        return options_.cap > 0 && all_ > 0 && weight >= options_.cap * mean() * (1 - 1e-9);
    }

    double mean() const {
        double sum = 0;
        for (std::size_t c = 0; c < cells_.weight.size(); ++c) sum += cells_.weight[c] * cells_.cases[c];
        return sum / all_;
    }

    /// So that weights add up to the number of cases.
    void scale() {
        const double by = mean();
        if (by > 0)
            for (double& weight : cells_.weight) weight /= by;
    }

 private:
    std::vector<double> sums_of(std::size_t margin) const {
        std::vector<double> sums(targets_[margin].size());
        for (std::size_t c = 0; c < cells_.weight.size(); ++c)
            sums[cells_.category[margin][c]] += cells_.weight[c] * cells_.cases[c];
        return sums;
    }

    /// What is cut off lowers the mean, so it is done until nothing is above the cap.
    void cut() {
        for (int again = 0; again < 100; ++again) {
            const double most = options_.cap * mean();
            bool any = false;
            for (double& weight : cells_.weight)
                if (weight > most * (1 + 1e-12)) {
                    weight = most;
                    any = true;
                }
            if (!any) return;
        }
    }

    RakingCells& cells_;
    const std::vector<std::vector<double>>& targets_;
    const RakingOptions& options_;
    double all_ = 0;
};

}  // namespace

Raked rake(std::span<const RakingMargin> margins, std::span<const double> base, const RakingOptions& options) {
    Raked raked;
    const std::size_t cases = margins.empty() ? base.size() : margins.front().of.size();
    RakingCells cells = cells_of(margins, base, cases);
    const auto targets = reachable(margins, cells, raked);
    Raking raking(cells, targets, options);
    // Rounds that bring nothing any more end it: contradictory margins swing for ever.
    double best = HUGE_VAL;
    int idle = 0;
    for (raked.off = raking.off(); cases > 0 && raked.off > options.tolerance && raked.rounds < options.most_rounds;) {
        raking.round();
        ++raked.rounds;
        raked.off = raking.off();
        idle = raked.off < best * (1 - 1e-6) ? 0 : idle + 1;
        best = std::min(best, raked.off);
        if (idle >= 20) break;
    }
    raked.converged = raked.off <= options.tolerance;
    raking.scale();
    raked.weights.resize(cases);
    for (std::size_t i = 0; i < cases; ++i) {
        raked.weights[i] = cells.weight[cells.of_case[i]];
        raked.capped += raking.at_cap(raked.weights[i]);
    }
    return raked;
}

}  // namespace clientele
