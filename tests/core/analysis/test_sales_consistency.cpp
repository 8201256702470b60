#include <QTest>

#include "checks_support.h"

using namespace clientele;

namespace {

RulesOn sales(std::vector<TextTable> tables) { return {rules::check_sales_consistency, std::move(tables)}; }

const char* const amounts = "transactions.amount: amounts that are not quantity × price less discount";

}  // namespace

class TestSalesConsistency : public QObject {
    Q_OBJECT
 private slots:
    void amounts_follow_from_quantity_and_price() {
        const RulesOn found =
            sales({{DatasetKind::transactions, "time,quantity,unit_price,amount\n" + repeated(8, "2011-01-01,2,{i},") +
                                                   repeated(8, "2011-01-01,1,{i},{i}") +
                                                   "2011-01-01,2,5,11\n2011-01-01,3,5,15\n"}});
        QCOMPARE(found.rows(amounts), u"17");
        QCOMPARE(found.against(amounts, 17), u"10");
        QVERIFY(found.serious(amounts));
        QCOMPARE(found.remedy(amounts), std::string_view("compute the amount"));
    }
    void four_in_five_lines_must_agree_for_the_rule_to_apply() {
        const auto lines = [](int wrong, int right) {
            return "time,quantity,unit_price,amount\n" + repeated(wrong, "2011-01-01,2,{i}5,{i}5") +
                   repeated(right, "2011-01-01,1,{i},{i}");
        };
        // Twenty in a hundred wrong: told; twenty-one: something else is in the amounts.
        const RulesOn some = sales({{DatasetKind::transactions, lines(20, 80)}});
        QCOMPARE(some.count(amounts), std::size_t{20});
        const RulesOn many = sales({{DatasetKind::transactions, lines(21, 79)}});
        QCOMPARE(many.count(amounts), std::size_t{0});
        QVERIFY(many.notes().startsWith(u"Amounts are not compared"));
    }
    void customers_sign_up_before_they_buy() {
        const char* const before = "transactions.time: purchases before the customer signed up";
        const RulesOn found = sales({{DatasetKind::customers, "customer_id,signup_date\n1,2011-01-05\n2,\n"},
                                     {DatasetKind::transactions,
                                      "customer_id,time,amount\n1,2011-01-04T23:59,5\n1,2011-01-05T00:00,5\n"
                                      "2,2011-01-01,5\n9,2011-01-01,5\n,2011-01-01,5\n1,,5\n"}});
        QCOMPARE(found.rows(before), u"1");
        QCOMPARE(found.against(before, 1), u"2011-01-05");
        QVERIFY(!found.serious(before));
    }
    void stores_open_before_they_sell_and_are_visited() {
        const RulesOn found = sales(
            {{DatasetKind::stores, "store_id,opened\nA,2011-06-01\nB,\n"},
             {DatasetKind::transactions, "store_id,time,amount\nA,2011-05-31,5\nA,2011-06-01,5\nB,2001-01-01,5\n"},
             {DatasetKind::visits, "store_id,time\nA,2011-06-02\nA,2011-01-01\n"},
             {DatasetKind::mystery_visits, "visit_id,store_id,time,criterion,score\n1,A,2011-05-01,clean,3\n"}});
        QCOMPARE(found.rows("transactions.time: rows from before the store opened"), u"1");
        QCOMPARE(found.rows("visits.time: rows from before the store opened"), u"2");
        QCOMPARE(found.rows("mystery_visits.time: rows from before the store opened"), u"1");
    }
    void points_come_after_signing_up() {
        const RulesOn found =
            sales({{DatasetKind::customers, "customer_id,signup_date\n1,2011-01-05\n"},
                   {DatasetKind::loyalty_events, "customer_id,time,event\n1,2011-01-04,earn\n1,2011-01-05,earn\n"}});
        QCOMPARE(found.rows("loyalty_events.time: loyalty events before the customer signed up"), u"1");
    }
    void returns_follow_purchases() {
        const char* const unbought = "transactions: returns of what the customer had not bought before";
        const char* const lines =
            "customer_id,time,product_id,quantity,amount\n1,2011-01-01,A,1,5\n1,2011-01-02,A,-1,-5\n"
            "1,2011-01-02,B,-1,-5\n";
        QCOMPARE(sales({{DatasetKind::transactions, lines}}).rows(unbought), u"3");
        // Who returned is not known.
        QCOMPARE(sales({{DatasetKind::transactions, "time,product_id,quantity,amount\n2011-01-02,B,-1,-5\n"}})
                     .rows(unbought),
                 u"");
    }
    void amounts_of_another_currency_are_told() {
        const char* const other = "transactions.Currency: amounts in another currency than most rows";
        const RulesOn found = sales({{DatasetKind::transactions,
                                      "time,amount,Currency\n2011-01-01,5,EUR\n2011-01-01,5,EUR\n2011-01-01,5,USD\n"
                                      "2011-01-01,5,\n"}});
        QCOMPARE(found.rows(other), u"3");
        QVERIFY(found.serious(other));
        QCOMPARE(
            sales({{DatasetKind::transactions, "time,amount,Currency\n2011-01-01,5,EUR\n2011-01-01,5,EUR\n"}}).broken(),
            u"");
    }
};

QTEST_GUILESS_MAIN(TestSalesConsistency)
#include "test_sales_consistency.moc"
