#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace clientele {

/// What is counted day by day, without a gap, and what is known of the days.
struct DaySeries {
    Eigen::ArrayXd y{};                  ///< counts
    std::vector<std::int8_t> weekday{};  ///< 0 to 6
    std::vector<std::int8_t> spell{};    ///< number of the stretch of the year that is not like others; -1: none
    Eigen::ArrayXd exposure{};           ///< how much more was to be expected for other reasons; empty: 1
    Eigen::ArrayXd exposure_variance{};  ///< of its logarithm; empty: 0
    Eigen::Index size() const { return y.size(); }
};

/// What the days usually come to.
struct DayFit {
    Eigen::ArrayXd expected{};  ///< NaN where it is not known: a spell that occurred once
    double dispersion = 1;      ///< of the residuals' variance over Poisson's
    double memory = 0;          ///< correlation of neighbouring days
};

/// Days in a row that lie far from what is usual.
struct DayBurst {
    Eigen::Index from = 0, count = 0;
    double actual = 0, expected = 0;
    double z = 0;  ///< signed, in standard deviations of such a stretch
    double p = 1;  ///< of one as far anywhere and of any length, where nothing happened
};

struct DayBurstOptions {
    double least_p = 3e-3;     ///< of a burst that is kept
    double least_count = 10;   ///< difference from what is usual
    double least_share = 0.3;  ///< the same, of what is usual
    std::size_t most = 12;
};

struct DayBursts {
    DayFit fit;                    ///< without the bursts
    std::vector<DayBurst> bursts;  ///< in the order of the days
    double next_p = 1;             ///< of the strongest stretch that is no burst
};

/// The level of the weeks around (running median of 57 days) × the weekday × the spell, each a median of the ratios to
/// the others, so that single days move none of them (after Vallis, Hochenbaum and Kejariwal 2014, HotCloud: piecewise
/// medians instead of a trend). Days in `left_out` count nowhere. O(days × 57).
DayFit usual_days(const DaySeries& series, const std::vector<bool>& left_out);

/// Single days and stretches of two, three and five days that lie far from the usual: signed root of the Poisson
/// deviance over the robust spread (MAD, and the 95th and 99th percentiles where these are wider) with memory of one
/// day, the strongest first, each left out before the next is sought (generalised extreme Studentised deviate: Rosner
/// 1983, Technometrics 25). p is Bonferroni's over all places and lengths. Nothing where there are fewer than 70 days.
DayBursts day_bursts(const DaySeries& series, const DayBurstOptions& options = {});

}  // namespace clientele
