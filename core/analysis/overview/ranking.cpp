#include "core/analysis/overview/ranking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace clientele {
namespace {

constexpr double concerned = 0.1, unknown_stake = 0.01;  // what counts where no money can be said
constexpr double halved_in = 182;                        // days
constexpr std::size_t most_stories = 7, least_stories = 3, most_of_a_subject = 4;
constexpr double least_of_the_best = 0.02;

std::string subject_of(const Highlight& told) { return told.analysis.substr(0, told.analysis.find('.')); }

bool same_story(const Highlight& a, const Highlight& b) {
    if (a.tidings != b.tidings && a.tidings != Tidings::neither && b.tidings != Tidings::neither) return false;
    return std::ranges::any_of(
        a.stories, [&](const std::string& story) { return std::ranges::find(b.stories, story) != b.stories.end(); });
}

bool shares_story(const Highlight& a, const Highlight& b) {
    return a.analysis == b.analysis || std::ranges::any_of(a.stories, [&](const std::string& story) {
               return std::ranges::find(b.stories, story) != b.stories.end();
           });
}

/// Headlines that say how things stand, as far as there is room among the first three.
void fill_up(std::vector<RankedStory>& chosen, const std::vector<WeighedHighlight>& all) {
    std::vector<std::size_t> standing;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].standing > 0) standing.push_back(i);
    std::ranges::stable_sort(standing, {}, [&](std::size_t i) { return all[i].standing; });
    for (const std::size_t i : standing) {
        if (chosen.size() >= least_stories) return;
        const auto told = [&](std::size_t other) { return shares_story(all[i].told, all[other].told); };
        if (std::ranges::none_of(chosen, [&](const RankedStory& story) {
                return told(story.lead) || std::ranges::any_of(story.further, told);
            }))
            chosen.push_back({.lead = i});
    }
}

double stake_of(const Highlight& told, double revenue) {
    if (!std::isnan(told.worth) && revenue > 0) return std::clamp(told.worth / revenue, 0.0, 1.0);
    const double share = !std::isnan(told.revenue_share) ? told.revenue_share : told.customer_share;
    return std::isnan(share) ? unknown_stake : concerned * std::clamp(share, 0.0, 1.0);
}

}  // namespace

void weigh(WeighedHighlight& one, double revenue, Date today) {
    one.stake = one.standing > 0 ? 0 : stake_of(one.told, revenue);
    one.sureness = std::isnan(one.told.p_value) ? 1 : 1 - std::clamp(one.told.p_value, 0.0, 1.0);
    one.recency = 0.5;
    if (one.told.since && !one.told.since->missing() && !today.missing()) {
        const double ago = std::max(0, today.days - one.told.since->days);
        one.recency = 0.5 + 0.5 * std::exp2(-ago / halved_in);
    }
    one.score = one.stake * one.sureness * one.recency;
}

std::vector<RankedStory> ranked_stories(const std::vector<WeighedHighlight>& all) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return all[i].standing > 0 || all[i].told.p_value > may_be_chance; });
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (all[a].told.casts_doubt != all[b].told.casts_doubt) return all[a].told.casts_doubt;
        return all[a].score > all[b].score;
    });
    std::vector<RankedStory> stories;
    for (const std::size_t i : order) {
        const auto known = std::ranges::find_if(
            stories, [&](const RankedStory& story) { return same_story(all[story.lead].told, all[i].told); });
        if (known != stories.end())
            known->further.push_back(i);
        else
            stories.push_back({.lead = i});
    }
    double best = 0;
    for (const RankedStory& story : stories) best = std::max(best, all[story.lead].score);
    std::vector<RankedStory> chosen;
    std::map<std::string, std::size_t> of_subject;
    for (RankedStory& story : stories) {
        const WeighedHighlight& lead = all[story.lead];
        if (chosen.size() == most_stories) break;
        const bool matters = lead.told.casts_doubt || lead.score >= least_of_the_best * best;
        if (!matters && chosen.size() >= least_stories) continue;
        if (of_subject[subject_of(lead.told)] == most_of_a_subject) continue;
        ++of_subject[subject_of(lead.told)];
        chosen.push_back(std::move(story));
    }
    fill_up(chosen, all);
    return chosen;
}

}  // namespace clientele
