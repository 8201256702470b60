#include <fmt/format.h>

#include <cmath>

#include "core/sample/calendar.h"
#include "core/sample/customer_profile.h"
#include "core/sample/duplicates.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::uint64_t rows_a_block = 16'384;

/// The part of an e-mail address that a name makes: lower case ASCII, "ü" as "ue".
std::string plain(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> written[] = {
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}, {"é", "e"},
        {"É", "e"},  {"è", "e"},  {"ê", "e"},  {"ë", "e"},  {"ç", "c"},  {"ï", "i"},  {"ô", "o"},  {"Î", "i"}};
    std::string out;
    while (!text.empty()) {
        const auto sign = std::ranges::find_if(written, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (sign != std::end(written)) {
            out += sign->second;
            text.remove_prefix(sign->first.size());
            continue;
        }
        const char c = text.front();
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || c == '-')
            out += c;
        text.remove_prefix(1);
    }
    return out;
}

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

class Customers : public RowStream {
 public:
    explicit Customers(const SampleOptions& options) : options_(options) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"customer_id", text}, {"name", text},          {"email", text},       {"phone", text},
                {"birth_date", date},  {"gender", text},        {"address", text},     {"city", text},
                {"region", text},      {"postcode", text},      {"country", text},     {"latitude", number},
                {"longitude", number}, {"signup_date", date},   {"acquisition", text}, {"home_store", text},
                {"consent", boolean},  {"Language", text, true}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (next_ == options_.customers) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        block.first_line = next_ + 1;
        const std::uint64_t last = std::min(options_.customers, next_ + rows_a_block);
        block.rows.rows = last - next_;
        block.rows_read = block.rows.rows;
        for (; next_ < last; ++next_) add(block.rows, next_);
        block.fraction = static_cast<double>(next_) / static_cast<double>(options_.customers);
        return block;
    }

 private:
    void add(Chunk& chunk, std::uint64_t row) const {
        const std::uint64_t customer = row < people(options_) ? row : original_of(options_, row);
        const CustomerProfile profile = customer_profile(options_, customer);
        const City& city = cities()[profile.city];
        const Names& known = names(city.country);
        Draws draws(options_.seed, Stream::customers, customer, 1);
        const auto pick = [&](std::span<const std::string_view> words) {
            return words[draws.below(static_cast<std::uint32_t>(words.size()))];
        };
        auto out = chunk.columns.begin();
        const auto text = [&](std::string_view value) { (out++)->add_text(value); };
        const bool woman = draws.chance(0.58);
        const std::string_view first = pick(woman ? known.women : known.men), family = pick(known.families);
        std::string id;
        append_customer_id(id, row);
        text(id);
        text(fmt::format("{} {}", first, family));
        const std::string mail =
            fmt::format("{}.{}{}@{}", plain(first), plain(family), draws.below(900) + 100, pick(known.providers));
        text(draws.chance(0.92) ? mail : "");
        const std::string number = phone(city.country, draws);
        text(draws.chance(0.8) ? number : "");
        const double age = 18 + 62 * (draws.unit() + draws.unit()) / 2;
        const auto born = static_cast<std::int32_t>(profile.signup - age * 365.25);
        (out++)->dates.push_back(draws.chance(0.76) ? born : Date::missing_days);
        text(draws.chance(0.03) ? "diverse" : woman ? "female" : "male");
        const std::string_view street = pick(known.streets);
        text(address(city.country, street, draws));
        text(city.name);
        text(city.region);
        text(postcode(city, draws));
        text(sample::name(city.country));
        (out++)->numbers.push_back(std::round((city.latitude + 0.03 * draws.bell()) * 10'000) / 10'000);
        (out++)->numbers.push_back(std::round((city.longitude + 0.04 * draws.bell()) * 10'000) / 10'000);
        (out++)->dates.push_back(profile.signup);
        static constexpr std::array<std::string_view, 6> sources{"Store",        "Web search", "Recommendation",
                                                                 "Social media", "Newsletter", "Leaflet"};
        static constexpr std::array<std::uint16_t, 6> weights{38, 22, 14, 13, 7, 6};
        text(sources[draws.weighted(weights)]);
        text(stores()[static_cast<std::size_t>(profile.home_store)].id);
        (out++)->booleans.push_back(draws.chance(0.63) ? 1 : 0);
        text(language(city.country));
    }

    SampleOptions options_;
    std::uint64_t next_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_customers(const SampleOptions& options) {
    return std::make_unique<Customers>(options);
}

}  // namespace clientele::sample
