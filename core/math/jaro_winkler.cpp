#include "core/math/jaro_winkler.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace clientele {
namespace {

/// Signs of `a` that have a partner in `b` nearby, and half of the partners that come in another order.
struct Common {
    double matched = 0, transposed = 0;
};

template <class Flags>
Common common(std::u16string_view a, std::u16string_view b, Flags& in_a, Flags& in_b) {
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 == 0 ? 0 : longest / 2 - 1;
    std::size_t matched = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t end = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i < reach ? 0 : i - reach; j < end; ++j) {
            if (in_b[j] || a[i] != b[j]) continue;
            in_a[i] = in_b[j] = true;
            ++matched;
            break;
        }
    }
    std::size_t j = 0, elsewhere = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!in_a[i]) continue;
        while (!in_b[j]) ++j;
        elsewhere += a[i] != b[j] ? 1 : 0;
        ++j;
    }
    return {static_cast<double>(matched), static_cast<double>(elsewhere / 2)};
}

double with_bonus(double similarity, std::u16string_view a, std::u16string_view b) {
    constexpr std::size_t most = 4;
    std::size_t prefix = 0;
    while (prefix < std::min({most, a.size(), b.size()}) && a[prefix] == b[prefix]) ++prefix;
    return similarity + 0.1 * static_cast<double>(prefix) * (1 - similarity);
}

/// Which signs occur, as bits of their codes' lowest six.
std::uint64_t signs_of(std::u16string_view word) {
    std::uint64_t signs = 0;
    for (const char16_t sign : word) signs |= std::uint64_t{1} << (sign & 63U);
    return signs;
}

double most_in(std::u16string_view word, std::uint64_t signs) {
    return static_cast<double>(
        std::ranges::count_if(word, [&](char16_t sign) { return (signs >> (sign & 63U) & 1) != 0; }));
}

}  // namespace

double jaro(std::u16string_view a, std::u16string_view b) {
    constexpr std::size_t usual = 64;
    if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
    Common found;
    if (std::max(a.size(), b.size()) <= usual) {
        std::array<bool, usual> in_a{}, in_b{};
        found = common(a, b, in_a, in_b);
    } else {
        std::vector<bool> in_a(a.size()), in_b(b.size());
        found = common(a, b, in_a, in_b);
    }
    if (found.matched == 0) return 0;
    return (found.matched / static_cast<double>(a.size()) + found.matched / static_cast<double>(b.size()) +
            (found.matched - found.transposed) / found.matched) /
           3;
}

double jaro_winkler(std::u16string_view a, std::u16string_view b) { return with_bonus(jaro(a, b), a, b); }

bool jaro_winkler_reaches(std::u16string_view a, std::u16string_view b, double least) {
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    const double most = std::min(most_in(a, signs_of(b)), most_in(b, signs_of(a)));
    const double bound = (most / static_cast<double>(a.size()) + most / static_cast<double>(b.size()) + 1) / 3;
    return with_bonus(bound, a, b) >= least && jaro_winkler(a, b) >= least;
}

}  // namespace clientele
