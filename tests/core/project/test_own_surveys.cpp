#include <QTemporaryDir>
#include <QTest>

#include "core/project/ledger_words.h"
#include "core/project/project.h"
#include "text_of.h"

using namespace clientele;

namespace {

template <class Value>
Value must(Result<Value> result) {
    if (!result) qFatal("%s", qPrintable(q(result.error())));
    return std::move(*result);
}

}  // namespace

class TestOwnSurveys : public QObject {
    Q_OBJECT
 private slots:
    void how_surveys_are_read_is_kept_taken_back_and_brought_again() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("p.clientele").toStdString();
        const OwnSurvey waves{.name = "Visits", .expression = "waves=month"};
        const OwnSurvey staff{.name = "Visits: Staff", .expression = "reversed"};
        {
            Project project = must(Project::create(path));
            const Batch batch = must(project.set_own_survey(waves));
            QVERIFY(!batch.brought_rows());
            QCOMPARE(q(rows_in_words(batch)), "survey prepared");
            must(project.set_own_survey(staff));
            QCOMPARE(must(project.snapshot())->own_surveys(), (std::vector<OwnSurvey>{waves, staff}));
            must(project.undo());
            QCOMPARE(must(project.snapshot())->own_surveys(), std::vector<OwnSurvey>{waves});
            must(project.redo());
        }
        Project project = must(Project::open(path));
        QCOMPARE(project.own_surveys(), (std::vector<OwnSurvey>{waves, staff}));
        const OwnSurvey other{.name = "Visits", .expression = "waves=year"};
        must(project.set_own_survey(other));
        QCOMPARE(project.own_surveys(), (std::vector<OwnSurvey>{other, staff}));
        QCOMPARE(q(rows_in_words(must(project.set_own_survey({.name = "Visits: Staff", .expression = ""})))),
                 "survey read as it is found");
        QCOMPARE(project.own_surveys(), std::vector<OwnSurvey>{other});
        QVERIFY(must(project.check()).sound());
    }
    void what_was_never_said_cannot_be_cleared() {
        const QTemporaryDir folder;
        Project project = must(Project::create(folder.filePath("p.clientele").toStdString()));
        const auto cleared = project.set_own_survey({.name = "Visits", .expression = ""});
        QVERIFY(!cleared && cleared.error().code == ErrorCode::not_found);
        QVERIFY(!project.set_own_survey({.name = "", .expression = "waves=year"}));
    }
};

QTEST_GUILESS_MAIN(TestOwnSurveys)
#include "test_own_surveys.moc"
