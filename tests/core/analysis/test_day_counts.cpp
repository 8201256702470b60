#include <QTest>

#include "core/analysis/quality/rules/day_counts.h"
#include "snapshot_of.h"

using namespace clientele;
using namespace clientele::rules;

namespace {

/// Days of order lines; each "day" or "day*rows".
DayCounts days_of_lines(std::initializer_list<std::pair<const char*, int>> days) {
    std::string table = "time,amount\n";
    for (const auto& [day, rows] : days)
        for (int i = 0; i < rows; ++i) table += std::string(day) + ",1\n";
    return event_days(*snapshot_of({{DatasetKind::transactions, table}}))[DatasetKind::transactions];
}

QString believable(const DayCounts& counts) {
    if (!counts.believable) return QStringLiteral("none");
    return QString::fromStdString(iso_text(counts.believable->first) + ".." + iso_text(counts.believable->last));
}

std::int32_t day(int year, int month, int day_of_month) { return make_date(year, month, day_of_month)->days; }

}  // namespace

class TestDayCounts : public QObject {
    Q_OBJECT
 private slots:
    void rows_are_counted_by_day() {
        const DayCounts counts =
            days_of_lines({{"2011-03-01T00:00", 2}, {"2011-03-01T23:59:59", 1}, {"2011-03-04T12:00", 4}, {"", 5}});
        QCOMPARE(counts.first, day(2011, 3, 1));
        QCOMPARE(counts.rows, (std::vector<std::int64_t>{3, 0, 0, 4}));
        QCOMPARE(counts.at(day(2011, 3, 4)), 4);
        QCOMPARE(counts.at(day(2011, 3, 2)), 0);
        QCOMPARE(counts.at(day(2011, 2, 28)), 0);
        QCOMPARE(counts.at(day(2011, 3, 5)), 0);
        QCOMPARE(counts.at(Date::missing_days), 0);
        QCOMPARE(believable(counts), u"2011-03-01..2011-03-04");
    }
    void days_before_1970_are_days_as_well() {
        const DayCounts counts = days_of_lines({{"1969-12-31T23:59:59", 1}, {"1970-01-01T00:00", 1}});
        QCOMPARE(counts.first, -1);
        QCOMPARE(counts.rows, (std::vector<std::int64_t>{1, 1}));
    }
    void what_is_before_1900_or_after_2199_is_no_day() {
        const DayCounts counts =
            days_of_lines({{"1899-12-31", 1}, {"1900-01-01", 1}, {"1900-01-03", 1}, {"2200-01-01", 1}});
        QCOMPARE(counts.first, day(1900, 1, 1));
        QCOMPARE(counts.rows, (std::vector<std::int64_t>{1, 0, 1}));
        const DayCounts none = days_of_lines({{"1899-12-31", 3}});
        QVERIFY(none.rows.empty() && !none.believable);
    }
    void mistyped_years_are_not_believed() {
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 100}, {"2011-06-01", 100}, {"2031-01-01", 1}})),
                 u"2011-01-01..2011-06-01");
        QCOMPARE(believable(days_of_lines({{"1911-01-01", 1}, {"2011-01-01", 100}, {"2011-06-01", 100}})),
                 u"2011-01-01..2011-06-01");
        QCOMPARE(
            believable(days_of_lines({{"1911-05-05", 1}, {"2011-01-01", 100}, {"2011-06-01", 100}, {"2031-01-01", 1}})),
            u"2011-01-01..2011-06-01");
    }
    void one_in_a_hundred_rows_and_one_more_may_be_mistyped_but_no_more() {
        // 200 and some rows: two in a hundred and one are three.
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 200}, {"2031-01-01", 1}, {"2032-02-01", 2}})),
                 u"2011-01-01..2011-01-01");
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 200}, {"2031-01-01", 2}, {"2032-02-01", 2}})),
                 u"2011-01-01..2031-01-01");
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 200}, {"2031-01-01", 4}})), u"2011-01-01..2031-01-01");
        // Of fewer than twenty rows none is a stray.
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 18}, {"2031-01-01", 1}})), u"2011-01-01..2031-01-01");
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 19}, {"2031-01-01", 1}})), u"2011-01-01..2011-01-01");
    }
    void less_than_a_year_without_rows_is_no_gap() {
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 100}, {"2012-01-01", 1}})), u"2011-01-01..2012-01-01");
        QCOMPARE(believable(days_of_lines({{"2011-01-01", 100}, {"2012-01-02", 1}})), u"2011-01-01..2011-01-01");
    }
    void the_last_day_is_that_of_any_event_but_not_of_a_stray() {
        std::string lines = "time,amount\n2031-05-05,1\n";
        for (int i = 0; i < 100; ++i) lines += "2011-01-01,1\n";
        const EventDays days = event_days(*snapshot_of({
            {DatasetKind::transactions, lines},
            {DatasetKind::contacts, "contact_id,time\n1,2011-02-03T10:00\n"},
            {DatasetKind::customers, "customer_id,signup_date\n1,2012-01-01\n"},
        }));
        QCOMPARE(iso_text(days.last()), "2011-02-03");
        QVERIFY(days[DatasetKind::customers].rows.empty());
        QVERIFY(EventDays().last().missing());
    }
    void what_lies_after_a_day_is_left_out() {
        EventDays days = event_days(*snapshot_of({
            {DatasetKind::transactions, "time,amount\n2011-01-01,1\n2011-01-10,1\n"},
            {DatasetKind::contacts, "contact_id,time\n1,2011-02-03T10:00\n"},
            {DatasetKind::reviews, "time,rating\n2010-05-01,3\n2011-01-05,4\n"},
        }));
        days.end(*make_date(2011, 1, 5));
        QCOMPARE(believable(days[DatasetKind::transactions]), u"2011-01-01..2011-01-05");
        QCOMPARE(believable(days[DatasetKind::contacts]), u"none");
        QCOMPARE(believable(days[DatasetKind::reviews]), u"2010-05-01..2011-01-05");
        QCOMPARE(iso_text(days.last()), "2011-01-05");
    }
    void days_of_dates_and_times_are_the_same() {
        const std::int32_t some = day(2011, 3, 1);
        const Column dates = Column::of_dates({some, Date::missing_days});
        const Column times = Column::of_times({std::int64_t{some} * 86'400 + 86'399, DateTime::missing_seconds});
        for (const Column* column : {&dates, &times}) {
            const Days days(*column);
            QVERIFY(days.any());
            QCOMPARE(days.size(), std::size_t{2});
            QCOMPARE(days.at(0), some);
            QCOMPARE(days.at(1), Date::missing_days);
        }
        QVERIFY(!Days(Column::of_numbers({1})).any());
    }
};

QTEST_GUILESS_MAIN(TestDayCounts)
#include "test_day_counts.moc"
