#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "file", .label = "File", .type = FieldType::identifier, .synonyms = "", .required = true},
    {.id = "contact_id", .label = "Contact", .type = FieldType::identifier, .synonyms = "", .domain = "contact"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier, .synonyms = "", .domain = "agent"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "transcript", .label = "Transcript", .type = FieldType::text, .synonyms = ""},
};

}  // namespace

const DatasetSpec recordings_spec{.kind = DatasetKind::recordings,
                    .id = "recordings",
                    .label = "Recorded calls",
                    .row_one = "recorded call",
                    .row_many = "recorded calls",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
