#include <QTest>

#include "core/analysis/quality/rules/row_sets.h"
#include "snapshot_of.h"

using namespace clientele;
using namespace clientele::rules;

namespace {

QString numbers(const Selection& rows) {
    QStringList all;
    rows.for_each([&](std::size_t row) { all << QString::number(row); });
    return all.join(u' ');
}

/// Rows, from 0, that were seen before in all these columns of the table.
QString seen(std::string_view table, const std::vector<std::string_view>& ids) {
    const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, table}});
    std::vector<const Column*> columns;
    for (const std::string_view id : ids)
        columns.push_back(&snapshot->dataset(DatasetKind::transactions).find(id)->values);
    return numbers(rows_seen_before(columns));
}

}  // namespace

class TestRowSets : public QObject {
    Q_OBJECT
 private slots:
    void rows_are_marked_one_by_one_across_words() {
        RowBits bits(130);
        for (const std::size_t row : {0, 63, 64, 129, 64}) bits.set(row);
        const Selection rows = bits.take();
        QCOMPARE(numbers(rows), u"0 63 64 129");
        QCOMPARE(rows.count(), std::size_t{4});
        QCOMPARE(rows.rows(), std::size_t{130});
        QCOMPARE(RowBits(0).take().count(), std::size_t{0});
        QCOMPARE(RowBits(64).take().count(), std::size_t{0});
    }
    void all_but_the_first_of_equal_rows_were_seen_before() {
        QCOMPARE(seen("order_id,amount\na,1\nb,1\na,1\na,2\na,1\nb,1\n", {"order_id", "amount"}), u"2 4 5");
        QCOMPARE(seen("order_id,amount\na,1\nb,1\na,1\na,2\na,1\nb,1\n", {"order_id"}), u"2 3 4 5");
        QCOMPARE(seen("order_id,amount\na,1\nb,2\n", {"order_id", "amount"}), u"");
    }
    void a_missing_first_cell_is_no_value_and_others_are_equal_to_one_another() {
        QCOMPARE(seen("order_id,amount\n,1\n,1\na,\na,\na,0\n", {"order_id", "amount"}), u"3");
        QCOMPARE(seen("order_id,amount\na,\nb,\na,\n", {"amount", "order_id"}), u"");
    }
    void each_type_is_compared_by_its_value() {
        QCOMPARE(seen("order_id,amount\na,0\na,-0\na,1e-300\n", {"order_id", "amount"}), u"1");
        QCOMPARE(
            seen("order_id,time\na,2011-01-01T10:00\na,2011-01-01T10:00\na,2011-01-01T10:01\n", {"order_id", "time"}),
            u"1");
        QCOMPARE(seen("order_id,Due\na,2011-01-01\na,2011-01-02\na,2011-01-01\n", {"order_id", "Due"}), u"2");
        const SnapshotPtr visits =
            snapshot_of({{DatasetKind::visits, "visit_id,purchased\n1,yes\n1,no\n1,yes\n1,\n1,\n"}});
        const Dataset& dataset = visits->dataset(DatasetKind::visits);
        QCOMPARE(numbers(rows_seen_before({&dataset.find("visit_id")->values, &dataset.find("purchased")->values})),
                 u"2 4");
    }
    void the_order_of_columns_is_that_of_the_cells() {
        // (a, b) is not (b, a), though the same texts stand in both rows.
        QCOMPARE(seen("order_id,customer_id\na,b\nb,a\n", {"order_id", "customer_id"}), u"");
    }
    void many_rows_are_told_apart() {
        std::string table = "order_id,amount\n";
        for (int i = 0; i < 20'000; ++i) table += std::to_string(i) + ",1\n";
        QCOMPARE(seen(table, {"order_id", "amount"}), u"");
        QCOMPARE(seen(table + "7777,1\n", {"order_id", "amount"}), u"20000");
    }
};

QTEST_GUILESS_MAIN(TestRowSets)
#include "test_row_sets.moc"
