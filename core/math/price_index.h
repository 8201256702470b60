#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clientele {

/// How prices of the same products are put into one figure (ILO et al. 2004, Consumer Price Index Manual, chapters 15
/// and 20). Jevons, Dutot and Carli take every product alike; the others weigh by what is sold.
enum class IndexFormula { jevons, dutot, carli, laspeyres, paasche, fisher, tornqvist };

/// Prices and quantities of products at one place or time. NaN or not above 0: no price; quantities may be empty for
/// formulas that weigh nothing.
struct PricedProducts {
    std::span<const double> prices, quantities;
};

/// Prices of `other` against `base` (1: alike) over the products that both have, and, where the formula weighs, both
/// sell. `times` says how often each product counts (for resampling); empty: once. NaN without such a product.
double price_index(IndexFormula formula, const PricedProducts& base, const PricedProducts& other,
                   std::span<const std::uint32_t> times = {});

/// Several places (shops, companies, months) with prices of the same products: a row a place.
struct PriceTable {
    std::size_t products = 0;
    std::vector<double> prices{};      ///< place × products; NaN: not there
    std::vector<double> quantities{};  ///< the same, or empty
    std::size_t places() const { return products == 0 ? 0 : prices.size() / products; }
    PricedProducts of(std::size_t place) const;
};

/// Each place against the first, so that going by any third place comes to the same (Gini 1931; Eltetö and Köves 1964;
/// Szulc 1964). Where two places have no product in common, the least squares of the logs of the pairs that there are
/// (Rao and Timmer 2003); without gaps that is the mean over all ways. NaN for places that nothing links with the
/// first. O(places² · products + places³).
std::vector<double> geks_index(IndexFormula formula, const PriceTable& table,
                               std::span<const std::uint32_t> times = {});

/// The same by a regression of log prices on places and products (Summers 1973, country-product dummy), or, `weighted`
/// by each product's share of what the place sells, the weighted time-product dummy (Rao 2005). O(places² · products).
std::vector<double> dummy_index(const PriceTable& table, bool weighted);

/// A mean of log ratios as an index, with the 95 % interval of the products as a sample of all that are sold.
struct IndexEstimate {
    double value = 0;          ///< 1: alike; NaN without products
    double low = 0, high = 0;  ///< NaN for fewer than two products
    double error = 0;          ///< standard error of the log
    double p = 1;              ///< of no difference, two-sided; NaN for fewer than two products
    std::size_t products = 0;
};
/// Weights none or as many as ratios, not below 0; those of 0 do not count. Student's t; of weighted means the error is
/// that of a ratio of sums (Cochran 1977, eq. 6.13).
IndexEstimate index_of_ratios(std::span<const double> log_ratios, std::span<const double> weights = {});

/// The 95 % intervals of geks_index by drawing the products anew with replacement (percentiles). The same for the same
/// seed. Places of which fewer than 90 % of the drawings give a figure have NaN.
struct IndexBounds {
    std::vector<double> low{}, high{};
};
IndexBounds geks_bounds(IndexFormula formula, const PriceTable& table, std::size_t drawings, std::uint64_t seed);

}  // namespace clientele
