#include "core/math/shift_scan.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/math/distributions.h"
#include "core/math/linear_systems.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double most_memory = 0.8;
constexpr double capped_residual = 3.5;
constexpr double few_events = 200;

double inverse_link(ScannedSeries::Kind kind, double eta) {
    if (kind == ScannedSeries::Kind::means) return eta;
    eta = std::clamp(eta, -30.0, 30.0);
    if (kind == ScannedSeries::Kind::counts) return std::exp(eta);
    return 1 / (1 + std::exp(-eta));
}

/// Twice what is lost by the mean instead of the value itself.
double unit_deviance(const ScannedSeries& series, Index i, double mean) {
    const double y = series.y[i], n = series.n[i];
    const auto part = [](double a, double b) { return a > 0 ? a * std::log(a / b) : 0; };
    switch (series.kind) {
        case ScannedSeries::Kind::counts:
            return 2 * (part(y, mean) - (y - mean));
        case ScannedSeries::Kind::shares:
            return 2 * (part(y, mean) + part(n - y, n - mean));
        case ScannedSeries::Kind::means:
            return n * (y - mean) * (y - mean) / series.variance;
    }
    return 0;
}

double variance_of(const ScannedSeries& series, Index i, double mean) {
    switch (series.kind) {
        case ScannedSeries::Kind::counts:
            return std::max(mean, 1e-9);
        case ScannedSeries::Kind::shares:
            return std::max(mean * (1 - mean / series.n[i]), 1e-9);
        case ScannedSeries::Kind::means:
            return series.variance / series.n[i];
    }
    return 1;
}

void set_means(const ScannedSeries& series, const ArrayXd& eta, ScanFit& fit) {
    const bool scaled = series.kind != ScannedSeries::Kind::means;
    fit.deviance = 0;
    for (Index i = 0; i < series.size(); ++i) {
        const double level = inverse_link(series.kind, eta[i]);
        fit.mean[i] = scaled ? level * series.n[i] : level;
        // The derivative of the mean by the predictor equals the variance for canonical links.
        const double variance = variance_of(series, i, fit.mean[i]);
        fit.weight[i] = scaled ? variance : 1 / variance;
        fit.deviance += unit_deviance(series, i, fit.mean[i]);
    }
}

/// Residuals in standard deviations.
ArrayXd pearson(const ScannedSeries& series, const ScanFit& fit) {
    ArrayXd residuals(series.size());
    for (Index i = 0; i < series.size(); ++i)
        residuals[i] = (series.y[i] - fit.mean[i]) / std::sqrt(variance_of(series, i, fit.mean[i]));
    return residuals;
}

VectorXd shape_of(ShiftKind kind, Index size, Index at) {
    VectorXd shape = VectorXd::Zero(size);
    for (Index i = at; i < size; ++i)
        shape[i] = kind == ShiftKind::step ? 1 : static_cast<double>(i - at + 1) / static_cast<double>(size - at);
    return shape;
}

struct BestPlace {
    Index at = -1;
    double score = 0;
};

/// The place with the largest score statistic; all of them in `scores`.
BestPlace best_place(const ScannedSeries& series, const ScanFit& null, ShiftKind kind, Index least, ArrayXd& scores) {
    const Index size = series.size();
    const bool means = series.kind == ScannedSeries::Kind::means;
    const MatrixXd& x = series.columns;
    const MatrixXd weighted = null.weight.matrix().asDiagonal() * x;
    const SymmetricSystem gram(x.transpose() * weighted);
    const ArrayXd raw = series.y - null.mean;
    const VectorXd score = means ? VectorXd((raw * null.weight).matrix()) : VectorXd(raw.matrix());
    scores = ArrayXd::Zero(size);
    BestPlace best;
    for (Index at = least; at + least <= size; ++at) {
        const VectorXd shape = shape_of(kind, size, at);
        const VectorXd shared = weighted.transpose() * shape;
        const double all = (shape.array().square() * null.weight).sum();
        const double left = all - shared.dot(gram.solve(shared));
        if (left <= 1e-6 * all || left <= 0) continue;
        scores[at] = shape.dot(score) / std::sqrt(left);
        if (best.at < 0 || std::abs(scores[at]) > std::abs(best.score)) best = {at, scores[at]};
    }
    return best;
}

/// The same against a level that wanders.
BestPlace best_place_against(const AgainstWandering& wandering, ShiftKind kind, Index least, ArrayXd& scores) {
    const Index size = scores.size();
    BestPlace best;
    for (Index at = least; at + least <= size; ++at) {
        scores[at] = wandering.strength(shape_of(kind, size, at));
        if (best.at < 0 || std::abs(scores[at]) > std::abs(best.score)) best = {at, scores[at]};
    }
    return best;
}

/// Of few events scores say little of where a large change lies: signed roots of the deviance that a step explains take
/// their place where these are at least half the best.
BestPlace likeliest_place(const ScannedSeries& series, const ScanFit& null, const BestPlace& by_score,
                          ArrayXd& scores) {
    constexpr double worth_placing = 3;
    if (std::abs(by_score.score) < worth_placing) return by_score;
    const Index size = series.size();
    MatrixXd columns(size, series.columns.cols() + 1);
    columns.leftCols(series.columns.cols()) = series.columns;
    BestPlace best;
    for (Index at = 0; at < size; ++at) {
        if (scores[at] * by_score.score < by_score.score * by_score.score / 2) {
            scores[at] = 0;
            continue;
        }
        columns.rightCols(1) = shape_of(ShiftKind::step, size, at);
        const double explained = std::max(0.0, null.deviance - scan_fit(series, columns).deviance);
        scores[at] = std::copysign(std::sqrt(explained), by_score.score);
        if (best.at < 0 || std::abs(scores[at]) > std::abs(best.score)) best = {at, scores[at]};
    }
    return best;
}

/// Residuals without what is far out.
ArrayXd capped_residuals(const ScannedSeries& series, const ArrayXd& residuals) {
    double most = capped_residual;
    if (series.amounts) {
        const ArrayXd sizes = residuals.abs();
        most *= std::max(1.0, 1.4826 * median(std::vector<double>(sizes.begin(), sizes.end())));
    }
    return residuals.max(-most).min(most);
}

double overdispersion(const ArrayXd& capped, Index parameters) {
    const double freedom = static_cast<double>(std::max<Index>(capped.size() - parameters, 1));
    return std::max(1.0, capped.square().sum() / freedom);
}

double memory_of(const ArrayXd& capped) {
    const Index size = capped.size();
    if (size < 12) return 0;
    const double all = capped.square().sum();
    if (all <= 0) return 0;
    double memory = 0;  // of neighbours, or of those two apart where that is more: slow waves
    for (const Index lag : {Index{1}, Index{2}}) {
        const double product = (capped.head(size - lag) * capped.tail(size - lag)).sum() / all;
        memory = std::max(memory, lag == 1 ? product : std::sqrt(std::max(product, 0.0)));
    }
    // What a value of 1/sqrt(n) comes to by chance is not memory.
    return std::clamp(memory - 1 / std::sqrt(static_cast<double>(size)), 0.0, most_memory);
}

/// How much more the sums over stretches of several values vary than those of independent values would: slow waves that
/// neighbours hardly show.
double waves_of(const ArrayXd& capped) {
    constexpr double known_as_one = 6;  // few stretches: as if so many more of usual ones had been seen
    double most = 0;
    for (const Index length : {Index{6}, Index{13}, Index{26}}) {
        const Index stretches = capped.size() / length;
        if (stretches < 6) continue;
        double squares = 0;
        for (Index i = 0; i < stretches; ++i) {
            const double sum = capped.segment(capped.size() - (i + 1) * length, length).sum();
            squares += sum * sum / static_cast<double>(length);
        }
        const double prior = length > 13 ? known_as_one : 0;
        most = std::max(most, (squares + prior) / (static_cast<double>(stretches) + prior));
    }
    return most;
}

/// The change in standard deviations of a value, by how often one after it lies beyond one before it (McGraw and Wong
/// 1992, Psychological Bulletin 111), as a strength: a few extreme values among usual ones do not make it large.
double z_by_order(const ArrayXd& residuals, Index at) {
    const Index after = residuals.size() - at;
    std::vector<double> before(residuals.begin(), residuals.begin() + at);
    std::ranges::sort(before);
    double beyond = 0;
    for (Index i = at; i < residuals.size(); ++i) {
        const auto [low, high] = std::ranges::equal_range(before, residuals[i]);
        beyond += static_cast<double>(low - before.begin()) + static_cast<double>(high - low) / 2;
    }
    const double pairs = static_cast<double>(at) * static_cast<double>(after);
    const double share = std::clamp(beyond / pairs, 0.5 / pairs, 1 - 0.5 / pairs);
    const double effect = std::numbers::sqrt2 * normal_quantile(share);
    return effect * std::sqrt(pairs / static_cast<double>(residuals.size()));
}

/// Whether values are counts large enough to be told apart by their order.
bool orderly(const ScannedSeries& series) {
    constexpr double least_count = 5;
    const double y = series.y.mean();
    if (series.kind == ScannedSeries::Kind::means) return false;
    return y >= least_count && (series.kind == ScannedSeries::Kind::counts || series.n.mean() - y >= least_count);
}

/// Few events: how likely so many of them fall after the place, both ways.
double exact_z(const ScannedSeries& series, const ScanFit& null, Index at) {
    const double all = series.y.sum(), after = std::min(all, series.y.tail(series.size() - at).sum());
    const double expected = null.mean.tail(series.size() - at).sum() / null.mean.sum();
    if (!(expected > 0 && expected < 1)) return 0;
    const double below = binomial_below(after, all, expected);
    const double above = after > 0 ? binomial_tail(std::max(0.0, after - 1), all, expected) : 1;
    const double p = std::clamp(std::min(below, above), 1e-300, 0.5);
    const double z = -normal_quantile(p);
    return above < below ? z : -z;
}

/// What the change comes to, with its interval, and where it lies by scores that are so far off by chance.
void measure(const ScannedSeries& series, const MatrixXd& columns, const ArrayXd& scores, double of_scores,
             FoundShift& found) {
    const Index last = columns.cols() - 1;
    const MatrixXd gram = columns.transpose() * found.fit.weight.matrix().asDiagonal() * columns;
    const VectorXd unit = VectorXd::Unit(columns.cols(), last);
    const double variance = SymmetricSystem(gram).solve(unit)[last];
    const double half = normal_z95 * std::sqrt(std::max(variance, 0.0)) * found.spread;
    found.effect = found.fit.effects[last];
    found.low = found.effect - half;
    found.high = found.effect + half;
    ArrayXd eta = series.offset;
    eta += (columns.leftCols(last) * found.fit.effects.head(last)).array();
    ScanFit without{.mean = ArrayXd(series.size()), .weight = ArrayXd(series.size()), .effects = {}};
    set_means(series, eta, without);
    found.without = without.mean;
    // A place is no smooth parameter: the likelihood ratio of a break's time is below x with (1 - exp(-x / 2))² (Eo and
    // Morley 2015, Quantitative Economics 6).
    constexpr double drop = 7.352;
    const double best = scores[found.at] * scores[found.at];
    found.earliest = found.latest = found.at;
    for (Index at = 0; at < scores.size(); ++at) {
        if (best - scores[at] * scores[at] > drop * of_scores * of_scores || scores[at] * scores[found.at] <= 0)
            continue;
        found.earliest = std::min(found.earliest, at);
        found.latest = std::max(found.latest, at);
    }
}

/// Overdispersion and memory beside the change, and what they come to together.
void judge_noise(const ScannedSeries& series, Index parameters, FoundShift& found) {
    const ArrayXd residuals = capped_residuals(series, pearson(series, found.fit));
    found.dispersion = overdispersion(residuals, parameters);
    found.memory = memory_of(residuals);
    found.spread = std::sqrt(std::max(found.dispersion * (1 + found.memory) / (1 - found.memory), waves_of(residuals)));
}

std::optional<FoundShift> shift_of(const ScannedSeries& series, const ScanFit& null, ShiftKind kind,
                                   const ShiftScanOptions& options) {
    const Index least = options.least;
    ArrayXd scores = ArrayXd::Zero(series.size());
    std::optional<AgainstWandering> wandering;
    if (options.wander > 0) wandering.emplace(about_fit(series, null, series.columns), options.wander);
    BestPlace place =
        wandering ? best_place_against(*wandering, kind, least, scores) : best_place(series, null, kind, least, scores);
    if (place.at < 0) return std::nullopt;
    const bool few = series.kind != ScannedSeries::Kind::means && series.y.sum() <= few_events;
    if (few && !wandering && kind == ShiftKind::step) place = likeliest_place(series, null, place, scores);
    FoundShift found{.kind = kind, .at = place.at};
    const MatrixXd columns = columns_with(series.columns, kind, place.at);
    found.fit = scan_fit(series, columns);
    judge_noise(series, columns.cols(), found);
    double spread = found.spread;
    const double explained = std::sqrt(std::max(0.0, null.deviance - found.fit.deviance));
    double of_place = spread;  // how far off scores are by chance
    if (wandering) {
        of_place = std::sqrt(wandering->noise_beside(place.score));
        const double strength = std::abs(place.score) / of_place;
        spread = std::max(spread, explained / std::max(strength, 1e-3));
    }
    found.z = std::copysign(std::min(explained, 40.0), place.score);
    if (few && kind == ShiftKind::step) {
        const double exact = exact_z(series, null, place.at);
        if (std::abs(exact) < std::abs(found.z)) found.z = exact;
    }
    found.z /= spread;
    found.spread = spread;
    measure(series, columns, scores, of_place, found);
    if (kind == ShiftKind::step && orderly(series)) {
        const double order =
            z_by_order(pearson(series, {.mean = found.without, .weight = {}, .effects = {}}), found.at);
        const double most = std::max(0.0, std::copysign(1.0, found.z) * order);
        found.z = std::copysign(std::min(std::abs(found.z), most), found.z);
    }
    found.p = chance_of_largest(found.z, series.size(), least);
    return found;
}

}  // namespace

double chance_of_largest(double b, Index size, Index least) {
    b = std::abs(b);
    if (b < 1.5) return 1;
    const double first = static_cast<double>(least) / static_cast<double>(size);
    const double span = std::log((1 - first) / first);
    const double density = std::exp(-b * b / 2) / std::sqrt(2 * std::numbers::pi);
    return std::min(1.0, 2 * (span * b * density + std::erfc(b / std::numbers::sqrt2) / 2));
}

MatrixXd columns_with(const MatrixXd& columns, ShiftKind kind, Index at) {
    MatrixXd with(columns.rows(), columns.cols() + 1);
    with << columns, shape_of(kind, columns.rows(), at);
    return with;
}

WanderingSeries about_fit(const ScannedSeries& series, const ScanFit& fit, MatrixXd columns) {
    ArrayXd off = series.y - fit.mean;
    if (series.kind != ScannedSeries::Kind::means) off /= fit.weight;
    return {.value = off.matrix(), .precision = fit.weight, .columns = std::move(columns)};
}

WanderLikelihood wander_beside(const ScannedSeries& series, const FoundShift& shift) {
    return wander_likelihood(about_fit(series, shift.fit, columns_with(series.columns, shift.kind, shift.at)));
}

ScanFit scan_fit(const ScannedSeries& series, const MatrixXd& columns) {
    const Index size = series.size();
    ScanFit fit{.mean = ArrayXd(size), .weight = ArrayXd(size), .effects = VectorXd::Zero(columns.cols())};
    const bool means = series.kind == ScannedSeries::Kind::means;
    // Starts at the overall level.
    const double level =
        means ? (series.y * series.n).sum() / series.n.sum() : (series.y.sum() + 0.5) / (series.n.sum() + 1);
    const double centre = (series.offset * series.n).sum() / series.n.sum();
    fit.effects[0] = series.kind == ScannedSeries::Kind::counts   ? std::log(level) - centre
                     : series.kind == ScannedSeries::Kind::shares ? std::log(level / (1 - level)) - centre
                                                                  : level - centre;
    ArrayXd eta = series.offset + (columns * fit.effects).array();
    set_means(series, eta, fit);
    constexpr int most_rounds = 30;
    for (int round = 0; round < most_rounds; ++round) {
        const double before = fit.deviance;
        const ArrayXd raw = series.y - fit.mean;
        const VectorXd score = columns.transpose() * (means ? ArrayXd(raw * fit.weight) : raw).matrix();
        MatrixXd gram = columns.transpose() * fit.weight.matrix().asDiagonal() * columns;
        gram.diagonal().array() += 1e-9 * gram.diagonal().maxCoeff() + 1e-12;
        VectorXd step = SymmetricSystem(gram).solve(score);
        const VectorXd start = fit.effects;
        for (int half = 0; half < 8; ++half, step *= 0.5) {
            fit.effects = start + step;
            eta = series.offset + (columns * fit.effects).array();
            set_means(series, eta, fit);
            if (std::isfinite(fit.deviance) && fit.deviance <= before * (1 + 1e-12) + 1e-12) break;
        }
        if (std::abs(before - fit.deviance) < 1e-8 * (std::abs(before) + 1)) {
            fit.converged = true;
            break;
        }
    }
    return fit;
}

std::optional<FoundShift> strongest_shift(const ScannedSeries& series, const ShiftScanOptions& options) {
    const Index size = series.size();
    if (size < 2 * options.least + series.columns.cols()) return std::nullopt;
    if (series.kind != ScannedSeries::Kind::means && series.y.sum() <= 0) return std::nullopt;
    if (series.kind == ScannedSeries::Kind::shares && (series.n - series.y).sum() <= 0) return std::nullopt;
    const ScanFit null = scan_fit(series, series.columns);
    std::optional<FoundShift> found = shift_of(series, null, ShiftKind::step, options);
    if (!options.bends) return found;
    std::optional<FoundShift> bend = shift_of(series, null, ShiftKind::bend, options);
    if (!found || (bend && std::abs(bend->z) > std::abs(found->z) + 0.5)) return bend;
    return found;
}

FoundShift shift_at(const ScannedSeries& series, ShiftKind kind, Index at) {
    FoundShift found{.kind = kind, .at = at};
    const MatrixXd columns = columns_with(series.columns, kind, at);
    found.fit = scan_fit(series, columns);
    judge_noise(series, columns.cols(), found);
    measure(series, columns, ArrayXd::Zero(series.size()), 1, found);
    return found;
}

ArrayXd scan_residuals(const ScannedSeries& series, const ScanFit& fit, double dispersion) {
    ArrayXd residuals(series.size());
    for (Index i = 0; i < series.size(); ++i)
        residuals[i] = std::copysign(std::sqrt(std::max(0.0, unit_deviance(series, i, fit.mean[i])) / dispersion),
                                     series.y[i] - fit.mean[i]);
    return residuals;
}

}  // namespace clientele
