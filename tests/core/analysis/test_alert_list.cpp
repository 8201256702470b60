#include <QTest>

#include "core/analysis/trends/watch/alert_list.h"

using namespace clientele;

namespace {

Alert alert(std::string rows, std::string group, std::int32_t day, double p, double change = 0.5) {
    Alert one{.rows = std::move(rows), .title = text("Orders"), .group = std::move(group)};
    if (!one.group.empty()) {
        one.dimension = "store";
        one.key_dimension = "transactions.store_id";
    }
    one.since = one.earliest = one.latest = Date{day};
    one.change = change;
    one.z = 6;
    one.p = p;
    return one;
}
std::vector<AlertCase> cases(std::vector<Alert> alerts, std::vector<double> looks = std::vector<double>(95, 0.9)) {
    return alert_cases({.alerts = std::move(alerts), .hints = {}, .looks = std::move(looks), .series = 100}, 0.01,
                       Date{20'500});
}

}  // namespace

class TestAlertList : public QObject {
    Q_OBJECT
 private slots:
    void looks_without_an_alert_count_against_it() {
        QCOMPARE(cases({alert("orders", "s1", 20'000, 5e-4)}, {}).size(), std::size_t{1});
        // 5e-4 of 100 looks is 0.05 after Benjamini and Hochberg.
        QVERIFY(cases({alert("orders", "s1", 20'000, 5e-4)}, std::vector<double>(99, 0.9)).empty());
    }
    void what_concerns_one_store_at_one_time_is_one_case() {
        const auto found = cases({alert("orders", "s1", 20'000, 1e-8), alert("visits", "s1", 20'040, 1e-8),
                                  alert("orders", "s2", 20'000, 1e-8, 0.4)});
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].further.size() + found[1].further.size(), std::size_t{1});
    }
    void pages_of_what_is_bought_less_are_one_case_with_it() {
        const auto page = [](std::string name, double change) {
            Alert one = alert("pages", std::move(name), 20'010, 1e-8, change);
            one.dimension = "page";
            one.within = "Electronics";
            return one;
        };
        const Alert bought = alert("lines", "Electronics", 20'000, 1e-8, -0.3);
        QCOMPARE(cases({bought, page("/product/A1", -0.3), page("/product/A2", -0.2)}).size(), std::size_t{1});
        QCOMPARE(cases({bought, page("/product/A1", 0.4)}).size(), std::size_t{2});
    }
    void the_same_half_a_year_later_is_another() {
        QCOMPARE(cases({alert("orders", "s1", 20'000, 1e-8), alert("visits", "s1", 20'182, 1e-8)}).size(),
                 std::size_t{2});
    }
    void what_stays_after_a_spell_is_news_of_its_own() {
        Alert spell = alert("orders", "", 20'000, 1e-8, -0.6);
        spell.sort = AlertSort::outlier;
        spell.until = Date{20'000 + 69};
        const Alert lower = alert("orders", "", 20'000, 1e-8, -0.2);
        QCOMPARE(cases({spell, lower}).size(), std::size_t{2});
        spell.until = Date{20'000 + 6};
        QCOMPARE(cases({spell, lower}).size(), std::size_t{1});
    }
    void a_day_is_not_the_change_of_level_some_weeks_before() {
        Alert day = alert("orders", "", 20'040, 1e-8, -0.6);
        day.sort = AlertSort::day;
        day.until = day.since;
        QCOMPARE(cases({alert("orders", "", 20'000, 1e-8, -0.2), day}).size(), std::size_t{2});
        Alert week = alert("orders", "", 20'037, 1e-8, -0.3);
        week.sort = AlertSort::outlier;
        week.until = Date{20'043};
        QCOMPARE(cases({week, day}).size(), std::size_t{1});
    }
    void kinds_that_agree_are_evidence_together() {
        const auto share = [](Alert one) {
            one.kind = WatchedRows::Kind::rate;
            return one;
        };
        // Fisher: -2 ln(1e-3 * 1e-3) = 27.6, four degrees of freedom: 1.48e-5, times eight ways = 1.2e-4.
        const auto found = cases({alert("orders", "s1", 20'000, 1e-3), share(alert("visits", "s1", 20'010, 1e-3))},
                                 std::vector<double>(8, 1));
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(std::abs(found[0].lead.p - 1.1852e-4) < 1e-7);
        // Where more come more is bought: that is the same evidence again.
        const auto numbers = cases({alert("orders", "s1", 20'000, 1e-3), alert("visitors", "s1", 20'010, 1e-3)}, {});
        QCOMPARE(numbers.size(), std::size_t{1});
        QCOMPARE(numbers[0].lead.p, 1e-3);
    }
    void weak_shares_of_a_group_are_evidence_beside_an_alert_of_it() {
        Alert lead = alert("returns", "p1", 20'000, 1e-3), hint = alert("ratings", "p1", 20'030, 1e-3, -0.5);
        lead.kind = WatchedRows::Kind::rate;
        lead.good = Good::lower;
        hint.kind = WatchedRows::Kind::mean;
        hint.good = Good::higher;
        const auto with = [&](const Alert& other) {
            const auto found =
                alert_cases({.alerts = {lead}, .hints = {other}, .looks = std::vector<double>(4, 1), .series = 5}, 0.01,
                            Date{20'500});
            return found.empty() ? 1 : found[0].lead.p;
        };
        // Of no known length: the chance of the place counts for nothing. Fisher as above.
        QVERIFY(std::abs(with(hint) - 8e-6 * (1 - std::log(1e-6))) < 1e-9);
        // In 156 weeks, near their middle: 20 of them.
        for (std::int32_t week = 0; week < 156; ++week) hint.weeks.push_back(Date{20'000 - 7 * 78 + 7 * week});
        const double near = 1e-3 * 20 / 156;
        QVERIFY(std::abs(with(hint) - 8e-3 * near * (1 - std::log(1e-3 * near))) < 1e-9);
        Alert good_news = hint, later = hint, elsewhere = hint;
        good_news.change = 0.5;
        later.since = Date{20'071};
        elsewhere.group = "p2";
        QCOMPARE(with(good_news), 1e-3);
        QCOMPARE(with(later), 1e-3);
        QCOMPARE(with(elsewhere), 1e-3);
    }
    void many_rows_of_one_thing_make_no_room_for_others() {
        // Of 1000 looks one case may have a chance of 1e-5, two of 2e-5; were each row a case, 1.5e-5 would pass.
        std::vector<Alert> alerts{alert("orders", "s2", 18'000, 1.5e-5)};
        for (int i = 0; i < 9; ++i) alerts.push_back(alert("orders", "s1", 20'000 + i, 1e-6));
        const auto found = cases(alerts, std::vector<double>(990, 0.9));
        QCOMPARE(found.size(), std::size_t{2});
        alerts.front().p = 3e-5;
        const auto fewer = cases(alerts, std::vector<double>(990, 0.9));
        QCOMPARE(fewer.size(), std::size_t{1});
        QCOMPARE(fewer[0].further.size(), std::size_t{8});
        QVERIFY(std::abs(fewer[0].lead.adjusted - 1e-3) < 1e-9);
    }
    void what_a_break_of_trend_of_all_brings_is_one_case_with_it() {
        Alert bend = alert("contacts", "", 19'800, 1e-8);
        bend.sort = AlertSort::bend;
        QCOMPARE(cases({bend, alert("orders", "", 20'000, 1e-8)}).size(), std::size_t{1});
        QCOMPARE(cases({bend, alert("orders", "", 20'000, 1e-8, -0.3)}).size(), std::size_t{2});
        QCOMPARE(cases({bend, alert("orders", "", 19'600, 1e-8)}).size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestAlertList)
#include "test_alert_list.moc"
