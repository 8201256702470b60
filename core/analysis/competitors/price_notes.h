#pragma once

#include "core/analysis/competitors/price_elasticity.h"
#include "core/analysis/competitors/price_tables.h"

namespace clientele {

/// What there is to say of prices.
struct PricesTold {
    const PricesShown& shown;
    const UndercuttingFound& undercutting;
    const std::vector<OwnElasticity>& elasticity;
    const std::optional<PriceTrend>& trend;
    double threshold = 0.05;  ///< of undercutting
};
/// Headline, metrics, notes, warnings and highlights.
void tell_prices(Finding& finding, const PricesTold& told);

/// Why no offer stands beside a price.
Text nothing_matched(const PricesShown& shown);

}  // namespace clientele
