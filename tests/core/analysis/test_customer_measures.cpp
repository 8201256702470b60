#include <QTest>

#include "core/analysis/segments/customer_measures.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Of = CustomerMeasure::Of;

SnapshotPtr shop() {
    return snapshot_of({{DatasetKind::transactions,
                         "order_id,customer_id,time,amount,channel\n"
                         "o1,a,2024-01-01,10,web\no1,a,2024-01-01,5,web\no2,a,2024-01-20,,shop\n"
                         ",a,2024-02-10,-3,web\no3,b,2024-02-01,7,web\no4,b,,1,shop\n"},
                        {DatasetKind::customers, "customer_id\nz\n"}});
}

/// The values of a, b and z on 2024-02-10.
QString of(const CustomerMeasure& measure, std::optional<Date> as_of = {}) {
    const SnapshotPtr snapshot = shop();
    const auto values = customer_measures(measure, *snapshot, as_of, as_of.value_or(*make_date(2024, 2, 10)), {});
    if (!values) return q(values.error());
    QStringList all;
    for (const char* id : {"a", "b", "z"})
        all << QString::number((*values)[*snapshot->dictionary("customer")->find(id)]);
    return all.join(u' ');
}

}  // namespace

class TestCustomerMeasures : public QObject {
    Q_OBJECT
 private slots:
    void who_has_no_row_has_none_of_them_and_no_mean() {
        QCOMPARE(of({.of = Of::rows}), "4 2 0");
        QCOMPARE(of({.of = Of::sum, .field = "amount"}), "12 8 0");
        QCOMPARE(of({.of = Of::mean, .field = "amount"}), "4 4 nan");
        QCOMPARE(of({.of = Of::least, .field = "amount"}), "-3 1 nan");
        QCOMPARE(of({.of = Of::most, .field = "amount"}), "10 7 nan");
    }
    void days_and_distinct_values() {
        QCOMPARE(of({.of = Of::days}), "3 1 0");
        QCOMPARE(of({.of = Of::distinct, .field = "channel"}), "2 2 0");
        QCOMPARE(of({.of = Of::distinct, .field = "order_id"}), "3 2 0");  // a line without a number is an order
        QCOMPARE(of({.of = Of::distinct, .field = "amount"}), "3 2 0");
    }
    void days_since() {
        QCOMPARE(of({.of = Of::since_first}), "40 9 nan");
        QCOMPARE(of({.of = Of::since_last}), "0 9 nan");
    }
    void lately_and_together() {
        QCOMPARE(of({.of = Of::rows, .last = 10}), "1 1 0");
        QCOMPARE(of({.of = Of::rows, .within = 20}), "3 1 0");
        QCOMPARE(of({.of = Of::rows, .within = 19}), "2 1 0");
        QCOMPARE(of({.of = Of::sum, .field = "amount", .within = 1}), "15 7 0");
        QCOMPARE(of({.of = Of::distinct, .field = "order_id", .within = 60}), "3 1 0");
    }
    void nothing_after_the_day() {
        QCOMPARE(of({.of = Of::rows}, make_date(2024, 1, 25)), "3 0 0");
        QCOMPARE(of({.of = Of::since_last}, make_date(2024, 1, 25)), "5 nan nan");
    }
    void a_dataset_without_rows() {
        QCOMPARE(of({.of = Of::rows, .dataset = DatasetKind::contacts}), "0 0 0");
        QCOMPARE(of({.of = Of::since_last, .dataset = DatasetKind::contacts}), "nan nan nan");
    }
    void stops_when_told() {
        for (const std::optional<std::int32_t> within :
             {std::optional<std::int32_t>(), std::optional<std::int32_t>(5)}) {
            const auto stopped = customer_measures({.within = within}, *shop(), {}, *make_date(2024, 2, 10),
                                                   Progress([](double, const Text&) { return false; }));
            QVERIFY(!stopped && stopped.error().cancelled());
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerMeasures)
#include "test_customer_measures.moc"
