#include <algorithm>

#include "core/sample/campaign.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

constexpr double clicking = 0.27;        // of those who open
constexpr double unsubscribing = 0.004;  // of those who get it
constexpr std::int64_t hour = 3600;

/// What happened to the addressees of each campaign; a step is a day, and the rows of a campaign come at its end.
class CampaignEvents : public SteppedRows {
 public:
    explicit CampaignEvents(const SampleSource& source)
        : SteppedRows({{"campaign"},
                       {"customer_id"},
                       {"time", ColumnType::time},
                       {"event"},
                       {"offer"},
                       {"value", ColumnType::number}}),
          options_(source.options()),
          book_(source),
          campaigns_(campaigns(options_.truths)),
          unsubscribed_(people(options_)),
          members_(people(options_)) {}

 private:
    enum class Member : std::uint8_t { none, treated, control };
    struct Event {
        std::int64_t time;
        std::uint64_t person;
        std::string_view name;
        std::int64_t cents;  // 0: no value
    };

    bool step(Chunk& rows) override {
        if (at_ == campaigns_.size() || !book_.next_day()) return false;
        const Campaign& campaign = campaigns_[at_];
        const std::int32_t day = book_.day();
        if (day == campaign.sent) send();
        if (day > campaign.sent) {
            for (const BookedOrder& order : book_.orders()) add_purchase(order);
            if (day == campaign.sent + campaign.within) write(rows);
        }
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    Draws draws(std::uint64_t person) const { return {options_.seed, Stream::campaigns, person, 100 + at_}; }
    std::string_view offer(std::uint64_t person) const { return campaigns_[at_].offers[draws(person).below(2)]; }

    void send() {
        const std::int64_t morning = start_of(Date{campaigns_[at_].sent}).seconds + 7 * hour;
        events_.clear();
        for (std::uint64_t person = 0; person < members_.size(); ++person) {
            members_[person] = Member::none;
            if (unsubscribed_[person]) continue;
            const CustomerProfile profile = customer_profile(options_, person);
            const Treatment treatment = treatment_by(options_, campaigns_, at_, person, profile);
            if (!treatment.addressed) continue;
            members_[person] = treatment.control ? Member::control : Member::treated;
            const std::int64_t sent = morning + static_cast<std::int64_t>(draws(person).next() % 2400);
            events_.push_back({sent, person, treatment.control ? "control" : "sent", 0});
            if (!treatment.control) react(person, profile, treatment, sent);
        }
    }

    double opening(const CustomerProfile& profile) const {
        const Campaign& campaign = campaigns_[at_];
        if (!campaign.by_loyalty) return campaign.opened;
        const double orders_a_year = customer_types[profile.type].orders_a_year * profile.level;
        const double tempted = std::min(0.85, 0.10 + 0.06 * orders_a_year);
        return campaign.opened + options_.truths.nulls.strength * (tempted - campaign.opened);
    }

    /// Whoever bought because of the campaign has opened it and clicked on it before.
    void react(std::uint64_t person, const CustomerProfile& profile, const Treatment& treatment, std::int64_t sent) {
        Draws draw(options_.seed, Stream::campaigns, person, 200 + at_);
        const bool moved = treatment.bought != 0;
        const double u = draw.unit();
        auto opened = sent + 60 + static_cast<std::int64_t>(u * u * u * 72 * hour);
        if (moved) opened = std::min(opened, start_of(Date{treatment.bought}).seconds - hour);
        const bool opens = draw.chance(opening(profile)), clicks = draw.chance(clicking);
        if (opens || moved) events_.push_back({opened, person, "opened", 0});
        if ((opens && clicks) || moved) events_.push_back({opened + 15 + draw.below(400), person, "clicked", 0});
        // The campaign whose effect is planted keeps the addressees that it drew: they never unsubscribed before.
        const bool kept = campaigns_[at_].name != options_.truths.campaign.campaign &&
                          sample::treatment(options_, person, profile).addressed;
        if (kept || moved || !draw.chance(unsubscribing)) return;
        if (!opens) events_.push_back({opened, person, "opened", 0});
        events_.push_back({opened + 30 + draw.below(900), person, "unsubscribed", 0});
        unsubscribed_[person] = true;
    }

    /// The campaign knows its addressees by their number: what they bought under another one is not counted.
    void add_purchase(const BookedOrder& booked) {
        const std::uint64_t person = booked.order.customer;
        if (person == nobody || booked.returned() || members_[person] == Member::none) return;
        const std::int64_t cents = book_.amount(booked);
        if (cents <= 0 || row_used(options_, person, booked.number) != person) return;
        events_.push_back({start_of(Date{book_.day()}).seconds + booked.order.second, person, "bought", cents});
    }

    void write(Chunk& rows) {
        std::ranges::stable_sort(events_, {}, &Event::time);
        RowWriter out(rows);
        for (const Event& event : events_) {
            out.text(campaigns_[at_].name).customer(event.person).time(event.time).text(event.name);
            out.text(members_[event.person] == Member::control ? std::string_view() : offer(event.person));
            event.cents == 0 ? out.none() : out.number(static_cast<double>(event.cents) / 100.0);
            out.end_row();
        }
        ++at_;
    }

    SampleOptions options_;
    OrderBook book_;
    std::vector<Campaign> campaigns_;
    std::size_t at_ = 0;              // which campaign runs or comes next
    std::vector<bool> unsubscribed_;  // by person
    std::vector<Member> members_;     // of the campaign that runs, by person
    std::vector<Event> events_;
};

}  // namespace

std::unique_ptr<RowStream> sample_campaign_events(const SampleSource& source) {
    return std::make_unique<CampaignEvents>(source);
}

}  // namespace clientele::sample
