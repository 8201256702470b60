#include <QTest>

#include "checks_support.h"

using namespace clientele;

namespace {

RulesOn events(std::vector<TextTable> tables) { return {rules::check_event_consistency, std::move(tables)}; }

}  // namespace

class TestEventConsistency : public QObject {
    Q_OBJECT
 private slots:
    void no_more_purchases_than_visitors() {
        const char* const more = "visits.purchases: more purchases than visitors";
        const RulesOn found = events({{DatasetKind::visits,
                                       "store_id,time,visitors,purchases\nA,2011-01-01,5,5\nA,2011-01-02,5,6\n"
                                       "A,2011-01-03,,6\nA,2011-01-04,5,\nA,2011-01-05,0,1\n"}});
        QCOMPARE(found.rows(more), u"2 5");
        QCOMPARE(found.against(more, 2), u"5");
        QVERIFY(!found.serious(more));
    }
    void who_bought_had_no_reason_not_to() {
        const char* const reason = "visits.reason: reasons for not buying where something was bought";
        const RulesOn found = events({{DatasetKind::visits,
                                       "store_id,time,purchased,reason\nA,2011-01-01,yes,dear\nA,2011-01-01,no,dear\n"
                                       "A,2011-01-01,yes,\nA,2011-01-01,,dear\n"}});
        QCOMPARE(found.rows(reason), u"1");
    }
    void calls_are_of_the_customer_of_their_contact() {
        const char* const other = "recordings.customer_id: calls whose contact is of another customer";
        const RulesOn found = events(
            {{DatasetKind::contacts, "contact_id,customer_id,time\nK1,1,2011-01-01\nK2,,2011-01-01\n"},
             {DatasetKind::recordings, "file,contact_id,customer_id\na,K1,1\nb,K1,2\nc,K2,2\nd,K9,2\ne,,2\nf,K1,\n"}});
        QCOMPARE(found.rows(other), u"2");
        QCOMPARE(found.against(other, 2), u"1");
        QVERIFY(found.serious(other));
    }
    void members_do_nothing_a_day_and_more_before_they_join() {
        const RulesOn found = events({{DatasetKind::loyalty_events,
                                       "customer_id,time,event\n"
                                       "1,2011-01-02T10:00,join\n"
                                       "1,2011-01-01T10:00,earn\n"  // a day before, to the second: booked late
                                       "1,2011-01-01T09:59,earn\n"
                                       "1,2011-02-01T10:00,Joined\n"  // the first time counts
                                       "2,2011-01-01T10:00,earn\n"    // never joined, as far as the data goes
                                       "3,,join\n"
                                       "3,2010-01-01T10:00,earn\n"
                                       "1,,earn\n"}});
        QCOMPARE(found.rows("loyalty_events.time: loyalty events before the customer joined"), u"3");
    }
    void what_was_opened_had_been_sent() {
        const char* const unsent = "campaign_events.event: openings and clicks of what was never sent to the customer";
        const RulesOn found = events({{DatasetKind::campaign_events,
                                       "campaign,customer_id,time,event\n"
                                       "A,1,2011-01-01,sent\n"
                                       "A,1,2011-01-02,opened\n"
                                       "A,2,2011-01-02,opened\n"
                                       "A,2,2011-01-02,bought\n"  // may buy all the same
                                       "A,3,2011-01-01, Delivered \n"
                                       "A,3,2011-01-02,CLICKED\n"
                                       "B,1,2011-01-02,clicked\n"  // B does not say whom it was sent to
                                       "A,,2011-01-02,opened\n"    // of nobody known nothing can be said
                                       ",2,2011-01-02,opened\n"}});
        QCOMPARE(found.rows(unsent), u"3");
    }
    void summaries_of_purchases_agree_with_themselves() {
        const RulesOn found = events({{DatasetKind::purchase_summaries,
                                       "customer_id,first_purchase,last_purchase,purchases,purchase_days,purchased\n"
                                       "1,2011-01-01,2011-01-01,1,1,5\n"
                                       "2,2011-01-02,2011-01-01,2,2,5\n"
                                       "3,2011-01-01,2011-02-01,2,3,5\n"
                                       "4,,2011-02-01,2,,5\n"
                                       "5,2011-01-01,,,3,5\n"}});
        QCOMPARE(found.rows("purchase_summaries.last_purchase: last purchases before the first"), u"2");
        QCOMPARE(found.rows("purchase_summaries.purchase_days: more days with purchases than purchases"), u"3");
        QVERIFY(found.serious("purchase_summaries.last_purchase: last purchases before the first"));
    }
    void other_datasets_are_left_alone() {
        QCOMPARE(events({{DatasetKind::transactions, "time,amount\n2011-01-01,5\n"}}).broken(), u"");
    }
};

QTEST_GUILESS_MAIN(TestEventConsistency)
#include "test_event_consistency.moc"
