#include <QTest>

#include "core/importing/refresh.h"
#include "core/importing/sheets.h"
#include "flat_workbook.h"
#include "given_rows.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

namespace {

const std::vector<std::pair<QByteArray, QList<QByteArray>>> year{
    {"Notes", {"what,who", "checked,Ann"}},
    {"January", {"time,text", "2024-01-01,a"}},
    {"February", {"time,text", "2024-02-01,b", "2024-02-02,c"}}};

}  // namespace

class TestSheets : public QObject {
    Q_OBJECT

    ImportProject project_;

    Result<std::vector<FileOutcome>> import(const std::filesystem::path& path, const SourceSettings& settings) {
        ImportRequest request;
        request.kind = DatasetKind::social_posts;
        request.files = {path};
        request.settings = settings;
        return import_files(*project_, request, {});
    }
    QString rows() { return q(table_text((*project_->snapshot())->dataset(DatasetKind::social_posts))); }

 private Q_SLOTS:
    void init() { QVERIFY(project_.make()); }
    void cleanup() { project_.close(); }

    void all_sheets_with_the_columns_that_most_have_are_imported_each_as_a_batch() {
        const auto path = project_.file("year.fods", workbook(year));
        const auto outcomes = import(path, {{"table", "*"}, {"source", "Month"}});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QCOMPARE(outcomes->size(), 2U);
        QCOMPARE(q(outcomes->at(0).notes.back()), "Not imported, since they have other columns or no rows: Notes.");
        QCOMPARE(q(outcomes->at(1).batch.plan.settings.at("table")), "February");
        QCOMPARE(rows(), "time|text|Month\n2024-01-01T00:00:00|a|year.fods: January\n2024-02-01T00:00:00|b|year.fods: "
                         "February\n2024-02-02T00:00:00|c|year.fods: February\n");
        const auto again = import(path, {{"table", "*"}, {"source", "Month"}});
        QCOMPARE(again->at(1).batch.counts.skipped, 2U);
        QVERIFY(!recipes_of(*project_).front().settings.contains("table"));
    }

    void a_sheet_that_changed_is_refreshed_by_itself() {
        const auto path = project_.file("year.fods", workbook(year));
        QVERIFY(import(path, {{"table", "*"}}));
        auto changed = year;
        changed[2].second[1] = "2024-02-01,bb";
        project_.file("year.fods", workbook(changed));
        const auto list = watch_list(project_->ledger(), {});
        QCOMPARE(list->size(), 1U);
        QCOMPARE(list->front().batches.size(), 2U);
        const auto outcomes = refresh(*project_, *list, {});
        QCOMPARE(outcomes->size(), 2U);
        QCOMPARE(rows(), "time|text\n2024-01-01T00:00:00|a\n2024-02-01T00:00:00|bb\n2024-02-02T00:00:00|c\n");
        QVERIFY(project_->check()->sound());
    }

    void a_file_that_is_one_table_is_imported_as_ever() {
        const auto outcomes = import(project_.file("a.csv", "time,text\n2024-01-01,a\n"), {{"table", "*"}});
        QVERIFY2(outcomes.has_value(), outcomes ? "" : qPrintable(q(outcomes.error())));
        QCOMPARE(outcomes->size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestSheets)
#include "test_sheets.moc"
