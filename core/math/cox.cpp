#include "core/math/cox.h"

#include <cmath>

#include "core/math/linear_systems.h"
#include "core/math/log_rank.h"
#include "core/math/risk_sets.h"

namespace clientele {
namespace {

/// The log partial likelihood with its first two derivatives, the second with its sign turned.
struct Slope {
    double likelihood = 0;
    Eigen::VectorXd score;
    Eigen::MatrixXd information;
    bool stopped = false;
};

/// Columns of `x` are subjects.
Slope slope_at(const Lifetimes& lives, const RiskOrder& order, const Eigen::MatrixXd& x, const Eigen::VectorXd& b,
               Ties ties, const Progress& progress) {
    const Eigen::Index columns = x.rows();
    Slope slope{0, Eigen::VectorXd::Zero(columns), Eigen::MatrixXd::Zero(columns, columns), false};
    const Eigen::VectorXd linear = x.transpose() * b;
    int visits = 0;
    for_each_risk_set(lives, order, x, weights_of(linear),
                      [&](double, const auto& events, const RiskSums& at_risk, const RiskSums& leaving) {
                          if (++visits % 16 == 0 && progress.cancelled()) {
                              slope.stopped = true;
                              return false;
                          }
                          for (const std::uint32_t i : events) {
                              slope.likelihood += linear(i);
                              slope.score += x.col(i);
                          }
                          const std::size_t rounds = ties == Ties::efron ? events.size() : 1;
                          const double each = static_cast<double>(events.size()) / static_cast<double>(rounds);
                          for (std::size_t round = 0; round < rounds; ++round) {
                              const double part = static_cast<double>(round) / static_cast<double>(rounds);
                              const double sum = at_risk.weight - part * leaving.weight;
                              const Eigen::VectorXd mean = (at_risk.x - part * leaving.x) / sum;
                              slope.likelihood -= each * std::log(sum);
                              slope.score -= each * mean;
                              slope.information.triangularView<Eigen::Lower>() +=
                                  each * ((at_risk.xx - part * leaving.xx) / sum - mean * mean.transpose());
                          }
                          return true;
                      });
    slope.information.triangularView<Eigen::StrictlyUpper>() = slope.information.transpose();
    return slope;
}

/// Columns that say nothing beyond those before them, by elimination in their order; `scale` is what each said alone.
std::vector<bool> dependent(Eigen::MatrixXd information, const Eigen::VectorXd& scale, double least) {
    std::vector<bool> out(static_cast<std::size_t>(information.rows()), false);
    for (Eigen::Index i = 0; i < information.rows(); ++i) {
        if (!(information(i, i) > least * scale(i)) || !(scale(i) > 0)) {
            out[static_cast<std::size_t>(i)] = true;
            continue;
        }
        for (Eigen::Index j = i + 1; j < information.rows(); ++j) {
            const double factor = information(j, i) / information(i, i);
            information.row(j) -= factor * information.row(i);
        }
    }
    return out;
}

Eigen::MatrixXd kept_rows(const Eigen::MatrixXd& x, const std::vector<Eigen::Index>& kept) {
    return x(kept, Eigen::all);
}

/// Newton's method on standardised columns, halving steps that lead down.
Slope climb(const Lifetimes& lives, const RiskOrder& order, const Eigen::MatrixXd& x, const CoxOptions& options,
            const Progress& progress, Eigen::VectorXd& b, Slope now, CoxFit& fit) {
    for (; fit.steps < options.most_steps; ++fit.steps) {
        if (!progress(static_cast<double>(fit.steps) / options.most_steps)) now.stopped = true;
        if (now.stopped) return now;
        Eigen::VectorXd step = SymmetricSystem(now.information).solve(now.score);
        if (!step.allFinite()) return now;
        Slope next;
        for (int halving = 0;; ++halving) {
            next = slope_at(lives, order, x, b + step, options.ties, progress);
            if (next.stopped || (std::isfinite(next.likelihood) && next.likelihood >= now.likelihood)) break;
            const double loss = now.likelihood - next.likelihood;
            if (halving == 30 || loss <= 1e-13 * std::abs(now.likelihood)) {  // rounding, not the way, leads down
                fit.settled = true;
                return now;
            }
            step /= 2;
        }
        const double gain = next.likelihood - now.likelihood;
        b += step;
        now = std::move(next);
        if (gain <= options.settled * std::abs(now.likelihood)) {
            fit.settled = true;
            return now;
        }
    }
    return now;
}

}  // namespace

int CoxFit::freedom() const { return static_cast<int>(std::ranges::count(left_out, false)); }

Result<CoxFit> fit_cox(const Lifetimes& lives, const Eigen::MatrixXd& x, const CoxOptions& options,
                       const Progress& progress) {
    if (std::ranges::find(lives.left, 1) == lives.left.end())
        return fail(ErrorCode::missing_data, text("Nobody has left: there is nothing to compare hazards by."));
    const Eigen::Index columns = x.cols();
    const Eigen::RowVectorXd mean = x.colwise().mean();
    Eigen::MatrixXd z = (x.rowwise() - mean).transpose();
    const Eigen::VectorXd spread =
        (z.rowwise().squaredNorm() / static_cast<double>(std::max<Eigen::Index>(1, x.rows()))).cwiseSqrt();
    for (Eigen::Index j = 0; j < columns; ++j)
        if (spread(j) > 0) z.row(j) /= spread(j);

    CoxFit fit;
    fit.ties = options.ties;
    fit.coefficient = Eigen::VectorXd::Zero(columns);
    fit.covariance = Eigen::MatrixXd::Zero(columns, columns);
    fit.unbounded.assign(static_cast<std::size_t>(columns), false);
    const RiskOrder order(lives);
    const Slope empty = slope_at(lives, order, z, Eigen::VectorXd::Zero(columns), options.ties, progress);
    if (empty.stopped) return cancelled();
    fit.empty_likelihood = fit.likelihood = empty.likelihood;
    const Eigen::VectorXd alone = empty.information.diagonal();
    fit.left_out = dependent(empty.information, alone, 1e-9);
    std::vector<Eigen::Index> kept;
    for (Eigen::Index j = 0; j < columns; ++j)
        if (!fit.left_out[static_cast<std::size_t>(j)]) kept.push_back(j);
    if (kept.empty()) {
        fit.settled = true;
        return fit;
    }
    const Eigen::MatrixXd used = kept_rows(z, kept);
    Slope start{empty.likelihood, empty.score(kept), empty.information(kept, kept), false};
    fit.score_test = start.score.dot(SymmetricSystem(start.information).solve(start.score));
    Eigen::VectorXd b = Eigen::VectorXd::Zero(used.rows());
    const Slope end = climb(lives, order, used, options, progress, b, start, fit);
    if (end.stopped) return cancelled();
    fit.likelihood = end.likelihood;
    const Eigen::MatrixXd inverse = SymmetricSystem(end.information).inverse();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        fit.coefficient(kept[i]) = b(row) / spread(kept[i]);
        // What is left of what was known of it: next to nothing where the likelihood has gone flat.
        const double known = 1 / inverse(row, row);
        fit.unbounded[static_cast<std::size_t>(kept[i])] = !(known > 1e-6 * alone(kept[i]));
        for (std::size_t j = 0; j < kept.size(); ++j)
            fit.covariance(kept[i], kept[j]) =
                inverse(row, static_cast<Eigen::Index>(j)) / (spread(kept[i]) * spread(kept[j]));
    }
    return fit;
}

}  // namespace clientele
