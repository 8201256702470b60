#include "core/sample/delivery.h"

namespace clientele::sample {

Delivery delivery(const SampleOptions& options, const Order& order) {
    constexpr double late_share = 0.11;
    Draws draws(options.seed, Stream::deliveries, order.customer, order.draw);
    Delivery made{.promised = 3, .took = 2 + static_cast<std::int32_t>(draws.below(2))};
    if (draws.chance(late_share)) made.took = made.promised + 2 + static_cast<std::int32_t>(draws.below(9));
    return made;
}

}  // namespace clientele::sample
