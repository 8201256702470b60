#include "core/table/largest_first.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace clientele {
namespace {

struct Place {
    std::uint64_t key;  ///< smaller for larger values
    std::uint32_t place;
};

std::uint64_t key_of(double value) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
    return (bits & sign) != 0 ? bits : ~bits & ~sign;
}

constexpr unsigned digit_bits = 11;
constexpr unsigned first_shift = 64 - 3 * digit_bits;

/// One stable pass of a radix sort.
void sort_by_digit(const std::vector<Place>& from, std::vector<Place>& to, unsigned shift) {
    constexpr std::size_t digits = std::size_t{1} << digit_bits;
    const auto digit = [shift](const Place& each) { return each.key >> shift & (digits - 1); };
    std::array<std::uint32_t, digits> starts{};
    for (const Place& each : from) ++starts[digit(each)];
    std::uint32_t start = 0;
    for (std::uint32_t& each : starts) start += std::exchange(each, start);
    for (const Place& each : from) to[starts[digit(each)]++] = each;
}

}  // namespace

std::vector<std::uint32_t> largest_first(std::span<const double> values) {
    std::vector<Place> places(values.size()), other(values.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = {key_of(values[i]), i};
    for (unsigned pass = 0; pass < 3; ++pass) {
        sort_by_digit(places, other, first_shift + pass * digit_bits);
        places.swap(other);
    }
    // The passes went by the upper half of the keys: what is equal there is few and short, as a rule.
    const auto upper = [](const Place& each) { return each.key >> first_shift; };
    for (auto first = places.begin(); first != places.end();) {
        auto end = first + 1;
        while (end != places.end() && upper(*end) == upper(*first)) ++end;
        if (end - first > 1)
            std::sort(first, end, [](const Place& a, const Place& b) {
                return std::tie(a.key, a.place) < std::tie(b.key, b.place);
            });
        first = end;
    }
    std::vector<std::uint32_t> order(places.size());
    std::ranges::transform(places, order.begin(), &Place::place);
    return order;
}

}  // namespace clientele
