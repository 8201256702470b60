#include "core/analysis/trends/market_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/math/distributions.h"
#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

VectorXd logs(std::span<const double> values) {
    VectorXd out(static_cast<Index>(values.size()));
    for (Index i = 0; i < out.size(); ++i) out[i] = std::log(values[static_cast<std::size_t>(i)]);
    return out;
}

/// 1, months of the year that occur but the first, and, where wished, a straight line.
MatrixXd calendar_columns(std::span<const int> month, bool trend) {
    const auto size = static_cast<Index>(month.size());
    std::vector<VectorXd> columns{VectorXd::Ones(size)};
    for (int each = 0; each < 12; ++each) {
        VectorXd column = VectorXd::Zero(size);
        for (Index i = 0; i < size; ++i) column[i] = month[static_cast<std::size_t>(i)] % 12 == each ? 1 : 0;
        if (each != month.front() % 12 && column.sum() > 0) columns.push_back(std::move(column));
    }
    if (trend) {
        const double middle = (month.front() + month.back()) / 2.0, span = std::max(1, month.back() - month.front());
        VectorXd column(size);
        for (Index i = 0; i < size; ++i) column[i] = (month[static_cast<std::size_t>(i)] - middle) / span;
        columns.push_back(std::move(column));
    }
    MatrixXd out(size, static_cast<Index>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c) out.col(static_cast<Index>(c)) = columns[c];
    return out;
}

VectorXd residual_of(const MatrixXd& columns, const VectorXd& y) {
    return y - columns * LinearLeastSquares(columns).solve(y);
}

/// The values month by month, or so many months at a time, NaN where one is missing.
VectorXd month_by_month(const VectorXd& values, std::span<const int> month, int apart = 1) {
    VectorXd out =
        VectorXd::Constant((month.back() - month.front()) / apart + 1, std::numeric_limits<double>::quiet_NaN());
    for (Index i = 0; i < values.size(); ++i)
        out[(month[static_cast<std::size_t>(i)] - month.front()) / apart] = values[i];
    return out;
}

VectorXd differenced(const VectorXd& y) { return y.tail(y.size() - 1) - y.head(y.size() - 1); }

/// Coefficients of an autoregression of that order by least squares, and AIC over the same values.
VectorXd autoregression(const VectorXd& y, Index order, Index skipped, double& aic) {
    std::vector<Index> known;  // values with all that go before them
    for (Index i = skipped; i < y.size(); ++i)
        if (y.segment(i - skipped, skipped + 1).allFinite()) known.push_back(i);
    const auto size = static_cast<Index>(known.size());
    MatrixXd x(size, order);
    VectorXd tail(size);
    for (Index i = 0; i < size; ++i) {
        const Index at = known[static_cast<std::size_t>(i)];
        tail[i] = y[at];
        for (Index lag = 1; lag <= order; ++lag) x(i, lag - 1) = y[at - lag];
    }
    const VectorXd phi =
        order == 0 || size <= order ? VectorXd(VectorXd::Zero(order)) : LinearLeastSquares(x).solve(tail);
    const double squares = order == 0 ? tail.squaredNorm() : (tail - x * phi).squaredNorm();
    aic = static_cast<double>(size) * std::log(std::max(squares, 1e-300) / std::max(1.0, static_cast<double>(size))) +
          2 * static_cast<double>(order);
    return phi;
}

/// 0 on average over what is known, and 0 where it is not, so that it counts in no product.
VectorXd filtered(const VectorXd& y, const VectorXd& phi) {
    VectorXd out = y.tail(y.size() - phi.size());
    for (Index lag = 1; lag <= phi.size(); ++lag) out -= phi[lag - 1] * y.segment(phi.size() - lag, out.size());
    double sum = 0, count = 0;
    for (const double value : out)
        if (std::isfinite(value)) {
            sum += value;
            count += 1;
        }
    for (double& value : out) value = std::isfinite(value) ? value - sum / count : 0;
    return out;
}

}  // namespace

std::optional<MarketFit> market_fit(std::span<const double> own, std::span<const double> market,
                                    std::span<const int> month, std::span<const std::size_t> steps, int apart) {
    const VectorXd y = logs(own), x = logs(market);
    const Index size = y.size();
    MatrixXd others = calendar_columns(month, true);
    for (const std::size_t step : steps) {
        others.conservativeResize(Eigen::NoChange, others.cols() + 1);
        for (Index i = 0; i < size; ++i) others(i, others.cols() - 1) = i >= static_cast<Index>(step) ? 1 : 0;
    }
    if (size < others.cols() + 9) return std::nullopt;
    // What the market does besides seasons, trend and steps, and what sales do (Frisch and Waugh 1933).
    const VectorXd market_left = residual_of(others, x), own_left = residual_of(others, y);
    const double spread = market_left.squaredNorm();
    if (spread <= 1e-10 * static_cast<double>(size)) return std::nullopt;
    MarketFit fit;
    fit.elasticity.value = market_left.dot(own_left) / spread;
    const VectorXd errors = own_left - fit.elasticity.value * market_left;
    VectorXd scores = month_by_month(market_left.cwiseProduct(errors), month, apart);
    for (double& score : scores) score = std::isfinite(score) ? score : 0;
    const auto lags = static_cast<Index>(std::floor(4 * std::pow(static_cast<double>(size) / 100, 2.0 / 9)));
    double meat = scores.squaredNorm();
    for (Index lag = 1; lag <= lags; ++lag)
        meat += 2 * (1 - static_cast<double>(lag) / static_cast<double>(lags + 1)) *
                scores.head(scores.size() - lag).dot(scores.tail(scores.size() - lag));
    const double freedom = static_cast<double>(size - others.cols() - 1);
    // As wide as plain least squares at least: with few months the correction can fall below.
    const double plain = errors.squaredNorm() / freedom / spread;
    const double robust = std::max(meat, 0.0) / (spread * spread) * static_cast<double>(size) / freedom;
    const double half = t_factor(freedom) * std::sqrt(std::max(plain, robust));
    fit.elasticity.low = fit.elasticity.value - half;
    fit.elasticity.high = fit.elasticity.value + half;
    fit.r_squared = own_left.squaredNorm() > 0 ? 1 - errors.squaredNorm() / own_left.squaredNorm() : 0;
    const VectorXd fitted = y - errors;
    fit.fitted.assign(fitted.begin(), fitted.end());
    return fit;
}

std::vector<double> whitened_correlations(std::span<const double> own, std::span<const double> market,
                                          std::span<const int> month, int most) {
    const MatrixXd seasons = calendar_columns(month, true);
    const VectorXd y = differenced(month_by_month(residual_of(seasons, logs(own)), month)),
                   x = differenced(month_by_month(residual_of(seasons, logs(market)), month));
    constexpr Index most_order = 3;
    double best = 0;
    VectorXd phi = autoregression(x, 0, most_order, best);
    for (Index order = 1; order <= most_order; ++order) {
        double aic = 0;
        const VectorXd candidate = autoregression(x, order, most_order, aic);
        if (aic < best) {
            best = aic;
            phi = candidate;
        }
    }
    const VectorXd a = filtered(y, phi), b = filtered(x, phi);
    const double scale = std::sqrt(a.squaredNorm() * b.squaredNorm());
    std::vector<double> out;
    for (int lag = -most; lag <= most; ++lag) {
        const Index apart = std::abs(lag), size = a.size() - apart;
        if (size < 4 || scale <= 0) {
            out.push_back(0);
            continue;
        }
        out.push_back((lag >= 0 ? a.tail(size).dot(b.head(size)) : a.head(size).dot(b.tail(size))) / scale);
    }
    return out;
}

}  // namespace clientele
