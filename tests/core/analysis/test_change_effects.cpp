#include <QTest>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/trends/change_effects.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"

using namespace clientele;

namespace {

struct Line {
    int order, customer, article, month;
    double quantity, price;
};
std::vector<Line> lines_of(std::uint64_t seed) {
    RandomNumbers random(seed);
    std::vector<Line> lines;
    for (int order = 0; order < 300; ++order)
        for (std::uint32_t line = random.below(3) + 1; line > 0; --line)
            lines.push_back({order, static_cast<int>(random.below(60)), static_cast<int>(random.below(12)), order % 2,
                             random.below(15) == 0 ? -1.0 : 1.0 + random.below(4), 3.0 + random.below(9)});
    return lines;
}
SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines, bool customers = true) {
    std::string table = "order_id,customer_id,time,product_id,quantity,unit_price\n";
    for (const Line& line : lines)
        table += std::to_string(line.order) + ',' + (customers ? "c" + std::to_string(line.customer) : "") +
                 (line.month == 0 ? ",2024-01-10T10:00,a" : ",2024-02-10T10:00,a") + std::to_string(line.article) +
                 ',' + std::to_string(line.quantity) + ',' + std::to_string(line.price) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}
const Period january{*make_date(2024, 1, 1), *make_date(2024, 1, 31)};
const Period february{*make_date(2024, 2, 1), *make_date(2024, 2, 29)};

}  // namespace

class TestChangeEffects : public QObject {
    Q_OBJECT
 private slots:
    void effects_are_those_of_plain_sums_and_add_up() {
        const auto lines = lines_of(2);
        const auto snapshot = snapshot_of_lines(lines);
        const Sales sales = Sales::of(*snapshot);
        const auto found = price_volume_mix(*snapshot, sales, Selection::all(lines.size()), january, february);
        QVERIFY(found.has_value());
        std::map<int, std::array<double, 4>> sold;  // units and revenue, before and now
        double change = 0, returns = 0;
        for (const Line& line : lines) {
            const double amount = line.quantity * line.price, sign = line.month == 1 ? 1 : -1;
            change += sign * amount;
            if (line.quantity < 0) {
                returns += sign * amount;
                continue;
            }
            sold[line.article][static_cast<std::size_t>(line.month)] += line.quantity;
            sold[line.article][static_cast<std::size_t>(2 + line.month)] += amount;
        }
        double q0 = 0, q1 = 0, r0 = 0, price = 0, old = 0;
        for (const auto& [article, of] : sold) {
            q0 += of[0];
            q1 += of[1];
            r0 += of[2];
            price += of[1] * (of[3] / of[1] - of[2] / of[0]);  // Σ q1 (p1 − p0)
            old += of[1] * of[2] / of[0];
        }
        QCOMPARE(found->articles, sold.size());
        QVERIFY(std::abs(found->price - price) < 1e-9);
        QVERIFY(std::abs(found->volume - r0 * (q1 / q0 - 1)) < 1e-9);
        QVERIFY(std::abs(found->mix - (old - r0 * q1 / q0)) < 1e-9);
        QVERIFY(std::abs(found->returns - returns) < 1e-9);
        QVERIFY(std::abs(found->volume + found->mix + found->price + found->fresh + found->gone + found->returns +
                         found->other - change) < 1e-9);
    }
    void drivers_are_counts_and_multiply_to_revenue() {
        const auto lines = lines_of(9);
        const auto snapshot = snapshot_of_lines(lines);
        const SalesDrivers found = sales_drivers(Sales::of(*snapshot), Selection::all(lines.size()), january, february);
        std::set<int> orders[2], customers[2];
        double revenue[2] = {0, 0};
        for (const Line& line : lines) {
            revenue[line.month] += line.quantity * line.price;
            if (line.quantity < 0) continue;
            orders[line.month].insert(line.order);
            customers[line.month].insert(line.customer);
        }
        for (int month = 0; month < 2; ++month) {
            QCOMPARE(found.orders[month], static_cast<double>(orders[month].size()));
            QCOMPARE(found.customers[month], static_cast<double>(customers[month].size()));
            QVERIFY(std::abs(found.revenue[month] - revenue[month]) < 1e-9);
        }
        const double weight = (revenue[1] - revenue[0]) / std::log(revenue[1] / revenue[0]);
        QVERIFY(found.customers_known);
        QVERIFY(std::abs(found.by_customers - weight * std::log(found.customers[1] / found.customers[0])) < 1e-6);
        QVERIFY(std::abs(found.by_customers + found.by_frequency + found.by_order - (revenue[1] - revenue[0])) < 1e-9);
    }
    void without_customers_orders_hold_both() {
        const auto lines = lines_of(9);
        const auto snapshot = snapshot_of_lines(lines, false);
        const SalesDrivers found = sales_drivers(Sales::of(*snapshot), Selection::all(lines.size()), january, february);
        QVERIFY(!found.customers_known);
        QCOMPARE(found.by_customers, 0.0);
    }
    void nothing_before_has_no_factors() {
        const auto snapshot = snapshot_of_lines({{1, 1, 1, 1, 2, 5}});
        const SalesDrivers found = sales_drivers(Sales::of(*snapshot), Selection::all(1), january, february);
        QVERIFY(std::isnan(found.by_order));
        const auto mix = price_volume_mix(*snapshot, Sales::of(*snapshot), Selection::all(1), january, february);
        QCOMPARE(mix->fresh, 10.0);
        QCOMPARE(mix->articles, std::size_t{0});
    }
    // Each channel is dearer by a twentieth, and sales go to the cheap one: prices did not fall.
    void sales_that_go_to_a_cheap_channel_are_no_lower_prices() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions,
                                            "order_id,time,product_id,channel,quantity,amount\n"
                                            "1,2024-01-05,a,shop,80,8000\n2,2024-01-05,a,web,20,400\n"
                                            "3,2024-02-05,a,shop,30,3150\n4,2024-02-05,a,web,70,1470\n"}});
        const auto found = price_volume_mix(*snapshot, Sales::of(*snapshot), Selection::all(4), january, february);
        QVERIFY(std::abs(found->price - 0.05 * (3000 + 1400)) < 1e-9);
        QVERIFY(std::abs(found->channels - (3000 + 1400 - 8400)) < 1e-9);
        QVERIFY(std::abs(found->volume) + std::abs(found->mix) < 1e-9);
        QVERIFY(std::abs(found->price + found->channels - (3150 + 1470 - 8400)) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestChangeEffects)
#include "test_change_effects.moc"
