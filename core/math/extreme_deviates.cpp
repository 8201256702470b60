#include "core/math/extreme_deviates.h"

#include <algorithm>
#include <cmath>

#include "core/math/distributions.h"

namespace clientele {
namespace {

struct Placed {
    double value;
    std::size_t at;
};

/// Values in ascending order, with what is middle and usual about them.
class Ordered {
 public:
    explicit Ordered(std::span<const double> values) {
        for (std::size_t i = 0; i < values.size(); ++i) left_.push_back({values[i], i});
        std::ranges::stable_sort(left_, {}, &Placed::value);
    }

    std::size_t size() const { return left_.size(); }
    const Placed& lowest() const { return left_.front(); }
    /// The earliest of the highest.
    const Placed& highest() const { return *std::ranges::lower_bound(left_, left_.back().value, {}, &Placed::value); }
    void remove(const Placed& placed) { left_.erase(left_.begin() + (&placed - left_.data())); }

    double median() const {
        const std::size_t half = size() / 2;
        return size() % 2 == 1 ? left_[half].value : (left_[half - 1].value + left_[half].value) / 2;
    }

    /// The median of the distances from a middle. Distances rise away from it on both sides, so that a search by halves
    /// finds how many of the nearest lie below it.
    double median_distance(double middle) const {
        const std::size_t half = size() / 2;
        const double upper = nearest(half, middle);
        return size() % 2 == 1 ? upper : (nearest(half - 1, middle) + upper) / 2;
    }

    std::pair<double, double> mean_and_deviation() const {
        double mean = 0, squares = 0;
        for (const Placed& each : left_) mean += each.value / static_cast<double>(size());
        for (const Placed& each : left_) squares += (each.value - mean) * (each.value - mean);
        return {mean, std::sqrt(squares / static_cast<double>(size() - 1))};
    }

 private:
    /// The distance that stands at a position when distances are in ascending order.
    double nearest(std::size_t position, double middle) const {
        const auto above =
            static_cast<std::size_t>(std::ranges::lower_bound(left_, middle, {}, &Placed::value) - left_.begin());
        const std::size_t wanted = position + 1;
        std::size_t low = wanted > size() - above ? wanted - (size() - above) : 0, high = std::min(wanted, above);
        while (low < high) {  // how many of them are below the middle
            const std::size_t below = (low + high) / 2;
            const bool next_below_is_nearer =
                middle - left_[above - 1 - below].value < left_[above + (wanted - below) - 1].value - middle;
            if (next_below_is_nearer)
                low = below + 1;
            else
                high = below;
        }
        const double farthest_below = low > 0 ? middle - left_[above - low].value : 0;
        const double farthest_above = wanted > low ? left_[above + (wanted - low) - 1].value - middle : 0;
        return std::max(farthest_below, farthest_above);
    }

    std::vector<Placed> left_;
};

/// λ of Rosner, of `left` values the farthest one being tested.
double critical_distance(double left, double level, bool both) {
    const double t = -t_quantile(level / (left * (both ? 2 : 1)), left - 2);
    return t * (left - 1) / std::sqrt((left - 2 + t * t) * left);
}

double chance_of(double distance, double left, bool both) {
    const double rest = (left - 1) * (left - 1) - left * distance * distance;
    if (!(rest > 0)) return 0;  // farther than any value can be from mean and deviation of all
    const double t = distance * std::sqrt(left * (left - 2) / rest);
    return std::min(1.0, left * (both ? 2 : 1) * t_tail(t, left - 2));
}

}  // namespace

ExtremeDeviates extreme_deviates(std::span<const double> values, const ExtremeDeviateOptions& options) {
    constexpr double deviations_per_distance = 1.4826;
    ExtremeDeviates found;
    Ordered left(values);
    const bool both = options.side == Deviates::both;
    while (found.steps.size() < options.most && left.size() >= 3) {
        double middle = 0, deviation = 0;
        if (options.robust) {
            middle = left.median();
            deviation = deviations_per_distance * left.median_distance(middle);
        } else {
            std::tie(middle, deviation) = left.mean_and_deviation();
        }
        if (!(deviation > 0)) break;
        const double below = middle - left.lowest().value, above = left.highest().value - middle;
        const bool low = options.side == Deviates::below ||
                         (both && (below > above || (below == above && left.lowest().at < left.highest().at)));
        const Placed farthest = low ? left.lowest() : left.highest();
        const auto size = static_cast<double>(left.size());
        const double distance = (low ? below : above) / deviation;
        found.steps.push_back({.at = farthest.at,
                               .distance = distance,
                               .critical = critical_distance(size, options.level, both),
                               .p = chance_of(distance, size, both)});
        if (found.steps.back().distance > found.steps.back().critical) found.outliers = found.steps.size();
        left.remove(low ? left.lowest() : left.highest());
    }
    return found;
}

}  // namespace clientele
