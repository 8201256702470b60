#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/cluster_errors.h"
#include "core/math/distributions.h"
#include "core/math/logistic.h"

using namespace clientele;

namespace {

/// Counts of visitors in the hours of days that have a mood of their own; the weather of a day does nothing.
struct Days {
    Eigen::MatrixXd x;  // rain, cloud, hours
    std::vector<double> hits{}, all{};
    std::vector<std::uint32_t> day{};

    Days(int days, int hours, double mood, std::uint64_t seed) : x(Eigen::MatrixXd::Zero(days * hours, 1 + hours)) {
        RandomNumbers random(seed);
        const auto normal = [&] {
            double sum = -6;
            for (int i = 0; i < 12; ++i) sum += random.unit();
            return sum;
        };
        for (int d = 0; d < days; ++d) {
            const double off = mood * normal();
            const std::uint32_t weather = random.below(3);
            for (int h = 0; h < hours; ++h) {
                const Eigen::Index row = d * hours + h;
                if (weather < 2) x(row, weather) = 1;
                if (h > 0) x(row, 1 + h) = 1;
                const std::uint32_t visitors = 30 + random.below(60);
                const double p = logistic(-1.1 + off + 0.05 * h);
                double bought = 0;
                for (std::uint32_t k = 0; k < visitors; ++k) bought += random.unit() < p;
                hits.push_back(bought);
                all.push_back(visitors);
                day.push_back(static_cast<std::uint32_t>(d));
            }
        }
    }
};

/// How often what does nothing is called sure, at p < .05.
struct FalseAlarms {
    double by_counts = 0, by_days = 0;
};
FalseAlarms false_alarms(int days, double mood) {
    constexpr int data_sets = 300;
    FalseAlarms alarms;
    for (int i = 0; i < data_sets; ++i) {
        const Days data(days, 6, mood, 1000 + static_cast<std::uint64_t>(i));
        const BinomialFit fit = binomial_regression(data.x, data.hits, data.all);
        const ClusterErrors errors = cluster_errors(fit, data.x, data.hits, data.all, data.day);
        for (const Eigen::Index c : {1, 2}) {
            alarms.by_counts += std::abs(fit.coefficients[c]) > 1.96 * fit.errors[c];
            alarms.by_days += std::abs(fit.coefficients[c]) > t_factor(errors.freedom) * errors.errors[c];
        }
    }
    return {alarms.by_counts / (2 * data_sets), alarms.by_days / (2 * data_sets)};
}

}  // namespace

class TestClusterErrors : public QObject {
    Q_OBJECT
 private slots:
    /// The other route: fit again without each day.
    void errors_are_those_of_leaving_out_one_cluster_after_the_other() {
        const Days data(25, 4, 0.4, 7);
        const BinomialFit fit = binomial_regression(data.x, data.hits, data.all);
        const ClusterErrors errors = cluster_errors(fit, data.x, data.hits, data.all, data.day);
        QCOMPARE(errors.freedom, 25.0 - 6);
        Eigen::VectorXd variance = Eigen::VectorXd::Zero(fit.coefficients.size());
        for (std::uint32_t left = 0; left < 25; ++left) {
            Eigen::MatrixXd x(data.x.rows() - 4, data.x.cols());
            std::vector<double> hits, all;
            for (Eigen::Index i = 0; i < data.x.rows(); ++i) {
                const auto at = static_cast<std::size_t>(i);
                if (data.day[at] == left) continue;
                x.row(static_cast<Eigen::Index>(hits.size())) = data.x.row(i);
                hits.push_back(data.hits[at]);
                all.push_back(data.all[at]);
            }
            variance += (binomial_regression(x, hits, all).coefficients - fit.coefficients).cwiseAbs2();
        }
        for (Eigen::Index c = 0; c < variance.size(); ++c) {
            const double refitted = std::sqrt(variance[c] * 24 / 25);
            QVERIFY2(std::abs(errors.errors[c] / refitted - 1) < 0.03,
                     qPrintable(QString("%1: %2 against %3").arg(c).arg(errors.errors[c]).arg(refitted)));
        }
    }
    void what_does_nothing_is_called_sure_in_one_of_twenty() {
        for (const int days : {40, 120})
            for (const double mood : {0.2, 0.4}) {
                const FalseAlarms alarms = false_alarms(days, mood);
                const QString said = QString("%1 days, mood %2: by counts %3, by days %4")
                                         .arg(days)
                                         .arg(mood)
                                         .arg(alarms.by_counts)
                                         .arg(alarms.by_days);
                QVERIFY2(alarms.by_counts > 0.15, qPrintable(said));  // why they are needed
                QVERIFY2(alarms.by_days > 0.02 && alarms.by_days < 0.075, qPrintable(said));
            }
    }
    void what_differs_on_one_day_alone_has_no_error() {
        Days data(20, 4, 0.2, 3);
        data.x.col(0).setZero();
        for (Eigen::Index i = 0; i < 4; ++i) data.x(i, 0) = 1;
        const BinomialFit fit = binomial_regression(data.x, data.hits, data.all);
        const ClusterErrors errors = cluster_errors(fit, data.x, data.hits, data.all, data.day);
        QVERIFY(std::isnan(errors.errors[1]));
        QVERIFY(errors.errors[0] > 0 && errors.errors[2] > 0);
    }
    void fewer_clusters_than_coefficients_have_none() {
        const Days data(4, 4, 0.2, 3);
        const BinomialFit fit = binomial_regression(data.x, data.hits, data.all);
        QVERIFY(cluster_errors(fit, data.x, data.hits, data.all, data.day).errors.array().isNaN().all());
    }
};

QTEST_GUILESS_MAIN(TestClusterErrors)
#include "test_cluster_errors.moc"
