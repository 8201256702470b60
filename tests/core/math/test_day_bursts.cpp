#include <QTest>
#include <cmath>
#include <random>

#include "core/math/day_bursts.h"

using namespace clientele;

namespace {

/// Poisson numbers by multiplication (Knuth 1969), so that they are the same everywhere.
double poisson(double mean, std::mt19937& random) {
    double product = 1, count = -1;
    for (const double least = std::exp(-mean); product > least; ++count)
        product *= (static_cast<double>(random()) + 0.5) / 4294967296.0;
    return count;
}
/// A shop: 40 a day, half on Sundays, twice as much from a day on.
DaySeries shop(unsigned seed, int days = 730, int twice_from = 400) {
    std::mt19937 random(seed);
    DaySeries series{.y = Eigen::ArrayXd(days)};
    for (int day = 0; day < days; ++day) {
        const auto weekday = static_cast<std::int8_t>(day % 7);
        series.weekday.push_back(weekday);
        series.spell.push_back(-1);
        series.y[day] = poisson((weekday == 6 ? 20 : 40) * (day >= twice_from ? 2 : 1), random);
    }
    return series;
}

}  // namespace

class TestDayBursts : public QObject {
    Q_OBJECT
 private slots:
    void a_day_and_a_short_outage_are_found_where_they_were() {
        DaySeries series = shop(1);
        series.y[123] = 3;
        for (int day = 600; day < 603; ++day) series.y[day] = std::floor(series.y[day] / 2);
        const DayBursts found = day_bursts(series);
        QCOMPARE(found.bursts.size(), std::size_t{2});
        QCOMPARE(found.bursts[0].from, Eigen::Index{123});
        QCOMPARE(found.bursts[0].count, Eigen::Index{1});
        QCOMPARE(found.bursts[0].actual, 3.0);
        QVERIFY(std::abs(found.bursts[0].expected - 40) < 5);
        QVERIFY(found.bursts[1].from >= 599 && found.bursts[1].from + found.bursts[1].count <= 604);
        QVERIFY(found.bursts[1].z < 0 && found.bursts[1].p < 1e-4);
    }
    void a_level_that_changes_for_good_is_no_burst() { QVERIFY(day_bursts(shop(2)).bursts.empty()); }
    void chance_makes_hardly_any() {
        int all = 0;
        for (unsigned seed = 10; seed < 50; ++seed)
            all += static_cast<int>(day_bursts(shop(seed, 730, 730)).bursts.size());
        QVERIFY2(all <= 1, qPrintable(QString::number(all)));
    }
    void what_was_expected_otherwise_is_none() {
        DaySeries series = shop(3);
        series.y[300] = std::floor(series.y[300] / 4);
        series.exposure = Eigen::ArrayXd::Ones(series.size());
        series.exposure_variance = Eigen::ArrayXd::Zero(series.size());
        series.exposure[300] = 0.25;
        QVERIFY(day_bursts(series).bursts.empty());
    }
    void a_spell_that_comes_every_year_is_usual() {
        DaySeries series = shop(4);
        for (const int from : {100, 465})
            for (int day = from; day < from + 4; ++day) {
                series.y[day] = std::floor(series.y[day] * 2);
                series.spell[static_cast<std::size_t>(day)] = 0;
            }
        QVERIFY(day_bursts(series).bursts.empty());
    }
    void few_days_tell_nothing() {
        const DayBursts found = day_bursts(shop(5, 60));
        QVERIFY(found.bursts.empty());
        QCOMPARE(found.next_p, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestDayBursts)
#include "test_day_bursts.moc"
