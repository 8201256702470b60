#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "visit_id", .label = "Visit", .type = FieldType::identifier,
     .synonyms = "visit id|visit number|visit no|visit|id|besuch|besuchsnummer|besuch id|besuchs id|id visite|"
                 "numero visite|visite|id visita|numero visita|visita"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier,
     .synonyms = "store id|store number|store no|store nr|store code|store key|store|shop id|shop number|"
                 "shop code|shop|branch id|branch number|branch code|branch|outlet id|outlet|location id|site id|"
                 "pos id|filialnummer|filial nr|filiale id|filialcode|filiale|marktnummer|markt nr|markt|laden|"
                 "ladennummer|geschaft|standort|verkaufsstelle|numero magasin|numero de magasin|code magasin|"
                 "id magasin|magasin|boutique|point de vente|succursale|agence|numero tienda|numero de tienda|"
                 "codigo tienda|codigo de tienda|id tienda|tienda|sucursal|codigo sucursal|punto de venta|local|"
                 "establecimiento", .required = true, .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|visit date|visit time|visited at|entry time|besuchsdatum|besuchszeit|date visite|"
                 "date de visite|date de la visite|fecha visita|fecha de visita|hour|stunde|ds|date|datetime|"
                 "timestamp|date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|"
                 "datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|"
                 "fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|cree le|"
                 "date de creation|fecha de creacion|creado", .required = true},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = "customer id|customer|customer number|customer no|customer nr|customer code|customer key|"
                 "customer ref|cust id|cust no|cust|client id|client|client number|client no|member id|"
                 "member number|member no|member|account id|account number|account no|user id|user|shopper id|"
                 "buyer id|buyer|contact key|person id|loyalty card|loyalty id|card number|card id|household id|"
                 "household key|master id|kundennummer|kunden nr|kunden id|kunde|kd nr|debitor|debitorennummer|"
                 "debitor nr|mitgliedsnummer|mitglied|kartennummer|numero client|no client|n client|id client|"
                 "code client|client numero|num client|ref client|reference client|numero de client|acheteur|"
                 "numero de carte|adherent|numero cliente|numero de cliente|no cliente|n cliente|num cliente|"
                 "id cliente|cliente id|codigo cliente|codigo de cliente|cod cliente|cliente|socio|"
                 "numero de socio|comprador|usuario", .domain = "customer"},
    {.id = "party_size", .label = "Party size", .type = FieldType::count,
     .synonyms = "party size|group size|persons|people|number of people|personen|anzahl personen|gruppengrosse|"
                 "taille du groupe|nombre de personnes|personnes|tamano del grupo|numero de personas|personas"},
    {.id = "purchased", .label = "Purchased", .type = FieldType::boolean,
     .synonyms = "purchased|bought|purchase|made purchase|converted|conversion|sale|gekauft|kauf|hat gekauft|"
                 "einkauf|achete|achat|a achete|compro|compra|comprado|ha comprado"},
    {.id = "reason", .label = "Reason", .type = FieldType::category,
     .synonyms = "reason|reason not bought|no purchase reason|why not|reason for leaving|grund|nichtkaufgrund|"
                 "grund nichtkauf|kein kauf grund|motif|raison|motif non achat|raison non achat|motivo|razon|"
                 "motivo no compra|motivo de no compra"},
    {.id = "text", .label = "Text", .type = FieldType::text,
     .synonyms = "text|comment|comments|note|notes|message|body|content|feedback|remarks|remark|description|"
                 "kommentar|bemerkung|bemerkungen|nachricht|inhalt|anmerkung|freitext|commentaire|commentaires|"
                 "texte|contenu|remarque|remarques|comentario|comentarios|texto|mensaje|contenido|observacion|"
                 "observaciones"},
    {.id = "asked_by", .label = "Asked by", .type = FieldType::category,
     .synonyms = "asked by|interviewer|agent|employee|staff|recorded by|befragt von|interviewer in|mitarbeiter|"
                 "erfasst von|interroge par|enqueteur|vendeur|preguntado por|encuestador|empleado|entrevistador"},
    {.id = "visitors", .label = "Visitors", .type = FieldType::count,
     .synonyms = "visitors|visitor count|footfall|traffic|count|entries|in count|visits|customers counted|"
                 "besucher|besucherzahl|frequenz|anzahl besucher|visiteurs|nombre de visiteurs|frequentation|"
                 "entrees|visitantes|numero de visitantes|afluencia|entradas"},
    {.id = "purchases", .label = "Purchases", .type = FieldType::count,
     .synonyms = "purchases|transactions|number of purchases|sales count|buyers|receipts|kaufe|anzahl kaufe|"
                 "kaufer|bons|anzahl bons|achats|nombre d achats|acheteurs|compras|numero de compras|compradores"},
};

}  // namespace

const DatasetSpec visits_spec{.kind = DatasetKind::visits,
                    .id = "visits",
                    .label = "Store visits",
                    .row_one = "visit",
                    .row_many = "visits",
                    .fields = fields,
                    .key = "visit_id",
                    .time_field = "time"};

}  // namespace clientele
