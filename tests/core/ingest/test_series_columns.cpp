#include "table_file.h"

using namespace clientele;

namespace {

std::string series_shape_for(const TableFile& file, std::optional<DatasetKind> kind,
                             const SourceSettings& settings = {}) {
    const auto facts = inspect(file.path(), settings, {}, kind);
    return facts ? facts->shape : to_string(facts.error().message);
}
ReadTable read_series(std::string_view bytes, const SourceSettings& settings = {}, const char* called = "toys.csv") {
    const TableFile file(bytes, called);
    const auto facts = inspect(file.path(), settings, {}, DatasetKind::market_series);
    if (!facts) qFatal("%s", to_string(facts.error().message).c_str());
    const auto mapping = map_columns(*facts, DatasetKind::market_series, {});
    if (!mapping) qFatal("%s", to_string(mapping.error().message).c_str());
    if (!mapping->complete()) qFatal("not complete");
    return read_all(*facts, *mapping);
}
QString first_of(std::string_view bytes) { return q(read_series(bytes).rows.front()); }

}  // namespace

/// Tables of points in time with a column a series.
class TestSeriesColumns : public QObject {
    Q_OBJECT
 private slots:
    void a_single_series_is_named_after_its_column() {
        const ReadTable table = read_series("Monat;Umsatzindex\n01.2023;100,5\n02.2023;103,5\n03.2023;99,1\n");
        QCOMPARE(table.rows.size(), 3u);
        QCOMPARE(q(table.rows[1]), "2023-02-01T00:00:00|Umsatzindex|103.5");
        QCOMPARE(table.lines[1], 3u);
        QVERIFY(table.rejects.empty());
    }
    void after_the_file_where_the_column_says_no_more_than_value() {
        QCOMPARE(first_of("month,value\n2023-01,100\n2023-02,103.5\n"), "2023-01-01T00:00:00|toys|100");
        QCOMPARE(first_of("year,month,index\n2023,2,100\n2023,3,101\n"), "2023-02-01T00:00:00|toys|100");
    }
    void as_the_setting_says() {
        const ReadTable table = read_series("Monat;Wert\n01.2023;100\n02.2023;103\n", {{"value", "series=Spielwaren"}});
        QCOMPARE(table.rows.size(), 2u);
        QVERIFY2(table.rows[0].starts_with("2023-01-01T00:00:00|100"), table.rows[0].c_str());
        // What can be read as it is stays so, with all its columns' names.
        QCOMPARE(q(series_shape_for(TableFile("month,value\n2023-01,100\n2023-02,103\n"), DatasetKind::market_series,
                                    {{"value", "series=Toys"}})),
                 "rows");
    }
    void a_column_a_series_leaves_out_cells_without_a_value() {
        const ReadTable table = read_series("time,GDP,CPI\n2022-Q1,1,2\n2022-Q2,1,..\n2022-Q3,,3\n2022-Q4,x9,3\n");
        QCOMPARE(table.rows.size(), 5u);
        QCOMPARE(q(table.rows[1]), "2022-01-01T00:00:00|CPI|2");
        QCOMPARE(q(table.rows[3]), "2022-07-01T00:00:00|CPI|3");
        QCOMPARE(table.rejects.size(), 1u);
        QVERIFY2(table.rejects[0].contains("x9"), table.rejects[0].c_str());
        QCOMPARE(table.read, table.rows.size() + table.rejects.size() + table.skipped);
    }
    void times_as_publishers_write_them_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("day");
        for (const auto& [first, second, day] : {std::tuple{"2023M02", "2023M03", "2023-02-01"},
                                                 {"2023-Q2", "2023-Q3", "2023-04-01"},
                                                 {"Q4 2023", "Q1 2024", "2023-10-01"},
                                                 {"2. Quartal 2023", "3. Quartal 2023", "2023-04-01"},
                                                 {"2023", "2024", "2023-01-01"},
                                                 {"02/2023", "03/2023", "2023-02-01"},
                                                 {"1949.08333333333", "1949.16666666667", "1949-02-01"},
                                                 {"1949.5", "1949.75", "1949-07-01"},
                                                 {"01.02.2023", "01.03.2023", "2023-02-01"},
                                                 {"2/1/2023", "3/1/2023", "2023-02-01"}})
            QTest::newRow(first) << QString::fromUtf8(first) << QString::fromUtf8(second) << QString::fromUtf8(day);
    }
    void times_as_publishers_write_them() {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const QString, day);
        // Three rows at least say that every date is the first of a month.
        const bool dates = first.count(u'.') == 2 || first.count(u'/') == 2;
        const QString third = !dates ? QString() : first.contains(u'/') ? "4/1/2023;3\n" : "01.04.2023;3\n";
        const QString bytes = "Time;Toys\n" + first + ";1\n" + second + ";2\n" + third;
        QCOMPARE(first_of(bytes.toStdString()), day + "T00:00:00|Toys|1");
    }
    void other_tables_stay_as_they_are() {
        const auto shape = [](std::string_view bytes) {
            return q(series_shape_for(TableFile(bytes), DatasetKind::market_series));
        };
        QCOMPARE(shape("Quarter,Origin,Arrivals\n1981-01-01,Japan,5\n1981-04-01,Japan,6\n"), "rows");
        QCOMPARE(shape("time,index,value\n2023-01,1,5\n2023-02,1,6\n"), "rows");
        QCOMPARE(shape("date,units\n2023-01-01,1\n2023-01-01,5\n2023-01-02,6\n"), "rows");  // a day twice
        QCOMPARE(shape("Year,Month,Make,Quantity\n2007,1,Toyota,2884\n2007,2,Ford,1\n"), "months");
        QCOMPARE(q(series_shape_for(TableFile("month,value\n2023-01,1\n2023-02,2\n"), DatasetKind::transactions)),
                 "rows");
    }
    void months_with_nothing_but_numbers_are_taken_for_series_unasked() {
        std::string monthly = "month,car registrations\n", daily = "date,count\n", own = "month,revenue\n";
        for (int i = 1; i <= 8; ++i) {
            monthly += "2023-0" + std::to_string(i) + "-01,10" + std::to_string(i) + "\n";
            own += "2023-0" + std::to_string(i) + "-01,10" + std::to_string(i) + "\n";
            daily += "2023-01-0" + std::to_string(i) + ",10" + std::to_string(i) + "\n";
        }
        QCOMPARE(q(series_shape_for(TableFile(monthly), {})), "series");
        QCOMPARE(guess_kinds(TableFile(monthly).inspected()).front().kind, DatasetKind::market_series);
        QCOMPARE(q(series_shape_for(TableFile(daily), {})), "rows");
        // One's own sums: to be held against a market, not the market.
        QCOMPARE(q(series_shape_for(TableFile(own), {})), "rows");
        QCOMPARE(guess_kinds(TableFile(own).inspected()).front().kind, DatasetKind::transactions);
        QCOMPARE(q(series_shape_for(TableFile(own), DatasetKind::market_series)), "series");
    }
    void the_shape_needs_its_columns() {
        QVERIFY(series_shape_for(TableFile("Make,Value\nA,3\nB,4\n"), DatasetKind::market_series, {{"shape", "series"}})
                    .starts_with("A column a series, as the setting shape says, needs"));
    }
};

QTEST_APPLESS_MAIN(TestSeriesColumns)
#include "test_series_columns.moc"
