#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/geography.h"
#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele {

/// Whether a row has a place on the map, or why not. `half`: only one of latitude and longitude; `zero`: both 0;
/// `swapped`: the wrong way round, as the rules of data quality find it.
enum class Whereabouts : std::uint8_t { known, none, half, zero, off_earth, swapped };

/// Where the rows of customers or stores are.
struct LocatedRows {
    std::vector<Place> places{};             ///< by row; NaN where not known
    std::vector<Whereabouts> whereabouts{};  ///< by row
    bool known(std::size_t row) const { return whereabouts[row] == Whereabouts::known; }
};
/// Of the whole dataset, whatever is filtered; kept with the snapshot. O(rows).
const LocatedRows& located_rows(const Snapshot& snapshot, DatasetKind dataset);

/// How many of the selected rows are on the map, and what is known of the others.
struct LocationCounts {
    std::int64_t rows = 0;
    std::array<std::int64_t, 6> of{};  ///< by Whereabouts
    /// Of those that are not on the map: with a postcode, without it with a city, with no more than a country.
    std::int64_t postcode = 0, city = 0, country = 0;
    std::int64_t count_of(Whereabouts where) const { return of[static_cast<std::size_t>(where)]; }
    std::int64_t known() const { return count_of(Whereabouts::known); }
};
LocationCounts location_counts(const Snapshot& snapshot, DatasetKind dataset, const Selection& rows);

}  // namespace clientele
