#include <QDir>
#include <QTest>

#include "core/importing/import_files.h"
#include "given_rows.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

namespace {

constexpr const char* two_orders =
    "OrderID,CustomerID,Date,ProductID,Quantity,UnitPrice,Mood\n"
    "1,c1,2011-12-01 08:26:00,p1,2,1.50,good\n"
    "1,,2011-12-01 08:26:00,p2,1,2.25,\n"
    "2,c2,2011-12-13 09:00:00,p1,-1,1.50,bad\n";

}  // namespace

class TestImportFiles : public QObject {
    Q_OBJECT

    ImportProject project_;

    std::filesystem::path file(const char* name, const QByteArray& contents) const {
        return project_.file(name, contents);
    }
    Result<std::vector<FileOutcome>> import(
        std::vector<std::filesystem::path> files,
        const std::function<void(ImportRequest&)>& change = [](ImportRequest&) {}) {
        ImportRequest request{.kind = DatasetKind::transactions,
                              .files = std::move(files),
                              .mapping = {},
                              .settings = {},
                              .on_duplicate = OnDuplicate::reject,
                              .dry_run = false};
        change(request);
        return import_files(*project_, request, {});
    }
    std::size_t rows() { return (*project_->snapshot())->dataset(DatasetKind::transactions).rows; }

 private slots:
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void why_a_column_does_not_fill_its_field_is_said() {
        const auto outcomes = import({file("visits.csv",
                                           "visit_id,date,criterion,score\nM1,2025-01-02,Greeting,warm\n"
                                           "M1,2025-01-02,Receipt,cold\n")},
                                     [](ImportRequest& request) { request.kind = DatasetKind::mystery_visits; });
        QVERIFY(!outcomes && outcomes.error().code == ErrorCode::missing_data);
        QVERIFY2(
            q(outcomes.error())
                .contains(
                    u"no column fills “Score” (the values of score do not fit it; say which one does: score=column)"),
            qPrintable(q(outcomes.error())));
    }
    void a_file_becomes_a_batch_with_mapping_and_settings() {
        const auto outcomes = import({file("orders.csv", two_orders)});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        const Batch& batch = outcomes->at(0).batch;
        QVERIFY((batch.counts == ImportCounts{.read = 3, .accepted = 3, .rejected = 0, .skipped = 0, .replaced = 0}));
        QCOMPARE(q(batch.plan.mapping.at("customer_id")), q("CustomerID"));
        QCOMPARE(q(batch.plan.mapping.at("Mood")), q("Mood"));
        QCOMPARE(q(batch.plan.settings.at("delimiter")), q(","));
        QCOMPARE(batch.plan.source_hash.size(), 32U);
        QCOMPARE(q(table_text((*project_->snapshot())->dataset(DatasetKind::transactions))),
                 q("order_id|customer_id|time|product_id|quantity|unit_price|amount|Mood\n"
                   "1|c1|2011-12-01T08:26:00|p1|2|1.5|3|good\n"
                   "1|-|2011-12-01T08:26:00|p2|1|2.25|2.25|-\n"
                   "2|c2|2011-12-13T09:00:00|p1|-1|1.5|-1.5|bad\n"));
    }

    void values_for_every_row_are_stored_and_stand_in_the_ledger() {
        const auto outcomes =
            import({file("undated.csv", "OrderID,Product\n1,tea\n2,milk\n")}, [](ImportRequest& request) {
                request.settings = {{"value:time", "2011-01-30"}, {"value:store_id", "S1"}};
            });
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QCOMPARE(q(outcomes->at(0).batch.plan.settings.at("value:time")), "2011-01-30");
        QCOMPARE(q(table_text((*project_->snapshot())->dataset(DatasetKind::transactions))),
                 q("order_id|time|product_id|store_id\n1|2011-01-30T00:00:00|tea|S1\n2|2011-01-30T00:00:00|milk|S1\n"));
    }

    void a_survey_with_a_column_a_question_is_imported_as_answers() {
        const auto survey = file("wave.csv", "id,How was it?,Why?\n1,5,Fast\n2,,Slow\n");
        const auto outcomes = import({survey}, [](ImportRequest& request) { request.kind = DatasetKind::responses; });
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QVERIFY((outcomes->at(0).batch.counts ==
                 ImportCounts{.read = 3, .accepted = 3, .rejected = 0, .skipped = 0, .replaced = 0}));
        QCOMPARE(q(outcomes->at(0).batch.plan.settings.at("shape")), "survey");
        QCOMPARE(outcomes->at(0).notes.size(), 1U);
        QCOMPARE(q(outcomes->at(0).notes[0]),
                 "A row holds a respondent and a column a question: 2 respondents, 2 questions, "
                 "3 answers. Each answer is a row now.");
    }

    void rows_that_a_person_maps_are_not_unfolded() {
        const auto answers = file("long.csv", "id,asked,said\n1,Q1,Fast\n2,Q1,Slow\n");
        const auto outcomes = import({answers}, [](ImportRequest& request) {
            request.kind = DatasetKind::responses;
            request.mapping = {{"question", "asked"}, {"answer", "said"}};
        });
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QCOMPARE(outcomes->at(0).batch.counts.accepted, 2U);
    }

    void the_same_contents_are_skipped_whatever_their_name() {
        QVERIFY(import({file("orders.csv", two_orders)}));
        const std::uint64_t version = project_->version();
        const auto again = import({file("copy.csv", two_orders)});
        QVERIFY(again);
        QCOMPARE(again->at(0).imported_before->id, 1);
        QCOMPARE(again->at(0).batch.id, 0);
        QVERIFY((again->at(0).batch.counts ==
                 ImportCounts{.read = 3, .accepted = 0, .rejected = 0, .skipped = 3, .replaced = 0}));
        QCOMPARE(again->at(0).batch.reasons.at("imported_before"), 3U);
        QCOMPARE(project_->version(), version);
        QCOMPARE(rows(), 3U);
    }

    void the_same_contents_are_taken_again_where_asked_or_after_undo() {
        const auto path = file("orders.csv", two_orders);
        QVERIFY(import({path}));
        QVERIFY(import({path}, [](ImportRequest& request) { request.settings["again"] = "yes"; }));
        QCOMPARE(rows(), 6U);
        QVERIFY(project_->undo());
        QVERIFY(project_->undo());
        QVERIFY(import({path}));
        QCOMPARE(rows(), 3U);
    }

    void bad_rows_are_kept_with_line_column_and_value() {
        QByteArray bad(two_orders);
        bad += "3,c3,2011-12-14 09:00:00,p1,many,1.50,\n";
        for (int i = 0; i < 200; ++i) bad += "4,c3,2011-12-14 09:00:00,p1,1,1.50,\n";
        const auto outcomes = import({file("bad.csv", bad)});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        const Batch& batch = outcomes->at(0).batch;
        QVERIFY(
            (batch.counts == ImportCounts{.read = 204, .accepted = 203, .rejected = 1, .skipped = 0, .replaced = 0}));
        const auto rejects = project_->rejects(batch.id);
        QCOMPARE(rejects->size(), 1U);
        QCOMPARE(rejects->at(0).line, 5U);
        QCOMPARE(q(rejects->at(0).column), q("Quantity"));
        QCOMPARE(q(rejects->at(0).value), q("many"));
        QCOMPARE(q(rejects->at(0).raw), q("3,c3,2011-12-14 09:00:00,p1,many,1.50,"));
    }

    void a_dry_run_writes_nothing() {
        const auto dry = [](ImportRequest& request) { request.dry_run = true; };
        const auto outcomes = import({file("orders.csv", two_orders)}, dry);
        QCOMPARE(outcomes->at(0).batch.id, 0);
        QCOMPARE(outcomes->at(0).batch.counts.accepted, 3U);
        QVERIFY(project_->ledger().empty());
        QCOMPARE(rows(), 0U);
        QVERIFY(import({file("orders.csv", two_orders)}));
        QVERIFY(project_->undo());
        QCOMPARE(import({file("orders.csv", two_orders)}, dry)->at(0).batch.counts.accepted, 3U);
        QCOMPARE(project_->redo()->id, 1);
    }

    void a_dry_run_needs_no_right_to_write() {
        const std::filesystem::path path = project_->path();
        const auto known = file("known.csv", "customer_id,name\nC1,Ann\n");
        const auto customers = [](ImportRequest& request) { request.kind = DatasetKind::customers; };
        QVERIFY(import({known}, customers));
        project_.close();
        std::filesystem::permissions(path, std::filesystem::perms::owner_read);
        QVERIFY(project_.open(path));
        QVERIFY(project_->read_only());
        const auto tried =
            import({file("more.csv", "customer_id,name\nC1,Ann\nC2,Bob\nC2,Bo\n")}, [](ImportRequest& request) {
                request.kind = DatasetKind::customers;
                request.dry_run = true;
            });
        QVERIFY2(tried, tried ? "" : qPrintable(q(tried.error())));
        QVERIFY((tried->at(0).batch.counts ==
                 ImportCounts{.read = 3, .accepted = 1, .rejected = 2, .skipped = 0, .replaced = 0}));
        QCOMPARE(tried->at(0).batch.reasons.at("duplicate_key"), 2U);
        QCOMPARE(import({known},
                        [](ImportRequest& request) {
                            request.kind = DatasetKind::customers;
                            request.dry_run = true;
                        })
                     ->at(0)
                     .imported_before->id,
                 1);
        QVERIFY(import({known}, customers).error().code == ErrorCode::not_writable);
    }

    void what_only_a_person_can_decide_comes_back_as_one_error() {
        const auto outcomes = import({file("odd.csv", "a,b\n1,2\n3,4\n")});
        QVERIFY(!outcomes);
        const QString message = q(outcomes.error());
        QVERIFY2(message.contains(QStringLiteral("Time")) && message.contains(QStringLiteral("time=column")),
                 qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("a, b")), qPrintable(message));
        QVERIFY(project_->ledger().empty());
    }

    void a_missing_file_stops_and_those_before_it_stay() {
        const auto good = file("orders.csv", two_orders);
        const auto outcomes = import({good, project_.folder.filePath(QStringLiteral("gone.csv")).toStdString(), good});
        QVERIFY(!outcomes);
        const QString message = q(outcomes.error());
        QVERIFY2(message.contains(QStringLiteral("gone.csv")) && message.contains(QStringLiteral("orders.csv")),
                 qPrintable(message));
        QCOMPARE(rows(), 3U);
    }

    void daily_files_are_imported_in_one_go_and_one_again_is_noticed() {
        const QDir days(QStringLiteral(CLIENTELE_SHARED_DATA "/online_retail/by-day-2010-12"));
        if (!days.exists()) QSKIP("the real data sets are not here");
        std::vector<std::filesystem::path> files;
        for (const QFileInfo& info : days.entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
            files.emplace_back(info.filePath().toStdString());
        const auto outcomes = import(files);
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QCOMPARE(outcomes->size(), 20U);
        std::uint64_t accepted = 0;
        for (const FileOutcome& outcome : *outcomes) accepted += outcome.batch.counts.accepted;
        QCOMPARE(rows(), accepted);
        const auto again = import({files[3]});
        QCOMPARE(again->at(0).imported_before->id, 4);
        QVERIFY(project_->check()->sound());
    }

    void a_year_of_real_purchases_maps_by_itself() {
        const QString path = QStringLiteral(CLIENTELE_SHARED_DATA "/online_retail/online_retail.csv");
        if (!QFile::exists(path)) QSKIP("the real data sets are not here");
        const auto outcomes = import({path.toStdString()});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        const ImportCounts counts = outcomes->at(0).batch.counts;
        QCOMPARE(counts.read, 541'909U);
        QCOMPARE(counts.read, counts.accepted + counts.rejected + counts.skipped + counts.replaced);
        const SnapshotPtr snapshot = *project_->snapshot();
        const Dataset& sales = snapshot->dataset(DatasetKind::transactions);
        std::size_t without_customer = 0;
        for (const Code code : sales.find("customer_id")->values.codes()) without_customer += code == missing_code;
        QCOMPARE(without_customer, 135'080U);
    }
};

QTEST_GUILESS_MAIN(TestImportFiles)
#include "test_import_files.moc"
