#include <QTest>

#include "core/analysis/quality/rules/rules_tables.h"
#include "rules_support.h"

using namespace clientele;
using namespace clientele::rules;
using rules_support::cell_of;
using Found = clientele::rules::Problem;

namespace {

Selection rows_at(std::size_t all, std::initializer_list<std::size_t> rows) {
    std::vector<std::uint64_t> words((all + 63) / 64);
    for (const std::size_t row : rows) words[row / 64] |= std::uint64_t{1} << (row % 64);
    return {std::move(words), all};
}

Breach breach(DatasetKind dataset, std::string_view column, Selection rows, Weight weight = Weight::serious) {
    return {.rule = rule_of(Dimension::validity, dataset, column, "odd values", weight, "set to missing"),
            .rows = std::move(rows)};
}

Found problem_of(const Breach& breach, double share = 0.5, std::int64_t customers = -1,
                 double revenue = missing_number) {
    return {.breach = &breach,
            .rows = breach.rows,
            .count = static_cast<std::int64_t>(breach.rows.count()),
            .share = share,
            .customers = customers,
            .revenue = revenue};
}

QString row_of(const FindingTable& table, std::size_t row) {
    QStringList cells;
    for (const TableColumn& column : table.columns) cells << cell_of(table, column.id, row);
    return cells.join(u'|');
}

const std::vector<TextTable> shop{
    {DatasetKind::customers, "customer_id,name,birth_date\n1,Ann,1880-01-02\n2,,1990-01-02\n3,Cid,\n"},
    {DatasetKind::transactions,
     "order_id,customer_id,time,amount\nA,1,2011-01-01T10:30,5\n,2,2011-01-02,6.5\nC,,2011-01-03,\nD,9,2011-01-04,0."
     "1\n"}};

}  // namespace

class TestRulesTables : public QObject {
    Q_OBJECT
 private slots:
    void problems_are_known_by_place_and_words() {
        QCOMPARE(name_of(breach(DatasetKind::transactions, "amount", Selection::all(1))),
                 "transactions.amount: odd values");
        QCOMPARE(name_of(breach(DatasetKind::stores, "", Selection::all(1))), "stores: odd values");
        Breach own = breach(DatasetKind::products, "price", Selection::all(1));
        own.rule.own = "margin";
        QCOMPARE(words_of(own), "margin");
        QCOMPARE(name_of(own), "products.price: margin");
    }
    void a_problem_is_told_with_what_it_touches() {
        const SnapshotPtr snapshot = snapshot_of(shop);
        const Breach amounts = breach(DatasetKind::transactions, "amount", rows_at(4, {0, 1, 2, 3}));
        const Breach births = breach(DatasetKind::customers, "birth_date", rows_at(3, {0}), Weight::look);
        const FindingTable table =
            problems_table(*snapshot, {problem_of(amounts, 1, 3, 11.6), problem_of(births, 1.0 / 3)});
        // Known by their order, or where there is none by their row; the first three.
        QCOMPARE(row_of(table, 0),
                 u"transactions.amount: odd values|serious|validity|transactions|amount|odd values|4|1|3|11.6|A, #2, C|"
                 "set to missing");
        QCOMPARE(row_of(table, 1),
                 u"customers.birth_date: odd values|look|validity|customers|birth_date|odd values|1|0.333333|-|-|1|"
                 "set to missing");
        QVERIFY(table.find("customers")->values.missing(1) && table.find("revenue")->values.missing(1));
    }
    void days_are_told_by_their_names() {
        const Breach days{.rule = rule_of(Dimension::timeliness, DatasetKind::transactions, "time", "odd days"),
                          .rows = Selection::none(0),
                          .cases = 4,
                          .of = 10,
                          .which = {"2011-01-01", "2011-01-03", "2011-01-05", "2011-01-07"}};
        const FindingTable table = problems_table(
            *snapshot_of(shop), {{.breach = &days, .rows = Selection::none(0), .count = 4, .share = 0.4}});
        QCOMPARE(cell_of(table, "examples", 0), u"2011-01-01, 2011-01-03, 2011-01-05");
        QCOMPARE(cell_of(table, "rows", 0), u"4");
    }
    void scores_say_of_how_many_rows_they_are() {
        Selections rows;
        for (const DatasetSpec& kind : dataset_kinds())
            rows.of.push_back(kind.kind == DatasetKind::transactions ? rows_at(4, {0, 2, 3}) : Selection::all(3));
        const std::vector<Score> scores{{DatasetKind::customers, Dimension::completeness, 1, 0, 0, ""},
                                        {DatasetKind::customers, Dimension::validity, 0.5, 1, 2, "odd values"},
                                        {DatasetKind::transactions, Dimension::validity, 0.9996, 1, 1, "odd values"}};
        const FindingTable table = scores_table(scores, rows);
        QCOMPARE(row_of(table, 0), u"customers|completeness|1|0|3|0|-");
        QCOMPARE(row_of(table, 1), u"customers|validity|0.5|1|3|2|odd values");
        QCOMPARE(row_of(table, 2), u"transactions|validity|0.9996|1|3|1|odd values");
        QCOMPARE(table.find("score")->decimals, 3);
        const FindingTable datasets = datasets_table(scores, rows);
        QCOMPARE(datasets.rows(), std::size_t{2});
        QCOMPARE(row_of(datasets, 0), u"customers|0.75|3");
        QCOMPARE(row_of(datasets, 1), u"transactions|0.9996|3");
    }
    void rows_behind_are_written_as_files_write_them() {
        const SnapshotPtr snapshot = snapshot_of(shop);
        Breach amounts = breach(DatasetKind::transactions, "amount", rows_at(4, {1, 2, 3}));
        amounts.against = [](std::size_t row) { return "not " + std::to_string(row); };
        const Breach times = breach(DatasetKind::transactions, "time", rows_at(4, {0}));
        const Breach whole = breach(DatasetKind::customers, "", rows_at(3, {2}));
        const RowsBehind behind = rows_behind(*snapshot, {problem_of(amounts), problem_of(times), problem_of(whole)});
        QCOMPARE(behind.shown, 5);
        QCOMPARE(behind.all, 5);
        QCOMPARE(row_of(behind.table, 0), u"transactions.amount: odd values|transactions|2|-|6.5|not 1|2");
        QCOMPARE(row_of(behind.table, 1), u"transactions.amount: odd values|transactions|3|C|-|not 2|-");
        QCOMPARE(row_of(behind.table, 2), u"transactions.amount: odd values|transactions|4|D|0.1|not 3|9");
        QCOMPARE(row_of(behind.table, 3), u"transactions.time: odd values|transactions|1|A|2011-01-01T10:30:00|-|1");
        QCOMPARE(row_of(behind.table, 4), u"customers: odd values|customers|3|3|-|-|3");
        QCOMPARE(behind.table.key_column, "customer");
        QCOMPARE(behind.table.key_dimension, "customers.customer_id");
    }
    void a_hundred_rows_of_a_problem_are_shown_and_five_thousand_of_all() {
        std::string lines = "order_id,time,amount\n";
        for (int i = 0; i < 150; ++i) lines += std::to_string(i) + ",2011-01-01,1\n";
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, lines}});
        const Breach all = breach(DatasetKind::transactions, "amount", Selection::all(150));
        const RowsBehind one = rows_behind(*snapshot, {problem_of(all)});
        QCOMPARE(one.shown, 100);
        QCOMPARE(one.all, 150);
        QCOMPARE(cell_of(one.table, "row", 99), u"100");
        const RowsBehind many = rows_behind(*snapshot, std::vector<Found>(60, problem_of(all)));
        QCOMPARE(many.shown, 5000);
        QCOMPARE(many.all, 9000);
    }
    void days_have_no_rows_behind_them() {
        const Breach days{.rule = rule_of(Dimension::timeliness, DatasetKind::transactions, "time", "odd days"),
                          .rows = Selection::none(0),
                          .cases = 4,
                          .of = 10,
                          .which = {"2011-01-01"}};
        const RowsBehind behind =
            rows_behind(*snapshot_of(shop), {{.breach = &days, .rows = Selection::none(0), .count = 4, .share = 0.4}});
        QCOMPARE(behind.all, 0);
        QCOMPARE(behind.table.rows(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestRulesTables)
#include "test_rules_tables.moc"
