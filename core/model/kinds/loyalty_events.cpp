#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
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
                 "numero de socio|comprador|usuario", .required = true, .domain = "customer"},
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
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
