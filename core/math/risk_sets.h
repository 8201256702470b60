#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/math/kaplan_meier.h"

namespace clientele {

/// The relative risk of each subject, e to its linear term.
inline std::vector<double> weights_of(const Eigen::VectorXd& linear) {
    std::vector<double> weight(static_cast<std::size_t>(linear.size()));
    for (Eigen::Index i = 0; i < linear.size(); ++i) weight[static_cast<std::size_t>(i)] = std::exp(linear(i));
    return weight;
}

/// Weighted sums over the subjects at risk at one time, and over those among them who have the event then: what the
/// partial likelihood and everything that follows from it is made of.
struct RiskSums {
    double weight = 0;
    Eigen::VectorXd x;   ///< weight · x
    Eigen::MatrixXd xx;  ///< weight · x xᵀ, the lower triangle

    explicit RiskSums(Eigen::Index columns)
        : x(Eigen::VectorXd::Zero(columns)), xx(Eigen::MatrixXd::Zero(columns, columns)) {}
    template <class Row>
    void add(const Row& row, double by) {
        weight += by;
        x.noalias() += by * row;
        xx.selfadjointView<Eigen::Lower>().rankUpdate(row, by);
    }
    void clear() {
        weight = 0;
        x.setZero();
        xx.setZero();
    }
};

/// In which order subjects come into and go out of the risk sets, from the last time to the first.
struct RiskOrder {
    std::vector<std::uint32_t> by_time, by_entry;  ///< the latest first

    explicit RiskOrder(const Lifetimes& lives) : by_time(lives.size()) {
        std::iota(by_time.begin(), by_time.end(), 0U);
        by_entry = by_time;
        std::ranges::stable_sort(by_time, std::ranges::greater{}, [&](std::uint32_t i) { return lives.time[i]; });
        if (lives.entry.empty())
            by_entry.clear();
        else
            std::ranges::stable_sort(by_entry, std::ranges::greater{}, [&](std::uint32_t i) { return lives.entry[i]; });
    }
};

/// Calls visit(time, events, at_risk, leaving) for each time with an event, the last first: `events` are the subjects
/// that have it then, the sums are weighted by `weight`. Columns of `x` are subjects. Stops when visit answers false.
template <class Visit>
void for_each_risk_set(const Lifetimes& lives, const RiskOrder& order, const Eigen::MatrixXd& x,
                       const std::vector<double>& weight, Visit&& visit) {
    RiskSums at_risk(x.rows()), leaving(x.rows());
    std::vector<std::uint32_t> events;
    std::size_t gone = 0;
    for (std::size_t at = 0; at < order.by_time.size();) {
        const double time = lives.time[order.by_time[at]];
        events.clear();
        leaving.clear();
        for (; at < order.by_time.size() && lives.time[order.by_time[at]] == time; ++at) {
            const std::uint32_t i = order.by_time[at];
            at_risk.add(x.col(i), weight[i]);
            if (lives.left[i] == 0) continue;
            events.push_back(i);
            leaving.add(x.col(i), weight[i]);
        }
        for (; gone < order.by_entry.size() && lives.entry[order.by_entry[gone]] >= time; ++gone) {
            const std::uint32_t i = order.by_entry[gone];
            at_risk.add(x.col(i), -weight[i]);
        }
        if (!events.empty() && !visit(time, events, at_risk, leaving)) return;
    }
}

}  // namespace clientele
