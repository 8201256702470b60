#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// Control charts: what a process that stays the same does now and then, and what it hardly ever does (Montgomery 2013,
/// Introduction to Statistical Quality Control). Limits are at three standard deviations.
struct ControlLimits {
    double center = 0;
    std::vector<double> low, high;  ///< by point
    std::vector<std::size_t> out;   ///< points beyond their limits, ascending
};

/// Shares of groups of different sizes.
struct ShareChart {
    ControlLimits limits;
    std::vector<double> z;  ///< distance of each share from the centre in standard deviations, `spread` allowed for
    /// How much more shares differ than the binomial distribution lets them: Laney's σ_z (2002, Quality Engineering
    /// 14), from the mean distance of neighbouring shares. 1 for a plain p chart.
    double spread = 1;
};
/// Of `events` among `sizes`, point by point; a group of size 0 has no limits (NaN) and is never out. With
/// `overdispersed` Laney's p′ chart where that is wider, else the p chart.
ShareChart share_chart(std::span<const double> events, std::span<const double> sizes, bool overdispersed = true);

/// Rare events by what lies between them, so that few are worse than many.
struct RareEventChart {
    ControlLimits limits;
    /// Chance of so little between two events where nothing has changed: small where events come thick and fast.
    std::vector<double> chance_of_less;
    std::vector<double> chance_of_more;
};
/// Cases between events (g chart; Benneyan 2001, Health Care Management Science 4): geometric; no event, no point.
/// Chances by the share of events that all points have together.
RareEventChart cases_between_chart(std::span<const double> cases);
/// Time between events (t chart): times to the power 1/3.6, which are nearly normal (Nelson 1994, J. Quality Technology
/// 26), with limits by the moving range; chances by the exponential distribution of the same mean.
RareEventChart time_between_chart(std::span<const double> times);

struct CusumOptions {
    double slack = 0.5;  ///< k: half the shift to be found, in standard deviations
    double limit = 5;    ///< h, in standard deviations
};
/// Sums of what exceeds a target by more than the slack, in standard deviations; they begin anew at 0.
struct Cusum {
    std::vector<double> up, down;    ///< both at least 0
    std::vector<std::size_t> above;  ///< points whose upward sum is over the limit; ascending
    std::vector<std::size_t> below;
    /// Since when the sum has been above 0 that is over its limit at `point`: the first value of the shift, most
    /// likely.
    static std::size_t since(std::span<const double> sums, std::size_t point);
};
Cusum cusum(std::span<const double> values, double target, double deviation, const CusumOptions& options = {});

/// How many points pass, on average, before a one-sided sum is over its limit when the mean is `shift` standard
/// deviations off: the Markov chain of Brook and Evans (1972, Biometrika 59).
double cusum_run_length(const CusumOptions& options, double shift, int states = 200);
/// The same of both sides together.
double cusum_run_length_of_both(const CusumOptions& options, double shift, int states = 200);
/// The limit at which both sides together are over it once in so many points though nothing has changed; `run_length`
/// above 2.
double cusum_limit(double slack, double run_length);

}  // namespace clientele
