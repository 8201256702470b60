#pragma once

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <optional>
#include <vector>

// Systems of linear equations. What solves them is compiled here alone: instantiating Eigen's decompositions is most of
// the compiler's work on whoever uses them. Missing values are the caller's matter: one NaN makes all of it NaN.

namespace clientele {

/// Ax = b with a symmetric matrix A, by Cholesky's decomposition with pivots (LDLᵀ).
class SymmetricSystem {
 public:
    explicit SymmetricSystem(const Eigen::MatrixXd& matrix);
    Eigen::VectorXd solve(const Eigen::VectorXd& right) const;
    /// One solution a column of `right`.
    Eigen::MatrixXd solve_columns(const Eigen::MatrixXd& right) const;
    Eigen::MatrixXd inverse() const;
    /// The logarithm of the determinant of a matrix that is not negative; each root counts as 1e-300 at least.
    double log_determinant() const;
    bool positive_definite() const;

 private:
    Eigen::LDLT<Eigen::MatrixXd> factor_;
};

/// Least squares ‖Xb − y‖² by a QR decomposition with pivots. Columns that others make up are dropped.
class LinearLeastSquares {
 public:
    /// Below `threshold`, as a share of the largest pivot, a column is made up of others; Eigen's own where none is
    /// given.
    explicit LinearLeastSquares(const Eigen::MatrixXd& columns, std::optional<double> threshold = {});
    Eigen::VectorXd solve(const Eigen::VectorXd& y) const;
    /// One solution a column of `y`.
    Eigen::MatrixXd solve_columns(const Eigen::MatrixXd& y) const;
    Eigen::Index rank() const { return qr_.rank(); }
    std::vector<Eigen::Index> dropped() const;
    /// The roots of the diagonal of (XᵀX)⁻¹, from R; NaN for dropped columns.
    Eigen::VectorXd unit_errors() const;

 private:
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr_;
};

/// Of all x that come closest to Ax = b the shortest, by a complete orthogonal decomposition.
Eigen::VectorXd least_norm_solution(const Eigen::MatrixXd& matrix, const Eigen::VectorXd& right);

/// Solutions of Ax = b for each column of `right`, A square, by an LU decomposition with full pivots; of a singular
/// matrix one of them.
Eigen::MatrixXd lu_solution(const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& right);

/// Nothing where the matrix is singular as far as its digits tell.
std::optional<Eigen::MatrixXd> inverse_of(const Eigen::MatrixXd& matrix);

/// L⁻¹ of a covariance LLᵀ: makes the values uncorrelated with variance 1. NaN where it is not positive definite.
Eigen::MatrixXd whitening(const Eigen::MatrixXd& covariance);

}  // namespace clientele
