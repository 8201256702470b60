#pragma once

#include <memory>
#include <mutex>
#include <span>

#include "core/sample/purchases.h"

namespace clientele::sample {

/// An order as it stands in the transactions.
struct BookedOrder {
    Order order;
    std::uint64_t number = 0;  ///< of a return: the number of the order that is sent back
    std::uint32_t first_line = 0;
    std::uint16_t coming_back = 0;  ///< bit i: the line i will be sent back
    std::uint8_t lines = 0;
    bool is_return = false;

    bool returned() const { return is_return; }
    /// Whether a line, counted from 0, will be sent back.
    bool comes_back(std::size_t line) const { return (coming_back >> line & 1U) != 0; }
};

/// All orders of the company with their lines, day by day. They are drawn when a day is first asked for, and kept for
/// everyone who asks after that: some 1 kB a customer. May be asked by several threads at once.
class OrderRecord {
 public:
    explicit OrderRecord(const SampleOptions& options) : options_(options), days_(day_count) {}

    const SampleOptions& options() const { return options_; }
    struct Day {
        std::vector<BookedOrder> orders;  ///< and returns, by time
        std::vector<Line> lines;          ///< of one order after the other
    };
    /// A day between first_day and last_day; stays as it is.
    const Day& day(std::int32_t day);

 private:
    /// What was drawn for some of the day's purchases.
    struct Part {
        std::vector<Line> lines, drawn;
        std::vector<Purchases::Return> returns;
    };
    void draw_next_day();
    void draw(std::span<const Purchases::DayOrder> orders, std::span<BookedOrder> booked, Part& part) const;

    SampleOptions options_;
    std::mutex drawing_;
    std::unique_ptr<Purchases> purchases_;  // from the first day that is asked for until all are drawn
    std::vector<Day> days_;                 // never moves
    std::size_t drawn_ = 0;
    std::uint64_t last_number_ = 4'000'000;
    std::vector<Part> parts_;
};

/// What the datasets of one sample are made from. Copies share the orders, which are drawn once for all of them.
class SampleSource {
 public:
    // NOLINTNEXTLINE(google-explicit-constructor): options are all that a dataset alone is made from
    SampleSource(const SampleOptions& options) : orders_(std::make_shared<OrderRecord>(options)) {}

    const SampleOptions& options() const { return orders_->options(); }
    OrderRecord& orders() const { return *orders_; }

 private:
    std::shared_ptr<OrderRecord> orders_;
};

}  // namespace clientele::sample
