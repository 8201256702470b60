#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geography.h"
#include "core/base/result.h"

namespace clientele {

/// A closed line, in degrees; the last place is not the first again.
struct OutlineRing {
    std::vector<Place> places{};
    Area box{};  ///< that holds all of them
};
/// A country, or a region of one. Rings within rings are holes: inside is what an odd number of them surrounds.
struct OutlineArea {
    bool region = false;
    std::string country{};  ///< ISO 3166-1 letters, or those of the source where it has none
    std::string name{};     ///< in English
    std::vector<OutlineRing> rings{};
    bool holds(Place place) const;
};
struct MapOutlines {
    std::vector<OutlineArea> areas{};  ///< countries first
    /// The country at a place, or nullptr: the sea, or where the outlines are too coarse.
    const OutlineArea* country_at(Place place) const;
};

/// Reads the outlines as the program carries them (resources/map): a first line that names the form, then for each area
/// a line "country" or "region", code and name, parted by tabs, and a line for each ring in the polyline form (Google
/// Maps "Encoded Polyline Algorithm Format") with three decimals. Errors: bad_format names the line.
Result<MapOutlines> read_outlines(std::string_view text);

}  // namespace clientele
