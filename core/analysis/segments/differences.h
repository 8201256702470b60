#pragma once

#include <vector>

#include "core/analysis/segments/compared_fields.h"
#include "core/math/two_groups.h"

namespace clientele {

/// How an effect was measured.
enum class EffectKind { hedges, cliff, cohen };
inline constexpr std::array<std::string_view, 3> effect_names{"Hedges' g", "Cliff's delta", "Cohen's h"};
/// How strong an effect is: Cohen's (1988) bounds of 0.2, 0.5 and 0.8 standard deviations; "uncertain" where the test,
/// adjusted for all of them, does not rule out chance.
inline constexpr std::array<std::string_view, 5> strength_names{"large", "medium", "small", "negligible", "uncertain"};

/// How two groups differ in one respect.
struct Difference {
    std::string field, what;
    Unit unit = Unit::none;
    bool share = false;              ///< mean_a and mean_b are shares
    double mean_a = 0, mean_b = 0;
    double median_a = missing_number, median_b = missing_number;
    double missing_a = 0, missing_b = 0;  ///< customers without a value
    EffectKind kind = EffectKind::hedges;
    GroupDifference found{};
    double adjusted = missing_number;
    double size = 0, size_low = 0, size_high = 0;  ///< the effect in standard deviations, comparable among all
    bool by_choice = false;          ///< the groups were chosen by it

    bool certain() const { return adjusted <= 0.05; }
    std::string_view strength() const;
    /// "customers.country: France": unlike any other's.
    std::string name() const { return what.empty() ? field : field + ": " + what; }
};

/// The two groups: 1 and 2 by code of the customer, 0 for all others.
using Sides = std::vector<std::uint8_t>;

/// Means of symmetric numbers and of shares by Hedges' g, skewed numbers (skewness beyond 1) by Cliff's delta.
Difference difference_in(const ComparedNumber& measure, const Sides& sides);
/// A difference for each value; of two values that exclude one another only the first group's more frequent.
std::vector<Difference> differences_in(const ComparedCategory& category, const Sides& sides);

/// Adjusts for the number of tests and puts them in order: certain ones first, then by the size of the effect.
void rank(std::vector<Difference>& differences);

}  // namespace clientele
