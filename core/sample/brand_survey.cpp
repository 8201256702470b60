#include "core/sample/brand_survey.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/sample/calendar.h"
#include "core/sample/company.h"
#include "core/sample/random.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t first_interview = first_day + 62;  // 2023-09-01

/// Small companies ask fewer.
std::int64_t asked_households(const SampleOptions& options) {
    return std::min<std::int64_t>(options.truths.brands.households, static_cast<std::int64_t>(options.customers / 5));
}

/// How the households of a habit rank their brands: as they do, or without the truth by chance.
std::vector<std::string_view> ranked(const SampleOptions& options, Draws& draws) {
    double at = draws.unit();
    const BrandHabit* habit = &brand_habits().back();
    for (const BrandHabit& each : brand_habits())
        if ((at -= each.share) < 0) {
            habit = &each;
            break;
        }
    std::vector<std::string_view> brands = habit->brands;
    const bool as_planted = draws.chance(options.truths.brands.strength);
    for (std::size_t i = brands.size(); i > 1; --i) {
        const std::uint32_t other = draws.below(static_cast<std::uint32_t>(i));
        if (!as_planted) std::swap(brands[i - 1], brands[other]);
    }
    return brands;
}

/// In steps of five, 100 together.
std::vector<int> spending(std::size_t brands, Draws& draws) {
    const double off = draws.bell();
    const auto fives = [](double percent, int lowest, int highest) {
        return std::clamp(5 * static_cast<int>(std::floor(percent / 5 + 0.5)), lowest, highest);
    };
    if (brands == 1) return {100};
    if (brands == 2) {
        const int first = fives(67 + 8 * off, 50, 95);
        return {first, 100 - first};
    }
    const int first = fives(50 + 6 * off, 35, 70), second = fives((100 - first) * 2.0 / 3, 15, 45);
    return {first, second, 100 - first - second};
}

}  // namespace

std::string brand_rating_question(std::string_view company) {
    return "Satisfaction with " + std::string(company) + " (1 to 10)";
}
std::string brand_spending_question(std::string_view company) {
    return "Share of the spending at " + std::string(company) + " (%)";
}

std::span<const BrandHabit> brand_habits() {
    static const std::array<BrandHabit, 8> all{{
        {0.12, {own_company}},
        {0.20, {own_company, "Haus & Hof"}},
        {0.18, {"Preisfuchs", own_company}},
        {0.12, {"Preisfuchs", "Haus & Hof", own_company}},
        {0.14, {own_company, "Preisfuchs", "Belle Maison"}},
        {0.10, {"Lindner Wohnen", own_company}},
        {0.08, {"Belle Maison", "Preisfuchs"}},
        {0.06, {"Haus & Hof", "Lindner Wohnen", "Preisfuchs"}},
    }};
    return all;
}

double brand_wallet(std::string_view company) {
    double share = 0;
    for (const BrandHabit& habit : brand_habits()) {
        const auto n = static_cast<double>(habit.brands.size());
        for (std::size_t i = 0; i < habit.brands.size(); ++i)
            if (habit.brands[i] == company) share += habit.share * (1 - static_cast<double>(i + 1) / (n + 1)) * 2 / n;
    }
    return share;
}

std::vector<BrandInterview> brand_interviews(const SampleOptions& options, std::int32_t day) {
    std::vector<BrandInterview> interviews;
    const std::int64_t n = asked_households(options), days = last_day - first_interview + 1;
    if (day < first_interview || day > last_day) return interviews;
    const auto before = [&](std::int64_t passed) { return (passed * n + days - 1) / days; };
    const std::int64_t at = day - first_interview;
    for (std::int64_t household = before(at); household < before(at + 1); ++household) {
        Draws draws(options.seed, Stream::households, static_cast<std::uint64_t>(household));
        BrandInterview interview{.second = 8 * 3600 + static_cast<std::int32_t>(draws.below(14 * 3600))};
        const std::vector<std::string_view> brands = ranked(options, draws);
        const std::vector<int> shares = spending(brands.size(), draws);
        auto rating = static_cast<int>(8 + draws.below(3));
        for (std::size_t i = 0; i < brands.size(); ++i) {
            interview.answers.emplace_back(brand_rating_question(brands[i]), std::to_string(rating));
            rating -= static_cast<int>(1 + draws.below(i == 0 ? 2 : 3));
        }
        for (std::size_t i = 0; i < brands.size(); ++i)
            interview.answers.emplace_back(brand_spending_question(brands[i]), std::to_string(shares[i]));
        interviews.push_back(std::move(interview));
    }
    std::ranges::stable_sort(interviews, {}, &BrandInterview::second);
    return interviews;
}

}  // namespace clientele::sample
