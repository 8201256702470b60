#include <QTest>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/own_segments.h"
#include "core/analysis/segments/segment_rule.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// c1 and c2 bought, c3 only answered, c4 only signed up; the last day is 2011-06-30.
SnapshotPtr shop() {
    return snapshot_of(
        {{DatasetKind::customers,
          "customer_id,country,birth_date,Total spend\nc1,France,1980-01-01,10\nc2,Spain,,20\nc4,New "
          "York,1990-05-05,\n"},
         {DatasetKind::products, "product_id,category\np1,Coffee\np2,Tea\n"},
         {DatasetKind::transactions,
          "order_id,customer_id,time,product_id,quantity,amount,channel\n"
          "o1,c1,2011-01-10,p1,1,10,web\no1,c1,2011-01-10,p2,1,5,web\no2,c1,2011-03-01,p1,1,10,shop\n"
          "o3,c1,2011-06-01,p1,2,20,web\no4,c2,2011-01-01,p1,1,10,web\no5,c2,2011-06-30,p2,1,8,web\n,c2,,p2,1,1,web\n"},
         {DatasetKind::responses,
          "respondent,customer_id,time,question,answer\nr1,c1,2011-05-01,delivery,2\nr2,c2,2011-05-01,delivery,4\n"
          "r3,c3,2011-05-02,delivery,1\nr3,c3,2011-05-02,staff,5\n"}});
}

QString who(const std::string& rule, std::optional<Date> as_of = {}) {
    const SnapshotPtr snapshot = shop();
    const auto read = parse_segment_rule(rule, *snapshot);
    if (!read) return q(read.error());
    const auto customers = customers_who(*read, *snapshot, as_of, {});
    if (!customers) return q(customers.error());
    QStringList ids;
    customers->for_each([&](std::size_t code) {
        ids << q(std::string(snapshot->dictionary("customer")->at(static_cast<Code>(code))));
    });
    ids.sort();
    return ids.join(u' ');
}

}  // namespace

class TestSegmentRule : public QObject {
    Q_OBJECT

 private slots:
    void fields_of_customers() {
        QCOMPARE(who("customers.country=France"), u"c1");
        QCOMPARE(who("country=France,Spain"), u"c1 c2");
        QCOMPARE(who("country=New York"), u"c4");
        QCOMPARE(who("customers.country!=France"), u"c2 c3 c4");  // c3 has no reference row: missing is not France
        QCOMPARE(who("customers.birth_date<1985-01-01"), u"c1");
        QCOMPARE(who("customers.\"Total spend\">=20"), u"c2");
        QCOMPARE(who("customers.customer_id=c3,c4"), u"c3 c4");
        QCOMPARE(who("customers.birth_date="), u"c2 c3");
    }
    void measures_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("customers");
        const auto row = [](const char* rule, const char* customers) { QTest::newRow(rule) << rule << customers; };
        row("count(transactions)>=3", "c1 c2");
        row("count(transactions)=0", "c3 c4");
        row("orders()>=3", "c1 c2");  // a line without an order number is an order
        row("orders(where order_id!=\"\")>=3", "c1");
        row("orders(where products.category=Coffee)>=2", "c1");
        row("orders(where products.category=Coffee within 90 days)>=2", "c1");
        row("orders(where products.category=Coffee within 51 days)>=2", "c1");
        row("orders(where products.category=Coffee within 50 days)>=2", "");
        row("orders(where products.category=Coffee in last 30 days)=1", "c1");
        row("orders(where products.category=Coffee in last 29 days)=1", "");
        row("days(transactions)=3", "c1");
        row("distinct(transactions.product_id)=2", "c1 c2");
        row("distinct(transactions.amount)=3", "c1 c2");
        row("sum(transactions.amount)>=45", "c1");
        row("sum(transactions.amount where channel=web and period=2011-06)>=20", "c1");
        row("sum(transactions.amount within 1 day)>=20", "c1");
        row("sum(transactions.amount within 1 days)<20", "c2 c3 c4");
        row("mean(transactions.amount)>7", "c1");
        row("least(transactions.amount)<=1", "c2");
        row("most(transactions.amount)<20", "c2");
        row("since_last(transactions)=0", "c2");
        row("since_last(transactions)>20", "c1");
        row("since_first(transactions)>175", "c2");
        row("any(responses where question=delivery and answer<3)", "c1 c3");
        row("responses.question=staff", "c3");
        row("transactions.channel=shop", "c1");
    }
    void measures() {
        QFETCH(QString, rule);
        QFETCH(QString, customers);
        QCOMPARE(who(rule.toStdString()), customers);
    }
    void rules_nest() {
        QCOMPARE(who("country=France or count(responses)>0"), u"c1 c2 c3");
        QCOMPARE(who("country=France or country=Spain and count(responses)=0"), u"c1");  // and binds closer
        QCOMPARE(who("(country=France or country=Spain) and not channel=shop"), u"c2");
        QCOMPARE(who("not (country=France or not count(responses)=0)"), u"c4");
        QCOMPARE(who("NOT NOT country=France"), u"c1");
    }
    void as_of_counts_what_had_happened() {
        const Date day = *parse_iso_date("2011-03-01");
        QCOMPARE(who("count(transactions)>=1", day), u"c1 c2");
        QCOMPARE(who("count(transactions)>=2", day), u"c1");
        QCOMPARE(who("since_last(transactions)=0", day), u"c1");
        QCOMPARE(who("any(responses)", day), u"");
    }
    void today_is_the_day_of_the_analysis_in_everything() {
        // Ten regulars of each half of the year; in the end those of the first half are silent for long.
        std::string lines = "order_id,customer_id,time,amount\n";
        int order = 0;
        for (int c = 0; c < 20; ++c)
            for (int day = c < 10 ? 0 : 180; day < (c < 10 ? 180 : 360); day += 10 + c % 10)
                lines += std::to_string(++order) + ",c" + std::to_string(c) + "," + iso_text(Date{18000 + day}) + "," +
                         std::to_string(10 + c) + "\n";
        const Date day{18000 + 175};
        std::string until = lines.substr(0, lines.find('\n') + 1);
        std::size_t first = until.size();
        while (first < lines.size()) {
            const std::size_t end = lines.find('\n', first) + 1;
            const std::string line = lines.substr(first, end - first);
            if (line.substr(line.find(',', line.find(',') + 1) + 1, 10) <= iso_text(day)) until += line;
            first = end;
        }
        const std::string once = "orders(in last 60 days)>=2",
                          nested = "segment=Champions,Loyal and orders(in last 60 days)>=2";
        const SnapshotPtr whole = snapshot_of({{DatasetKind::transactions, lines}});
        const SnapshotPtr then = snapshot_of({{DatasetKind::transactions, until}});
        const auto members = [](const Snapshot& snapshot, const std::string& rule, std::optional<Date> as_of,
                                const char* filter) {
            const auto conditions = parse_filter({filter}, snapshot);
            const auto finding = run(snapshot, {.analysis = "segments.own",
                                                .options = {{"rule", rule}},
                                                .filter = conditions ? *conditions : Filter{},
                                                .as_of = as_of});
            if (!finding) return q(finding.error());
            QStringList ids;
            const Column& customers = finding->table("members")->find("customer")->values;
            for (std::size_t row = 0; row < customers.size(); ++row) ids << q(customers.text(row));
            ids.sort();
            return ids.join(u' ');
        };
        for (const std::string& rule : {once, nested})
            for (const char* filter :
                 {"transactions.amount>0", "segment=Champions,Loyal,Potential loyalist", "segment!=Lost"}) {
                QCOMPARE(members(*whole, rule, day, filter), members(*then, rule, {}, filter));
                QVERIFY(!members(*then, rule, {}, filter).isEmpty());
                QVERIFY(members(*whole, rule, day, filter) != members(*whole, rule, {}, filter));
            }
        // Before anybody bought nobody is in a segment.
        const auto champions = parse_segment_rule("segment=Champions", *whole);
        QCOMPARE(customers_who(*champions, *whole, Date{17999}, {})->count(), 0U);
        QVERIFY(customers_who(*champions, *whole, day, {})->count() > 0);
    }
    void what_cannot_be_meant_is_said_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* rule, const char* said) { QTest::newRow(rule) << rule << said; };
        row("", "The rule is empty");
        row("country=France and", "cannot be read");
        row("(country=France", "cannot be read");
        row("country=France)", "cannot be read from “)” on");
        row("country=\"France", "cannot be read");
        row("contry=France", "contry");
        row("customers.contry=France", "Did you mean country?");
        row("country=Frances", "Did you mean “France”?");
        row("segment=Chmpions", "Did you mean “Champions”?");
        row("products.category=Tea", "any(transactions where products");
        row("cuont(transactions)>2", "Measures are: count");
        row("count(transactions)", "is compared with a number");
        row("count(transactions)>many", "“many” is no number");
        row("count(products)>2", "any(transactions where products");
        row("count(transaktions)>2", "There is no dataset “transaktions”");
        row("sum(transactions)>2", "is of a field");
        row("sum(transactions.channel)>2", "holds no numbers");
        row("sum(transactions.amont)>2", "amount");
        row("mean(transactions.amount within 3 days)>2", "“within” goes with");
        row("count(transactions within 0 days)>2", "cannot be read");
        row("count(transactions where segment=Lost)>2", "outside of the brackets");
        row("period=2011", "A period is of rows");
    }
    void what_cannot_be_meant_is_said() {
        QFETCH(QString, rule);
        QFETCH(QString, said);
        const QString answer = who(rule.toStdString());
        QVERIFY2(answer.contains(said), qPrintable(answer));
    }
    void deep_nesting_is_refused_not_followed() {
        QVERIFY(who(std::string(100'000, '(') + "country=France").contains(u"cannot be read"));
        std::string nots;
        for (int i = 0; i < 100'000; ++i) nots += "not ";
        QVERIFY(who(nots + "country=France").contains(u"cannot be read"));
    }
    void reasons_say_what_the_customer_has() {
        const SnapshotPtr snapshot = shop();
        const auto rule = parse_segment_rule(
            "country=France and (count(transactions)>=9 or not since_last(transactions)>20)", *snapshot);
        QVERIFY(rule);
        const auto reasons = reasons_for(*rule, *snapshot, *snapshot->dictionary("customer")->find("c1"), {});
        QVERIFY(reasons);
        QStringList lines;
        for (const SegmentReason& each : *reasons)
            lines << QStringLiteral("%1%2 %3 %4")
                         .arg(QString(static_cast<qsizetype>(each.depth), u'-'), q(each.written),
                              each.holds ? q("yes") : q("no"), q(each.has));
        QCOMPARE(lines.join(u'\n'), q("and no \n-country=France yes France\n-or no \n--count(transactions)>=9 no 4\n"
                                      "--not no \n---since_last(transactions)>20 yes 29"));
    }
    void stops_when_told() {
        const SnapshotPtr snapshot = shop();
        const auto rule = parse_segment_rule("count(transactions)>1", *snapshot);
        const Progress stop([](double, const Text&) { return false; });
        const auto members = customers_who(*rule, *snapshot, {}, stop);
        QVERIFY(!members);
        QCOMPARE(members.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSegmentRule)
#include "test_segment_rule.moc"
