#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/sample/places.h"

namespace clientele::sample {

enum class Language : std::uint8_t { german, french, english };
inline constexpr std::size_t language_count = 3;

/// What the customers of a country write in.
constexpr Language spoken(Country country) {
    return country == Country::france           ? Language::french
           : country == Country::united_kingdom ? Language::english
                                                : Language::german;
}
/// Of a store's customers.
inline Language spoken_in_store(std::int8_t store) {
    return spoken(cities()[stores()[static_cast<std::size_t>(store)].city].country);
}

}  // namespace clientele::sample
