#include <QFile>
#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/raking.h"
#include "core/math/survey_design.h"
#include "near.h"
#include "schools.h"

using namespace clientele;

namespace {

/// Weighted share of a category.
double share(const Raked& raked, const RakingMargin& margin, std::uint32_t category) {
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < raked.weights.size(); ++i) {
        all += raked.weights[i];
        sum += margin.of[i] == category ? raked.weights[i] : 0;
    }
    return sum / all;
}

}  // namespace

class TestRaking : public QObject {
    Q_OBJECT
 private slots:
    /// rake() of R's survey: weights by cell, error of the mean and design effect.
    void schools_by_type_and_target() {
        std::vector<RakingMargin> margins(2);
        margins[0].target = {4421, 755, 1018};
        margins[1].target = {1072, 5122};
        std::vector<double> scores;
        for (const DistrictSchool& school : schools_by_district) {
            margins[0].of.push_back(school.type);
            margins[1].of.push_back(school.whole);
            scores.push_back(school.score);
        }
        const Raked raked = rake(margins, {});
        QVERIFY(raked.converged && raked.off <= 1e-10 && raked.capped == 0);
        constexpr double wanted[3][2] = {{39.83924, 29.87068}, {67.12553, 50.32940}, {49.06907, 36.79102}};
        for (std::size_t i = 0; i < raked.weights.size(); ++i)
            NEAR(raked.weights[i] * 6194 / static_cast<double>(raked.weights.size()),
                 wanted[margins[0].of[i]][margins[1].of[i]], 5e-6);
        NEAR(kish_design_effect(raked.weights), 1.051657, 5e-7);
        double mean = 0;
        for (std::size_t i = 0; i < scores.size(); ++i)
            mean += scores[i] * raked.weights[i] / static_cast<double>(scores.size());
        NEAR(mean, 641.23, 5e-3);
    }
    /// The example of anesrake's manual: Americans by gender and marriage. anesrake gives the one who does not say
    /// whether they are married a weight as well, so that its weights differ in the third digit.
    void americans_by_gender_and_marriage() {
        std::vector<RakingMargin> margins(2);
        margins[0].target = {0.49, 0.51};
        margins[1].target = {0.58, 0.42};
        QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/surveys_r/anes04.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the real data is not here");
        const QList<QByteArray> header = file.readLine().trimmed().replace('"', "").split(',');
        const auto female = header.indexOf("female"), married = header.indexOf("married");
        while (!file.atEnd()) {
            const QList<QByteArray> cell = file.readLine().trimmed().replace('"', "").split(',');
            if (cell.size() < header.size() || cell[married].isEmpty()) continue;
            const auto yes = [](const QByteArray& said) { return said == "1" || said == "TRUE" || said == "True"; };
            margins[0].of.push_back(yes(cell[female]));
            margins[1].of.push_back(yes(cell[married]));
        }
        QCOMPARE(margins[0].of.size(), std::size_t{1211});
        const Raked raked = rake(margins, {});
        QVERIFY(raked.converged);
        constexpr double wanted[2][2] = {{1.3403355, 0.8349677}, {1.1787436, 0.7343033}};
        for (std::size_t i = 0; i < raked.weights.size(); ++i)
            NEAR(raked.weights[i], wanted[margins[0].of[i]][margins[1].of[i]], 1.5e-3);
        NEAR(kish_design_effect(raked.weights), 1.057535, 1e-4);
    }
    void many_margins_are_met_to_the_last_digits() {
        RandomNumbers random(5);
        std::vector<RakingMargin> margins(5);
        std::vector<double> base;
        for (auto& margin : margins) margin.target = {30, 25, 20, 15, 10};
        for (int i = 0; i < 4000; ++i) {
            for (auto& margin : margins) margin.of.push_back(random.below(5));
            base.push_back(0.5 + random.unit());
        }
        const Raked raked = rake(margins, base, {.cap = 0});
        QVERIFY(raked.converged);
        constexpr double wanted[] = {0.30, 0.25, 0.20, 0.15, 0.10};
        for (const RakingMargin& margin : margins)
            for (std::uint32_t k = 0; k < 5; ++k) NEAR(share(raked, margin, k), wanted[k], 1e-9);
    }
    void one_margin_is_done_in_one_round() {
        const std::vector<RakingMargin> margins{{.of = {0, 0, 0, 1}, .target = {1, 1}}};
        const Raked raked = rake(margins, {});
        QVERIFY(raked.converged);
        QCOMPARE(raked.rounds, 1);
        NEAR(raked.weights[0], 2.0 / 3, 1e-12);
        NEAR(raked.weights[3], 2, 1e-12);
    }
    void weights_stay_under_the_cap() {
        std::vector<RakingMargin> margins{{.of = std::vector<std::uint32_t>(100, 0), .target = {0.5, 0.5}}};
        margins[0].of[0] = 1;
        const Raked raked = rake(margins, {});
        QVERIFY(!raked.converged);
        QCOMPARE(raked.capped, std::size_t{1});
        NEAR(*std::ranges::max_element(raked.weights), 5, 1e-9);
        NEAR(share(raked, margins[0], 1), 0.05, 1e-9);
        QVERIFY(rake(margins, {}, {.cap = 0}).converged);
    }
    void categories_without_cases_are_told() {
        const std::vector<RakingMargin> margins{{.of = {0, 0, 1, 1}, .target = {0.4, 0.4, 0.2}}};
        const Raked raked = rake(margins, {});
        QCOMPARE(raked.empty[0], std::vector<std::uint32_t>{2});
        QVERIFY(raked.converged);
        NEAR(share(raked, margins[0], 0), 0.5, 1e-10);
    }
    void targets_that_contradict_one_another_do_not_converge() {
        // Category 1 of one margin is category 1 of the other, and shall be half here and a tenth there.
        const std::vector<RakingMargin> margins{{.of = {0, 0, 1, 1}, .target = {0.5, 0.5}},
                                                {.of = {0, 0, 1, 1}, .target = {0.9, 0.1}}};
        const Raked raked = rake(margins, {});
        QVERIFY(!raked.converged && raked.off > 0.3 && raked.rounds < 100);
    }
    void nobody_gives_no_weights() {
        const std::vector<RakingMargin> margins{{.of = {}, .target = {1, 1}}};
        QVERIFY(rake(margins, {}).weights.empty());
    }
};

QTEST_GUILESS_MAIN(TestRaking)
#include "test_raking.moc"
