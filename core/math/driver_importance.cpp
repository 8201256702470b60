#include "core/math/driver_importance.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

constexpr double made_up = 1e-10;  // of its variance is left of a driver that others make up

/// R² of every set of drivers, by the bits of the set. Each step down the tree of sets takes the next driver in (its
/// share is swept out of those to come) or leaves it out: O(2ᵖ) in all, for the matrices become smaller as the sets
/// become more.
class AllSets {
 public:
    explicit AllSets(const Eigen::MatrixXd& correlations)
        : drivers_(correlations.cols() - 1), explained_(std::size_t{1} << drivers_) {
        for (Eigen::Index size = 0; size <= drivers_ + 1; ++size) left_.emplace_back(size, size);
        left_.back() = correlations;
        visit(drivers_, 0);
    }
    const std::vector<double>& explained() const { return explained_; }

 private:
    /// left_[left + 1] holds what the set leaves of the last `left` drivers and the outcome: its lower triangle.
    void visit(Eigen::Index left, std::size_t set) {
        const auto size = static_cast<std::size_t>(left) + 1;
        const Eigen::MatrixXd& now = left_[size];
        if (left == 0) {
            explained_[set] = 1 - now(0, 0);
            return;
        }
        Eigen::MatrixXd& next = left_[size - 1];
        next = now.bottomRightCorner(left, left);
        visit(left - 1, set);
        const double own = now(0, 0);
        for (Eigen::Index j = 0; j < left; ++j) {
            const double with = own <= made_up ? 0 : now(j + 1, 0) / own;
            for (Eigen::Index i = j; i < left; ++i) next(i, j) = now(i + 1, j + 1) - with * now(i + 1, 0);
        }
        visit(left - 1, set | std::size_t{1} << (drivers_ - left));
    }

    Eigen::Index drivers_;
    std::vector<double> explained_;
    std::vector<Eigen::MatrixXd> left_;  // by size
};

Eigen::VectorXd lmg_of_all_orders(const Eigen::MatrixXd& correlations) {
    const auto p = static_cast<std::size_t>(correlations.cols() - 1);
    const AllSets sets(correlations);
    const std::vector<double>& explained = sets.explained();
    // Share of the orders in which exactly a given set of so many stands before a given driver: s! (p − s − 1)! / p!
    std::vector<double> share(p);
    for (std::size_t s = 0; s < p; ++s)
        share[s] = std::exp(std::lgamma(static_cast<double>(s + 1)) + std::lgamma(static_cast<double>(p - s)) -
                            std::lgamma(static_cast<double>(p + 1)));
    Eigen::VectorXd importance = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(p));
    for (std::size_t set = 0; set < explained.size(); ++set)
        for (std::size_t i = 0; i < p; ++i)
            if ((set >> i & 1) == 0)
                importance[static_cast<Eigen::Index>(i)] += share[static_cast<std::size_t>(std::popcount(set))] *
                                                            (explained[set | std::size_t{1} << i] - explained[set]);
    return importance;
}

/// Adds what each driver brings when they are added in this order.
void add_order(Eigen::MatrixXd left, const std::vector<Eigen::Index>& order, Eigen::VectorXd& importance) {
    const Eigen::Index outcome = left.cols() - 1;
    for (const Eigen::Index i : order) {
        const double own = left(i, i);
        if (own <= made_up) continue;
        const double before = left(outcome, outcome);
        const Eigen::VectorXd with = left.col(i);
        left.noalias() -= with * (with.transpose() / own);
        importance[i] += before - left(outcome, outcome);
    }
}

Eigen::VectorXd lmg_of_some_orders(const Eigen::MatrixXd& correlations, std::size_t orders, std::uint64_t seed) {
    const Eigen::Index p = correlations.cols() - 1;
    Eigen::VectorXd importance = Eigen::VectorXd::Zero(p);
    RandomNumbers random(mix(seed + golden_step));
    std::vector<Eigen::Index> order(static_cast<std::size_t>(p));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    for (std::size_t each = 0; each < orders; ++each) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
        add_order(correlations, order, importance);
        std::ranges::reverse(order);
        add_order(correlations, order, importance);
    }
    return importance / (2.0 * static_cast<double>(std::max<std::size_t>(orders, 1)));
}

/// Directions in which the drivers differ, and the root of how much.
struct DriverAxes {
    Eigen::MatrixXd axes;
    Eigen::VectorXd roots, inverse_roots;  // 0 where nothing differs
};
DriverAxes driver_axes(const Eigen::MatrixXd& among) {
    const SymmetricEigen solved = symmetric_eigen(among);
    DriverAxes axes{.axes = solved.vectors,
                    .roots = solved.values.cwiseMax(0).cwiseSqrt(),
                    .inverse_roots = Eigen::VectorXd::Zero(among.cols())};
    for (Eigen::Index i = 0; i < axes.roots.size(); ++i) {
        if (axes.roots[i] > 1e-5)
            axes.inverse_roots[i] = 1 / axes.roots[i];
        else
            axes.roots[i] = 0;
    }
    return axes;
}

}  // namespace

Eigen::MatrixXd weighted_covariances(const Eigen::MatrixXd& values, std::span<const double> weights) {
    const Eigen::Index n = values.rows(), columns = values.cols();
    struct Sums {
        Eigen::MatrixXd products{};
        Eigen::VectorXd sums{};
        double weight = 0;
    };
    if (n == 0) return Eigen::MatrixXd::Zero(columns, columns);
    const Eigen::RowVectorXd origin = values.row(0);  // keeps large means from taking the digits
    constexpr Eigen::Index a_block = 4096;
    std::vector<Sums> parts(static_cast<std::size_t>((n + a_block - 1) / a_block));
    tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
        const Eigen::Index from = static_cast<Eigen::Index>(i) * a_block, count = std::min(a_block, n - from);
        const Eigen::MatrixXd block = values.middleRows(from, count).rowwise() - origin;
        const Eigen::VectorXd weight =
            weights.empty() ? Eigen::VectorXd::Ones(count)
                            : Eigen::VectorXd(Eigen::Map<const Eigen::VectorXd>(weights.data() + from, count));
        parts[i].products = block.transpose() * weight.asDiagonal() * block;
        parts[i].sums = block.transpose() * weight;
        parts[i].weight = weight.sum();
    });
    Sums total = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        total.products += parts[i].products;
        total.sums += parts[i].sums;
        total.weight += parts[i].weight;
    }
    if (!(total.weight > 0)) return Eigen::MatrixXd::Zero(columns, columns);
    const Eigen::VectorXd mean = total.sums / total.weight;
    return total.products / total.weight - mean * mean.transpose();
}

Eigen::MatrixXd correlations_of(const Eigen::MatrixXd& covariances) {
    Eigen::VectorXd scale(covariances.cols());
    for (Eigen::Index i = 0; i < scale.size(); ++i)
        scale[i] = covariances(i, i) > 1e-14 ? 1 / std::sqrt(covariances(i, i)) : 0;
    Eigen::MatrixXd correlations = scale.asDiagonal() * covariances * scale.asDiagonal();
    for (Eigen::Index i = 0; i < scale.size(); ++i)
        if (scale[i] > 0) correlations(i, i) = 1;
    return correlations;
}

Eigen::VectorXd lmg_importance(const Eigen::MatrixXd& covariances, std::size_t orders, std::uint64_t seed) {
    const Eigen::MatrixXd correlations = correlations_of(covariances);
    return correlations.cols() - 1 <= most_exact_drivers ? lmg_of_all_orders(correlations)
                                                         : lmg_of_some_orders(correlations, orders, seed);
}

Eigen::VectorXd johnson_importance(const Eigen::MatrixXd& covariances) {
    const Eigen::Index p = covariances.cols() - 1;
    const Eigen::MatrixXd correlations = correlations_of(covariances);
    const DriverAxes axes = driver_axes(correlations.topLeftCorner(p, p));
    const Eigen::MatrixXd loadings = axes.axes * axes.roots.asDiagonal() * axes.axes.transpose();
    const Eigen::VectorXd slopes =
        axes.axes * axes.inverse_roots.asDiagonal() * axes.axes.transpose() * correlations.col(p).head(p);
    return loadings.cwiseAbs2() * slopes.cwiseAbs2();
}

Eigen::VectorXd standardised_coefficients(const Eigen::MatrixXd& covariances) {
    const Eigen::Index p = covariances.cols() - 1;
    const Eigen::MatrixXd correlations = correlations_of(covariances);
    const DriverAxes axes = driver_axes(correlations.topLeftCorner(p, p));
    return axes.axes * axes.inverse_roots.cwiseAbs2().asDiagonal() * axes.axes.transpose() *
           correlations.col(p).head(p);
}

double explained_share(const Eigen::MatrixXd& covariances) {
    const Eigen::Index p = covariances.cols() - 1;
    return standardised_coefficients(covariances).dot(correlations_of(covariances).col(p).head(p));
}

}  // namespace clientele
