#include "core/sample/texts/article_words.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "core/sample/catalogue.h"

namespace clientele::sample {
namespace {

constexpr std::array<ArticleWords, 66> all_words{{
    {"Frying pan 28 cm", "tool", "Pfanne", 'f', "poêle", 'f', "frying pan"},
    {"Saucepan set", "tool", "Topfset", 'n', "batterie de casseroles", 'f', "saucepan set"},
    {"Chef's knife", "tool", "Kochmesser", 'n', "couteau de chef", 'm', "chef's knife"},
    {"Coffee grinder", "device", "Kaffeemühle", 'f', "moulin à café", 'm', "coffee grinder"},
    {"Kettle 1.7 l", "device", "Wasserkocher", 'm', "bouilloire", 'f', "kettle"},
    {"Baking tin", "tool", "Backform", 'f', "moule à gâteau", 'm', "baking tin"},
    {"Storage jars, set of 6", "tool", "Vorratsdosen-Set", 'n', "lot de bocaux", 'm', "set of jars"},
    {"Teapot", "tool", "Teekanne", 'f', "théière", 'f', "teapot"},
    {"Cutting board, oak", "tool", "Schneidebrett", 'n', "planche à découper", 'f', "cutting board"},
    {"Cushion, linen", "textile", "Leinenkissen", 'n', "coussin", 'm', "cushion"},
    {"Wool blanket", "textile", "Wolldecke", 'f', "couverture en laine", 'f', "wool blanket"},
    {"Table lamp", "device", "Tischlampe", 'f', "lampe de table", 'f', "table lamp"},
    {"Scented candle", "decor", "Duftkerze", 'f', "bougie parfumée", 'f', "scented candle"},
    {"Picture frame 30 x 40", "decor", "Bilderrahmen", 'm', "cadre photo", 'm', "picture frame"},
    {"Vase, stoneware", "decor", "Vase", 'f', "vase", 'm', "vase"},
    {"Bath towel", "textile", "Badetuch", 'n', "drap de bain", 'm', "bath towel"},
    {"Curtain, blackout", "textile", "Verdunkelungsvorhang", 'm', "rideau occultant", 'm', "blackout curtain"},
    {"Wall clock", "device", "Wanduhr", 'f', "horloge murale", 'f', "wall clock"},
    {"Plant pot 30 cm", "garden", "Pflanztopf", 'm', "pot de fleurs", 'm', "plant pot"},
    {"Garden chair", "garden", "Gartenstuhl", 'm', "chaise de jardin", 'f', "garden chair"},
    {"Watering can 10 l", "garden", "Gießkanne", 'f', "arrosoir", 'm', "watering can"},
    {"Secateurs", "garden", "Gartenschere", 'f', "sécateur", 'm', "pair of secateurs"},
    {"Bird feeder", "garden", "Futterhaus", 'n', "mangeoire", 'f', "bird feeder"},
    {"Parasol 3 m", "garden", "Sonnenschirm", 'm', "parasol", 'm', "parasol"},
    {"Herb seed set", "paper", "Kräuterset", 'n', "coffret de graines", 'm', "herb seed set"},
    {"Solar lights, set of 8", "device", "Solarleuchten-Set", 'n', "lot de lampes solaires", 'm',
     "set of solar lights"},
    {"Wooden train set", "toy", "Holzeisenbahn", 'f', "train en bois", 'm', "wooden train set"},
    {"Puzzle 1000 pieces", "toy", "Puzzle", 'n', "puzzle", 'm', "puzzle"},
    {"Board game", "toy", "Brettspiel", 'n', "jeu de société", 'm', "board game"},
    {"Soft toy bear", "textile", "Plüschtier", 'n', "ours en peluche", 'm', "teddy bear"},
    {"Building bricks", "toy", "Bausteine-Set", 'n', "jeu de construction", 'm', "set of building bricks"},
    {"Craft box", "toy", "Bastelbox", 'f', "coffret créatif", 'm', "craft box"},
    {"Kite", "toy", "Drachen", 'm', "cerf-volant", 'm', "kite"},
    {"Doll's house", "toy", "Puppenhaus", 'n', "maison de poupée", 'f', "doll's house"},
    {"Notebook A5", "paper", "Notizbuch", 'n', "carnet", 'm', "notebook"},
    {"Fountain pen", "tool", "Füller", 'm', "stylo plume", 'm', "fountain pen"},
    {"Gift wrap, 3 rolls", "paper", "Geschenkpapier", 'n', "papier cadeau", 'm', "gift wrap"},
    {"Calendar", "paper", "Kalender", 'm', "calendrier", 'm', "calendar"},
    {"Sketch book", "paper", "Skizzenbuch", 'n', "carnet de croquis", 'm', "sketch book"},
    {"Desk organiser", "decor", "Schreibtisch-Organizer", 'm', "organiseur de bureau", 'm', "desk organiser"},
    {"Greeting cards, set of 10", "paper", "Kartenset", 'n', "lot de cartes", 'm', "set of cards"},
    {"School backpack", "textile", "Schulrucksack", 'm', "sac à dos", 'm', "school backpack"},
    {"Coffee beans 500 g", "food", "Kaffee", 'm', "café en grains", 'm', "coffee"},
    {"Olive oil 0.75 l", "food", "Olivenöl", 'n', "huile d'olive", 'f', "olive oil"},
    {"Dark chocolate 100 g", "food", "Zartbitterschokolade", 'f', "chocolat noir", 'm', "dark chocolate"},
    {"Earl Grey tea", "food", "Earl Grey", 'm', "thé Earl Grey", 'm', "Earl Grey"},
    {"Honey 500 g", "food", "Honig", 'm', "miel", 'm', "honey"},
    {"Pasta selection", "food", "Nudelauswahl", 'f', "assortiment de pâtes", 'm', "pasta selection"},
    {"Gingerbread", "food", "Lebkuchen", 'm', "pain d'épices", 'm', "gingerbread"},
    {"Fig mustard", "food", "Feigensenf", 'm', "moutarde aux figues", 'f', "fig mustard"},
    {"Gift hamper", "food", "Geschenkkorb", 'm', "panier garni", 'm', "gift hamper"},
    {"Scarf, merino", "textile", "Merinoschal", 'm', "écharpe en mérinos", 'f', "merino scarf"},
    {"Slippers", "textile", "Paar Hausschuhe", 'n', "paire de chaussons", 'f', "pair of slippers"},
    {"Apron", "textile", "Schürze", 'f', "tablier", 'm', "apron"},
    {"Umbrella", "garden", "Regenschirm", 'm', "parapluie", 'm', "umbrella"},
    {"Gloves, leather", "textile", "Paar Handschuhe", 'n', "paire de gants", 'f', "pair of gloves"},
    {"Dressing gown", "textile", "Bademantel", 'm', "peignoir", 'm', "dressing gown"},
    {"Tote bag", "textile", "Stofftasche", 'f', "sac en toile", 'm', "tote bag"},
    {"Socks, 3 pairs", "textile", "Dreierpack Socken", 'm', "lot de chaussettes", 'm', "pack of socks"},
    {"Bluetooth speaker", "device", "Lautsprecher", 'm', "enceinte Bluetooth", 'f', "speaker"},
    {"Desk lamp, LED", "device", "Schreibtischlampe", 'f', "lampe de bureau", 'f', "desk lamp"},
    {"Radio alarm", "device", "Radiowecker", 'm', "radio-réveil", 'm', "radio alarm"},
    {"Power bank", "device", "Powerbank", 'f', "batterie externe", 'f', "power bank"},
    {"Hand blender", "device", "Stabmixer", 'm', "mixeur plongeant", 'm', "hand blender"},
    {"Kitchen scale", "device", "Küchenwaage", 'f', "balance de cuisine", 'f', "kitchen scale"},
    {"Headphones", "device", "Kopfhörer", 'm', "casque", 'm', "pair of headphones"},
}};

/// A word of German that changes with gender: what stands before the noun in its three forms.
struct GermanForm {
    std::string_view slot, masculine, feminine, neuter;
    bool with_noun = true;
};
constexpr std::array<GermanForm, 11> german_forms{{
    {"der", "der", "die", "das"},
    {"den", "den", "die", "das"},
    {"dem", "dem", "der", "dem"},
    {"mein", "mein", "meine", "mein"},
    {"meinen", "meinen", "meine", "mein"},
    {"meinem", "meinem", "meiner", "meinem"},
    {"dieser", "dieser", "diese", "dieses"},
    {"diesen", "diesen", "diese", "dieses"},
    {"er", "er", "sie", "es", false},
    {"ihn", "ihn", "sie", "es", false},
    {"ihm", "ihm", "ihr", "ihm", false},
}};

std::string german_slot(const ArticleWords& words, std::string_view slot) {
    const auto form = std::ranges::find(german_forms, slot, &GermanForm::slot);
    if (form == german_forms.end()) return {};
    const char gender = words.german_gender;
    std::string out(gender == 'm' ? form->masculine : gender == 'f' ? form->feminine : form->neuter);
    if (form->with_noun) out.append(" ").append(words.german);
    return out;
}

std::string french_slot(const ArticleWords& words, std::string_view slot) {
    const bool feminine = words.french_gender == 'f';
    const std::string noun(words.french);
    // Elision: a vowel or a silent h; "é" and its like begin with the byte C3.
    const bool open = std::string_view("aeiouh\xC3").contains(noun[0]);
    if (slot == "il") return feminine ? "elle" : "il";
    if (slot == "e") return feminine ? "e" : "";
    if (slot == "le") return (open ? "l'" : feminine ? "la " : "le ") + noun;
    if (slot == "du") return (open ? "de l'" : feminine ? "de la " : "du ") + noun;
    if (slot == "au") return (open ? "à l'" : feminine ? "à la " : "au ") + noun;
    if (slot == "mon") return (feminine && !open ? "ma " : "mon ") + noun;
    if (slot == "ce") return (feminine ? "cette " : open ? "cet " : "ce ") + noun;
    return {};
}

}  // namespace

const ArticleWords& words_of(std::uint32_t article) {
    static const std::vector<const ArticleWords*> of = [] {
        std::vector<const ArticleWords*> found;
        for (const Article& each : articles()) {
            const std::string_view kind =
                std::string_view(each.name).substr(0, each.name.size() - each.brand.size() - 2);
            const auto words = std::ranges::find(all_words, kind, &ArticleWords::kind);
            assert(words != all_words.end());
            found.push_back(&*words);
        }
        return found;
    }();
    return *of[article];
}

std::string article_slot(Language language, std::uint32_t article, std::string_view slot) {
    const ArticleWords& words = words_of(article);
    if (slot == "article") return articles()[article].name;
    if (slot == "brand") return std::string(articles()[article].brand);
    if (slot == "sort") return std::string(words.sort);
    const std::array<std::string_view, language_count> nouns{words.german, words.french, words.english};
    if (slot == "thing") return std::string(nouns[static_cast<std::size_t>(language)]);
    if (language == Language::german) return german_slot(words, slot);
    if (language == Language::french) return french_slot(words, slot);
    return {};
}

}  // namespace clientele::sample
