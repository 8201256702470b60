#include <QTest>

#include "core/ingest/dates.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::ingest;

namespace {

QString read(const char* cell, const char* pattern) {
    const auto format = format_of(pattern);
    if (!format) return u"no format"_qs;
    WrittenDate date;
    switch (parse_date(cell, *format, date)) {
        case DateFit::good:
            return q(iso_text(DateTime{date.seconds}));
        case DateFit::no_such_date:
            return u"no such date"_qs;
        case DateFit::bad:
            break;
    }
    return u"bad"_qs;
}

QString formats_of(std::initializer_list<const char*> cells) {
    DateEvidence evidence;
    for (const char* cell : cells) evidence.add(cell);
    QStringList found;
    for (const DateFormat& format : evidence.best())
        found += q(pattern_of(format, evidence.with_time(), evidence.half_day()));
    return found.join(u" or ");
}

}  // namespace

class TestDates : public QObject {
    Q_OBJECT
 private slots:
    void dates_are_read_in_the_columns_format() {
        QCOMPARE(read("2011-12-09", "yyyy-MM-dd"), "2011-12-09T00:00:00");
        QCOMPARE(read("20111209", "yyyyMMdd"), "2011-12-09T00:00:00");
        QCOMPARE(read("9/12/2011", "dd/MM/yyyy"), "2011-12-09T00:00:00");
        QCOMPARE(read("12/9/2011", "MM/dd/yyyy"), "2011-12-09T00:00:00");
        QCOMPARE(read("9.12.2011", "dd.MM.yyyy"), "2011-12-09T00:00:00");
        QCOMPARE(read("9. 12. 2011", "dd.MM.yyyy"), "2011-12-09T00:00:00");
        QCOMPARE(read("09.12.11", "dd.MM.yy"), "2011-12-09T00:00:00");
        QCOMPARE(read("09.12.75", "dd.MM.yy"), "1975-12-09T00:00:00");
        QCOMPARE(read("2011-12", "yyyy-MM"), "2011-12-01T00:00:00");
    }
    void times_of_day_may_follow() {
        QCOMPARE(read("2011-12-09T08:26", "yyyy-MM-dd"), "2011-12-09T08:26:00");
        QCOMPARE(read("2011-12-09 08:26:05.250", "yyyy-MM-dd"), "2011-12-09T08:26:05");
        QCOMPARE(read("12/9/2011 8:26 PM", "MM/dd/yyyy"), "2011-12-09T20:26:00");
        QCOMPARE(read("12/9/2011 12:05:00 a.m.", "MM/dd/yyyy"), "2011-12-09T00:05:00");
        QCOMPARE(read("09.12.2011, 8:26 Uhr", "dd.MM.yyyy"), "2011-12-09T08:26:00");
        QCOMPARE(read("20111209082605", "yyyyMMdd"), "2011-12-09T08:26:05");
        QCOMPARE(read("20111209T082605", "yyyyMMdd"), "2011-12-09T08:26:05");
        QCOMPARE(read("9/12/2011 8h26", "dd/MM/yyyy"), "2011-12-09T08:26:00");
    }
    void offsets_become_utc() {
        QCOMPARE(read("2011-12-09T08:26:00+02:00", "yyyy-MM-dd"), "2011-12-09T06:26:00");
        QCOMPARE(read("2011-12-09 00:26:00 -0800", "yyyy-MM-dd"), "2011-12-09T08:26:00");
        QCOMPARE(read("2011-12-09T08:26:00Z", "yyyy-MM-dd"), "2011-12-09T08:26:00");
        QCOMPARE(read("2011/12/09 8:26:00 AM GMT+1", "yyyy/MM/dd"), "2011-12-09T07:26:00");
        QCOMPARE(read("2011/12/09 8:26:00 AM GMT+5:30", "yyyy/MM/dd"), "2011-12-09T02:56:00");
        QCOMPARE(read("2011/12/09 8:26:00 PM EDT", "yyyy/MM/dd"), "2011-12-10T00:26:00");
        QCOMPARE(read("09.12.2011 08:26:00 MEZ", "dd.MM.yyyy"), "2011-12-09T07:26:00");
        QCOMPARE(read("2011-12-09 08:26:00 UTC", "yyyy-MM-dd"), "2011-12-09T08:26:00");
    }
    void month_names_are_known_in_four_languages() {
        for (const char* cell : {"5 Mar 2011", "5-mar-2011", "5. März 2011", "5 mars 2011", "5 de marzo de 2011",
                                 "5th March 2011", "05/Mar/2011"})
            QCOMPARE(read(cell, "dd MMM yyyy"), "2011-03-05T00:00:00");
        QCOMPARE(read("1er août 2011", "dd MMM yyyy"), "2011-08-01T00:00:00");
        QCOMPARE(read("Dec 9, 2011 8:26 PM", "MMM dd yyyy"), "2011-12-09T20:26:00");
        QCOMPARE(read("9. Dezember 2011", "dd MMM yyyy"), "2011-12-09T00:00:00");
        QCOMPARE(read("1982 Apr", "yyyy MMM"), "1982-04-01T00:00:00");
        QCOMPARE(read("5 Foo 2011", "dd MMM yyyy"), "bad");
    }
    void days_that_no_calendar_has_are_refused() {
        QCOMPARE(read("2011-02-29", "yyyy-MM-dd"), "no such date");
        QCOMPARE(read("2012-02-29", "yyyy-MM-dd"), "2012-02-29T00:00:00");
        QCOMPARE(read("31.04.2011", "dd.MM.yyyy"), "no such date");
        QCOMPARE(read("13/13/2011", "dd/MM/yyyy"), "no such date");
        QCOMPARE(read("2011-12-09 25:00", "yyyy-MM-dd"), "no such date");
        QCOMPARE(read("0000-00-00", "yyyy-MM-dd"), "no such date");
    }
    void other_formats_are_refused() {
        for (const char* cell :
             {"09.12.2011", "2011/12/09", "2011-12-09x", "2011-12-09 8", "11-12-09", "2011-12-9-1", ""})
            QCOMPARE(read(cell, "yyyy-MM-dd"), "bad");
        QCOMPARE(read("09.12.2011", "dd.MM.yy"), "bad");
    }
    void the_format_comes_from_all_values() {
        QCOMPARE(formats_of({"2011-12-09", "2011-01-02 08:26:00"}), "yyyy-MM-dd HH:mm:ss");
        QCOMPARE(formats_of({"01/02/2011", "13/02/2011"}), "dd/MM/yyyy");
        QCOMPARE(formats_of({"01/02/2011", "02/13/2011"}), "MM/dd/yyyy");
        QCOMPARE(formats_of({"25.12.10", "01.02.11"}), "dd.MM.yy");
        QCOMPARE(formats_of({"19970101", "19970118"}), "yyyyMMdd");
        QCOMPARE(formats_of({"Dec 9, 2011"}), "MMM dd yyyy");
        QCOMPARE(formats_of({"12/13/2011 8:26 PM"}), "MM/dd/yyyy hh:mm:ss a");
        QCOMPARE(formats_of({"536365", "abc", "12.5", "0.3.1", "99999999"}), "");
    }
    void one_bad_day_does_not_turn_the_order() {
        QCOMPARE(formats_of({"01/02/2011", "13/02/2011", "14/02/2011", "02/15/2011"}), "dd/MM/yyyy");
    }
    void days_up_to_twelve_leave_a_choice() {
        QCOMPARE(formats_of({"01/02/2011", "03/04/2011"}), "dd/MM/yyyy or MM/dd/yyyy");
        QCOMPARE(formats_of({"01/02/11"}), "dd/MM/yy or MM/dd/yy");
        QCOMPARE(formats_of({"01/01/2011", "02/02/2011"}), "dd/MM/yyyy");  // either order says the same
    }
    void patterns_are_read_back() {
        for (const char* pattern :
             {"yyyy-MM-dd", "dd.MM.yyyy", "MM/dd/yy", "dd MMM yyyy", "MMM dd yyyy", "yyyyMMdd", "yyyy-MM"})
            QCOMPARE(q(pattern_of(*format_of(pattern))), QLatin1String(pattern));
        QVERIFY(!format_of("dd.MM"));
        QVERIFY(!format_of("yyyy yyyy"));
        QVERIFY(!format_of("nonsense"));
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "test_dates.moc"
