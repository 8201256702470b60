#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// The ends of a scale as the words of a question name them: "(1 = sehr gut, 6 = ungenügend)", "on a scale of 1 to 10".
struct SaidEnds {
    double low = 0, high = 0;
    std::string low_words{}, high_words{};  ///< of the ends; empty where only the numbers are named
};
/// Nothing where no two whole numbers are named as ends: the lower 0 or 1, the higher 2 to 11 (3 without words).
std::optional<SaidEnds> ends_said(std::string_view question);

/// By number whether it is a code for having no answer: 9 or 99 among places from 1 to 5. It stands outside the ends,
/// where these are known, beside two different places within them; else it is negative (but no place of a scale from -2
/// to 2) or one of the usual codes (66, 77, 88, 96 to 99, 777, 888, 996 to 999) while all others lie between 0 and 10,
/// or, of 30 respondents or more, 7 to 9 with two empty places or more below (`to_ten`: never, as of scales that go to
/// 10). Never half of the respondents or more. `counts`: respondents, by number. Nothing stands apart of numbers that
/// are not whole.
std::vector<bool> codes_apart(std::span<const double> numbers, std::span<const std::size_t> counts,
                              const std::optional<SaidEnds>& ends, bool to_ten);

/// Questions of one battery (the same stem before their items) with numbers from the same lowest place end alike: at
/// the highest end of any. Those that the analyst put in order, or whose words name their ends, keep theirs. Before
/// questions are called by their items.
void end_batteries_alike(std::span<AskedQuestion> questions);

}  // namespace clientele
