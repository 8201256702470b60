#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/sample/calendar.h"
#include "core/sample/customer_profile.h"
#include "core/sample/sample.h"

namespace clientele::sample {

inline constexpr std::uint64_t nobody = UINT64_MAX;  ///< paid in a shop without showing a card

/// One line of an order; amount = quantity · unit_price − discount, in cents, also where it is a return (all negative
/// but the price).
struct Line {
    std::uint32_t article;
    std::int32_t quantity;
    std::int32_t unit_price;
    std::int32_t discount;
    std::int64_t amount() const { return std::int64_t{quantity} * unit_price - discount; }
};

enum class Channel : std::uint8_t { store, web, app, phone };

/// One order of a day without its lines.
struct Order {
    std::uint64_t customer = nobody;
    std::uint64_t draw = 0;   ///< which random numbers its lines use
    std::int32_t second = 0;  ///< of the day
    std::uint16_t nth = 0;    ///< which of the customer's purchases in the three years it is, from 1
    std::uint8_t type = 0;    ///< index of the customer's type
    Channel channel = Channel::store;
    std::int8_t store = -1;  ///< index in stores(); -1 outside shops
    bool campaign = false;   ///< made because of the campaign of CampaignEffect
    bool bulk = false;       ///< the one huge order of Nulls
};

/// Who buys on which day. Walks through the days; memory grows with the customers, not with the lines.
class Purchases {
 public:
    explicit Purchases(const SampleOptions& options);

    /// An order of a day: a purchase whose lines are to be drawn, or a line that is sent back.
    struct DayOrder {
        Order order;
        std::uint64_t returned_order = 0;  ///< number of the order that is sent back; 0: a purchase
        Line returned{};
    };
    /// The orders of a day, by time. Days must be asked for one after another, from first_day on.
    const std::vector<DayOrder>& on_day(std::int32_t day);
    /// The lines of a purchase on the day asked for last.
    void draw_lines(const Order& order, std::vector<Line>& lines) const;
    /// An order on its way back, and the day on which it arrives.
    struct Return {
        std::int32_t day;
        DayOrder order;
    };
    /// Draws whether a line of a purchase on the day asked for last is sent back.
    std::optional<Return> return_of(const Order& order, std::uint64_t order_number, std::size_t line_number,
                                    const Line& line) const;
    /// Takes it in among the orders of its day.
    void plan(const Return& back) { planned_[static_cast<std::size_t>(back.day) % days_kept].push_back(back.order); }

 private:
    struct Shopper {
        std::uint64_t key;
        double rate;  // orders on a day of average demand
        std::int32_t first, last, signup;
        std::uint8_t type;
        std::int8_t home_store;
        std::uint8_t joined;       // the order at which the loyalty programme was joined; 0: never
        std::uint16_t orders = 0;  // so far
    };
    /// What the walk through a day needs of whoever is a customer then, close together.
    struct Active {
        std::uint64_t key;
        double rate;
        std::uint32_t customer;
        std::int32_t last;
    };
    static constexpr std::size_t days_kept = 64;  // returns come sooner

    void scale_rates(const SampleOptions& options);
    void plan_campaign();
    void find_pairs();
    /// Returns by how much the customer buys more often from now on.
    double add_purchases(std::uint64_t customer, std::uint32_t first, std::uint32_t orders);
    void add_campaign_purchases();
    void add_bulk_order();
    void add_walk_ins();
    void update_active();
    void set_day(std::int32_t day);
    double reduction(const Order& order, Draws& draws) const;
    Line draw_line(const Order& order, std::uint32_t article, Draws& draws) const;
    double return_share(const Order& order, const Line& line) const;

    std::uint64_t seed_;
    Truths truths_;
    std::vector<Shopper> shoppers_;
    std::vector<std::uint32_t> by_first_day_;  // customers in the order in which they begin to buy
    std::size_t begun_ = 0;                    // how many of them have
    std::vector<Active> active_;               // by customer
    double walk_in_rate_ = 0;                  // walk-in orders of all shops on a day of average demand
    std::vector<DayOrder> orders_;
    std::array<std::vector<DayOrder>, days_kept> planned_;
    struct Moved {
        std::int32_t day;
        std::uint32_t customer;
    };
    std::vector<Moved> moved_;             // by the campaign, by day
    std::vector<std::uint32_t> partners_;  // of each article what is bought with it; its own number: nothing
    std::uint32_t faulty_ = 0;             // article with the defect

    // Of the present day.
    std::int32_t day_ = first_day;
    double demand_ = 1;
    bool open_ = true;
    std::array<std::uint16_t, 16> category_weights_{};
    std::vector<std::int32_t> prices_;
    std::vector<std::uint32_t> replacements_;  // what is bought of each article: itself where it is in stock
    // For quick draws of articles: sums of weights within each category.
    std::vector<std::uint32_t> weight_sums_;
};

}  // namespace clientele::sample
