#include <QTest>
#include <random>

#include "core/analysis/trends/watch/alert_parts.h"
#include "core/analysis/trends/watch/alert_scan.h"
#include "core/analysis/trends/watch/day_watch.h"
#include "core/math/distributions.h"

using namespace clientele;

namespace {

constexpr int weeks = 80, fall_from = 50;

/// Six stores with some 20 orders a week each, in two channels. Store s1 has half of them from a week on, all of which
/// it loses online.
WatchedRows orders(bool falls, unsigned seed = 1) {
    std::mt19937 random(seed);
    WatchedRows out{.id = "orders", .title = text("Orders")};
    WatchedDimension store{.id = "store", .label = text("Store"), .dimension = "transactions.store_id"};
    WatchedDimension channel{.id = "channel", .label = text("Channel"), .dimension = "transactions.channel"};
    store.names = {"s0", "s1", "s2", "s3", "s4", "s5"};
    channel.names = {"shop", "web"};
    const std::int32_t monday = make_date(2024, 1, 1)->days;
    for (int week = 0; week < weeks; ++week)
        for (Code at = 0; at < 6; ++at)
            for (unsigned i = 0, many = 14 + random() % 13; i < many; ++i) {
                const Code by = i % 2;
                if (falls && at == 1 && week >= fall_from && by == 1) continue;
                out.day.push_back(monday + 7 * week + static_cast<int>(random() % 7));
                store.of.push_back(at);
                channel.of.push_back(by);
            }
    out.dimensions = {store, channel};
    return out;
}
/// Three stores with some 140 orders a week; what the first has of them in a week.
template <class Part>
WatchedRows three_stores(Part part, unsigned seed) {
    std::mt19937 random(seed);
    WatchedRows out{.id = "orders", .title = text("Orders")};
    WatchedDimension store{.id = "store", .label = text("Store"), .dimension = "transactions.store_id"};
    store.names = {"s0", "s1", "s2"};
    for (int week = 0; week < weeks; ++week)
        for (Code at = 0; at < 3; ++at) {
            double many = 140.0 * (at == 0 ? part(week) : 1.0);
            many += many > 0 ? static_cast<double>(random() % 25) - 12 : 0;
            for (int i = 0; i < static_cast<int>(many); ++i) {
                out.day.push_back(make_date(2024, 1, 1)->days + 7 * week + i % 7);
                store.of.push_back(at);
            }
        }
    out.dimensions = {store};
    return out;
}
Date last() { return Date{make_date(2024, 1, 1)->days + 7 * weeks - 1}; }
AlertsFound scanned(const WatchedRows& rows) {
    AlertsFound found;
    if (!scan_for_alerts(rows, last(), {}, found, {})) qFatal("stopped");
    return found;
}

}  // namespace

class TestAlertScan : public QObject {
    Q_OBJECT
 private slots:
    void a_store_that_loses_its_web_orders_stands_out_once() {
        const AlertsFound found = scanned(orders(true));
        QCOMPARE(found.alerts.size(), std::size_t{1});
        const Alert& alert = found.alerts.front();
        QCOMPARE(alert.group, std::string("s1"));
        QVERIFY(std::abs(alert.since.days - make_date(2024, 1, 1)->days - 7 * fall_from) <= 14);
        QVERIFY(alert.low < -0.45 && alert.high > -0.55);
        // All rows, six stores and two channels.
        QCOMPARE(found.series, std::size_t{9});
        QVERIFY(found.looks.size() >= 9);
    }
    void a_change_against_the_others_is_not_one_of_the_share() {
        int seen = 0;
        for (const double part : {0.5, 1.5})
            for (unsigned seed = 1; seed <= 4; ++seed) {
                const AlertsFound found =
                    scanned(three_stores([&](int week) { return week < fall_from ? 1.0 : part; }, seed));
                const auto alert = std::ranges::find(found.alerts, "s0", &Alert::group);
                if (alert == found.alerts.end()) continue;
                ++seen;
                QVERIFY(std::abs(alert->change - (part - 1)) < 0.05);
                QVERIFY(alert->low <= part - 1 + 0.03 && alert->high >= part - 1 - 0.03);
                QVERIFY(std::abs(alert->before - 140) < 6);
                QVERIFY(std::abs(alert->after - 140 * part) < 6);
            }
        QVERIFY(seen >= 6);
    }
    // Weeks that vary more than counts: the limits of one far out count with as much chance as its strength does.
    void limits_of_a_week_know_of_chance_as_its_strength_does() {
        std::mt19937 random(4);
        WatchedRows rows{.id = "orders", .title = text("Orders")};
        for (int week = 0; week < weeks; ++week) {
            double noise = -6;  // twelve uniform numbers less six are nearly normal
            for (int i = 0; i < 12; ++i) noise += static_cast<double>(random()) / 4294967296.0;
            const auto many = static_cast<int>(100 * std::exp(0.2 * noise) * (week == 40 ? 4 : 1));
            for (int i = 0; i < many; ++i) rows.day.push_back(make_date(2024, 1, 1)->days + 7 * week + i % 7);
        }
        const AlertsFound found = scanned(rows);
        const auto far = std::ranges::find(found.alerts, AlertSort::outlier, &Alert::sort);
        QVERIFY(far != found.alerts.end());
        QCOMPARE(far->since.days, make_date(2024, 1, 1)->days + 7 * 40);
        // Its strength is the root of the deviance over how much more than counts the weeks vary.
        const double deviance = 2 * (far->after * std::log(far->after / far->before) - (far->after - far->before));
        const double times = deviance / (far->z * far->z), own = far->after / times;
        QVERIFY2(times > 2.5 && times < 10, std::to_string(times).c_str());
        QVERIFY2(std::abs(far->low - (gamma_quantile(0.025, own) * times / far->before - 1)) < 1e-6,
                 std::to_string(far->low).c_str());
        QVERIFY2(std::abs(far->high - (gamma_quantile(0.975, own + 1) * times / far->before - 1)) < 1e-6,
                 std::to_string(far->high).c_str());
    }
    void weeks_one_after_another_are_one_alert_since_the_first() {
        const WatchedRows rows = orders(false);
        WatchedRows kept = rows;
        kept.day.clear();
        for (WatchedDimension& dimension : kept.dimensions) dimension.of.clear();
        const std::int32_t first = make_date(2024, 1, 1)->days + 7 * 40;
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            if (rows.dimensions[0].of[row] == 1 && rows.day[row] >= first && rows.day[row] < first + 21) continue;
            kept.day.push_back(rows.day[row]);
            for (std::size_t d = 0; d < 2; ++d) kept.dimensions[d].of.push_back(rows.dimensions[d].of[row]);
        }
        const AlertsFound found = scanned(kept);
        std::size_t told = 0;
        for (const Alert& alert : found.alerts) {
            if (alert.group != "s1") continue;
            ++told;
            QCOMPARE(alert.since.days, first);
            QCOMPARE(alert.until.days, first + 20);
            QCOMPARE(alert.after, 0.0);
            QCOMPARE(alert.change, -1.0);
            QCOMPARE(alert.low, -1.0);
            QVERIFY(alert.high > -1 && alert.high < -0.9);  // 3.7 of 60: the limit of a count of 0
            QVERIFY(std::abs(alert.before - 60) < 12);
        }
        QCOMPARE(told, std::size_t{1});
    }
    void single_weeks_of_plenty_are_no_change_of_level() {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            const auto part = [](int week) { return week == 71 || week == 72 || week == 77 ? 2.5 : 1.0; };
            for (const Alert& alert : scanned(three_stores(part, seed)).alerts) {
                QVERIFY(alert.sort == AlertSort::outlier);
                // What is drawn is what was.
                const auto farthest = std::ranges::max_element(alert.actual);
                if (alert.group == "s0") QVERIFY(*farthest > 300);
            }
        }
    }
    void what_grows_ever_more_slowly_makes_no_step() {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            const auto part = [](int week) { return 1.0 - 0.6 * (1 - week / 80.0) * (1 - week / 80.0); };
            for (const Alert& alert : scanned(three_stores(part, seed)).alerts) QVERIFY(alert.sort != AlertSort::shift);
        }
    }
    void the_web_carries_all_of_it() {
        const WatchedRows rows = orders(true);
        const Alert alert = scanned(rows).alerts.front();
        const auto spreads = spread_of_alert(rows, last(), alert, {});
        QVERIFY(spreads && spreads->size() == 1);
        const AlertSpread& channels = spreads->front();
        QCOMPARE(channels.parts.front().group, std::string("web"));
        QCOMPARE(channels.parts.front().actual, 0.0);
        double share = 0, part = 0, change = 0;
        for (const AlertPart& one : channels.parts) {
            share += one.share;
            part += one.part;
            change += one.change;
        }
        QVERIFY(std::abs(share - 1) < 1e-9 && std::abs(part - 1) < 1e-9);
        // Counted again, from the rows.
        double actual = 0;
        for (std::size_t row = 0; row < rows.rows(); ++row)
            if (rows.dimensions[0].of[row] == 1 && rows.day[row] >= alert.since.days) ++actual;
        const double expected = alert.before * (weeks - (alert.since.days - make_date(2024, 1, 1)->days) / 7);
        QVERIFY(std::abs(change - (actual - expected)) < 1e-6);
        QVERIFY(channels.uneven > 4);
    }
    void what_one_customer_brings_is_no_change_of_a_store() {
        WatchedRows rows = orders(false);
        rows.owners = rows.rows() + 1;
        for (std::size_t row = 0; row < rows.rows(); ++row) rows.owner.push_back(static_cast<Code>(row));
        const std::int32_t monday = make_date(2024, 1, 1)->days;
        for (int week = fall_from; week < weeks; ++week)
            for (int i = 0; i < 8; ++i) {
                rows.day.push_back(monday + 7 * week + i % 7);
                rows.dimensions[0].of.push_back(2);
                rows.dimensions[1].of.push_back(static_cast<Code>(i % 2));
                rows.owner.push_back(static_cast<Code>(rows.owners - 1));
            }
        QVERIFY(scanned(rows).alerts.empty());
        rows.owner.clear();
        QCOMPARE(scanned(rows).alerts.size(), std::size_t{1});
        QCOMPARE(scanned(rows).alerts.front().group, std::string("s2"));
    }
    void a_day_without_orders_is_found_by_day() {
        WatchedRows rows = orders(false);
        const std::int32_t gone = make_date(2024, 10, 15)->days;
        for (std::size_t row = 0; row < rows.rows(); ++row)
            if (rows.day[row] == gone) rows.day[row] = gone - 1 - static_cast<std::int32_t>(row % 50);
        AlertsFound found;
        QVERIFY(watch_days(rows, last(), found, {}));
        QCOMPARE(found.alerts.size(), std::size_t{1});
        QCOMPARE(found.alerts.front().since.days, gone);
        QCOMPARE(found.alerts.front().after, 0.0);
        QVERIFY(found.alerts.front().group.empty());
    }
    void stopped_at_once() {
        const Progress stop([](double, const Text&) { return false; });
        AlertsFound found;
        const auto weekly = scan_for_alerts(orders(true), last(), {}, found, stop);
        QVERIFY(!weekly && weekly.error().cancelled());
        const auto daily = watch_days(orders(true), last(), found, stop);
        QVERIFY(!daily && daily.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestAlertScan)
#include "test_alert_scan.moc"
