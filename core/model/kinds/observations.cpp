#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field observations_fields[] = {
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier,
     .synonyms = "agent id|agent|agent name|agent number|employee id|employee|staff id|staff|rep id|rep|sales rep|"
                 "operator|handled by|assigned to|advisor|mitarbeiter|mitarbeiter id|mitarbeiternummer|"
                 "personalnummer|bearbeiter|sachbearbeiter|berater|verkaufer|agente|id agente|empleado|"
                 "id empleado|operador|vendedor|asesor|conseiller|id agent|employe|vendeur|operateur|matricule|"
                 "observer|author|beobachter|observateur|observador", .domain = "agent"},
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .domain = "customer"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|observed at|observation date|visit date|beobachtet am|beobachtungsdatum|date observation|"
                 "date d observation|fecha observacion|fecha de observacion|date|datetime|timestamp|date and time|"
                 "day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|"
                 "date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|created at|created|"
                 "created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|creado", .required = true},
    {.id = "topic", .label = "Topic", .type = FieldType::category,
     .synonyms = "topic|subject|theme|category|aspect|observation type|type|thema|kategorie|aspekt|sujet|"
                 "categorie|tema|asunto|categoria|aspecto"},
    {.id = "rating", .label = "Rating", .type = FieldType::number,
     .synonyms = "rating|score|stars|star rating|overall|grade|overall rating|bewertung|sterne|punktzahl|"
                 "evaluation|etoiles|valoracion|puntuacion|calificacion|estrellas|nota"},
    {.id = "text", .label = "Text", .type = FieldType::text,
     .synonyms = "text|comment|comments|note|notes|message|body|content|feedback|remarks|remark|description|"
                 "kommentar|bemerkung|bemerkungen|nachricht|inhalt|anmerkung|freitext|commentaire|commentaires|"
                 "texte|contenu|remarque|remarques|comentario|comentarios|texto|mensaje|contenido|observacion|"
                 "observaciones|observation|beobachtung"},
};

}  // namespace

const DatasetSpec observations_spec{.kind = DatasetKind::observations,
                    .id = "observations",
                    .label = "Agent observations",
                    .row_one = "observation",
                    .row_many = "observations",
                    .fields = observations_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "observations of agents"};

}  // namespace clientele
