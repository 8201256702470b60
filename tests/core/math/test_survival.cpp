#include <QTest>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/math/cox.h"
#include "core/math/log_rank.h"
#include "lung.h"

using namespace clientele;

namespace {

struct Lung {
    Lifetimes lives;
    std::vector<double> age, sex, ecog;  // NaN where missing
};

Lung lung() {
    Lung all;
    for (const QByteArray& row : QByteArray(lung_rows.data(), static_cast<qsizetype>(lung_rows.size())).split('|')) {
        if (row.isEmpty()) continue;
        const QList<QByteArray> cells = row.split(',');
        all.lives.time.push_back(cells[0].toDouble());
        all.lives.left.push_back(cells[1] == "1" ? 1 : 0);
        all.age.push_back(cells[2].toDouble());
        all.sex.push_back(cells[3].toDouble());
        all.ecog.push_back(cells[4].isEmpty() ? std::numeric_limits<double>::quiet_NaN() : cells[4].toDouble());
    }
    return all;
}

/// Age, sex and performance score of the 227 for whom it is known.
struct Model {
    Lifetimes lives;
    Eigen::MatrixXd x;
};
Model lung_model() {
    const Lung all = lung();
    Model model;
    model.x.resize(227, 3);
    for (std::size_t i = 0; i < all.age.size(); ++i) {
        if (std::isnan(all.ecog[i])) continue;
        const auto row = static_cast<Eigen::Index>(model.lives.size());
        model.x.row(row) << all.age[i], all.sex[i], all.ecog[i];
        model.lives.time.push_back(all.lives.time[i]);
        model.lives.left.push_back(all.lives.left[i]);
    }
    return model;
}

/// Who came into view late, by a rule of their age.
Model lung_late() {
    const Lung all = lung();
    Model model{all.lives, Eigen::MatrixXd(228, 2)};
    for (std::size_t i = 0; i < all.age.size(); ++i) {
        model.x.row(static_cast<Eigen::Index>(i)) << all.age[i], all.sex[i];
        model.lives.entry.push_back(std::min(all.lives.time[i] - 1, std::fmod(all.age[i] * 7, 60)));
    }
    return model;
}

bool near(double value, double reference, double within = 1e-6) {
    const bool is = std::abs(value - reference) <= within * std::max(1.0, std::abs(reference));
    if (!is) qWarning("%.10g is not %.10g", value, reference);
    return is;
}

}  // namespace

/// Reference figures: R 4.2 with survival (survfit, survdiff, coxph, cox.zph) on its data set lung.
class TestSurvival : public QObject {
    Q_OBJECT
 private slots:
    void the_curve_of_lung_and_its_intervals() {
        const Lifetimes lives = lung().lives;
        const auto by_log = kaplan_meier(lives);
        const SurvivalStep year = *step_at(by_log, 365);
        QVERIFY(near(year.survival, 0.4092416));
        QVERIFY(near(year.survival * std::sqrt(year.log_variance), 0.0358236, 1e-5));
        QVERIFY(near(year.low, 0.34472158) && near(year.high, 0.4858376));
        const SurvivalStep two = *step_at(by_log, 730);
        QVERIFY(near(two.survival, 0.1156931) && near(two.low, 0.07163182) && near(two.high, 0.1868568));
        QCOMPARE(by_log.front().at_risk, 228.0);
        const SurvivalTime median = time_of_survival(by_log);
        QCOMPARE(median.time, 310.0);
        QCOMPARE(median.low, 285.0);
        QCOMPARE(median.high, 363.0);
        const auto by_log_log = kaplan_meier(lives, SurvivalInterval::log_log);
        QVERIFY(near(step_at(by_log_log, 365)->low, 0.3387143) && near(step_at(by_log_log, 365)->high, 0.4783808));
        const SurvivalTime plain = time_of_survival(kaplan_meier(lives, SurvivalInterval::plain));
        QCOMPARE(plain.low, 284.0);
        QCOMPARE(plain.high, 361.0);
        const RestrictedMean mean = restricted_mean(by_log, 365);
        QVERIFY(near(mean.mean, 263.221866482, 1e-10));
        QVERIFY(near(mean.error, 7.798859086, 1e-9));
    }
    void small_curves_by_hand() {
        // 6-MP of Freireich et al. (1963), whose estimate stands in every textbook.
        const Lifetimes lives{{6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35},
                              {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0},
                              {}};
        const auto curve = kaplan_meier(lives);
        QVERIFY(near(step_at(curve, 6)->survival, 18.0 / 21));
        QVERIFY(near(step_at(curve, 10)->survival, 18.0 / 21 * 16 / 17 * 14 / 15));
        QVERIFY(near(step_at(curve, 35)->survival, 0.4481793, 1e-6));
        QCOMPARE(time_of_survival(curve).time, 23.0);
        QVERIFY(step_at(curve, 5) == nullptr);
        // All gone at once; nobody gone; nobody at all.
        const auto gone = kaplan_meier(Lifetimes{{3, 3}, {1, 1}, {}});
        QCOMPARE(gone.back().survival, 0.0);
        QVERIFY(std::isnan(gone.back().low));
        QCOMPARE(time_of_survival(gone).time, 3.0);
        QVERIFY(std::isnan(time_of_survival(kaplan_meier(Lifetimes{{3, 4}, {0, 0}, {}})).time));
        QVERIFY(kaplan_meier(Lifetimes{}).empty());
        // Exactly one half from 1 to 2: the middle.
        QCOMPARE(time_of_survival(kaplan_meier(Lifetimes{{1, 2}, {1, 1}, {}})).time, 1.5);
    }
    void groups_are_compared_by_log_rank_and_peto() {
        const Lung all = lung();
        std::vector<std::uint32_t> sex, ecog;
        Lifetimes known;
        for (std::size_t i = 0; i < all.sex.size(); ++i) {
            sex.push_back(all.sex[i] == 1 ? 0 : 1);
            if (std::isnan(all.ecog[i])) continue;
            ecog.push_back(static_cast<std::uint32_t>(all.ecog[i]));
            known.time.push_back(all.lives.time[i]);
            known.left.push_back(all.lives.left[i]);
        }
        const LogRank plain = log_rank(all.lives, sex, 2);
        QVERIFY(near(plain.chi_squared, 10.32674195, 1e-8));
        QCOMPARE(plain.freedom, 1);
        QCOMPARE(plain.observed, (std::vector<double>{112, 53}));
        QVERIFY(std::abs(plain.expected[0] - 91.6) < 0.05);
        QVERIFY(near(plain.p, 0.00131, 1e-3));
        QVERIFY(near(log_rank(all.lives, sex, 2, 1).chi_squared, 12.7141514, 1e-8));
        const LogRank four = log_rank(known, ecog, 4);
        QVERIFY(near(four.chi_squared, 21.96213168, 1e-8));
        QCOMPARE(four.freedom, 3);
        QCOMPARE(log_rank(all.lives, std::vector<std::uint32_t>(228, 0), 1).freedom, 0);
    }
    void hazards_with_efrons_ties() {
        const Model model = lung_model();
        const auto fit = fit_cox(model.lives, model.x);
        QVERIFY(fit && fit->settled);
        const double b[] = {0.01106676, -0.5526124, 0.4637285}, se[] = {0.009267411, 0.1677391, 0.1135773};
        for (Eigen::Index j = 0; j < 3; ++j)
            QVERIFY(near(fit->coefficient(j), b[j], 1e-7) && near(fit->error(j), se[j], 1e-6));
        QVERIFY(near(fit->empty_likelihood, -744.4805, 1e-7) && near(fit->likelihood, -729.2301, 1e-7));
        QVERIFY(near(fit->score_test, 30.49992, 1e-6));
        QVERIFY(near(concordance(model.lives, model.x * fit->coefficient).share, 0.637135493, 1e-9));
        const std::vector<int> term{0, 1, 2};
        const auto tests = test_proportionality(model.lives, model.x, *fit, term);
        const double chi[] = {0.1879876737, 2.3054372274, 2.0542487741, 4.4636575888};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(near(tests[i].chi_squared, chi[i], 1e-7));
        QCOMPARE(tests[3].freedom, 3);
        QVERIFY(near(tests[3].p, 0.2155549453, 1e-7));
        double hazard = 0;
        for (const HazardStep& step : baseline_hazard(model.lives, model.x, *fit))
            if (step.time <= 365) hazard = step.hazard;
        QVERIFY(near(hazard, 0.6138648, 1e-6));
        const double risk = std::exp(60 * fit->coefficient(0) + 2 * fit->coefficient(1) + fit->coefficient(2));
        QVERIFY(near(std::exp(-hazard * risk), 0.5337438, 1e-6));
    }
    void hazards_with_breslows_ties() {
        const Model model = lung_model();
        const auto fit = fit_cox(model.lives, model.x, {.ties = Ties::breslow});
        QVERIFY(fit);
        const double b[] = {0.01104113635, -0.55188956979, 0.46294704059};
        for (Eigen::Index j = 0; j < 3; ++j) QVERIFY(near(fit->coefficient(j), b[j], 1e-9));
        QVERIFY(near(fit->empty_likelihood, -744.6928, 1e-7) && near(fit->likelihood, -729.4887, 1e-7));
    }
    void who_comes_into_view_late_counts_from_then_on() {
        const Model model = lung_late();
        const auto curve = kaplan_meier(model.lives);
        QCOMPARE((step_at(curve, 365) + 1)->at_risk, 65.0);
        QVERIFY(near(step_at(curve, 50)->survival, 0.8161514621, 1e-9));
        QVERIFY(near(step_at(curve, 365)->survival, 0.35043626, 1e-9));
        QVERIFY(near(step_at(curve, 365)->high, 0.4340431515, 1e-9));
        QCOMPARE(time_of_survival(curve).time, 269.0);
        QCOMPARE(time_of_survival(curve).low, 199.0);
        const auto fit = fit_cox(model.lives, model.x);
        QVERIFY(fit);
        QVERIFY(near(fit->coefficient(0), 0.01763611187, 1e-8) && near(fit->coefficient(1), -0.5076692146, 1e-8));
        QVERIFY(near(fit->error(0), 0.009299233508, 1e-7) && near(fit->likelihood, -728.0424332, 1e-9));
        const std::vector<int> term{0, 1};
        const auto tests = test_proportionality(model.lives, model.x, *fit, term);
        QVERIFY(near(tests[0].chi_squared, 0.5805741357, 1e-6) && near(tests[2].chi_squared, 2.8871003904, 1e-6));
        QVERIFY(near(concordance(model.lives, model.x * fit->coefficient).share, 0.5814074765, 1e-9));
    }
    void terms_of_several_columns_are_tested_together() {
        const Model model = lung_model();
        Eigen::MatrixXd x(227, 5);
        x << model.x.leftCols(2), (model.x.col(2).array() == 1).cast<double>(),
            (model.x.col(2).array() == 2).cast<double>(), (model.x.col(2).array() == 3).cast<double>();
        const auto fit = fit_cox(model.lives, x);
        QVERIFY(fit);
        QVERIFY(near(fit->coefficient(4), 1.95454337814, 1e-7) && near(fit->coefficient(2), 0.41004801492, 1e-7));
        const std::vector<int> term{0, 1, 2, 2, 2};
        const auto tests = test_proportionality(model.lives, x, *fit, term);
        QVERIFY(near(tests[2].chi_squared, 5.6498636294, 1e-5) && tests[2].freedom == 3);
        QVERIFY(near(tests[3].chi_squared, 7.7767313881, 1e-5));
    }
    void what_cannot_be_known_is_left_out_or_said() {
        const Lifetimes lives{{1, 2, 3, 4, 5, 6}, {1, 1, 1, 0, 0, 1}, {}};
        Eigen::MatrixXd x(6, 3);
        x << 1, 2, 7, 0, 0, 7, 1, 2, 7, 0, 0, 7, 1, 2, 7, 0, 0, 7;
        const auto fit = fit_cox(lives, x);  // the second is the first doubled, the third is always the same
        QVERIFY(fit);
        QCOMPARE(fit->left_out, (std::vector<bool>{false, true, true}));
        QCOMPARE(fit->freedom(), 1);
        Eigen::MatrixXd parting(6, 1);
        parting << 0, 0, 0, 1, 1, 1;  // nobody of the others leaves while one of these is at risk…
        const Lifetimes parted{{1, 2, 3, 7, 7, 7}, {1, 1, 1, 0, 0, 0}, {}};
        const auto away = fit_cox(parted, parting);
        QVERIFY(away && away->unbounded[0]);
        QVERIFY(!fit_cox(Lifetimes{{1, 2}, {0, 0}, {}}, Eigen::MatrixXd::Zero(2, 1)));
        const Progress stop([](double, const Text&) { return false; });
        const auto stopped = fit_cox(lives, x, {}, stop);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSurvival)
#include "test_survival.moc"
