#include <QTest>
#include <cmath>
#include <map>

#include "core/base/random_numbers.h"
#include "core/math/drawn_units.h"
#include "near.h"
#include "schools.h"

using namespace clientele;

namespace {

/// Cases with their group (0, 1, other: none), value and weight; the sums of a group unit by unit.
struct Cases {
    std::vector<int> group;
    std::vector<double> value, weight;
    SampleDesign design;
    DrawnUnits drawn() const { return drawn_units(design, value.size()); }
    std::vector<UnitSum> sums(int of) const {
        const DrawnUnits units = drawn();
        std::vector<UnitSum> sums;
        for (std::uint32_t unit = 0; unit < units.units(); ++unit)
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (units.of[i] != unit || (of != 2 && group[i] != of)) continue;
                if (sums.empty() || sums.back().unit != unit) sums.push_back({.unit = unit});
                sums.back().weight += weight[i];
                sums.back().value += weight[i] * value[i];
            }
        return sums;
    }
    TestedDifference difference(int a, int b) const { return means_differ(sums(a), sums(b), drawn()); }
};

Cases by_district(bool of_score) {
    Cases cases;
    for (const DistrictSchool& school : schools_by_district) {
        cases.group.push_back(school.type == 0 ? 0 : school.type == 1 ? 1 : 3);
        cases.value.push_back(of_score ? school.score : school.whole);
        cases.weight.push_back(33.847);
        cases.design.cluster.push_back(school.district);
    }
    return cases;
}
Cases by_stratum(bool of_score) {
    constexpr double weights[] = {44.21, 15.1, 20.36};
    Cases cases;
    for (const StratumSchool& school : schools_by_stratum) {
        cases.group.push_back(school.enrolment > 500 ? 1 : 0);
        cases.value.push_back(of_score ? school.score : school.score > 650 ? 1 : 0);
        cases.weight.push_back(weights[school.type]);
        cases.design.stratum.push_back(school.type);
    }
    return cases;
}
std::vector<UnitCell> cells_of(const Cases& cases, int rows) {
    const DrawnUnits units = cases.drawn();
    std::vector<UnitCell> met;
    for (std::uint32_t unit = 0; unit < units.units(); ++unit) {
        std::map<std::uint32_t, double> own;
        for (std::size_t i = 0; i < cases.value.size(); ++i)
            if (units.of[i] == unit)
                own[static_cast<std::uint32_t>(cases.group[i] * rows + (cases.value[i] > 0.5 ? 1 : 0))] +=
                    cases.weight[i];
        for (const auto& [cell, weight] : own) met.push_back({unit, cell, weight});
    }
    return met;
}
Eigen::MatrixXd table_of(const std::vector<UnitCell>& met, int rows, int columns) {
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(rows * columns);
    for (const UnitCell& each : met) sums[each.cell] += each.weight;
    return sums.reshaped(rows, columns);
}

}  // namespace

/// Figures of R's survey 4.1, without a limited population.
class TestDrawnUnits : public QObject {
    Q_OBJECT
 private slots:
    void units_stand_stratum_by_stratum() {
        const DrawnUnits drawn = drawn_units({.stratum = {1, 0, 1, 1, 0, 5}, .cluster = {7, 7, 7, 3, 7, 9}}, 6);
        QCOMPARE(drawn.of, (std::vector<std::uint32_t>{2, 0, 2, 1, 0, 3}));
        QCOMPARE(drawn.stratum, (std::vector<std::uint32_t>{0, 1, 1, 2}));
        QCOMPARE(drawn.in_stratum, (std::vector<double>{1, 2, 1}));
        QCOMPARE(drawn.lonely(), 2U);
        QCOMPARE(drawn_units({}, 3).units(), 3U);
    }
    // svyttest(api00 ~ stype, subset(svydesign(id = ~dnum, weights = ~pw, apiclus1), stype != "M")) and the like
    void groups_of_clusters_differ_as_in_r() {
        Cases scores = by_district(true), whole = by_district(false);
        for (int& each : scores.group) each = each == 3 ? 1 : each;  // elementary against the others
        whole.group = scores.group;
        const TestedDifference score = scores.difference(0, 1), share = whole.difference(0, 1);
        NEAR(score.score, 1.60165036079, 1e-9);
        NEAR(score.p, 0.133242678896, 1e-10);
        NEAR(share.score, 1.88624449761, 1e-9);
        NEAR(share.p, 0.0817996586494, 1e-11);
        Cases high = by_district(true);
        for (int& each : high.group) each = each == 3 ? 0 : each == 1 ? 1 : 9;  // middle, high
        NEAR(-high.difference(0, 1).score, -0.379334996547, 1e-9);
        NEAR(high.difference(0, 1).p, 0.712369837022, 1e-9);  // 12 districts have any
    }
    // good = api00 > 650, large = enroll > 500: svyttest(good ~ large, apistrat)
    void groups_within_strata_differ_as_in_r() {
        const TestedDifference share = by_stratum(false).difference(1, 0), score = by_stratum(true).difference(1, 0);
        NEAR(share.score, -3.15819593241, 2e-7);  // weights are rounded in the data
        NEAR(share.p, 0.0018386490043, 2e-8);
        NEAR(share.difference, 0.406890135365 - 0.637933259235, 1e-7);
        NEAR(score.score, -3.96780255393, 2e-7);
    }
    // svychisq(~sch.wide + stype, apiclus1), svychisq(~good + large, apistrat)
    void tables_as_rao_and_scott() {
        Cases districts = by_district(false);
        for (std::size_t i = 0; i < districts.group.size(); ++i)
            districts.group[i] = static_cast<int>(schools_by_district[i].type);
        double freedom = 0;
        std::vector<UnitCell> met = cells_of(districts, 2);
        Eigen::MatrixXd covariances = covariances_of_cells(met, 6, districts.drawn(), freedom);
        QCOMPARE(freedom, 14.0);
        RaoScottTest found = rao_scott_test(table_of(met, 2, 3), covariances, 183, freedom);
        NEAR(found.f, 5.09046261529, 1e-8);
        NEAR(found.freedom, 1.49463977771, 1e-8);
        NEAR(found.p, 0.0230716168258, 1e-9);
        const Cases strata = by_stratum(false);
        met = cells_of(strata, 2);
        covariances = covariances_of_cells(met, 4, strata.drawn(), freedom);
        QCOMPARE(freedom, 197.0);
        found = rao_scott_test(table_of(met, 2, 2), covariances, 200, freedom);
        NEAR(found.f, 9.42301981101, 1e-6);
        NEAR(found.p, 0.00244493214106, 1e-8);
        // The diagonal by another route.
        const Eigen::VectorXd variances = variances_of_cells(met, 4, strata.drawn(), freedom);
        for (Eigen::Index i = 0; i < 4; ++i) NEAR(variances[i], covariances(i, i), 1e-12);
    }
    // Of cases drawn one by one both routes agree.
    void without_design_covariances_are_those_of_weights() {
        Cases cases = by_stratum(false);
        cases.design = {};
        const std::vector<UnitCell> met = cells_of(cases, 2);
        Eigen::MatrixXd squares = Eigen::MatrixXd::Zero(2, 2);
        for (const UnitCell& each : met) squares.reshaped()[each.cell] += each.weight * each.weight;
        double freedom = 0;
        const Eigen::MatrixXd found = covariances_of_cells(met, 4, cases.drawn(), freedom),
                              wanted = covariances_of_cells(table_of(met, 2, 2), squares, 200);
        QCOMPARE(freedom, 199.0);
        QVERIFY((found - wanted).cwiseAbs().maxCoeff() < 1e-14);
    }
    // Cases of a cluster are alike, groups are whole clusters, and nothing differs: about one in twenty tests finds
    // something.
    void clusters_do_not_make_finds() {
        int found = 0, as_if_alone = 0;
        constexpr int samples = 400;
        for (int each = 0; each < samples; ++each) {
            RandomNumbers random(static_cast<std::uint64_t>(each) + 11);
            Cases cases;
            for (std::uint32_t cluster = 0; cluster < 30; ++cluster) {
                const double level = random.unit() + random.unit();
                for (int i = 0; i < 20; ++i) {
                    cases.group.push_back(cluster % 2 == 0 ? 0 : 1);
                    cases.value.push_back(level + random.unit());
                    cases.weight.push_back(1);
                    cases.design.cluster.push_back(cluster);
                }
            }
            if (cases.difference(0, 1).p < 0.05) ++found;
            cases.design = {};
            if (cases.difference(0, 1).p < 0.05) ++as_if_alone;
        }
        qInfo("finds where there are none: %.3f; as if drawn one by one %.3f", found / double(samples),
              as_if_alone / double(samples));
        QVERIFY(found > 8 && found < 36);
        QVERIFY(as_if_alone > 160);
    }
    void one_cluster_against_others_is_not_tested() {
        Cases cases = by_district(true);
        for (std::size_t i = 0; i < cases.group.size(); ++i)
            cases.group[i] = cases.design.cluster[i] == cases.design.cluster[0] ? 0 : 1;
        QVERIFY(std::isnan(cases.difference(0, 1).p));
        QVERIFY(!std::isnan(cases.difference(0, 1).difference));
    }
    void what_is_left_of_a_group() {
        const Cases cases = by_stratum(true);
        const std::vector<UnitSum> rest = beside(cases.sums(2), cases.sums(1)), wanted = cases.sums(0);
        QCOMPARE(rest.size(), wanted.size());
        for (std::size_t i = 0; i < rest.size(); ++i) NEAR(rest[i].value, wanted[i].value, 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestDrawnUnits)
#include "test_drawn_units.moc"
