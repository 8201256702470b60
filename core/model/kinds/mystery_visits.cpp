#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "visit_id", .label = "Visit", .type = FieldType::identifier, .synonyms = "", .required = true},
    {.id = "company", .label = "Company", .type = FieldType::category, .synonyms = "", .domain = "company"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = "", .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "section", .label = "Section", .type = FieldType::category, .synonyms = ""},
    {.id = "criterion", .label = "Criterion", .type = FieldType::category, .synonyms = "", .required = true},
    {.id = "score", .label = "Score", .type = FieldType::number, .synonyms = "", .required = true},
    {.id = "max_score", .label = "Maximum score", .type = FieldType::number, .synonyms = ""},
    {.id = "weight", .label = "Weight", .type = FieldType::number, .synonyms = ""},
    {.id = "comment", .label = "Comment", .type = FieldType::text, .synonyms = ""},
};

}  // namespace

const DatasetSpec mystery_visits_spec{.kind = DatasetKind::mystery_visits,
                    .id = "mystery_visits",
                    .label = "Mystery shopping",
                    .row_one = "criterion",
                    .row_many = "criteria",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
