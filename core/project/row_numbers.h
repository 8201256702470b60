#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "core/project/ledger.h"
#include "core/project/mends.h"

namespace clientele {

/// Which row of a kind's table each row in force is, as the snapshot loader brings them. Rows without a key lie one
/// after another, so that it costs nothing; those with one are looked up where some have been replaced.
class RowNumbers {
 public:
    /// `rows`: in force, to be sure that the tables hold as many; another number is a failure of the database.
    RowNumbers(Database& database, const std::vector<LedgerEntry>& ledger, DatasetKind kind, std::size_t rows);

    /// Number in the table of the row at a place in the dataset.
    std::int64_t number_of(std::size_t place) const;
    /// The place of that row; nothing where it is not in force.
    std::optional<std::size_t> place_of(std::int64_t number) const;
    /// Calls visit(place) for the rows of a range that are in force, in order, and gone(number) for those that are not
    /// but are in the table of an import in force. O(log runs + rows).
    template <class Visit, class Gone>
    void for_each(const RowRange& range, Visit&& visit, Gone&& gone) const {
        for (const RowRange& imported : imports_) {
            const std::int64_t last = std::min(range.last, imported.last);
            for (std::int64_t number = std::max(range.first, imported.first); number <= last; ++number) {
                if (const auto place = place_of(number))
                    visit(*place);
                else
                    gone(number);
            }
        }
    }

 private:
    struct Run {
        std::int64_t first = 0;
        std::size_t place = 0, rows = 0;
    };
    void add(std::int64_t number, std::size_t rows);

    std::vector<Run> runs_;          // rising
    std::vector<RowRange> imports_;  // in force, rising
    std::size_t rows_ = 0;
};

}  // namespace clientele
