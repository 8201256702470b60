#include "core/analysis/quality/rules/countries.h"

#include <algorithm>
#include <map>

#include "core/base/folded.h"

namespace clientele::rules {
namespace {

// Postcodes after the Universal Postal Union's guide to addressing and the national posts, lengths of phone numbers
// after the national numbering plans that the International Telecommunication Union lists.
constexpr Country known[] = {
    {"AD", "AND", "376", 6, 9, "ADNNN",
     "andorra"},
    {"AE", "ARE", "971", 8, 9, "",
     "united arab emirates|uae|vereinigte arabische emirate|emirats arabes unis|emiratos arabes unidos"},
    {"AR", "ARG", "54", 10, 11, "NNNN|ANNNNAAA",
     "argentina|argentinien|argentine"},
    {"AT", "AUT", "43", 4, 13, "NNNN",
     "austria|österreich|oesterreich|autriche"},
    {"AU", "AUS", "61", 9, 9, "NNNN",
     "australia|australien|australie"},
    {"BE", "BEL", "32", 8, 9, "NNNN",
     "belgium|belgien|belgique|belgica|bélgica|belgie|belgië"},
    {"BG", "BGR", "359", 7, 9, "NNNN",
     "bulgaria|bulgarien|bulgarie"},
    {"BR", "BRA", "55", 10, 11, "NNNNNNNN|NNNNN",
     "brazil|brasilien|brésil|bresil|brasil"},
    {"CA", "CAN", "1", 10, 10, "ANANAN",
     "canada|kanada|canadá"},
    {"CH", "CHE", "41", 9, 9, "NNNN",
     "switzerland|schweiz|suisse|suiza|svizzera"},
    {"CL", "CHL", "56", 9, 9, "NNNNNNN|NNN",
     "chile|chili"},
    {"CN", "CHN", "86", 8, 12, "NNNNNN",
     "china|chine|people's republic of china"},
    {"CO", "COL", "57", 8, 10, "NNNNNN",
     "colombia|kolumbien|colombie"},
    {"CY", "CYP", "357", 8, 8, "NNNN",
     "cyprus|zypern|chypre|chipre"},
    {"CZ", "CZE", "420", 9, 9,
     "NNNNN",
     "czech republic|czechia|tschechien|tschechische republik|république tchèque|tchequie|tchéquie|"
     "chequia|república checa"},
    {"DE", "DEU", "49", 5, 12, "NNNNN",
     "germany|deutschland|allemagne|alemania|brd|federal republic of germany|bundesrepublik deutschland"},
    {"DK", "DNK", "45", 8, 8, "NNNN",
     "denmark|dänemark|daenemark|danemark|dinamarca|danmark"},
    {"EE", "EST", "372", 7, 8, "NNNNN",
     "estonia|estland|estonie"},
    {"EG", "EGY", "20", 8, 10, "NNNNN|NNNNNNN",
     "egypt|ägypten|égypte|egipto"},
    {"ES", "ESP", "34", 9, 9, "NNNNN",
     "spain|spanien|espagne|españa|espana"},
    {"FI", "FIN", "358", 5, 12, "NNNNN",
     "finland|finnland|finlande|finlandia|suomi"},
    {"FR", "FRA", "33", 9, 9, "NNNNN",
     "france|frankreich|francia"},
    {"GB", "GBR", "44", 9, 10,
     "ANNAA|ANNNAA|AANNAA|AANNNAA|ANANAA|AANANAA",
     "united kingdom|uk|great britain|grossbritannien|großbritannien|vereinigtes königreich|england|"
     "scotland|wales|northern ireland|royaume-uni|royaume uni|grande-bretagne|reino unido|u.k."},
    {"GR", "GRC", "30", 10, 10, "NNNNN",
     "greece|griechenland|grèce|grecia"},
    {"HK", "HKG", "852", 8, 8, "",
     "hong kong|hongkong"},
    {"HR", "HRV", "385", 8, 9, "NNNNN",
     "croatia|kroatien|croatie|croacia"},
    {"HU", "HUN", "36", 8, 9, "NNNN",
     "hungary|ungarn|hongrie|hungría|hungria"},
    {"IE", "IRL", "353", 7, 10, "ANNXXXX|ANAXXXX",
     "ireland|irland|irlande|irlanda|eire|republic of ireland"},
    {"IL", "ISR", "972", 8, 9, "NNNNN|NNNNNNN",
     "israel|israël"},
    {"IN", "IND", "91", 10, 10, "NNNNNN",
     "india|indien|inde"},
    {"IS", "ISL", "354", 7, 9, "NNN",
     "iceland|island|islande|islandia"},
    {"IT", "ITA", "39", 6, 12, "NNNNN",
     "italy|italien|italie|italia"},
    {"JP", "JPN", "81", 9, 10, "NNNNNNN",
     "japan|japon|japón"},
    {"KR", "KOR", "82", 8, 11, "NNNNN",
     "south korea|südkorea|corée du sud|corea del sur|republic of korea|korea"},
    {"LI", "LIE", "423", 7, 9, "NNNN",
     "liechtenstein"},
    {"LT", "LTU", "370", 8, 8, "NNNNN",
     "lithuania|litauen|lituanie|lituania"},
    {"LU", "LUX", "352", 4, 11, "NNNN",
     "luxembourg|luxemburg|luxemburgo"},
    {"LV", "LVA", "371", 8, 8, "NNNN",
     "latvia|lettland|lettonie|letonia"},
    {"MA", "MAR", "212", 9, 9, "NNNNN",
     "morocco|marokko|maroc|marruecos"},
    {"MC", "MCO", "377", 8, 9, "NNNNN",
     "monaco"},
    {"MT", "MLT", "356", 8, 8, "AAANNNN|AAANN|AAANNN",
     "malta|malte"},
    {"MX", "MEX", "52", 10, 11, "NNNNN",
     "mexico|mexiko|mexique|méxico"},
    {"MY", "MYS", "60", 7, 10, "NNNNN",
     "malaysia|malaisie|malasia"},
    {"NL", "NLD", "31", 9, 9, "NNNNAA",
     "netherlands|niederlande|pays-bas|pays bas|holland|the netherlands|países bajos|paises bajos|nederland"},
    {"NO", "NOR", "47", 8, 8, "NNNN",
     "norway|norwegen|norvège|norvege|noruega|norge"},
    {"NZ", "NZL", "64", 8, 10, "NNNN",
     "new zealand|neuseeland|nouvelle-zélande|nueva zelanda"},
    {"PE", "PER", "51", 8, 9, "NNNNN",
     "peru|pérou|perú"},
    {"PH", "PHL", "63", 8, 10, "NNNN",
     "philippines|philippinen|filipinas"},
    {"PL", "POL", "48", 9, 9, "NNNNN",
     "poland|polen|pologne|polonia|polska"},
    {"PT", "PRT", "351", 9, 9, "NNNNNNN|NNNN",
     "portugal"},
    {"RO", "ROU", "40", 9, 9, "NNNNNN",
     "romania|rumänien|roumanie|rumania|românia"},
    {"RS", "SRB", "381", 8, 9, "NNNNN",
     "serbia|serbien|serbie"},
    {"RU", "RUS", "7", 10, 10, "NNNNNN",
     "russia|russland|russie|rusia|russian federation"},
    {"SA", "SAU", "966", 8, 9, "NNNNN|NNNNNNNNN",
     "saudi arabia|saudi-arabien|arabie saoudite|arabia saudita"},
    {"SE", "SWE", "46", 7, 10, "NNNNN",
     "sweden|schweden|suède|suede|suecia|sverige"},
    {"SG", "SGP", "65", 8, 8, "NNNNNN",
     "singapore|singapur|singapour"},
    {"SI", "SVN", "386", 8, 8, "NNNN",
     "slovenia|slowenien|slovénie|eslovenia"},
    {"SK", "SVK", "421", 9, 9, "NNNNN",
     "slovakia|slowakei|slovaquie|eslovaquia"},
    {"TH", "THA", "66", 8, 9, "NNNNN",
     "thailand|thaïlande|tailandia"},
    {"TR", "TUR", "90", 10, 10, "NNNNN",
     "turkey|türkei|turquie|turquía|türkiye|turkiye"},
    {"TW", "TWN", "886", 8, 9, "NNN|NNNNN|NNNNNN",
     "taiwan|taïwan|taiwán"},
    {"UA", "UKR", "380", 9, 9, "NNNNN",
     "ukraine|ucrania"},
    {"US", "USA", "1", 10, 10,
     "NNNNN|NNNNNNNNN",
     "united states|united states of america|usa|u.s.a.|vereinigte staaten|états-unis|etats-unis|"
     "estados unidos|u.s.|vereinigte staaten von amerika"},
    {"VN", "VNM", "84", 9, 10, "NNNNN|NNNNNN",
     "vietnam|viet nam"},
    {"ZA", "ZAF", "27", 9, 9, "NNNN",
     "south africa|südafrika|afrique du sud|sudáfrica|sudafrica|rsa"},
};

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

using Names = std::map<std::u16string, std::size_t>;

const Names& names() {
    static const Names all = [] {
        Names made;
        for (std::size_t i = 0; i < std::size(known); ++i) {
            made.emplace(folded(known[i].code), i);
            made.emplace(folded(known[i].long_code), i);
            for (const std::string_view name : words_of(known[i].names)) made.emplace(folded(name), i);
        }
        return made;
    }();
    return all;
}

bool fits(std::string_view postcode, std::string_view pattern) {
    if (postcode.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char sign = postcode[i], kind = pattern[i];
        const bool digit = sign >= '0' && sign <= '9', letter = sign >= 'A' && sign <= 'Z';
        if (kind == 'N' ? !digit : kind == 'A' ? !letter : !digit && !letter) return false;
    }
    return true;
}

}  // namespace

std::span<const Country> countries() { return known; }

const Country* country_named(std::string_view name) {
    const auto found = names().find(folded(name));
    return found == names().end() ? nullptr : &known[found->second];
}

const Country* country_called(std::string_view digits) {
    const Country* longest = nullptr;
    for (const Country& each : known)
        if (digits.starts_with(each.calling) && (!longest || each.calling.size() > longest->calling.size()))
            longest = &each;
    return longest;
}

bool is_postcode(const Country& country, std::string_view text) {
    if (country.postcodes.empty()) return true;
    std::string plain;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '.') continue;
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    std::string_view code = plain;
    const auto fits_any = [&](std::string_view written) {
        return std::ranges::any_of(words_of(country.postcodes),
                                   [&](std::string_view pattern) { return fits(written, pattern); });
    };
    if (fits_any(code)) return true;
    // "D-04109", "FR-75001": the country before it.
    for (const std::string_view prefix : {country.code, country.long_code, country.code.substr(0, 1)})
        if (text.size() > prefix.size() && code.starts_with(prefix) && text[prefix.size()] == '-' &&
            fits_any(code.substr(prefix.size())))
            return true;
    return false;
}

}  // namespace clientele::rules
