#pragma once

#include <Eigen/Core>
#include <optional>

#include "core/math/wandering_level.h"

namespace clientele {

/// A series in which a change of level is looked for: counts (Poisson, log link), shares (binomial, logit link) or
/// means (normal, identity link), with what moves it anyway as columns of a generalised linear model.
struct ScannedSeries {
    enum class Kind { counts, shares, means };
    Kind kind = Kind::counts;
    Eigen::ArrayXd y{};         ///< counts; successes; means
    Eigen::ArrayXd n{};         ///< counts: exposure; shares: trials; means: values behind each. All above 0
    Eigen::ArrayXd offset{};    ///< known part of the linear predictor
    Eigen::MatrixXd columns{};  ///< what moves the series besides; the first is 1. No column depends on the others
    double variance = 1;        ///< means: of a single value
    /// Counts and shares of amounts, whose size says little of how they vary: what is far out is judged against the
    /// middle of the residuals and not against Poisson's.
    bool amounts = false;
    Eigen::Index size() const { return y.size(); }
};

/// A model of a series with some changes.
struct ScanFit {
    Eigen::ArrayXd mean{};    ///< as y
    Eigen::ArrayXd weight{};  ///< of the working residuals
    Eigen::VectorXd effects{};
    double deviance = 0;
    bool converged = false;
};
ScanFit scan_fit(const ScannedSeries& series, const Eigen::MatrixXd& columns);

enum class ShiftKind { step, bend };

/// The columns and one more, by which a change at that place moves a series: 1 from there on, or a line that rises
/// to 1.
Eigen::MatrixXd columns_with(const Eigen::MatrixXd& columns, ShiftKind kind, Eigen::Index at);

/// A change of level, or of slope, that the series most likely had.
struct FoundShift {
    ShiftKind kind = ShiftKind::step;
    Eigen::Index at = 0;                    ///< the first value after it
    Eigen::Index earliest = 0, latest = 0;  ///< where it lies, 95 in 100
    double z = 0;  ///< signed root of the deviance that it explains, over what chance and memory explain
    double p = 1;  ///< of one as large anywhere, where nothing changed
    double effect = 0, low = 0, high = 0;  ///< on the scale of the link; of a bend at the end of the series
    double dispersion = 1, memory = 0;     ///< overdispersion, and correlation of neighbours
    double spread = 1;                     ///< by which z was divided because of them
    ScanFit fit{};                         ///< with the change
    Eigen::ArrayXd without{};              ///< the fit's means had nothing changed
};

struct ShiftScanOptions {
    Eigen::Index least = 4;  ///< values on either side
    bool bends = false;      ///< look for changes of slope as well
    double wander = 0;       ///< how far the level wanders anyway, as wander_sizes
};

/// The series as a level that wanders about a fit, with these columns (see wander_likelihood).
WanderingSeries about_fit(const ScannedSeries& series, const ScanFit& fit, Eigen::MatrixXd columns);
/// How likely each size of wandering is beside the change.
WanderLikelihood wander_beside(const ScannedSeries& series, const FoundShift& shift);

/// How likely the largest of the standardised statistics of all places is `b` or more where nothing changed: see
/// strongest_shift.
double chance_of_largest(double b, Eigen::Index size, Eigen::Index least);
/// Their median there, about.
inline constexpr double usual_largest = 2.3;
/// The ninth decile.
inline constexpr double usual_largest_of_ten = 3.1;

/// The strongest change. A step is sought at every place by the score test given the columns (Rao 1948), and judged by
/// the deviance that it explains (signed root), divided by the overdispersion (Pearson, capped residuals) and by (1 +
/// r)/(1 - r) for residuals of memory r. Few events are judged by the exact binomial test; a step of counts
/// of five or more is no stronger than the order of the values before and after has it (McGraw and Wong 1992). The
/// chance of the largest of all places follows Pickands' law for the standardised Brownian bridge (Csörgő and Horváth
/// 1997, Limit Theorems in Change-Point Analysis): p = 2 (T b φ(b) + Q(b)), T = ½ ln of the odds of the outermost
/// places. Where the level wanders, the place is sought and the change judged against such a level (AgainstWandering).
/// Nothing where the series is too short or has no events. O(n k²), of a level that wanders O(n² k).
std::optional<FoundShift> strongest_shift(const ScannedSeries& series, const ShiftScanOptions& options = {});

/// A change at a place that is known, as strongest_shift measures it; z and p are left out.
FoundShift shift_at(const ScannedSeries& series, ShiftKind kind, Eigen::Index at);

/// How far single values lie from a fit: signed roots of their deviances over the dispersion. In standard deviations.
Eigen::ArrayXd scan_residuals(const ScannedSeries& series, const ScanFit& fit, double dispersion);

}  // namespace clientele
