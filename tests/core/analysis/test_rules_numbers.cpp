#include <QTest>
#include <random>

#include "core/analysis/quality/rules/benford.h"
#include "core/analysis/quality/rules/open_days.h"
#include "core/analysis/quality/rules/outlying.h"
#include "core/base/date.h"
#include "rules_support.h"

using namespace clientele;
using namespace clientele::rules;
using namespace rules_support;

namespace {

/// A year of days, of which those that are not busy(i, weekday 1 to 7) are empty.
template <class Busy>
QString gaps_of(Busy&& busy, std::span<const std::uint8_t> closed = {}) {
    const std::int32_t first = make_date(2024, 1, 1)->days;
    std::vector<std::uint8_t> days(365);
    for (std::int32_t i = 0; i < 365; ++i) days[static_cast<std::size_t>(i)] = busy(i, iso_weekday(Date{first + i}));
    QStringList found;
    for (const Gap& gap : gaps(first, days, closed))
        found << q(iso_text(Date{gap.first}) + ".." + iso_text(Date{gap.last}) + " " + std::to_string(gap.open));
    return found.join(u',');
}

}  // namespace

class TestRulesNumbers : public QObject {
    Q_OBJECT
 private slots:
    void benford_shares_are_the_published_ones() {
        constexpr double published[] = {.30103, .17609, .12494, .09691, .07918, .06695, .05799, .05115, .04576};
        double sum = 0;
        for (int digit = 1; digit <= 9; ++digit) {
            QVERIFY(std::abs(benford_share(digit) - published[digit - 1]) < 5e-6);
            sum += benford_share(digit);
        }
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }
    void powers_of_two_follow_benford() {
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i) values.push_back(std::ldexp(1.0, i));
        const FirstDigits digits = first_digits(values);
        // The first digits of the first thousand powers of two, as they are tabled.
        const std::array<std::int64_t, 9> tabled{301, 176, 125, 97, 79, 69, 56, 52, 45};
        QCOMPARE(digits.rows, tabled);
        QVERIFY(digits.applies());
        QVERIFY(digits.deviation() < 0.006);
    }
    void even_digits_over_many_magnitudes_do_not() {
        std::vector<double> values;
        for (int power = 0; power < 4; ++power)
            for (int i = 0; i < 900; ++i) values.push_back((1 + i / 100.0) * std::pow(10, power));
        const FirstDigits digits = first_digits(values);
        QVERIFY(digits.applies());
        // All digits a ninth: the mean of |1/9 - law|.
        QVERIFY(std::abs(digits.deviation() - 0.05964) < 5e-4);
        QVERIFY(digits.deviation() > nonconforming);
    }
    void benford_does_not_apply_to_price_tags_or_little_data() {
        std::mt19937 random(1);
        std::vector<double> prices;
        for (int i = 0; i < 20'000; ++i) prices.push_back(0.99 + static_cast<double>(random() % 200));
        QVERIFY(!first_digits(prices).applies());
        QVERIFY(!first_digits(std::vector<double>(999, 5)).applies());
        QVERIFY(!first_digits({}).applies());
    }
    void digits_of_decimals_are_those_that_are_written() {
        const std::array<std::int64_t, 9> each{1, 1, 1, 1, 1, 1, 1, 1, 1};
        const std::vector<double> tenths{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        QCOMPARE(first_digits(tenths).rows, each);
        const std::vector<double> thousandths{-0.001, 0.002, 0.003, 0.004, 0.005,         0.006,
                                              0.007,  0.008, 0.009, 0,     missing_number};
        QCOMPARE(first_digits(thousandths).rows, each);
    }
    void closed_sundays_are_no_gap() {
        QCOMPARE(gaps_of([](int, int weekday) { return weekday != 7; }), u"");
    }
    void a_missing_week_is_a_gap_of_its_open_days() {
        QCOMPARE(gaps_of([](int i, int weekday) { return weekday != 7 && (i < 98 || i > 105); }),
                 u"2024-04-08..2024-04-15 7");
    }
    void a_holiday_is_no_gap() {
        QCOMPARE(gaps_of([](int i, int weekday) { return weekday != 7 && i != 119; }), u"");
    }
    void days_on_which_all_are_closed_are_no_gap_of_one() {
        std::vector<std::uint8_t> closed(365);
        for (std::size_t i = 98; i <= 105; ++i) closed[i] = 1;
        QCOMPARE(gaps_of([](int i, int) { return i < 98 || i > 105; }, closed), u"");
    }
    void a_quiet_store_is_not_expected_daily() {
        std::mt19937 random(7);
        std::vector<bool> busy;
        for (int i = 0; i < 365; ++i) busy.push_back(random() % 100 < 40);
        QCOMPARE(gaps_of([&](int i, int) { return busy[static_cast<std::size_t>(i)]; }), u"");
    }
    void a_long_run_of_a_quiet_store_is_none_either() {
        std::mt19937 random(7);
        std::vector<bool> busy;
        for (int i = 0; i < 365; ++i) busy.push_back(random() % 100 < 40 && (i < 200 || i > 235));
        QCOMPARE(gaps_of([&](int i, int) { return busy[static_cast<std::size_t>(i)]; }), u"");
    }
    void a_store_that_opens_on_three_days_of_the_week_has_gaps_of_these() {
        QCOMPARE(gaps_of([](int i, int weekday) { return weekday <= 3 && (i < 98 || i > 111); }),
                 u"2024-04-08..2024-04-17 6");
    }
    void a_quiet_season_is_no_gap() {
        // Every day from October to March, every tenth day in summer.
        QCOMPARE(gaps_of([](int i, int) { return i < 90 || i > 270 || i % 10 == 0; }), u"");
    }
    void usual_values_allow_what_any_of_three_tests_allows() {
        const OutlierLimits limits{.times_above = 5, .times_below = 10};
        // All the same: only five times and a tenth are left as limits.
        std::vector<double> same(20, 4.0);
        const UsualValues of_same = usual_values(same, limits);
        QVERIFY(of_same.holds(19.9) && !of_same.holds(20.1) && of_same.holds(0.41) && !of_same.holds(0.39));
        QVERIFY(of_same.holds(0) && of_same.holds(missing_number) && of_same.holds(-4));
        // From 1 to 1,000 evenly on the scale of logarithms: wide by itself.
        std::vector<double> wide;
        for (int i = 0; i <= 30; ++i) wide.push_back(std::pow(10, i / 10.0));
        QVERIFY(usual_values(wide, limits).holds(100'000));
        QVERIFY(!usual_values(std::vector<double>{1, 1, 1}, limits).known);
    }
    void products_are_looked_at_each_by_itself() {
        std::vector<Code> products;
        std::vector<double> prices;
        for (int i = 0; i < 40; ++i) {
            products.push_back(i % 2 == 0 ? 0 : 1);
            prices.push_back(i % 2 == 0 ? 1.0 : 100.0);
        }
        products.push_back(missing_code);
        prices.push_back(5);
        const auto usual = usual_values(products, 3, prices, {.times_above = 5, .times_below = 10});
        QVERIFY(!usual[0].holds(100) && usual[1].holds(100) && !usual[1].holds(1) && !usual[2].known);
    }
    void absurd_is_more_than_unusual() {
        std::string lines = "time,product_id,quantity,unit_price,amount\n";
        for (int i = 0; i < 120; ++i) lines += "2011-01-01,A,2,4,8\n";
        lines +=
            "2011-01-01,A,2,24,48\n2011-01-01,A,2,400,800\n2011-01-01,A,150,4,600\n2011-01-01,A,-80995,4,-323980\n";
        const Finding finding = rules_of(*snapshot_of({{DatasetKind::transactions, lines}}));
        const auto rows = [&](std::string_view words) {
            return rows_behind(finding, "transactions." + std::string(words));
        };
        QCOMPARE(rows("unit_price: prices far from the product's usual price"), u"121");
        QCOMPARE(rows("unit_price: prices 50 times as high or as low as usual"), u"122");
        QCOMPARE(rows("quantity: quantities far from the product's usual quantity"), u"123");
        QCOMPARE(rows("quantity: quantities of 1,000 times the usual and more"), u"124");
    }
    void durations_rounded_to_tens() {
        std::string exact = "contact_id,time,duration\n", rounded = exact;
        for (int i = 0; i < 300; ++i) {
            const std::string begin = "k" + std::to_string(i) + ",2011-01-01,";
            exact += begin + std::to_string(40 + i * 7) + '\n';
            rounded += begin + std::to_string(i % 2 == 0 ? 40 + i * 10 : 41 + i * 7) + '\n';
        }
        const auto problem = [](const std::string& contacts) {
            return touched(rules_of(*snapshot_of({{DatasetKind::contacts, contacts}})),
                           "contacts.duration: values rounded to tens")
                .section(u'|', 0, 0);
        };
        QCOMPARE(problem(exact), u"holds");
        QVERIFY(problem(rounded).toInt() >= 150);
    }
};

QTEST_GUILESS_MAIN(TestRulesNumbers)
#include "test_rules_numbers.moc"
