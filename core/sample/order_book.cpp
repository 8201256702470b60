#include "core/sample/order_book.h"

namespace clientele::sample {

std::string order_id(const BookedOrder& order) { return (order.returned() ? "R" : "") + std::to_string(order.number); }

bool OrderBook::next_day() {
    if (day_ >= last_day) return false;
    today_ = &source_.orders().day(++day_);
    return true;
}

std::int64_t OrderBook::amount(const BookedOrder& order) const {
    std::int64_t sum = 0;
    for (const Line& line : lines(order)) sum += line.amount();
    return sum;
}

}  // namespace clientele::sample
