#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/rating_tables.h"
#include "core/analysis/competitors/visit_ratio.h"
#include "core/math/normal.h"
#include "core/math/promoter_score.h"
#include "core/math/survey_design.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double least_ratings_of_article = 2;
constexpr std::size_t least_articles = 5;

/// Variance of single ratings within companies or articles, of all together: that of few ratings says little by itself.
double pooled_variance(double spread, double freedom) { return freedom > 0 ? spread / freedom : missing_number; }

double error_of(const RatingSums& sums, double pooled) {
    const double own = sums.n > 1 ? sums.spread() / (sums.n - 1) : 0;
    // With few ratings the common spread, with many that of the company itself.
    constexpr double as_many = 10;
    const double variance = std::isnan(pooled) ? own : (sums.n * own + as_many * pooled) / (sums.n + as_many);
    return sums.n > 0 && variance > 0 ? std::sqrt(variance / sums.n) : missing_number;
}

void add_ratings(RatingRun& run, bool offers) {
    const auto sums_of = [&](const CompanyVoice& each) -> const RatingSums& {
        return offers ? each.offers : each.ratings;
    };
    double spread = 0, freedom = 0;
    for (const CompanyVoice& each : run.voice.companies) {
        spread += sums_of(each).spread();
        freedom += std::max(0.0, sums_of(each).n - 1);
    }
    const double pooled = pooled_variance(spread, freedom);
    std::vector<CompanyRating> rated;
    std::vector<SeenMean> seen;
    for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
        const CompanyVoice& voice = run.company(i);
        const RatingSums& sums = sums_of(voice);
        if (!(sums.n > 0)) continue;
        CompanyRating each{.company = i, .of_offers = offers, .n = sums.n, .mean = sums.mean()};
        each.error = error_of(sums, pooled);
        if (!std::isnan(each.error)) {
            const double half = t_factor(std::max(1.0, sums.n - 1)) * each.error;
            each.low = each.mean - half;
            each.high = std::min(run.voice.highest, each.mean + half);
        }
        seen.push_back({each.mean, std::isnan(each.error) ? 0 : each.error});
        if (!offers && voice.recent.n > 1 && voice.earlier.n > 1) {
            each.recent = voice.recent.mean();
            each.change = each.recent - voice.earlier.mean();
            each.change_p =
                mean_difference_p(each.recent, error_of(voice.recent, pooled), voice.recent.n - 1, voice.earlier.mean(),
                                  error_of(voice.earlier, pooled), voice.earlier.n - 1);
        }
        rated.push_back(each);
    }
    const ShrunkenMeans shrunken = shrunken_means(seen);
    for (std::size_t i = 0; i < rated.size(); ++i) rated[i].shrunken = shrunken.of[i];
    std::ranges::stable_sort(rated, [](const auto& a, const auto& b) { return a.shrunken.value > b.shrunken.value; });
    run.ratings.insert(run.ratings.end(), rated.begin(), rated.end());
}

/// For what is known of differences of means (Welch 1947).
VisitScore score_of(const CompanyRating& rating) {
    return {.value = rating.mean, .error = rating.error, .freedom = std::max(1.0, rating.n - 1)};
}

void compare_ratings(RatingRun& run) {
    std::vector<double> gaps, changes;
    for (CompanyRating& each : run.ratings) {
        const auto ours = std::ranges::find_if(run.ratings, [&](const CompanyRating& other) {
            return other.company == run.focus && other.of_offers == each.of_offers;
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

VoiceShare share_of_weeks(const RatingRun& run, std::size_t company, std::size_t from, std::size_t to) {
    std::vector<double> own, all;
    for (std::size_t w = from; w < to; ++w) {
        double sum = 0;
        for (const CompanyVoice& each : run.voice.companies) sum += each.weeks[w];
        if (!(sum > 0)) continue;
        own.push_back(run.company(company).weeks[w]);
        all.push_back(sum);
    }
    VoiceShare share;
    if (own.empty()) return share;
    const DesignEstimate found = design_ratio(own, all, std::vector<double>(own.size(), 1.0));
    share.value = found.value;
    // Few weeks tell little of how weeks differ: then each post is one, which makes the interval that of Wilson.
    constexpr std::size_t least_weeks = 8;
    if (own.size() < least_weeks) {
        double hits = 0, posts = 0;
        for (std::size_t w = 0; w < own.size(); ++w) {
            hits += own[w];
            posts += all[w];
        }
        const Interval interval = share_interval(hits, posts);
        share.low = interval.low;
        share.high = interval.high;
        share.error = (interval.high - interval.low) / 2 / normal_z95;
        return share;
    }
    share.error = found.error;
    const double half = t_factor(found.freedom) * found.error;
    share.low = std::max(0.0, found.value - half);
    share.high = std::min(1.0, found.value + half);
    return share;
}

void add_shares(RatingRun& run) {
    const std::size_t weeks = run.voice.weeks;
    const std::size_t split =
        run.voice.recent_from.missing() || run.voice.recent_from <= run.voice.first
            ? 0
            : static_cast<std::size_t>((run.voice.recent_from.days - first_of_week(run.voice.first).days) / 7);
    std::vector<double> p;
    for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
        run.shares.push_back(share_of_weeks(run, i, 0, weeks));
        const VoiceShare now = share_of_weeks(run, i, split, weeks), before = share_of_weeks(run, i, 0, split);
        VoiceShare change{.value = now.value - before.value, .error = std::hypot(now.error, before.error)};
        if (change.error > 0) {
            change.low = change.value - normal_z95 * change.error;
            change.high = change.value + normal_z95 * change.error;
        }
        p.push_back(change.error > 0 ? normal_two_sided(change.value / change.error) : missing_number);
        run.share_changes.push_back(change);
    }
    run.share_change_adjusted = adjusted_for_many(p);
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
        for (std::size_t i = 0; i < run.voice.companies.size(); ++i) {
            const CompanyVoice& other = run.company(i);
            if (i == run.focus || other.with_text < least_rival_posts) continue;
            const double theirs = 1 - other.topics[t] / other.with_text;
            if (each.rival != SIZE_MAX && theirs <= each.theirs) continue;
            each.rival = i;
            each.theirs = theirs;
        }
        if (each.rival != SIZE_MAX && ours.with_text > 0) {
            const CompanyVoice& other = run.company(each.rival);
            const double a = ours.with_text - ours.topics[t], b = other.with_text - other.topics[t];
            const Interval interval = share_difference_interval(a, ours.with_text, b, other.with_text);
            each.gap = each.ours - each.theirs;
            each.gap_low = interval.low;
            each.gap_high = interval.high;
            each.gap_adjusted = share_difference_p(a, ours.with_text, b, other.with_text);
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

void rate(RatingRun& run) {
    if (!run.voice.companies.empty()) {
        add_ratings(run, false);
        add_ratings(run, true);
        compare_ratings(run);
        add_shares(run);
        add_topics(run);
    }
    add_articles(run);
}

}  // namespace clientele
