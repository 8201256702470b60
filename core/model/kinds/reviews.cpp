#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .domain = "product"},
    {.id = "company", .label = "Company", .type = FieldType::category, .synonyms = "", .domain = "company"},
    {.id = "rating", .label = "Rating", .type = FieldType::number, .synonyms = ""},
    {.id = "text", .label = "Text", .type = FieldType::text, .synonyms = ""},
};

}  // namespace

const DatasetSpec reviews_spec{.kind = DatasetKind::reviews,
                    .id = "reviews",
                    .label = "Reviews",
                    .row_one = "review",
                    .row_many = "reviews",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
