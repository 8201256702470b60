#include <QTemporaryDir>
#include <QTest>

#include "core/project/column_cache.h"
#include "core/project/merging.h"
#include "project_support.h"

using namespace clientele;

namespace {

GivenRows customers(std::vector<GivenRows::Row> rows) { return {{{"customer_id"}, {"name"}}, std::move(rows)}; }

GivenRows lines(int rows) {
    std::vector<GivenRows::Row> all;
    for (int i = 0; i < rows; ++i) all.push_back({"o" + std::to_string(i), *parse_iso_time("2011-12-01"), 10.0});
    return {{{"order_id"}, {"time", ColumnType::time}, {"amount", ColumnType::number}}, std::move(all)};
}

/// "1 a.csv 0+4; 2 b.csv 4+2": number, file, first row and rows of the kind's imports.
QString imports(Project& project, DatasetKind kind = DatasetKind::customers) {
    const auto snapshot = project.snapshot();
    if (!snapshot) qFatal("%s", qPrintable(q(snapshot.error())));
    QStringList all;
    std::size_t rows = 0;
    for (const ImportedRows& each : (*snapshot)->imports()) {
        if (each.kind != kind) continue;
        all << QStringLiteral("%1 %2 %3+%4").arg(each.import).arg(q(each.source)).arg(each.first).arg(each.rows) +
                   (each.corrects ? QStringLiteral(" of %1").arg(each.corrects) : QString());
        rows += each.rows;
    }
    if (!all.isEmpty() && rows != (*snapshot)->dataset(kind).rows) return QStringLiteral("other rows");
    return all.join(QStringLiteral("; "));
}

ImportPlan replacing(std::string_view file, std::int64_t refreshes = 0) {
    ImportPlan plan = plan_of(DatasetKind::customers, file);
    plan.on_duplicate = OnDuplicate::replace;
    plan.refreshes = refreshes;
    return plan;
}

}  // namespace

class TestImportsInForce : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

    Project shop() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::customers, "a.csv"), customers({{"c1", "Ada"}, {"c2", "Bo"}, {"c3", "Cy"}}));
        take(project, plan_of(DatasetKind::transactions, "lines.csv"), lines(5));
        take(project, plan_of(DatasetKind::customers, "b.csv"), customers({{"c4", "Di"}, {"c5", "Ed"}}));
        return project;
    }

 private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
    }

    void come_in_the_order_of_the_ledger() {
        Project project = shop();
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2");
        QCOMPARE(imports(project, DatasetKind::transactions), u"2 lines.csv 0+5");
        QCOMPARE(imports(project, DatasetKind::products), u"");
    }
    void what_was_undone_does_not_count() {
        Project project = shop();
        QVERIFY(project.undo());
        QCOMPARE(imports(project), u"1 a.csv 0+3");
        QVERIFY(project.redo());
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2");
    }
    void are_the_same_after_opening_again() {
        { Project project = shop(); }
        Project project = opened(path_);
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2");
    }
    void replaced_rows_are_those_of_the_later_import() {
        Project project = shop();
        take(project, replacing("c.csv"), customers({{"c2", "Bob"}, {"c5", "Edd"}, {"c6", "Flo"}}));
        QCOMPARE(imports(project), u"1 a.csv 0+2; 3 b.csv 2+1; 4 c.csv 3+3");
        QVERIFY(project.undo());
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2");
        QVERIFY(project.redo());
        QCOMPARE(imports(project), u"1 a.csv 0+2; 3 b.csv 2+1; 4 c.csv 3+3");
        Project again = std::move(project);
        take(again, replacing("d.csv"), customers({{"c2", "Bobby"}}));  // replaces what had replaced
        QCOMPARE(imports(again), u"1 a.csv 0+2; 3 b.csv 2+1; 4 c.csv 3+2; 5 d.csv 5+1");
    }
    void a_refreshed_file_stands_where_its_last_state_came_in() {
        Project project = shop();
        ImportPlan later = plan_of(DatasetKind::transactions, "lines.csv");
        later.refreshes = 2;
        take(project, later, lines(7));
        QCOMPARE(imports(project, DatasetKind::transactions), u"4 lines.csv 0+7");
        QVERIFY(project.undo());
        QCOMPARE(imports(project, DatasetKind::transactions), u"2 lines.csv 0+5");
    }
    void a_refreshed_file_with_keys_replaces_its_rows() {
        Project project = shop();
        take(project, replacing("a.csv", 1), customers({{"c1", "Ada L."}, {"c7", "Gus"}}));
        QCOMPARE(imports(project), u"1 a.csv 0+2; 3 b.csv 2+2; 4 a.csv 4+2");
    }
    void corrections_name_what_they_correct() {
        Project project = shop();
        ImportPlan corrected = plan_of(DatasetKind::customers, "a.csv");
        corrected.corrects = 1;
        take(project, corrected, customers({{"c8", "Hal"}}));
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2; 4 a.csv 5+1 of 1");
    }
    void merged_customers_are_one_row_of_their_import() {
        Project project = shop();
        Decision same{.verdict = Decision::Verdict::same, .customers = {"c4", "c1", "c2"}, .representative = "c4"};
        QVERIFY(project.decide({same}));
        QCOMPARE(imports(project), u"1 a.csv 0+1; 3 b.csv 1+2");
        QVERIFY(project.undo());
        QCOMPARE(imports(project), u"1 a.csv 0+3; 3 b.csv 3+2");
    }
    void a_column_cache_knows_them_as_well() {
        {
            Project project = made(path_);
            take(project, plan_of(DatasetKind::transactions, "many.csv"), ManyLines(least_rows_to_cache));
            take(project, plan_of(DatasetKind::transactions, "more.csv"), ManyLines(3'000));
            QVERIFY(project.save_column_cache());
        }
        QVERIFY(std::filesystem::exists(column_cache_file(path_)));
        Project project = opened(path_);
        QCOMPARE(imports(project, DatasetKind::transactions), u"1 many.csv 0+200000; 2 more.csv 200000+3000");
    }
};

QTEST_GUILESS_MAIN(TestImportsInForce)
#include "test_imports_in_force.moc"
