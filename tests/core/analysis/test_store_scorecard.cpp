#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/output/output.h"
#include "near.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

Finding scorecard_of(const Snapshot& snapshot, const RowTexts& options = {}) {
    auto finding = run(snapshot, {.analysis = "stores.scorecard", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

const std::string known_stores = "store_id,name\nA,Arcade\nB,Bridge\nC,Corner\nD,Dock\nE,East\n";

/// Five stores over two years; store k has orders of 10 + 2 k on average, and every tenth visitor of B leaves for the
/// queue in the second year.
struct Company {
    std::string lines = "order_id,customer_id,store_id,time,amount\n";
    std::string visits = "visit_id,store_id,time,purchased,reason,visitors,purchases\n";
    std::string mystery = "visit_id,store_id,time,criterion,score,max_score,weight\n";
    std::string contacts = "contact_id,customer_id,time,reason\n";
    std::string customers = "customer_id,home_store\nk0,A\nk1,B\nk2,C\nk3,D\nk4,E\n";

    Company() {
        int order = 0, visit = 0;
        for (int month = 0; month < 24; ++month)
            for (int day : {1, 9, 17, 28})
                for (int k = 0; k < 5; ++k) {
                    const std::string store(1, static_cast<char>('A' + k));
                    const std::string date = "202" + std::to_string(3 + month / 12) + "-" +
                                             (month % 12 < 9 ? "0" : "") + std::to_string(month % 12 + 1) + "-" +
                                             (day < 10 ? "0" : "") + std::to_string(day);
                    for (const int off : {-3, 3})
                        lines += std::to_string(++order) + ",k" + std::to_string(k) + "," + store + "," + date + "," +
                                 std::to_string(10 + 2 * k + off) + "\n";
                    const int bought = 20 + 2 * k + (day + month) % 3 - (k == 1 && month >= 12 ? 10 : 0);
                    visits += "," + store + "," + date + ",,,100," + std::to_string(bought) + "\n";
                    const char* reason = (k == 1 && month >= 12) || day == 9 ? "Waited too long" : "Too expensive";
                    visits +=
                        "v" + std::to_string(++visit) + "," + store + "," + date + "T12:00:00,no," + reason + ",,\n";
                    if (day == 1 && month % 3 == 0)
                        for (const int score : {6, 8})
                            mystery += "m" + std::to_string(visit) + "," + store + "," + date + ",c" +
                                       std::to_string(score) + "," + std::to_string(score + (k == 4) + month % 2) +
                                       ",10," + (score == 6 ? "1" : "3") + "\n";
                    if (k == 2 && day == 28) contacts += "c" + std::to_string(visit) + ",k2," + date + ",Complaint\n";
                }
        lines += "0,k0,A,2023-01-01,12\n0,k0,A,2024-12-31,12\n";
    }
    SnapshotPtr snapshot() const {
        return snapshot_of({{DatasetKind::transactions, lines},
                            {DatasetKind::visits, visits},
                            {DatasetKind::mystery_visits, mystery},
                            {DatasetKind::contacts, contacts},
                            {DatasetKind::customers, customers},
                            {DatasetKind::stores, known_stores}});
    }
};

}  // namespace

class TestStoreScorecard : public QObject {
    Q_OBJECT
 private slots:
    void measures_are_those_of_the_rows() {
        const Finding finding = scorecard_of(*Company().snapshot());
        // Two orders of 16 ± 3 on each of 48 days.
        NEAR(figure_at(finding, "scorecard", "average_order", {{"store", "Dock"}}), 16, 1e-9);
        NEAR(figure_at(finding, "scorecard", "sales", {{"store", "Dock"}}), 16 * 96, 1e-9);
        NEAR(figure_at(finding, "scorecard", "sales_change", {{"store", "Dock"}}), 0, 1e-9);
        NEAR(figure_at(finding, "scorecard", "complaints", {{"store", "Corner"}}), 100.0 * 12 / 96, 1e-9);
        NEAR(figure_at(finding, "scorecard", "complaints", {{"store", "Dock"}}), 0, 1e-9);
        NEAR(figure_at(finding, "scorecard", "waiting", {{"store", "Bridge"}}), 1, 1e-9);
        NEAR(figure_at(finding, "scorecard", "waiting", {{"store", "Dock"}}), 0.25, 1e-9);
        // (6 + 3 · 8) / 40, one point more every other time, and in each of E's.
        NEAR(figure_at(finding, "scorecard", "mystery", {{"store", "Dock"}}), 0.80, 1e-9);
        NEAR(figure_at(finding, "scorecard", "mystery", {{"store", "East"}}), 0.90, 1e-9);
    }
    void estimates_have_their_intervals() {
        const Finding finding = scorecard_of(*Company().snapshot());
        const auto limit = [&](const char* store, const char* measure, const char* column) {
            return figure_at(finding, "by_" + std::string(measure), column, {{"store", store}});
        };
        // 96 orders of 13 and 19 in turn: a standard error of 3 / √95.
        NEAR(limit("Dock", "average_order", "low"), 16 - 1.959964 * 3 / std::sqrt(95.0), 1e-5);
        NEAR(limit("Dock", "average_order", "high"), 16 + 1.959964 * 3 / std::sqrt(95.0), 1e-5);
        NEAR(limit("Bridge", "waiting", "waiting"), 1, 1e-9);  // a share ends at 1
        NEAR(limit("Bridge", "waiting", "high"), 1, 1e-9);
        QVERIFY(limit("Bridge", "waiting", "low") < 1);
        const double sales = limit("Dock", "sales", "sales");  // what weeks like these may bring
        QVERIFY(limit("Dock", "sales", "low") < sales && sales < limit("Dock", "sales", "high"));
    }
    void charts_of_a_measure_have_the_best_store_first() {
        Company company;
        company.visits += ",F,2024-05-01,,,3,1\n";  // too few visitors for a conversion
        const Finding finding = scorecard_of(*company.snapshot());
        for (const ChartSpec& chart : finding.charts) {
            if (chart.id == "overall") continue;
            const FindingTable& table = *finding.table(chart.table);
            const std::vector<double> values(table.find(chart.id)->values.numbers().begin(),
                                             table.find(chart.id)->values.numbers().end());
            const bool less_is_better = chart.id == "complaints" || chart.id == "waiting";
            QVERIFY2(less_is_better ? std::ranges::is_sorted(values)
                                    : std::ranges::is_sorted(values, std::ranges::greater{}),
                     chart.id.c_str());
            QVERIFY(std::ranges::none_of(values, [](double value) { return std::isnan(value); }));
        }
        QCOMPARE(finding.table("by_conversion")->rows(), std::size_t{5});
        QCOMPARE(q(finding.table("by_conversion")->find("store")->values.text(0)), "East");
    }
    /// Shares change by points, amounts by a share of what they were.
    void changes_are_in_the_units_of_their_measure() {
        const Finding finding = scorecard_of(*Company().snapshot());
        const TableColumn &share = *finding.table("scorecard")->find("conversion_change"),
                          &money = *finding.table("scorecard")->find("average_order_change");
        QCOMPARE(q(share.title), "Conversion: change, points");
        QCOMPARE(q(money.title), "Average order: change, %");
        NEAR(figure_at(finding, "scorecard", "conversion_change", {{"store", "Bridge"}}), -10, 0.2);
        const RowTexts bridge{{"store", "Bridge"}, {"measure", "Conversion"}};
        NEAR(figure_at(finding, "changes", "now", bridge),
             100 * figure_at(finding, "scorecard", "conversion", {{"store", "Bridge"}}), 1e-9);
        QCOMPARE(q(finding.table("changes")->find("now")->title), "2024-01-01 to 2024-12-31");
    }
    /// C's customers complain 12 times a year and give 48 orders in each store: filtered by C, they are still 96.
    void complaints_of_a_store_are_the_same_when_the_filter_holds_it() {
        Company company;
        for (int month = 0; month < 24; ++month)
            for (int day : {1, 9, 17, 28})
                company.lines += "e" + std::to_string(month * 40 + day) + ",k2,A,202" + std::to_string(3 + month / 12) +
                                 "-" + (month % 12 < 9 ? "0" : "") + std::to_string(month % 12 + 1) + "-" +
                                 (day < 10 ? "0" : "") + std::to_string(day) + ",5\n";
        const auto snapshot = company.snapshot();
        const double all = figure_at(scorecard_of(*snapshot), "scorecard", "complaints", {{"store", "Corner"}});
        NEAR(all, 100.0 * 12 / 144, 1e-9);
        const Filter of_c{.conditions = {{.dataset = DatasetKind::stores, .field = "store_id", .values = {"C"}}}};
        const auto filtered = run(*snapshot, {.analysis = "stores.scorecard", .options = {}, .filter = of_c});
        if (!filtered) qFatal("%s", qPrintable(q(filtered.error())));
        NEAR(figure_at(*filtered, "scorecard", "complaints", {{"store", "Corner"}}), all, 1e-9);
    }
    void numbers_that_are_no_stores_are_not_counted_as_stores() {
        Company company;
        for (int k = 0; k < 60; ++k)
            company.lines += "z" + std::to_string(k) + ",k0,S99,2024-06-0" + std::to_string(1 + k % 9) + ",900\n";
        const Finding finding = scorecard_of(*company.snapshot());
        QCOMPARE(std::ranges::find(finding.metrics, "stores", &Metric::id)->value, 5.0);
        for (const char* table : {"scorecard", "by_average_order", "by_sales", "overall"})
            QCOMPARE(finding.table(table)->rows(), std::size_t{5});
        QVERIFY(std::ranges::any_of(finding.notes, [](const Text& note) {
            return q(note) == "1 number is not in the list of stores and counts as none: S99.";
        }));
        QVERIFY(!run(*company.snapshot(), {.analysis = "stores.scorecard", .options = {{"compare", "S99"}}}));
    }
    void stores_that_nothing_tells_apart_are_not_ranked() {
        std::string rows = "store_id,time,visitors,purchases\n";
        for (int day = 10; day < 28; ++day)
            for (const char store : {'A', 'B', 'C'})
                rows += std::string(1, store) + ",2024-03-" + std::to_string(day) + ",100," +
                        std::to_string(20 + day % 3) + "\n";
        const Finding finding = scorecard_of(*snapshot_of({{DatasetKind::visits, rows}}));
        QCOMPARE(q(finding.headline), "3 stores: there is too little to rank them fairly.");
        QVERIFY(!finding.table("ranks") && !finding.table("overall"));
        QVERIFY(finding.table("by_conversion"));
    }
    void what_the_data_does_not_have_is_left_out_and_said() {
        const Finding finding = scorecard_of(*Company().snapshot());
        QVERIFY(!finding.table("scorecard")->find("satisfaction"));
        QVERIFY(std::ranges::any_of(finding.notes, [](const Text& note) {
            return q(note).contains("left out: satisfaction (no survey answers that name a store), price position");
        }));
    }
    void a_store_that_fell_is_told() {
        const Finding finding = scorecard_of(*Company().snapshot());
        NEAR(figure_at(finding, "changes", "difference", {{"store", "Bridge"}, {"measure", "Conversion"}}), -10, 0.2);
        QVERIFY(figure_at(finding, "changes", "p", {{"store", "Bridge"}, {"measure", "Conversion"}}) < 1e-6);
        QVERIFY(figure_at(finding, "changes", "p", {{"store", "Dock"}, {"measure", "Average order"}}) > 0.9);
        QVERIFY(!finding.highlights.empty());
        QCOMPARE(q(finding.highlights.front().sentence),
                 "Bridge got worse in 2 measures, more so than the other stores: Conversion, Lost to waiting.");
    }
    /// A stays where it was while all others rise: it did not get worse. Nobody falls; B, C and D do better than
    /// before, but not than one another.
    void a_store_that_others_overtook_did_not_get_worse() {
        std::string rows = "store_id,time,visitors,purchases\n";
        for (int month = 0; month < 24; ++month)
            for (int day = 1; day <= 28; ++day)
                for (const char store : {'A', 'B', 'C', 'D'}) {
                    const int bought = 20 + (day * 7 + month) % 5 + (store != 'A' && month >= 12 ? 8 : 0);
                    rows += std::string(1, store) + ',' + iso_text(*make_date(2023 + month / 12, month % 12 + 1, day)) +
                            ",100," + std::to_string(bought) + '\n';
                }
        rows += "A,2024-12-31,100,22\n";
        const Finding finding = scorecard_of(*snapshot_of({{DatasetKind::visits, rows}}));
        QVERIFY(figure_at(finding, "changes", "p", {{"store", "A"}, {"measure", "Conversion"}}) < 1e-6);
        const auto worse = std::ranges::find(finding.metrics, "worse", &Metric::id);
        QVERIFY(worse != finding.metrics.end());
        QCOMPARE(worse->value, 0.0);
    }
    void clicks_filter_a_dataset_that_there_is() {
        const Finding finding = scorecard_of(*snapshot_of(
            {{DatasetKind::transactions, "order_id,store_id,time,amount\n1,A,2024-03-01,5\n2,B,2024-03-01,5\n"}}));
        QCOMPARE(finding.table("scorecard")->key_dimension, "transactions.store_id");
    }
    void ranks_have_their_ranges() {
        const Finding finding = scorecard_of(*Company().snapshot());
        const RowTexts east{{"store", "East"}, {"measure", "Conversion"}};
        NEAR(figure_at(finding, "ranks", "rank", east), 1, 1e-9);
        NEAR(figure_at(finding, "ranks", "rank_high", east), 1, 1e-9);
        NEAR(figure_at(finding, "overall", "rank", {{"store", "East"}}), 1, 1e-9);
        QVERIFY(figure_at(finding, "overall", "low", {{"store", "Dock"}}) <= 2);
        const FindingTable& scorecard = *finding.table("scorecard");
        QCOMPARE(scorecard.key_dimension, "stores.store_id");
        QCOMPARE(q(scorecard.find("key")->values.text(0)), "E");
    }
    void two_stores_are_held_against_each_other() {
        const Finding finding = scorecard_of(*Company().snapshot(), {{"compare", "B"}, {"with", "D"}});
        const FindingTable& table = *finding.table("differences");
        QCOMPARE(q(table.title), "Bridge against Dock");
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const QString measure = q(table.find("measure")->values.text(row)),
                          verdict = q(table.find("verdict")->values.text(row));
            if (measure == "Conversion" || measure == "Lost to waiting") QCOMPARE(verdict, "worse for sure");
            if (measure == "Mystery score") QCOMPARE(verdict, "could be chance");
            if (measure == "Sales") QCOMPARE(verdict, "not tested");
        }
        QCOMPARE(
            q(finding.headline),
            "Bridge does worse than Dock in Average order, Conversion, Lost to waiting; all else could be chance.");
        const Finding one = scorecard_of(*Company().snapshot(), {{"compare", "B"}});
        QVERIFY(one.table("differences"));
        QVERIFY(std::ranges::any_of(one.notes, [](const Text& note) {
            return q(note) == "Only one store was chosen: Bridge is held against East, the best of the others.";
        }));
        const auto itself =
            run(*Company().snapshot(), {.analysis = "stores.scorecard", .options = {{"compare", "B"}, {"with", "B"}}});
        QVERIFY(!itself);
        QCOMPARE(q(itself.error()), "Bridge cannot be held against itself: choose another store.");
        QVERIFY(!scorecard_of(*Company().snapshot()).table("differences"));
    }
    void the_same_comes_out_again() {
        const auto snapshot = Company().snapshot();
        QCOMPARE(to_json(scorecard_of(*snapshot)), to_json(scorecard_of(*snapshot)));
    }
    void odd_data_is_told_and_never_breaks() {
        const Finding one = scorecard_of(
            *snapshot_of({{DatasetKind::transactions, "order_id,store_id,time,amount\n1,A,2024-03-01,5\n"}}));
        QCOMPARE(q(one.headline), "1 store: there is too little to rank them fairly.");
        const auto none =
            run(*snapshot_of({{DatasetKind::transactions, "order_id,store_id,time,amount\n1,,2024-03-01,5\n"}}),
                {.analysis = "stores.scorecard", .options = {}});
        QVERIFY(!none);
        const auto wrong = run(*Company().snapshot(), {.analysis = "stores.scorecard", .options = {{"compare", "Z"}}});
        QVERIFY(!wrong);
        for (const char* period : {"quarter", "all"})
            QVERIFY(scorecard_of(*Company().snapshot(), {{"period", period}}).table("scorecard")->rows() == 5);
        const Finding visits = scorecard_of(*snapshot_of({{DatasetKind::visits, Company().visits}}));
        QVERIFY(visits.table("scorecard")->find("conversion"));
    }
};

QTEST_GUILESS_MAIN(TestStoreScorecard)
#include "test_store_scorecard.moc"
