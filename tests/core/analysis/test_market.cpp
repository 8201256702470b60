#include <QTest>
#include <cmath>
#include <numbers>

#include "core/analysis/analysis.h"
#include "core/analysis/trends/market_fit.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

double normal_number(RandomNumbers& random) {
    const double u = 1 - random.unit(), v = random.unit();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

struct Planted {
    double elasticity = 1.5;
    int lag = 0;      ///< months that sales follow the market
    double step = 0;  ///< of sales from the 30th month on, in logs
    std::uint64_t seed = 1;
    int months = 60;
};
struct TwoSeries {
    std::vector<double> own, market;
    std::vector<int> month;
};
TwoSeries series(const Planted& planted) {
    RandomNumbers random(planted.seed * 1000);
    TwoSeries out;
    std::vector<double> market;
    double wander = 0;
    for (int i = -6; i < planted.months; ++i) {
        wander = 0.9 * wander + 0.03 * normal_number(random);
        market.push_back(std::exp(4.6 + 0.002 * i + wander));
    }
    for (int i = 0; i < planted.months; ++i) {
        const double moved = std::log(market[static_cast<std::size_t>(i + 6 - planted.lag)]);
        const double season = 0.3 * std::sin(i * std::numbers::pi / 6);
        out.own.push_back(1000 * std::exp(planted.elasticity * moved + season + 0.004 * i +
                                          (i >= 30 ? planted.step : 0) + 0.02 * normal_number(random)));
        out.market.push_back(market[static_cast<std::size_t>(i + 6)]);
        out.month.push_back(i % 12 + 1);
    }
    return out;
}
SnapshotPtr project(const TwoSeries& data, bool second = false) {
    std::string sales = "order_id,time,amount\n", points = "series,time,value\n";
    for (std::size_t i = 0; i < data.own.size(); ++i) {
        const Date first = add_months(*make_date(2019, 1, 1), static_cast<std::int32_t>(i));
        const Date last{add_months(first, 1).days - 1};
        for (const Date day : {first, last})
            sales += std::to_string(2 * i + (day == first ? 0 : 1)) + ',' + iso_text(day) + "T10:00," +
                     std::to_string(data.own[i] / 2) + '\n';
        points += "Market," + iso_text(first) + ',' + std::to_string(data.market[i]) + '\n';
        if (second)
            points +=
                "Rises alike," + iso_text(first) + ',' +
                std::to_string(100 + 0.5 * static_cast<double>(i) + 3 * std::sin(1.7 * static_cast<double>(i * i))) +
                '\n';
    }
    return snapshot_of({{DatasetKind::transactions, sales}, {DatasetKind::market_series, points}});
}

}  // namespace

class TestMarket : public QObject {
    Q_OBJECT
 private slots:
    void intervals_hold_the_planted_elasticity() {
        int held = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const TwoSeries data = series({.seed = seed});
            const auto fit = market_fit(data.own, data.market, data.month, {});
            QVERIFY(fit);
            held += fit->elasticity.low <= 1.5 && 1.5 <= fit->elasticity.high ? 1 : 0;
        }
        qInfo("held in %d of 100", held);
        QVERIFY(held >= 88);
    }
    void series_without_a_link_show_none() {
        int linked = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const TwoSeries data = series({.elasticity = 0, .seed = seed});
            const auto fit = market_fit(data.own, data.market, data.month, {});
            linked += fit->elasticity.low > 0 || fit->elasticity.high < 0 ? 1 : 0;
        }
        qInfo("linked by chance in %d of 100", linked);
        QVERIFY(linked <= 12);
    }
    void who_moves_first_is_found() {
        for (const int lag : {0, 2, 4}) {
            const TwoSeries data = series({.elasticity = 3, .lag = lag, .months = 120});
            const auto correlations = whitened_correlations(data.own, data.market, data.month, 6);
            const auto best = std::ranges::max_element(correlations) - correlations.begin();
            QCOMPARE(static_cast<int>(best) - 6, lag);
        }
    }
    void the_finding_tells_growth_elasticity_and_the_series_that_counts() {
        const TwoSeries data = series({.step = 0.2});
        const auto finding = run(*project(data, true), {.analysis = "trends.market"});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QVERIFY2(q(finding->headline).contains(QStringLiteral("the market (Market)")),
                 qPrintable(q(finding->headline)));
        double own = 0, before = 0;
        for (std::size_t i = 36; i < 48; ++i) before += data.own[i];
        for (std::size_t i = 48; i < 60; ++i) own += data.own[i];
        QVERIFY(std::abs(std::ranges::find(finding->metrics, "own_growth", &Metric::id)->value - (own / before - 1)) <
                1e-6);
        const Metric& elasticity = *std::ranges::find(finding->metrics, "elasticity", &Metric::id);
        QVERIFY(*elasticity.low < 1.5 && *elasticity.high > 1.5 && *elasticity.low > 0);
        QCOMPARE(finding->table("series")->rows(), std::size_t{2});
        QCOMPARE(finding->table("index")->rows(), std::size_t{60});
    }
    void what_cannot_be_compared_is_said() {
        const auto short_data = run(*project(series({.months = 14})), {.analysis = "trends.market"});
        QVERIFY(!short_data && q(short_data.error()).contains(QStringLiteral("too few")));
        const auto alone = snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05,20\n"}});
        QVERIFY(!run(*alone, {.analysis = "trends.market"}));
        TwoSeries flat = series({});
        std::ranges::fill(flat.market, 100.0);
        const auto nothing = run(*project(flat), {.analysis = "trends.market"});
        QVERIFY(!nothing && q(nothing.error()).contains(QStringLiteral("nothing to compare")));
    }
};

QTEST_GUILESS_MAIN(TestMarket)
#include "test_market.moc"
