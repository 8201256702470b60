#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/sample/customer_record.h"
#include "core/sample/sample.h"

/// Which rows of customers and transactions are wrong (DirtyRows), how, and in which column: what an analysis of data
/// quality has to find, and nothing else.
namespace clientele::sample {

enum class Dirt : std::uint8_t {
    none,
    // customers
    malformed_email,
    letters_in_phone,
    foreign_postcode,  ///< of a shape that the country's postcodes have not
    born_in_future,
    born_before_1900,
    signup_in_future,    ///< after the last day of the three years
    signup_after_order,  ///< bought before
    placeholder,         ///< "test", "n/a", "xxx" for a name, an e-mail address, a town
    upper_case_name,
    blanks_around,
    mojibake,  ///< "MÃ¼ller"
    missing_name,
    country_variant,      ///< "DE" and "Deutschland" where all others say "Germany"
    swapped_coordinates,  ///< latitude and longitude
    // transactions
    wrong_amount,  ///< not quantity × price − discount
    absurd_quantity,
    absurd_price,
    zero_price,
    zero_quantity,
    return_without_purchase,
    before_signup,
    unknown_customer,
    unknown_product,
    unknown_store,
    in_future,
    repeated_line  ///< the line before once more
};
inline constexpr std::size_t dirt_count = 27;
/// "malformed_email": stable.
std::string_view id(Dirt dirt);

struct DirtyRow {
    std::uint64_t row = 0;  ///< in the dataset, from 0
    Dirt dirt = Dirt::none;
    std::string_view field;  ///< id of the column; "" where it is the whole row
    bool operator==(const DirtyRow&) const = default;
};

/// The dirty rows of customers, by row: each at most once. Among them the doubles whose typing error is of this sort.
/// O(customers).
std::vector<DirtyRow> dirty_customers(const SampleOptions& options);
/// The dirty rows of transactions, by row; also those that are so because their customer's sign-up date is wrong
/// (before_signup). Makes all transactions.
std::vector<DirtyRow> dirty_transactions(const SampleOptions& options);

/// Days on which nothing of a store is in the transactions: a file that is late.
struct MissingDays {
    std::string_view store;
    std::int32_t first, last;
};
std::vector<MissingDays> missing_days(const SampleOptions& options);

/// Makes the record of a customer dirty.
void soil(CustomerRecord& record, const DirtyRow& how, const SampleOptions& options);

}  // namespace clientele::sample
