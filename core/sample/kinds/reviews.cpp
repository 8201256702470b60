#include <cmath>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/day_plan.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/ratings.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/texts/article_words.h"
#include "core/sample/texts/library.h"

namespace clientele::sample {
namespace {

constexpr std::uint32_t no_article = UINT32_MAX;
constexpr double shop_share = 0.12;    // of lines bought in shops are reviewed against those bought online
constexpr double without_text = 0.18;  // of reviews, stars only
constexpr double mistyped_share = 0.06;

struct Review {
    std::int32_t second = 0;
    std::uint32_t article = no_article;
    std::uint64_t row = nobody;  ///< of customers
    Language language = Language::german;
    std::string_view company = {};  ///< of a review of a company
    std::int32_t stars = 0;
    std::int32_t days = 0;  ///< since the purchase
    bool disappointed = false;
    Draws draws;
};

std::int32_t evening_second(Draws& draws) {
    static constexpr std::array<std::uint16_t, 24> hours{1, 1, 0, 0, 0, 0, 1, 3,  5,  6,  6, 5,
                                                         7, 6, 5, 5, 6, 7, 9, 12, 15, 14, 8, 4};
    return static_cast<std::int32_t>(draws.weighted(hours) * 3600 + draws.below(3600));
}

class Reviews : public SteppedRows {
 public:
    explicit Reviews(const SampleSource& source)
        : SteppedRows({{"time", ColumnType::time},
                       {"customer_id"},
                       {"product_id"},
                       {"company"},
                       {"rating", ColumnType::number},
                       {"text"}}),
          options_(source.options()),
          book_(source) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        for (const BookedOrder& order : book_.orders())
            if (!order.returned() && order.order.customer != nobody) plan(order);
        std::vector<Review> reviews = plan_.take(book_.day());
        add_company_reviews(reviews);
        std::ranges::stable_sort(reviews, {}, &Review::second);
        RowWriter out(rows);
        for (Review& review : reviews) add(review, out);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    void plan(const BookedOrder& booked) {
        const auto lines = book_.lines(booked);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            Draws draws(options_.seed, Stream::reviews, booked.order.customer, booked.order.draw << 8 | i);
            const double share = reviewed_share(options_, lines[i].article, book_.day());
            if (!draws.chance(booked.order.store < 0 ? share : share * shop_share)) continue;
            const auto days = 5 + static_cast<std::int32_t>(draws.below(26));
            if (book_.day() + days > last_day) continue;
            Review review{.article = lines[i].article, .draws = draws};
            review.days = days;
            review.second = evening_second(review.draws);
            review.row = row_used(options_, booked.order.customer, booked.number);
            review.language = language_of(booked.order.customer);
            review.stars =
                article_stars(options_.truths, review.article, book_.day(), review.draws, review.disappointed);
            plan_.add(book_.day() + days, review);
        }
    }

    /// What people say about us and our competitors on portals; few of them say who they are.
    void add_company_reviews(std::vector<Review>& reviews) const {
        constexpr double own_a_day = 0.4, competitor_a_day = 0.25;  // at 20,000 customers
        const double ours = own_a_day * std::sqrt(static_cast<double>(options_.customers) / 20'000);
        add_reviews_of(own_company, 0, ours, 4.05, reviews);
        for (std::size_t i = 0; i < competitors().size(); ++i)
            add_reviews_of(competitors()[i].name, i + 1, competitor_a_day, competitors()[i].rating, reviews);
    }
    void add_reviews_of(std::string_view company, std::size_t which, double expected, double mean,
                        std::vector<Review>& reviews) const {
        Draws draws(options_.seed, Stream::reviews, std::uint64_t{1} << 48 | which,
                    static_cast<std::uint64_t>(book_.day()));
        const auto count = static_cast<std::uint32_t>(expected + draws.unit());
        for (std::uint32_t i = 0; i < count; ++i) {
            static constexpr std::array<std::uint16_t, language_count> languages{55, 20, 25};
            Review review{.company = company, .draws = draws};
            review.days = 4 + static_cast<std::int32_t>(review.draws.below(24));
            review.second = evening_second(review.draws);
            review.language = static_cast<Language>(review.draws.weighted(languages));
            review.stars = stars(mean, review.draws);
            if (which == 0) sign(review);
            draws = Draws(draws.next(), Stream::reviews, i);
            reviews.push_back(review);
        }
    }
    void sign(Review& review) const {
        if (!review.draws.chance(0.5)) return;
        const std::uint64_t person = review.draws.below(static_cast<std::uint32_t>(people(options_)));
        const CustomerProfile profile = customer_profile(options_, person);
        if (profile.signup >= book_.day()) return;
        review.row = person;
        review.language = spoken(cities()[profile.city].country);
    }
    Language language_of(std::uint64_t customer) const {
        return spoken(cities()[customer_profile(options_, customer).city].country);
    }

    void add(Review& review, RowWriter& out) const {
        out.time(start_of(Date{book_.day()}).seconds + review.second).customer(review.row);
        out.text(review.article == no_article ? std::string_view() : articles()[review.article].id);
        out.text(review.company).number(review.stars).text(text(review)).end_row();
    }
    static std::string text(Review& review) {
        if (!review.disappointed && review.draws.chance(without_text)) return {};
        const SlotValues slots = [&](std::string_view slot) -> std::string {
            if (slot == "days") return std::to_string(review.days);
            if (slot == "company") return std::string(review.company);
            return article_slot(review.language, review.article, slot);
        };
        const std::string section = review.article == no_article ? review.stars > 3    ? "company.good"
                                                                   : review.stars == 3 ? "company.mixed"
                                                                                       : "company.bad"
                                    : review.disappointed        ? "defect"
                                                                 : "stars" + std::to_string(review.stars);
        std::string written = grammar(Writing::reviews, review.language).text(section, slots, review.draws);
        return !review.disappointed && review.draws.chance(mistyped_share) ? mistyped(written, review.draws) : written;
    }

    SampleOptions options_;
    OrderBook book_;
    DayPlan<Review> plan_;
};

}  // namespace

std::unique_ptr<RowStream> sample_reviews(const SampleSource& source) { return std::make_unique<Reviews>(source); }

}  // namespace clientele::sample
