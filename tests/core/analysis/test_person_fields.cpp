#include <QTest>

#include "core/analysis/quality/duplicates/person_fields.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Ids of the columns that customers are compared by, or why they cannot be.
QString compared(const std::string& table, const std::string& option = {}, const std::optional<Selection>& rows = {}) {
    const SnapshotPtr snapshot = snapshot_of({{DatasetKind::customers, table}});
    const Dataset& customers = snapshot->dataset(DatasetKind::customers);
    const auto columns = compared_columns(customers, rows.value_or(Selection::all(customers.rows)), option);
    if (!columns) return q(columns.error());
    QStringList ids;
    for (const ComparedColumn& each : *columns) ids << q(each.column->id);
    return ids.join(QStringLiteral(", "));
}

PersonField of(std::string_view id, bool attribute = false) {
    DatasetColumn column;
    column.id = id;
    column.attribute = attribute;
    return person_field(column);
}

/// So many customers with a name of their own and what cells(i) says.
std::string people(int count, std::string_view header, auto&& cells) {
    std::string table = "customer_id,name," + std::string(header) + "\n";
    for (int i = 0; i < count; ++i)
        table += "c" + std::to_string(i) + ",Person" + std::to_string(i) + "," + std::string(cells(i)) + "\n";
    return table;
}

}  // namespace

class TestPersonFields : public QObject {
    Q_OBJECT
 private slots:
    void fields_and_headers_say_what_a_column_means() {
        QVERIFY(of("name") == PersonField::full_name);
        QVERIFY(of("email") == PersonField::email);
        QVERIFY(of("postcode") == PersonField::postcode);
        QVERIFY(of("gender") == PersonField::text);
        QVERIFY(of("First Name", true) == PersonField::given_name);
        QVERIFY(of("Nachname", true) == PersonField::family_name);
        QVERIFY(of("Geburtsjahr", true) == PersonField::birth_part);
        QVERIFY(of("soc_sec_id", true) == PersonField::number);
        QVERIFY(of("Newsletter", true) == PersonField::text);
    }
    void named_columns_are_taken_in_the_order_of_the_dataset() {
        const std::string table = "customer_id,name,city,Größe\n1,A B,Bonn,5\n";
        QCOMPARE(compared(table, "city, name"), u"name, city");
        QCOMPARE(compared(table, " CITY ,,"), u"city");
        QCOMPARE(compared(table, "groesse"), u"Größe");
        QCOMPARE(compared(table, "name,name"), u"name");
    }
    void what_is_no_column_is_refused_with_what_there_is() {
        const std::string table = "customer_id,name,city\n1,A B,Bonn\n";
        QCOMPARE(compared(table, "nme"), u"Customers cannot be compared by “nme”. They can be by: name, city.");
        QCOMPARE(compared(table, "customer_id"),
                 u"Customers cannot be compared by “customer_id”. They can be by: name, city.");
    }
    void more_fields_than_can_be_compared_are_refused() {
        std::string header = "customer_id", row = "1", option;
        for (int i = 0; i < 70; ++i) {
            header += ",Extra" + std::to_string(i);
            row += ",x";
            option += "Extra" + std::to_string(i) + ",";
        }
        QVERIFY(compared(header + "\n" + row + "\n", option).startsWith(u"Customers can be compared by at most"));
    }
    void what_identifies_is_chosen_and_other_columns_are_not() {
        QCOMPARE(compared("customer_id,name,gender,city,Shoe size,First name\n1,A B,f,Bonn,38,A\n"),
                 u"name, city, First name");
    }
    void columns_that_hardly_anybody_fills_are_left_out() {
        // A tenth is enough.
        const auto filled = [](int rows) {
            return people(100, "phone", [rows](int i) { return i < rows ? std::to_string(155'000'000 + i) : ""; });
        };
        QCOMPARE(compared(filled(10)), u"name, phone");
        QCOMPARE(compared(filled(9)), u"name");
    }
    void columns_in_which_any_two_agree_are_left_out() {
        // Of 100 people 39 in one town: two agree in 39 × 38 of 100 × 99 pairs, 14.97 %; with 40 in 15.76 %.
        const auto towns = [](int same) {
            return people(100, "city",
                          [same](int i) { return i < same ? std::string("Bonn") : "Town" + std::to_string(i); });
        };
        QCOMPARE(compared(towns(39)), u"name, city");
        QCOMPARE(compared(towns(40)), u"name");
    }
    void of_few_customers_no_column_is_too_indistinct() {
        const auto in_bonn = [](int) { return std::string("Bonn"); };
        QCOMPARE(compared(people(19, "city", in_bonn)), u"name, city");
        QCOMPARE(compared(people(20, "city", in_bonn)), u"name");
    }
    void records_that_repeat_one_another_count_once() {
        // Thirty records of one person in Bonn beside thirty others elsewhere: Bonn is no frequent town.
        std::string table = "customer_id,name,city\n";
        for (int i = 0; i < 30; ++i) table += "a" + std::to_string(i) + ",Ann Lee,Bonn\n";
        for (int i = 0; i < 30; ++i)
            table += "b" + std::to_string(i) + ",P" + std::to_string(i) + ",T" + std::to_string(i) + "\n";
        QCOMPARE(compared(table), u"name, city");
    }
    void only_the_selected_customers_are_asked() {
        const std::string table =
            people(60, "city", [](int i) { return i < 30 ? std::string("Bonn") : "T" + std::to_string(i); });
        std::vector<std::uint64_t> words{~std::uint64_t{0} << 30U};
        QCOMPARE(compared(table), u"name");
        QCOMPARE(compared(table, {}, Selection(std::move(words), 60)), u"name, city");
    }
    void either_the_parts_of_a_name_or_the_whole() {
        QCOMPARE(compared("customer_id,name,First name,Last name\n1,A B,A,B\n"), u"First name, Last name");
        QCOMPARE(compared("customer_id,name,Last name\n1,A B,B\n"), u"name, Last name");
    }
    void customers_of_whom_nothing_is_known_cannot_be_told_apart() {
        QVERIFY(
            compared("customer_id,gender\n1,f\n2,m\n").startsWith(u"Nothing about the customers tells people apart"));
        QVERIFY(compared("customer_id,name\n1,\n2,\n").startsWith(u"Nothing about the customers tells people apart"));
    }
    void stops_when_told() {
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::customers, "customer_id,name\n1,A\n"}});
        const Dataset& customers = snapshot->dataset(DatasetKind::customers);
        const Progress stopped([](double, const Text&) { return false; });
        const auto columns = compared_columns(customers, Selection::all(1), {}, stopped);
        QVERIFY(!columns && columns.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestPersonFields)
#include "test_person_fields.moc"
