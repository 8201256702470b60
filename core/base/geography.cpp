#include "core/base/geography.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace clientele {
namespace {

constexpr double radians = std::numbers::pi / 180;

double chord_squared(double dx, double dy, double dz) { return dx * dx + dy * dy + dz * dz; }

std::string shortest(double value) {
    std::array<char, 32> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), value).ptr;
    return {room.data(), end};
}

std::optional<std::pair<double, double>> read_range(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == text.npos) return std::nullopt;
    const auto read = [](std::string_view part) -> std::optional<double> {
        double value = 0;
        const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc{} || stop != part.data() + part.size()) return std::nullopt;
        return value;
    };
    const auto low = read(text.substr(0, dots)), high = read(text.substr(dots + 2));
    if (!low || !high) return std::nullopt;
    return std::pair(*low, *high);
}

}  // namespace

bool on_earth(Place place) { return std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180; }

double great_circle_km(Place a, Place b) {
    const double across = std::sin((b.latitude - a.latitude) * radians / 2);
    const double along = std::sin((b.longitude - a.longitude) * radians / 2);
    const double haversine =
        across * across + std::cos(a.latitude * radians) * std::cos(b.latitude * radians) * along * along;
    return 2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(haversine)));
}

NearestPlace::NearestPlace(std::span<const Place> places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!on_earth(places[i])) continue;
        const double up = places[i].latitude * radians, round = places[i].longitude * radians;
        by_latitude_.push_back(
            {places[i].latitude, std::cos(up) * std::cos(round), std::cos(up) * std::sin(round), std::sin(up), i});
    }
    std::ranges::stable_sort(by_latitude_, {}, &Known::latitude);
}

std::optional<std::size_t> NearestPlace::to(Place place) const {
    if (by_latitude_.empty() || !on_earth(place)) return std::nullopt;
    const double up = place.latitude * radians, round = place.longitude * radians;
    const double x = std::cos(up) * std::cos(round), y = std::cos(up) * std::sin(round), z = std::sin(up);
    double best = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0;
    const auto look = [&](const Known& known) {  // false: neither this one nor what lies beyond it
        const double least = 2 * std::sin(std::abs(known.latitude - place.latitude) * radians / 2);
        if (least * least > best + 1e-15) return false;
        const double away = chord_squared(known.x - x, known.y - y, known.z - z);
        if (away < best || (away == best && known.index < nearest)) {
            best = away;
            nearest = known.index;
        }
        return true;
    };
    const auto middle = std::ranges::lower_bound(by_latitude_, place.latitude, {}, &Known::latitude);
    auto north = middle;
    auto south = std::make_reverse_iterator(middle);
    for (bool up_goes = true, down_goes = true; up_goes || down_goes;) {
        up_goes = up_goes && north != by_latitude_.end() && look(*north++);
        down_goes = down_goes && south != by_latitude_.rend() && look(*south++);
    }
    return nearest;
}

MapPoint mercator(Place place) {
    constexpr double edge = 85.0511287798066;  // where the square ends: atan(sinh(pi))
    const double up = std::clamp(place.latitude, -edge, edge) * radians;
    const double y = 0.5 - std::asinh(std::tan(up)) / (2 * std::numbers::pi);
    return {place.longitude / 360 + 0.5, std::clamp(y, 0.0, 1.0)};
}

Place from_mercator(MapPoint point) {
    const double latitude = std::atan(std::sinh((0.5 - point.y) * 2 * std::numbers::pi)) / radians;
    return {latitude, std::remainder((point.x - 0.5) * 360, 360)};
}

MapCell cell_of(Place place, int level) {
    const MapPoint point = mercator(place);
    const auto all = static_cast<double>(std::uint32_t{1} << level);
    const auto at = [&](double part) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(part * all), 0.0, all - 1));
    };
    return {level, at(point.x), at(point.y)};
}

MapCell coarser(MapCell cell, int level) {
    const int steps = std::max(0, cell.level - level);
    return {cell.level - steps, cell.column >> steps, cell.row >> steps};
}

Area area_of(MapCell cell) {
    const auto all = static_cast<double>(std::uint32_t{1} << cell.level);
    const double west = cell.column / all, north = cell.row / all;
    const Place upper = from_mercator({west, north}), lower = from_mercator({west, (cell.row + 1) / all});
    return {lower.latitude, upper.latitude, west * 360 - 180, (cell.column + 1) / all * 360 - 180};
}

Place middle_of(MapCell cell) {
    const auto all = static_cast<double>(std::uint32_t{1} << cell.level);
    return from_mercator({(cell.column + 0.5) / all, (cell.row + 0.5) / all});
}

Area rounded_out(const Area& area) {
    const double side = std::min(area.north - area.south, area.east - area.west + (area.wraps() ? 360 : 0));
    double digits = 1;
    for (int i = 0; i < 5 && 1 / digits > 0.05 * side; ++i) digits *= 10;
    const auto out = [&](double value, bool up, double most) {
        const double scaled = value * digits, near = std::round(scaled);
        const double whole = std::abs(scaled - near) < 1e-7 ? near : up ? std::ceil(scaled) : std::floor(scaled);
        return std::clamp(whole / digits, -most, most);
    };
    return {out(area.south, false, 90), out(area.north, true, 90), out(area.west, false, 180),
            out(area.east, true, 180)};
}

Area to_the_metre(const Area& area) {
    const auto rounded = [](double degrees) { return std::round(degrees * 1e5) / 1e5; };
    return {rounded(area.south), rounded(area.north), rounded(area.west), rounded(area.east)};
}

std::string area_text(const Area& area) {
    return shortest(area.south) + ".." + shortest(area.north) + "," + shortest(area.west) + ".." + shortest(area.east);
}

std::optional<Area> parse_area(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == text.npos) return std::nullopt;
    const auto across = read_range(text.substr(0, comma)), along = read_range(text.substr(comma + 1));
    if (!across || !along || !(across->first <= across->second)) return std::nullopt;
    const Area area{across->first, across->second, along->first, along->second};
    if (!on_earth({area.south, area.west}) || !on_earth({area.north, area.east})) return std::nullopt;
    return area;
}

}  // namespace clientele
