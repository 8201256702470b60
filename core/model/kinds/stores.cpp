#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "store"},
    {.id = "name", .label = "Name", .type = FieldType::text, .synonyms = ""},
    {.id = "city", .label = "City", .type = FieldType::category, .synonyms = ""},
    {.id = "region", .label = "Region", .type = FieldType::category, .synonyms = ""},
    {.id = "country", .label = "Country", .type = FieldType::category, .synonyms = ""},
    {.id = "latitude", .label = "Latitude", .type = FieldType::coordinate, .synonyms = ""},
    {.id = "longitude", .label = "Longitude", .type = FieldType::coordinate, .synonyms = ""},
    {.id = "opened", .label = "Opened", .type = FieldType::date, .synonyms = ""},
    {.id = "format", .label = "Format", .type = FieldType::category, .synonyms = ""},
};

}  // namespace

const DatasetSpec stores_spec{.kind = DatasetKind::stores,
                    .id = "stores",
                    .label = "Stores",
                    .row_one = "store",
                    .row_many = "stores",
                    .fields = fields,
                    .key = "store_id",
                    .time_field = ""};

}  // namespace clientele
