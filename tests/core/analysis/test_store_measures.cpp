#include <QTest>
#include <cmath>
#include <numeric>

#include "core/analysis/analysis.h"
#include "core/analysis/stores/scorecard_run.h"
#include "core/analysis/stores/store_orders.h"
#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

bool near(double value, double wanted, double within = 1e-9) { return std::abs(value - wanted) < within; }

/// Sales of 60 products in store S1, and what competitors ask for them.
struct Priced {
    std::vector<double> gap{}, sold{};  // logarithm of our price to theirs; revenue
    SnapshotPtr snapshot{};

    explicit Priced(std::uint64_t seed) {
        RandomNumbers random(mix(seed));
        std::string products = "product_id,price\n", offers = "product_id,company,time,price\n";
        std::string lines = "order_id,store_id,time,product_id,quantity,unit_price,amount\n";
        for (int i = 0; i < 60; ++i) {
            const std::string id = 'P' + std::to_string(i);
            const double theirs = 80 + static_cast<double>(random.below(40)), amount = 20 + random.below(60);
            gap.push_back(std::log(100 / theirs));
            sold.push_back(amount);
            products += id + ",100\n";
            offers += id + ",Rival,2025-03-10," + std::to_string(theirs) + '\n';
            lines += 'O' + std::to_string(i) + ",S1,2025-03-" + std::to_string(10 + i % 20) + ',' + id + ",1," +
                     std::to_string(amount) + ',' + std::to_string(amount) + '\n';
        }
        snapshot = snapshot_of({{DatasetKind::products, products},
                                {DatasetKind::competitor_offers, offers},
                                {DatasetKind::transactions, lines},
                                {DatasetKind::stores, "store_id,city\nS1,Here\nS2,There\n"}});
    }
    double ratio(const std::vector<std::size_t>& products) const {
        double sum = 0, all = 0;
        for (const std::size_t i : products) {
            sum += sold[i] * gap[i];
            all += sold[i];
        }
        return std::exp(sum / all);
    }
};

}  // namespace

/// How sure sales and prices of a store are.
class TestStoreMeasures : public QObject {
    Q_OBJECT
 private slots:
    // Twelve weeks of a sale a day, more in one half of the pairs of weeks: as error_of_sum has it.
    void sales_have_the_error_of_their_weeks() {
        const Period period{Date{20094}, Date{20094 + 83}};  // from a Monday
        StoreOrders store;
        store.days.assign(84, 0);
        std::vector<DayOff> off;
        for (int day = 0; day < 84; ++day) {
            store.days[static_cast<std::size_t>(day)] = day / 7 % 4 < 2 ? 110 : 90;
            store.revenue += store.days[static_cast<std::size_t>(day)];
            off.push_back({20094 + day, store.days[static_cast<std::size_t>(day)] - 100, 0});
        }
        const SumError error = store.revenue_error(period), wanted = error_of_sum(off);
        QVERIFY(near(error.error, wanted.error) && near(error.freedom, wanted.freedom));
        QVERIFY(near(wanted.error, std::sqrt(70 * 70 * 12.0 * 12 / 11)));
    }
    // A compound Poisson number of orders: the root of the sum of their squares.
    void sales_of_a_few_days_have_the_error_of_their_orders() {
        StoreOrders store{.revenue = 12, .orders = 3, .bought = 12, .squares = 16 + 25 + 9, .days = {4, 8}};
        QVERIFY(near(store.revenue_error({Date{20094}, Date{20095}}).error, std::sqrt(50.0)));
        store.orders = 1;
        QVERIFY(std::isnan(store.revenue_error({Date{20094}, Date{20095}}).error));
    }
    void the_price_position_has_the_error_of_a_bootstrap_over_products() {
        const Priced priced(4);
        const auto finding = run(*priced.snapshot, {.analysis = "stores.scorecard", .options = {}});
        QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
        const FindingTable& table = *finding->table("by_price_position");
        const auto of = [&](const char* column) { return table.find(column)->values.numbers()[0]; };
        std::vector<std::size_t> all(priced.gap.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        QVERIFY(near(of("price_position"), priced.ratio(all), 1e-6));
        RandomNumbers random(mix(99));
        double sum = 0, squares = 0;
        constexpr int resamples = 4000;
        for (int r = 0; r < resamples; ++r) {
            std::vector<std::size_t> drawn;
            for (std::size_t i = 0; i < all.size(); ++i)
                drawn.push_back(random.below(static_cast<std::uint32_t>(all.size())));
            sum += priced.ratio(drawn);
            squares += priced.ratio(drawn) * priced.ratio(drawn);
        }
        const double mean = sum / resamples, error = std::sqrt(squares / resamples - mean * mean);
        QVERIFY(near((of("high") - of("low")) / 2 / error, t_factor(50), 0.12));
    }
    // All stores sell half as much again: the large one no more than the others, whatever it is in money.
    void sales_are_held_against_the_growth_of_the_others() {
        StoreMeasure sales{.id = "sales", .unit = Unit::amount, .ranked = false};
        for (const double size : {1000.0, 100.0, 100.0, 100.0}) {
            sales.before.push_back({.value = size, .error = 0.05 * size, .base = 30, .freedom = 20});
            sales.now.push_back({.value = 1.5 * size, .error = 0.075 * size, .base = 30, .freedom = 20});
        }
        StoreMeasures measures;
        measures.all = {sales};
        const auto changes = measure_changes(measures, 4);
        for (const MeasureChange& each : changes.front()) QVERIFY(near(each.against_others, 0) && near(each.p, 1));
        measures.all.front().now[3].value = 60;  // fell by two fifths: 90 less than what half as much again would be
        const MeasureChange fell = measure_changes(measures, 4).at(0).at(3);
        QVERIFY(near(fell.against_others, -90) && fell.p < 1e-6);
    }
    void differences_have_the_degrees_of_welch() {
        const MeasuredStore a{.value = 1, .error = 1, .base = 4, .freedom = 3},
            b{.value = 0, .error = 1, .base = 4, .freedom = 3};
        QVERIFY(near(freedom_of_difference(a, b), 6));
        QVERIFY(near(a.half_width(), t_factor(3)));
        const MeasuredStore sure{.value = 0, .error = 0, .base = 4};
        QVERIFY(near(freedom_of_difference(a, sure), 3));
    }
};

QTEST_GUILESS_MAIN(TestStoreMeasures)
#include "test_store_measures.moc"
