#pragma once

#include <span>
#include <string>

#include "core/sample/purchases.h"

namespace clientele::sample {

/// An order as it stands in the transactions.
struct BookedOrder {
    Order order;
    std::uint64_t number = 0;  ///< of a return: the number of the order that is sent back
    std::uint32_t first_line = 0, lines = 0;

    bool returned() const { return order.returned_order != 0; }
};
/// "4000017", of a return "R4000017".
std::string order_id(const BookedOrder& order);

/// All orders of the company with their lines, day by day, the same for everyone who asks: whatever follows from
/// purchases (transactions, points, contacts, reviews, visits…) walks through its own.
class OrderBook {
 public:
    explicit OrderBook(const SampleOptions& options) : purchases_(options) {}

    /// Goes to the next day, at first to first_day; false after last_day.
    bool next_day();
    std::int32_t day() const { return day_; }
    /// The orders and returns of the day, by time.
    std::span<const BookedOrder> orders() const { return orders_; }
    std::span<const Line> lines(const BookedOrder& order) const {
        return std::span(lines_).subspan(order.first_line, order.lines);
    }
    std::int64_t amount(const BookedOrder& order) const;  ///< cents

 private:
    Purchases purchases_;
    std::int32_t day_ = first_day - 1;
    std::uint64_t last_number_ = 4'000'000;
    std::vector<BookedOrder> orders_;
    std::vector<Line> lines_;
    std::vector<Line> drawn_;
};

}  // namespace clientele::sample
