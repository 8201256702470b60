#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "core/analysis/sales.h"
#include "core/table/selection.h"

namespace clientele {

/// Neighbouring lines of one order, one customer and one day: nearly always the whole order. There are several times
/// fewer of them than lines, and a filter mostly takes all of a run or nothing of it.
struct OrderRun {
    std::uint32_t first_line = 0;
    std::uint32_t amounts_at = 0;  ///< where its lines' amounts begin, where the block has amounts
    std::int32_t day = Date::missing_days;
    Code customer = missing_code;
    std::uint32_t order = 0;  ///< whole_order, no_order, or the number of an order that has several runs
    std::uint8_t lines = 0;   ///< 1 to 64
    bool plain = true;        ///< every line has an amount and none gives back
    double revenue = 0;       ///< of all its lines

    static constexpr std::uint32_t whole_order = missing_code;   ///< no other run is of this order
    static constexpr std::uint32_t no_order = missing_code - 1;  ///< its lines have no order number
    bool one_of_several() const { return order < no_order; }
};

/// What a selection takes of a run.
struct TakenLines {
    std::uint32_t lines = 0;
    std::uint32_t returns = 0;
    std::uint32_t without_amount = 0;
    std::uint32_t returns_without_amount = 0;
    double revenue = 0;    ///< returns subtracted
    double purchased = 0;  ///< without the returns
    std::uint32_t purchases() const { return lines - returns; }
};

/// All order lines as runs, in blocks for parallel work. They depend on the snapshot alone: a change of the filter
/// reads them, and lines only where it takes a part of a run. Some eight bytes a line in memory, where orders have four
/// lines.
class OrderRuns {
 public:
    struct Block {
        std::vector<OrderRun> runs;
        /// Of the lines, in the order of the runs; before those of a run that is not plain stands what its lines come
        /// to. Or none: they are read from the columns.
        std::vector<double> amounts;
    };

    /// In the order of the lines. O(lines), parallel.
    explicit OrderRuns(const Snapshot& snapshot);
    /// The same runs customer by customer, of one customer in the order of the lines: all of a customer's are in one
    /// block. Holds the amounts as well, for they lie anywhere in the columns. O(lines), parallel.
    OrderRuns by_customer() const;

    const std::vector<Block>& blocks() const { return blocks_; }
    const Sales& sales() const { return sales_; }
    /// Bounds of at most `most_parts` stretches of blocks, for work_on_stretches.
    std::vector<std::size_t> stretches(std::size_t most_parts = SIZE_MAX) const;
    std::size_t count() const;  ///< runs in all
    /// Orders that have several runs: their numbers are below this.
    std::size_t parted_orders() const { return parted_orders_; }
    std::size_t customer_count() const { return sales_.customer_count; }

    /// Calls visit(run, bits) for the runs of the blocks from `first` up to but not including `last` that have a
    /// selected line; the first line's bit is the lowest.
    template <class Visit>
    void for_each_bits(const Selection& rows, std::size_t first, std::size_t last, Visit&& visit) const {
        for (std::size_t i = first; i < last; ++i) visit_block(rows, blocks_[i], visit);
    }
    /// Calls visit(run, taken) for the same runs.
    template <class Visit>
    void for_each(const Selection& rows, std::size_t first, std::size_t last, Visit&& visit) const {
        for (std::size_t i = first; i < last; ++i)
            visit_block(rows, blocks_[i],
                        [&](const OrderRun& run, std::uint64_t bits) { visit(run, taken(blocks_[i], run, bits)); });
    }

 private:
    OrderRuns(const Sales& sales, std::size_t parted_orders) : sales_(sales), parted_orders_(parted_orders) {}

    template <class Visit>
    static void visit_block(const Selection& rows, const Block& block, Visit&& visit) {
        constexpr std::size_t ahead = 24;  // of one customer they lie anywhere in memory
        for (std::size_t i = 0; i < block.runs.size(); ++i) {
            if (i + ahead < block.runs.size()) rows.prefetch(block.runs[i + ahead].first_line);
            const OrderRun& run = block.runs[i];
            if (const std::uint64_t bits = rows.bits(run.first_line, run.lines); bits != 0) visit(run, bits);
        }
    }
    TakenLines taken(const Block& block, const OrderRun& run, std::uint64_t bits) const {
        if (!run.plain) return taken_line_by_line(block, run, bits);
        if (bits == low_bits(run.lines)) return {.lines = run.lines, .revenue = run.revenue, .purchased = run.revenue};
        TakenLines taken;
        if (block.amounts.empty())
            add_plain(taken, run.lines, bits, [&](std::size_t i) { return sales_.amount(run.first_line + i); });
        else
            add_plain(taken, run.lines, bits, [&](std::size_t i) { return block.amounts[run.amounts_at + i]; });
        taken.purchased = taken.revenue;
        return taken;
    }
    /// Without a branch on the bits: what is left of a run follows no pattern.
    template <class Amount>
    static void add_plain(TakenLines& taken, std::size_t lines, std::uint64_t bits, Amount&& amount) {
        for (std::size_t line = 0; line < lines; ++line, bits >>= 1) {
            const std::uint64_t bit = bits & 1;
            taken.lines += static_cast<std::uint32_t>(bit);
            taken.revenue += std::bit_cast<double>(std::bit_cast<std::uint64_t>(double{amount(line)}) & (0 - bit));
        }
    }
    TakenLines taken_line_by_line(const Block& block, const OrderRun& run, std::uint64_t bits) const;
    void number_orders();

    Sales sales_;
    std::vector<Block> blocks_;
    std::size_t parted_orders_ = 0;
};

/// The snapshot's, each made at the first call. Where no line has a customer, both are the same.
const OrderRuns& order_runs(const Snapshot& snapshot);
const OrderRuns& order_runs_by_customer(const Snapshot& snapshot);

}  // namespace clientele
