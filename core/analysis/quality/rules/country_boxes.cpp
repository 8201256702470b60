#include "core/analysis/quality/rules/country_boxes.h"

#include <algorithm>
#include <cmath>

namespace clientele::rules {
namespace {

constexpr std::size_t enough_places = 20;  // places of a country that show where it lies

struct BoxSides {
    double low, high;
};
/// The middle half and three times its width on both sides (the outer fences of Tukey 1977), and a degree at least.
BoxSides box_sides(std::vector<double>& values) {
    const auto at = [&](std::size_t place) {
        std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
        return values[place];
    };
    const double low = at(values.size() / 4), high = at(values.size() - 1 - values.size() / 4);
    const double width = std::max(1.0, 3 * (high - low));
    return {low - width, high + width};
}

}  // namespace

std::vector<CountryBox> country_boxes(std::span<const double> latitudes, std::span<const double> longitudes,
                                      const Column* country) {
    const std::size_t groups = country ? country->dictionary().size() + 1 : 1;
    std::vector<std::vector<double>> north(groups), east(groups);
    for (std::size_t row = 0; row < latitudes.size(); ++row) {
        if (std::isnan(latitudes[row]) || std::isnan(longitudes[row])) continue;
        const std::size_t group = country ? static_cast<Code>(country->codes()[row] + 1) : 0;
        north[group].push_back(latitudes[row]);
        east[group].push_back(longitudes[row]);
    }
    std::vector<CountryBox> found(groups);
    for (std::size_t group = 0; group < groups; ++group) {
        if (north[group].size() < enough_places) continue;
        const BoxSides across = box_sides(north[group]), along = box_sides(east[group]);
        found[group] = {across.low, across.high, along.low, along.high, true};
    }
    return found;
}

}  // namespace clientele::rules
