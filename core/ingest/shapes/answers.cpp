#include "core/ingest/shapes/answers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "core/ingest/records.h"
#include "core/ingest/words.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_option = 200;

/// Parts of sentences, in small letters without accents, in four languages.
constexpr std::array asks_to_recommend{"recommend"sv, "nps"sv, "empfehl"sv, "recommand"sv, "recomend"sv};
constexpr std::array asks_how_likely{"likely"sv, "likelihood"sv, "wahrscheinlich"sv, "probab"sv};
constexpr std::array asks_how_many{"how many"sv,  "number of"sv, "how much time"sv,
                                   "wie viele"sv, "anzahl"sv,    "combien"sv,
                                   "nombre de"sv, "cuant"sv,     "how often do you visit"sv};
constexpr std::array about_the_person{"gender"sv,  "sex"sv,        "age"sv,       "education"sv, "income"sv,
                                      "region"sv,  "race"sv,       "ethnicity"sv, "marital"sv,   "occupation"sv,
                                      "country"sv, "geschlecht"sv, "alter"sv,     "bildung"sv,   "einkommen"sv,
                                      "sexe"sv,    "edad"sv,       "genero"sv,    "educ"sv};
constexpr std::array degrees{
    "very"sv,       "somewhat"sv,   "not at all"sv, "strongly"sv,      "extremely"sv, "slightly"sv,     "neither"sv,
    "a lot"sv,      "not much"sv,   "often"sv,      "sometimes"sv,     "rarely"sv,    "always"sv,       "never"sv,
    "completely"sv, "moderately"sv, "not too"sv,    "only a little"sv, "disagree"sv,  "dissatisfied"sv, "satisfied"sv,
    "excellent"sv,  "good"sv,       "fair"sv,       "poor"sv,          "sehr"sv,      "eher"sv,         "gar nicht"sv,
    "teils"sv,      "zufrieden"sv,  "tres "sv,      "pas du tout"sv,   "plutot"sv,    "satisfait"sv,    "muy"sv,
    "nada"sv,       "satisfecho"sv, "poco"sv,       "bastante"sv,      "stimme"sv,    "d'accord"sv,     "de acuerdo"sv};
constexpr std::array unchosen{"0"sv,
                              "no"sv,
                              "false"sv,
                              "notselected"sv,
                              "unselected"sv,
                              "notchecked"sv,
                              "unchecked"sv,
                              "notmentioned"sv,
                              "notquoted"sv,
                              "nein"sv,
                              "non"sv,
                              "falsch"sv,
                              "nichtausgewahlt"sv,
                              "nichtgewahlt"sv,
                              "nichtgenannt"sv,
                              "nonselectionne"sv,
                              "noseleccionado"sv};
constexpr std::array bare_choices{"1"sv,          "yes"sv,     "true"sv,    "selected"sv,    "checked"sv,     "x"sv,
                                  "mentioned"sv,  "quoted"sv,  "ja"sv,      "wahr"sv,        "oui"sv,         "si"sv,
                                  "ausgewahlt"sv, "gewahlt"sv, "genannt"sv, "selectionne"sv, "seleccionado"sv};

template <class Words>
bool has_any(std::string_view sentence, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return sentence.contains(word); });
}

/// The number that the cell is as a whole.
std::optional<double> number_of(std::string_view cell) {
    if (cell.empty() || cell.size() > 40) return std::nullopt;
    std::string plain(cell);
    std::ranges::replace(plain, ',', '.');
    double value = 0;
    const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || stop != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Whether the options are degrees of something: "very", "somewhat", "not at all".
bool are_degrees(const std::set<std::string>& options) {
    if (options.size() < 2 || options.size() > 11) return false;
    const auto found = static_cast<std::size_t>(std::ranges::count_if(
        options, [](const std::string& option) { return has_any(small_letters(option), degrees); }));
    return found >= 2 && found * 2 >= options.size();
}

bool is_about_the_person(std::string_view words) {
    const std::string key = header_key(words);
    return std::ranges::any_of(about_the_person, [&](std::string_view word) {
        return key == word || (key.starts_with(word) && key.size() <= word.size() + 2);
    });
}

QuestionType numeric_type(const AnswerEvidence& answers, const std::string& asked, std::string_view words) {
    const double low = answers.smallest();
    const double high = answers.largest();
    if (!answers.all_integers()) return QuestionType::number;
    if (low >= 0 && high <= 10) {
        const bool recommend = has_any(asked, asks_to_recommend);
        if (recommend && high > 7) return QuestionType::nps;
        if (has_any(asked, asks_how_likely) && low == 0 && high > 7) return QuestionType::nps;
    }
    const std::size_t distinct = answers.distinct().size();
    if (has_any(asked, asks_how_many) || answers.many()) return QuestionType::number;
    if (is_about_the_person(words)) return distinct <= 15 ? QuestionType::single : QuestionType::number;
    if (low >= -3 && high <= 10) return distinct > 2 || high > 2 ? QuestionType::scale : QuestionType::single;
    return QuestionType::number;
}

}  // namespace

std::string_view id(QuestionType type) {
    constexpr std::array ids{"nps"sv, "scale"sv, "single"sv, "multiple"sv, "number"sv, "text"sv};
    return ids[static_cast<std::size_t>(type)];
}

std::string small_letters(std::string_view words) {
    std::string small(words);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

bool is_unchosen(std::string_view cell) { return is_one_of(unchosen, cell) || is_one_of(unchosen, header_key(cell)); }

bool is_bare_choice(std::string_view cell) {
    return is_one_of(bare_choices, cell) || is_one_of(bare_choices, header_key(cell));
}

void AnswerEvidence::Pieces::add(std::string_view cell) {
    const bool several = cell.find(sign) != std::string_view::npos;
    cells += several ? 1 : 0;
    if (many) return;
    for (const std::string_view part : parts_of(cell, sign)) {
        ++pieces;
        if (part.size() > longest_option)
            many = true;
        else if (const auto known = distinct.find(part); known != distinct.end())
            ++known->second;
        else if (distinct.size() == most_distinct)
            many = true;
        else
            distinct.emplace(part, 1);
    }
}

bool AnswerEvidence::Pieces::are_options() const {
    return !many && cells >= 2 && distinct.size() >= 2 && pieces >= 2 * distinct.size();
}

void AnswerEvidence::add(std::string_view cell) {
    ++filled_;
    if (const auto value = number_of(cell)) {
        rising_ = rising_ && (numbers_ == 0 || *value > before_);
        before_ = *value;
        smallest_ = numbers_ == 0 ? *value : std::min(smallest_, *value);
        largest_ = numbers_ == 0 ? *value : std::max(largest_, *value);
        ++numbers_;
        if (*value == std::round(*value)) ++integers_;
    }
    if (!many_) {
        if (cell.size() > longest_option)
            many_ = true;
        else if (const auto known = distinct_.find(std::string(cell)); known != distinct_.end())
            ++known->second;
        else if (distinct_.size() == most_distinct)
            many_ = true;
        else
            distinct_.emplace(cell, 1);
    }
    by_semicolon_.add(cell);
    by_bar_.add(cell);
    by_comma_.add(cell);
}

bool AnswerEvidence::commas_part_options() const {
    constexpr double nearly_all = 0.7;
    if (!by_comma_.are_options() || by_comma_.distinct.size() < 3 || distinct_.size() <= by_comma_.distinct.size())
        return false;
    const auto alone = std::ranges::count_if(
        by_comma_.distinct, [&](const auto& piece) { return distinct_.contains(std::string(piece.first)); });
    return static_cast<double>(alone) >= nearly_all * static_cast<double>(by_comma_.distinct.size());
}

bool AnswerEvidence::pieces_come_again(char sign) const {
    if (many_) return true;  // so many cells of so few pieces
    std::map<std::string_view, std::size_t> in_cells;
    std::set<std::string_view> parted;
    for (const auto& [cell, times] : distinct_) {
        const bool several = cell.find(sign) != std::string::npos;
        std::set<std::string_view> here;
        for (const std::string_view part : parts_of(cell, sign)) here.insert(part);
        for (const std::string_view part : here) {
            ++in_cells[part];
            if (several) parted.insert(part);
        }
    }
    const auto again = std::ranges::count_if(parted, [&](std::string_view part) { return in_cells[part] > 1; });
    return 2 * static_cast<std::size_t>(again) >= parted.size();
}

char AnswerEvidence::separator() const {
    if (by_bar_.are_options() && pieces_come_again(by_bar_.sign)) return by_bar_.sign;
    if (by_semicolon_.are_options() && pieces_come_again(by_semicolon_.sign)) return by_semicolon_.sign;
    return !all_numbers() && commas_part_options() ? by_comma_.sign : '\0';
}

QuestionType question_type(const AnswerEvidence& answers, std::string_view words, const ValueLabels* labels) {
    const std::string asked = small_letters(words);
    std::set<std::string> options;
    for (const auto& [answer, times] : answers.distinct()) {
        const auto label = labels == nullptr ? ValueLabels::const_iterator{} : labels->find(answer);
        options.insert(labels != nullptr && label != labels->end() ? label->second : answer);
    }
    if (labels != nullptr && !answers.many()) {
        for (const auto& [code, label] : *labels) options.insert(label);
        if (answers.all_integers() && numeric_type(answers, asked, words) == QuestionType::nps)
            return QuestionType::nps;
        return are_degrees(options) ? QuestionType::scale : QuestionType::single;
    }
    if (answers.all_numbers()) return numeric_type(answers, asked, words);
    if (answers.many() || answers.filled() == 0) return QuestionType::text;
    if (answers.separator() != '\0') return QuestionType::multiple;
    if (are_degrees(options)) return QuestionType::scale;
    const bool repeated = answers.filled() >= 2 * options.size();
    const bool yes_or_no =
        std::ranges::all_of(options, [](const std::string& option) { return parse_boolean(option) >= 0; });
    return repeated || yes_or_no || is_about_the_person(words) ? QuestionType::single : QuestionType::text;
}

}  // namespace clientele::ingest
