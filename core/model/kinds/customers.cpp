#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier, .synonyms = "", .required = true, .domain = "customer"},
    {.id = "name", .label = "Name", .type = FieldType::text, .synonyms = ""},
    {.id = "email", .label = "E-mail", .type = FieldType::identifier, .synonyms = ""},
    {.id = "phone", .label = "Phone", .type = FieldType::identifier, .synonyms = ""},
    {.id = "birth_date", .label = "Birth date", .type = FieldType::date, .synonyms = ""},
    {.id = "gender", .label = "Gender", .type = FieldType::category, .synonyms = ""},
    {.id = "address", .label = "Address", .type = FieldType::text, .synonyms = ""},
    {.id = "city", .label = "City", .type = FieldType::category, .synonyms = ""},
    {.id = "region", .label = "Region", .type = FieldType::category, .synonyms = ""},
    {.id = "postcode", .label = "Postcode", .type = FieldType::identifier, .synonyms = ""},
    {.id = "country", .label = "Country", .type = FieldType::category, .synonyms = ""},
    {.id = "latitude", .label = "Latitude", .type = FieldType::coordinate, .synonyms = ""},
    {.id = "longitude", .label = "Longitude", .type = FieldType::coordinate, .synonyms = ""},
    {.id = "signup_date", .label = "Sign-up date", .type = FieldType::date, .synonyms = ""},
    {.id = "acquisition", .label = "Acquisition", .type = FieldType::category, .synonyms = ""},
    {.id = "home_store", .label = "Home store", .type = FieldType::identifier, .synonyms = "", .domain = "store"},
    {.id = "consent", .label = "Consent", .type = FieldType::boolean, .synonyms = ""},
};

}  // namespace

const DatasetSpec customers_spec{.kind = DatasetKind::customers,
                    .id = "customers",
                    .label = "Customers",
                    .row_one = "customer",
                    .row_many = "customers",
                    .fields = fields,
                    .key = "customer_id",
                    .time_field = "signup_date"};

}  // namespace clientele
