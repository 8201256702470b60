#include <QTest>
#include <cmath>
#include <span>

#include "core/math/demand_panel.h"

using namespace clientele;

namespace {

constexpr std::uint32_t units = 6, weeks = 10;
constexpr double prices[] = {1,      1.1495, 0.9093, 1.0625, 1.2082, 0.968,  1.125,  1.2669, 1.0269, 1.1876,
                             1.2445, 0.9973, 1.2268, 1.1192, 1.1701, 1.2595, 1.1178, 1.3731, 1.1114, 1.4269,
                             1.2773, 1.1927, 1.2139, 1.3363, 1.1632, 1.4424, 1.1701, 1.4784, 1.2507, 1.4463,
                             1.1968, 1.4655, 1.3005, 1.2532, 1.5242, 1.3654, 1.3098, 1.5827, 1.4303, 1.3664,
                             1.2675, 1.3262, 1.5375, 1.5901, 1.431,  1.3516, 1.5136, 1.686,  1.6208, 1.4567,
                             1.5323, 1.4526, 1.4031, 1.4151, 1.4922, 1.6086, 1.7212, 1.7884, 1.7889, 1.7316};
constexpr double sold[] = {4.5, 3.3, 4.4, 3.1, 2.8, 5.3, 4.9, 3.8, 5.1, 3.5, 2.7, 5.6, 4.2, 3.9, 4.9,
                           4.6, 4.5, 4,   6.9, 3.1, 5.1, 4.2, 6.3, 3.6, 7.6, 3.3, 8.3, 3.4, 7.9, 4,
                           5.4, 5,   6.4, 5.6, 5,   7,   5.9, 4.9, 7.7, 6.4, 9.2, 7.5, 4.7, 4.3, 6.4,
                           9.1, 8.2, 6.4, 6.6, 7.8, 5.7, 6.7, 7.6, 7.7, 7.1, 6.2, 5.5, 5.3, 5.8, 7};
constexpr double with_zeros[] = {0, 3, 0, 3, 0, 5, 0, 4, 0, 4, 3, 6, 4, 4, 5, 5, 4, 4, 7, 3,
                                 5, 4, 6, 4, 8, 3, 8, 3, 8, 4, 5, 0, 6, 0, 5, 0, 6, 0, 8, 0,
                                 9, 8, 5, 4, 6, 9, 8, 6, 7, 8, 6, 7, 8, 8, 7, 6, 6, 5, 6, 7};

DemandPanel panel_of(std::span<const double> quantities) {
    DemandPanel out;
    for (std::uint32_t unit = 0; unit < units; ++unit)
        for (std::uint32_t week = 0; week < weeks; ++week) {
            out.unit.push_back(unit);
            out.period.push_back(week);
            out.quantity.push_back(quantities[unit * weeks + week]);
            out.log_price.push_back(prices[unit * weeks + week]);
        }
    return out;
}

}  // namespace

class TestDemandPanel : public QObject {
    Q_OBJECT
 private slots:
    /// R: lm(log(q) ~ lp + factor(unit) + factor(week)), scores added up by unit, G / (G - 1).
    void logs_agree_with_a_regression_on_dummies() {
        const auto fit = log_elasticity(panel_of(sold));
        QVERIFY(fit);
        QVERIFY(std::abs(fit->value + 1.787287573) < 1e-7);
        QVERIFY(std::abs(fit->error - 0.2389375448) < 1e-7);
        QVERIFY(std::abs(fit->moves - 0.09249615632) < 1e-9);
        // qt(0.975, 5) = 2.570582
        QVERIFY(std::abs(fit->high - (fit->value + 2.570582 * fit->error)) < 1e-6);
        QCOMPARE(fit->units, std::size_t{units});
        QCOMPARE(fit->periods, std::size_t{weeks});
        QVERIFY(!fit->poisson);
    }
    /// R: glm(q ~ lp + factor(unit) + factor(week), family = quasipoisson), the same errors.
    void weeks_without_sales_take_part_in_the_poisson_likelihood() {
        const auto fit = poisson_elasticity(panel_of(with_zeros));
        QVERIFY(fit);
        QVERIFY2(std::abs(fit->value + 1.778525573) < 1e-6, qPrintable(QString::number(fit->value, 'f', 9)));
        QVERIFY2(std::abs(fit->error - 0.2852679432) < 1e-6, qPrintable(QString::number(fit->error, 'f', 9)));
        QVERIFY(fit->converged && fit->poisson);
    }
    void units_and_weeks_without_any_sale_change_nothing() {
        DemandPanel more = panel_of(with_zeros);
        for (std::uint32_t week = 0; week < weeks; ++week) {
            more.unit.push_back(units);
            more.period.push_back(week);
            more.quantity.push_back(0);
            more.log_price.push_back(1 + 0.1 * week);
        }
        const auto fit = poisson_elasticity(panel_of(with_zeros)), same = poisson_elasticity(more);
        QVERIFY(std::abs(fit->value - same->value) < 1e-9);
        QCOMPARE(same->units, std::size_t{units});
    }
    /// All prices rise together: the weeks explain it all.
    void prices_that_move_together_teach_nothing() {
        DemandPanel still = panel_of(sold);
        for (std::size_t i = 0; i < still.rows(); ++i) still.log_price[i] = still.unit[i] + 0.1 * still.period[i];
        QVERIFY(price_moves(still) < 1e-9);
        QVERIFY(!log_elasticity(still));
        QVERIFY(!poisson_elasticity(still));
        QVERIFY(!log_elasticity({}));
        QVERIFY(!poisson_elasticity({}));
    }
    /// However many units there are, prices that change three times, in the same weeks, do so on three occasions.
    void changes_of_all_units_in_one_week_are_one_occasion() {
        DemandPanel yearly, weekly;
        for (std::uint32_t unit = 0; unit < 30; ++unit)
            for (std::uint32_t week = 0; week < 160; ++week) {
                for (DemandPanel* each : {&yearly, &weekly}) {
                    each->unit.push_back(unit);
                    each->period.push_back(week);
                    each->quantity.push_back(1);
                }
                const double rise = unit % 2 == 0 ? 0.03 : 0.05;
                yearly.log_price.push_back(rise * ((week >= 30) + (week >= 82) + (week >= 134)));
                weekly.log_price.push_back((unit * 7 + week * 5) % 11 < 3 ? 0.2 : 0.0);
            }
        QVERIFY(std::abs(price_occasions(yearly, 4) - 3) < 1e-9);
        QVERIFY2(std::abs(price_occasions(weekly, 4) - 40) < 1,
                 qPrintable(QString::number(price_occasions(weekly, 4))));
        for (double& price : weekly.log_price) price = 1;
        QCOMPARE(price_occasions(weekly, 4), 0.0);
        QCOMPARE(price_occasions({}, 4), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestDemandPanel)
#include "test_demand_panel.moc"
