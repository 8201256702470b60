#include <QTest>
#include <cmath>

#include "core/analysis/competitors/product_weeks.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

const Period spring{*make_date(2025, 3, 3), *make_date(2025, 6, 1)};  // Monday to Sunday

ProductWeeks weeks_of(const std::string& lines, const std::optional<Period>& days = spring) {
    const auto snapshot = snapshot_of({{DatasetKind::transactions, lines}});
    const auto rows = select(*snapshot, {});
    if (!rows) qFatal("%s", qPrintable(q(rows.error())));
    auto sold = product_weeks(*snapshot, (*rows)[DatasetKind::transactions], days, {});
    if (!sold) qFatal("%s", qPrintable(q(sold.error())));
    return std::move(*sold);
}

const std::string header = "order_id,time,product_id,quantity,unit_price\n";
std::string line(int week, const std::string& product, int quantity, double price) {
    return "O," + iso_text(Date{spring.first.days + 7 * week + 2}) + ',' + product + ',' + std::to_string(quantity) +
           ',' + std::to_string(price) + '\n';
}

}  // namespace

/// What was sold of products week by week.
class TestProductWeeks : public QObject {
    Q_OBJECT
 private slots:
    void the_price_of_a_week_is_that_of_a_piece() {
        const ProductWeeks sold = weeks_of(header + line(0, "P", 1, 10) + line(0, "P", 3, 12) + line(2, "P", 1, 11));
        QCOMPARE(sold.first_day, spring.first.days);
        QCOMPARE(sold.weeks, std::size_t{3});
        QCOMPARE(sold.at(0, 0).quantity, 4.0);
        QCOMPARE(sold.price(0, spring.first.days + 3), 46.0 / 4);
        QCOMPARE(sold.at(0, 1).quantity, 0.0);
    }
    // The week before, not the one after; nothing further than 28 days away.
    void a_week_without_a_sale_has_the_nearest_price() {
        const ProductWeeks sold = weeks_of(header + line(0, "P", 1, 10) + line(2, "P", 1, 12) + line(8, "Q", 1, 1));
        QCOMPARE(sold.price(0, spring.first.days + 7), 10.0);
        QCOMPARE(sold.price(0, spring.first.days + 42), 12.0);
        QVERIFY(std::isnan(sold.price(0, spring.first.days + 56)));
        QVERIFY(std::isnan(sold.price(99, spring.first.days)));
    }
    void a_price_that_can_only_be_an_error_is_none() {
        std::string lines = header;
        for (int week = 0; week < 5; ++week) lines += line(week, "P", 2, 10);
        const ProductWeeks sold = weeks_of(lines + line(1, "P", 2, 1000));
        QCOMPARE(sold.odd_prices, std::size_t{1});
        QCOMPARE(sold.at(0, 1).quantity, 4.0);  // it was sold all the same
        QCOMPARE(sold.at(0, 1).priced, 2.0);
        QCOMPARE(sold.price(0, spring.first.days + 7), 10.0);
    }
    void a_bulk_order_is_cut() {
        std::string lines = header;
        for (int i = 0; i < 100; ++i) lines += line(i % 10, "P", 2, 10);
        const ProductWeeks sold = weeks_of(lines + line(12, "P", 500, 10));
        QCOMPARE(sold.large_lines, std::size_t{1});
        QCOMPARE(sold.at(0, 12).quantity, 6.0);
    }
    void returns_are_no_sales_but_less_revenue() {
        const ProductWeeks sold = weeks_of(header + line(0, "P", 3, 10) + line(1, "P", -1, 10));
        QCOMPARE(sold.at(0, 1).quantity, 0.0);
        QCOMPARE(sold.revenue[0], 20.0);
        QCOMPARE(sold.all_revenue, 20.0);
    }
    void stores_stand_for_products_where_lines_name_none() {
        const ProductWeeks sold = weeks_of("order_id,time,store_id,amount\nO,2025-03-04,S1,30\n");
        QVERIFY(sold.of_stores);
        QCOMPARE(sold.price(0, spring.first.days), 30.0);
    }
    void nothing_is_known_without_days_or_products() {
        QVERIFY(weeks_of(header + line(0, "P", 1, 10), std::nullopt).empty());
        QVERIFY(weeks_of("order_id,time,amount\nO,2025-03-04,30\n").empty());
        QVERIFY(weeks_of(header + line(40, "P", 1, 10)).empty());  // after the days
    }
    // From the first week with a sale to the last: what was not sold has no quantity and the price before.
    void a_panel_holds_the_weeks_between() {
        std::string lines = header + line(0, "Q", 1, 5);
        for (const int week : {1, 2, 3, 4, 6, 7, 8, 9}) lines += line(week, "P", week, 10);
        const ProductWeeks sold = weeks_of(lines);
        const DemandPanel panel = demand_panel(sold, std::vector<bool>(sold.units, true));
        QCOMPARE(panel.unit.size(), std::size_t{9});  // Q has too few weeks
        QCOMPARE(panel.quantity[4], 0.0);
        QCOMPARE(panel.period[4], 5U);
        QVERIFY(std::abs(panel.log_price[4] - std::log(10)) < 1e-12);
    }
    void stopping_is_heard() {
        std::string lines = header;
        for (int i = 0; i < 300'000; ++i) lines += "O,2025-03-04,P,1,10\n";
        const auto snapshot = snapshot_of({{DatasetKind::transactions, lines}});
        const auto rows = select(*snapshot, {});
        const auto sold = product_weeks(*snapshot, (*rows)[DatasetKind::transactions], spring,
                                        Progress([](double, const Text&) { return false; }));
        QVERIFY(!sold && sold.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestProductWeeks)
#include "test_product_weeks.moc"
