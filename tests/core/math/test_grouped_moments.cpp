#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/driver_importance.h"
#include "core/math/grouped_moments.h"
#include "core/math/scale_reliability.h"
#include "schools.h"

using namespace clientele;

namespace {

/// Target met, enrolment, elementary; score.
struct Districts {
    Eigen::MatrixXd values{std::ssize(schools_by_district), 4};
    SampleDesign design{};
    Districts() {
        Eigen::Index row = 0;
        for (const DistrictSchool& school : schools_by_district) {
            values.row(row++) << school.whole, school.enrolment, school.type == 0 ? 1.0 : 0.0, school.score;
            design.cluster.push_back(school.district);
        }
    }
};

/// Five items that have one thing in common, which differs between clusters of twenty.
struct Clusters {
    Eigen::MatrixXd values{600, 5};
    SampleDesign design{};
    explicit Clusters(std::uint64_t seed) {
        RandomNumbers random(seed);
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            const auto cluster = static_cast<std::uint32_t>(i / 20);
            // In every third cluster the items have hardly anything in common.
            const double common = (cluster % 3 == 0 ? 0.1 : 1.5) * (random.unit() + random.unit() - 1);
            for (Eigen::Index j = 0; j < values.cols(); ++j) values(i, j) = common + random.unit();
            design.cluster.push_back(cluster);
        }
    }
};
double width(const Interval& interval) { return interval.high - interval.low; }
bool about(double value, double wanted, double part) { return std::abs(value / wanted - 1) < part; }

}  // namespace

class TestGroupedMoments : public QObject {
    Q_OBJECT
 private slots:
    // R: as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, apiclus1), type = "subbootstrap", replicates = 4000), the
    // standardised coefficients, correlations and R² of every replicate, their 2.5 % and 97.5 %.
    void clusters_are_resampled_as_in_r() {
        const Districts schools;
        const auto found = driver_importance(schools.values, {}, {.resamples = 4000, .design = schools.design});
        QVERIFY(found);
        const auto is = [&](const Interval& interval, double low, double high) {
            qInfo("%.4f to %.4f; R %.4f to %.4f", interval.low, interval.high, low, high);
            return about(width(interval), high - low, 0.07) && std::abs(interval.low - low) < 0.02;
        };
        QVERIFY(is(found->drivers[0].coefficient_interval, -0.0391646786631, 0.2721614764800));
        QVERIFY(is(found->drivers[1].coefficient_interval, -0.396232824783, 0.223926677509));
        QVERIFY(is(found->drivers[2].correlation_interval, -0.0197203163395, 0.2084426035234));
        QVERIFY(is(found->r_squared_interval, 0.00728468454221, 0.11769497992847));
        // Drawn one by one, as R's naive bootstrap: -0.3522 to 0.0093.
        const auto alone = driver_importance(schools.values, {}, {.resamples = 4000});
        QVERIFY(about(width(alone->drivers[1].coefficient_interval), 0.36157, 0.07));
        QVERIFY(found->p > alone->p);
    }
    // The same of apistrat: enrolment and elementary within strata of the type.
    void strata_are_resampled_as_in_r() {
        constexpr double weights[] = {44.21, 15.1, 20.36};
        Eigen::MatrixXd values(std::ssize(schools_by_stratum), 3);
        std::vector<double> weight;
        SampleDesign design;
        Eigen::Index row = 0;
        for (const StratumSchool& school : schools_by_stratum) {
            values.row(row++) << school.enrolment, school.type == 0 ? 1.0 : 0.0, school.score;
            weight.push_back(weights[school.type]);
            design.stratum.push_back(school.type);
        }
        const auto found = driver_importance(values, weight, {.resamples = 4000, .design = design});
        QVERIFY(std::abs(found->drivers[0].coefficient - -0.242391818642) < 1e-6);
        QVERIFY(about(width(found->drivers[0].coefficient_interval), -0.104828850325 + 0.370464174406, 0.07));
        QVERIFY(about(width(found->drivers[1].coefficient_interval), 0.158960774534 + 0.151068172625, 0.07));
    }
    // Means of many resamples are those of the sample, also of strata that have one cluster or very many cases.
    void resamples_are_about_the_sample() {
        RandomNumbers random(4);
        Eigen::MatrixXd values(9001, 2);
        SampleDesign design;
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            values.row(i) << random.unit(), random.unit();
            design.stratum.push_back(i == 9000 ? 7 : static_cast<std::uint32_t>(i % 3));
        }
        const GroupedMoments moments(values, {}, 5, design);
        Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(2, 2), squares = sum;
        for (std::uint64_t i = 0; i < 300; ++i) {
            const Eigen::MatrixXd drawn = moments.resampled(mix(i + 3));
            sum += drawn / 300;
            squares += drawn.cwiseAbs2() / 300;
        }
        QVERIFY(std::abs(sum(0, 0) - 1.0 / 12) < 0.002);
        // A variance of 9,001 even numbers between 0 and 1 errs by √(1/180 / 9001).
        QVERIFY(about(std::sqrt(squares(0, 0) - sum(0, 0) * sum(0, 0)), std::sqrt(1.0 / 180 / 9001), 0.15));
    }
    void alpha_of_clusters_is_less_sure() {
        const Clusters clusters(3);
        const std::vector<bool> as_they_are(5);
        const Interval drawn = alpha_interval(clusters.values, {}, as_they_are, clusters.design, 1),
                       alone = alpha_interval(clusters.values, {}, as_they_are, {}, 1);
        const double alpha = cronbach_alpha(weighted_covariances(clusters.values));
        qInfo("alpha %.3f: %.3f to %.3f by clusters, %.3f to %.3f alone", alpha, drawn.low, drawn.high, alone.low,
              alone.high);
        QVERIFY(drawn.low < alpha && alpha < drawn.high);
        QVERIFY(width(drawn) > 1.3 * width(alone));
        // An item that runs the other way, turned round, changes nothing.
        Eigen::MatrixXd turned = clusters.values;
        turned.col(2) *= -1;
        const Interval same = alpha_interval(turned, {}, {false, false, true, false, false}, clusters.design, 1);
        QVERIFY(std::abs(same.low - drawn.low) < 1e-9 && std::abs(same.high - drawn.high) < 1e-9);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const Districts schools;
        const auto on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            return driver_importance(schools.values, {}, {.resamples = 100, .design = schools.design})
                ->drivers[0]
                .interval.low;
        };
        QVERIFY(on(1) == on(3));
    }
};

QTEST_GUILESS_MAIN(TestGroupedMoments)
#include "test_grouped_moments.moc"
