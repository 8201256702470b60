#include <Eigen/Dense>
#include <QTest>
#include <cmath>
#include <numbers>

#include "core/math/cluster_quality.h"
#include "core/math/gaussian_mixture.h"
#include "core/math/mixture_choice.h"
#include "known_points.h"

using namespace clientele;

namespace {

bool near(double value, double expected, double within) {
    if (std::abs(value - expected) <= within) return true;
    qWarning("%.10g instead of %.10g", value, expected);
    return false;
}

GaussianMixture best(const Points& points, Covariance model, std::size_t components) {
    return *best_mixture(points, model, components, {});
}

/// log L from weights, means and covariances alone.
double likelihood(const Points& points, const GaussianMixture& mixture) {
    double sum = 0;
    const auto d = static_cast<Eigen::Index>(points.columns);
    for (std::size_t i = 0; i < points.rows; ++i) {
        const Eigen::Map<const Eigen::VectorXd> x(points[i], d);
        double density = 0;
        for (std::size_t k = 0; k < mixture.components(); ++k) {
            const Eigen::VectorXd off = x - mixture.means[k];
            const Eigen::MatrixXd& covariance = mixture.covariances[k];
            density += mixture.weights[k] * std::exp(-0.5 * off.dot(covariance.inverse() * off)) /
                       std::sqrt(std::pow(2 * std::numbers::pi, points.columns) * covariance.determinant());
        }
        sum += std::log(density);
    }
    return sum;
}

}  // namespace

/// Against mclust in R, fitted until nothing changes any more (tol 1e-10): with its own tolerance R stops up to 0.03
/// below
/// (-2314.316 for three components of faithful). Where k-means starts lead higher than those of Mclust (EVE, VVE, EEV
/// and EVV with three components), the figures are those of R's me() from such starts.
class TestGaussianMixture : public QObject {
    Q_OBJECT
 private slots:
    void irises_data() {
        QTest::addColumn<int>("model");
        QTest::addColumn<double>("two");
        QTest::addColumn<double>("three");
        constexpr std::array<std::array<double, 2>, 14> expected{{{-1123.411296, -878.763881},
                                                                  {-1012.23518, -853.8089902},
                                                                  {-1042.967896, -813.0424795},
                                                                  {-956.2822689, -779.1501605},
                                                                  {-1007.308224, -797.8329437},
                                                                  {-857.5514939, -744.6316609},
                                                                  {-688.0972201, -632.9633333},
                                                                  {-656.3270057, -605.3968435},
                                                                  {-657.2262777, -616.9842602},
                                                                  {-605.1883089, -590.8220698},
                                                                  {-644.5996994, -610.0836284},
                                                                  {-561.7284621, -562.550708},
                                                                  {-658.3306309, -621.518444},
                                                                  {-574.0178323, -580.8389072}}};
        for (std::size_t model = 0; model < expected.size(); ++model)
            QTest::addRow("%s", covariance_names[model].data())
                << static_cast<int>(model) << expected[model][0] << expected[model][1];
    }
    void irises() {
        QFETCH(int, model);
        QFETCH(double, two);
        QFETCH(double, three);
        const auto covariance = static_cast<Covariance>(model);
        const double of_two = best(iris(), covariance, 2).bic(150), of_three = best(iris(), covariance, 3).bic(150);
        qInfo("%s  2: %.4f (mclust %.4f)  3: %.4f (mclust %.4f)",
              covariance_names[static_cast<std::size_t>(model)].data(), of_two, two, of_three, three);
        if (covariance == Covariance::VVE) {  // R's steps stop at another turn of the axes, which is less likely
            QVERIFY(of_two >= two - 0.01 && of_two < two + 1);
            QVERIFY(of_three >= three - 0.01 && of_three < three + 3);
            return;
        }
        QVERIFY(near(of_two, two, 0.01));
        QVERIFY(near(of_three, three, 0.01));
    }
    void eruptions() {
        const Points points = faithful();
        const GaussianMixture three = best(points, Covariance::EEE, 3);
        QVERIFY(near(three.bic(272), -2314.295679, 0.01));
        QCOMPARE(three.parameters, 11U);
        const GaussianMixture two = best(points, Covariance::VVV, 2);
        QVERIFY(near(two.log_likelihood, -1130.2641, 1e-3));
        QVERIFY(near(two.bic(272), -2322.192, 0.01));
        const std::size_t larger = two.weights[0] > two.weights[1] ? 0 : 1;
        QVERIFY(near(two.weights[larger], 0.64407, 1e-3));
        QVERIFY(near(two.means[larger][0], 4.2898, 1e-3));
        QVERIFY(near(two.means[larger][1], 79.9695, 1e-2));
        QVERIFY(near(two.means[1 - larger][0], 2.0365, 1e-3));
        QVERIFY(near(two.means[1 - larger][1], 54.4799, 1e-2));
    }
    void irises_by_species() {
        const GaussianMixture found = best(iris(), Covariance::VEV, 3);
        QVERIFY(near(adjusted_rand_index(found.most_probable(150), iris_species()), 0.90387, 1e-5));
        QCOMPARE(best(iris(), Covariance::VEV, 2).parameters, 26U);
    }
    void every_iteration_is_more_likely() {
        for (std::size_t model = 0; model < covariance_names.size(); ++model)
            for (std::size_t components = 1; components <= 4; ++components) {
                const auto starts = mixture_starts(iris(), components, 5);
                const GaussianMixture found =
                    *fit_mixture(iris(), static_cast<Covariance>(model), components, starts->of.front());
                for (std::size_t step = 1; step < found.course.size(); ++step) {
                    const double fall = found.course[step - 1] - found.course[step];
                    QVERIFY2(fall < 1e-6, qPrintable(QStringLiteral("%1 with %2: falls by %3 in step %4 of %5")
                                                         .arg(covariance_names[model].data())
                                                         .arg(components)
                                                         .arg(fall)
                                                         .arg(step)
                                                         .arg(found.course.size())));
                }
                if (found.degenerate) continue;
                QVERIFY(near(found.log_likelihood, likelihood(iris(), found), 1e-6));
                QCOMPARE(found.bic(150),
                         2 * found.log_likelihood - static_cast<double>(found.parameters) * std::log(150.0));
                for (std::size_t i = 0; i < 150; ++i) {
                    double sum = 0;
                    for (std::size_t k = 0; k < components; ++k) sum += found.probabilities[i * components + k];
                    QVERIFY(near(sum, 1, 1e-12));
                }
            }
    }
    void a_column_without_variance_is_said_to_be_degenerate() {
        Points points = ruspini();
        for (std::size_t i = 0; i < points.rows; ++i) points[i][1] = 5;
        QVERIFY(best(points, Covariance::VVV, 2).degenerate);
        QVERIFY(!best(points, Covariance::EII, 2).degenerate);
    }
};

QTEST_APPLESS_MAIN(TestGaussianMixture)
#include "test_gaussian_mixture.moc"
