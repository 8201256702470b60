#include "core/analysis/analysis.h"
#include "core/importing/import_files.h"
#include "import_project.h"
#include "postgres_server.h"
#include "text_of.h"

using namespace clientele;

namespace {

// Every seventh line gives back; amounts are quarters, so that sums are the same in every order.
const char* const shop = R"(
CREATE ROLE reader LOGIN PASSWORD 'se:cr@t/1';
CREATE TABLE order_lines AS SELECT 'O' || i / 3 AS order_id, 'C' || (i / 3) % 211 AS customer_id,
    timestamp '2024-01-01' + (i / 3) * interval '97 minutes' AS time, 'P' || i % 50 AS product_id,
    CASE WHEN i % 7 = 0 THEN -0.25 ELSE 0.25 END * (1 + i * 7919 % 400) AS amount
    FROM generate_series(0, 5998) i;
INSERT INTO order_lines VALUES ('R1', 'C7', '2024-09-03', 'P1', -0.25); -- later than any purchase
GRANT SELECT ON order_lines TO reader;
)";

const char* const orders =
    "SELECT order_id, customer_id, min(time) AS time, sum(amount) AS amount FROM order_lines "
    "GROUP BY order_id, customer_id, amount < 0 ORDER BY order_id, customer_id, amount < 0";

/// Each row of a table, sorted: customers with the same figures stand in any order.
QStringList rows_of(const FindingTable& table) {
    QStringList rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (const TableColumn& column : table.columns) {
            const Cell cell = column.values.at(row);
            if (const auto* words = std::get_if<std::string>(&cell)) cells << q(*words);
            if (const auto* number = std::get_if<double>(&cell)) cells << QString::number(*number + 0.0, 'g', 12);
            if (const auto* date = std::get_if<Date>(&cell)) cells << q(iso_text(*date));
        }
        rows << cells.join(u'|');
    }
    rows.sort();
    return rows;
}

}  // namespace

class TestDatabaseImport : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { start_server(server_, shop); }
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void a_table_is_imported_and_the_same_rows_again_are_noticed() {
        const auto first = import(server_->place(), {{"table", "order_lines"}});
        QVERIFY2(first, first ? "" : qPrintable(q(first.error())));
        QCOMPARE(first->batch.counts.accepted, 6000U);
        QCOMPARE(q(first->batch.plan.source_name), u"postgres: public.order_lines"_qs);
        const auto again = import(server_->place(), {{"table", "order_lines"}});
        QVERIFY(again && again->imported_before);
        QCOMPARE(again->batch.counts.skipped, 6000U);
    }

    void a_password_is_in_nothing_that_is_kept() {
        const auto outcome = import(server_->place("reader:se%3Acr%40t%2F1"), {{"table", "order_lines"}});
        QVERIFY2(outcome, outcome ? "" : qPrintable(q(outcome.error())));
        QCOMPARE(outcome->file.string(), server_->place("reader"));
        project_.close();
        for (const QString& name : QDir(project_.folder.path()).entryList(QDir::Files)) {
            QFile file(project_.folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char* const secret : {"se:cr@t/1", "se%3Acr%40t%2F1", "cr@t", "cr%40t"})
                QVERIFY2(!bytes.contains(secret), qPrintable(name));
        }
    }

    void a_table_is_not_read_by_the_query_of_an_earlier_import_with_the_same_columns() {
        QVERIFY(import(server_->place(), {{"query", "SELECT * FROM order_lines LIMIT 10"}}));
        const auto table = import(server_->place(), {{"table", "order_lines"}});
        QVERIFY2(table, table ? "" : qPrintable(q(table.error())));
        QCOMPARE(table->batch.counts.read, 6000U);
    }

    void orders_added_up_by_the_server_give_the_same_rfm_as_their_lines() {
        const Finding of_lines = rfm({{"table", "order_lines"}});
        QVERIFY(project_.make());
        const Finding of_orders = rfm({{"query", orders}});
        for (const char* const table : {"segments", "customers", "scores"}) {
            QVERIFY(of_lines.table(table)->rows() > 0);
            QCOMPARE(rows_of(*of_orders.table(table)), rows_of(*of_lines.table(table)));
        }
    }

    void purchases_added_up_by_the_server_give_the_same_rfm_as_their_lines_data() {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addRow("by month") << u"month"_qs << u"frequency"_qs << u"orders"_qs;
        QTest::addRow("by year") << u"year"_qs << u"frequency"_qs << u"days"_qs;
        QTest::addRow("over all time") << u"all"_qs << u"returns"_qs << u"leave_out"_qs;
    }
    void purchases_added_up_by_the_server_give_the_same_rfm_as_their_lines() {
        QFETCH(QString, by);
        QFETCH(QString, option);
        QFETCH(QString, value);
        const std::map<std::string, std::string> options{{option.toStdString(), value.toStdString()}};
        const Finding of_lines = rfm({{"table", "order_lines"}}, options);
        QVERIFY(project_.make());
        const Finding of_summaries =
            rfm({{"table", "order_lines"}, {"summary", by.toStdString()}}, options, DatasetKind::purchase_summaries);
        QVERIFY(of_summaries.table("customers")->rows() > 200);
        for (const char* const table : {"segments", "customers", "scores"})
            QCOMPARE(rows_of(*of_summaries.table(table)), rows_of(*of_lines.table(table)));
    }

    void texts_are_no_dates() {  // the order of day and month would be the server's choice
        const auto refused = import(
            server_->place(),
            {{"query", "SELECT customer_id, '05.02.2024'::text AS time, amount FROM order_lines"}, {"summary", "all"}},
            DatasetKind::purchase_summaries);
        QVERIFY(!refused);
        QVERIFY2(q(refused.error()).contains(u"date_trunc"_qs), qPrintable(q(refused.error())));
    }

    void columns_that_are_not_known_by_their_names_are_given() {
        const char* const query = "SELECT customer_id AS who, time AS paid_on, amount AS net FROM order_lines; -- all";
        const SourceSettings asked{{"query", query}, {"summary", "month"}};
        const auto lacking = import(server_->place(), asked, DatasetKind::purchase_summaries);
        QVERIFY(!lacking);
        QVERIFY2(q(lacking.error()).contains(u"summary:customer_id="_qs), qPrintable(q(lacking.error())));
        SourceSettings given = asked;
        given["summary:customer_id"] = "who";
        given["summary:time"] = "paid_on";
        given["summary:amount"] = "net";
        const auto imported = import(server_->place(), given, DatasetKind::purchase_summaries);
        QVERIFY2(imported, imported ? "" : qPrintable(q(imported.error())));
        QVERIFY(imported->batch.counts.accepted > 200);
        QCOMPARE(imported->batch.counts.rejected, 0U);
    }

 private:
    Result<FileOutcome> import(const std::string& place, const SourceSettings& settings,
                               DatasetKind kind = DatasetKind::transactions) {
        ImportRequest request;
        request.kind = kind;
        request.files = {place};
        request.settings = settings;
        auto outcomes = import_files(*project_, request, {});
        if (!outcomes) return std::unexpected(outcomes.error());
        return outcomes->front();
    }
    /// Of all 6,000 lines, or of fewer rows where they are added up.
    Finding rfm(const SourceSettings& settings, const std::map<std::string, std::string>& options = {},
                DatasetKind kind = DatasetKind::transactions) {
        const auto outcome = import(server_->place(), settings, kind);
        if (!outcome) qFatal("%s", qPrintable(q(outcome.error())));
        const std::uint64_t rows = outcome->batch.counts.accepted;
        const bool added_up = settings.contains("query") || settings.contains("summary");
        if (added_up ? rows == 0 || rows >= 6000 : rows != 6000) qFatal("%d rows", static_cast<int>(rows));
        const auto snapshot = project_->snapshot();
        auto finding = run(**snapshot, {.analysis = "segments.rfm", .options = options});
        if (!finding) qFatal("%s", qPrintable(q(finding.error())));
        return std::move(*finding);
    }

    ImportProject project_;
    std::unique_ptr<PostgresServer> server_;
};

QTEST_GUILESS_MAIN(TestDatabaseImport)
#include "test_database_import.moc"
