#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// Whether the words of an answer say that there is none: "Don't know", "keine Angabe", "sans objet", "No contesta", in
/// English, German, French and Spanish.
AnswerState state_of_words(std::string_view answer);

/// Answers whose words make a scale: "Very dissatisfied" to "Very satisfied", "Never" to "Always"… in the four
/// languages, whatever the gender of their endings.
struct WordScale {
    AskedKind kind = AskedKind::scale;  ///< csat of satisfaction, ces of how easy it was
    std::vector<double> scores{};       ///< by answer, from 1; a word that means the same has the same
    double highest = 0;                 ///< of the scale: words that nobody chose count where the scale has two sides
};
/// Nothing where there are fewer than three different places, or any answer has none in the same scale.
std::optional<WordScale> scale_of_words(std::span<const std::string_view> answers);

/// Whether one answer stands below another in a scale of words ("ungenügend" below "sehr gut"); nothing where no scale
/// has both, or they mean the same.
std::optional<bool> stands_below(std::string_view answer, std::string_view other);

/// The number that an answer is ("7", "4,5") or begins with ("5 - very satisfied", "10 (extremely likely)"). Ranges
/// ("18-24") are none.
std::optional<double> number_in(std::string_view answer);
/// Whether nothing but the number stands there.
bool is_plain_number(std::string_view answer);

/// Where the first number of a text stands ("Under 18": 17.5, "18-24": 18, "$25,000 - $49,999": 25000), to put bands in
/// order; nothing where it has none.
std::optional<double> band_start(std::string_view answer);

/// Whether words speak of recommending, of satisfaction, of effort, in the four languages.
bool speaks_of_recommending(std::string_view words);
bool speaks_of_satisfaction(std::string_view words);
bool speaks_of_effort(std::string_view words);
/// "Why…", "What should we do better?", "Comments": an answer in words of one's own.
bool asks_for_words(std::string_view words);
/// A label that is more or less of something: "Allow some", "Mehr als zuvor", "Not at all".
bool speaks_of_degree(std::string_view label);
/// "How many…", "Age": a number that counts or measures.
bool speaks_of_quantity(std::string_view words);

/// Small letters and digits alone, without accents and what stands in brackets: what answers are compared by.
std::string answer_key(std::string_view answer);

}  // namespace clientele
