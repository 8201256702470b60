#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field contacts_fields[] = {
    {.id = "contact_id",
     .label = "Contact",
     .type = FieldType::identifier,
     .synonyms = "contact id|contact number|contact no|case id|case number|case no|ticket id|ticket number|"
                 "ticket no|ticket|call id|interaction id|conversation id|incident id|request id|kontakt id|"
                 "kontaktnummer|vorgang|vorgangsnummer|fallnummer|ticketnummer|anrufnummer|anruf id|id contact|"
                 "numero contact|numero de contact|numero ticket|numero dossier|dossier|id appel|id contacto|"
                 "numero contacto|numero de contacto|numero de caso|caso|id llamada|numero de ticket|incidencia|id",
     .domain = "contact"},
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = customer_words,
     .domain = "customer"},
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|contact date|contact time|call date|call time|start time|started at|opened at|"
                 "ticket created|kontaktdatum|kontaktzeit|anrufdatum|anrufzeit|eingangsdatum|eingang|date contact|"
                 "date de contact|date appel|date d appel|fecha contacto|fecha de contacto|fecha llamada|"
                 "fecha de llamada|date|datetime|timestamp|date and time|day|when|datum|zeit|zeitpunkt|"
                 "zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|"
                 "fecha|fecha hora|fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|"
                 "cree le|date de creation|fecha de creacion|creado",
     .required = true},
    {.id = "channel",
     .label = "Channel",
     .type = FieldType::category,
     .synonyms = "channel|contact channel|medium|contact type|media|kanal|kontaktkanal|kontaktart|kontaktweg|"
                 "canal|canal contact|canal de contact|canal contacto|canal de contacto|via"},
    {.id = "direction",
     .label = "Direction",
     .type = FieldType::category,
     .synonyms = "direction|inbound outbound|call direction|richtung|ein aus|sens|direccion llamada|sentido|"
                 "direccion"},
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier, .synonyms = agent_words, .domain = "agent"},
    {.id = "product_id",
     .label = "Product",
     .type = FieldType::identifier,
     .synonyms = product_words,
     .domain = "product"},
    {.id = "reason",
     .label = "Reason",
     .type = FieldType::category,
     .synonyms = "reason|contact reason|call reason|topic|category|issue|issue type|case type|ticket type|type|"
                 "grund|kontaktgrund|anrufgrund|anliegen|thema|kategorie|motif|motif contact|motif de contact|"
                 "motif appel|categorie|sujet principal|motivo|motivo contacto|motivo de contacto|motivo llamada|"
                 "categoria|tipo"},
    {.id = "subject",
     .label = "Subject",
     .type = FieldType::text,
     .synonyms = "subject|subject line|title|summary|betreff|titel|objet|sujet|titre|asunto|titulo|resumen"},
    {.id = "text",
     .label = "Text",
     .type = FieldType::text,
     .synonyms = "text|comment|comments|note|notes|message|body|content|feedback|remarks|remark|description|"
                 "kommentar|bemerkung|bemerkungen|nachricht|inhalt|anmerkung|freitext|commentaire|commentaires|"
                 "texte|contenu|remarque|remarques|comentario|comentarios|texto|mensaje|contenido|observacion|"
                 "observaciones|transcript|details|verlauf|mitschrift|detalle|details du contact"},
    {.id = "duration",
     .label = "Duration",
     .type = FieldType::duration,
     .synonyms = "duration|call duration|handle time|handling time|talk time|length|duration seconds|duration s|"
                 "aht|dauer|gesprachsdauer|anrufdauer|bearbeitungszeit|duree|duree appel|duree de l appel|"
                 "temps de traitement|duracion|duracion llamada|duracion de la llamada|tiempo de gestion"},
    {.id = "waited",
     .label = "Waited",
     .type = FieldType::duration,
     .synonyms = "waited|wait time|waiting time|wait|queue time|time in queue|hold time|wartezeit|wartedauer|"
                 "temps d attente|temps attente|attente|tiempo de espera|espera"},
    {.id = "resolved",
     .label = "Resolved",
     .type = FieldType::boolean,
     .synonyms = "resolved|solved|first contact resolution|fcr|closed|is resolved|gelost|erledigt|abgeschlossen|"
                 "geschlossen|erstlosung|resolu|cloture|ferme|resuelto|cerrado|solucionado"},
    {.id = "satisfaction",
     .label = "Satisfaction",
     .type = FieldType::number,
     .synonyms = "satisfaction|csat|satisfaction score|customer satisfaction|nps|rating|score|zufriedenheit|"
                 "bewertung|note satisfaction|satisfaccion|valoracion|puntuacion"},
};

}  // namespace

const DatasetSpec contacts_spec{.kind = DatasetKind::contacts,
                    .id = "contacts",
                    .label = "Service contacts",
                    .row_one = "service contact",
                    .row_many = "service contacts",
                    .fields = contacts_fields,
                    .key = "contact_id",
                    .time_field = "time"};

}  // namespace clientele
