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
    /// Whether a line of an order of the day, counted from 0, will be sent back.
    bool comes_back(const BookedOrder& order, std::size_t line) const {
        return !order.returned() &&
               purchases_.return_of(order.order, order.number, line, lines(order)[line]).has_value();
    }

 private:
    Purchases purchases_;
    std::int32_t day_ = first_day - 1;
    std::uint64_t last_number_ = 4'000'000;
    std::vector<BookedOrder> orders_;
    std::vector<Line> lines_;
    /// What was drawn for some of the day's purchases.
    struct Part {
        std::vector<Line> lines, drawn;
        std::vector<std::uint32_t> counts;  // lines of each purchase
        std::vector<Purchases::Return> returns;
    };
    void draw(std::size_t first, std::size_t last, Part& part) const;
    std::vector<Part> parts_;
};

}  // namespace clientele::sample
