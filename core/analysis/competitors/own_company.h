#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Companies whose names are written in several ways ("Müller", "MÜLLER"): they are one (see folded).
struct CompanySpellings {
    std::vector<Code> of{};  ///< by code in the domain "company", the spelling that most rows have
    std::size_t joined = 0;  ///< spellings that stand under another

    Code operator()(Code company) const { return company < of.size() ? of[company] : company; }
};
/// O(rows) at the first call, kept with the snapshot.
const CompanySpellings& company_spellings(const Snapshot& snapshot);
/// What the notes say where spellings were joined.
Text joined_spellings(const CompanySpellings& spellings);

/// Which of the companies that the data names is ours. Rows that name no company are ours as well.
struct OwnCompany {
    /// In the domain "company", the spelling that most rows have; missing_code where no company's name is ours.
    Code code = missing_code;
    Text reason{};  ///< how it is known, for the notes

    bool is(Code company) const { return company == missing_code || company == code; }
};

/// The option "own" that says it; "" to find out.
OptionSpec own_company_option();

/// The company that `named` names; else the one that the project is called after; else the one whose mystery visits
/// name stores at least twice as often as any other's; else the one whose posts and reviews come from known customers
/// at least twice as often as any other's. O(rows) at the first call, kept with the snapshot. Errors: `not_found` for a
/// name that no row has; it lists those that there are.
Result<OwnCompany> own_company(const Snapshot& snapshot, const std::string& named);

/// What we are called where no row names us.
inline constexpr std::string_view unnamed_own_company = "We";

}  // namespace clientele
