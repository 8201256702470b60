#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sample/sample.h"

/// A panel of households that tell which brands they buy from, how satisfied they are with each, and how they share
/// what they spend (BrandWallets). They are no customers of the data and name no store.
namespace clientele::sample {

inline constexpr std::string_view brand_survey = "Brands for the home";
/// "Satisfaction with Nordhaus (1 to 10)", "Share of the spending at Nordhaus (%)"
std::string brand_rating_question(std::string_view company);
std::string brand_spending_question(std::string_view company);

/// Part of the households: the brands that they use, the best first.
struct BrandHabit {
    double share;
    std::vector<std::string_view> brands;
};
std::span<const BrandHabit> brand_habits();

/// The share of all wallets that a brand has where households spend by the Wallet Allocation Rule: (1 - r / (n + 1))
/// 2 / n at the r-th of n brands (Keiningham and others 2011).
double brand_wallet(std::string_view company);

/// What a household says, question after question.
struct BrandInterview {
    std::int32_t second = 0;  ///< of the day
    std::vector<std::pair<std::string, std::string>> answers{};
};
/// The households that answer on a day, in order of time; spread evenly over the time since 2023-09-01.
std::vector<BrandInterview> brand_interviews(const SampleOptions& options, std::int32_t day);

}  // namespace clientele::sample
