#include "core/analysis/run_groups.h"

#include <oneapi/tbb/parallel_for.h>

namespace clientele {

RunGroups::RunGroups(const Snapshot& snapshot, const LineGroups& groups, const Selection& rows, std::size_t days)
    : runs_(order_runs_by_customer(snapshot)),
      groups_(groups),
      rows_(rows),
      days_(days),
      by_block_(snapshot.derived("groups of order runs by " + groups.field(),
                                 [&] { return found_by_block(runs_, groups); })) {}

RunGroups::ByBlock RunGroups::found_by_block(const OrderRuns& runs, const LineGroups& groups) {
    ByBlock found(runs.blocks().size());
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t block) {
        for (const OrderRun& run : runs.blocks()[block].runs) {
            const Code group = groups.of(run.first_line);
            bool one = true;
            for (std::size_t line = 1; line < run.lines; ++line) one &= groups.of(run.first_line + line) == group;
            found[block].push_back(one ? group : several);
        }
    });
    return found;
}

void RunGroups::Part::add_line_by_line(const OrderRun& run, std::uint32_t day) {
    std::uint64_t bits = of_.rows_.bits(run.first_line, run.lines);
    for (std::size_t row = run.first_line; bits != 0; ++row, bits >>= 1) {
        const double amount = of_.runs_.sales().amount(row);
        if ((bits & 1) != 0 && !std::isnan(amount)) revenue_[of_.cell(of_.groups_.of(row), day)] += amount;
    }
}

}  // namespace clientele
