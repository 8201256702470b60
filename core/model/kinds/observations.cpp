#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier, .synonyms = "", .domain = "agent"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "topic", .label = "Topic", .type = FieldType::category, .synonyms = ""},
    {.id = "rating", .label = "Rating", .type = FieldType::number, .synonyms = ""},
    {.id = "text", .label = "Text", .type = FieldType::text, .synonyms = ""},
};

}  // namespace

const DatasetSpec observations_spec{.kind = DatasetKind::observations,
                    .id = "observations",
                    .label = "Agent observations",
                    .row_one = "observation",
                    .row_many = "observations",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
