#include <QTest>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/automatic_forecast.h"
#include "core/math/open_steps.h"
#include "core/math/sparse_demand.h"
#include "core/math/year_shape.h"

using namespace clientele;

namespace {

constexpr double weekday_sales[] = {1000, 1100, 1200, 1300, 1500, 2000, 900};

/// Days of a shop that is closed on some weekdays, 5 % up or down at random.
std::vector<double> shop_days(int days, const std::vector<int>& closed) {
    RandomNumbers random(7);
    std::vector<double> out;
    for (int day = 0; day < days; ++day) {
        const double chance = 1 + 0.05 * (2 * random.unit() - 1);
        out.push_back(std::ranges::count(closed, day % 7) > 0 ? 0 : weekday_sales[day % 7] * chance);
    }
    return out;
}

/// The time of the year: a swing, and a peak of two weeks that ends on day 355 of each 365.25.
double year_factor(double day) {
    const double place = std::fmod(day, 365.25);
    const double peak = place >= 335 && place < 355 ? 0.8 * (place - 335) / 20 : 0;
    return 1 + 0.2 * std::sin(2 * std::numbers::pi * place / 365.25) + peak;
}

std::vector<double> year_days(int days) {
    std::vector<double> out = shop_days(days, {});
    for (std::size_t day = 0; day < out.size(); ++day) out[day] *= year_factor(static_cast<double>(day));
    return out;
}

double sum(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Months with a season of a fifth and 3 % at random.
std::vector<double> months() {
    RandomNumbers random(5);
    std::vector<double> out;
    for (int month = 0; month < 72; ++month)
        out.push_back(1000 * (1 + 0.2 * std::sin(2 * std::numbers::pi * month / 12)) *
                      (1 + 0.05 * (2 * random.unit() - 1)));
    return out;
}

}  // namespace

class TestAutomaticForecast : public QObject {
    Q_OBJECT
 private slots:
    void closed_weekdays_are_no_sparse_demand() {
        for (const std::vector<int>& closed : {std::vector{5, 6}, {0, 1}, {6}, {0, 2, 4, 6}}) {
            const std::vector<double> values = shop_days(500, closed);
            const auto found = automatic_forecast({.values = values, .seasons = {7}}, 28);
            QVERIFY(found.has_value());
            QVERIFY(!found->intermittent);
            QVERIFY(found->closed_steps);
            for (std::size_t h = 0; h < 28; ++h) {
                const int day = static_cast<int>((500 + h) % 7);
                if (std::ranges::count(closed, day) > 0)
                    QCOMPARE(found->combined.mean[h], 0.0);
                else
                    QVERIFY(std::abs(found->combined.mean[h] / weekday_sales[day] - 1) < 0.05);
            }
        }
    }
    void who_opens_only_one_weekday_is_forecast() {
        const std::vector<double> values = shop_days(200, {0, 1, 2, 3, 4, 6});
        const auto found = automatic_forecast({.values = values, .seasons = {7}}, 7);
        QVERIFY(found.has_value());
        QVERIFY(std::abs(sum(found->combined.mean) / 2000 - 1) < 0.05);
    }
    void demand_at_any_weekday_stays_sparse() {
        RandomNumbers random(2);
        std::vector<double> values;
        for (int day = 0; day < 300; ++day) values.push_back(random.unit() < 0.3 ? 10 : 0);
        QVERIFY(!open_steps({.values = values, .seasons = {7}}));
        const auto found = automatic_forecast({.values = values, .seasons = {7}}, 28);
        QVERIFY(found->intermittent);
    }
    void open_steps_are_counted_back() {
        const OpenSteps open({true, false, true, true, false});
        QCOMPARE(open.within(0, 10), std::size_t{6});
        const std::size_t steps[] = {0, 2, 3, 5, 7, 8, 10};
        for (std::size_t i = 0; i < 7; ++i) QCOMPARE(open.step_of(i), steps[i]);
    }
    void days_know_the_time_of_the_year() {
        const int known = 2 * 365 + 355 + 1;  // three peaks, the last just over
        const std::vector<double> values = year_days(known);
        const auto found = automatic_forecast({.values = values, .seasons = {7}, .year = 365.25}, 28);
        QVERIFY(found.has_value());
        QVERIFY(found->year_pairs > 0);
        double truth = 0;
        for (int h = 0; h < 28; ++h) truth += weekday_sales[(known + h) % 7] * year_factor(known + h);
        QVERIFY2(std::abs(sum(found->combined.mean) / truth - 1) < 0.05,
                 qPrintable(QString::number(sum(found->combined.mean) / truth)));
    }
    void a_year_that_does_nothing_is_not_seen() {
        const std::vector<double> values = shop_days(3 * 365, {});
        QCOMPARE(year_pairs({.values = values, .seasons = {7}, .year = 365.25}), 0);
        const std::vector<double> short_one = year_days(700);
        QCOMPARE(year_pairs({.values = short_one, .seasons = {7}, .year = 365.25}), 0);
    }
    void the_shape_of_the_year_is_the_planted_one() {
        std::vector<double> values;
        for (int day = 0; day < 4 * 365; ++day)
            values.push_back(std::exp(0.3 * std::sin(2 * std::numbers::pi * day / 365.25) + 0.0005 * day));
        const auto shape = fit_year_shape({.values = values, .seasons = {7}, .year = 365.25}, 3);
        QVERIFY(shape.has_value());
        // The mean of e to 0.3 sin is the Bessel function I0(0.3) = 1.022627.
        for (std::size_t day = 0; day < 400; day += 50) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(day) / 365.25;
            QVERIFY(std::abs(shape->at(day) / (std::exp(0.3 * std::sin(angle)) / 1.022627) - 1) < 0.002);
        }
    }
    void an_outlier_does_not_come_again() {
        const std::vector<double> plain = months();
        const auto usual = automatic_forecast({.values = plain, .seasons = {12}}, 12);
        QVERIFY(usual->outliers.empty());
        for (const std::size_t at : {std::size_t{40}, std::size_t{70}}) {
            std::vector<double> values = plain;
            values[at] *= 6;
            const auto found = automatic_forecast({.values = values, .seasons = {12}}, 12);
            QCOMPARE(found->outliers.size(), std::size_t{1});
            QCOMPARE(found->outliers.front().at, at);
            QCOMPARE(found->outliers.front().value, values[at]);
            QVERIFY(std::abs(found->outliers.front().usual / plain[at] - 1) < 0.1);
            QVERIFY(std::abs(sum(found->combined.mean) / sum(usual->combined.mean) - 1) < 0.02);
            const auto kept = automatic_forecast({.values = values, .seasons = {12}}, 12, {.replace_outliers = false});
            QVERIFY(kept->outliers.empty());
        }
    }
    void a_new_level_is_no_outlier() {
        std::vector<double> values = months();
        for (std::size_t i = 60; i < 72; ++i) values[i] *= 2;
        QVERIFY(find_outliers({.values = values, .seasons = {12}}).empty());
        std::vector<double> line;
        for (int i = 0; i < 30; ++i) line.push_back(100 * std::pow(1.1, i));
        QVERIFY(find_outliers({.values = line}).empty());
    }
    void a_series_begins_with_its_first_demand() {
        const std::vector<double> opened{0, 0, 0, 0, 5, 6, 5, 0, 7, 6, 5, 6};
        QCOMPARE(demand_begin(opened), std::size_t{4});
        const std::vector<double> seldom{0, 0, 0, 0, 0, 3, 0, 0, 2, 0, 0};  // two in six steps: every third
        QCOMPARE(demand_begin(seldom), std::size_t{3});
        const std::vector<double> once{0, 0, 4, 0, 0, 0, 0, 0};
        QCOMPARE(demand_begin(once), std::size_t{0});
        QVERIFY(demand_ended(std::vector<double>{9, 8, 9, 9, 8, 9, 9, 8, 9, 0, 0, 0, 0}, 3));
        QVERIFY(!demand_ended(seldom, 2));
        QVERIFY(!demand_ended(std::vector<double>{9, 0, 0, 9, 8, 9, 9, 8, 9, 0, 0, 0, 0}, 3));
    }
};

QTEST_APPLESS_MAIN(TestAutomaticForecast)
#include "test_automatic_forecast.moc"
