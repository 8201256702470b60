#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// Durations that may have been watched only in part: one entry a subject. Nothing is missing.
struct Lifetimes {
    std::vector<double> time;        ///< until the event or until nobody looked any more; at least 0
    std::vector<std::uint8_t> left;  ///< 1: the event happened at `time`; 0: censored, it had not happened by then
    /// Left truncation: at risk from just after this time on, for who is seen only because the event had not happened
    /// by then. Below `time`. Empty: everybody from the beginning.
    std::vector<double> entry;

    std::size_t size() const { return time.size(); }
};

enum class SurvivalInterval {
    log,      ///< symmetric about log S
    log_log,  ///< symmetric about log(−log S): never leaves 0 to 1
    plain     ///< symmetric about S, cut at 0 and 1
};

/// One step of a survival curve: a time at which somebody left or was censored.
struct SurvivalStep {
    double time = 0;
    double at_risk = 0;  ///< just before
    double events = 0, censored = 0;
    double survival = 1;       ///< from this time on, up to the next step
    double log_variance = 0;   ///< Greenwood's, of log S; infinite where nobody is left
    double low = 1, high = 1;  ///< 95 %; NaN where S is 0 and the interval knows no bound
};

/// The product-limit estimate of the share that has not had the event by each time, in order of time (Kaplan and Meier
/// 1958, Nonparametric estimation from incomplete observations; variance: Greenwood 1926; intervals: Kalbfleisch and
/// Prentice 1980). Of the subjects `of`, or of all. Times that differ by rounding alone are not joined.
/// O(n log n).
std::vector<SurvivalStep> kaplan_meier(const Lifetimes& lives, std::span<const std::uint32_t> of,
                                       SurvivalInterval interval = SurvivalInterval::log);
std::vector<SurvivalStep> kaplan_meier(const Lifetimes& lives, SurvivalInterval interval = SurvivalInterval::log);

/// The step in force at a time; nullptr before the first.
const SurvivalStep* step_at(const std::vector<SurvivalStep>& curve, double time);

/// A quantile of the time with its interval, by where the curve and its bounds come down to the share (Brookmeyer and
/// Crowley 1982). NaN where a line never comes down so far.
struct SurvivalTime {
    double time, low, high;
};
SurvivalTime time_of_survival(const std::vector<SurvivalStep>& curve, double share = 0.5);

/// The mean time up to `until`: the area under the curve, and its standard error.
struct RestrictedMean {
    double mean = 0, error = 0;
};
RestrictedMean restricted_mean(const std::vector<SurvivalStep>& curve, double until);

}  // namespace clientele
