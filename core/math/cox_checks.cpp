#include <cmath>

#include "core/math/cox.h"
#include "core/math/distributions.h"
#include "core/math/linear_systems.h"
#include "core/math/log_rank.h"
#include "core/math/risk_sets.h"

namespace clientele {
namespace {

std::vector<Eigen::Index> columns_of(const CoxFit& fit) {
    std::vector<Eigen::Index> kept;
    for (std::size_t j = 0; j < fit.left_out.size(); ++j)
        if (!fit.left_out[j]) kept.push_back(static_cast<Eigen::Index>(j));
    return kept;
}

/// How many subjects have each risk, for counting those below and at one.
class RiskCounts {
 public:
    explicit RiskCounts(std::size_t risks) : sums_(risks + 1), at_(risks) {}
    void add(std::size_t risk, double by) {
        at_[risk] += by;
        for (std::size_t i = risk + 1; i < sums_.size(); i += i & (0 - i)) sums_[i] += by;
    }
    double below(std::size_t risk) const {
        double sum = 0;
        for (std::size_t i = risk; i > 0; i -= i & (0 - i)) sum += sums_[i];
        return sum;
    }
    double at(std::size_t risk) const { return at_[risk]; }

 private:
    std::vector<double> sums_, at_;  // a Fenwick tree
};

}  // namespace

std::vector<ProportionalityTest> test_proportionality(const Lifetimes& lives, const Eigen::MatrixXd& x,
                                                      const CoxFit& fit, std::span<const int> term) {
    const std::vector<Eigen::Index> kept = columns_of(fit);
    const auto size = static_cast<Eigen::Index>(kept.size());
    const int terms = term.empty() ? 0 : term.back() + 1;
    std::vector<ProportionalityTest> tests(static_cast<std::size_t>(terms) + 1);
    if (size == 0) return tests;
    const Eigen::MatrixXd used = x(Eigen::all, kept);
    const Eigen::RowVectorXd mean = used.colwise().mean();
    const Eigen::MatrixXd z = (used.rowwise() - mean).transpose();
    const Eigen::VectorXd b = fit.coefficient(kept);
    const std::vector<SurvivalStep> curve = kaplan_meier(lives);
    double events_in_all = 0, g_sum = 0, before = 1;
    for (const SurvivalStep& step : curve) {
        events_in_all += step.events;
        g_sum += step.events * (1 - before);
        before = step.survival;
    }
    const double g_mean = g_sum / events_in_all;
    const auto g_of = [&](double time) {
        const auto at = std::ranges::lower_bound(curve, time, {}, &SurvivalStep::time);
        return (at == curve.begin() ? 0 : 1 - (at - 1)->survival) - g_mean;
    };
    Eigen::MatrixXd own = Eigen::MatrixXd::Zero(size, size), mixed = own, timed = own;
    Eigen::VectorXd score = Eigen::VectorXd::Zero(size);
    for_each_risk_set(lives, RiskOrder(lives), z, weights_of(z.transpose() * b),
                      [&](double time, const auto& events, const RiskSums& at_risk, const RiskSums& leaving) {
                          const double g = g_of(time);
                          Eigen::VectorXd surplus = Eigen::VectorXd::Zero(size);
                          Eigen::MatrixXd spread = Eigen::MatrixXd::Zero(size, size);
                          for (const std::uint32_t i : events) surplus += z.col(i);
                          const std::size_t rounds = fit.ties == Ties::efron ? events.size() : 1;
                          const double each = static_cast<double>(events.size()) / static_cast<double>(rounds);
                          for (std::size_t round = 0; round < rounds; ++round) {
                              const double part = static_cast<double>(round) / static_cast<double>(rounds);
                              const double sum = at_risk.weight - part * leaving.weight;
                              const Eigen::VectorXd middle = (at_risk.x - part * leaving.x) / sum;
                              surplus -= each * middle;
                              spread.triangularView<Eigen::Lower>() +=
                                  each * ((at_risk.xx - part * leaving.xx) / sum - middle * middle.transpose());
                          }
                          score += g * surplus;
                          own += spread;
                          mixed += g * spread;
                          timed += g * g * spread;
                          return true;
                      });
    for (Eigen::MatrixXd* each : {&own, &mixed, &timed})
        each->triangularView<Eigen::StrictlyUpper>() = each->transpose();
    const Eigen::MatrixXd left = timed - mixed * SymmetricSystem(own).solve_columns(mixed);
    for (int t = 0; t <= terms; ++t) {
        std::vector<Eigen::Index> of;
        for (std::size_t j = 0; j < kept.size(); ++j)
            if (t == terms || term[static_cast<std::size_t>(kept[j])] == t) of.push_back(static_cast<Eigen::Index>(j));
        ProportionalityTest& test = tests[static_cast<std::size_t>(t)];
        test.freedom = static_cast<int>(of.size());
        if (of.empty()) continue;
        const Eigen::VectorXd some = score(of);
        const Eigen::MatrixXd information = left(of, of);
        test.chi_squared = std::max(0.0, some.dot(least_norm_solution(information, some)));
        test.p = chi_squared_tail(test.chi_squared, test.freedom);
    }
    return tests;
}

Concordance concordance(const Lifetimes& lives, const Eigen::VectorXd& risk) {
    std::vector<double> risks(risk.begin(), risk.end());
    std::ranges::sort(risks);
    risks.erase(std::unique(risks.begin(), risks.end()), risks.end());
    const auto rank = [&](std::uint32_t i) {
        return static_cast<std::size_t>(std::ranges::lower_bound(risks, risk(i)) - risks.begin());
    };
    const RiskOrder order(lives);
    RiskCounts later(risks.size());
    double held = 0, right = 0, tied = 0, wrong = 0;
    std::size_t gone = 0;
    for (std::size_t at = 0; at < order.by_time.size();) {
        const std::size_t first = at;
        const double time = lives.time[order.by_time[at]];
        const auto add = [&](std::uint8_t left) {
            for (std::size_t i = first; i < at; ++i)
                if (lives.left[order.by_time[i]] == left) {
                    later.add(rank(order.by_time[i]), 1);
                    held += 1;
                }
        };
        while (at < order.by_time.size() && lives.time[order.by_time[at]] == time) ++at;
        add(0);
        for (; gone < order.by_entry.size() && lives.entry[order.by_entry[gone]] >= time; ++gone) {
            later.add(rank(order.by_entry[gone]), -1);
            held -= 1;
        }
        for (std::size_t i = first; i < at; ++i) {
            if (lives.left[order.by_time[i]] == 0) continue;
            const std::size_t own = rank(order.by_time[i]);
            const double below = later.below(own), same = later.at(own);
            right += below;
            tied += same;
            wrong += held - below - same;
        }
        add(1);
    }
    Concordance out;
    out.pairs = right + tied + wrong;
    if (out.pairs > 0) out.share = (right + tied / 2) / out.pairs;
    return out;
}

std::vector<HazardStep> baseline_hazard(const Lifetimes& lives, const Eigen::MatrixXd& x, const CoxFit& fit) {
    std::vector<HazardStep> steps;
    const Eigen::MatrixXd none(0, x.rows());
    for_each_risk_set(lives, RiskOrder(lives), none, weights_of(x * fit.coefficient),
                      [&](double time, const auto& events, const RiskSums& at_risk, const RiskSums& leaving) {
                          HazardStep step{time, 0};
                          const std::size_t rounds = fit.ties == Ties::efron ? events.size() : 1;
                          for (std::size_t round = 0; round < rounds; ++round) {
                              const double part = static_cast<double>(round) / static_cast<double>(rounds);
                              step.hazard += static_cast<double>(events.size()) / static_cast<double>(rounds) /
                                             (at_risk.weight - part * leaving.weight);
                          }
                          steps.push_back(step);
                          return true;
                      });
    std::ranges::reverse(steps);
    for (std::size_t i = 1; i < steps.size(); ++i) steps[i].hazard += steps[i - 1].hazard;
    return steps;
}

}  // namespace clientele
