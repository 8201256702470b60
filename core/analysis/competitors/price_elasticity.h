#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/competitors/product_weeks.h"
#include "core/analysis/finding.h"
#include "core/math/demand_panel.h"

namespace clientele {

/// Our own price elasticity over some products, or why it cannot be told.
struct OwnElasticity {
    enum class Verdict { known, prices_hardly_move, few_occasions, too_uncertain, too_few_products, no_sales };
    std::string category{};  ///< "" of all products
    Verdict verdict = Verdict::no_sales;
    std::size_t products = 0, moving = 0;  ///< with enough weeks; of them with a price that moved by 5 % and more
    double moves = missing_number;         ///< see price_moves
    double occasions = 0;                  ///< see price_occasions, of four weeks each
    DemandElasticity estimate{};           ///< where `known` or `too_uncertain`
};

/// Of all products first, then of each category with five products and more, at most 30. O(cells · sweeps · steps).
/// Errors: cancelled.
Result<std::vector<OwnElasticity>> own_elasticities(const Snapshot& snapshot, const ProductWeeks& sold,
                                                    const Progress& progress);

/// A row a category, or one row of all where there are none.
FindingTable elasticity_table(const std::vector<OwnElasticity>& all, bool of_stores);
/// How it was estimated or why not, of all products.
Text elasticity_note(const OwnElasticity& all, bool of_stores);

}  // namespace clientele
