#pragma once

#include <Eigen/Core>

namespace clientele {

/// Eigenvalues in ascending order, and the eigenvectors as columns.
struct SymmetricEigen {
    Eigen::VectorXd values;
    Eigen::MatrixXd vectors;
};

/// Of a symmetric matrix, of which the lower half is read. The vectors have length 1; their signs mean nothing.
SymmetricEigen symmetric_eigen(const Eigen::MatrixXd& matrix);

/// Ax = λBx with symmetric A and positive definite B; the vectors have length 1 by B.
SymmetricEigen generalized_eigen(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b);

}  // namespace clientele
