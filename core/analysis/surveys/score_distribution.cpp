#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/surveys/score_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_places = 11;

/// Weighted shares of the places of a scale among those who answered, by group (or all at the end).
struct PlaceShares {
    std::vector<std::vector<double>> share;  // group, place
    std::vector<double> base;
};

/// Place of each answer on the scale, from 0; missing_code for those that have none.
std::vector<Code> places_of(const AskedQuestion& question, ScoreMeasure measure) {
    std::vector<Code> places(question.answers.size(), missing_code);
    for (std::size_t a = 0; a < places.size(); ++a) {
        const GivenAnswer& answer = question.answers[a];
        if (answer.state != AnswerState::given || std::isnan(answer.score)) continue;
        if (answer.unranked)
            places[a] = static_cast<Code>(std::lround(question.highest));
        else if (measure == ScoreMeasure::nps)
            places[a] = answer.score >= 9 ? 2 : answer.score >= 7 ? 1 : 0;
        else
            places[a] = static_cast<Code>(std::lround(answer.score - question.lowest));
    }
    return places;
}

std::size_t number_of_places(const ScoreRun& run) {
    const AskedQuestion& question = run.question(run.focus);
    const ScoreMeasure measure = run.measure;
    if (measure == ScoreMeasure::nps) return 3;
    if (question.kind == AskedKind::ranking) {
        bool left_out = false;
        for (std::size_t q = 0; q < run.questions.size(); ++q)
            if (const AskedQuestion& each = run.question(q); each.ranked_in == question.ranked_in)
                left_out = left_out || std::ranges::any_of(each.answers, &GivenAnswer::unranked);
        return static_cast<std::size_t>(std::lround(question.highest)) + (left_out ? 1 : 0);
    }
    if (!is_scaled(question.kind) || std::isnan(question.lowest)) return 0;
    return static_cast<std::size_t>(std::lround(question.highest - question.lowest)) + 1;
}

PlaceShares shares_of(const ScoreRun& run, const AskedQuestion& question, std::size_t places) {
    const std::vector<Code> place = places_of(question, run.measure);
    const std::size_t groups = run.groups.names.size();
    PlaceShares shares{std::vector<std::vector<double>>(groups + 1, std::vector<double>(places)),
                       std::vector<double>(groups + 1)};
    std::vector<double> sum(groups + 1);
    run.sample.respondents.for_each([&](std::size_t r) {
        const Code answer = question.of[r];
        if (answer == missing_code || place[answer] >= places) return;
        const double weight = run.sample.weights.of[r];
        const auto add = [&](std::size_t g) {
            shares.share[g][place[answer]] += weight;
            shares.base[g] += 1;
            sum[g] += weight;
        };
        add(groups);
        if (groups > 0 && run.groups.of[r] != missing_code) add(run.groups.of[r]);
    });
    for (std::size_t g = 0; g <= groups; ++g)
        for (double& each : shares.share[g]) each = sum[g] > 0 ? each / sum[g] : missing_number;
    return shares;
}

/// What a place of the scale is called: its label where an answer has it, else its number.
Text place_title(const AskedQuestion& question, ScoreMeasure measure, std::size_t place) {
    if (measure == ScoreMeasure::nps)
        return place == 0 ? text("Detractors") : place == 1 ? text("Passives") : text("Promoters");
    const double score = question.lowest + static_cast<double>(place);
    if (question.kind == AskedKind::ranking)
        return score > question.highest ? text("Not ranked") : text("Place {0}", number(score, 0));
    for (const GivenAnswer& answer : question.answers)
        if (answer.state == AnswerState::given && answer.score == score) return verbatim(answer.label);
    return text("{0}", number(score, 0));
}

}  // namespace

FindingTable distribution_table(const ScoreRun& run) {
    const AskedQuestion& focus = run.question(run.focus);
    const bool ranks = focus.kind == AskedKind::ranking;
    FindingTable table{
        .id = "distribution",
        .title = ranks ? text("Places from the first to the last") : text("Answers from the worst to the best")};
    const std::size_t places = number_of_places(run);
    if (places < 2 || places > most_places) return table;
    std::vector<std::string> names, keys;
    std::vector<std::vector<double>> share(places);
    std::vector<double> base;
    const auto add = [&](const std::string& name, const std::string& key, const std::vector<double>& each, double n) {
        if (n < run.least) return;
        names.push_back(name);
        keys.push_back(key);
        base.push_back(n);
        for (std::size_t k = 0; k < places; ++k) share[k].push_back(each[k]);
    };
    if (run.parted()) {
        const PlaceShares shares = shares_of(run, focus, places);
        for (std::size_t g = 0; g < run.groups.names.size(); ++g)
            add(run.groups.labels[g], run.groups.names[g], shares.share[g], shares.base[g]);
        // Where all groups are too small the answers of all can be shown.
        if (names.empty()) add(focus.text, {}, shares.share.back(), shares.base.back());
    } else {
        std::vector<std::size_t> order(run.questions.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        if (ranks)  // the best first
            std::ranges::stable_sort(
                order, {}, [&](std::size_t q) { return score_of(run.cells[q].all(), ScoreMeasure::rank).value; });
        for (const std::size_t q : order) {
            const AskedQuestion& question = run.question(q);
            const bool same = ranks ? question.kind == AskedKind::ranking && question.ranked_in == focus.ranked_in
                              : run.measure == ScoreMeasure::nps
                                  ? question.kind == AskedKind::nps
                                  : is_scaled(question.kind) && question.kind != AskedKind::nps &&
                                        question.lowest == focus.lowest && question.highest == focus.highest;
            if (!same) continue;
            const PlaceShares shares = shares_of(run, question, places);
            add(question.text, question.data_id(), shares.share.back(), shares.base.back());
        }
    }
    table.columns.push_back(text_column("name", run.parted() ? run.groups.label : text("Question"), names));
    for (std::size_t k = 0; k < places; ++k)
        table.columns.push_back(number_column("place" + std::to_string(k + 1), place_title(focus, run.measure, k),
                                              Unit::percent, std::move(share[k])));
    table.columns.push_back(number_column("base", text("Respondents"), Unit::count, std::move(base)));
    const std::string dimension = run.parted() ? run.groups.dimension : "responses.question";
    if (!dimension.empty()) {
        table.columns.push_back(text_column("key", text("Key"), keys));
        table.key_column = "key";
        table.key_dimension = dimension;
    }
    return table;
}

namespace {

/// Whether two rows at least have a value to be drawn: bases that are too small have none.
bool shows_two(const FindingTable& table) {
    return std::ranges::count_if(table.find("value")->values.numbers(),
                                 [](double value) { return !std::isnan(value); }) >= 2;
}

ChartSpec trend_chart(const ScoreRun& run) {
    ChartSpec chart{.id = "trend",
                    .kind = ChartKind::line,
                    .title = text("{0}: {1}", verbatim(run.question(run.focus).text), in_words(run.measure)),
                    .table = "waves",
                    .x = "wave",
                    .y = {"value"}};
    if (run.parted()) {
        chart.series = "group";
    } else {
        chart.low = "low";
        chart.high = "high";
    }
    return chart;
}

/// Groups, or questions, with their intervals.
ChartSpec compared_chart(const ScoreRun& run, const FindingTable& table) {
    const AskedQuestion& focus = run.question(run.focus);
    ChartSpec chart{.id = table.id,
                    .kind = ChartKind::dots,
                    .title = run.parted() ? text("{0}: {1}", verbatim(focus.text), in_words(run.measure))
                             : !focus.ranked_in.empty()
                                 ? text("{0}: {1}", verbatim(focus.ranked_in), in_words(run.measure))
                                 : text("Questions: {0}", in_words(run.measure)),
                    .table = table.id,
                    .x = "name",
                    .y = {"value"},
                    .low = "low",
                    .high = "high",
                    .base = "base"};
    const Score all = score_of(run.focus_cells().all(), run.measure, run.wald);
    if (run.measure == ScoreMeasure::rank) chart.y_title = text("Mean rank, 1 is the best");
    if (run.parted()) chart.lines = {{.value = all.value, .vertical = false, .label = text("all")}};
    return chart;
}

ChartSpec radar_of(ChartSpec chart) {
    chart.id = "radar";
    chart.kind = ChartKind::radar;
    chart.low.clear();
    chart.high.clear();
    chart.base.clear();
    chart.lines.clear();
    return chart;
}

ChartSpec distribution_chart(const ScoreRun& run, const FindingTable& table) {
    const AskedQuestion& focus = run.question(run.focus);
    ChartSpec chart{
        .id = "distribution",
        .kind = ChartKind::diverging,
        .title = run.parted() ? text("{0}: answers", verbatim(focus.text)) : text("Answers from the worst to the best"),
        .table = "distribution",
        .x = "name",
        .base = "base"};
    if (focus.kind == AskedKind::ranking) {
        chart.kind = ChartKind::bars;
        chart.stacked = true;
        chart.base.clear();
        if (!run.parted()) chart.title = table.title;
    } else if (run.measure == ScoreMeasure::nps) {
        chart.bad = {"place1"};
        chart.muted = {"place2"};
    }
    for (const TableColumn& column : table.columns)
        if (column.id.starts_with("place")) chart.y.push_back(column.id);
    return chart;
}

}  // namespace

std::vector<ChartSpec> score_charts(const ScoreRun& run, const std::vector<FindingTable>& tables) {
    std::vector<ChartSpec> charts;
    const auto compares = [](const FindingTable& table) { return table.id == "groups" || table.id == "questions"; };
    for (const FindingTable& table : tables) {
        if (table.id == "waves" && shows_two(table)) charts.push_back(trend_chart(run));
        if (table.id == "distribution" && table.rows() >= 1) charts.push_back(distribution_chart(run, table));
        if (!compares(table) || !shows_two(table)) continue;
        charts.push_back(compared_chart(run, table));
        if (run.radar && table.rows() >= 3) charts.push_back(radar_of(charts.back()));
    }
    if (run.parted())  // what was asked for comes first
        std::ranges::stable_partition(charts, [](const ChartSpec& chart) { return chart.table == "groups"; });
    return charts;
}

}  // namespace clientele
