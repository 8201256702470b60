#include <QTest>

#include "checks_support.h"

using namespace clientele;

namespace {

RulesOn plausible(DatasetKind kind, const std::string& table) { return {rules::check_plausibility, {{kind, table}}}; }

const char* const birth_default = "customers.birth_date: default dates such as 1 January";

/// Customers born on days that follow one another, and the rows behind them.
std::string born(int all, const std::string& more) {
    std::string table = "customer_id,birth_date\n";
    const std::int32_t first = make_date(1980, 2, 1)->days;
    for (int i = 0; i < all; ++i) table += "c" + std::to_string(i) + "," + iso_text(Date{first + i % 300}) + "\n";
    return table + more;
}

}  // namespace

class TestPlausibility : public QObject {
    Q_OBJECT
 private slots:
    void many_born_on_1_january_are_a_default() {
        // Of 100 rows 1.4 are expected five times over: 1 January may stand there by chance up to four times.
        QCOMPARE(plausible(DatasetKind::customers, born(96, repeated(4, "x{i},1975-01-01"))).count(birth_default),
                 std::size_t{0});
        const RulesOn found = plausible(DatasetKind::customers,
                                        born(95, repeated(4, "x{i},1975-01-01") + "y,1990-01-01\nz,1990-01-02\nw,\n"));
        QCOMPARE(found.rows(birth_default), u"96 97 98 99 100");
        QCOMPARE(found.remedy(birth_default), std::string_view("set to missing"));
        QVERIFY(!found.serious(birth_default));
    }
    void among_many_a_few_on_1_january_are_no_default() {
        // 400 rows: 5.5 would be five times what is expected.
        QCOMPARE(plausible(DatasetKind::customers, born(395, repeated(5, "x{i},1975-01-01"))).count(birth_default),
                 std::size_t{0});
        QCOMPARE(plausible(DatasetKind::customers, born(394, repeated(6, "x{i},1975-01-01"))).count(birth_default),
                 std::size_t{6});
    }
    void stores_may_open_on_1_january_but_not_when_clocks_begin() {
        const char* const opened = "stores.opened: default dates such as 1 January";
        const auto stores = [](const std::string& rows) {
            std::string table = "store_id,opened\n";
            const std::int32_t first = make_date(2001, 2, 1)->days;
            for (int i = 0; i < 60; ++i) table += "s" + std::to_string(i) + "," + iso_text(Date{first + i}) + "\n";
            return plausible(DatasetKind::stores, table + rows);
        };
        QCOMPARE(stores(repeated(12, "x{i},2005-01-01")).rows(opened), u"");
        QCOMPARE(stores(repeated(6, "x{i},1970-01-01")).rows(opened), u"61 62 63 64 65 66");
        QCOMPARE(stores(repeated(2, "x{i},1900-01-01")).rows(opened), u"");
    }
    void rounded_durations_are_told() {
        const char* const rounded = "contacts.duration: values rounded to tens";
        const auto durations = [](int exact, int round) {
            std::string table = "contact_id,time,duration\n";
            for (int i = 0; i < exact; ++i)
                table += "a" + std::to_string(i) + ",2011-01-01," + std::to_string(31 + i % 9 + 10 * (i % 40)) + "\n";
            for (int i = 0; i < round; ++i)
                table += "b" + std::to_string(i) + ",2011-01-01," + std::to_string(60 + 10 * (i % 20)) + "\n";
            return plausible(DatasetKind::contacts, table);
        };
        QCOMPARE(durations(210, 90).count(rounded), std::size_t{0});  // three in ten, no more
        QCOMPARE(durations(209, 91).count(rounded), std::size_t{91});
        QVERIFY(durations(209, 91).notes().contains(u"multiples of 10"));
        QCOMPARE(durations(100, 90).count(rounded), std::size_t{0});  // too few to tell
    }
    void few_small_or_uniform_numbers_are_not_called_rounded() {
        std::string table = "contact_id,time,duration\n";
        for (int i = 0; i < 300; ++i)
            table += std::to_string(i) + ",2011-01-01," + std::to_string(10 * (1 + i % 10)) + "\n";
        QCOMPARE(plausible(DatasetKind::contacts, table).broken(), u"");  // ten different values are steps of a scale
    }
    void first_digits_of_revenue_follow_benford_where_that_applies() {
        const char* const digits = "transactions.amount: first digits that do not follow Benford's law";
        const auto amounts = [](auto&& amount_of) {
            std::string table = "order_id,time,amount\n";
            for (int i = 0; i < 3'000; ++i)
                table += std::to_string(i) + ",2011-01-01," + std::to_string(amount_of(i)) + "\n";
            return plausible(DatasetKind::transactions, table);
        };
        // Evenly spread logarithms follow the law to the letter.
        const RulesOn sound = amounts([](int i) { return std::pow(10, 4.0 * i / 3'000); });
        QCOMPARE(sound.cases(digits), u"");
        QVERIFY(sound.notes().contains(u"mean absolute deviation 0.000"));
        // All begin with 5 over four powers of ten.
        const RulesOn fives = amounts([](int i) { return (5 + i % 900 / 1000.0) * std::pow(10, i % 4); });
        QCOMPARE(fives.cases(digits), u"2763 of 3000: 5");
        // One power of ten says nothing.
        QVERIFY(amounts([](int i) { return 5 + i % 4; }).notes().contains(u"does not apply"));
    }
    void lines_that_are_no_goods() {
        const char* const none = "transactions.product_id: postage, fees, tests and other lines that are no goods";
        const RulesOn found = plausible(DatasetKind::transactions,
                                        "order_id,time,product_id,product_name,amount\n" +
                                            repeated(20, "o{i},2011-01-01,85{d},Mug {i},5") +
                                            "a,2011-01-01,POST,Postage,5\nb,2011-01-01,M,Manual,5\n"
                                            "c,2011-01-01,9999,Versandkosten,5\nd,2011-01-01,85001,Test tube,5\n"
                                            "e,2011-01-01,TEST001,,5\nf,2011-01-01,,Postage due,5\n");
        QCOMPARE(found.rows(none), u"21 22 23 25");
        QCOMPARE(found.against(none, 21), u"Postage");
        QCOMPARE(found.remedy(none), std::string_view("leave out the rows"));
    }
    void a_letter_is_an_article_where_articles_have_letters() {
        const char* const none = "transactions.product_id: postage, fees, tests and other lines that are no goods";
        const RulesOn found = plausible(DatasetKind::transactions,
                                        "order_id,time,product_id,amount\n1,2011-01-01,A,5\n2,2011-01-01,M,5\n"
                                        "3,2011-01-01,D,5\n4,2011-01-01,POST,5\n");
        QCOMPARE(found.rows(none), u"4");
    }
};

QTEST_GUILESS_MAIN(TestPlausibility)
#include "test_plausibility.moc"
