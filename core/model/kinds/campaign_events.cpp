#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "campaign", .label = "Campaign", .type = FieldType::category,
     .synonyms = "campaign|campaign name|campaign id|campaign code|mailing|utm campaign|kampagne|kampagnenname|"
                 "kampagne id|aktion|campagne|nom campagne|id campagne|operation|campana|nombre campana|"
                 "id campana|nombre de la campana", .required = true, .domain = "campaign"},
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
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
