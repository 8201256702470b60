#include <QTest>

#include "core/analysis/segments/rule_draft.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr small_shop() {
    return snapshot_of(
        {{DatasetKind::customers, "customer_id,country,Total spend\nc1,France,10\nc2,Spain,20\nc3,in,30\nc4,France,\n"},
         {DatasetKind::products, "product_id,category\np1,Coffee\np2,Tea\n"},
         {DatasetKind::transactions,
          "order_id,customer_id,time,product_id,quantity,amount,channel\no1,c1,2011-01-10,p1,1,10,web\n"
          "o2,c1,2011-03-01,p2,1,5,shop\no3,c2,2011-06-30,p1,1,8,web\n"}});
}

QString read_back(const std::string& rule) {
    const SnapshotPtr snapshot = small_shop();
    const auto read = parse_segment_rule(rule, *snapshot);
    if (!read) return q(read.error());
    return q(rule_text(draft_of(*read)));
}

}  // namespace

class TestRuleDraft : public QObject {
    Q_OBJECT

 private slots:
    void a_rule_is_written_as_it_was_read_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule :
             {"customers.country=France,Spain",
              "customers.country!=\"in\"",
              "customers.country=\"\"",
              "customers.\"Total spend\">=20",
              "segment=\"Can't lose them\",Lost",
              "not segment=Lost",
              "any(transactions)",
              "count(transactions)>=2",
              "orders()=1",
              "orders(in last 90 days)>=2",
              "orders(where products.category=Coffee in last 400 days within 90 days)>=2",
              "days(transactions)<3",
              "distinct(transactions.channel)>1",
              "sum(transactions.amount in last 365 days)>12.5",
              "mean(transactions.amount)<=7",
              "least(transactions.amount)>1",
              "most(transactions.amount)>1",
              "since_last(transactions)>30",
              "since_first(transactions)<30",
              "count(transactions where period=2011-01-01..2011-03-31 and transactions.channel=web,shop)>0.5",
              "customers.country=France and any(transactions) and not segment=Lost",
              "customers.country=France or (any(transactions) and not (segment=Lost or orders()=1))",
              "(customers.country=France or orders()=1) and orders()>=1",
              "cluster(\"made 2024-01-01;by a 0 1;centre 1;centre 2\")=2"})
            QTest::newRow(rule) << QString(rule);
    }
    void a_rule_is_written_as_it_was_read() {
        QFETCH(QString, rule);
        QCOMPARE(read_back(rule.toStdString()), rule);
    }
    void what_is_not_finished_is_left_out() {
        const auto condition = [](const char* text) {
            return RuleDraft{.kind = SegmentRule::Kind::field, .text = text};
        };
        const RuleDraft empty_group{.kind = SegmentRule::Kind::any};
        const RuleDraft inner{.kind = SegmentRule::Kind::none,
                              .parts = {condition("a=1"), condition(""), condition("b=2")}};
        const RuleDraft whole{.kind = SegmentRule::Kind::all,
                              .parts = {condition(""), inner, empty_group, condition("c=3")}};
        QCOMPARE(q(rule_text(whole)), u"not (a=1 or b=2) and c=3");
        QCOMPARE(q(rule_text(empty_group)), u"");
    }
    void lists_of_values_are_read_back() {
        const std::vector<std::string> values{"France", "a, \"b\"", "", "New York", "or", " x "};
        QCOMPARE(q(value_list(values)), u"France,\"a, \"\"b\"\"\",\"\",\"New York\",\"or\",\" x \"");
        QVERIFY(read_value_list(value_list(values)) == values);
        QVERIFY((read_value_list(" New York , Lyon") == std::vector<std::string>{"New York", "Lyon"}));
    }
    void every_part_is_counted() {
        const SnapshotPtr snapshot = small_shop();
        const auto rule = parse_segment_rule("country=France and (orders()>=2 or orders()=0)", *snapshot);
        const auto judged = judge_parts(draft_of(*rule), *snapshot, "c4", {});
        QVERIFY(judged);
        QStringList seen;
        for (const JudgedPart& part : *judged)
            seen << QStringLiteral("%1 %2 %3").arg(*part.customers).arg(*part.holds ? "yes" : "no", q(part.has));
        QCOMPARE(seen.join(u'|'), u"2 yes |2 yes France|3 yes |1 no 0|2 yes 0");
        const auto members = customers_who(*rule, *snapshot, {}, {});
        QCOMPARE(static_cast<std::int64_t>(members->count()), *judged->front().customers);
    }
    void a_part_that_cannot_be_meant_says_why() {
        const SnapshotPtr snapshot = small_shop();
        RuleDraft draft{.kind = SegmentRule::Kind::all};
        draft.parts.push_back({.kind = SegmentRule::Kind::field, .text = "customers.contry=France"});
        draft.parts.push_back({.kind = SegmentRule::Kind::field, .text = ""});
        draft.parts.push_back({.kind = SegmentRule::Kind::field, .text = "customers.country=France"});
        const auto judged = judge_parts(draft, *snapshot, {}, {});
        QVERIFY(judged);
        QVERIFY(!judged->at(0).customers && judged->at(1).error && !judged->at(2).error && !judged->at(2).customers);
        QCOMPARE(*judged->at(3).customers, 2);
        QCOMPARE(judge_parts(draft, *snapshot, "c9", {}).error().code, ErrorCode::not_found);
        const Progress stopped([](double, const Text&) { return false; });
        QVERIFY(judge_parts(draft, *snapshot, {}, stopped).error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestRuleDraft)
#include "test_rule_draft.moc"
