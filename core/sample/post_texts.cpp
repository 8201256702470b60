#include <algorithm>

#include "core/sample/posts.h"
#include "core/sample/texts/article_words.h"
#include "core/sample/texts/library.h"

namespace clientele::sample {
namespace {

using Words = std::array<std::string_view, 12>;
constexpr std::array<Words, language_count> first_words{{
    {"kaffee", "nord", "lese", "garten", "stadt", "wolken", "zimt", "sofa", "alltags", "kiez", "butter", "kuechen"},
    {"petit", "cafe", "jolie", "lune", "sucre", "bleu", "mamie", "velo", "soleil", "rue", "citron", "miel"},
    {"tea", "rainy", "lazy", "cosy", "happy", "city", "garden", "sunday", "book", "vintage", "honey", "tiny"},
}};
constexpr std::array<Words, language_count> second_words{{
    {"katze", "licht", "maus", "zwerg", "kind", "guckerin", "schnecke", "held", "fee", "kauz", "blume", "fuchs"},
    {"chat", "creme", "fleur", "plume", "moustache", "papillon", "gateau", "renard", "etoile", "souris", "nuage",
     "menthe"},
    {"cat", "tulips", "fox", "kettle", "robin", "teapot", "penny", "owl", "mitten", "scone", "willow", "badger"},
}};

/// "#HausHof" of "Haus & Hof".
std::string tag_of(std::string_view company) {
    std::string tag = "#";
    for (const char c : company)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) tag += c;
    return tag;
}

std::string weekday(Language language, std::uint32_t day) {
    static constexpr std::array<std::array<std::string_view, 5>, language_count> names{{
        {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"},
        {"lundi", "mardi", "mercredi", "jeudi", "vendredi"},
        {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"},
    }};
    return std::string(names[static_cast<std::size_t>(language)][day]);
}

}  // namespace

std::string author_name(std::uint64_t author, Language language) {
    // A permutation of the numbers below 720,000, so that neighbours get different words and nobody another's name.
    const std::uint64_t place = author * 7919 % 720'000, of = static_cast<std::uint64_t>(language);
    std::string name(first_words[of][place % 12]);
    name += place % 5 < 2 ? "." : "_";
    name += second_words[of][place / 12 % 12];
    return name + std::to_string(place / 144);
}

std::string post_text(Post& post) {
    Draws& draws = post.draws;
    const std::string tag = draws.chance(0.5) ? tag_of(post.company) : "";
    const std::uint32_t day = draws.below(5), days = 6 + draws.below(9);
    const SlotValues slots = [&](std::string_view slot) -> std::string {
        if (slot == "company") return std::string(post.company);
        if (slot == "tag") return tag;
        if (slot == "city") return std::string(cities()[stores()[static_cast<std::size_t>(post.store)].city].name);
        if (slot == "weekday") return weekday(post.language, day);
        if (slot == "days") return std::to_string(days);
        return article_slot(post.language, post.article, slot);
    };
    return grammar(Writing::posts, post.language).text(post.section, slots, draws);
}

}  // namespace clientele::sample
