#include "core/math/log_rank.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/math/distributions.h"
#include "core/math/linear_systems.h"

namespace clientele {
namespace {

/// What remains of the covariance of observed less expected when one of the groups that count is left out.
void test(LogRank& result, const Eigen::MatrixXd& covariance) {
    std::vector<Eigen::Index> count;
    for (std::size_t g = 0; g < result.expected.size(); ++g)
        if (result.expected[g] > 0) count.push_back(static_cast<Eigen::Index>(g));
    result.freedom = std::max(0, static_cast<int>(count.size()) - 1);
    if (result.freedom == 0) return;
    count.pop_back();
    const auto size = static_cast<Eigen::Index>(count.size());
    Eigen::VectorXd surplus(size);
    Eigen::MatrixXd of_count(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto g = static_cast<std::size_t>(count[static_cast<std::size_t>(i)]);
        surplus(i) = result.observed[g] - result.expected[g];
        for (Eigen::Index j = 0; j < size; ++j)
            of_count(i, j) = covariance(static_cast<Eigen::Index>(g), count[static_cast<std::size_t>(j)]);
    }
    const Eigen::VectorXd solved = least_norm_solution(of_count, surplus);
    result.chi_squared = std::max(0.0, surplus.dot(solved));
    result.p = chi_squared_tail(result.chi_squared, result.freedom);
}

}  // namespace

LogRank log_rank(const Lifetimes& lives, std::span<const std::uint32_t> group, std::size_t groups, double rho) {
    LogRank result;
    result.observed.assign(groups, 0);
    result.expected.assign(groups, 0);
    std::vector<std::uint32_t> order(lives.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<std::uint32_t> by_entry = order;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return lives.time[i]; });
    if (!lives.entry.empty()) std::ranges::stable_sort(by_entry, {}, [&](std::uint32_t i) { return lives.entry[i]; });

    const auto size = static_cast<Eigen::Index>(groups);
    Eigen::VectorXd at_risk = Eigen::VectorXd::Zero(size), events(size);
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(size, size);
    if (lives.entry.empty())
        for (const std::uint32_t of : group) at_risk(of) += 1;
    std::size_t entered = 0;
    double survival = 1;
    for (std::size_t at = 0; at < order.size();) {
        const double time = lives.time[order[at]];
        for (; !lives.entry.empty() && entered < by_entry.size() && lives.entry[by_entry[entered]] < time; ++entered)
            at_risk(group[by_entry[entered]]) += 1;
        const std::size_t first = at;
        events.setZero();
        for (; at < order.size() && lives.time[order[at]] == time; ++at)
            if (lives.left[order[at]] != 0) events(group[order[at]]) += 1;
        const double n = at_risk.sum(), d = events.sum();
        if (d > 0) {
            const double weight = rho == 0 ? 1 : std::pow(survival, rho);
            for (Eigen::Index g = 0; g < size; ++g) {
                result.observed[static_cast<std::size_t>(g)] += weight * events(g);
                result.expected[static_cast<std::size_t>(g)] += weight * d * at_risk(g) / n;
            }
            if (n > 1) {
                const double spread = weight * weight * d * (n - d) / (n - 1);
                const Eigen::VectorXd share = at_risk / n;
                covariance.noalias() -= spread * share * share.transpose();
                covariance.diagonal() += spread * share;
            }
            survival *= (n - d) / n;
        }
        for (std::size_t i = first; i < at; ++i) at_risk(group[order[i]]) -= 1;
    }
    test(result, covariance);
    return result;
}

}  // namespace clientele
