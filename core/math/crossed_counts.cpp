#include "core/math/crossed_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/math/distributions.h"
#include "core/math/linear_systems.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double untested = std::numeric_limits<double>::quiet_NaN();

/// Where rows and columns with any count stand.
struct Filled {
    std::vector<Eigen::Index> rows, columns;
};
Filled filled(const Eigen::MatrixXd& counts) {
    Filled found;
    for (Eigen::Index i = 0; i < counts.rows(); ++i)
        if (counts.row(i).sum() > 0) found.rows.push_back(i);
    for (Eigen::Index j = 0; j < counts.cols(); ++j)
        if (counts.col(j).sum() > 0) found.columns.push_back(j);
    return found;
}

Eigen::MatrixXd expected_counts(const Eigen::MatrixXd& counts) {
    const Eigen::VectorXd rows = counts.rowwise().sum();
    const Eigen::RowVectorXd columns = counts.colwise().sum();
    return rows * columns / counts.sum();
}

/// What of a table of that many rows and columns is neither row nor column alone: contrasts of interaction, cells
/// standing column after column.
Eigen::MatrixXd interactions(Eigen::Index rows, Eigen::Index columns) {
    const auto contrasts = [](Eigen::Index size) {
        Eigen::MatrixXd each = Eigen::MatrixXd::Zero(size, size - 1);
        each.row(0).setConstant(-1);
        each.bottomRows(size - 1).setIdentity();
        return each;
    };
    const Eigen::MatrixXd of_rows = contrasts(rows), of_columns = contrasts(columns);
    Eigen::MatrixXd all(rows * columns, (rows - 1) * (columns - 1));
    for (Eigen::Index c = 0; c < columns; ++c)
        for (Eigen::Index k = 0; k + 1 < columns; ++k)
            all.block(c * rows, k * (rows - 1), rows, rows - 1) = of_columns(c, k) * of_rows;
    return all;
}

}  // namespace

CrossedTest crossed_test(const Eigen::MatrixXd& counts) {
    const Filled in = filled(counts);
    if (in.rows.size() < 2 || in.columns.size() < 2)
        return {untested, untested, untested, untested, untested, untested, untested};
    const Eigen::MatrixXd table = counts(in.rows, in.columns), expected = expected_counts(table);
    CrossedTest test{.statistic = ((table - expected).array().square() / expected.array()).sum(),
                     .freedom = static_cast<double>((in.rows.size() - 1) * (in.columns.size() - 1))};
    for (Eigen::Index i = 0; i < table.rows(); ++i)
        for (Eigen::Index j = 0; j < table.cols(); ++j)
            if (table(i, j) > 0) test.likelihood_ratio += 2 * table(i, j) * std::log(table(i, j) / expected(i, j));
    test.p = chi_squared_tail(test.statistic, test.freedom);
    test.likelihood_ratio_p = chi_squared_tail(test.likelihood_ratio, test.freedom);
    const auto least = static_cast<double>(std::min(in.rows.size(), in.columns.size()) - 1);
    test.cramer_v = std::sqrt(test.statistic / (table.sum() * least));
    test.least_expected = expected.minCoeff();
    return test;
}

Eigen::MatrixXd adjusted_residuals(const Eigen::MatrixXd& counts) {
    const double n = counts.sum();
    Eigen::MatrixXd residuals = Eigen::MatrixXd::Zero(counts.rows(), counts.cols());
    if (!(n > 0)) return residuals;
    const Eigen::VectorXd rows = counts.rowwise().sum(), columns = counts.colwise().sum();
    for (Eigen::Index i = 0; i < counts.rows(); ++i)
        for (Eigen::Index j = 0; j < counts.cols(); ++j) {
            const double expected = rows[i] * columns[j] / n;
            const double variance = expected * (1 - rows[i] / n) * (1 - columns[j] / n);
            if (variance > 0) residuals(i, j) = (counts(i, j) - expected) / std::sqrt(variance);
        }
    return residuals;
}

Eigen::MatrixXd covariances_of_cells(const Eigen::MatrixXd& weights, const Eigen::MatrixXd& squares, double cases) {
    const Eigen::VectorXd sum = weights.reshaped(), square = squares.reshaped();
    const double all = sum.sum();
    const Eigen::VectorXd share = sum / all;
    Eigen::MatrixXd covariances = square.asDiagonal();
    covariances -= share * square.transpose() + square * share.transpose();
    covariances += square.sum() * share * share.transpose();
    return covariances / (all * all) * (cases > 1 ? cases / (cases - 1) : 1);
}

RaoScottTest rao_scott_test(const Eigen::MatrixXd& counts, const Eigen::MatrixXd& covariances, double cases,
                            double design_freedom) {
    const Filled in = filled(counts);
    if (in.rows.size() < 2 || in.columns.size() < 2)
        return {untested, untested, untested, untested, untested, untested};
    const Eigen::MatrixXd table = counts(in.rows, in.columns);
    std::vector<Eigen::Index> cells;
    for (const Eigen::Index j : in.columns)
        for (const Eigen::Index i : in.rows) cells.push_back(j * counts.rows() + i);
    const Eigen::MatrixXd spread = covariances(cells, cells);
    const Eigen::VectorXd share = (table / table.sum()).reshaped();
    Eigen::VectorXd inverse = Eigen::VectorXd::Zero(share.size());
    for (Eigen::Index i = 0; i < share.size(); ++i)
        if (share[i] > 0) inverse[i] = 1 / share[i];

    const auto r = table.rows(), c = table.cols();
    Eigen::MatrixXd margins(r * c, r + c - 1);
    margins.setZero();
    for (Eigen::Index cell = 0; cell < r * c; ++cell) {
        margins(cell, 0) = 1;
        if (cell % r > 0) margins(cell, cell % r) = 1;
        if (cell / r > 0) margins(cell, r - 1 + cell / r) = 1;
    }
    const Eigen::MatrixXd all = interactions(r, c);
    const Eigen::MatrixXd apart = all - margins * LinearLeastSquares(margins).solve_columns(all);
    const Eigen::MatrixXd as_drawn = apart.transpose() * (inverse / cases).asDiagonal() * apart;
    const Eigen::MatrixXd as_is = apart.transpose() * inverse.asDiagonal() * spread * inverse.asDiagonal() * apart;
    const Eigen::MatrixXd effects = lu_solution(as_drawn, as_is);
    const double trace = effects.trace(), squares = (effects * effects).trace();
    RaoScottTest test{.statistic = crossed_test(table).statistic / table.sum() * cases,
                      .design_effect = trace / static_cast<double>(effects.cols())};
    test.f = test.statistic / trace;
    test.freedom = trace * trace / squares;
    test.beneath = test.freedom * design_freedom;
    if (!(trace > 0) || !std::isfinite(test.f) || !(test.beneath > 0)) {
        test.f = test.p = untested;
        return test;
    }
    test.p = f_tail(test.f, test.freedom, test.beneath);
    return test;
}

TestedDifference shares_differ(double share_a, double base_a, double share_b, double base_b, double common) {
    const double difference = share_a - share_b;
    const double pooled = (share_a * base_a + share_b * base_b) / (base_a + base_b);
    const double alone = 1 / base_a + 1 / base_b, apart = alone - 2 * common;
    const double error = apart > 1e-12 * alone ? std::sqrt(pooled * (1 - pooled) * apart) : 0;
    if (!(base_a > 0) || !(base_b > 0) || !(error > 0))
        return {.difference = difference, .score = untested, .p = untested};
    const double z = difference / error;
    return {.difference = difference, .score = z, .p = normal_two_sided(z)};
}

TestedDifference means_differ(const MeanOf& a, const MeanOf& b, double covariance) {
    const double difference = a.mean - b.mean;
    const double of_a = a.variance / a.base, of_b = b.variance / b.base;
    const double apart = of_a + of_b - 2 * covariance;
    const double error = apart > 1e-12 * (of_a + of_b) ? std::sqrt(apart) : 0;
    if (!(a.base > 1) || !(b.base > 1) || !(error > 0))
        return {.difference = difference, .score = untested, .p = untested};
    const double freedom = (of_a + of_b) * (of_a + of_b) / (of_a * of_a / (a.base - 1) + of_b * of_b / (b.base - 1));
    const double t = difference / error;
    return {.difference = difference, .score = t, .p = t_two_sided(t, freedom)};
}

}  // namespace clientele
