#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "campaign", .label = "Campaign", .type = FieldType::category, .synonyms = "", .required = true, .domain = "campaign"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "event", .label = "Event", .type = FieldType::category, .synonyms = ""},
    {.id = "offer", .label = "Offer", .type = FieldType::category, .synonyms = ""},
    {.id = "value", .label = "Value", .type = FieldType::amount, .synonyms = ""},
};

}  // namespace

const DatasetSpec campaign_events_spec{.kind = DatasetKind::campaign_events,
                    .id = "campaign_events",
                    .label = "Campaign events",
                    .row_one = "campaign event",
                    .row_many = "campaign events",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
