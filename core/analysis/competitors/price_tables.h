#pragma once

#include "core/analysis/competitors/compared_prices.h"
#include "core/analysis/competitors/undercutting.h"
#include "core/analysis/finding.h"

namespace clientele {

/// Prices of one day, and how they are looked at.
struct PricesShown {
    const ComparedPrices& prices;
    std::int32_t day = 0;
    double tolerance = 0.005;  ///< a difference of less than this is none (log)
    std::uint64_t seed = 1;
    std::vector<PricePair> pairs{};          ///< of the day
    std::vector<PricePair> odd{};            ///< that were left out of them (see take_odd)
    std::vector<std::uint32_t> companies{};  ///< that have a pair, the lowest index first
    MatchedIndex market{}, weighted{};       ///< all competitors together
    std::size_t own_items = 0;               ///< items that we have a price of on the day
    double own_revenue = missing_number;     ///< with the matched items, in 365 days
    bool has_revenue() const { return own_revenue > 0; }
    bool against_own() const { return prices.base().kind == PriceBase::Kind::own; }
};
PricesShown prices_shown(const ComparedPrices& prices, std::int32_t day, double tolerance, std::uint64_t seed);

/// An index of 1 as 100.
inline double as_points(double index) { return 100 * index; }

/// By company: matched products, coverage, Jevons, weighted and GEKS indices, how often we are cheaper.
Result<FindingTable> index_table(const PricesShown& shown, const Progress& progress);
/// By item: our price, the market's, the cheapest company.
FindingTable products_table(const PricesShown& shown);
/// By item and company, the gap with the most revenue at stake first.
FindingTable gaps_table(const PricesShown& shown);
/// By category: the market against us. Nothing without categories.
std::optional<FindingTable> categories_table(const PricesShown& shown);
/// By category and company, in long form. Nothing without categories or for very many companies.
std::optional<FindingTable> matrix_table(const PricesShown& shown);
FindingTable undercut_table(const PricesShown& shown, const std::vector<Undercut>& found);
/// A row a product of each of them, the furthest below us first. Nothing without an undercut.
std::optional<FindingTable> undercut_products_table(const PricesShown& shown, const std::vector<Undercut>& found);
/// Places of an undercut's items, the furthest below us first.
std::vector<std::size_t> furthest_below(const Undercut& undercut);
/// Its prices week by week, of the first six in long form. Nothing without an undercut.
std::optional<FindingTable> undercut_weeks_table(const PricesShown& shown, const std::vector<Undercut>& found);
/// What an undercut is called where it stands beside others: "Electronics · Preisfuchs".
std::string undercut_name(const PricesShown& shown, const Undercut& each);

/// Companies that a chart of lines can show: those with the most matched items.
std::vector<std::uint32_t> main_companies(const PricesShown& shown, std::size_t most);
/// By month or week to the day: the market's index with its interval, and those of the main companies.
struct PriceTrend {
    FindingTable table{};
    std::vector<std::string> companies{};                  ///< ids of their columns
    double first = missing_number, last = missing_number;  ///< the market's index
};
Result<std::optional<PriceTrend>> price_trend(const PricesShown& shown, const Progress& progress);

}  // namespace clientele
