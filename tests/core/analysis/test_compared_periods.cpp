#include <QTest>

#include "core/analysis/trends/compared_periods.h"
#include "text_of.h"

using namespace clientele;

namespace {

Period days(const char* first, const char* last) { return {*parse_iso_date(first), *parse_iso_date(last)}; }

PeriodsWished the_last(PeriodUnit unit, bool year_before = true) { return {unit, year_before, {}, {}}; }
PeriodsWished in_words(const char* now, const char* before = "") { return {PeriodUnit::month, true, now, before}; }

/// "before > now (earlier pairs)", or what is wrong.
QString compared(const PeriodsWished& wished, const Period& known, std::optional<Period> shown = {},
                 const std::array<bool, 7>& closed = {}) {
    const auto found = compared_periods(wished, shown, known, closed);
    if (!found) return q(found.error());
    return q(found->before_name) + QStringLiteral(" > ") + q(found->now_name) +
           QStringLiteral(" (%1)").arg(found->earlier.size()) +
           (found->fell_back ? QStringLiteral(" fell back") : QString());
}

}  // namespace

class TestComparedPeriods : public QObject {
    Q_OBJECT
 private slots:
    void the_last_whole_piece_is_compared() {
        const Period known = days("2022-01-01", "2024-03-20");
        // February 2024 with February 2023; pairs like it end in 2023-01 to 2024-01: 13.
        QCOMPARE(compared({}, known), QStringLiteral("2023-02 > 2024-02 (13)"));
        QCOMPARE(compared(the_last(PeriodUnit::month, false), known), QStringLiteral("2024-01 > 2024-02 (24)"));
        QCOMPARE(compared(the_last(PeriodUnit::quarter), known), QStringLiteral("2022-Q4 > 2023-Q4 (3)"));
        QCOMPARE(compared(the_last(PeriodUnit::week), known).left(19), QStringLiteral("2023-W11 > 2024-W11"));
    }
    void a_closed_last_day_does_not_make_a_month_short() {
        std::array<bool, 7> sundays{};
        sundays[6] = true;
        const Period known = days("2022-01-01", "2024-06-29");  // the 30th is a Sunday
        QCOMPARE(compared({}, known, {}, sundays).left(17), QStringLiteral("2023-06 > 2024-06"));
        QCOMPARE(compared({}, known).left(17), QStringLiteral("2023-05 > 2024-05"));
    }
    void pairs_are_of_one_length_and_lag() {
        const auto found = compared_periods({}, {}, days("2021-01-01", "2024-03-31"), {});
        QVERIFY(found.has_value());
        QCOMPARE(found->stretches[found->now_at].first, *make_date(2024, 3, 1));
        QCOMPARE(found->stretches[found->before_at].first, *make_date(2023, 3, 1));
        QCOMPARE(found->earlier.front().now, found->now_at - 1);
        for (const auto& pair : found->earlier) {
            QCOMPARE(pair.now - pair.before, std::size_t{12});
            QCOMPARE(add_months(found->stretches[pair.before].first, 12).days, found->stretches[pair.now].first.days);
        }
        for (std::size_t i = 1; i < found->stretches.size(); ++i)
            QVERIFY(found->stretches[i - 1].last < found->stretches[i].first);
    }
    void what_a_filter_shows_is_compared_as_it_is() {
        const Period known = days("2022-01-01", "2024-03-20");
        QCOMPARE(compared(the_last(PeriodUnit::month, false), known, days("2023-05-04", "2023-05-17")).left(49),
                 QStringLiteral("2023-04-20 – 2023-05-03 > 2023-05-04 – 2023-05-17"));
    }
    void a_year_that_is_not_known_falls_back() {
        QCOMPARE(compared({}, days("2023-06-01", "2024-03-20")), QStringLiteral("2024-01 > 2024-02 (7) fell back"));
    }
    void words_are_read_and_refused() {
        const Period known = days("2022-01-01", "2024-03-20");
        QCOMPARE(compared(in_words("2023-Q2", "2022-Q1"), known).left(17), QStringLiteral("2022-Q1 > 2023-Q2"));
        QVERIFY(compared(in_words("spring"), known).contains(QStringLiteral("“spring” is no period")));
        QVERIFY(compared(in_words("2030-01"), known).contains(QStringLiteral("has no data")));
        QVERIFY(compared(in_words("2023-01", "2023-01"), known).contains(QStringLiteral("has to be over")));
        QVERIFY(compared(in_words("2022-01"), known).contains(QStringLiteral("nothing to compare")));
        QVERIFY(compared(the_last(PeriodUnit::year), days("2024-01-05", "2024-03-20"))
                    .contains(QStringLiteral("no whole period")));
    }
};

QTEST_GUILESS_MAIN(TestComparedPeriods)
#include "test_compared_periods.moc"
