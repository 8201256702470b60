#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/contact_book.h"
#include "core/sample/duplicates.h"
#include "core/sample/staff.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/texts/article_words.h"
#include "core/sample/texts/library.h"

namespace clientele::sample {
namespace {

constexpr double noted_visits = 0.012;  // of the purchases in shops: the customer's next visit is noted
constexpr double noted_calls = 0.06;    // of the calls
constexpr std::uint64_t for_calls = std::uint64_t{1} << 60;

constexpr std::array<std::string_view, 5> topics{"Interest", "Price", "Service", "Mood", "Competitor"};
constexpr std::array<std::string_view, 5> sections{"interest", "price", "service", "mood", "rival"};
constexpr std::array<std::uint16_t, 5> shop_weights{34, 18, 18, 20, 10}, call_weights{8, 14, 44, 30, 4};
constexpr std::array<double, 5> means{3.7, 2.9, 3.6, 3.8, 2.6};  // of the ratings
constexpr std::size_t price = 1, bargain_hunter = 3;

/// A note before it is written.
struct Observation {
    std::int32_t second = 0;
    std::string agent = {};
    std::uint64_t customer = nobody;
    std::uint64_t row = nobody;
    std::uint32_t article = 0;
    bool call = false;
    Draws draws;
};

class Observations : public SteppedRows {
 public:
    explicit Observations(const SampleSource& source)
        : SteppedRows({{"agent_id"},
                       {"customer_id"},
                       {"time", ColumnType::time},
                       {"topic"},
                       {"rating", ColumnType::number},
                       {"text"}}),
          options_(source.options()),
          book_(source) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        for (const BookedOrder& booked : book_.orders().orders())
            if (booked.order.store >= 0 && booked.order.customer != nobody && !booked.returned()) plan(booked);
        std::vector<Observation> noted = plan_.take(book_.day());
        for (const Contact& contact : book_.contacts()) note(contact, noted);
        std::ranges::stable_sort(noted, {}, &Observation::second);
        RowWriter out(rows);
        for (Observation& each : noted) add(each, out);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    /// Some weeks after a purchase the customer comes by again, and an assistant notes what about.
    void plan(const BookedOrder& booked) {
        const Order& order = booked.order;
        Draws draws(options_.seed, Stream::observations, order.customer, order.draw);
        if (!draws.chance(noted_visits)) return;
        std::int32_t day = book_.day() + 1 + static_cast<std::int32_t>(draws.below(45));
        while (!shops_open(day)) ++day;
        if (day > last_day) return;
        Observation made{.draws = draws};
        made.second = 9 * 3600 + 600 + static_cast<std::int32_t>(made.draws.below(10 * 3600));
        made.agent = shop_assistant_id(order.store, made.draws);
        made.customer = order.customer;
        made.row = row_used(options_, order.customer, booked.number);
        made.article = book_.orders().lines(booked)[0].article;
        plan_.add(day, made);
    }

    void note(const Contact& contact, std::vector<Observation>& noted) const {
        if (contact.channel != ContactChannel::phone || contact.customer == nobody) return;
        Draws draws(options_.seed, Stream::observations, contact.number, for_calls);
        if (!draws.chance(noted_calls)) return;
        Observation made{.draws = draws};
        made.second = std::min(contact.second + contact.waited + contact.duration + 60, 86'399);
        made.agent = agent_id(contact.agent);
        made.customer = contact.customer;
        made.row = contact.row;
        made.article = contact.article;
        made.call = true;
        noted.push_back(made);
    }

    void add(Observation& observation, RowWriter& out) const {
        Draws& draws = observation.draws;
        const CustomerProfile profile = customer_profile(options_, observation.customer);
        const Language language = spoken(cities()[profile.city].country);
        const std::size_t topic = draws.weighted(observation.call ? call_weights : shop_weights);
        const double mean = means[topic] - (topic == price && profile.type == bargain_hunter ? 0.8 : 0);
        const std::int32_t rating = std::clamp(static_cast<std::int32_t>(mean + draws.bell() + 0.5), 1, 5);
        const bool good = rating > 3 || (rating == 3 && draws.chance(0.4));
        const std::string_view rival =
            competitors()[draws.below(static_cast<std::uint32_t>(competitors().size()))].name;
        const SlotValues slots = [&](std::string_view slot) {
            return slot == "rival" ? std::string(rival) : article_slot(language, observation.article, slot);
        };
        out.text(observation.agent).customer(observation.row);
        out.time(start_of(Date{book_.day()}).seconds + observation.second).text(topics[topic]).number(rating);
        out.text(grammar(Writing::observations, language)
                     .text(std::string(sections[topic]) + (good ? ".good" : ".weak"), slots, draws));
        out.end_row();
    }

    SampleOptions options_;
    ContactBook book_;
    DayPlan<Observation> plan_;
};

}  // namespace

std::unique_ptr<RowStream> sample_observations(const SampleSource& source) {
    return std::make_unique<Observations>(source);
}

}  // namespace clientele::sample
