#include "core/ingest/formats/number_format.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace clientele::ingest {
namespace {

char small(char sign) { return static_cast<char>(std::tolower(static_cast<unsigned char>(sign))); }

/// "[h]", "[mm]": counts on beyond a day.
bool is_elapsed(std::string_view inner) {
    if (inner.empty()) return false;
    const char letter = small(inner.front());
    return (letter == 'h' || letter == 'm' || letter == 's') &&
           std::ranges::all_of(inner, [&](char sign) { return small(sign) == letter; });
}

/// The letters of a format's first section, in small, without what is shown as it is; "[h]" becomes 'H'.
std::string letters_of(std::string_view code) {
    std::string letters;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char sign = code[at];
        if (sign == ';') break;
        if (sign == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (sign == '\\' || sign == '_' || sign == '*' || sign == '!') {
            ++at;
        } else if (sign == '[') {
            const std::size_t end = std::min(code.find(']', at), code.size());
            if (is_elapsed(code.substr(at + 1, end - at - 1))) letters += 'H';
            at = end;
        } else {
            letters += small(sign);
        }
    }
    return letters;
}

void drop(std::string& letters, std::string_view word, char instead) {
    for (std::size_t at = letters.find(word); at != std::string::npos; at = letters.find(word, at))
        letters.replace(at, word.size(), 1, instead);
}

}  // namespace

NumberKind kind_of_format(std::string_view code) {
    std::string letters = letters_of(code);
    if (letters.contains("general") || letters.contains("standard")) return NumberKind::number;
    drop(letters, "am/pm", 'h');
    drop(letters, "a/p", 'h');
    drop(letters, "e+", '0');  // 1.5E+03; alone it is the year of an era
    drop(letters, "e-", '0');
    // "0.00 USD": no date has a place for digits before its first letter.
    if (letters.find_first_of("0#?") < letters.find_first_of("ymdhsHgeb")) return NumberKind::number;
    const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
    const bool clock = has("hs");
    const bool day = has("ydge") || (has("m") && !clock && !has("H")) || letters.contains("aaa") || has("b");
    if (has("H")) return day ? NumberKind::date_time : NumberKind::duration;
    if (!clock && !day) return NumberKind::number;
    if (clock && day) return NumberKind::date_time;
    return day ? NumberKind::date : NumberKind::time_of_day;
}

NumberKind kind_of_built_in(int format) {
    const auto within = [&](int low, int high) { return format >= low && format <= high; };
    if (format == 22) return NumberKind::date_time;
    if (format == 46 || format == 79) return NumberKind::duration;
    if (within(18, 21) || within(32, 33) || format == 45 || format == 47 || within(75, 76) || format == 78 ||
        format == 80)
        return NumberKind::time_of_day;
    // Those of East Asia and Thailand are dates but for a few that show a clock in some languages.
    if (within(14, 17) || within(27, 31) || within(34, 36) || within(50, 58) || within(71, 74) || format == 81)
        return NumberKind::date;
    return format == 77 ? NumberKind::date_time : NumberKind::number;
}

}  // namespace clientele::ingest
