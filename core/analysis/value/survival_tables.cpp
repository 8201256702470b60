#include "core/analysis/value/survival_tables.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t many_steps = 400;  // of so many, those at which nobody leaves are left out of the table

/// From where on so few are left that the curve says nothing: the steps before that.
std::size_t steps_that_count(const GroupSurvival& group) {
    constexpr double few = 5, many = 100;
    std::size_t steps = group.curve.size();
    if (group.customers < many) return steps;
    while (steps > 1 && group.curve[steps - 1].at_risk < few) --steps;
    return steps;
}

GroupSurvival survival_of_group(const CustomerLives& lives, std::string name, const std::vector<std::uint32_t>& of,
                                SurvivalInterval interval) {
    GroupSurvival group;
    group.name = std::move(name);
    group.customers = static_cast<double>(of.size());
    for (const std::uint32_t i : of) group.left += lives.lives.left[i];
    group.curve = kaplan_meier(lives.lives, of, interval);
    group.median = time_of_survival(group.curve);
    return group;
}

/// A table whose rows are of the groups where there are any: with their names, which are its keys.
FindingTable table_by_group(std::string id, Text title, const std::optional<CustomerGroups>& groups,
                            const std::vector<std::string>& names) {
    FindingTable table{.id = std::move(id), .title = std::move(title)};
    if (!groups) return table;
    table.columns.push_back(text_column("group", groups->label, names));
    table.key_column = "group";
    table.key_dimension = groups->dimension;
    return table;
}

/// Tests whether the groups differ that stand for something and are not tiny.
void compare_groups(Survival& out, const CustomerLives& lives, const std::vector<std::vector<std::uint32_t>>& members) {
    constexpr double fewest = 10;
    std::vector<std::size_t> tested;
    for (std::size_t g = 0; g < members.size(); ++g)
        if (out.groups[g].customers >= fewest && out.groups[g].name != no_value_key && out.groups[g].name != rest_key)
            tested.push_back(g);
    if (tested.size() < 2) return;
    Lifetimes of;
    std::vector<std::uint32_t> group;
    for (std::size_t t = 0; t < tested.size(); ++t)
        for (const std::uint32_t i : members[tested[t]]) {
            of.time.push_back(lives.lives.time[i]);
            of.left.push_back(lives.lives.left[i]);
            if (!lives.lives.entry.empty()) of.entry.push_back(lives.lives.entry[i]);
            group.push_back(static_cast<std::uint32_t>(t));
        }
    out.log_rank = log_rank(of, group, tested.size());
    out.peto = log_rank(of, group, tested.size(), 1);
    for (std::size_t t = 0; t < tested.size(); ++t) out.groups[tested[t]].expected = out.log_rank->expected[t];
    out.untested = members.size() - tested.size();
}

}  // namespace

Result<Survival> survival_of(const CustomerLives& lives, const std::optional<CustomerGroups>& groups,
                             SurvivalInterval interval, const Progress& progress) {
    Survival out;
    std::vector<std::uint32_t> all(lives.lives.size());
    std::iota(all.begin(), all.end(), 0U);
    out.all = survival_of_group(lives, {}, all, interval);
    if (!progress(0.4)) return cancelled();
    double followed = 0;  // as long as ten are
    for (const SurvivalStep& step : out.all.curve)
        if (step.at_risk >= std::min(10.0, out.all.customers)) followed = step.time;
    out.horizon = std::min(lives.year, followed);
    if (!groups) return out;
    std::vector<std::vector<std::uint32_t>> members(groups->names.size());
    for (const std::uint32_t i : all) members[groups->of[i]].push_back(i);
    for (std::size_t g = 0; g < members.size(); ++g) {
        if (progress.cancelled()) return cancelled();
        out.groups.push_back(survival_of_group(lives, groups->names[g], members[g], interval));
    }
    if (out.all.left > 0) compare_groups(out, lives, members);
    return out;
}

const SurvivalStep* at_horizon(const GroupSurvival& group, double horizon) {
    if (group.curve.empty() || group.curve.back().time < horizon) return nullptr;
    return step_at(group.curve, horizon);
}

FindingTable curve_table(const Survival& survival, const CustomerLives& lives,
                         const std::optional<CustomerGroups>& groups) {
    std::vector<std::string> name;
    std::vector<double> time, at_risk, left, censored, stay, low, high;
    const auto add = [&](const GroupSurvival& group) {
        if (group.curve.empty()) return;
        const auto step = [&](double t, double n, double events, double gone, double s, double from, double to) {
            name.push_back(group.name);
            time.push_back(t);
            at_risk.push_back(n);
            left.push_back(events);
            censored.push_back(gone);
            stay.push_back(s);
            low.push_back(from);
            high.push_back(to);
        };
        if (group.curve.front().time > 0)
            step(0, lives.lives.entry.empty() ? group.customers : missing_number, 0, 0, 1, 1, 1);
        for (std::size_t i = 0; i < steps_that_count(group); ++i) {
            const SurvivalStep& each = group.curve[i];
            if (each.events == 0 && group.curve.size() > many_steps && i + 1 < steps_that_count(group)) continue;
            step(each.time, each.at_risk, each.events, each.censored, each.survival, each.low, each.high);
        }
    };
    if (survival.groups.empty()) add(survival.all);
    for (const GroupSurvival& group : survival.groups) add(group);
    FindingTable table = table_by_group("curve", text("Share still here by time"), groups, name);
    table.columns.push_back(number_column("time", lives.time_title, lives.unit, std::move(time), 0));
    table.columns.push_back(number_column("at_risk", text("Customers looked at"), Unit::count, std::move(at_risk)));
    table.columns.push_back(number_column("events", text("Left"), Unit::count, std::move(left)));
    table.columns.push_back(number_column("censored", text("Followed no further"), Unit::count, std::move(censored)));
    table.columns.push_back(number_column("survival", text("Still here"), Unit::percent, std::move(stay)));
    table.columns.push_back(number_column("low", text("Low"), Unit::percent, std::move(low)));
    table.columns.push_back(number_column("high", text("High"), Unit::percent, std::move(high)));
    return table;
}

FindingTable groups_table(const Survival& survival, const CustomerLives& lives,
                          const std::optional<CustomerGroups>& groups) {
    std::vector<std::string> name;
    std::vector<double> customers, left, expected, median, median_low, median_high, stay, low, high;
    const auto add = [&](const GroupSurvival& group) {
        name.push_back(group.name);
        customers.push_back(group.customers);
        left.push_back(group.left);
        expected.push_back(group.expected);
        median.push_back(group.median.time);
        median_low.push_back(group.median.low);
        median_high.push_back(group.median.high);
        const SurvivalStep* step = at_horizon(group, survival.horizon);
        stay.push_back(step ? step->survival : missing_number);
        low.push_back(step ? step->low : missing_number);
        high.push_back(step ? step->high : missing_number);
    };
    if (survival.groups.empty()) add(survival.all);
    for (const GroupSurvival& group : survival.groups) add(group);
    FindingTable table = table_by_group("groups", text("How long customers stay"), groups, name);
    const Text until = time_words(lives, survival.horizon);
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("events", text("Left"), Unit::count, std::move(left)));
    if (groups)
        table.columns.push_back(
            number_column("expected", text("Would have left if all were alike"), Unit::none, std::move(expected), 1));
    table.columns.push_back(number_column("median", text("Half have left after"), lives.unit, std::move(median), 0));
    table.columns.push_back(number_column("median_low", text("Low"), lives.unit, std::move(median_low), 0));
    table.columns.push_back(number_column("median_high", text("High"), lives.unit, std::move(median_high), 0));
    table.columns.push_back(
        number_column("still_here", text("Still here after {0}", until), Unit::percent, std::move(stay)));
    table.columns.push_back(number_column("still_here_low", text("Low"), Unit::percent, std::move(low)));
    table.columns.push_back(number_column("still_here_high", text("High"), Unit::percent, std::move(high)));
    return table;
}

FindingTable log_rank_table(const Survival& survival) {
    std::vector<std::string> test;
    std::vector<double> chi, freedom, p;
    const auto add = [&](std::string_view name, const std::optional<LogRank>& result) {
        if (!result) return;
        test.emplace_back(name);
        chi.push_back(result->chi_squared);
        freedom.push_back(result->freedom);
        p.push_back(result->p);
    };
    add("log-rank", survival.log_rank);
    add("Peto", survival.peto);
    return table_of("logrank", text("Whether the groups differ"),
                    {text_column("test", text("Test"), test),
                     number_column("chi_squared", text("Chi-squared"), Unit::none, std::move(chi), 3),
                     number_column("freedom", text("Degrees of freedom"), Unit::count, std::move(freedom)),
                     number_column("p", text("p"), Unit::none, std::move(p), 4)});
}

}  // namespace clientele
