#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field reviews_fields[] = {
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|review date|review time|reviewed at|submitted at|posted at|bewertungsdatum|bewertet am|"
                 "date avis|date de l avis|fecha resena|fecha de resena|fecha valoracion|review timestamp|date|"
                 "datetime|timestamp|date and time|day|when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|"
                 "datum und uhrzeit|tag|date heure|date et heure|heure|horodatage|jour|fecha|fecha hora|"
                 "fecha y hora|hora|dia|created at|created|created on|erstellt am|erstellt|cree le|"
                 "date de creation|fecha de creacion|creado"},
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
                 "numero de socio|comprador|usuario|reviewer|reviewer id|author|reviewer name|rezensent|verfasser|"
                 "auteur|autor", .domain = "customer"},
    {.id = "product_id", .label = "Product", .type = FieldType::identifier,
     .synonyms = product_words, .domain = "product"},
    {.id = "company", .label = "Company", .type = FieldType::category,
     .synonyms = company_words, .domain = "company"},
    {.id = "rating", .label = "Rating", .type = FieldType::number,
     .synonyms = "rating|score|stars|star rating|overall|note|grade|overall rating|bewertung|sterne|punktzahl|"
                 "evaluation|etoiles|valoracion|puntuacion|calificacion|estrellas|nota|review rating|stars given"},
    {.id = "text", .label = "Text", .type = FieldType::text,
     .synonyms = "text|review|review text|review body|comment|comments|content|body|feedback|reviews|rezension|"
                 "bewertungstext|kommentar|erfahrungsbericht|avis|commentaire|texte|contenu|resena|comentario|"
                 "opinion|texto|contenido"},
};

}  // namespace

const DatasetSpec reviews_spec{.kind = DatasetKind::reviews,
                    .id = "reviews",
                    .label = "Reviews",
                    .row_one = "review",
                    .row_many = "reviews",
                    .fields = reviews_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "reviews of products or companies"};

}  // namespace clientele
