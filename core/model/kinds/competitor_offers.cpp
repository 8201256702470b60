#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "company", .label = "Company", .type = FieldType::category, .synonyms = "", .required = true, .domain = "company"},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .domain = "product"},
    {.id = "category", .label = "Category", .type = FieldType::category, .synonyms = ""},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "price", .label = "Price", .type = FieldType::amount, .synonyms = ""},
    {.id = "own_price", .label = "Own price", .type = FieldType::amount, .synonyms = ""},
    {.id = "rating", .label = "Rating", .type = FieldType::number, .synonyms = ""},
    {.id = "ratings", .label = "Ratings", .type = FieldType::count, .synonyms = ""},
    {.id = "availability", .label = "Availability", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec competitor_offers_spec{.kind = DatasetKind::competitor_offers,
                    .id = "competitor_offers",
                    .label = "Competitor offers",
                    .row_one = "offer",
                    .row_many = "offers",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
