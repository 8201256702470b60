#pragma once

#include "core/math/forecast.h"

namespace clientele {

/// Whether demand comes so seldom that methods for sparse demand are better: nothing below 0, and steps by steps with a
/// demand above 1.32 (Syntetos, Boylan and Croston 2005). False where nothing was demanded at all.
bool is_sparse(std::span<const double> values);

/// Where a series of demand begins: at its first value that is not 0, for what was not there yet is no lack of demand.
/// Where demand is sparse, as much earlier as its mean interval, so that the first interval is a usual one. The size
/// where all is 0.
std::size_t demand_begin(std::span<const double> values);

/// Whether demand has ended for good: the zeros at the end are at least `least`, more than twice as many as in any gap
/// before, and by the share of zeros until the last demand less likely than one in a thousand.
bool demand_ended(std::span<const double> values, std::size_t least);

/// How a demand and the steps between two of them become a rate.
enum class SparseRate {
    croston,  ///< their quotient (Croston 1972), which is too high
    sba,      ///< times 1 − α/2 (Syntetos and Boylan 2005)
    sbj       ///< times 1 − α/(2 − α) (Shale, Boylan and Johnston 2006)
};

/// Croston's method: demand and interval are smoothed apart, each with α, where there is a demand. Begins with the
/// first demand and the steps until it. A flat forecast; bands by the mean square of its errors, not below 0. Nothing
/// for values below 0, or without any demand.
std::optional<Forecast> croston_forecast(const Series& series, int horizon, SparseRate rate, double alpha = 0.1);

/// Teunter, Syntetos and Babai (2011, eq. 2): the probability of a demand is smoothed at every step, so that the
/// forecast falls where demand has ended.
std::optional<Forecast> tsb_forecast(const Series& series, int horizon, double alpha_demand = 0.1,
                                     double alpha_probability = 0.1);

}  // namespace clientele
