#include "core/analysis/surveys/rated_items.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>

#include "core/analysis/surveys/answer_words.h"
#include "core/base/blanks.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

bool is_single_rating(const AskedQuestion& question) {
    return (question.kind == AskedKind::scale || question.kind == AskedKind::csat) &&
           !speaks_of_the_whole(question.text) && !speaks_of_the_whole(question.id);
}

bool has_numbers(const AskedQuestion& question) {
    return std::ranges::all_of(question.answers, [](const GivenAnswer& answer) {
        return answer.state != AnswerState::given || number_in(answer.text);
    });
}

/// "CUSA#" of "CUSA12", "Q# item #" of "Q1 item 1": its numbers aside; "" where no number ends it or nothing else is
/// there.
std::string stem_of(const std::string& id) {
    if (id.empty() || std::isdigit(static_cast<unsigned char>(id.back())) == 0) return {};
    std::string stem;
    for (const char c : id) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (!digit || !stem.ends_with('#')) stem += digit ? '#' : c;
    }
    return stem == "#" ? std::string() : stem;
}

}  // namespace

Result<std::vector<const AskedQuestion*>> questions_named(const SurveyTable& survey, const std::string& named) {
    std::vector<const AskedQuestion*> found;
    for (std::size_t begin = 0; begin <= named.size();) {
        const std::size_t end = std::min(named.find(';', begin), named.size());
        const std::string_view each = without_blanks(std::string_view(named).substr(begin, end - begin));
        begin = end + 1;
        if (each.empty()) continue;
        const auto question = question_named(survey, std::string(each));
        if (!question) return std::unexpected(question.error());
        if (std::ranges::find(found, *question) == found.end()) found.push_back(*question);
    }
    return found;
}

bool speaks_of_the_whole(std::string_view words) {
    static constexpr std::array<std::u16string_view, 12> parts{
        u"overall", u"all in all", u"in general",   u"gesamt",     u"insgesamt", u"alles in allem",
        u"global",  u"ensemble",   u"dans general", u"en general", u"total",     u"conjunto"};
    const std::u16string plain = folded(words);
    return std::ranges::any_of(parts, [&](std::u16string_view part) { return plain.find(part) != plain.npos; });
}

std::vector<const AskedQuestion*> single_ratings(const SurveySample& sample) {
    std::vector<const AskedQuestion*> found;
    for (const std::size_t q : sample.questions)
        if (const AskedQuestion& question = sample.survey->questions[q]; is_single_rating(question))
            found.push_back(&question);
    return found;
}

std::string name_of_items(const std::vector<const AskedQuestion*>& items) {
    if (items.empty()) return {};
    const std::string stem = stem_of(items.front()->id);
    const bool shared =
        std::ranges::all_of(items, [&](const AskedQuestion* each) { return stem_of(each->id) == stem; });
    const std::string words = stem.substr(0, stem.find_last_not_of("#_. ") + 1);
    if (shared && !words.empty() && !words.contains('#')) return words;
    return items.size() == 1 ? items.front()->id : items.front()->id + " … " + items.back()->id;
}

std::vector<RatedItems> scales_in(const SurveySample& sample) {
    const std::vector<const AskedQuestion*> ratings = single_ratings(sample);
    std::map<std::string, std::size_t> of_stem;
    for (const AskedQuestion* each : ratings) ++of_stem[stem_of(each->id)];
    const std::size_t alone = of_stem.contains("") ? of_stem[""] : 0;
    const bool numbered = 2 * alone < ratings.size() && of_stem.size() > 1;
    std::vector<RatedItems> scales;
    struct Kind {
        double lowest = 0, highest = 0;
        bool of_numbers = false;  // "never" to "always" is no scale of places from 1 to 5
        std::string stem{};
        bool operator==(const Kind&) const = default;
    };
    std::vector<Kind> kinds;
    for (const AskedQuestion* each : ratings) {
        const Kind kind{each->lowest, each->highest, has_numbers(*each), numbered ? stem_of(each->id) : std::string()};
        const auto known = std::ranges::find(kinds, kind);
        if (known == kinds.end()) {
            kinds.push_back(kind);
            scales.push_back({.items = {each}});
        } else {
            scales[static_cast<std::size_t>(known - kinds.begin())].items.push_back(each);
        }
    }
    std::erase_if(scales, [](const RatedItems& each) { return each.items.size() < 2; });
    for (RatedItems& each : scales) each.name = name_of_items(each.items);
    return scales;
}

double CompleteAnswers::effective() const {
    double sum = 0, squares = 0;
    for (const double weight : weights) {
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

CompleteAnswers complete_answers(const SurveySample& sample, const std::vector<const AskedQuestion*>& items) {
    CompleteAnswers answers;
    sample.respondents.for_each([&](std::size_t respondent) {
        if (!(sample.weights.of[respondent] > 0)) return;
        const auto given = std::ranges::count_if(
            items, [&](const AskedQuestion* each) { return !std::isnan(each->score(respondent)); });
        if (given == std::ssize(items)) {
            answers.respondents.push_back(respondent);
            answers.weights.push_back(sample.weights.of[respondent]);
        } else if (given > 0) {
            ++answers.some;
        }
    });
    answers.scores.resize(std::ssize(answers.respondents), std::ssize(items));
    for (Eigen::Index i = 0; i < answers.scores.rows(); ++i)
        for (Eigen::Index j = 0; j < answers.scores.cols(); ++j)
            answers.scores(i, j) =
                items[static_cast<std::size_t>(j)]->score(answers.respondents[static_cast<std::size_t>(i)]);
    return answers;
}

}  // namespace clientele
