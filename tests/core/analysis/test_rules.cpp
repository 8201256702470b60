#include <QTest>

#include "rules_support.h"

using namespace clientele;
using namespace rules_support;

namespace {

SnapshotPtr shop() {
    return snapshot_of({
        {DatasetKind::customers,
         "customer_id,name,email,phone,address,postcode,country,birth_date,signup_date\n"
         "1,Ann Lee,ann@x.org,0171 6585848,Road 1,04109,Germany,1980-02-03,2010-01-01\n"
         "2,Bob Fox,bob.x.org,123,Road 2,4109,Germany,1870-05-05,2010-01-01\n"
         "3,Cid Roe,,,,75001,France,1990-07-08,2011-03-01\n"
         "4,Dee Poe,ann@x.org,0172 7777777,Road 4,75001,France,2030-01-02,2010-05-05\n"},
        {DatasetKind::transactions,
         "order_id,customer_id,time,product_id,quantity,unit_price,amount\n"
         "1,1,2011-01-01T10:00,A,2,5,10\n"
         "1,1,2011-01-01T10:00,A,2,5,10\n"
         "2,,2011-01-02T10:00,B,1,4,4\n"
         "3,9,2011-01-03T10:00,A,1,5,50\n"
         "4,3,2011-01-04T10:00,A,3,5,15\n"
         "5,1,2011-01-05T10:00,B,-1,4,-4\n"
         "6,1,2011-01-06T10:00,A,-1,5,-5\n"},
    });
}

}  // namespace

class TestRules : public QObject {
    Q_OBJECT
 private slots:
    void what_is_broken_says_rows_customers_and_revenue() {
        const Finding finding = rules_of(*shop());
        QCOMPARE(touched(finding, "transactions.customer_id: order lines without a customer"), u"1|0|4");
        QCOMPARE(touched(finding, "transactions.customer_id: customers who are not among the customers"), u"1|1|50");
        QCOMPARE(touched(finding, "transactions: rows that repeat another row in every column"), u"1|1|10");
        QCOMPARE(touched(finding, "transactions.amount: amounts that are not quantity × price less discount"),
                 u"1|1|50");
        QCOMPARE(touched(finding, "transactions.time: purchases before the customer signed up"), u"1|1|15");
        QCOMPARE(touched(finding, "customers.email: values that are no e-mail address"), u"1|1|0");
        // The revenue of a customer counts purchases and returns: 10 + 10 + 4 + 5.
        QCOMPARE(touched(finding, "customers.email: e-mail addresses that several customers have"), u"2|2|29");
        QCOMPARE(touched(finding, "customers.postcode: postcodes that the country does not have"), u"1|1|0");
        QCOMPARE(touched(finding, "customers: customers without e-mail, phone or address"), u"1|1|15");
    }
    void a_return_needs_an_earlier_purchase_of_the_same_product() {
        QCOMPARE(rows_behind(rules_of(*shop()), "transactions: returns of what the customer had not bought before"),
                 u"6");
    }
    void rows_behind_say_the_value_and_what_stands_against_it() {
        const Finding finding = rules_of(*shop());
        QCOMPARE(
            named(*finding.table("rows"), "transactions.amount: amounts that are not quantity × price less discount",
                  {"dataset", "row", "id", "value", "against", "customer"}),
            u"transactions|4|3|50|5|9");
        QCOMPARE(named(*finding.table("rows"), "transactions.time: purchases before the customer signed up",
                       {"row", "against"}),
                 u"5|2011-03-01");
    }
    void the_largest_revenue_comes_first() {
        const Finding finding = rules_of(*shop());
        const FindingTable& table = *finding.table("problems");
        double before = std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double revenue = table.find("revenue")->values.numbers()[row];
            const double here = std::isnan(revenue) ? 0 : revenue;
            QVERIFY(here <= before);
            before = here;
        }
        QVERIFY(finding.chart("problems")->ranked);
    }
    void a_filter_leaves_only_what_is_broken_among_its_rows() {
        const SnapshotPtr snapshot = shop();
        const Finding finding = rules_of(*snapshot, {}, *parse_filter({"customers.country=France"}, *snapshot));
        QCOMPARE(touched(finding, "transactions.time: purchases before the customer signed up"), u"1|1|15");
        QCOMPARE(touched(finding, "transactions.amount: amounts that are not quantity × price less discount"),
                 u"holds");
        // Ann's double is in Germany: of the two customers with that address one is left.
        QCOMPARE(touched(finding, "customers.email: e-mail addresses that several customers have"), u"1|1|0");
    }
    void a_dataset_alone_is_looked_at_when_wanted() {
        const Finding finding = rules_of(*shop(), {{"dataset", "customers"}});
        const FindingTable& table = *finding.table("problems");
        QVERIFY(table.rows() > 0);
        for (std::size_t row = 0; row < table.rows(); ++row) QCOMPARE(cell_of(table, "dataset", row), u"customers");
    }
    void scores_are_one_less_the_weighted_share_of_broken_rows() {
        const Finding finding = rules_of(*shop(), {{"dataset", "transactions"}});
        const FindingTable& scores = *finding.table("scores");
        QStringList lines;
        for (std::size_t row = 0; row < scores.rows(); ++row)
            lines << cell_of(scores, "dimension", row) + u' ' + cell_of(scores, "score", row) + u' ' +
                         cell_of(scores, "problems", row);
        // Seven lines. Completeness: one without a customer, a look: 1 - 0.5 / 7. Uniqueness: one repeated, as well.
        QCOMPARE(lines.filter(QStringLiteral("completeness")).join(u' '), u"completeness 0.928571 1");
        QCOMPARE(lines.filter(QStringLiteral("uniqueness")).join(u' '), u"uniqueness 0.928571 1");
        // One wrong amount counts whole; one purchase before sign-up and one return without purchase half: 1 - 2 / 7.
        QCOMPARE(lines.filter(QStringLiteral("consistency")).join(u' '), u"consistency 0.714286 3");
    }
    void few_rows_are_said_to_say_little() {
        QVERIFY(q(rules_of(*shop()).warnings.front()).startsWith(u"Scores of few rows say little"));
    }
    void sound_data_breaks_no_rule() {
        const Finding finding = rules_of(*snapshot_of({
            {DatasetKind::customers,
             "customer_id,name,email,postcode,country,signup_date\n"
             "1,Ann Lee,ann@x.org,04109,Germany,2010-01-01\n"
             "2,Bob Fox,bob@x.org,SW1A 1AA,United Kingdom,2010-01-01\n"},
            {DatasetKind::transactions,
             "order_id,customer_id,time,product_id,quantity,unit_price,amount,discount\n"
             "1,1,2011-01-01T10:00,A,3,3.33,9.49,0.5\n"
             "2,2,2011-01-02T10:00,B,1,4,4,0\n"
             "3,2,2011-01-05T10:00,B,-1,4,-4,0\n"},
        }));
        QCOMPARE(problems(finding), u"");
        QCOMPARE(q(finding.headline), u"All rules hold in 5 rows.");
    }
    void own_rules_are_held_as_well() {
        const auto own = [](const std::string& rules) { return rules_of(*shop(), {{"own", rules}}); };
        QCOMPARE(rows_behind(own("small orders: transactions: amount<=10"), "transactions.amount: small orders"),
                 u"4 5");
        QCOMPARE(rows_behind(own("price: transactions: amount>=unit_price; who: transactions: customer_id!="),
                             "transactions.customer_id: who"),
                 u"3");
        QCOMPARE(rows_behind(own("price: transactions: amount>=unit_price"), "transactions.amount: price"), u"6 7");
        QCOMPARE(rows_behind(own("born: customers: birth_date<signup_date"), "customers.birth_date: born"), u"4");
        QCOMPARE(rows_behind(own("home: customers: country=Germany,Austria"), "customers.country: home"), u"3 4");
        QCOMPARE(rows_behind(own("home: customers: country!=Sweden"), "customers.country: home"), u"");
        QCOMPARE(rows_behind(own("home: customers: country=Germany"), "customers.country: home"), u"3 4");
    }
    void own_rules_that_cannot_be_read_say_what_to_write() {
        const auto refused = [](const std::string& rules) {
            const auto finding = run(*shop(), {.analysis = "quality.rules", .options = {{"own", rules}}});
            return finding ? QStringLiteral("accepted") : q(finding.error());
        };
        QVERIFY(refused("amount>0").contains(u"Write name: dataset: expression"));
        QVERIFY(refused("a: transaction: amount>0").contains(u"transactions"));
        QVERIFY(refused("a: transactions: amonut>0").contains(u"amount"));
        QVERIFY(refused("a: customers: birth_date<=signup_dat").contains(u"signup_date"));
        QVERIFY(refused("a: transactions: amount!=1!=2").contains(u"more than one comparison"));
    }
    void the_same_again_on_a_known_snapshot() {
        const SnapshotPtr snapshot = shop();
        QCOMPARE(problems(rules_of(*snapshot)), problems(rules_of(*snapshot)));
    }
    void stops_when_told() {
        const Progress stop([](double, const Text&) { return false; });
        const auto finding = run(*shop(), {.analysis = "quality.rules"}, stop);
        QVERIFY(!finding);
        QCOMPARE(finding.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
