#include "core/math/symmetric_eigen.h"

#include <Eigen/Eigenvalues>

namespace clientele {

SymmetricEigen symmetric_eigen(const Eigen::MatrixXd& matrix) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    return {solver.eigenvalues(), solver.eigenvectors()};
}

SymmetricEigen generalized_eigen(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    const Eigen::GeneralizedSelfAdjointEigenSolver<Eigen::MatrixXd> solver(a, b);
    return {solver.eigenvalues(), solver.eigenvectors()};
}

}  // namespace clientele
