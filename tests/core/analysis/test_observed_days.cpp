#include <QTest>

#include "core/analysis/sales.h"
#include "random_sales.h"
#include "text_of.h"

using namespace random_sales;

namespace {

/// As many lines as wanted over ninety days, and some more on a later day.
SnapshotPtr sold(int lines, int late, int days_later) {
    std::vector<Line> all;
    for (int i = 0; i < lines; ++i) all.push_back({i, i % 50, first_day + i % 90, 1, 10});
    for (int i = 0; i < late; ++i) all.push_back({lines + i, 1, first_day + 89 + days_later, 1, 10});
    return snapshot_of_lines(all);
}

}  // namespace

class TestObservedDays : public QObject {
    Q_OBJECT
 private slots:
    void a_few_lines_more_than_a_year_late_are_left_out_and_said() {
        const SnapshotPtr snapshot = sold(5000, 3, 3650);
        const auto days = observed_days(*snapshot, {}, {});
        QVERIFY(days);
        QCOMPARE(days->first.days, first_day);
        QCOMPARE(days->last.days, first_day + 89);
        const auto warning = late_lines_warning(*snapshot);
        QVERIFY(warning);
        QCOMPARE(q(*warning),
                 "3 order lines dated after 2011-04-25, more than a year after nearly all others, are left out: the "
                 "dates are probably wrong.");
    }
    void lines_that_are_late_by_less_than_a_year_count() {
        const SnapshotPtr snapshot = sold(5000, 3, 300);
        QCOMPARE(observed_days(*snapshot, {}, {})->last.days, first_day + 389);
        QVERIFY(!late_lines_warning(*snapshot));
    }
    void more_than_one_in_a_thousand_is_no_slip() {
        const SnapshotPtr snapshot = sold(5000, 60, 3650);
        QCOMPARE(observed_days(*snapshot, {}, {})->last.days, first_day + 89 + 3650);
        QVERIFY(!late_lines_warning(*snapshot));
    }
    void of_few_lines_each_counts() {
        const SnapshotPtr snapshot = sold(200, 1, 3650);
        QCOMPARE(observed_days(*snapshot, {}, {})->last.days, first_day + 89 + 3650);
        QVERIFY(!late_lines_warning(*snapshot));
    }
};

QTEST_GUILESS_MAIN(TestObservedDays)
#include "test_observed_days.moc"
