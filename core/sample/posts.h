#pragma once

#include <string>
#include <vector>

#include "core/sample/purchases.h"
#include "core/sample/texts/language.h"

namespace clientele::sample {

/// A public post about a company, before it is written.
struct Post {
    std::int32_t second = 0;
    std::uint64_t author = 0;  ///< see author_name()
    std::uint64_t person = nobody;
    Language language = Language::german;
    std::string_view network = {};
    std::string_view company = {};
    std::string_view section = {};  ///< of the grammar of posts
    std::uint32_t article = 0;
    std::int8_t store = 0;
    std::int32_t likes = 0;
    Draws draws;
};
/// The posts of a day, by time: about us and about each competitor, about the faulty article from some days after
/// its date on, about the store whose service fell; and the joke of Nulls with its echo.
std::vector<Post> posts_on(const SampleOptions& options, std::int32_t day);

/// "kaffee.katze42": the same author has the same name, two have different ones.
std::string author_name(std::uint64_t author, Language language);
std::string post_text(Post& post);

}  // namespace clientele::sample
