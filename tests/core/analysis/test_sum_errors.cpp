#include <QTest>
#include <cmath>

#include "core/analysis/stores/door_counts.h"
#include "core/analysis/stores/sum_errors.h"
#include "core/base/random_numbers.h"
#include "core/math/logistic.h"

using namespace clientele;

namespace {

/// How often the interval of a store's conversion holds the true one, where each day is like the one before by `alike`.
double coverage(int days, double alike, double mood) {
    constexpr int data_sets = 150, stores = 4;
    double held = 0;
    for (int set = 0; set < data_sets; ++set) {
        RandomNumbers random(77 + static_cast<std::uint64_t>(set));
        const auto normal = [&] {
            double sum = -6;
            for (int i = 0; i < 12; ++i) sum += random.unit();
            return sum;
        };
        std::vector<DoorCell> cells;
        for (Code store = 0; store < stores; ++store) {
            double off = normal();
            for (int day = 0; day < days; ++day) {
                off = alike * off + std::sqrt(1 - alike * alike) * normal();
                const std::uint32_t visitors = (day % 7 == 5 ? 50 : 25) + random.below(20);
                const double p = 0.25 * (1 + mood * off);
                double bought = 0;
                for (std::uint32_t k = 0; k < visitors; ++k) bought += random.unit() < p;
                cells.push_back({.store = store,
                                 .day = 19'723 + day,
                                 .visitors = static_cast<double>(visitors),
                                 .purchases = bought});
            }
        }
        for (const Conversion& each :
             conversions_by(cells, stores, [](const DoorCell& c) { return std::int64_t{c.store}; }))
            held += each.low <= 0.25 && 0.25 <= each.high;
    }
    return held / (data_sets * stores);
}

}  // namespace

class TestSumErrors : public QObject {
    Q_OBJECT
 private slots:
    /// Twelve weeks of +1 and -1 in turn by pairs: products at lag 0 are 12, at lag 1 are 1 (6 alike, 5 not), at lag 2
    /// are -10; the window of 12 weeks is 2 lags wide.
    void the_error_is_that_of_newey_and_west() {
        std::vector<DayOff> days;
        for (int week = 0; week < 12; ++week)
            for (int day = 0; day < 4; ++day) days.push_back({4 + 7 * week + day, (week / 2 % 2 ? -0.25 : 0.25)});
        const SumError sum = error_of_sum(days);
        const double by_lags = (12 + 2 * (2.0 / 3) * 1 + 2 * (1.0 / 3) * -10) * 12 / 9, alone = 12.0 * 12 / 11;
        QCOMPARE_GT(alone, by_lags);  // never less than weeks taken as independent
        QVERIFY(std::abs(sum.error - std::sqrt(alone)) < 1e-12);
        QCOMPARE(sum.freedom, 5.0);
        for (DayOff& day : days) day.off = day.day < 4 + 42 ? 0.25 : -0.25;  // 12, 11 - 2, 10 - 4
        QVERIFY(std::abs(error_of_sum(days).error - std::sqrt((12 + 2 * (2.0 / 3) * 9 + 2 * (1.0 / 3) * 6) * 12 / 9)) <
                1e-12);
    }
    void fewer_weeks_are_told_by_days_and_fewer_days_not_at_all() {
        std::vector<DayOff> days;
        for (int day = 0; day < 12; ++day) days.push_back({day, day % 2 ? 1.0 : -1.0});
        QVERIFY(std::abs(error_of_sum(days).error - std::sqrt(12.0 * 12 / 11)) < 1e-12);
        QCOMPARE(error_of_sum(days).freedom, 5.0);
        for (int day = 0; day < 12; ++day) days.push_back({day, day % 2 ? 0.5 : -0.5});  // of another store
        QVERIFY(std::abs(error_of_sum(days).error - std::sqrt(2.25 * 12 * 12 / 11)) < 1e-12);
        days.resize(9);
        QCOMPARE(error_of_sum(days).error, 0.0);
    }
    void intervals_hold_what_is_true_where_days_are_alike() {
        for (const int days : {182, 360}) {
            const double held = coverage(days, 0.8, 0.15);
            QVERIFY2(held >= 0.90 && held < 0.99, qPrintable(QString::number(held)));
        }
    }
    void likewise_of_a_few_weeks() {
        const double held = coverage(42, 0.5, 0.15);
        QVERIFY2(held >= 0.90 && held < 0.99, qPrintable(QString::number(held)));
    }
    void and_where_they_are_not() {
        const double held = coverage(182, 0, 0.15);
        QVERIFY2(held > 0.93 && held < 0.99, qPrintable(QString::number(held)));
    }
};

QTEST_GUILESS_MAIN(TestSumErrors)
#include "test_sum_errors.moc"
