#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/period_words.h"
#include "core/analysis/trends/explain_tables.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double least_month_told = 0.03, days_of_year = 365.25;

/// What a change in the period would come to in a year, if each day were like it.
double times_a_year(const Explained& explained) {
    const Period& now = explained.periods.now;
    return days_of_year / static_cast<double>(now.last.days - now.first.days + 1);
}

Highlight told_of_all(const Explained& explained, const Finding& finding) {
    const double change = explained.change();
    Highlight told{.id = "change", .sentence = finding.headline};
    const Amount year = amount(std::abs(change) * times_a_year(explained));
    told.why = change > 0 ? text("If a year went on so, it would bring {0} more.", year)
                          : text("If a year went on so, it would bring {0} less.", year);
    told.action = text("Look at the groups that brought the change.");
    told.tidings = change > 0 ? Tidings::good : Tidings::bad;
    told.worth = std::abs(change) * times_a_year(explained);
    told.p_value = explained.main.chance();
    told.since = explained.periods.now.first;
    told.stories = {std::string(story_sales)};
    told.chart = finding.charts.empty() ? std::string() : finding.charts.front().id;
    return told;
}

Highlight told_of_group(const Explained& explained, const Contribution& group) {
    const double size = std::abs(group.change), half = normal_z95 * group.noise;
    const Name who = name(group.words());
    const Text now = period_words(explained.periods.now_name), before = period_words(explained.periods.before_name);
    Highlight told{.id = "group"};
    told.sentence = group.change > 0 ? text("{0} brought {1} more in {2} than in {3}.", who, amount(size), now, before)
                                     : text("{0} brought {1} less in {2} than in {3}.", who, amount(size), now, before);
    told.why = text("That is more than the usual ups and downs, and {0} off what all the others did.",
                    amount(std::abs(group.beyond)));
    told.action = group.change > 0 ? text("Find out what went well there, and whether it can be repeated.")
                                   : text("Find out what happened there.");
    told.tidings = group.change > 0 ? Tidings::good : Tidings::bad;
    if (group.is_new) {
        told.sentence = text("{0} is new: it brought {1} in {2}.", who, amount(size), now);
        told.why = text("Nothing is known of it in {0} or before, so it tells nothing of how the others did.", before);
        told.action = text("Hold it against what was planned, and against others when they began.");
        told.tidings = Tidings::neither;
    }
    told.worth = size * times_a_year(explained);
    told.worth_low = std::max(0.0, size - half) * times_a_year(explained);
    told.worth_high = (size + half) * times_a_year(explained);
    told.p_value = group.p;
    told.since = explained.periods.now.first;
    told.stories = {story_of_group(group.name)};
    told.chart = "contributions";
    told.table = "contributions";
    told.key = group.name;
    return told;
}

}  // namespace

std::vector<Highlight> explain_highlights(const Explained& explained, const Finding& finding) {
    // The sum of a longer time is no news.
    if (explained.measure.id != "revenue" || !(explained.main.before > 0) || explained.periods.uneven) return {};
    std::vector<Highlight> told;
    const double change = explained.change();
    const bool notable = std::abs(change) >= least_month_told * explained.main.before;
    if (notable) told.push_back(told_of_all(explained, finding));
    const Contribution* most = nullptr;
    for (const Contribution& group : explained.main.groups) {
        // What stands out by changing less than all others is no news of its own.
        if (!group.sure() || !(group.noise > 0) || group.change * group.beyond <= 0 || group.name == rest_key) continue;
        if (!most || group.times_usual() > most->times_usual()) most = &group;
    }
    if (!most || explained.main.groups.size() < 2) return told;
    // A group that makes most of the change is the change.
    if (notable && most->change / change > 0.5) told.front().stories.push_back(story_of_group(most->name));
    told.push_back(told_of_group(explained, *most));
    return told;
}

}  // namespace clientele
