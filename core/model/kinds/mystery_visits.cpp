#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field mystery_visits_fields[] = {
    {.id = "visit_id",
     .label = "Visit",
     .type = FieldType::identifier,
     .synonyms = "visit id|visit number|visit no|visit|id|check id|shop id|audit id|besuch|besuch id|"
                 "besuchsnummer|besuchs id|id visite|numero visite|visite|id visita|numero visita|visita",
     .required = true},
    {.id = "company", .label = "Company", .type = FieldType::category, .synonyms = company_words, .domain = "company"},
    {.id = "store_id",
     .label = "Store",
     .type = FieldType::identifier,
     .synonyms = "store id|store number|store no|store nr|store code|store key|store|shop number|shop code|shop|"
                 "branch id|branch number|branch code|branch|outlet id|outlet|location id|site id|pos id|"
                 "filialnummer|filial nr|filiale id|filialcode|filiale|marktnummer|markt nr|markt|laden|"
                 "ladennummer|geschaft|standort|verkaufsstelle|numero magasin|numero de magasin|code magasin|"
                 "id magasin|magasin|boutique|point de vente|succursale|agence|numero tienda|numero de tienda|"
                 "codigo tienda|codigo de tienda|id tienda|tienda|sucursal|codigo sucursal|punto de venta|local|"
                 "establecimiento",
     .domain = "store"},
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|visit date|visit time|visited at|audit date|besuchsdatum|besuchszeit|date visite|"
                 "date de visite|fecha visita|fecha de visita|date|datetime|timestamp|date and time|day|when|"
                 "datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|"
                 "heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|created at|created|created on|"
                 "erstellt am|erstellt|cree le|date de creation|fecha de creacion|creado",
     .required = true},
    {.id = "section",
     .label = "Section",
     .type = FieldType::category,
     .synonyms = "section|area|chapter|block|category|group|bereich|abschnitt|kapitel|kategorie|rubrique|chapitre|"
                 "partie|categorie|seccion|apartado|area evaluada|bloque|categoria"},
    {.id = "criterion",
     .label = "Criterion",
     .type = FieldType::category,
     .synonyms = "criterion|criteria|question|item|check|kriterium|frage|prufpunkt|merkmal|critere|question posee|"
                 "criterio|pregunta|aspecto",
     .required = true},
    {.id = "score",
     .label = "Score",
     .type = FieldType::number,
     .synonyms = "score|points|result|rating|answer|value|punkte|punktzahl|ergebnis|bewertung|wert|note|resultat|"
                 "point|reponse|valeur|puntuacion|puntos|resultado|valor|nota|respuesta",
     .required = true},
    {.id = "max_score",
     .label = "Maximum score",
     .type = FieldType::number,
     .synonyms = "max score|maximum score|maximum|max|max points|maximum points|possible points|out of|"
                 "maximalpunkte|max punkte|maximale punktzahl|hochstpunktzahl|mogliche punkte|note max|"
                 "note maximale|points max|score max|puntuacion maxima|maximo|puntos maximos|maximo puntos"},
    {.id = "weight",
     .label = "Weight",
     .type = FieldType::number,
     .synonyms = "weight|weighting|sample weight|case weight|wt|gewicht|gewichtung|poids|ponderation|peso|"
                 "ponderacion"},
    {.id = "comment",
     .label = "Comment",
     .type = FieldType::text,
     .synonyms = "comment|comments|remark|remarks|notes|text|explanation|kommentar|bemerkung|anmerkung|begrundung|"
                 "commentaire|remarque|comentario|observacion|observaciones"},
};

}  // namespace

const DatasetSpec mystery_visits_spec{.kind = DatasetKind::mystery_visits,
                    .id = "mystery_visits",
                    .label = "Mystery shopping",
                    .row_one = "criterion",
                    .row_many = "criteria",
                    .fields = mystery_visits_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "mystery shopping visits"};

}  // namespace clientele
