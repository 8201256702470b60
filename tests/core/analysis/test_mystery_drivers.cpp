#include <QTest>
#include <cmath>

#include "core/analysis/competitors/mystery_drivers.h"
#include "core/base/random_numbers.h"
#include "core/model/filter.h"
#include "near.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

constexpr std::uint32_t stores = 14, rounds = 8;

/// Our stores, each visited once a round: the shares of two criteria, and what came of the store.
struct Panel {
    MysteryVisits visits{};
    StoreOutcomes outcomes{};

    /// The outcome has so many points more for all of the first criterion, beside effects of stores and rounds.
    explicit Panel(double effect, bool logarithm = false) {
        RandomNumbers random(5);
        visits.companies = {{missing_code, "We", true}};
        visits.own_known = true;
        visits.criteria = {{.name = "Help", .weight = 1}, {.name = "Smile", .weight = 1}};
        visits.rounds.resize(rounds);
        outcomes.outcomes = {{.id = logarithm ? "sales" : "satisfaction", .logarithm = logarithm}};
        std::vector<MysteryPoint> smiles;
        for (std::uint32_t store = 0; store < stores; ++store) {
            outcomes.stores.push_back(store);
            outcomes.place.push_back(store);
            for (std::uint32_t round = 0; round < rounds; ++round) {
                const auto visit = static_cast<std::uint32_t>(visits.visits.size());
                const double help = random.unit(), smile = random.unit();
                visits.visits.push_back({0, store, Date{}, round, visit});
                visits.points.push_back({visit, 0, help, 1});
                smiles.push_back({visit, 1, smile, 1});
                outcomes.outcomes[0].value.push_back(3 + effect * help + 0.3 * store + 0.1 * round +
                                                     0.2 * (random.unit() - 0.5));
                outcomes.outcomes[0].weight.push_back(1);
            }
        }
        visits.points.insert(visits.points.end(), smiles.begin(), smiles.end());
        visits.from = {0, stores * rounds, 2 * stores * rounds};
    }
    std::vector<MysteryDriverResult> drivers() const { return *mystery_drivers(visits, outcomes, 0.05, 1, {}); }
};

}  // namespace

/// What goes with an outcome (mystery_drivers), and the outcomes of stores (store_outcomes), by hand.
class TestMysteryDrivers : public QObject {
    Q_OBJECT
 private slots:
    void a_planted_effect_has_its_size() {
        const std::vector<MysteryDriverResult> found = Panel(2).drivers();
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].found.within_stores);
        NEAR(found[0].found.slope, 2, 0.1);
        QVERIFY(found[0].verdict == DriverVerdict::goes_with);
        QVERIFY(found[1].verdict != DriverVerdict::goes_with && found[1].verdict != DriverVerdict::goes_against);
        QVERIFY(found[0].importance > 0.9 && found[1].importance < 0.1);
        QVERIFY(Panel(-2).drivers()[0].verdict == DriverVerdict::goes_against);
    }
    /// Holm: the smaller of two p-values twice, the larger not below that.
    void p_values_know_of_one_another() {
        const std::vector<MysteryDriverResult> found = Panel(0.05).drivers();
        const bool first = found[0].found.p < found[1].found.p;
        const MysteryDriverResult &small = found[first ? 0 : 1], &large = found[first ? 1 : 0];
        NEAR(small.p_adjusted, std::min(1.0, 2 * small.found.p), 1e-12);
        NEAR(large.p_adjusted, std::min(1.0, std::max(2 * small.found.p, large.found.p)), 1e-12);
    }
    void a_step_of_a_logarithm_is_a_share() {
        NEAR(outcome_of_step({.logarithm = true}, 2, 0.1), std::exp(0.2) - 1, 1e-12);
        NEAR(outcome_of_step({.logarithm = false}, 2, 0.1), 0.2, 1e-12);
    }
    // x and y have nothing to do with each other, but each lasts for some rounds and is alike in all stores of a round:
    // what all stores share must not thin what goes together by chance.
    void what_has_nothing_to_do_with_the_outcome_is_found_as_often_as_p_says() {
        constexpr std::uint64_t panels = 1000;
        std::uint64_t small = 0;
        for (std::uint64_t seed = 1; seed <= panels; ++seed) {
            RandomNumbers random(mix(seed * 77 + 5));
            const auto chance = [&] {
                double sum = -6;
                for (int i = 0; i < 12; ++i) sum += random.unit();
                return sum;
            };
            std::vector<double> shared_x, shared_y;
            for (std::uint32_t round = 0; round < rounds; ++round) {
                shared_x.push_back(3 * chance());
                shared_y.push_back(3 * chance());
            }
            std::vector<PanelCell> cells;
            for (std::uint32_t store = 0; store < stores; ++store) {
                double x = chance(), y = chance();
                for (std::uint32_t round = 0; round < rounds; ++round) {
                    x = 0.6 * x + 0.8 * chance();
                    y = 0.6 * y + 0.8 * chance();
                    cells.push_back({store, round, x + shared_x[round], y + shared_y[round], 0.5 + random.unit()});
                }
            }
            small += panel_association(cells, 0.22, seed).p < 0.05;
        }
        qInfo("p below 0.05 in %d of %d panels without a connection", static_cast<int>(small),
              static_cast<int>(panels));
        QVERIFY(small * 1000 >= panels * 30 && small * 1000 <= panels * 75);
    }
    void too_few_stores_are_not_tested() {
        Panel few(2);
        for (std::size_t cell = 4 * rounds; cell < few.outcomes.outcomes[0].value.size(); ++cell)
            few.outcomes.outcomes[0].value[cell] = missing_number;
        QVERIFY(few.drivers()[0].verdict == DriverVerdict::untested);
    }
    /// S1: 4, 4, 2, 5 in the first quarter and 5, 5, 4 in the second; S2: 3, 1, 2 and 4, 3, 5, 2. Within these the
    /// variance is 12.4167 / 10, the true means vary by 1.22396 less what chance makes of it, .36215. A line of 70 a
    /// week in S1.
    void outcomes_of_stores_are_means_and_revenue_a_day() {
        std::string visits = "visit_id,store_id,time,criterion,score,max_score\n";
        for (const char* row : {"1,S1,2025-02-03", "2,S2,2025-02-04", "3,S1,2025-05-03", "4,S2,2025-05-04"})
            visits += std::string(row) + ",Help,3,5\n";
        std::string answers = "survey,respondent,store_id,time,question,answer\n",
                    lines = "order_id,store_id,time,amount\n";
        int who = 0;
        const auto answer = [&](const char* store, const char* day, std::initializer_list<int> given) {
            for (const int each : given)
                answers += "Shops," + std::to_string(++who) + ',' + store + ',' + day + ",Overall satisfaction," +
                           std::to_string(each) + '\n';
        };
        answer("S1", "2025-02-10", {4, 4, 2, 5});
        answer("S1", "2025-05-10", {5, 5, 4});
        answer("S2", "2025-02-10", {3, 1, 2});
        answer("S2", "2025-05-10", {4, 3, 5, 2});
        for (int week = 0; week < 26; ++week)
            lines += std::to_string(week) + ",S1," + iso_text(Date{make_date(2025, 1, 1)->days + 7 * week}) + ",70\n";
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::mystery_visits, visits},
                                                  {DatasetKind::responses, answers},
                                                  {DatasetKind::transactions, lines}});
        const Filter filter;
        const auto rows = select(*snapshot, filter);
        const auto options =
            Options::from(find_analysis("competitors.mystery")->options(*snapshot), {{"round", "quarter"}});
        const Progress progress;
        const Context context{*snapshot, *rows, filter, *options, {}, 1, progress};
        const auto read = mystery_visits(context);
        QVERIFY2(read, read ? "" : qPrintable(q(read.error())));
        const auto found = store_outcomes(context, *read, "");
        QVERIFY2(found, found ? "" : qPrintable(q(found.error())));
        QCOMPARE(found->outcomes.size(), std::size_t{2});
        const StoreOutcome &pleased = found->outcomes[0], &sales = found->outcomes[1];
        QCOMPARE(pleased.id, std::string("satisfaction"));
        const double means[] = {3.75, 14.0 / 3, 2, 3.5};
        for (std::size_t cell = 0; cell < 4; ++cell) NEAR(pleased.value[cell], means[cell], 1e-12);
        NEAR(pleased.weight[0], 0.861806 / (0.861806 + 1.241667 / 4), 1e-5);
        NEAR(pleased.weight[2], 0.861806 / (0.861806 + 1.241667 / 3), 1e-5);
        QCOMPARE(sales.id, std::string("sales"));
        NEAR(sales.value[0], std::log(13 * 70.0 / 90), 1e-12);
        NEAR(sales.value[1], std::log(13 * 70.0 / 86), 1e-12);  // to the last line on 25 June
        QVERIFY(std::isnan(sales.value[2]) && sales.weight[2] == 0);
        const auto other = store_outcomes(context, *read, "Nothing");
        QVERIFY(!other && other.error().code == ErrorCode::not_found);
    }
};

QTEST_GUILESS_MAIN(TestMysteryDrivers)
#include "test_mystery_drivers.moc"
