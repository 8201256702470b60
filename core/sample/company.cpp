#include "core/sample/company.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/places.h"
#include "core/sample/random.h"

namespace clientele::sample {

double market_index(std::int32_t day) {
    // The first of each month from July 2023 to July 2026, and one more; between them it runs straight.
    static constexpr std::array<double, 38> months{1.000, 1.003, 1.008, 1.012, 1.015, 1.021, 1.024, 1.022, 1.017, 1.011,
                                                   1.006, 1.004, 1.006, 1.011, 1.018, 1.026, 1.033, 1.039, 1.047, 1.052,
                                                   1.058, 1.063, 1.069, 1.074, 1.080, 1.083, 1.081, 1.076, 1.072, 1.070,
                                                   1.074, 1.081, 1.089, 1.098, 1.106, 1.113, 1.121, 1.127};
    const YearMonthDay date = civil(Date{day});
    const std::int32_t month = std::clamp((date.year - 2023) * 12 + date.month - 7, 0, 36);
    const double within = (date.day - 1) / 31.0;
    const auto at = static_cast<std::size_t>(month);
    return months[at] + (months[at + 1] - months[at]) * within;
}

double demand(const Truths& truths, std::int32_t day) {
    const double market = 1 + truths.market.strength * truths.market.elasticity * (market_index(day) - 1);
    const double level = day >= truths.shift.from ? 1 + truths.shift.strength * truths.shift.by : 1;
    return demand(day) * market * level;
}

double sold(const Truths& truths, std::size_t category, std::int32_t day) {
    const Undercutting& truth = truths.undercutting;
    const bool hit = day >= truth.from && categories()[category].name == truth.category;
    return hit ? 1 + truth.strength * truth.sales : 1;
}

bool in_stock(std::uint32_t article, std::int32_t day) {
    // Of every 60 days an article is missing for up to two weeks with a chance of one in twelve.
    const std::int32_t stretch = (day - first_day) / 60, place = (day - first_day) % 60;
    Draws draws(7, Stream::stock, article, static_cast<std::uint64_t>(stretch));
    if (!draws.chance(1.0 / 12)) return true;
    const auto from = static_cast<std::int32_t>(draws.below(46));
    return place < from || place >= from + 5 + static_cast<std::int32_t>(draws.below(10));
}

std::uint32_t bought_instead(std::uint32_t article, std::int32_t day) {
    if (in_stock(article, day)) return article;
    const std::size_t category = articles()[article].category;
    const auto first = static_cast<std::uint32_t>(first_article(category));
    const auto last = static_cast<std::uint32_t>(first_article(category + 1));
    for (std::uint32_t other = article + 1; other < article + (last - first); ++other) {
        const std::uint32_t candidate = first + (other - first) % (last - first);
        if (in_stock(candidate, day)) return candidate;
    }
    return article;
}

std::uint32_t article_named(std::string_view name) {
    const auto& all = articles();
    const auto found = std::ranges::find(all, name, &Article::name);
    assert(found != all.end());
    return static_cast<std::uint32_t>(found - all.begin());
}

std::int8_t store_named(std::string_view id) {
    const auto found = std::ranges::find(stores(), id, &Store::id);
    assert(found != stores().end());
    return static_cast<std::int8_t>(found - stores().begin());
}

}  // namespace clientele::sample
