#include "core/math/wandering_level.h"

#include <algorithm>
#include <cmath>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// The Kalman filter of a level that begins at 0: the first column has the beginning.
struct Filter {
    ArrayXd gain, variance;  ///< of the level; of an innovation
};
Filter filter_of(const ArrayXd& precision, double size) {
    const Index values = precision.size();
    Filter filter{.gain = ArrayXd(values), .variance = ArrayXd(values)};
    const double step = size / precision.mean();
    double level = 0;
    for (Index i = 0; i < values; ++i) {
        filter.variance[i] = level + 1 / precision[i];
        filter.gain[i] = level / filter.variance[i];
        level += step - filter.gain[i] * level;
    }
    return filter;
}

VectorXd innovations(const ArrayXd& gain, const ArrayXd& scale, const VectorXd& values) {
    VectorXd out(values.size());
    double level = 0;
    for (Index i = 0; i < values.size(); ++i) {
        const double off = values[i] - level;
        out[i] = off * scale[i];
        level += gain[i] * off;
    }
    return out;
}

}  // namespace

WanderLikelihood wander_likelihood(const WanderingSeries& series) {
    WanderLikelihood likelihood{};
    const auto freedom = static_cast<double>(series.size() - series.columns.cols());
    if (freedom < 1) return likelihood;
    for (std::size_t s = 0; s < wander_sizes.size(); ++s) {
        const Filter filter = filter_of(series.precision, wander_sizes[s]);
        const ArrayXd scale = filter.variance.sqrt().inverse();
        MatrixXd columns(series.size(), series.columns.cols());
        for (Index c = 0; c < columns.cols(); ++c)
            columns.col(c) = innovations(filter.gain, scale, series.columns.col(c));
        const VectorXd value = innovations(filter.gain, scale, series.value);
        const SymmetricSystem gram(columns.transpose() * columns);
        const VectorXd left = value - columns * gram.solve(columns.transpose() * value);
        const double squares = left.squaredNorm(), noise = std::max(1.0, squares / freedom);
        const double of_columns = gram.log_determinant();
        likelihood[s] = -0.5 * (freedom * std::log(noise) + squares / noise + filter.variance.log().sum() + of_columns);
    }
    for (std::size_t s = wander_sizes.size(); s-- > 0;) likelihood[s] -= likelihood[0];
    return likelihood;
}

AgainstWandering::AgainstWandering(const WanderingSeries& series, double size) {
    const Filter filter = filter_of(series.precision, size);
    gain_ = filter.gain;
    scale_ = filter.variance.sqrt().inverse();
    columns_.resize(series.size(), series.columns.cols());
    for (Index c = 0; c < columns_.cols(); ++c) columns_.col(c) = whitened(series.columns.col(c));
    inverse_ = SymmetricSystem(columns_.transpose() * columns_).inverse();
    value_ = without_columns(whitened(series.value));
}

VectorXd AgainstWandering::whitened(const VectorXd& values) const { return innovations(gain_, scale_, values); }

VectorXd AgainstWandering::without_columns(const VectorXd& values) const {
    return values - columns_ * (inverse_ * (columns_.transpose() * values));
}

double AgainstWandering::strength(const VectorXd& column) const {
    const VectorXd all = whitened(column), left = without_columns(all);
    const double squares = left.squaredNorm();
    if (squares <= 1e-6 * all.squaredNorm() || squares <= 0) return 0;
    return left.dot(value_) / std::sqrt(squares);
}

double AgainstWandering::noise_beside(double strength) const {
    const auto freedom = static_cast<double>(std::max<Index>(value_.size() - columns_.cols() - 1, 1));
    return std::max(1.0, (value_.squaredNorm() - strength * strength) / freedom);
}

}  // namespace clientele
