#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/stores/map/located_rows.h"
#include "core/math/share_interval.h"

namespace clientele {

/// Which store is a customer's: the one that the customer's row names, the nearest on the map, or that of the most
/// purchases (order lines that give nothing back; of equally many the store that comes first in the data's dictionary).
enum class StoreRule { home, nearest, purchases };

/// Kilometres within which customers are counted.
inline constexpr std::array<double, 6> catchment_radii{1, 2, 5, 10, 25, 50};

/// Which store each customer has and how far away it is.
struct CustomerStores {
    std::vector<std::uint32_t> store{};  ///< by row of customers the row of stores; missing_code without
    std::vector<double> km{};            ///< by row of customers, by great circle; NaN where either is nowhere
};
/// Of the selected customers; the nearest store is one of the selected stores. O(customers log stores + order lines).
/// Errors: cancelled.
Result<CustomerStores> customer_stores(const Context& context, StoreRule rule, const Progress& progress);

/// How far customers come.
struct Catchment {
    std::int64_t customers = 0;                                 ///< whose distance is known
    std::array<std::int64_t, catchment_radii.size()> within{};  ///< by catchment_radii
    double median = missing_number;
    Interval median_interval{missing_number, missing_number};  ///< 95 %, see median_interval()

    /// Within one of catchment_radii.
    std::int64_t within_km(double radius) const {
        return within[static_cast<std::size_t>(std::ranges::find(catchment_radii, radius) - catchment_radii.begin())];
    }
};
/// Of distances; NaN ones are left out.
Catchment catchment_of(std::vector<double> km);

}  // namespace clientele
