#include <QFile>
#include <QTest>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <boost/math/quadrature/tanh_sinh.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/hypergeometric_pFq.hpp>
#include <cmath>

#include "core/math/gamma_gamma.h"
#include "core/math/purchase_models.h"
#include "nature.h"

using namespace clientele;
using Eigen::VectorXd;

namespace {

constexpr PurchaseParameters bg{PurchaseModel::bg_nbd, 0.24259441, 4.4135985, 0.79292137, 2.4259044};
constexpr PurchaseParameters pareto{PurchaseModel::pareto_nbd, 0.55327663, 10.577674, 0.60623859, 11.6687};
const GammaGamma spend{6.2495527, 3.7442153, 15.44353};

VectorXd logs(std::initializer_list<double> values) {
    VectorXd all(static_cast<Eigen::Index>(values.size()));
    Eigen::Index i = 0;
    for (const double each : values) all[i++] = std::log(each);
    return all;
}

double value(const LogLikelihood& likelihood, const VectorXd& at) {
    VectorXd gradient(at.size());
    return *likelihood(at, gradient);
}

bool near(double found, double expected, double tolerance) {
    if (std::abs(found - expected) <= tolerance) return true;
    qWarning("%.10g instead of %.10g (±%g)", found, expected, tolerance);
    return false;
}

/// The summary of the CDNOW 1/10 sample with its exact days; nothing where it is absent.
std::vector<PurchaseHistory> cdnow(std::vector<int>* holdout = nullptr) {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/cdnow/btyd_cdnow_cbs.csv"));
    std::vector<PurchaseHistory> all;
    if (!file.open(QIODevice::ReadOnly)) return all;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        all.push_back({cells[1].toUInt(), static_cast<std::int32_t>(std::lround(cells[2].toDouble() * 7)),
                       static_cast<std::int32_t>(std::lround(cells[3].toDouble() * 7))});
        if (holdout) holdout->push_back(cells[4].toInt());
    }
    return all;
}

/// The likelihood of one history by integrating over what nobody knows of the customer, which needs no formula of the
/// models' papers: rate and leaving are drawn from their distributions by quadrature.
double likelihood_by_integration(const PurchaseParameters& of, const PurchaseHistory& h, double unit) {
    const double x = h.repeats, tx = h.recency / unit, T = h.age / unit;
    // Over the rate in closed form: E[λ^x e^(−λt)] of Gamma(r, α).
    const auto rate = [&](double t) {
        return std::exp(std::lgamma(of.r + x) - std::lgamma(of.r) + of.r * std::log(of.alpha) -
                        (of.r + x) * std::log(of.alpha + t));
    };
    if (of.model == PurchaseModel::bg_nbd) {
        boost::math::quadrature::tanh_sinh<double> rule;
        const double scale = boost::math::beta(of.drop1, of.drop2);
        return rule.integrate(
            [&](double p) {
                const double density = std::pow(p, of.drop1 - 1) * std::pow(1 - p, of.drop2 - 1) / scale;
                const double stayed = std::pow(1 - p, x) * rate(T);
                const double left = x > 0 ? p * std::pow(1 - p, x - 1) * rate(tx) : 0;
                return density * (stayed + left);
            },
            0.0, 1.0);
    }
    const double s = of.drop1, beta = of.drop2;
    const double stayed = rate(T) * std::pow(beta / (beta + T), s);
    const auto left = [&](double t) { return rate(t) * s * std::pow(beta, s) * std::pow(beta + t, -s - 1); };
    return stayed +
           (T > tx ? boost::math::quadrature::gauss_kronrod<double, 61>::integrate(left, tx, T, 12, 1e-13) : 0);
}

const std::vector<PurchaseHistory> few{{0, 0, 30},   {0, 0, 273},   {1, 5, 60},     {1, 12, 200},   {2, 213, 272},
                                       {7, 90, 273}, {7, 271, 273}, {26, 216, 217}, {60, 100, 400}, {3, 50, 50}};

std::vector<PurchaseHistory> simulated(const PurchaseParameters& of, std::size_t customers, std::uint64_t seed) {
    Nature nature(seed);
    std::vector<PurchaseHistory> all;
    for (std::size_t i = 0; i < customers; ++i) {
        const double rate = nature.gamma(of.r) / of.alpha / 7;  // a day
        const std::int32_t age = 200 + static_cast<std::int32_t>(nature.unit() * 200);
        const bool bg_model = of.model == PurchaseModel::bg_nbd;
        const double p = bg_model ? nature.beta(of.drop1, of.drop2) : 0;
        const double leaves = bg_model ? 1e9 : nature.exponential(nature.gamma(of.drop1) / of.drop2 / 7);
        PurchaseHistory each{0, 0, age};
        double day = 0;
        std::int32_t before = 0;
        for (;;) {
            day += nature.exponential(rate);
            if (!(day <= std::min<double>(age, leaves))) break;
            const auto whole = static_cast<std::int32_t>(std::ceil(day));
            if (whole > before && whole <= age) {
                ++each.repeats;
                each.recency = before = whole;
            }
            if (bg_model && nature.unit() < p) break;
        }
        all.push_back(each);
    }
    return all;
}

}  // namespace

class TestPurchaseModels : public QObject {
    Q_OBJECT
 private slots:
    void likelihoods_are_those_of_integrating_over_the_customers() {
        for (const PurchaseParameters& of : {bg, pareto, PurchaseParameters{PurchaseModel::pareto_nbd, 0.9, 3, 1.4, 25},
                                             PurchaseParameters{PurchaseModel::pareto_nbd, 2.0, 30, 0.3, 0.5},
                                             PurchaseParameters{PurchaseModel::bg_nbd, 3, 12, 1.0, 1.0}}) {
            for (const PurchaseHistory& each : few) {
                const PurchaseCounts counts = count_histories({each}, 7);
                const double found =
                    value(purchase_likelihood(of.model, counts, {}), logs({of.r, of.alpha, of.drop1, of.drop2}));
                QVERIFY(near(found, std::log(likelihood_by_integration(of, each, 7)), 1e-8));
            }
        }
    }
    void gradients_are_those_of_differences() {
        std::vector<PurchaseHistory> many = few;
        many.insert(many.end(), few.begin(), few.begin() + 3);
        const PurchaseCounts counts = count_histories(many, 7);
        for (const auto model : {PurchaseModel::bg_nbd, PurchaseModel::pareto_nbd}) {
            for (const VectorXd& at :
                 {logs({0.5, 6, 1.2, 3.3}), logs({0.24, 4.4, 0.8, 20}), logs({5, 0.7, 0.05, 0.2})}) {
                const LogLikelihood likelihood = purchase_likelihood(model, counts, {});
                VectorXd gradient(4);
                (void)likelihood(at, gradient);
                for (Eigen::Index i = 0; i < 4; ++i) {
                    constexpr double h = 1e-5;
                    VectorXd ahead = at, behind = at;
                    ahead[i] += h;
                    behind[i] -= h;
                    const double slope = (value(likelihood, ahead) - value(likelihood, behind)) / (2 * h);
                    QVERIFY(near(gradient[i], slope, 1e-5 * std::max(1.0, std::abs(slope))));
                }
            }
        }
        const std::vector<MeanSpend> spends{{1, 11.77}, {2, 22.35}, {7, 73.74}, {1, 4}};
        const LogLikelihood likelihood = spend_likelihood(spends, {});
        VectorXd gradient(3), at = logs({6, 4, 15});
        (void)likelihood(at, gradient);
        for (Eigen::Index i = 0; i < 3; ++i) {
            VectorXd ahead = at, behind = at;
            ahead[i] += 1e-5;
            behind[i] -= 1e-5;
            QVERIFY(near(gradient[i], (value(likelihood, ahead) - value(likelihood, behind)) / 2e-5, 1e-5));
        }
    }
    // METHODS 1, computed with R's optim and BTYD on the same file.
    void cdnow_bg_nbd() {
        const PurchaseCounts counts = count_histories(cdnow(), 7);
        if (counts.histories.empty()) QSKIP("the CDNOW file is not here");
        QVERIFY(near(value(purchase_likelihood(PurchaseModel::bg_nbd, counts, {}), logs({0.5, 6, 1.2, 3.3})),
                     -9783.4443, 1e-3));
        const auto fit = fit_purchases(PurchaseModel::bg_nbd, counts, {});
        QVERIFY(fit && fit->outcome == LikelihoodFit::Outcome::found);
        QVERIFY(near(fit->log_likelihood, -9582.4292, 1e-3));
        const double expected[] = {0.24259441, 4.4135985, 0.79292137, 2.4259044};
        const double errors[] = {0.012556826, 0.37821369, 0.18573058, 0.70540245};
        for (Eigen::Index i = 0; i < 4; ++i) {
            QVERIFY(near(fit->parameter(i), expected[i], 5e-4 * expected[i]));
            QVERIFY(near(fit->standard_error(i), errors[i], 5e-3 * errors[i]));
        }
    }
    void cdnow_pareto_nbd() {
        const PurchaseCounts counts = count_histories(cdnow(), 7);
        if (counts.histories.empty()) QSKIP("the CDNOW file is not here");
        QVERIFY(
            near(value(purchase_likelihood(PurchaseModel::pareto_nbd, counts, {}), logs({.553, 10.578, .606, 11.669})),
                 -9594.9763, 1e-3));
        const auto fit = fit_purchases(PurchaseModel::pareto_nbd, counts, {});
        QVERIFY(fit && fit->outcome == LikelihoodFit::Outcome::found);
        QVERIFY(near(fit->log_likelihood, -9594.9762, 1e-3));
        const double expected[] = {0.55327663, 10.577674, 0.60623859, 11.6687};
        for (Eigen::Index i = 0; i < 4; ++i) QVERIFY(near(fit->parameter(i), expected[i], 1e-3 * expected[i]));
    }
    void published_expectations() {
        const std::pair<double, double> repeats[] = {{0.1429, .0078},   {1, .0532},   {3, .1506},
                                                     {31.8571, 1.0405}, {32, 1.0437}, {78, 1.8576}};
        for (const auto& [t, expected] : repeats) QVERIFY(near(expected_repeats(bg, t), expected, 1e-3));
        QVERIFY(near(expected_repeats(bg, 1), 0.053184308, 1e-8));
        QVERIFY(near(expected_repeats(bg, 39), 1.1950102, 1e-6));
        QVERIFY(near(expected_repeats(bg, 78), 1.8579587, 1e-6));
        QVERIFY(near(expected_repeats(pareto, 39), 1.2134044, 1e-6));
        QVERIFY(near(expected_repeats(pareto, 78), 1.9098673, 1e-6));
        QVERIFY(near(alive(bg, 2, 30.43, 38.86), 0.72660918, 1e-7));
        QVERIFY(near(alive(pareto, 2, 30.43, 38.86), 0.86911585, 1e-7));
        QCOMPARE(alive(bg, 0, 0, 39), 1.0);
        const auto expected = [](const PurchaseParameters& of, double x, double tx, double T, double t) {
            return alive(of, x, tx, T) * outlook(of, x, T, Horizon::of(t, 0, of.alpha)).purchases;
        };
        QVERIFY(near(expected(bg, 2, 30.43, 38.86, 39), 1.225907, 1e-5));
        QVERIFY(near(expected(bg, 26, 30.86, 31, 52), 25.75905, 1e-4));
        QVERIFY(near(expected(pareto, 2, 30.43, 38.86, 39), 1.4550996, 1e-5));
        constexpr PurchaseParameters published{PurchaseModel::bg_nbd, .243, 4.414, .793, 2.426};
        QVERIFY(near(outlook(published, 0, 0, Horizon::of(39, 0, published.alpha)).none, 0.57379, 1e-4));
        constexpr PurchaseParameters published_pareto{PurchaseModel::pareto_nbd, .5533, 10.578, .6061, 11.656};
        QVERIFY(near(expected(published_pareto, 26, 30.86, 31, 52), 25.46, 1e-2));
        QVERIFY(near(alive(published_pareto, 26, 30.86, 31), 0.9979, 1e-4));
    }
    void published_value_of_a_customer_for_ever() {
        // BTYD's DERT of Pareto/NBD at 15 % a year; beyond 6000 weeks nothing is left.
        const Horizon ever = Horizon::of(6000, 0.0027, pareto.alpha);
        QVERIFY(near(alive(pareto, 2, 30.43, 38.86) * outlook(pareto, 2, 38.86, ever).value, 6.4820451, 1e-4));
    }
    void expectations_are_those_of_the_closed_form() {
        using boost::math::hypergeometric_pFq;
        for (const double t : {1.0, 13.0, 52.0}) {
            for (const auto& [x, T] : {std::pair{0.0, 0.0}, {0.0, 39.0}, {3.0, 20.0}, {40.0, 60.0}}) {
                const double r = bg.r + x, b = bg.drop2 + x, a = bg.drop1, from = bg.alpha + T, z = t / (from + t);
                const double series = hypergeometric_pFq({r, b}, {a + b - 1}, z);
                const double closed = (a + b - 1) / (a - 1) * (1 - std::pow(from / (from + t), r) * series);
                QVERIFY(near(outlook(bg, x, T, Horizon::of(t, 0, bg.alpha)).purchases, closed, 1e-7 * closed));
            }
        }
    }
    void many_ages_are_interpolated_without_a_difference() {
        std::vector<PurchaseHistory> many;
        for (std::int32_t age = 0; age < 1100; ++age)
            for (const std::uint32_t x : {0U, 1U, 9U, 80U}) many.push_back({x, x == 0 ? 0 : age / 2, age});
        const PurchaseCounts counts = count_histories(many, 7);
        for (const PurchaseParameters& of : {bg, pareto, PurchaseParameters{PurchaseModel::bg_nbd, 2, 0.5, 0.02, 30}}) {
            const Horizon horizon = Horizon::of(52, 0.0027, of.alpha);
            const auto all = outlooks(of, counts, horizon, {});
            for (std::size_t i = 0; i < counts.histories.size(); i += 97) {
                const Outlook exact = outlook(of, counts.histories[i].repeats, counts.histories[i].age / 7.0, horizon);
                QVERIFY(near((*all)[i].value, exact.value, 1e-7 * exact.value));
                QVERIFY(near((*all)[i].pairs, exact.pairs, 1e-7 * exact.pairs));
                QVERIFY(near((*all)[i].none, exact.none, 1e-7 * exact.none + 1e-12));
            }
        }
    }
    void probabilities_are_probabilities() {
        for (const PurchaseParameters& of : {bg, pareto}) {
            const Horizon horizon = Horizon::of(52, 0.0027, of.alpha);
            for (const double x : {1.0, 10.0, 100.0, 5000.0}) {
                for (const double share : {0.0, 0.1, 0.5, 1.0}) {
                    const double p = alive(of, x, share * 600, 600);
                    QVERIFY(p >= 0 && p <= 1);
                    const Outlook ahead = outlook(of, x, 600, horizon);
                    QVERIFY(ahead.none >= 0 && ahead.none <= 1 && ahead.purchases > 0);
                    QVERIFY(ahead.value < ahead.purchases);
                    // Mean and probability of any agree with one another (Markov's inequality).
                    QVERIFY(1 - ahead.none <= ahead.purchases * (1 + 1e-9));
                }
            }
        }
    }
    void the_future_is_that_of_simulated_customers() {
        // Moments of the outlook against customers who are drawn given x = 3, t_x = T: all of these are still there.
        for (const PurchaseParameters& of : {bg, pareto}) {
            Nature nature(7);
            const double x = 3, T = 20, length = 52;
            double sum = 0, squares = 0, none = 0;
            constexpr int draws = 200'000;
            for (int i = 0; i < draws; ++i) {
                const double rate = nature.gamma(of.r + x) / (of.alpha + T);
                const bool bg_model = of.model == PurchaseModel::bg_nbd;
                const double p = bg_model ? nature.beta(of.drop1, of.drop2 + x) : 0;
                const double leaves = bg_model ? 1e9 : nature.exponential(nature.gamma(of.drop1) / (of.drop2 + T));
                int bought = 0;
                for (double at = nature.exponential(rate); at <= std::min(length, leaves);
                     at += nature.exponential(rate)) {
                    ++bought;
                    if (bg_model && nature.unit() < p) break;
                }
                sum += bought;
                squares += static_cast<double>(bought) * (bought - 1);
                none += bought == 0;
            }
            const Outlook found = outlook(of, x, T, Horizon::of(length, 0, of.alpha));
            QVERIFY(near(found.purchases, sum / draws, 0.02 * found.purchases));
            QVERIFY(near(found.pairs, squares / draws, 0.03 * found.pairs));
            QVERIFY(near(found.none, none / draws, 0.005));
        }
    }
    void planted_parameters_are_found() {
        for (const PurchaseParameters& of : {PurchaseParameters{PurchaseModel::bg_nbd, 0.8, 9, 0.9, 3},
                                             PurchaseParameters{PurchaseModel::pareto_nbd, 0.8, 9, 1.2, 20}}) {
            const auto fit = fit_purchases(of.model, count_histories(simulated(of, 40'000, 3), 7), {});
            QVERIFY(fit && fit->outcome == LikelihoodFit::Outcome::found);
            const double planted[] = {of.r, of.alpha, of.drop1, of.drop2};
            // Whole days merge purchases of one day: a per cent or so beside four standard errors.
            for (Eigen::Index i = 0; i < 4; ++i)
                QVERIFY(near(fit->parameter(i), planted[i], 4 * fit->standard_error(i) + 0.03 * planted[i]));
        }
    }
    void nobody_leaves_is_a_runaway_and_a_penalty_holds_it() {
        const PurchaseParameters of{PurchaseModel::pareto_nbd, 1, 5, 1e-6, 1e6};
        const PurchaseCounts counts = count_histories(simulated(of, 2000, 5), 7);
        const auto loose = fit_purchases(PurchaseModel::bg_nbd, counts, {});
        QVERIFY(loose->outcome != LikelihoodFit::Outcome::found);
        const auto held = fit_purchases(PurchaseModel::bg_nbd, counts, {}, 1);
        QVERIFY(held->outcome == LikelihoodFit::Outcome::found);
        QVERIFY(near(held->parameter(0), 1, 0.15));
    }
    void stopping_stops() {
        const PurchaseCounts counts = count_histories(few, 7);
        QVERIFY(!fit_purchases(PurchaseModel::bg_nbd, counts, [] { return true; }));
        QVERIFY(!outlooks(bg, counts, Horizon::of(52, 0, 4), [] { return true; }));
    }
    // METHODS 1; E[M] of these customers as published.
    void published_spend() {
        QVERIFY(near(spend_outlook(spend, 2, 22.35).mean, 24.658024, 1e-5));
        QVERIFY(near(spend_outlook(spend, 1, 11.77).mean, 18.910027, 1e-5));
        QVERIFY(near(spend_outlook(spend, 7, 73.74).mean, 71.463364, 1e-5));
        QVERIFY(near(spend_outlook(spend, 0, 0).mean, 35.170402, 1e-5));
    }
    void planted_spend_is_found() {
        Nature nature(11);
        std::vector<MeanSpend> spends;
        double squares = 0, products = 0;
        for (int i = 0; i < 30'000; ++i) {
            const double rate = nature.gamma(spend.q) / spend.gamma;
            const int count = 1 + static_cast<int>(nature.unit() * 5);
            double sum = 0;
            for (int k = 0; k < count; ++k) sum += nature.gamma(spend.p) / rate;
            spends.push_back({static_cast<double>(count), sum / count});
            const double one = nature.gamma(spend.p) / rate, other = nature.gamma(spend.p) / rate;
            squares += one * one / 30'000;
            products += one * other / 30'000;
        }
        const auto fit = fit_spend(spends, {});
        QVERIFY(fit && fit->outcome == LikelihoodFit::Outcome::found);
        const double planted[] = {spend.p, spend.q, spend.gamma};
        for (Eigen::Index i = 0; i < 3; ++i) QVERIFY(near(fit->parameter(i), planted[i], 4 * fit->standard_error(i)));
        QVERIFY(near(spend_outlook(spend, 0, 0).square, squares, 0.1 * squares));
        QVERIFY(near(spend_outlook(spend, 0, 0).product, products, 0.1 * products));
    }
};

QTEST_GUILESS_MAIN(TestPurchaseModels)
#include "test_purchase_models.moc"
