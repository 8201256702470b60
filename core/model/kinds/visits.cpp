#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "visit_id", .label = "Visit", .type = FieldType::identifier, .synonyms = ""},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "party_size", .label = "Party size", .type = FieldType::count, .synonyms = ""},
    {.id = "purchased", .label = "Purchased", .type = FieldType::boolean, .synonyms = ""},
    {.id = "reason", .label = "Reason", .type = FieldType::category, .synonyms = ""},
    {.id = "text", .label = "Text", .type = FieldType::text, .synonyms = ""},
    {.id = "asked_by", .label = "Asked by", .type = FieldType::category, .synonyms = ""},
    {.id = "visitors", .label = "Visitors", .type = FieldType::count, .synonyms = ""},
    {.id = "purchases", .label = "Purchases", .type = FieldType::count, .synonyms = ""},
};

}  // namespace

const DatasetSpec visits_spec{.kind = DatasetKind::visits,
                    .id = "visits",
                    .label = "Store visits",
                    .row_one = "visit",
                    .row_many = "visits",
                    .fields = fields,
                    .key = "visit_id",
                    .time_field = "time"};

}  // namespace clientele
