#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/sample/texts/language.h"

namespace clientele::sample {

/// What customers call an article: they do not write "Kettle 1.7 l, Hearth".
struct ArticleWords {
    std::string_view kind;  ///< the catalogue's name without the brand
    std::string_view sort;  ///< which sentences fit: tool, device, decor, textile, garden, toy, paper, food
    std::string_view german;
    char german_gender;  ///< m, f, n
    std::string_view french;
    char french_gender;  ///< m, f
    std::string_view english;
};
/// Of an article by its index in articles().
const ArticleWords& words_of(std::uint32_t article);

/// The article as it stands in a sentence; empty for a slot that is none of these. All: "article" (full name), "brand",
/// "sort", "thing" (the noun alone). German: der, den, dem, mein, meinen, meinem, dieser, diesen (each with the noun in
/// its case), er, ihn (the pronouns). French: le, du, au, mon, ce (with the noun), il, e (the ending of participles).
std::string article_slot(Language language, std::uint32_t article, std::string_view slot);

}  // namespace clientele::sample
