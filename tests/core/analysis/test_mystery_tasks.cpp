#include <QTest>
#include <cmath>
#include <tuple>

#include "core/analysis/competitors/mystery_tables.h"
#include "near.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

/// Our stores, each visited once a round: by store the shares of one criterion, of two that count alike.
struct Visited {
    MysteryVisits visits{};
    StoreOutcomes stores{};

    explicit Visited(const std::vector<std::vector<double>>& shares) {
        visits.companies = {{missing_code, "We", true}};
        visits.own_known = true;
        visits.criteria = {{.name = "Greeting", .weight = 1}, {.name = "Never asked", .weight = 1}};
        for (std::uint32_t store = 0; store < shares.size(); ++store) {
            stores.stores.push_back(store);
            stores.place.push_back(store);
            for (std::uint32_t round = 0; round < shares[store].size(); ++round) {
                const auto visit = static_cast<std::uint32_t>(visits.visits.size());
                visits.visits.push_back({0, store, Date{static_cast<std::int32_t>(100 * round + store)}, round, visit});
                visits.points.push_back({visit, 0, shares[store][round], 1});
            }
        }
        for (std::size_t round = 0; round < shares.front().size(); ++round)
            visits.rounds.push_back({.name = {}, .last = Date{static_cast<std::int32_t>(100 * round + 99)}});
        visits.from = {0, visits.points.size(), visits.points.size()};
    }
    std::vector<MysteryTask> tasks() const { return mystery_tasks(visits, stores, {}, 0, SIZE_MAX); }
};

Finding found(const std::string& rows, const std::map<std::string, std::string>& options = {}) {
    auto finding = run(*snapshot_of({{DatasetKind::mystery_visits, rows}}),
                       {.analysis = "competitors.mystery", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

}  // namespace

/// Tasks of stores by hand (mystery_tasks), and what their tables say of rounds, changes and companies (mystery_rounds,
/// mystery_standings, mystery_tables, mystery_lists).
class TestMysteryTasks : public QObject {
    Q_OBJECT
 private slots:
    /// Three stores at .9 and one at .3, each visit .1 away: the variance of a mean is .16 / 12 / 4, the squares of the
    /// four means add up to .27, so that 1 - (4 - 3) × .0033333 / .27 of the store's own distance from .75 counts
    /// (Morris 1983: the posterior mean under a flat prior on the variance of the true levels).
    void levels_are_drawn_and_gains_are_shares_of_the_total() {
        const std::vector<double> good{.8, 1, .8, 1};
        const Visited chain({good, good, good, {.2, .4, .2, .4}});
        const std::vector<MysteryTask> tasks = chain.tasks();
        QCOMPARE(tasks.size(), std::size_t{1});
        const MysteryTask& task = tasks.front();
        QCOMPARE(task.store, Code{3});
        NEAR(task.score, 0.3, 1e-12);
        NEAR(task.target, 0.75, 1e-12);
        NEAR(task.truly, 0.75 - 80.0 / 81 * 0.45, 1e-6);
        NEAR(task.gain, 80.0 / 81 * 0.45 / 2, 1e-6);
        QVERIFY(task.chance > 0.999);
        QCOMPARE(task.visits, std::size_t{4});
        QVERIFY(!task.fell);
        QCOMPARE(task.since.days, 3);  // its first visit
    }
    void a_fall_is_dated_by_its_round() {
        const std::vector<double> good{.8, 1, .8, 1, .8, 1};
        const Visited chain({good, good, good, good, {.9, .9, 1, .3, .2, .3}});
        const std::vector<MysteryTask> tasks = chain.tasks();
        QCOMPARE(tasks.size(), std::size_t{1});
        QVERIFY(tasks.front().fell);
        QCOMPARE(tasks.front().since.days, 304);  // of its fourth round
    }
    void stores_that_differ_by_chance_have_no_tasks() {
        QVERIFY(Visited({{.5, .7, .9}, {.9, .5, .7}, {.7, .9, .5}, {.5, .9, .7}}).tasks().empty());
    }
    /// A and C rise by 20 and by 10 of 100; B was not visited before.
    void changes_are_those_of_stores_that_were_visited_in_both_rounds() {
        std::string rows = "visit_id,store_id,time,section,criterion,score,max_score\n";
        int visit = 0;
        const auto add = [&](const char* store, const char* day, int score) {
            rows += std::to_string(++visit) + ',' + store + ',' + day + ",Service,Greeting," + std::to_string(score) +
                    ",100\n";
        };
        for (const int k : {-2, 2}) {
            add("A", "2025-02-03", 50 + k);
            add("C", "2025-02-04", 60 + k);
            add("A", "2025-05-03", 70 + k);
            add("C", "2025-05-04", 70 + k);
            add("B", "2025-05-05", 10 + k);
        }
        const Finding finding = found(rows, {{"round", "quarter"}});
        NEAR(figure_at(finding, "scores", "change", {{"section", "All sections"}}), 15, 1e-9);
        NEAR(figure_at(finding, "rounds", "score", {{"round", "2025-Q2"}}), 0.5, 1e-12);
        NEAR(figure_at(finding, "scores", "score", {{"section", "All sections"}}), 260.0 / 500, 1e-12);
    }
    void rounds_within_a_month_are_called_by_their_days() {
        std::string rows = "visit_id,time,criterion,score,max_score\n";
        for (const int from : {3, 25})
            for (int day = from; day < from + 6; ++day)
                rows += std::to_string(day) + ',' + iso_text(*make_date(2025, 1, day)) + ",A,3,5\n";
        const Finding finding = found(rows);
        const FindingTable& rounds = *finding.table("rounds");
        QCOMPARE(q(rounds.find("round")->values.text(0)), "2025-01-03");
        QCOMPARE(q(rounds.find("round")->values.text(1)), "2025-01-25");
        QVERIFY(rounds.key_dimension.empty());
    }
    void visits_without_a_round_are_a_round_of_their_own() {
        const Finding finding = found(
            "visit_id,time,criterion,score,max_score,Wave\n1,2025-01-02,A,1,2,I\n2,2025-01-03,A,2,2,\n"
            "3,2025-01-04,A,2,2,II\n");
        QCOMPARE(finding.table("rounds")->rows(), std::size_t{3});
        NEAR(figure_at(finding, "rounds", "score", {{"round", "I"}}), 0.5, 1e-12);
        NEAR(figure_at(finding, "rounds", "score", {{"round", std::string(no_value_key)}}), 1, 1e-12);
    }
    /// Against a rival by criterion: the difference and its p, adjusted by hand (Benjamini and Hochberg over two).
    void criteria_are_held_against_the_best_rival() {
        std::string rows = "visit_id,company,time,criterion,score,max_score\n";
        for (int i = 0; i < 6; ++i)
            for (const auto& [company, help, smile] :
                 {std::tuple("", 4, 6), std::tuple("B", 8, 6), std::tuple("C", 6, 5)})
                rows += std::to_string(i) + ',' + company + ",2025-01-0" + std::to_string(1 + i) + ",Help," +
                        std::to_string(help + i % 2) + ",10\n" + std::to_string(i) + ',' + company + ",2025-01-0" +
                        std::to_string(1 + i) + ",Smile," + std::to_string(smile + i % 2) + ",10\n";
        const Finding finding = found(rows);
        const FindingTable& criteria = *finding.table("criteria");
        QCOMPARE(q(criteria.find("criterion")->values.text(0)), "Help");
        QCOMPARE(q(criteria.find("rival")->values.text(0)), "B");
        NEAR(figure_at(finding, "criteria", "gap", {{"criterion", "Help"}}), -40, 1e-9);
        NEAR(figure_at(finding, "criteria", "gap", {{"criterion", "Smile"}}), 0, 1e-9);
        // .05 is the standard deviation of such scores: 40 points are 13 errors, and the same is none.
        QVERIFY(figure_at(finding, "criteria", "gap_p_adjusted", {{"criterion", "Help"}}) < 1e-6);
        NEAR(figure_at(finding, "criteria", "gap_p_adjusted", {{"criterion", "Smile"}}), 1, 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestMysteryTasks)
#include "test_mystery_tasks.moc"
