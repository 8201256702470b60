#include <QTest>

#include "core/analysis/trends/group_series.h"
#include "core/analysis/trends/sales_series.h"
#include "random_sales.h"

using namespace random_sales;

class TestGroupSeries : public QObject {
    Q_OBJECT
    const std::vector<Line> lines_ = random_lines();
    const SnapshotPtr snapshot_ = snapshot_of_lines(lines_);
    const Sales sales_ = Sales::of(*snapshot_);

 private slots:
    void groups_equal_plain_loops_data() {
        QTest::addColumn<int>("measure");
        QTest::addColumn<bool>("known");
        for (const auto& [name, measure] :
             {std::pair("revenue", SalesMeasure::revenue), std::pair("orders", SalesMeasure::orders),
              std::pair("customers", SalesMeasure::customers), std::pair("average", SalesMeasure::average_order)})
            QTest::newRow(name) << static_cast<int>(measure) << false;
        QTest::newRow("revenue that is known by day") << static_cast<int>(SalesMeasure::revenue) << true;
        QTest::newRow("average of revenue that is known by day")
            << static_cast<int>(SalesMeasure::average_order) << true;
    }
    void groups_equal_plain_loops() {
        QFETCH(int, measure);
        QFETCH(bool, known);
        const auto value_of = [&](const Plain& plain) {
            switch (static_cast<SalesMeasure>(measure)) {
                case SalesMeasure::revenue: return plain.revenue;
                case SalesMeasure::orders: return plain.order_count();
                case SalesMeasure::customers: return static_cast<double>(plain.customers.size());
                case SalesMeasure::average_order: break;
            }
            return plain.revenue / plain.order_count();
        };
        const auto groups = line_groups(*snapshot_, "transactions.store_id");
        const Selection all = Selection::all(sales_.lines);
        std::vector<double> by_day;
        if (known) {
            const Period days = stretch(0, 119);
            by_day = sales_series(*snapshot_, all, days.first, days.last, days.first, cuts, &*groups).revenue_by_group;
            QVERIFY(!by_day.empty());
        }
        const GroupSeries series =
            group_series(sales_, all, *groups, static_cast<SalesMeasure>(measure), stretch(0, 119), cuts, 3, by_day);
        QCOMPARE(series.names.size(), 4u);
        QCOMPARE(series.names.back(), std::string(rest_key));
        for (std::size_t group = 0; group < 3; ++group) {
            const int store = series.names[group][1] - '0';
            for (std::size_t cut = 0; cut < cuts.size(); ++cut)
                for (std::size_t s = 0; s < cuts[cut].size(); ++s)
                    QCOMPARE(series.of[cut][group][s], value_of(plain_of(lines_, cuts[cut][s], store)));
        }
        // The largest first, by the measure over all days; by revenue for averages.
        double before = std::numeric_limits<double>::infinity();
        for (std::size_t group = 0; group < 3; ++group) {
            const Plain plain = plain_of(lines_, stretch(0, 119), series.names[group][1] - '0');
            const double size =
                static_cast<SalesMeasure>(measure) == SalesMeasure::average_order ? plain.revenue : value_of(plain);
            QVERIFY(size <= before);
            before = size;
        }
    }
    void one_group_more_than_wanted_is_shown_rather_than_a_rest_of_one() {
        const auto groups = line_groups(*snapshot_, "transactions.store_id");
        const GroupSeries series = group_series(sales_, Selection::all(sales_.lines), *groups, SalesMeasure::revenue,
                                                stretch(0, 119), cuts, 5);
        QCOMPARE(series.names.size(), 6u);
        QVERIFY(std::ranges::find(series.names, std::string(rest_key)) == series.names.end());
    }
};

QTEST_GUILESS_MAIN(TestGroupSeries)
#include "test_group_series.moc"
