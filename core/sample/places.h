#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clientele::sample {

enum class Country : std::uint8_t { germany, austria, france, united_kingdom };
std::string_view name(Country country);
std::string_view language(Country country);

/// A town where customers live.
struct City {
    std::string_view name;
    std::string_view region;
    Country country;
    double latitude, longitude;
    std::string_view postcodes;  ///< beginnings, separated by blanks: "010 011" stands for 01000 to 01199
    std::uint16_t weight;        ///< how many customers live there
    std::int8_t store;           ///< index of the nearest store
};
std::span<const City> cities();

struct Store {
    std::string_view id;
    std::string_view name;
    std::size_t city;         ///< index in cities()
    std::string_view opened;  ///< ISO date
    std::string_view format;
    std::uint16_t weight;  ///< size
};
std::span<const Store> stores();

/// Names of people by country.
struct Names {
    std::span<const std::string_view> women, men, families, streets, providers;
};
const Names& names(Country country);

}  // namespace clientele::sample
