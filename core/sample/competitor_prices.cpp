#include "core/sample/competitor_prices.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/competitors.h"
#include "core/sample/random.h"

namespace clientele::sample {
namespace {

std::vector<std::uint32_t> choose_matched() {
    std::vector<std::uint32_t> chosen;
    for (std::size_t c = 0; c < categories().size(); ++c) {
        const std::size_t wanted = categories()[c].name == "Electronics" ? 16 : 9;
        std::vector<std::uint32_t> all;
        for (std::size_t a = first_article(c); a < first_article(c + 1); ++a)
            all.push_back(static_cast<std::uint32_t>(a));
        std::ranges::stable_sort(all, std::greater(), [](std::uint32_t a) { return articles()[a].weight; });
        chosen.insert(chosen.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    std::ranges::sort(chosen);
    return chosen;
}

/// Prices of the steady company that change for some weeks and come back to what they were.
struct Episode {
    std::string_view category;
    std::int32_t from, days;
    double change;
};
constexpr std::array<Episode, 5> episodes{{
    {"Kitchen", on(2024, 5, 6), 28, -0.10},
    {"Garden", on(2025, 4, 7), 21, 0.08},
    {"Home", on(2025, 6, 2), 42, -0.12},
    {"Toys", on(2025, 9, 8), 35, -0.10},
    {"Electronics", on(2026, 3, 9), 28, -0.11},
}};

double episode(const Nulls& truth, std::string_view category, std::int32_t day) {
    for (const Episode& each : episodes)
        if (each.category == category && day >= each.from && day < each.from + each.days)
            return 1 + truth.strength * each.change;
    return 1;
}

/// Changes of price every few months, and offers.
double movement(std::uint64_t seed, std::uint64_t place, std::int32_t day) {
    Draws own(seed, Stream::competitor_offers, place, 1);
    const auto weeks = static_cast<std::int32_t>(9 + own.below(12)), offset = static_cast<std::int32_t>(own.below(20));
    const std::int32_t week = (day - first_day) / 7;
    Draws stretch(seed, Stream::competitor_offers, place, 100 + static_cast<std::uint64_t>((week + offset) / weeks));
    Draws offer(seed, Stream::competitor_offers, place, 1000 + static_cast<std::uint64_t>((week + offset) / 2));
    return (1 + 0.025 * stretch.bell()) * (offer.chance(0.04) ? 0.85 : 1);
}

/// 12.79, 4.49: the last digit is a nine.
std::int32_t written(double cents) { return std::max(static_cast<std::int32_t>(cents / 10 + 0.5) * 10 - 1, 49); }

}  // namespace

std::span<const std::uint32_t> matched_articles() {
    static const std::vector<std::uint32_t> chosen = choose_matched();
    return chosen;
}

std::int32_t competitor_price(const SampleOptions& options, std::size_t company, std::uint32_t article,
                              std::int32_t day) {
    const Truths& truths = options.truths;
    const Article& of = articles()[article];
    const std::string_view name = competitors()[company].name, category = categories()[of.category].name;
    const std::uint64_t place = static_cast<std::uint64_t>(company) << 32 | article;
    // The others follow the yearly rise some weeks later.
    const auto lag = static_cast<std::int32_t>(7 * (2 + company));
    double price = price_on(of, day - lag) * competitors()[company].price_level;
    price *= 1 + 0.05 * Draws(options.seed, Stream::competitor_offers, place).bell();
    if (name == truths.nulls.steady_company)
        price *= episode(truths.nulls, category, day);
    else
        price *= movement(options.seed, place, day);
    if (name == truths.undercutting.company && category == truths.undercutting.category &&
        day >= truths.undercutting.from)
        price *= 1 + truths.undercutting.strength * truths.undercutting.price;
    return written(price);
}

}  // namespace clientele::sample
