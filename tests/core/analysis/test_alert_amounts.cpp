#include <QTest>
#include <cmath>
#include <functional>
#include <map>
#include <random>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Standard normal, the same on every library.
double normal(std::mt19937& random) {
    const auto uniform = [&] { return (static_cast<double>(random()) + 0.5) / 4294967296.0; };
    const double radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(2 * 3.14159265358979 * uniform());
}
double season_of(int day) { return 1 + 0.15 * std::cos(2 * 3.14159265358979 * day / 365.25); }
const int first_day = make_date(2023, 1, 2)->days;

using Factor = std::function<double(int when, int store)>;
/// One line a store and week with its revenue, which varies by six in a hundred. A factor below 0: no line.
std::string weekly_lines(int weeks, int stores, unsigned seed, const Factor& factor) {
    std::mt19937 random(seed);
    std::string table = "time,amount,store_id\n";
    for (int week = 0; week < weeks; ++week) {
        for (int store = 0; store < stores; ++store) {
            const double times = factor(week, store), noise = std::exp(0.06 * normal(random));
            if (times < 0) continue;
            table += iso_text(Date{first_day + 7 * week}) + "T00:00," +
                     std::to_string(10000 * (1 + 0.3 * store) * season_of(7 * week) * times * noise) + ",s" +
                     std::to_string(store) + '\n';
        }
    }
    return table;
}
std::string monthly_lines(int months, int stores, unsigned seed, const Factor& factor) {
    std::mt19937 random(seed);
    std::string table = "time,amount,store_id\n";
    for (int month = 0; month < months; ++month)
        for (int store = 0; store < stores; ++store)
            table += iso_text(add_months(*make_date(2022, 1, 1), month)) + "T00:00," +
                     std::to_string(40000 * (1 + 0.3 * store) * season_of(30 * month) * factor(month, store) *
                                    std::exp(0.06 * normal(random))) +
                     ",s" + std::to_string(store) + '\n';
    return table;
}
SnapshotPtr purchases(const std::string& table) { return snapshot_of({{DatasetKind::transactions, table}}); }

Finding told(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    auto finding = run(snapshot, {.analysis = "trends.alerts", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
std::string words(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return std::string(finding.table("alerts")->find(column)->values.text(row));
}
double figure(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return finding.table("alerts")->find(column)->values.numbers()[row];
}
std::int32_t day(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return finding.table("alerts")->find(column)->values.dates()[row];
}

}  // namespace

/// Amounts of money and goods, where there are too few lines to see a change in their number.
class TestAlertAmounts : public QObject {
    Q_OBJECT
 private slots:
    void eight_weeks_of_closing_are_one_alert() {
        for (const double closed : {-1.0, 0.0}) {  // no lines, or lines of nothing
            const auto snapshot = purchases(weekly_lines(
                110, 8, 1, [&](int week, int s) { return s == 3 && week >= 70 && week < 78 ? closed : 1; }));
            const Finding finding = told(*snapshot);
            QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
            QCOMPARE(words(finding, "what"), std::string("Revenue"));
            QCOMPARE(words(finding, "group"), std::string("s3"));
            QCOMPARE(words(finding, "sort"), std::string("weeks in a row"));
            QCOMPARE(day(finding, "since"), first_day + 7 * 70);
            QCOMPARE(day(finding, "until"), first_day + 7 * 78 - 1);
            QCOMPARE(figure(finding, "change"), -1.0);
            QCOMPARE(figure(finding, "actual"), 0.0);
            // 8 weeks of 19,000 in May and June, where the season takes a tenth.
            QVERIFY(std::abs(figure(finding, "expected") - 8 * 19000 * 0.88) < 8 * 19000 * 0.12);
        }
    }
    void revenue_that_falls_while_lines_stay_is_told_with_its_size() {
        const auto of_all =
            told(*purchases(weekly_lines(110, 8, 3, [](int week, int) { return week >= 70 ? 0.7 : 1; })));
        QCOMPARE(of_all.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(words(of_all, "what"), std::string("Revenue"));
        QCOMPARE(words(of_all, "group"), std::string());
        QVERIFY(figure(of_all, "low") < -0.3 && figure(of_all, "high") > -0.3);
        QVERIFY(figure(of_all, "high") - figure(of_all, "low") < 0.05);
        QCOMPARE(day(of_all, "since"), first_day + 490);
        int held = 0;
        Finding of_one;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            of_one = told(
                *purchases(weekly_lines(110, 8, seed, [](int week, int s) { return s == 5 && week >= 70 ? 0.7 : 1; })));
            QCOMPARE(of_one.table("alerts")->rows(), std::size_t{1});
            QCOMPARE(words(of_one, "group"), std::string("s5"));
            qInfo("%.3f (%.3f to %.3f)", figure(of_one, "change"), figure(of_one, "low"), figure(of_one, "high"));
            held += figure(of_one, "low") < -0.3 && figure(of_one, "high") > -0.3 ? 1 : 0;
        }
        QVERIFY2(held >= 8, std::to_string(held).c_str());
        // In the amounts' own unit: 25,000 a week less three tenths.
        QVERIFY(std::abs(figure(of_one, "actual") / figure(of_one, "expected") - 1 - figure(of_one, "change")) < 1e-6);
        QVERIFY(std::abs(figure(of_one, "expected") - 25000) < 2500);
    }
    void months_are_watched_as_well() {
        const auto finding =
            told(*purchases(monthly_lines(36, 8, 7, [](int month, int s) { return s == 5 && month >= 24 ? 0.7 : 1; })));
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(words(finding, "group"), std::string("s5"));
        QVERIFY(figure(finding, "low") < -0.3 && figure(finding, "high") > -0.3);
        QVERIFY(std::abs(day(finding, "since") - make_date(2024, 1, 1)->days) <= 7);
    }
    void where_nothing_happens_nothing_is_told_of_amounts() {
        std::size_t alerts = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const Factor same = [](int, int) { return 1; };
            alerts += told(*purchases(weekly_lines(110, 8, 100 + seed, same))).table("alerts")->rows();
            alerts += told(*purchases(monthly_lines(36, 8, 200 + seed, same))).table("alerts")->rows();
            // Amounts of which one in a hundred is twenty times the middle one.
            std::mt19937 random(300 + seed);
            std::string table = "order_id,customer_id,time,amount,store_id\n";
            for (int order = 0; order < 12000; ++order)
                table += std::to_string(order) + ",c" + std::to_string(random() % 700) + ',' +
                         iso_text(Date{first_day + order / 16}) + "T10:00," +
                         std::to_string(std::exp(3 + 1.3 * normal(random))) + ",s" + std::to_string(random() % 6) +
                         '\n';
            alerts += told(*purchases(table)).table("alerts")->rows();
        }
        QVERIFY2(alerts <= 1, std::to_string(alerts).c_str());
    }
    void what_orders_show_revenue_adds_to_in_one_alert() {
        std::mt19937 random(9);
        std::string table = "order_id,customer_id,time,amount,channel\n";
        int order = 0;
        for (int at = 0; at < 800; ++at)
            for (int i = 0; i < 32; ++i) {
                const bool shop = i >= 20;
                if (shop && at >= 560 && random() % 10 >= 4) continue;
                if (random() % 5 == 0) continue;
                table += std::to_string(++order) + ",c" + std::to_string(random() % 700) + ',' +
                         iso_text(Date{first_day + at}) + "T10:00," +
                         std::to_string(std::exp(3 + 0.8 * normal(random))) + (shop ? ",shop\n" : ",web\n");
            }
        const Finding finding = told(*purchases(table));
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(words(finding, "what"), std::string("Orders"));
        QCOMPARE(words(finding, "group"), std::string("shop"));
        QVERIFY2(q(finding.headline).contains(QStringLiteral("; revenue fell by ")), qPrintable(q(finding.headline)));
    }
    void a_market_series_is_watched_by_itself() {
        std::mt19937 random(5);
        std::string table = "series,time,value\n";
        for (int series = 0; series < 3; ++series)
            for (int month = 0; month < 60; ++month)
                table += "index " + std::to_string(series) + ',' + iso_text(add_months(*make_date(2020, 1, 1), month)) +
                         "T00:00," +
                         std::to_string(100 * season_of(30 * month) * (series == 1 && month >= 40 ? 0.6 : 1) *
                                        std::exp(0.03 * normal(random))) +
                         '\n';
        const Finding finding = told(*snapshot_of({{DatasetKind::market_series, table}}));
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(words(finding, "group"), std::string("index 1"));
        QVERIFY(figure(finding, "low") < -0.4 && figure(finding, "high") > -0.4);
        QVERIFY(std::abs(day(finding, "since") - make_date(2023, 5, 1)->days) <= 7);
        QVERIFY(std::abs(figure(finding, "expected") - 100) < 12);
        QVERIFY(finding.warnings.empty());
        // Of less than two years the time of the year is not known, and nothing is there to hold it against.
        const auto cut = run(*snapshot_of({{DatasetKind::market_series, table}}),
                             {.analysis = "trends.alerts", .options = {}, .as_of = make_date(2021, 6, 30)});
        QVERIFY(!cut);
        QVERIFY(q(cut.error()).contains(QStringLiteral("Nothing can be watched")));
        // Another one with growth rates is said to be left out.
        table += "growth,2020-01-01T00:00,0.5\ngrowth,2020-02-01T00:00,-0.5\n";
        const Finding with_rates = told(*snapshot_of({{DatasetKind::market_series, table}}));
        QCOMPARE(with_rates.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(q(with_rates.warnings.back()),
                 QStringLiteral("1 market series has values that are not above 0 and is not watched."));
    }
    void waiting_times_and_ratings_by_agents_are_watched() {
        std::mt19937 random(8);
        std::string contacts = "contact_id,customer_id,time,agent_id,waited,duration\n";
        std::string notes = "agent_id,customer_id,time,rating\n";
        for (int at = 0; at < 4000; ++at) {
            const int day = at / 5, agent = at % 4;
            const double times = agent == 1 && day >= 560 ? 1.5 : 1;
            const std::string time = iso_text(Date{first_day + day}) + "T10:00,";
            contacts += std::to_string(at) + ",c" + std::to_string(at % 900) + ',' + time + "a" +
                        std::to_string(agent) + ',' +
                        std::to_string(std::round(120 * times * std::exp(0.5 * normal(random)))) + ',' +
                        std::to_string(std::round(300 * std::exp(0.5 * normal(random)))) + '\n';
            const double rating = 4 - (agent == 2 && day >= 560 ? 1 : 0) + static_cast<double>(random() % 3) - 1;
            notes += "a" + std::to_string(agent) + ",c" + std::to_string(at % 900) + ',' + time +
                     std::to_string(rating) + '\n';
        }
        const Finding finding =
            told(*snapshot_of({{DatasetKind::contacts, contacts}, {DatasetKind::observations, notes}}));
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{2});
        for (std::size_t row = 0; row < 2; ++row) {
            const bool waiting = words(finding, "what", row) == "Waiting time of contacts";
            QCOMPARE(words(finding, "group", row), std::string(waiting ? "a1" : "a2"));
            if (waiting) QVERIFY(figure(finding, "low", row) < 0.5 && figure(finding, "high", row) > 0.5);
            if (!waiting) QVERIFY(std::abs(figure(finding, "actual", row) - 3) < 0.15);
        }
    }
    void levels_that_wander_raise_hardly_any_alerts() {
        std::mt19937 random(6);
        std::string table = "series,time,value\n";
        for (int series = 0; series < 40; ++series) {
            double level = 4.6;
            for (int month = 0; month < 72; ++month) {
                level += (0.01 + 0.001 * series) * normal(random);
                table += "walk " + std::to_string(series) + ',' + iso_text(add_months(*make_date(2019, 1, 1), month)) +
                         "T00:00," + std::to_string(std::exp(level)) + '\n';
            }
        }
        const Finding finding = told(*snapshot_of({{DatasetKind::market_series, table}}), {{"months", "0"}});
        QVERIFY(finding.table("alerts")->rows() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestAlertAmounts)
#include "test_alert_amounts.moc"
