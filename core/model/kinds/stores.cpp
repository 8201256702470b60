#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field stores_fields[] = {
    {.id = "store_id", .label = "Store", .type = FieldType::identifier,
     .synonyms = "store id|id|store number|store no|store nr|store code|store key|store|shop id|shop number|"
                 "shop code|shop|branch id|branch number|branch code|branch|outlet id|outlet|location id|site id|"
                 "pos id|filialnummer|filial nr|filiale id|filialcode|filiale|marktnummer|markt nr|markt|laden|"
                 "ladennummer|geschaft|standort|verkaufsstelle|numero magasin|numero de magasin|code magasin|"
                 "id magasin|magasin|boutique|point de vente|succursale|agence|numero tienda|numero de tienda|"
                 "codigo tienda|codigo de tienda|id tienda|tienda|sucursal|codigo sucursal|punto de venta|local|"
                 "establecimiento|nummer|numero|code", .required = true, .domain = "store"},
    {.id = "name", .label = "Name", .type = FieldType::text,
     .synonyms = "name|store name|shop name|branch name|outlet name|filialname|name der filiale|marktname|nom|"
                 "nom magasin|nom du magasin|nombre|nombre tienda|nombre de la tienda|nombre de tienda|bezeichnung"},
    {.id = "city", .label = "City", .type = FieldType::category,
     .synonyms = "city|town|suburb|municipality|location|stadt|ort|wohnort|gemeinde|ville|commune|localite|ciudad|"
                 "poblacion|localidad|municipio"},
    {.id = "region", .label = "Region", .type = FieldType::category,
     .synonyms = region_words},
    {.id = "country", .label = "Country", .type = FieldType::category,
     .synonyms = country_words},
    {.id = "latitude", .label = "Latitude", .type = FieldType::coordinate,
     .synonyms = "latitude|lat|geo lat|gps latitude|breite|breitengrad|geografische breite|latitud"},
    {.id = "longitude", .label = "Longitude", .type = FieldType::coordinate,
     .synonyms = "longitude|lon|lng|long|geo lon|geo lng|gps longitude|lange|langengrad|geografische lange|"
                 "longitud"},
    {.id = "opened", .label = "Opened", .type = FieldType::date,
     .synonyms = "opened|opening date|open date|opened on|date opened|open since|eroffnet|eroffnung|"
                 "eroffnungsdatum|eroffnet am|ouverture|date ouverture|date d ouverture|ouvert le|apertura|"
                 "fecha apertura|fecha de apertura|abierta desde"},
    {.id = "format", .label = "Format", .type = FieldType::category,
     .synonyms = "format|store format|store type|shop type|type|size class|concept|filialtyp|filialformat|typ|"
                 "ladenformat|betriebstyp|type magasin|type de magasin|formato|tipo|tipo de tienda|tipo tienda"},
};

}  // namespace

const DatasetSpec stores_spec{.kind = DatasetKind::stores,
                    .id = "stores",
                    .label = "Stores",
                    .row_one = "store",
                    .row_many = "stores",
                    .fields = stores_fields,
                    .key = "store_id",
                    .time_field = ""};

}  // namespace clientele
