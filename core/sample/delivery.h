#pragma once

#include "core/sample/purchases.h"

namespace clientele::sample {

/// How an order from outside the shops reached its buyer.
struct Delivery {
    std::int32_t promised = 0;  ///< days after the order
    std::int32_t took = 0;      ///< days after the order
    bool late() const { return took > promised; }
};
/// Of an order without a store.
Delivery delivery(const SampleOptions& options, const Order& order);

}  // namespace clientele::sample
