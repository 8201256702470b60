#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "visitor", .label = "Visitor", .type = FieldType::identifier, .synonyms = "", .domain = "visitor"},
    {.id = "session", .label = "Session", .type = FieldType::identifier, .synonyms = ""},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "page", .label = "Page", .type = FieldType::category, .synonyms = "", .required = true},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .domain = "product"},
    {.id = "referrer", .label = "Referrer", .type = FieldType::category, .synonyms = ""},
    {.id = "campaign", .label = "Campaign", .type = FieldType::category, .synonyms = "", .domain = "campaign"},
    {.id = "device", .label = "Device", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec web_events_spec{.kind = DatasetKind::web_events,
                    .id = "web_events",
                    .label = "Web events",
                    .row_one = "web event",
                    .row_many = "web events",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
