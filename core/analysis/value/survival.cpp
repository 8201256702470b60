#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"
#include "core/analysis/value/hazards.h"
#include "core/analysis/value/survival_tables.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::size_t most_groups = 6;
constexpr double few_lives = 30, few_left = 10;
constexpr double significant = 0.05;

std::vector<OptionSpec> survival_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options = life_options(snapshot);
    std::vector<OptionChoice> by{{"none", text("Nothing")}};
    std::ranges::move(customer_group_choices(snapshot), std::back_inserter(by));
    options.insert(
        options.begin() + 1,
        {.id = "by",
         .label = text("Split by"),
         .type = OptionType::field,
         .value = "none",
         .choices = std::move(by),
         .help = text("A field of customers: a curve for each of its six largest groups, and whether they differ.")});
    std::ranges::move(hazard_options(), std::back_inserter(options));
    options.push_back({.id = "interval",
                       .label = text("Interval"),
                       .value = "log",
                       .choices = {{"log", text("By the logarithm")},
                                   {"log_log", text("By the logarithm twice")},
                                   {"plain", text("Plain")}},
                       .help = text("How the 95% interval of a curve is made.")});
    return options;
}

SurvivalInterval interval_of(const std::string& option) {
    return option == "plain"     ? SurvivalInterval::plain
           : option == "log_log" ? SurvivalInterval::log_log
                                 : SurvivalInterval::log;
}

/// The column of the model that tells most: the least p that is small even for so many; -1 where none is.
int strongest(const Hazards& model) {
    int best = -1;
    double most = 0;
    const double tests = std::max(1, model.fit.freedom());
    for (std::size_t j = 0; j < model.terms.size(); ++j) {
        if (model.fit.left_out[j] || model.fit.unbounded[j]) continue;
        // A contact is a sign of life, whatever came of it; what is missing or mixed is no property.
        const HazardTerm& term = model.terms[j];
        if (term.field == "contact" || term.level == rest_key || term.level == no_value_key) continue;
        const auto at = static_cast<Eigen::Index>(j);
        const double z = std::abs(model.fit.coefficient(at) / model.fit.error(at));
        if (normal_two_sided(z) * tests > significant || z <= most) continue;
        most = z;
        best = static_cast<int>(j);
    }
    return best;
}

/// Who stays least and who longest at the horizon, of groups that are large enough; nothing where they do not differ.
std::optional<std::pair<const GroupSurvival*, const GroupSurvival*>> ends_of(const Survival& survival) {
    if (!survival.log_rank || !(survival.log_rank->p < significant)) return std::nullopt;
    const GroupSurvival *least = nullptr, *most = nullptr;
    const auto at = [&](const GroupSurvival* group) { return at_horizon(*group, survival.horizon)->survival; };
    for (const GroupSurvival& group : survival.groups) {
        if (group.customers < few_lives || !at_horizon(group, survival.horizon)) continue;
        if (group.name == rest_key || group.name == no_value_key) continue;
        if (!least || at(&group) < at(least)) least = &group;
        if (!most || at(&group) > at(most)) most = &group;
    }
    if (!least || least == most) return std::nullopt;
    return std::pair{least, most};
}

Text p_words(double p) { return p < 0.0001 ? text("p below 0.0001") : text("p {0}", number(p, 4)); }

/// Where leaving is worked out from purchases: what counts as leaving belongs to the sentence.
Text buying_words(const Survival& survival, const CustomerLives& lives, const Text& after, Percent still) {
    const GroupSurvival& all = survival.all;
    const Count gap = count(lives.gap);
    if (std::isnan(all.median.time))
        return text("After {0}, {1} of customers still buy; fewer than half have fallen silent for {2} days so far.",
                    after, still, gap);
    if (all.median.time > 0)
        return text(
            "Half of the customers have fallen silent after {0} (no purchase for {3} days); after {1}, {2} still buy.",
            time_words(lives, all.median.time), after, still, gap);
    return text("{0} of customers fall silent for {3} days after their first purchase; after {1}, {2} still buy.",
                percent(1 - all.curve.front().survival), after, still, gap);
}

Text headline_of(const Survival& survival, const CustomerLives& lives, const std::optional<CustomerGroups>& groups) {
    const GroupSurvival& all = survival.all;
    if (all.left == 0)
        return text("None of {0} {0|customer|customers} has left so far.",
                    count(static_cast<std::int64_t>(all.customers)));
    const SurvivalStep* year = at_horizon(all, survival.horizon);
    const Text after = time_words(lives, survival.horizon);
    if (const auto ends = ends_of(survival)) {
        const auto& [least, most] = *ends;
        return text("After {0}, {1} of the customers with {5} “{2}” are still here, against {3} with “{4}”.", after,
                    percent(at_horizon(*least, survival.horizon)->survival), name(least->name),
                    percent(at_horizon(*most, survival.horizon)->survival), name(most->name), groups->label);
    }
    const Percent still = percent(year ? year->survival : missing_number);
    if (lives.gap > 0) return buying_words(survival, lives, after, still);
    if (!std::isnan(all.median.time))
        return text("Half of the customers have left after {0}; after {1}, {2} are still here.",
                    time_words(lives, all.median.time), after, still);
    return text("After {0}, {1} of customers are still here; so far fewer than half have left.", after, still);
}

void add_metrics(Finding& finding, const Survival& survival, const CustomerLives& lives, const Hazards& model) {
    const GroupSurvival& all = survival.all;
    if (const SurvivalStep* year = at_horizon(all, survival.horizon))
        finding.metrics.push_back({.id = "still_here",
                                   .label = text("still here after {0}", time_words(lives, survival.horizon)),
                                   .value = year->survival,
                                   .unit = Unit::percent,
                                   .low = std::isnan(year->low) ? std::nullopt : std::optional(year->low),
                                   .high = std::isnan(year->high) ? std::nullopt : std::optional(year->high),
                                   .good = Good::higher});
    Metric median{.id = "median",
                  .label = text("until half have left"),
                  .value = all.median.time,
                  .unit = lives.unit,
                  .good = Good::higher};
    if (lives.unit != Unit::days)
        median.label = lives.unit_id == "months"  ? text("months until half have left")
                       : lives.unit_id == "weeks" ? text("weeks until half have left")
                                                  : text("years until half have left");
    if (all.median.low <= all.median.time && all.median.time <= all.median.high) {
        median.low = all.median.low;
        median.high = all.median.high;
    }
    finding.metrics.push_back(std::move(median));
    finding.metrics.push_back(count_metric("customers", text("customers"), all.customers));
    finding.metrics.push_back(share_metric("left", text("have left"), all.left / all.customers, Good::lower));
    const int best = model.terms.empty() ? -1 : strongest(model);
    if (best < 0) return;
    const HazardTerm& term = model.terms[static_cast<std::size_t>(best)];
    const double b = model.fit.coefficient(best) * term.step, se = model.fit.error(best) * term.step;
    const std::string level = term.level.empty() ? term.field : term.level;
    Text label = term.field == "unresolved contact" ? text("times as fast to leave after an unresolved contact")
                 : term.field == "contact"          ? text("times as fast to leave after a contact")
                 : term.level.empty()
                     ? text("times as fast to leave with {0} more of {1}", number(term.step), name(level))
                     : text("times as fast to leave with {0}", name(term.field + ": " + level));
    finding.metrics.push_back({.id = "strongest",
                               .label = std::move(label),
                               .value = std::exp(b),
                               .low = std::exp(b - normal_z95 * se),
                               .high = std::exp(b + normal_z95 * se)});
}

void add_charts(Finding& finding, const Survival& survival, const CustomerLives& lives, const Hazards& model) {
    ChartSpec curve = chart_of(ChartKind::line, "curve", text("Share of customers who are still here"),
                               {"curve", "time", "survival"});
    curve.low = "low";
    curve.high = "high";
    curve.steps = true;
    curve.x_title = lives.time_title;
    curve.y_title = text("Still here");
    if (!survival.groups.empty()) curve.series = "group";
    finding.charts.push_back(std::move(curve));
    if (model.terms.empty()) return;
    ChartSpec forest = chart_of(ChartKind::dots, "hazards", text("How many times as fast customers leave"),
                                {"cox", "term", "step_ratio"});
    forest.low = "step_low";
    forest.high = "step_high";
    forest.ranked = true;
    forest.lines.push_back({.value = 1, .label = text("as fast as the others")});
    finding.charts.push_back(std::move(forest));
}

void add_notes(Finding& finding, const Survival& survival, const CustomerLives& lives, const Hazards& model) {
    const auto put = [](std::vector<Text>& to, const std::vector<Text>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    put(finding.notes, lives.notes);
    finding.notes.push_back(
        text("The curve is the product of the shares that stay from each time to the next, of those who were still "
             "looked at: who cannot be followed any further counts up to then (Kaplan and Meier 1958; 95% "
             "intervals after Greenwood)."));
    if (survival.log_rank) {
        finding.notes.push_back(
            survival.log_rank->p < significant
                ? text("The groups differ: log-rank chi-squared {0} with {1} {1|degree|degrees} of freedom, {2}.",
                       number(survival.log_rank->chi_squared), count(survival.log_rank->freedom),
                       p_words(survival.log_rank->p))
                : text("The groups do not differ by more than chance: log-rank chi-squared {0} with {1} "
                       "{1|degree|degrees} of freedom, "
                       "{2}.",
                       number(survival.log_rank->chi_squared), count(survival.log_rank->freedom),
                       p_words(survival.log_rank->p)));
        if (survival.untested > 0)
            finding.notes.push_back(
                text("{0} {0|group|groups} without a value, of the rest or of fewer than ten customers {0|is|are} "
                     "left out of that test.",
                     count(static_cast<std::int64_t>(survival.untested))));
    }
    put(finding.notes, model.notes);
    if (!model.terms.empty() && model.fit.freedom() > 0) {
        finding.notes.push_back(
            text("Of two customers of whom one is known to have left first, the model names the right one in {0} of "
                 "cases; half would be chance.",
                 percent(model.concordance.share)));
        if (model.proportionality.back().p < significant)
            finding.notes.push_back(text(
                "Some effects change with time (Grambsch and Therneau 1994): their hazard ratios are means over all "
                "of it. See the table of that name."));
    }
    put(finding.warnings, lives.warnings);
    if (survival.all.customers < few_lives)
        finding.warnings.push_back(text("Only {0} {0|customer|customers}: how long so few stay says little.",
                                        count(static_cast<std::int64_t>(survival.all.customers))));
    else if (survival.all.left < few_left)
        finding.warnings.push_back(text("Only {0} {0|customer has|customers have} left: the curve is uncertain.",
                                        count(static_cast<std::int64_t>(survival.all.left))));
    put(finding.warnings, model.warnings);
}

Result<Finding> run_survival(const Context& context) {
    CustomerLives lives;
    {
        auto made = customer_lives(context);
        if (!made) return std::unexpected(made.error());
        lives = std::move(*made);
    }
    if (!context.progress(0.6)) return cancelled();
    std::optional<CustomerGroups> groups;
    const std::string& by = context.options.text("by");
    if (by != "none") {
        const DatasetColumn* column = context.snapshot.dataset(DatasetKind::customers).find(by);
        groups = customer_groups(*column, lives.row, most_groups);
    }
    const auto survival =
        survival_of(lives, groups, interval_of(context.options.text("interval")), context.progress.part(0.6, 0.75));
    if (!survival) return std::unexpected(survival.error());
    Hazards model;
    if (survival->all.left > 0) {
        auto made = customer_hazards(context, lives, by == "none" ? std::string() : by, context.progress.part(0.75, 1));
        if (!made) return std::unexpected(made.error());
        model = std::move(*made);
    }
    Finding finding;
    finding.headline = headline_of(*survival, lives, groups);
    add_metrics(finding, *survival, lives, model);
    finding.tables.push_back(groups_table(*survival, lives, groups));
    finding.tables.push_back(curve_table(*survival, lives, groups));
    if (survival->log_rank) finding.tables.push_back(log_rank_table(*survival));
    if (!model.terms.empty()) {
        finding.tables.push_back(hazards_table(model));
        finding.tables.push_back(proportionality_table(model));
    }
    add_charts(finding, *survival, lives, model);
    add_notes(finding, *survival, lives, model);
    finding.highlights = survival_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis value_survival() {
    return {
        .id = "value.survival",
        .title = "How long customers stay",
        .question = "How long do customers stay, and what makes them leave sooner?",
        .page = "value",
        .needs = {{DatasetKind::transactions, {"time", "customer_id"}, {{DatasetKind::customers, {"customer_id"}}}}},
        .options = survival_options,
        .run = run_survival,
        .help =
            "Shows which share of customers is still here after each time, counting everybody only as long as he could "
            "be "
            "followed, compares groups of customers, and tells by how much each property makes leaving faster or "
            "slower. Use it "
            "to see when customers leave, and where to begin keeping them."};
}

}  // namespace clientele
