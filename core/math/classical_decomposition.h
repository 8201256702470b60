#pragma once

#include <span>
#include <vector>

namespace clientele {

/// Autocorrelations at lags 1 to `most` (biased: all divided by the variance of the whole series); zeros where the
/// series is constant. `most` < values.size().
std::vector<double> autocorrelations(std::span<const double> values, int most);

/// Whether the autocorrelation at a season's length is beyond its 90 % limits, by Bartlett's formula (Assimakopoulos
/// and Nikolopoulos 2000). False for fewer than two seasons and a bit, and for a season of 1.
bool is_seasonal(std::span<const double> values, int season);

/// A pattern that repeats, taken from the moving average over a season (Kendall and Stuart 1983, vol. 3): how each
/// position of the season differs from it.
struct SeasonalPattern {
    std::vector<double> indices;  ///< by position in the season, that of the first value first
    bool multiplicative = false;  ///< indices are factors with mean 1; else summands with mean 0

    double at(std::size_t position) const { return indices[position % indices.size()]; }
    double without(double value, std::size_t position) const {
        return multiplicative ? value / at(position) : value - at(position);
    }
    double with(double value, std::size_t position) const {
        return multiplicative ? value * at(position) : value + at(position);
    }
};

/// Needs two whole seasons and season ≥ 2. Multiplicative patterns need values above 0; indices below 0.01 are 0.01.
SeasonalPattern seasonal_pattern(std::span<const double> values, int season, bool multiplicative);

/// Values with the pattern taken out.
std::vector<double> adjusted(std::span<const double> values, const SeasonalPattern& pattern);

/// The pattern where is_seasonal says that there is one: multiplicative where all values are above 0 and so no index is
/// next to 0, else additive. All zeros, of length 1, where the series is not seasonal.
SeasonalPattern tested_pattern(std::span<const double> values, int season);

}  // namespace clientele
