#include <QAbstractItemModelTester>
#include <QtTest>

#include "text_of.h"
#include "ui/importing/cell_reading.h"
#include "ui/importing/corrections_model.h"
#include "ui/importing/raw_rows_model.h"
#include "ui/importing/rejects_model.h"

using namespace clientele;

namespace {

/// Two columns, three rows; the third row is rejected for its date.
DraftFile checked_file() {
    DraftFile file;
    file.facts.emplace();
    ColumnFacts id, day;
    id.header = "id";
    day.header = "day";
    day.index = 1;
    file.facts->columns = {id, day};
    file.facts->first_rows.rows = {{"007", "03/04/2011"}, {"008", ""}, {"009", "31/02/2011"}};
    file.facts->first_rows.lines = {2, 3, 4};
    file.mapped.emplace();
    ColumnMapping as_id, as_day;
    as_id.target = "customer_id";
    as_day.target = "time";
    as_day.column = 1;
    file.mapped->columns = {as_id, as_day};
    file.counted.columns = {{"customer_id", ColumnType::text, false}, {"time", ColumnType::date, false}};
    file.counted.first_rows = {{2, {std::string("007"), *make_date(2011, 4, 3)}}, {3, {std::string("008"), {}}}};
    Reject reject;
    reject.line = 4;
    reject.column = "day";
    reject.value = "31/02/2011";
    reject.message = text("No calendar has {0}.", name("31/02/2011"));
    reject.raw = "009,31/02/2011";
    file.counted.rejects = {reject};
    return file;
}

int kind(const RawRowsModel& model, int row, int column) {
    return model.index(row, column).data(RawRowsModel::kind_role).toInt();
}

}  // namespace

class TestImportModels : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void corrections_outlive_rows_that_are_taken_off() {
        RejectedRows rows{.columns = {"id", "day"}, .rows = {}};
        for (std::uint64_t line = 2; line < 5; ++line) {
            RejectedRows::Row& row = rows.rows.emplace_back();
            row.reject.line = line;
            row.cells = {"00" + std::to_string(line), "never"};
        }
        CorrectionsModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(rows);
        const QModelIndex day = model.index(2, CorrectionsModel::first_cell + 1);
        QVERIFY(model.setData(day, QStringLiteral("2024-05-01"), Qt::EditRole));
        model.drop({2, 3});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.corrected_count(), 1);
        QCOMPARE(model.corrected().cells, (std::vector<std::vector<std::string>>{{"004", "2024-05-01"}}));
        QCOMPARE(model.corrected().lines, (std::vector<std::uint64_t>{4}));
        model.drop({4});
        QCOMPARE(model.corrected_count(), 0);
    }
    void rows_show_what_is_written_and_what_is_stored() {
        RawRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(checked_file());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("007"));
        QCOMPARE(kind(model, 0, 0), int(CellReading::Kind::same));  // leading zeros stay
        QCOMPARE(model.index(0, 1).data(RawRowsModel::read_role).toString(), QStringLiteral("3 Apr 2011"));
        QCOMPARE(kind(model, 0, 1), int(CellReading::Kind::changed));
        QCOMPARE(kind(model, 1, 1), int(CellReading::Kind::same));  // nothing written, nothing stored
    }
    void a_rejected_cell_says_why() {
        RawRowsModel model;
        model.show(checked_file());
        QCOMPARE(kind(model, 2, 1), int(CellReading::Kind::rejected));
        QCOMPARE(kind(model, 2, 0), int(CellReading::Kind::open));
        QCOMPARE(model.index(2, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("No calendar has 31/02/2011."));
        QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("4"));
    }
    void a_column_left_out_is_not_read() {
        DraftFile file = checked_file();
        file.mapped->columns[1].ignored = true;
        RawRowsModel model;
        model.show(file);
        QCOMPARE(kind(model, 0, 1), int(CellReading::Kind::open));
    }
    void ragged_rows_are_shown_as_they_are() {
        DraftFile file = checked_file();
        file.facts->first_rows.rows[0] = {"007"};
        RawRowsModel model;
        model.show(file);
        QCOMPARE(model.index(0, 1).data().toString(), QString());
    }
    void numbers_in_other_signs_are_marked_and_plain_ones_are_not() {
        const Format format;
        QCOMPARE(int(read_cell("1.234,50", 1234.5, format).kind), int(CellReading::Kind::changed));
        QCOMPARE(read_cell("1.234,50", 1234.5, format).read, QStringLiteral("1234.5"));
        QCOMPARE(int(read_cell("25.50", 25.5, format).kind), int(CellReading::Kind::same));
        QCOMPARE(int(read_cell("NULL", Cell{}, format).kind), int(CellReading::Kind::missing));
        QCOMPARE(int(read_cell("2011-04-03", Cell(*make_date(2011, 4, 3)), format).kind), int(CellReading::Kind::same));
    }
    void the_telling_example_has_two_readings() {
        QCOMPARE(telling_example({"03/03/2011", "03/04/2011"}), std::string("03/04/2011"));
        QCOMPARE(read_date_example("03/04/2011", "dd/MM/yyyy"), QStringLiteral("3 April 2011"));
        QCOMPARE(read_date_example("03/04/2011", "MM/dd/yyyy"), QStringLiteral("4 March 2011"));
        QCOMPARE(read_date_example("31/04/2011", "MM/dd/yyyy"), QString());
    }
    void examples_are_read_as_the_import_reads_them() {
        QCOMPARE(read_date_example(" 03/04/69 08:15", "dd/MM/yy"), QStringLiteral("3 April 1969"));
        QCOMPARE(read_date_example("03/04/68", "dd/MM/yy"), QStringLiteral("3 April 2068"));
        QCOMPARE(read_number_example("1,234", '.'), QStringLiteral("1,234"));
        QCOMPARE(read_number_example("1,234", ','), QStringLiteral("1.234"));
        QCOMPARE(read_number_example("12,5", '.'), QString());
    }
    void rejects_are_a_table_and_a_csv_that_no_spreadsheet_computes() {
        RejectsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Reject> rejects = checked_file().counted.rejects;
        rejects[0].value = "=1+1";
        model.show(rejects);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, RejectsModel::reason).data().toString(), QStringLiteral("No calendar has 31/02/2011."));
        QCOMPARE(q(rejects_csv(rejects, Format{})),
                 QStringLiteral("line,column,value,reason,row\r\n"
                                "4,day,\"'=1+1\",No calendar has 31/02/2011.,\"009,31/02/2011\"\r\n"));
    }
};

QTEST_MAIN(TestImportModels)
#include "test_import_models.moc"
