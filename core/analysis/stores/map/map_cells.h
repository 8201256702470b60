#pragma once

#include <vector>

#include "core/analysis/stores/map/located_rows.h"
#include "core/analysis/stores/map/place_measure.h"

namespace clientele {

/// A cell of the grid (core/base/geography.h) and what lies in it.
struct CustomerCell {
    MapCell cell{};
    std::int64_t customers = 0;
    MeasureSums sums{};  ///< of the measure
};
/// The selected customers who are on the map, by cells of the finest level that has at most `most` of them with any
/// customers; in the order of the cells. A level more shows where in a town; level 16 is 600 m wide at the equator and
/// the finest, so that a cell is no address. O(customers log customers), once for all levels.
std::vector<CustomerCell> customer_cells(const Context& context, const PlaceMeasure& measure, std::size_t most);

}  // namespace clientele
