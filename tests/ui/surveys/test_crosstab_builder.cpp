#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "surveyed.h"
#include "ui/surveys/crosstab_builder.h"
#include "ui/tables/table_view.h"

using namespace clientele;

namespace {

constexpr int patience = 20'000;

struct Building {
    Surveyed surveyed;
    QPointer<CrosstabBuilder> builder;

    Building() = default;
    Building(const Building&) = delete;
    ~Building() { delete builder; }
    bool open(const std::map<std::string, std::string>& options = {}) {
        if (!surveyed.open()) return false;
        builder = new CrosstabBuilder(surveyed.sample.session, options, nullptr);
        builder->show();
        return QTest::qWaitForWindowActive(builder) &&
               QTest::qWaitFor([&] { return list().model()->rowCount() > 0; }, patience) && settled();
    }
    bool settled() const {
        return QTest::qWaitFor([&] { return !builder->computing(); }, patience);
    }
    template <class Part>
    Part* part(const char* name) const {
        return builder->findChild<Part*>(q(name));
    }
    QListView& list() const { return *part<QListView>("fields"); }
    Shelf& shelf(const char* name) const { return *part<Shelf>(name); }
    QModelIndex field(const char* id) const {
        const QModelIndexList found =
            list().model()->match(list().model()->index(0, 0), FieldsModel::id_role, q(id), 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    /// Drops what a list or shelf gives for dragging on a place of a shelf, by the events of the mouse.
    void drop(QListView& from, const QModelIndex& what, Shelf& onto, const QPoint& at, Qt::DropAction action) const {
        const std::unique_ptr<QMimeData> data(from.model()->mimeData({what}));
        QWidget* port = onto.view().viewport();
        QDragEnterEvent enter(at, action, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(port, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, action, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(port, &move);
        QDropEvent dropped(at, action, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(port, &dropped);
        QVERIFY(dropped.isAccepted());
    }
    void drag_to(const char* id, const char* shelf_name, const QPoint& at = {-1, -1}) const {
        Shelf& onto = shelf(shelf_name);
        const QPoint end(onto.view().viewport()->width() - 3, onto.view().viewport()->height() - 3);
        drop(list(), field(id), onto, at.x() < 0 ? end : at, Qt::CopyAction);
    }
    std::string option(const char* id) const { return builder->options()[id]; }
    TableView& table() const { return *static_cast<TableView*>(part<QTableView>("table")); }
    QStringList titles() const {
        QStringList titles;
        const QAbstractItemModel& model = *table().model();
        for (int c = 0; c < model.columnCount(); ++c) titles << model.headerData(c, Qt::Horizontal).toString();
        return titles;
    }
};

}  // namespace

class TestCrosstabBuilder : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing))")));
    }

    void fields_are_dragged_to_rows_and_columns_and_shown() {
        Building cross;
        QVERIFY(cross.open());
        cross.drag_to("question:Q2", "rows");
        cross.drag_to("question:Gender", "columns");
        QVERIFY(cross.settled());
        QCOMPARE(cross.option("rows"), std::string("question:Q2"));
        QCOMPARE(cross.option("columns"), std::string("question:Gender"));
        QVERIFY2(!cross.titles().filter(QRegularExpression(q("\\bf\\b"))).isEmpty(),
                 qPrintable(cross.titles().join(u'|')));
        // A field that is there is not put there twice.
        const std::unique_ptr<QMimeData> again(cross.list().model()->mimeData({cross.field("question:Q2")}));
        QVERIFY(!cross.shelf("rows").model().dropMimeData(again.get(), Qt::CopyAction, -1, -1, {}));
        QVERIFY(cross.field("question:Q2").isValid());  // the list keeps it
    }
    void a_field_dropped_on_another_stands_within_it() {
        Building cross;
        QVERIFY(cross.open());
        cross.drag_to("question:Gender", "columns");
        Shelf& columns = cross.shelf("columns");
        cross.drag_to("responses.store_id", "columns", columns.view().visualRect(columns.model().index(0)).center());
        QCOMPARE(cross.option("columns"), std::string("question:Gender > responses.store_id"));
        QVERIFY(cross.settled());
        QVERIFY2(!cross.titles().filter(q("f · S1")).isEmpty(), qPrintable(cross.titles().join(u'|')));
        columns.view().setCurrentIndex(columns.model().index(1));
        columns.view().setFocus();
        QTest::keyClick(&columns.view(), Qt::Key_Space);  // beside it
        QCOMPARE(cross.option("columns"), std::string("question:Gender; responses.store_id"));
        QTest::keyClick(&columns.view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(cross.option("columns"), std::string("responses.store_id; question:Gender"));
        QTest::keyClick(&columns.view(), Qt::Key_Delete);
        QCOMPARE(cross.option("columns"), std::string("question:Gender"));
        QVERIFY(cross.settled());
    }
    void fields_move_from_shelf_to_shelf() {
        Building cross;
        QVERIFY(cross.open({{"rows", "Q2; Reason"}, {"columns", "question:Gender"}}));
        QCOMPARE(cross.option("rows"), std::string("question:Q2; question:Reason"));
        Shelf& rows = cross.shelf("rows");
        const QPoint end(rows.view().viewport()->width() - 3, rows.view().viewport()->height() - 3);
        cross.drop(cross.shelf("columns").view(), cross.shelf("columns").model().index(0), rows, end, Qt::MoveAction);
        cross.shelf("columns").model().removeRows(0, 1);  // as the view does once the drag ends
        QCOMPARE(cross.option("rows"), std::string("question:Q2; question:Reason; question:Gender"));
        QCOMPARE(cross.option("columns"), std::string("none"));
        QVERIFY(cross.settled());
    }
    void keys_and_buttons_do_the_same() {
        Building cross;
        QVERIFY(cross.open());
        QTest::keyClicks(cross.part<QLineEdit>("search"), q("reas"));
        QCOMPARE(cross.list().model()->rowCount(), 1);
        cross.list().setCurrentIndex(cross.field("question:Reason"));
        cross.list().setFocus();
        QTest::keyClick(&cross.list(), Qt::Key_Return);
        QCOMPARE(cross.option("rows"), std::string("question:Reason"));
        QTest::keyClick(cross.part<QLineEdit>("search"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(cross.part<QLineEdit>("search"), q("gend"));
        cross.list().setCurrentIndex(cross.field("question:Gender"));
        cross.list().setFocus();
        QTest::keyClick(&cross.list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(cross.option("columns"), std::string("question:Gender"));
        QTest::mouseClick(cross.part<QPushButton>("to_conditions"), Qt::LeftButton);
        QCOMPARE(cross.option("only"), std::string());  // until values are chosen
        const auto values = [&] {
            auto* popup = cross.builder->findChild<QWidget*>(q("values"), Qt::FindDirectChildrenOnly);
            return popup ? popup->findChild<QListWidget*>() : nullptr;
        };
        QVERIFY(QTest::qWaitFor([&] { return values() && values()->count() == 2; }, patience));
        values()->item(1)->setCheckState(Qt::Checked);
        QVERIFY2(cross.option("only").starts_with("question:Gender="), cross.option("only").c_str());
        QVERIFY(cross.settled());
        QSignalSpy taken(&cross.surveyed.sample.session, &Session::finding_wanted);
        QTest::mouseClick(cross.part<QPushButton>("take"), Qt::LeftButton);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.front()[0].toString(), u"surveys.crosstab");
    }
    void a_card_s_options_begin_it() {
        Building cross;
        QVERIFY(cross.open({{"columns", "question:Gender > responses.store_id; wave"},
                            {"only", "question:Q2=Good"},
                            {"least_base", "5"},
                            {"show", "counts"}}));
        QCOMPARE(cross.option("columns"), std::string("question:Gender > responses.store_id; wave"));
        QCOMPARE(cross.option("only"), std::string("question:Q2=Good"));
        QCOMPARE(cross.option("least_base"), std::string("5"));
        QCOMPARE(cross.part<QComboBox>("show")->currentData().toString(), u"counts");
        QVERIFY(!cross.part<QLabel>("headline")->text().isEmpty());
    }
};

QTEST_MAIN(TestCrosstabBuilder)
#include "test_crosstab_builder.moc"
