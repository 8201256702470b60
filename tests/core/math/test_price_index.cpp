#include <QTest>
#include <array>
#include <cmath>

#include "core/math/price_index.h"

using namespace clientele;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t months = 12;

/// Four goods over twelve months, bought as a consumer with an elasticity of substitution of 2 does (Diewert and Fox
/// 2017, Substitution Bias in Multilateral Methods); R package IndexNumR, CES_sigma_2.
PriceTable ces() {
    constexpr std::array<double, 4> alpha{0.2, 0.2, 0.2, 0.4};
    constexpr double prices[4][months] = {{2, 1.75, 1.6, 1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1},
                                          {1, 0.5, 1.05, 1.1, 1.12, 1.15, 1.18, 0.6, 1.2, 1.25, 1.28, 1.3},
                                          {1, 0.95, 0.9, 0.85, 0.4, 0.8, 0.75, 0.72, 0.7, 0.4, 0.7, 0.65},
                                          {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.7, 0.65, 0.7, 0.75, 0.75, 0.8}};
    constexpr std::array<double, months> spent{10, 13, 11, 12, 15, 13, 14, 17, 15, 18, 16, 17};
    PriceTable table{.products = 4};
    for (std::size_t month = 0; month < months; ++month) {
        double all = 0;
        for (std::size_t good = 0; good < 4; ++good) all += alpha[good] / prices[good][month];
        for (std::size_t good = 0; good < 4; ++good) {
            const double price = prices[good][month];
            table.prices.push_back(price);
            table.quantities.push_back(spent[month] * alpha[good] / price / all / price);
        }
    }
    return table;
}

/// Three companies beside us, five goods, two prices missing.
PriceTable places() {
    return {.products = 5,
            .prices = {2.5, 1.2,  9.9,  4,   15,    //
                       2.3, 1.25, 9.5,  4.4, 14,    //
                       2.6, 1.1,  gap,  3.9, 15.5,  //
                       2.8, 1.3,  10.5, gap, 16},
            .quantities = {}};
}

void compare(const std::vector<double>& values, const std::vector<double>& expected, double within = 6e-7) {
    QCOMPARE(values.size(), expected.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY2(std::abs(values[i] - expected[i]) < within,
                 qPrintable(QStringLiteral("%1: %2 not %3").arg(i).arg(values[i], 0, 'f', 7).arg(expected[i])));
}

std::vector<double> fixed_base(IndexFormula formula) {
    const PriceTable table = ces();
    std::vector<double> out;
    for (std::size_t month = 0; month < months; ++month)
        out.push_back(price_index(formula, table.of(0), table.of(month)));
    return out;
}
std::vector<double> chained(IndexFormula formula) {
    const PriceTable table = ces();
    std::vector<double> out{1};
    for (std::size_t month = 1; month < months; ++month)
        out.push_back(out.back() * price_index(formula, table.of(month - 1), table.of(month)));
    return out;
}

}  // namespace

/// Figures of R 4.2.2 with IndexNumR on CES_sigma_2, all but those of a regression and of gaps.
class TestPriceIndex : public QObject {
    Q_OBJECT
 private slots:
    void formulas_without_weights() {
        compare(fixed_base(IndexFormula::jevons), {1, 0.822287, 0.975946, 0.977134, 0.821176, 0.991389, 0.956299,
                                                   0.777294, 0.925917, 0.819036, 0.937598, 0.928613});
        compare(fixed_base(IndexFormula::dutot), {1, 0.833333, 0.922222, 0.911111, 0.815556, 0.911111, 0.884444,
                                                  0.726667, 0.855556, 0.8, 0.862222, 0.855556});
        compare(fixed_base(IndexFormula::carli),
                {1, 0.85625, 0.9875, 1, 0.91125, 1.0375, 1.00125, 0.8175, 0.98125, 0.9375, 1.01375, 1.025});
    }
    void formulas_with_weights() {
        compare(fixed_base(IndexFormula::laspeyres), {1, 0.967308, 1.1, 1.157692, 1.151154, 1.276923, 1.210385,
                                                      1.053077, 1.201923, 1.223077, 1.271923, 1.326923});
        compare(fixed_base(IndexFormula::paasche), {1, 0.800763, 1.056345, 1.066383, 0.691252, 1.074985, 1.025647,
                                                    0.835853, 0.977373, 0.676168, 0.967148, 0.925949});
        compare(fixed_base(IndexFormula::fisher), {1, 0.880105, 1.077951, 1.1111, 0.892041, 1.171612, 1.114194,
                                                   0.938199, 1.083848, 0.909399, 1.109116, 1.108451});
        compare(fixed_base(IndexFormula::tornqvist), {1, 0.892571, 1.079161, 1.114403, 0.927674, 1.179919, 1.122943,
                                                      0.941143, 1.095575, 0.946187, 1.127141, 1.13155});
    }
    void chained_formulas_drift() {
        compare(chained(IndexFormula::fisher), {1, 0.880105, 1.076957, 1.112454, 0.915597, 1.167583, 1.111415, 0.920671,
                                                1.087422, 0.938721, 1.118587, 1.124285});
        compare(chained(IndexFormula::tornqvist), {1, 0.892571, 1.078961, 1.114608, 0.932786, 1.179071, 1.122322,
                                                   0.937971, 1.09613, 0.952731, 1.128842, 1.134617});
    }
    void geks_of_months() {
        compare(geks_index(IndexFormula::tornqvist, ces()), {1, 0.892669, 1.077466, 1.112571, 0.931208, 1.178338,
                                                             1.121746, 0.9378, 1.09498, 0.950242, 1.127607, 1.13282});
        compare(geks_index(IndexFormula::fisher, ces()), {1, 0.880889, 1.069608, 1.102288, 0.908561, 1.164325, 1.108984,
                                                          0.920486, 1.081794, 0.927005, 1.112521, 1.115273});
    }
    void weighted_time_product_dummy() {
        compare(dummy_index(ces(), true), {1, 0.88034, 1.113106, 1.15879, 0.944229, 1.234134, 1.173819, 0.964663,
                                           1.144734, 0.955805, 1.174188, 1.173772});
    }
    void places_with_gaps() {
        const PriceTable table = places();
        std::vector<double> pairs;
        for (std::size_t place = 0; place < 4; ++place)
            pairs.push_back(price_index(IndexFormula::jevons, table.of(0), table.of(place)));
        compare(pairs, {1, 0.988569, 0.989971, 1.082407});
        compare(geks_index(IndexFormula::jevons, table), {1, 0.983819, 0.987712, 1.090121});
        compare(dummy_index(table, false), {1, 0.988569, 0.985187, 1.091139});
    }
    void identities_hold() {
        const PriceTable table = ces();
        for (std::size_t month = 1; month < months; ++month) {
            const auto index = [&](IndexFormula formula, std::size_t from, std::size_t to) {
                return price_index(formula, table.of(from), table.of(to));
            };
            const double fisher = index(IndexFormula::fisher, 0, month);
            const double product = index(IndexFormula::laspeyres, 0, month) * index(IndexFormula::paasche, 0, month);
            QVERIFY(std::abs(fisher * fisher - product) < 1e-12);
            for (const IndexFormula formula : {IndexFormula::jevons, IndexFormula::fisher, IndexFormula::tornqvist})
                QVERIFY(std::abs(index(formula, 0, month) * index(formula, month, 0) - 1) < 1e-12);
        }
    }
    /// With gaps everywhere but in one product, from any place to any other is the same by all ways.
    void geks_is_transitive() {
        const PriceTable table = places();
        const std::vector<double> from_us = geks_index(IndexFormula::jevons, table);
        PriceTable turned = table;
        std::ranges::rotate(turned.prices, turned.prices.begin() + 5);  // A first, we last
        const std::vector<double> from_a = geks_index(IndexFormula::jevons, turned);
        QVERIFY(std::abs(from_us[2] / from_us[1] - from_a[1]) < 1e-12);
        QVERIFY(std::abs(1 / from_us[1] - from_a[3]) < 1e-12);
    }
    /// We sell nothing that B sells, but both sell what A does.
    void places_are_linked_by_a_third() {
        const PriceTable table{.products = 2, .prices = {2, gap, 3, 5, gap, 4, gap, gap}, .quantities = {}};
        const std::vector<double> index = geks_index(IndexFormula::jevons, table);
        QVERIFY(std::abs(index[1] - 1.5) < 1e-12);
        QVERIFY(std::abs(index[2] - 1.5 * 4 / 5) < 1e-12);
        QVERIFY(std::isnan(index[3]));
        QVERIFY(std::isnan(price_index(IndexFormula::jevons, table.of(0), table.of(2))));
    }
    /// R: t.test(log(c(0.9, 1.1, 0.95, 1.05, 0.85))).
    void the_interval_is_that_of_the_mean_log() {
        std::vector<double> logs;
        for (const double ratio : {0.9, 1.1, 0.95, 1.05, 0.85}) logs.push_back(std::log(ratio));
        const IndexEstimate plain = index_of_ratios(logs);
        compare({plain.value, plain.low, plain.high, plain.p}, {0.965591435, 0.845851516, 1.102281904, 0.503502039},
                1e-8);
        const IndexEstimate weighted = index_of_ratios(logs, std::vector<double>{1, 1, 1, 1, 1});
        compare({weighted.low, weighted.high}, {plain.low, plain.high}, 1e-12);
        const IndexEstimate of_some = index_of_ratios(logs, std::vector<double>{3, 0, 1, 0, 0});
        QVERIFY(std::abs(of_some.value - std::exp((3 * logs[0] + logs[2]) / 4)) < 1e-12);
        QCOMPARE(of_some.products, std::size_t{2});
        QVERIFY(std::isnan(index_of_ratios(std::span(logs).first(1)).low));
        QVERIFY(std::isnan(index_of_ratios({}).value));
    }
    /// Drawn products spread as the mean of logs does where nothing is missing.
    void drawn_bounds_agree_with_the_formula() {
        PriceTable table{.products = 60};
        for (std::size_t i = 0; i < 60; ++i) table.prices.push_back(10 + static_cast<double>(i));
        std::vector<double> logs;
        for (std::size_t i = 0; i < 60; ++i) {
            logs.push_back(0.1 * std::sin(static_cast<double>(7 * i)));
            table.prices.push_back(table.prices[i] * std::exp(logs.back()));
        }
        const IndexBounds bounds = geks_bounds(IndexFormula::jevons, table, 2000, 1);
        const IndexEstimate estimate = index_of_ratios(logs);
        QVERIFY(std::abs(bounds.low[1] - estimate.low) < 0.003);
        QVERIFY(std::abs(bounds.high[1] - estimate.high) < 0.003);
        QCOMPARE(geks_bounds(IndexFormula::jevons, table, 50, 4).low,
                 geks_bounds(IndexFormula::jevons, table, 50, 4).low);
    }
};

QTEST_GUILESS_MAIN(TestPriceIndex)
#include "test_price_index.moc"
