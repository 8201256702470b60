#pragma once

#include <string>
#include <vector>

#include "core/analysis/stores/door_counts.h"
#include "core/analysis/stores/store_orders.h"

namespace clientele {

/// Somebody who left without a purchase and was asked why.
struct ExitInterview {
    std::uint32_t row = 0;
    Code store = missing_code;
    std::int32_t day = 0;
    std::int8_t hour = 0;
    Code reason = missing_code;   ///< of the column's dictionary
    Code source = missing_code;   ///< who asked
    Code purpose = missing_code;  ///< what they came for
    Code person = missing_code;   ///< the customer, where known
    double weight = 1;            ///< mean 1
};

/// Interviews at the exit, weighted such that they stand for those whom the doors counted.
struct ExitInterviews {
    std::vector<ExitInterview> all{};  ///< with a reason
    const DatasetColumn* reasons = nullptr;
    const DatasetColumn* sources = nullptr;   ///< nullptr: not in the data
    const DatasetColumn* purposes = nullptr;  ///< the same
    std::size_t without_reason = 0;           ///< left without a purchase and gave none
    std::size_t unsure = 0;                   ///< said that they do not know, or do not say: no reason
    std::size_t respelled = 0;                ///< reasons that are another's in other capitals, blanks or accents
    std::size_t most_of_one = 0;              ///< interviews of the customer who gave most of them
    std::size_t stores = 0;                   ///< that have an interview
    bool weighted = false;
    bool by_hour = false;  ///< counts tell the hours apart
    double lost = 0;       ///< visits without a purchase that the doors counted from the first interview to the last
    double uncovered = 0;  ///< share of them in stores of which nobody was asked
    /// Interviews of equal weight, of one person each, that would say as much (Kish 1965, what a person says several
    /// times counted as said once).
    double effective = 0;
    double capped = 0;       ///< interviews whose weight is at the cap
    std::size_t strata = 0;  ///< cells of store, kind of day and hours that weights were made for
    Period asked{};          ///< from the first interview to the last
};

struct ExitOptions {
    bool weigh = true;
    double cap = 5;
    std::string source{};   ///< only of these; "" all
    std::string purpose{};  ///< the column of what they came for; "" the one that says so by its name
};

/// Reads the interviews and weights them by post-stratification: cells of store, part of the week (Monday to Friday,
/// Saturday and Sunday) and hours (to 11, to 14, to 17, later), each with the lost visits that the doors counted in it;
/// cells with fewer than five interviews are joined with the other hours of the store, then its other days. Counts by
/// day alone are parted by the hours of the same store and kind of day where others tell them. `rake` caps the weights.
/// Reasons that differ only in capitals, blanks, signs and accents are one, by the spelling that the data has most;
/// answers that say that somebody does not know are none (state_of_words).
ExitInterviews exit_interviews(const Context& context, const DoorCounts& doors, const ExitOptions& options);

/// The column of the visits that says by its name what people came for; nullptr where none does.
const DatasetColumn* purpose_column(const Snapshot& snapshot);

/// A reason, with what it stands for. Shares are of interviews with a reason, weighted; intervals by Wilson on the
/// effective base.
struct ExitReason {
    Code code = missing_code;
    std::string name{};
    double named = 0;                     ///< interviews
    double share = 0, low = 0, high = 0;  ///< weighted
    double plain = 0;                     ///< share as asked
    double lost = missing_number;         ///< visits that were lost with this reason
    double value = missing_number, value_low = missing_number, value_high = missing_number;
};
/// The most frequent first. `worth`: what a lost visit would have brought by store (average order times conversion),
/// empty where it is not known, and `worth_error` the relative error of it over all stores.
std::vector<ExitReason> exit_reasons(const ExitInterviews& interviews, const std::vector<double>& worth,
                                     double worth_error);

/// Weighted shares of reasons in a group of interviews, such as those of a store.
struct ReasonShares {
    double named = 0;               ///< interviews
    double all = 0, squares = 0;    ///< of their weights; squares of the sums of each person
    std::vector<double> weights{};  ///< by reason, in the order given

    double effective() const { return squares > 0 ? all * all / squares : 0; }  ///< base (Kish 1965)
    double share(std::size_t reason) const { return all > 0 ? weights[reason] / all : missing_number; }
    double hits(std::size_t reason) const { return all > 0 ? share(reason) * effective() : 0; }  ///< of that base
};
/// By group of `group_of` (missing_code: none), for the reasons in their order.
std::vector<ReasonShares> reason_shares_by(const ExitInterviews& interviews, const std::vector<ExitReason>& reasons,
                                           const std::vector<Code>& group_of, std::size_t groups);

}  // namespace clientele
