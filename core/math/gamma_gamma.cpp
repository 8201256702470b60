#include "core/math/gamma_gamma.h"

#include <boost/math/special_functions/digamma.hpp>
#include <cmath>
#include <unordered_map>

#include "core/math/block_sums.h"

namespace clientele {
namespace {

using boost::math::digamma;
using Eigen::VectorXd;

/// What depends on the number of purchases alone.
struct CountTerms {
    double log = 0, by_p = 0, by_q = 0;
};

double mean_of(const std::vector<MeanSpend>& spends) {
    double sum = 0;
    for (const MeanSpend& each : spends) sum += each.mean;
    return sum / static_cast<double>(spends.size());
}

}  // namespace

LogLikelihood spend_likelihood(const std::vector<MeanSpend>& spends, StopAsked stop) {
    return [&spends, stop = std::move(stop)](const VectorXd& logs, VectorXd& gradient) -> std::optional<double> {
        const double p = std::exp(logs[0]), q = std::exp(logs[1]), gamma = std::exp(logs[2]);
        std::unordered_map<double, CountTerms> by_count;
        for (const MeanSpend& each : spends) {
            if (by_count.contains(each.purchases)) continue;
            const double px = p * each.purchases;
            const double shared = digamma(px + q);
            by_count[each.purchases] = {
                std::lgamma(px + q) - std::lgamma(px) - std::lgamma(q) + q * logs[2] + px * std::log(each.purchases),
                each.purchases * (shared - digamma(px) + std::log(each.purchases)), shared - digamma(q) + logs[2]};
        }
        const auto sums = block_sums<4>(spends.size(), stop, [&](std::size_t i, std::array<double, 4>& sum) {
            const double x = spends[i].purchases, m = spends[i].mean, px = p * x;
            const CountTerms& of = by_count.find(x)->second;
            const double log_m = std::log(m), log_all = std::log(gamma + x * m);
            sum[0] += of.log + (px - 1) * log_m - (px + q) * log_all;
            sum[1] += of.by_p + x * (log_m - log_all);
            sum[2] += of.by_q - log_all;
            sum[3] += q / gamma - (px + q) / (gamma + x * m);
        });
        if (!sums) return std::nullopt;
        gradient << (*sums)[1] * p, (*sums)[2] * q, (*sums)[3] * gamma;
        return (*sums)[0];
    };
}

std::optional<LikelihoodFit> fit_spend(const std::vector<MeanSpend>& spends, const StopAsked& stop, double penalty) {
    LikelihoodProblem problem;
    problem.likelihood = spend_likelihood(spends, stop);
    problem.observations = static_cast<double>(spends.size());
    const double mean = mean_of(spends);
    const auto at = [mean](double p, double q) {
        VectorXd logs(3);
        logs << std::log(p), std::log(q), std::log(mean * (q - 1) / p);
        return logs;
    };
    problem.centre = at(2, 3);
    problem.starts = {at(2, 3), at(6, 4), at(1, 1.5)};
    problem.penalty = penalty;
    return fit_likelihood(problem);
}

SpendOutlook spend_outlook(const GammaGamma& of, double purchases, double mean) {
    const double shape = of.p * purchases + of.q, scale = of.gamma + purchases * mean;
    SpendOutlook found;
    found.mean = of.p * scale / (shape - 1);
    const double least = std::max(shape, 2.1);
    const double squared = scale * scale / ((least - 1) * (least - 2));
    found.square = of.p * (of.p + 1) * squared;
    found.product = of.p * of.p * squared;
    found.by = {1 - of.p * purchases / (shape - 1), -of.q / (shape - 1), of.gamma / scale};
    return found;
}

}  // namespace clientele
