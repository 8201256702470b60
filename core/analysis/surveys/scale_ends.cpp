#include "core/analysis/surveys/scale_ends.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/question_stems.h"
#include "core/base/blanks.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr double highest_end = 11, highest_on_scale = 10;
constexpr std::size_t enough_respondents = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A number of one or two digits by itself in a text.
struct PlacedNumber {
    double value = 0;
    std::size_t begin = 0, end = 0;
};
std::vector<PlacedNumber> numbers_in(std::string_view words) {
    std::vector<PlacedNumber> found;
    for (std::size_t at = 0; at < words.size();) {
        if (!is_digit(words[at])) {
            ++at;
            continue;
        }
        PlacedNumber number{.begin = at};
        for (; at < words.size() && is_digit(words[at]); ++at) number.value = 10 * number.value + (words[at] - '0');
        number.end = at;
        const bool in_word = number.begin > 0 && (is_letter(words[number.begin - 1]) ||
                                                  words[number.begin - 1] == '.' || words[number.begin - 1] == '_');
        const bool goes_on = at < words.size() && (is_letter(words[at]) || words[at] == '%' || words[at] == '_');
        if (number.end - number.begin <= 2 && !in_word && !goes_on) found.push_back(number);
    }
    return found;
}

/// Cuts the sign off that parts the number from what it means: =, :, or a dash before a letter.
std::optional<std::string_view> meaning_after(std::string_view rest) {
    rest = without_blanks(rest);
    bool dash = false;
    if (rest.starts_with('=') || rest.starts_with(':'))
        rest.remove_prefix(1);
    else if (rest.starts_with("–") || rest.starts_with("—"))
        rest.remove_prefix(std::string_view("–").size()), dash = true;
    else if (rest.starts_with('-'))
        rest.remove_prefix(1), dash = true;
    else
        return std::nullopt;
    rest = without_blanks(rest);
    rest = without_blanks(rest.substr(0, rest.find_first_of(",;/()[]|0123456789")));
    for (const std::string_view joint : {" to", " bis", " and", " und", " et", " y", " –", " -", " …", "..."})
        if (rest.ends_with(joint)) rest = without_blanks(rest.substr(0, rest.size() - joint.size()));
    if (rest.empty() || !is_letter(rest.front()) || (dash && rest.size() < 3)) return std::nullopt;
    return rest;
}

std::optional<SaidEnds> ends_with_words(std::string_view words, const std::vector<PlacedNumber>& numbers) {
    std::optional<SaidEnds> ends;
    std::size_t named = 0;
    for (const PlacedNumber& number : numbers) {
        const auto meaning = meaning_after(words.substr(number.end));
        if (!meaning) continue;
        ++named;
        if (!ends) ends = SaidEnds{number.value, number.value, std::string(*meaning), std::string(*meaning)};
        if (number.value < ends->low) ends->low = number.value, ends->low_words = *meaning;
        if (number.value > ends->high) ends->high = number.value, ends->high_words = *meaning;
    }
    if (named < 2 || ends->low > 1 || ends->high < 2 || ends->high > highest_end) return std::nullopt;
    return ends;
}

/// "from 1 to 10", "1-5", "1 bis 6": with a word for a scale or an opening bracket before them.
std::optional<SaidEnds> ends_alone(std::string_view words, const std::vector<PlacedNumber>& numbers) {
    constexpr std::array<std::string_view, 9> joints{"to", "bis", "à", "a", "auf", "-", "–", "—", "until"};
    const std::u16string folded_words = folded(words);
    const bool of_scale = std::ranges::any_of(
        std::array<std::u16string_view, 7>{u"scale", u"skala", u"echelle", u"escala", u"rate", u"points", u"punkte"},
        [&](std::u16string_view word) { return folded_words.find(word) != folded_words.npos; });
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
        const PlacedNumber &low = numbers[i], &high = numbers[i + 1];
        if (low.value > 1 || high.value < 3 || high.value > highest_end) continue;
        const std::string_view joint = without_blanks(words.substr(low.end, high.begin - low.end));
        if (std::ranges::find(joints, joint) == joints.end()) continue;
        const std::string_view before = without_blanks(words.substr(0, low.begin));
        if (of_scale || before.ends_with('(') || before.ends_with('[')) return SaidEnds{low.value, high.value, {}, {}};
    }
    return std::nullopt;
}

/// Below zero only what no scale with two sides (-2 to 2) has: lower than its highest place is high, or -1 alone
/// below 1.
bool is_usual_code(double value, std::span<const double> numbers) {
    if (value < 0) {
        const auto below = std::ranges::count_if(numbers, [](double each) { return each < 0; });
        const bool zero = std::ranges::find(numbers, 0) != numbers.end();
        double highest = 0;
        for (const double each : numbers)
            if (each <= highest_on_scale) highest = std::max(highest, each);
        return value >= -99 && (-value > highest || (value == -1 && below == 1 && !zero));
    }
    for (const double code : {66.0, 77.0, 88.0, 777.0, 888.0})
        if (value == code) return true;
    return (value >= 96 && value <= 99) || (value >= 996 && value <= 999);
}

/// Which of the sorted numbers is the first of 7 to 9 with two empty places or more below it; the end where none is.
std::size_t first_after_gap(const std::vector<double>& sorted) {
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] >= 7 && sorted[i] <= 9 && sorted[i] - sorted[i - 1] >= 3) return i;
    return sorted.size();
}

}  // namespace

std::optional<SaidEnds> ends_said(std::string_view question) {
    const std::vector<PlacedNumber> numbers = numbers_in(question);
    if (numbers.size() < 2) return std::nullopt;
    if (const auto ends = ends_with_words(question, numbers)) return ends;
    return ends_alone(question, numbers);
}

std::vector<bool> codes_apart(std::span<const double> numbers, std::span<const std::size_t> counts,
                              const std::optional<SaidEnds>& ends, bool to_ten) {
    std::vector<bool> apart(numbers.size());
    if (std::ranges::any_of(numbers, [](double value) { return value != std::floor(value); })) return apart;
    std::vector<double> places;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        apart[i] = ends ? numbers[i] < ends->low || numbers[i] > ends->high : is_usual_code(numbers[i], numbers);
        if (!apart[i]) places.push_back(numbers[i]);
    }
    std::ranges::sort(places);
    std::size_t all = 0, coded = 0;
    for (const std::size_t each : counts) all += each;
    if (!ends && !to_ten && all >= enough_respondents && places.size() > 3)
        if (const std::size_t from = first_after_gap(places); from >= 3 && from < places.size()) {
            const double least = places[from];
            // All that follows is a code as well, or the scale goes on.
            if (places.back() <= 9) {
                for (std::size_t i = 0; i < numbers.size(); ++i) apart[i] = apart[i] || numbers[i] >= least;
                places.resize(from);
            }
        }
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (apart[i]) coded += counts[i];
    const bool on_scale = places.size() >= 2 && (ends || (places.front() >= 0 && places.back() <= highest_on_scale));
    if (!on_scale || numbers.size() - places.size() > 3 || 2 * coded >= all) apart.assign(numbers.size(), false);
    return apart;
}

void end_batteries_alike(std::span<AskedQuestion> questions) {
    const auto takes_part = [](const AskedQuestion& question) {
        return (question.kind == AskedKind::scale || question.kind == AskedKind::csat) && !question.by_hand &&
               !ends_said(question.id + " " + question.text) &&
               std::ranges::all_of(question.answers, [](const GivenAnswer& answer) {
                   return answer.state != AnswerState::given || is_plain_number(answer.text);
               });
    };
    std::map<std::pair<std::u16string, double>, double> ends;
    const auto battery = [](const AskedQuestion& question) {
        return std::pair(folded(stem_and_item(question.text).stem), question.lowest);
    };
    for (const AskedQuestion& question : questions)
        if (takes_part(question)) {
            double& end = ends[battery(question)];
            end = std::max(end, question.highest);
        }
    for (AskedQuestion& question : questions) {
        if (!takes_part(question) || battery(question).first.empty()) continue;
        const double longer = ends[battery(question)] - question.highest;
        question.highest += longer;
        if (question.reversed)
            for (GivenAnswer& answer : question.answers) answer.score += longer;
    }
}

}  // namespace clientele
