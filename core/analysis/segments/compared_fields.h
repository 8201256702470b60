#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// One number a customer.
struct ComparedNumber {
    std::string field;                ///< one of compared_measures, or the place of a column: "customers.income"
    std::string what{};               ///< of a mix: the value whose share it is
    Unit unit = Unit::none;
    std::vector<double> values{};     ///< by code of the customer; NaN where missing
};

/// One of a few texts a customer.
struct ComparedCategory {
    std::string field;                 ///< the place of a column: "customers.country"
    std::vector<std::string> names{};  ///< in the order of their codes
    std::vector<Code> values{};        ///< by code of the customer: index in names, or missing_code
};

inline constexpr std::array<std::string_view, 10> compared_measures{
    "Days since last purchase", "Orders", "Revenue", "Revenue an order", "Days between orders",
    "Order lines an order", "Share of lines given back", "Days since first purchase", "Age", "Days since sign-up"};

/// Fields with more values than this are no categories.
inline constexpr std::size_t most_categories = 30;

/// What is known of customers, over the selected rows. Purchases: days since the last, number of orders, revenue...
/// where there are any (who bought nothing has no orders and no revenue; days are missing). Numbers of the customers'
/// own rows, age and days since sign-up from their dates.
struct ComparedFields {
    std::vector<ComparedNumber> numbers{};
    std::vector<ComparedCategory> categories{};
    std::vector<std::string> left_out{};  ///< places of columns with too many values
};
Result<ComparedFields> compared_fields(const Context& context, Date last_day, const Progress& progress);

/// Each customer's purchases by the value of a column, as shares of their order lines: one measure a value; of lines
/// that have one. Channels, shops, categories of articles and further columns of few values. Calls visit(measure) one
/// after another, for all of them take much memory; stops when it answers false. Returns are not counted.
Result<void> each_purchase_mix(const Context& context, Date last_day, const Progress& progress,
                               const std::function<bool(ComparedNumber)>& visit, std::vector<std::string>& left_out);

}  // namespace clientele
