#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <random>

#include "core/table/group_by.h"

using namespace clientele;

namespace {

struct Lines {
    std::vector<Code> group;
    std::vector<Code> item;
    std::vector<double> value;
};

Lines random_lines(std::size_t rows, Code groups, Code items) {
    std::mt19937_64 random(7);
    Lines lines;
    for (std::size_t i = 0; i < rows; ++i) {
        lines.group.push_back(random() % 50 == 0 ? missing_code : static_cast<Code>(random() % groups));
        lines.item.push_back(random() % 50 == 0 ? missing_code : static_cast<Code>(random() % items));
        lines.value.push_back(random() % 50 == 0 ? missing_number : static_cast<double>(random() % 100000) / 100);
    }
    return lines;
}

Selection every_third(std::size_t rows) {
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (std::size_t row = 0; row < rows; row += 3) words[row / 64] |= std::uint64_t{1} << (row % 64);
    return {std::move(words), rows};
}

}  // namespace

class TestGroupBy : public QObject {
    Q_OBJECT
   private slots:
    void sums_and_counts_equal_a_plain_loop() {
        const std::size_t rows = 1'500'001;
        const Lines lines = random_lines(rows, 17, 1000);
        const Selection selection = every_third(rows);
        std::vector<double> sums(17);
        std::vector<std::int64_t> counts(17);
        for (std::size_t row = 0; row < rows; row += 3) {
            if (lines.group[row] == missing_code) continue;
            ++counts[lines.group[row]];
            if (!std::isnan(lines.value[row])) sums[lines.group[row]] += lines.value[row];
        }
        QCOMPARE(count_by(lines.group, 17, selection), counts);
        const auto found = sum_by(lines.group, 17, lines.value, selection);
        for (std::size_t g = 0; g < 17; ++g) QVERIFY(std::abs(found[g] - sums[g]) < 1e-6 * sums[g]);
    }
    void distinct_counts_are_equal_by_both_routes() {
        const Lines lines = random_lines(300'000, 400, 1000);
        const Selection all = Selection::all(lines.group.size());
        const auto by_bits = count_distinct_by(lines.group, 400, lines.item, 1000, all);
        const auto by_pairs = count_distinct_by(lines.group, 400, lines.item, 1'000'000, all);
        QCOMPARE(by_bits, by_pairs);
    }
    void sums_have_the_same_bits_on_any_number_of_threads() {
        const Lines lines = random_lines(3'000'000, 5, 10);
        const Selection all = Selection::all(lines.group.size());
        const auto sums_on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            return sum_by(lines.group, 5, lines.value, all);
        };
        QCOMPARE(sums_on(1), sums_on(2));
        QCOMPARE(sums_on(1), sums_on(7));
    }
};

QTEST_GUILESS_MAIN(TestGroupBy)
#include "test_group_by.moc"
