#pragma once

#include <string_view>

#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// How values of that meaning are compared.
AgreementField agreement_of(PersonField what);
/// Names of its levels, the best first: "the same", "spelled alike"…
std::vector<Pattern> level_names(PersonField what);

/// Levels of a family name that given names do not have: the two parts of the name are swapped.
inline constexpr std::size_t swapped_level = 4;

/// Level of two different values, from 2 on; the last is "different". Words are spelled alike where one edit or a
/// similarity of Jaro and Winkler of .92 parts them, somewhat alike from .85 on. O(length²) of the words at most.
std::size_t compare(PersonField what, const PersonValue& a, const PersonValue& b);

/// Outcome of two records in one column, the other columns aside: 0 where either value is missing.
std::size_t compare(const PersonColumn& column, std::uint32_t a, std::uint32_t b);

/// How two records compare. O(columns).
AgreementPattern compare(const PersonRecords& records, std::uint32_t a, std::uint32_t b);

}  // namespace clientele
