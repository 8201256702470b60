#include "core/analysis/competitors/visit_ratio.h"

#include <algorithm>
#include <cmath>

#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr std::uint32_t own_branch = std::numeric_limits<std::uint32_t>::max();

/// What each visit adds to the ratio beyond its share, branch by branch.
struct BranchResiduals {
    std::vector<double> sum{};       // by branch
    std::vector<double> visits{};    // by branch
    double within = 0, freedom = 0;  // variance of the sums of visits within branches
};

BranchResiduals residuals(std::span<const VisitSums> visits, double ratio, double below) {
    std::vector<std::pair<std::uint32_t, double>> all;
    for (const VisitSums& each : visits)
        if (each.below > 0) all.emplace_back(each.branch, (each.above - ratio * each.below) / below);
    std::ranges::stable_sort(all, {}, &std::pair<std::uint32_t, double>::first);
    BranchResiduals found;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (all[first].first != own_branch && last < all.size() && all[last].first == all[first].first) ++last;
        double sum = 0, squares = 0;
        for (std::size_t i = first; i < last; ++i) sum += all[i].second;
        const auto n = static_cast<double>(last - first);
        for (std::size_t i = first; i < last; ++i) squares += (all[i].second - sum / n) * (all[i].second - sum / n);
        if (n > 1) {
            found.within += n / (n - 1) * squares;
            found.freedom += n - 1;
        }
        found.sum.push_back(sum);
        found.visits.push_back(n);
        first = last;
    }
    return found;
}

double variance_of_sum(std::span<const double> sums) {
    const auto n = static_cast<double>(sums.size());
    double mean = 0, squares = 0;
    for (const double each : sums) mean += each / n;
    for (const double each : sums) squares += (each - mean) * (each - mean);
    return n > 1 ? n / (n - 1) * squares : 0;
}

constexpr double smallest_error = 1e-12;  // what is less is left by rounding

void put_interval(VisitScore& score, bool once) {
    const auto n = static_cast<double>(score.visits);
    // Visits that are all alike say that they differ little, not that they never do.
    const bool alike = !(score.error > 0) && score.value > -smallest_error && score.value < 1 + smallest_error;
    if (score.visits < 1 || (score.visits < 2 && !once)) return;
    if (once || alike) {
        const Interval wilson = share_interval(std::clamp(score.value, 0.0, 1.0) * n, n);
        score.low = wilson.low;
        score.high = wilson.high;
        return;
    }
    const double half = t_factor(score.freedom) * score.error;
    score.low = std::max(std::min(0.0, score.value), score.value - half);
    score.high = std::min(std::max(1.0, score.value), score.value + half);
}

}  // namespace

VisitScore visit_ratio(std::span<const VisitSums> visits, double population, bool once) {
    VisitScore score;
    double above = 0, below = 0;
    for (const VisitSums& each : visits) {
        if (!(each.below > 0)) continue;
        above += each.above;
        below += each.below;
        ++score.visits;
    }
    if (score.visits == 0) return score;
    score.value = above / below;
    const BranchResiduals found = residuals(visits, score.value, below);
    score.branches = found.sum.size();
    const auto branches = static_cast<double>(score.branches), all = static_cast<double>(score.visits);
    const bool repeated = found.freedom > 0;
    if (score.visits > 1) {
        const double drawn = population > 0 ? std::min(1.0, branches / population) : 0;
        const bool corrects = drawn > 0 && (repeated || drawn < 1) && branches > 1;
        if (corrects) {
            // A branch that was visited once says nothing of its visits: it takes after the others.
            const double known = found.freedom + static_cast<double>(std::ranges::count_if(
                                                     found.visits, [](double n) { return n > 1; }));
            const double within = repeated ? found.within * all / known : 0;
            const double first = (1 - drawn) * variance_of_sum(found.sum), second = drawn * within;
            score.error = std::sqrt(first + second);
            const double sum = first + second;
            score.freedom =
                sum > 0
                    ? sum * sum / (first * first / (branches - 1) + (repeated ? second * second / found.freedom : 0))
                    : branches - 1;
            score.corrected = true;
        } else {
            std::vector<double> each;
            for (const VisitSums& visit : visits)
                if (visit.below > 0) each.push_back((visit.above - score.value * visit.below) / below);
            score.error = std::sqrt(variance_of_sum(each));
            score.freedom = all - 1;
        }
    }
    if (score.error < smallest_error) score.error = 0;
    put_interval(score, once);
    return score;
}

ScoreGap score_gap(const VisitScore& a, const VisitScore& b) {
    ScoreGap gap{.value = a.value - b.value};
    const double one = a.error * a.error, other = b.error * b.error, sum = one + other;
    if (!(sum > 0) || !(a.freedom > 0) || !(b.freedom > 0)) return gap;
    const double freedom = sum * sum / (one * one / a.freedom + other * other / b.freedom);
    const double error = std::sqrt(sum), half = t_factor(freedom) * error;
    gap.low = gap.value - half;
    gap.high = gap.value + half;
    gap.p = t_two_sided(gap.value / error, freedom);
    return gap;
}

}  // namespace clientele
