#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include "text_of.h"
#include "ui/jobs/jobs.h"
#include "ui/tables/copy_table.h"
#include "ui/tables/save_table.h"
#include "ui/tables/table_order.h"
#include "ui/tables/table_view.h"

using namespace clientele;

namespace {

FindingTable segments() {
    FindingTable table;
    table.id = "segments";
    table.title = text("Segments");
    table.columns.push_back({"segment", text("Segment"), Column::of_texts({"store 14", "Store 9", "", "At risk"})});
    table.columns.push_back(
        {"customers", text("Customers"), Column::of_numbers({2003, 3410, 3410, missing_number}), Unit::count});
    table.columns.push_back({"revenue", text("Revenue"), Column::of_numbers({101.8, 61.2, 0, 27.7}), Unit::amount});
    table.columns.push_back({"change", text("Change"), Column::of_numbers({0.041, -0.12, 0, missing_number}),
                             Unit::percent, -1, Good::higher});
    table.columns.push_back({"last", text("Last order"), Column::of_dates({10, Date::missing_days, 0, 5})});
    table.key_column = "segment";
    table.key_dimension = "segment";
    return table;
}

FindingTable long_table(std::size_t rows) {
    std::vector<double> values(rows);
    for (std::size_t i = 0; i < rows; ++i) values[i] = static_cast<double>((i * 7919) % rows);
    FindingTable table;
    table.id = "long";
    table.columns.push_back({"value", text("Value"), Column::of_numbers(std::move(values)), Unit::count});
    return table;
}

QString column_text(const FindingTableModel& model, int column) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) cells << model.index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

}  // namespace

class TestTableView : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void model_shows_cells_as_the_reader_writes_them() {
        FindingTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_table(segments());
        QCOMPARE(column_text(model, 1), q("2,003|3,410|3,410|–"));
        QCOMPARE(column_text(model, 2), q("101.80|61.20|0.00|27.70"));
        QCOMPARE(column_text(model, 3), q("+4.1%|−12.0%|0.0%|–"));
        QCOMPARE(column_text(model, 4), q("11 Jan 1970|–|1 Jan 1970|6 Jan 1970"));
        QCOMPARE(model.index(0, 1).data(FindingTableModel::raw_role).toDouble(), 2003.0);
        QCOMPARE(model.index(0, 4).data(FindingTableModel::raw_role).toString(), q("1970-01-11"));
        QVERIFY(!model.index(3, 1).data(FindingTableModel::raw_role).isValid());
    }

    void changes_carry_a_verdict_and_an_arrow() {
        FindingTableModel model;
        model.set_table(segments());
        QCOMPARE(model.index(0, 3).data(FindingTableModel::verdict_role).toInt(), 1);
        QCOMPARE(model.index(0, 3).data(FindingTableModel::arrow_role).toString(), q("▲"));
        QCOMPARE(model.index(1, 3).data(FindingTableModel::verdict_role).toInt(), -1);
        QCOMPARE(model.index(1, 3).data(FindingTableModel::arrow_role).toString(), q("▼"));
        QCOMPARE(model.index(2, 3).data(FindingTableModel::arrow_role).toString(), QString());
        QCOMPARE(model.index(0, 1).data(FindingTableModel::verdict_role).toInt(), 0);
    }

    void order_keeps_missing_last_both_ways_and_equal_rows_as_they_stood() {
        const Column values = segments().columns[1].values;
        QCOMPARE(*order_of(values, false), (std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(*order_of(values, true), (std::vector<std::uint32_t>{1, 2, 0, 3}));
    }

    void texts_are_ordered_without_case_and_by_the_numbers_in_them() {
        QCOMPARE(*order_of(segments().columns[0].values, false), (std::vector<std::uint32_t>{3, 1, 0, 2}));
    }

    void sorting_keeps_the_current_row() {
        FindingTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_table(segments());
        const QPersistentModelIndex third(model.index(2, 0));
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(model.table_row(third.row()), 2);
        QCOMPARE(third.row(), 1);
        model.sort(-1);
        QCOMPARE(third.row(), 2);
    }

    void a_million_rows_are_sorted_in_the_background_with_the_old_order_shown_meanwhile() {
        Jobs jobs;
        TableView view;
        view.set_jobs(&jobs);
        view.resize(400, 300);
        view.set_table(long_table(1'000'000));
        view.show();
        FindingTableModel& model = view.model_of_table();
        QSignalSpy sorted(&model, &FindingTableModel::sorted);
        view.sortByColumn(0, Qt::AscendingOrder);
        QVERIFY(model.sorting());
        QCOMPARE(model.index(1, 0).data().toString(), q("7,919"));
        QVERIFY(sorted.wait(20'000));
        QCOMPARE(model.index(1, 0).data().toString(), q("1"));
        QCOMPARE(model.index(999'999, 0).data().toString(), q("999,999"));
        view.scrollToBottom();
        QVERIFY(view.visualRect(model.index(999'999, 0)).isValid());
    }

    void a_new_table_of_the_same_columns_stays_sorted() {
        TableView view;
        view.set_table(segments());
        view.sortByColumn(2, Qt::AscendingOrder);
        view.set_table(segments());
        QCOMPARE(column_text(view.model_of_table(), 2), q("0.00|27.70|61.20|101.80"));
    }

    void enter_and_double_click_activate_the_row_of_the_table_not_of_the_order() {
        TableView view;
        view.set_table(segments());
        view.resize(600, 300);
        view.show();
        view.sortByColumn(2, Qt::AscendingOrder);
        QSignalSpy activated(&view, &TableView::row_activated);
        view.setCurrentIndex(view.model_of_table().index(0, 0));
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toInt(), 3);
        const QRect cell = view.visualRect(view.model_of_table().index(3, 1));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(1).at(0).toInt(), 0);
    }

    void the_selection_is_copied_as_text_and_as_a_table_with_exact_numbers() {
        TableView view;
        view.set_table(segments());
        view.selectRow(0);
        QTest::keySequence(&view, QKeySequence::Copy);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), q("Segment\tCustomers\tRevenue\tChange\tLast order\n"
                                 "store 14\t2003\t101.8\t0.041\t1970-01-11\n"));
        QVERIFY(data->html().contains(q("<td align=\"right\" x:num=\"0.041\" sdval=\"0.041\">+4.1%</td>")));
    }

    void copied_texts_cannot_break_the_table() {
        FindingTable table;
        table.columns.push_back({"a", text("A"), Column::of_texts({"one\ttwo \"three\"\nfour <b>"})});
        const auto copy = copied(table, {0}, {});
        QCOMPARE(copy->text, q("A\n\"one\ttwo \"\"three\"\"\nfour <b>\"\n"));
        QVERIFY(copy->html.contains(q("&lt;b&gt;")));
    }

    void columns_fill_the_view() {
        TableView view;
        view.resize(900, 300);
        view.set_table(segments());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.horizontalHeader()->length(), view.viewport()->width());
    }

    void tables_are_saved_as_csv_and_xlsx_and_nothing_else() {
        QTemporaryDir folder;
        Jobs jobs;
        std::optional<Result<void>> outcome;
        const QString csv = folder.filePath(q("table.csv"));
        save_table(jobs, segments(), csv, this, [&](Result<void> result) { outcome = std::move(result); });
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->has_value());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine().trimmed(), QByteArray("segment,customers,revenue,change,last"));
        QVERIFY(write_table(segments(), folder.filePath(q("table.xlsx")), Format{}));
        QFile book(folder.filePath(q("table.xlsx")));
        QVERIFY(book.open(QIODevice::ReadOnly));
        QCOMPARE(book.read(2), QByteArray("PK"));
        const auto refused = write_table(segments(), folder.filePath(q("table.doc")), Format{});
        QCOMPARE(refused.error().code, ErrorCode::bad_value);
    }
};

QTEST_MAIN(TestTableView)
#include "test_table_view.moc"
