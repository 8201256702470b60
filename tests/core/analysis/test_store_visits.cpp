#include <QTest>
#include <cmath>
#include <numeric>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "near.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

Result<Finding> asked_visits(const Snapshot& snapshot, const RowTexts& options = {}, const Filter& filter = {}) {
    return run(snapshot, {.analysis = "stores.visits", .options = options, .filter = filter});
}

Finding visits_of(const Snapshot& snapshot, const RowTexts& options = {}) {
    auto finding = asked_visits(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

double figure(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.metrics, id, &Metric::id);
    return found == finding.metrics.end() ? missing_number : found->value;
}

bool told(const std::vector<Text>& texts, const char* words) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(words); });
}

/// Store A loses 100 visits a day and B 300; ten are asked in each, who do not say the same.
std::string two_stores() {
    std::string rows = "visit_id,store_id,time,purchased,reason,asked_by,visitors,purchases,Came for\n";
    for (int day = 1; day <= 10; ++day) {
        const std::string date = "2024-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        rows += ",A," + date + ",,,,120,20,\n,B," + date + ",,,,400,100,\n";
        const char* a = day <= 8 ? "Not in stock" : "Too expensive";
        const char* b = day <= 2 ? "Not in stock" : "Too expensive";
        const std::string n = std::to_string(day);
        rows += "a" + n + ",A," + date + "T12:00:00,no," + a + ",Staff,,,Shoes\n";
        rows += "b" + n + ",B," + date + "T12:00:00,no," + b + ",Interviewer,,,Hats\n";
    }
    return rows;
}

}  // namespace

class TestStoreVisits : public QObject {
    Q_OBJECT
 private slots:
    void conversion_is_of_the_counts_and_interviews_are_not_counted_again() {
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, two_stores()}}));
        NEAR(figure(finding, "conversion"), 1200.0 / 5200, 1e-12);
        NEAR(figure(finding, "visitors"), 5200, 1e-9);
        NEAR(figure(finding, "lost"), 4000, 1e-9);
        NEAR(figure_at(finding, "conversion", "conversion", {{"store", "A"}}), 1.0 / 6, 1e-12);
        NEAR(figure_at(finding, "conversion", "visitors", {{"store", "B"}}), 4000, 1e-9);
    }
    /// .8 of A's quarter of the lost visits and .2 of B's three quarters.
    void reasons_stand_for_the_visits_that_the_doors_counted() {
        const auto snapshot = snapshot_of({{DatasetKind::visits, two_stores()}});
        const Finding finding = visits_of(*snapshot);
        NEAR(figure_at(finding, "reasons", "share", {{"reason", "Not in stock"}}), 0.35, 1e-9);
        NEAR(figure_at(finding, "reasons", "as_asked", {{"reason", "Not in stock"}}), 0.5, 1e-9);
        NEAR(figure_at(finding, "reasons", "lost", {{"reason", "Not in stock"}}), 1400, 1e-6);
        const Finding plain = visits_of(*snapshot, {{"weights", "none"}});
        NEAR(figure_at(plain, "reasons", "share", {{"reason", "Not in stock"}}), 0.5, 1e-9);
        QCOMPARE(q(finding.headline), "23% of visitors buy; of those who leave without, 65% say “Too expensive”.");
    }
    void the_cap_holds_weights() {
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, two_stores()}}), {{"cap", "1"}});
        NEAR(figure_at(finding, "reasons", "share", {{"reason", "Not in stock"}}), 0.5, 1e-6);
    }
    void reasons_are_split_by_who_asked_and_what_people_came_for() {
        const auto snapshot = snapshot_of({{DatasetKind::visits, two_stores()}});
        const Finding finding = visits_of(*snapshot, {{"least", "5"}});
        NEAR(figure_at(finding, "asked_by", "share", {{"group", "Staff"}, {"reason", "Not in stock"}}), 0.8, 1e-9);
        NEAR(figure_at(finding, "came_for", "share", {{"group", "Hats"}, {"reason", "Not in stock"}}), 0.2, 1e-9);
        QVERIFY(std::isnan(figure_at(visits_of(*snapshot), "asked_by", "share", {{"group", "Staff"}})));
        const Finding staff = visits_of(*snapshot, {{"asked_by", "Staff"}});
        NEAR(figure_at(staff, "reasons", "share", {{"reason", "Not in stock"}}), 0.8, 1e-9);
    }
    /// Elsewhere nobody in B's 300 lost visits a day says it, and .8 of C's 100: a fifth of all, two of five of those
    /// asked.
    void a_reason_of_a_store_is_held_against_the_lost_visits_elsewhere() {
        std::string rows = "visit_id,store_id,time,purchased,reason,visitors,purchases\n";
        for (int day = 1; day <= 10; ++day) {
            const std::string date = "2024-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
            rows += ",A," + date + ",,,120,20\n,B," + date + ",,,400,100\n,C," + date + ",,,150,50\n";
            for (int k = 0; k < 3; ++k) {
                const std::string who = std::to_string(3 * day + k), when = "," + date + "T12:00:00,no,";
                rows += "a" + who + ",A" + when + "Dirty,,\n";
                rows += "b" + who + ",B" + when + "Just looking,,\n";
                rows += "c" + who + ",C" + when + (day <= 8 ? "Dirty,,\n" : "Just looking,,\n");
            }
        }
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        const auto told = std::ranges::find(finding.highlights, "reason_in_store", &Highlight::id);
        QVERIFY(told != finding.highlights.end());
        QCOMPARE(q(told->sentence), "“Dirty” is why 100% leave A without buying, against 20% elsewhere.");
    }
    /// A: 1/6 x 30 for each of its 800, B: 1/4 x 10 for each of its 600.
    void lost_visits_are_worth_what_visitors_of_the_store_bring() {
        const std::string lines =
            "order_id,store_id,time,amount\n1,A,2024-03-01,20\n1,A,2024-03-01,5\n2,A,2024-03-02,35\n"
            "3,B,2024-03-02,10\n4,B,2024-03-03,10\n5,B,2024-03-03,-4\n";
        const Finding finding =
            visits_of(*snapshot_of({{DatasetKind::visits, two_stores()}, {DatasetKind::transactions, lines}}));
        NEAR(figure_at(finding, "conversion", "average_order", {{"store", "A"}}), 30, 1e-9);
        NEAR(figure_at(finding, "reasons", "value", {{"reason", "Not in stock"}}), 800 * 5 + 600 * 2.5, 1e-6);
    }
    void rows_are_the_visitors_where_nothing_was_counted() {
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits,
                                                         "visit_id,store_id,time,purchased\n"
                                                         "1,A,2024-03-01T10:00:00,yes\n"
                                                         "2,A,2024-03-01T10:30:00,no\n"
                                                         "3,A,2024-03-01T11:00:00,no\n"
                                                         "4,A,2024-03-02T11:00:00,no\n"}}));
        NEAR(figure(finding, "conversion"), 0.25, 1e-12);
        NEAR(figure_at(finding, "hours", "visitors", {{"hour", "10:00"}}), 2, 1e-12);
    }
    void a_total_of_the_day_is_not_added_to_its_hours() {
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits,
                                                         "store_id,time,visitors,purchases\n"
                                                         "A,2024-03-01,30,6\n"
                                                         "A,2024-03-01T10:00:00,10,1\n"
                                                         "A,2024-03-01T11:00:00,20,5\n"
                                                         "A,2024-03-02,8,2\n"}}));
        NEAR(figure(finding, "visitors"), 38, 1e-12);
        NEAR(figure(finding, "conversion"), 8.0 / 38, 1e-12);
    }
    void orders_stand_for_purchases_that_the_doors_do_not_know() {
        const Finding finding = visits_of(*snapshot_of(
            {{DatasetKind::visits, "store_id,time,visitors\nA,2024-03-01T10:00:00,10\nA,2024-03-01T11:00:00,20\n"},
             {DatasetKind::transactions,
              "order_id,store_id,time,amount\n1,A,2024-03-01T10:05:00,5\n"
              "1,A,2024-03-01T10:05:00,7\n2,A,2024-03-01T11:59:00,1\n"
              "3,A,2024-03-01T11:20:00,-3\n4,B,2024-03-01T11:20:00,3\n"}}));
        NEAR(figure(finding, "conversion"), 2.0 / 30, 1e-12);
    }
    /// A sells to 4 of 100 visitors more than the others: 2 more than stores of its format do. Rain takes 5 of 100,
    /// which is odds of .71 on working days (.15 to .20) and .78 at weekends (.25 to .30).
    void a_store_is_held_against_what_its_circumstances_let_expect() {
        std::string rows = "store_id,time,visitors,purchases,Weather\n";
        for (int day = 0; day < 84; ++day)
            for (const char store : {'A', 'B', 'C', 'D'}) {
                const bool rain = day % 3 == 0, weekend = day % 7 >= 5;
                const int bought =
                    40 + (weekend ? 20 : 0) - (rain ? 10 : 0) + (store == 'A' ? 8 : 0) + (day * 5 + store) % 3 - 1;
                rows += std::string(1, store) + ',' + iso_text(Date{make_date(2024, 1, 1)->days + day}) + ",200," +
                        std::to_string(bought) + (rain ? ",rain\n" : ",sun\n");
            }
        const Finding finding = visits_of(*snapshot_of(
            {{DatasetKind::visits, rows}, {DatasetKind::stores, "store_id,format\nA,City\nB,City\nC,Park\nD,Park\n"}}));
        // Beside the format, which A shares with B: half of its difference is the format's.
        NEAR(figure_at(finding, "expected", "difference", {{"store", "A"}}), 2, 0.2);
        NEAR(figure_at(finding, "expected", "difference", {{"store", "B"}}), -2, 0.2);
        NEAR(figure_at(finding, "expected", "difference", {{"store", "C"}}), 0, 0.2);
        QVERIFY(figure_at(finding, "expected", "p", {{"store", "A"}}) < 1e-6);
        NEAR(figure_at(finding, "effects", "odds", {{"what", "Weather · rain · sun"}}), 0.73, 0.03);
        QVERIFY(figure_at(finding, "effects", "p", {{"what", "Weather · rain · sun"}}) < 1e-6);
        NEAR(figure_at(finding, "effects", "odds", {{"what", "Park · City"}}), 0.89, 0.03);
        QVERIFY(std::isnan(
            figure_at(finding, "effects", "p", {{"what", "Park · City"}})));  // four stores, whatever the counts
    }
    /// 4 + 3 + 2 of 12 with a reason; who does not know, or does not say, has none.
    void reasons_that_are_spelled_in_several_ways_are_one() {
        std::string rows = "visit_id,store_id,time,purchased,reason\n";
        int visit = 0;
        const auto say = [&](int times, const std::string& reason) {
            for (int k = 0; k < times; ++k)
                rows += std::to_string(++visit) + ",A,2024-03-01T12:00:00,no," + reason + "\n";
        };
        say(4, "Zu teuer");
        say(3, "zu  teuer ");
        say(2, "ZU TEUER!");
        say(2, "Größe fehlt");
        say(1, "groesse fehlt");
        say(5, "weiß nicht");
        say(1, "keine Angabe");
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        NEAR(figure_at(finding, "reasons", "share", {{"reason", "Zu teuer"}}), 0.75, 1e-12);
        NEAR(figure_at(finding, "reasons", "share", {{"reason", "Größe fehlt"}}), 0.25, 1e-12);
        QCOMPARE(finding.table("reasons")->rows(), std::size_t{2});
        QVERIFY(told(finding.notes, "6 said that they do not know why, or did not say: that is no reason."));
        QVERIFY(told(finding.notes, "3 spellings differ from a reason"));
    }
    void interviews_with_leavers_alone_know_no_conversion() {
        std::string rows = "visit_id,store_id,time,purchased,reason\n";
        for (int k = 0; k < 50; ++k)
            rows += std::to_string(k) + ",A,2024-03-01T12:00:00,no," + (k < 30 ? "Too dear" : "Queue") + "\n";
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        QCOMPARE(q(finding.headline), "“Too dear” is why 60% of those who were asked left without buying.");
        QVERIFY(std::isnan(figure(finding, "conversion")) && std::isnan(figure(finding, "visitors")));
        NEAR(figure(finding, "interviews"), 50, 1e-12);
        QVERIFY(!finding.table("conversion") && finding.table("reasons"));
        QVERIFY(told(finding.notes, "50 visits are of people who left without buying"));
        QVERIFY(!told(finding.notes, "the doors counted") && !told(finding.notes, "Intervals (95 %)"));
        // Where some of a store's visitors bought, its visits are all visits.
        const Finding some = visits_of(*snapshot_of({{DatasetKind::visits, rows + "b,A,2024-03-01T13:00:00,yes,\n"}}));
        NEAR(figure(some, "conversion"), 1.0 / 51, 1e-12);
    }
    /// 20 % in 2023 and 25 % in 2024: 5 points more, not 25 %. Interviews of March 2024 stand for the visits of March.
    void changes_and_reasons_name_their_days() {
        std::string rows = "visit_id,store_id,time,purchased,reason,visitors,purchases\n";
        for (int day = 0; day < 731; ++day) {
            const Date date{make_date(2023, 1, 1)->days + day};
            rows += ",A," + iso_text(date) + ",,,100," + (day < 365 ? "20" : "25") + "\n,B," + iso_text(date) +
                    ",,,100,2" + std::to_string(day % 3) + "\n";
        }
        for (int k = 10; k < 30; ++k)
            rows += "v" + std::to_string(k) + ",A,2024-03-" + std::to_string(k) + "T12:00:00,no,Queue,,\n";
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        const FindingTable& table = *finding.table("conversion");
        QCOMPARE(q(table.find("change")->title), "Change of conversion, points");
        QCOMPARE(q(table.find("now")->title), "Conversion, 2024-01-01 to 2024-12-31");
        NEAR(figure_at(finding, "conversion", "change", {{"store", "A"}}), 5, 1e-9);
        NEAR(figure_at(finding, "conversion", "now", {{"store", "A"}}), 0.25, 1e-12);
        const auto rose = std::ranges::find(finding.highlights, "conversion_rose", &Highlight::id);
        QVERIFY(rose != finding.highlights.end());
        QCOMPARE(q(rose->sentence),
                 "Conversion in A rose from 20% (2023-01-01 to 2023-12-31) to 25% (2024-01-01 to 2024-12-31).");
        QCOMPARE(q(finding.table("reasons")->find("lost")->title), "Lost visits, 2024-03-10 to 2024-03-29");
        const auto lost = std::ranges::find(finding.metrics, "lost", &Metric::id);
        QCOMPARE(q(lost->label), "Left without a purchase, 2023-01-01 to 2024-12-31");
    }
    /// Nothing is sure where days do not differ: the rest is rounding.
    void stores_that_are_all_alike_differ_from_nothing() {
        std::string rows = "store_id,time,visitors,purchases\n";
        for (int day = 0; day < 200; ++day)
            for (const char store : {'A', 'B', 'C'})
                rows += std::string(1, store) + ',' + iso_text(Date{make_date(2024, 1, 1)->days + day}) + ",100,25\n";
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        for (const double p : finding.table("expected")->find("p")->values.numbers()) QVERIFY(!(p < 0.5));
        QVERIFY(figure_at(finding, "conversion", "high", {{"store", "A"}}) > 0.25);
    }
    void doors_that_counted_nobody_are_told() {
        const Finding finding =
            visits_of(*snapshot_of({{DatasetKind::visits, "store_id,time,visitors,purchases\nA,2024-03-01,0,0\n"}}));
        QCOMPARE(q(finding.headline), "The doors counted nobody: all counts are 0.");
    }
    /// 40 of 80 interviews are one customer's: they say as much as 80² / (40² + 40) = 3.9, not as 80.
    void one_customer_who_is_asked_often_is_one_customer() {
        std::string rows = "visit_id,store_id,time,purchased,customer_id,reason\n", others = rows;
        for (int k = 0; k < 80; ++k) {
            const std::string start = std::to_string(k) + ",A,2024-03-01T12:00:00,no,";
            rows += start + (k < 40 ? "c,Rude staff\n" : ",Queue\n");
            others += start + (k < 40 ? "c" + std::to_string(k) + ",Rude staff\n" : ",Queue\n");
        }
        const Finding one = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        const Finding many = visits_of(*snapshot_of({{DatasetKind::visits, others}}));
        const auto width = [&](const Finding& finding) {
            return figure_at(finding, "reasons", "high", {{"reason", "Rude staff"}}) -
                   figure_at(finding, "reasons", "low", {{"reason", "Rude staff"}});
        };
        NEAR(width(many), 0.2135, 0.002);  // Wilson of 40 of 80
        QVERIFY(width(one) > 0.65);
        QVERIFY(told(one.warnings, "One customer gave 40 of 80 interviews."));
        QVERIFY(!told(many.warnings, "One customer gave"));
    }
    /// Several things are tested at once, one of which matters: adjusted p-values are Holm's, worked out by hand.
    void p_values_of_effects_know_of_one_another() {
        std::string rows = "store_id,time,visitors,purchases,staff,weather,music\n";
        RandomNumbers random(mix(3));
        for (int day = 0; day < 80; ++day)
            for (const char* store : {"A", "B"}) {
                const int staff = 2 + static_cast<int>(random.below(5));
                const int bought = 15 + 3 * staff + static_cast<int>(random.below(9));
                rows += std::string(store) + ',' + iso_text(Date{19'800 + day}) + ",100," + std::to_string(bought) +
                        ',' + std::to_string(staff) + (random.below(2) == 0 ? ",dry," : ",wet,") +
                        (random.below(2) == 0 ? "on" : "off") + '\n';
            }
        const Finding finding = visits_of(*snapshot_of({{DatasetKind::visits, rows}}));
        const FindingTable& table = *finding.table("effects");
        const auto p = table.find("p")->values.numbers(), adjusted = table.find("p_adjusted")->values.numbers();
        QVERIFY(p.size() >= 3);
        std::vector<std::size_t> order(p.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return p[i]; });
        double largest = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            largest = std::max(largest, std::min(1.0, p[order[i]] * static_cast<double>(p.size() - i)));
            NEAR(adjusted[order[i]], largest, 1e-12);
        }
        QVERIFY(p[order[0]] < 1e-6);
        QVERIFY(told(finding.notes, "3 things that conversion may depend on were tested at once"));
    }
    void numbers_that_are_no_stores_are_left_out_and_told() {
        std::string rows = "store_id,time,visitors,purchases\n";
        for (int day = 10; day < 25; ++day)
            rows += "A,2024-03-" + std::to_string(day) + ",100,20\nB,2024-03-" + std::to_string(day) + ",100,40\n";
        rows += "S99,2024-03-10,1000,0\n";
        const Finding finding = visits_of(
            *snapshot_of({{DatasetKind::visits, rows}, {DatasetKind::stores, "store_id,name\nA,Arcade\nB,Bridge\n"}}));
        QCOMPARE(finding.table("conversion")->rows(), std::size_t{2});
        NEAR(figure(finding, "conversion"), 0.3, 1e-12);
        QVERIFY(told(finding.notes, "1 number is not in the list of stores and counts as none: S99."));
        // A list that lacks most stores says nothing about which are.
        const Finding few =
            visits_of(*snapshot_of({{DatasetKind::visits, rows}, {DatasetKind::stores, "store_id\nA\n"}}));
        QCOMPARE(few.table("conversion")->rows(), std::size_t{3});
    }
    void a_column_that_is_not_there_cannot_be_chosen() {
        const auto wrong = asked_visits(
            *snapshot_of({{DatasetKind::visits, "store_id,time,visitors\nA,2024-03-01,7\n"}}), {{"came_for", "x"}});
        QVERIFY(!wrong);
        QCOMPARE(q(wrong.error()), "Option came_for cannot be “x”: the data has nothing to choose from.");
    }
    void odd_data_is_told_and_never_breaks() {
        const auto none = asked_visits(*snapshot_of({{DatasetKind::visits, "store_id,time\nA,2024-03-01\n"}}));
        QVERIFY(!none && none.error().code == ErrorCode::missing_data);
        const Finding one =
            visits_of(*snapshot_of({{DatasetKind::visits, "store_id,time,visitors\nA,2024-03-01,7\n"}}));
        QCOMPARE(q(one.headline), "7 visitors came; how many of them bought is not in the data.");
        const Finding more = visits_of(*snapshot_of(
            {{DatasetKind::visits, "store_id,time,visitors,purchases\nA,2024-03-01,7,9\n,2024-03-01,1,1\n"}}));
        NEAR(figure(more, "conversion"), 1, 1e-12);
        QVERIFY(!more.warnings.empty());
        const Finding reasons =
            visits_of(*snapshot_of({{DatasetKind::visits, "store_id,time,reason\nA,2024-03-01,Price\n"}}));
        QCOMPARE(q(reasons.headline), "“Price” is why 100% of those who were asked left without buying.");
        const auto empty = asked_visits(*snapshot_of({{DatasetKind::visits, two_stores()}}), {},
                                        {.period = Period{Date{0}, Date{10}}, .conditions = {}});
        QVERIFY(!empty);
    }
};

QTEST_GUILESS_MAIN(TestStoreVisits)
#include "test_store_visits.moc"
