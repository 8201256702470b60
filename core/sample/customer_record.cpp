#include "core/sample/customer_record.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "core/sample/customer_profile.h"
#include "core/sample/duplicates.h"
#include "core/sample/letters.h"
#include "core/sample/person.h"
#include "core/sample/typing_errors.h"

namespace clientele::sample {
namespace {

std::string postcode(const City& city, Draws& draws) {
    const auto beginnings = static_cast<std::uint32_t>(std::ranges::count(city.postcodes, ' ') + 1);
    std::string_view rest = city.postcodes;
    for (std::uint32_t skip = draws.below(beginnings); skip > 0; --skip) rest.remove_prefix(rest.find(' ') + 1);
    const std::string_view beginning = rest.substr(0, rest.find(' '));
    if (city.country == Country::united_kingdom)
        return fmt::format("{} {}{}{}", beginning, 1 + draws.below(9), "ABDEFGHJLNPQRSTUWXYZ"[draws.below(20)],
                           "ABDEFGHJLNPQRSTUWXYZ"[draws.below(20)]);
    std::string code(beginning);
    const std::size_t length = city.country == Country::austria ? 4 : 5;
    while (code.size() < length) code += static_cast<char>('0' + draws.below(10));
    return code;
}

std::string address(Country country, std::string_view street, Draws& draws) {
    const std::uint32_t number = 1 + draws.below(140);
    const bool number_first = country == Country::france || country == Country::united_kingdom;
    return number_first ? fmt::format("{} {}", number, street) : fmt::format("{} {}", street, number);
}

std::string phone(Country country, Draws& draws) {
    const std::uint32_t low = draws.below(1'000'000), high = draws.below(100);
    switch (country) {
        case Country::germany:
            return fmt::format("0{} {:06}{:02}", 151 + draws.below(28), low, high);
        case Country::austria:
            return fmt::format("0660 {:06}{}", low, high % 10);
        case Country::france:
            return fmt::format("06 {:02} {:02} {:02} {:02}", high, low / 10'000, low / 100 % 100, low % 100);
        case Country::united_kingdom:
            return fmt::format("07{:03} {:06}", 400 + high * 4, low);
    }
    return {};
}

CustomerRecord person_record(const SampleOptions& options, std::uint64_t person) {
    const CustomerProfile profile = customer_profile(options, person);
    const City& city = cities()[profile.city];
    Draws draws(options.seed, Stream::customers, person, 1);
    const PersonName named = draw_name(names(city.country), draws);
    CustomerRecord record;
    record.given = named.first;
    record.family = named.family;
    record.name = record.given + " " + record.family;
    const std::uint32_t number = draws.below(900) + 100;
    record.email = fmt::format("{}.{}{}@{}", mail_name(record.given), mail_name(record.family), number,
                               pick(names(city.country).providers, draws));
    if (!draws.chance(0.92)) record.email.clear();
    record.phone = phone(city.country, draws);
    if (!draws.chance(0.8)) record.phone.clear();
    const double age = 18 + 62 * (draws.unit() + draws.unit()) / 2;
    if (draws.chance(0.76)) record.born = static_cast<std::int32_t>(profile.signup - age * 365.25);
    record.gender = draws.chance(0.03) ? "diverse" : named.woman ? "female" : "male";
    draw_home(record, profile.city, draws);
    record.signup = profile.signup;
    record.acquisition = draw_acquisition(draws);
    record.home_store = stores()[static_cast<std::size_t>(profile.home_store)].id;
    record.consent = draws.chance(0.63);
    record.language = language(city.country);
    return record;
}

}  // namespace

void draw_home(CustomerRecord& record, std::size_t city_index, Draws& draws) {
    const City& city = cities()[city_index];
    const std::string_view street = pick(names(city.country).streets, draws);
    record.address = address(city.country, street, draws);
    record.city = city.name;
    record.region = city.region;
    record.postcode = postcode(city, draws);
    record.country = name(city.country);
    record.latitude = std::round((city.latitude + 0.03 * draws.bell()) * 10'000) / 10'000;
    record.longitude = std::round((city.longitude + 0.04 * draws.bell()) * 10'000) / 10'000;
}

std::string_view draw_acquisition(Draws& draws) {
    static constexpr std::array<std::string_view, 6> sources{"Store",        "Web search", "Recommendation",
                                                             "Social media", "Newsletter", "Leaflet"};
    static constexpr std::array<std::uint16_t, 6> weights{38, 22, 14, 13, 7, 6};
    return sources[draws.weighted(weights)];
}

CustomerRecord customer_record(const SampleOptions& options, std::uint64_t row) {
    const bool is_double = row >= people(options);
    CustomerRecord record = person_record(options, is_double ? original_of(options, row) : row);
    append_customer_id(record.id, row);
    if (is_double) make_typing_errors(record, options, row);
    return record;
}

}  // namespace clientele::sample
