#include <QTest>
#include <cmath>

#include "core/analysis/trends/forecast_result.h"
#include "core/analysis/trends/forecast_tables.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Four years of months of a whole and three parts whose noise goes together as `together` says.
ForecastSeries three_parts(std::uint64_t seed, double together, int months = 48) {
    RandomNumbers random(seed);
    ForecastSeries series;
    series.of = {.measure = PeriodMeasure::sum, .field = "amount", .label = text("Sum"), .unit = Unit::amount};
    series.unit = PeriodUnit::month;
    series.group_field = "transactions.Group";
    series.names = {"a", "b", "c"};
    series.values.resize(4);
    const Date first = *make_date(2020, 1, 1);
    for (int month = 0; month < months; ++month) {
        const Date start = add_months(first, month);
        series.periods.push_back({start, Date{add_months(start, 1).days - 1}});
        const double shared = 2 * random.unit() - 1;
        double whole = 0;
        for (std::size_t part = 0; part < 3; ++part) {
            const double own = 2 * random.unit() - 1;
            const double level = 100.0 * static_cast<double>(3 - part) * (1 + 0.3 * std::sin(month * 0.5235987756));
            const double value = level * (1 + 0.1 * (together * shared + std::sqrt(1 - together * together) * own));
            series.values[part + 1].push_back(value);
            whole += value;
        }
        series.values[0].push_back(whole);
    }
    series.days = {series.periods.front().first, series.periods.back().last};
    return series;
}

Result<ForecastResult> forecast(ForecastSeries series, int horizon) {
    const auto snapshot = snapshot_of({{DatasetKind::products, "product_id\na\n"}});
    const Filter filter;
    const Selections rows = *select(*snapshot, filter);
    const Options options = *Options::from({}, {});
    const Progress progress;
    return forecast_result(
        {.snapshot = *snapshot, .rows = rows, .filter = filter, .options = options, .as_of = {}, .progress = progress},
        std::move(series), horizon);
}

double half(const ForecastBand& band, std::size_t step) { return (band.high[step] - band.low[step]) / 2; }

}  // namespace

class TestForecastResult : public QObject {
    Q_OBJECT
 private slots:
    void means_add_up_and_bands_can_hold_together() {
        for (const double together : {0.0, 0.95}) {
            const auto result = forecast(three_parts(7, together), 6);
            QVERIFY(result.has_value() && result->adds_up);
            for (std::size_t step = 0; step < 6; ++step) {
                double mean = 0, sum = 0, largest = 0;
                for (std::size_t part = 1; part < 4; ++part) {
                    const Forecast& of = result->forecasts[part].of->combined;
                    mean += of.mean[step];
                    sum += half(of.band80, step);
                    largest = std::max(largest, half(of.band80, step));
                }
                const Forecast& whole = result->main().of->combined;
                QVERIFY(std::abs(whole.mean[step] - mean) < 1e-6);
                QVERIFY(half(whole.band80, step) <= sum * (1 + 1e-9));
                QVERIFY(half(whole.band80, step) >= (2 * largest - sum) * (1 - 1e-9));
            }
            qInfo("errors that go together %.2f: the bands mean a correlation of %.2f", together,
                  result->parts_correlation);
        }
        // Parts that go together mean more of it than parts that do not.
        QVERIFY(forecast(three_parts(7, 0.95), 6)->parts_correlation >
                forecast(three_parts(7, 0.0), 6)->parts_correlation);
    }
    void gaps_lie_between_their_neighbours_and_are_counted() {
        ForecastSeries series = three_parts(1, 0.5, 30);
        series.names.clear();
        series.values.resize(1);
        series.of.measure = PeriodMeasure::mean;
        series.values[0][0] = series.values[0][10] = series.values[0][11] = missing_number;
        const double left = series.values[0][9], right = series.values[0][12], second = series.values[0][1];
        const auto result = forecast(std::move(series), 3);
        QVERIFY(result.has_value());
        QCOMPARE(result->main().filled, std::size_t{3});
        QCOMPARE(result->main().known[0], second);
        QVERIFY(std::abs(result->main().known[10] - (left + (right - left) / 3)) < 1e-9);
        QVERIFY(std::abs(result->main().known[11] - (left + 2 * (right - left) / 3)) < 1e-9);
    }
    void a_part_that_never_had_anything_has_nothing_to_come() {
        ForecastSeries series = three_parts(2, 0.2, 30);
        for (std::size_t month = 0; month < 30; ++month) {
            series.values[0][month] -= series.values[3][month];
            series.values[3][month] = 0;
        }
        const auto result = forecast(std::move(series), 4);
        const Forecast& none = result->forecasts[3].of->combined;
        for (std::size_t step = 0; step < 4; ++step) {
            QCOMPARE(none.mean[step], 0.0);
            QCOMPARE(none.band95.high[step], 0.0);
        }
    }
    void fewer_than_five_periods_are_refused() {
        const auto result = forecast(three_parts(1, 0, 4), 3);
        QVERIFY(!result);
        QVERIFY(q(result.error()).contains(QStringLiteral("Only 4 periods are whole")));
    }
    void the_total_of_one_step_is_that_step_and_independent_steps_add_variances() {
        Forecast forecast;
        forecast.mean = {100};
        set_normal_bands(forecast, std::vector<double>{5});
        QCOMPARE(forecast_total(forecast).mean, 100.0);
        QVERIFY(std::abs(forecast_total(forecast).deviation - 5) < 1e-9);
        // Bands that do not grow are those of independent errors: √(3 · 25).
        forecast.mean = {100, 110, 120};
        set_normal_bands(forecast, std::vector<double>{5, 5, 5});
        QCOMPARE(forecast_total(forecast).mean, 330.0);
        QVERIFY(std::abs(forecast_total(forecast).deviation - std::sqrt(75.0)) < 1e-9);
        // Those of a random walk: errors e1, e1 + e2, e1 + e2 + e3 sum to 3 e1 + 2 e2 + e3, variance 25 · 14.
        set_normal_bands(forecast, std::vector<double>{5, 5 * std::sqrt(2.0), 5 * std::sqrt(3.0)});
        QVERIFY(std::abs(forecast_total(forecast).deviation - 5 * std::sqrt(14.0)) < 1e-6);
    }
    void the_total_knows_of_unsure_times_and_of_closed_days() {
        // Independent errors of 5, 10, none and 5, of which the second is large for the time of the year only.
        Forecast forecast;
        forecast.mean = {100, 100, 0, 100};
        set_normal_bands(forecast, std::vector<double>{5, 10, 0, 5});
        forecast.scale = {1, 2, 1, 1};
        QVERIFY(std::abs(forecast_total(forecast).deviation - std::sqrt(150.0)) < 1e-9);
        // A random walk of one step's 5 where the second step is twice as unsure: 5 (e1 · (1 + 2 + 1) + e2 · (2 + 1) +
        // e3), variance 25 · 26.
        forecast.mean = {100, 100, 100};
        set_normal_bands(forecast, std::vector<double>{5, 10 * std::sqrt(2.0), 5 * std::sqrt(3.0)});
        QVERIFY(std::abs(forecast_total(forecast).deviation - 5 * std::sqrt(26.0)) < 1e-6);
    }
    void the_total_of_many_days_is_not_led_by_the_weekday_that_comes_first() {
        // Errors of a random walk whose bands go up and down by the weekday: the sum is that of the walk, about.
        Forecast forecast;
        std::vector<double> plain, weekdays;
        for (int day = 0; day < 28; ++day) {
            plain.push_back(std::sqrt(1.0 + day));
            weekdays.push_back(plain.back() * (day % 7 == 0 ? 1.5 : 1));
        }
        forecast.mean.assign(28, 100);
        set_normal_bands(forecast, plain);
        const double walk = forecast_total(forecast).deviation;
        set_normal_bands(forecast, weekdays);
        const double ratio = forecast_total(forecast).deviation / walk;
        QVERIFY2(ratio > 1 && ratio < 1.2, std::to_string(ratio).c_str());
    }
    void tables_hold_what_was_and_what_is_expected() {
        ForecastSeries series = three_parts(3, 0.4, 40);
        for (int month = 0; month < 2; ++month) {  // two later months, known but forgotten
            series.later.insert(series.later.begin(), series.periods.back());
            series.periods.pop_back();
        }
        const auto result = forecast(std::move(series), 3);
        QVERIFY(result.has_value());
        Finding finding;
        add_forecast_tables(finding, *result);
        const FindingTable& course = *finding.table("course");
        QCOMPARE(course.rows(), std::size_t{38 + 3});
        const auto actual = course.find("actual")->values.numbers(), value = course.find("value")->values.numbers();
        QCOMPARE(actual[39], result->series.values[0][39]);
        QVERIFY(std::isnan(actual[40]) && std::isnan(value[37]));
        QCOMPARE(value[38], result->main().of->combined.mean[0]);
        const FindingTable& table = *finding.table("forecast");
        QCOMPARE(table.rows(), std::size_t{4 * 3});
        QCOMPARE(table.key_dimension, std::string("transactions.Group"));
        QCOMPARE(table.find("actual")->values.numbers()[3 + 1], result->series.values[1][39]);
        const FindingTable& parts = *finding.table("decomposition");
        for (std::size_t row = 0; row < parts.rows(); ++row) {
            const auto of = [&](const char* column) { return parts.find(column)->values.numbers()[row]; };
            QVERIFY(std::abs(of("trend") + of("season") + of("remainder") - of("actual")) < 1e-6);
        }
        double weights = 0;
        const auto weight = finding.table("backtest")->find("weight")->values.numbers();
        for (std::size_t row = 1; row < weight.size(); ++row) weights += weight[row];
        QVERIFY(std::abs(weights - 1) < 1e-9);
        for (const ChartSpec& chart : finding.charts) QVERIFY(finding.table(chart.table) != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestForecastResult)
#include "test_forecast_result.moc"
