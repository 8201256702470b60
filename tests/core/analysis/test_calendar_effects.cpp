#include <QTest>
#include <cmath>

#include "core/analysis/trends/calendar/holiday_effects.h"
#include "core/analysis/trends/calendar/trading_days.h"
#include "core/analysis/trends/calendar/weekday_effects.h"
#include "core/analysis/trends/calendar/year_season.h"
#include "core/analysis/trends/watch/calendar_days.h"
#include "core/base/random_numbers.h"
#include "core/model/period.h"
#include "text_of.h"

using namespace clientele;

namespace {

constexpr double planted_week[7] = {0.9, 0.8, 1.0, 1.1, 1.3, 1.9, 0.0};
const Date first_day = *make_date(2021, 1, 1);
constexpr std::size_t three_years = 1095;

double normal(RandomNumbers& random) {
    return std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(6.283185307179586 * random.unit());
}

/// What is planted around a holiday: three days before, the day, three days after.
double planted_holiday(Date day) {
    for (const Holiday& each : holidays("DE", civil(day).year)) {
        const std::int32_t off = day.days - each.day.days;
        if (each.called.value() == "Labour Day" && off == 0) return 0.4;
        if (each.called.value() == "Day of German Unity" && off == 0) return 0.1;
        if (each.called.value() == "Ascension Day" && off < 0 && off >= -3) return 1.3;
    }
    return 1;
}

/// Days that grow, with a season, weekdays, holidays and noise.
std::vector<double> days_of(std::uint64_t seed, double noise, const double* week = planted_week) {
    RandomNumbers random(seed);
    std::vector<double> days;
    for (std::size_t i = 0; i < three_years; ++i) {
        const Date day{first_day.days + static_cast<std::int32_t>(i)};
        const double at = static_cast<double>(i);
        days.push_back(1000 * (1 + 0.0005 * at) * (1 + 0.2 * std::sin(6.283185 * at / 365.25)) *
                       week[iso_weekday(day) - 1] * planted_holiday(day) * std::exp(noise * normal(random)));
    }
    return days;
}

const HolidayEffect& named(const std::vector<HolidayEffect>& effects, std::string_view called) {
    const auto found =
        std::ranges::find_if(effects, [&](const HolidayEffect& each) { return each.called.value() == called; });
    if (found == effects.end()) qFatal("no such holiday");
    return *found;
}

bool near(double found, double expected, double within) { return std::abs(found - expected) <= within; }

/// Five years of months, as in the script of R beside the figures: stl(log(y), "periodic", robust = TRUE), then lm.
std::vector<double> months_of_r() {
    constexpr double beta[] = {-.012, -.010, -.004, .002, .010, .024};
    std::vector<double> months;
    Date month = *make_date(2020, 1, 1);
    for (int t = 0; t < 60; ++t) {
        const Date next = period_step(PeriodUnit::month, month);
        double counts[7] = {}, sum = 7 + .006 * t + .2 * std::sin(6.283185307179586 * (t % 12 + 1) / 12);
        for (std::int32_t day = month.days; day < next.days; ++day) counts[iso_weekday(Date{day}) - 1] += 1;
        for (int day = 0; day < 6; ++day) sum += beta[day] * (counts[day] - counts[6]);
        if (t % 12 == 1) sum += .03 * (next.days - month.days - 28.25);
        months.push_back(
            std::exp(sum + 0.01 * std::sin(12.9898 * (t + 1)) + 0.008 * std::cos(4.1414 * std::pow(t + 1, 1.3))));
        month = next;
    }
    return months;
}

}  // namespace

class TestCalendarEffects : public QObject {
    Q_OBJECT
 private slots:
    void planted_weekdays_are_found_under_trend_and_season() {
        const auto days = days_of(1, 0.05);
        const auto effects = weekday_effects(days, first_day, special_days("DE", first_day, days.size(), 0));
        for (std::size_t day = 0; day < 7; ++day) {
            const CalendarEffect& index = effects[day].index;
            QVERIFY2(near(index.value, planted_week[day], 0.015),
                     qPrintable(QStringLiteral("%1: %2").arg(day).arg(index.value)));
            QVERIFY(index.low <= index.value && index.value <= index.high);
            QVERIFY(index.high - index.low < 0.05);
        }
        QVERIFY(effects[6].closed && !effects[5].closed);
        QCOMPARE(effects[6].index.value, 0.0);
    }
    void limits_of_weekdays_hold_in_95_of_100_cases() {
        constexpr double week[7] = {0.9, 0.8, 1.0, 1.1, 1.3, 1.4, 0.5};
        int held = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const auto days = days_of(seed, 0.15, week);
            const auto effects = weekday_effects(days, first_day, special_days("DE", first_day, days.size(), 0));
            for (std::size_t day = 0; day < 7; ++day, ++all)
                held += effects[day].index.low <= week[day] && week[day] <= effects[day].index.high;
        }
        const double share = static_cast<double>(held) / all;
        qInfo("weekdays: the planted index is within its limits in %.3f of %d", share, all);
        QVERIFY(share > 0.92 && share < 0.985);
    }
    void planted_holidays_are_found_and_others_are_not() {
        double labour = 0, before = 0, unity = 0;
        constexpr int seeds = 20;
        for (int seed = 1; seed <= seeds; ++seed) {
            const auto effects = holiday_effects(days_of(static_cast<std::uint64_t>(seed), 0.06), first_day, "DE");
            labour += named(effects, "Labour Day").on.value / seeds;
            before += named(effects, "Ascension Day").before.value / seeds;
            unity += named(effects, "Day of German Unity").on.value / seeds;
        }
        QVERIFY2(near(labour, -0.6, 0.02), qPrintable(QString::number(labour)));
        QVERIFY2(near(before, 0.3, 0.03), qPrintable(QString::number(before)));
        QVERIFY2(near(unity, -0.9, 0.01), qPrintable(QString::number(unity)));
        auto effects = holiday_effects(days_of(3, 0.06), first_day, "DE");
        mark_sure(effects);
        const HolidayEffect& first_of_may = named(effects, "Labour Day");
        QVERIFY(first_of_may.sure && !first_of_may.sure_before && !first_of_may.sure_after);
        QVERIFY(named(effects, "Ascension Day").sure_before && !named(effects, "Ascension Day").sure);
        QCOMPARE(first_of_may.dates.size(), std::size_t{2});  // 1 May 2022 was a Sunday, when nothing is sold
        const HolidayDate &one = first_of_may.dates[0], &other = first_of_may.dates[1];
        QVERIFY(near(first_of_may.around[days_around].value,
                     (one.sales + other.sales) / (one.expected + other.expected) - 1, 1e-9));
        // Good Friday, Easter Monday, Whit Monday: nothing is planted.
        for (const char* none : {"Good Friday", "Easter Monday", "Whit Monday"})
            QVERIFY2(!named(effects, none).sure, none);
        // Every Easter Sunday and every Sunday is closed.
        QVERIFY(std::ranges::none_of(effects,
                                     [](const HolidayEffect& each) { return each.called.value() == "Easter Sunday"; }));
    }
    void limits_of_holidays_hold_where_nothing_is_planted() {
        int held = 0, all = 0, told = 0, tests = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const auto days = days_of(seed, 0.15);
            auto effects = holiday_effects(days, first_day, "DE");
            mark_sure(effects);
            for (const char* none : {"Good Friday", "Easter Monday", "Whit Monday"}) {
                const HolidayEffect& each = named(effects, none);
                for (const CalendarEffect* effect : {&each.on, &each.after}) {
                    held += effect->low <= 0 && effect->high >= 0;
                    ++all;
                }
                told += each.sure;
                ++tests;
            }
        }
        const double share = static_cast<double>(held) / all;
        qInfo("holidays without effect: 0 is within the limits in %.3f of %d; called sure %d of %d", share, all, told,
              tests);
        QVERIFY(share > 0.90 && share < 0.985);
        QVERIFY(told < 0.05 * tests);
    }
    void trading_days_are_those_of_r() {
        const auto months = months_of_r();
        const auto parts = year_season(months, 12, 0);
        QVERIFY(parts.has_value());
        const auto found = trading_day_effects(months, parts->log_trend, *make_date(2020, 1, 1), 0);
        QVERIFY(found.has_value());
        QCOMPARE(found->freedom, 41.0);
        constexpr double effects[] = {-0.010846181, -0.008454825, -0.006261599, 0.001122088,
                                      0.013401368,  0.021329076,  -0.01028993};
        constexpr double errors[] = {0.003524269, 0.003467190, 0.003385403, 0.003390136,
                                     0.003446477, 0.003424399, 0.003362323};
        for (std::size_t day = 0; day < 7; ++day) {
            QVERIFY2(near(found->of[day].value, effects[day], 2e-4), qPrintable(QString::number(found->of[day].value)));
            QVERIFY(near(found->of[day].error, errors[day], 5e-5));
        }
        QVERIFY(near(found->leap->value, 0.031487868, 3e-4));
        // The trend's degrees of freedom make the limits wider.
        const auto honest = trading_day_effects(months, parts->log_trend, *make_date(2020, 1, 1), parts->trend_freedom);
        QCOMPARE(honest->freedom, 34.0);
        QVERIFY(near(honest->of[0].error / found->of[0].error, std::sqrt(41.0 / 34), 1e-9));
    }
    void trading_days_need_three_years() {
        const auto months = months_of_r();
        const std::span<const double> few(months.data(), 35);
        QVERIFY(!trading_day_effects(few, few, *make_date(2020, 1, 1), 0));
        // Without a leap year the length of February is no question.
        const std::span<const double> common(months.data() + 12, 36);
        const auto found = trading_day_effects(common, std::vector<double>(36, 7.0), *make_date(2021, 1, 1), 0);
        QVERIFY(found && !found->leap);
    }
    void the_season_is_that_of_r() {
        const auto months = months_of_r();
        const auto parts = year_season(months, 12, 0);
        QVERIFY(parts && parts->factors);
        QVERIFY(near(parts->log_trend[0], 7.01950910, 2e-3));
        QVERIFY(near(parts->log_trend[29], 7.17419189, 2e-3));
        QVERIFY(near(parts->trend_strength, 0.9544682, 3e-3));
        QVERIFY(near(parts->season_strength, 0.975223, 3e-3));
        constexpr double seasonal[] = {0.09032040,  0.17208487,  0.19017233,  0.18268452,  0.09518857,  0.00126193,
                                       -0.09243413, -0.18176742, -0.19875486, -0.16776329, -0.10302596, 0.01203304};
        double mean = 0, product = 0;
        for (const double each : seasonal) mean += std::exp(each) / 12;
        for (std::size_t month = 0; month < 12; ++month) {
            QVERIFY(near(parts->index[month].value, std::exp(seasonal[month]) / mean, 2e-3));
            QVERIFY(parts->index[month].low < parts->index[month].value);
            product += parts->index[month].value / 12;
        }
        QVERIFY(near(product, 1, 1e-9));
        for (std::size_t i = 0; i < months.size(); ++i) {
            QVERIFY(near(parts->trend[i] * parts->season[i] * (1 + parts->remainder[i]), months[i], 1e-6));
            QVERIFY(near(parts->adjusted[i] * parts->season[i], months[i], 1e-6));
        }
    }
    void limits_of_the_season_hold() {
        int held = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            RandomNumbers random(seed);
            std::vector<double> months;
            double mean = 0;
            for (int month = 0; month < 12; ++month) mean += std::exp(0.3 * std::sin(month)) / 12;
            for (int t = 0; t < 48; ++t)
                months.push_back(1000 * std::exp(0.01 * t + 0.3 * std::sin(t % 12) + 0.05 * normal(random)));
            const auto parts = year_season(months, 12, 0);
            for (int month = 0; month < 12; ++month, ++all) {
                const double truth = std::exp(0.3 * std::sin(month)) / mean;
                const CalendarEffect& index = parts->index[static_cast<std::size_t>(month)];
                held += index.low <= truth && truth <= index.high;
            }
        }
        const double share = static_cast<double>(held) / all;
        qInfo("season: the planted index is within its limits in %.3f of %d", share, all);
        QVERIFY(share > 0.90 && share < 0.99);
    }
    void sums_below_zero_add_up_instead() {
        std::vector<double> months;
        for (int t = 0; t < 40; ++t) months.push_back(50 + t + 100 * std::cos(6.283185307179586 * t / 12));
        const auto parts = year_season(months, 12, 0);
        QVERIFY(parts && !parts->factors && parts->log_trend.empty());
        for (std::size_t i = 0; i < months.size(); ++i)
            QVERIFY(near(parts->trend[i] + parts->season[i] + parts->remainder[i], months[i], 1e-9));
        QVERIFY(!year_season(std::span(months).first(24), 12, 0));
    }
};

QTEST_GUILESS_MAIN(TestCalendarEffects)
#include "test_calendar_effects.moc"
