#include <QTest>
#include <cmath>

#include "core/analysis/competitors/company_ranks.h"
#include "core/analysis/competitors/panel_association.h"
#include "core/base/random_numbers.h"
#include "near.h"

using namespace clientele;

namespace {

/// One visit a branch, each with a score from 0 to 10.
std::vector<VisitSums> scored(const std::vector<double>& scores) {
    std::vector<VisitSums> visits;
    for (std::uint32_t i = 0; i < scores.size(); ++i) visits.push_back({scores[i], 10, i, i});
    return visits;
}
const std::vector<double> ten_shops{8, 7, 9, 6, 10, 7, 8, 5, 9, 8};

/// So many visits of one question, answered with yes by some.
std::vector<VisitSums> answered(int yes, int all) {
    std::vector<VisitSums> visits;
    for (int i = 0; i < all; ++i) visits.push_back({i < yes ? 1.0 : 0.0, 1, static_cast<std::uint32_t>(i)});
    return visits;
}

}  // namespace

/// Scores of visits, ranks and connections, against the figures of R (reference, section 11) and other routes.
class TestVisitRatio : public QObject {
    Q_OBJECT
 private slots:
    void ten_shops_have_the_interval_of_student() {
        const VisitScore score = visit_ratio(scored(ten_shops));
        NEAR(score.value, 0.77, 1e-12);
        NEAR(10 * score.low, 6.6309462, 1e-6);
        NEAR(10 * score.high, 8.7690538, 1e-6);
        QVERIFY(!score.corrected);
    }
    void visits_that_are_all_alike_are_not_known_exactly() {
        const VisitScore two = visit_ratio(scored({8, 8}));
        NEAR(two.value, 0.8, 1e-12);
        QVERIFY(two.low < 0.5 && two.high > 0.9);
        const VisitScore twenty = visit_ratio(scored(std::vector<double>(20, 8)));
        QVERIFY(twenty.low > two.low && twenty.low < 0.7 && twenty.high < two.high);
    }
    // What is left of 8.1 - 0.81 × 10 by rounding is no error that anything could be tested by.
    void rounding_is_no_error() {
        const VisitScore same = visit_ratio(scored({8.1, 8.1, 8.1})), other = visit_ratio(scored({8.2, 8.2, 8.2}));
        QCOMPARE(same.error, 0.0);
        QVERIFY(std::isnan(score_gap(same, other).p));
    }
    void ten_of_forty_branches_are_a_finite_population() {
        const VisitScore score = visit_ratio(scored(ten_shops), 40);
        NEAR(10 * score.low, 6.7741723, 1e-6);
        NEAR(10 * score.high, 8.6258277, 1e-6);
        QVERIFY(score.corrected);
    }
    void all_branches_once_leave_the_error_as_it_is() {
        const VisitScore score = visit_ratio(scored(ten_shops), 10);
        NEAR(10 * score.low, 6.6309462, 1e-6);
        QVERIFY(!score.corrected);
    }
    // Every branch twice: what is left is how far two visits of a branch lie apart.
    void all_branches_twice_leave_the_error_within_branches() {
        std::vector<VisitSums> visits;
        double squares = 0;
        for (std::uint32_t i = 0; i < ten_shops.size(); ++i) {
            const double apart = i % 3 == 0 ? 1 : 0.4;
            visits.push_back({ten_shops[i] - apart, 10, 2 * i, i});
            visits.push_back({ten_shops[i] + apart, 10, 2 * i + 1, i});
            squares += 2 * (2 * apart * apart) / (200.0 * 200.0);
        }
        const VisitScore score = visit_ratio(visits, 10);
        NEAR(score.error, std::sqrt(squares), 1e-12);
        NEAR(score.freedom, 10, 1e-9);
        QVERIFY(visit_ratio(visits).error > 1.3 * score.error);
    }
    void visits_are_clusters_of_their_questions() {
        const std::vector<std::vector<int>> shops{{1, 1, 1, 1, 0}, {1, 1, 0, 1, 1}, {1, 1, 1, 1, 1},
                                                  {0, 1, 1, 0, 1}, {1, 0, 1, 1, 1}, {1, 1, 1, 1, 1}};
        std::vector<VisitSums> visits;
        for (const auto& shop : shops) {
            VisitSums sums{.visit = static_cast<std::uint32_t>(visits.size())};
            for (const int ok : shop) {
                sums.above += ok;
                sums.below += 1;
            }
            visits.push_back(sums);
        }
        const VisitScore score = visit_ratio(visits);
        NEAR(score.value, 0.83333333, 1e-8);
        NEAR(score.error, 0.06146363, 1e-8);
    }
    void one_question_has_the_interval_of_wilson() {
        const VisitScore score = visit_ratio(answered(24, 30), 0, true);
        NEAR(score.low, 0.62694304, 1e-8);
        NEAR(score.high, 0.90494893, 1e-8);
        const VisitScore never = visit_ratio(answered(0, 20));
        NEAR(never.high, 0.161125, 1e-6);
    }
    void one_visit_has_no_interval() {
        const VisitScore score = visit_ratio(scored({7}));
        QCOMPARE(score.value, 0.7);
        QVERIFY(std::isnan(score.low) && std::isnan(score.error));
        QVERIFY(std::isnan(visit_ratio({}).value));
        QVERIFY(std::isnan(score_gap(score, visit_ratio(scored(ten_shops))).p));
    }
    void visits_with_more_points_count_more() {
        const std::vector<VisitSums> visits{{8, 10, 0}, {1, 2, 1}};
        NEAR(visit_ratio(visits).value, 9.0 / 12, 1e-12);
    }
    void ranks_are_those_of_r() {
        const std::vector<std::vector<VisitSums>> companies{answered(78, 100), answered(82, 100), answered(74, 100),
                                                            answered(60, 100)};
        const auto ranks = company_ranks(companies, 1, {});
        QVERIFY(ranks.has_value());
        const double first[] = {0.2268, 0.7195, 0.0537, 0};
        const double best[] = {1, 1, 1, 4}, worst[] = {3, 2, 3, 4};
        for (std::size_t i = 0; i < 4; ++i) {
            NEAR(ranks->of[i].first, first[i], 0.01);
            QCOMPARE(ranks->of[i].best, best[i]);
            QCOMPARE(ranks->of[i].worst, worst[i]);
        }
        NEAR(ranks->above[1][0], 0.75995508, 0.01);
        NEAR(ranks->above[1][0] + ranks->above[0][1], 1, 1e-12);
        const auto again = company_ranks(companies, 1, {});
        QCOMPARE(again->of[0].first, ranks->of[0].first);
    }
    void stopping_is_heard() {
        const std::vector<std::vector<VisitSums>> companies{answered(1, 2), answered(2, 3)};
        const auto ranks = company_ranks(companies, 1, Progress([](double, const Text&) { return false; }));
        QVERIFY(!ranks && ranks.error().cancelled());
    }
    // y is twice x beside effects of stores and rounds that hide it.
    void effects_of_stores_and_rounds_are_taken_out() {
        RandomNumbers random(3);
        std::vector<PanelCell> cells;
        for (std::uint32_t s = 0; s < 8; ++s)
            for (std::uint32_t r = 0; r < 6; ++r) {
                if ((s + r) % 7 == 0) continue;
                const double x = random.unit() + 0.5 * s;
                cells.push_back({s, r, x, 2 * x - 10 * s + 3 * r + 0.05 * random.unit(), 1});
            }
        const PanelAssociation found = panel_association(cells, 0.2, 1);
        QVERIFY(found.within_stores);
        NEAR(found.slope, 2, 0.05);
        QVERIFY(found.r > 0.99 && found.p < 0.001 && found.p_nothing > 0.99);
        QVERIFY(found.slope_low < 2 && 2 < found.slope_high);
    }
    void too_few_stores_say_nothing() {
        std::vector<PanelCell> cells;
        for (std::uint32_t s = 0; s < 4; ++s)
            for (std::uint32_t r = 0; r < 9; ++r) cells.push_back({s, r, 0.1 * (s + r % 3), 1.0 * (r % 3), 1});
        QVERIFY(std::isnan(panel_association(cells, 0.2, 1).p));
        QVERIFY(std::isnan(panel_association({}, 0.2, 1).r));
    }
    // Of many panels where nothing goes with anything, about as many are found as are meant to.
    void chance_finds_no_more_than_it_should() {
        int found = 0, nothing = 0;
        constexpr int panels = 400;
        for (int panel = 0; panel < panels; ++panel) {
            RandomNumbers random(static_cast<std::uint64_t>(panel) + 1);
            std::vector<PanelCell> cells;
            for (std::uint32_t s = 0; s < 14; ++s)
                for (std::uint32_t r = 0; r < 12; ++r)
                    cells.push_back({s, r, random.unit() + random.unit() + 0.3 * s, random.unit() + random.unit(), 1});
            const PanelAssociation each = panel_association(cells, std::sqrt(0.05), 1);
            found += each.p < 0.05 ? 1 : 0;
            nothing += each.p_nothing < 0.05 ? 1 : 0;
        }
        qInfo("found by chance %d of %d, said to be nothing %d", found, panels, nothing);
        QVERIFY(found >= panels / 50 && found <= panels / 12);
        QVERIFY(nothing > panels / 3);
    }
    // Where neighbouring rounds are alike in both, likewise.
    void what_lasts_for_some_rounds_is_no_connection() {
        int found = 0;
        constexpr int panels = 400;
        for (int panel = 0; panel < panels; ++panel) {
            RandomNumbers random(static_cast<std::uint64_t>(panel) + 9000);
            std::vector<PanelCell> cells;
            for (std::uint32_t s = 0; s < 14; ++s) {
                double x = 0, y = 0;
                for (std::uint32_t r = 0; r < 16; ++r) {
                    x = 0.6 * x + random.unit() - 0.5;
                    y = 0.6 * y + random.unit() - 0.5;
                    cells.push_back({s, r, x, y, 1});
                }
            }
            found += panel_association(cells, std::sqrt(0.05), 1).p < 0.05 ? 1 : 0;
        }
        qInfo("found by chance %d of %d where rounds hang together", found, panels);
        QVERIFY(found <= panels / 12);
    }
    // A connection just as large as the bound is said to be nothing in one of twenty at most.
    void what_reaches_the_bound_is_not_called_nothing() {
        int nothing = 0;
        constexpr int panels = 400;
        const double bound = std::sqrt(0.05), rest = std::sqrt(1 - 0.05);
        for (int panel = 0; panel < panels; ++panel) {
            RandomNumbers random(static_cast<std::uint64_t>(panel) + 5000);
            const auto bell = [&] {
                double sum = -6;
                for (int i = 0; i < 12; ++i) sum += random.unit();
                return sum;
            };
            std::vector<PanelCell> cells;
            for (std::uint32_t s = 0; s < 14; ++s)
                for (std::uint32_t r = 0; r < 12; ++r) {
                    const double x = bell();
                    cells.push_back({s, r, x, bound * x + rest * bell(), 1});
                }
            nothing += panel_association(cells, bound, 1).p_nothing < 0.05 ? 1 : 0;
        }
        qInfo("at the bound: said to be nothing %d of %d", nothing, panels);
        QVERIFY(nothing <= panels * 7 / 100);
    }
};

QTEST_GUILESS_MAIN(TestVisitRatio)
#include "test_visit_ratio.moc"
