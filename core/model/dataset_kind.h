#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/text.h"
#include "core/table/column.h"

namespace clientele {

/// What customer data is: the kinds of dataset, in the order in which they are listed everywhere.
enum class DatasetKind {
    customers,
    products,
    stores,
    transactions,
    purchase_summaries,
    contacts,
    recordings,
    responses,
    observations,
    visits,
    mystery_visits,
    competitor_offers,
    market_series,
    web_events,
    social_posts,
    campaign_events,
    loyalty_events,
    reviews
};
inline constexpr std::size_t dataset_kind_count = 18;

/// What a field's values are. It decides how cells are read, stored, shown and offered as filters.
enum class FieldType {
    identifier,  ///< text that names something; leading zeros stay
    category,    ///< text with few distinct values
    text,        ///< free text
    number,      ///< any number
    amount,      ///< money
    count,       ///< a whole number of things
    duration,    ///< seconds
    coordinate,  ///< degrees
    date,
    time,    ///< a date with or without a time of day
    boolean  ///< yes or no
};

ColumnType column_type(FieldType type);

/// One field of a dataset kind.
struct Field {
    std::string_view id;  ///< "customer_id": stable, for files and the command line
    Pattern label;        ///< "Customer": for people
    FieldType type;
    /// Headers, lower case, that mean this field in English, German, French and Spanish; separated by '|'.
    std::string_view synonyms = {};
    bool required = false;
    /// Values of the same domain mean the same thing in every dataset ("customer", "product", "store"...); they share
    /// one dictionary in a snapshot. Empty: the field is a domain of its own.
    std::string_view domain = {};
};

/// One kind of dataset. A new kind is one entry of dataset_kinds().
struct DatasetSpec {
    DatasetKind kind;
    std::string_view id;  ///< "transactions": also the table's name in the project file
    Pattern label;        ///< "Transactions"
    Pattern row_one;      ///< "order line": what one row is; the unit that filter chips name
    Pattern row_many;     ///< "order lines"
    std::span<const Field> fields;
    std::string_view key = {};         ///< the field that names a row uniquely, where there is one ("customer_id")
    std::string_view time_field = {};  ///< the field that a period filters by
    Pattern asked_as = "";             ///< see wanted_rows(); nothing where `row_many` says it by itself
};
/// What people are asked to import where the kind is needed: "market series", not "points". As in "Needs market series:
/// import some."
inline Pattern wanted_rows(const DatasetSpec& kind) {
    return kind.asked_as.value().empty() ? kind.row_many : kind.asked_as;
}

/// All kinds, indexed by DatasetKind.
std::span<const DatasetSpec> dataset_kinds();
const DatasetSpec& spec(DatasetKind kind);
/// Customers, products and stores: what the rows of the other kinds are about.
bool is_reference(DatasetKind kind);
/// The kind of that id, if there is one.
std::optional<DatasetKind> find_dataset_kind(std::string_view id);
/// The field of that id, or nullptr.
const Field* find_field(const DatasetSpec& spec, std::string_view id);

}  // namespace clientele
