#include "core/analysis/quality/rules/placeholders.h"

#include <algorithm>
#include <array>

#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

constexpr std::array<std::string_view, 17> for_missing{"n/a",  "na",  "nan",       "null",   "-",    "--",
                                                       "---",  "?",   "??",        "???",    "#n/a", "tbd",
                                                       "n.a.", "nil", "undefined", "(null)", "#ref!"};

constexpr std::array<std::string_view, 39> typed{
    "none",      "unknown",      "unbekannt", "desconocido",   "inconnu",       "test",           "tests",  "tester",
    "testing",   "test test",    "test user", "testkunde",     "test customer", "dummy",          "sample", "asdf",
    "asdfasdf",  "asdfgh",       "qwerty",    "qwertz",        "foo",           "foo bar",        "foobar", "keine",
    "keiner",    "keine angabe", "k.a.",      "k. a.",         "entfällt",      "aucun",          "aucune", "ninguno",
    "sin datos", "no name",      "noname",    "test@test.com", "test@test.de",  "max mustermann", "a@a.com"};

/// "xxx", "xx", "...", "000000": one sign and nothing else.
bool is_one_sign(std::string_view text) {
    return text.size() >= 3 && text.find_first_not_of(text.front()) == text.npos &&
           (text.front() == 'x' || text.front() == '.' || text.front() == '_' || text.front() == '*' ||
            text.front() == '-' || text.front() == '?' || text.front() == '0' || text.front() == 'a');
}

}  // namespace

bool is_word_for_missing(std::string_view text) {
    text = without_blanks(text);
    if (text.empty() || text.size() > 12 || is_digit(text.front())) return false;
    return std::ranges::find(for_missing, in_small_letters(text)) != for_missing.end();
}

bool is_filler(std::string_view text) {
    text = without_blanks(text);
    if (text.empty() || text.size() > 16) return false;
    if (is_word_for_missing(text)) return true;
    const std::string small = in_small_letters(text);
    return is_one_sign(small) || std::ranges::find(typed, small) != typed.end();
}

}  // namespace clientele::rules
