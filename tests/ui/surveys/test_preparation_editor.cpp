#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

#include "surveyed.h"
#include "ui/surveys/answers_model.h"
#include "ui/surveys/preparation_editor.h"

using namespace clientele;

namespace {

constexpr int patience = 20'000;

struct Editing {
    Surveyed surveyed;
    QPointer<PreparationEditor> editor;

    Editing() = default;
    Editing(const Editing&) = delete;
    ~Editing() { delete editor; }
    bool open(const QByteArray& rows = Surveyed::answers()) {
        if (!surveyed.open(rows)) return false;
        editor = new PreparationEditor(surveyed.sample.session, {}, nullptr);
        editor->show();
        return QTest::qWaitForWindowActive(editor) && settled();
    }
    bool settled() const {
        const bool done = QTest::qWaitFor(
            [&] { return !editor->looking() && part<QTableView>("questions")->model()->rowCount() > 0; }, patience);
        if (!done) qInfo("%s", qPrintable(part<QLabel>("outcome")->text()));
        return done;
    }
    template <class Part>
    Part* part(const char* name) const {
        return editor->findChild<Part*>(q(name));
    }
    QAbstractItemModel& questions() const { return *part<QTableView>("questions")->model(); }
    AnswersModel& answers() const { return *qobject_cast<AnswersModel*>(part<QTableView>("answers")->model()); }
    int row_of(const char* id) const {
        for (int row = 0; row < questions().rowCount(); ++row)
            if (questions().index(row, 0).data(QuestionsModel::id_role).toString() == q(id)) return row;
        return -1;
    }
    void choose(const char* id) const { part<QTableView>("questions")->selectRow(row_of(id)); }
    QString type(const char* id) const { return questions().index(row_of(id), QuestionsModel::kind).data().toString(); }
    void press(const char* name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    /// By keys, as a person does it.
    void set_kind(int index) const {
        auto* box = part<QComboBox>("kind");
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    std::vector<OwnSurvey> kept() const { return surveyed.sample.session.snapshot()->own_surveys(); }
};

}  // namespace

class TestPreparationEditor : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void questions_are_listed_with_type_and_reason() {
        Editing visit;
        QVERIFY(visit.open());
        QCOMPARE(visit.questions().rowCount(), 4);
        QCOMPARE(visit.type("Q2"), u"scale");
        QVERIFY(
            visit.questions().index(visit.row_of("Q2"), QuestionsModel::reason).data().toString().contains(q("words")));
        const QModelIndex bars = visit.questions().index(visit.row_of("Q2"), QuestionsModel::answers);
        QCOMPARE(bars.data(Qt::AccessibleTextRole).toString(), u"90 answers");
        QTest::keyClicks(visit.part<QLineEdit>("search"), q("gend"));
        QCOMPARE(visit.questions().rowCount(), 1);
        QVERIFY(!visit.part<QPushButton>("save")->isEnabled());
    }
    void codes_that_are_no_answers_make_a_scale_at_once() {
        Editing visit;
        QVERIFY(visit.open());
        QCOMPARE(visit.type("Q1"), u"number");
        visit.choose("Q1");
        auto* missing = visit.part<QLineEdit>("missing");
        missing->setFocus();
        QTest::keyClicks(missing, q("55"));
        QTest::keyClick(missing, Qt::Key_Return);
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q1"), u"scale");
        const QModelIndex bars = visit.questions().index(visit.row_of("Q1"), QuestionsModel::answers);
        QCOMPARE(bars.data(Qt::AccessibleTextRole).toString(), u"81 answers, 9 no answer");
        QTest::mouseClick(visit.part<QCheckBox>("reversed"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q1"), u"scale, reversed");
        QVERIFY(visit.kept().empty());
        visit.press("undo");
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q1"), u"scale");
        visit.press("redo");
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q1"), u"scale, reversed");
    }
    void what_is_saved_is_one_step_that_can_be_undone() {
        Editing visit;
        QVERIFY(visit.open());
        visit.choose("Q1");
        visit.set_kind(4);  // scale
        QVERIFY(visit.settled());
        visit.choose("Gender");
        auto* table = visit.part<QTableView>("answers");
        const QModelIndex label = visit.answers().index(0, AnswersModel::label);
        table->setCurrentIndex(label);
        QVERIFY(visit.answers().setData(label, q("Men"), Qt::EditRole));
        QVERIFY(visit.settled());
        const std::size_t steps = visit.surveyed.sample.session.ledger().size();
        visit.press("save");
        QVERIFY(QTest::qWaitFor([&] { return visit.kept().size() == 2; }, patience));
        QCOMPARE(visit.surveyed.sample.session.ledger().size(), steps + 1);
        QCOMPARE(visit.kept()[0].name, std::string("Visit: Gender"));
        QCOMPARE(visit.kept()[0].expression, std::string("label=m:Men"));
        QCOMPARE(visit.kept()[1].expression, std::string("type=scale"));
        QVERIFY(visit.settled());
        QVERIFY(!visit.editor->changed());
        QTest::keyClick(visit.editor, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return visit.kept().empty(); }, patience));
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q1"), u"number");
    }
    void several_questions_are_changed_together() {
        Editing visit;
        QVERIFY(visit.open());
        auto* list = visit.part<QTableView>("questions");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        visit.set_kind(6);  // one of several answers
        QVERIFY(visit.settled());
        for (const char* id : {"Q1", "Q2", "Gender", "Reason"}) QCOMPARE(visit.type(id), u"one of several answers");
        visit.press("found_again");
        QVERIFY(visit.settled());
        QCOMPARE(visit.type("Q2"), u"scale");
        QVERIFY(!visit.editor->changed());
    }
    // Seven people rank three things: too few to be sure of by itself. Said of one it goes for all, by keys.
    void a_ranking_is_said_of_one_item_for_all() {
        QByteArray rows = "survey,respondent,question,answer\n";
        const char* things[] = {"Price", "Quality", "Service"};
        for (int r = 0; r < 7; ++r)
            for (int t = 0; t < 3; ++t)
                rows += "Visit,r" + QByteArray::number(r) + ",Put these in order of importance - " + things[t] + ',' +
                        QByteArray::number(1 + (r + t) % 3) + '\n';
        Editing visit;
        QVERIFY(visit.open(rows));
        constexpr const char *price = "Put these in order of importance - Price",
                             *service = "Put these in order of importance - Service";
        QCOMPARE(visit.type(price), u"scale");
        visit.choose(price);
        auto* kind = visit.part<QComboBox>("kind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_P);  // place in a ranking
        QVERIFY(visit.settled());
        QCOMPARE(visit.type(price), u"place in a ranking");
        QCOMPARE(visit.type(service), u"place in a ranking");
        const QModelIndex reason = visit.questions().index(visit.row_of(service), QuestionsModel::reason);
        QVERIFY(reason.data().toString().startsWith(q("You said so. 7 respondents put 3 items in order.")));
        visit.press("save");
        QVERIFY(QTest::qWaitFor([&] { return visit.kept().size() == 1; }, patience));
        QCOMPARE(visit.kept()[0].expression, std::string("type=ranking"));
        QVERIFY(visit.settled());
        QTest::mouseClick(visit.part<QPushButton>("found_again"), Qt::LeftButton);
        QVERIFY(visit.settled());
        QCOMPARE(visit.type(service), u"scale");
    }
    void answers_are_dragged_to_their_order() {
        Editing visit;
        QVERIFY(visit.open());
        visit.choose("Reason");
        QCOMPARE(visit.answers().order(), QStringList({q("Price"), q("Other"), q("Staff")}));
        auto* table = visit.part<QTableView>("answers");
        const std::unique_ptr<QMimeData> data(visit.answers().mimeData({visit.answers().index(2, 0)}));
        QVERIFY(visit.answers().dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(visit.answers().order(), QStringList({q("Staff"), q("Price"), q("Other")}));
        QVERIFY(visit.settled());
        QCOMPARE(visit.answers().order(), QStringList({q("Staff"), q("Price"), q("Other")}));
        QCOMPARE(visit.type("Reason"), u"one of several answers");  // in order, and no scale
        table->setCurrentIndex(visit.answers().index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(visit.settled());
        QCOMPARE(visit.answers().order(), QStringList({q("Price"), q("Staff"), q("Other")}));
        QCOMPARE(table->currentIndex().row(), 1);
    }
    void targets_are_weighted_live() {
        Editing visit;
        QVERIFY(visit.open());
        auto* field = visit.part<QComboBox>("target_field");
        field->setCurrentIndex(field->findData(q("question:Gender")));
        visit.press("add_target");
        auto* targets = visit.part<QTreeWidget>("targets");
        QVERIFY(QTest::qWaitFor([&] { return targets->topLevelItemCount() == 1; }, patience));
        QVERIFY(visit.settled());
        QTreeWidgetItem* top = targets->topLevelItem(0);
        QCOMPARE(top->childCount(), 2);
        QCOMPARE(top->child(1)->text(0), u"f");
        QVERIFY2(top->child(1)->text(2).startsWith(q("33")), qPrintable(top->child(1)->text(2)));
        top->child(0)->setText(2, q("50"));
        top->child(1)->setText(2, q("50 %"));
        QVERIFY(visit.settled());
        QVERIFY2(top->child(0)->text(3).startsWith(q("50")), qPrintable(top->child(0)->text(3)));
        // 30 with 1.5 and 60 with 0.75: 90 * (30 * 2.25 + 60 * 0.5625) / 90^2 = 1.125
        const QString report = visit.part<QLabel>("report")->text();
        QVERIFY2(report.contains(q("Design effect: 1.13")) || report.contains(q("Design effect: 1.12")),
                 qPrintable(report));
        QVERIFY2(report.contains(q("Effective base: 80 of 90")), qPrintable(report));
        QVERIFY2(report.contains(q("Largest weight: 1.50")), qPrintable(report));
        top->child(0)->setText(2, q("nonsense"));
        QVERIFY(visit.settled());
        QVERIFY(top->child(0)->text(2).startsWith(q("50")));
        visit.press("save");
        QVERIFY(QTest::qWaitFor([&] { return visit.kept().size() == 1; }, patience));
        QCOMPARE(visit.kept()[0].expression, std::string("target=question:Gender: m=50, f=50"));
    }
    void a_population_is_kept_with_the_survey() {
        Editing visit;
        QVERIFY(visit.open());
        auto* population = visit.part<QLineEdit>("population");
        const auto type = [&](const QString& words) {
            population->setFocus();
            population->selectAll();
            QTest::keyClicks(population, words);
            QTest::keyClick(population, Qt::Key_Return);
            return visit.settled();
        };
        QVERIFY(type(q("20")));  // fewer than the 90 who answered
        QVERIFY2(visit.part<QLabel>("weight_problems")->text().contains(q("smaller than")),
                 qPrintable(visit.part<QLabel>("weight_problems")->text()));
        QVERIFY(type(q("120")));
        QVERIFY(!visit.part<QLabel>("weight_problems")->isVisibleTo(visit.editor));
        visit.press("save");
        QVERIFY(QTest::qWaitFor([&] { return visit.kept().size() == 1; }, patience));
        QCOMPARE(visit.kept()[0].expression, std::string("population=120"));
    }
    void waves_are_shown_with_their_respondents() {
        Editing visit;
        QVERIFY(visit.open());
        auto* waves = visit.part<QComboBox>("waves");
        waves->setCurrentIndex(waves->findData(q("quarter")));
        Q_EMIT waves->activated(waves->currentIndex());
        QVERIFY(visit.settled());
        QVERIFY2(visit.part<QLabel>("of_waves")->text().contains(q("2026-Q1 (45), 2026-Q2 (45)")),
                 qPrintable(visit.part<QLabel>("of_waves")->text()));
    }
};

QTEST_MAIN(TestPreparationEditor)
#include "test_preparation_editor.moc"
