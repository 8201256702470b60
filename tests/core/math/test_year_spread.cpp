#include <QTest>
#include <cmath>
#include <numbers>
#include <random>

#include "core/math/automatic_forecast.h"
#include "core/math/year_shape.h"

using namespace clientele;

namespace {

constexpr double year = 365.25;

double place(std::size_t day) { return std::fmod(static_cast<double>(day), year); }
bool is_wild(std::size_t day) { return place(day) >= 320 && place(day) < 350; }

/// Days around a smooth year; in thirty days of it errors are four times as large.
std::vector<double> days(std::size_t count, double wild) {
    std::mt19937_64 bits(11);
    std::vector<double> values;
    for (std::size_t day = 0; day < count; ++day) {
        double error = -6;  // twelve uniform numbers less six are nearly normal
        for (int i = 0; i < 12; ++i) error += static_cast<double>(bits() >> 11) * 0x1p-53;
        const double level = 6 + 0.5 * std::sin(2 * std::numbers::pi * static_cast<double>(day) / year);
        values.push_back(std::exp(level + (is_wild(day) ? wild : 1) * 0.05 * error));
    }
    return values;
}

}  // namespace

class TestYearSpread : public QObject {
    Q_OBJECT
 private slots:
    void times_at_which_years_differ_are_found_by_size() {
        const std::vector<double> values = days(4 * 365 + 1, 4);
        const auto spread = fit_year_spread({.values = values, .seasons = {7}, .year = year}, 1);
        QVERIFY(spread);
        double wild = 0, calm = 0, squares = 0;
        for (std::size_t day = 0; day < 365; ++day) {
            const double square = spread->at(day) * spread->at(day);
            squares += square / 365;
            if (place(day) >= 326 && place(day) < 344) wild += square / 18;
            if (place(day) >= 30 && place(day) < 300) calm += square / 270;
        }
        // Planted: 4 times as far off, of 16 times the variance.
        QVERIFY2(std::abs(std::sqrt(wild / calm) - 4) < 0.8, std::to_string(std::sqrt(wild / calm)).c_str());
        QVERIFY(std::abs(squares - 1) < 0.15);
        QCOMPARE(spread->at(366 + 365), spread->at(365 * 2 + 1));  // goes on after the series
    }
    void where_years_are_alike_all_times_are() {
        const std::vector<double> values = days(4 * 365 + 1, 1);
        const auto spread = fit_year_spread({.values = values, .seasons = {7}, .year = year}, 1);
        QVERIFY(spread);
        for (const double factor : spread->factors)
            QVERIFY2(factor >= 0.7 && factor < 1.5, std::to_string(factor).c_str());
    }
    void less_than_two_years_say_nothing() {
        const std::vector<double> values = days(700, 4);
        QVERIFY(!fit_year_spread({.values = values, .seasons = {7}, .year = year}, 1));
    }
    void bands_are_wider_where_years_differ() {
        // Ends 14 days before the wild time begins for the fourth time.
        const std::vector<double> values = days(static_cast<std::size_t>(3 * year) + 306, 4);
        const auto found = automatic_forecast({.values = values, .seasons = {7}, .year = year}, 28, {.arima = false});
        QVERIFY(found && found->year_pairs > 0);
        const auto half = [&](std::size_t step) {
            return (found->combined.band80.high[step] - found->combined.mean[step]) / found->combined.mean[step];
        };
        QVERIFY2(half(24) > 2 * half(2), (std::to_string(half(2)) + " " + std::to_string(half(24))).c_str());
        // Errors of 5 %: the calm days' half width is 1.28 of that and little more.
        QVERIFY2(half(2) > 0.04 && half(2) < 0.11, std::to_string(half(2)).c_str());
        QCOMPARE(found->combined.scale.size(), std::size_t{28});
        QVERIFY(found->combined.scale[24] > 2 * found->combined.scale[2]);
    }
};

QTEST_GUILESS_MAIN(TestYearSpread)
#include "test_year_spread.moc"
