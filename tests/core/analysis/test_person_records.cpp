#include <QTest>

#include "core/analysis/quality/duplicates/date_texts.h"
#include "duplicates_support.h"

using namespace clientele;

namespace {

/// "name given_name, city": the columns in order with the parts of full names.
QString columns_of(const PersonRecords& records) {
    QStringList listed;
    for (const PersonColumn& column : records.columns)
        listed << q(column.id + (column.part.value().empty() ? "" : "/" + std::string(column.part.value())));
    return listed.join(QStringLiteral(", "));
}

/// Values of a column by record, "-" where nothing is known.
QString values_of(const PersonRecords& records, std::size_t at) {
    QStringList listed;
    const PersonColumn& column = records.columns[at];
    for (const Code code : column.codes)
        listed << (code == missing_code ? QStringLiteral("-") : QString::fromStdU16String(column.values[code].first));
    return listed.join(u' ');
}

std::string many_rows(int count, const std::function<std::string(int)>& cells) {
    std::string rows;
    for (int i = 0; i < count; ++i) rows += "c" + std::to_string(100 + i) + ',' + cells(i) + '\n';
    return rows;
}

QString order_of_days(std::initializer_list<std::string_view> texts) {
    const auto order = day_order(std::vector(texts));
    return !order                          ? QStringLiteral("none")
           : *order == DayOrder::day_first ? QStringLiteral("day first")
                                           : QStringLiteral("month first");
}

}  // namespace

class TestPersonRecords : public QObject {
    Q_OBJECT
 private slots:
    void records_stand_in_the_order_of_their_ids() {
        const ComparedCustomers customers("customer_id,name\nb,Bert Beier\nc,Clara Claus\na,Anna Albrecht\n");
        QCOMPARE(columns_of(customers.records), QStringLiteral("name/given name, name/family name"));
        QCOMPARE(values_of(customers.records, 0), QStringLiteral("anna bert clara"));
        QCOMPARE(values_of(customers.records, 1), QStringLiteral("albrecht beier claus"));
        QCOMPARE(customers.records.rows, (std::vector<std::uint32_t>{2, 0, 1}));
        QCOMPARE(*customers.records.given, std::size_t{0});
        QCOMPARE(*customers.records.family, std::size_t{1});
    }
    void equal_values_share_a_code_and_are_counted() {
        const ComparedCustomers customers("customer_id,city\na,Berlin\nb,BERLIN\nc,unknown\nd,Bonn\ne,\n", "city");
        const PersonColumn& city = customers.records.columns.front();
        QCOMPARE(values_of(customers.records, 0), QStringLiteral("berlin berlin - bonn -"));
        QCOMPARE(city.counts, (std::vector<std::uint32_t>{2, 1}));
        QCOMPARE(city.filled, 3.0);
    }
    void numbers_keep_all_their_digits() {
        const ComparedCustomers customers("customer_id,house number\na,100000\nb,12000000\nc,7\n", "house number");
        QCOMPARE(values_of(customers.records, 0), QStringLiteral("100000 12000000 7"));
    }
    void what_all_but_follows_from_something_else_is_conditional() {
        const ComparedCustomers customers(
            "customer_id,name,city,postcode,address,country\n"
            "a,Anna Alt,Berlin,10115,Weg 1,Germany\nb,Bert Bau,Wien,1010,Weg 2,Austria\n");
        std::map<std::string, std::string> conditions;
        for (const PersonColumn& column : customers.records.columns) conditions[column.id] = column.condition_id;
        QCOMPARE(conditions,
                 (std::map<std::string, std::string>{
                     {"name", "country"}, {"city", "country"}, {"postcode", "city"}, {"address", "postcode"}}));
        for (const PersonColumn& column : customers.records.columns)
            QCOMPARE(column.agreement.follows, column.id == "postcode" || column.id == "address");
    }
    void columns_that_tell_nobody_apart_are_left_out() {
        const std::string table = "customer_id,name,city,phone\n" + many_rows(60, [](int i) {
                                      return "Vor" + std::to_string(i) + " Nach" + std::to_string(i) + ",Berlin," +
                                             (i < 3 ? "0155100" + std::to_string(i) : "");
                                  });
        // All live in one town, and a twentieth gave a phone number.
        QCOMPARE(columns_of(ComparedCustomers(table).records), QStringLiteral("name/given name, name/family name"));
        QCOMPARE(columns_of(ComparedCustomers(table, "city").records), QStringLiteral("city"));
    }
    void rows_that_agree_in_everything_do_not_make_a_column_indistinct() {
        const std::string table = "customer_id,name,phone\n" + many_rows(60, [](int i) {
                                      const std::string who = std::to_string(i % 30 < 25 ? 0 : i % 30);
                                      return "Vor" + who + " Nach" + who + ",0155100" + who;
                                  });
        QCOMPARE(columns_of(ComparedCustomers(table).records),
                 QStringLiteral("name/given name, name/family name, phone"));
    }
    void parts_of_a_name_go_before_the_whole() {
        const ComparedCustomers customers(
            "customer_id,name,Vorname,Nachname\na,Anna Alt,Anna,Alt\nb,Bert Bau,Bert,Bau\n");
        QCOMPARE(columns_of(customers.records), QStringLiteral("Vorname, Nachname"));
    }
    void a_cancelled_reading_says_so() {
        const ComparedCustomers customers("customer_id,name\na,Anna Alt\nb,Bert Bau\n");
        const Dataset& rows = customers.snapshot->dataset(DatasetKind::customers);
        const Progress stopped([](double, const Text&) { return false; });
        const auto columns = compared_columns(rows, Selection::all(2), "");
        QCOMPARE(person_records(rows, Selection::all(2), *columns, stopped).error().code, ErrorCode::cancelled);
        QCOMPARE(compared_columns(rows, Selection::all(2), "", stopped).error().code, ErrorCode::cancelled);
    }
    void the_order_of_day_and_month_is_that_of_the_column() {
        QCOMPARE(order_of_days({"31.12.1999", "01.02.1980"}), QStringLiteral("day first"));
        QCOMPARE(order_of_days({"12/31/1999", "01/02/1980"}), QStringLiteral("month first"));
        QCOMPARE(order_of_days({"1-2-1980", "n/a", ""}), QStringLiteral("day first"));
        QCOMPARE(order_of_days({"31.12.1999", "12.31.1999"}), QStringLiteral("none"));
        QCOMPARE(order_of_days({"1980-02-01"}), QStringLiteral("none"));
        QCOMPARE(order_of_days({"1.2.1980", "in spring"}), QStringLiteral("none"));
        QCOMPARE(order_of_days({"32.1.1980"}), QStringLiteral("none"));
        QCOMPARE(order_of_days({}), QStringLiteral("none"));
    }
    void dates_as_texts_are_those_of_the_calendar() {
        const auto digits = [](std::string_view date, DayOrder order) {
            return QString::fromStdU16String(date_value(date, order).first);
        };
        QCOMPARE(digits("9.4.1956", DayOrder::day_first), QStringLiteral("19560409"));
        QCOMPARE(digits("09/04/1956", DayOrder::month_first), QStringLiteral("19560904"));
        QCOMPARE(digits("1956-04-09", DayOrder::day_first), QStringLiteral("19560409"));
        QCOMPARE(digits("n/a", DayOrder::day_first), QString());
        const ComparedCustomers german("customer_id,Geburtsdatum\na,9.4.1956\nb,31.12.1970\n");
        QCOMPARE(values_of(german.records, 0), QStringLiteral("19560409 19701231"));
    }
};

QTEST_GUILESS_MAIN(TestPersonRecords)
#include "test_person_records.moc"
