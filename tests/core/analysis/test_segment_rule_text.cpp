#include <QTest>

#include "core/analysis/segments/segment_rule.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// How a rule was understood: and, or, not with their parts; of leaves the words.
QString understood(const SegmentRule& rule) {
    QStringList parts;
    for (const SegmentRule& each : rule.parts) parts << understood(each);
    switch (rule.kind) {
        case SegmentRule::Kind::all:
            return QStringLiteral("and(%1)").arg(parts.join(u' '));
        case SegmentRule::Kind::any:
            return QStringLiteral("or(%1)").arg(parts.join(u' '));
        case SegmentRule::Kind::none:
            return QStringLiteral("not(%1)").arg(parts.join(u' '));
        case SegmentRule::Kind::measure:
            return QStringLiteral("%1:%2").arg(static_cast<int>(rule.measure.of)).arg(rule.value);
        case SegmentRule::Kind::cluster:
            return QStringLiteral("cluster");
        case SegmentRule::Kind::field:
            break;
    }
    return rule.condition.segment ? QStringLiteral("segment") : q(rule.condition.field);
}

Result<SegmentRule> read(std::string_view rule) {
    return parse_segment_rule(
        rule, *snapshot_of(
                  {{DatasetKind::customers, "customer_id,country,city\na,FR,Paris\nb,DE,Bonn\n"},
                   {DatasetKind::products, "product_id,category\np1,Tea\n"},
                   {DatasetKind::transactions, "order_id,customer_id,time,product_id,amount\n1,a,2024-01-01,p1,2\n"}}));
}

QString meant(std::string_view rule) {
    const auto found = read(rule);
    return found ? understood(*found) : q(found.error());
}

}  // namespace

class TestSegmentRuleText : public QObject {
    Q_OBJECT
 private slots:
    void and_binds_closer_than_or() {
        QCOMPARE(meant("country=FR or city=Paris and segment=Lost"), "or(country and(city segment))");
        QCOMPARE(meant("(country=FR or city=Paris) and segment=Lost"), "and(or(country city) segment)");
    }
    void not_binds_closest() {
        QCOMPARE(meant("not country=FR and city=Paris"), "and(not(country) city)");
        QCOMPARE(meant("not (country=FR and city=Paris)"), "not(and(country city))");
        QCOMPARE(meant("not not country=FR"), "not(not(country))");
    }
    void letters_and_blanks_of_words_do_not_matter() {
        QCOMPARE(meant("  COUNTRY = FR   AND COUNT( transactions )>=2 "), "and(country 0:2)");
    }
    void a_measure_has_its_rows_and_time() {
        const auto rule = read("sum(transactions.amount where products.category=Tea in last 30 days) > 12.5");
        QVERIFY2(rule,
                 qPrintable(meant("sum(transactions.amount where products.category=Tea in last 30 days) > 12.5")));
        QVERIFY(rule->measure.of == CustomerMeasure::Of::sum && rule->measure.dataset == DatasetKind::transactions);
        QCOMPARE(q(rule->measure.field), "amount");
        QCOMPARE(q(expressions(rule->measure.where).front()), "products.category=Tea");
        QCOMPARE(*rule->measure.last, 30);
        QVERIFY(!rule->measure.within);
        QVERIFY(rule->op == Operator::more && rule->value == 12.5);
    }
    void within_is_any_so_many_days() {
        const auto rule = read("orders(within 2 days)>=2");
        QCOMPARE(*rule->measure.within, 2);
        QVERIFY(rule->measure.of == CustomerMeasure::Of::distinct && rule->measure.field == "order_id");
    }
    void a_part_keeps_how_it_was_written() {
        const auto rule = read("country=FR and  count(transactions)  >= 2");
        QCOMPARE(q(rule->parts[0].written), "country=FR");
        QCOMPARE(q(rule->parts[1].written), "count(transactions)  >= 2");
    }
    void several_values_are_one_condition() {
        const auto rule = read("country=FR,DE");
        QVERIFY(rule);
        QCOMPARE(rule->condition.values, (std::vector<std::string>{"FR", "DE"}));
    }
    void what_cannot_be_read_is_said_with_its_place() {
        const QString said = meant("(country=FR) city=Paris");
        QVERIFY2(said.startsWith(u"The rule cannot be read from “city=Paris” on."), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestSegmentRuleText)
#include "test_segment_rule_text.moc"
