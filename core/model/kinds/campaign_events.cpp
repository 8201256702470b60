#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field campaign_events_fields[] = {
    {.id = "campaign", .label = "Campaign", .type = FieldType::category,
     .synonyms = "campaign|campaign name|campaign id|campaign code|mailing|utm campaign|kampagne|kampagnenname|"
                 "kampagne id|aktion|campagne|nom campagne|id campagne|operation|campana|nombre campana|"
                 "id campana|nombre de la campana", .required = true, .domain = "campaign"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .required = true, .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|event time|event date|sent at|sent date|send date|gesendet am|versanddatum|versandt am|"
                 "date envoi|date d envoi|envoye le|fecha envio|fecha de envio|enviado el|date|datetime|timestamp|"
                 "date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|"
                 "date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|"
                 "created at|created|created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|"
                 "creado"},
    {.id = "event", .label = "Event", .type = FieldType::category,
     .synonyms = "event|event type|event name|action|activity|type|status|ereignis|ereignistyp|aktivitat|vorgang|"
                 "evenement|type evenement|evento|tipo evento|tipo de evento|accion"},
    {.id = "offer", .label = "Offer", .type = FieldType::category,
     .synonyms = "offer|offer id|offer code|voucher|coupon|coupon code|promotion|promo|promo code|incentive|"
                 "angebot|gutschein|gutscheincode|rabattcode|offre|code promo|bon d achat|oferta|cupon|"
                 "codigo promocional|promocion"},
    {.id = "value", .label = "Value", .type = FieldType::amount,
     .synonyms = "value|amount|revenue|spend|sales|order value|wert|umsatz|betrag|valeur|montant|"
                 "chiffre d affaires|valor|importe|monto|ventas"},
};

}  // namespace

const DatasetSpec campaign_events_spec{.kind = DatasetKind::campaign_events,
                    .id = "campaign_events",
                    .label = "Campaign events",
                    .row_one = "campaign event",
                    .row_many = "campaign events",
                    .fields = campaign_events_fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
