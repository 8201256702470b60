#include "core/sample/posts.h"

#include <algorithm>
#include <cmath>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/duplicates.h"

namespace clientele::sample {
namespace {

// Posts a day at 20,000 customers; those about us grow with the root of their number.
constexpr double own_a_day = 1.6, competitor_a_day = 0.5, defect_a_day = 0.45, store_a_day = 0.16;
constexpr std::int32_t until_known = 10;   // days from the defect's date to the first posts about it
constexpr std::uint64_t strangers = 4000;  // authors who are no customers of ours
constexpr std::int32_t viral_likes = 48'213;

/// What posts are about, with how often about us.
struct Topic {
    std::string_view section;
    std::uint16_t weight;
    bool good, bad;
};
constexpr std::array<Topic, 9> topics{{{"service.good", 9, true, false},
                                       {"service.bad", 8, false, true},
                                       {"prices.good", 8, true, false},
                                       {"prices.bad", 9, false, true},
                                       {"products.good", 18, true, false},
                                       {"products.bad", 6, false, true},
                                       {"delivery.good", 8, true, false},
                                       {"delivery.bad", 10, false, true},
                                       {"chat", 24, false, false}}};

/// Topics as people choose them for a company that its customers give `rating` stars on average.
std::string_view topic(double rating, Draws& draws) {
    std::array<std::uint16_t, topics.size()> weights{};
    const double tilt = rating - 4;
    for (std::size_t i = 0; i < topics.size(); ++i)
        weights[i] = static_cast<std::uint16_t>(10 * topics[i].weight *
                                                (1 + (topics[i].good  ? tilt
                                                      : topics[i].bad ? -tilt
                                                                      : 0)));
    return topics[draws.weighted(weights)].section;
}

std::int8_t store_of(Language language, Draws& draws) {
    for (;;) {
        const auto store = static_cast<std::int8_t>(draws.below(static_cast<std::uint32_t>(stores().size())));
        if (spoken_in_store(store) == language) return store;
    }
}

/// Very unequal: half the posts get a handful of likes, one in a thousand gets thousands.
std::int32_t likes(Draws& draws) {
    const double u = draws.unit();
    return static_cast<std::int32_t>(std::min(4 * u / (1 - u), 3500.0));
}

/// Strangers have a language of their own.
Language stranger_language(std::uint64_t author) {
    static constexpr std::array<Language, 7> languages{Language::german, Language::german, Language::english,
                                                       Language::german, Language::french, Language::german,
                                                       Language::english};
    return languages[author % languages.size()];
}

/// Makes a post one of a stranger who writes the language.
void give_to_stranger(Post& post, Language language) {
    post.person = nobody;
    post.author %= strangers;
    while (stranger_language(post.author) != language) ++post.author;
    post.language = language;
}

/// Who writes: now and then one of our customers, else a stranger; few write much.
void draw_author(const SampleOptions& options, std::int32_t day, double customer_share, Post& post) {
    Draws& draws = post.draws;
    if (draws.chance(customer_share)) {
        const std::uint64_t person = draws.below(static_cast<std::uint32_t>(people(options)));
        const CustomerProfile profile = customer_profile(options, person);
        if (profile.signup < day) {
            post.person = person;
            post.author = strangers + person;
            post.language = spoken(cities()[profile.city].country);
            return;
        }
    }
    const double u = draws.unit();
    post.author = static_cast<std::uint64_t>(strangers * u * u * u);
    post.language = stranger_language(post.author);
}

Post draw_post(const SampleOptions& options, std::int32_t day, std::string_view company, Draws draws) {
    static constexpr std::array<std::uint16_t, 24> hours{3, 1, 1, 0, 0, 1, 2, 4,  6,  6,  6, 6,
                                                         8, 7, 6, 6, 6, 8, 9, 11, 13, 12, 9, 6};
    static constexpr std::array<std::string_view, 5> networks{"Instagram", "Facebook", "TikTok", "X", "Reddit"};
    static constexpr std::array<std::uint16_t, 5> weights{34, 26, 16, 14, 10};
    Post post{.company = company, .draws = draws};
    draw_author(options, day, company == own_company ? 0.35 : 0.08, post);
    post.second = static_cast<std::int32_t>(post.draws.weighted(hours) * 3600 + post.draws.below(3600));
    post.network = networks[post.draws.weighted(weights)];
    post.likes = likes(post.draws);
    post.article = post.draws.below(static_cast<std::uint32_t>(articles().size()));
    post.store = store_of(post.language, post.draws);
    return post;
}

/// Adds posts to those of a day, `expected` on average.
class DayOfPosts {
 public:
    DayOfPosts(const SampleOptions& options, std::int32_t day) : options_(options), day_(day) {}

    template <typename Complete>
    void add(std::uint64_t subject, std::string_view company, double expected, const Complete& complete) {
        Draws draws(options_.seed, Stream::social_posts, subject, static_cast<std::uint64_t>(day_));
        const auto count = static_cast<std::uint32_t>(expected + draws.unit());
        for (std::uint32_t i = 0; i < count; ++i) {
            Post post = draw_post(
                options_, day_, company,
                Draws(options_.seed, Stream::social_posts, subject << 32 | (i + 1), static_cast<std::uint64_t>(day_)));
            complete(post);
            posts_.push_back(post);
        }
    }
    std::vector<Post> take() {
        std::ranges::stable_sort(posts_, {}, &Post::second);
        return std::move(posts_);
    }

 private:
    const SampleOptions& options_;
    std::int32_t day_;
    std::vector<Post> posts_;
};

/// One post that everybody passes on, and what others write about it in the three days from then: it says nothing about
/// the company.
void add_joke(const SampleOptions& options, std::int32_t day, double scale, DayOfPosts& posts) {
    const Nulls& nulls = options.truths.nulls;
    const std::int32_t since = day - nulls.viral_post;
    if (since < 0 || since > 2 || nulls.strength <= 0) return;
    if (since == 0)
        posts.add(30, own_company, 1, [](Post& post) {
            post.section = "joke";
            post.second = 9 * 3600 + 12 * 60;
            post.likes = viral_likes;
        });
    constexpr std::array<double, 3> echo{34, 21, 8};
    posts.add(31, own_company, echo[static_cast<std::size_t>(since)] * scale * nulls.strength, [&](Post& post) {
        post.section = "echo";
        if (since == 0) post.second = std::max(post.second, 10 * 3600);
    });
}

}  // namespace

std::vector<Post> posts_on(const SampleOptions& options, std::int32_t day) {
    const Truths& truths = options.truths;
    const double scale = std::sqrt(static_cast<double>(options.customers) / 20'000);
    DayOfPosts posts(options, day);
    posts.add(0, own_company, own_a_day * scale, [](Post& post) { post.section = topic(4.05, post.draws); });
    for (std::size_t i = 0; i < competitors().size(); ++i)
        posts.add(i + 1, competitors()[i].name, competitor_a_day,
                  [&](Post& post) { post.section = topic(competitors()[i].rating, post.draws); });
    if (day >= truths.defect.from + until_known)
        posts.add(20, own_company, defect_a_day * scale * truths.defect.strength, [&](Post& post) {
            post.section = "defect";
            post.article = article_named(truths.defect.article);
        });
    if (day >= truths.decline.from)
        posts.add(21, own_company, store_a_day * scale * truths.decline.strength, [&](Post& post) {
            post.section = "store";
            post.store = store_named(truths.decline.store);
            // The people of the town write, not customers from elsewhere.
            const Language language = spoken_in_store(post.store);
            if (post.language != language) give_to_stranger(post, language);
        });
    add_joke(options, day, scale, posts);
    return posts.take();
}

}  // namespace clientele::sample
