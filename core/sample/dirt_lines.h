#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/sample/dirt.h"
#include "core/sample/order_book.h"

namespace clientele::sample {

/// An order line as it goes into the file.
struct FileLine {
    std::string order_id, customer_id;
    std::int64_t time = 0;  ///< seconds from 1970
    std::string product_id;
    std::int64_t quantity = 0, unit_price = 0, amount = 0, discount = 0;  ///< money in cents
    std::string_view store_id, channel;
};

/// Decides, line after line in the order of the transactions, which of them become dirty.
class DirtyLines {
 public:
    DirtyLines(const SampleOptions& options, const OrderBook& book);

    /// Whether the order is missing because the store's file is late, or sends back one that is.
    bool left_out(const BookedOrder& booked);
    /// What is to be wrong with the next line, which is that line of the order, counted from 0.
    Dirt next(const BookedOrder& booked, std::size_t line) {
        if (at_++ >= target_) begin_stretch();
        return pending_.empty() ? Dirt::none : choose(booked, line);
    }
    /// Makes a line of an order dirty. Of a repeated line and of a return without purchase it is the extra line that it
    /// becomes.
    void soil(FileLine& line, Dirt dirt, const BookedOrder& booked);
    /// Day from which a customer's purchases are to be believed, where the sign-up date in the file is wrong; else 0.
    std::int32_t late_signup(std::uint64_t customer) const;

 private:
    void begin_stretch();
    Dirt choose(const BookedOrder& booked, std::size_t line);
    bool suits(Dirt dirt, const BookedOrder& booked, std::size_t line) const;

    SampleOptions options_;
    const OrderBook& book_;
    std::uint64_t stretch_length_ = 0, stretch_ = 0;
    std::uint64_t at_ = 0, target_ = UINT64_MAX;  // lines so far; where the next kind of dirt is due
    std::vector<Dirt> pending_;                   // due, and not yet on a line that suits
    std::vector<MissingDays> missing_;
    std::unordered_set<std::uint64_t> left_out_;  // numbers of orders
    std::unordered_map<std::uint64_t, std::int32_t> late_signups_;
};
/// The column that is wrong.
std::string_view dirty_field(Dirt dirt);

}  // namespace clientele::sample
