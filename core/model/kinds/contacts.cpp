#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "contact_id", .label = "Contact", .type = FieldType::identifier, .synonyms = "", .domain = "contact"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "channel", .label = "Channel", .type = FieldType::category, .synonyms = ""},
    {.id = "direction", .label = "Direction", .type = FieldType::category, .synonyms = ""},
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier, .synonyms = "", .domain = "agent"},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier, .synonyms = "", .domain = "product"},
    {.id = "reason", .label = "Reason", .type = FieldType::category, .synonyms = ""},
    {.id = "subject", .label = "Subject", .type = FieldType::text, .synonyms = ""},
    {.id = "text", .label = "Text", .type = FieldType::text, .synonyms = ""},
    {.id = "duration", .label = "Duration", .type = FieldType::duration, .synonyms = ""},
    {.id = "waited", .label = "Waited", .type = FieldType::duration, .synonyms = ""},
    {.id = "resolved", .label = "Resolved", .type = FieldType::boolean, .synonyms = ""},
    {.id = "satisfaction", .label = "Satisfaction", .type = FieldType::number, .synonyms = ""},
};

}  // namespace

const DatasetSpec contacts_spec{.kind = DatasetKind::contacts,
                    .id = "contacts",
                    .label = "Service contacts",
                    .row_one = "service contact",
                    .row_many = "service contacts",
                    .fields = fields,
                    .key = "contact_id",
                    .time_field = "time"};

}  // namespace clientele
