#include "core/analysis/trends/watch/alert_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// Whether the one was over again after weeks and the other lasts: what stays after a spell is news of its own.
bool passed_and_lasting(const Alert& a, const Alert& b) {
    constexpr std::int32_t long_enough = 20;  // days
    const auto passed = [](const Alert& one) {
        return one.sort == AlertSort::outlier && one.until.days - one.since.days >= long_enough;
    };
    return (passed(a) && !over_again(b)) || (passed(b) && !over_again(a));
}

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
    if (a.dimension.empty() && b.dimension.empty()) return a.change * b.change > 0 && !passed_and_lasting(a, b);
    if (a.dimension.empty() || b.dimension.empty()) return false;
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

/// Which kinds of rows are evidence of their own: numbers of what is wished for follow one another, as orders follow
/// visitors, and so does the share of visitors who buy.
std::string_view evidence_of(const Alert& one) {
    const bool demand = one.kind == WatchedRows::Kind::count && one.good != Good::lower;
    return demand || one.rows == "conversion" ? std::string_view("demand") : std::string_view(one.rows);
}

/// How likely a change of `other` that means nothing lies so near by chance: by the time in which scans for changes are
/// stationary, half the logarithm of the odds of a place (see strongest_shift).
double chance_near(const Alert& other, Date when) {
    const auto size = static_cast<double>(other.weeks.size());
    constexpr double edge = 4, window = same_time / 7.0;
    if (size <= 2 * edge) return 1;
    const double place = (when.days - other.weeks.front().days) / 7.0;
    const auto time = [&](double at) {
        at = std::clamp(at, edge, size - edge);
        return std::log(at / (size - at)) / 2;
    };
    const double share = (time(place + window) - time(place - window)) / (time(size) - time(0));
    return std::clamp(share, 2 * window / size < 1 ? 2 * window / size : 1, 1.0);
}

/// Whether one is bad news and the other good: then they do not tell the same.
bool disagree(const Alert& a, const Alert& b) {
    const auto sense = [](const Alert& one) {
        return one.good == Good::neither ? 0 : (one.good == Good::higher ? one.change : -one.change);
    };
    return sense(a) * sense(b) < 0;
}

/// The strongest by kind of rows that tell the same of the group of an alert, which began about when it did: their
/// chances to do so.
std::vector<double> evidence_beside(const Alert& alert, const std::vector<const Alert*>& by_strength) {
    std::vector<std::string_view> kinds{evidence_of(alert)};
    std::vector<double> chances;
    if (alert.dimension.empty() || alert.sort >= AlertSort::outlier) return chances;
    const auto parts = parts_of(alert);
    for (const Alert* other : by_strength) {
        if (other->sort >= AlertSort::outlier || other->dimension.empty() || disagree(alert, *other)) continue;
        if (std::ranges::find(kinds, evidence_of(*other)) != kinds.end()) continue;
        if (std::abs(alert.since.days - other->since.days) > same_time) continue;
        // Of a pair only the first says where: a store and a section, a page and a device.
        if (parts_of(*other).front() != parts.front()) continue;
        kinds.push_back(evidence_of(*other));
        chances.push_back(std::max(other->p, 1e-300) * chance_near(*other, alert.since));
    }
    return chances;
}

/// Kinds of rows that tell the same of one group at one time are evidence together: Fisher's sum of logarithms (1932),
/// times the number of ways to choose so many of the kinds that were watched. An alert has the better of its own chance
/// and that of it with the strongest others.
void join_evidence(std::vector<Alert>& alerts, const std::vector<Alert>& hints) {
    constexpr double kinds_watched = 8;
    std::vector<const Alert*> all;
    for (const Alert& alert : alerts) all.push_back(&alert);
    for (const Alert& hint : hints) all.push_back(&hint);
    std::ranges::stable_sort(all, {}, &Alert::p);
    std::vector<double> joint;
    for (const Alert& alert : alerts) {
        double least = alert.p, logs = -std::log(std::max(alert.p, 1e-300)), ways = 1, kinds = 1;
        for (const double chance : evidence_beside(alert, all)) {
            logs -= std::log(chance);
            ways *= (kinds_watched + 1 - kinds) / kinds;
            kinds += 1;
            // The upper tail of chi-squared with 2k degrees of freedom.
            double term = std::exp(-logs), tail = 0;
            for (double i = 1; i <= kinds; ++i) {
                tail += term;
                term *= logs / i;
            }
            least = std::min(least, tail * ways);
        }
        joint.push_back(least);
    }
    for (std::size_t i = 0; i < alerts.size(); ++i) alerts[i].p = joint[i];
}

double weight_of(const Alert& alert, Date last) {
    constexpr double most = 15, halved_in = 270;  // days
    return std::min(std::abs(alert.z), most) *
           std::exp2(-static_cast<double>(last.days - alert.since.days) / halved_in);
}

/// Of two groups of which one took over what the other lost, both with changes of their own, the one that changed more
/// leads: held against one another they are about as strong.
void let_larger_lead(AlertCase& one) {
    constexpr double about_as_strong = 0.7, least = 1e-3;
    const auto size = [&](const Alert& alert) {
        if (alert.against_others || std::isnan(alert.against)) return 0.0;
        return std::abs(std::log(std::max(1 + alert.change, least)));
    };
    const Alert& lead = one.lead;
    const auto larger = std::ranges::find_if(one.further, [&](const Alert& other) {
        return other.rows == lead.rows && other.dimension == lead.dimension && other.sort == lead.sort &&
               other.change * lead.change < 0 && std::abs(other.z) >= about_as_strong * std::abs(lead.z) &&
               size(other) > size(lead) && size(lead) > 0;
    });
    if (larger != one.further.end()) std::swap(one.lead, *larger);
}

/// Where revenue shows what orders or lines of the same show, these are the alert: they say what happened, revenue what
/// it came to. Of what was sold revenue says more than the quantity.
void let_orders_lead(AlertCase& one) {
    const auto rank = [](const Alert& alert) {
        return alert.rows == "orders" || alert.rows == "lines" ? 1
               : alert.rows == "revenue"                       ? 2
               : alert.rows == "quantity"                      ? 3
                                                               : 0;
    };
    if (rank(one.lead) < 2) return;
    auto same = one.further.end();
    for (auto other = one.further.begin(); other != one.further.end(); ++other) {
        const int best = same == one.further.end() ? rank(one.lead) : rank(*same);
        if (rank(*other) > 0 && rank(*other) < best && other->group == one.lead.group &&
            over_again(*other) == over_again(one.lead) && other->change * one.lead.change > 0)
            same = other;
    }
    if (same == one.further.end()) return;
    Alert lead = std::move(*same);
    one.further.erase(same);
    one.further.insert(one.further.begin(), std::exchange(one.lead, std::move(lead)));
}

/// Alerts of at most so much chance, each with what tells of the same; the strongest come first.
std::vector<AlertCase> cases_of(const std::vector<Alert>& alerts, double most_chance) {
    std::vector<AlertCase> cases;
    const auto add = [&](const Alert& alert) {
        const auto known = std::ranges::find_if(cases, [&](const AlertCase& one) {
            return same_cause(one.lead, alert) ||
                   std::ranges::any_of(one.further, [&](const Alert& other) { return same_cause(other, alert); });
        });
        if (known != cases.end())
            known->further.push_back(alert);
        else if (!alert.only_beside)
            cases.push_back({.lead = alert, .further = {}});
    };
    for (const bool beside : {false, true})
        for (const Alert& alert : alerts)
            if (alert.only_beside == beside && alert.p <= most_chance) add(alert);
    return cases;
}

}  // namespace

std::vector<AlertCase> alert_cases(AlertsFound found, double share, Date last) {
    std::ranges::stable_sort(found.alerts, std::ranges::greater{}, strength_of);
    join_evidence(found.alerts, found.hints);
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
        let_larger_lead(one);
        let_orders_lead(one);
    }
    std::ranges::stable_sort(cases, [](const AlertCase& a, const AlertCase& b) { return a.weight > b.weight; });
    return cases;
}

const Alert* revenue_beside(const AlertCase& one) {
    if (one.lead.rows != "orders" && one.lead.rows != "lines") return nullptr;
    const auto same = std::ranges::find_if(one.further, [&](const Alert& other) {
        return other.rows == "revenue" && other.group == one.lead.group && other.sort == one.lead.sort &&
               other.change * one.lead.change > 0 && other.against_others == one.lead.against_others;
    });
    return same == one.further.end() ? nullptr : &*same;
}

Text subject_of(const Alert& alert) {
    if (alert.dimension.empty()) return alert.title;
    return text("{0} ({1}: {2})", alert.title, alert.dimension_label,
                name(alert.called.empty() ? alert.group : alert.called));
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
    if (alert.against_others)
        return up ? text("rose by {0} against the others", percent(alert.change))
                  : text("fell by {0} against the others", percent(-alert.change));
    return up ? text("rose by {0}", percent(alert.change)) : text("fell by {0}", percent(-alert.change));
}

}  // namespace clientele
