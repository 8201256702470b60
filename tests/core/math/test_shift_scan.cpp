#include <QTest>
#include <cmath>
#include <numbers>

#include "core/base/random_numbers.h"
#include "core/math/shift_scan.h"
#include "known_series.h"

using namespace clientele;

namespace {

double normal(RandomNumbers& random) {
    const double u = 1 - random.unit(), v = random.unit();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}
/// By counting how many exponential waits fit.
double poisson(RandomNumbers& random, double mean) {
    double waited = 0;
    for (int count = 0;; ++count) {
        waited -= std::log(1 - random.unit());
        if (waited > mean) return count;
    }
}

ScannedSeries series(ScannedSeries::Kind kind, Eigen::Index size) {
    ScannedSeries made{.kind = kind};
    made.y = Eigen::ArrayXd::Zero(size);
    made.n = Eigen::ArrayXd::Ones(size);
    made.offset = Eigen::ArrayXd::Zero(size);
    made.columns = Eigen::MatrixXd::Ones(size, 1);
    return made;
}

}  // namespace

class TestShiftScan : public QObject {
    Q_OBJECT
 private slots:
    void the_nile_fell_after_1898() {
        const std::vector<double>& flow = nile;  // annual flow at Aswan, 1871-1970
        ScannedSeries river = series(ScannedSeries::Kind::means, 100);
        for (Eigen::Index i = 0; i < 100; ++i) river.y[i] = flow[static_cast<std::size_t>(i)];
        river.variance = 125.0 * 125;
        const auto found = strongest_shift(river, {.least = 10});
        QVERIFY(found);
        QCOMPARE(found->at, Eigen::Index{28});
        QVERIFY(std::abs(found->effect - (849.9722 - 1097.75)) < 1e-3);
        QVERIFY(found->earliest >= 24 && found->latest <= 31);  // 95 in 100: 1895 to 1902
        QVERIFY(found->p < 1e-8);
    }
    void counts_that_step_up_by_a_seventh_are_found() {
        RandomNumbers random(3);
        ScannedSeries counts = series(ScannedSeries::Kind::counts, 150);
        for (Eigen::Index i = 0; i < 150; ++i) counts.y[i] = poisson(random, i < 90 ? 70 : 80);
        const auto found = strongest_shift(counts);
        QVERIFY(found);
        QVERIFY(std::abs(static_cast<double>(found->at) - 90) < 12);
        QVERIFY(found->p < 0.01);
        QVERIFY(found->low < std::log(8.0 / 7) && found->high > std::log(8.0 / 7));
    }
    void chance_of_the_largest_holds_where_nothing_changed() {
        RandomNumbers random(11);
        constexpr int all = 400;
        int below_5 = 0, below_1 = 0;
        for (int run = 0; run < all; ++run) {
            ScannedSeries counts = series(ScannedSeries::Kind::counts, 120);
            for (Eigen::Index i = 0; i < 120; ++i) counts.y[i] = poisson(random, 20);
            const auto found = strongest_shift(counts);
            below_5 += found->p < 0.05 ? 1 : 0;
            below_1 += found->p < 0.01 ? 1 : 0;
        }
        qInfo("p below .05: %.3f, below .01: %.3f", 1.0 * below_5 / all, 1.0 * below_1 / all);
        QVERIFY(below_5 <= 0.07 * all);
        QVERIFY(below_1 <= 0.02 * all);
    }
    void slow_waves_are_no_changes() {
        RandomNumbers random(5);
        int alarms = 0;
        for (int run = 0; run < 100; ++run) {
            ScannedSeries waves = series(ScannedSeries::Kind::means, 120);
            double wave = 0;
            for (Eigen::Index i = 0; i < 120; ++i) {
                wave = 0.7 * wave + normal(random);
                waves.y[i] = wave;
            }
            alarms += strongest_shift(waves)->p < 0.01 ? 1 : 0;
        }
        qInfo("alarms in 100 series of memory .7: %d", alarms);
        QVERIFY(alarms <= 5);
    }
    void a_few_values_far_off_among_usual_ones_are_no_change() {
        RandomNumbers random(7);
        int spells = 0, steps = 0;
        for (int run = 0; run < 20; ++run) {
            ScannedSeries usual = series(ScannedSeries::Kind::counts, 120);
            for (Eigen::Index i = 0; i < 120; ++i) usual.y[i] = poisson(random, 15);
            ScannedSeries spell = usual, step = usual;
            for (const Eigen::Index at : {112, 113, 118}) spell.y[at] = poisson(random, 40);
            for (Eigen::Index at = 112; at < 120; ++at) step.y[at] = poisson(random, 28);
            spells += strongest_shift(spell)->p < 1e-4 ? 1 : 0;
            steps += strongest_shift(step)->p < 1e-4 ? 1 : 0;
        }
        qInfo("told of 20: spells %d, steps %d", spells, steps);
        QVERIFY(spells <= 2);
        QVERIFY(steps >= 16);
    }
    void a_few_events_are_judged_exactly() {
        // All five events in the last tenth: 2 × .1^5 at one place, some thirty places.
        ScannedSeries rare = series(ScannedSeries::Kind::counts, 100);
        for (const Eigen::Index at : {90, 93, 96, 99}) rare.y[at] = at == 96 ? 2 : 1;
        const auto found = strongest_shift(rare);
        QVERIFY(found);
        QCOMPARE(found->at, Eigen::Index{90});
        QVERIFY(found->p > 1e-5 && found->p < 5e-3);
    }
    void what_is_too_short_or_empty_has_no_change() {
        QVERIFY(!strongest_shift(series(ScannedSeries::Kind::counts, 100)));
        QVERIFY(!strongest_shift(series(ScannedSeries::Kind::counts, 5)));
        ScannedSeries all = series(ScannedSeries::Kind::shares, 50);
        all.y = all.n;
        QVERIFY(!strongest_shift(all));
        ScannedSeries equal = series(ScannedSeries::Kind::means, 50);
        const auto found = strongest_shift(equal);
        QVERIFY(!found || found->p > 0.5);
    }
};

QTEST_APPLESS_MAIN(TestShiftScan)
#include "test_shift_scan.moc"
