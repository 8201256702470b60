#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// A price on a day, as a log.
struct DatedPrice {
    std::int32_t day = 0;
    double log_price = 0;
};

/// What is compared: a product, or, where offers name none, a category, or all that is offered.
struct ComparedItem {
    std::string id{};        ///< key: product_id or category; "" for all
    std::string name{};      ///< for people; the id where there is none
    std::string category{};  ///< "" where it has none
    Code product = missing_code;
};

/// The prices of one item at one company, in order of time, one a day (the geometric mean of that day's).
struct OfferSeries {
    std::uint32_t company = 0, item = 0;
    std::vector<DatedPrice> prices{};
};

/// Competitors' offers as every figure of prices reads them. Companies with the most items come first; items in the
/// order of their ids; series by company and item.
struct PriceOffers {
    enum class Of { product, category, all };
    Of of = Of::all;
    std::string item_dimension{};      ///< of keys of items ("products.product_id"); "" of all
    std::string category_dimension{};  ///< "products.category" or "competitor_offers.category"
    std::vector<std::string> companies{};
    std::vector<ComparedItem> items{};
    std::vector<OfferSeries> series{};
    std::vector<std::vector<DatedPrice>> own{};  ///< by item: own prices that stand in the offers, or are ours
    std::optional<Period> days{};                ///< of the offers that count; nothing where none has a time
    std::int64_t rows = 0, without_price = 0, without_item = 0, without_time = 0, too_late = 0;
    std::int64_t ours = 0;  ///< rows of our own company
    std::int64_t other_currency = 0;
    std::string currency{}, currency_field{};  ///< of the prices that count, where a column says so
    std::size_t several_currencies = 0;        ///< different ones
};

/// Reads the selected offers to `last` (nothing: all). Of several currencies those of the project count, or the most
/// frequent, unless `mixed` says that prices are in one already. What `own` (a spelling that stands for the company,
/// see OwnCompany) asks is no competitor's price but ours. O(offers · log). Errors: cancelled.
Result<PriceOffers> price_offers(const Snapshot& snapshot, const Selection& rows, std::optional<Date> last, bool mixed,
                                 const Progress& progress, Code own = missing_code);

/// Names of companies with offers, whatever is filtered, without ours; the first so many. O(rows).
std::vector<std::string> offering_companies(const Snapshot& snapshot, std::size_t most);

/// The last price on or before the day that is at most `most_days` old; nothing where there is none.
std::optional<double> price_on_day(std::span<const DatedPrice> prices, std::int32_t day, std::int32_t most_days);

}  // namespace clientele
