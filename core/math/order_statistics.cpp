#include "core/math/order_statistics.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace clientele {
namespace {

/// How often each whole number from `least` on occurs.
struct Tally {
    double least = 0;
    std::vector<std::uint32_t> counts;
};

/// Nothing where a value is no whole number, or their range is too wide to be worth it.
std::optional<Tally> tally(std::span<const double> values) {
    const auto [least, most] = std::ranges::minmax(values);
    if (!(most - least < static_cast<double>(values.size())) || least != std::floor(least)) return std::nullopt;
    Tally tally{.least = least, .counts = std::vector<std::uint32_t>(static_cast<std::size_t>(most - least) + 1)};
    for (const double value : values) {
        const double step = value - least;
        const auto slot = static_cast<std::size_t>(step);
        if (static_cast<double>(slot) != step) return std::nullopt;
        ++tally.counts[slot];
    }
    return tally;
}

}  // namespace

std::vector<double> values_at(std::span<const double> values, std::span<const std::size_t> positions) {
    std::vector<double> found;
    if (positions.empty()) return found;
    if (const auto counted = tally(values)) {
        std::size_t below = 0;
        std::size_t slot = 0;
        for (const std::size_t position : positions) {
            while (below + counted->counts[slot] <= position) below += counted->counts[slot++];
            found.push_back(counted->least + static_cast<double>(slot));
        }
        return found;
    }
    std::vector<double> parted(values.begin(), values.end());
    auto from = parted.begin();
    for (const std::size_t position : positions) {
        const auto at = parted.begin() + static_cast<std::ptrdiff_t>(position);
        if (at >= from) std::nth_element(from, at, parted.end());
        found.push_back(*at);
        from = std::max(from, at + 1);
    }
    return found;
}

std::vector<double> quantiles(std::span<const double> values, std::span<const double> shares) {
    std::vector<std::size_t> positions;
    for (const double share : shares) {
        const auto below = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
        positions.push_back(below);
        positions.push_back(std::min(below + 1, values.size() - 1));
    }
    std::vector<std::size_t> ascending = positions;
    std::ranges::sort(ascending);
    ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());
    const std::vector<double> values_there = values_at(values, ascending);
    const auto value = [&](std::size_t position) {
        return values_there[static_cast<std::size_t>(std::ranges::lower_bound(ascending, position) -
                                                     ascending.begin())];
    };
    std::vector<double> found;
    for (const double share : shares) found.push_back(quantile(values.size(), share, value));
    return found;
}

double median(std::vector<double> values) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace clientele
