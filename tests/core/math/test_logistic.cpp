#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "asah.h"
#include "core/base/random_numbers.h"
#include "core/math/classification.h"
#include "core/math/logistic.h"
#include "telco.h"

using namespace clientele;

namespace {

bool near(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance) return true;
    qWarning("%.10g instead of %.10g", value, expected);
    return false;
}

using Table = std::map<std::string, std::vector<std::string>>;

/// R's model.matrix without the intercept: numbers as they are, a column for each value but the first of the alphabet.
class Design {
 public:
    explicit Design(const Table& table) : table_(table) {}
    Design& number(const std::string& field) {
        names_.push_back(field);
        auto& column = columns_.emplace_back();
        for (const std::string& cell : table_.at(field)) column.push_back(std::atof(cell.c_str()));
        return *this;
    }
    Design& values(const std::string& field) {
        std::vector<std::string> levels = table_.at(field);
        std::ranges::sort(levels);
        levels.erase(std::ranges::unique(levels).begin(), levels.end());
        for (std::size_t level = 1; level < levels.size(); ++level) {
            names_.push_back(field + levels[level]);
            auto& column = columns_.emplace_back();
            for (const std::string& cell : table_.at(field)) column.push_back(cell == levels[level] ? 1 : 0);
        }
        return *this;
    }
    Eigen::MatrixXd matrix() const {
        Eigen::MatrixXd x(static_cast<Eigen::Index>(columns_[0].size()), static_cast<Eigen::Index>(columns_.size()));
        for (std::size_t j = 0; j < columns_.size(); ++j)
            for (std::size_t i = 0; i < columns_[j].size(); ++i)
                x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = columns_[j][i];
        return x;
    }
    Eigen::Index at(const std::string& column) const {
        return std::ranges::find(names_, column) - names_.begin();
    }

 private:
    const Table& table_;
    std::vector<std::string> names_;
    std::vector<std::vector<double>> columns_;
};

/// The thirty columns of all fields.
Design everything(const Table& table) {
    Design all(table);
    all.values("gender").number("SeniorCitizen").values("Partner").values("Dependents").number("tenure");
    for (const char* field : {"PhoneService", "MultipleLines", "InternetService", "OnlineSecurity", "OnlineBackup",
                              "DeviceProtection", "TechSupport", "StreamingTV", "StreamingMovies", "Contract",
                              "PaperlessBilling", "PaymentMethod"})
        all.values(field);
    return all.number("MonthlyCharges").number("TotalCharges");
}

std::vector<double> fitted(const Eigen::MatrixXd& x, const LogisticFit& fit) {
    std::vector<double> p;
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        p.push_back(logistic(fit.coefficients[0] + x.row(i).dot(fit.coefficients.tail(x.cols()))));
    return p;
}

/// Columns with a coefficient, or that repeat one with: "no internet service" stands in seven columns and having no
/// phone in two, and the lasso does not say how they share what is theirs together.
int columns_used(const Eigen::MatrixXd& x, const Eigen::VectorXd& coefficients) {
    int used = 0;
    for (Eigen::Index j = 0; j < x.cols(); ++j) {
        bool any = false;
        for (Eigen::Index k = 0; k < x.cols() && !any; ++k)
            any = coefficients[k] != 0 && ((x.col(j) - x.col(k)).isZero(0) || (x.col(j) + x.col(k)).isOnes(0));
        used += any ? 1 : 0;
    }
    return used;
}

}  // namespace

class TestLogistic : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 3: R's glm on the same file.
    void telco_by_least_squares_is_glm_s() {
        const Table table = telco();
        if (table.empty()) QSKIP("the Telco file is not here");
        Design design(table);
        design.number("tenure").number("MonthlyCharges").values("Contract").values("InternetService");
        design.values("PaymentMethod").values("PaperlessBilling").number("SeniorCitizen");
        const Eigen::MatrixXd x = design.matrix();
        const auto outcomes = churned(table);
        const LogisticFit fit = logistic_regression(x, outcomes);
        QVERIFY(fit.converged);
        const double coefficients[] = {-0.875816826, -0.032711950, 0.003171052, -0.734881240, -1.505824463, 0.879186411,
                                       -0.725951518, -0.083896964, 0.405292034, -0.039807935, 0.402362476, 0.321711330};
        const double errors[] = {0.180054519, 0.002139094, 0.003030501, 0.104502492, 0.171327798, 0.129344047,
                                 0.152475669, 0.112601440, 0.092960686, 0.111966029, 0.073014051, 0.081993888};
        for (Eigen::Index i = 0; i < 12; ++i) {
            QVERIFY(near(fit.coefficients[i], coefficients[i], 1e-7));
            QVERIFY(near(fit.errors[i], errors[i], 5e-6));  // R's are those of the step before the last
        }
        QVERIFY(near(fit.deviance, 5962.09, 0.005));
        const std::vector<double> p = fitted(x, fit);
        QVERIFY(near(auc(p, outcomes).value, 0.8392175, 5e-8));
        QVERIFY(near(brier_score(p, outcomes), 0.1380787, 5e-8));
        QVERIFY(near(hosmer_lemeshow(p, outcomes), 8.086912, 5e-6));
        const double lift[] = {2.7567, 2.2214, 1.6754, 1.2027, 0.7708, 0.6637, 0.3795, 0.1927, 0.1071, 0.0321};
        const auto groups = lift_groups(p, outcomes);
        for (std::size_t g = 0; g < 10; ++g)  // R lets the order of rows decide about equal probabilities
            QVERIFY(near(groups[g].hits / static_cast<double>(groups[g].cases) / (1869.0 / 7043), lift[g], 0.006));
    }
    void two_markers_are_glm_s() {
        Eigen::MatrixXd x(static_cast<Eigen::Index>(std::size(asah)), 2);
        std::vector<std::uint8_t> outcomes;
        for (const Patient& each : asah) {
            x.row(static_cast<Eigen::Index>(outcomes.size())) << each.s100b, each.ndka;
            outcomes.push_back(static_cast<std::uint8_t>(each.poor));
        }
        const LogisticFit fit = logistic_regression(x, outcomes);
        QVERIFY(near(fit.coefficients[0], -2.378592, 1e-6));
        QVERIFY(near(fit.coefficients[1], 5.334062, 1e-6));
        QVERIFY(near(fit.coefficients[2], 0.0312633, 1e-7));
        const std::vector<double> p = fitted(x, fit);
        QVERIFY(near(brier_score(p, outcomes), 0.1786938, 1e-7));
        QVERIFY(near(log_loss(p, outcomes), 0.5299037, 1e-7));
    }
    // METHODS 3: R's glmnet with thresh 1e-14.
    void telco_with_a_penalty_is_glmnet_s() {
        const Table table = telco();
        if (table.empty()) QSKIP("the Telco file is not here");
        const Design design = everything(table);
        const Eigen::MatrixXd x = design.matrix();
        QCOMPARE(x.cols(), Eigen::Index{30});
        struct Reference {
            double mixing;
            int nonzero;
            double intercept, tenure, two_year, fibre;
        };
        for (const Reference& r : {Reference{0, 30, -0.6269626, -0.02802779, -1.117201, 0.7155534},
                                   Reference{0.5, 24, -0.5547133, -0.03005878, -1.046004, 0.8206568},
                                   Reference{1, 22, -0.5619288, -0.03011156, -0.9491146, 0.8487547}}) {
            const auto path =
                elastic_net(x, churned(table), {.mixing = r.mixing, .lambdas = {0.01}, .tolerance = 1e-9});
            QVERIFY(path);
            const ElasticNetFit& fit = path->front();
            QVERIFY(fit.converged);
            QCOMPARE(columns_used(x, fit.coefficients), r.nonzero);
            QVERIFY(near(fit.intercept, r.intercept, 1e-4));
            QVERIFY(near(fit.coefficients[design.at("tenure")], r.tenure, 1e-6));
            QVERIFY(near(fit.coefficients[design.at("ContractTwo year")], r.two_year, 1e-4));
            QVERIFY(near(fit.coefficients[design.at("InternetServiceFiber optic")], r.fibre, 1e-4));
        }
    }
    // Karush, Kuhn and Tucker: at the least, the gradient of the loss is λα·sign(b) + λ(1 − α)b where b is not 0, and
    // no larger than λα where it is.
    void every_step_of_a_path_is_a_least() {
        RandomNumbers random(11);
        Eigen::MatrixXd x(300, 12);
        std::vector<std::uint8_t> outcomes;
        for (Eigen::Index i = 0; i < 300; ++i) {
            for (Eigen::Index j = 0; j < 12; ++j)
                x(i, j) = random.unit() * (1 + static_cast<double>(j)) + (j == 3 ? x(i, 0) : 0);
            outcomes.push_back(random.unit() < logistic(2 * x(i, 0) - x(i, 4) + 0.7) ? 1 : 0);
        }
        x.col(7).setConstant(4);
        const auto path = elastic_net(x, outcomes, {.mixing = 0.7, .steps = 25, .tolerance = 1e-9});
        QVERIFY(path);
        QCOMPARE(path->size(), std::size_t{25});
        QCOMPARE((path->front().coefficients.array() != 0).count(), Eigen::Index{0});
        for (const ElasticNetFit& fit : *path) {
            QVERIFY(fit.converged);
            for (Eigen::Index j = 0; j < x.cols(); ++j) {
                const double mean = x.col(j).mean();
                const double scale = std::sqrt((x.col(j).array() - mean).square().mean());
                if (j == 7) {
                    QCOMPARE(fit.coefficients[j], 0.0);
                    continue;
                }
                double gradient = 0;
                for (Eigen::Index i = 0; i < 300; ++i)
                    gradient += (x(i, j) - mean) / scale *
                                (outcomes[static_cast<std::size_t>(i)] -
                                 logistic(fit.intercept + x.row(i).dot(fit.coefficients))) / 300;
                const double b = fit.coefficients[j] * scale;
                if (b == 0)
                    QVERIFY(std::abs(gradient) <= 0.7 * fit.lambda + 1e-7);
                else
                    QVERIFY(near(gradient, fit.lambda * (0.7 * (b > 0 ? 1 : -1) + 0.3 * b), 1e-7));
            }
        }
    }
    void without_a_penalty_both_ways_agree() {
        RandomNumbers random(5);
        Eigen::MatrixXd x(400, 3);
        std::vector<std::uint8_t> outcomes;
        for (Eigen::Index i = 0; i < 400; ++i) {
            x.row(i) << random.unit(), random.unit() * 100, random.unit() - 5;
            outcomes.push_back(random.unit() < logistic(x(i, 0) - 0.02 * x(i, 1)) ? 1 : 0);
        }
        const LogisticFit exact = logistic_regression(x, outcomes);
        const auto path = elastic_net(x, outcomes, {.lambdas = {0}, .tolerance = 1e-10});
        for (Eigen::Index j = 0; j < 3; ++j)
            QVERIFY(near(path->front().coefficients[j], exact.coefficients[j + 1], 1e-6));
        QVERIFY(near(path->front().intercept, exact.coefficients[0], 1e-5));
    }
    void classes_without_overlap_are_said_not_to_settle() {
        Eigen::MatrixXd x(20, 1);
        std::vector<std::uint8_t> outcomes;
        for (int i = 0; i < 20; ++i) {
            x(i, 0) = i;
            outcomes.push_back(i >= 10 ? 1 : 0);
        }
        const LogisticFit fit = logistic_regression(x, outcomes);
        QVERIFY(!fit.converged || fit.deviance < 1e-6);
        const auto path = elastic_net(x, outcomes, {});
        QVERIFY(path);
        for (const ElasticNetFit& each : *path) QVERIFY(std::isfinite(each.coefficients[0]));
    }
    void a_column_that_repeats_others_gets_no_coefficient() {
        RandomNumbers random(9);
        Eigen::MatrixXd x(100, 2);
        std::vector<std::uint8_t> outcomes;
        for (int i = 0; i < 100; ++i) {
            x(i, 0) = random.unit();
            x(i, 1) = 2 * x(i, 0) + 1;
            outcomes.push_back(random.unit() < x(i, 0) ? 1 : 0);
        }
        const LogisticFit fit = logistic_regression(x, outcomes);
        QVERIFY(fit.converged);
        QCOMPARE((fit.errors.array().isNaN()).count(), Eigen::Index{1});
    }
    void platt_scaling_finds_the_scale_back() {
        RandomNumbers random(21);
        std::vector<double> scores;
        std::vector<std::uint8_t> outcomes;
        for (int i = 0; i < 40'000; ++i) {
            scores.push_back(random.unit() * 6 - 3);
            outcomes.push_back(random.unit() < logistic(0.5 * scores.back() - 1) ? 1 : 0);
        }
        const PlattScaling scaling = platt_scaling(scores, outcomes);
        QVERIFY(near(scaling.slope, 0.5, 0.03));
        QVERIFY(near(scaling.intercept, -1, 0.04));
        double sum = 0, hits = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            sum += scaling(scores[i]);
            hits += outcomes[i];
        }
        QVERIFY(near(sum, hits, 2));  // predicted and observed agree in sum
        const PlattScaling flat = platt_scaling(std::vector<double>(100, 0.3), std::vector<std::uint8_t>(100, 0));
        QVERIFY(flat(0.3) < 0.02);
    }
    void what_is_stopped_says_so() {
        Eigen::MatrixXd x = Eigen::MatrixXd::Random(50, 2);
        std::vector<std::uint8_t> outcomes(50, 0);
        outcomes[3] = outcomes[9] = 1;
        const Progress stop([](double, const Text&) { return false; });
        QCOMPARE(elastic_net(x, outcomes, {}, stop).error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLogistic)
#include "test_logistic.moc"
