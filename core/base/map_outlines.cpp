#include "core/base/map_outlines.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace clientele {
namespace {

constexpr std::string_view form = "Clientele outlines 1";
constexpr double decimals = 1000;

/// Numbers of an encoded line: five bits a character from the lowest on, 32 more where another follows; the sign is the
/// lowest bit.
class PolylineReader {
 public:
    explicit PolylineReader(std::string_view text) : rest_(text) {}
    bool at_end() const { return rest_.empty(); }
    std::optional<std::int64_t> next() {
        std::uint64_t bits = 0;
        for (unsigned shift = 0; !rest_.empty() && shift < 40; shift += 5) {
            const int piece = static_cast<unsigned char>(rest_.front()) - 63;
            rest_.remove_prefix(1);
            if (piece < 0 || piece > 63) return std::nullopt;
            bits |= static_cast<std::uint64_t>(piece & 31) << shift;
            if (piece >= 32) continue;
            const auto half = static_cast<std::int64_t>(bits >> 1);
            return (bits & 1) != 0 ? ~half : half;
        }
        return std::nullopt;
    }

 private:
    std::string_view rest_;
};

std::optional<OutlineRing> read_ring(std::string_view line) {
    OutlineRing ring{.places = {}, .box = {90, -90, 180, -180}};
    PolylineReader reader(line);
    std::int64_t latitude = 0, longitude = 0;
    while (!reader.at_end()) {
        const auto north = reader.next(), east = reader.next();
        if (!north || !east) return std::nullopt;
        latitude += *north;
        longitude += *east;
        const Place place{static_cast<double>(latitude) / decimals, static_cast<double>(longitude) / decimals};
        if (!on_earth(place)) return std::nullopt;
        ring.places.push_back(place);
        ring.box = {std::min(ring.box.south, place.latitude), std::max(ring.box.north, place.latitude),
                    std::min(ring.box.west, place.longitude), std::max(ring.box.east, place.longitude)};
    }
    return ring.places.size() < 3 ? std::nullopt : std::optional(std::move(ring));
}

std::optional<OutlineArea> read_head(std::string_view line) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == line.npos || second == line.npos) return std::nullopt;
    const std::string_view kind = line.substr(0, first);
    if (kind != "country" && kind != "region") return std::nullopt;
    return OutlineArea{.region = kind == "region",
                       .country = std::string(line.substr(first + 1, second - first - 1)),
                       .name = std::string(line.substr(second + 1))};
}

bool surrounds(const OutlineRing& ring, Place place) {
    if (!ring.box.holds(place)) return false;
    bool inside = false;
    const auto& all = ring.places;
    for (std::size_t i = 0, before = all.size() - 1; i < all.size(); before = i++) {
        const Place &a = all[i], &b = all[before];
        if ((a.latitude > place.latitude) == (b.latitude > place.latitude)) continue;
        const double part = (place.latitude - a.latitude) / (b.latitude - a.latitude);
        if (place.longitude < a.longitude + part * (b.longitude - a.longitude)) inside = !inside;
    }
    return inside;
}

}  // namespace

bool OutlineArea::holds(Place place) const {
    return std::ranges::count_if(rings, [&](const OutlineRing& ring) { return surrounds(ring, place); }) % 2 == 1;
}

const OutlineArea* MapOutlines::country_at(Place place) const {
    const auto found =
        std::ranges::find_if(areas, [&](const OutlineArea& area) { return !area.region && area.holds(place); });
    return found == areas.end() ? nullptr : &*found;
}

Result<MapOutlines> read_outlines(std::string_view text) {
    MapOutlines outlines;
    std::uint64_t number = 0;
    const auto bad = [&] {
        return fail(ErrorCode::bad_format,
                    clientele::text("The outlines of the map cannot be read: line {0} is damaged.",
                                    count(static_cast<std::int64_t>(number))));
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (number == 1) {
            if (line != form) return bad();
        } else if (line.find('\t') != line.npos) {
            auto area = read_head(line);
            if (!area) return bad();
            outlines.areas.push_back(std::move(*area));
        } else if (!line.empty()) {
            auto ring = read_ring(line);
            if (!ring || outlines.areas.empty()) return bad();
            outlines.areas.back().rings.push_back(std::move(*ring));
        }
    }
    if (number == 0) return bad();
    return outlines;
}

}  // namespace clientele
