#include <QTest>
#include <cmath>

#include "core/math/mean_breaks.h"
#include "core/math/run_lengths.h"
#include "known_series.h"
#include "nature.h"

using namespace clientele;

namespace {

void near(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) <= tolerance,
             qPrintable(QString("%1 instead of %2").arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

using Places = std::vector<std::size_t>;

/// 180 values of which the 61st to 110th are higher and noisier; strucchange 1.5-3 in R finds 60 and 110 in them.
const std::vector<double> two_breaks{
    -0.63, 0.18,  -0.84, 1.6,   0.33,  -0.82, 0.49,  0.74,  0.58,  -0.31, 1.51,  0.39,  -0.62, -2.21, 1.12,
    -0.04, -0.02, 0.94,  0.82,  0.59,  0.92,  0.78,  0.07,  -1.99, 0.62,  -0.06, -0.16, -1.47, -0.48, 0.42,
    1.36,  -0.1,  0.39,  -0.05, -1.38, -0.41, -0.39, -0.06, 1.1,   0.76,  -0.16, -0.25, 0.7,   0.56,  -0.69,
    -0.71, 0.36,  0.77,  -0.11, 0.88,  0.4,   -0.61, 0.34,  -1.13, 1.43,  1.98,  -0.37, -1.04, 0.57,  -0.14,
    6.3,   1.42,  2.88,  1.56,  0.01,  1.88,  -2.11, 4.43,  1.81,  5.85,  2.45,  0.08,  2.72,  -0.37, -1.01,
    2.08,  0.61,  1.5,   1.65,  0.32,  0.36,  1.23,  3.86,  -1.55, 2.69,  2.17,  3.63,  0.89,  2.24,  2.03,
    0.41,  3.92,  3.82,  2.9,   4.67,  2.62,  -1.05, 0.35,  -0.95, 0.55,  0.26,  1.58,  -0.32, 1.82,  0.19,
    5.03,  2.93,  3.32,  2.27,  4.86,  -0.24, -0.06, 1.83,  -0.25, 0.19,  0.01,  0.08,  0.12,  0.89,  0.22,
    -0.11, 1.74,  0.19,  0.22,  0.3,   1.11,  0.33,  0.36,  -0.28, 0.08,  0.46,  -0.19, 0.93,  -1.12, 0.71,
    -1.14, 0.1,   -0.13, -0.25, 0.34,  -1.51, 1.58,  -1.26, -0.06, -0.72, -0.35, 2.49,  0.42,  -0.89, -1.24,
    0.85,  0.38,  0.08,  -0.53, -1.09, -0.68, 1.4,   -0.22, -0.98, 2.27,  0.83,  0.16,  1.46,  1.29,  -0.22,
    2.61,  0.14,  -1.02, 0.26,  0.61,  2.71,  0.51,  0.86,  0.32,  0.07,  0.37,  1.19,  2.48,  1.43,  1.61};

}  // namespace

class TestMeanBreaks : public QObject {
    Q_OBJECT
 private slots:
    void nileAsInStrucchange() {
        const auto partitions = mean_partitions(nile, 5, 15);
        const std::vector<double> squares{2835156.750, 1597457.194, 1552923.616, 1538096.513, 1507888.476, 1659993.500};
        const std::vector<double> bic{1318.242, 1270.084, 1276.467, 1284.718, 1291.944, 1310.765};
        QCOMPARE(partitions.size(), squares.size());
        for (std::size_t i = 0; i < squares.size(); ++i) {
            near(partitions[i].squares, squares[i], 0.001);
            near(partitions[i].bic, bic[i], 0.001);
        }
        QCOMPARE(best_partition(partitions).changes, Places{28});
        const auto interval = break_interval(nile, 0, 28, 100);
        QVERIFY(interval.known);
        QCOMPARE(interval.low, std::size_t{25});
        QCOMPARE(interval.high, std::size_t{32});
        const auto f = largest_f(nile);
        near(f.f, 75.92977, 1e-5);
        QCOMPARE(f.change, std::size_t{28});
        near(cumulated_change(nile).statistic, 2.951766, 1e-6);
        near(cumulated_change(nile).p, 5.408553e-08, 1e-13);
    }

    void variancesThatDifferAsInStrucchange() {
        const auto partitions = mean_partitions(two_breaks, 5, 27);
        near(partitions[2].squares, 289.043350, 1e-5);
        near(partitions[5].squares, 289.069812, 1e-5);
        near(partitions[2].bic, 627.227182, 1e-5);
        QCOMPARE(best_partition(partitions).changes, (Places{60, 110}));
        const auto first = break_interval(two_breaks, 0, 60, 110), second = break_interval(two_breaks, 60, 110, 180);
        QCOMPARE(first.low, std::size_t{45});
        QCOMPARE(first.high, std::size_t{62});
        QCOMPARE(second.low, std::size_t{106});
        QCOMPARE(second.high, std::size_t{130});
        near(largest_f(two_breaks).f, 14.5862075, 1e-6);
        near(cumulated_change(two_breaks).statistic, 1.73571677951, 1e-9);
        near(cumulated_change(two_breaks).p, 0.00483304628, 1e-9);
    }

    void intervalsCoverTheBreak() {
        int covered = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            Nature nature(seed);
            std::vector<double> values;
            for (int i = 0; i < 100; ++i) values.push_back((i < 40 ? 0 : 1) + nature.normal());
            const auto partition = mean_partitions(values, 1, 10).back();
            const auto interval = break_interval(values, 0, partition.changes[0], 100);
            covered += interval.low <= 40 && 40 <= interval.high;
        }
        QVERIFY2(covered > 360, qPrintable(QString::number(covered)));
    }

    void nothingToBreak() {
        QVERIFY(mean_partitions({}, 3, 1).empty());
        QCOMPARE(mean_partitions(std::vector<double>{1, 2, 3}, 3, 2).size(), std::size_t{1});
        const std::vector<double> equal(20, 4.0);
        QVERIFY(!break_interval(equal, 0, 10, 20).known);
        QCOMPARE(cumulated_change(equal).p, 1.0);
        QCOMPARE(largest_f(equal).f, 0.0);
        const std::vector<double> exact{1, 1, 1, 2, 2, 2};
        const auto interval = break_interval(exact, 0, 3, 6);
        QVERIFY(interval.known && interval.low == 3 && interval.high == 3);
    }

    void runLengthsOfTheNile() {
        std::vector<double> z;
        for (const double flow : nile) z.push_back((flow - 1000) / 150);
        const auto found = run_lengths(z);
        QCOMPARE(found.likeliest.back(), std::size_t{72});
        near(found.chance.back(), 0.6487189, 1e-7);
        near(found.log_evidence, -137.9645, 1e-4);
        std::size_t alarm = 0;
        while (found.likeliest[alarm] + 5 >= alarm + 1) ++alarm;
        QCOMPARE(alarm + 1, std::size_t{32});
    }

    void runLengthsOfOneValueAndOfNone() {
        QVERIFY(run_lengths({}).likeliest.empty());
        QCOMPARE(run_lengths(std::vector<double>{1}).likeliest, Places{1});
        QCOMPARE(run_lengths(std::vector<double>(300, 2.0)).likeliest.back(), std::size_t{300});
    }
};

QTEST_GUILESS_MAIN(TestMeanBreaks)
#include "test_mean_breaks.moc"
