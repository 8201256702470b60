#pragma once

#include <vector>

#include "core/analysis/line_groups.h"
#include "core/analysis/sales.h"
#include "core/base/progress.h"

namespace clientele {

/// What order lines of a group came to in a stretch of time. Every figure adds up over groups and stretches.
struct ChangeCell {
    double revenue = 0;   ///< returns subtracted
    double returned = 0;  ///< what was given back, as a positive amount
    double orders = 0;    ///< an order with purchases in several groups is shared out among them by its lines
    double units = 0;     ///< bought
    double lines = 0;     ///< bought
    ChangeCell& operator+=(const ChangeCell& other);
};

/// By which one or two fields lines are grouped. A group's number is a pair of theirs.
struct LineGrouping {
    std::vector<LineGroups> fields;  ///< one or two; none: all lines are one group
    std::size_t groups() const;
    std::size_t of(std::size_t row) const;
    /// "Electronics", or "Electronics · Berlin"; no_value_key for what has none.
    std::string name(std::size_t group) const;
};

/// How much of an order a purchase line is: one over the order's purchase lines among the selected rows.
class OrderShares {
 public:
    OrderShares(const Sales& sales, const Selection& rows);
    double of(std::size_t row) const {
        if (sales_.orders.empty() || sales_.orders[row] == missing_code) return 1;
        const std::uint32_t lines = lines_[sales_.orders[row]];
        return lines == 0 ? 0 : 1.0 / lines;
    }

 private:
    const Sales& sales_;
    std::vector<std::uint32_t> lines_;  // purchases, by order
};

/// What one line adds to its cell.
ChangeCell line_cell(const Sales& sales, const OrderShares& shares, std::size_t row);

/// The cells by group and stretch. The stretches are in order and do not overlap. O(lines), parallel in fixed blocks.
/// Errors: cancelled.
Result<std::vector<ChangeCell>> change_cells(const Sales& sales, const Selection& rows, const OrderShares& shares,
                                             const LineGrouping& grouping, const std::vector<Period>& stretches,
                                             const Progress& progress);

}  // namespace clientele
