#include <QTest>
#include <cmath>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/median_interval.h"

using namespace clientele;

namespace {

/// The interval of the values 1, 2, … n, in a wild order: its ends are the places of the ends.
QString of_first(std::size_t n) {
    std::vector<double> values(n);
    for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<double>(i * 7919 % n + 1);
    const Interval interval = median_interval(values);
    return QStringLiteral("%1 %2").arg(interval.low).arg(interval.high);
}

}  // namespace

class TestMedianInterval : public QObject {
    Q_OBJECT
 private slots:
    // R: l <- qbinom(0.025, n, 0.5); c(l, n - l + 1)
    void ends_are_those_of_the_binomial_distribution() {
        QCOMPARE(of_first(6), "1 6");
        QCOMPARE(of_first(8), "1 8");
        QCOMPARE(of_first(9), "2 8");
        QCOMPARE(of_first(10), "2 9");
        QCOMPARE(of_first(20), "6 15");
        QCOMPARE(of_first(25), "8 18");
        QCOMPARE(of_first(100), "40 61");
        QCOMPARE(of_first(101), "41 61");
        QCOMPARE(of_first(1000), "469 532");
        QCOMPARE(of_first(5000), "2431 2570");
    }
    void five_values_are_too_few() {
        QCOMPARE(of_first(5), "nan nan");
        QVERIFY(std::isnan(median_interval({}).low));
    }
    void equal_values_have_no_width() {
        QCOMPARE(median_interval(std::vector<double>(12, 3.5)).low, 3.5);
        QCOMPARE(median_interval(std::vector<double>(12, 3.5)).high, 3.5);
    }
    // Of skewed numbers whose median is known: in 95 of 100 samples or a little more.
    void it_holds_the_median_as_often_as_it_says() {
        RandomNumbers random(3);
        int held = 0;
        constexpr int samples = 4000;
        for (int sample = 0; sample < samples; ++sample) {
            std::vector<double> values(25);
            for (double& each : values) each = -std::log(1 - static_cast<double>(random.below(1'000'000)) / 1e6);
            const Interval interval = median_interval(values);
            held += interval.low <= std::log(2.0) && std::log(2.0) <= interval.high ? 1 : 0;
        }
        const double share = static_cast<double>(held) / samples;  // 0.9567 exactly
        QVERIFY2(std::abs(share - 0.9567) < 0.01, qPrintable(QString::number(share)));
    }
};

QTEST_GUILESS_MAIN(TestMedianInterval)
#include "test_median_interval.moc"
