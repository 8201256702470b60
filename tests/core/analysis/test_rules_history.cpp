#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <random>

#include "core/analysis/quality/rules/falls.h"
#include "given_rows.h"
#include "rules_support.h"

using namespace clientele;
using namespace rules_support;

namespace {

/// Of one import: how many rows it has, and what it corrects.
struct Imported {
    DatasetKind kind;
    std::size_t rows;
    std::int64_t corrects = 0;
};

/// The tables with their rows brought by these imports, numbered from 1.
SnapshotPtr imported(std::vector<TextTable> tables, const std::vector<Imported>& imports) {
    const SnapshotPtr all = snapshot_of(std::move(tables));
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(all->dataset(kind.kind));
    std::array<std::size_t, dataset_kind_count> first{};
    std::vector<ImportedRows> rows;
    for (const Imported& each : imports) {
        const auto number = static_cast<std::int64_t>(rows.size() + 1);
        std::size_t& begin = first[static_cast<std::size_t>(each.kind)];
        rows.push_back({.import = number,
                        .corrects = each.corrects,
                        .kind = each.kind,
                        .source = "file" + std::to_string(number) + ".csv",
                        .imported_at = DateTime{1'700'000'000 + number * 3600},
                        .first = begin,
                        .rows = each.rows});
        begin += each.rows;
    }
    return std::make_shared<const Snapshot>(1, "test", "", std::move(datasets), SamePeople(),
                                            std::vector<OwnRule>(), std::move(rows));
}

/// Customers with ages, so many in each import; `wrong` says who was born before 1900.
std::string born(const std::vector<std::size_t>& rows, const std::function<bool(std::size_t import)>& wrong) {
    std::string table = "customer_id,birth_date,signup_date\n";
    int number = 0;
    for (std::size_t import = 0; import < rows.size(); ++import)
        for (std::size_t row = 0; row < rows[import]; ++row)
            table +=
                "c" + std::to_string(++number) + (wrong(import) ? ",1860-05-17," : ",1980-05-17,") + "2010-03-05\n";
    return table;
}

SnapshotPtr customers_born(const std::vector<std::size_t>& rows, const std::function<bool(std::size_t import)>& wrong) {
    const std::string table = born(rows, wrong);
    std::vector<Imported> imports;
    for (const std::size_t each : rows) imports.push_back({DatasetKind::customers, each});
    return imported({{DatasetKind::customers, table}}, imports);
}

/// Every so many-th row of the import is wrong.
auto every(std::vector<int> each) {
    return [each = std::move(each), rows = std::vector<int>(100)](std::size_t import) mutable {
        return each[import] > 0 && rows[import]++ % each[import] == 0;
    };
}

QString fallen(const Snapshot& snapshot) {
    QStringList keys;
    const auto found = fallen_scores(snapshot, {});
    if (!found) qFatal("%s", qPrintable(q(found.error())));
    for (const FallenScore& each : *found) keys << q(each.key);
    return keys.join(u' ');
}

/// "rows|broken|score|so far|reason" of an import in a dimension.
QString at(const Finding& finding, double import, std::string_view dimension) {
    const FindingTable& table = *finding.table("history");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.find("import")->values.numbers()[row] != import) continue;
        if (table.find("dimension")->values.text(row) != dimension) continue;
        QStringList cells;
        for (const char* column : {"rows", "broken", "score", "so_far", "problem"})
            cells << cell_of(table, column, row);
        return cells.join(u'|');
    }
    return QStringLiteral("none");
}

}  // namespace

class TestRulesHistory : public QObject {
    Q_OBJECT
 private slots:
    void each_import_has_the_score_of_its_rows() {
        // 2 of 4, then 1 of 4 wrong: a serious problem takes the whole row.
        const auto snapshot = customers_born({4, 4}, every({2, 4}));
        const Finding finding = rules_of(*snapshot);
        QCOMPARE(at(finding, 1, "validity"), u"4|2|0.5|0.5|dates before 1900");
        QCOMPARE(at(finding, 2, "validity"), u"4|1|0.75|0.625|dates before 1900");
        QCOMPARE(at(finding, 2, "uniqueness"), u"4|0|1|1|-");
        QCOMPARE(at(finding, 2, "timeliness"), u"none");
        const FindingTable& history = *finding.table("history");
        QCOMPARE(cell_of(history, "file", 0), u"file1.csv");
        QCOMPARE(history.find("time")->values.times()[0], 1'700'003'600);
        // What the score says of all data is what it says up to the last import.
        const FindingTable& scores = *finding.table("scores");
        for (std::size_t row = 0; row < scores.rows(); ++row)
            if (scores.find("dimension")->values.text(row) == "validity")
                QCOMPARE(scores.find("score")->values.numbers()[row], 0.625);
        QVERIFY(finding.chart("over_imports"));
        QCOMPARE(finding.table("over_imports")->rows(), std::size_t{2});
    }
    void what_is_only_worth_a_look_costs_half() {
        std::string table = "customer_id,name\n";
        for (int i = 0; i < 20; ++i) table += "c" + std::to_string(i) + (i < 1 ? ",ADA LOVELACE\n" : ",Ada Lovelace\n");
        const auto snapshot =
            imported({{DatasetKind::customers, table}}, {{DatasetKind::customers, 10}, {DatasetKind::customers, 10}});
        const Finding finding = rules_of(*snapshot);
        QCOMPARE(at(finding, 1, "validity"), u"10|1|0.95|0.95|names in capital letters");
        QCOMPARE(at(finding, 2, "validity"), u"10|0|1|0.975|-");
    }
    void a_single_import_has_no_chart_and_no_import_no_history() {
        const Finding one = rules_of(*customers_born({8}, every({2})));
        QCOMPARE(at(one, 1, "validity"), u"8|4|0.5|0.5|dates before 1900");
        QVERIFY(!one.chart("over_imports") && !one.table("falls"));
        const std::string table = born({8}, every({2}));
        QVERIFY(!rules_of(*snapshot_of({{DatasetKind::customers, table}})).table("history"));
    }
    void corrected_rows_belong_to_the_import_that_rejected_them() {
        const std::string table = born({4, 4, 2}, every({0, 0, 1}));
        const auto snapshot =
            imported({{DatasetKind::customers, table}},
                     {{DatasetKind::customers, 4}, {DatasetKind::customers, 4}, {DatasetKind::customers, 2, 1}});
        const Finding finding = rules_of(*snapshot);
        QCOMPARE(at(finding, 1, "validity").section(u'|', 0, 1), u"6|2");
        QCOMPARE(at(finding, 2, "validity").section(u'|', 0, 1), u"4|0");
        QCOMPARE(at(finding, 3, "validity"), u"none");
    }
    void a_filter_leaves_the_rows_of_each_import_that_pass() {
        const auto snapshot = customers_born({4, 4}, every({2, 4}));
        const Finding finding = rules_of(*snapshot, {}, *parse_filter({"customers.customer_id=c1,c2,c3"}, *snapshot));
        QCOMPARE(at(finding, 1, "validity").section(u'|', 0, 1), u"3|2");
        QCOMPARE(at(finding, 2, "validity"), u"none");
    }
    void a_bad_import_is_told_with_what_made_it_bad() {
        const auto snapshot = customers_born({300, 300, 300}, every({100, 0, 10}));
        QCOMPARE(fallen(*snapshot), u"customers.validity.3");
        const Finding finding = rules_of(*snapshot);
        const FindingTable& falls = *finding.table("falls");
        QCOMPARE(falls.rows(), std::size_t{1});
        QCOMPARE(cell_of(falls, "file", 0), u"file3.csv");
        QCOMPARE(cell_of(falls, "problem", 0), u"dates before 1900");
        QCOMPARE(cell_of(falls, "score", 0), u"0.9");
        QCOMPARE(cell_of(falls, "before", 0), u"0.995");
        QCOMPARE(
            q(finding.warnings.front()),
            u"The last import of Customers, file3.csv, is worse than those before it: validity 0.900 instead of 0.995 "
            "(dates before 1900).");
        QCOMPARE(finding.chart("over_imports")->warned, std::vector<std::string>{"customers"});
    }
    void what_does_not_fall_enough_or_may_be_chance_is_no_fall() {
        // Nine in a thousand more than none: below a hundredth, however sure.
        QCOMPARE(fallen(*customers_born({3000, 3000}, every({0, 112}))), u"");
        QCOMPARE(fallen(*customers_born({3000, 3000}, every({0, 90}))), u"customers.validity.2");
        // One of ten rows says little, and so does the first import.
        QCOMPARE(fallen(*customers_born({500, 10}, every({0, 10}))), u"");
        QCOMPARE(fallen(*customers_born({500, 10}, every({0, 1}))), u"customers.validity.2");
        QCOMPARE(fallen(*customers_born({500}, every({1}))), u"");
        // Better than before.
        QCOMPARE(fallen(*customers_born({500, 500}, every({2, 0}))), u"");
    }
    void what_was_as_bad_before_is_no_news_but_a_bad_import_excuses_no_other() {
        // The first was as bad, so that imports vary that much.
        QCOMPARE(fallen(*customers_born({300, 300, 300, 300}, every({10, 0, 0, 10}))), u"");
        // The third was a fall itself: the fourth is one as well.
        QCOMPARE(fallen(*customers_born({300, 300, 300, 300}, every({0, 0, 10, 10}))), u"customers.validity.4");
        QCOMPARE(fallen(*customers_born({300, 300, 300, 300}, every({0, 0, 10, 0}))), u"");
    }
    void a_file_that_repeats_an_earlier_one_is_a_fall() {
        std::string lines = "order_id,customer_id,time,quantity,amount\n";
        for (int i = 0; i < 400; ++i)
            lines += std::to_string(i % 200) + ",c" + std::to_string(i % 50) + ",2011-01-" +
                     std::to_string(10 + i % 20) + ",1," + std::to_string(i % 200 + 1) + "\n";
        const auto snapshot = imported({{DatasetKind::transactions, lines}},
                                       {{DatasetKind::transactions, 200}, {DatasetKind::transactions, 200}});
        QCOMPARE(fallen(*snapshot), u"transactions.uniqueness.2");
    }
    void imports_that_are_alike_do_not_fall() {
        int falls = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            std::mt19937 random(seed);
            std::vector<std::size_t> rows;
            for (int import = 0; import < 5; ++import) rows.push_back(50 + random() % 600);
            const unsigned share = 2 + random() % 30;
            falls +=
                fallen(*customers_born(rows, [&](std::size_t) { return random() % 100 < share; })).isEmpty() ? 0 : 1;
        }
        QVERIFY2(falls <= 1, qPrintable(QString::number(falls)));
    }
    void planted_falls_are_found() {
        int found = 0;
        for (unsigned seed = 1; seed <= 50; ++seed) {
            std::mt19937 random(seed);
            const auto wrong = [&](std::size_t import) { return random() % 100 < (import == 4 ? 15u : 3u); };
            found += fallen(*customers_born({300, 300, 300, 300, 300}, wrong)) == u"customers.validity.5" ? 1 : 0;
        }
        QVERIFY2(found >= 48, qPrintable(QString::number(found)));
    }
    void the_same_on_any_number_of_threads() {
        QStringList answers;
        for (const std::size_t threads : {std::size_t{1}, std::size_t{4}}) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = rules_of(*customers_born({700, 500, 900}, every({50, 30, 8})));
            QStringList cells;
            for (const char* id : {"history", "over_imports", "falls"})
                for (const TableColumn& column : finding.table(id)->columns)
                    for (std::size_t row = 0; row < column.values.size(); ++row)
                        cells << q(cell_text(column.values.at(row)));
            answers << cells.join(u'|');
        }
        QCOMPARE(answers[0], answers[1]);
    }
};

QTEST_GUILESS_MAIN(TestRulesHistory)
#include "test_rules_history.moc"
