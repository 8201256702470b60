#include <QTest>

#include "core/analysis/trends/watch/calendar_days.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// "01-01 04-18 …": the holidays of a country, but Easter Sunday and Whit Sunday.
QString days(std::string_view country, std::int32_t year) {
    QStringList all;
    for (const Holiday& each : holidays(country, year))
        if (each.called.value() != "Easter Sunday" && each.called.value() != "Whit Sunday")
            all << q(iso_text(each.day)).mid(5);
    return all.join(u' ');
}

}  // namespace

/// Held to the calendars that governments published for these years.
class TestHolidays : public QObject {
    Q_OBJECT
 private slots:
    void each_country_has_the_days_of_its_law_data() {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* country, int year, const char* expected) {
            QTest::addRow("%s %d", country, year)
                << QString::fromLatin1(country) << year << QString::fromLatin1(expected);
        };
        row("DE", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26");
        row("DE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26");
        row("AT", 2025, "01-01 01-06 04-21 05-01 05-29 06-09 06-19 08-15 10-26 11-01 12-08 12-25 12-26");
        row("CH", 2025, "01-01 04-18 04-21 05-29 06-09 08-01 12-25 12-26");
        row("ES", 2025, "01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25");
        row("IT", 2025, "01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26");
        row("IT", 2026, "01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26");
        row("NL", 2025, "01-01 04-21 04-26 05-29 06-09 12-25 12-26");  // the 27th was a Sunday
        row("NL", 2012, "01-01 04-09 04-30 05-17 05-28 12-25 12-26");
        row("BE", 2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25");
        row("GB", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
        row("GB", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28");
        row("GB", 2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27");
        row("GB", 2011, "01-01 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-25 12-26 12-27");
        row("GB", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28");
        row("IE", 2025, "01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26");
        row("IE", 2030, "01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26");  // 1 February a Friday
        row("US", 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25");
        row("US", 2018, "01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-11 11-22 12-25");
        row("CA", 2025, "01-01 04-18 05-19 07-01 09-01 09-30 10-13 11-11 12-25 12-26");
        row("CA", 2018, "01-01 03-30 05-21 07-02 09-03 10-08 11-11 12-25 12-26");  // 1 July a Sunday
        row("PT", 2025, "01-01 04-18 04-25 05-01 06-10 06-19 08-15 10-05 11-01 12-01 12-08 12-25");
        row("PT", 2014, "01-01 04-18 04-25 05-01 06-10 08-15 12-08 12-25");  // four were suspended
        row("PL", 2025, "01-01 01-06 04-21 05-01 05-03 06-19 08-15 11-01 11-11 12-24 12-25 12-26");
        row("PL", 2010, "01-01 04-05 05-01 05-03 06-03 08-15 11-01 11-11 12-25 12-26");
        row("SE", 2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-21 11-01 12-25 12-26");
        row("DK", 2023, "01-01 04-06 04-07 04-10 05-05 05-18 05-29 12-25 12-26");
        row("DK", 2025, "01-01 04-17 04-18 04-21 05-29 06-09 12-25 12-26");  // no Great Prayer Day from 2024 on
        row("NO", 2025, "01-01 04-17 04-18 04-21 05-01 05-17 05-29 06-09 12-25 12-26");
        row("FI", 2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-21 11-01 12-06 12-25 12-26");
    }
    void each_country_has_the_days_of_its_law() {
        QFETCH(QString, country);
        QFETCH(int, year);
        QFETCH(QString, expected);
        QCOMPARE(days(country.toStdString(), year), expected);
    }
    void a_country_is_known_by_the_names_that_files_give_it() {
        for (const char* name : {"Germany", "germany", "DE", "de", "Deutschland", "DEU"})
            QVERIFY2(country_letters(name) == "DE", name);
        QVERIFY(country_letters("EIRE") == "IE");
        QVERIFY(country_letters("United Kingdom") == "GB" && country_letters("UK") == "GB");
        QVERIFY(country_letters("Österreich") == "AT");
        QVERIFY(country_letters("Atlantis").empty() && country_letters("").empty());
        QCOMPARE(known_countries().size(), std::size_t{18});
    }
    void of_an_unknown_country_only_what_all_share() {
        QCOMPARE(days("Atlantis", 2025), QStringLiteral("01-01 12-25"));
    }
};

QTEST_GUILESS_MAIN(TestHolidays)
#include "test_holidays.moc"
