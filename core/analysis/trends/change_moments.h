#pragma once

#include <Eigen/Core>

#include "core/analysis/trends/change_cells.h"
#include "core/analysis/trends/compared_periods.h"

namespace clientele {

/// What is explained: a sum over order lines, or one sum over another.
struct ExplainedMeasure {
    double (*of)(const ChangeCell&) = nullptr;
    double (*over)(const ChangeCell&) = nullptr;  ///< of a rate; nullptr of a sum
};

/// Sums of products over orders, from which the variance of anything linear in what orders brought can be had. An order
/// is a vector of four: `of` before, `over` before, `of` now, `over` now.
struct ChangeMoments {
    struct Group {
        Eigen::Matrix4d own = Eigen::Matrix4d::Zero();    ///< what the order brought to the group, with itself
        Eigen::Matrix4d cross = Eigen::Matrix4d::Zero();  ///< with what it brought in all
    };
    std::vector<Group> groups;
    Eigen::Matrix4d all = Eigen::Matrix4d::Zero();
    Eigen::Matrix4d whole = Eigen::Matrix4d::Zero();  ///< of whole orders, whatever is counted "in all"

    /// Variance of the sum over orders of own·group + in_all·all, where the orders come independently of one another
    /// and their number is chance as well (compound Poisson; Taylor linearisation, Wolter 2007, Introduction to
    /// Variance Estimation, chapter 6).
    double variance(std::size_t group, const Eigen::Vector4d& own, const Eigen::Vector4d& in_all) const;
    /// Variance of what `of` changed by over all orders.
    double variance_of_change() const;
};

/// The purchases and returns of two periods, those of an order one after another. A line without an order number goes
/// with those of its customer and day, where the customer is known.
class ChangeOrders {
 public:
    ChangeOrders(const Sales& sales, const Selection& rows, const OrderShares& shares, const ComparedPeriods& periods,
                 const ExplainedMeasure& measure);

    /// "In all" are the groups marked in `counted`. O(lines of the periods), parallel in fixed blocks. Errors:
    /// cancelled.
    Result<ChangeMoments> moments(const LineGrouping& grouping, const std::vector<bool>& counted,
                                  const Progress& progress) const;

 private:
    struct Line {
        std::uint64_t order;
        std::size_t row;
        double of, over;
        bool now;
    };
    std::vector<Line> lines_;
    std::vector<std::size_t> starts_;  // of orders, and the end
};

}  // namespace clientele
