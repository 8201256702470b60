#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "survey", .label = "Survey", .type = FieldType::category, .synonyms = ""},
    {.id = "respondent", .label = "Respondent", .type = FieldType::identifier, .synonyms = ""},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = "", .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = ""},
    {.id = "question", .label = "Question", .type = FieldType::category, .synonyms = "", .required = true},
    {.id = "answer", .label = "Answer", .type = FieldType::text, .synonyms = "", .required = true},
    {.id = "weight", .label = "Weight", .type = FieldType::number, .synonyms = ""},
};

}  // namespace

const DatasetSpec responses_spec{.kind = DatasetKind::responses,
                    .id = "responses",
                    .label = "Survey responses",
                    .row_one = "answer",
                    .row_many = "answers",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
