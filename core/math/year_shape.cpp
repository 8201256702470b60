#include "core/math/year_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::Index, Eigen::MatrixXd, Eigen::VectorXd;

constexpr int tried_pairs[] = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48};
constexpr Index most_folds = 5;
constexpr double gain_wanted = 0.95;
constexpr double reach_of_a_year = 0.012;  // neighbouring times of the year: four days or one week to each side
constexpr double drawn_to_mean = 1;        // as many values of the mean are added to those nearby
constexpr double narrowest = 0.7, widest_spread = 3;

bool has_two_years(const Series& series) {
    return series.year > 4 && static_cast<double>(series.size()) >= 2 * series.year;
}

bool takes_factors(std::span<const double> values) {
    const auto zeros = std::ranges::count(values, 0.0);
    return std::ranges::all_of(values, [](double each) { return each >= 0; }) &&
           zeros * 10 <= static_cast<std::ptrdiff_t>(values.size());
}

/// The values that count and what they are explained by: lines of trend, places of the shorter season, and the year.
struct YearRegression {
    VectorXd y;
    MatrixXd x;
    std::vector<std::size_t> step;  // by row
    Index base = 0;                 // columns before those of the year
    Index local = 0;                // columns of a line and the shorter season: the first ones

    YearRegression(const Series& series, bool factors, int pairs) {
        for (std::size_t i = 0; i < series.size(); ++i)
            if (!factors || series.values[i] > 0) step.push_back(i);
        const auto rows = static_cast<Index>(step.size());
        const double n = static_cast<double>(series.size());
        const Index season = series.season() > 1 && series.season() < series.year / 2 ? series.season() : 1;
        const Index segments = std::max<Index>(1, static_cast<Index>(n / series.year) - 1);
        local = 2 + season - 1;
        base = local + segments - 1;
        y.resize(rows);
        x = MatrixXd::Zero(rows, base + 2 * pairs);
        for (Index row = 0; row < rows; ++row) {
            const std::size_t i = step[static_cast<std::size_t>(row)];
            const double t = static_cast<double>(i) / n;
            y(row) = factors ? std::log(series.values[i]) : series.values[i];
            x(row, 0) = 1;
            x(row, 1) = t - 0.5;
            if (const Index place = static_cast<Index>(i) % season; place > 0) x(row, 1 + place) = 1;
            for (Index knot = 1; knot < segments; ++knot)
                x(row, local + knot - 1) = std::max(0.0, t - static_cast<double>(knot) / static_cast<double>(segments));
            const double angle = 2 * std::numbers::pi * static_cast<double>(i) / series.year;
            for (int k = 1; k <= pairs; ++k) {
                x(row, base + 2 * k - 2) = std::sin(k * angle);
                x(row, base + 2 * k - 1) = std::cos(k * angle);
            }
        }
    }
};

/// Least squares by the normal equations; a row's worth of ridge keeps trend and year apart.
VectorXd solved(const MatrixXd& gram, const VectorXd& moments, Index columns) {
    MatrixXd left = gram.topLeftCorner(columns, columns);
    left.diagonal().array() += 1e-3;
    return SymmetricSystem(left).solve(moments.head(columns));
}

/// Rows of a whole year, the last one first.
struct RowsOfYear {
    Index first = 0, count = 0;

    RowsOfYear(const YearRegression& data, const Series& series, Index years_back) {
        const auto row_at = [&](double years_before_end) {
            const double from = static_cast<double>(series.size()) - years_before_end * series.year;
            return std::ranges::lower_bound(data.step, static_cast<std::size_t>(std::max(0.0, std::round(from)))) -
                   data.step.begin();
        };
        first = row_at(static_cast<double>(years_back + 1));
        count = row_at(static_cast<double>(years_back)) - first;
    }
};

Index years_left_out(const Series& series) {
    return std::min<Index>(most_folds, static_cast<Index>(static_cast<double>(series.size()) / series.year));
}

/// What is left of a year when the shape and then a line and a season of its own are taken out.
VectorXd left_of(const YearRegression& data, const RowsOfYear& rows, const VectorXd& shape) {
    VectorXd rest = data.y.segment(rows.first, rows.count);
    if (shape.size() > 0) rest -= data.x.block(rows.first, data.base, rows.count, shape.size()) * shape;
    const MatrixXd local = data.x.block(rows.first, 0, rows.count, data.local);
    MatrixXd gram = local.transpose() * local;
    gram.diagonal().array() += 1e-9;
    rest -= local * SymmetricSystem(gram).solve(local.transpose() * rest);
    return rest;
}

}  // namespace

double YearSpread::at(std::size_t step) const {
    const auto place = static_cast<std::size_t>(std::fmod(static_cast<double>(step), year));
    return factors[std::min(place, factors.size() - 1)];
}

double YearShape::at(std::size_t step) const {
    const double angle = 2 * std::numbers::pi * static_cast<double>(step) / year;
    double sum = level;
    for (Index k = 0; 2 * k < coefficients.size(); ++k) {
        const double turn = static_cast<double>(k + 1) * angle;
        sum += coefficients(2 * k) * std::sin(turn) + coefficients(2 * k + 1) * std::cos(turn);
    }
    return factors ? std::exp(sum) : sum;
}

int year_pairs(const Series& series) {
    if (!has_two_years(series)) return 0;
    std::vector<int> tried;
    for (const int pairs : tried_pairs)
        if (2.0 * pairs < series.year - 1) tried.push_back(pairs);
    const bool factors = takes_factors(series.values);
    const YearRegression data(series, factors, tried.back());
    const MatrixXd gram = data.x.transpose() * data.x;
    const VectorXd moments = data.x.transpose() * data.y;
    double without = 0;
    std::vector<double> errors(tried.size());
    for (Index fold = 0; fold < years_left_out(series); ++fold) {
        const RowsOfYear rows(data, series, fold);
        const auto out = data.x.middleRows(rows.first, rows.count);
        const MatrixXd others = gram - out.transpose() * out;
        const VectorXd their_moments = moments - out.transpose() * data.y.segment(rows.first, rows.count);
        without += left_of(data, rows, {}).squaredNorm();
        for (std::size_t i = 0; i < tried.size(); ++i) {
            const VectorXd found = solved(others, their_moments, data.base + 2 * tried[i]);
            errors[i] += left_of(data, rows, found.tail(2 * tried[i])).squaredNorm();
        }
    }
    const auto best = std::ranges::min_element(errors);
    return *best < gain_wanted * without ? tried[static_cast<std::size_t>(best - errors.begin())] : 0;
}

std::optional<YearShape> fit_year_shape(const Series& series, int pairs) {
    if (!has_two_years(series) || pairs < 1) return std::nullopt;
    YearShape shape{.factors = takes_factors(series.values), .year = series.year};
    const YearRegression data(series, shape.factors, pairs);
    const VectorXd found = solved(data.x.transpose() * data.x, data.x.transpose() * data.y, data.x.cols());
    shape.coefficients = found.tail(2 * pairs);
    if (!shape.coefficients.allFinite()) return std::nullopt;
    if (!shape.factors) return shape;
    const auto steps = static_cast<std::size_t>(std::lround(series.year));
    double mean = 0;
    for (std::size_t step = 0; step < steps; ++step) mean += shape.at(step) / static_cast<double>(steps);
    shape.level = -std::log(mean);
    return std::isfinite(shape.level) ? std::optional(shape) : std::nullopt;
}

std::optional<YearSpread> fit_year_spread(const Series& series, int pairs) {
    if (!has_two_years(series) || pairs < 1) return std::nullopt;
    const YearRegression data(series, takes_factors(series.values), pairs);
    const MatrixXd gram = data.x.transpose() * data.x;
    const VectorXd moments = data.x.transpose() * data.y;
    YearSpread spread{.year = series.year};
    const auto places = static_cast<std::size_t>(std::ceil(series.year));
    std::vector<double> squares(places), known(places);
    double sum = 0, count = 0;
    for (Index fold = 0; fold < years_left_out(series); ++fold) {
        const RowsOfYear rows(data, series, fold);
        const auto out = data.x.middleRows(rows.first, rows.count);
        const VectorXd found =
            solved(gram - out.transpose() * out, moments - out.transpose() * data.y.segment(rows.first, rows.count),
                   data.x.cols());
        const VectorXd rest = left_of(data, rows, found.tail(2 * pairs));
        for (Index row = 0; row < rows.count; ++row) {
            const std::size_t step = data.step[static_cast<std::size_t>(rows.first + row)];
            const auto place = static_cast<std::size_t>(std::fmod(static_cast<double>(step), series.year));
            squares[place] += rest(row) * rest(row);
            known[place] += 1;
        }
        sum += rest.squaredNorm();
        count += static_cast<double>(rows.count);
    }
    if (!(sum > 0)) return std::nullopt;
    const auto reach = static_cast<std::ptrdiff_t>(std::lround(series.year * reach_of_a_year));
    const auto all = static_cast<std::ptrdiff_t>(places);
    double mean_square = 0;
    for (std::ptrdiff_t place = 0; place < all; ++place) {
        double near = drawn_to_mean * sum / count, weights = drawn_to_mean;
        for (std::ptrdiff_t away = -reach; away <= reach; ++away) {
            const auto other = static_cast<std::size_t>((place + away + all) % all);
            const double weight = 1 - std::abs(static_cast<double>(away)) / static_cast<double>(reach + 1);
            near += weight * squares[other];
            weights += weight * known[other];
        }
        spread.factors.push_back(std::sqrt(near / weights));
        mean_square += near / weights / static_cast<double>(places);
    }
    for (double& each : spread.factors) each = std::clamp(each / std::sqrt(mean_square), narrowest, widest_spread);
    return spread;
}

}  // namespace clientele
