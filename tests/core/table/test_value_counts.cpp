#include <QTest>
#include <random>

#include "core/base/date.h"
#include "core/table/column.h"
#include "core/table/largest_first.h"
#include "core/table/value_counts.h"
#include "core/table/value_ranks.h"
#include "selected_rows.h"

using namespace clientele;

namespace {

/// Two million and more numbers, some of them missing: enough for several stretches.
std::vector<double> numbers(std::size_t distinct) {
    std::mt19937_64 random(distinct);
    std::vector<double> values;
    for (std::size_t i = 0; i < 2'200'000; ++i) {
        const double value = static_cast<double>(random() % distinct) / 100 - 5;
        values.push_back(random() % 50 == 0 ? missing_number : value);
    }
    return values;
}

}  // namespace

class TestValueCounts : public QObject {
    Q_OBJECT
 private slots:
    void counts_equal_sorting_all_values_data() {
        QTest::addColumn<int>("distinct");
        QTest::newRow("few values") << 40;
        QTest::newRow("some thousand") << 9'000;
        QTest::newRow("more than the cache holds") << 300'000;
    }
    void counts_equal_sorting_all_values() {
        QFETCH(int, distinct);
        const std::vector<double> values = numbers(static_cast<std::size_t>(distinct));
        for (const std::size_t every : {1, 3}) {
            const Selection rows = selected_rows(values.size(), [&](std::size_t row) { return row % every == 0; });
            std::vector<double> sorted;
            for (std::size_t row = 0; row < values.size(); row += every)
                if (!std::isnan(values[row])) sorted.push_back(values[row]);
            std::ranges::sort(sorted);
            std::vector<double> counted;  // written out again
            for (const ValueCount<double>& each : value_counts(values, rows)) {
                QVERIFY(counted.empty() || counted.back() < each.value);
                counted.insert(counted.end(), static_cast<std::size_t>(each.rows), each.value);
            }
            QVERIFY(counted == sorted);
            const auto ranks = ValueRanks::of(values);
            QCOMPARE(ranks.has_value(), distinct <= 65'535);
            if (!ranks) continue;
            const auto by_rank = ranks->counts(rows);
            QVERIFY(std::ranges::equal(by_rank, value_counts(values, rows), [](const auto& a, const auto& b) {
                return a.value == b.value && a.rows == b.rows;
            }));
        }
    }
    void ranks_leave_out_missing_values_and_take_minus_zero_for_zero() {
        const std::vector<double> values{0.0, missing_number, -0.0, -2, 7};
        const auto counted = ValueRanks::of(values)->counts(Selection::all(values.size()));
        QCOMPARE(counted.size(), 3u);
        QCOMPARE(counted[0].value, -2);
        QCOMPARE(counted[1].rows, 2);
        QVERIFY(ValueRanks::of(std::vector<double>{missing_number})->counts(Selection::all(1)).empty());
        QVERIFY(ValueRanks::of({})->counts(Selection::all(0)).empty());
    }
    void days_and_times_before_1970_stand_first_and_missing_ones_are_left_out() {
        const std::vector<std::int32_t> days{5, -3, 5, Date::missing_days, 0};
        const auto counted = value_counts(days, Selection::all(days.size()));
        QCOMPARE(counted.size(), 3u);
        QCOMPARE(counted[0].value, -3);
        QCOMPARE(counted[2].value, 5);
        QCOMPARE(counted[2].rows, 2);
        const std::vector<std::int64_t> times{DateTime::missing_seconds, -1, 1};
        QCOMPARE(value_counts(times, Selection::all(times.size())).front().value, -1);
        QVERIFY(value_counts(times, Selection::none(times.size())).empty());
    }
    void zero_has_no_sign() {
        const std::vector<double> values{-0.0, 0.0, 1};
        QCOMPARE(value_counts(values, Selection::all(3)).front().rows, 2);
    }
    void the_largest_comes_first_and_equal_ones_keep_their_order() {
        std::mt19937_64 random(1);
        std::vector<double> values;
        for (int i = 0; i < 50'000; ++i) values.push_back(static_cast<double>(random() % 20'000) / 7 - 1000);
        for (int i = 0; i < 5'000; ++i)
            values.push_back(1e9 + static_cast<double>(random() % 100) / 1000);  // near one another
        std::vector<std::uint32_t> expected(values.size());
        for (std::uint32_t i = 0; i < expected.size(); ++i) expected[i] = i;
        std::ranges::stable_sort(expected, [&](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; });
        QVERIFY(largest_first(values) == expected);
        QVERIFY(largest_first({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestValueCounts)
#include "test_value_counts.moc"
