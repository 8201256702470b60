#include <fmt/format.h>

#include <algorithm>

#include "core/sample/company.h"
#include "core/sample/counts.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/places.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/store_traffic.h"
#include "core/sample/texts/exit_comments.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t hourly_from = on(2025, 7, 1);      // counts by hour from here on, by day before
constexpr std::int32_t interviews_from = on(2024, 7, 1);  // visitors are asked at the exit from here on
constexpr std::array<std::uint16_t, 6> interviews_a_day{45, 20, 15, 10, 6, 4};
constexpr double days_in_quiet_store = 0.06;  // on which anyone is asked there
// Who is asked: nobody has time for it early and late.
constexpr std::array<double, hours_open> asking{0.3, 0.8, 1.4, 1.5, 1.4, 1.3, 1.3, 1.0, 0.5, 0.4, 0.3};

/// Counts of the doors and interviews at the exit; a step is a day.
class Visits : public SteppedRows {
 public:
    explicit Visits(const SampleSource& source)
        : SteppedRows({{"visit_id"},
                       {"store_id"},
                       {"time", ColumnType::time},
                       {"customer_id"},
                       {"party_size", ColumnType::number},
                       {"purchased", ColumnType::boolean},
                       {"reason"},
                       {"text"},
                       {"asked_by"},
                       {"visitors", ColumnType::number},
                       {"purchases", ColumnType::number}}),
          options_(source.options()),
          book_(source),
          traffic_(stores().size()) {}

 private:
    /// A store's day.
    struct Traffic {
        std::array<std::uint32_t, hours_open> purchases{}, lost{};
        std::uint32_t bought = 0;
        double usual = 0;  // purchases on a day of average demand, by the last weeks
        std::int32_t days = 0;
        std::vector<const BookedOrder*> orders;    // of the day
        std::array<std::uint64_t, 32> regulars{};  // who bought here lately: rows of customers, one more than each
        std::size_t regular = 0;
    };

    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        if (!shops_open(book_.day())) return true;
        count_purchases();
        for (std::size_t s = 0; s < traffic_.size(); ++s) count_lost(static_cast<std::int8_t>(s));
        RowWriter out(rows);
        write_counts(out);
        if (book_.day() >= interviews_from)
            for (std::size_t s = 0; s < traffic_.size(); ++s) ask(static_cast<std::int8_t>(s), out);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    bool opened(std::size_t store) const { return book_.day() >= parse_iso_date(stores()[store].opened)->days; }

    void count_purchases() {
        for (Traffic& traffic : traffic_) {
            traffic.purchases = {};
            traffic.lost = {};
            traffic.bought = 0;
            traffic.orders.clear();
        }
        for (const BookedOrder& booked : book_.orders()) {
            if (booked.order.store < 0 || booked.returned()) continue;
            Traffic& traffic = traffic_[static_cast<std::size_t>(booked.order.store)];
            ++traffic.purchases[hour_of(booked)];
            ++traffic.bought;
            traffic.orders.push_back(&booked);
            if (booked.order.customer != nobody)
                traffic.regulars[traffic.regular++ % traffic.regulars.size()] =
                    1 + row_used(options_, booked.order.customer, booked.number);
        }
    }
    static std::size_t hour_of(const BookedOrder& booked) {
        return static_cast<std::size_t>(booked.order.second / 3600 - opening_hour);
    }

    /// Who leaves without a purchase follows what is usually bought, not the chance of the day.
    void count_lost(std::int8_t store) {
        Traffic& traffic = traffic_[static_cast<std::size_t>(store)];
        if (!opened(static_cast<std::size_t>(store))) return;
        const std::int32_t day = book_.day();
        const double demanded = demand(options_.truths, day);
        ++traffic.days;
        traffic.usual += (traffic.bought / demanded - traffic.usual) / std::min(traffic.days, 40);
        Draws draws(options_.seed, Stream::visits, static_cast<std::uint64_t>(store), static_cast<std::uint64_t>(day));
        const double weather = std::max(0.5, 1 + 0.10 * draws.bell());
        double weights = 0;
        for (const std::uint16_t weight : shop_hours) weights += weight;
        for (std::size_t h = 0; h < hours_open; ++h) {
            const double bought = traffic.usual * demanded * shop_hours[h] / weights;
            const double share = conversion(options_, store, day, h);
            traffic.lost[h] = happening(bought * weather * (1 - share) / share, draws);
        }
    }

    void write_counts(RowWriter& out) const {
        const bool hourly = book_.day() >= hourly_from;
        for (std::size_t h = 0; h < (hourly ? hours_open : 1); ++h)
            for (std::size_t s = 0; s < traffic_.size(); ++s) {
                if (!opened(s)) continue;
                const Traffic& traffic = traffic_[s];
                std::uint32_t bought = traffic.purchases[h], lost = traffic.lost[h];
                if (!hourly) {
                    bought = traffic.bought;
                    for (std::size_t other = 1; other < hours_open; ++other) lost += traffic.lost[other];
                }
                const std::int64_t hour = hourly ? opening_hour + static_cast<std::int64_t>(h) : 0;
                out.none().text(stores()[s].id).time(start_of(Date{book_.day()}).seconds + hour * 3600);
                out.none().none().none().none().none().none().number(bought + lost).number(bought).end_row();
            }
    }

    void ask(std::int8_t store, RowWriter& out) {
        Traffic& traffic = traffic_[static_cast<std::size_t>(store)];
        Draws draws(options_.seed, Stream::visits, 1000 + static_cast<std::uint64_t>(store),
                    static_cast<std::uint64_t>(book_.day()));
        const Nulls& nulls = options_.truths.nulls;
        const bool quiet = nulls.strength > 0 && stores()[static_cast<std::size_t>(store)].id == nulls.quiet_store;
        if (quiet && !draws.chance(days_in_quiet_store)) return;
        for (std::size_t planned = draws.weighted(interviews_a_day); planned > 0; --planned) {
            double weights = 0;
            for (std::size_t h = 0; h < hours_open; ++h)
                weights += asking[h] * (traffic.purchases[h] + traffic.lost[h]);
            if (weights <= 0) return;  // everybody has been asked
            double at = draws.unit() * weights;
            std::size_t hour = 0;
            for (; hour + 1 < hours_open; ++hour) {
                at -= asking[hour] * (traffic.purchases[hour] + traffic.lost[hour]);
                if (at < 0) break;
            }
            const std::uint32_t visitors = traffic.purchases[hour] + traffic.lost[hour];
            if (visitors == 0) continue;
            const std::uint32_t visitor = draws.below(visitors);
            interview(store, hour, visitor < traffic.purchases[hour], draws, out);
        }
    }

    /// Asks one of an hour's visitors, who is not asked again.
    void interview(std::int8_t store, std::size_t hour, bool purchased, Draws& draws, RowWriter& out) {
        Traffic& traffic = traffic_[static_cast<std::size_t>(store)];
        --(purchased ? traffic.purchases : traffic.lost)[hour];
        std::int64_t second = (opening_hour + static_cast<std::int64_t>(hour)) * 3600 + draws.below(3600);
        std::uint64_t customer = nobody;
        if (purchased) {
            const auto asked = std::ranges::find_if(
                traffic.orders, [&](const BookedOrder* each) { return each && hour_of(*each) == hour; });
            const BookedOrder& booked = **asked;
            *asked = nullptr;
            second = booked.order.second;
            if (booked.order.customer != nobody && draws.chance(0.5))
                customer = row_used(options_, booked.order.customer, booked.number);
        } else if (const std::uint64_t known = traffic.regulars[draws.below(32)]; known != 0 && draws.chance(0.12)) {
            customer = known - 1;
        }
        static constexpr std::array<std::uint16_t, 5> parties{56, 29, 9, 5, 1};
        const std::size_t reason = draw_reason(store, hour, draws);
        out.text(fmt::format("V{:06}", ++interviews_)).text(stores()[static_cast<std::size_t>(store)].id);
        out.time(start_of(Date{book_.day()}).seconds + second).customer(customer);
        out.number(static_cast<double>(draws.weighted(parties) + 1)).flag(purchased);
        out.text(purchased ? std::string_view() : options_.truths.exits.reasons[reason]);
        const bool said = draws.chance(purchased ? 0.2 : 0.45);
        const std::size_t topic = purchased ? bought_topic : reason;
        out.text(said ? exit_comment(topic, spoken_in_store(store), book_.day(), draws) : std::string());
        out.text(draws.chance(0.55) ? "Staff" : "Interviewer").none().none().end_row();
    }

    std::size_t draw_reason(std::int8_t store, std::size_t hour, Draws& draws) const {
        const auto shares = reason_shares(options_, store, book_.day(), hour);
        double at = draws.unit();
        for (std::size_t r = 0; r + 1 < shares.size(); ++r)
            if ((at -= shares[r]) < 0) return r;
        return shares.size() - 1;
    }

    SampleOptions options_;
    OrderBook book_;
    std::vector<Traffic> traffic_;  // by store
    std::uint64_t interviews_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_visits(const SampleSource& source) { return std::make_unique<Visits>(source); }

}  // namespace clientele::sample
