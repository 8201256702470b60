#pragma once

#include <string>

#include "core/sample/order_record.h"

namespace clientele::sample {

/// "4000017", of a return "R4000017".
std::string order_id(const BookedOrder& order);

/// A walk through the orders of a sample, day by day: whatever follows from purchases (transactions, points, contacts,
/// reviews, visits…) has its own.
class OrderBook {
 public:
    explicit OrderBook(const SampleSource& source) : source_(source) {}

    /// Goes to the next day, at first to first_day; false after last_day.
    bool next_day();
    std::int32_t day() const { return day_; }
    /// The orders and returns of the day, by time.
    std::span<const BookedOrder> orders() const { return today_->orders; }
    std::span<const Line> lines(const BookedOrder& order) const {
        return std::span(today_->lines).subspan(order.first_line, order.lines);
    }
    std::int64_t amount(const BookedOrder& order) const;  ///< cents

 private:
    SampleSource source_;
    std::int32_t day_ = first_day - 1;
    const OrderRecord::Day* today_ = nullptr;
};

}  // namespace clientele::sample
