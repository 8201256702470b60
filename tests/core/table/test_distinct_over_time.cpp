#include <QTest>
#include <random>
#include <set>

#include "core/table/distinct_over_time.h"
#include "core/table/selection.h"

using namespace clientele;

class TestDistinctOverTime : public QObject {
    Q_OBJECT
 private slots:
    /// Few groups fit bits, many do not: both count what a plain set counts.
    void runs_count_their_items_once_data() {
        QTest::addColumn<int>("items");
        QTest::newRow("as bits") << 5'000;
        QTest::newRow("as pairs") << 30'000'000;
    }
    void runs_count_their_items_once() {
        QFETCH(int, items);
        constexpr std::uint32_t groups = 40;
        QCOMPARE(DistinctBits::fits(groups, static_cast<std::size_t>(items)), items < 1'000'000);
        DistinctOverTime distinct(groups, static_cast<std::size_t>(items));
        std::vector<std::uint32_t> run_of(groups, missing_code);
        for (std::uint32_t group = 3; group < 30; ++group) run_of[group] = (group - 3) / 9;
        std::vector<std::set<Code>> plain(4);
        std::vector<DistinctOverTime::Pairs> parts(3);
        std::mt19937 random(3);
        for (int i = 0; i < 60'000; ++i) {
            const std::uint32_t group = random() % groups;
            const Code item = random() % 5'000 * static_cast<Code>(items / 5'000);
            distinct.add(group, item, parts[random() % parts.size()]);
            if (run_of[group] != missing_code) plain[run_of[group]].insert(item);
        }
        distinct.finish(std::move(parts));
        const std::vector<std::int64_t> counts = distinct.count(run_of, plain.size());
        for (std::size_t run = 0; run < plain.size(); ++run) QCOMPARE(counts[run], static_cast<std::int64_t>(plain[run].size()));
    }
    void stretches_share_the_selected_rows_evenly() {
        std::vector<std::uint64_t> words(10'000);
        for (std::size_t word = 6'000; word < 8'000; ++word) words[word] = ~std::uint64_t{0};
        const Selection rows(std::move(words), 640'000);
        const std::vector<std::size_t> bounds = rows.even_stretches(30'000);
        QCOMPARE(bounds.front(), 0u);
        QCOMPARE(bounds.back(), 640'000u);
        QCOMPARE(bounds.size(), 5u);  // 128,000 rows
        for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
            std::size_t selected = 0;
            rows.for_each(bounds[i], bounds[i + 1], [&](std::size_t) { ++selected; });
            QVERIFY2(selected >= 31'000 && selected <= 33'000, qPrintable(QString::number(selected)));
        }
        QCOMPARE(rows.even_stretches(200'000).size(), 2u);
        QCOMPARE(Selection::none(100).even_stretches(1), std::vector<std::size_t>({0, 100}));
        QCOMPARE(Selection::all(0).even_stretches(1), std::vector<std::size_t>({0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestDistinctOverTime)
#include "test_distinct_over_time.moc"
