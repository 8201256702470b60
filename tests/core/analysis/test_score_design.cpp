#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "near.h"
#include "schools.h"
#include "table_cells.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

/// (Σw)²/Σw² of all schools.
constexpr double kish_of_all = 170.3793103448276;

int place_of_score(double score) { return static_cast<int>(std::clamp(std::floor((score - 300) / 60), 0.0, 10.0)); }

/// Schools that were drawn with their district, of weights that differ, and say what they think from 0 to 10.
SnapshotPtr of_districts(const std::string& said, std::size_t lone = 0) {
    static constexpr const char* types[] = {"elementary", "high", "middle"};
    std::string rows = "survey,respondent,question,answer,weight,area,type\n";
    int school = 0;
    for (const DistrictSchool& each : schools_by_district) {
        ++school;
        const std::string who = "S,r" + std::to_string(school) + ',',
                          end = ',' + std::to_string(33.847 * (1 + 0.5 * (school % 3))) + ",d" +
                                std::to_string(each.district) + ',' +
                                (lone > 0 && each.district == lone ? "lone" : types[each.type]) + '\n';
        rows += who + "Met," + (each.whole == 1 ? "yes" : "no") + end + who + "How likely are you to recommend us," +
                std::to_string(place_of_score(each.score)) + end;
    }
    return prepared_as(*snapshot_of({{DatasetKind::responses, rows}}), {{.name = "S", .expression = said}});
}
SnapshotPtr of_strata() {
    static constexpr const char* weights[] = {"44.21", "15.1", "20.36"};
    std::string rows = "survey,respondent,question,answer,weight,area,size\n";
    int school = 0;
    for (const StratumSchool& each : schools_by_stratum)
        rows += "S,r" + std::to_string(++school) + ",How likely are you to recommend us," +
                std::to_string(place_of_score(each.score)) + ',' + weights[each.type] + ",s" +
                std::to_string(each.type) + (each.enrolment > 500 ? ",large\n" : ",small\n");
    return prepared_as(*snapshot_of({{DatasetKind::responses, rows}}),
                       {{.name = "S", .expression = "strata=responses.area"}});
}

Finding scores_by(const Snapshot& snapshot, const std::string& field) {
    const auto finding =
        run(snapshot, {.analysis = "surveys.scores", .options = {{"by", field}, {"least", "10"}, {"waves", "no"}}});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

}  // namespace

/// Groups of samples that were drawn in strata and clusters. Figures of R's survey 4.1: svymean of subset(design, …),
/// confint(…, df = degf(subset)).
class TestScoreDesign : public QObject {
    Q_OBJECT
 private slots:
    void groups_have_the_intervals_of_their_own_clusters() {
        const Finding finding = scores_by(*of_districts("cluster=responses.area"), "responses.type");
        const auto figure = [&](const char* type, const char* measure, const char* column) {
            return figure_at(finding, "scores", column, {{"group", type}, {"measure", measure}});
        };
        NEAR(figure("elementary", "mean", "value"), 5.323185012, 1e-6);
        NEAR(figure("elementary", "mean", "low"), 4.487769193, 1e-6);
        NEAR(figure("elementary", "mean", "high"), 6.158600831, 1e-6);
        NEAR(figure("high", "mean", "low"), 3.071021256, 1e-6);
        NEAR(figure("high", "mean", "high"), 6.428978744, 1e-6);
        NEAR(figure("middle", "mean", "low"), 3.783324147, 1e-6);
        NEAR(figure("middle", "mean", "high"), 6.314236829, 1e-6);
        // Bases that make p (1 − p) the squared error of svymean; with the schools' own weights alone (Kish) they were
        // 133.4, 13.1 and 24.0.
        NEAR(figure("elementary", "yes", "effective"), 174.4817155, 1e-3);
        NEAR(figure("high", "yes", "effective"), 20.95142311, 1e-3);
        NEAR(figure("middle", "yes", "effective"), 17.6248512, 1e-3);
        NEAR(figure("elementary", "nps", "effective"), 48.2228496, 1e-3);
        NEAR(figure("middle", "nps", "effective"), 15.92808661, 1e-3);
    }
    // The others beside a group are a group as well: their errors are those of svymean(subset(d, type != "E")).
    void others_have_an_error_of_their_own() {
        const Finding finding = scores_by(*of_districts("cluster=responses.area"), "responses.type");
        NEAR(figure_at(finding, "scores", "difference_p", {{"group", "elementary"}, {"measure", "mean"}}), 0.589805974,
             1e-6);
    }
    void strata_that_a_group_is_no_part_of_count() {
        const Finding finding = scores_by(*of_strata(), "responses.size");
        const double high = figure_at(finding, "scores", "high", {{"group", "small"}, {"measure", "mean"}}),
                     value = figure_at(finding, "scores", "value", {{"group", "small"}, {"measure", "mean"}});
        NEAR(value, 6.037288404, 1e-6);
        NEAR((high - value) / 1.988609667, 0.2304317089, 1e-6);  // qt(.975, 84)
    }
    // How much one district differs from others of its kind cannot be told from it: it takes the effect of all.
    void a_group_of_few_clusters_takes_the_effect_of_all() {
        const Finding finding = scores_by(*of_districts("cluster=responses.area", 11), "responses.type");
        const auto effective = [&](const RowTexts& of) { return figure_at(finding, "scores", "effective", of); };
        // Kish's base of the eleven schools, less what the schools of all districts are alike.
        double weights = 0, squares = 0;
        for (int school = 1; school <= 11; ++school) {
            weights += 1 + 0.5 * (school % 3);
            squares += std::pow(1 + 0.5 * (school % 3), 2);
        }
        const double all = effective({{"group", ""}, {"measure", "mean"}});
        NEAR(effective({{"group", "lone"}, {"measure", "mean"}}), weights * weights / squares * all / kish_of_all,
             1e-6);
        QVERIFY(std::isfinite(figure_at(finding, "scores", "high", {{"group", "lone"}, {"measure", "mean"}})));
    }
    void without_a_design_weights_of_the_group_count() {
        const Finding finding = scores_by(*of_districts(""), "responses.type");
        // (Σw)²/Σw² of each group's schools.
        const auto effective = [&](const char* type) {
            return figure_at(finding, "scores", "effective", {{"group", type}, {"measure", "yes"}});
        };
        NEAR(effective("elementary"), 133.378932, 1e-4);
        NEAR(effective("high"), 13.1147541, 1e-4);
        NEAR(effective("middle"), 24.01428571, 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestScoreDesign)
#include "test_score_design.moc"
