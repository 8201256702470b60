#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

constexpr std::size_t enough = 20;  // places of a country that show where it lies

/// Where nearly all places of a country (or of the dataset, where it has none) lie.
struct Box {
    double south = 0, north = 0, west = 0, east = 0;
    bool known = false;
    bool holds(double latitude, double longitude) const {
        return known && latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
};

struct Sides {
    double low, high;
};
/// The middle half and three times its width on both sides (the outer fences of Tukey 1977), and a degree at least.
Sides sides_of(std::vector<double>& values) {
    const auto at = [&](std::size_t place) {
        std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
        return values[place];
    };
    const double low = at(values.size() / 4), high = at(values.size() - 1 - values.size() / 4);
    const double width = std::max(1.0, 3 * (high - low));
    return {low - width, high + width};
}

std::vector<Box> boxes(std::span<const double> latitudes, std::span<const double> longitudes, const Column* country) {
    const std::size_t groups = country ? country->dictionary().size() + 1 : 1;
    std::vector<std::vector<double>> north(groups), east(groups);
    for (std::size_t row = 0; row < latitudes.size(); ++row) {
        if (std::isnan(latitudes[row]) || std::isnan(longitudes[row])) continue;
        const std::size_t group = country ? static_cast<Code>(country->codes()[row] + 1) : 0;
        north[group].push_back(latitudes[row]);
        east[group].push_back(longitudes[row]);
    }
    std::vector<Box> found(groups);
    for (std::size_t group = 0; group < groups; ++group) {
        if (north[group].size() < enough) continue;
        const Sides across = sides_of(north[group]), along = sides_of(east[group]);
        found[group] = {across.low, across.high, along.low, along.high, true};
    }
    return found;
}

Rule coordinate_rule(DatasetKind kind, Pattern words, std::string_view mend) {
    return rule_of(Dimension::validity, kind, "latitude", words, Weight::serious, mend);
}

void check_places(Checks& checks, DatasetKind kind) {
    const Column* north = checks.column(kind, "latitude", ColumnType::number);
    const Column* east = checks.column(kind, "longitude", ColumnType::number);
    if (!north || !east) return;
    const auto latitude = north->numbers(), longitude = east->numbers();
    checks.add(coordinate_rule(kind, Pattern("coordinates that are nowhere on earth"), remedy::clear),
               rows_where(latitude.size(), [&](std::size_t row) {
                   return std::abs(latitude[row]) > 90 || std::abs(longitude[row]) > 180;
               }));
    checks.add(coordinate_rule(kind, Pattern("coordinates 0, 0 in the Gulf of Guinea"), remedy::clear),
               rows_where(latitude.size(), [&](std::size_t row) { return latitude[row] == 0 && longitude[row] == 0; }));
    if (!checks.go_on()) return;
    const Column* country = checks.column(kind, "country", ColumnType::text);
    const std::vector<Box> of = boxes(latitude, longitude, country);
    checks.add(coordinate_rule(kind, Pattern("latitudes and longitudes the wrong way round"), remedy::swap_coordinates),
               rows_where(latitude.size(), [&](std::size_t row) {
                   const Box& box = of[country ? static_cast<Code>(country->codes()[row] + 1) : 0];
                   return !box.holds(latitude[row], longitude[row]) && box.holds(longitude[row], latitude[row]);
               }));
}

}  // namespace

void check_coordinates(Checks& checks) {
    check_places(checks, DatasetKind::customers);
    check_places(checks, DatasetKind::stores);
}

}  // namespace clientele::rules
