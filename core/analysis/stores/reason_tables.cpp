#include <algorithm>
#include <cmath>

#include "core/analysis/stores/visit_run.h"
#include "core/analysis/table_building.h"
#include "core/math/promoter_score.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_of_reason = 0.05;

std::vector<Code> stores_of(const ExitInterviews& interviews) {
    std::vector<Code> stores;
    for (const ExitInterview& each : interviews.all) stores.push_back(each.store);
    return stores;
}

ReasonShares sum_of_others(const std::vector<ReasonShares>& all, std::size_t but) {
    ReasonShares others{.weights = std::vector<double>(all[but].weights.size())};
    for (std::size_t g = 0; g < all.size(); ++g) {
        if (g == but) continue;
        others.named += all[g].named;
        others.all += all[g].all;
        others.squares += all[g].squares;
        for (std::size_t r = 0; r < others.weights.size(); ++r) others.weights[r] += all[g].weights[r];
    }
    return others;
}

/// The tests of groups against all others, by group and reason; NaN where either base is too small.
std::vector<double> tests_of(const std::vector<ReasonShares>& groups, double least) {
    std::vector<double> p;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const ReasonShares others = sum_of_others(groups, g);
        const bool enough = groups[g].named >= least && others.named >= least;
        for (std::size_t r = 0; r < groups[g].weights.size(); ++r)
            p.push_back(enough ? share_difference_p(groups[g].hits(r), groups[g].effective(), others.hits(r),
                                                    others.effective())
                               : missing_number);
    }
    return adjusted_for_many(p);
}

/// Rows of groups and reasons, in long form.
struct ReasonRows {
    std::vector<std::string> group{}, reason{}, key{};
    std::vector<double> named{}, base{}, p{};
    ShareColumns shares{};

    void add(std::string_view name, std::string_view group_key, const ReasonShares& of,
             const std::vector<ExitReason>& reasons, std::span<const double> tests, double least) {
        for (std::size_t r = 0; r < reasons.size(); ++r) {
            group.emplace_back(name);
            key.emplace_back(group_key);
            reason.push_back(reasons[r].name);
            named.push_back(of.named);
            base.push_back(of.effective());
            const bool enough = of.named >= least;
            shares.add(enough ? of.hits(r) : 0, enough ? of.effective() : 0);
            p.push_back(tests[r]);
        }
    }
    FindingTable table(std::string id, Text title, Text group_title, std::string dimension) && {
        FindingTable table{.id = std::move(id), .title = std::move(title)};
        table.columns.push_back(text_column("group", std::move(group_title), group));
        table.columns.push_back(text_column("reason", text("Reason"), reason));
        std::move(shares).put(table, "share", text("Share of lost visits"), text("Share from"), text("Share to"));
        table.columns.push_back(number_column("interviews", text("Interviews"), Unit::count, std::move(named)));
        table.columns.push_back(number_column("effective", text("Effective base"), Unit::none, std::move(base), 0));
        table.columns.push_back(
            number_column("p", text("p against the others, adjusted"), Unit::none, std::move(p), 4));
        table.columns.push_back(text_column("key", text("Key"), key));
        table.key_column = "key";
        table.key_dimension = std::move(dimension);
        return table;
    }
};

}  // namespace

std::vector<OutstandingReason> outstanding_reasons(const VisitRun& run) {
    std::vector<OutstandingReason> found;
    if (run.interviews.all.empty()) return found;
    const std::vector<ReasonShares> groups =
        reason_shares_by(run.interviews, run.reasons, stores_of(run.interviews), run.names.size());
    const std::vector<double> p = tests_of(groups, run.least);
    for (std::size_t s = 0; s < groups.size(); ++s) {
        const ReasonShares others = sum_of_others(groups, s);
        for (std::size_t r = 0; r < run.reasons.size(); ++r) {
            const double adjusted = p[s * run.reasons.size() + r];
            const double share = groups[s].share(r), elsewhere = others.share(r);
            if (adjusted < sure_of_reason && share > elsewhere) found.push_back({s, r, share, elsewhere, adjusted});
        }
    }
    std::ranges::stable_sort(found, {}, &OutstandingReason::p_adjusted);
    return found;
}

FindingTable reasons_table(const VisitRun& run) {
    FindingTable table{.id = "reasons", .title = text("Why visitors left without buying")};
    std::vector<std::string> names;
    std::vector<double> share, low, high, plain, named, lost, value, value_low, value_high;
    for (const ExitReason& reason : run.reasons) {
        names.push_back(reason.name);
        share.push_back(reason.share);
        low.push_back(reason.low);
        high.push_back(reason.high);
        plain.push_back(reason.plain);
        named.push_back(reason.named);
        lost.push_back(std::round(reason.lost));
        value.push_back(reason.value);
        value_low.push_back(reason.value_low);
        value_high.push_back(reason.value_high);
    }
    table.columns.push_back(text_column("reason", text("Reason"), names));
    table.columns.push_back(number_column("share", text("Share of lost visits"), Unit::percent, std::move(share), 1));
    table.columns.push_back(number_column("low", text("Share from"), Unit::percent, std::move(low), 1));
    table.columns.push_back(number_column("high", text("Share to"), Unit::percent, std::move(high), 1));
    table.columns.push_back(number_column("interviews", text("Interviews"), Unit::count, std::move(named)));
    if (run.interviews.weighted) {
        table.columns.push_back(number_column("as_asked", text("Share as asked"), Unit::percent, std::move(plain), 1));
        table.columns.push_back(number_column(
            "lost",
            run.asked_apart() ? text("Lost visits, {0} to {1}", run.interviews.asked.first, run.interviews.asked.last)
                              : text("Lost visits"),
            Unit::count, std::move(lost)));
    }
    if (!run.average_order.empty() && run.interviews.weighted) {
        table.columns.push_back(
            number_column("value", text("What they would have spent"), Unit::amount, std::move(value)));
        table.columns.push_back(number_column("value_low", text("Spent from"), Unit::amount, std::move(value_low)));
        table.columns.push_back(number_column("value_high", text("Spent to"), Unit::amount, std::move(value_high)));
    }
    table.key_column = "reason";
    table.key_dimension = "visits.reason";
    return table;
}

FindingTable reasons_by_store_table(const VisitRun& run) {
    const std::vector<ReasonShares> groups =
        reason_shares_by(run.interviews, run.reasons, stores_of(run.interviews), run.names.size());
    const std::vector<double> p = tests_of(groups, run.least);
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < groups.size(); ++s)
        if (groups[s].named >= run.least) order.push_back(s);
    std::ranges::stable_sort(order, {}, [&](std::size_t s) { return std::string_view(run.names.ids[s]); });
    ReasonRows rows;
    for (const std::size_t s : order)
        rows.add(run.names.labels[s], run.names.ids[s], groups[s], run.reasons,
                 std::span(p).subspan(s * run.reasons.size(), run.reasons.size()), run.least);
    return std::move(rows).table("reasons_by_store", text("Reasons by store"), text("Store"), run.names.dimension);
}

FindingTable reasons_by_column_table(const VisitRun& run, std::string id, Text title, const DatasetColumn& by,
                                     const std::vector<Code>& group_of) {
    const std::size_t names = by.values.dictionary().size();
    const std::vector<ReasonShares> groups = reason_shares_by(run.interviews, run.reasons, group_of, names);
    const std::vector<double> p = tests_of(groups, run.least);
    constexpr std::size_t most_groups = 30;
    std::vector<std::size_t> order;
    for (std::size_t g = 0; g < names; ++g)
        if (groups[g].named > 0) order.push_back(g);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t g) { return groups[g].named; });
    if (order.size() > most_groups) order.resize(most_groups);
    ReasonRows rows;
    for (const std::size_t g : order) {
        const std::string_view group = by.values.dictionary().at(static_cast<Code>(g));
        rows.add(group, group, groups[g], run.reasons, std::span(p).subspan(g * run.reasons.size(), run.reasons.size()),
                 run.least);
    }
    return std::move(rows).table(std::move(id), std::move(title), label_of(DatasetKind::visits, by), "visits." + by.id);
}

}  // namespace clientele
