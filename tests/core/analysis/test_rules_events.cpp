#include <QTest>

#include "repeated.h"
#include "rules_support.h"

using namespace clientele;
using namespace rules_support;

namespace {

/// Numbers of the rows of the dataset that break the rule.
QString broken(std::vector<TextTable> tables, std::string_view name) {
    return rows_behind(rules_of(*snapshot_of(std::move(tables))), name);
}

/// The same of one dataset, rule by rule.
auto broken_rules(DatasetKind kind, std::string_view table) {
    return [finding = rules_of(*snapshot_of({{kind, table}}))](std::string_view name) {
        return rows_behind(finding, name);
    };
}

}  // namespace

class TestRulesEvents : public QObject {
    Q_OBJECT
 private slots:
    void orders_are_of_one_customer_one_store_and_one_day() {
        const std::string lines = "order_id,customer_id,time,store_id,quantity,amount\n" +
                                  repeated(30, "x{i},9,2011-01-01,S,1,1") +
                                  "1,1,2011-01-01T10:00,A,1,5\n"
                                  "1,2,2011-01-01T10:00,A,1,5\n"
                                  "2,1,2011-01-01T10:00,A,1,5\n"
                                  "2,1,2011-01-01T10:00,B,1,5\n"
                                  "3,1,2011-01-01T23:50,A,1,5\n"
                                  "3,1,2011-01-02T00:10,A,1,5\n"
                                  "3,1,2011-01-05T10:00,A,1,5\n"
                                  "3,1,2011-02-05T10:00,A,-1,-5\n";
        const auto rows = broken_rules(DatasetKind::transactions, lines);
        QCOMPARE(rows("transactions.customer_id: orders of two customers"), u"32");
        QCOMPARE(rows("transactions.store_id: orders from two stores"), u"34");
        // Past midnight is the same order, and goods come back later.
        QCOMPARE(rows("transactions.time: orders with lines of several days"), u"37");
    }
    void numbers_that_start_again_every_day_are_no_orders() {
        const Finding finding =
            rules_of(*snapshot_of({{DatasetKind::transactions,
                                    "order_id,customer_id,time,amount\n" + repeated(40, "1,c{i},2011-01-01,{i}")}}));
        QCOMPARE(touched(finding, "transactions.customer_id: orders of two customers"), u"holds");
        QVERIFY(std::ranges::any_of(finding.notes, [](const Text& note) { return q(note).contains(u"order_id"); }));
    }
    void stores_sell_after_they_open() {
        QCOMPARE(broken({{DatasetKind::stores, "store_id,opened\nA,2011-06-01\nB,2010-01-01\n"},
                         {DatasetKind::transactions,
                          "time,store_id,amount\n2011-05-31,A,1\n2011-06-01,A,1\n2011-01-01,B,1\n2011-01-01,C,1\n"}},
                        "transactions.time: rows from before the store opened"),
                 u"1");
    }
    void systems_mean_different_things_by_a_discount() {
        const auto wrong = [](std::string_view line, std::string_view last) {
            const std::string lines =
                "time,quantity,unit_price,discount,amount\n" + repeated(20, line) + std::string(last);
            return broken({{DatasetKind::transactions, lines}},
                          "transactions.amount: amounts that are not quantity × price less discount");
        };
        QCOMPARE(wrong("2011-01-{d},2,10,3,17", "2011-02-01,2,10,3,20\n"), u"21");        // of the line
        QCOMPARE(wrong("2011-01-{d},2,10,3,14", "2011-02-01,2,10,3,17\n"), u"21");        // of the piece
        QCOMPARE(wrong("2011-01-{d},2,10,0.25,15", "2011-02-01,2,10,0.25,19\n"), u"21");  // a share
        QCOMPARE(wrong("2011-01-{d},2,10,25,15", "2011-02-01,2,10,25,20\n"), u"21");      // in per cent
        QCOMPARE(wrong("2011-01-{d},2,10,3,20", "2011-02-01,2,10,3,17\n"), u"21");        // told, not taken off
        QCOMPARE(wrong("2011-01-{d},3,3.333,0,10", "2011-02-01,1,3.33,0,3.34\n"), u"");   // rounding
    }
    void amounts_with_something_else_in_them_are_not_compared() {
        const Finding finding =
            rules_of(*snapshot_of({{DatasetKind::transactions,
                                    "time,quantity,unit_price,amount\n" + repeated(20, "2011-01-{d},1,10,1{i}.9")}}));
        QCOMPARE(touched(finding, "transactions.amount: amounts that are not quantity × price less discount"),
                 u"holds");
        QVERIFY(std::ranges::any_of(finding.notes,
                                    [](const Text& note) { return q(note).startsWith(u"Amounts are not compared"); }));
    }
    void what_is_bought_after_the_last_day_may_have_been_bought_any_time() {
        // The purchase has a mistyped year: its return is not held against the customer.
        const std::string lines = "customer_id,time,product_id,quantity,amount\n" +
                                  repeated(28, "2,2011-01-{d},B,1,1") +
                                  "1,2031-01-01,A,1,5\n"
                                  "1,2011-01-20,A,-1,-5\n";
        const std::vector<TextTable> tables{{DatasetKind::transactions, lines}};
        QCOMPARE(broken(tables, "transactions: returns of what the customer had not bought before"), u"");
        QCOMPARE(broken(tables, "transactions.time: dates after the data's last day"), u"29");
    }
    void dates_of_customers() {
        const std::vector<TextTable> tables{
            {DatasetKind::customers,
             "customer_id,birth_date,signup_date\n"
             "1,1880-01-01,2010-01-01\n2,1920-01-01,2010-01-01\n3,2009-01-01,2010-01-01\n4,2012-01-01,2010-01-01\n"
             "5,1980-01-01,1970-01-01\n6,1890-01-01,2010-01-01\n7,1905-01-01,2010-01-01\n"},
            {DatasetKind::transactions, "customer_id,time,amount\n1,2011-12-09,5\n"}};
        QCOMPARE(broken(tables, "customers.birth_date: dates before 1900"), u"1 6");
        QCOMPARE(broken(tables, "customers.birth_date: dates after the data's last day"), u"4");
        QCOMPARE(broken(tables, "customers.birth_date: customers younger than 5 years"), u"3");
        QCOMPARE(broken(tables, "customers.signup_date: sign-ups before the customer was born"), u"5");
        const Finding later = rules_of(*snapshot_of(tables), {}, {}, make_date(2026, 1, 1));
        QCOMPARE(rows_behind(later, "customers.birth_date: customers older than 120 years"), u"7");
        QCOMPARE(rows_behind(later, "customers.birth_date: dates after the data's last day"), u"");
    }
    void ratings_are_on_the_scale_of_nearly_all() {
        const std::string reviews = "time,rating\n" + repeated(5, "2011-01-0{i},{i}") + repeated(60, "2011-02-01,4") +
                                    "2011-01-01,9\n2011-01-01,0\n";
        QCOMPARE(broken({{DatasetKind::reviews, reviews}}, "reviews.rating: ratings outside the scale"), u"66 67");
    }
    void mystery_visits() {
        const auto rows = broken_rules(DatasetKind::mystery_visits,
                                       "visit_id,store_id,time,criterion,score,max_score\n" +
                                           repeated(30, "v{i},A,2011-01-01,clean,3,5") +
                                           "1,A,2011-01-01,clean,6,5\n"
                                           "1,A,2011-01-01,smile,-1,5\n"
                                           "1,B,2011-01-01,smile,2,5\n");
        QCOMPARE(rows("mystery_visits.score: scores above their maximum"), u"31");
        QCOMPARE(rows("mystery_visits.score: negative values where none can be"), u"32");
        QCOMPARE(rows("mystery_visits.store_id: visits to two stores"), u"33");
        QCOMPARE(rows("mystery_visits.criterion: criteria scored twice in one visit"), u"33");
    }
    void visits() {
        const std::vector<TextTable> tables{{DatasetKind::visits,
                                             "store_id,time,purchased,reason,visitors,purchases\n"
                                             "A,2011-01-01,yes,too dear,,\nA,2011-01-01,no,too dear,,\n"
                                             "A,2011-01-01,,,5,6\nA,2011-01-01,,,5,5\nA,2011-01-02,,,-5,-6\n"}};
        QCOMPARE(broken(tables, "visits.reason: reasons for not buying where something was bought"), u"1");
        QCOMPARE(broken(tables, "visits.purchases: more purchases than visitors"), u"3");
        QCOMPARE(broken(tables, "visits.visitors: negative values where none can be"), u"5");
    }
    void recordings_are_of_the_customer_of_their_contact() {
        const std::vector<TextTable> tables{
            {DatasetKind::contacts, "contact_id,customer_id,time\nK1,1,2011-01-01\nK2,2,2011-01-01\nK3,,2011-01-01\n"},
            {DatasetKind::recordings, "file,contact_id,customer_id\na,K1,1\nb,K2,1\nc,K3,1\nd,K9,1\n"}};
        QCOMPARE(broken(tables, "recordings.customer_id: calls whose contact is of another customer"), u"2");
        QCOMPARE(broken(tables, "recordings.contact_id: contacts that are not among the service contacts"), u"4");
    }
    void points_come_after_joining() {
        QCOMPARE(
            broken({{DatasetKind::loyalty_events,
                     "customer_id,time,event,points\n1,2011-02-01,join,\n1,2011-01-01,earn,5\n1,2011-03-01,earn,5\n"
                     "2,2011-01-01,earn,5\n"}},
                   "loyalty_events.time: loyalty events before the customer joined"),
            u"2");
    }
    void campaigns_are_opened_by_those_they_went_to() {
        QCOMPARE(broken({{DatasetKind::campaign_events,
                          "campaign,customer_id,time,event\nA,1,2011-01-01,sent\nA,1,2011-01-02,opened\n"
                          "A,2,2011-01-02,clicked\nA,3,2011-01-01,control\nB,2,2011-01-02,opened\n"}},
                        "campaign_events.event: openings and clicks of what was never sent to the customer"),
                 u"3");
    }
    void purchase_summaries() {
        const std::vector<TextTable> tables{{DatasetKind::purchase_summaries,
                                             "customer_id,first_purchase,last_purchase,orders,purchase_days,purchases\n"
                                             "1,2011-01-01,2011-02-01,2,2,2\n2,2011-03-01,2011-02-01,2,3,2\n"}};
        QCOMPARE(broken(tables, "purchase_summaries.last_purchase: last purchases before the first"), u"2");
        QCOMPARE(broken(tables, "purchase_summaries.purchase_days: more days with purchases than purchases"), u"2");
    }
    void products_and_offers() {
        const std::vector<TextTable> tables{
            {DatasetKind::products, "product_id,price,cost\nA,5,6\nB,-1,\nC,0,\nA,5,1\n"},
            {DatasetKind::competitor_offers,
             "company,product_id,time,price,ratings\nX,A,2011-01-01,-2,5\nX,Z,2011-01-01,2,-5\n"}};
        QCOMPARE(broken(tables, "products.cost: products that cost more than their price"), u"1");
        QCOMPARE(broken(tables, "products.price: negative prices"), u"2");
        QCOMPARE(broken(tables, "products.price: prices of zero"), u"3");
        QCOMPARE(broken(tables, "products.product_id: keys that several rows have"), u"1 4");
        QCOMPARE(broken(tables, "competitor_offers.price: negative prices"), u"1");
        QCOMPARE(broken(tables, "competitor_offers.ratings: negative values where none can be"), u"2");
        QCOMPARE(broken(tables, "competitor_offers.product_id: products that are not among the products"), u"2");
    }
    void one_value_of_a_series_for_one_time() {
        QCOMPARE(broken({{DatasetKind::market_series,
                          "series,time,value,region\nI,2011-01-01,1,A\nI,2011-01-01,1,B\nI,2011-02-01,1,A\nI,2011-01-"
                          "01,2,A\n"}},
                        "market_series.time: two values of a series for one time"),
                 u"4");
    }
    void spellings_and_countries() {
        const std::vector<TextTable> tables{{DatasetKind::stores,
                                             "store_id,country,format\n1,Germany,City\n2,Germany,City\n3,DE,city\n4,"
                                             "deutschland,City  \n5,France,Out-let\n"
                                             "6,FRANCE ,Outlet\n7,France,outlet\n8,Atlantis,Café\n9,ATLANTIS,CAFE\n"}};
        QCOMPARE(broken(tables, "stores.country: different names of one country"), u"3 4 6 9");
        QCOMPARE(broken(tables, "stores.format: different spellings of one value"), u"3 4 7 9");
    }
    void another_currency() {
        QCOMPARE(
            broken({{DatasetKind::transactions,
                     "time,amount,Currency\n2011-01-01,1,EUR\n2011-01-01,1,EUR\n2011-01-01,1,USD\n2011-01-01,1,\n"}},
                   "transactions.Currency: amounts in another currency than most rows"),
            u"3");
    }
    void default_dates_are_those_far_more_have_than_chance_gives() {
        std::string rows = "customer_id,birth_date\n";
        for (int i = 0; i < 400; ++i)
            rows += std::to_string(i) + ',' + iso_text(Date{make_date(1960, 6, 1)->days + 31 * i}) + '\n';
        rows += repeated(6, "n{i},1980-01-01") + repeated(6, "e{i},1900-01-01");
        // One of the 400 is born on a 1 January by chance.
        const Finding finding = rules_of(*snapshot_of({{DatasetKind::customers, rows}}));
        QCOMPARE(touched(finding, "customers.birth_date: default dates such as 1 January").section(u'|', 0, 0), u"13");
    }
    void a_late_dataset_and_a_store_that_stops() {
        std::string lines = "time,store_id,amount\n", contacts = "time,contact_id\n";
        for (int i = 0; i < 200; ++i) {
            const std::string day = iso_text(Date{make_date(2011, 1, 1)->days + i});
            lines += day + ",A,1\n" + (i < 150 ? day + ",B,1\n" : std::string());
            if (i < 120) contacts += day + ",k" + std::to_string(i) + '\n';
        }
        const Finding finding =
            rules_of(*snapshot_of({{DatasetKind::transactions, lines}, {DatasetKind::contacts, contacts}}));
        const FindingTable& table = *finding.table("problems");
        QCOMPARE(named(table, "contacts.time: an end long before that of the other data", {"rows", "examples"}),
                 u"80|2011-04-30");
        QCOMPARE(named(table, "transactions.store_id: stores from which nothing comes any more", {"rows", "examples"}),
                 u"50|B 2011-05-31..2011-07-19");
        QCOMPARE(touched(finding, "transactions.store_id: days without rows of a store"), u"holds");
    }
};

QTEST_GUILESS_MAIN(TestRulesEvents)
#include "test_rules_events.moc"
