#include <boost/math/special_functions/digamma.hpp>
#include <cmath>
#include <limits>

#include "core/math/block_sums.h"
#include "core/math/purchase_models.h"
#include "core/math/quadrature.h"
#include "core/math/unseen_leaving.h"

namespace clientele {
namespace {

using boost::math::digamma;
using Eigen::VectorXd;
using Sums = std::array<double, 5>;  // log-likelihood and its derivatives by the parameters themselves

/// ln(shift + d/unit) and 1/(shift + d/unit) for every day d that occurs.
class DayTable {
 public:
    DayTable(double shift, const PurchaseCounts& counts) {
        std::int32_t most = 0;
        for (const PurchaseHistory& each : counts.histories) most = std::max(most, each.age);
        for (std::int32_t day = 0; day <= most; ++day) {
            const double at = shift + day / counts.unit_days;
            logs_.push_back(std::log(at));
            inverses_.push_back(1 / at);
        }
    }
    double log(std::int32_t day) const { return logs_[static_cast<std::size_t>(day)]; }
    double inverse(std::int32_t day) const { return inverses_[static_cast<std::size_t>(day)]; }

 private:
    std::vector<double> logs_, inverses_;
};

/// What depends on the number of repeats alone, with its derivatives.
struct RepeatTerms {
    double log = 0, by_r = 0, by_1 = 0, by_2 = 0, leave = 0;
};

/// By number of repeats; only of those that occur (histories are in their order).
template <class Terms>
std::vector<RepeatTerms> repeat_terms(const PurchaseCounts& counts, Terms&& terms) {
    std::vector<RepeatTerms> all;
    if (counts.histories.empty()) return all;
    constexpr std::size_t most = 1 << 22;
    all.resize(std::min<std::size_t>(counts.histories.back().repeats, most) + 1);
    std::uint32_t before = std::numeric_limits<std::uint32_t>::max();
    for (const PurchaseHistory& each : counts.histories) {
        if (each.repeats == before) continue;
        before = each.repeats;
        all[std::min<std::size_t>(each.repeats, most)] = terms(static_cast<double>(each.repeats));
    }
    return all;
}

std::optional<double> given(const std::optional<Sums>& sums, const PurchaseParameters& at, VectorXd& gradient) {
    if (!sums) return std::nullopt;
    gradient << (*sums)[1] * at.r, (*sums)[2] * at.alpha, (*sums)[3] * at.drop1, (*sums)[4] * at.drop2;
    return (*sums)[0];
}

std::optional<double> bg_nbd(const PurchaseCounts& counts, const StopAsked& stop, const VectorXd& logs,
                             VectorXd& gradient) {
    const PurchaseParameters at = PurchaseParameters::of_logs(PurchaseModel::bg_nbd, logs);
    const double r = at.r, a = at.drop1, b = at.drop2;
    const DayTable days(at.alpha, counts);
    const std::vector<RepeatTerms> terms = repeat_terms(counts, [&](double x) {
        RepeatTerms of;
        of.log = std::lgamma(r + x) - std::lgamma(r) + r * logs[1] + std::lgamma(a + b) - std::lgamma(a + b + x) +
                 std::lgamma(b + x) - std::lgamma(b);
        of.by_r = digamma(r + x) - digamma(r) + logs[1];
        of.by_1 = digamma(a + b) - digamma(a + b + x);
        of.by_2 = of.by_1 + digamma(b + x) - digamma(b);
        if (x > 0) of.leave = logs[2] - std::log(b + x - 1);
        return of;
    });
    const auto sums = block_sums<5>(counts.histories.size(), stop, [&](std::size_t i, Sums& sum) {
        const PurchaseHistory& each = counts.histories[i];
        const RepeatTerms& of = terms[each.repeats];
        const double weight = counts.customers[i], x = each.repeats, k = r + x;
        const double log_age = days.log(each.age), log_recency = days.log(each.recency);
        double left = 0, log_sum = -k * log_age;  // share of the likelihood in which the customer has left
        if (x > 0) {
            const double odds = of.leave + k * (log_age - log_recency);
            const double small = std::exp(-std::abs(odds));
            log_sum += (odds > 0 ? odds : 0) + std::log1p(small);
            left = odds > 0 ? 1 / (1 + small) : small / (1 + small);
        }
        const double inverse = (1 - left) * days.inverse(each.age) + left * days.inverse(each.recency);
        sum[0] += weight * (of.log + log_sum);
        sum[1] += weight * (of.by_r - (1 - left) * log_age - left * log_recency);
        sum[2] += weight * (r / at.alpha - k * inverse);
        sum[3] += weight * (of.by_1 + left / a);
        sum[4] += weight * (of.by_2 - (x > 0 ? left / (b + x - 1) : 0));
    });
    return given(sums, at, gradient);
}

std::optional<double> pareto_nbd(const PurchaseCounts& counts, const StopAsked& stop, const VectorXd& logs,
                                 VectorXd& gradient) {
    const PurchaseParameters at = PurchaseParameters::of_logs(PurchaseModel::pareto_nbd, logs);
    const double r = at.r, s = at.drop1;
    const std::vector<RepeatTerms> terms = repeat_terms(counts, [&](double x) {
        RepeatTerms of;
        of.log = std::lgamma(r + x) - std::lgamma(r) + r * logs[1] + s * logs[3];
        of.by_r = digamma(r + x) - digamma(r) + logs[1];
        return of;
    });
    const UnseenLeaving leaving(at);
    const auto sums = block_sums<5>(counts.histories.size(), stop, [&](std::size_t i, Sums& sum) {
        const PurchaseHistory& each = counts.histories[i];
        const RepeatTerms& of = terms[each.repeats];
        const double weight = counts.customers[i], x = each.repeats;
        const double age = each.age / counts.unit_days, recency = each.recency / counts.unit_days;
        const UnseenLeaving::Sum found = leaving.sum(x, recency, age);
        sum[0] += weight * (of.log + found.log);
        sum[1] += weight * (of.by_r + found.by[0]);
        sum[2] += weight * (r / at.alpha + found.by[1]);
        sum[3] += weight * (logs[3] + found.by[2]);
        sum[4] += weight * (s / at.drop2 + found.by[3]);
    });
    return given(sums, at, gradient);
}

double mean_age(const PurchaseCounts& counts) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.histories.size(); ++i) sum += counts.customers[i] * counts.histories[i].age;
    return std::max(1.0, sum / std::max(1.0, counts.total)) / counts.unit_days;
}

double mean_repeats(const PurchaseCounts& counts) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.histories.size(); ++i) sum += counts.customers[i] * counts.histories[i].repeats;
    return sum / std::max(1.0, counts.total);
}

}  // namespace

PurchaseParameters PurchaseParameters::of_logs(PurchaseModel model, const VectorXd& logs) {
    return {model, std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

LogLikelihood purchase_likelihood(PurchaseModel model, const PurchaseCounts& counts, StopAsked stop) {
    return [model, &counts, stop = std::move(stop)](const VectorXd& logs, VectorXd& gradient) {
        return (model == PurchaseModel::bg_nbd ? bg_nbd : pareto_nbd)(counts, stop, logs, gradient);
    };
}

LikelihoodProblem purchase_problem(PurchaseModel model, const PurchaseCounts& counts, StopAsked stop) {
    LikelihoodProblem problem;
    problem.likelihood = purchase_likelihood(model, counts, std::move(stop));
    problem.observations = std::max(1.0, counts.total);
    const double age = mean_age(counts), rate = std::max(0.01, mean_repeats(counts)) / age;
    const auto at = [](double r, double alpha, double drop1, double drop2) {
        VectorXd logs(4);
        logs << std::log(r), std::log(alpha), std::log(drop1), std::log(drop2);
        return logs;
    };
    if (model == PurchaseModel::bg_nbd) {
        problem.centre = at(1, 1 / rate, 1, 3);
        problem.starts = {at(1, 1 / rate, 1, 3), at(0.3, 0.2 / rate, 0.5, 1), at(3, 2 / rate, 0.5, 8)};
    } else {
        problem.centre = at(1, 1 / rate, 1, age);
        problem.starts = {at(1, 1 / rate, 1, age), at(0.3, 0.2 / rate, 0.4, 0.2 * age), at(3, 2 / rate, 0.5, 3 * age)};
    }
    return problem;
}

std::optional<LikelihoodFit> fit_purchases(PurchaseModel model, const PurchaseCounts& counts, const StopAsked& stop,
                                           double penalty) {
    constexpr std::size_t a_first_look = 20'000;
    LikelihoodProblem problem = purchase_problem(model, counts, stop);
    problem.penalty = penalty;
    if (counts.histories.size() > 2 * a_first_look) {
        const PurchaseCounts some = thinned(counts, a_first_look);
        LikelihoodProblem first = purchase_problem(model, some, stop);
        first.penalty = penalty * some.total / counts.total;
        const auto look = fit_likelihood(first);
        if (!look) return std::nullopt;
        if (look->outcome == LikelihoodFit::Outcome::found) problem.starts = {look->logs};
    }
    return fit_likelihood(problem);
}

}  // namespace clientele
