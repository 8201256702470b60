#pragma once

#include <utility>
#include <vector>

#include "core/base/geography.h"
#include "core/model/filter.h"

namespace clientele {

// An area of the map is held by a filter as what it means: four conditions on the latitude and longitude of customers
// or stores. So filters with areas select, are written down and read back like any other, and rows without coordinates
// are in no area.

/// The field id under which an area is written: "customers.area=48.1..48.3,11.4..11.7", and the last part of a key
/// dimension ("customers.area").
inline constexpr std::string_view area_field = "area";
/// Of datasets whose rows lie somewhere: customers and stores.
bool has_places(DatasetKind dataset);

/// The four conditions.
std::vector<Condition> area_conditions(DatasetKind dataset, const Area& area);
/// The filter with this area of the dataset; one that it had before is gone.
Filter with_area(Filter filter, DatasetKind dataset, const Area& area);

/// The western and eastern sides (places in `conditions`) of areas across the 180th meridian: either of both has to
/// hold, not both.
std::vector<std::pair<std::size_t, std::size_t>> across_the_meridian(const Filter& filter);

/// An area as people read it: "48.1–48.3 N, 11.4–11.7 E".
Text describe(const Area& area);

/// A part of a filter that is said, edited and removed as one: an area, or a single condition.
struct FilterPart {
    Text words{};
    Text unit{};                            ///< what is counted: Condition::unit
    std::vector<std::size_t> conditions{};  ///< of the filter, in order
    bool area = false;
};
/// All conditions, in order of the first of each part.
std::vector<FilterPart> parts_of(const Filter& filter, const Snapshot& snapshot);
/// The filter without the conditions of the part.
Filter without(Filter filter, const FilterPart& part);

}  // namespace clientele
