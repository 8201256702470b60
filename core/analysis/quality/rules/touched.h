#pragma once

#include <memory>

#include "core/analysis/quality/rules/breach.h"
#include "core/analysis/sales.h"
#include "core/model/filter.h"

namespace clientele::rules {

/// A breach among the rows that a filter leaves, and what it touches.
struct Problem {
    const Breach* breach = nullptr;
    Selection rows;                   ///< that break the rule, of those that are left
    std::int64_t count = 0;           ///< of them, or of days and the like
    double share = 0;                 ///< of the dataset's rows that are left, or of the days
    std::int64_t customers = -1;      ///< different ones that the rows name; -1 where the dataset names none
    double revenue = missing_number;  ///< missing where the rows have nothing to do with sales
};

/// Works out what breaches touch. Revenue is that of the order lines themselves, or of the lines of the customers,
/// products or stores in question; what was returned counts as much as what was bought, for both may be wrong. Sums are
/// the same to the last bit on any number of threads.
class Touched {
 public:
    Touched(const Snapshot& snapshot, const Selections& rows);
    ~Touched();
    /// Nothing where no row that is left breaks the rule. O(rows / 64 + rows of the problem).
    std::optional<Problem> of(const Breach& breach);

 private:
    double revenue_of(DatasetKind kind, const Selection& rows);
    std::int64_t customers_of(DatasetKind kind, const Selection& rows) const;
    const std::vector<double>& revenue_by(std::string_view domain);

    const Snapshot& snapshot_;
    const Selections& rows_;
    Sales sales_;
    std::vector<std::pair<std::string, std::vector<double>>> by_domain_;
};

/// The largest revenue first, then the most customers, then the most rows; equal ones in the order of the rules.
void rank(std::vector<Problem>& problems);

}  // namespace clientele::rules
