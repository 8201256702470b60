#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/competitors/mystery_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr double a_step = 0.1;  // of a criterion's maximum: ten points

std::vector<double> scaled(std::vector<double> values, double by) {
    for (double& each : values) each *= by;
    return values;
}

}  // namespace

std::string drivers_table_id(const StoreOutcome& outcome) {
    return outcome.id == "sales" ? "drivers_sales" : "drivers";
}

FindingTable mystery_drivers_table(const MysteryRun& run, std::size_t outcome) {
    const StoreOutcome& of = run.outcomes.outcomes[outcome];
    FindingTable table{.id = drivers_table_id(of),
                       .title = text("Which criteria go with “{0}”", of.label),
                       .columns = {},
                       .key_column = "criterion",
                       .key_dimension = "mystery_visits.criterion"};
    std::vector<std::string> names, verdicts;
    std::vector<double> r, low, high, effect, effect_low, effect_high, p, nothing, importance, importance_low,
        importance_high, score, gap, cells;
    std::vector<const MysteryDriverResult*> ordered;
    for (const MysteryDriverResult& each : run.drivers)
        if (each.outcome == outcome) ordered.push_back(&each);
    std::ranges::stable_sort(ordered, [](const auto* a, const auto* b) {
        const auto size = [](double value) { return std::isnan(value) ? -1 : std::abs(value); };
        return size(a->found.r) > size(b->found.r);
    });
    const double scale = of.logarithm ? 100 : 1;
    for (const MysteryDriverResult* each : ordered) {
        const PanelAssociation& found = each->found;
        const bool tested = !std::isnan(found.p);
        const auto stands = std::ranges::find(run.criteria, each->criterion, &CriterionStanding::criterion);
        names.push_back(run.visits.criteria[each->criterion].name);
        verdicts.emplace_back(id(each->verdict));
        r.push_back(found.r);
        low.push_back(tested ? found.r_low : missing_number);
        high.push_back(tested ? found.r_high : missing_number);
        effect.push_back(outcome_of_step(of, found.slope, a_step));
        effect_low.push_back(tested ? outcome_of_step(of, found.slope_low, a_step) : missing_number);
        effect_high.push_back(tested ? outcome_of_step(of, found.slope_high, a_step) : missing_number);
        p.push_back(each->p_adjusted);
        nothing.push_back(each->p_nothing_adjusted);
        importance.push_back(each->importance);
        importance_low.push_back(each->importance_low);
        importance_high.push_back(each->importance_high);
        score.push_back(stands == run.criteria.end() ? missing_number : stands->now.value);
        gap.push_back(stands == run.criteria.end() ? missing_number : 100 * stands->gap.value);
        cells.push_back(static_cast<double>(found.cells));
    }
    const auto plain = [&](std::string column, Text title, std::vector<double> values, int decimals) {
        table.columns.push_back(
            number_column(std::move(column), std::move(title), Unit::none, std::move(values), decimals));
    };
    const auto share = [&](std::string column, Text title, std::vector<double> values) {
        table.columns.push_back(number_column(std::move(column), std::move(title), Unit::percent, std::move(values)));
    };
    table.columns.push_back(text_column("criterion", text("Criterion"), names));
    table.columns.push_back(text_column("verdict", text("What can be said"), verdicts));
    plain("r", text("Correlation"), std::move(r), 2);
    plain("low", text("Correlation from"), std::move(low), 2);
    plain("high", text("Correlation to"), std::move(high), 2);
    plain("effect", of.logarithm ? text("10 points more go with (%)") : text("10 points more go with (on the scale)"),
          scaled(std::move(effect), scale), 2);
    plain("effect_low", text("That from"), scaled(std::move(effect_low), scale), 2);
    plain("effect_high", text("That to"), scaled(std::move(effect_high), scale), 2);
    plain("p_adjusted", text("p of no connection, adjusted"), std::move(p), 4);
    plain("p_nothing_adjusted", text("p of a connection that matters, adjusted"), std::move(nothing), 4);
    if (std::ranges::any_of(importance, [](double each) { return !std::isnan(each); })) {
        share("importance", text("Importance beside the others"), std::move(importance));
        share("importance_low", text("Importance from"), std::move(importance_low));
        share("importance_high", text("Importance to"), std::move(importance_high));
    }
    share("score", text("Our score"), std::move(score));
    if (std::ranges::any_of(gap, [](double each) { return !std::isnan(each); }))
        plain("gap", text("Against the best rival, in points"), std::move(gap), 1);
    table.columns.push_back(number_column("cells", text("Stores and rounds"), Unit::count, std::move(cells)));
    return table;
}

FindingTable mystery_steps_table(const MysteryRun& run) {
    FindingTable table{.id = "steps",
                       .title = text("When our stores changed, the surest first"),
                       .columns = {},
                       .key_column = "store",
                       .key_dimension = "mystery_visits.store_id"};
    std::vector<const StoreStep*> ordered;
    for (const StoreStep& each : run.steps) ordered.push_back(&each);
    std::ranges::stable_sort(ordered, {}, [](const StoreStep* each) { return std::pair(each->p_adjusted, each->p); });
    std::vector<std::string> ids, names, sections, felt;
    std::vector<std::int32_t> since;
    std::vector<double> visits, score, step, low, high, p, adjusted;
    for (const StoreStep* each : ordered) {
        ids.push_back(run.store_id(each->store));
        names.push_back(run.store_name(each->store));
        sections.push_back(each->whole ? "All sections" : run.section_name(each->section));
        since.push_back(each->since.days);
        visits.push_back(static_cast<double>(each->visits));
        score.push_back(each->now.value);
        step.push_back(each->step);
        low.push_back(each->low);
        high.push_back(each->high);
        p.push_back(each->p);
        adjusted.push_back(each->p_adjusted);
        felt.emplace_back(each->felt ? "changed" : "");
    }
    if (names != ids) table.columns.push_back(text_column("name", text("Name"), names));
    table.columns.push_back(text_column("store", text("Store"), ids));
    table.columns.push_back(text_column("section", text("Section"), sections));
    table.columns.push_back(column_of("since", text("Since"), Column::of_dates(std::move(since))));
    table.columns.push_back(number_column("visits", text("Visits since"), Unit::count, std::move(visits)));
    table.columns.push_back(number_column("score", text("Score since"), Unit::percent, std::move(score)));
    table.columns.push_back(
        number_column("step", text("Step, in points"), Unit::none, scaled(std::move(step), 100), 1));
    table.columns.push_back(number_column("low", text("From"), Unit::none, scaled(std::move(low), 100), 1));
    table.columns.push_back(number_column("high", text("To"), Unit::none, scaled(std::move(high), 100), 1));
    if (std::ranges::any_of(felt, [](const std::string& each) { return !each.empty(); }))
        table.columns.push_back(text_column("felt", text("Satisfaction of its customers"), felt));
    table.columns.push_back(number_column("p", text("p"), Unit::none, std::move(p), 4));
    table.columns.push_back(number_column("p_adjusted", text("p, adjusted"), Unit::none, std::move(adjusted), 4));
    return table;
}

FindingTable mystery_critical_table(const MysteryRun& run) {
    struct Failing {
        std::size_t criterion;
        Code store;
        double visits = 0, failed = 0;
        Date last{};
    };
    std::map<std::pair<std::size_t, Code>, Failing> all;
    const bool marked = std::ranges::any_of(run.visits.criteria, &MysteryCriterion::critical);
    for (std::size_t c = 0; c < run.visits.criteria.size(); ++c)
        for (std::size_t i = run.visits.point_begin(c, run.focus); i < run.visits.point_end(c, run.focus); ++i) {
            const MysteryVisit& visit = run.visits.visits[run.visits.points[i].visit];
            if (visit.round < run.first_round) continue;
            Failing& each = all.try_emplace({c, visit.store}, Failing{c, visit.store}).first->second;
            each.visits += 1;
            if (run.visits.points[i].share > 0) continue;
            each.failed += 1;
            each.last = each.last.missing() ? visit.day : std::max(each.last, visit.day);
        }
    std::vector<Failing> ordered;
    for (const auto& [key, each] : all)
        if (each.failed > 0) ordered.push_back(each);
    std::ranges::stable_sort(ordered, [&](const Failing& a, const Failing& b) {
        const bool x = run.visits.criteria[a.criterion].critical, y = run.visits.criteria[b.criterion].critical;
        return x != y ? x : a.failed != b.failed ? a.failed > b.failed : a.failed / a.visits > b.failed / b.visits;
    });
    FindingTable table{.id = "critical", .title = text("Criteria that got no point at all")};
    std::vector<std::string> criteria, stores, names, critical;
    std::vector<double> failed, visits;
    std::vector<std::int32_t> last;
    ShareColumns shares;
    for (const Failing& each : ordered) {
        criteria.push_back(run.visits.criteria[each.criterion].name);
        stores.push_back(each.store == missing_code ? std::string() : run.store_id(each.store));
        names.push_back(each.store == missing_code ? std::string() : run.store_name(each.store));
        critical.emplace_back(run.visits.criteria[each.criterion].critical ? "critical" : "");
        failed.push_back(each.failed);
        visits.push_back(each.visits);
        shares.add(each.failed, each.visits);
        last.push_back(each.last.days);
    }
    const bool with_stores = std::ranges::any_of(stores, [](const auto& each) { return !each.empty(); });
    table.columns.push_back(text_column("criterion", text("Criterion"), criteria));
    if (marked) table.columns.push_back(text_column("critical", text("Marked as critical"), critical));
    if (with_stores) {
        if (names != stores) table.columns.push_back(text_column("name", text("Name"), names));
        table.columns.push_back(text_column("store", text("Store"), stores));
    }
    table.columns.push_back(number_column("failed", text("Visits without any point"), Unit::count, std::move(failed)));
    table.columns.push_back(number_column("visits", text("Visits"), Unit::count, std::move(visits)));
    std::move(shares).put(table, "share", text("Share of the visits"), text("From"), text("To"));
    table.columns.push_back(column_of("last", text("Last time"), Column::of_dates(std::move(last))));
    table.key_column = with_stores ? "store" : "criterion";
    table.key_dimension = with_stores ? "mystery_visits.store_id" : "mystery_visits.criterion";
    return table;
}

FindingTable mystery_tasks_table(const MysteryRun& run) {
    FindingTable table{.id = "tasks",
                       .title = text("What each store is to put right, the largest gain first"),
                       .columns = {},
                       .key_column = "store",
                       .key_dimension = "mystery_visits.store_id"};
    std::vector<std::string> stores, names, criteria, what;
    std::vector<double> score, target, visits, zeros, gain, outcome, chance;
    std::vector<std::int32_t> since;
    for (const MysteryTask& each : run.tasks) {
        stores.emplace_back(run.store_id(each.store));
        names.push_back(run.store_name(each.store));
        criteria.push_back(run.visits.criteria[each.criterion].name);
        what.emplace_back(each.fell ? "bring it back" : "raise it");
        score.push_back(each.score);
        target.push_back(each.target);
        since.push_back(each.since.days);
        visits.push_back(static_cast<double>(each.visits));
        zeros.push_back(static_cast<double>(each.zeros));
        gain.push_back(100 * each.gain);
        const bool drives = !std::isnan(each.outcome_gain);
        outcome.push_back(drives ? each.outcome_gain * (run.outcomes.outcomes[each.outcome].logarithm ? 100 : 1)
                                 : missing_number);
        chance.push_back(each.chance);
    }
    if (names != stores) table.columns.push_back(text_column("name", text("Name"), names));
    table.columns.push_back(text_column("store", text("Store"), stores));
    table.columns.push_back(text_column("criterion", text("Criterion"), criteria));
    table.columns.push_back(text_column("what", text("What to do"), what));
    table.columns.push_back(number_column("score", text("Score"), Unit::percent, std::move(score)));
    table.columns.push_back(number_column("target", text("Target"), Unit::percent, std::move(target)));
    table.columns.push_back(column_of("since", text("Short of it since"), Column::of_dates(std::move(since))));
    table.columns.push_back(number_column("visits", text("Visits"), Unit::count, std::move(visits)));
    table.columns.push_back(number_column("zeros", text("Visits without any point"), Unit::count, std::move(zeros)));
    table.columns.push_back(
        number_column("gain", text("Gain in the store's score, in points"), Unit::none, std::move(gain), 1));
    for (const MysteryTask& each : run.tasks) {
        if (std::isnan(each.outcome_gain)) continue;
        const StoreOutcome& of = run.outcomes.outcomes[each.outcome];
        table.columns.push_back(number_column(
            "outcome_gain",
            of.logarithm ? text("Sales that go with it (%)") : text("“{0}” that goes with it, in points", of.label),
            Unit::none, std::move(outcome), 2));
        break;
    }
    table.columns.push_back(number_column("chance", text("How sure it falls short"), Unit::percent, std::move(chance)));
    return table;
}

std::vector<ChartSpec> mystery_charts(const MysteryRun& run, const Finding& finding) {
    std::vector<ChartSpec> charts;
    const auto points = [&](std::string id, Text title, ChartOf of, Text y_title) {
        ChartSpec chart = ranked_bars(std::move(id), std::move(title), std::move(of), std::move(y_title));
        chart.points = true;
        chart.low = "low";
        chart.high = "high";
        return chart;
    };
    if (run.ranked.size() > 1)
        charts.push_back(points("ranks", text("Score by company"), {"ranks", "company", "score"}, text("Score")));
    ChartSpec criteria =
        points("criteria", finding.table("criteria")->title, {"criteria", "criterion", "score"}, text("Score"));
    if (const CompanyStanding* standing = run.standing(run.focus))
        criteria.lines.push_back({.value = standing->now.value, .vertical = false, .label = text("all criteria")});
    charts.push_back(std::move(criteria));
    if (run.visits.rounds.size() > 1) {
        ChartSpec rounds =
            chart_of(ChartKind::line, "rounds", text("Score round by round"), {"rounds", "round", "score"});
        rounds.series = "company";
        if (run.visits.companies.size() == 1) {
            rounds.low = "low";
            rounds.high = "high";
        }
        rounds.y_title = text("Score");
        charts.push_back(std::move(rounds));
    }
    if (finding.table("stores")) {
        ChartSpec stores =
            chart_of(ChartKind::heat_map, "stores", text("Our stores by section"), {"stores", "section", "score"});
        stores.series = finding.table("stores")->find("name") ? "name" : "store";
        stores.muted = {"All sections"};
        charts.push_back(std::move(stores));
    }
    bool mapped = false;
    for (std::size_t o = 0; o < run.outcomes.outcomes.size(); ++o) {
        const std::string table_id = drivers_table_id(run.outcomes.outcomes[o]);
        const FindingTable* table = finding.table(table_id);
        if (!table) continue;
        const bool within = std::ranges::any_of(run.drivers, [&](const MysteryDriverResult& each) {
            return each.outcome == o && each.found.within_stores;
        });
        ChartSpec chart = points(table_id, table->title, {table_id, "criterion", "r"},
                                 within ? text("Correlation within stores") : text("Correlation between stores"));
        chart.lines = {{.value = 0}};
        for (std::size_t row = 0; row < table->rows(); ++row) {
            const std::string verdict(table->find("verdict")->values.text(row));
            if (verdict == id(DriverVerdict::predicts_nothing) || verdict == id(DriverVerdict::untested))
                chart.muted.emplace_back(table->find("criterion")->values.text(row));
        }
        charts.push_back(std::move(chart));
        if (!mapped && table->find("importance") && table->find("gap")) {
            mapped = true;
            ChartSpec map =
                chart_of(ChartKind::scatter, "priorities", text("Importance, and our place against the best rival"),
                         {table_id, "gap", "importance"});
            map.x_title = text("Against the best rival, in points");
            map.y_title = text("Importance beside the others");
            map.colour = "verdict";
            map.lines.push_back({.value = 0, .vertical = true, .label = text("as good as they are")});
            charts.push_back(std::move(map));
        }
    }
    return charts;
}

}  // namespace clientele
