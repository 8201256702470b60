#include <QTest>

#include "core/base/date.h"
#include "text_of.h"

using namespace clientele;

class TestDate : public QObject {
    Q_OBJECT
   private slots:
    void days_that_no_calendar_has_are_refused() {
        QVERIFY(!make_date(2011, 2, 29));
        QVERIFY(make_date(2012, 2, 29));
        QVERIFY(!make_date(1900, 2, 29));
        QVERIFY(make_date(2000, 2, 29));
        QVERIFY(!make_date(2011, 13, 1));
        QVERIFY(!make_date(2011, 4, 31));
        QVERIFY(!make_date(0, 1, 1));
    }
    void every_day_of_eight_centuries_reads_back() {
        for (std::int32_t day = make_date(1600, 1, 1)->days; day < make_date(2400, 1, 1)->days; ++day) {
            const YearMonthDay parts = civil(Date{day});
            QCOMPARE(make_date(parts.year, parts.month, parts.day)->days, day);
        }
    }
    void weekdays_and_weeks_follow_iso_8601() {
        QCOMPARE(iso_weekday(*make_date(2026, 11, 21)), 6);
        QCOMPARE(iso_weekday(*make_date(1969, 12, 29)), 1);
        QCOMPARE(q(iso_text(first_of_week(*make_date(2011, 1, 1)))), "2010-12-27");
    }
    void months_end_on_their_last_day() {
        QCOMPARE(q(iso_text(add_months(*make_date(2011, 1, 31), 1))), "2011-02-28");
        QCOMPARE(q(iso_text(add_months(*make_date(2011, 1, 31), -2))), "2010-11-30");
        QCOMPARE(q(iso_text(add_months(*make_date(2012, 2, 29), 12))), "2013-02-28");
    }
    void times_before_1970_belong_to_their_day() {
        const auto time = parse_iso_time("1969-12-31T23:59:59");
        QCOMPARE(time->seconds, -1);
        QCOMPARE(q(iso_text(*time)), "1969-12-31T23:59:59");
        QCOMPARE(q(iso_text(date_of(*time))), "1969-12-31");
    }
    void only_iso_texts_are_read() {
        QVERIFY(parse_iso_time("2011-12-09 08:26"));
        QVERIFY(!parse_iso_time("2011-12-09 24:00"));
        QVERIFY(!parse_iso_time("2011-12-09x08:26"));
        QVERIFY(!parse_iso_date("2011-1-09"));
        QVERIFY(!parse_iso_date("-011-12-09"));
        QVERIFY(!parse_iso_date(""));
    }
};

QTEST_GUILESS_MAIN(TestDate)
#include "test_date.moc"
