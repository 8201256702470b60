#include <QTest>
#include <cmath>

#include "core/math/binomial_regression.h"

using namespace clientele;

namespace {

/// Bliss (1935): beetles after five hours of carbon disulphide; logarithm of the dose, how many there were, how many
/// were killed.
const double dose[] = {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839};
const std::vector<double> beetles{59, 60, 62, 56, 63, 59, 62, 60}, killed{6, 13, 18, 28, 52, 53, 61, 60};

}  // namespace

class TestBinomialRegression : public QObject {
    Q_OBJECT
 private slots:
    /// glm(cbind(killed, n - killed) ~ dose, quasibinomial, epsilon = 1e-15) in R 4.2.
    void gives_what_r_gives() {
        Eigen::MatrixXd x(8, 1);
        for (int i = 0; i < 8; ++i) x(i, 0) = dose[i];
        const BinomialFit fit = binomial_regression(x, killed, beetles);
        QVERIFY(fit.converged);
        NEAR(fit.coefficients[0], -60.71745456, 1e-5);
        NEAR(fit.coefficients[1], 34.27032573, 1e-5);
        NEAR(fit.dispersion, 1.6711362643, 1e-7);
        NEAR(fit.errors[0], 6.6972318974, 1e-6);
        NEAR(fit.errors[1], 3.7645944015, 1e-6);
    }
    /// With the intercept alone the share is that of all.
    void expects_the_share_of_all_without_columns() {
        const BinomialFit fit = binomial_regression(Eigen::MatrixXd(8, 0), killed, beetles);
        NEAR(fit.expected(Eigen::VectorXd(0)), 291.0 / 481, 1e-9);
    }
    void leaves_out_a_column_that_depends_on_another() {
        Eigen::MatrixXd x(8, 2);
        for (int i = 0; i < 8; ++i) x.row(i) << dose[i], 2 * dose[i];
        const BinomialFit fit = binomial_regression(x, killed, beetles);
        QVERIFY(fit.converged);
        QCOMPARE(std::isnan(fit.errors[1]) + std::isnan(fit.errors[2]), 1);
        NEAR(fit.expected(Eigen::Vector2d(dose[0], 2 * dose[0])), 0.0586, 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestBinomialRegression)
#include "near.h"
#include "test_binomial_regression.moc"
