#include <QTest>

#include "core/analysis/analysis.h"
#include "core/analysis/customer_sales.h"
#include "core/analysis/customers/customer_list.h"
#include "core/analysis/customers/selection_counts.h"
#include "core/analysis/sales.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

// b only gave back in February; one row has no customer, one no time.
constexpr std::string_view by_month =
    "customer_id,period,first_purchase,last_purchase,last_line,orders,purchase_days,purchases,purchased,returned\n"
    "a,2024-01-01,2024-01-03,2024-01-20,2024-01-20,2,2,5,50,0\n"
    "a,2024-02-01,2024-02-02,2024-02-02,2024-02-28,1,1,1,10,4\n"
    "b,2024-01-01,2024-01-05,2024-01-05,2024-01-05,1,1,2,8,0\n"
    "b,2024-02-01,,,2024-02-09,0,0,0,0,8\n"
    ",2024-02-01,2024-02-03,2024-02-03,2024-02-03,1,1,3,9,0\n"
    "c,,,,,1,0,1,6,0\n";

Selections all_rows(const Snapshot& snapshot) { return *select(snapshot, {}); }

}  // namespace

class TestSummarySales : public QObject {
    Q_OBJECT
 private slots:
    void the_sums_of_all_periods_make_a_customer() {
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, by_month}});
        QCOMPARE(purchases_of(*snapshot), DatasetKind::purchase_summaries);
        const CustomerSales sold = customer_sales(*snapshot, all_rows(*snapshot), {.leave_out_timeless = true});
        QCOMPARE(sold.of.size(), 3u);
        QCOMPARE(sold.of[0].revenue, 56.0);
        QCOMPARE(sold.of[0].orders, 3u);
        QCOMPARE(sold.of[0].purchases, 6u);
        QCOMPARE(sold.days[0], 3.0);
        QCOMPARE(q(iso_text(Date{sold.of[0].last_day})), QStringLiteral("2024-02-02"));
        QCOMPARE(sold.of[1].revenue, 0.0);
        QCOMPARE(q(iso_text(Date{sold.of[1].last_day})), QStringLiteral("2024-01-05"));
        QVERIFY(!sold.of[2].seen);
        QCOMPARE(sold.without_customer, 3);
        QCOMPARE(sold.without_time, 1);
        const CustomerSales bought = customer_sales(*snapshot, all_rows(*snapshot), {.subtract_returns = false});
        QCOMPARE(bought.of[0].revenue, 60.0);
        QCOMPARE(bought.of[2].revenue, 6.0);
        QCOMPARE(bought.without_time, 0);
    }
    void a_summary_that_reaches_beyond_the_last_day_is_left_out() {
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, by_month}});
        const CustomerSales sold =
            customer_sales(*snapshot, all_rows(*snapshot), {.last_day = *make_date(2024, 2, 10)});
        QCOMPARE(sold.too_late, 1);  // a's February: bought on the 2nd, gave back on the 28th
        QCOMPARE(sold.of[0].revenue, 50.0);
        QCOMPARE(sold.of[1].revenue, 0.0);
    }
    void the_days_of_the_data_are_those_that_were_added_up() {
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, by_month}});
        const auto days = observed_days(*snapshot, {}, {});
        QVERIFY(days);
        QCOMPARE(q(iso_text(days->first)), QStringLiteral("2024-01-03"));
        QCOMPARE(q(iso_text(days->last)), QStringLiteral("2024-02-28"));
        QVERIFY(!sales_lacking(*snapshot));
    }
    void order_lines_win_over_summaries() {
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, by_month},
                                           {DatasetKind::transactions, "customer_id,time,amount\na,2024-03-01,7\n"}});
        QCOMPARE(purchases_of(*snapshot), DatasetKind::transactions);
        QCOMPARE(customer_sales(*snapshot, all_rows(*snapshot)).of[0].revenue, 7.0);
    }
    void customers_are_listed_and_counted_by_their_summaries() {
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, by_month}});
        const Selections rows = all_rows(*snapshot);
        const SelectionCounts counts = count_selection(*snapshot, rows);
        QCOMPARE(counts.customers, 3);
        QCOMPARE(counts.orders, 5);
        const auto list = customer_list(*snapshot, rows, {}, nullptr, {});
        QVERIFY(list);
        QCOMPARE(list->rows(), 3u);
        QCOMPARE(q(list->find("customer_id")->values.text(0)), QStringLiteral("a"));
        QCOMPARE(list->find("revenue")->values.numbers()[0], 56.0);
    }
    void what_summaries_do_not_hold_is_said() {
        const auto snapshot =
            snapshot_of({{DatasetKind::purchase_summaries,
                          "customer_id,period,last_purchase,orders,purchased\na,2024-01-01,2024-01-03,2,50\n"}});
        const auto days = run(*snapshot, {.analysis = "segments.rfm", .options = {{"frequency", "days"}}});
        QVERIFY(!days);
        QVERIFY(q(days.error()).contains(QStringLiteral("count orders")));
        QVERIFY(run(*snapshot, {.analysis = "segments.rfm"}));
        const auto month =
            run(*snapshot,
                {.analysis = "segments.rfm",
                 .filter = {.period = Period{*make_date(2024, 1, 1), *make_date(2024, 1, 31)}, .conditions = {}}});
        QVERIFY(month);
        QVERIFY(std::ranges::any_of(month->warnings, [](const Text& each) {
            return q(to_string(each)).contains(QStringLiteral("whole months"));
        }));
        const auto lacking = run(*snapshot, {.analysis = "trends.overview"});
        QVERIFY(!lacking);
        QVERIFY(q(lacking.error()).startsWith(QStringLiteral("Needs order lines")));
    }
};

QTEST_GUILESS_MAIN(TestSummarySales)
#include "test_summary_sales.moc"
