#include "core/sample/brand_survey.h"
#include "core/sample/day_plan.h"
#include "core/sample/delivery.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/surveys.h"
#include "core/sample/texts/library.h"

namespace clientele::sample {
namespace {

constexpr double not_known = 0.035;    // of the answers to items
constexpr double not_given = 0.02;     // of the answers
constexpr double open_answers = 0.42;  // of the interviews
constexpr double known_share = 0.75;   // of the interviewed customers say who they are
constexpr double walk_in_share = 0.5;  // of the interviewed share among those who show no card
constexpr std::uint64_t for_parcels = std::uint64_t{1} << 60;

/// Somebody who answers a survey.
struct Interview {
    std::int32_t second = 0;
    std::int32_t bought = 0;     ///< day
    std::int8_t store = -1;      ///< -1: about a delivery
    std::uint64_t row = nobody;  ///< of customers
    Language language = Language::german;
    std::int32_t took = 0, overdue = 0;  ///< days, of a delivery
    double weight = 0;                   ///< 0: not weighted
    Draws draws;
};

class Responses : public SteppedRows {
 public:
    explicit Responses(const SampleSource& source)
        : SteppedRows({{"survey"},
                       {"respondent"},
                       {"customer_id"},
                       {"store_id"},
                       {"time", ColumnType::time},
                       {"question"},
                       {"answer"},
                       {"weight", ColumnType::number}}),
          options_(source.options()),
          book_(source) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        for (const BookedOrder& order : book_.orders())
            if (!order.returned() && !order.order.bulk) plan(order);
        std::vector<Interview> interviews = plan_.take(book_.day());
        std::ranges::stable_sort(interviews, {}, &Interview::second);
        RowWriter out(rows);
        const std::vector<BrandInterview> households = brand_interviews(options_, book_.day());
        auto next = households.begin();
        for (Interview& interview : interviews) {
            for (; next != households.end() && next->second <= interview.second; ++next) add(*next, out);
            add(interview, out);
        }
        for (; next != households.end(); ++next) add(*next, out);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    void plan(const BookedOrder& booked) {
        const Order& order = booked.order;
        const bool in_shop = order.store >= 0;
        if (in_shop && !in_wave(book_.day())) return;
        Draws draws(options_.seed, Stream::responses, order.customer, order.draw);
        const double share = in_shop ? interviewed_share(options_, order.store) : delivery_share(options_);
        if (!draws.chance(order.customer == nobody ? share * walk_in_share : share)) return;
        Interview interview{.bought = book_.day(), .store = order.store, .draws = draws};
        std::int32_t days = 0;
        const bool at_exit = in_shop && (order.customer == nobody || draws.chance(0.4));
        if (!in_shop) {
            const Delivery parcel = delivery(options_, order);
            interview.took = parcel.took;
            interview.overdue = std::max(0, parcel.took - parcel.promised);
            days = parcel.took + 1 + static_cast<std::int32_t>(draws.below(3));
        } else if (!at_exit) {
            days = 1 + static_cast<std::int32_t>(draws.below(4));
        }
        if (book_.day() + days > last_day) return;
        interview.second = at_exit ? std::min(order.second + 300 + static_cast<std::int32_t>(draws.below(900)), 86'399)
                                   : 7 * 3600 + static_cast<std::int32_t>(draws.below(15 * 3600));
        identify(booked, interview, draws);
        plan_.add(book_.day() + days, interview);
    }

    void identify(const BookedOrder& booked, Interview& interview, Draws& draws) const {
        const std::uint64_t customer = booked.order.customer;
        if (customer == nobody) {
            interview.language = spoken_in_store(interview.store);
            return;
        }
        const Country country = cities()[customer_profile(options_, customer).city].country;
        interview.language = spoken(country);
        if (interview.store < 0 || draws.chance(known_share))
            interview.row = row_used(options_, customer, booked.number);
        if (interview.store >= 0) return;
        // Germans and those who use a browser answer more often than the others; weights set that right.
        static constexpr std::array<double, 4> by_country{0.86, 1.08, 1.31, 1.12};
        const double by_channel = booked.order.channel == Channel::app ? 1.15 : 0.95;
        interview.weight = static_cast<double>(static_cast<int>(
                               by_country[static_cast<std::size_t>(country)] * by_channel * 100 + 0.5)) /
                           100;
    }

    void add(Interview& interview, RowWriter& out) {
        const bool in_shop = interview.store >= 0;
        respondent_ = (in_shop ? "S" : "D") + std::to_string(100'000 + ++(in_shop ? last_in_shop_ : last_at_home_));
        in_shop ? add_store_answers(interview, out) : add_delivery_answers(interview, out);
    }

    void add(const BrandInterview& household, RowWriter& out) {
        const std::string respondent = "B" + std::to_string(100'000 + ++last_household_);
        for (const auto& [question, given] : household.answers) {
            out.text(brand_survey).text(respondent).customer(nobody).text({});
            out.time(start_of(Date{book_.day()}).seconds + household.second).text(question).text(given).none();
            out.end_row();
        }
    }

    void add_store_answers(Interview& interview, RowWriter& out) const {
        const SurveyDrivers& truth = options_.truths.survey;
        const StoreOpinion opinion = store_opinion(options_, interview.store, interview.bought, interview.draws);
        answer(interview, overall_question, std::to_string(opinion.overall), out);
        for (std::size_t i = 0; i < opinion.items.size(); ++i) {
            const bool unsure = !opinion.straight && interview.draws.chance(not_known);
            answer(interview, item_name(truth, i), unsure ? "Don't know" : std::to_string(opinion.items[i]), out);
        }
        answer(interview, recommend_question, std::to_string(opinion.recommend), out);
        if (!opinion.straight && interview.draws.chance(open_answers))
            say(interview, store_section(interview, opinion), out);
    }
    /// What an open answer is about: what was bad, where something was.
    std::string_view store_section(Interview& interview, const StoreOpinion& opinion) const {
        const ServiceDecline& truth = options_.truths.decline;
        const bool declined = interview.bought >= truth.from && truth.strength > 0 &&
                              stores()[static_cast<std::size_t>(interview.store)].id == truth.store;
        if (opinion.overall <= 3 && declined && interview.draws.chance(0.7 * truth.strength)) return "store.waiting";
        if (opinion.items[0] <= 2 && opinion.overall <= 3) return "store.staff";
        if (opinion.items[1] <= 2 && opinion.overall <= 3) return "store.stock";
        if (opinion.overall <= 2) return interview.draws.chance(0.5) ? "store.staff" : "store.stock";
        return opinion.overall == 3 || interview.draws.chance(0.3) ? "store.fine" : "store.good";
    }

    void add_delivery_answers(Interview& interview, RowWriter& out) const {
        const DeliveryOpinion opinion = delivery_opinion(interview.overdue, interview.draws);
        answer(interview, parcel_question, std::to_string(opinion.satisfaction), out);
        answer(interview, on_time_question, interview.overdue > 0 ? "No" : "Yes", out);
        answer(interview, ease_question, std::to_string(opinion.ease), out);
        answer(interview, recommend_question, std::to_string(opinion.recommend), out);
        if (!interview.draws.chance(open_answers)) return;
        say(interview,
            opinion.satisfaction <= 3     ? (interview.overdue > 0       ? "parcel.late"
                                             : opinion.satisfaction == 3 ? "parcel.fine"
                                                                         : "parcel.bad")
            : interview.draws.chance(0.3) ? "parcel.fine"
                                          : "parcel.good",
            out);
    }

    void say(Interview& interview, std::string_view section, RowWriter& out) const {
        const SlotValues slots = [&](std::string_view slot) -> std::string {
            if (slot == "days") return std::to_string(interview.took);
            return std::string(cities()[stores()[static_cast<std::size_t>(interview.store)].city].name);
        };
        answer(interview, open_question,
               grammar(Writing::answers, interview.language).text(section, slots, interview.draws), out);
    }

    void answer(Interview& interview, std::string_view question, std::string_view given, RowWriter& out) const {
        if (interview.draws.chance(not_given)) return;
        const bool in_shop = interview.store >= 0;
        out.text(in_shop ? store_survey : delivery_survey).text(respondent_).customer(interview.row);
        out.text(in_shop ? stores()[static_cast<std::size_t>(interview.store)].id : std::string_view());
        out.time(start_of(Date{book_.day()}).seconds + interview.second).text(question).text(given);
        interview.weight > 0 ? out.number(interview.weight) : out.none();
        out.end_row();
    }

    SampleOptions options_;
    OrderBook book_;
    DayPlan<Interview> plan_;
    std::string respondent_;
    std::uint64_t last_in_shop_ = 0, last_at_home_ = 0, last_household_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_responses(const SampleSource& source) { return std::make_unique<Responses>(source); }

}  // namespace clientele::sample
