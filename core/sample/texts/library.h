#pragma once

#include "core/sample/texts/grammar.h"
#include "core/sample/texts/language.h"

namespace clientele::sample {

/// What kind of thing is written.
enum class Writing : std::uint8_t { reviews, contacts, calls, answers, observations, posts };
inline constexpr std::size_t writing_count = 6;

/// The grammar that writes it in a language.
const Grammar& grammar(Writing writing, Language language);

}  // namespace clientele::sample
