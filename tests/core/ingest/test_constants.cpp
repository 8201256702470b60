#include "table_file.h"

using namespace clientele;

namespace {

/// What is wrong with the values for all rows; "" nothing.
std::string wrong(std::string_view table, const SourceSettings& settings,
                  const std::map<std::string, std::string>& given = {}) {
    const TableFile file(table);
    const auto facts = inspect(file.path(), settings, {}, DatasetKind::transactions);
    if (!facts) return to_string(facts.error().message);
    const auto mapping = map_columns(*facts, DatasetKind::transactions, given);
    return mapping ? std::string() : to_string(mapping.error().message);
}

constexpr std::string_view sales = "order id,product,amount\n1,tea,2.5\n2,milk,bad\n3,bread,4\n";

}  // namespace

class TestConstants : public QObject {
    Q_OBJECT
 private slots:
    void every_row_gets_the_value_in_its_field() {
        const TableFile file(sales);
        const SourceSettings settings{
            {"value:time", "2011-01-30 08:15:00"}, {"value:store_id", "007"}, {"value:quantity", "1"}};
        const ReadTable table = read_as(file, DatasetKind::transactions, {}, settings);
        QCOMPARE(table.rows.size(), 2u);
        QCOMPARE(q(table.rows[0]), "1|tea|2.5|1|007|2011-01-30T08:15:00");
        QCOMPARE(q(table.rows[1]), "3|bread|4|1|007|2011-01-30T08:15:00");
        QCOMPARE(table.rejects.size(), 1u);
    }

    void the_files_name_is_kept_in_a_field_or_in_a_column_of_its_own() {
        const TableFile file(sales, "may.csv");
        const ReadTable field =
            read_as(file, DatasetKind::transactions, {}, {{"source", "channel"}, {"value:time", "2011-01-30"}});
        QCOMPARE(q(field.rows.at(0)), "1|tea|2.5|may.csv|2011-01-30T00:00:00");
        const auto facts = file.inspected({{"source", "From file"}, {"value:time", "2011-01-30"}});
        const auto mapping = map_columns(facts, DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->constants.front().attribute);
        QCOMPARE(q(mapping->constants.front().target), "From file");
        QCOMPARE(q(read_all(facts, *mapping).rows.at(1)), "3|bread|4|may.csv|2011-01-30T00:00:00");
        QVERIFY(q(wrong("order id,shelf\n1,a\n", {{"source", "shelf"}})).contains(u"already"));
        QVERIFY(q(wrong(sales, {{"source", "quantity"}})).contains(u"no number"));
    }

    void several_values_can_be_given_at_once() {
        const TableFile file(sales);
        const ReadTable table =
            read_as(file, DatasetKind::transactions, {}, {{"value", "time=2011-01-30 | channel = Shop"}});
        QCOMPARE(q(table.rows.at(0)), "1|tea|2.5|Shop|2011-01-30T00:00:00");
    }

    void dates_may_be_written_otherwise_where_it_is_clear_how() {
        const TableFile file(sales);
        QCOMPARE(q(read_as(file, DatasetKind::transactions, {}, {{"value:time", "30.01.2011"}}).rows.at(0)),
                 "1|tea|2.5|2011-01-30T00:00:00");
        QCOMPARE(q(read_as(file, DatasetKind::transactions, {}, {{"value:time", "03/04/2011"}, {"dates", "dmy"}})
                       .rows.at(0)),
                 "1|tea|2.5|2011-04-03T00:00:00");
        QVERIFY(q(wrong(sales, {{"value:time", "03/04/2011"}})).contains(u"more than one order"));
    }

    void values_that_cannot_be_are_refused() {
        QVERIFY(q(wrong(sales, {{"value:time", "soon"}})).contains(u"no date"));
        QVERIFY(q(wrong(sales, {{"value:time", "2011-02-30"}})).contains(u"no date"));
        QVERIFY(q(wrong(sales, {{"value:quantity", "many"}})).contains(u"no number"));
        QVERIFY(q(wrong(sales, {{"value:shelf", "3"}})).contains(u"no field shelf"));
        QVERIFY(q(wrong(sales, {{"value", "time"}})).contains(u"cannot be"));
    }

    void a_field_that_a_column_fills_is_refused_until_one_is_left_out() {
        const SourceSettings settings{{"value:time", "2011-01-30"}, {"value:product_id", "p"}};
        QVERIFY(q(wrong(sales, settings)).contains(u"the column product holds it too"));
        QCOMPARE(wrong(sales, settings, {{"product_id", ""}}), "");
        QVERIFY(q(wrong(sales, {{"value:store_id", "1"}}, {{"store_id", "amount"}}))
                    .contains(u"the column amount holds it too"));
    }

    void the_only_column_of_dates_is_left_alone() {
        const TableFile file("order id,delivered\n1,2024-01-01\n2,2024-01-02\n");
        const auto mapping = map_columns(file.inspected({{"value:time", "2011-01-30"}}), DatasetKind::transactions, {});
        QVERIFY(mapping && mapping->complete());
        QVERIFY(mapping->columns[1].attribute);
    }
};

QTEST_GUILESS_MAIN(TestConstants)
#include "test_constants.moc"
