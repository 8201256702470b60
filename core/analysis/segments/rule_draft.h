#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/segments/segment_rule.h"

namespace clientele {

/// A rule while it is put together: groups of which all, any or none of the parts must hold, and conditions as text,
/// some of which are not finished yet.
struct RuleDraft {
    SegmentRule::Kind kind = SegmentRule::Kind::all;  ///< all, any, none: a group; else a condition
    std::string text{};                               ///< of a condition; "" while it is not finished
    std::vector<RuleDraft> parts{};                   ///< of a group
    SegmentRule condition{};                          ///< of a condition that was read
    bool group() const { return kind <= SegmentRule::Kind::none; }
    bool operator==(const RuleDraft&) const = default;
};

/// The text of a rule, which parse_segment_rule reads back to the same; conditions that are not finished, and groups of
/// none, are left out. "" where nothing is left.
std::string rule_text(const RuleDraft& draft);
/// "customers.country", with quotes where they are needed.
std::string field_text(DatasetKind dataset, const std::string& field);
/// "France,\"a, b\"": values as a rule has them, and back.
std::string value_list(const std::vector<std::string>& values);
std::vector<std::string> read_value_list(std::string_view list);
/// The word that a rule has for its measure: "count", "any", "orders"…, as rule_measures() lists them.
std::string_view measure_word(const SegmentRule& rule);
/// The text of one condition of a rule: a field, measure or cluster.
std::string condition_text(const SegmentRule& condition);
/// The rule as it can be put together: a group at the top, and "not (a or b)" as a group of none.
RuleDraft draft_of(const SegmentRule& rule);

/// What is known of a part of a draft.
struct JudgedPart {
    std::optional<std::int64_t> customers{};  ///< nothing where it is not finished, or cannot be meant
    std::optional<Error> error{};
    std::optional<bool> holds{};  ///< for the customer who was asked about
    std::string has{};            ///< what that customer has of it; see SegmentReason
};

/// How many customers satisfy each part, and whether `customer` does ("": nobody is asked about): the draft first, then
/// its parts in order. A part that cannot be meant says why, and has its groups say nothing. Errors: the work was
/// stopped, `not_found` for the customer. O(rows) a condition.
Result<std::vector<JudgedPart>> judge_parts(const RuleDraft& draft, const Snapshot& snapshot,
                                            const std::string& customer, const Progress& progress);

}  // namespace clientele
