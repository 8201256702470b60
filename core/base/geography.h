#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

/// A place on earth in degrees: latitude from -90 to 90 northwards, longitude from -180 to 180 eastwards.
struct Place {
    double latitude = 0, longitude = 0;
    bool operator==(const Place&) const = default;
};
/// False where either is missing (NaN) or beyond its limits.
bool on_earth(Place place);

/// The mean radius of the earth, (2a + b) / 3 of GRS 80 (Moritz 2000, Journal of Geodesy 74, p. 128).
inline constexpr double earth_radius_km = 6371.0088;
/// The distance along a great circle of a sphere with the mean radius, by the haversine (Sinnott 1984, Sky and
/// Telescope 68, p. 159); within 0.6 % of that on the ellipsoid. In kilometres.
double great_circle_km(Place a, Place b);

/// Which of some places is nearest, as the crow flies.
class NearestPlace {
 public:
    /// Places that are not on earth are nearest to nothing.
    explicit NearestPlace(std::span<const Place> places);
    /// Index of the nearest, the first of equally near ones; nothing where there is none. Exact; it looks only at
    /// places whose latitude alone does not put them farther away.
    std::optional<std::size_t> to(Place place) const;

 private:
    struct Known {
        double latitude, x, y, z;  // the unit vector
        std::size_t index;
    };
    std::vector<Known> by_latitude_;
};

/// A point of the map: Mercator's projection of the sphere, from 0 to 1 eastwards from the 180th meridian and
/// southwards from 85.05 degrees north, so that the world is a square (Snyder 1987, USGS Professional Paper 1395, eq.
/// 7-1 to 7-4, scaled).
struct MapPoint {
    double x = 0, y = 0;
};
MapPoint mercator(Place place);       ///< places beyond 85.05 degrees lie at the edge
Place from_mercator(MapPoint point);  ///< x may lie beyond 0 and 1: the longitude is brought back

/// Cells of a level of the grid: the square of the map cut into 2^level columns and rows. A cell of a level is four of
/// the next one.
inline constexpr int finest_level = 20;
struct MapCell {
    int level = 0;
    std::uint32_t column = 0, row = 0;
    auto operator<=>(const MapCell&) const = default;
};
MapCell cell_of(Place place, int level);
MapCell coarser(MapCell cell, int level);  ///< the cell of a lower level that holds it

/// What lies between two parallels and two meridians, edges included. West of east: an area never crosses the 180th
/// meridian.
struct Area {
    double south = 0, north = 0, west = 0, east = 0;
    bool operator==(const Area&) const = default;
    /// Whether it goes across the 180th meridian: from `west` on eastwards to `east` all the same.
    bool wraps() const { return west > east; }
    bool holds(Place place) const {
        const bool from_west = place.longitude >= west, to_east = place.longitude <= east;
        return place.latitude >= south && place.latitude <= north &&
               (wraps() ? from_west || to_east : from_west && to_east);
    }
};
Area area_of(MapCell cell);
Place middle_of(MapCell cell);  ///< on the map

/// Rounded outwards to so many digits that it is written shortly and no side moves by more than 5 % of its width; at
/// most five.
Area rounded_out(const Area& area);
/// Rounded to five decimals, a metre: what cells are called, so that neighbours share their edge.
Area to_the_metre(const Area& area);
/// "48.1..48.3,11.4..11.7": south, north, west, east; "-20..-12,175..-175" goes across the 180th meridian. parse_area
/// reads it back to the same area.
std::string area_text(const Area& area);
/// Nothing where the text is no area on earth.
std::optional<Area> parse_area(std::string_view text);

}  // namespace clientele
