#include "table_file.h"

using namespace clientele;

namespace {

constexpr std::string_view sales = "Year,Month,Make,Quantity\n2007,1,Toyota,2884\n2007,12,NA,1\n2008,2,Ford,870\n";

std::string shape_for(const TableFile& file, std::optional<DatasetKind> kind, const SourceSettings& settings = {}) {
    const auto facts = inspect(file.path(), settings, {}, kind);
    return facts ? facts->shape : to_string(facts.error().message);
}
ReadTable read_points(const TableFile& file) {
    const auto facts = inspect(file.path(), {}, {}, DatasetKind::market_series);
    if (!facts) qFatal("%s", to_string(facts.error().message).c_str());
    const auto mapping = map_columns(*facts, DatasetKind::market_series, {});
    if (!mapping) qFatal("%s", to_string(mapping.error().message).c_str());
    return read_all(*facts, *mapping);
}

}  // namespace

/// Tables whose year and month stand in two columns.
class TestSplitMonths : public QObject {
    Q_OBJECT
 private slots:
    void year_and_month_become_a_day() {
        const ReadTable table = read_points(TableFile(sales));
        QCOMPARE(table.rows.size(), 3u);
        QCOMPARE(q(table.rows[0]), "2007-01-01T00:00:00|Toyota|2884");
        QCOMPARE(q(table.rows[1]), "2007-12-01T00:00:00|NA|1");
        QCOMPARE(table.lines.back(), 4u);
        QVERIFY(table.rejects.empty());
    }
    void names_of_months_and_quarters_are_understood() {
        const ReadTable names = read_points(TableFile("Reihe;Monat;Jahr;Wert\nA;März;2024;5\nA;Dez;2024;6\n"));
        QCOMPARE(q(names.rows[0]), "A|2024-03-01T00:00:00|5");
        QCOMPARE(q(names.rows[1]), "A|2024-12-01T00:00:00|6");
        const ReadTable quarters = read_points(TableFile("year,quarter,series,value\n2024,Q3,A,5\n2024,4,A,6\n"));
        QCOMPARE(q(quarters.rows[0]), "2024-07-01T00:00:00|A|5");
        QCOMPARE(q(quarters.rows[1]), "2024-10-01T00:00:00|A|6");
    }
    void what_is_no_month_is_rejected_with_its_line() {
        std::string rows(sales);
        for (int i = 0; i < 60; ++i) rows += "2009," + std::to_string(1 + i % 12) + ",Ford,5\n";
        const ReadTable table = read_points(TableFile(rows + "2010,13,Ford,7\n2010\n"));
        QCOMPARE(table.rows.size(), 63u);
        QCOMPARE(table.rejects.size(), 2u);
        QVERIFY2(table.rejects[0].contains("65"), table.rejects[0].c_str());
        QVERIFY2(table.rejects[1].contains("66"), table.rejects[1].c_str());
    }
    void other_tables_stay_as_they_are() {
        const TableFile file(sales);
        QCOMPARE(q(shape_for(file, DatasetKind::market_series)), "months");
        QCOMPARE(q(shape_for(file, {})), "rows");
        QCOMPARE(q(shape_for(file, DatasetKind::market_series, {{"shape", "rows"}})), "rows");
        QCOMPARE(q(shape_for(TableFile("Year,Month,Date,Make,Value\n2007,1,2007-01-05,A,3\n2007,2,2007-02-05,A,3\n"),
                             DatasetKind::market_series)),
                 "rows");
        QCOMPARE(q(shape_for(TableFile("Year,Month,Make,Value\n1,77,A,3\n2,78,A,4\n"), DatasetKind::market_series)),
                 "rows");
        QCOMPARE(q(shape_for(TableFile("Year,Make,Value\n2007,A,3\n"), DatasetKind::market_series)), "rows");
    }
    void the_shape_needs_its_columns() {
        QCOMPARE(q(shape_for(TableFile("Make,Value\nA,3\nB,4\n"), DatasetKind::market_series, {{"shape", "months"}})),
                 "No two columns are called year and month, as the setting shape says.");
    }
};

QTEST_APPLESS_MAIN(TestSplitMonths)
#include "test_split_months.moc"
