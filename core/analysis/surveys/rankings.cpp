#include "core/analysis/surveys/rankings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cmath>
#include <string>

#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/question_stems.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_items = 3, most_items = 30, fewest_rankings = 10;
constexpr double enough_in_order = 0.9, enough_where_words_say_so = 0.6;

bool speaks_of_ranking(std::string_view words) {
    static constexpr std::array<std::u16string_view, 16> parts{
        u"rank ",        u"ranking",     u"rank the",     u"in order of", u"your favourite", u"your favorite",
        u"rangfolge",    u"reihenfolge", u"rangliste",    u"ordnen sie",  u"sortieren sie",  u"classez",
        u"par ordre de", u"classement",  u"por orden de", u"ordene"};
    const std::u16string plain = folded(words);
    return std::ranges::any_of(parts, [&](std::u16string_view part) { return plain.find(part) != plain.npos; });
}

/// The number that an answer is as a place, 0 where it is none.
std::size_t place_of(const GivenAnswer& answer) {
    if (answer.state != AnswerState::given) return 0;
    const auto value = number_in(answer.text);
    const bool whole = value && *value == std::floor(*value) && *value >= 1 && *value <= double(most_items);
    return whole ? static_cast<std::size_t>(*value) : 0;
}

/// The highest place that is given; 0 where an answer is none.
std::size_t highest_place(const AskedQuestion& question) {
    std::size_t highest = 0;
    for (const GivenAnswer& answer : question.answers) {
        if (answer.state != AnswerState::given) continue;
        const std::size_t place = place_of(answer);
        if (place == 0) return 0;
        highest = std::max(highest, place);
    }
    return highest;
}

/// "Q5" of "Q5_1", "Q5.12" and "Q5[3]"; "" of others.
std::string_view numbered_stem(std::string_view id) {
    if (id.ends_with(']')) id.remove_suffix(1);
    std::size_t end = id.size();
    while (end > 0 && std::isdigit(static_cast<unsigned char>(id[end - 1])) != 0) --end;
    if (end == id.size() || end < 2) return {};
    const char sign = id[end - 1];
    return sign == '_' || sign == '.' || sign == '[' || sign == '-' ? id.substr(0, end - 1) : std::string_view();
}

const QuestionPreparation* said_of(const SurveyPreparation& preparation, const AskedQuestion& question) {
    auto said = preparation.questions.find(question.id);
    if (said == preparation.questions.end()) said = preparation.questions.find(question.text);
    return said == preparation.questions.end() ? nullptr : &said->second;
}

/// Neighbours that may be items of one ranking.
struct Items {
    std::span<AskedQuestion> of;
    std::string stem;  // the question that they answer, where the data has its words
};

std::vector<Items> possible_items(std::span<AskedQuestion> questions) {
    const auto key = [](const AskedQuestion& question) -> std::string {
        if (const StemAndItem parts = stem_and_item(question.text); !parts.stem.empty()) return std::string(parts.stem);
        if (const std::string_view stem = numbered_stem(question.id); !stem.empty()) return std::string(stem);
        return highest_place(question) > 0 ? "\n" : "\n0";  // no words of anybody's
    };
    std::vector<std::string> keys;
    for (const AskedQuestion& question : questions) keys.push_back(key(question));
    std::vector<Items> found;
    for (std::size_t from = 0; from < questions.size();) {
        const std::string& stem = keys[from];
        std::size_t to = from + 1;
        while (to < questions.size() && keys[to] == stem) ++to;
        found.push_back({questions.subspan(from, to - from), stem.starts_with('\n') ? std::string() : stem});
        from = to;
    }
    return found;
}

/// One respondent's places, as bits.
struct PlacesGiven {
    std::uint64_t given = 0;
    std::size_t items = 0, sum = 0;
    bool twice = false;
    bool in_order() const { return !twice && given == (std::uint64_t{1} << items) - 1; }
};
PlacesGiven places_by(std::span<const AskedQuestion> items, const std::vector<std::vector<std::size_t>>& place,
                      std::size_t respondent) {
    PlacesGiven places;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Code answer = items[i].of[respondent];
        const std::size_t at = answer == missing_code ? 0 : place[i][answer];
        if (at == 0) continue;
        const std::uint64_t bit = std::uint64_t{1} << (at - 1);
        places.twice = places.twice || (places.given & bit) != 0;
        places.given |= bit;
        places.sum += at;
        ++places.items;
    }
    return places;
}

std::vector<std::vector<std::size_t>> places_of_answers(std::span<const AskedQuestion> items) {
    std::vector<std::vector<std::size_t>> place;
    for (const AskedQuestion& item : items) {
        place.emplace_back();
        for (const GivenAnswer& answer : item.answers) place.back().push_back(place_of(answer));
    }
    return place;
}

/// Whether respondents put these in order, whatever is said of them.
bool look_ranked(const Items& items) {
    const std::size_t count = items.of.size();
    if (count < fewest_items || count > most_items) return false;
    for (const AskedQuestion& item : items.of) {
        const std::size_t highest = highest_place(item);
        if (highest == 0 || highest > count || !item.from.empty()) return false;
    }
    const auto place = places_of_answers(items.of);
    std::size_t placed = 0, in_order = 0;
    for (std::size_t r = 0; r < items.of.front().of.size(); ++r) {
        const PlacesGiven places = places_by(items.of, place, r);
        if (places.items < 2) continue;
        ++placed;
        in_order += places.in_order() ? 1 : 0;
        if (placed == 100 && in_order < 30) return false;  // ratings
    }
    const double enough = speaks_of_ranking(items.stem) ? enough_where_words_say_so : enough_in_order;
    return placed >= fewest_rankings && static_cast<double>(in_order) >= enough * static_cast<double>(placed);
}

/// Codes anew after answers came in: places in order, then items without a place, then what is not given.
void put_answers_in_order(AskedQuestion& item) {
    const auto rank = [](const GivenAnswer& answer) {
        return std::pair(answer.state != AnswerState::given, std::pair(answer.unranked, answer.score));
    };
    std::vector<Code> order(item.answers.size()), where(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Code>(i);
    std::ranges::stable_sort(order, [&](Code a, Code b) {
        const auto of_a = rank(item.answers[a]), of_b = rank(item.answers[b]);
        return of_a.first != of_b.first ? of_a.first < of_b.first : !of_a.first && of_a.second < of_b.second;
    });
    std::vector<GivenAnswer> answers;
    for (std::size_t i = 0; i < order.size(); ++i) {
        where[order[i]] = static_cast<Code>(i);
        answers.push_back(std::move(item.answers[order[i]]));
    }
    item.answers = std::move(answers);
    for (Code& code : item.of)
        if (code != missing_code) code = where[code];
}

/// The answer that says that the item was left out, with that place.
Code left_out(AskedQuestion& item, double place) {
    for (std::size_t i = 0; i < item.answers.size(); ++i)
        if (item.answers[i].unranked && item.answers[i].score == place) return static_cast<Code>(i);
    const bool first = std::ranges::none_of(item.answers, &GivenAnswer::unranked);
    const std::string words = first ? std::string(not_ranked) : fmt::format("{} ({})", not_ranked, place);
    item.answers.push_back({.text = words, .label = words, .score = place, .unranked = true});
    return static_cast<Code>(item.answers.size() - 1);
}

void take_ranking(const Items& items, bool by_hand, bool reversed) {
    const auto place = places_of_answers(items.of);
    std::size_t all = items.of.size();
    for (const auto& of_item : place)
        for (const std::size_t each : of_item) all = std::max(all, each);
    const auto count_of = static_cast<double>(all);
    const std::string called = !items.stem.empty() ? items.stem : items.of.front().text + " … " + items.of.back().text;
    for (std::size_t i = 0; i < items.of.size(); ++i) {
        AskedQuestion& item = items.of[i];
        item.kind = AskedKind::ranking;
        item.by_hand = item.by_hand || by_hand;
        item.reversed = reversed;
        item.lowest = 1;
        item.highest = count_of;
        item.ranked_in = called;
        for (std::size_t a = 0; a < item.answers.size(); ++a) {
            const auto at = static_cast<double>(place[i][a]);
            item.answers[a].score = place[i][a] == 0 ? missing_number : reversed ? count_of + 1 - at : at;
        }
    }
    std::size_t rankings = 0, twice = 0;
    for (std::size_t r = 0; r < items.of.front().of.size(); ++r) {
        const PlacesGiven places = places_by(items.of, place, r);
        if (places.items == 0) continue;
        places.twice ? ++twice : ++rankings;
        double rest = 0;
        if (all > places.items) {
            rest = (count_of * (count_of + 1) / 2 - static_cast<double>(places.sum)) /
                   static_cast<double>(all - places.items);
            if (reversed) rest = count_of + 1 - rest;
        }
        for (std::size_t i = 0; i < items.of.size(); ++i) {
            AskedQuestion& item = items.of[i];
            Code& code = item.of[r];
            const bool placed = code != missing_code && code < place[i].size() && place[i][code] > 0;
            if (placed && !places.twice) continue;
            if (code != missing_code) --item.answers[code].count;
            code = places.twice ? missing_code : left_out(item, rest);
            if (code != missing_code) ++item.answers[code].count;
        }
    }
    for (AskedQuestion& item : items.of) {
        item.reason = by_hand ? text("You said so. {0} {0|respondent|respondents} put {1} {1|item|items} in order.",
                                     count(rankings), count(items.of.size()))
                              : text(
                                    "{0} {0|respondent|respondents} gave {1} items different places from 1 on, as "
                                    "ratings hardly would.",
                                    count(rankings), count(items.of.size()));
        if (twice > 0)
            item.reason = text("{0} {1} gave one place twice and {1|does|do} not count.", item.reason, count(twice));
        put_answers_in_order(item);
    }
}

/// Of neighbours without a stem: those from one on that hold each place up to their number, where they are ranked.
std::size_t ranked_from(std::span<AskedQuestion> run, std::size_t from) {
    std::size_t highest = 0;
    for (std::size_t items = 1; items <= std::min(most_items, run.size() - from); ++items) {
        highest = std::max(highest, highest_place(run[from + items - 1]));
        if (items >= fewest_items && highest == items && look_ranked({run.subspan(from, items), {}})) return items;
    }
    return 0;
}

void find_rankings_without_stem(std::span<AskedQuestion> run, bool reversed) {
    for (std::size_t from = 0; from < run.size();) {
        const std::size_t items = ranked_from(run, from);
        if (items > 0) take_ranking({run.subspan(from, items), {}}, false, reversed);
        from += std::max<std::size_t>(1, items);
    }
}

}  // namespace

void rank_items(std::span<AskedQuestion> items, const std::string& stem, bool reversed) {
    if (!items.empty()) take_ranking({items, stem}, false, reversed);
}

void find_rankings(std::span<AskedQuestion> questions, const SurveyPreparation& preparation) {
    const auto is_said = [&](const AskedQuestion& question, auto&& holds) {
        const QuestionPreparation* said = said_of(preparation, question);
        return said && holds(*said);
    };
    const auto ranking = [](const QuestionPreparation& said) { return said.kind == AskedKind::ranking; };
    const auto other = [](const QuestionPreparation& said) { return said.kind || !said.order.empty(); };
    const auto turned = [](const QuestionPreparation& said) { return said.reversed; };
    for (Items& items : possible_items(questions)) {
        const bool reversed = std::ranges::any_of(items.of, [&](const auto& each) { return is_said(each, turned); });
        const bool said = std::ranges::any_of(items.of, [&](const auto& each) { return is_said(each, ranking); });
        if (!said) {
            const bool otherwise =
                std::ranges::any_of(items.of, [&](const auto& each) { return is_said(each, other); });
            if (otherwise) continue;
            if (items.stem.empty() && items.of.front().of.size() >= fewest_rankings)
                find_rankings_without_stem(items.of, reversed);
            else if (look_ranked(items))
                take_ranking(items, false, reversed);
            continue;
        }
        // Of a stem all are its items; else those that were said to be.
        if (!items.stem.empty() &&
            std::ranges::all_of(items.of, [](const auto& each) { return highest_place(each) > 0; })) {
            take_ranking(items, true, reversed);
            continue;
        }
        for (std::size_t from = 0; from < items.of.size(); ++from) {
            std::size_t to = from;
            while (to < items.of.size() && is_said(items.of[to], ranking) && highest_place(items.of[to]) > 0) ++to;
            if (to > from) take_ranking({items.of.subspan(from, to - from), items.stem}, true, reversed);
            from = to;
            if (to < items.of.size() && is_said(items.of[to], ranking)) {
                items.of[to].kind = AskedKind::single;
                items.of[to].reason = text("Its answers are no places such as 1, 2, 3, so that nothing is ranked.");
            }
        }
    }
}

}  // namespace clientele
