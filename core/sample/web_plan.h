#pragma once

#include <span>
#include <vector>

#include "core/sample/order_book.h"
#include "core/sample/web_session.h"

namespace clientele::sample {

/// Plans who is on the website when. Every order over web and app has a session that ends with it; around the orders
/// stand the sessions of LookThenBuy, ChannelOrder and BrokenPage, and those of visitors who buy nothing.
class WebPlan {
 public:
    explicit WebPlan(const SampleOptions& options);

    /// The most days that a session may lie before the order it belongs to.
    std::int32_t days_ahead() const;
    /// Adds the sessions that belong to an order of a day.
    void add_order(const BookedOrder& order, std::span<const Line> lines, std::int32_t day,
                   std::vector<WebSession>& sessions) const;
    /// Adds those that belong to the day alone: now and then a robot reads the catalogue.
    void add_day(std::int32_t day, std::vector<WebSession>& sessions) const;

 private:
    /// What all sessions of an order have in common.
    struct Occasion {
        const BookedOrder& booked;
        std::span<const Line> lines;
        std::int32_t day;
        std::vector<WebSession>& sessions;
        Draws draws;
        bool account = false;
        bool in_journey = false;  ///< of ChannelOrder, which ends with this order
        std::uint64_t row = nobody;
        std::uint32_t looked = 0;  ///< bits of the lines whose article was looked at before
        std::uint64_t made = 0;    ///< sessions so far
    };

    WebSession& add(Occasion& of, std::int64_t time) const;
    void make_known(Occasion& of, WebSession& session, Device device, double logged_in) const;
    void add_looks(Occasion& of) const;
    void add_purchase(Occasion& of) const;
    void add_journey(Occasion& of, WebSession& purchase) const;
    void add_lone_journey(Occasion& of, Referrer first, Referrer second) const;
    void add_dropouts(Occasion& of, Device device) const;
    void add_browsing(Occasion& of) const;
    void make_passer_by(Occasion& of, WebSession& session, Device device, bool silent) const;
    double passing_payment(Device device, std::int32_t day) const;

    SampleOptions options_;
    std::vector<std::int32_t> signup_, last_;  // by person
};

}  // namespace clientele::sample
