#include "core/analysis/surveys/question_kinds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/surveys/answer_signs.h"
#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/scale_ends.h"

namespace clientele {
namespace {

constexpr std::size_t most_options = 60, most_places_of_percentages = 21;
constexpr std::size_t long_answer = 60;  // signs on average, from which answers are texts

/// The answers that are given, and what they are.
struct Given {
    std::vector<std::size_t> at;  // in question.answers
    std::vector<std::string_view> texts;
    std::vector<std::optional<double>> numbers;
    bool all_numbers = false, plain = false, whole = false, dates = false;
    double least = 0, most = 0;
    std::size_t respondents = 0;
    double mean_length = 0;
    std::optional<SaidEnds> ends{};  ///< that the question's words name, and its answers lie within
};

Given look_at(const AskedQuestion& question) {
    Given given;
    given.all_numbers = given.plain = given.whole = given.dates = true;
    given.least = HUGE_VAL;
    given.most = -HUGE_VAL;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const GivenAnswer& answer = question.answers[i];
        if (answer.state != AnswerState::given) continue;
        given.at.push_back(i);
        given.texts.push_back(answer.text);
        const auto value = number_in(answer.text);
        given.numbers.push_back(value);
        given.all_numbers = given.all_numbers && value;
        given.plain = given.plain && is_plain_number(answer.text);
        given.whole = given.whole && value && *value == std::floor(*value);
        given.dates = given.dates && (parse_iso_date(answer.text) || parse_iso_time(answer.text));
        if (value) given.least = std::min(given.least, *value), given.most = std::max(given.most, *value);
        given.respondents += answer.count;
        given.mean_length += static_cast<double>(answer.text.size() * answer.count);
    }
    if (given.at.empty()) given.all_numbers = given.plain = given.whole = given.dates = false;
    if (given.respondents > 0) given.mean_length /= static_cast<double>(given.respondents);
    given.ends = ends_said(question.id + " " + question.text);
    if (given.ends && !(given.whole && given.ends->low <= given.least && given.most <= given.ends->high))
        given.ends.reset();
    return given;
}

void take(AskedQuestion& question, AskedKind kind, Text reason) {
    question.kind = kind;
    question.reason = std::move(reason);
}

void put_numbers(AskedQuestion& question, const Given& given) {
    for (std::size_t i = 0; i < given.at.size(); ++i)
        question.answers[given.at[i]].score = given.numbers[i].value_or(missing_number);
}

/// The usual end that the answers lie below, 5, 7 or 10. Where every place up to the highest answer is taken, that is
/// the end, if it is an unusual one: up to 4 always, above where so many answered that somebody would have gone higher.
double end_of_scale(const AskedQuestion& question, const Given& given, double low) {
    constexpr std::size_t many = 100;
    const bool every_place = given.at.size() == static_cast<std::size_t>(given.most - low) + 1;
    const bool short_scale = given.most <= 4 && question.kind == AskedKind::scale;
    if (every_place && (short_scale || (given.most > 5 && given.respondents >= many))) return given.most;
    for (const double usual : {5.0, 7.0, 10.0})
        if (given.most <= usual) return usual;
    return given.most;
}

/// The ends of a scale of numbers.
void put_ends(AskedQuestion& question, const Given& given) {
    if (!(given.least <= given.most)) return;
    double low = given.least < 1 ? std::min(0.0, given.least) : 1, high = given.most;
    if (given.ends)
        low = given.ends->low, high = given.ends->high;
    else if (question.kind == AskedKind::nps)
        low = 0, high = std::max(10.0, high);
    else if (question.kind == AskedKind::ces)
        high = high <= 5 && low == 1 ? 5 : std::max(7.0, high);
    else
        high = end_of_scale(question, given, low);
    question.lowest = low;
    question.highest = high;
}

void take_scale_of_numbers(AskedQuestion& question, const Given& given, AskedKind kind, Text reason) {
    take(question, kind, std::move(reason));
    put_numbers(question, given);
    put_ends(question, given);
}

/// Whole numbers from 0 to 10, which a scale could have.
bool lie_on_scale(const Given& given) {
    return given.all_numbers && given.whole && given.least >= 0 && given.most <= 10;
}
/// Of three different values at least; or what no yes or no would be written as, where the words speak of a scale.
bool could_be_scale(const Given& given, std::string_view words) {
    const bool spoken_of = speaks_of_recommending(words) || speaks_of_satisfaction(words) || speaks_of_effort(words);
    return lie_on_scale(given) && (given.at.size() >= 3 || (spoken_of && given.most > 2));
}

/// Codes of names that stand in no order: 1 Female, 2 Male, 3 Other. Labels that speak of degrees, and those of a
/// question that does, are a scale although their words are not known as one.
bool are_names(const AskedQuestion& question, const Given& given, std::string_view words) {
    if (given.ends || speaks_of_recommending(words) || speaks_of_satisfaction(words) || speaks_of_effort(words))
        return false;
    std::vector<std::string_view> labels;
    for (const std::size_t at : given.at) {
        const std::string& label = question.answers[at].label;
        if (label.empty() || number_in(label) || speaks_of_degree(label)) return false;
        labels.push_back(label);
    }
    return labels.size() >= 2 && !scale_of_words(labels);
}

bool take_numbers(AskedQuestion& question, const Given& given, std::string_view words, std::string_view type) {
    if (!given.all_numbers) return false;
    if (type == "single" && given.whole && given.at.size() <= most_options && are_names(question, given, words)) {
        take(question, AskedKind::single,
             text("There are only {0} different {0|answer|answers}.", count(given.at.size())));
        return true;
    }
    if (could_be_scale(given, words) && !speaks_of_quantity(words)) {
        if (speaks_of_recommending(words) && (given.most > 7 || given.least == 0)) {
            take_scale_of_numbers(question, given, AskedKind::nps,
                                  text("Its words speak of recommending, and the answers are numbers up to 10."));
        } else if (speaks_of_effort(words) && given.most <= 7) {
            take_scale_of_numbers(
                question, given, AskedKind::ces,
                text("Its words ask how easy it was, and the answers are numbers up to {0}.", number(given.most, 0)));
        } else if (speaks_of_satisfaction(words)) {
            take_scale_of_numbers(
                question, given, AskedKind::csat,
                text("Its words speak of satisfaction, and the answers are numbers up to {0}.", number(given.most, 0)));
        } else {
            take_scale_of_numbers(
                question, given, AskedKind::scale,
                text("The answers are whole numbers from {0} to {1}.", number(given.least, 0), number(given.most, 0)));
        }
        return true;
    }
    if (given.at.size() <= 2 && given.whole && given.most <= 10) {
        take(question, AskedKind::single,
             text("There are only {0} different {0|answer|answers}.", count(given.at.size())));
        return true;
    }
    if (!given.plain && given.at.size() <= most_options) return false;
    take(question, AskedKind::number, text("The answers are numbers."));
    put_numbers(question, given);
    return true;
}

bool take_words(AskedQuestion& question, const Given& given, std::string_view words) {
    const auto scale = scale_of_words(given.texts);
    if (!scale) return false;
    const AskedKind kind = scale->kind != AskedKind::scale ? scale->kind
                           : speaks_of_satisfaction(words) ? AskedKind::csat
                                                           : AskedKind::scale;
    take(question, kind, text("The words of the answers make a scale."));
    for (std::size_t i = 0; i < given.at.size(); ++i) question.answers[given.at[i]].score = scale->scores[i];
    question.lowest = 1;
    question.highest = scale->highest;
    return true;
}

/// Stars, faces, "4/5", "80 %".
bool take_signs(AskedQuestion& question, const Given& given, std::string_view words) {
    const auto scale = scale_of_signs(given.texts);
    if (!scale) return false;
    const bool satisfaction = scale->kind == AskedKind::csat || speaks_of_satisfaction(words);
    const bool recommending = scale->highest == 10 && speaks_of_recommending(words);
    const bool measured = scale->highest > 10 && given.at.size() > most_places_of_percentages;
    take(question,
         measured       ? AskedKind::number
         : recommending ? AskedKind::nps
         : satisfaction ? AskedKind::csat
                        : AskedKind::scale,
         scale->reason);
    for (std::size_t i = 0; i < given.at.size(); ++i) question.answers[given.at[i]].score = scale->scores[i];
    if (measured) return true;
    question.lowest = recommending ? 0 : scale->lowest;
    question.highest = scale->highest;
    return true;
}

void take_dates(AskedQuestion& question, const Given& given) {
    take(question, AskedKind::date, text("The answers are dates."));
    for (const std::size_t at : given.at) {
        GivenAnswer& answer = question.answers[at];
        if (const auto day = parse_iso_date(answer.text))
            answer.score = day->days;
        else if (const auto time = parse_iso_time(answer.text))
            answer.score = date_of(*time).days;
    }
}

bool are_texts(const Given& given, std::string_view words) {
    constexpr double short_sentence = 15;  // signs on average
    const double respondents = std::max<double>(1, static_cast<double>(given.respondents));
    const double different = static_cast<double>(given.at.size());
    return given.at.size() > most_options || given.mean_length > static_cast<double>(long_answer) ||
           (different / respondents > 0.5 &&
            (given.at.size() > 12 ||
             (given.at.size() > 2 && given.mean_length >= short_sentence && asks_for_words(words))));
}

void found_out(AskedQuestion& question, const Given& given, const AnswersSeen& seen) {
    const std::string words = question.id + " " + question.text;
    if (given.at.empty()) return take(question, AskedKind::text, text("Nobody gave an answer."));
    if (seen.several || seen.type == "multiple")
        return take(question, AskedKind::multiple,
                    seen.several ? text("Respondents have several answers to it.") : text("The file says so."));
    if (seen.type == "nps" && lie_on_scale(given))
        return take_scale_of_numbers(question, given, AskedKind::nps, text("The file says so."));
    if (take_signs(question, given, words) || take_numbers(question, given, words, seen.type) ||
        take_words(question, given, words))
        return;
    if (given.dates) return take_dates(question, given);
    if (seen.type == "text" || are_texts(given, words))
        return take(question, AskedKind::text,
                    text("There are {0} different {0|answer|answers}.", count(given.at.size())));
    take(question, AskedKind::single, text("There are only {0} different {0|answer|answers}.", count(given.at.size())));
}

/// The kind that the analyst named, with scores as it needs them.
void as_said(AskedQuestion& question, const Given& given, AskedKind kind) {
    question.by_hand = true;
    const Text reason = text("You said so.");
    if (is_scaled(kind)) {
        const auto words = given.all_numbers ? std::nullopt : scale_of_words(given.texts);
        if (words) {
            take_words(question, given, {});
            question.kind = kind;
        } else if (take_signs(question, given, {})) {
            question.kind = kind;
        } else {
            take_scale_of_numbers(question, given, kind, reason);
        }
    } else if (kind == AskedKind::number || kind == AskedKind::ranking) {
        put_numbers(question, given);
    } else if (kind == AskedKind::date) {
        take_dates(question, given);
    }
    take(question, kind, reason);
}

/// Places by the analyst's order; answers that are not in it have none.
void put_order(AskedQuestion& question, const QuestionPreparation& said) {
    question.by_hand = true;
    if (!is_scaled(question.kind))
        take(question, said.kind.value_or(AskedKind::scale), text("You put its answers in order."));
    for (GivenAnswer& answer : question.answers) {
        const auto place = std::ranges::find(said.order, answer.text);
        answer.score = place == said.order.end() ? missing_number
                                                 : static_cast<double>(std::distance(said.order.begin(), place)) + 1;
        if (place != said.order.end()) answer.state = AnswerState::given;
    }
    question.lowest = 1;
    question.highest = static_cast<double>(said.order.size());
}

void turn_round(AskedQuestion& question) {
    question.reversed = true;
    for (GivenAnswer& answer : question.answers) answer.score = question.lowest + question.highest - answer.score;
}

/// Where all options hold a number, as ages and incomes do, they stand in its order.
bool are_bands(const AskedQuestion& question, const Given& given) {
    return question.kind == AskedKind::single && given.at.size() >= 3 &&
           std::ranges::all_of(given.texts, [](std::string_view text) { return band_start(text).has_value(); });
}

std::vector<Code> put_in_order(AskedQuestion& question, const Given& given) {
    const bool bands = are_bands(question, given);
    std::vector<double> place(question.answers.size(), 0);
    for (std::size_t i = 0; i < place.size(); ++i) {
        const GivenAnswer& answer = question.answers[i];
        if (answer.state != AnswerState::given)
            place[i] = HUGE_VAL;
        else if (bands)
            place[i] = *band_start(answer.text);
        else if (!std::isnan(answer.score))
            place[i] = answer.score;
        else if (is_scaled(question.kind))
            place[i] = 1e300;
    }
    std::vector<Code> order(question.answers.size()), where(order.size());
    std::iota(order.begin(), order.end(), Code{0});
    std::ranges::sort(order, [&](Code a, Code b) {
        const GivenAnswer &x = question.answers[a], &y = question.answers[b];
        if (place[a] != place[b]) return place[a] < place[b];
        return x.count != y.count ? x.count > y.count : x.text < y.text;
    });
    std::vector<GivenAnswer> ordered;
    ordered.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        where[order[i]] = static_cast<Code>(i);
        ordered.push_back(std::move(question.answers[order[i]]));
    }
    question.answers = std::move(ordered);
    return where;
}

/// Codes for having no answer, as far as the analyst does not say that they count. The result names them.
std::vector<Text> leave_codes_out(AskedQuestion& question, const QuestionPreparation& said) {
    const std::string words = question.id + " " + question.text;
    std::vector<std::size_t> at, counts;
    std::vector<double> numbers;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const GivenAnswer& answer = question.answers[i];
        if (answer.state != AnswerState::given) continue;
        if (!is_plain_number(answer.text)) return {};
        at.push_back(i);
        numbers.push_back(number_in(answer.text).value_or(missing_number));
        counts.push_back(answer.count);
    }
    if (numbers.size() < 3 || speaks_of_quantity(words)) return {};
    const bool to_ten = speaks_of_recommending(words);
    const std::vector<bool> apart = codes_apart(numbers, counts, ends_said(words), to_ten);
    std::vector<Text> codes;
    for (std::size_t i = 0; i < at.size(); ++i) {
        GivenAnswer& answer = question.answers[at[i]];
        if (!apart[i] || std::ranges::find(said.given, answer.text) != said.given.end() ||
            std::ranges::find(said.order, answer.text) != said.order.end())
            continue;
        answer.state = AnswerState::no_answer;
        codes.push_back(verbatim(answer.text));
    }
    return codes;
}

/// Whether what the ends of the scale mean says that the lowest is the best: "1 = sehr gut, 6 = ungenügend" in the
/// question, or as labels of its numbers.
bool lowest_is_best(const AskedQuestion& question, const Given& given) {
    if (!given.all_numbers) return false;
    if (given.ends && !given.ends->low_words.empty())
        return stands_below(given.ends->high_words, given.ends->low_words).value_or(false);
    const auto meaning = [&](std::size_t which) {
        std::string_view words = question.answers[given.at[which]].label;
        words.remove_prefix(std::min(words.find_first_not_of("0123456789 -–=:.)("), words.size()));
        return words;
    };
    const auto [low, high] = std::ranges::minmax_element(given.numbers);
    return stands_below(meaning(static_cast<std::size_t>(high - given.numbers.begin())),
                        meaning(static_cast<std::size_t>(low - given.numbers.begin())))
        .value_or(false);
}

}  // namespace

std::string_view id(AskedKind kind) {
    static constexpr std::string_view ids[] = {"nps",    "csat",     "ces",    "scale", "ranking",
                                               "single", "multiple", "number", "date",  "text"};
    return ids[static_cast<std::size_t>(kind)];
}

Text in_words(AskedKind kind) {
    switch (kind) {
        case AskedKind::nps:
            return text("recommendation, 0 to 10");
        case AskedKind::csat:
            return text("satisfaction");
        case AskedKind::ces:
            return text("how easy it was");
        case AskedKind::scale:
            return text("scale");
        case AskedKind::ranking:
            return text("place in a ranking");
        case AskedKind::single:
            return text("one of several answers");
        case AskedKind::multiple:
            return text("several answers");
        case AskedKind::number:
            return text("number");
        case AskedKind::date:
            return text("date");
        case AskedKind::text:
            return text("words of their own");
    }
    return {};
}

std::vector<Code> find_kind(AskedQuestion& question, const AnswersSeen& seen, const QuestionPreparation& said) {
    for (GivenAnswer& answer : question.answers) {
        const auto is_named = [&](const std::vector<std::string>& some) {
            return std::ranges::find(some, answer.text) != some.end();
        };
        for (const auto& [which, label] : said.labels)
            if (which == answer.text) answer.label = label;
        answer.state = is_named(said.missing) ? AnswerState::no_answer
                       : is_named(said.given) ? AnswerState::given
                                              : state_of_words(answer.text);
        // 6 on a scale to 5, where its label says "Don't know".
        if (answer.state == AnswerState::given && !answer.label.empty() && !is_named(said.given))
            answer.state = state_of_words(answer.label);
    }
    const std::vector<Text> codes = seen.several ? std::vector<Text>{} : leave_codes_out(question, said);
    const Given given = look_at(question);
    if (said.kind && (*said.kind != AskedKind::multiple || seen.several))
        as_said(question, given, *said.kind);
    else
        found_out(question, given, seen);
    if (!said.order.empty()) put_order(question, said);
    if (!codes.empty())
        question.reason =
            text("{0} Left out as {1|a code|codes} for no answer: {2}.", question.reason, count(codes.size()), codes);
    if (is_scaled(question.kind)) {
        const bool found = said.order.empty() && lowest_is_best(question, given);
        if (found && !said.reversed) question.reason = text("{0} The lowest is the best.", question.reason);
        if (said.reversed.value_or(found)) turn_round(question);
    }
    return put_in_order(question, given);
}

}  // namespace clientele
