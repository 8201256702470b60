#include "core/math/mean_breaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace clientele {
namespace {

/// Squares left around the mean of stretches, from sums.
class SquaresLeft {
 public:
    explicit SquaresLeft(std::span<const double> values) : sums_(1), squares_(1) {
        double mean = 0;
        for (const double value : values) mean += value / static_cast<double>(values.size());
        for (const double value : values) {
            sums_.push_back(sums_.back() + value - mean);
            squares_.push_back(squares_.back() + (value - mean) * (value - mean));
        }
    }
    double operator()(std::size_t from, std::size_t to) const {
        const double sum = sums_[to] - sums_[from];
        return std::max(squares_[to] - squares_[from] - sum * sum / static_cast<double>(to - from), 0.0);
    }
    double mean(std::size_t from, std::size_t to) const {
        return (sums_[to] - sums_[from]) / static_cast<double>(to - from);
    }

 private:
    std::vector<double> sums_, squares_;
};

double criterion(double squares, std::size_t size, std::size_t changes) {
    const auto n = static_cast<double>(size);
    return n * (std::log(squares / n) + 1 + std::log(2 * std::numbers::pi)) +
           std::log(n) * 2 * static_cast<double>(changes + 1);
}

/// e^(z²/2) Φ(−z), without overflow.
double scaled_tail(double z) {
    constexpr double far = 20;
    if (z < far) return std::exp(z * z / 2) * 0.5 * std::erfc(z / std::numbers::sqrt2);
    return (1 - 1 / (z * z) + 3 / std::pow(z, 4)) / (z * std::sqrt(2 * std::numbers::pi));
}

/// P(argmax ≤ −x) for x ≥ 0 of the two-sided Brownian motion with drift whose variance is 1 before and `ratio` after 0
/// (Bai 1997, appendix B).
double argmax_below(double x, double ratio) {
    const double a = 1 / ratio, root = std::sqrt(x);
    const double both = (ratio + 2) * (ratio + 2) / (ratio + 1);
    return -root * std::exp(-x / 8) / std::sqrt(2 * std::numbers::pi) -
           ratio * (ratio + 2) / (ratio + 1) * std::exp(-x / 8) * scaled_tail((0.5 + a) * root) +
           (x / 2 - 2 + both) * 0.5 * std::erfc(root / 2 / std::numbers::sqrt2);
}

/// The distance x at which that chance falls to `tail`; negative where it never is as large.
double argmax_distance(double tail, double ratio) {
    if (argmax_below(0, ratio) < tail) return -1;
    double low = 0, high = 1;
    while (argmax_below(high, ratio) > tail) high *= 2;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (argmax_below(middle, ratio) > tail ? low : high) = middle;
    }
    return high;
}

}  // namespace

std::vector<MeanPartition> mean_partitions(std::span<const double> values, std::size_t most, std::size_t least) {
    const std::size_t n = values.size();
    least = std::max<std::size_t>(least, 1);
    if (n < least || n == 0) return {};
    const SquaresLeft squares(values);
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<double> before(n + 1, never), now;
    for (std::size_t end = least; end <= n; ++end) before[end] = squares(0, end);
    std::vector<MeanPartition> found{{.changes = {}, .squares = before[n], .bic = criterion(before[n], n, 0)}};
    std::vector<std::vector<std::size_t>> last;
    for (std::size_t count = 1; count <= most && (count + 1) * least <= n; ++count) {
        now.assign(n + 1, never);
        last.emplace_back(n + 1);
        for (std::size_t end = (count + 1) * least; end <= n; ++end)
            for (std::size_t at = count * least; at + least <= end; ++at)
                if (const double all = before[at] + squares(at, end); all < now[end]) {
                    now[end] = all;
                    last.back()[end] = at;
                }
        MeanPartition partition{.changes = {}, .squares = now[n], .bic = criterion(now[n], n, count)};
        std::size_t at = n;
        for (std::size_t k = count; k > 0; --k) partition.changes.push_back(at = last[k - 1][at]);
        std::ranges::reverse(partition.changes);
        found.push_back(std::move(partition));
        before.swap(now);
    }
    return found;
}

const MeanPartition& best_partition(const std::vector<MeanPartition>& partitions) {
    return *std::ranges::min_element(partitions, {}, &MeanPartition::bic);
}

BreakInterval break_interval(std::span<const double> values, std::size_t from, std::size_t change, std::size_t to,
                             double confidence) {
    BreakInterval interval{.low = change, .high = change};
    if (from >= change || change >= to || to > values.size()) return interval;
    const SquaresLeft squares(values);
    const double shift = squares.mean(change, to) - squares.mean(from, change);
    const double before = squares(from, change) / static_cast<double>(change - from);
    const double after = squares(change, to) / static_cast<double>(to - change);
    const double tail = (1 - confidence) / 2;
    if (shift == 0) return interval;
    interval.known = true;
    if (!(before > 0) || !(after > 0)) return interval;
    const double ratio = after / before;
    // The time after the change runs at the other variance.
    const double early = argmax_distance(tail, ratio), late = argmax_distance(tail, 1 / ratio) * ratio;
    interval.known = early >= 0 && late >= 0;
    if (!interval.known) return interval;
    const double unit = before / (shift * shift);
    const double down = std::ceil(late * unit), up = std::ceil(early * unit);
    interval.low = change - std::min(change, static_cast<std::size_t>(std::min(down, 1e15)));
    interval.high = std::min(change + static_cast<std::size_t>(std::min(up, 1e15)), values.size() - 1);
    return interval;
}

LargestF largest_f(std::span<const double> values, double trim) {
    const std::size_t n = values.size();
    const auto skipped = static_cast<std::size_t>(trim * static_cast<double>(n));
    LargestF largest;
    if (n < 4) return largest;
    const SquaresLeft squares(values);
    const double whole = squares(0, n);
    for (std::size_t at = std::max<std::size_t>(skipped, 1); at + std::max<std::size_t>(skipped, 1) <= n; ++at) {
        const double parts = squares(0, at) + squares(at, n);
        const double f = parts > 0 ? (whole - parts) / (parts / static_cast<double>(n - 2)) : 0;
        if (f > largest.f) largest = {.f = f, .change = at};
    }
    return largest;
}

CumulatedChange cumulated_change(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    if (values.size() < 3) return {};
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double sum = 0, squares = 0, largest = 0;
    for (const double value : values) {
        sum += value - mean;
        squares += (value - mean) * (value - mean);
        largest = std::max(largest, std::abs(sum));
    }
    if (!(squares > 0)) return {};
    CumulatedChange found{.statistic = largest / std::sqrt(squares / (n - 1) * n), .p = 0};
    // The supremum of a Brownian bridge has the distribution of Kolmogorov.
    constexpr double certain = 0.3;
    if (found.statistic < certain) return {.statistic = found.statistic, .p = 1};
    for (int k = 1; k <= 100; ++k)
        found.p += (k % 2 == 1 ? 2 : -2) * std::exp(-2 * k * k * found.statistic * found.statistic);
    found.p = std::clamp(found.p, 0.0, 1.0);
    return found;
}

}  // namespace clientele
