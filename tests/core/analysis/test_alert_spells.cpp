#include <QTest>
#include <cmath>
#include <functional>
#include <random>

#include "core/analysis/trends/watch/alert_scan.h"
#include "near.h"

using namespace clientele;

namespace {

const std::int32_t monday = make_date(2024, 1, 1)->days;

/// Orders of one shop, as many a week as `expected` says, but for chance.
AlertsFound found_in(int weeks, const std::function<double(int)>& expected, unsigned seed) {
    std::mt19937 random(seed);
    WatchedRows rows{.id = "orders", .title = text("Orders")};
    for (int week = 0; week < weeks; ++week) {
        double chance = 0;  // a sum of twelve is nearly normal
        for (int i = 0; i < 12; ++i) chance += static_cast<double>(random() % 10'000) / 10'000 - 0.5;
        const int many = static_cast<int>(std::lround(expected(week) + chance * std::sqrt(expected(week))));
        for (int i = 0; i < many; ++i) rows.day.push_back(monday + 7 * week + i % 7);
    }
    AlertsFound found;
    if (!scan_for_alerts(rows, Date{monday + 7 * weeks - 1}, {}, found, {})) qFatal("stopped");
    return found;
}
double of_year(int week) { return 1 + 0.2 * std::cos(2 * M_PI * (week - 50) / 52.18); }

}  // namespace

class TestAlertSpells : public QObject {
    Q_OBJECT
 private slots:
    /// Months with a level of their own and a line make the same step there.
    void a_step_in_the_middle_of_two_years_is_told() {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const AlertsFound found = found_in(
                105, [](int week) { return 280 * of_year(week) * (week < 52 ? 1 : 0.7); }, seed);
            QCOMPARE(found.alerts.size(), std::size_t{1});
            const Alert& alert = found.alerts.front();
            QCOMPARE(alert.sort, AlertSort::shift);
            NEAR(alert.since.days, monday + 7 * 52, 15);
            QVERIFY(alert.low < -0.27 && alert.high > -0.33);
        }
    }
    void a_line_through_two_years_is_not() {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const auto falling = [](int week) { return 280 * of_year(week) * (1 - 0.4 * week / 105); };
            QCOMPARE(found_in(105, falling, seed).alerts.size(), std::size_t{0});
            const auto rising = [](int week) { return 180 * of_year(week) * (1 + 0.6 * week / 105); };
            QCOMPARE(found_in(105, rising, seed).alerts.size(), std::size_t{0});
        }
    }
    void weeks_that_are_over_again_are_told_as_one() {
        const auto closed = [](int week) { return 280 * of_year(week) * (week >= 71 && week < 81 ? 0.4 : 1); };
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const AlertsFound found = found_in(143, closed, seed);
            QCOMPARE(found.alerts.size(), std::size_t{1});
            const Alert& alert = found.alerts.front();
            QCOMPARE(alert.sort, AlertSort::outlier);
            QCOMPARE(alert.since.days, monday + 7 * 71);
            QCOMPARE(alert.until.days, monday + 7 * 81 - 1);
            QVERIFY(alert.low < -0.55 && alert.high > -0.65);
        }
    }
    void what_lasts_after_a_spell_is_told_beside_it() {
        const auto broken = [](int week) { return 280 * of_year(week) * (week < 90 ? 1 : week < 101 ? 0.35 : 0.7); };
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const AlertsFound found = found_in(157, broken, seed);
            QCOMPARE(found.alerts.size(), std::size_t{2});
            const bool first_lasts = found.alerts[0].sort == AlertSort::shift;
            const Alert &lasting = found.alerts[first_lasts ? 0 : 1], &passed = found.alerts[first_lasts ? 1 : 0];
            QCOMPARE(lasting.sort, AlertSort::shift);
            QCOMPARE(passed.sort, AlertSort::outlier);
            QVERIFY(lasting.low < -0.25 && lasting.high > -0.35);
            NEAR(passed.since.days, monday + 7 * 90, 8);
            NEAR(passed.until.days, monday + 7 * 101 - 1, 8);
        }
    }
    void weeks_without_any_row_are_told() {
        const AlertsFound found = found_in(
            120, [](int week) { return week >= 60 && week < 68 ? 0.0 : 150.0; }, 1);
        QCOMPARE(found.alerts.size(), std::size_t{1});
        NEAR(found.alerts.front().change, -1, 1e-9);
    }
    void a_season_of_each_year_is_no_spell() {
        for (const int weeks : {105, 157})
            for (unsigned seed = 1; seed <= 5; ++seed) {
                const auto christmas = [](int week) { return 200 * (week % 52 >= 44 && week % 52 < 50 ? 2.2 : 1); };
                for (const Alert& alert : found_in(weeks, christmas, seed).alerts)
                    QVERIFY(alert.sort != AlertSort::outlier || alert.until.days - alert.since.days < 14);
            }
    }
};

QTEST_GUILESS_MAIN(TestAlertSpells)
#include "test_alert_spells.moc"
