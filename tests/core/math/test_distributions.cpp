#include <QTest>
#include <cmath>
#include <limits>

#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "near.h"

using namespace clientele;

/// Against R 4.2: qnorm, qt, pt, qf, pf, pchisq, pbinom, qgamma and pbeta.
class TestDistributions : public QObject {
    Q_OBJECT
 private slots:
    void has_the_quantiles_that_r_has() {
        NEAR(normal_quantile(0.995), 2.57582930354889994, 1e-13);
        NEAR(normal_quantile(1e-12), -7.03448382530113214, 1e-12);
        NEAR(normal_quantile(0.975), normal_z95, 1e-14);
        NEAR(t_quantile(0.975, 7), 2.36462425159278444, 1e-12);
        NEAR(t_quantile(0.01, 2.5), -5.35311117303088935, 1e-11);
        NEAR(t_factor(29), 2.04522964213270342, 1e-12);
        NEAR(f_quantile(0.975, 3, 11), 4.63002496182934209, 1e-12);
        NEAR(f_quantile(0.025, 3, 11), 0.06956918653482913, 1e-13);
        NEAR(gamma_quantile(0.025, 4), 1.08986537362632485, 1e-12);
        NEAR(gamma_quantile(0.975, 0.7), 3.02025639131435364, 1e-12);
    }
    void has_the_chances_that_r_has() {
        NEAR(t_tail(2.3, 4.7), 0.03656026150476873, 1e-14);
        NEAR(t_two_sided(-1.1, 12), 0.29290973849049529, 1e-14);
        NEAR(f_tail(2.7, 3.5, 20), 0.06602807578601892, 1e-14);
        NEAR(chi_squared_tail(7.3, 3), 0.06292623645904317, 1e-14);
        NEAR(binomial_below(3, 12, 0.3), 0.49251577343500041, 1e-14);
        NEAR(binomial_tail(3, 12, 0.3), 0.50748422656499959, 1e-14);
        NEAR(beta_below(0.2, 3, 9.5), 0.41236511128377662, 1e-14);
    }
    void says_what_is_not_known() {
        const double unknown = std::numeric_limits<double>::quiet_NaN(),
                     endless = std::numeric_limits<double>::infinity();
        QCOMPARE(normal_quantile(0), -endless);
        QCOMPARE(normal_quantile(1), endless);
        QVERIFY(std::isnan(normal_quantile(unknown)));
        QVERIFY(std::isnan(t_quantile(0.5, 0)) && std::isnan(t_factor(-1)) && std::isnan(t_factor(unknown)));
        QVERIFY(std::isnan(t_tail(unknown, 3)) && std::isnan(t_two_sided(1, 0)));
        QVERIFY(std::isnan(f_quantile(0.5, 3, 0)) && std::isnan(f_tail(1, 0, 3)) && std::isnan(f_tail(unknown, 1, 3)));
        QCOMPARE(chi_squared_tail(3, 0), 1.0);
        QCOMPARE(chi_squared_tail(-1e-9, 2), 1.0);
        QVERIFY(std::isnan(binomial_below(1, 3, unknown)) && std::isnan(binomial_tail(1, unknown, 0.5)));
        QVERIFY(std::isnan(gamma_quantile(unknown, 1)) && std::isnan(beta_below(0.5, unknown, 1)));
    }
    /// Far out nothing is lost by taking a chance from 1.
    void keeps_small_chances() {
        NEAR(t_tail(40, 300) / 1.42621e-122, 1, 1e-5);
        QCOMPARE(t_two_sided(std::numeric_limits<double>::infinity(), 5), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestDistributions)
#include "test_distributions.moc"
