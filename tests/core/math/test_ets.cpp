#include <QTest>
#include <cmath>

#include "known_series.h"
#include "core/math/ets_likelihood.h"

using namespace clientele;

namespace {

using enum EtsPart;

Series monthly(const std::vector<double>& values) { return {.values = values, .seasons = {12}}; }

/// What R's ets (package forecast 8.20) found for AirPassengers: ETS(M,Ad,M).
EtsPoint found_by_r() {
    EtsPoint at{.smoothing = {0.709552, 0.020409, 0.0001, 0.98}, .start = {120.993936, 1.770540, {}}};
    const double seasons[] = {0.894447, 0.799322, 0.921660, 1.059202, 1.220301, 1.231799,
                              1.110500, 0.978613, 0.980382, 1.011030, 0.886892};  // the latest first
    double first = 12;
    for (const double each : seasons) first -= each;
    at.start.season = {first};
    for (std::size_t i = std::size(seasons); i-- > 0;) at.start.season.push_back(seasons[i]);
    return at;
}

const EtsModel damped_factors{multiplicative, additive, true, multiplicative};

double log_likelihood(const std::vector<double>& values, const EtsModel& model) {
    const auto fit = fit_ets(model.season == none ? Series{values, {}} : monthly(values), model);
    return fit ? fit->log_likelihood : -1e9;
}

}  // namespace

class TestEts : public QObject {
    Q_OBJECT
 private slots:
    void the_likelihood_is_that_of_r_at_its_parameters() {
        EtsRecursion recursion(air_passengers, damped_factors, 12);
        const double found = recursion.value(found_by_r()) / -2;
        QVERIFY2(std::abs(found - -679.5832) < 5e-4, qPrintable(QString::number(found, 'f', 6)));
    }
    void forecasts_and_bands_are_those_of_r_at_its_parameters() {
        EtsRecursion recursion(air_passengers, damped_factors, 12);
        recursion.value(found_by_r());
        EtsFit fit{.model = damped_factors, .smoothing = found_by_r().smoothing, .end = recursion.end()};
        fit.variance = recursion.squares() / (144 - 17);
        fit.fitted = recursion.fitted();
        QVERIFY2(std::abs(fit.variance - 0.001534076) < 1e-8, qPrintable(QString::number(fit.variance, 'g', 9)));
        const Forecast forecast = ets_forecast(fit, monthly(air_passengers), 12);
        const double means[] = {441.8018, 434.1186, 496.6300, 483.2375, 483.9914, 551.0244,
                                613.1797, 609.3648, 530.5408, 463.0332, 402.7478, 451.9694};
        // Its parameters are known to six digits: the trend at the end to a hundredth.
        for (std::size_t h = 0; h < 12; ++h) QVERIFY(std::abs(forecast.mean[h] / means[h] - 1) < 1e-3);
        QVERIFY(std::abs(forecast.band95.low[0] - 407.8863) < 0.05);
        QVERIFY(std::abs(forecast.band95.high[0] - 475.7174) < 0.05);
        QVERIFY(std::abs(forecast.band95.low[11] - 352.2631) < 1);
        QVERIFY(std::abs(forecast.band95.high[11] - 551.6756) < 1);
    }
    void derivatives_are_those_of_differences_data() {
        QTest::addColumn<int>("which");
        const std::vector<EtsModel> models = admissible_ets(monthly(air_passengers));
        QCOMPARE(models.size(), std::size_t{15});
        for (std::size_t i = 0; i < models.size(); ++i) QTest::newRow(name(models[i]).c_str()) << static_cast<int>(i);
    }
    void derivatives_are_those_of_differences() {
        QFETCH(int, which);
        const EtsModel model = admissible_ets(monthly(air_passengers))[static_cast<std::size_t>(which)];
        EtsPoint at = found_by_r(), by;
        at.smoothing = {0.5, model.trend == none ? 0 : 0.1, model.season == none ? 0 : 0.2, model.damped ? 0.95 : 1};
        if (model.trend == none) at.start.trend = 0;
        if (model.season == none) at.start.season.clear();
        if (model.season == additive)
            for (double& each : at.start.season) each = 120 * (each - 1);
        EtsRecursion recursion(air_passengers, model, 12);
        recursion.value(at, by);
        const auto check = [&](double& parameter, double derivative) {
            const double middle = parameter, step = 1e-6 * std::max(1.0, std::abs(middle));
            parameter = middle + step;
            const double above = recursion.value(at);
            parameter = middle - step;
            const double below = recursion.value(at);
            parameter = middle;
            const double difference = (above - below) / (2 * step);
            QVERIFY2(std::abs(difference - derivative) < 1e-4 * std::max(1.0, std::abs(derivative)),
                     qPrintable(QString("%1 %2").arg(difference).arg(derivative)));
        };
        check(at.smoothing.alpha, by.smoothing.alpha);
        check(at.start.level, by.start.level);
        if (model.trend != none) check(at.smoothing.beta, by.smoothing.beta);
        if (model.trend != none) check(at.start.trend, by.start.trend);
        if (model.damped) check(at.smoothing.phi, by.smoothing.phi);
        if (model.season != none) check(at.smoothing.gamma, by.smoothing.gamma);
        for (std::size_t i = 0; i < at.start.season.size(); ++i) check(at.start.season[i], by.start.season[i]);
    }
    /// Log-likelihoods of R's ets; exact gradients find maxima that are as high or higher.
    void maxima_are_at_least_as_high_as_those_of_r() {
        const double air_ann = log_likelihood(air_passengers, {additive, none, false, none});
        QVERIFY(std::abs(air_ann - -863.8934) < 1e-3);
        QVERIFY(log_likelihood(air_passengers, {multiplicative, additive, false, multiplicative}) > -682.4036);
        QVERIFY(log_likelihood(air_passengers, damped_factors) > -679.5832);
        QVERIFY(log_likelihood(air_passengers, {additive, additive, false, additive}) > -765.9358);
        QVERIFY(log_likelihood(air_passengers, {additive, additive, false, none}) > -863.6473);
        QVERIFY(log_likelihood(accidental_deaths, {additive, none, false, additive}) > -555.0723);
        const double www = log_likelihood(www_usage, {additive, additive, true, none});
        QVERIFY(www > -352.8655 && www < -352);
    }
    void simple_smoothing_of_the_nile_is_that_of_r() {
        const Series series{.values = nile};
        const auto fit = fit_ets(series, simple_smoothing);
        QVERIFY(fit.has_value());
        QVERIFY(std::abs(fit->smoothing.alpha - 0.245668) < 5e-4);
        QVERIFY(std::abs(fit->start.level - 1110.7347) < 0.5);
        QVERIFY(std::abs(fit->log_likelihood - -726.3905) < 5e-4);
        QVERIFY(std::abs(fit->aicc - 1459.031) < 2e-3);
    }
    void the_smallest_aicc_is_chosen() {
        const auto of_nile = fit_every_ets({.values = nile});
        QCOMPARE(name(of_nile.front().model), std::string("ETS(M,N,N)"));
        QVERIFY(std::abs(of_nile.front().aicc - 1458.552) < 2e-3);
        QVERIFY(std::abs(of_nile.front().smoothing.alpha - 0.1514) < 1e-3);
        QCOMPARE(name(fit_every_ets({.values = www_usage}).front().model), std::string("ETS(A,Ad,N)"));
        QCOMPARE(name(fit_every_ets(monthly(accidental_deaths)).front().model), std::string("ETS(A,N,A)"));
    }
    void a_shorter_series_is_a_good_start() {
        const auto all = fit_every_ets(monthly(air_passengers));
        const std::vector<double> shorter(air_passengers.begin(), air_passengers.end() - 12);
        const auto near = fit_every_ets(monthly(shorter));
        const auto again = fit_every_ets(monthly(air_passengers), {}, {}, near);
        QCOMPARE(again.front().model, all.front().model);
        QVERIFY(std::abs(again.front().aicc - all.front().aicc) < 0.05);
    }
    void series_that_cannot_be_fitted_have_no_model() {
        QVERIFY(!best_ets({.values = std::vector<double>{}}, 3));
        QVERIFY(!best_ets({.values = std::vector<double>{1}}, 3));
        QVERIFY(!best_ets({.values = std::vector<double>(30, 5.0)}, 3));
        const std::vector<double> with_zero{0, 4, 1, 0, 7, 3, 2, 0, 4, 5, 6, 2};
        for (const EtsModel& model : admissible_ets({.values = with_zero})) QCOMPARE(model.error, additive);
        QVERIFY(!best_ets(monthly(air_passengers), 3, [] { return true; }));
    }
};

QTEST_APPLESS_MAIN(TestEts)
#include "test_ets.moc"
