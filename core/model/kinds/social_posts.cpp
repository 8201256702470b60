#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field social_posts_fields[] = {
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|post date|post time|posted at|posted|published|published at|tweet created|geposted am|"
                 "veroffentlicht|veroffentlicht am|publie le|date publication|date de publication|publicado|"
                 "fecha publicacion|fecha de publicacion|date|datetime|timestamp|date and time|day|when|datum|"
                 "zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|heure|"
                 "horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|created at|created|created on|"
                 "erstellt am|erstellt|cree le|date de creation|fecha de creacion|creado",
     .required = true},
    {.id = "author",
     .label = "Author",
     .type = FieldType::identifier,
     .synonyms = "author|user|username|screen name|handle|name|account|posted by|autor|benutzer|benutzername|"
                 "verfasser|auteur|utilisateur|nom utilisateur|pseudo|usuario|nombre de usuario|cuenta"},
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = "customer id|customer|customer number|customer no|customer nr|customer code|customer key|"
                 "customer ref|cust id|cust no|cust|client id|client|client number|client no|member id|"
                 "member number|member no|member|account id|account number|account no|shopper id|buyer id|buyer|"
                 "contact key|person id|loyalty card|loyalty id|card number|card id|household id|household key|"
                 "master id|kundennummer|kunden nr|kunden id|kunde|kd nr|debitor|debitorennummer|debitor nr|"
                 "mitgliedsnummer|mitglied|kartennummer|numero client|no client|n client|id client|code client|"
                 "client numero|num client|ref client|reference client|numero de client|acheteur|numero de carte|"
                 "adherent|numero cliente|numero de cliente|no cliente|n cliente|num cliente|id cliente|"
                 "cliente id|codigo cliente|codigo de cliente|cod cliente|cliente|socio|numero de socio|comprador",
     .domain = "customer"},
    {.id = "network",
     .label = "Network",
     .type = FieldType::category,
     .synonyms = "network|platform|source|social network|channel|site|netzwerk|plattform|quelle|kanal|reseau|"
                 "reseau social|plateforme|canal|red|red social|plataforma|fuente"},
    {.id = "text",
     .label = "Text",
     .type = FieldType::text,
     .synonyms = "text|post|tweet|message|content|body|post text|status|caption|beitrag|nachricht|inhalt|texte|"
                 "publication|contenu|contenido|publicacion|mensaje|texto",
     .required = true},
    {.id = "likes",
     .label = "Likes",
     .type = FieldType::count,
     .synonyms = "likes|like count|favorites|favourites|hearts|upvotes|reactions|gefallt mir|reaktionen|j aime|"
                 "mentions j aime|me gusta|reacciones|number of likes"},
    {.id = "company",
     .label = "Company",
     .type = FieldType::category,
     .synonyms = "company|company name|competitor|competitor name|brand|retailer|merchant|seller|firm|chain|"
                 "airline|unternehmen|firma|wettbewerber|konkurrent|mitbewerber|anbieter|handler|entreprise|"
                 "societe|concurrent|enseigne|marque|vendeur|empresa|compania|competidor|competencia|marca|"
                 "mention|erwahnung|mencion",
     .domain = "company"},
};

}  // namespace

const DatasetSpec social_posts_spec{.kind = DatasetKind::social_posts,
                    .id = "social_posts",
                    .label = "Social posts",
                    .row_one = "post",
                    .row_many = "posts",
                    .fields = social_posts_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "social media posts"};

}  // namespace clientele
