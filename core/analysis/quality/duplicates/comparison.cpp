#include "core/analysis/quality/duplicates/comparison.h"

#include <algorithm>

#include "core/math/jaro_winkler.h"
#include "core/math/one_edit.h"

namespace clientele {
namespace {

constexpr double alike = 0.92, somewhat_alike = 0.85;
constexpr std::size_t long_enough = 4;  // for one edit to leave the word recognisable

bool spelled_alike(std::u16string_view a, std::u16string_view b) {
    if (std::min(a.size(), b.size()) >= long_enough && one_edit_apart(a, b)) return true;
    return jaro_winkler_reaches(a, b, alike);
}

/// One is the initial or the beginning of the other: "a", "anna"; "kath", "katharina".
bool shortened(std::u16string_view a, std::u16string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return (a.size() == 1 || a.size() >= 3) && b.starts_with(a);
}

/// Begin with the same three letters: "kathi", "katharina".
bool begin_alike(std::u16string_view a, std::u16string_view b) {
    return a.size() >= 3 && b.size() >= 3 && a.substr(0, 3) == b.substr(0, 3);
}

/// A word of one is the whole other one: "mueller", "mueller schmidt".
bool is_part(std::u16string_view a, std::u16string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return a.size() >= 3 && b.size() > a.size() &&
           ((b.starts_with(a) && b[a.size()] == u' ') || (b.ends_with(a) && b[b.size() - a.size() - 1] == u' '));
}

std::size_t compare_words(std::u16string_view a, std::u16string_view b, std::size_t different) {
    return spelled_alike(a, b) ? 2 : jaro_winkler_reaches(a, b, somewhat_alike) ? 3 : different;
}

std::size_t compare_given(std::u16string_view a, std::u16string_view b) {
    const std::size_t level = compare_words(a, b, 4);
    return level == 4 && (shortened(a, b) || begin_alike(a, b)) ? 3 : level;
}

std::size_t compare_family(std::u16string_view a, std::u16string_view b) {
    const std::size_t level = compare_words(a, b, 5);
    return level == 5 && is_part(a, b) ? 3 : level;
}

/// The same street and number but for spelling; the street alone; nothing.
std::size_t compare_addresses(const PersonValue& a, const PersonValue& b) {
    const bool street = a.first == b.first || spelled_alike(a.first, b.first);
    if (!street) return 4;
    return a.second == b.second || a.second.empty() || b.second.empty() ? 2 : 3;
}

bool is_day(std::u16string_view date) {
    return date.size() == 8 && std::ranges::all_of(date, [](char16_t sign) { return sign >= u'0' && sign <= u'9'; });
}

std::size_t compare_dates(std::u16string_view a, std::u16string_view b) {
    if (!is_day(a) || !is_day(b)) return one_edit_apart(a, b) ? 3 : 5;
    const auto year = [](std::u16string_view date) { return date.substr(0, 4); };
    const auto month = [](std::u16string_view date) { return date.substr(4, 2); };
    const auto day = [](std::u16string_view date) { return date.substr(6); };
    if (year(a) == year(b) && month(a) == day(b) && day(a) == month(b)) return 2;
    if (one_edit_apart(a, b)) return 3;
    const int same = (year(a) == year(b)) + (month(a) == month(b)) + (day(a) == day(b));
    return same == 2 ? 4 : 5;
}

bool same_digits(std::u16string_view a, std::u16string_view b) {
    const auto next = [](std::u16string_view& word) {
        const std::size_t at = word.find_first_of(u"0123456789");
        const char16_t digit = at == word.npos ? u'\0' : word[at];
        word = at == word.npos ? std::u16string_view() : word.substr(at + 1);
        return digit;
    };
    while (!a.empty() || !b.empty())
        if (next(a) != next(b)) return false;
    return true;
}

/// The same local part at another domain; alike; nothing. Numbers tell people of one name apart: they must be equal.
std::size_t compare_emails(const PersonValue& a, const PersonValue& b) {
    if (a.first == b.first) return 2;
    return spelled_alike(a.first, b.first) && same_digits(a.first, b.first) ? 3 : 4;
}

/// Whether the records agree on what all but says this column.
bool condition_holds(const PersonColumn& column, std::uint32_t a, std::uint32_t b) {
    return !column.condition.empty() && column.condition[a] == column.condition[b] &&
           column.condition[a] != missing_code;
}

std::size_t edited(std::u16string_view a, std::u16string_view b) { return one_edit_apart(a, b) ? 2 : 3; }

bool both_known(const PersonColumn& column, std::uint32_t a, std::uint32_t b) {
    return column.codes[a] != missing_code && column.codes[b] != missing_code;
}

/// Whether the given name of each is the family name of the other.
bool swapped(const PersonRecords& records, std::uint32_t a, std::uint32_t b) {
    const PersonColumn &given = records.columns[*records.given], &family = records.columns[*records.family];
    if (!both_known(given, a, b) || !both_known(family, a, b)) return false;
    const auto crosses = [&](std::uint32_t one, std::uint32_t other) {
        const std::u16string_view left = given.values[given.codes[one]].first,
                                  right = family.values[family.codes[other]].first;
        return left.size() > 1 && (left == right || spelled_alike(left, right));
    };
    return crosses(a, b) && crosses(b, a);
}

}  // namespace

AgreementField agreement_of(PersonField what) {
    const bool shared = what == PersonField::family_name || what == PersonField::address ||
                        what == PersonField::house_number || what == PersonField::city ||
                        what == PersonField::postcode || what == PersonField::phone;
    return {.levels = level_names(what).size(), .conditional = false, .personal = !shared};
}

std::vector<Pattern> level_names(PersonField what) {
    const Pattern same = Pattern("the same"), like = Pattern("spelled alike"), somewhat = Pattern("somewhat alike"),
                  edit = Pattern("one sign off"), different = Pattern("different");
    switch (what) {
        case PersonField::given_name:
            return {same, like, Pattern("somewhat alike or shortened"), different};
        case PersonField::family_name:
            return {same, like, Pattern("somewhat alike or part of a double name"),
                    Pattern("swapped with the given name"), different};
        case PersonField::address:
            return {same, like, Pattern("the street alone"), different};
        case PersonField::birth_date:
            return {same, Pattern("day and month swapped"), Pattern("one digit off"),
                    Pattern("two of day, month and year"), different};
        case PersonField::email:
            return {same, Pattern("another domain"), like, different};
        case PersonField::phone:
        case PersonField::house_number:
        case PersonField::postcode:
        case PersonField::number:
            return {same, edit, different};
        case PersonField::birth_part:
            return {same, different};
        default:
            return {same, like, somewhat, different};
    }
}

std::size_t compare(PersonField what, const PersonValue& a, const PersonValue& b) {
    switch (what) {
        case PersonField::given_name:
            return compare_given(a.first, b.first);
        case PersonField::family_name:
            return compare_family(a.first, b.first);
        case PersonField::address:
            return compare_addresses(a, b);
        case PersonField::birth_date:
            return compare_dates(a.first, b.first);
        case PersonField::email:
            return compare_emails(a, b);
        case PersonField::phone:
        case PersonField::house_number:
        case PersonField::postcode:
        case PersonField::number:
            return edited(a.first, b.first);
        case PersonField::birth_part:
            return 2;
        default:
            return compare_words(a.first, b.first, 4);
    }
}

std::size_t compare(const PersonColumn& column, std::uint32_t a, std::uint32_t b) {
    if (!both_known(column, a, b)) return 0;
    const Code left = column.codes[a], right = column.codes[b];
    const std::size_t level = left == right ? 1 : compare(column.what, column.values[left], column.values[right]);
    return condition_holds(column, a, b) ? level + column.agreement.levels : level;
}

AgreementPattern compare(const PersonRecords& records, std::uint32_t a, std::uint32_t b) {
    AgreementPattern pattern = 0;
    bool other_given = false, other_family = false;
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        const std::size_t outcome = compare(records.columns[at], a, b), levels = records.columns[at].agreement.levels;
        const bool different = outcome == levels || outcome == 2 * levels;
        other_given |= at == records.given && different;
        other_family |= at == records.family && different;
        pattern |= AgreementPattern{outcome} << (4 * at);
    }
    if (other_given && other_family && swapped(records, a, b)) {
        // The family name says it for both.
        pattern &= ~(AgreementPattern{15} << (4 * *records.given));
        pattern &= ~(AgreementPattern{15} << (4 * *records.family));
        const PersonColumn& family = records.columns[*records.family];
        const std::size_t level = swapped_level + (condition_holds(family, a, b) ? family.agreement.levels : 0);
        pattern |= AgreementPattern{level} << (4 * *records.family);
    }
    return pattern;
}

}  // namespace clientele
