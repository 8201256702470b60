#pragma once

#include <vector>

#include "core/analysis/line_groups.h"
#include "core/analysis/order_runs.h"

namespace clientele {

/// Revenue by group of lines and by day, added up run by run beside whatever else a pass over runs finds out. Most runs
/// are of one group, such as an order's store: then one sum stands for all their lines.
class RunGroups {
 public:
    /// For the runs of order_runs_by_customer. What group each is of is kept by the snapshot.
    RunGroups(const Snapshot& snapshot, const LineGroups& groups, const Selection& rows, std::size_t days);

    /// Nothing is added up where there would be too many cells.
    bool fits() const { return cells() <= std::size_t{1} << 22; }
    std::size_t cells() const { return (groups_.names().size() + 1) * days_; }

    /// What one thread adds up.
    class Part {
     public:
        explicit Part(const RunGroups& of) : of_(of), revenue_(of.cells()) {}
        /// Before the runs of a block.
        void enter(std::size_t block) {
            first_ = of_.runs_.blocks()[block].runs.data();
            group_of_ = of_.by_block_[block].data();
        }
        /// `day` counts from the first one of the pass.
        void add(const OrderRun& run, const TakenLines& taken, std::uint32_t day) {
            const Code group = group_of_[&run - first_];
            if (group == several)
                add_line_by_line(run, day);
            else
                revenue_[of_.cell(group, day)] += taken.revenue;
        }
        /// By group, then by day; last the lines without a value.
        const std::vector<double>& revenue() const { return revenue_; }

     private:
        void add_line_by_line(const OrderRun& run, std::uint32_t day);

        const RunGroups& of_;
        std::vector<double> revenue_;
        const OrderRun* first_ = nullptr;
        const Code* group_of_ = nullptr;
    };

 private:
    using ByBlock = std::vector<std::vector<Code>>;
    static constexpr Code several = missing_code - 1;

    static ByBlock found_by_block(const OrderRuns& runs, const LineGroups& groups);
    std::size_t cell(Code group, std::uint32_t day) const {
        return (group == missing_code ? groups_.names().size() : std::size_t{group}) * days_ + day;
    }

    const OrderRuns& runs_;
    const LineGroups& groups_;
    const Selection& rows_;
    std::size_t days_;
    const ByBlock& by_block_;
};

}  // namespace clientele
