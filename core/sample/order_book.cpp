#include "core/sample/order_book.h"

namespace clientele::sample {

std::string order_id(const BookedOrder& order) { return (order.returned() ? "R" : "") + std::to_string(order.number); }

bool OrderBook::next_day() {
    if (day_ >= last_day) return false;
    orders_.clear();
    lines_.clear();
    for (const Order& order : purchases_.on_day(++day_)) {
        const auto first = static_cast<std::uint32_t>(lines_.size());
        if (order.returned_order != 0) {
            lines_.push_back(order.returned);
            orders_.push_back({order, order.returned_order, first, 1});
            continue;
        }
        purchases_.draw_lines(order, drawn_);
        const std::uint64_t number = ++last_number_;
        for (std::size_t i = 0; i < drawn_.size(); ++i) purchases_.plan_return(order, number, i, drawn_[i]);
        lines_.insert(lines_.end(), drawn_.begin(), drawn_.end());
        orders_.push_back({order, number, first, static_cast<std::uint32_t>(drawn_.size())});
    }
    return true;
}

std::int64_t OrderBook::amount(const BookedOrder& order) const {
    std::int64_t sum = 0;
    for (const Line& line : lines(order)) sum += line.amount();
    return sum;
}

}  // namespace clientele::sample
