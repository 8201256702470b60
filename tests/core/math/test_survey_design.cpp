#include <QTest>
#include <cmath>

#include "core/math/survey_design.h"
#include "near.h"
#include "schools.h"

using namespace clientele;

namespace {

/// The schools of a stratified sample: 100 of 4421, 50 of 755, 50 of 1018.
struct Stratified {
    std::vector<double> score, enrolment, weight;
    SampleDesign design{.population = {4421, 755, 1018}};
    Stratified() {
        constexpr double weights[] = {44.21, 15.1, 20.36};
        for (const StratumSchool& school : schools_by_stratum) {
            score.push_back(school.score);
            enrolment.push_back(school.enrolment);
            weight.push_back(weights[school.type]);
            design.stratum.push_back(school.type);
        }
    }
};

/// All schools of 15 districts of 757.
struct Clustered {
    std::vector<double> score, enrolment, students, weight;
    SampleDesign design{.population = {757}};
    Clustered() {
        for (const DistrictSchool& school : schools_by_district) {
            score.push_back(school.score);
            enrolment.push_back(school.enrolment);
            students.push_back(school.students);
            weight.push_back(33.847);
            design.cluster.push_back(school.district);
        }
    }
};

}  // namespace

/// Figures of R's survey 4.1 for the same data.
class TestSurveyDesign : public QObject {
    Q_OBJECT
 private slots:
    void strata_of_a_limited_population() {
        const Stratified schools;
        const DesignEstimate mean = design_mean(schools.score, schools.weight, schools.design);
        NEAR(mean.value, 662.2874, 5e-5);
        NEAR(mean.error, 9.4089, 5e-5);
        NEAR(mean.design_effect, 1.2045, 5e-5);
        QCOMPARE(mean.freedom, 197.0);
        const DesignEstimate total = design_total(schools.enrolment, schools.weight, schools.design);
        NEAR(total.value, 3687178, 0.5);
        NEAR(total.error, 114642, 0.5);
    }
    void clusters_of_a_limited_population() {
        const Clustered schools;
        const DesignEstimate mean = design_mean(schools.score, schools.weight, schools.design);
        NEAR(mean.value, 644.169, 5e-4);
        NEAR(mean.error, 23.542, 5e-4);
        NEAR(mean.design_effect, 9.3459, 5e-5);
        const DesignEstimate total = design_total(schools.enrolment, schools.weight, schools.design);
        NEAR(total.value, 3404940, 20);  // the weight 33.847 is rounded in the data
        NEAR(total.error, 932235, 20);
        const DesignEstimate ratio = design_ratio(schools.students, schools.enrolment, schools.weight, schools.design);
        NEAR(ratio.value, 0.8497087, 5e-8);
        NEAR(ratio.error, 0.008386297, 5e-10);
    }
    void weights_cost_a_part_of_the_base() {
        const Stratified schools;
        NEAR(kish_design_effect(schools.weight), 1.186371, 5e-7);
        NEAR(effective_sample_size(schools.weight), 168.5813, 5e-5);
        QCOMPARE(kish_design_effect(std::vector<double>{2, 2, 2}), 1.0);
        QCOMPARE(kish_design_effect(std::vector<double>{1, 0, 1}), 1.0);
        QVERIFY(std::isnan(kish_design_effect(std::vector<double>{})));
        QCOMPARE(effective_sample_size(std::vector<double>{}), 0.0);
    }
    void without_design_it_is_the_error_of_a_mean() {
        const std::vector<double> values{1, 2, 3, 4, 10}, weights(5, 1);
        const DesignEstimate mean = design_mean(values, weights);
        NEAR(mean.value, 4, 1e-12);
        NEAR(mean.error, std::sqrt(12.5 / 5), 1e-12);  // the variance 50 / 4 over 5
        NEAR(mean.design_effect, 1, 1e-12);
    }
    void a_case_alone_has_no_error() {
        QVERIFY(std::isnan(design_mean(std::vector<double>{3}, std::vector<double>{1}).error));
        QVERIFY(std::isnan(design_mean(std::vector<double>{}, std::vector<double>{}).value));
    }
};

QTEST_GUILESS_MAIN(TestSurveyDesign)
#include "test_survey_design.moc"
