#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// What a model of customers learns from. Conditions on customers and segments choose whom it is asked about: customers
/// chosen by what became of them teach nothing of how all customers buy and leave. Only the period and conditions on
/// rows of events, products and stores change what is learnt from.
struct LearningRows {
    Selections rows;
    bool all_are_asked = true;  ///< the filter chooses no customers
    /// By code of the customer, where some are chosen: 1 for those with an order line that the filter leaves.
    std::vector<std::uint8_t> asked{};

    bool asks(Code customer) const { return all_are_asked || (customer < asked.size() && asked[customer] != 0); }
};

/// Whether the condition is about who the customer is, whatever happened: a field of customers, a segment, the buyer of
/// a line.
bool chooses_customers(const Condition& condition);

/// O(rows) where the filter chooses customers. Errors: those of select.
Result<LearningRows> learning_rows(const Context& context);

}  // namespace clientele
