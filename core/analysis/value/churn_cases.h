#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// A field by which those who leave may differ from those who stay: a number or one of several values, of each case.
struct ChurnField {
    std::string id;    ///< "tenure", "purchases.recency": what the option “fields” names
    std::string name;  ///< as cells say it: a header, or words of the program's own
    Text label{};      ///< the same for sentences
    bool number = true;
    bool date = false;    ///< the number is a day since 1970-01-01
    std::vector<double> numbers{};       ///< of a number, by case; NaN is missing
    std::vector<std::uint32_t> values{}; ///< else: place in `names`, by case; 0 is missing
    std::vector<std::string> names{""};  ///< of values; the first stands for missing
    bool asked_for = false;  ///< people named it themselves: it is kept whatever it tells
};

/// What is known of a case's end.
enum class CaseRole : std::uint8_t {
    judged,   ///< the end is known: learnt from, and what the models are judged by
    earlier,  ///< the same customer at an earlier day: learnt from only
    asked     ///< the end lies ahead: only foretold
};

/// Customers at a day, with what became of them. A customer has at most one case that is judged and one that is asked,
/// but not both where a column says who left.
struct ChurnCases {
    std::vector<Code> customer;
    std::vector<CaseRole> role;
    std::vector<std::uint8_t> left;  ///< 1 where they left; 0 for those that are asked
    std::vector<ChurnField> fields;
    /// Whom the filter chooses: 1 by case. Empty: everybody. All are learnt from, those chosen are judged and listed.
    std::vector<std::uint8_t> chosen;
    bool by_gaps = false;
    // Of a column:
    std::string column;            ///< its label or header
    std::vector<std::string> stands_for_left, stands_for_stayed, stands_for_neither;
    std::int64_t neither = 0;  ///< customers with a value that says neither
    // Of gaps:
    std::int32_t window = 0;       ///< days without a purchase that count as leaving
    bool window_given = false;
    std::int32_t last_day = 0;
    std::int32_t cut_off = 0;      ///< of the judged cases
    std::size_t cut_offs = 0;
    std::size_t gaps = 0;          ///< that the window was worked out from
    std::int64_t strangers = 0;    ///< buyers who are not among the customers, though most are
    // What is not used:
    std::vector<Text> gives_away;   ///< fields that tell the end itself
    std::vector<Text> too_many;     ///< nearly a value of its own for each customer
    std::vector<Text> warnings;

    std::size_t size() const { return customer.size(); }
    bool is_chosen(std::size_t i) const { return chosen.empty() || chosen[i] != 0; }
};

/// A column of customers that says who left.
struct ChurnColumn {
    const DatasetColumn* column = nullptr;
    std::vector<std::string> values;  ///< different ones
    int left = -1;                    ///< which of them means that the customer left; −1: not known
    std::vector<bool> tells;  ///< by value whether it says that the customer left or stayed; else the end is not known
};
/// All further columns of customers (no field of the kind says who left) with two values, or with up to five where one
/// of them and the header speak of leaving; those whose header speaks of leaving first. A mere yes, true or 1 means
/// leaving under a header that speaks of it, the opposite where the header denies it ("Not churned"), and nothing under
/// any other.
std::vector<ChurnColumn> churn_columns(const Snapshot& snapshot);
/// Whether the header speaks of leaving ("Churn", "Kündigung"), or denies it ("Not churned", "Nicht gekündigt").
bool speaks_of_leaving(std::string_view header);

/// Why a further column of customers whose header speaks of leaving does not say who left: it holds dates, or one value
/// only.
std::optional<Text> why_no_churn_column(const Snapshot& snapshot);

/// Which fields shall be used: the option's text. "" all; "a, b" only these; "-a, -b" all but these.
struct FieldChoice {
    std::vector<std::string> only, without;
    static FieldChoice of(const std::string& option);
    bool takes(const std::string& id, const std::string& name) const;
    bool names(const std::string& id, const std::string& name) const;  ///< among `only`
    std::vector<std::string> all() const;
};

/// Cases by a column of customers: of all of them, whatever the filter leaves. Errors: bad_value where it is not clear
/// which value means leaving, missing_data where nobody is left.
Result<ChurnCases> cases_by_column(const Context& context, const ChurnColumn& target, const std::string& positive,
                                   const FieldChoice& choice);

/// Cases by gaps between purchases: whoever bought in the window before a cut-off day and not in the window after it
/// has left. Fields know only what was before the cut-off. `window` in days; 0: worked out, so that 95 of 100 repeated
/// purchases come within it. Errors: missing_data without purchases or over too short a time; cancelled.
Result<ChurnCases> cases_by_gaps(const Context& context, std::int32_t window, const FieldChoice& choice);

/// The customers' own columns, of these cases; `cut_off` true: only those that hardly change (gender, region), as the
/// others are known as they stand today alone. Adds to what is left out.
void add_customer_fields(ChurnCases& cases, const Snapshot& snapshot, const FieldChoice& choice,
                         const DatasetColumn* target, bool cut_off);

/// Takes out what is the same for all, and what alone tells nearly everybody's end (AUC above 0.99): such a column was
/// written down afterwards. Errors: cancelled.
Result<> leave_out_what_gives_away(ChurnCases& cases, const Progress& progress);

}  // namespace clientele
