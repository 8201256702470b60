#include <QTest>

#include "core/analysis/quality/rules/history_finding.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::rules;

namespace {

/// Validity of the customers of imports of so many rows, of which so many have a serious problem.
struct Import {
    std::int64_t rows, serious;
};
Finding told(const std::vector<Import>& given) {
    static const std::vector<ImportedRows> imports = [] {
        std::vector<ImportedRows> all;
        for (std::int64_t i = 1; i <= 9; ++i)
            all.push_back({.import = i, .kind = DatasetKind::customers, .source = "file" + std::to_string(i) + ".csv"});
        return all;
    }();
    DatasetHistory history{.dataset = DatasetKind::customers};
    DimensionHistory validity{.dimension = Dimension::validity};
    for (std::size_t i = 0; i < given.size(); ++i) {
        history.imports.push_back({.rows = &imports[i]});
        validity.imports.push_back({.rows = given[i].rows, .any = given[i].serious, .serious = given[i].serious});
    }
    history.dimensions.push_back(validity);
    Finding finding;
    finding.warnings.push_back(text("There before."));
    add_history(finding, given.empty() ? std::vector<DatasetHistory>() : std::vector<DatasetHistory>{history});
    return finding;
}

QString tables(const Finding& finding) {
    QStringList ids;
    for (const FindingTable& each : finding.tables) ids << q(each.id) + QString::number(each.rows());
    return ids.join(u' ');
}

}  // namespace

class TestHistoryFinding : public QObject {
    Q_OBJECT
 private slots:
    void nothing_where_no_import_is_known() {
        const Finding finding = told({});
        QVERIFY(finding.tables.empty() && finding.notes.empty() && finding.charts.empty());
    }
    void one_import_has_a_history_but_nothing_to_compare_it_with() {
        const Finding finding = told({{200, 20}});
        QCOMPARE(tables(finding), "history1");
        QVERIFY(finding.charts.empty());
        QCOMPARE(finding.notes.size(), 1U);
    }
    void several_have_a_chart_and_a_fall_is_the_first_warning() {
        const Finding finding = told({{300, 3}, {300, 0}, {300, 60}});
        QCOMPARE(tables(finding), "history3 over_imports3 falls1");
        QCOMPARE(finding.charts.front().warned, std::vector<std::string>{"customers"});
        QCOMPARE(finding.warnings.size(), 2U);
        QVERIFY2(q(finding.warnings.front()).contains(u"validity 0.800 instead of 0.995"),
                 qPrintable(q(finding.warnings.front())));
        QCOMPARE(q(finding.warnings.back()), "There before.");
        const auto scores = finding.table("over_imports")->find("score")->values.numbers();
        QCOMPARE(scores[0], 0.99);
        QCOMPARE(scores[2], 0.8);
    }
    void no_fall_no_warning() {
        const Finding finding = told({{300, 3}, {300, 3}});
        QCOMPARE(tables(finding), "history2 over_imports2 falls0");
        QVERIFY(finding.charts.front().warned.empty());
        QCOMPARE(finding.warnings.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestHistoryFinding)
#include "test_history_finding.moc"
