#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field responses_fields[] = {
    {.id = "survey", .label = "Survey", .type = FieldType::category,
     .synonyms = "survey|survey id|survey name|questionnaire|study|umfrage|befragung|fragebogen|studie|enquete|"
                 "sondage|etude|encuesta|cuestionario|estudio"},
    {.id = "respondent", .label = "Respondent", .type = FieldType::identifier,
     .synonyms = "respondent|respondent id|response id|participant|participant id|interview id|case id|teilnehmer|"
                 "teilnehmer id|befragter|interview nr|fragebogennummer|lfdn|repondant|id repondant|"
                 "numero repondant|participante|encuestado|id encuestado|id encuesta|id respuesta|submission id"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .domain = "customer"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier,
     .synonyms = store_words, .domain = "store"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|response date|response time|submitted|submitted at|submit date|start date|end date|"
                 "start time|completion time|date submitted|datestamp|datum abgeschickt|abgeschickt|abgeschickt am|"
                 "startzeit|fertigstellungszeit|datum gestartet|horodateur|heure de debut|heure de fin|"
                 "date de soumission|marca temporal|hora de inicio|hora de finalizacion|fecha de envio|"
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
                    .fields = responses_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "survey responses"};

}  // namespace clientele
