#include <QTest>

#include "core/analysis/segments/customer_groups.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// a, b and c have rows of their own, d is known from a purchase; c only answered.
SnapshotPtr shop() {
    return snapshot_of(
        {{DatasetKind::customers, "customer_id,country\na,FR\nb,DE\nc,FR\n"},
         {DatasetKind::products, "product_id,category\np1,Tea\np2,Coffee\n"},
         {DatasetKind::transactions,
          "order_id,customer_id,time,product_id,amount\n"
          "1,a,2024-01-01,p1,10\n2,a,2024-02-01,p2,20\n3,b,2024-01-15,p1,5\n4,d,2024-02-03,p2,8\n"},
         {DatasetKind::responses,
          "respondent,customer_id,time,question,answer\nr1,c,2024-01-05,delivery,2\nr2,a,2024-01-06,staff,4\n"},
         {DatasetKind::stores, "store_id,city\ns1,Paris\n"}});
}

QString ids(const Snapshot& snapshot, const std::vector<std::uint8_t>& in) {
    QStringList all;
    for (std::size_t code = 0; code < in.size(); ++code)
        if (in[code]) all << q(snapshot.dictionary("customer")->at(static_cast<Code>(code)));
    all.sort();
    return all.join(u' ');
}

/// "title: a b", or what is wrong.
QString group(const std::string& said, const std::vector<std::string>& conditions = {}) {
    const SnapshotPtr snapshot = shop();
    const Filter filter = *parse_filter(conditions, *snapshot);
    const auto rows = select(*snapshot, filter);
    const Options options = *Options::from({}, {});
    const Progress progress;
    const Context context{*snapshot, *rows, filter, options, {}, 1, progress};
    const auto made = customer_group(context, said, progress);
    return made ? q(made->title) + q(": ") + ids(*snapshot, made->in) : q(made.error());
}

}  // namespace

class TestCustomerGroups : public QObject {
    Q_OBJECT
 private slots:
    void by_what_customers_are() { QCOMPARE(group("customers.country=FR"), "Country: FR: a c"); }
    void by_what_they_bought() {
        QCOMPARE(group("products.category=Coffee"), "Category: Coffee: a d");
        QCOMPARE(group("period=2024-01"), "2024-01-01 to 2024-01-31: a b");
    }
    void by_what_they_did() { QCOMPARE(group("responses.question=delivery"), "Question: delivery: c"); }
    void all_conditions_must_hold() {
        QVERIFY2(group("customers.country=FR; products.category=Tea").endsWith(u": a"),
                 qPrintable(group("customers.country=FR; products.category=Tea")));
    }
    void only_those_whom_the_filter_leaves() {
        QCOMPARE(group("products.category=Coffee", {"customers.country=FR"}), "Category: Coffee: a");
    }
    void a_semicolon_in_quotes_parts_nothing() {
        QVERIFY2(!group("customers.country=\"F;R\"").contains(u"There is no segment"),
                 qPrintable(group("customers.country=\"F;R\"")));
    }
    void segments_are_known_in_any_letters() {
        QVERIFY2(group(" champions ").startsWith(u"Champions: "), qPrintable(group(" champions ")));
        QVERIFY2(group("Chumps").startsWith(u"There is no segment “Chumps”. Segments are: Champions, "),
                 qPrintable(group("Chumps")));
    }
    void what_a_click_would_filter_by() {
        const SnapshotPtr snapshot = shop();
        const auto rows = select(*snapshot, {});
        const Options options = *Options::from({}, {});
        const Context context{*snapshot, *rows, {}, options, {}, 1, {}};
        const auto french = customer_group(context, "customers.country=FR", {});
        QCOMPARE(q(french->dimension() + "=" + french->key()), "customers.country=FR");
        QVERIFY(!french->by_segment());
        const auto lost = customer_group(context, "Lost", {});
        QCOMPARE(q(lost->dimension() + "=" + lost->key()), "segment=Lost");
        QVERIFY(lost->by_segment());
        QCOMPARE(q(customer_group(context, "customers.country=FR,DE", {})->dimension()), "");
        QCOMPARE(ids(*snapshot, customers_left(context)), "a b c d");
    }
};

QTEST_GUILESS_MAIN(TestCustomerGroups)
#include "test_customer_groups.moc"
