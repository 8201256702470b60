#include <QTest>

#include "core/analysis/period_words.h"
#include "text_of.h"

using namespace clientele;

class TestPeriodWords : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void every_name_of_a_piece_reads_as_people_say_it() {
        QCOMPARE(q(period_words("2026")), QStringLiteral("2026"));
        QCOMPARE(q(period_words("2026-Q3")), QStringLiteral("quarter 3 of 2026"));
        QCOMPARE(q(period_words("2026-06")), QStringLiteral("June 2026"));
        QCOMPARE(q(period_words("2026-W01")), QStringLiteral("week 1 of 2026"));
        QCOMPARE(q(period_words("2026-05-04 – 2026-05-17")), QStringLiteral("2026-05-04 to 2026-05-17"));
        QCOMPARE(q(period_words("last year")), QStringLiteral("last year"));
    }

    void weeks_are_of_the_year_of_their_thursday() {
        QCOMPARE(q(period_words(PeriodUnit::week, *make_date(2024, 12, 30))), QStringLiteral("week 1 of 2025"));
        QCOMPARE(q(period_words(PeriodUnit::week, *make_date(2020, 12, 28))), QStringLiteral("week 53 of 2020"));
    }

    void a_name_and_its_first_day_read_alike() {
        for (const PeriodUnit unit :
             {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year})
            for (int step = 0; step < 30; ++step) {
                const Date start = period_step(unit, period_start(unit, *make_date(2023, 11, 7)), step);
                QCOMPARE(q(period_words(period_name(unit, start))), q(period_words(unit, start)));
            }
    }
};

QTEST_GUILESS_MAIN(TestPeriodWords)
#include "test_period_words.moc"
