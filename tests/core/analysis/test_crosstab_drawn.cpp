#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "near.h"
#include "schools.h"
#include "table_cells.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

Finding crosstab(const Snapshot& snapshot, const Set& options) {
    const auto finding = run(snapshot, {.analysis = "surveys.crosstab", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
/// Schools that answer three questions; `area` is their district or stratum.
SnapshotPtr districts(const std::string& said) {
    static constexpr const char* types[] = {"elementary", "high", "middle"};
    std::string rows = "survey,respondent,question,answer,weight,area\n";
    int school = 0;
    for (const DistrictSchool& each : schools_by_district) {
        const std::string who = "S,r" + std::to_string(++school) + ',',
                          end = ",33.847,d" + std::to_string(each.district) + '\n';
        rows += who + "Type," + types[each.type] + end + who + "Target," + (each.whole == 1 ? "met" : "missed") + end +
                who + "Score," + std::to_string(static_cast<int>(each.score)) + end;
    }
    return prepared_as(*snapshot_of({{DatasetKind::responses, rows}}), {{.name = "S", .expression = said}});
}
SnapshotPtr strata(const std::string& said) {
    static constexpr const char* weights[] = {"44.21", "15.1", "20.36"};
    std::string rows = "survey,respondent,question,answer,weight,area\n";
    int school = 0;
    for (const StratumSchool& each : schools_by_stratum) {
        const std::string who = "S,r" + std::to_string(++school) + ',',
                          end = std::string(",") + weights[each.type] + ",s" + std::to_string(each.type) + '\n';
        rows += who + "Size," + (each.enrolment > 500 ? "large" : "small") + end + who + "Good," +
                (each.score > 650 ? "good" : "poor") + end + who + "Score," +
                std::to_string(static_cast<int>(each.score)) + end;
    }
    return prepared_as(*snapshot_of({{DatasetKind::responses, rows}}), {{.name = "S", .expression = said}});
}
const Set by_type{{"rows", "Target; Score"}, {"columns", "question:Type"}, {"least_base", "10"}};

}  // namespace

/// Crosstabs of samples that were drawn in strata and clusters; figures of R's survey 4.1.
class TestCrosstabDrawn : public QObject {
    Q_OBJECT
 private slots:
    // svydesign(id = ~dnum, weights = ~pw, apiclus1): svychisq(~sch.wide + stype), svyttest(… ~ stype == "E")
    void clusters_count_as_in_r() {
        const SnapshotPtr data = districts("cluster=responses.area");
        const Finding finding = crosstab(*data, by_type);
        NEAR(figure_at(finding, "questions", "p", {{"question", "Target"}}), 0.0230716168258, 1e-9);
        NEAR(figure_at(finding, "questions", "freedom", {{"question", "Target"}}), 1.49463977771, 1e-8);
        const Set mean{{"answer", "Mean"}, {"column", "elementary"}};
        NEAR(figure_at(finding, "tests", "score", mean), 1.60165036079, 1e-8);
        NEAR(figure_at(finding, "tests", "p", mean), 0.133242678896, 1e-9);
        QVERIFY(
            std::ranges::any_of(finding.notes, [](const Text& each) { return q(each).contains(u"Rao and Scott"); }));
        QVERIFY(std::ranges::none_of(finding.warnings, [](const Text& each) { return q(each).contains(u"surer"); }));
    }
    void pairs_of_columns_likewise() {
        Set options = by_type;
        options["test"] = "columns";
        const Finding finding = crosstab(*districts("cluster=responses.area"), options);
        // Columns are the most frequent first: elementary, middle, high.
        const Set mean{{"answer", "Mean"}, {"column", "middle"}, {"compared", "high"}};
        NEAR(figure_at(finding, "tests", "score", mean), 0.379334996547, 1e-9);
        NEAR(figure_at(finding, "tests", "p", mean), 0.712369837022, 1e-9);
    }
    // svydesign(id = ~1, strata = ~stype, weights = ~pw, apistrat)
    void strata_count_as_in_r() {
        const Finding finding =
            crosstab(*strata("strata=responses.area"), {{"rows", "Good; Score"}, {"columns", "question:Size"}});
        NEAR(figure_at(finding, "questions", "p", {{"question", "Good"}}), 0.00244493214106, 1e-7);
        NEAR(figure_at(finding, "tests", "p", {{"answer", "good"}, {"column", "large"}}), 0.0018386490043, 1e-7);
        NEAR(figure_at(finding, "tests", "score", {{"answer", "Mean"}, {"column", "large"}}), -3.96780255393, 1e-5);
    }
    // Several answers are tested one by one; the columns are the clusters themselves, so that none is tested.
    void a_column_of_one_cluster_is_not_tested() {
        std::string rows = "survey,respondent,store_id,question,answer\n";
        for (int i = 0; i < 240; ++i) {
            const std::string who = "S,r" + std::to_string(i) + ",s" + std::to_string(i % 4) + ',';
            rows += who + "Brands,Alpha\n" + (i % 4 == 0 ? who + "Brands,Beta\n" : std::string());
            if (i % 8 > 3) rows += who + "Brands,Gamma\n";
            rows += who + (i % 4 == 0 ? "Way,Car\n" : "Way,Bus\n");
        }
        const SnapshotPtr plain = snapshot_of({{DatasetKind::responses, rows}});
        const Set by_store{{"rows", "Brands"}, {"columns", "responses.store_id"}};
        QVERIFY(crosstab(*plain, by_store).metrics[2].value > 0);
        const Set way{{"rows", "Way"}, {"columns", "responses.store_id"}};
        QCOMPARE(crosstab(*plain, way).table("questions")->rows(), 1U);
        const Finding finding =
            crosstab(*prepared_as(*plain, {{.name = "S", .expression = "cluster=responses.store_id"}}), by_store);
        QCOMPARE(finding.metrics[1].value, 0.0);
        QCOMPARE(crosstab(*prepared_as(*plain, {{.name = "S", .expression = "cluster=responses.store_id"}}), way)
                     .table("questions")
                     ->rows(),
                 0U);
        QVERIFY(std::ranges::any_of(finding.warnings,
                                    [](const Text& each) { return q(each).contains(u"Only 4 clusters"); }));
    }
    // Clusters that answer alike, columns of whole clusters, and nothing else: few tables have a find.
    void clusters_alike_make_few_finds() {
        int drawn = 0, alone = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            RandomNumbers random(seed);
            std::string rows = "survey,respondent,area,place,question,answer\n";
            for (int cluster = 0; cluster < 24; ++cluster) {
                const double level = random.unit();
                for (int i = 0; i < 20; ++i)
                    rows += "S,r" + std::to_string(cluster * 20 + i) + ",a" + std::to_string(cluster) +
                            (cluster % 2 == 0 ? ",North,Way," : ",South,Way,") +
                            (random.unit() < level ? "Car\n" : "Bus\n");
            }
            const SnapshotPtr plain = snapshot_of({{DatasetKind::responses, rows}});
            const Set options{{"rows", "Way"}, {"columns", "responses.place"}};
            alone += crosstab(*plain, options).metrics[2].value > 0 ? 1 : 0;
            drawn += crosstab(*prepared_as(*plain, {{.name = "S", .expression = "cluster=responses.area"}}), options)
                                 .metrics[2]
                                 .value > 0
                         ? 1
                         : 0;
        }
        qInfo("tables of chance with a find: %d of 30 by clusters, %d as if drawn one by one", drawn, alone);
        QVERIFY(drawn <= 5);
        QVERIFY(alone >= 9);
    }
    // Four columns of three clusters each, that answer alike within, and nothing else.
    void columns_of_three_clusters_make_few_finds_and_it_is_said() {
        int pairs = 0, questions = 0;
        constexpr int tables = 60;
        for (std::uint64_t seed = 1; seed <= tables; ++seed) {
            RandomNumbers random(seed);
            std::string rows = "survey,respondent,area,place,question,answer\n";
            for (int cluster = 0; cluster < 12; ++cluster) {
                const double level = 0.2 + 0.6 * random.unit();
                for (int i = 0; i < 15; ++i)
                    rows += "S,r" + std::to_string(cluster * 15 + i) + ",a" + std::to_string(cluster) + ",p" +
                            std::to_string(cluster % 4) + ",Way," + (random.unit() < level ? "Car\n" : "Bus\n");
            }
            const Finding finding = crosstab(*prepared_as(*snapshot_of({{DatasetKind::responses, rows}}),
                                                          {{.name = "S", .expression = "cluster=responses.area"}}),
                                             {{"rows", "Way"}, {"columns", "responses.place"}, {"test", "columns"}});
            pairs += finding.metrics[2].value > 0 ? 1 : 0;
            questions += finding.table("questions")->find("p")->values.numbers()[0] < 0.05 ? 1 : 0;
            QVERIFY(std::ranges::any_of(finding.warnings, [](const Text& each) {
                return q(each).contains(u"fewer than 10 clusters: p0 (3)");
            }));
        }
        qInfo("of %d tables of chance: %d with a pair that differs, %d questions", tables, pairs, questions);
        QVERIFY(pairs <= tables / 10);
        QVERIFY(questions <= tables / 10);
    }
    // Clusters in a column of a wide file are a question whose many answers look like words of people's own.
    void clusters_can_be_a_question_of_many_answers() {
        std::string rows = "School,Place,Way\n";
        for (int i = 0; i < 500; ++i)
            rows += "School no. " + std::to_string(i / 5) + (i / 5 % 2 == 0 ? ",North," : ",South,") +
                    (i / 5 % 3 == 0 || i / 5 % 10 == 0 ? "Car\n" : "Bus\n");
        const SnapshotPtr plain = survey_of(rows);
        const Set options{{"rows", "Way"}, {"columns", "question:Place"}};
        const Finding alone = crosstab(*plain, options),
                      drawn = crosstab(*prepared_as(*plain, {{.name = "S", .expression = "cluster=question:School"}}),
                                       options);
        const Set car{{"answer", "Car"}, {"column", "North"}};
        QVERIFY(std::ranges::none_of(drawn.warnings, [](const Text& each) { return q(each).contains(u"left out"); }));
        // Five of a school answer alike: the error is √5 times as large.
        QVERIFY(std::abs(figure_at(drawn, "tests", "score", car) * std::sqrt(5.0) /
                             figure_at(alone, "tests", "score", car) -
                         1) < 0.03);
    }
    void lonely_strata_are_said() {
        const Finding finding = crosstab(*districts("strata=responses.area; cluster=responses.area"), by_type);
        QVERIFY(std::ranges::any_of(finding.warnings,
                                    [](const Text& each) { return q(each).contains(u"15 strata have only one"); }));
        QCOMPARE(finding.metrics[2].value, 0.0);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const SnapshotPtr data = districts("cluster=responses.area");
        const auto on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = crosstab(*data, by_type);
            const auto p = finding.table("tests")->find("p")->values.numbers();
            return std::vector<double>(p.begin(), p.end());
        };
        QVERIFY(on(1) == on(3));
    }
};

QTEST_GUILESS_MAIN(TestCrosstabDrawn)
#include "test_crosstab_drawn.moc"
