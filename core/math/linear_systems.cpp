#include "core/math/linear_systems.h"

#include <Eigen/LU>
#include <limits>

namespace clientele {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

SymmetricSystem::SymmetricSystem(const MatrixXd& matrix) : factor_(matrix) {}

VectorXd SymmetricSystem::solve(const VectorXd& right) const { return factor_.solve(right); }

MatrixXd SymmetricSystem::solve_columns(const MatrixXd& right) const { return factor_.solve(right); }

MatrixXd SymmetricSystem::inverse() const { return solve_columns(MatrixXd::Identity(factor_.rows(), factor_.cols())); }

double SymmetricSystem::log_determinant() const { return factor_.vectorD().array().max(1e-300).log().sum(); }

bool SymmetricSystem::positive_definite() const {
    return factor_.info() == Eigen::Success && (factor_.vectorD().array() > 0).all();
}

LinearLeastSquares::LinearLeastSquares(const MatrixXd& columns, std::optional<double> threshold)
    : qr_(columns.rows(), columns.cols()) {
    if (threshold) qr_.setThreshold(*threshold);
    qr_.compute(columns);
}

VectorXd LinearLeastSquares::solve(const VectorXd& y) const { return qr_.solve(y); }

MatrixXd LinearLeastSquares::solve_columns(const MatrixXd& y) const { return qr_.solve(y); }

std::vector<Index> LinearLeastSquares::dropped() const {
    std::vector<Index> columns;
    for (Index i = rank(); i < qr_.cols(); ++i) columns.push_back(qr_.colsPermutation().indices()[i]);
    return columns;
}

VectorXd LinearLeastSquares::unit_errors() const {
    // (XᵀX)⁻¹ = P R⁻¹ R⁻ᵀ Pᵀ.
    const MatrixXd inverse = qr_.matrixR()
                                 .topLeftCorner(rank(), rank())
                                 .triangularView<Eigen::Upper>()
                                 .solve(MatrixXd::Identity(rank(), rank()));
    VectorXd errors = VectorXd::Constant(qr_.cols(), std::numeric_limits<double>::quiet_NaN());
    for (Index i = 0; i < rank(); ++i) errors[qr_.colsPermutation().indices()[i]] = inverse.row(i).norm();
    return errors;
}

VectorXd least_norm_solution(const MatrixXd& matrix, const VectorXd& right) {
    return matrix.completeOrthogonalDecomposition().solve(right);
}

MatrixXd lu_solution(const MatrixXd& matrix, const MatrixXd& right) { return matrix.fullPivLu().solve(right); }

std::optional<MatrixXd> inverse_of(const MatrixXd& matrix) {
    const Eigen::FullPivLU<MatrixXd> lu(matrix);
    if (!lu.isInvertible()) return {};
    return lu.inverse();
}

MatrixXd whitening(const MatrixXd& covariance) {
    const Eigen::LLT<MatrixXd> root(covariance);
    if (root.info() != Eigen::Success)
        return MatrixXd::Constant(covariance.rows(), covariance.cols(), std::numeric_limits<double>::quiet_NaN());
    return root.matrixL().solve(MatrixXd::Identity(covariance.rows(), covariance.cols()));
}

}  // namespace clientele
