#include "core/sample/texts/library.h"

#include "core/sample/texts/sources.h"

namespace clientele::sample {

const Grammar& grammar(Writing writing, Language language) {
    // By writing, then by language as in the enumeration.
    static const std::array<std::array<Grammar, language_count>, writing_count> all{{
        {Grammar{articles_german, reviews_german}, Grammar{articles_french, reviews_french},
         Grammar{articles_english, reviews_english}},
        {Grammar{articles_german, contacts_german, complaints_german, notes_german},
         Grammar{articles_french, contacts_french, complaints_french, notes_french},
         Grammar{articles_english, contacts_english, complaints_english, notes_english}},
        {Grammar{articles_german, complaints_german, calls_german},
         Grammar{articles_french, complaints_french, calls_french},
         Grammar{articles_english, complaints_english, calls_english}},
        {Grammar{answers_german}, Grammar{answers_french}, Grammar{answers_english}},
        {Grammar{observations_german}, Grammar{observations_french}, Grammar{observations_english}},
        {Grammar{posts_german}, Grammar{posts_french}, Grammar{posts_english}},
    }};
    return all[static_cast<std::size_t>(writing)][static_cast<std::size_t>(language)];
}

}  // namespace clientele::sample
