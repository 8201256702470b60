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
    std::vector<int> month;  ///< counted on from a January
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
        out.month.push_back(i);
    }
    return out;
}
SnapshotPtr project(const TwoSeries& data, bool second = false, const std::vector<std::size_t>& unknown = {}) {
    std::string sales = "order_id,time,amount\n", points = "series,time,value\n";
    for (std::size_t i = 0; i < data.own.size(); ++i) {
        const Date first = add_months(*make_date(2019, 1, 1), static_cast<std::int32_t>(i));
        const Date last{add_months(first, 1).days - 1};
        for (const Date day : {first, last})
            sales += std::to_string(2 * i + (day == first ? 0 : 1)) + ',' + iso_text(day) + "T10:00," +
                     std::to_string(data.own[i] / 2) + '\n';
        if (std::ranges::find(unknown, i) == unknown.end())
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
    void a_gap_of_the_market_does_not_change_own_growth() {
        // Flat sales with a peak each December; the market does not know that of 2022.
        TwoSeries data = series({});
        for (std::size_t i = 0; i < data.own.size(); ++i) data.own[i] = i % 12 == 11 ? 3000 : 1000 + 2.0 * (i % 7);
        const auto metric = [](const Finding& finding, std::string_view id) {
            return std::ranges::find(finding.metrics, id, &Metric::id)->value;
        };
        const auto whole = run(*project(data), {.analysis = "trends.market", .as_of = make_date(2023, 11, 30)});
        const auto gap =
            run(*project(data, false, {47}), {.analysis = "trends.market", .as_of = make_date(2023, 11, 30)});
        QVERIFY(whole && gap);
        double now = 0, before = 0, market_now = 0, market_before = 0;
        for (std::size_t i = 47; i < 59; ++i) {
            now += data.own[i];
            before += data.own[i - 12];
            if (i == 47) continue;
            market_now += data.market[i];
            market_before += data.market[i - 12];
        }
        QVERIFY(std::abs(metric(*whole, "own_growth") - (now / before - 1)) < 1e-6);
        QVERIFY(std::abs(metric(*gap, "own_growth") - (now / before - 1)) < 1e-6);
        QVERIFY(std::abs(metric(*gap, "market_growth") - (market_now / market_before - 1)) < 1e-5);
        QVERIFY2(q(gap->headline).contains(QStringLiteral("In the twelve months to 2023-11-30")),
                 qPrintable(q(gap->headline)));
        QVERIFY2(!gap->warnings.empty() && q(gap->warnings.back()).contains(QStringLiteral("no value in 1 month")),
                 qPrintable(gap->warnings.empty() ? QString() : q(gap->warnings.back())));
        QCOMPARE(gap->table("index")->rows(), std::size_t{59});
        const auto ours = gap->table("index")->find("own")->values.numbers();
        for (std::size_t i = 11; i < 59; ++i) QVERIFY(std::abs(ours[i] - ours[11]) < 2);
    }
    void a_quarterly_market_is_held_against_quarters() {
        // Sales of a month are those of their quarter's market to the power of 1.5, with seasons and a trend.
        RandomNumbers random(4);
        std::string sales = "order_id,time,amount\n", points = "series,time,value\n";
        std::vector<double> market, own;
        double wander = 0;
        for (int month = 0; month < 72; ++month) {
            const Date first = add_months(*make_date(2019, 1, 1), month);
            if (month % 3 == 0) {
                wander = 0.7 * wander + 0.05 * normal_number(random);
                market.push_back(100 * std::exp(0.01 * month / 3 + wander));
                // Publishers date a quarter by its last month as well.
                points += "Market," + iso_text(add_months(first, 2)) + ',' + std::to_string(market.back()) + '\n';
            }
            own.push_back(std::pow(market.back(), 1.5) * (1 + 0.2 * std::sin(month * std::numbers::pi / 6)) *
                          std::exp(0.01 * normal_number(random)));
            for (const Date day : {first, Date{add_months(first, 1).days - 1}})
                sales += std::to_string(2 * month + (day == first ? 0 : 1)) + ',' + iso_text(day) + "T10:00," +
                         std::to_string(own.back() / 2) + '\n';
        }
        const auto finding =
            run(*snapshot_of({{DatasetKind::transactions, sales}, {DatasetKind::market_series, points}}),
                {.analysis = "trends.market"});
        QVERIFY2(finding, finding ? "" : to_string(finding.error().message).c_str());
        const auto of = [&](const char* id) { return *std::ranges::find(finding->metrics, id, &Metric::id); };
        const auto sum = [](const std::vector<double>& values, std::size_t from, std::size_t count) {
            double all = 0;
            for (std::size_t i = from; i < from + count; ++i) all += values[i];
            return all;
        };
        QVERIFY(std::abs(of("own_growth").value - (sum(own, 60, 12) / sum(own, 48, 12) - 1)) < 1e-6);
        QVERIFY(std::abs(of("market_growth").value - (sum(market, 20, 4) / sum(market, 16, 4) - 1)) < 1e-6);
        QVERIFY2(*of("elasticity").low < 1.5 && *of("elasticity").high > 1.5 && *of("elasticity").low > 1,
                 (std::to_string(*of("elasticity").low) + " " + std::to_string(*of("elasticity").high)).c_str());
        QVERIFY(!finding->table("lags"));
        QCOMPARE(finding->table("index")->rows(), std::size_t{72});
        QVERIFY(q(finding->headline).contains(QStringLiteral("the market (Market)")));
    }
    void lags_are_months_and_not_rows() {
        TwoSeries data = series({.elasticity = 3, .lag = 3, .months = 120});
        TwoSeries thin;
        for (std::size_t i = 0; i < data.own.size(); ++i) {
            if (i % 9 == 4) continue;
            thin.own.push_back(data.own[i]);
            thin.market.push_back(data.market[i]);
            thin.month.push_back(data.month[i]);
        }
        const auto correlations = whitened_correlations(thin.own, thin.market, thin.month, 6);
        QCOMPARE(static_cast<int>(std::ranges::max_element(correlations) - correlations.begin()) - 6, 3);
    }
    void the_elasticity_is_that_of_the_lag_found() {
        int held = 0, closer = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto finding =
                run(*project(series({.lag = 2, .seed = seed, .months = 72})), {.analysis = "trends.market"});
            QVERIFY(finding);
            const Metric& elasticity = *std::ranges::find(finding->metrics, "elasticity", &Metric::id);
            QVERIFY(q(elasticity.label).contains(QStringLiteral("2 months later")));
            held += *elasticity.low <= 1.5 && *elasticity.high >= 1.5 ? 1 : 0;
            const Metric& same = *std::ranges::find(finding->metrics, "elasticity_same_month", &Metric::id);
            closer += std::abs(elasticity.value - 1.5) < std::abs(same.value - 1.5) ? 1 : 0;
            for (const Text& warning : finding->warnings)
                QVERIFY(!q(warning).contains(QStringLiteral("does not show")));
        }
        qInfo("held in %d of 20", held);
        QVERIFY(held >= 17);
        QVERIFY(closer >= 15);
    }
    void a_series_that_ends_early_is_said() {
        std::vector<std::size_t> late;
        for (std::size_t i = 50; i < 60; ++i) late.push_back(i);
        const auto finding = run(*project(series({}), false, late), {.analysis = "trends.market"});
        QVERIFY(finding);
        QVERIFY(q(finding->headline).contains(QStringLiteral("to 2023-02-28")));
        QVERIFY(q(finding->warnings.back()).contains(QStringLiteral("ends with 2023-02-28")));
    }
    void where_none_is_beyond_chance_the_first_of_the_whole_is_shown() {
        // None has to do with sales. The first stands for a region alone.
        TwoSeries data = series({.elasticity = 0, .seed = 3});
        RandomNumbers random(77);
        std::string points;
        const auto snapshot = [&] {
            std::string sales = "order_id,time,amount\n", market = "series,time,value,region\n";
            for (std::size_t i = 0; i < data.own.size(); ++i) {
                const Date first = add_months(*make_date(2019, 1, 1), static_cast<std::int32_t>(i));
                sales += std::to_string(i) + ',' + iso_text(Date{first.days + (i == 0 ? 0 : 27)}) + "T10:00," +
                         std::to_string(data.own[i]) + '\n';
                market += "A," + iso_text(first) + ',' + std::to_string(100 + 5 * normal_number(random)) + ",North\n";
                market += "B," + iso_text(first) + ',' + std::to_string(data.market[i]) + ",\n";
                market += "C," + iso_text(first) + ',' + std::to_string(-1 - std::abs(normal_number(random))) + ",\n";
            }
            sales += "last," + iso_text(Date{add_months(*make_date(2019, 1, 1), 60).days - 1}) + "T10:00,1\n";
            return snapshot_of({{DatasetKind::transactions, sales}, {DatasetKind::market_series, market}});
        }();
        const auto finding = run(*snapshot, {.analysis = "trends.market"});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QVERIFY2(q(finding->headline).contains(QStringLiteral("(B)")), qPrintable(q(finding->headline)));
        QVERIFY(std::ranges::any_of(finding->warnings, [](const Text& words) {
            return q(words).contains(QStringLiteral("None of 2 series moves like sales by more"));
        }));
        // C is below 0: that it is left out, and why, is said.
        QVERIFY(std::ranges::any_of(finding->notes, [](const Text& note) {
            return q(note).contains(QStringLiteral("Left out: C")) && q(note).contains(QStringLiteral("no per cent"));
        }));
        const auto named = run(*snapshot, {.analysis = "trends.market", .options = {{"series", "C"}}});
        QVERIFY(!named && q(named.error()).contains(QStringLiteral("C: ")));
    }
    void what_runs_against_sales_is_no_market() {
        // Its ups and downs are those of sales to the last per cent, the wrong way round.
        const TwoSeries data = series({.elasticity = 0.8});
        std::string sales = "order_id,time,amount\n", market = "series,time,value\n";
        for (std::size_t i = 0; i < data.own.size(); ++i) {
            const Date first = add_months(*make_date(2019, 1, 1), static_cast<std::int32_t>(i));
            const Date last{add_months(first, 1).days - 1};
            for (const Date day : {first, last})
                sales += iso_text(day) + ',' + iso_text(day) + "T10:00," + std::to_string(data.own[i] / 2) + '\n';
            market += "Against," + iso_text(first) + ',' + std::to_string(1e7 / data.own[i]) + '\n';
            market += "Market," + iso_text(first) + ',' + std::to_string(data.market[i]) + '\n';
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, sales}, {DatasetKind::market_series, market}});
        const auto of = [](const Finding& finding, std::string_view id) {
            return std::ranges::find(finding.metrics, id, &Metric::id) != finding.metrics.end();
        };
        const auto chosen = run(*snapshot, {.analysis = "trends.market"});
        QVERIFY(q(chosen->headline).contains(QStringLiteral("(Market)")));
        QVERIFY(of(*chosen, "market_share_of_growth"));
        const auto named = run(*snapshot, {.analysis = "trends.market", .options = {{"series", "Against"}}});
        QVERIFY(!of(*named, "market_share_of_growth"));
        QVERIFY(std::ranges::any_of(named->warnings, [](const Text& words) {
            return q(words).contains(QStringLiteral("go down where Against goes up"));
        }));
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
