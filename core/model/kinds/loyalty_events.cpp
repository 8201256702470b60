#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "event", .label = "Event", .type = FieldType::category, .synonyms = ""},
    {.id = "points", .label = "Points", .type = FieldType::number, .synonyms = ""},
    {.id = "tier", .label = "Tier", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec loyalty_events_spec{.kind = DatasetKind::loyalty_events,
                    .id = "loyalty_events",
                    .label = "Loyalty events",
                    .row_one = "loyalty event",
                    .row_many = "loyalty events",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
