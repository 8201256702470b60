#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "series", .label = "Series", .type = FieldType::category, .synonyms = "", .required = true},
    {.id = "time", .label = "Time", .type = FieldType::time, .synonyms = "", .required = true},
    {.id = "value", .label = "Value", .type = FieldType::number, .synonyms = "", .required = true},
    {.id = "region", .label = "Region", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec market_series_spec{.kind = DatasetKind::market_series,
                    .id = "market_series",
                    .label = "Market series",
                    .row_one = "point",
                    .row_many = "points",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
