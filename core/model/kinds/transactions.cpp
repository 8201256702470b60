#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "order_id", .label = "Order", .type = FieldType::identifier, .synonyms = "", .domain = "order"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .domain = "product"},
    {.id = "product_name", .label = "Product name", .type = FieldType::category, .synonyms = ""},
    {.id = "quantity", .label = "Quantity", .type = FieldType::number, .synonyms = ""},
    {.id = "unit_price", .label = "Unit price", .type = FieldType::amount, .synonyms = ""},
    {.id = "amount", .label = "Amount", .type = FieldType::amount, .synonyms = ""},
    {.id = "discount", .label = "Discount", .type = FieldType::amount, .synonyms = ""},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = "", .domain = "store"},
    {.id = "channel", .label = "Channel", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec transactions_spec{.kind = DatasetKind::transactions,
                    .id = "transactions",
                    .label = "Transactions",
                    .row_one = "order line",
                    .row_many = "order lines",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
