#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/analysis/quality/rules/breach.h"

namespace clientele::rules {

/// How the first digits of amounts compare with Benford's law.
struct FirstDigits {
    std::array<std::int64_t, 9> rows{};  ///< of the digits 1 to 9
    std::int64_t all = 0;
    double magnitudes = 0;  ///< powers of ten between the lowest and the highest hundredth of the values
    double frequent = 0;    ///< share of the most frequent value

    /// The law holds for amounts that come of many products over several magnitudes, not for price tags: at least 1,000
    /// values over three powers of ten, no value of which makes up a twentieth.
    bool applies() const { return all >= 1000 && magnitudes >= 3 && frequent < 0.05; }
    /// Mean absolute deviation from the law (Nigrini 2012): up to 0.006 close, 0.012 acceptable, 0.015 marginal; above
    /// not as the law has it. Unlike a chi-square test it does not reject everything that is large.
    double deviation() const;
};
inline constexpr double nonconforming = 0.015;

/// log10(1 + 1 / digit).
double benford_share(int digit);

/// Without sign; 0 and missing are left out. O(values log values).
FirstDigits first_digits(std::span<const double> values);

}  // namespace clientele::rules
