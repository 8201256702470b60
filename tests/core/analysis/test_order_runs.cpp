#include <QTest>

#include "core/analysis/order_runs.h"
#include "snapshot_of.h"

using namespace clientele;

namespace {

Selection rows_of(std::initializer_list<std::size_t> rows, std::size_t count) {
    std::vector<std::uint64_t> words((count + 63) / 64);
    for (const std::size_t row : rows) words[row / 64] |= std::uint64_t{1} << (row % 64);
    return {std::move(words), count};
}

std::vector<OrderRun> all_of(const OrderRuns& runs) {
    std::vector<OrderRun> all;
    for (const OrderRuns::Block& block : runs.blocks()) all.insert(all.end(), block.runs.begin(), block.runs.end());
    return all;
}

/// "customer:line+lines, ..." of all runs, in their order.
std::string in_words(const OrderRuns& runs, const Dictionary& customers) {
    std::string words;
    for (const OrderRun& run : all_of(runs))
        words += (run.customer == missing_code ? "nobody" : std::string(customers.at(run.customer))) + ":" +
                 std::to_string(run.first_line) + "+" + std::to_string(run.lines) + " ";
    return words;
}

}  // namespace

class TestOrderRuns : public QObject {
    Q_OBJECT
    const SnapshotPtr snapshot_ = snapshot_of({{DatasetKind::transactions,
                                                "order_id,customer_id,time,quantity,amount\n"
                                                "1,b,2020-01-01T10:00,1,4\n"
                                                "1,b,2020-01-01T11:00,2,6\n"
                                                "2,a,2020-01-01T12:00,1,\n"
                                                "2,a,2020-01-01T12:00,-1,-3\n"
                                                "2,a,2020-01-01T12:00,1,8\n"
                                                "3,,2020-01-02T12:00,1,5\n"
                                                "1,b,2020-01-02T12:00,1,7\n"
                                                ",b,2020-01-02T12:00,1,2\n"
                                                ",b,2020-01-02T12:00,1,3\n"}});
    const Dictionary& customers_ =
        snapshot_->dataset(DatasetKind::transactions).find("customer_id")->values.dictionary();
    const OrderRuns& runs_ = order_runs(*snapshot_);

    const std::vector<OrderRun> all_ = all_of(runs_);

    /// What is taken of a run in the order of the lines; the same as of the same run among its customer's.
    TakenLines taken(std::size_t run, const Selection& rows) const {
        const TakenLines found = taken_of(runs_, all_[run].first_line, rows);
        const TakenLines again = taken_of(order_runs_by_customer(*snapshot_), all_[run].first_line, rows);
        return found.revenue == again.revenue && found.lines == again.lines ? found : TakenLines{};
    }
    static TakenLines taken_of(const OrderRuns& runs, std::uint32_t first_line, const Selection& rows) {
        TakenLines found;
        runs.for_each(rows, 0, runs.blocks().size(), [&](const OrderRun& run, const TakenLines& lines) {
            if (run.first_line == first_line) found = lines;
        });
        return found;
    }

 private slots:
    void runs_lie_in_the_order_of_their_lines() {
        QCOMPARE(in_words(runs_, customers_), "b:0+2 a:2+3 nobody:5+1 b:6+1 b:7+2 ");
    }
    void runs_lie_customer_by_customer() {
        QCOMPARE(in_words(order_runs_by_customer(*snapshot_), customers_), "b:0+2 b:6+1 b:7+2 a:2+3 nobody:5+1 ");
    }
    void an_order_is_whole_in_its_run_or_has_a_number() {
        QVERIFY(all_[0].one_of_several());
        QCOMPARE(all_[1].order, OrderRun::whole_order);
        QCOMPARE(all_[3].order, all_[0].order);
        QCOMPARE(all_[4].order, OrderRun::no_order);
        QCOMPARE(runs_.parted_orders(), 1u);
    }
    void a_selection_takes_all_some_or_none_of_a_run() {
        QCOMPARE(taken(0, Selection::all(9)).revenue, 10.0);
        QCOMPARE(taken(0, rows_of({1, 5}, 9)).revenue, 6.0);
        QCOMPARE(taken(0, rows_of({1, 5}, 9)).lines, 1u);
        QCOMPARE(taken(0, rows_of({5}, 9)).lines, 0u);
        QCOMPARE(taken(0, Selection::none(9)).lines, 0u);
    }
    void returns_and_lines_without_an_amount_are_told_apart() {
        const TakenLines all = taken(1, Selection::all(9));
        QCOMPARE(all.lines, 3u);
        QCOMPARE(all.returns, 1u);
        QCOMPARE(all.without_amount, 1u);
        QCOMPARE(all.returns_without_amount, 0u);
        QCOMPARE(all.revenue, 5.0);
        QCOMPARE(all.purchased, 8.0);
        QCOMPARE(taken(1, rows_of({3}, 9)).purchases(), 0u);
    }
    void long_orders_are_parted_and_come_back_whole() {
        std::string table = "order_id,customer_id,time,amount\n";
        for (int line = 0; line < 150; ++line) table += "1,a,2020-01-01T10:00,2\n";
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const OrderRuns& runs = order_runs(*snapshot);
        double revenue = 0;
        runs.for_each(Selection::all(150), 0, runs.blocks().size(), [&](const OrderRun& run, const TakenLines& lines) {
            QVERIFY(run.one_of_several());
            revenue += lines.revenue;
        });
        QCOMPARE(revenue, 300.0);
    }
    void many_customers_are_each_in_one_block_data() {
        QTest::addColumn<int>("customers");
        for (const int customers : {254, 255, 256, 509, 510, 511, 512, 1'020, 1'021, 1'023, 1'024, 1'100})
            QTest::addRow("%d", customers) << customers;
    }
    void many_customers_are_each_in_one_block() {
        QFETCH(const int, customers);
        std::string table = "order_id,customer_id,time,amount\n";
        for (int order = 0; order < 3 * customers; ++order) {
            table += std::to_string(order) + ",c" + std::to_string(order % customers) + ",2020-01-01T10:00,1\n";
            if (order % 5 == 0) table += "n" + std::to_string(order) + ",,2020-01-01T10:00,1\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        std::size_t runs = 0, used = 0;
        Code next = 0;
        for (const OrderRuns::Block& block : order_runs_by_customer(*snapshot).blocks()) {
            runs += block.runs.size();
            used += block.runs.empty() ? 0 : 1;
            for (const OrderRun& run : block.runs) {
                if (run.customer == missing_code) continue;
                QVERIFY(run.customer == next || run.customer + 1 == next);
                next = run.customer + 1;
            }
        }
        QCOMPARE(runs, static_cast<std::size_t>(3 * customers + (3 * customers + 4) / 5));
        QCOMPARE(next, static_cast<Code>(customers));
        QVERIFY(used > 100);
    }
};

QTEST_GUILESS_MAIN(TestOrderRuns)
#include "test_order_runs.moc"
