#include "core/analysis/surveys/answer_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "core/base/blanks.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

/// The words of one place of a scale, parted by '|', as answer_key has them but with blanks.
struct ScalePlace {
    int level;
    std::string_view words;
};

/// A scale in words. Of two sides: levels from -3 to 3, whose middle is 0; words of both sides make the same steps.
struct WordFamily {
    AskedKind kind;
    bool two_sides;
    std::vector<ScalePlace> places;
};

constexpr std::string_view middle_words =
    "neutral|neither|neither nor|undecided|indifferent|so so|teils teils|teils|weder noch|unentschieden|mittel|neutre|"
    "ni l un ni l autre|indecis|neutro|indiferente|ni lo uno ni lo otro";

/// Words of the levels -3 to 3 of scales with two sides.
struct TwoSides {
    AskedKind kind;
    std::array<std::string_view, 7> words;
};

constexpr TwoSides scales_of_two_sides[] = {
    {AskedKind::csat,
     {"very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|extremely unsatisfied|"
      "very unhappy|sehr unzufrieden|voellig unzufrieden|aeusserst unzufrieden|tres insatisfait|tres mecontent|"
      "pas du tout satisfait|tout a fait insatisfait|muy insatisfecho|nada satisfecho|totalmente insatisfecho",
      "dissatisfied|unsatisfied|not satisfied|unhappy|unzufrieden|nicht zufrieden|insatisfait|pas satisfait|"
      "mecontent|insatisfecho",
      "somewhat dissatisfied|slightly dissatisfied|rather dissatisfied|fairly dissatisfied|"
      "a little dissatisfied|moderately dissatisfied|somewhat unsatisfied|not very satisfied|eher unzufrieden|"
      "etwas unzufrieden|plutot insatisfait|peu satisfait|plutot pas satisfait|algo insatisfecho|"
      "poco satisfecho|mas bien insatisfecho",
      "neither satisfied nor dissatisfied|neither dissatisfied nor satisfied|neither happy nor unhappy|"
      "weder zufrieden noch unzufrieden|weder unzufrieden noch zufrieden|ni satisfait ni insatisfait|"
      "moyennement satisfait|ni satisfecho ni insatisfecho|regular",
      "somewhat satisfied|slightly satisfied|rather satisfied|fairly satisfied|moderately satisfied|"
      "mostly satisfied|eher zufrieden|etwas zufrieden|plutot satisfait|assez satisfait|algo satisfecho|"
      "bastante satisfecho|mas bien satisfecho",
      "satisfied|happy|zufrieden|satisfait|content|satisfecho",
      "very satisfied|extremely satisfied|completely satisfied|very happy|sehr zufrieden|voellig zufrieden|"
      "aeusserst zufrieden|vollkommen zufrieden|tres satisfait|tout a fait satisfait|muy satisfecho|"
      "totalmente satisfecho"}},
    {AskedKind::ces,
     {"very difficult|extremely difficult|very hard|sehr schwierig|sehr schwer|tres difficile|muy dificil",
      "difficult|hard|schwierig|schwer|difficile|dificil",
      "somewhat difficult|slightly difficult|rather difficult|eher schwierig|eher schwer|plutot difficile|"
      "algo dificil",
      "neither easy nor difficult|neither difficult nor easy|weder leicht noch schwer|"
      "weder einfach noch schwierig|ni facile ni difficile|ni facil ni dificil",
      "somewhat easy|slightly easy|rather easy|eher leicht|eher einfach|plutot facile|algo facil",
      "easy|leicht|einfach|facile|facil", "very easy|extremely easy|sehr leicht|sehr einfach|tres facile|muy facil"}},
    {AskedKind::scale,
     {"strongly disagree|completely disagree|totally disagree|stimme ueberhaupt nicht zu|stimme gar nicht zu|"
      "trifft ueberhaupt nicht zu|trifft gar nicht zu|stimme absolut nicht zu|pas du tout d accord|"
      "totalement en desaccord|totalmente en desacuerdo|muy en desacuerdo|nada de acuerdo",
      "disagree|stimme nicht zu|trifft nicht zu|lehne ab|pas d accord|en desaccord|en desacuerdo",
      "somewhat disagree|slightly disagree|tend to disagree|disagree somewhat|disagree slightly|"
      "stimme eher nicht zu|trifft eher nicht zu|stimme weniger zu|trifft weniger zu|plutot pas d accord|"
      "plutot en desaccord|mas bien en desacuerdo|algo en desacuerdo|poco de acuerdo",
      "neither agree nor disagree|neither disagree nor agree|stimme teils zu|trifft teils zu|"
      "stimme weder zu noch nicht zu|teils zu teils nicht zu|ni d accord ni pas d accord|"
      "ni en accord ni en desaccord|ni de acuerdo ni en desacuerdo",
      "somewhat agree|slightly agree|tend to agree|agree somewhat|agree slightly|stimme eher zu|trifft eher zu|"
      "plutot d accord|mas bien de acuerdo|algo de acuerdo",
      "agree|stimme zu|trifft zu|d accord|en accord|de acuerdo",
      "strongly agree|completely agree|totally agree|stimme voll zu|stimme voll und ganz zu|stimme voellig zu|"
      "stimme vollkommen zu|trifft voll zu|trifft voll und ganz zu|trifft voellig zu|tout a fait d accord|"
      "totalement d accord|totalmente de acuerdo|muy de acuerdo"}},
    {AskedKind::scale,
     {"very unlikely|extremely unlikely|not at all likely|definitely not|definitely would not|"
      "sehr unwahrscheinlich|ganz sicher nicht|bestimmt nicht|auf keinen fall|tres improbable|"
      "pas du tout probable|certainement pas|muy improbable|seguro que no",
      "unlikely|probably not|probably would not|unwahrscheinlich|wahrscheinlich nicht|improbable|peu probable|"
      "probablement pas|probablemente no|poco probable",
      "somewhat unlikely|slightly unlikely|rather unlikely|not very likely|eher unwahrscheinlich|eher nicht|"
      "plutot improbable|algo improbable",
      "neither likely nor unlikely|might or might not|maybe|perhaps|vielleicht|peut etre|quizas|tal vez|"
      "weder wahrscheinlich noch unwahrscheinlich",
      "somewhat likely|slightly likely|rather likely|eher wahrscheinlich|eher ja|plutot probable|"
      "algo probable",
      "likely|probably|probably would|wahrscheinlich|probable|probablement|probablemente",
      "very likely|extremely likely|definitely|definitely would|sehr wahrscheinlich|ganz sicher|bestimmt|"
      "auf jeden fall|tres probable|certainement|muy probable|seguro que si"}},
    {AskedKind::scale,
     {"very unfavorably|very unfavourably|very unfavorable|very negative|sehr negativ|tres negatif|muy negativo",
      "unfavorably|unfavourably|unfavorable|negative|negativ|negatif|negativo",
      "somewhat unfavorably|somewhat unfavourably|somewhat unfavorable|somewhat negative|eher negativ|"
      "plutot negatif|algo negativo",
      "neither favorably nor unfavorably|neither positive nor negative",
      "somewhat favorably|somewhat favourably|somewhat favorable|somewhat positive|eher positiv|plutot positif|"
      "algo positivo",
      "favorably|favourably|favorable|positive|positiv|positif|positivo",
      "very favorably|very favourably|very favorable|very positive|sehr positiv|tres positif|muy positivo"}},
    {AskedKind::scale,
     {"very unimportant|sehr unwichtig", "unimportant|unwichtig", "somewhat unimportant|eher unwichtig",
      "neither important nor unimportant|weder wichtig noch unwichtig",
      "somewhat important|eher wichtig|plutot important|algo importante", "important|wichtig|importante",
      "very important|sehr wichtig|tres important|muy importante"}},
};

std::vector<WordFamily> families_with_two_sides() {
    std::vector<WordFamily> families;
    for (const TwoSides& scale : scales_of_two_sides) {
        WordFamily family{scale.kind, true, {{0, middle_words}}};
        for (int level = -3; level <= 3; ++level)
            family.places.push_back({level, scale.words[static_cast<std::size_t>(level + 3)]});
        families.push_back(std::move(family));
    }
    return families;
}

std::vector<WordFamily> families_with_one_side() {
    return {
        {AskedKind::scale,
         false,
         {{0, "never|not once|nie|niemals|jamais|nunca|jamas"},
          {1, "almost never|hardly ever|fast nie|presque jamais|casi nunca"},
          {2, "rarely|seldom|once in a while|selten|rarement|raramente|rara vez|pocas veces"},
          {3,
           "occasionally|now and then|gelegentlich|hin und wieder|ab und zu|de temps en temps|de vez en cuando|"
           "occasionnellement|ocasionalmente"},
          {4, "sometimes|manchmal|parfois|quelquefois|a veces|algunas veces"},
          {5, "about half the time|half the time|half of the time|etwa die haelfte der zeit"},
          {6, "often|frequently|oft|haeufig|souvent|frequemment|a menudo|con frecuencia|frecuentemente|muchas veces"},
          {7,
           "usually|most of the time|very often|meistens|sehr oft|sehr haeufig|la plupart du temps|tres souvent|"
           "la mayoria de las veces|muy a menudo|generalmente"},
          {8, "almost always|fast immer|presque toujours|casi siempre"},
          {9, "always|every time|immer|jedes mal|toujours|siempre"}}},
        {AskedKind::scale,
         false,
         {{0,
           "terrible|awful|worst|the worst|am schlechtesten|le pire|pire|peor|very poor|very bad|sehr "
           "schlecht|ungenuegend|tres mauvais|muy malo|pesimo"},
          {1, "poor|bad|schlecht|mangelhaft|mauvais|malo"},
          {2,
           "fair|average|ok|okay|acceptable|so so|mittelmaessig|durchschnittlich|ausreichend|passable|moyen|regular|"
           "aceptable"},
          {3, "satisfactory|befriedigend|satisfaisant|satisfactorio"},
          {4, "good|gut|bon|bien|bueno"},
          {5, "very good|sehr gut|tres bon|tres bien|muy bueno|muy bien"},
          {6,
           "excellent|outstanding|best|the best|am besten|le "
           "meilleur|meilleur|mejor|hervorragend|ausgezeichnet|exzellent|excelente"}}},
        {AskedKind::scale,
         false,
         {{0, "not at all|none|none at all|nothing|ueberhaupt nicht|gar nicht|pas du tout|nada|en absoluto"},
          {1,
           "a little|very little|not much|not very|not very much|slightly|kaum|wenig|ein wenig|un peu|peu|un "
           "poco|poco"},
          {2, "somewhat|moderately|some|a moderate amount|etwas|mittelmaessig|moyennement|algo"},
          {3, "a fair amount|quite a bit|quite|ziemlich|assez|bastante"},
          {4, "a lot|very|very much|a great deal|sehr|sehr viel|viel|beaucoup|tres|mucho|muy"},
          {5, "extremely|completely|aeusserst|voellig|extremement|totalement|extremadamente|totalmente"}}},
        {AskedKind::scale,
         false,
         {{0,
           "not at all important|not important at all|not important|unimportant|ueberhaupt nicht wichtig|"
           "gar nicht wichtig|unwichtig|pas du tout important|nada importante"},
          {1,
           "not very important|not so important|slightly important|of little importance|weniger wichtig|"
           "nicht so wichtig|peu important|poco importante"},
          {2,
           "somewhat important|moderately important|fairly important|eher wichtig|teils teils|plutot important|"
           "assez important|algo importante"},
          {3, "important|wichtig|importante"},
          {4, "very important|sehr wichtig|tres important|muy importante"},
          {5, "extremely important|essential|aeusserst wichtig|essentiel|esencial|extremadamente importante"}}},
        {AskedKind::csat,
         false,
         {{0, "not at all satisfied|ueberhaupt nicht zufrieden|gar nicht zufrieden"},
          {1,
           "not so satisfied|not very satisfied|slightly satisfied|wenig zufrieden|weniger zufrieden|peu satisfait|"
           "poco satisfecho"},
          {2, "somewhat satisfied|moderately satisfied|teilweise zufrieden|moyennement satisfait|algo satisfecho"},
          {3, "satisfied|zufrieden|ziemlich zufrieden|satisfait|satisfecho|bastante satisfecho"},
          {4, "very satisfied|sehr zufrieden|tres satisfait|muy satisfecho"},
          {5, "extremely satisfied|completely satisfied|aeusserst zufrieden|totalmente satisfecho"}}},
    };
}

std::vector<std::string> keys_in(std::string_view words) {
    std::vector<std::string> keys;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t to = std::min(words.find('|', from), words.size());
        keys.push_back(answer_key(words.substr(from, to - from)));
        from = to + 1;
    }
    return keys;
}

struct Levels {
    WordFamily family;
    std::map<std::string, int, std::less<>> of;
};

const std::vector<Levels>& word_levels() {
    static const std::vector<Levels> all = [] {
        std::vector<Levels> levels;
        std::vector<WordFamily> families = families_with_two_sides();
        std::ranges::move(families_with_one_side(), std::back_inserter(families));
        for (WordFamily& family : families) {
            Levels each{std::move(family), {}};
            for (const ScalePlace& place : each.family.places)
                for (std::string& key : keys_in(place.words)) each.of.try_emplace(std::move(key), place.level);
            levels.push_back(std::move(each));
        }
        return levels;
    }();
    return all;
}

/// The scale that levels of two sides are places of: both sides have the steps that any of them has.
WordScale two_sided(const Levels& levels, const std::vector<int>& met) {
    std::set<int> places;
    for (const int level : met) places.insert({level, -level});
    WordScale scale{.kind = levels.family.kind, .scores = {}, .highest = static_cast<double>(places.size())};
    for (const int level : met)
        scale.scores.push_back(static_cast<double>(std::distance(places.begin(), places.find(level))) + 1);
    return scale;
}

WordScale one_sided(AskedKind kind, const std::vector<int>& met) {
    const std::set<int> places(met.begin(), met.end());
    WordScale scale{.kind = kind, .scores = {}, .highest = static_cast<double>(places.size())};
    for (const int level : met)
        scale.scores.push_back(static_cast<double>(std::distance(places.begin(), places.find(level))) + 1);
    return scale;
}

/// `between` stands before and after the words.
bool has_any(std::string_view words, std::string_view list, std::string_view between = {}) {
    const std::u16string written = folded(words);
    std::string plain(between);
    plain.append(written.begin(), written.end()).append(between);
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find('|', from), list.size());
        if (plain.find(list.substr(from, to - from)) != plain.npos) return true;
        from = to + 1;
    }
    return false;
}

/// Digits with a point or comma at the start of the text; how many bytes they take.
std::size_t digits_at_start(std::string_view text, double& value) {
    std::string digits;
    std::size_t at = 0;
    if (at < text.size() && text[at] == '-') digits += text[at++];
    for (; at < text.size(); ++at) {
        if (text[at] >= '0' && text[at] <= '9')
            digits += text[at];
        else if ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() && text[at + 1] >= '0' &&
                 text[at + 1] <= '9' && digits.find('.') == digits.npos)
            digits += '.';
        else
            break;
    }
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && stop == digits.data() + digits.size() ? at : 0;
}

/// A word that says how much of the next is meant: the level, and the word without blanks.
struct Degree {
    int level;
    std::string_view words;
};
constexpr Degree degrees[] = {
    {0, "not at all|gar nicht|ueberhaupt nicht|pas du tout|nada"},
    {1, "not too|not very|not so|not particularly|not that|hardly|nicht sehr|nicht so|weniger|kaum|pas tres|poco|peu"},
    {2, "slightly|a little|a bit|ein wenig|etwas|un peu|un poco"},
    {3, "somewhat|moderately|eher|maessig|moyennement|plutot|algo|mas bien"},
    {4, "fairly|quite|rather|pretty|ziemlich|recht|assez|bastante"},
    {6, "very|sehr|tres|muy"},
    {7, "extremely|completely|totally|aeusserst|voellig|extremement|totalement|extremadamente|totalmente"},
};
constexpr int plain_degree = 5;

/// "not too safe", "somewhat safe", "very safe": degrees of one word, whichever it is.
std::optional<WordScale> degrees_of_one_word(const std::vector<std::string>& keys) {
    static const std::vector<std::pair<std::string, int>> known = [] {
        std::vector<std::pair<std::string, int>> all;
        for (const Degree& degree : degrees)
            for (std::string& key : keys_in(degree.words)) all.emplace_back(std::move(key), degree.level);
        std::ranges::stable_sort(all, std::ranges::greater{}, [](const auto& each) { return each.first.size(); });
        return all;
    }();
    std::vector<int> met;
    std::string word;
    std::size_t with_degree = 0;
    for (const std::string& key : keys) {
        const auto found = std::ranges::find_if(known, [&](const auto& degree) {
            return key.size() > degree.first.size() && key.starts_with(degree.first);
        });
        const std::string rest = found == known.end() ? key : key.substr(found->first.size());
        if (!word.empty() && rest != word) return std::nullopt;
        word = rest;
        with_degree += found != known.end();
        met.push_back(found == known.end() ? plain_degree : found->second);
    }
    if (std::set<int>(met.begin(), met.end()).size() < 3 || with_degree + 1 < keys.size()) return std::nullopt;
    return one_sided(AskedKind::scale, met);
}

/// "satisfecha", "satisfaites": as a man alone would say it.
std::string without_gender(std::string word) {
    for (const std::string_view stem : {"satisfait", "satisfech", "content", "bon", "buen", "mauvais", "mal"}) {
        const std::size_t at = word.find(stem);
        if (at == word.npos || (at != 0 && word.substr(0, at) != "in" && word.substr(0, at) != "me")) continue;
        const std::string_view end = std::string_view(word).substr(at + stem.size());
        const bool spanish = stem == "satisfech" || stem == "buen" || stem == "mal";
        if (spanish && (end == "a" || end == "os" || end == "as" || end == "o"))
            return word.substr(0, at) + std::string(stem) + "o";
        if (!spanish && (end == "e" || end == "s" || end == "es" || end == "ne" || end == "nes"))
            return word.substr(0, at) + std::string(stem);
    }
    return word;
}

}  // namespace

std::string answer_key(std::string_view answer) {
    std::string open;
    int depth = 0;
    for (const char c : answer) {
        if (c == '(')
            ++depth;
        else if (c == ')' && depth > 0)
            --depth;
        else if (depth == 0)
            open += c;
    }
    std::u16string written = folded(open);
    if (written.empty()) written = folded(answer);
    std::string key, word;
    for (const char16_t c : written) {
        if (c != u' ') {
            word += c < 128 ? static_cast<char>(c) : '?';
            continue;
        }
        key += without_gender(std::move(word));
        word.clear();
    }
    return key + without_gender(std::move(word));
}

AnswerState state_of_words(std::string_view answer) {
    static const std::map<std::string, AnswerState, std::less<>> known = [] {
        std::map<std::string, AnswerState, std::less<>> states;
        const auto add = [&](AnswerState state, std::string_view words) {
            for (std::string& key : keys_in(words)) states.try_emplace(std::move(key), state);
        };
        add(AnswerState::do_not_know,
            "dont know|do not know|i dont know|dk|not sure|unsure|no opinion|cannot say|cant say|unfamiliar|weiss "
            "nicht|"
            "weiss ich nicht|ich weiss nicht|weiss ich nicht mehr|keine meinung|kann ich nicht sagen|"
            "kann ich nicht beurteilen|ne sait pas|ne sais pas|je ne sais pas|sans opinion|sans avis|nsp|no se|"
            "no lo se|no sabe|sin opinion|ns|ns nc");
        add(AnswerState::no_answer,
            "no answer|no response|refused|prefer not to say|prefer not to answer|rather not say|decline to answer|"
            "skipped|missing|null|keine angabe|keine antwort|k a|moechte ich nicht sagen|verweigert|sans reponse|refus|"
            "non reponse|prefere ne pas repondre|je prefere ne pas repondre|no contesta|prefiero no contestar|"
            "sin respuesta|nc");
        add(AnswerState::not_asked,
            "not applicable|n a|na|does not apply|not asked|inapplicable|nicht zutreffend|entfaellt|nicht gefragt|"
            "sans objet|non concerne|ne s applique pas|no aplica|no procede|no se aplica");
        return states;
    }();
    if (answer.size() > 60) return AnswerState::given;
    const auto found = known.find(answer_key(answer));
    return found == known.end() ? AnswerState::given : found->second;
}

std::optional<WordScale> scale_of_words(std::span<const std::string_view> answers) {
    if (answers.size() < 3 || answers.size() > 30) return std::nullopt;
    std::vector<std::string> keys;
    for (const std::string_view answer : answers) {
        if (answer.size() > 80) return std::nullopt;
        keys.push_back(answer_key(answer));
    }
    for (const Levels& levels : word_levels()) {
        std::vector<int> met;
        for (const std::string& key : keys) {
            const auto found = levels.of.find(key);
            if (found == levels.of.end()) break;
            met.push_back(found->second);
        }
        if (met.size() < keys.size() || std::set<int>(met.begin(), met.end()).size() < 3) continue;
        return levels.family.two_sides ? two_sided(levels, met) : one_sided(levels.family.kind, met);
    }
    return degrees_of_one_word(keys);
}

std::optional<bool> stands_below(std::string_view answer, std::string_view other) {
    const std::string low = answer_key(answer), high = answer_key(other);
    for (const Levels& levels : word_levels()) {
        const auto from = levels.of.find(low), to = levels.of.find(high);
        if (from != levels.of.end() && to != levels.of.end() && from->second != to->second)
            return from->second < to->second;
    }
    return std::nullopt;
}

std::optional<double> number_in(std::string_view answer) {
    answer = without_blanks(answer);
    double value = 0;
    const std::size_t digits = digits_at_start(answer, value);
    if (digits == 0) return std::nullopt;
    const std::string_view rest = answer.substr(digits);
    if (rest.empty()) return value;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::any_of(rest, is_digit) || std::string_view(" -=:.)(").find(rest.front()) == rest.npos)
        return std::nullopt;
    // "5 - very satisfied": words behind the sign; "25 %" and "3 times" are no places on a scale, but numbers.
    return value;
}

bool is_plain_number(std::string_view answer) {
    double value = 0;
    answer = without_blanks(answer);
    return !answer.empty() && digits_at_start(answer, value) == answer.size();
}

std::optional<double> band_start(std::string_view answer) {
    const std::size_t first = answer.find_first_of("0123456789");
    if (first == answer.npos) return std::nullopt;
    double value = 0;
    for (std::size_t at = first; at < answer.size(); ++at) {
        const char c = answer[at];
        if (c >= '0' && c <= '9')
            value = value * 10 + (c - '0');
        else if ((c == ',' || c == '.' || c == '\'') && at + 3 < answer.size() &&
                 std::ranges::all_of(answer.substr(at + 1, 3), [](char d) { return d >= '0' && d <= '9'; }))
            continue;
        else
            break;
    }
    const bool below =
        has_any(answer.substr(0, first), "under|less than|below|up to|unter|weniger|bis|moins|menos|hasta") ||
        answer.starts_with('<');
    return below ? value - 0.5 : value;
}

bool speaks_of_recommending(std::string_view words) {
    return has_any(words, "recommend|nps|weiterempf|weiter empf|empfehl|recommand|recomend");
}
bool speaks_of_satisfaction(std::string_view words) { return has_any(words, "satisf|zufrieden|csat|happy with"); }
bool speaks_of_effort(std::string_view words) {
    return has_any(words,
                   "how easy|effort|ease of|how difficult|wie einfach|wie leicht|wie schwierig|aufwand|facile|"
                   "facilite|facil|esfuerzo|easy was");
}
bool asks_for_words(std::string_view words) {
    return has_any(words,
                   "why |comment|in your own words|tell us|anything else|feedback|improve|suggest|main reason|warum|"
                   "weshalb|kommentar|anmerkung|verbesser|vorschlag|hauptgrund|sonst noch|pourquoi|commentaire|"
                   "amelior|suggestion|por que|comentario|mejorar|sugerencia");
}
bool speaks_of_degree(std::string_view label) {
    return has_any(
        label,
        " more | less | some | many | few | a few | none | all | most | much | little | not at all | very | "
        "quite | rather | somewhat | slightly | extremely | fairly | partly | fully | completely | agree | "
        "disagree | good | bad | better | worse | high | low | higher | lower | often | sometimes | rarely | "
        "never | always | daily | weekly | monthly | yearly | every | once | important | likely | small | "
        "large | medium | easy | difficult | same | left | right | mehr | weniger | einige | viele | viel | "
        "wenig | wenige | keine | alle | sehr | eher | ziemlich | kaum | gar | ueberhaupt | teilweise | voll | "
        "ganz | gut | schlecht | besser | schlechter | hoch | niedrig | oft | manchmal | selten | nie | immer | "
        "taeglich | woechentlich | monatlich | jaehrlich | wichtig | gleich | klein | gross | mittel | links | "
        "rechts | plus | moins | beaucoup | peu | aucun | tous | tres | plutot | assez | jamais | toujours | "
        "souvent | parfois | bon | mauvais | mieux | pire | eleve | faible | mas | menos | mucho | poco | "
        "ninguno | todos | muy | bastante | algo | nada | nunca | siempre | bueno | malo | mejor | peor | alto | "
        "bajo | strong | strongly | stark | schwach | fort | fuerte | primary | secondary | tertiary | degree ",
        " ");
}
bool speaks_of_quantity(std::string_view words) {
    return has_any(words,
                   "how many|how old|number of|wie viele|wie alt|anzahl|combien|quel age|nombre de|cuantos|"
                   "cuantas|que edad|numero de|year of|jahrgang|annee");
}

}  // namespace clientele
