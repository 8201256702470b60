#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/stores/map/catchment.h"
#include "core/analysis/stores/map/map_cells.h"
#include "core/analysis/stores/map/place_measure.h"

namespace clientele {

/// A store on the map.
struct MappedStore {
    std::size_t row = 0;        ///< of stores
    std::string id{}, label{};  ///< the label is the name, with the id where two are alike
    Place place{};
    std::int64_t customers = 0;  ///< selected ones whose store it is
    Catchment catchment{};
    MeasureSums size{}, colour{};
};

/// What the map shows, once it is worked out.
struct StoreMap {
    PlaceMeasure size{}, colour{};
    PlaceMeasure shade{};  ///< of the cells: the colour's, or customers where customers have no such figure
    std::vector<MappedStore> stores{};
    std::vector<CustomerCell> cells{};
    Catchment catchment{};  ///< of all stores
    LocationCounts store_counts{}, customer_counts{};
    bool shows_stores = true, shows_customers = true;
    bool any_customers = false;  ///< in the project, whatever is filtered
};

/// A row a store, the most customers first: place, both measures, median distance and shares within 5 and 10 km.
FindingTable mapped_stores_table(const StoreMap& map);
/// A row a distance: the share of customers within it, all stores together.
FindingTable catchment_table(const StoreMap& map);
/// A row a store and distance.
FindingTable store_catchment_table(const StoreMap& map);
/// A row a cell of customers.
FindingTable cells_table(const StoreMap& map);
/// Stores and cells in one table, for the picture of both.
FindingTable places_table(const StoreMap& map);

/// The picture first; catchment where there is one.
std::vector<ChartSpec> map_charts(const StoreMap& map);

}  // namespace clientele
