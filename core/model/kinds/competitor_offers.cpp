#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field competitor_offers_fields[] = {
    {.id = "company", .label = "Company", .type = FieldType::category,
     .synonyms = company_words, .required = true, .domain = "company"},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier,
     .synonyms = product_words, .domain = "product"},
    {.id = "category", .label = "Category", .type = FieldType::category,
     .synonyms = "category|product category|category name|product group|group|department|product type|type|"
                 "segment|kategorie|warengruppe|produktgruppe|artikelgruppe|abteilung|sortiment|categorie|famille|"
                 "rayon|groupe|gamme|categoria|familia|grupo|seccion|departamento"},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|observed at|price date|checked at|crawl date|scrape date|preisdatum|erhoben am|"
                 "erhebungsdatum|date releve|date prix|fecha precio|fecha de precio|date|datetime|timestamp|"
                 "date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|"
                 "date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|"
                 "created at|created|created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|"
                 "creado"},
    {.id = "price", .label = "Price", .type = FieldType::amount,
     .synonyms = "price|competitor price|their price|market price|offer price|sale price|preis|wettbewerberpreis|"
                 "konkurrenzpreis|angebotspreis|prix|prix concurrent|prix offre|precio|precio competidor|"
                 "precio competencia|precio oferta|local price|dollar price"},
    {.id = "own_price", .label = "Own price", .type = FieldType::amount,
     .synonyms = "own price|our price|my price|reference price|eigener preis|unser preis|eigenpreis|notre prix|"
                 "prix propre|precio propio|nuestro precio"},
    {.id = "rating", .label = "Rating", .type = FieldType::number,
     .synonyms = "rating|score|stars|star rating|overall|note|grade|overall rating|bewertung|sterne|punktzahl|"
                 "evaluation|etoiles|valoracion|puntuacion|calificacion|estrellas|nota"},
    {.id = "ratings", .label = "Ratings", .type = FieldType::count,
     .synonyms = "ratings|rating count|number of ratings|review count|number of reviews|reviews|total reviews|"
                 "anzahl bewertungen|bewertungen|nombre d avis|nombre avis|avis|numero de valoraciones|"
                 "valoraciones|numero de resenas|resenas"},
    {.id = "availability", .label = "Availability", .type = FieldType::category,
     .synonyms = "availability|in stock|stock|stock status|available|verfugbarkeit|lieferbar|verfugbar|bestand|"
                 "disponibilite|en stock|disponible|disponibilidad|existencias"},
};

}  // namespace

const DatasetSpec competitor_offers_spec{.kind = DatasetKind::competitor_offers,
                    .id = "competitor_offers",
                    .label = "Competitor offers",
                    .row_one = "offer",
                    .row_many = "offers",
                    .fields = competitor_offers_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "competitors’ offers"};

}  // namespace clientele
