#include <Eigen/Dense>
#include <QTest>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/math/arima_choice.h"
#include "core/math/arma_process.h"
#include "core/math/differencing.h"
#include "core/math/normal.h"
#include "known_series.h"
#include "nature.h"

using namespace clientele;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

void near(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) <= tolerance,
             qPrintable(QString("%1 instead of %2").arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

/// Autocovariances by the slow way: the sum of products of a very long expansion in errors.
std::vector<double> expanded_autocovariances(const ArmaProcess& process, std::size_t lags) {
    const auto psi = error_weights(process, 4000);
    std::vector<double> found(lags + 1);
    for (std::size_t k = 0; k <= lags; ++k)
        for (std::size_t i = 0; i + k < psi.size(); ++i) found[k] += psi[i] * psi[i + k];
    return found;
}

/// The log-likelihood of values with a mean under a multivariate normal density, variance and mean at their best.
double brute_force_likelihood(const std::vector<double>& values, const ArmaProcess& process, bool mean) {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i])) known.push_back(i);
    const auto n = static_cast<Eigen::Index>(known.size());
    const auto covariance = expanded_autocovariances(process, values.size());
    Eigen::MatrixXd matrix(n, n);
    Eigen::VectorXd y(n);
    const auto at = [&](Eigen::Index i) { return known[static_cast<std::size_t>(i)]; };
    for (Eigen::Index i = 0; i < n; ++i) {
        y[i] = values[at(i)];
        for (Eigen::Index j = 0; j < n; ++j) matrix(i, j) = covariance[at(std::max(i, j)) - at(std::min(i, j))];
    }
    const Eigen::LLT<Eigen::MatrixXd> factor(matrix);
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(n);
    if (mean) y -= ones * (ones.dot(factor.solve(y)) / ones.dot(factor.solve(ones)));
    const auto count = static_cast<double>(n);
    const double sum = y.dot(factor.solve(y));
    const double determinant = 2 * Eigen::MatrixXd(factor.matrixL()).diagonal().array().log().sum();
    return -0.5 * (count * (std::log(2 * std::numbers::pi * sum / count) + 1) + determinant);
}

std::vector<double> first(const std::vector<double>& values, std::size_t count) {
    return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// Coefficients in one row: ar, ma, seasonal ar, seasonal ma, regression.
std::vector<double> coefficients(const ArimaFit& fit) {
    std::vector<double> all;
    for (const auto* group : {&fit.ar, &fit.ma, &fit.seasonal_ar, &fit.seasonal_ma, &fit.regression})
        all.insert(all.end(), group->begin(), group->end());
    return all;
}

/// A published fit. R's arima() takes values at the beginning as normal with 10⁶ times the variance of the errors,
/// which makes its likelihood up to 0.003 greater than that of the differences.
void same_fit(const ArimaFit& fit, const char* name, double likelihood, const std::vector<double>& expected,
              double tolerance = 0.003) {
    QCOMPARE(QString::fromStdString(fit.order.name()), QString(name));
    near(fit.log_likelihood, likelihood, tolerance);
    const auto found = coefficients(fit);
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) near(found[i], expected[i], 0.005 * std::abs(expected[i]));
    QVERIFY(fit.settled);
}

std::vector<double> simulated(const ArmaProcess& process, std::size_t size, Nature& nature) {
    std::vector<double> errors, values;
    constexpr std::size_t warm = 300;
    for (std::size_t t = 0; t < size + warm; ++t) {
        errors.push_back(nature.normal());
        double value = errors.back();
        for (std::size_t i = 0; i < process.phi.size() && i < t; ++i) value += process.phi[i] * values[t - 1 - i];
        for (std::size_t i = 0; i < process.theta.size() && i < t; ++i) value += process.theta[i] * errors[t - 1 - i];
        values.push_back(value);
    }
    return {values.begin() + warm, values.end()};
}

}  // namespace

class TestArima : public QObject {
    Q_OBJECT
 private slots:
    void partialAutocorrelationsGoThereAndBack() {
        const std::vector<double> partial{0.5, -0.3, 0.9, -0.95};
        const auto back = partial_autocorrelations_of(autoregression_of(partial));
        QVERIFY(back);
        for (std::size_t i = 0; i < partial.size(); ++i) near((*back)[i], partial[i], 1e-12);
        QVERIFY(!partial_autocorrelations_of(std::vector{0.6, 0.5}));
        QVERIFY(!partial_autocorrelations_of(std::vector{1.0}));
    }

    void autocovariancesAreThoseOfTheExpansion() {
        const ArmaProcess process{.phi = {0.6, -0.3, 0.2}, .theta = {0.4, 0.5, -0.7, 0.3}};
        const auto found = autocovariances(process, 12);
        const auto expected = expanded_autocovariances(process, 12);
        QVERIFY(found);
        for (std::size_t i = 0; i < expected.size(); ++i) near((*found)[i], expected[i], 1e-10);
        QVERIFY(!autocovariances({.phi = {1.01}, .theta = {}}, 3));
    }

    void likelihoodIsTheMultivariateNormalDensity_data() {
        QTest::addColumn<int>("p");
        QTest::addColumn<int>("q");
        QTest::addColumn<int>("seasonalP");
        QTest::addColumn<int>("seasonalQ");
        QTest::addColumn<bool>("gaps");
        int row = 0;
        for (const bool gaps : {false, true})
            for (const auto& [p, q, sp, sq] : {std::array{0, 0, 0, 0},
                                               {1, 0, 0, 0},
                                               {0, 2, 0, 0},
                                               {2, 3, 0, 0},
                                               {3, 1, 0, 0},
                                               {0, 1, 0, 1},
                                               {1, 1, 1, 1},
                                               {2, 0, 1, 0}})
                QTest::addRow("%d", row++) << p << q << sp << sq << gaps;
    }
    void likelihoodIsTheMultivariateNormalDensity() {
        QFETCH(int, p);
        QFETCH(int, q);
        QFETCH(int, seasonalP);
        QFETCH(int, seasonalQ);
        QFETCH(bool, gaps);
        constexpr int season = 4;
        Nature nature(static_cast<std::uint64_t>(p + 10 * q + 100 * seasonalP + 1000 * seasonalQ));
        for (int draw = 0; draw < 20; ++draw) {
            const auto partials = [&](int count) {
                std::vector<double> all;
                for (int i = 0; i < count; ++i) all.push_back(1.9 * nature.unit() - 0.95);
                return autoregression_of(all);
            };
            ArimaFit model;
            model.order = {.p = p, .q = q, .seasonal_p = seasonalP, .seasonal_q = seasonalQ, .season = season};
            model.order.constant = draw % 2 == 1;
            model.ar = partials(p);
            model.ma = partials(q);
            model.seasonal_ar = partials(seasonalP);
            model.seasonal_ma = partials(seasonalQ);
            auto values = first(luteinizing_hormone, 40);
            for (double& value : values) value += nature.normal();
            if (gaps) values[0] = values[7] = values[8] = values[20] = values[39] = missing;
            const auto minus = [](std::vector<double> c) {
                for (double& value : c) value = -value;
                return c;
            };
            const ArmaProcess process{minus(product_of_lags(minus(model.ar), minus(model.seasonal_ar), season)),
                                      product_of_lags(model.ma, model.seasonal_ma, season)};
            const auto found = arima_log_likelihood(values, model);
            QVERIFY(found);
            near(*found, brute_force_likelihood(values, process, model.order.constant), 1e-7);
        }
    }

    void gapsInDifferencesCountAsThoughTheyWereEstimated() {
        // The likelihood of a random walk with gaps: increments over k steps have k times the variance.
        const std::vector<double> walk{missing, 3, 4.5, missing, missing, 2, 2.5, 6, missing, 5.5};
        ArimaFit model;
        model.order = {.d = 1};
        const std::vector<std::pair<double, double>> increments{{1.5, 1}, {-2.5, 3}, {0.5, 1}, {3.5, 1}, {-0.5, 2}};
        double sum = 0, logs = 0;
        for (const auto& [by, steps] : increments) {
            sum += by * by / steps;
            logs += std::log(steps);
        }
        const double n = 5;
        near(*arima_log_likelihood(walk, model), -0.5 * (n * (std::log(2 * std::numbers::pi * sum / n) + 1) + logs),
             1e-5);
    }

    void airlineModel() {
        const ArimaOrder airline{.d = 1, .q = 1, .seasonal_d = 1, .seasonal_q = 1, .season = 12};
        const auto fit = fit_arima(air_passengers, airline, {.logarithm = true});
        QVERIFY(fit);
        // R on the differences, whose likelihood is exact: 244.696487.
        near(fit->log_likelihood, 244.696487, 1e-5);
        same_fit(*fit, "ARIMA(0,1,1)(0,1,1)[12]", 244.6995, {-0.401828, -0.556945}, 0.0035);
        near(fit->aic, -483.3991, 0.007);
        near(fit->variance, 0.00137126, 0.003 * 0.00137126);  // R counts errors of the first 13 values too
        near(fit->errors[0], 0.089644, 0.0001);
        near(fit->errors[1], 0.0731, 0.0001);
        const Forecast forecast = forecast_arima(air_passengers, *fit, 12, {.logarithm = true});
        const std::vector<double> medians{450.4224, 425.7172, 479.0068};
        for (std::size_t i = 0; i < medians.size(); ++i) {
            const double median = std::sqrt(forecast.band95.low[i] * forecast.band95.high[i]);
            near(median, medians[i], 0.01);
            const double deviation = std::log(forecast.band95.high[i] / median) / normal_z95;
            near(forecast.mean[i], median * std::exp(deviation * deviation / 2), 1e-9 * median);
        }
        near(forecast.band95.low[11], 406.1725, 0.1);
        near(forecast.band95.high[11], 560.7482, 0.1);
    }

    void gapsAsInR() {
        // arima(log(m), c(0,1,1), seasonal = c(0,1,1)) with five values missing; predict(…)$se.
        auto values = air_passengers;
        for (const std::size_t i : {3u, 20u, 21u, 70u, 100u}) values[i] = missing;
        const ArimaOrder airline{.d = 1, .q = 1, .seasonal_d = 1, .seasonal_q = 1, .season = 12};
        const auto fit = fit_arima(values, airline, {.logarithm = true});
        QVERIFY(fit);
        same_fit(*fit, "ARIMA(0,1,1)(0,1,1)[12]", 233.52057, {-0.404347, -0.569885}, 0.004);
        const Forecast forecast = forecast_arima(values, *fit, 12, {.logarithm = true});
        const double median = std::sqrt(forecast.band95.low[0] * forecast.band95.high[0]);
        near(median, 450.44982, 0.01);
        const double ours = std::log(forecast.band95.high[11] / forecast.band95.low[11]) / (2 * normal_z95);
        near(ours * std::sqrt((fit->used - 2.0) / static_cast<double>(fit->used)), 0.081540848, 2e-5);
        const auto flat = fit_arima(values, {.p = 2, .d = 1, .q = 1, .seasonal_d = 1, .season = 12});
        QVERIFY(flat);
        same_fit(*flat, "ARIMA(2,1,1)(0,1,0)[12]", -489.81213, {0.590608, 0.21688, -0.982002});
    }

    void meanHasItsStandardError() {
        const auto fit = fit_arima(luteinizing_hormone, {.p = 1, .constant = true});
        QVERIFY(fit);
        same_fit(*fit, "ARIMA(1,0,0) with mean", -29.37916, {0.573930, 2.413288}, 1e-4);
        near(fit->errors[0], 0.116139, 0.001);
        near(fit->errors[1], 0.146613, 0.001);
        near(fit->variance, 0.206076, 1e-5);
        near(fit->bic, 70.37193, 1e-3);
        const auto large = fit_arima(luteinizing_hormone, {.p = 3, .q = 3, .constant = true});
        QVERIFY(large);
        near(large->log_likelihood, -26.071442, 0.001);
    }

    void ordersThatAreChosen() {
        auto chosen = [](const std::vector<double>& values, int season, bool logarithm = false) {
            return choose_arima(values, season, {.fit = {.logarithm = logarithm}}).value();
        };
        same_fit(chosen(air_passengers, 12), "ARIMA(2,1,1)(0,1,0)[12]", -504.9239, {0.595981, 0.214275, -0.981877});
        same_fit(chosen(air_passengers, 12, true), "ARIMA(0,1,1)(0,1,1)[12]", 244.6995, {-0.401828, -0.556945}, 0.0035);
        same_fit(chosen(nile, 1), "ARIMA(1,1,1)", -630.6274, {0.254371, -0.874136});
        same_fit(chosen(www_usage, 1), "ARIMA(1,1,1)", -254.1497, {0.650376, 0.525596});
        same_fit(chosen(accidental_deaths, 12), "ARIMA(0,1,1)(0,1,1)[12]", -425.44, {-0.430269, -0.552791});
        same_fit(chosen(luteinizing_hormone, 1), "ARIMA(1,0,0) with mean", -29.37916, {0.573930, 2.413288});
    }

    void forecastsOfAirPassengers() {
        const auto forecast = arima_forecast({.values = air_passengers, .seasons = {12}}, 12);
        QVERIFY(forecast);
        const std::vector<double> expected{445.6349, 420.3950, 449.1983, 491.8399, 503.3945, 566.8625,
                                           654.2602, 638.5975, 540.8837, 494.1266, 423.3327, 465.5076};
        for (std::size_t i = 0; i < expected.size(); ++i) near(forecast->mean[i], expected[i], 0.002);
        QCOMPARE(forecast->fitted.size(), air_passengers.size());
        QVERIFY(std::isnan(forecast->fitted[12]) && !std::isnan(forecast->fitted[13]));
    }

    void holdoutOfAirPassengers() {
        const auto train = first(air_passengers, 120);
        double scale = 0;
        for (std::size_t i = 12; i < train.size(); ++i) scale += std::abs(train[i] - train[i - 12]) / 108;
        const auto mase = [&](bool logarithm) {
            const ArimaOptions options{.logarithm = logarithm, .errors = false};
            const auto fit = choose_arima(train, 12, {.fit = options});
            const Forecast forecast = forecast_arima(train, fit.value(), 24, options);
            double sum = 0;
            for (std::size_t i = 0; i < 24; ++i) {
                const double middle =
                    logarithm ? std::sqrt(forecast.band95.low[i] * forecast.band95.high[i]) : forecast.mean[i];
                sum += std::abs(air_passengers[120 + i] - middle) / 24;
            }
            return sum / scale;
        };
        near(mase(false), 2.399983, 0.002);
        near(mase(true), 1.380526, 0.002);
    }

    void differencingIsAsInR() {
        near(kpss_statistic(nile), 1.31522646, 1e-8);
        near(kpss_statistic(luteinizing_hormone), 0.367889111, 1e-8);
        near(kpss_statistic(www_usage), 0.721974318, 1e-8);
        QCOMPARE(differences_wanted(nile), 1);
        QCOMPARE(differences_wanted(luteinizing_hormone), 0);
        near(seasonal_strength(air_passengers, 12), 0.94067249, 1e-8);
        near(seasonal_strength(accidental_deaths, 12), 0.944794465, 1e-8);
        near(seasonal_strength(nottingham_temperatures, 12), 0.953424493, 1e-8);
        QCOMPARE(seasonal_strength(first(air_passengers, 24), 12), 0.0);
    }

    void regressionIsGeneralisedLeastSquares() {
        Nature nature(5);
        const auto noise = simulated({.phi = {0.7}, .theta = {}}, 400, nature);
        std::vector<double> values;
        Eigen::MatrixXd regressors(412, 3);
        for (Eigen::Index t = 0; t < regressors.rows(); ++t) {
            const double sale = t % 17 < 3 ? 1 : 0, price = std::sin(0.3 * static_cast<double>(t));
            regressors.row(t) << sale, price, sale - 2 * price;
            if (t < 400) values.push_back(10 + 5 * sale - 2 * price + noise[static_cast<std::size_t>(t)]);
        }
        const ArimaOptions options{.regressors = regressors};
        const auto fit = fit_arima(values, {.p = 1, .constant = true}, options);
        QVERIFY(fit);
        near(fit->ar[0], 0.7, 0.08);
        near(fit->regression[0], 10, 4 * fit->errors[1]);
        near(fit->regression[1], 5, 4 * fit->errors[2]);
        near(fit->regression[2], -2, 4 * fit->errors[3]);
        QVERIFY(fit->errors[2] < 0.4 && fit->errors[1] < 0.4);
        QCOMPARE(fit->regression[3], 0.0);
        QVERIFY(std::isnan(fit->errors[4]));
        const Forecast forecast = forecast_arima(values, *fit, 12, options);
        near(forecast.mean[11], 10 + 5 * regressors(411, 0) - 2 * regressors(411, 1), 1.2);
    }

    void intervalsCover() {
        Nature nature(11);
        int covered = 0, all = 0;
        for (int draw = 0; draw < 150; ++draw) {
            const auto values = simulated({.phi = {0.5, 0.2}, .theta = {0.4}}, 106, nature);
            const auto forecast = arima_forecast({.values = first(values, 100)}, 6);
            QVERIFY(forecast);
            for (std::size_t i = 0; i < 6; ++i, ++all)
                covered += values[100 + i] >= forecast->band95.low[i] && values[100 + i] <= forecast->band95.high[i];
        }
        const double share = static_cast<double>(covered) / all;
        QVERIFY2(share > 0.90 && share < 0.97, qPrintable(QString::number(share)));
    }

    void fourierTermsCarryALongSeason() {
        Nature nature(3);
        std::vector<double> weeks;
        for (int t = 0; t < 208; ++t)
            weeks.push_back(100 + 30 * std::sin(2 * std::numbers::pi * t / 52) + nature.normal());
        const auto forecast = arima_forecast({.values = weeks, .seasons = {52}}, 52);
        QVERIFY(forecast);
        for (int h = 0; h < 52; ++h)
            near(forecast->mean[static_cast<std::size_t>(h)], 100 + 30 * std::sin(2 * std::numbers::pi * h / 52), 2.5);
        QCOMPARE(fourier_terms(4, 2, 8).cols(), 3);
    }

    void longSeriesKeepTheirMemory() {
        // A season that never changes brings its moving average near the unit circle in the exact fit alone.
        Nature nature(1);
        std::vector<double> values;
        double memory = 0;
        for (int t = 0; t < 700; ++t) {
            memory = 0.5 * memory + nature.normal();
            values.push_back(100 + 10 * std::sin(2 * std::numbers::pi * t / 7) + memory);
        }
        const auto fit = choose_arima(values, 7);
        QVERIFY(fit);
        QVERIFY2(fit->order.p + fit->order.q > 0, fit->order.name().c_str());
        QVERIFY2(fit->variance < 1.3, qPrintable(QString::number(fit->variance)));
    }

    void whatCannotBeFittedIsRefused() {
        QVERIFY(!fit_arima(std::vector<double>{}, {.p = 1}));
        QVERIFY(!fit_arima(std::vector<double>{1}, {.p = 1}));
        QVERIFY(!fit_arima(std::vector<double>(30, 5.0), {.constant = true}));
        QVERIFY(!fit_arima(std::vector<double>(30, missing), {.p = 1}));
        QVERIFY(!fit_arima(std::vector<double>{1, 2, -3, 4, 5, 6, 7, 9}, {.p = 1}, {.logarithm = true}));
        QVERIFY(!choose_arima(std::vector<double>(30, 0.0), 12));
        QVERIFY(!choose_arima(std::vector<double>(30, missing), 12));
        QVERIFY(!arima_forecast({.values = air_passengers, .seasons = {12}}, 3, [] { return true; }));
        for (std::size_t size = 0; size < 30; ++size) {
            const auto some = first(air_passengers, size);
            if (const auto forecast = arima_forecast({.values = some, .seasons = {12}}, 3))
                for (const double value : forecast->mean) QVERIFY(std::isfinite(value));
        }
    }
};

QTEST_GUILESS_MAIN(TestArima)
#include "test_arima.moc"
