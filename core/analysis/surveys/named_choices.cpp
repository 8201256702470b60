#include "core/analysis/surveys/named_choices.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "core/analysis/surveys/rankings.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_names = 3, most_names = 30, most_places = 10, fewest_who_name_two = 10;
constexpr double enough_different = 0.6;

std::vector<std::u16string> words_in(std::string_view text) {
    std::vector<std::u16string> words;
    const std::u16string plain = folded(text);
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t to = std::min(plain.find(u' ', from), plain.size());
        if (to > from) words.push_back(plain.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

bool is_word_of_choice(const std::u16string& word) {
    static constexpr std::array<std::u16string_view, 24> known{
        u"choice",    u"wahl",     u"choix",     u"opcion",     u"eleccion",   u"rank",
        u"rang",      u"ranking",  u"platz",     u"place",      u"position",   u"prioritaet",
        u"priority",  u"priorite", u"prioridad", u"preference", u"praeferenz", u"preferencia",
        u"favourite", u"favorite", u"favorit",   u"favori",     u"favorito",   u"lieblingsmarke"};
    return std::ranges::find(known, word) != known.end();
}

/// The place that an ordinal names: "2nd", "zweite", "deuxieme", "segunda"; 0 of others.
std::size_t ordinal(const std::u16string& word) {
    static constexpr std::array<std::array<std::u16string_view, 8>, 5> in_words{
        {{u"first", u"erste", u"erster", u"premier", u"premiere", u"primera", u"primero", u"primer"},
         {u"second", u"zweite", u"zweiter", u"deuxieme", u"seconde", u"segunda", u"segundo", u"zweitens"},
         {u"third", u"dritte", u"dritter", u"troisieme", u"tercera", u"tercero", u"tercer", u"drittens"},
         {u"fourth", u"vierte", u"vierter", u"quatrieme", u"cuarta", u"cuarto", u"viertens", u"quatriemement"},
         {u"fifth", u"fuenfte", u"fuenfter", u"cinquieme", u"quinta", u"quinto", u"fuenftens", u"cinquiemement"}}};
    for (std::size_t i = 0; i < in_words.size(); ++i)
        if (std::ranges::find(in_words[i], word) != in_words[i].end()) return i + 1;
    std::size_t digits = 0, place = 0;
    while (digits < word.size() && word[digits] >= u'0' && word[digits] <= u'9' && digits < 3)
        place = place * 10 + static_cast<std::size_t>(word[digits++] - u'0');
    static constexpr std::array<std::u16string_view, 12> ends{u"st", u"nd",  u"rd", u"th", u"er", u"ere",
                                                              u"e",  u"eme", u"a",  u"o",  u"ra", u"da"};
    const bool ends_so = digits > 0 && std::ranges::find(ends, std::u16string_view(word).substr(digits)) != ends.end();
    return ends_so && place <= most_places ? place : 0;
}

/// The number that stands alone; 0 of others.
std::size_t bare_number(const std::u16string& word) {
    if (word.empty() || word.size() > 2) return 0;
    std::size_t value = 0;
    for (const char16_t sign : word) {
        if (sign < u'0' || sign > u'9') return 0;
        value = value * 10 + static_cast<std::size_t>(sign - u'0');
    }
    return value <= most_places ? value : 0;
}

/// The place that the words of a question ask for, and the words without it.
struct AskedPlace {
    std::size_t place = 0;
    std::u16string rest{};
};
AskedPlace place_asked_for(const AskedQuestion& question) {
    const std::vector<std::u16string> words = words_in(question.text);
    const auto choice = std::ranges::find_if(words, is_word_of_choice);
    if (choice == words.end()) return {};
    const auto at = choice - words.begin();
    std::ptrdiff_t found = -1;
    AskedPlace asked;
    for (std::ptrdiff_t i = 0; i < std::ssize(words) && found < 0; ++i)
        if (const std::size_t place = ordinal(words[static_cast<std::size_t>(i)]); place > 0)
            asked.place = place, found = i;
    for (const std::ptrdiff_t i : {at - 1, at + 1})
        if (found < 0 && i >= 0 && i < std::ssize(words))
            if (const std::size_t place = bare_number(words[static_cast<std::size_t>(i)]); place > 0)
                asked.place = place, found = i;
    for (std::ptrdiff_t i = 0; i < std::ssize(words); ++i)
        if (i != found) asked.rest += words[static_cast<std::size_t>(i)] + u' ';
    return asked;
}

bool may_hold_names(const AskedQuestion& question, const SurveyPreparation& preparation) {
    auto said = preparation.questions.find(question.id);
    if (said == preparation.questions.end()) said = preparation.questions.find(question.text);
    if (said != preparation.questions.end() && said->second.kind && said->second.kind != AskedKind::ranking)
        return false;
    return (question.kind == AskedKind::single || question.kind == AskedKind::text) && question.from.empty();
}

/// Columns of one ranking, from the first place on, and the items that they name.
class NamedChoices {
 public:
    explicit NamedChoices(std::span<const AskedQuestion> columns) : columns_(columns) {
        for (const AskedQuestion& column : columns) {
            items_of_.emplace_back();
            for (const GivenAnswer& answer : column.answers) {
                items_of_.back().push_back(missing_code);
                if (answer.state != AnswerState::given) continue;
                const auto [known, fresh] = numbers_.try_emplace(answer.text, static_cast<Code>(labels_.size()));
                if (fresh) labels_.push_back(answer.label);
                items_of_.back().back() = known->second;
            }
        }
    }

    bool look_ranked() const {
        if (labels_.size() < fewest_names || labels_.size() > most_names) return false;
        std::size_t two = 0, different = 0;
        for (std::size_t r = 0; r < columns_.front().of.size(); ++r) {
            const auto [named, twice] = named_by(r);
            if (named < 2) continue;
            ++two;
            different += twice ? 0 : 1;
        }
        return two >= fewest_who_name_two &&
               static_cast<double>(different) >= enough_different * static_cast<double>(two);
    }

    std::vector<AskedQuestion> items(const SurveyPreparation& preparation) const {
        const std::size_t respondents = columns_.front().of.size();
        const std::string called = columns_.front().text + " … " + columns_.back().text;
        std::vector<AskedQuestion> items;
        for (const std::string& label : labels_) {
            AskedQuestion item{.id = called + ": " + label, .text = label};
            for (const AskedQuestion& column : columns_) item.asked_as.push_back(column.id);
            for (std::size_t place = 1; place <= columns_.size(); ++place)
                item.answers.push_back({.text = std::to_string(place), .label = std::to_string(place)});
            item.of.assign(respondents, missing_code);
            if (const auto said = preparation.questions.find(item.id);
                said != preparation.questions.end() && !said->second.words.empty())
                item.text = said->second.words;
            items.push_back(std::move(item));
        }
        std::size_t rankings = 0, doubled = 0;
        for (std::size_t r = 0; r < respondents; ++r) {
            const auto [named, twice] = named_by(r);
            rankings += named > 0 && !twice ? 1 : 0;
            doubled += twice ? 1 : 0;
            for (std::size_t c = 0; c < columns_.size() && !twice; ++c)
                if (const Code item = item_at(c, r); item != missing_code) {
                    items[item].of[r] = static_cast<Code>(c);
                    ++items[item].answers[c].count;
                }
        }
        rank_items(items, called, false);
        for (AskedQuestion& item : items) {
            item.reason = text("{0} {0|respondent|respondents} named their choices one by one, from “{1}” to “{2}”.",
                               count(rankings), name(columns_.front().text), name(columns_.back().text));
            if (doubled > 0)
                item.reason = text("{0} {1} named one twice and {1|does|do} not count.", item.reason, count(doubled));
        }
        return items;
    }

 private:
    Code item_at(std::size_t column, std::size_t respondent) const {
        const Code answer = columns_[column].of[respondent];
        return answer == missing_code ? missing_code : items_of_[column][answer];
    }
    std::pair<std::size_t, bool> named_by(std::size_t respondent) const {
        std::uint32_t met = 0;
        std::size_t named = 0;
        bool twice = false;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const Code item = item_at(c, respondent);
            if (item == missing_code) continue;
            const std::uint32_t bit = std::uint32_t{1} << (item % 32);
            twice = twice || (met & bit) != 0;
            met |= bit;
            ++named;
        }
        return {named, twice};
    }

    std::span<const AskedQuestion> columns_;
    std::map<std::string, Code, std::less<>> numbers_;
    std::vector<std::string> labels_;          // by item
    std::vector<std::vector<Code>> items_of_;  // by column and answer
};

}  // namespace

void find_named_choices(std::vector<AskedQuestion>& questions, const SurveyPreparation& preparation) {
    std::vector<AskedQuestion> found;
    for (std::size_t from = 0; from < questions.size();) {
        const AskedPlace first = place_asked_for(questions[from]);
        std::size_t to = from + 1;
        if (first.place == 1 && may_hold_names(questions[from], preparation))
            for (; to < questions.size() && may_hold_names(questions[to], preparation); ++to)
                if (const AskedPlace next = place_asked_for(questions[to]);
                    next.place != to - from + 1 || next.rest != first.rest)
                    break;
        if (to - from >= 2)
            if (const NamedChoices choices(std::span<const AskedQuestion>(questions).subspan(from, to - from));
                choices.look_ranked())
                std::ranges::move(choices.items(preparation), std::back_inserter(found));
        from = to;
    }
    std::ranges::move(found, std::back_inserter(questions));
}

}  // namespace clientele
