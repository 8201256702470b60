#include "core/analysis/trends/change_moments.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/table/parallel.h"

namespace clientele {
namespace {

/// Orders with a number first, then days of customers, then lines on their own.
std::uint64_t order_of_line(const Sales& sales, std::size_t row) {
    constexpr std::uint64_t of_customer = std::uint64_t{1} << 62, alone = std::uint64_t{1} << 63;
    if (!sales.orders.empty() && sales.orders[row] != missing_code) return sales.orders[row];
    if (sales.customers.empty() || sales.customers[row] == missing_code) return alone + row;
    constexpr std::int32_t shift = 1 << 24;
    return of_customer + (std::uint64_t{sales.customers[row]} << 26) +
           static_cast<std::uint64_t>(sales.day(row) + shift);
}

bool holds_day(const Period& period, std::int32_t day) { return day >= period.first.days && day <= period.last.days; }

/// What one order brought to each group that it touches.
class OrderVectors {
 public:
    explicit OrderVectors(std::size_t groups) : place_(groups, nowhere) {}
    Eigen::Vector4d& of(std::size_t group) {
        if (place_[group] == nowhere) {
            place_[group] = touched_.size();
            touched_.emplace_back(group, Eigen::Vector4d::Zero());
        }
        return touched_[place_[group]].second;
    }
    /// Adds the order to the moments and starts anew.
    void finish(const std::vector<bool>& counted, ChangeMoments& moments) {
        Eigen::Vector4d all = Eigen::Vector4d::Zero(), whole = Eigen::Vector4d::Zero();
        for (const auto& [group, own] : touched_) {
            whole += own;
            if (counted[group]) all += own;
        }
        for (const auto& [group, own] : touched_) {
            moments.groups[group].own += own * own.transpose();
            moments.groups[group].cross += own * all.transpose();
            place_[group] = nowhere;
        }
        moments.all += all * all.transpose();
        moments.whole += whole * whole.transpose();
        touched_.clear();
    }

 private:
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> place_;  // by group, in touched_
    std::vector<std::pair<std::size_t, Eigen::Vector4d>> touched_;
};

}  // namespace

double ChangeMoments::variance(std::size_t group, const Eigen::Vector4d& own, const Eigen::Vector4d& in_all) const {
    const Group& of = groups[group];
    return std::max(0.0, own.dot(of.own * own) + 2 * own.dot(of.cross * in_all) + in_all.dot(all * in_all));
}

double ChangeMoments::variance_of_change() const {
    const Eigen::Vector4d change{-1, 0, 1, 0};
    return std::max(0.0, change.dot(whole * change));
}

ChangeOrders::ChangeOrders(const Sales& sales, const Selection& rows, const OrderShares& shares,
                           const ComparedPeriods& periods, const ExplainedMeasure& measure) {
    rows.for_each([&](std::size_t row) {
        if (!sales.has_time(row)) return;
        const std::int32_t day = sales.day(row);
        const bool now = holds_day(periods.now, day);
        if (!now && !holds_day(periods.before, day)) return;
        const ChangeCell cell = line_cell(sales, shares, row);
        lines_.push_back(
            {order_of_line(sales, row), row, measure.of(cell), measure.over ? measure.over(cell) : 0, now});
    });
    std::ranges::stable_sort(lines_, {}, &Line::order);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (i == 0 || lines_[i].order != lines_[i - 1].order) starts_.push_back(i);
    starts_.push_back(lines_.size());
}

Result<ChangeMoments> ChangeOrders::moments(const LineGrouping& grouping, const std::vector<bool>& counted,
                                            const Progress& progress) const {
    const std::size_t orders = starts_.size() - 1, groups = grouping.groups();
    const std::size_t block = std::max({std::size_t{1} << 17, groups * 8, orders / 64 + 1});
    auto total = reduce_blocks<ChangeMoments>(
        orders, block,
        [&](std::size_t begin, std::size_t end, ChangeMoments& part) {
            if (progress.cancelled()) return;
            part.groups.resize(groups);
            OrderVectors vectors(groups);
            for (std::size_t order = begin; order < end; ++order) {
                for (std::size_t i = starts_[order]; i < starts_[order + 1]; ++i) {
                    const Line& line = lines_[i];
                    Eigen::Vector4d& own = vectors.of(grouping.of(line.row));
                    own[line.now ? 2 : 0] += line.of;
                    own[line.now ? 3 : 1] += line.over;
                }
                vectors.finish(counted, part);
            }
        },
        [&](ChangeMoments& all, const ChangeMoments& part) {
            all.groups.resize(groups);
            all.all += part.all;
            all.whole += part.whole;
            for (std::size_t i = 0; i < part.groups.size(); ++i) {
                all.groups[i].own += part.groups[i].own;
                all.groups[i].cross += part.groups[i].cross;
            }
        });
    if (progress.cancelled()) return cancelled();
    total.groups.resize(groups);
    return total;
}

}  // namespace clientele
