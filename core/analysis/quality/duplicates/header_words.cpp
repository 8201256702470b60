#include "core/analysis/quality/duplicates/header_words.h"

#include <algorithm>
#include <string>

#include "core/base/folded.h"

namespace clientele {
namespace {

struct HeaderWords {
    PersonField what;
    std::u16string_view words;  ///< folded, without blanks, each between bars
};

constexpr HeaderWords known_headers[] = {
    {PersonField::given_name,
     u"|givenname|givennames|firstname|firstnames|forename|christianname|fname|fnamec1|vorname|vornamen|rufname|prenom|"
     u"prenoms|primernombre|nombredepila|"},
    {PersonField::family_name,
     u"|surname|familyname|lastname|lname|lnamec1|nachname|familienname|zuname|nomdefamille|nomfamille|apellido|"
     u"apellidos|primerapellido|"},
    {PersonField::text,
     u"|middlename|secondname|fnamec2|lnamec2|maidenname|birthname|zweitervorname|geburtsname|maedchenname|"
     u"nomdenaissance|"
     u"nomdejeunefille|segundoapellido|addressline2|address2|adresszusatz|complementadresse|adresse2|direccion2|"
     u"mothername|mothersmaidenname|"},
    {PersonField::house_number,
     u"|streetnumber|streetno|housenumber|houseno|hausnummer|hausnr|numerorue|numerodelarue|numerodecalle|numerocasa|"},
    {PersonField::address,
     u"|streetname|streetaddress|homeaddress|strassenname|billingaddress|shippingaddress|lieferadresse|"},
    {PersonField::city, u"|hometown|billingcity|shippingcity|"},
    {PersonField::postcode, u"|billingzip|shippingzip|billingpostcode|shippingpostcode|"},
    {PersonField::birth_date,
     u"|dateofbirth|birthdate|birthday|dob|geburtsdatum|geburtstag|datedenaissance|datenaissance|fechadenacimiento|"
     u"fechanacimiento|"},
    {PersonField::birth_part,
     u"|by|bm|bd|birthyear|yearofbirth|birthmonth|monthofbirth|dayofbirth|geburtsjahr|geburtsmonat|"
     u"anneedenaissance|moisdenaissance|jourdenaissance|anodenacimiento|mesdenacimiento|diadenacimiento|"},
    {PersonField::phone,
     u"|phone2|secondphone|phonehome|phonework|phonemobile|homephone|workphone|mobile|mobilephone|cell|cellphone|handy|"
     u"mobil|mobilnummer|handynummer|telefon2|festnetz|portable|telephonefixe|movil|telefono2|fax|"},
    {PersonField::email, u"|email2|secondemail|emailprivate|emailwork|mail2|alternateemail|"},
    {PersonField::number,
     u"|socsecid|ssn|socialsecurity|socialsecurityno|socialsecuritynumber|nationalid|nationalidnumber|nino|"
     u"nationalinsurancenumber|personalid|personalnumber|idnumber|idcardnumber|passport|passportno|passportnumber|"
     u"taxid|"
     u"taxnumber|vatid|vatnumber|driverslicence|driverslicense|drivinglicence|iban|bankaccount|insurancenumber|"
     u"nhsnumber|medicarenumber|steuerid|steuernummer|steueridentifikationsnummer|sozialversicherungsnummer|svnr|"
     u"svnummer|"
     u"ahvnummer|versichertennummer|versicherungsnummer|personalausweis|ausweisnummer|ausweisnr|passnummer|"
     u"reisepassnummer|ustid|ustidnr|numerosecuritesociale|nir|numerodepasseport|numerofiscal|dni|nif|nie|"
     u"numerodelaseguridadsocial|pasaporte|"},
};

}  // namespace

std::optional<PersonField> person_field_of_header(std::string_view header) {
    std::u16string key = folded(header);
    std::erase(key, u' ');
    if (key.empty()) return std::nullopt;
    key.insert(key.begin(), u'|');
    key.push_back(u'|');
    for (const HeaderWords& each : known_headers)
        if (each.words.contains(key)) return each.what;
    return std::nullopt;
}

}  // namespace clientele
