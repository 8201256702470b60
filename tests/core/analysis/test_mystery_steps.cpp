#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

/// What happens to store S3: from a day on its two criteria of service change.
struct Planted {
    double step = 0;
    Date from{};
    bool felt = false;  ///< its customers become as much less content
};

/// Stores with two visits in each quarter, three criteria in two sections; levels change from quarter to quarter.
struct Visited {
    std::string visits = "visit_id,store_id,time,section,criterion,score,max_score\n";
    std::string answers = "survey,respondent,store_id,time,question,answer\n";

    Visited(std::uint64_t seed, const Planted& planted, int stores = 10, int quarters = 12) {
        RandomNumbers random(mix(seed));
        const auto bell = [&] {
            double sum = -6;
            for (int i = 0; i < 12; ++i) sum += random.unit();
            return sum;
        };
        int visit = 0, respondent = 0;
        for (int store = 1; store <= stores; ++store) {
            const std::string id = 'S' + std::to_string(store);
            for (int quarter = 0; quarter < quarters; ++quarter) {
                const Date first = *make_date(2023 + quarter / 4, 1 + quarter % 4 * 3, 5);
                const double help = 0.6 + 0.15 * bell(), smile = 0.7 + 0.1 * bell(), shelf = 0.7 + 0.1 * bell();
                for (int k = 0; k < 2; ++k) {
                    const Date day{first.days + 40 * k + store};
                    const double step = store == 3 && planted.step != 0 && day >= planted.from ? planted.step : 0;
                    const auto add = [&](const char* section, const char* criterion, double share) {
                        const long points = std::clamp(std::lround(20 * (share + 0.08 * bell())), 0L, 20L);
                        visits += 'M' + std::to_string(visit) + ',' + id + ',' + iso_text(day) + ',' + section + ',' +
                                  criterion + ',' + std::to_string(points) + ",20\n";
                    };
                    ++visit;
                    add("Service", "Help", help + step);
                    add("Service", "Smile", smile + step);
                    add("Goods", "Shelves", shelf);
                }
                for (int k = 0; k < 10; ++k) {
                    const Date day{first.days + 8 * k};
                    const bool felt = planted.felt && store == 3 && day >= planted.from;
                    const long answer = std::clamp(std::lround(3.6 + 0.8 * bell() - (felt ? 1.2 : 0)), 1L, 5L);
                    answers += "Shops," + std::to_string(++respondent) + ',' + id + ',' + iso_text(day) +
                               ",Overall satisfaction," + std::to_string(answer) + '\n';
                }
            }
        }
    }
    Finding found(std::map<std::string, std::string> options = {}) const {
        options.emplace("round", "quarter");
        const auto snapshot = snapshot_of({{DatasetKind::mystery_visits, visits}, {DatasetKind::responses, answers}});
        auto finding = run(*snapshot, {.analysis = "competitors.mystery", .options = options});
        if (!finding) qFatal("%s", qPrintable(q(finding.error())));
        return *finding;
    }
};

std::string cell(const Finding& finding, std::string_view column, std::size_t row) {
    return std::string(finding.table("steps")->find(column)->values.text(row));
}
double figure(const Finding& finding, std::string_view column, std::size_t row) {
    return finding.table("steps")->find(column)->values.numbers()[row];
}

}  // namespace

/// When our stores changed: steps in mystery visits.
class TestMysterySteps : public QObject {
    Q_OBJECT
 private slots:
    void a_step_is_found_with_its_section_and_its_day() {
        const Date from = *make_date(2025, 2, 1);  // between both visits of a quarter: the second is the first after it
        const Finding finding = Visited(1, {.step = -0.3, .from = from}).found();
        QCOMPARE(cell(finding, "store", 0), std::string("S3"));
        QCOMPARE(cell(finding, "section", 0), std::string("Service"));
        QCOMPARE(finding.table("steps")->find("since")->values.dates()[0], make_date(2025, 2, 17)->days);
        QCOMPARE(figure(finding, "visits", 0), 7.0);
        QVERIFY(std::abs(figure(finding, "step", 0) + 30) < 12);
        QVERIFY(figure(finding, "low", 0) < -30 && -30 < figure(finding, "high", 0));
        QVERIFY(figure(finding, "p_adjusted", 0) < 0.01);
        for (std::size_t row = 1; row < finding.table("steps")->rows(); ++row)
            QVERIFY(figure(finding, "p_adjusted", row) > 0.05);
        const auto told = std::ranges::find(finding.highlights, "falling", &Highlight::id);
        QVERIFY(told != finding.highlights.end());
        QCOMPARE(told->key, std::string("S3"));
        QCOMPARE(told->since->days, make_date(2025, 2, 17)->days);
    }
    void a_rise_is_no_fall() {
        const Finding finding = Visited(2, {.step = 0.25, .from = *make_date(2025, 4, 1)}).found();
        QCOMPARE(cell(finding, "store", 0), std::string("S3"));
        QVERIFY(figure(finding, "step", 0) > 0);
        QVERIFY(std::ranges::find(finding.highlights, "falling", &Highlight::id) == finding.highlights.end());
    }
    // Where nothing happened a store is told of in one of twenty companies, though every section and day was tried:
    // with stores and rounds in number, and with few of both, where a tail taken from the other stores would be thin.
    void chance_finds_no_more_than_it_should_data() {
        QTest::addColumn<int>("stores");
        QTest::addColumn<int>("quarters");
        QTest::newRow("10 stores, 12 quarters") << 10 << 12;
        QTest::newRow("6 stores, 8 quarters") << 6 << 8;
    }
    void chance_finds_no_more_than_it_should() {
        QFETCH(const int, stores);
        QFETCH(const int, quarters);
        const int companies = core_is_checked() ? 4 : 200;
        int found = 0, small = 0, all = 0;
        for (int seed = 1; seed <= companies; ++seed) {
            const Finding finding = Visited(static_cast<std::uint64_t>(7000 + seed), {}, stores, quarters).found();
            found += figure(finding, "p_adjusted", 0) < 0.05 ? 1 : 0;
            for (std::size_t row = 0; row < finding.table("steps")->rows(); ++row) {
                small += figure(finding, "p", row) < 0.1 ? 1 : 0;
                ++all;
            }
        }
        qInfo("stores found by chance in %d of %d companies; p below 0.1: %d of %d", found, companies, small, all);
        QVERIFY(found * 20 <= companies);
        if (!core_is_checked()) QVERIFY(small * 20 >= all && small * 20 <= all * 3);
    }
    // Rounds of one visit each, two of which share what is special to their quarter.
    void neighbouring_rounds_that_are_alike_make_no_step() {
        const int companies = core_is_checked() ? 2 : 100;
        int found = 0;
        for (int seed = 1; seed <= companies; ++seed) {
            const Finding finding = Visited(static_cast<std::uint64_t>(7000 + seed), {}).found({{"round", "gaps"}});
            found += figure(finding, "p_adjusted", 0) < 0.05 ? 1 : 0;
        }
        qInfo("stores found by chance in %d of %d companies whose rounds go by pairs", found, companies);
        QVERIFY(found * 10 <= companies);
    }
    // A step of a fifth of the points is found in most companies, and hardly ever in a store that had none.
    void a_fall_is_found_and_no_other() {
        const std::uint64_t companies = core_is_checked() ? 2 : 40;
        std::uint64_t told = 0, wrong = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const Finding finding = Visited(9000 + seed, {.step = -0.25, .from = *make_date(2025, 2, 1)}).found();
            for (std::size_t row = 0; row < finding.table("steps")->rows(); ++row)
                if (figure(finding, "p_adjusted", row) < 0.05) ++(cell(finding, "store", row) == "S3" ? told : wrong);
        }
        qInfo("a fall was found in %d of %d companies, other stores in %d", static_cast<int>(told),
              static_cast<int>(companies), static_cast<int>(wrong));
        QVERIFY(told * 20 >= companies * 18);
        QVERIFY(wrong * 20 <= companies * 2);
    }
    // The same visits: what customers say as well makes a small step sure.
    void what_customers_feel_counts_for_the_store() {
        const Planted planted{.step = -0.16, .from = *make_date(2025, 1, 1)};
        Planted felt = planted;
        felt.felt = true;
        int alone = 0, together = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const auto p = [&](const Planted& each) {
                const Finding finding = Visited(seed, each).found();
                return figure_at(finding, "steps", "p_adjusted", {{"store", "S3"}});
            };
            const double without = p(planted), with = p(felt);
            alone += without < 0.05 ? 1 : 0;
            together += with < 0.05 ? 1 : 0;
        }
        qInfo("found %d of 8 by visits alone, %d with what customers say", alone, together);
        QVERIFY(together > alone || alone == 8);
    }
    void few_stores_and_rounds_are_no_trouble() {
        const Planted none{};
        QVERIFY(Visited(3, none, 1, 12).found().table("steps")->rows() == 1);
        QVERIFY(!Visited(3, none, 10, 1).found().table("steps"));
        const Finding two = Visited(3, none, 10, 2).found();
        if (const FindingTable* steps = two.table("steps"))
            for (std::size_t row = 0; row < steps->rows(); ++row) QVERIFY(figure(two, "p_adjusted", row) > 0.05);
        QVERIFY(Visited(3, none, 6, 4).found({{"rounds", "0"}}).table("steps"));
    }
    void the_same_seed_gives_the_same_figures() {
        const Visited visited(5, {});
        const Finding one = visited.found(), other = visited.found();
        for (std::size_t row = 0; row < one.table("steps")->rows(); ++row)
            QCOMPARE(figure(one, "p", row), figure(other, "p", row));
    }
};

QTEST_GUILESS_MAIN(TestMysterySteps)
#include "test_mystery_steps.moc"
