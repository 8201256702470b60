#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/stores/visit_run.h"
#include "core/analysis/table_building.h"
#include "core/base/word_parts.h"

namespace clientele {
namespace {

constexpr double sure_of_visits = 0.05, least_change_told = 0.05;

/// Words of people who did not mean to buy: nothing was lost with them.
bool only_looking(std::string_view reason) {
    static constexpr std::u16string_view words[] = {u"look",   u"brows",  u"schau", u"umseh",  u"umgeseh",
                                                    u"regard", u"coup d", u"mirar", u"mirando"};
    return has_part(reason, words);
}

/// The store whose conversion changed most surely otherwise than that of all others.
void tell_of_change(std::vector<Highlight>& told, const VisitRun& run, bool fall) {
    std::size_t store = run.changes.size();
    double sure = sure_of_visits;
    for (std::size_t s = 0; s < run.changes.size(); ++s) {
        const StoreChange& change = run.changes[s];
        const bool counts = fall ? change.relative < -least_change_told && change.against_others < 0
                                 : change.relative > least_change_told && change.against_others > 0;
        if (!counts || !(change.p_adjusted < sure)) continue;
        sure = change.p_adjusted;
        store = s;
    }
    if (store == run.changes.size()) return;
    const StoreChange& change = run.changes[store];
    Highlight one{.id = fall ? "conversion_fell" : "conversion_rose"};
    const Name called = name(run.names.labels[store]);
    const Percent was = percent(change.before.share), is = percent(change.now.share);
    const Period &earlier = run.compared->before, &now = run.compared->now;
    one.sentence = fall ? text("Conversion in {0} fell from {1} ({2} to {3}) to {4} ({5} to {6}).", called, was,
                               earlier.first, earlier.last, is, now.first, now.last)
                        : text("Conversion in {0} rose from {1} ({2} to {3}) to {4} ({5} to {6}).", called, was,
                               earlier.first, earlier.last, is, now.first, now.last);
    one.why = fall ? text("Fewer of those who come buy, and it is not the change of the other stores.")
                   : text("More of those who come buy, and it is not the change of the other stores.");
    one.action = fall ? text("Look at what visitors of this store say when they leave, and who is on duty when.")
                      : text("See what this store does differently, and whether others can do the same.");
    one.tidings = fall ? Tidings::bad : Tidings::good;
    if (!run.average_order.empty())
        one.worth = std::abs(change.before.share - change.now.share) * change.now.visitors * run.average_order[store] /
                    years_of(run.compared->now);
    one.p_value = change.p_adjusted;
    one.stories = {story_of_group(run.names.ids[store])};
    one.chart = "conversion";
    one.table = "conversion";
    one.key = run.names.ids[store];
    told.push_back(std::move(one));
}

void tell_of_outstanding_reason(std::vector<Highlight>& told, const VisitRun& run) {
    for (const OutstandingReason& each : outstanding_reasons(run)) {
        if (only_looking(run.reasons[each.reason].name)) continue;
        Highlight one{.id = "reason_in_store"};
        one.sentence = text("“{0}” is why {1} leave {2} without buying, against {3} elsewhere.",
                            name(run.reasons[each.reason].name), percent(each.share),
                            name(run.names.labels[each.store]), percent(each.elsewhere));
        one.why = text("It is a reason of this store, which it can do something about.");
        one.tidings = Tidings::bad;
        one.p_value = each.p_adjusted;
        const Conversion& store = run.stores[each.store];
        if (!run.average_order.empty() && store.visitors > 0 && run.doors.days())
            one.worth = (each.share - each.elsewhere) * (store.visitors - store.purchases) * store.share *
                        run.average_order[each.store] / years_of(*run.doors.days());
        one.stories = {story_of_group(run.names.ids[each.store])};
        one.chart = "reasons_by_store";
        one.table = "reasons_by_store";
        one.key = run.names.ids[each.store];
        told.push_back(std::move(one));
        return;
    }
}

void tell_of_costly_reason(std::vector<Highlight>& told, const VisitRun& run) {
    const auto most = std::ranges::find_if(run.reasons, [](const ExitReason& r) { return !only_looking(r.name); });
    if (most == run.reasons.end() || !(most->value > 0) || std::isnan(most->value_low)) return;
    constexpr double least_share_told = 0.1;
    if (most->low < least_share_told) return;
    Highlight one{.id = "costly_reason"};
    one.sentence = text("“{0}” is why {1} of lost visits end without a purchase: sales of some {2} a year.",
                        name(most->name), percent(most->share), amount(most->value / run.years));
    one.why = text("It is the most frequent reason of visitors who might have bought.");
    one.action = text("See in which stores, and at which hours, it is named most.");
    one.tidings = Tidings::bad;
    // What it would bring is an assumption: it must not outweigh what was lost and won for sure.
    one.customer_share = most->share * (1 - run.all.share);
    one.stories = {"lost visits"};
    one.chart = "reasons";
    one.table = "reasons";
    one.key = most->name;
    told.push_back(std::move(one));
}

}  // namespace

std::vector<Highlight> visit_highlights(const VisitRun& run) {
    std::vector<Highlight> told;
    tell_of_change(told, run, true);
    tell_of_outstanding_reason(told, run);
    tell_of_costly_reason(told, run);
    tell_of_change(told, run, false);
    return told;
}

}  // namespace clientele
