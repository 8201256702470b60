#pragma once

#include <string_view>

/// The texts as they are written down, in the notation of grammar.h; one file each.
namespace clientele::sample {

extern const std::string_view articles_german, articles_french, articles_english;
extern const std::string_view reviews_german, reviews_french, reviews_english;
extern const std::string_view contacts_german, contacts_french, contacts_english;
extern const std::string_view complaints_german, complaints_french, complaints_english;
extern const std::string_view notes_german, notes_french, notes_english;
extern const std::string_view calls_german, calls_french, calls_english;
extern const std::string_view answers_german, answers_french, answers_english;
extern const std::string_view observations_german, observations_french, observations_english;
extern const std::string_view posts_german, posts_french, posts_english;

}  // namespace clientele::sample
