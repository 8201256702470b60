#pragma once

#include <span>
#include <vector>

#include "core/analysis/finding.h"
#include "core/analysis/value/churn_scores.h"

namespace clientele {

/// Judged cases: what they were told and what became of them.
struct JudgedCases {
    std::vector<std::uint32_t> cases;
    std::vector<double> probabilities;
    std::vector<std::uint8_t> left;
    double share() const;  ///< that left
};

/// What keeping a customer costs and brings (Neslin and others 2006, Defection detection, J. Marketing Research 43, eq.
/// 3).
struct RetentionOffer {
    double contact_cost = 0;    ///< of everybody who is contacted
    double offer_cost = 0;  ///< of everybody who takes the offer: who would have stayed anyway, and who stays for it
    double customer_value = 0;  ///< of a customer who stays for it
    double success = 0;         ///< share of those about to leave who stay for it
    double gain_of_leaver() const { return success * (customer_value - offer_cost) - contact_cost; }
    double loss_of_stayer() const { return offer_cost + contact_cost; }
};

FindingTable model_table(std::span<const ScoredModel> models, const ScoredModel& chosen);
FindingTable drivers_table(const ChurnCases& cases, std::span<const Driver> drivers);
FindingTable lift_table(const JudgedCases& judged);
FindingTable calibration_table(const JudgedCases& judged);
/// A row for each hundredth of the customers, the highest risk first; with the interval of the count of leavers.
FindingTable profit_table(const JudgedCases& judged, const RetentionOffer& offer);

/// Whom the table of customers lists, the highest risk first, and why: names of fields and values that add most.
struct CustomerRows {
    std::vector<std::uint32_t> cases;
    std::vector<float> contributions;  ///< of the first `explained` of them, a number a field
    std::size_t explained = 0;
};
FindingTable customers_table(const ChurnCases& cases, const Snapshot& snapshot, const ScoredModel& chosen,
                             const CustomerRows& rows);

}  // namespace clientele
