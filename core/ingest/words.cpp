#include "core/ingest/words.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::array yes_words{"1"sv, "yes"sv,  "y"sv,         "true"sv, "t"sv, "ja"sv,        "j"sv, "wahr"sv, "oui"sv,
                               "o"sv, "vrai"sv, "s\xC3\xAD"sv, "si"sv,   "s"sv, "verdadero"sv, "x"sv, "1.0"sv};
constexpr std::array no_words{"0"sv,      "no"sv,  "n"sv,    "false"sv, "f"sv,  "nein"sv,
                              "falsch"sv, "non"sv, "faux"sv, "falso"sv, "0.0"sv};
constexpr std::array usual_missing{"NA"sv,   "N/A"sv, "n/a"sv, "na"sv,  "#N/A"sv, "NULL"sv,        "null"sv,
                                   "Null"sv, "nan"sv, "NaN"sv, "NAN"sv, "None"sv, "none"sv,        "-"sv,
                                   "--"sv,   "\\N"sv, "NaT"sv, "?"sv,   "."sv,    "\xE2\x80\x93"sv};

}  // namespace

std::int8_t parse_boolean(std::string_view cell) {
    if (cell.empty() || cell.size() > 10) return -1;
    std::array<char, 10> small{};
    std::ranges::transform(cell, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view word(small.data(), cell.size());
    if (is_one_of(yes_words, word)) return 1;
    return is_one_of(no_words, word) ? 0 : -1;
}

bool takes_yes_or_no(const Field& field) { return field.type == FieldType::number && field.id == "score"; }

bool is_yes_or_no(std::string_view cell) {
    static constexpr std::array alone{"y"sv, "Y"sv, "n"sv, "N"sv, "j"sv, "J"sv};
    if (cell.size() < 2) return is_one_of(alone, cell);
    return (cell.front() < '0' || cell.front() > '9') && parse_boolean(cell) >= 0;
}

MissingWords::MissingWords() {
    for (const std::string_view word : usual_missing) words_.emplace_back(word);
    longest_ = 4;
}

MissingWords::MissingWords(std::string_view given) : given_(true) {
    while (!given.empty()) {
        const std::size_t end = std::min(given.find('|'), given.size());
        if (end > 0) words_.emplace_back(given.substr(0, end));
        longest_ = std::max(longest_, end);
        given.remove_prefix(std::min(given.size(), end + 1));
    }
}

bool MissingWords::contains(std::string_view cell) const {
    return cell.size() <= longest_ && std::ranges::find(words_, cell) != words_.end();
}

std::vector<std::string_view> parts_of(std::string_view cell, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find(separator, at), cell.size());
        if (const std::string_view part = trimmed(cell.substr(at, end - at)); !part.empty()) parts.push_back(part);
        at = end + 1;
    }
    return parts;
}

std::string header_key(std::string_view header) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({header.data(), static_cast<std::int32_t>(header.size())});
    if (U_SUCCESS(status)) letters = apart->normalize(letters, status);
    letters.foldCase();
    std::string plain;
    letters.toUTF8String(plain);
    std::string key;
    int depth = 0;
    for (const char c : plain) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0 && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) key.push_back(c);
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return key;
}

}  // namespace clientele::ingest
