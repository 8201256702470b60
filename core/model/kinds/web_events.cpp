#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field web_events_fields[] = {
    {.id = "visitor",
     .label = "Visitor",
     .type = FieldType::identifier,
     .synonyms = "visitor|visitor id|client id|cookie|cookie id|device id|anonymous id|fullvisitorid|ip|"
                 "ip address|besucher|besucher id|visiteur|id visiteur|visitante|id visitante|user pseudo id",
     .domain = "visitor"},
    {.id = "session",
     .label = "Session",
     .type = FieldType::identifier,
     .synonyms = "session|session id|visit|visit id|sitzung|sitzungs id|seance|id session|sesion|id sesion|"
                 "id de sesion"},
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = "customer id|customer|customer number|customer no|customer nr|customer code|customer key|"
                 "customer ref|cust id|cust no|cust|client number|client no|member id|member number|member no|"
                 "member|account id|account number|account no|user id|user|shopper id|buyer id|buyer|contact key|"
                 "person id|loyalty card|loyalty id|card number|card id|household id|household key|master id|"
                 "kundennummer|kunden nr|kunden id|kunde|kd nr|debitor|debitorennummer|debitor nr|mitgliedsnummer|"
                 "mitglied|kartennummer|numero client|no client|n client|id client|code client|client numero|"
                 "num client|ref client|reference client|numero de client|acheteur|numero de carte|adherent|"
                 "numero cliente|numero de cliente|no cliente|n cliente|num cliente|id cliente|cliente id|"
                 "codigo cliente|codigo de cliente|cod cliente|cliente|socio|numero de socio|comprador|usuario",
     .domain = "customer"},
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|event time|event date|event timestamp|visit date|hit time|zugriffszeit|ereigniszeit|"
                 "date evenement|fecha evento|date|datetime|timestamp|date and time|day|when|datum|zeit|zeitpunkt|"
                 "zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|"
                 "fecha|fecha hora|fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|"
                 "cree le|date de creation|fecha de creacion|creado",
     .required = true},
    {.id = "page",
     .label = "Page",
     .type = FieldType::category,
     .synonyms = "page|url|page url|page path|path|event|event name|event type|screen|request|action|area|link|"
                 "page location|page title|seite|seiten url|adresse|aktion|pfad|ereignis|chemin|adresse web|"
                 "evenement|pagina|direccion url|ruta|evento",
     .required = true},
    {.id = "product_id",
     .label = "Product",
     .type = FieldType::identifier,
     .synonyms = "product id|product code|product number|product no|product key|sku|stock code|stock keeping unit|"
                 "item id|item number|item no|item code|article id|article number|article no|article code|asin|"
                 "ean|gtin|upc|barcode|isbn|product|article|material|artikelnummer|artikel nr|art nr|artikel id|"
                 "artikelcode|artikel|produktnummer|produkt nr|produkt id|produkt|materialnummer|"
                 "reference article|ref article|code article|numero article|id produit|code produit|"
                 "reference produit|ref produit|numero produit|produit|codigo producto|codigo de producto|"
                 "cod producto|id producto|referencia producto|referencia|numero de producto|producto|articulo|"
                 "codigo articulo|codigo de articulo|cod articulo",
     .domain = "product"},
    {.id = "referrer",
     .label = "Referrer",
     .type = FieldType::category,
     .synonyms = "referrer|referer|referral|source|referring url|traffic source|verweis|herkunft|quelle|referent|"
                 "provenance|referente|procedencia|origen"},
    {.id = "campaign",
     .label = "Campaign",
     .type = FieldType::category,
     .synonyms = "campaign|campaign name|campaign id|campaign code|mailing|utm campaign|kampagne|kampagnenname|"
                 "kampagne id|campagne|nom campagne|id campagne|operation|campana|nombre campana|id campana|"
                 "nombre de la campana",
     .domain = "campaign"},
    {.id = "device",
     .label = "Device",
     .type = FieldType::category,
     .synonyms = "device|device type|device category|platform|user agent|browser|gerat|geratetyp|plattform|"
                 "appareil|type appareil|plateforme|dispositivo|tipo de dispositivo|plataforma"},
};

}  // namespace

const DatasetSpec web_events_spec{.kind = DatasetKind::web_events,
                    .id = "web_events",
                    .label = "Web events",
                    .row_one = "web event",
                    .row_many = "web events",
                    .fields = web_events_fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
