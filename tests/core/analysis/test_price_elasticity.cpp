#include <QTest>
#include <cmath>

#include "core/analysis/competitors/price_elasticity.h"
#include "near.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Eight products over twenty weeks: prices go up and down by a fifth, quantities with a slope of -1.5 and more.
ProductWeeks sold_weeks(double spread) {
    ProductWeeks sold{.units = 8, .first_day = 19'803, .last_day = 19'803 + 139, .weeks = 20};
    for (int unit = 0; unit < 8; ++unit)
        for (int week = 0; week < 20; ++week) {
            const double log_price = std::log(10) + spread * std::sin(unit * 3.1 + week * 1.7);
            const double quantity = std::round(
                1000 * std::exp(-1.5 * (log_price - std::log(10)) + 0.3 * std::cos(unit * 2.3 + week * 5.1)));
            const double price = std::round(std::exp(log_price) * 1e4) / 1e4;
            sold.cells.push_back({.quantity = quantity, .value = quantity * price, .priced = quantity});
        }
    return sold;
}

OwnElasticity of_all(const ProductWeeks& sold) {
    const auto found = own_elasticities(*snapshot_of({}), sold, {});
    if (!found || found->empty()) qFatal("no elasticity");
    return found->front();
}

}  // namespace

/// Our own price elasticity against R's lm(log(q) ~ log(p) + factor(unit) + factor(week)).
class TestPriceElasticity : public QObject {
    Q_OBJECT
 private slots:
    void it_is_that_of_a_regression_with_both_effects() {
        const OwnElasticity found = of_all(sold_weeks(0.2));
        QCOMPARE(found.verdict, OwnElasticity::Verdict::known);
        NEAR(found.estimate.value, -1.47096361, 1e-6);
        QVERIFY(found.estimate.low < found.estimate.value && found.estimate.value < found.estimate.high);
        QCOMPARE(found.products, std::size_t{8});
        QCOMPARE(found.moving, std::size_t{8});
        NEAR(found.moves, 0.1398, 2e-3);
    }
    void prices_that_hardly_move_tell_nothing() {
        const OwnElasticity found = of_all(sold_weeks(0.01));
        QCOMPARE(found.verdict, OwnElasticity::Verdict::prices_hardly_move);
        QCOMPARE(found.moving, std::size_t{0});
        const FindingTable table = elasticity_table({found}, false);
        QVERIFY(std::isnan(table.find("elasticity")->values.numbers()[0]));
        QCOMPARE(q(table.find("verdict")->values.text(0)), QStringLiteral("prices hardly move"));
        QVERIFY(q(elasticity_note(found, false)).contains(QStringLiteral("0 of 8 products changed by 5 % and more")));
    }
    void four_products_are_too_few() {
        ProductWeeks sold = sold_weeks(0.2);
        sold.units = 4;
        sold.cells.resize(80);
        QCOMPARE(of_all(sold).verdict, OwnElasticity::Verdict::too_few_products);
    }
    void without_sales_there_is_none() { QVERIFY(own_elasticities(*snapshot_of({}), {}, {})->empty()); }
};

QTEST_GUILESS_MAIN(TestPriceElasticity)
#include "test_price_elasticity.moc"
