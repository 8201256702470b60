#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/quality/duplicates/person_fields.h"
#include "core/analysis/quality/duplicates/person_values.h"
#include "core/base/progress.h"
#include "core/math/fellegi_sunter.h"

namespace clientele {

/// One thing that records are compared by: a column, or one of the two parts of a full name.
struct PersonColumn {
    std::string id;     ///< of the customers' column
    Text label;         ///< of that column
    Pattern part = "";  ///< of a full name: "given name" or "family name"
    PersonField what = PersonField::text;
    AgreementField agreement{};
    std::vector<Code> codes{};            ///< by record; missing_code where nothing is known
    std::vector<PersonValue> values{};    ///< by code
    std::vector<std::uint32_t> counts{};  ///< records by code
    double filled = 0;                    ///< records that have a value
    /// By record, where the agreement is conditional: records that have the same code here (not missing) agree on what
    /// all but says this one.
    std::vector<Code> condition{};
    std::string condition_id{};  ///< the other column's
};

/// The selected customers as they are compared, in the order of their ids, so that the order of the rows does not
/// matter.
struct PersonRecords {
    std::vector<std::uint32_t> rows;  ///< of the customers
    std::vector<PersonColumn> columns;
    std::vector<bool> repeats;  ///< by record: it agrees in every column with an earlier one, two known ones at least
    std::optional<std::size_t> given, family;  ///< columns of a name's two parts, which people put in the wrong order

    /// Pairs of records, the lower first, of which it was decided that they are different people, and those put off.
    std::set<std::pair<std::uint32_t, std::uint32_t>> different, later;

    std::size_t size() const { return rows.size(); }
    std::vector<AgreementField> agreements() const;
};

/// How many pairs so many records make.
inline double pairs_among(double records) { return records * (records - 1) / 2; }

/// Cleans the values of the columns. O(rows log rows + texts), parallel. Error: cancelled.
Result<PersonRecords> person_records(const Dataset& customers, const Selection& rows,
                                     const std::vector<ComparedColumn>& columns, const Progress& progress = {});

}  // namespace clientele
