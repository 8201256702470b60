#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/rating_tables.h"
#include "core/analysis/competitors/visit_ratio.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/promoter_score.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double least_ratings_of_article = 2;
constexpr std::size_t least_articles = 5;

/// Variance of single ratings within companies or articles, of all together: that of few ratings says little by itself.
double pooled_variance(double spread, double freedom) { return freedom > 0 ? spread / freedom : missing_number; }

/// Ratings by one person are one voice as far as they are alike.
double error_of(const RatingSums& sums, double pooled, double likeness) {
    const double own = sums.n > 1 ? sums.spread() / (sums.n - 1) : 0;
    // With few ratings the common spread, with many that of the company itself.
    constexpr double as_many = 10;
    const double variance = std::isnan(pooled) ? own : (sums.n * own + as_many * pooled) / (sums.n + as_many);
    return sums.n > 0 && variance > 0 ? std::sqrt(variance / sums.n * sums.effect(likeness)) : missing_number;
}

/// Of as many people as speak in effect.
double freedom_of(const RatingSums& sums, double likeness) { return std::max(1.0, sums.n / sums.effect(likeness) - 1); }

/// The ratings of one source on one scale, which can be compared.
class RatingsOfScale {
 public:
    RatingsOfScale(RatingRun& run, bool offers, double scale) : run_(run), offers_(offers), scale_(scale) {
        double spread = 0, freedom = 0;
        for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
            if (!counts(i)) continue;
            spread += sums_of(i).spread();
            freedom += sums_of(i).n - 1;
        }
        pooled_ = pooled_variance(spread, freedom);
        likeness_ = offers ? 0 : run.voice.likeness;
    }
    void add() {
        std::vector<CompanyRating> rated;
        std::vector<SeenMean> seen;
        for (std::size_t i = 0; i < run_.voice.companies.size(); ++i) {
            if (!counts(i)) continue;
            rated.push_back(rating_of(i));
            seen.push_back({rated.back().mean, std::isnan(rated.back().error) ? 0 : rated.back().error});
        }
        const ShrunkenMeans shrunken = shrunken_means(seen);
        for (std::size_t i = 0; i < rated.size(); ++i) rated[i].shrunken = shrunken.of[i];
        std::ranges::stable_sort(rated,
                                 [](const auto& a, const auto& b) { return a.shrunken.value > b.shrunken.value; });
        run_.ratings.insert(run_.ratings.end(), rated.begin(), rated.end());
    }

 private:
    const RatingSums& sums_of(std::size_t company) const {
        return offers_ ? run_.company(company).offers : run_.company(company).ratings;
    }
    bool counts(std::size_t company) const {
        const CompanyVoice& voice = run_.company(company);
        return sums_of(company).n > 0 && (offers_ ? voice.most_of_offers : voice.most) == scale_;
    }
    CompanyRating rating_of(std::size_t company) const {
        const RatingSums& sums = sums_of(company);
        CompanyRating each{.company = company, .of_offers = offers_, .n = sums.n, .mean = sums.mean()};
        each.most = scale_;
        each.error = error_of(sums, pooled_, likeness_);
        each.freedom = freedom_of(sums, likeness_);
        if (!std::isnan(each.error)) {
            const double half = t_factor(each.freedom) * each.error;
            each.low = std::max(std::min(0.0, each.mean), each.mean - half);
            each.high = std::min(scale_, each.mean + half);
        }
        const CompanyVoice& voice = run_.company(company);
        if (offers_ || !(voice.recent.n > 1) || !(voice.earlier.n > 1)) return each;
        each.recent = voice.recent.mean();
        each.change = each.recent - voice.earlier.mean();
        each.change_p = mean_difference_p(
            each.recent, error_of(voice.recent, pooled_, likeness_), freedom_of(voice.recent, likeness_),
            voice.earlier.mean(), error_of(voice.earlier, pooled_, likeness_), freedom_of(voice.earlier, likeness_));
        return each;
    }

    RatingRun& run_;
    bool offers_;
    double scale_, pooled_ = missing_number, likeness_ = 0;
};

/// Scale by scale, that of the focus first.
void add_ratings(RatingRun& run, bool offers) {
    const auto scale = [&](const CompanyVoice& each) { return offers ? each.most_of_offers : each.most; };
    std::vector<double> scales{scale(run.company(run.focus))};
    for (const CompanyVoice& each : run.voice.companies)
        if (std::ranges::find(scales, scale(each)) == scales.end()) scales.push_back(scale(each));
    for (const double each : scales) RatingsOfScale(run, offers, each).add();
}

/// For what is known of differences of means (Welch 1947).
VisitScore score_of(const CompanyRating& rating) {
    return {.value = rating.mean, .error = rating.error, .freedom = rating.freedom};
}

void compare_ratings(RatingRun& run) {
    std::vector<double> gaps, changes;
    for (CompanyRating& each : run.ratings) {
        const auto ours = std::ranges::find_if(run.ratings, [&](const CompanyRating& other) {
            return other.company == run.focus && other.of_offers == each.of_offers && other.most == each.most;
        });
        if (ours != run.ratings.end() && each.company != run.focus && !std::isnan(each.error + ours->error)) {
            const ScoreGap gap = score_gap(score_of(each), score_of(*ours));
            each.gap = gap.value;
            each.gap_low = gap.low;
            each.gap_high = gap.high;
            each.gap_p = gap.p;
        }
        gaps.push_back(each.gap_p);
        changes.push_back(each.change_p);
    }
    const std::vector<double> gap = adjusted_for_many(gaps), change = adjusted_for_many(changes);
    for (std::size_t i = 0; i < run.ratings.size(); ++i) {
        run.ratings[i].gap_adjusted = gap[i];
        run.ratings[i].change_adjusted = change[i];
    }
}

void add_articles(RatingRun& run) {
    double spread = 0, freedom = 0;
    for (const ArticleVoice& each : run.voice.articles) {
        spread += each.ratings.spread();
        freedom += std::max(0.0, each.ratings.n - 1);
    }
    const double pooled = pooled_variance(spread, freedom);
    if (!(pooled > 0)) return;
    std::vector<SeenMean> seen;
    for (const ArticleVoice& each : run.voice.articles) {
        if (each.ratings.n < least_ratings_of_article) continue;
        run.articles.push_back({.product = each.product, .n = each.ratings.n, .mean = each.ratings.mean()});
        seen.push_back({each.ratings.mean(), std::sqrt(pooled / each.ratings.n)});
    }
    if (seen.size() < least_articles) {
        run.articles.clear();
        return;
    }
    const ShrunkenMeans shrunken = shrunken_means(seen);
    run.mean_article = shrunken.mean;
    std::vector<double> p;
    for (std::size_t i = 0; i < run.articles.size(); ++i) {
        ArticleRating& each = run.articles[i];
        each.shrunken = shrunken.of[i];
        // It stands out where it is unusual among the articles, and surely not at their mean.
        const double unusual = std::hypot(seen[i].error, std::sqrt(shrunken.between));
        each.p = normal_two_sided((each.mean - shrunken.mean) / unusual);
        if (each.shrunken.error > 0)
            each.p = std::max(each.p, normal_two_sided((each.shrunken.value - shrunken.mean) / each.shrunken.error));
        p.push_back(each.p);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i) run.articles[i].p_adjusted = adjusted[i];
    std::ranges::stable_sort(run.articles,
                             [](const auto& a, const auto& b) { return a.shrunken.value < b.shrunken.value; });
}

void add_topics(RatingRun& run) {
    const std::size_t topics = run.voice.topics.size();
    if (topics == 0) return;
    double all = 0;
    std::vector<double> named(topics), p;
    for (const CompanyVoice& each : run.voice.companies)
        for (std::size_t t = 0; t < topics; ++t) {
            named[t] += each.topics[t];
            all += each.topics[t];
        }
    const CompanyVoice& ours = run.company(run.focus);
    constexpr double least_rival_posts = 30;
    for (std::size_t t = 0; t < topics; ++t) {
        TopicStanding each{.topic = t, .importance = all > 0 ? named[t] / all : missing_number};
        if (ours.with_text > 0) each.ours = 1 - ours.topics[t] / ours.with_text;
        double rivals = 0;
        for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
            const CompanyVoice& other = run.company(i);
            if (i == run.focus || other.with_text < least_rival_posts) continue;
            rivals += 1;
            const double theirs = 1 - other.topics[t] / other.with_text;
            if (each.rival != SIZE_MAX && theirs <= each.theirs) continue;
            each.rival = i;
            each.theirs = theirs;
        }
        if (each.rival != SIZE_MAX && ours.with_text > 0) {
            const CompanyVoice& other = run.company(each.rival);
            // Texts of one person count as many as they say (topic_effects).
            const double all_a = ours.with_text / ours.topic_effects[t],
                         all_b = other.with_text / other.topic_effects[t];
            const double a = each.ours * all_a, b = each.theirs * all_b;
            const Interval interval = share_difference_interval(a, all_a, b, all_b);
            each.gap = each.ours - each.theirs;
            each.gap_low = interval.low;
            each.gap_high = interval.high;
            // The best of many is the best by chance as well.
            const double alone = share_difference_p(a, all_a, b, all_b);
            each.gap_adjusted = rivals * alone > 1 ? 1 : rivals * alone;
        }
        p.push_back(each.gap_adjusted);
        run.topics.push_back(each);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t t = 0; t < topics; ++t) run.topics[t].gap_adjusted = adjusted[t];
    std::ranges::stable_sort(run.topics, [](const auto& a, const auto& b) { return a.importance > b.importance; });
    run.mean_importance = 1 / static_cast<double>(topics);
}

}  // namespace

Result<void> rate(RatingRun& run, const Progress& progress) {
    if (!run.voice.companies.empty()) {
        add_ratings(run, false);
        add_ratings(run, true);
        compare_ratings(run);
        auto shares = voice_shares(run.voice, progress);
        if (!shares) return std::unexpected(shares.error());
        run.shares = std::move(*shares);
        add_topics(run);
    }
    add_articles(run);
    return {};
}

}  // namespace clientele
