#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field fields[] = {
    {.id = "survey", .label = "Survey", .type = FieldType::category,
     .synonyms = "survey|survey id|survey name|questionnaire|wave|study|umfrage|befragung|fragebogen|welle|studie|"
                 "enquete|sondage|vague|etude|encuesta|cuestionario|ola|estudio"},
    {.id = "respondent", .label = "Respondent", .type = FieldType::identifier,
     .synonyms = "respondent|respondent id|response id|participant|participant id|interview id|case id|teilnehmer|"
                 "teilnehmer id|befragter|interview nr|fragebogennummer|lfdn|repondant|id repondant|"
                 "numero repondant|participante|encuestado|id encuestado|id encuesta|id respuesta|submission id"},
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
    {.id = "store_id", .label = "Store", .type = FieldType::identifier,
     .synonyms = "store id|store number|store no|store nr|store code|store key|store|shop id|shop number|"
                 "shop code|shop|branch id|branch number|branch code|branch|outlet id|outlet|location id|site id|"
                 "pos id|filialnummer|filial nr|filiale id|filialcode|filiale|marktnummer|markt nr|markt|laden|"
                 "ladennummer|geschaft|standort|verkaufsstelle|numero magasin|numero de magasin|code magasin|"
                 "id magasin|magasin|boutique|point de vente|succursale|agence|numero tienda|numero de tienda|"
                 "codigo tienda|codigo de tienda|id tienda|tienda|sucursal|codigo sucursal|punto de venta|local|"
                 "establecimiento", .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|response date|response time|submitted|submitted at|submit date|start date|end date|"
                 "completed at|interview date|antwortdatum|ausgefullt am|abgeschlossen am|befragungsdatum|"
                 "date reponse|date de reponse|fecha respuesta|fecha de respuesta|date|datetime|timestamp|"
                 "date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|"
                 "date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|"
                 "created at|created|created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|"
                 "creado"},
    {.id = "question", .label = "Question", .type = FieldType::category,
     .synonyms = "question|question id|question text|item|variable|question code|frage|fragetext|frage id|"
                 "item text|code question|intitule question|pregunta|texto pregunta|id pregunta|"
                 "texto de la pregunta", .required = true},
    {.id = "answer", .label = "Answer", .type = FieldType::text,
     .synonyms = "answer|response|value|answer text|answer value|choice|score|antwort|antworttext|antwortwert|"
                 "wert|reponse|valeur|texte reponse|respuesta|valor|texto respuesta", .required = true},
    {.id = "weight", .label = "Weight", .type = FieldType::number,
     .synonyms = "weight|weighting|sample weight|case weight|wt|gewicht|gewichtung|poids|ponderation|peso|"
                 "ponderacion"},
};

}  // namespace

const DatasetSpec responses_spec{.kind = DatasetKind::responses,
                    .id = "responses",
                    .label = "Survey responses",
                    .row_one = "answer",
                    .row_many = "answers",
                    .fields = fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
