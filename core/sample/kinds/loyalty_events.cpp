#include <algorithm>

#include "core/sample/duplicates.h"
#include "core/sample/loyalty.h"
#include "core/sample/order_book.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t redeemable = 200;  // points that a member must have to turn some into a discount
constexpr double redeeming = 0.25, leaving = 0.15;
constexpr std::int32_t silent_before_leaving = 30;  // days after the last purchase, so that returns are booked

/// Points are whole euros of what was paid; a return takes its own away again.
std::int32_t points_of(std::int64_t cents) { return static_cast<std::int32_t>(cents / 100); }

class LoyaltyEvents : public SteppedRows {
 public:
    explicit LoyaltyEvents(const SampleSource& source)
        : SteppedRows(
              {{"customer_id"}, {"time", ColumnType::time}, {"event"}, {"points", ColumnType::number}, {"tier"}}),
          options_(source.options()),
          book_(source),
          members_(people(options_)) {
        for (std::uint64_t i = 0; i < members_.size(); ++i)
            if ((members_[i].joined = static_cast<std::uint8_t>(joining_order(options_, i))) != 0) plan_leaving(i);
        std::ranges::stable_sort(leaving_, {}, &Leaving::day);
    }

 private:
    struct Member {
        std::int32_t points = 0;
        std::uint8_t joined = 0;  // at which order; 0: never
        Tier tier = Tier::none;
    };
    struct Leaving {
        std::int32_t day;
        std::uint64_t person;
    };
    struct Event {
        std::int64_t time;
        std::uint64_t row;
        std::string_view name;
        std::int32_t points;  // 0: none move
        Tier tier;
    };

    void plan_leaving(std::uint64_t person) {
        Draws draws(options_.seed, Stream::loyalty, person, 1);
        if (!draws.chance(leaving)) return;
        const std::int32_t last = customer_profile(options_, person).last;
        const std::int32_t day = last + silent_before_leaving + static_cast<std::int32_t>(draws.below(60));
        if (day <= last_day) leaving_.push_back({day, person});
    }

    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        events_.clear();
        midnight_ = start_of(Date{book_.day()}).seconds;
        for (const BookedOrder& order : book_.orders())
            if (order.order.customer != nobody) add(order);
        for (; left_ < leaving_.size() && leaving_[left_].day == book_.day(); ++left_) leave(leaving_[left_].person);
        std::ranges::stable_sort(events_, {}, &Event::time);
        RowWriter out(rows);
        for (const Event& event : events_) {
            out.customer(event.row).time(event.time).text(event.name);
            event.points == 0 ? out.none() : out.number(event.points);
            out.text(name(event.tier)).end_row();
        }
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    void add(const BookedOrder& booked) {
        const Order& order = booked.order;
        Member& member = members_[order.customer];
        if (member.joined == 0 || order.nth < member.joined) return;
        const std::int64_t time = midnight_ + order.second;
        const std::uint64_t row = row_used(options_, order.customer, booked.number);
        const auto add_event = [&](std::string_view name, std::int32_t points, std::int64_t at) {
            member.points += points;
            events_.push_back({at, row, name, points, member.tier});
        };
        const std::int32_t points = points_of(book_.amount(booked));
        if (booked.returned()) {
            if (points != 0) add_event("earn", points, time);
            return;
        }
        const Tier tier = tier_after(options_.truths.loyalty, member.joined, order.nth);
        if (member.tier == Tier::none) {
            member.tier = tier;
            add_event("join", 0, time);
        }
        Draws draws(options_.seed, Stream::loyalty, order.customer, 2 + booked.number);
        if (member.points >= redeemable && draws.chance(redeeming))
            add_event("redeem", -(member.points / 200) * 100, time);
        if (points != 0) add_event("earn", points, time);
        if (tier == member.tier) return;
        member.tier = tier;
        add_event("tier", 0, time + 1);
    }

    void leave(std::uint64_t person) {
        const Member& member = members_[person];
        if (member.tier == Tier::none) return;
        Draws draws(options_.seed, Stream::loyalty, person, 2);
        events_.push_back({midnight_ + 8 * 3600 + draws.below(12 * 3600), person, "leave", 0, member.tier});
    }

    SampleOptions options_;
    OrderBook book_;
    std::vector<Member> members_;  // by person
    std::vector<Leaving> leaving_;
    std::size_t left_ = 0;
    std::int64_t midnight_ = 0;
    std::vector<Event> events_;  // of the day
};

}  // namespace

std::unique_ptr<RowStream> sample_loyalty_events(const SampleSource& source) {
    return std::make_unique<LoyaltyEvents>(source);
}

}  // namespace clientele::sample
