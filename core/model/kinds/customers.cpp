#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field customers_fields[] = {
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = "customer id|id|customer|customer number|customer no|customer nr|customer code|customer key|"
                 "customer ref|cust id|cust no|cust|client id|client|client number|client no|member id|"
                 "member number|member no|member|account id|account number|account no|user id|user|shopper id|"
                 "buyer id|buyer|contact key|person id|loyalty card|loyalty id|card number|card id|household id|"
                 "household key|master id|kundennummer|kunden nr|kunden id|kunde|kd nr|debitor|debitorennummer|"
                 "debitor nr|mitgliedsnummer|mitglied|kartennummer|numero client|no client|n client|id client|"
                 "code client|client numero|num client|ref client|reference client|numero de client|acheteur|"
                 "numero de carte|adherent|numero cliente|numero de cliente|no cliente|n cliente|num cliente|"
                 "id cliente|cliente id|codigo cliente|codigo de cliente|cod cliente|cliente|socio|"
                 "numero de socio|comprador|usuario|record id|rec id|nummer|kontakt id",
     .required = true,
     .domain = "customer"},
    {.id = "name",
     .label = "Name",
     .type = FieldType::text,
     .synonyms = "name|full name|customer name|client name|display name|contact name|kundenname|"
                 "vollstandiger name|vor und nachname|name des kunden|nom|nom complet|nom client|nom du client|"
                 "nombre|nombre completo|nombre cliente|nombre del cliente|nombre y apellidos|razon social|"
                 "raison sociale|company name|firmenname"},
    {.id = "email",
     .label = "E-mail",
     .type = FieldType::identifier,
     .synonyms = "email|email address|mail|mail address|e mail adresse|mailadresse|courriel|adresse email|"
                 "adresse mail|adresse electronique|mel|correo|correo electronico|direccion de correo|"
                 "direccion email"},
    {.id = "phone",
     .label = "Phone",
     .type = FieldType::identifier,
     .synonyms = "phone|phone number|telephone|telephone number|tel|mobile|mobile phone|mobile number|cell|"
                 "cell phone|contact number|contact phone number|telefon|telefonnummer|tel nr|handy|handynummer|"
                 "mobil|mobilnummer|rufnummer|numero de telephone|numero telephone|portable|telefono|"
                 "numero de telefono|movil|celular|telefono movil"},
    {.id = "birth_date",
     .label = "Birth date",
     .type = FieldType::date,
     .synonyms = "birth date|date of birth|dob|birthday|born|geburtsdatum|geburtstag|geb datum|geboren am|geboren|"
                 "date de naissance|naissance|date naissance|ne le|fecha de nacimiento|fecha nacimiento|nacimiento"},
    {.id = "gender",
     .label = "Gender",
     .type = FieldType::category,
     .synonyms = "gender|sex|geschlecht|anrede|sexe|genre|civilite|sexo|genero"},
    {.id = "address",
     .label = "Address",
     .type = FieldType::text,
     .synonyms = "address|street|street address|address line 1|address 1|address line|postal address|adresse|"
                 "strasse|anschrift|strasse und hausnummer|strasse hausnummer|rue|adresse postale|adresse 1|"
                 "direccion|calle|domicilio|direccion postal"},
    {.id = "city",
     .label = "City",
     .type = FieldType::category,
     .synonyms = "city|town|suburb|municipality|location|place|stadt|ort|wohnort|gemeinde|ville|commune|localite|"
                 "ciudad|poblacion|localidad|municipio"},
    {.id = "region", .label = "Region", .type = FieldType::category, .synonyms = region_words},
    {.id = "postcode",
     .label = "Postcode",
     .type = FieldType::identifier,
     .synonyms = "postcode|postal code|zip|zip code|plz|postleitzahl|code postal|cp|codigo postal|cod postal"},
    {.id = "country", .label = "Country", .type = FieldType::category, .synonyms = country_words},
    {.id = "latitude",
     .label = "Latitude",
     .type = FieldType::coordinate,
     .synonyms = "latitude|lat|geo lat|gps latitude|breite|breitengrad|geografische breite|latitud"},
    {.id = "longitude",
     .label = "Longitude",
     .type = FieldType::coordinate,
     .synonyms = "longitude|lon|lng|long|geo lon|geo lng|gps longitude|lange|langengrad|geografische lange|"
                 "longitud"},
    {.id = "signup_date",
     .label = "Sign-up date",
     .type = FieldType::date,
     .synonyms = "signup date|registration date|registered|registered on|registered at|date registered|joined|"
                 "join date|joined on|customer since|member since|created|created at|created on|creation date|"
                 "date created|enrollment date|enrolment date|dt customer|first seen|registrierungsdatum|"
                 "anmeldedatum|angemeldet am|registriert am|registriert|kunde seit|mitglied seit|beitrittsdatum|"
                 "eintrittsdatum|erstellt am|anlagedatum|date inscription|date d inscription|inscrit le|"
                 "client depuis|date de creation|date creation|date adhesion|fecha de alta|fecha alta|"
                 "fecha de registro|fecha registro|cliente desde|alta"},
    {.id = "acquisition",
     .label = "Acquisition",
     .type = FieldType::category,
     .synonyms = "acquisition|acquisition channel|acquisition source|source|lead source|referral source|"
                 "how did you hear|signup channel|channel|origin|akquise|akquisekanal|gewinnungskanal|herkunft|"
                 "quelle|werbekanal|canal acquisition|canal d acquisition|origine|source acquisition|provenance|"
                 "canal de adquisicion|canal adquisicion|fuente|origen|captacion"},
    {.id = "home_store",
     .label = "Home store",
     .type = FieldType::identifier,
     .synonyms = "home store|home store id|preferred store|main store|store|store id|home branch|stammfiliale|"
                 "stammgeschaft|heimatfiliale|filiale|filialnummer|magasin|magasin prefere|magasin principal|"
                 "magasin d origine|tienda|tienda habitual|tienda principal|tienda preferida|sucursal",
     .domain = "store"},
    {.id = "consent",
     .label = "Consent",
     .type = FieldType::boolean,
     .synonyms = "consent|marketing consent|opt in|newsletter|permission|subscribed|gdpr consent|email consent|"
                 "contact allowed|einwilligung|werbeeinwilligung|werbeerlaubnis|zustimmung|newsletter abonniert|"
                 "consentement|abonne|inscrit newsletter|accord marketing|consentimiento|acepta publicidad|"
                 "suscrito|autorizacion"},
};

}  // namespace

const DatasetSpec customers_spec{.kind = DatasetKind::customers,
                    .id = "customers",
                    .label = "Customers",
                    .row_one = "customer",
                    .row_many = "customers",
                    .fields = customers_fields,
                    .key = "customer_id",
                    .time_field = "signup_date"};

}  // namespace clientele
