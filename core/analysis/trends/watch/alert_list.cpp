#include "core/analysis/trends/watch/alert_list.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

constexpr std::int32_t same_time = 70;         // days
constexpr std::int32_t same_group_time = 126;  // of one store, product or other group, that goes on

/// The groups that an alert is about: of a pair both.
std::vector<std::string_view> parts_of(const Alert& alert) {
    static constexpr std::string_view between = " · ";
    std::vector<std::string_view> parts;
    for (std::string_view rest = alert.group; !rest.empty();) {
        const std::size_t end = rest.find(between);
        parts.push_back(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view() : rest.substr(end + between.size());
    }
    return parts;
}

bool over_again(const Alert& alert) { return alert.sort >= AlertSort::outlier; }

/// Whether both may have begun together: days and weeks that are over again when they touch.
bool same_beginning(const Alert& a, const Alert& b) {
    constexpr std::int32_t margin = 14, week = 7;
    if (over_again(a) && over_again(b))
        return a.since.days - week <= b.until.days && b.since.days - week <= a.until.days;
    const bool overlap = a.earliest.days - margin <= b.latest.days && b.earliest.days - margin <= a.latest.days;
    if (overlap || over_again(a) || over_again(b)) return overlap;
    // Whatever begins after a break of trend may have made it.
    const auto made_by = [](const Alert& bend, const Alert& change) {
        return bend.sort == AlertSort::bend && bend.earliest.days - margin <= change.latest.days;
    };
    if (made_by(a, b) || made_by(b, a)) return true;
    const bool same_group = !a.group.empty() && a.group == b.group && a.key_dimension == b.key_dimension;
    return std::abs(a.since.days - b.since.days) <= (same_group ? same_group_time : same_time);
}

bool same_cause(const Alert& a, const Alert& b) {
    if (!same_beginning(a, b)) return false;
    // What is over again of a group is seen in all rows as well.
    if (over_again(a) && over_again(b) && a.rows == b.rows && a.change * b.change > 0 &&
        (a.dimension.empty() || b.dimension.empty()))
        return true;
    if (a.dimension.empty() || b.dimension.empty())
        return a.dimension.empty() && b.dimension.empty() && a.change * b.change > 0;
    // Counts are held against one another: what one group gains the others lose.
    if (a.rows == b.rows && a.dimension == b.dimension && a.kind == WatchedRows::Kind::count && a.change * b.change < 0)
        return true;
    // Pages of what is bought less are looked at less.
    const auto tells_of = [](const Alert& one, const Alert& other) {
        return !one.within.empty() && (one.within == other.group || one.within == other.within);
    };
    if (!over_again(a) && !over_again(b) && a.change * b.change > 0 && (tells_of(a, b) || tells_of(b, a))) return true;
    const auto of_a = parts_of(a), of_b = parts_of(b);
    return std::ranges::any_of(of_a,
                               [&](std::string_view part) { return std::ranges::find(of_b, part) != of_b.end(); });
}

/// Kinds of rows that tell the same of one group at one time are evidence together: Fisher's sum of logarithms (1932),
/// times the number of ways to choose so many of the kinds that were watched. Numbers of what is
/// wished for follow one another, as orders follow visitors, so that they are one kind. An alert has the better of its
/// own chance and that.
void join_evidence(std::vector<Alert>& alerts) {
    constexpr double kinds_watched = 8;
    std::vector<double> joint;
    for (const Alert& alert : alerts) {
        const auto kind_of = [](const Alert& one) -> std::string_view {
            const bool demand = one.kind == WatchedRows::Kind::count && one.good != Good::lower;
            return demand ? std::string_view("demand") : std::string_view(one.rows);
        };
        std::vector<std::string_view> kinds{kind_of(alert)};
        double logs = -2 * std::log(std::max(alert.p, 1e-300)), ways = 1;
        if (!alert.dimension.empty() && alert.sort < AlertSort::outlier) {
            for (const Alert& other : alerts) {
                if (other.sort >= AlertSort::outlier || std::ranges::find(kinds, kind_of(other)) != kinds.end())
                    continue;
                if (other.key_dimension.empty() || other.group != alert.group || !same_cause(alert, other)) continue;
                kinds.push_back(kind_of(other));
                logs += -2 * std::log(std::max(other.p, 1e-300));
                ways *= kinds_watched;
            }
        }
        // The upper tail of chi-squared with 2k degrees of freedom.
        double term = std::exp(-logs / 2), tail = 0;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            tail += term;
            term *= logs / 2 / static_cast<double>(i + 1);
        }
        joint.push_back(std::min(alert.p, tail * ways));
    }
    for (std::size_t i = 0; i < alerts.size(); ++i) alerts[i].p = joint[i];
}

double weight_of(const Alert& alert, Date last) {
    constexpr double most = 15, halved_in = 270;  // days
    return std::min(std::abs(alert.z), most) *
           std::exp2(-static_cast<double>(last.days - alert.since.days) / halved_in);
}

/// Alerts of at most so much chance, each with what tells of the same; the strongest come first.
std::vector<AlertCase> cases_of(const std::vector<Alert>& alerts, double most_chance) {
    std::vector<AlertCase> cases;
    for (const Alert& alert : alerts) {
        if (!(alert.p <= most_chance)) continue;
        const auto known = std::ranges::find_if(cases, [&](const AlertCase& one) {
            return same_cause(one.lead, alert) ||
                   std::ranges::any_of(one.further, [&](const Alert& other) { return same_cause(other, alert); });
        });
        if (known != cases.end())
            known->further.push_back(alert);
        else
            cases.push_back({.lead = alert, .further = {}});
    }
    return cases;
}

}  // namespace

std::vector<AlertCase> alert_cases(AlertsFound found, double share, Date last) {
    std::ranges::stable_sort(found.alerts,
                             [](const Alert& a, const Alert& b) { return std::abs(a.z) > std::abs(b.z); });
    join_evidence(found.alerts);
    const auto looks = static_cast<double>(found.alerts.size() + found.looks.size());
    // As many cases as there are allow a chance, and a smaller one leaves fewer cases, until both agree.
    std::vector<AlertCase> cases;
    for (std::size_t told = found.alerts.size() + 1;;) {
        cases = cases_of(found.alerts, share * static_cast<double>(told) / looks);
        if (cases.size() >= told || cases.empty()) break;
        told = cases.size();
    }
    for (AlertCase& one : cases) {
        const auto adjust = [&](Alert& alert) {
            alert.adjusted = std::min(1.0, alert.p * looks / static_cast<double>(cases.size()));
        };
        adjust(one.lead);
        std::ranges::for_each(one.further, adjust);
        one.weight = weight_of(one.lead, last);
    }
    std::ranges::stable_sort(cases, [](const AlertCase& a, const AlertCase& b) { return a.weight > b.weight; });
    return cases;
}

Text subject_of(const Alert& alert) {
    if (alert.dimension.empty()) return alert.title;
    return text("{0} ({1}: {2})", alert.title, alert.dimension_label, name(alert.group));
}

Text change_of_alert(const Alert& alert) {
    const bool up = alert.change > 0;
    if (alert.sort >= AlertSort::outlier)
        return up ? text("stood {0} above what was to be expected", percent(alert.change))
                  : text("stood {0} below what was to be expected", percent(-alert.change));
    if (alert.kind == WatchedRows::Kind::rate)
        return up ? text("rose from {0} to {1}", percent(alert.before), percent(alert.after))
                  : text("fell from {0} to {1}", percent(alert.before), percent(alert.after));
    if (alert.kind == WatchedRows::Kind::mean) {
        if (alert.unit == Unit::none)
            return up ? text("rose by {0} standard deviations", number(alert.change, 1))
                      : text("fell by {0} standard deviations", number(-alert.change, 1));
        if (alert.unit == Unit::percent)
            return up ? text("rose by {0} points of a hundred", number(100 * alert.change, 1))
                      : text("fell by {0} points of a hundred", number(-100 * alert.change, 1));
        if (alert.unit == Unit::ratio)
            return up ? text("rose by {0}", percent(std::exp(alert.change) - 1))
                      : text("fell by {0}", percent(1 - std::exp(alert.change)));
        return up ? text("rose by {0}", number(alert.change, 2)) : text("fell by {0}", number(-alert.change, 2));
    }
    const bool against = alert.kind == WatchedRows::Kind::count && !alert.dimension.empty();
    if (against)
        return up ? text("rose by {0} against the others", percent(alert.change))
                  : text("fell by {0} against the others", percent(-alert.change));
    return up ? text("rose by {0}", percent(alert.change)) : text("fell by {0}", percent(-alert.change));
}

}  // namespace clientele
