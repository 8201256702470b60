#include "core/analysis/quality/duplicates/person_values.h"

#include <algorithm>
#include <array>

#include "core/base/folded.h"

namespace clientele {
namespace {

using Words = std::vector<std::u16string>;

bool is_digit_sign(char16_t sign) { return sign >= u'0' && sign <= u'9'; }

Words split(std::u16string_view folded) {
    Words words;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(u' ', start), folded.size());
        words.emplace_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

std::u16string join(std::span<const std::u16string> words) {
    std::u16string joined;
    for (const std::u16string& word : words) {
        if (!joined.empty()) joined.push_back(u' ');
        joined += word;
    }
    return joined;
}

std::u16string digits_of(std::string_view text) {
    std::u16string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits.push_back(static_cast<char16_t>(c));
    return digits;
}

template <class List>
bool is_one_of(const List& list, std::u16string_view word) {
    return std::ranges::find(list, word) != std::end(list);
}

/// Words of a name at blanks, each folded: "Müller-Schmidt" stays one word of two parts.
Words words_of_name(std::string_view name) {
    static constexpr std::u16string_view titles[] = {u"mr",   u"mrs",  u"ms",  u"miss", u"dr", u"prof",
                                                     u"herr", u"frau", u"mme", u"mlle", u"sr", u"sra",
                                                     u"ing",  u"dipl", u"mag", u"sir",  u"jr"};
    Words words;
    for (std::size_t start = 0; start < name.size();) {
        const std::size_t end = std::min(name.find(' ', start), name.size());
        std::u16string word = folded(name.substr(start, end - start));
        if (!word.empty() && !is_one_of(titles, word)) words.push_back(std::move(word));
        start = end + 1;
    }
    return words;
}

/// Where the family name begins among two or more words: at its particle or at the last word.
std::size_t family_begins(const Words& words) {
    static constexpr std::u16string_view particles[] = {u"von", u"van", u"de",  u"der",   u"den", u"la", u"le",  u"du",
                                                        u"da",  u"di",  u"del", u"della", u"el",  u"al", u"bin", u"ten",
                                                        u"ter", u"zu",  u"zum", u"dos",   u"mac", u"st"};
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (is_one_of(particles, words[i])) return i;
    return words.size() - 1;
}

/// Kinds of street as they are shortened, at the end of a word or on their own.
struct StreetWord {
    std::u16string_view whole, shortened;
    bool joined = false;  ///< stands at the end of a name: "Hauptstraße"
};
constexpr StreetWord street_words[] = {
    {u"strasse", u"str", true}, {u"str", u"str", true}, {u"gasse", u"g", true}, {u"platz", u"pl", true},
    {u"street", u"st"},         {u"road", u"rd"},       {u"avenue", u"av"},     {u"ave", u"av"},
    {u"lane", u"ln"},           {u"place", u"pl"},      {u"boulevard", u"bd"},  {u"blvd", u"bd"},
    {u"drive", u"dr"},          {u"court", u"ct"},      {u"crescent", u"cr"},   {u"cres", u"cr"},
    {u"circuit", u"cct"},       {u"close", u"cl"},      {u"square", u"sq"},     {u"terrace", u"tce"},
    {u"calle", u"c"},           {u"avenida", u"av"},    {u"plaza", u"pl"},      {u"chemin", u"ch"}};

void shorten(std::u16string& word) {
    for (const StreetWord& each : street_words) {
        if (word == each.whole) {
            word = each.shortened;
            return;
        }
        if (each.joined && word.size() > each.whole.size() + 2 && word.ends_with(each.whole)) {
            word.replace(word.size() - each.whole.size(), each.whole.size(), each.shortened);
            return;
        }
    }
}

bool holds_digit(const std::u16string& word) { return std::ranges::any_of(word, is_digit_sign); }

}  // namespace

bool stands_for_nothing(std::u16string_view folded) {
    static constexpr std::u16string_view words[] = {
        u"",          u"n a",     u"na",           u"nan",  u"null",      u"none",   u"unknown", u"undefined",
        u"unbekannt", u"inconnu", u"desconocido",  u"test", u"tbd",       u"xxx",    u"xx",      u"x",
        u"keine",     u"kein",    u"keine angabe", u"k a",  u"not given", u"missing"};
    return is_one_of(words, folded);
}

NameParts name_parts(std::string_view name) {
    if (stands_for_nothing(folded(name))) return {};
    const std::size_t comma = name.find(',');
    if (comma != std::string_view::npos) {
        const Words family = words_of_name(name.substr(0, comma)), given = words_of_name(name.substr(comma + 1));
        if (!family.empty() && !given.empty()) return {join(given), join(family)};
    }
    const Words words = words_of_name(name);
    if (words.empty()) return {};
    if (words.size() == 1) return {{}, words.front()};
    const std::size_t family = family_begins(words);
    return {join(std::span(words).first(family)), join(std::span(words).subspan(family))};
}

PersonValue address_value(std::string_view address) {
    Words street;
    std::u16string number;
    for (std::u16string& word : split(folded(address))) {
        const bool suffix = word.size() == 1 && !number.empty() && number.size() < 6 && is_digit_sign(number.back());
        if (holds_digit(word) && number.empty()) {
            number = std::move(word);
        } else if (suffix && word.front() >= u'a' && word.front() <= u'f') {
            number += word;
        } else {
            shorten(word);
            street.push_back(std::move(word));
        }
    }
    std::u16string joined;
    for (const std::u16string& word : street) joined += word;
    return {std::move(joined), std::move(number)};
}

PersonValue phone_value(std::string_view phone) {
    constexpr std::size_t told = 8, least = 5;
    const std::u16string digits = digits_of(phone);
    if (digits.size() < least || std::ranges::count(digits, digits.back()) == std::ssize(digits)) return {};
    const std::u16string_view all = digits;
    return {std::u16string(all.substr(all.size() - std::min(all.size(), told))), {}};
}

PersonValue email_value(std::string_view email) {
    const std::size_t at = email.rfind('@');
    std::string_view local = email.substr(0, at);
    const std::string_view domain = at == std::string_view::npos ? std::string_view() : email.substr(at + 1);
    local = local.substr(0, local.find('+'));
    PersonValue value{folded(local), folded(domain)};
    std::erase(value.first, u' ');
    if (value.first.empty()) return {};
    return value;
}

PersonValue date_value(std::string_view date) {
    constexpr std::size_t of_a_day = 8;
    std::u16string digits = digits_of(date);
    if (digits.size() != of_a_day) digits = folded(date);
    return {digits, {}};
}

PersonValue date_value(Date date) { return date.missing() ? PersonValue{} : date_value(iso_text(date)); }

PersonValue person_value(PersonField what, std::string_view text) {
    const std::u16string plain = folded(text);
    if (stands_for_nothing(plain)) return {};
    switch (what) {
        case PersonField::address:
            return address_value(text);
        case PersonField::phone:
            return phone_value(text);
        case PersonField::email:
            return email_value(text);
        case PersonField::birth_date:
            return date_value(text);
        case PersonField::number:
        case PersonField::postcode:
        case PersonField::house_number: {
            std::u16string signs = plain;
            std::erase(signs, u' ');
            return {std::move(signs), {}};
        }
        default:
            return {plain, {}};
    }
}

}  // namespace clientele
