#include <QTest>
#include <cmath>

#include "core/math/reconcile.h"
#include "core/math/sparse_demand.h"
#include "core/math/stl.h"
#include "known_series.h"
#include "near.h"

using namespace clientele;

namespace {

const std::vector<double> seldom{0, 2, 0, 1, 0, 0, 0, 3, 0, 0, 1, 0, 4, 0, 0, 0, 2, 0, 0, 1};

}  // namespace

class TestStl : public QObject {
    Q_OBJECT
 private slots:
    /// R: stl(nottingham_temperatures, "per").
    void a_periodic_season_is_that_of_r() {
        const Decomposition found = stl(nottingham_temperatures, 12);
        const double season[] = {-9.3472, -9.8552, -6.8533, -2.7635, 3.5014,  8.9833,
                                 12.8453, 11.4764, 7.4475,  0.4737,  -6.4301, -9.4781};
        for (std::size_t i = 0; i < 12; ++i) NEAR(found.seasonal[i], season[i], 1e-3);
        NEAR(found.trend[0], 49.68067, 1e-3);
        NEAR(found.trend[119], 49.44736, 1e-3);
        NEAR(found.trend[239], 49.0051, 1e-3);
    }
    /// R: stl(AirPassengers, 7).
    void a_season_that_changes_is_that_of_r() {
        const Decomposition found = stl(air_passengers, 12, {.periodic = false, .seasonal_window = 7});
        NEAR(found.seasonal[0], -13.71865, 1e-4);
        NEAR(found.trend[0], 122.5369, 1e-3);
        NEAR(found.seasonal[143], -51.52714, 1e-4);
        NEAR(found.trend[143], 495.9921, 1e-3);
    }
    /// R: stl(AirPassengers, 7, robust = TRUE); a round more or less moves these by 0.05.
    void a_robust_season_that_changes_is_that_of_r() {
        const Decomposition found = stl(air_passengers, 12, {.periodic = false, .seasonal_window = 7, .robust = true});
        const auto row = [&](std::size_t i, double seasonal, double trend, double remainder) {
            NEAR(found.seasonal[i], seasonal, 0.03);
            NEAR(found.trend[i], trend, 0.03);
            NEAR(found.remainder[i], remainder, 0.03);
        };
        row(0, -13.2894, 122.8776, 2.411787);
        row(143, -38.58366, 500.288, -29.70435);
        QCOMPARE(*std::ranges::min_element(found.weights), 0.0);
    }
    void components_add_up_to_the_series() {
        const Decomposition found = stl(air_passengers, 12);
        for (std::size_t i = 0; i < air_passengers.size(); ++i)
            NEAR(found.seasonal[i] + found.trend[i] + found.remainder[i], air_passengers[i], 1e-9);
    }
    void two_seasons_are_forecast() {
        std::vector<double> days;
        for (int i = 0; i < 7 * 60; ++i) days.push_back(100 + (i % 7 == 5 ? 40 : 0) + 20 * std::sin(i * 6.283185 / 60));
        const auto forecast = stl_ets_forecast({.values = days, .seasons = {7, 60}}, 30);
        QVERIFY(forecast.has_value());
        for (int h = 0; h < 30; ++h) {
            const int i = 7 * 60 + h;
            const double truth = 100 + (i % 7 == 5 ? 40 : 0) + 20 * std::sin(i * 6.283185 / 60);
            NEAR(forecast->mean[static_cast<std::size_t>(h)], truth, 3);
        }
    }
    /// R: croston and its kin with α = 0.1.
    void sparse_demand_is_that_of_the_reference() {
        const Series series{.values = seldom};
        NEAR(croston_forecast(series, 1, SparseRate::croston)->mean[0], 0.8033674, 1e-7);
        NEAR(croston_forecast(series, 1, SparseRate::sba)->mean[0], 0.763199, 1e-6);
        NEAR(croston_forecast(series, 1, SparseRate::sbj)->mean[0], 0.7610849, 1e-7);
        NEAR(tsb_forecast(series, 1)->mean[0], 0.76093, 1e-5);
        QVERIFY(is_sparse(seldom));
        QVERIFY(!is_sparse(air_passengers));
        QVERIFY(!is_sparse(std::vector<double>(10)));
        QVERIFY(!croston_forecast({.values = std::vector<double>(10)}, 1, SparseRate::sba));
    }
    void parts_add_up_and_the_sure_ones_move_least() {
        const Reconciled found = reconcile(100, 1, {30, 60}, {1, 8}, true);
        NEAR(found.parts[0], 31, 1e-12);
        NEAR(found.parts[1], 68, 1e-12);
        NEAR(found.whole, 99, 1e-12);
        const Reconciled raised = reconcile(5, 1, {10, 1}, {0, 100}, true);
        QCOMPARE(raised.raised, std::size_t{1});
        QCOMPARE(raised.parts[1], 0.0);
        QCOMPARE(raised.whole, raised.parts[0]);
    }
};

QTEST_APPLESS_MAIN(TestStl)
#include "test_stl.moc"
