#include "core/math/grouped_moments.h"

#include <algorithm>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/drawn_units.h"

namespace clientele {
namespace {

constexpr std::size_t most_groups = 4000;

/// How many groups a stratum of so many units makes: its part of the most, two at least.
std::size_t groups_of_stratum(double units, std::size_t all) {
    if (all <= most_groups) return static_cast<std::size_t>(units);
    const double part = units * static_cast<double>(most_groups) / static_cast<double>(all);
    return static_cast<std::size_t>(std::min(units, std::max(2.0, std::floor(part))));
}

}  // namespace

GroupedMoments::GroupedMoments(const Eigen::MatrixXd& values, std::span<const double> weights, std::uint64_t seed,
                               const SampleDesign& design)
    : columns_(values.cols()), designed_(!design.stratum.empty() || !design.cluster.empty()) {
    const auto n = static_cast<std::size_t>(values.rows());
    const DrawnUnits drawn = designed_ ? drawn_units(design, n) : DrawnUnits{};
    std::vector<std::size_t> first_unit;  // by stratum
    std::size_t groups = 0;
    if (designed_) {
        std::size_t units = 0;
        for (const double each : drawn.in_stratum) {
            first_unit.push_back(units);
            units += static_cast<std::size_t>(each);
            strata_.push_back({groups, groups_of_stratum(each, drawn.units())});
            groups += strata_.back().groups;
        }
    } else {
        groups = std::min(most_groups, n);
        strata_ = {{0, groups}};
    }
    const auto group_of = [&](std::size_t i) {
        if (!designed_) return groups == n ? i : mix(seed ^ mix(i + golden_step)) % groups;
        const std::size_t unit = drawn.of[i], h = drawn.stratum[unit];
        const std::size_t within = unit - first_unit[h];
        const bool alone = static_cast<double>(strata_[h].groups) == drawn.in_stratum[h];
        return strata_[h].first + (alone ? within : mix(seed ^ mix(unit + golden_step)) % strata_[h].groups);
    };
    sums_ = Eigen::MatrixXd::Zero(1 + columns_ + columns_ * (columns_ + 1) / 2, static_cast<Eigen::Index>(groups));
    const Eigen::RowVectorXd origin = values.colwise().mean();
    for (std::size_t i = 0; i < n; ++i)
        add(values.row(static_cast<Eigen::Index>(i)) - origin, weights.empty() ? 1.0 : weights[i],
            sums_.col(static_cast<Eigen::Index>(group_of(i))));
}

Eigen::MatrixXd GroupedMoments::resampled(std::uint64_t seed) const {
    RandomNumbers random(seed);
    Eigen::VectorXd times = Eigen::VectorXd::Zero(sums_.cols());
    for (const Stratum& stratum : strata_) {
        const std::size_t draws = !designed_ ? stratum.groups : stratum.groups > 1 ? stratum.groups - 1 : 1;
        const double each = static_cast<double>(stratum.groups) / static_cast<double>(std::max<std::size_t>(1, draws));
        for (std::size_t i = 0; i < draws; ++i)
            times[static_cast<Eigen::Index>(stratum.first +
                                            random.below(static_cast<std::uint32_t>(stratum.groups)))] += each;
    }
    return covariances(sums_ * times);
}

void GroupedMoments::add(const Eigen::RowVectorXd& values, double weight, Eigen::Ref<Eigen::VectorXd> into) const {
    into[0] += weight;
    Eigen::Index at = 1;
    for (Eigen::Index i = 0; i < columns_; ++i) into[at++] += weight * values[i];
    for (Eigen::Index i = 0; i < columns_; ++i)
        for (Eigen::Index j = 0; j <= i; ++j) into[at++] += weight * values[i] * values[j];
}

Eigen::MatrixXd GroupedMoments::covariances(const Eigen::VectorXd& sums) const {
    Eigen::MatrixXd covariance(columns_, columns_);
    Eigen::Index at = 1 + columns_;
    const double weight = sums[0];
    for (Eigen::Index i = 0; i < columns_; ++i)
        for (Eigen::Index j = 0; j <= i; ++j, ++at)
            covariance(i, j) = covariance(j, i) = sums[at] / weight - sums[1 + i] / weight * sums[1 + j] / weight;
    return covariance;
}

}  // namespace clientele
