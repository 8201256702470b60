#include <algorithm>
#include <array>

#include "core/ingest/dates.h"

namespace clientele::ingest {
namespace {

struct Month {
    std::string_view word;  // lower case, without accents
    std::int32_t number;
};

// English, German, French, Spanish; a word is the start of the names it stands for where their short forms differ.
constexpr std::array months{
    Month{"january", 1},   Month{"januar", 1},    Month{"janner", 1},     Month{"janvier", 1},   Month{"enero", 1},
    Month{"janv", 1},      Month{"jan", 1},       Month{"ene", 1},        Month{"february", 2},  Month{"februar", 2},
    Month{"fevrier", 2},   Month{"febrero", 2},   Month{"fevr", 2},       Month{"feb", 2},       Month{"fev", 2},
    Month{"march", 3},     Month{"marz", 3},      Month{"maerz", 3},      Month{"mars", 3},      Month{"marzo", 3},
    Month{"mar", 3},       Month{"mrz", 3},       Month{"april", 4},      Month{"avril", 4},     Month{"abril", 4},
    Month{"apr", 4},       Month{"avr", 4},       Month{"abr", 4},        Month{"may", 5},       Month{"mai", 5},
    Month{"mayo", 5},      Month{"june", 6},      Month{"juni", 6},       Month{"juin", 6},      Month{"junio", 6},
    Month{"jun", 6},       Month{"july", 7},      Month{"juli", 7},       Month{"juillet", 7},   Month{"julio", 7},
    Month{"juil", 7},      Month{"jul", 7},       Month{"august", 8},     Month{"aout", 8},      Month{"agosto", 8},
    Month{"aug", 8},       Month{"ago", 8},       Month{"september", 9},  Month{"septembre", 9}, Month{"septiembre", 9},
    Month{"setiembre", 9}, Month{"sept", 9},      Month{"sep", 9},        Month{"set", 9},       Month{"october", 10},
    Month{"oktober", 10},  Month{"octobre", 10},  Month{"octubre", 10},   Month{"oct", 10},      Month{"okt", 10},
    Month{"november", 11}, Month{"novembre", 11}, Month{"noviembre", 11}, Month{"nov", 11},      Month{"december", 12},
    Month{"dezember", 12}, Month{"decembre", 12}, Month{"diciembre", 12}, Month{"dec", 12},      Month{"dez", 12},
    Month{"dic", 12}};

/// Next letter, small and without accent, and its length in bytes; '\0' where there is no letter.
char letter(std::string_view text, std::size_t& length) {
    using namespace std::string_view_literals;
    length = 1;
    if (text.empty()) return '\0';
    const char c = text.front();
    if (c >= 'a' && c <= 'z') return c;
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    length = 2;
    if (text.starts_with("\xC3\xA4"sv) || text.starts_with("\xC3\x84"sv)) return 'a';
    if (text.starts_with("\xC3\xA9"sv) || text.starts_with("\xC3\x89"sv)) return 'e';
    if (text.starts_with("\xC3\xBB"sv) || text.starts_with("\xC3\x9B"sv)) return 'u';
    return '\0';
}

}  // namespace

std::size_t month_name(std::string_view text, std::int32_t& month) {
    std::array<char, 12> word{};
    std::size_t size = 0;
    std::size_t at = 0;
    while (size < word.size()) {
        std::size_t length = 0;
        const char c = letter(text.substr(at), length);
        if (c == '\0') break;
        word[size++] = c;
        at += length;
    }
    if (size < 3) return 0;  // no month is so short
    const auto found = std::ranges::find(months, std::string_view(word.data(), size), &Month::word);
    if (found == months.end()) return 0;
    month = found->number;
    return at;
}

}  // namespace clientele::ingest
