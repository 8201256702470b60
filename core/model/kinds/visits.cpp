#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field visits_fields[] = {
    {.id = "visit_id", .label = "Visit", .type = FieldType::identifier,
     .synonyms = "visit id|visit number|visit no|visit|id|besuch|besuchsnummer|besuch id|besuchs id|id visite|"
                 "numero visite|visite|id visita|numero visita|visita"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier,
     .synonyms = store_words, .required = true, .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|visit date|visit time|visited at|entry time|besuchsdatum|besuchszeit|date visite|"
                 "date de visite|date de la visite|fecha visita|fecha de visita|hour|stunde|ds|date|datetime|"
                 "timestamp|date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|"
                 "datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|"
                 "fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|cree le|"
                 "date de creation|fecha de creacion|creado", .required = true},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .domain = "customer"},
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
                    .fields = visits_fields,
                    .key = "visit_id",
                    .time_field = "time",
                    .asked_as = "store visits"};

}  // namespace clientele
