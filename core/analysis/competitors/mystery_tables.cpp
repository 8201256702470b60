#include "core/analysis/competitors/mystery_tables.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// Columns as rows are added.
struct ScoreColumns {
    std::vector<double> value, low, high, visits;
    void add(const VisitScore& score) {
        value.push_back(score.value);
        low.push_back(score.low);
        high.push_back(score.high);
        visits.push_back(static_cast<double>(score.visits));
    }
    void put(FindingTable& table) && {
        table.columns.push_back(number_column("score", text("Score"), Unit::percent, std::move(value)));
        table.columns.push_back(number_column("low", text("From"), Unit::percent, std::move(low)));
        table.columns.push_back(number_column("high", text("To"), Unit::percent, std::move(high)));
        table.columns.push_back(number_column("visits", text("Visits"), Unit::count, std::move(visits)));
    }
};

/// A difference of scores in points of 100, with its interval and adjusted p.
struct GapColumns {
    std::vector<double> value, low, high, adjusted;
    void add(const ScoreGap& gap, double adjusted_p) {
        value.push_back(100 * gap.value);
        low.push_back(100 * gap.low);
        high.push_back(100 * gap.high);
        adjusted.push_back(adjusted_p);
    }
    void put(FindingTable& table, const std::string& id, Text title, Text from, Text to, Text chance) && {
        const auto add = [&](std::string column, Text what, std::vector<double> values, int decimals, Good good) {
            table.columns.push_back(
                number_column(std::move(column), std::move(what), Unit::none, std::move(values), decimals, good));
        };
        add(id, std::move(title), std::move(value), 1, Good::higher);
        add(id + "_low", std::move(from), std::move(low), 1, Good::neither);
        add(id + "_high", std::move(to), std::move(high), 1, Good::neither);
        add(id + "_p_adjusted", std::move(chance), std::move(adjusted), 4, Good::neither);
    }
};
void put_change(FindingTable& table, GapColumns columns, Text title) {
    std::move(columns).put(table, "change", std::move(title), text("Change from"), text("Change to"),
                           text("p of the change, adjusted"));
}

void put_company_key(FindingTable& table, const MysteryRun& run, const std::vector<std::size_t>& companies) {
    const bool unnamed = run.own() && run.visits.companies.front().code == missing_code;
    if (!unnamed) {
        table.key_column = "company";
        table.key_dimension = "mystery_visits.company";
    } else if (run.visits.companies.size() > 1) {
        std::vector<std::string> keys;
        for (const std::size_t each : companies)
            keys.push_back(run.visits.companies[each].code == missing_code ? std::string(no_value_key)
                                                                           : run.company(each));
        table.columns.push_back(text_column("company_key", text("Company in the data"), keys));
        table.key_column = "company_key";
        table.key_dimension = "mystery_visits.company";
    }
}

std::string part_name(const MysteryRun& run, bool whole, Code section) {
    return whole ? std::string("All sections") : run.section_name(section);
}

}  // namespace

FindingTable mystery_scores_table(const MysteryRun& run) {
    FindingTable table{.id = "scores", .title = text("Scores by company and section")};
    std::vector<std::string> names, sections;
    std::vector<std::size_t> companies;
    ScoreColumns scores;
    GapColumns changes, gaps;
    std::vector<double> latest;
    for (const CompanyStanding& each : run.standings) {
        names.push_back(run.company(each.company));
        companies.push_back(each.company);
        sections.push_back(part_name(run, each.whole, each.section));
        scores.add(each.now);
        latest.push_back(each.latest.value);
        changes.add(each.change, each.change_adjusted);
        gaps.add(each.to_focus, each.to_focus_adjusted);
    }
    table.columns.push_back(text_column("company", text("Company"), names));
    table.columns.push_back(text_column("section", text("Section"), sections));
    std::move(scores).put(table);
    std::move(gaps).put(
        table, "gap",
        run.own() ? text("Against us, in points") : text("Against {0}, in points", verbatim(run.company(run.focus))),
        text("Difference from"), text("Difference to"), text("p of the difference, adjusted"));
    table.columns.push_back(number_column("latest", text("Score, latest round"), Unit::percent, std::move(latest)));
    put_change(table, std::move(changes), text("Change of the latest round, in points"));
    put_company_key(table, run, companies);
    return table;
}

FindingTable mystery_criteria_table(const MysteryRun& run) {
    FindingTable table{.id = "criteria",
                       .title = run.own()
                                    ? text("Our criteria, the weakest first")
                                    : text("Criteria of {0}, the weakest first", verbatim(run.company(run.focus))),
                       .columns = {},
                       .key_column = "criterion",
                       .key_dimension = "mystery_visits.criterion"};
    std::vector<std::string> names, sections, rivals;
    std::vector<double> weights, theirs, zeros;
    ScoreColumns scores;
    GapColumns gaps, changes;
    double all = 0;
    for (const MysteryCriterion& criterion : run.visits.criteria) all += criterion.weight;
    for (const CriterionStanding& each : run.criteria) {
        const MysteryCriterion& criterion = run.visits.criteria[each.criterion];
        names.push_back(criterion.name);
        sections.push_back(criterion.section_name);
        scores.add(each.now);
        weights.push_back(quotient(criterion.weight, all));
        rivals.push_back(each.rival == SIZE_MAX ? std::string() : run.company(each.rival));
        theirs.push_back(each.theirs.value);
        gaps.add(each.gap, each.gap_adjusted);
        changes.add(each.change, each.change_adjusted);
        zeros.push_back(static_cast<double>(each.zeros));
    }
    table.columns.push_back(text_column("criterion", text("Criterion"), names));
    table.columns.push_back(text_column("section", text("Section"), sections));
    std::move(scores).put(table);
    table.columns.push_back(text_column("rival", text("Best rival"), rivals));
    table.columns.push_back(
        number_column("rival_score", text("Score of the best rival"), Unit::percent, std::move(theirs)));
    std::move(gaps).put(table, "gap", text("Against the best rival, in points"), text("Difference from"),
                        text("Difference to"), text("p of the difference, adjusted"));
    put_change(table, std::move(changes), text("Change of the latest round, in points"));
    table.columns.push_back(number_column("weight", text("Share of the total"), Unit::percent, std::move(weights)));
    table.columns.push_back(number_column("zeros", text("Visits without any point"), Unit::count, std::move(zeros)));
    return table;
}

FindingTable mystery_rounds_table(const MysteryRun& run) {
    FindingTable table{.id = "rounds", .title = text("Round by round")};
    std::vector<std::string> rounds, names;
    std::vector<std::int32_t> first, last;
    ScoreColumns scores;
    const std::vector<std::size_t> all = criteria_of(run.visits, true);
    for (std::size_t company = 0; company < run.visits.companies.size(); ++company)
        for (std::uint32_t r = 0; r < run.visits.rounds.size(); ++r) {
            const VisitScore score =
                mystery_score(run.visits, all, {.company = company, .first_round = r, .last_round = r});
            if (score.visits == 0) continue;
            rounds.push_back(run.visits.rounds[r].name);
            names.push_back(run.company(company));
            first.push_back(run.visits.rounds[r].first.days);
            last.push_back(run.visits.rounds[r].last.days);
            scores.add(score);
        }
    table.columns.push_back(text_column("round", text("Round"), rounds));
    table.columns.push_back(text_column("company", text("Company"), names));
    std::move(scores).put(table);
    table.columns.push_back(column_of("first", text("First visit"), Column::of_dates(std::move(first))));
    table.columns.push_back(column_of("last", text("Last visit"), Column::of_dates(std::move(last))));
    if (!run.visits.round_dimension.empty()) {
        table.key_column = "round";
        table.key_dimension = run.visits.round_dimension;
    }
    return table;
}

FindingTable mystery_ranks_table(const MysteryRun& run) {
    FindingTable table{.id = "ranks", .title = text("Ranks, and how sure they are")};
    std::vector<std::string> names, tied;
    std::vector<double> first, best, worst, place, ours, next;
    ScoreColumns scores;
    const auto focus = static_cast<std::size_t>(std::ranges::find(run.ranked, run.focus) - run.ranked.begin());
    for (std::size_t i = 0; i < run.ranked.size(); ++i) {
        names.push_back(run.company(run.ranked[i]));
        place.push_back(static_cast<double>(i + 1));
        scores.add(run.standing(run.ranked[i])->now);
        first.push_back(run.ranks.of[i].first);
        best.push_back(run.ranks.of[i].best);
        worst.push_back(run.ranks.of[i].worst);
        ours.push_back(focus < run.ranked.size() && focus != i ? run.ranks.above[i][focus] : missing_number);
        const bool last = i + 1 == run.ranked.size();
        const bool up = i > 0 && !run.sure(i - 1, i), down = !last && !run.sure(i, i + 1);
        next.push_back(last ? missing_number : run.order_p[i][i + 1]);
        tied.emplace_back(up || down ? "tied" : "sure");
    }
    table.columns.push_back(text_column("company", text("Company"), names));
    table.columns.push_back(number_column("rank", text("Rank"), Unit::count, std::move(place)));
    table.columns.push_back(text_column("tied", text("Order to its neighbours"), tied));
    std::move(scores).put(table);
    table.columns.push_back(number_column("first", text("Chance of being first"), Unit::percent, std::move(first)));
    table.columns.push_back(number_column("best", text("Best rank (90 %)"), Unit::count, std::move(best)));
    table.columns.push_back(number_column("worst", text("Worst rank (90 %)"), Unit::count, std::move(worst)));
    table.columns.push_back(
        number_column("above_us",
                      run.own() ? text("Chance of being better than us")
                                : text("Chance of being better than {0}", verbatim(run.company(run.focus))),
                      Unit::percent, std::move(ours)));
    table.columns.push_back(number_column("next_p_adjusted", text("p of the difference to the next, adjusted"),
                                          Unit::none, std::move(next), 4));
    put_company_key(table, run, run.ranked);
    return table;
}

FindingTable mystery_stores_table(const MysteryRun& run) {
    FindingTable table{.id = "stores",
                       .title = text("Our stores by section"),
                       .columns = {},
                       .key_column = "store",
                       .key_dimension = "mystery_visits.store_id"};
    std::vector<std::string> ids, names, sections;
    std::vector<double> before;
    ScoreColumns scores;
    GapColumns changes;
    for (const StoreStanding& each : run.stores) {
        ids.emplace_back(run.store_id(each.store));
        names.push_back(run.store_name(each.store));
        sections.push_back(part_name(run, each.whole, each.section));
        scores.add(each.now);
        before.push_back(each.before.value);
        changes.add(each.change, each.p_adjusted);
    }
    if (names != ids) table.columns.push_back(text_column("name", text("Name"), names));
    table.columns.push_back(text_column("store", text("Store"), ids));
    table.columns.push_back(text_column("section", text("Section"), sections));
    std::move(scores).put(table);
    table.columns.push_back(number_column("before", text("Score in earlier rounds"), Unit::percent, std::move(before)));
    put_change(table, std::move(changes), text("Against earlier rounds, in points"));
    return table;
}

}  // namespace clientele
