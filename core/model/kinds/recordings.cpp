#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field recordings_fields[] = {
    {.id = "file",
     .label = "File",
     .type = FieldType::identifier,
     .synonyms = "file|filename|recording|recording file|audio|audio file|path|file path|wav|url|datei|dateiname|"
                 "aufnahme|audiodatei|pfad|aufzeichnung|fichier|nom du fichier|nom fichier|enregistrement|chemin|"
                 "archivo|nombre del archivo|nombre archivo|fichero|grabacion|ruta",
     .required = true},
    {.id = "contact_id",
     .label = "Contact",
     .type = FieldType::identifier,
     .synonyms = "contact id|contact number|contact no|case id|case number|case no|ticket id|ticket number|"
                 "ticket no|ticket|call id|interaction id|conversation id|incident id|request id|kontakt id|"
                 "kontaktnummer|vorgang|vorgangsnummer|fallnummer|ticketnummer|anrufnummer|anruf id|id contact|"
                 "numero contact|numero de contact|numero ticket|numero dossier|dossier|id appel|id contacto|"
                 "numero contacto|numero de contacto|numero de caso|caso|id llamada|numero de ticket|incidencia",
     .domain = "contact"},
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = customer_words,
     .domain = "customer"},
    {.id = "agent_id", .label = "Agent", .type = FieldType::identifier, .synonyms = agent_words, .domain = "agent"},
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|call date|call time|recorded at|recording date|start time|anrufdatum|anrufzeit|"
                 "aufnahmedatum|date appel|date d appel|date enregistrement|fecha llamada|fecha de llamada|"
                 "fecha grabacion|date|datetime|timestamp|date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|"
                 "datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|fecha|"
                 "fecha hora|fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|cree le|"
                 "date de creation|fecha de creacion|creado"},
    {.id = "transcript",
     .label = "Transcript",
     .type = FieldType::text,
     .synonyms = "transcript|transcription|text|sentence|utterance|transkript|abschrift|mitschrift|texte|"
                 "transcripcion|texto"},
};

}  // namespace

const DatasetSpec recordings_spec{.kind = DatasetKind::recordings,
                    .id = "recordings",
                    .label = "Recorded calls",
                    .row_one = "recorded call",
                    .row_many = "recorded calls",
                    .fields = recordings_fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
