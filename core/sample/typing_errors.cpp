#include "core/sample/typing_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/sample/calendar.h"
#include "core/sample/customer_profile.h"
#include "core/sample/duplicates.h"
#include "core/sample/letters.h"

namespace clientele::sample {
namespace {

constexpr std::pair<std::string_view, std::string_view> nicknames[] = {
    {"Katharina", "Kathi"}, {"Sabine", "Bine"},     {"Julia", "Jule"},     {"Claudia", "Claudi"},
    {"Monika", "Moni"},     {"Ursula", "Uschi"},    {"Susanne", "Susi"},   {"Birgit", "Biggi"},
    {"Nadine", "Nadi"},     {"Thomas", "Tom"},      {"Jürgen", "Jürg"},    {"Michael", "Michi"},
    {"Andreas", "Andi"},    {"Stefan", "Steff"},    {"Wolfgang", "Wolf"},  {"Tobias", "Tobi"},
    {"Günther", "Günni"},   {"Maximilian", "Max"},  {"Daniel", "Dani"},    {"Nathalie", "Nath"},
    {"Françoise", "Fran"},  {"Aurélie", "Aurel"},   {"Pierre", "Pierrot"}, {"Nicolas", "Nico"},
    {"Mathieu", "Math"},    {"Antoine", "Toine"},   {"Olivia", "Liv"},     {"Charlotte", "Lottie"},
    {"Amelia", "Millie"},   {"Margaret", "Maggie"}, {"Oliver", "Ollie"},   {"Mohammed", "Mo"},
    {"James", "Jim"},       {"David", "Dave"},      {"Arthur", "Art"}};

constexpr std::pair<std::string_view, std::string_view> short_streets[] = {
    {"straße", "str."}, {"gasse", "g."},   {"Street", "St"},    {"Road", "Rd"},
    {"Lane", "Ln"},     {"avenue", "av."}, {"boulevard", "bd"}, {"place", "pl."}};

enum Field : std::uint8_t { name_field, email_field, phone_field, birth_field, address_field };

Field field_of(TypingError error) {
    switch (error) {
        case TypingError::moved_house:
        case TypingError::street_shortened:
            return address_field;
        case TypingError::phone_format:
            return phone_field;
        case TypingError::day_month_swapped:
            return birth_field;
        case TypingError::no_email:
        case TypingError::other_email:
            return email_field;
        default:
            return name_field;
    }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A place in the family name (or the given one where it is longer) where a letter and the next are plain and differ;
/// npos where there is none.
std::size_t typing_place(const std::string& word, Draws& draws) {
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i + 1 < word.size(); ++i)
        if (is_letter(word[i]) && is_letter(word[i + 1]) && word[i] != word[i + 1]) places.push_back(i);
    return places.empty() ? std::string::npos : places[draws.below(static_cast<std::uint32_t>(places.size()))];
}

bool mistype_letters(CustomerRecord& record, TypingError error, Draws& draws) {
    std::string& word =
        record.family.size() >= 4 || record.family.size() >= record.given.size() ? record.family : record.given;
    const std::size_t at = typing_place(word, draws);
    if (at == std::string::npos) return false;
    if (error == TypingError::letters_swapped)
        std::swap(word[at], word[at + 1]);
    else if (error == TypingError::letter_dropped)
        word.erase(at, 1);
    else
        word.insert(at, 1, word[at]);
    return true;
}

bool change_name(CustomerRecord& record, TypingError error, const Names& known, Draws& draws) {
    const std::string before = record.name;
    switch (error) {
        case TypingError::initial_only:
            record.given = record.given.substr(0, (record.given[0] & 0x80) != 0 ? 2 : 1) + ".";
            break;
        case TypingError::nickname: {
            const auto found = std::ranges::find(nicknames, record.given, [](const auto& pair) { return pair.first; });
            if (found == std::end(nicknames)) return false;
            record.given = found->second;
            break;
        }
        case TypingError::umlaut_spelled:
            record.given = without_accents(record.given);
            record.family = without_accents(record.family);
            break;
        case TypingError::married_name: {
            const std::string_view other =
                known.families[draws.below(static_cast<std::uint32_t>(known.families.size()))];
            if (record.gender != "female" || record.family.find(other) != std::string::npos) return false;
            record.family = draws.chance(0.3) ? fmt::format("{}-{}", record.family, other) : std::string(other);
            break;
        }
        case TypingError::upper_case:
            record.given = upper_case(record.given);
            record.family = upper_case(record.family);
            break;
        default:
            if (!mistype_letters(record, error, draws)) return false;
    }
    record.name = record.given + " " + record.family;
    return record.name != before;
}

bool change_address(CustomerRecord& record, TypingError error, std::size_t city, Draws& draws) {
    const std::string before = record.address;
    if (error == TypingError::moved_house) {
        draw_home(record, city, draws);
        return record.address != before;
    }
    for (const auto& [whole, shortened] : short_streets) {
        const std::size_t at = record.address.find(whole);
        if (at == std::string::npos) continue;
        record.address.replace(at, whole.size(), shortened);
        return true;
    }
    return false;
}

bool change_phone(CustomerRecord& record, Country country, Draws& draws) {
    if (record.phone.empty()) return false;
    static constexpr std::array<std::string_view, 4> codes{"49", "43", "33", "44"};
    const std::string_view code = codes[static_cast<std::size_t>(country)];
    std::string digits;
    for (const char c : record.phone)
        if (c >= '0' && c <= '9') digits += c;
    const std::string_view rest = std::string_view(digits).substr(1);
    switch (draws.below(4)) {
        case 0:
            record.phone = fmt::format("+{} {} {}", code, rest.substr(0, 3), rest.substr(3));
            break;
        case 1:
            record.phone = fmt::format("00{}{}", code, rest);
            break;
        case 2:
            record.phone = fmt::format("{}/{}", digits.substr(0, 4), digits.substr(4));
            break;
        default:
            record.phone = digits;
    }
    return true;
}

bool swap_day_and_month(CustomerRecord& record) {
    if (record.born == Date::missing_days) return false;
    const YearMonthDay day = civil(Date{record.born});
    const std::optional<Date> swapped = make_date(day.year, day.day, day.month);
    if (!swapped || swapped->days == record.born) return false;
    record.born = swapped->days;
    return true;
}

bool change_email(CustomerRecord& record, TypingError error, const Names& known, Draws& draws) {
    if (record.email.empty()) return false;
    if (error == TypingError::no_email) {
        record.email.clear();
        return true;
    }
    record.email = fmt::format("{}{}@{}", mail_name(record.given), draws.below(90) + 10,
                               known.providers[draws.below(static_cast<std::uint32_t>(known.providers.size()))]);
    return true;
}

bool change(CustomerRecord& record, TypingError error, std::size_t city, Draws& draws) {
    const Country country = cities()[city].country;
    switch (field_of(error)) {
        case name_field:
            return change_name(record, error, names(country), draws);
        case email_field:
            return change_email(record, error, names(country), draws);
        case phone_field:
            return change_phone(record, country, draws);
        case birth_field:
            return swap_day_and_month(record);
        case address_field:
            return change_address(record, error, city, draws);
    }
    return false;
}

}  // namespace

std::vector<TypingError> make_typing_errors(CustomerRecord& record, const SampleOptions& options, std::uint64_t row) {
    const std::size_t city = customer_profile(options, original_of(options, row)).city;
    Draws draws(options.seed, Stream::duplicates, row, 1);
    // A person's orders begin in the three years at the earliest: whoever came before was signed up again before.
    if (record.signup < first_day)
        record.signup +=
            1 + static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(first_day - record.signup)));
    record.acquisition = draw_acquisition(draws);
    static constexpr std::array<std::uint16_t, typing_error_count> weights{10, 10, 8, 8,  8, 10, 6,
                                                                           5,  10, 8, 12, 7, 9,  5};
    static constexpr std::array<std::uint16_t, 3> counts{40, 38, 22};
    const std::size_t wanted = draws.weighted(counts) + 1;
    std::array<bool, 5> changed{};
    int told = !record.email.empty() + !record.phone.empty() + (record.born != Date::missing_days) + 1;
    const int kept = std::min(2, told);
    std::vector<TypingError> made;
    for (int attempt = 0; attempt < 40 && made.size() < wanted; ++attempt) {
        const auto error = static_cast<TypingError>(draws.weighted(weights));
        const Field field = field_of(error);
        if (changed[field] || (field != name_field && told - 1 < kept)) continue;
        if (!change(record, error, city, draws)) continue;
        changed[field] = true;
        told -= field != name_field;
        made.push_back(error);
    }
    return made;
}

std::vector<TypingError> typing_errors(const SampleOptions& options, std::uint64_t row) {
    CustomerRecord record = customer_record(options, original_of(options, row));
    return make_typing_errors(record, options, row);
}

}  // namespace clientele::sample
