#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "author", .label = "Author", .type = FieldType::identifier, .synonyms = ""},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .domain = "customer"},
    {.id = "network", .label = "Network", .type = FieldType::category, .synonyms = ""},
    {.id = "text", .label = "Text", .type = FieldType::text, .synonyms = "", .required = true},
    {.id = "likes", .label = "Likes", .type = FieldType::count, .synonyms = ""},
    {.id = "company", .label = "Company", .type = FieldType::category, .synonyms = "", .domain = "company"},
};

}  // namespace

const DatasetSpec social_posts_spec{.kind = DatasetKind::social_posts,
                    .id = "social_posts",
                    .label = "Social posts",
                    .row_one = "post",
                    .row_many = "posts",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
