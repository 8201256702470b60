#include "core/analysis/competitors/voice_shares.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analysis/competitors/voice_people.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/share_interval.h"

namespace clientele {
namespace {

constexpr std::size_t least_weeks = 8, fewest_days = 3;
/// The design effect of all counts as that of so many posts of a company.
constexpr double common_effect_counts = 30;

/// A post, and the cluster in which it stands.
struct ClusteredPost {
    std::uint64_t cluster;
    std::uint32_t company;
};

/// Posts by cluster: sums of squares and products, x being posts about a company and y all posts.
struct PostClusters {
    std::vector<double> xx, xy;  ///< by company
    double yy = 0, clusters = 0;

    PostClusters(std::vector<ClusteredPost> posts, std::size_t companies) : xx(companies), xy(companies) {
        std::ranges::sort(posts, [](const ClusteredPost& a, const ClusteredPost& b) {
            return std::pair(a.cluster, a.company) < std::pair(b.cluster, b.company);
        });
        for (std::size_t first = 0; first < posts.size();) {
            std::size_t end = first + 1;
            while (end < posts.size() && posts[end].cluster == posts[first].cluster && posts[first].cluster != nobody)
                ++end;
            const auto all = static_cast<double>(end - first);
            for (std::size_t from = first; from < end;) {
                std::size_t to = from;
                while (to < end && posts[to].company == posts[from].company) ++to;
                const auto x = static_cast<double>(to - from);
                xx[posts[from].company] += x * x;
                xy[posts[from].company] += x * all;
                from = to;
            }
            yy += all * all;
            clusters += 1;
            first = end;
        }
    }
    /// Of the share of a company, `n` posts in all.
    double variance(std::size_t company, double share, double n) const {
        if (clusters < 2) return 0;
        return (xx[company] - 2 * share * xy[company] + share * share * yy) / n / n * clusters / (clusters - 1);
    }
};

/// The posts of some days, all companies together.
struct PostsOfDays {
    std::vector<double> about{};     ///< by company
    std::vector<double> variance{};  ///< by company, of its share
    double all = 0, clusters = 0;

    double share(std::size_t company) const { return quotient_of(about[company], all); }
    /// Of a share of as many independent posts.
    double simple(std::size_t company) const { return all > 1 ? share(company) * (1 - share(company)) / (all - 1) : 0; }
    static double quotient_of(double a, double b) { return b > 0 ? a / b : missing_number; }
};

std::uint64_t time_of(VoiceUnit unit, std::int32_t day) {
    if (unit == VoiceUnit::posts) return nobody;
    return static_cast<std::uint64_t>(unit == VoiceUnit::weeks ? first_of_week(Date{day}).days : day) & 0xffffffff;
}

Result<PostsOfDays> posts_of(const PublicVoice& voice, VoiceUnit unit, std::int32_t from, std::int32_t to,
                             const Progress& progress) {
    if (!progress(0)) return cancelled();
    const std::size_t companies = voice.companies.size();
    PostsOfDays found{.about = std::vector<double>(companies), .variance = std::vector<double>(companies)};
    std::vector<ClusteredPost> times, people;
    for (const VoicePost& post : voice.posts) {
        if (post.day < from || post.day > to) continue;
        found.about[post.company] += 1;
        found.all += 1;
        times.push_back({time_of(unit, post.day), post.company});
        people.push_back({post.person, post.company});
    }
    if (!(found.all > 0)) return found;
    const PostClusters by_time(std::move(times), companies);
    if (!progress(0.5)) return cancelled();
    const PostClusters by_person(std::move(people), companies);
    found.clusters = unit == VoiceUnit::posts ? by_person.clusters : by_time.clusters;
    for (std::size_t i = 0; i < companies; ++i) {
        const double p = found.share(i), time = by_time.variance(i, p, found.all);
        const double person = by_person.variance(i, p, found.all);
        found.variance[i] = std::max({time, person, time + person - found.simple(i)});
    }
    return found;
}

/// By company how much larger a variance is than that of independent posts; that of few posts is drawn to that of all.
std::vector<double> effects_of(const std::vector<double>& variance, const std::vector<double>& simple,
                               const std::vector<double>& posts) {
    double seen = 0, expected = 0;
    for (std::size_t i = 0; i < variance.size(); ++i) {
        seen += variance[i];
        expected += simple[i];
    }
    const double common = expected > 0 ? std::max(1.0, seen / expected) : 1;
    std::vector<double> effects;
    for (std::size_t i = 0; i < variance.size(); ++i) {
        const double own = simple[i] > 0 ? variance[i] / simple[i] : common;
        effects.push_back(
            std::max(1.0, (posts[i] * own + common_effect_counts * common) / (posts[i] + common_effect_counts)));
    }
    return effects;
}

/// Posts of a company, or of the others where those are fewer.
std::vector<double> fewer_of(const PostsOfDays& posts) {
    std::vector<double> found;
    for (const double each : posts.about) found.push_back(std::min(each, posts.all - each));
    return found;
}

VoiceShare share_of(const PostsOfDays& posts, std::size_t company, double effect) {
    VoiceShare share{.value = posts.share(company)};
    if (!(posts.all > 0)) return share;
    const double factor = posts.clusters > 1 ? t_factor(posts.clusters - 1) / normal_z95 : 1;
    const double effective = posts.all / effect / (factor * factor);
    const Interval interval = share_interval(share.value * effective, effective);
    share.low = interval.low;
    share.high = interval.high;
    return share;
}

std::vector<double> simple_of(const PostsOfDays& posts) {
    std::vector<double> found;
    for (std::size_t i = 0; i < posts.about.size(); ++i) found.push_back(posts.all > 0 ? posts.simple(i) : 0);
    return found;
}

/// Twice the smaller tail of `late` of `all` posts, each of which is late with that chance; counts may be fractions.
double late_posts_p(double late, double all, double chance) {
    const double more = late > 0 ? beta_below(chance, late, all - late + 1) : 1;
    const double fewer = late < all ? beta_below(1 - chance, all - late, late + 1) : 1;
    return std::min(1.0, 2 * std::min(more, fewer));
}

void put_changes(VoiceShares& shares, const PostsOfDays& now, const PostsOfDays& before) {
    std::vector<double> variance, simple, posts;
    for (std::size_t i = 0; i < now.about.size(); ++i) {
        variance.push_back(now.variance[i] + before.variance[i]);
        simple.push_back(now.simple(i) + before.simple(i));
        posts.push_back(now.about[i] + before.about[i]);
    }
    const std::vector<double> effects = effects_of(variance, simple, posts);
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const VoiceShare a = share_of(now, i, effects[i]), b = share_of(before, i, effects[i]);
        VoiceShare& change = shares.changes[i];
        change.value = a.value - b.value;
        change.low = change.value - std::hypot(a.value - a.low, b.high - b.value);
        change.high = change.value + std::hypot(a.high - a.value, b.value - b.low);
        const double all = now.all + before.all, others = 1 - posts[i] / all;
        if (!(posts[i] > 0) || !(others > 0)) continue;
        // All posts together are known too, which takes the share of the company from the variance.
        const double counts = 1 / effects[i] / others;
        shares.change_p[i] = late_posts_p(now.about[i] * counts, posts[i] * counts, now.all / all);
    }
}

VoiceUnit unit_of(const PublicVoice& voice) {
    std::vector<std::uint8_t> posted(static_cast<std::size_t>(voice.last.days - voice.first.days) + 1);
    for (const VoicePost& post : voice.posts) posted[static_cast<std::size_t>(post.day - voice.first.days)] = 1;
    std::size_t days = 0, weeks = 0;
    std::optional<Date> week;
    for (std::size_t i = 0; i < posted.size(); ++i) {
        if (posted[i] == 0) continue;
        ++days;
        const Date first = first_of_week(Date{voice.first.days + static_cast<std::int32_t>(i)});
        weeks += week == first ? 0 : 1;
        week = first;
    }
    return weeks >= least_weeks ? VoiceUnit::weeks : days >= fewest_days ? VoiceUnit::days : VoiceUnit::posts;
}

}  // namespace

Result<VoiceShares> voice_shares(const PublicVoice& voice, const Progress& progress) {
    VoiceShares shares{.of = std::vector<VoiceShare>(voice.companies.size()),
                       .changes = std::vector<VoiceShare>(voice.companies.size()),
                       .change_p = std::vector<double>(voice.companies.size(), missing_number)};
    if (voice.posts.empty()) return shares;
    std::vector<std::uint64_t> people;
    for (const VoicePost& post : voice.posts)
        if (post.person != nobody) people.push_back(post.person);
    if (!progress(0.1)) return cancelled();
    std::ranges::sort(people);
    shares.people = std::ranges::adjacent_find(people) != people.end();
    shares.unit = unit_of(voice);
    const auto all = posts_of(voice, shares.unit, INT32_MIN, INT32_MAX, progress.part(0.2, 0.6));
    if (!all) return std::unexpected(all.error());
    if (!(all->all > 0)) return shares;
    const std::vector<double> effects = effects_of(all->variance, simple_of(*all), fewer_of(*all));
    for (std::size_t i = 0; i < effects.size(); ++i) shares.of[i] = share_of(*all, i, effects[i]);
    const std::int32_t split = voice.recent_from.days;
    const auto now = posts_of(voice, shares.unit, split, INT32_MAX, progress.part(0.6, 0.8));
    if (!now) return std::unexpected(now.error());
    const auto before = posts_of(voice, shares.unit, INT32_MIN, split - 1, progress.part(0.8, 1));
    if (!before) return std::unexpected(before.error());
    if (now->all > 0 && before->all > 0) put_changes(shares, *now, *before);
    return shares;
}

}  // namespace clientele
