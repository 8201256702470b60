#pragma once

#include <span>
#include <vector>

#include "core/table/column.h"

namespace clientele::rules {

/// Where nearly all places of a country (or of the dataset, where it has none) lie.
struct CountryBox {
    double south = 0, north = 0, west = 0, east = 0;
    bool known = false;  ///< enough places show where it lies
    bool holds(double latitude, double longitude) const {
        return known && latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
};
/// By code of the country, plus one; the first is that of rows without one, and the only one where `country` is
/// nullptr. Missing coordinates are NaN.
std::vector<CountryBox> country_boxes(std::span<const double> latitudes, std::span<const double> longitudes,
                                      const Column* country);

inline const CountryBox& box_of(const std::vector<CountryBox>& boxes, const Column* country, std::size_t row) {
    return boxes[country ? static_cast<Code>(country->codes()[row] + 1) : 0];
}

/// Whether latitude and longitude are the wrong way round: the place lies where hardly any of its country do, and the
/// other way round it lies among them.
inline bool swapped(const CountryBox& box, double latitude, double longitude) {
    return !box.holds(latitude, longitude) && box.holds(longitude, latitude);
}

}  // namespace clientele::rules
