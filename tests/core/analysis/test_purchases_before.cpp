#include <QTest>

#include "core/analysis/quality/rules/purchases_before.h"
#include "snapshot_of.h"

using namespace clientele;
using namespace clientele::rules;

namespace {

/// Lines "customer,time,product,quantity"; the numbers, from 1, of returns of what had not been bought before.
QString unbought(const std::string& lines, Date last = {},
                 std::string_view columns = "customer_id,time,product_id,quantity") {
    std::string table(columns);
    table += ",unit_price\n";
    for (const char c : lines) table += c == '\n' ? std::string(",5\n") : std::string(1, c);
    const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, table}});
    QStringList rows;
    returns_without_purchase(*snapshot, last, [] { return true; }).for_each([&](std::size_t row) {
        rows << QString::number(row + 1);
    });
    return rows.join(u' ');
}

}  // namespace

class TestPurchasesBefore : public QObject {
    Q_OBJECT
 private slots:
    void a_return_follows_a_purchase_of_that_customer_and_product() {
        QCOMPARE(unbought("1,2011-01-01,A,1\n1,2011-01-02,A,-1\n"), u"");
        QCOMPARE(unbought("1,2011-01-03,A,1\n1,2011-01-02,A,-1\n"), u"2");
        QCOMPARE(unbought("2,2011-01-01,A,1\n1,2011-01-02,A,-1\n"), u"2");
        QCOMPARE(unbought("1,2011-01-01,B,1\n1,2011-01-02,A,-1\n"), u"2");
    }
    void the_order_of_the_lines_does_not_matter_but_that_of_the_times() {
        QCOMPARE(unbought("1,2011-01-02T10:00,A,-1\n1,2011-01-02T09:59,A,1\n"), u"");
        QCOMPARE(unbought("1,2011-01-02T10:00,A,-1\n1,2011-01-02T10:00,A,1\n"), u"");  // exchanged at once
        QCOMPARE(unbought("1,2011-01-02T10:00,A,-1\n1,2011-01-02T10:01,A,1\n"), u"1");
    }
    void another_return_is_no_purchase() { QCOMPARE(unbought("1,2011-01-01,A,-1\n1,2011-01-02,A,-1\n"), u"1 2"); }
    void every_return_after_the_first_purchase_is_sound() {
        QCOMPARE(unbought("1,2011-01-01,A,-1\n1,2011-01-02,A,1\n1,2011-01-03,A,-1\n1,2011-01-04,A,-5\n"), u"1");
    }
    void a_return_that_names_no_product_follows_any_purchase() {
        QCOMPARE(unbought("1,2011-01-01,B,1\n1,2011-01-02,,-1\n"), u"");
        QCOMPARE(unbought("1,2011-01-03,B,1\n1,2011-01-02,,-1\n"), u"2");
        QCOMPARE(unbought("1,2011-01-02,-1\n1,2011-01-01,1\n2,2011-01-02,-1\n", {}, "customer_id,time,quantity"), u"3");
    }
    void nothing_is_held_against_nobody_or_no_time() { QCOMPARE(unbought(",2011-01-02,A,-1\n1,,A,-1\n"), u""); }
    void purchases_without_a_time_or_after_the_last_day_may_have_been_any_time() {
        QCOMPARE(unbought("1,,A,1\n1,2011-01-02,A,-1\n"), u"");
        QCOMPARE(unbought("1,2031-01-01,A,1\n1,2011-01-02,A,-1\n"), u"2");
        QCOMPARE(unbought("1,2031-01-01,A,1\n1,2011-01-02,A,-1\n", *make_date(2011, 12, 31)), u"");
        // On the last day itself it has a time.
        QCOMPARE(unbought("1,2011-12-31T23:59,A,1\n1,2011-01-02,A,-1\n", *make_date(2011, 12, 31)), u"2");
        QCOMPARE(unbought("1,2012-01-01T00:00,A,1\n1,2011-01-02,A,-1\n", *make_date(2011, 12, 31)), u"");
    }
    void without_returns_nothing_is_found() { QCOMPARE(unbought("1,2011-01-01,A,1\n1,2011-01-02,A,0\n"), u""); }
    void many_customers_and_products_are_kept_apart() {
        // Customer i buys product i on 1 January and gives back i and i + 1 later: the second was never bought.
        std::string lines;
        for (int i = 0; i < 5'000; ++i) {
            const std::string customer = "c" + std::to_string(i);
            lines += customer + ",2011-01-01,p" + std::to_string(i) + ",1\n";
            lines += customer + ",2011-01-05,p" + std::to_string(i) + ",-1\n";
            lines += customer + ",2011-01-05,p" + std::to_string(i + 1) + ",-1\n";
        }
        const QStringList found = unbought(lines).split(u' ');
        QCOMPARE(found.size(), 5'000);
        for (int i = 0; i < found.size(); ++i) QCOMPARE(found[i].toInt(), 3 * i + 3);
    }
};

QTEST_GUILESS_MAIN(TestPurchasesBefore)
#include "test_purchases_before.moc"
