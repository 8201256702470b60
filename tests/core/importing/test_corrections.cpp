#include <QTest>

#include "core/importing/corrections.h"
#include "given_rows.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

class TestCorrections : public QObject {
    Q_OBJECT

    ImportProject project_;

    Result<Batch> import(const char* name, const QByteArray& contents, DatasetKind kind,
                         const SourceSettings& settings = {}) {
        ImportRequest request;
        request.kind = kind;
        request.files = {project_.file(name, contents)};
        request.settings = settings;
        auto outcomes = import_files(*project_, request, {});
        if (!outcomes) return std::unexpected(outcomes.error());
        return outcomes->front().batch;
    }

 private Q_SLOTS:
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void corrected_rows_are_imported_as_their_file_was_read() {
        const auto batch = import(
            "mai.csv",
            "Bestellnr;Datum;Betrag;Notiz\nA;01.05.2026;1.234,50;\"gut; \"\"sehr\"\"\"\nB;31.02.2026;2,5;\"x;y\"\n"
            "C;23.05.2026;zwei;\nD;04.05.2026;3\n",
            DatasetKind::transactions);
        QVERIFY2(batch.has_value(), batch ? "" : qPrintable(q(batch.error())));
        QCOMPARE(batch->counts.accepted, 1u);
        QCOMPARE(batch->counts.rejected, 3u);
        auto rejected = rejected_rows(*project_, *batch, 100);
        QVERIFY(rejected);
        QCOMPARE(rejected->columns, (std::vector<std::string>{"Bestellnr", "Datum", "Betrag", "Notiz"}));
        QCOMPARE(rejected->rows.size(), std::size_t{3});
        QCOMPARE(rejected->rows[0].cells, (std::vector<std::string>{"B", "31.02.2026", "2,5", "x;y"}));
        QCOMPARE(rejected->rows[0].reject.column, std::string("Datum"));
        QCOMPARE(rejected->rows[2].cells, (std::vector<std::string>{"D", "04.05.2026", "3"}));

        CorrectedRows rows{.columns = rejected->columns, .cells = {}, .lines = {}};
        for (const RejectedRows::Row& row : rejected->rows) {
            rows.cells.push_back(row.cells);
            rows.lines.push_back(row.reject.line);
        }
        rows.cells[0][1] = "28.02.2026";
        rows.cells[2].push_back("");
        const auto done = import_corrected(*project_, *batch, rows, {});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(q(done.error())));
        QCOMPARE(done->batch.counts.read, 3u);
        QCOMPARE(done->batch.counts.accepted, 2u);
        QCOMPARE(done->batch.counts.rejected, 1u);  // “zwei” is still no number
        QCOMPARE(done->batch.plan.source_name, std::string("corrected-mai.csv"));
        QCOMPARE(recipes_of(*project_).front().name, std::string("mai.csv"));  // what the next file follows
        const auto snapshot = project_->snapshot();
        QVERIFY(snapshot);
        const Dataset& lines = (*snapshot)->dataset(DatasetKind::transactions);
        QCOMPARE(lines.rows, std::size_t{3});
        QCOMPARE(lines.find("amount")->values.numbers()[1], 2.5);
        QCOMPARE(iso_text(DateTime{lines.find("time")->values.times()[1]}).substr(0, 10), std::string("2026-02-28"));
        QVERIFY(project_->check()->sound());
    }

    void rows_that_fit_by_another_rule_are_brought_once() {
        const auto batch =
            import("q1.csv",
                   "order_id,date,amount,note\n1,31/01/2026,5,a\n2,02/13/2026,6,\"b\nb\"\n3,02/14/2026,n/k,c\n"
                   "4,02/15/2026,7,d\n5,never,8,e\n6,30/01/2026,9,f\n7,29/01/2026,1,g\n8,28/01/2026,1,h\n",
                   DatasetKind::transactions, {{"dates", "dmy"}});
        QVERIFY2(batch.has_value(), batch ? "" : qPrintable(q(batch.error())));
        QCOMPARE(batch->counts.rejected, 4u);
        auto american = replay(*project_, *batch, {{"dates:date", "mdy"}}, {});
        QVERIFY2(american.has_value(), american ? "" : qPrintable(q(american.error())));
        QCOMPARE(american->tried, 4u);
        QCOMPARE(american->fitting.lines, (std::vector<std::uint64_t>{3, 6}));  // 3 has an amount that is none, too
        QCOMPARE(american->fitting.cells[0], (std::vector<std::string>{"2", "02/13/2026", "6", "b\nb"}));
        QCOMPARE((*project_->snapshot())->dataset(DatasetKind::transactions).rows, std::size_t{4});
        const auto done = import_corrected(*project_, *batch, american->fitting, {});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(q(done.error())));
        QCOMPARE(done->batch.counts.accepted, 2u);
        QCOMPARE(done->batch.counts.rejected, 0u);
        QCOMPARE(rejected_rows(*project_, *batch, 100)->rows.size(), std::size_t{2});

        const auto both = replay(*project_, *batch, {{"dates:date", "mdy"}, {"missing:amount", "n/k|?"}}, {});
        QCOMPARE(both->fitting.lines, (std::vector<std::uint64_t>{5}));
        QCOMPARE(both->fitting.cells[0], (std::vector<std::string>{"3", "02/14/2026", "", "c"}));
        const auto without = replay(*project_, *batch, {{"dates:date", "mdy"}, {"ignore:amount", "yes"}}, {});
        QCOMPARE(without->fitting.lines, (std::vector<std::uint64_t>{5}));
        QVERIFY(project_->undo({}));
        QCOMPARE(rejected_rows(*project_, *batch, 100)->rows.size(), std::size_t{4});
        QVERIFY(project_->check()->sound());
    }

    void a_row_whose_key_is_known_is_nothing_to_correct() {
        QVERIFY(import("a.csv", "customer_id,name\nC1,Ann\n", DatasetKind::customers));
        const auto batch = import("b.csv", "customer_id,name\nC1,Anne\nC2,Bob\n", DatasetKind::customers);
        QVERIFY(batch);
        QCOMPARE(batch->counts.rejected, 1u);
        const auto rejected = rejected_rows(*project_, *batch, 100);
        QVERIFY(rejected);
        QVERIFY(rejected->rows.size() <= 1);
        if (!rejected->rows.empty()) QCOMPARE(rejected->rows[0].cells.size(), std::size_t{2});
    }

    void corrected_rows_get_what_every_row_of_their_file_was_given() {
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {project_.file("june.csv", "order_id,quantity\n1,2\n2,two\n")};
        request.settings = {{"value:time", "2024-06-30"}, {"source", "From"}};
        const auto outcomes = import_files(*project_, request, {});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        const auto done =
            import_corrected(*project_, outcomes->front().batch,
                             {.columns = {"order_id", "quantity"}, .cells = {{"2", "2"}}, .lines = {3}}, {});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(q(done.error())));
        QCOMPARE(done->batch.plan.corrects, 1);
        QVERIFY(done->batch.plan.source.path.empty());
        QCOMPARE(q(table_text((*project_->snapshot())->dataset(DatasetKind::transactions))),
                 "order_id|time|quantity|From\n1|2024-06-30T00:00:00|2|june.csv\n2|2024-06-30T00:00:00|2|june.csv\n");
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "test_corrections.moc"
