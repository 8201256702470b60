#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "product"},
    {.id = "name", .label = "Name", .type = FieldType::text, .synonyms = ""},
    {.id = "category", .label = "Category", .type = FieldType::category, .synonyms = ""},
    {.id = "brand", .label = "Brand", .type = FieldType::category, .synonyms = ""},
    {.id = "price", .label = "Price", .type = FieldType::amount, .synonyms = ""},
    {.id = "cost", .label = "Cost", .type = FieldType::amount, .synonyms = ""},
};

}  // namespace

const DatasetSpec products_spec{.kind = DatasetKind::products,
                    .id = "products",
                    .label = "Products",
                    .row_one = "product",
                    .row_many = "products",
                    .fields = fields,
                    .key = "product_id",
                    .time_field = ""};

}  // namespace clientele
