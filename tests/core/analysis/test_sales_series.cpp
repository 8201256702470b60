#include <QTest>

#include "core/analysis/trends/sales_series.h"
#include "random_sales.h"

using namespace random_sales;

class TestSalesSeries : public QObject {
    Q_OBJECT
    const std::vector<Line> lines_ = random_lines();
    const SnapshotPtr snapshot_ = snapshot_of_lines(lines_);
    const Sales sales_ = Sales::of(*snapshot_);

 private slots:
    void every_stretch_of_every_cut_equals_plain_loops() {
        const SalesSeries series = sales_series(*snapshot_, Selection::all(sales_.lines), Date{first_day},
                                                Date{first_day + days - 1}, Date{first_day}, cuts);
        QCOMPARE(series.of.size(), cuts.size());
        for (std::size_t cut = 0; cut < cuts.size(); ++cut) {
            for (std::size_t s = 0; s < cuts[cut].size(); ++s) {
                const Plain plain = plain_of(lines_, cuts[cut][s]);
                const SalesFigures& figures = series.of[cut][s];
                QCOMPARE(figures.revenue, plain.revenue);  // quarters add up exactly
                QCOMPARE(figures.orders, plain.order_count());
                QCOMPARE(figures.customers, static_cast<double>(plain.customers.size()));
            }
        }
        QCOMPARE(series.revenue_by_day.size(), static_cast<std::size_t>(days));
        QCOMPARE(series.revenue_by_day[17], plain_of(lines_, stretch(17, 17)).revenue);
    }
    void lines_are_counted_from_the_day_that_is_shown() {
        const SalesSeries series = sales_series(*snapshot_, Selection::all(sales_.lines), Date{first_day},
                                                Date{first_day + days - 1}, Date{first_day + 30}, {{stretch(30, 119)}});
        std::int64_t counted = 0, returns = 0, nobody = 0;
        for (const Line& line : lines_) {
            if (line.day < first_day + 30 || line.day >= first_day + days) continue;
            ++counted;
            returns += line.amount < 0 ? 1 : 0;
            nobody += line.customer < 0 ? 1 : 0;
        }
        QCOMPARE(series.lines, counted);
        QCOMPARE(series.returns, returns);
        QCOMPARE(series.without_customer, nobody);
        QCOMPARE(series.without_time + series.without_amount, 0);
    }
    void days_know_their_stretch() {
        const auto of_day = stretch_of_day(cuts[1], Date{first_day}, Date{first_day + days - 1});
        QCOMPARE(of_day[2], missing_code);
        QCOMPARE(of_day[3], 0u);
        QCOMPARE(of_day[50], missing_code);
        QCOMPARE(of_day[100], 1u);
    }
};

QTEST_GUILESS_MAIN(TestSalesSeries)
#include "test_sales_series.moc"
