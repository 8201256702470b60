#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field loyalty_events_fields[] = {
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .required = true, .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|event date|event time|transaction date|booking date|buchungsdatum|buchungstag|"
                 "date operation|date mouvement|fecha movimiento|fecha evento|date|datetime|timestamp|"
                 "date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|"
                 "date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|"
                 "created at|created|created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|"
                 "creado"},
    {.id = "event", .label = "Event", .type = FieldType::category,
     .synonyms = "event|event type|event name|action|activity|type|status|ereignis|ereignistyp|aktivitat|vorgang|"
                 "evenement|type evenement|evento|tipo evento|tipo de evento|accion|transaction type|buchungsart|"
                 "type operation|tipo movimiento|tipo de movimiento"},
    {.id = "points", .label = "Points", .type = FieldType::number,
     .synonyms = "points|point balance|points earned|points amount|points change|punkte|punktestand|bonuspunkte|"
                 "treuepunkte|points fidelite|nombre de points|solde points|puntos|puntos acumulados|"
                 "saldo de puntos"},
    {.id = "tier", .label = "Tier", .type = FieldType::category,
     .synonyms = "tier|level|status level|membership level|membership tier|loyalty tier|stufe|statusstufe|"
                 "kategorie|niveau|palier|categorie|statut|nivel|categoria"},
};

}  // namespace

const DatasetSpec loyalty_events_spec{.kind = DatasetKind::loyalty_events,
                    .id = "loyalty_events",
                    .label = "Loyalty events",
                    .row_one = "loyalty event",
                    .row_many = "loyalty events",
                    .fields = loyalty_events_fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
