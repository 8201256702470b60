#include <QTest>
#include <cmath>
#include <limits>

#include "core/math/linear_systems.h"
#include "core/math/symmetric_eigen.h"

using namespace clientele;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

MatrixXd matrix(Eigen::Index rows, std::initializer_list<double> values) {
    MatrixXd out(rows, static_cast<Eigen::Index>(values.size()) / rows);
    Eigen::Index at = 0;
    for (const double value : values) {
        out(at / out.cols(), at % out.cols()) = value;
        ++at;
    }
    return out;
}

bool near(const MatrixXd& a, const MatrixXd& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() && (a - b).cwiseAbs().maxCoeff() < 1e-12;
}

}  // namespace

class TestLinearSystems : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void a_symmetric_system_is_solved_inverted_and_measured() {
        const SymmetricSystem system(matrix(2, {4, 2, 2, 3}));  // determinant 8
        QVERIFY(near(system.solve(Eigen::Vector2d(10, 9)), Eigen::Vector2d(1.5, 2)));
        QVERIFY(near(system.inverse(), matrix(2, {0.375, -0.25, -0.25, 0.5})));
        QVERIFY(near(system.solve_columns(matrix(2, {4, 2, 2, 3})), MatrixXd::Identity(2, 2)));
        QVERIFY(std::abs(system.log_determinant() - std::log(8.0)) < 1e-12);
        QVERIFY(system.positive_definite());
    }
    void what_is_not_positive_definite_is_told() {
        QVERIFY(!SymmetricSystem(matrix(2, {1, 2, 2, 1})).positive_definite());
        QVERIFY(!SymmetricSystem(matrix(2, {1, 1, 1, 1})).positive_definite());
        QVERIFY(!SymmetricSystem(matrix(1, {std::numeric_limits<double>::quiet_NaN()})).positive_definite());
    }
    void least_squares_fit_a_line_with_errors() {
        // y = 1 + 2x with 1 and −2 and 1 beside; (XᵀX)⁻¹ of x = 0, 1, 2 is ((5, −3), (−3, 3)) / 6.
        const LinearLeastSquares line(matrix(3, {1, 0, 1, 1, 1, 2}));
        QVERIFY(near(line.solve(Eigen::Vector3d(2, 1, 6)), Eigen::Vector2d(1, 2)));
        QVERIFY(near(line.unit_errors(), Eigen::Vector2d(std::sqrt(5.0 / 6), std::sqrt(0.5))));
        QCOMPARE(line.rank(), 2);
        QVERIFY(line.dropped().empty());
    }
    void a_column_that_another_makes_up_is_dropped() {
        const LinearLeastSquares fit(matrix(3, {1, 2, 0, 1, 2, 1, 1, 2, 2}));
        QCOMPARE(fit.rank(), 2);
        QCOMPARE(fit.dropped(), std::vector<Eigen::Index>{0});  // the shorter of the two
        QVERIFY(std::isnan(fit.unit_errors()[0]));
        const VectorXd b = fit.solve(Eigen::Vector3d(4, 6, 8));
        QVERIFY(near(b, Eigen::Vector3d(0, 2, 2)));
    }
    void the_threshold_decides_what_is_made_up() {
        const MatrixXd columns = matrix(2, {1, 1, 0, 1e-6});
        QCOMPARE(LinearLeastSquares(columns).rank(), 2);
        QCOMPARE(LinearLeastSquares(columns, 1e-3).rank(), 1);
    }
    void the_shortest_of_many_solutions() {
        QVERIFY(near(least_norm_solution(matrix(1, {3, 4}), VectorXd::Constant(1, 5)), Eigen::Vector2d(0.6, 0.8)));
    }
    void a_matrix_that_is_not_symmetric() {
        const MatrixXd turned = matrix(2, {0, 2, 1, 0});
        QVERIFY(near(lu_solution(turned, matrix(2, {4, 6, 1, 3})), matrix(2, {1, 3, 2, 3})));
        QVERIFY(near(inverse_of(turned).value(), matrix(2, {0, 1, 0.5, 0})));
        QVERIFY(!inverse_of(matrix(2, {1, 2, 2, 4})));
    }
    void whitened_values_are_uncorrelated() {
        const MatrixXd covariance = matrix(2, {4, 2, 2, 3}), white = whitening(covariance);
        QVERIFY(near(white * covariance * white.transpose(), MatrixXd::Identity(2, 2)));
        QCOMPARE(white(0, 1), 0.0);
        QVERIFY(whitening(matrix(2, {1, 2, 2, 1})).array().isNaN().all());
    }
    void eigenvalues_ascend_and_belong_to_their_vectors() {
        const MatrixXd symmetric = matrix(2, {2, 1, 1, 2});
        const SymmetricEigen solved = symmetric_eigen(symmetric);
        QVERIFY(near(solved.values, Eigen::Vector2d(1, 3)));
        QVERIFY(near(symmetric * solved.vectors, solved.vectors * solved.values.asDiagonal()));
        const MatrixXd by = matrix(2, {2, 0, 0, 1});
        const SymmetricEigen apart = generalized_eigen(symmetric, by);
        QVERIFY(near(symmetric * apart.vectors, by * apart.vectors * apart.values.asDiagonal()));
        QVERIFY(near(apart.vectors.transpose() * by * apart.vectors, MatrixXd::Identity(2, 2)));
    }
};

QTEST_GUILESS_MAIN(TestLinearSystems)
#include "test_linear_systems.moc"
