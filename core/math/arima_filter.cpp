#include "core/math/arima_filter.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// φ and (1, θ) as long as the state of the ARMA process, and one 0 more.
struct StateVectors {
    VectorXd phi, theta;

    explicit StateVectors(const ArimaProcess& process) {
        const Index depth = process.depth();
        phi.setZero(depth + 1);
        theta.setZero(depth + 1);
        theta[0] = 1;
        const auto& [ar, ma] = process.differences;
        for (std::size_t i = 0; i < ar.size(); ++i) phi[static_cast<Index>(i)] = ar[i];
        for (std::size_t i = 0; i < ma.size(); ++i) theta[static_cast<Index>(i) + 1] = ma[i];
    }
};

/// The stationary distribution: its variance of y, and the covariances of the next state with y.
struct Beginning {
    double variance = 0;
    VectorXd gain;
};
std::optional<Beginning> stationary_beginning(const ArimaProcess& process, const StateVectors& vectors) {
    const auto depth = static_cast<std::size_t>(process.depth());
    const auto covariance = autocovariances(process.differences, depth);
    if (!covariance) return std::nullopt;
    const auto psi = error_weights(process.differences, depth);
    Beginning begin{.variance = covariance->front(), .gain = VectorXd::Zero(process.depth() + 1)};
    for (std::size_t j = 0; j < depth; ++j) {
        const double phi = vectors.phi[static_cast<Index>(j)], theta = vectors.theta[static_cast<Index>(j)];
        if (phi != 0)
            for (std::size_t i = 0; i <= j; ++i) begin.gain[static_cast<Index>(i)] += phi * (*covariance)[j - i];
        if (theta != 0)
            for (std::size_t i = 0; i < j; ++i) begin.gain[static_cast<Index>(i)] += theta * psi[j - i - 1];
    }
    return begin;
}

/// The covariance of the stationary state, from its own recursion P = TPT' + RR' upwards from the last element; the
/// first column follows from the gain.
MatrixXd stationary_uncertainty(const StateVectors& vectors, const Beginning& begin) {
    const Index depth = begin.gain.size() - 1;
    MatrixXd p = MatrixXd::Zero(depth + 1, depth + 1);
    p(0, 0) = begin.variance;
    for (Index i = 1; i < depth; ++i) p(i, 0) = p(0, i) = begin.gain[i - 1] - vectors.phi[i - 1] * begin.variance;
    const VectorXd first = p.col(0);
    for (Index j = depth - 1; j > 0; --j)
        for (Index i = depth - 1; i > 0; --i)
            p(i, j) = vectors.phi[i] * vectors.phi[j] * first[0] + vectors.phi[i] * first[j + 1] +
                      vectors.phi[j] * first[i + 1] + p(i + 1, j + 1) + vectors.theta[i] * vectors.theta[j];
    return p.topLeftCorner(depth, depth);
}

MatrixXd differences_of(const ArimaProcess& process, const MatrixXd& columns) {
    const auto back = static_cast<Index>(process.lags.size());
    MatrixXd w = columns.bottomRows(columns.rows() - back);
    for (Index k = 1; k <= back; ++k)
        if (const double lag = process.lags[static_cast<std::size_t>(k - 1)]; lag != 0)
            w -= lag * columns.middleRows(back - k, w.rows());
    return w;
}

/// The state that begins with an ARMA state and has the latest values before a row.
void put_latest(const ArimaProcess& process, const MatrixXd& columns, Index row, MatrixXd& state) {
    const Index depth = process.depth();
    for (Index k = 0; k < static_cast<Index>(process.lags.size()); ++k) state.row(depth + k) = columns.row(row - 1 - k);
}

class FastFilter {
 public:
    FastFilter(const ArimaProcess& process, const StateVectors& vectors, const Beginning& begin)
        : depth_(process.depth()),
          phi_(vectors.phi),
          gain_(begin.gain),
          rest_(begin.gain),
          variance_(begin.variance),
          scale_(-1 / begin.variance) {}

    void run(const MatrixXd& w, Index back, Filtered& out, MatrixXd* uncertainty) {
        MatrixXd state = MatrixXd::Zero(depth_ + 1, w.cols());
        constexpr Index together = 4;  // logarithms take time
        double variances = 1;
        for (Index t = 0; t < w.rows(); ++t) {
            out.variance[back + t] = variance_;
            variances *= variance_;
            if (t % together == together - 1 || t + 1 == w.rows()) {
                out.log_determinant += std::log(variances);
                variances = 1;
            }
            for (Index c = 0; c < w.cols(); ++c) {
                double* a = &state(0, c);
                const double expected = a[0], error = w(t, c) - expected, weight = error / variance_;
                out.errors(back + t, c) = error;
                for (Index i = 0; i < depth_; ++i) a[i] = phi_[i] * expected + a[i + 1] + gain_[i] * weight;
            }
            if (!constant_) step(t, uncertainty);
        }
        out.state.topRows(depth_) = state.topRows(depth_);
        out.used = static_cast<std::size_t>(w.rows());
    }

 private:
    void step(Index t, MatrixXd* uncertainty) {
        if (uncertainty != nullptr) *uncertainty += scale_ * rest_.head(depth_) * rest_.head(depth_).transpose();
        const double z = rest_[0], push = scale_ * z;
        const double before = variance_;
        variance_ += push * z;
        const double ratio = z / variance_;
        for (Index i = 0; i < depth_; ++i) {
            const double moved = phi_[i] * z + rest_[i + 1];
            gain_[i] += moved * push;
            rest_[i] = moved - gain_[i] * ratio;
        }
        scale_ += push * push / before;
        constexpr int look = 8;
        constexpr double nothing = 1e-15;
        if (t % look == 0) constant_ = -scale_ * rest_.squaredNorm() < nothing;
    }

    Index depth_;
    const VectorXd& phi_;
    VectorXd gain_, rest_;
    double variance_, scale_;
    bool constant_ = false;
};

/// Variance of a value that is not known at all, and from where on an error says nothing of the parameters.
constexpr double diffuse = 1e7, says_nothing = 1e4;

void full_filter(const ArimaProcess& process, const MatrixXd& columns, const StateVectors& vectors,
                 const Beginning& begin, Filtered& out) {
    const Index depth = process.depth(), back = static_cast<Index>(process.lags.size());
    MatrixXd state = MatrixXd::Zero(depth + back, columns.cols());
    MatrixXd p = MatrixXd::Zero(depth + back, depth + back);
    p.topLeftCorner(depth, depth) = stationary_uncertainty(vectors, begin);
    put_latest(process, columns, back, state);
    for (Index k = 0; k < back; ++k) {
        if (!std::isnan(state(depth + k, 0))) continue;
        state.row(depth + k).setZero();
        p(depth + k, depth + k) = diffuse;
    }
    VectorXd seen(back);
    for (Index k = 0; k < back; ++k) seen[k] = process.lags[static_cast<std::size_t>(k)];
    for (Index t = back; t < columns.rows(); ++t) {
        if (!std::isnan(columns(t, 0))) {
            VectorXd cross = p.col(0);
            if (back > 0) cross += p.rightCols(back) * seen;
            const double variance = expected_variance(process, p);
            const Eigen::RowVectorXd error = columns.row(t) - expected_value(process, state);
            if (variance < says_nothing) {
                out.errors.row(t) = error;
                out.variance[t] = variance;
                out.log_determinant += std::log(variance);
                ++out.used;
            }
            state += cross * error / variance;
            p -= cross * cross.transpose() / variance;
        }
        advance_states(process, state);
        advance_uncertainty(process, p);
    }
    out.state = std::move(state);
    out.uncertainty = std::move(p);
}

}  // namespace

Index ArimaProcess::depth() const {
    return static_cast<Index>(std::max(differences.phi.size(), differences.theta.size() + 1));
}

std::optional<Filtered> filter_arima(const ArimaProcess& process, const MatrixXd& columns, bool with_uncertainty) {
    const StateVectors vectors(process);
    const auto begin = stationary_beginning(process, vectors);
    const auto back = static_cast<Index>(process.lags.size());
    if (!begin || columns.rows() <= back) return std::nullopt;
    Filtered out{.errors = MatrixXd::Zero(columns.rows(), columns.cols()),
                 .variance = VectorXd::Zero(columns.rows()),
                 .state = {},
                 .uncertainty = {}};
    if (columns.col(0).hasNaN()) {
        full_filter(process, columns, vectors, *begin, out);
        return out;
    }
    const Index depth = process.depth();
    out.state.setZero(depth + back, columns.cols());
    MatrixXd p;
    if (with_uncertainty) p = stationary_uncertainty(vectors, *begin);
    FastFilter(process, vectors, *begin)
        .run(back == 0 ? columns : differences_of(process, columns), back, out, with_uncertainty ? &p : nullptr);
    put_latest(process, columns, columns.rows(), out.state);
    if (with_uncertainty) {
        out.uncertainty.setZero(depth + back, depth + back);
        out.uncertainty.topLeftCorner(depth, depth) = p;
    }
    return out;
}

void advance_states(const ArimaProcess& process, MatrixXd& states) {
    const Index depth = process.depth(), back = static_cast<Index>(process.lags.size());
    const Eigen::RowVectorXd value = expected_value(process, states), first = states.row(0);
    for (Index k = depth + back - 1; k > depth; --k) states.row(k) = states.row(k - 1);
    if (back > 0) states.row(depth) = value;
    for (Index i = 0; i < depth; ++i) {
        if (i + 1 < depth)
            states.row(i) = states.row(i + 1);
        else
            states.row(i).setZero();
        if (i < static_cast<Index>(process.differences.phi.size()))
            states.row(i) += process.differences.phi[static_cast<std::size_t>(i)] * first;
    }
}

void advance_uncertainty(const ArimaProcess& process, MatrixXd& uncertainty) {
    advance_states(process, uncertainty);
    uncertainty.transposeInPlace();
    advance_states(process, uncertainty);
    const StateVectors vectors(process);
    const auto noise = vectors.theta.head(process.depth());
    uncertainty.topLeftCorner(noise.size(), noise.size()) += noise * noise.transpose();
}

Eigen::RowVectorXd expected_value(const ArimaProcess& process, const MatrixXd& states) {
    Eigen::RowVectorXd value = states.row(0);
    for (std::size_t k = 0; k < process.lags.size(); ++k)
        if (process.lags[k] != 0) value += process.lags[k] * states.row(process.depth() + static_cast<Index>(k));
    return value;
}

double expected_variance(const ArimaProcess& process, const MatrixXd& uncertainty) {
    const Eigen::RowVectorXd covariances = expected_value(process, uncertainty);
    return expected_value(process, covariances.transpose())[0];
}

}  // namespace clientele
