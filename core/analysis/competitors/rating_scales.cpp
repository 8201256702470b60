#include "core/analysis/competitors/rating_scales.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr std::size_t least_of_scale = 5, least_of_near_scale = 20;

/// The smallest scale that holds them. Only ratings of 0 and 1, with both of them, are yes or no.
double scale_of(const std::vector<double>& ratings) {
    const bool yes_or_no = std::ranges::all_of(ratings, [](double each) { return each == 0 || each == 1; }) &&
                           std::ranges::find(ratings, 0.0) != ratings.end();
    if (yes_or_no) return 1;
    const double highest = std::ranges::max(ratings);
    return highest <= 5 ? 5 : highest <= 10 ? 10 : 100;
}

/// Whether the ratings are enough to say that theirs ends there and not at that of all.
bool surely_ends(const std::vector<double>& ratings, double scale, double all) {
    if (scale != 5 || all > 10) return ratings.size() >= least_of_scale;
    const auto top = std::ranges::count(ratings, scale);
    return ratings.size() >= least_of_near_scale && static_cast<std::size_t>(10 * top) >= ratings.size();
}

}  // namespace

std::vector<double> rating_scales(std::vector<std::vector<double>> sets) {
    std::vector<double> together, medians;
    for (std::vector<double>& set : sets) {
        if (set.empty()) continue;
        together.insert(together.end(), set.begin(), set.end());
        const auto middle = set.begin() + static_cast<std::ptrdiff_t>(set.size() / 2);
        std::ranges::nth_element(set, middle);
        medians.push_back(*middle);
    }
    const double all = together.empty() ? 5 : scale_of(together);
    const double highest = medians.empty() ? 0 : std::ranges::max(medians);
    std::vector<double> scales;
    for (const std::vector<double>& set : sets) {
        const double own = set.empty() ? all : scale_of(set);
        scales.push_back(own < all && highest > own && surely_ends(set, own, all) ? own : all);
    }
    return scales;
}

}  // namespace clientele
