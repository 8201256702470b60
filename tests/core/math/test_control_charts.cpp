#include <QTest>
#include <cmath>
#include <limits>

#include "core/math/control_charts.h"
#include "nature.h"

using namespace clientele;

namespace {

void near(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) <= tolerance,
             qPrintable(QString("%1 instead of %2").arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

using Places = std::vector<std::size_t>;

/// Frozen orange juice cans that leak, of 50 each (Montgomery 2013, table 7.1).
const std::vector<double> orange_juice{12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                                       8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6};

/// Montgomery (2013), table 9.1: twenty values around 10, ten around 11.
const std::vector<double> montgomery{9.45,  7.99,  9.29,  11.66, 12.16, 10.18, 8.04,  11.46, 9.20,  10.34,
                                     9.03,  11.47, 10.51, 9.40,  10.08, 9.37,  10.62, 10.31, 8.52,  10.84,
                                     10.90, 9.33,  12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52};

}  // namespace

class TestControlCharts : public QObject {
    Q_OBJECT
 private slots:
    void orangeJuice() {
        const std::vector<double> sizes(30, 50);
        const auto chart = share_chart(orange_juice, sizes, false);
        near(chart.limits.center, 0.2313333, 1e-7);
        near(chart.limits.low[7], 0.05242755, 1e-8);
        near(chart.limits.high[7], 0.4102391, 1e-7);
        QCOMPARE(chart.limits.out, (Places{14, 22}));
        near(chart.z[14], (22 / 50.0 - 0.23133333) / 0.05963526, 1e-6);
    }

    void sharesThatDifferMoreThanChance() {
        // Sizes of thousands and shares that wander a little: the p chart alarms all the time, Laney's does not.
        Nature nature(3);
        std::vector<double> events, sizes;
        for (int i = 0; i < 100; ++i) {
            sizes.push_back(20000 + std::round(5000 * nature.unit()));
            events.push_back(std::round(sizes.back() * (0.1 + 0.01 * nature.normal())));
        }
        events[60] = 0.16 * sizes[60];
        QVERIFY(share_chart(events, sizes, false).limits.out.size() > 20);
        const auto chart = share_chart(events, sizes);
        QCOMPARE(chart.limits.out, Places{60});
        // By hand: the mean distance of neighbouring z over 1.128.
        double sum = 0;
        for (std::size_t i = 1; i < 100; ++i) {
            const auto z = [&](std::size_t j) {
                const double p = chart.limits.center;
                return (events[j] / sizes[j] - p) / std::sqrt(p * (1 - p) / sizes[j]);
            };
            sum += std::abs(z(i) - z(i - 1));
        }
        near(chart.spread, sum / 99 / 1.128379, 1e-5);
        near((chart.limits.high[5] - chart.limits.center) / chart.spread,
             3 * std::sqrt(chart.limits.center * (1 - chart.limits.center) / sizes[5]), 1e-12);
    }

    void groupsOfNobody() {
        const auto chart = share_chart(std::vector<double>{1, 0, 2}, std::vector<double>{10, 0, 12});
        QVERIFY(std::isnan(chart.limits.low[1]) && std::isnan(chart.z[1]) && chart.limits.out.empty());
        QVERIFY(share_chart({}, {}).limits.low.empty());
        QVERIFY(std::isnan(share_chart(std::vector<double>{0}, std::vector<double>{0}).limits.high[0]));
        const auto never = share_chart(std::vector<double>{0, 0}, std::vector<double>{9, 8});
        QCOMPARE(never.limits.high[0], 0.0);
        QVERIFY(never.limits.out.empty());
    }

    void casesBetweenRareEvents() {
        const std::vector<double> cases{30, 50, 42, 0, 25, 300, 33};
        const auto chart = cases_between_chart(cases);
        const double mean = 480.0 / 7;
        near(chart.limits.center, mean, 1e-12);
        near(chart.limits.high[0], mean + 3 * std::sqrt(mean * (mean + 1)), 1e-12);
        QCOMPARE(chart.limits.low[0], 0.0);
        QCOMPARE(chart.limits.out, Places{5});
        near(chart.chance_of_less[3], 7.0 / 487, 1e-12);  // an event in the very next case
        near(chart.chance_of_less[0] + std::pow(480.0 / 487, 31), 1, 1e-12);
        near(chart.chance_of_more[5], std::pow(480.0 / 487, 300), 1e-12);
    }

    void timeBetweenRareEvents() {
        // Exponential times are out of Nelson's limits about as seldom as normal values of theirs.
        Nature nature(9);
        std::vector<double> times;
        for (int i = 0; i < 20000; ++i) times.push_back(nature.exponential(0.1));
        const auto chart = time_between_chart(times);
        QVERIFY2(chart.limits.out.size() < 60, qPrintable(QString::number(chart.limits.out.size())));
        near(chart.limits.center, 10 * std::pow(std::tgamma(1 + 1 / 3.6), 3.6), 0.2);
        near(chart.chance_of_less[0] + chart.chance_of_more[0], 1, 1e-12);
        double mean = 0;
        for (const double p : chart.chance_of_less) mean += p / 20000;
        near(mean, 0.5, 0.01);
        QVERIFY(time_between_chart({}).limits.low.empty());
        QVERIFY(time_between_chart(std::vector<double>{0, 0, 0}).limits.out.empty());
    }

    void montgomerysCusum() {
        // Table 9.2: over 5 for the first time at the 29th with 5.28, since the 23rd.
        const auto sums = cusum(montgomery, 10, 1);
        QCOMPARE(sums.above, (Places{28, 29}));
        near(sums.up[28], 5.28, 1e-9);
        near(sums.down[1], 1.56, 1e-9);
        QVERIFY(sums.below.empty());
        QCOMPARE(Cusum::since(sums.up, 28), std::size_t{22});
    }

    void runLengthsOfCusum() {
        const CusumOptions four{.limit = 4}, five{.limit = 5};
        near(cusum_run_length(five, 0, 400), 930.8518, 1e-4);
        near(cusum_run_length(five, 0.5, 400), 38.0095, 1e-4);
        near(cusum_run_length(five, 1, 400), 10.376, 1e-3);
        near(cusum_run_length(five, 2, 400), 4.008875, 1e-5);
        near(cusum_run_length(four, 0, 400), 335.3621, 1e-4);
        near(cusum_run_length(four, 1, 400), 8.383216, 1e-5);
        near(cusum_run_length_of_both(five, 0, 400), 465.4259, 1e-4);
        // The same by simulation.
        Nature nature(1);
        double points = 0;
        constexpr int runs = 3000;
        for (int run = 0; run < runs; ++run)
            for (double sum = 0; sum <= 4; ++points) sum = std::max(0.0, sum + nature.normal() + 1 - 0.5);
        near(points / runs, 8.383216, 0.25);
    }

    void limitsOfCusum() {
        near(cusum_limit(0.5, 465.4259), 5, 0.002);
        near(cusum_limit(0.5, 167.6811), 4, 0.002);
        QVERIFY(cusum_limit(0.5, 1e6) > cusum_limit(0.5, 1e4));
        near(cusum_run_length_of_both({.limit = cusum_limit(0.5, 10000)}, 0), 10000, 100);
    }
};

QTEST_GUILESS_MAIN(TestControlCharts)
#include "test_control_charts.moc"
