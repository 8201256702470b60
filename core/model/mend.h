#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/dataset_kind.h"
#include "core/table/selection.h"

namespace clientele {

/// What a mend does with the rows that break a rule. Nothing is deleted: the project keeps what was imported.
enum class MendChange {
    leave_out,  ///< they no longer count
    clear,      ///< fields of theirs are missing
    replace     ///< values are others, in all rows that hold them
};
/// "leave out", "set to missing", "replace values".
std::string_view id(MendChange change);

/// What was mended, as the ledger tells it.
struct Mend {
    DatasetKind dataset{};
    MendChange change = MendChange::leave_out;
    std::string rule{};                 ///< words of the rule that the rows broke, in English
    std::vector<std::string> fields{};  ///< that change; none where rows are left out
    std::uint64_t rows = 0;             ///< that it changed when it was made
};

/// A mend that can be made: an analysis works it out, a project takes note of it.
struct MendPlan {
    Mend mend{};
    /// The rows of the snapshot. Where `values` are given these say what changes, and the rows only show it.
    Selection rows = Selection::none(0);
    /// Value -> what it becomes, "" for missing, wherever the first field holds it, now and in rows that come later.
    std::map<std::string, std::string> values{};
    std::uint64_t version = 0;  ///< of the snapshot that it was worked out on
};

}  // namespace clientele
