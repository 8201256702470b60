#include <QTest>
#include <cmath>

#include "core/math/agreement.h"
#include "core/math/driver_importance.h"
#include "core/math/scale_reliability.h"
#include "near.h"
#include "reference_figures.h"

using namespace clientele;

namespace {

/// Divided by n − 1 as R does.
Eigen::MatrixXd sample_covariances(const Eigen::MatrixXd& values) {
    const auto n = static_cast<double>(values.rows());
    return weighted_covariances(values) * (n / (n - 1));
}

}  // namespace

/// METHODS 7: psych 2.2.9 (alpha) and stats (factanal) of R 4.2.
class TestScaleReliability : public QObject {
    Q_OBJECT
 private slots:
    void attitude_as_in_psych() {
        // complaints privileges learning raises critical advance rating
        const ScaleReliability found = scale_reliability(sample_covariances(attitude()), std::vector<bool>(7), 30);
        NEAR(found.alpha, 0.843142769565, 1e-9);
        NEAR(found.standardised, 0.83908380303, 1e-9);
        NEAR(found.lambda6, 0.87521513736, 1e-9);
        NEAR(found.mean_correlation, 0.42690664265, 1e-9);
        const double total[] = {0.742109710222, 0.560711111480, 0.714445498134, 0.786275593834,
                                0.265034339197, 0.460810549468, 0.671262057224};
        const double without[] = {0.79692, 0.82785, 0.80303, 0.79539, 0.86387, 0.84046, 0.80976};
        for (std::size_t i = 0; i < 7; ++i) {
            NEAR(found.items[i].total, total[i], 1e-9);
            NEAR(found.items[i].alpha_without, without[i], 5e-6);
        }
        NEAR(found.interval.low, 0.74, 0.005);
        NEAR(found.interval.high, 0.92, 0.005);
    }
    // factanal(attitude, 1): omega (Σl)²/((Σl)² + Σu), standardised and in the items' units.
    void omega_as_of_factanal() {
        const Eigen::MatrixXd s = sample_covariances(attitude());
        const OneFactor factor = one_factor(correlations_of(s));
        QVERIFY(factor.converged);
        QVERIFY(!factor.at_bound);
        NEAR(factor.loadings[0], 0.902241444378, 1e-4);
        NEAR(factor.loadings[4], 0.246092793407, 1e-4);
        NEAR(factor.uniqueness[6], 0.273279369406, 1e-4);
        NEAR(omega(factor, Eigen::VectorXd::Ones(7)), 0.840544672655, 1e-5);
        NEAR(scale_reliability(s, std::vector<bool>(7), 30).omega, 0.856326943927, 1e-5);
    }
    void one_factor_is_found_again_where_there_is_one() {
        const Eigen::Vector4d loadings(0.9, 0.7, 0.5, 0.3);
        Eigen::MatrixXd r = loadings * loadings.transpose();
        r.diagonal().setOnes();
        const OneFactor factor = one_factor(r);
        QVERIFY(factor.converged);
        QVERIFY((factor.loadings - loadings).cwiseAbs().maxCoeff() < 1e-5);
    }
    void reversed_items_are_found_and_turned() {
        Eigen::MatrixXd values = attitude();
        const ScaleReliability straight = scale_reliability(sample_covariances(values), std::vector<bool>(7), 30);
        values.col(1) = 100 - values.col(1).array();
        values.col(3) = 100 - values.col(3).array();
        const Eigen::MatrixXd s = sample_covariances(values);
        const std::vector<bool> wanted{false, true, false, true, false, false, false};
        QVERIFY(reversed_items(s) == wanted);
        NEAR(scale_reliability(s, wanted, 30).alpha, straight.alpha, 1e-9);
        QVERIFY(cronbach_alpha(s) < 0.5);
    }
    void two_items_are_as_spearman_and_brown_say() {
        Eigen::MatrixXd r(2, 2);
        r << 1, 0.6, 0.6, 1;
        NEAR(standardised_alpha(r), 2 * 0.6 / 1.6, 1e-9);
        QVERIFY(std::isnan(scale_reliability(r, {false, false}, 100).omega));
    }
    void items_that_are_one_another_have_no_factor() {
        Eigen::MatrixXd values = attitude();
        values.col(1) = values.col(0);
        const ScaleReliability found = scale_reliability(sample_covariances(values), std::vector<bool>(7), 30);
        QVERIFY(std::isnan(found.lambda6));
        QVERIFY(std::isnan(found.omega));
        QVERIFY(found.alpha > 0.8);
        QVERIFY(std::isnan(cronbach_alpha(Eigen::MatrixXd::Zero(3, 3))));
    }
    void kappa_of_two_and_of_many() {
        Eigen::MatrixXd two(2, 2);
        two << 20, 5, 10, 15;
        NEAR(cohen_kappa(two).kappa, 0.4, 1e-9);
        // psych's cohen.kappa: 0.15 to 0.65
        NEAR(cohen_kappa(two).kappa - 1.96 * cohen_kappa(two).error, 0.15, 0.006);
        // Ten things, fourteen raters, five classes: the example of the textbooks.
        Eigen::MatrixXd many(10, 5);
        many << 0, 0, 0, 0, 14, 0, 2, 6, 4, 2, 0, 0, 3, 5, 6, 0, 3, 9, 2, 0, 2, 2, 8, 1, 1, 7, 7, 0, 0, 0, 3, 2, 6, 3,
            0, 2, 5, 3, 2, 2, 6, 5, 2, 1, 0, 0, 2, 2, 3, 7;
        NEAR(fleiss_kappa(many).kappa, 0.2099307, 1e-7);
        QVERIFY(std::isnan(cohen_kappa(Eigen::MatrixXd::Identity(1, 1)).kappa));
    }
};

QTEST_GUILESS_MAIN(TestScaleReliability)
#include "test_scale_reliability.moc"
