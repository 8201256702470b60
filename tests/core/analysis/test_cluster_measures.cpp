#include <QTest>

#include "core/analysis/segments/cluster_measures.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// The last day is 2024-03-31: the day after is that to which days are counted.
SnapshotPtr shop() {
    return snapshot_of({{DatasetKind::customers,
                         "customer_id,birth_date,signup_date,consent,Income\n"
                         "a,1974-04-01,2024-03-01,yes,10\nb,,2024-01-01,no,20\nz,1994-04-01,,yes,30\n"},
                        {DatasetKind::transactions,
                         "order_id,customer_id,time,quantity,amount,discount,store_id\n"
                         "1,a,2024-01-01,1,10,2,S1\n1,a,2024-01-01,1,20,,S1\n2,a,2024-03-22,1,30,,\n"
                         "3,a,2024-03-25,-1,-10,,\n4,b,2024-03-31,2,8,,S1\n5,c,2024-04-09,1,99,,\n"}});
}

QString ids(const std::vector<ClusterMeasure>& measures) {
    QStringList all;
    for (const ClusterMeasure& each : measures) all << q(each.id);
    return all.join(u' ');
}

/// "a 1|b 2": a customer's values of the measures, after one another.
QString values(const SnapshotPtr& snapshot, std::string_view names, const Filter& filter = {}) {
    auto measures = chosen_measures(*snapshot, names);
    if (!measures) return q(measures.error());
    const auto rows = select(*snapshot, filter);
    const auto measured = measured_customers(*snapshot, *rows, *make_date(2024, 3, 31), std::move(*measures), {});
    if (!measured) return q(measured.error());
    QStringList all;
    for (std::size_t i = 0; i < measured->size(); ++i) {
        QString one = q(snapshot->dictionary("customer")->at(measured->customer[i]));
        for (const auto& of : measured->values) one += u' ' + QString::number(of[i], 'g', 6);
        all << one;
    }
    all.sort();
    return all.join(u'|');
}

}  // namespace

class TestClusterMeasures : public QObject {
    Q_OBJECT
 private slots:
    void what_the_data_have() {
        QCOMPARE(
            ids(cluster_measures(*shop())),
            "recency frequency monetary order_value order_lines discount_share remote_share return_share birth_date "
            "signup_date consent Income");
        QCOMPARE(ids(cluster_measures(*snapshot_of({{DatasetKind::customers, "customer_id,visits\na,1\n"}}))),
                 "visits");
    }
    void the_usual_ones_are_habits_of_buying_and_numbers_of_ones_own() {
        QCOMPARE(ids(*chosen_measures(*shop(), "")), "recency frequency monetary discount_share remote_share Income");
        QCOMPARE(ids(*chosen_measures(*shop(), " monetary , recency,monetary ")), "monetary recency");
    }
    // c buys after the last day, z never.
    void purchases_up_to_the_last_day() {
        QCOMPARE(values(shop(), "recency,frequency,monetary,order_value,order_lines"), "a 10 2 50 25 1.5|b 1 1 8 8 1");
    }
    void columns_of_customers() {
        QCOMPARE(values(shop(), "recency,birth_date,signup_date,consent,Income"),
                 "a 10 50.0024 31 1 10|b 1 nan 91 0 20");
    }
    void without_purchases_all_customers_count() {
        QCOMPARE(values(shop(), "consent,Income"), "a 1 10|b 0 20|z 1 30");
        const auto filter = parse_filter({"customers.Income>=20"}, *shop());
        QCOMPARE(values(shop(), "Income", *filter), "b 20|z 30");
    }
    // One of four lines is reduced. Kleinman (1973): nearly alike customers draw as 100 lines of the mean.
    void shares_of_few_lines_are_drawn_to_the_mean() {
        QCOMPARE(values(shop(), "discount_share"),
                 "a 0.252427|b 0.247525");  // (1 + 100/4) / (3 + 100), (0 + 100/4) / (1 + 100)
    }
    // Half of the customers buy everything at a reduction, the others nothing: nothing is alike, s is 0.5 at the least.
    void where_customers_differ_their_own_lines_count() {
        std::string lines = "order_id,customer_id,time,quantity,amount,discount\n";
        for (int c = 0; c < 40; ++c)
            for (int line = 0; line < 10; ++line)
                lines += std::to_string(c * 10 + line) + ",c" + std::to_string(c) + ",2024-03-01,1,5," +
                         (c % 2 ? "1\n" : "\n");
        const QString shares = values(snapshot_of({{DatasetKind::transactions, lines}}), "discount_share");
        QVERIFY2(shares.contains(u"c1 0.97619") && shares.contains(u"c0 0.0238095"),
                 qPrintable(shares));  // 10.25 / 10.5
    }
    void nobody_left_is_said() {
        const auto filter = parse_filter({"customers.Income>=90"}, *shop());
        QCOMPARE(values(shop(), "recency", *filter), "No customer is left: widen the filter.");
    }
    void stops_when_told() {
        const auto snapshot = shop();
        const auto rows = select(*snapshot, {});
        const auto stopped =
            measured_customers(*snapshot, *rows, *make_date(2024, 3, 31), *chosen_measures(*snapshot, ""),
                               Progress([](double, const Text&) { return false; }));
        QVERIFY(!stopped && stopped.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestClusterMeasures)
#include "test_cluster_measures.moc"
