#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/crossed_counts.h"
#include "core/math/many_tests.h"
#include "core/math/two_groups.h"
#include "near.h"

using namespace clientele;

namespace {

Eigen::MatrixXd gender_by_party() {
    Eigen::MatrixXd counts(2, 3);
    counts << 762, 327, 468, 484, 239, 477;
    return counts;
}
/// Hair (black, brown, red, blond) by eyes (brown, blue, hazel, green): R's HairEyeColor.
Eigen::MatrixXd hair_by_eyes() {
    Eigen::MatrixXd counts(4, 4);
    counts << 68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16;
    return counts;
}

}  // namespace

/// METHODS 7: figures of R 4.2 (stats, survey 4.1).
class TestCrossedCounts : public QObject {
    Q_OBJECT
 private slots:
    void pearson_likelihood_ratio_and_cramer() {
        const CrossedTest party = crossed_test(gender_by_party());
        NEAR(party.statistic, 30.07015, 5e-6);
        QCOMPARE(party.freedom, 2.0);
        NEAR(party.p, 2.953589e-07, 5e-13);
        NEAR(party.likelihood_ratio, 30.01669, 5e-6);
        NEAR(party.cramer_v, 0.1044358, 5e-8);
        const CrossedTest hair = crossed_test(hair_by_eyes());
        NEAR(hair.statistic, 138.2898, 5e-5);
        NEAR(hair.cramer_v, 0.2790446, 5e-8);
    }
    void residuals_as_in_agresti() {
        const Eigen::MatrixXd residuals = adjusted_residuals(gender_by_party());
        const double wanted[] = {4.50205, 0.69945, -5.31595};
        for (Eigen::Index j = 0; j < 3; ++j) {
            NEAR(residuals(0, j), wanted[j], 5e-6);
            NEAR(residuals(1, j), -wanted[j], 5e-6);
        }
    }
    void empty_rows_and_columns_do_not_count() {
        Eigen::MatrixXd wider = Eigen::MatrixXd::Zero(3, 5);
        wider.topLeftCorner(2, 2) = gender_by_party().leftCols(2);
        wider.col(4).head(2) = gender_by_party().col(2);
        NEAR(crossed_test(wider).statistic, crossed_test(gender_by_party()).statistic, 1e-9);
        QCOMPARE(crossed_test(wider).freedom, 2.0);
        QVERIFY(std::isnan(crossed_test(gender_by_party().topRows(1)).p));
    }
    void blond_by_eyes_pair_by_pair() {
        const Eigen::MatrixXd hair = hair_by_eyes();
        const Eigen::VectorXd base = hair.colwise().sum(), share = hair.row(3).transpose().cwiseQuotient(base);
        std::vector<double> z, p;
        for (Eigen::Index a = 0; a < 4; ++a)
            for (Eigen::Index b = a + 1; b < 4; ++b) {
                const TestedDifference pair = shares_differ(share[a], base[a], share[b], base[b]);
                z.push_back(pair.score);
                p.push_back(pair.p);
            }
        const double wanted[] = {-10.01188, -2.70085, -5.631121, 5.616944, 2.69029, -2.359891};
        for (std::size_t i = 0; i < 6; ++i) NEAR(z[i], wanted[i], 5e-6);
        NEAR(p[5], 0.01828032, 5e-9);
        NEAR(bonferroni_adjusted(p)[5], 0.1096819, 5e-8);
        NEAR(bonferroni_adjusted(p)[4], 0.04283401, 5e-9);
        NEAR(adjusted_for_many(p)[5], 0.01828032, 5e-9);
        NEAR(adjusted_for_many(p)[1], 0.008566802, 5e-10);
    }
    // p.adjust(c(.01,.02,.03,.04,.05,.2), "holm")
    void holm_steps_down() {
        const double nan = std::nan("");
        const std::vector p{0.04, 0.01, nan, 0.02, 0.03, 0.05, 0.2};
        const std::vector<double> holm = holm_adjusted(p);
        const double wanted[] = {0.12, 0.06, nan, 0.10, 0.12, 0.12, 0.20};
        for (std::size_t i = 0; i < 7; ++i)
            if (std::isnan(wanted[i]))
                QVERIFY(std::isnan(holm[i]));
            else
                NEAR(holm[i], wanted[i], 1e-9);
        NEAR(bonferroni_adjusted(p)[6], 1, 1e-9);
    }
    // t.test(extra ~ group, sleep)
    void means_as_welch() {
        const double a[] = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
                     b[] = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        const auto of = [](const auto& values) {
            MeanOf mean{.base = 10};
            for (const double each : values) mean.mean += each / 10;
            for (const double each : values) mean.variance += std::pow(each - mean.mean, 2) / 9;
            return mean;
        };
        const TestedDifference found = means_differ(of(a), of(b));
        NEAR(found.score, -1.860813467, 1e-9);
        NEAR(found.p, 0.0793941402, 1e-9);
    }
    // survey: svychisq(~sch.wide + stype, svydesign(id = ~1, weights = ~pw, data = apistrat)), as one draw of 200
    // schools
    void weighted_tables_as_rao_and_scott() {
        Eigen::MatrixXd weights(2, 3), squares(2, 3);
        weights << 397.88999176025, 362.40000915527, 305.40000915527, 4023.10991668701, 392.60000991821,
            712.60002136230;
        squares << 17590.7161714417, 5472.2402764893, 6217.9443728027, 177861.6857334657, 5928.2602995300,
            14508.5368698731;
        const RaoScottTest found = rao_scott_test(weights, covariances_of_cells(weights, squares, 200), 200, 199);
        NEAR(found.f, 16.7195776045, 1e-7);
        NEAR(found.freedom, 1.83812380781, 1e-8);
        NEAR(found.beneath, 365.78663775461, 1e-6);
        NEAR(found.p, 2.97784922764e-07, 1e-14);
    }
    // The same of apiclus1: schools by school district, 15 of 757 drawn. A row a district: E/No, E/Yes, H/No, H/Yes,
    // M/No, M/Yes.
    void clustered_tables_as_rao_and_scott() {
        Eigen::MatrixXd districts(15, 6);
        districts << 0, 10, 0, 0, 2, 1, 3, 31, 0, 0, 0, 0, 0, 2, 0, 1, 1, 0, 1, 9, 0, 0, 2, 1, 1, 12, 0, 0, 0, 3, 0, 2,
            0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 1, 0, 1, 0, 9, 0, 1, 0, 2, 1, 15, 1, 1, 1, 2, 1, 3, 1, 3, 0, 1, 0, 8,
            0, 1, 0, 2, 5, 25, 0, 3, 0, 4, 0, 1, 0, 0, 1, 0, 0, 2, 1, 0, 1, 0;
        const Eigen::RowVectorXd cells = districts.colwise().sum();
        const double schools = cells.sum();
        QCOMPARE(schools, 183.0);
        const Eigen::MatrixXd off = (districts - districts.rowwise().sum() * (cells / schools)) / schools;
        const Eigen::MatrixXd covariances = (1 - 15.0 / 757) * 15 / 14 * off.transpose() * off;
        const RaoScottTest found = rao_scott_test(cells.reshaped(2, 3), covariances, schools, 14);
        NEAR(found.f, 5.19336954147, 1e-8);
        NEAR(found.freedom, 1.49463977771, 1e-8);
        NEAR(found.beneath, 20.9249568879, 1e-6);
        NEAR(found.p, 0.0217474623708, 1e-9);
    }
    // Weights that say nothing: about one in twenty tests finds something, while Pearson's of the weights finds more.
    void weights_do_not_make_finds() {
        int corrected = 0, naive = 0;
        constexpr int tables = 600;
        for (int each = 0; each < tables; ++each) {
            RandomNumbers random(static_cast<std::uint64_t>(each) + 5);
            Eigen::MatrixXd weights = Eigen::MatrixXd::Zero(3, 2), squares = weights;
            for (int i = 0; i < 400; ++i) {
                const auto row = static_cast<Eigen::Index>(random.below(3));
                const auto column = static_cast<Eigen::Index>(random.below(2));
                const double weight = random.unit() < 0.2 ? 3.0 : 0.5;
                weights(row, column) += weight;
                squares(row, column) += weight * weight;
            }
            if (rao_scott_test(weights, covariances_of_cells(weights, squares, 400), 400, 399).p < 0.05) ++corrected;
            if (crossed_test(weights).p < 0.05) ++naive;
        }
        qInfo("finds where there are none: %.3f; of the weights as counts %.3f", corrected / double(tables),
              naive / double(tables));
        QVERIFY(corrected > 12 && corrected < 48);
        QVERIFY(naive > 90);
    }
};

QTEST_GUILESS_MAIN(TestCrossedCounts)
#include "test_crossed_counts.moc"
