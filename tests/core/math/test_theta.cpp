#include <QTest>
#include <cmath>

#include "core/math/automatic_forecast.h"
#include "core/math/classical_decomposition.h"
#include "core/math/naive_forecast.h"
#include "core/math/theta.h"
#include "known_series.h"
#include "near.h"

using namespace clientele;

namespace {

/// The years 1949 to 1958, and 1959 and 1960.
std::vector<double> ten_years() { return {air_passengers.begin(), air_passengers.end() - 24}; }
std::span<const double> two_years() { return std::span(air_passengers).last(24); }

}  // namespace

class TestTheta : public QObject {
    Q_OBJECT
 private slots:
    /// R: thetaf(AirPassengers) and thetaf(Nile) of package forecast 8.20; it smooths to fewer digits.
    void forecasts_are_those_of_r() {
        const auto air = theta_forecast({.values = air_passengers, .seasons = {12}}, 12);
        const double means[] = {440.0782, 428.3843, 489.7071, 475.7046, 479.6704, 545.3663,
                                602.752,  601.1008, 523.9515, 456.6271, 397.9537, 447.6449};
        for (std::size_t h = 0; h < 12; ++h) NEAR(air->mean[h], means[h], 5e-3);
        const auto river = theta_forecast({.values = nile}, 5);
        const double flows[] = {799.812, 798.4548, 797.0977, 795.7405, 794.3834};
        for (std::size_t h = 0; h < 5; ++h) NEAR(river->mean[h], flows[h], 0.03);
        NEAR(river->band95.low[0], 517.1229, 0.05);
        NEAR(river->band95.high[0], 1082.501, 0.05);
    }
    /// Reference: AirPassengers 1959-60 from 1949-58, R's thetaf and snaive.
    void two_years_of_passengers_are_met_as_well_as_by_r() {
        const std::vector<double> known = ten_years();
        const Series series{.values = known, .seasons = {12}};
        const double scale = naive_scale(known, 12);
        NEAR(accuracy(*seasonal_naive(series, 24), two_years(), scale).mase, 2.493519, 1e-6);
        NEAR(accuracy(*theta_forecast(series, 24), two_years(), scale).mase, 2.212329, 2e-3);
    }
    void a_line_goes_on_with_dynamic_theta() {
        std::vector<double> line;
        for (int i = 0; i < 40; ++i) line.push_back(100 + 3 * i);
        const auto forecast = dynamic_theta_forecast({.values = line}, 4);
        for (std::size_t h = 0; h < 4; ++h) NEAR(forecast->mean[h], 100 + 3.0 * (40 + static_cast<double>(h)), 0.5);
    }
    void the_growing_line_of_dynamic_theta_is_the_least_squares_line() {
        // With the level smoothed away the forecast is the line's: θ grows without end on a line with noise around it.
        std::vector<double> values;
        for (int i = 0; i < 200; ++i) values.push_back(50 + 0.5 * i + (i % 2 == 0 ? 1 : -1));
        const auto forecast = dynamic_theta_forecast({.values = values}, 10);
        NEAR(forecast->mean[9] - forecast->mean[0], 4.5, 0.15);
        NEAR(forecast->mean[9], 50 + 0.5 * 209, 1.5);
    }
    void seasons_are_found_and_taken_out() {
        QVERIFY(is_seasonal(air_passengers, 12));
        QVERIFY(!is_seasonal(nile, 12));
        QVERIFY(!is_seasonal(std::vector<double>(40, 2.0), 4));
        std::vector<double> values;
        const double factors[] = {0.8, 1.1, 1.3, 0.8};
        for (int i = 0; i < 40; ++i) values.push_back(100 * factors[i % 4]);
        const SeasonalPattern pattern = seasonal_pattern(values, 4, true);
        for (std::size_t i = 0; i < 4; ++i) NEAR(pattern.indices[i], factors[i], 1e-12);
    }
    void measures_are_those_of_their_definitions() {
        Forecast forecast;
        forecast.mean = {10, 20};
        set_normal_bands(forecast, std::vector<double>{1, 1});
        const ForecastAccuracy found = accuracy(forecast, std::vector<double>{11, 16}, 2);
        NEAR(found.smape, (200.0 / 21 + 200.0 * 4 / 36) / 2, 1e-12);
        NEAR(found.mase, (1 + 4) / 2.0 / 2, 1e-12);
        QCOMPARE(found.coverage80, 0.5);
        QCOMPARE(found.coverage95, 0.5);
        const double width = 2 * 1.959963984540054, missed = 20 - 1.959963984540054 - 16;
        NEAR(found.msis, (2 * width + 40 * missed) / 2 / 2, 1e-9);
        QCOMPARE(naive_scale(std::vector<double>{1, 3, 2, 7}, 2), 2.5);
    }
    void the_combination_beats_the_naive_forecast_of_passengers() {
        const std::vector<double> known = ten_years();
        const Series series{.values = known, .seasons = {12}};
        const auto found = automatic_forecast(series, 24);
        QVERIFY(found.has_value());
        const double mase = accuracy(found->combined, two_years(), naive_scale(known, 12)).mase;
        QVERIFY2(mase < 2.4,
                 qPrintable(QString::number(mase)));  // of R's: ETS 2.21, Theta 2.21, ARIMA 2.40, naive 2.49
        double weights = 0;
        for (const MethodForecast& method : found->methods) weights += method.weight;
        NEAR(weights, 1, 1e-12);
        QVERIFY(found->origins >= 4);
        QVERIFY(found->backtest.coverage80 >= 0.75);
    }
    void what_cannot_be_forecast_is_nothing() {
        QVERIFY(!automatic_forecast({.values = std::vector<double>{}}, 3));
        QVERIFY(!automatic_forecast({.values = std::vector<double>{1, 2}}, 3));
        QVERIFY(!automatic_forecast({.values = nile}, 3, {}, [] { return true; }));
        const auto constant = automatic_forecast({.values = std::vector<double>(20, 7.0)}, 3);
        QVERIFY(constant.has_value());
        QCOMPARE(constant->combined.mean, (std::vector<double>{7, 7, 7}));
        QVERIFY(automatic_forecast({.values = std::vector<double>{3, 4, 6}}, 2).has_value());
    }
};

QTEST_APPLESS_MAIN(TestTheta)
#include "test_theta.moc"
