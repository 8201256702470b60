#include "core/analysis/surveys/score_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr std::size_t most_wave_lines = 6;  // groups whose waves are shown

/// The columns of the table of scores, as they grow. Shares are written as numbers from 0 to 100 there, beside scores
/// and means.
struct ScoreRows {
    std::vector<std::string> question, group, wave, measure, measured, group_key, wave_key, question_key;
    std::vector<double> value, low, high, base, effective;
    std::vector<double> change, change_low, change_high, change_p;
    std::vector<double> difference, difference_low, difference_high, difference_p;
    std::size_t suppressed = 0;
};

double shown(double value, ScoreMeasure measure) { return is_share(measure) ? 100 * value : value; }

class ScoreWriter {
 public:
    ScoreWriter(const ScoreRun& run, ScoreRows& rows) : run_(run), rows_(rows) {}

    void add(std::size_t q, ScoreMeasure measure, std::size_t group, std::size_t wave) {
        const ScoreCells& cells = run_.cells[q];
        const ScoreSums& sums = cells.at(group, wave);
        if (sums.n == 0) return;
        const bool grouped = group < cells.groups, waved = wave < cells.waves;
        rows_.question.push_back(run_.question(q).text);
        rows_.question_key.push_back(run_.question(q).data_id());
        rows_.group.push_back(grouped ? run_.groups.labels[group] : std::string());
        rows_.group_key.push_back(grouped ? run_.groups.names[group] : std::string());
        rows_.wave.push_back(waved ? run_.sample.survey->waves[wave] : std::string());
        rows_.measure.emplace_back(id(measure));
        rows_.measured.emplace_back(measured_in(measure));
        rows_.base.push_back(sums.n);
        rows_.effective.push_back(sums.effective(measure));
        const bool enough = sums.n >= run_.least;
        rows_.suppressed += !enough;
        const Score score = enough ? score_of(sums, measure, run_.wald) : Score{};
        rows_.value.push_back(shown(score.value, measure));
        rows_.low.push_back(shown(score.low, measure));
        rows_.high.push_back(shown(score.high, measure));
        ScoreDifference change, difference;
        if (enough && waved)
            if (const std::size_t before = cells.wave_before(group, wave, run_.least); before < cells.waves)
                change = difference_of(sums, cells.at(group, before), measure);
        if (enough && grouped)
            if (const ScoreSums others = cells.others(group, wave); others.n >= run_.least)
                difference = difference_of(sums, others, measure);
        put(change, measure, rows_.change, rows_.change_low, rows_.change_high, rows_.change_p);
        put(difference, measure, rows_.difference, rows_.difference_low, rows_.difference_high, rows_.difference_p);
    }

 private:
    static void put(const ScoreDifference& each, ScoreMeasure measure, std::vector<double>& value,
                    std::vector<double>& low, std::vector<double>& high, std::vector<double>& p) {
        value.push_back(shown(each.value, measure));
        low.push_back(shown(each.low, measure));
        high.push_back(shown(each.high, measure));
        p.push_back(each.p);
    }

    const ScoreRun& run_;
    ScoreRows& rows_;
};

ScoreRows score_rows(const ScoreRun& run) {
    ScoreRows rows;
    ScoreWriter writer(run, rows);
    for (std::size_t q = 0; q < run.questions.size(); ++q) {
        const ScoreCells& cells = run.cells[q];
        for (const ScoreMeasure measure : measures_of(run.question(q))) {
            writer.add(q, measure, cells.groups, cells.waves);
            for (std::size_t w = 0; w < cells.waves; ++w) writer.add(q, measure, cells.groups, w);
            for (std::size_t g = 0; g < cells.groups; ++g) {
                writer.add(q, measure, g, cells.waves);
                if (q == run.focus && measure == run.measure)
                    for (std::size_t w = 0; w < cells.waves; ++w) writer.add(q, measure, g, w);
            }
        }
    }
    return rows;
}

void add_test(FindingTable& table, std::string id, Text title, std::vector<double> values) {
    table.columns.push_back(number_column(std::move(id), std::move(title), Unit::none, std::move(values), 4));
}

/// Value, interval and base under the usual names.
void add_score_columns(FindingTable& table, ScoreMeasure measure, std::vector<double> value, std::vector<double> low,
                       std::vector<double> high, std::vector<double> base, std::vector<double> effective) {
    const Unit unit = unit_of(measure);
    const int decimals = decimals_of(measure);
    table.columns.push_back(number_column("value", in_words(measure), unit, std::move(value), decimals));
    table.columns.push_back(number_column("low", text("From"), unit, std::move(low), decimals));
    table.columns.push_back(number_column("high", text("To"), unit, std::move(high), decimals));
    table.columns.push_back(number_column("base", text("Respondents"), Unit::count, std::move(base)));
    table.columns.push_back(number_column("effective", text("Effective base"), Unit::none, std::move(effective), 0));
}

}  // namespace

Unit unit_of(ScoreMeasure measure) { return is_share(measure) ? Unit::percent : Unit::none; }
int decimals_of(ScoreMeasure measure) { return is_mean(measure) ? 2 : measure == ScoreMeasure::nps ? 0 : -1; }

FindingTable scores_table(const ScoreRun& run, std::size_t& suppressed) {
    ScoreRows rows = score_rows(run);
    suppressed = rows.suppressed;
    FindingTable table{.id = "scores", .title = text("Scores")};
    const auto numbers = [&](std::string id, Text title, std::vector<double> values, Good good = Good::neither) {
        table.columns.push_back(number_column(std::move(id), std::move(title), Unit::none, std::move(values), 2, good));
    };
    table.columns.push_back(text_column("question", text("Question"), rows.question));
    if (run.parted()) table.columns.push_back(text_column("group", run.groups.label, rows.group));
    if (std::ranges::any_of(run.cells, [](const ScoreCells& cells) { return cells.waves > 0; }))
        table.columns.push_back(text_column("wave", text("Wave"), rows.wave));
    table.columns.push_back(text_column("measure", text("Measure"), rows.measure));
    const bool ranks = std::ranges::find(rows.measure, id(ScoreMeasure::rank)) != rows.measure.end();
    const Good good = ranks ? Good::neither : Good::higher;  // of ranks the lowest is the best
    numbers("value", text("Value"), std::move(rows.value));
    table.columns.push_back(text_column("measured_in", text("Unit"), rows.measured));
    numbers("low", text("From"), std::move(rows.low));
    numbers("high", text("To"), std::move(rows.high));
    table.columns.push_back(number_column("base", text("Respondents"), Unit::count, std::move(rows.base)));
    table.columns.push_back(
        number_column("effective", text("Effective base"), Unit::none, std::move(rows.effective), 0));
    if (table.find("wave")) {
        const auto adjusted = adjusted_for_many(rows.change_p);
        numbers("change", text("Change"), std::move(rows.change), good);
        numbers("change_low", text("Change from"), std::move(rows.change_low));
        numbers("change_high", text("Change to"), std::move(rows.change_high));
        add_test(table, "change_p", text("p of the change"), std::move(rows.change_p));
        add_test(table, "change_p_adjusted", text("p of the change, adjusted"), adjusted);
    }
    if (run.parted()) {
        const auto adjusted = adjusted_for_many(rows.difference_p);
        numbers("difference", text("Against the others"), std::move(rows.difference), good);
        numbers("difference_low", text("Difference from"), std::move(rows.difference_low));
        numbers("difference_high", text("Difference to"), std::move(rows.difference_high));
        add_test(table, "difference_p", text("p of the difference"), std::move(rows.difference_p));
        add_test(table, "difference_p_adjusted", text("p of the difference, adjusted"), adjusted);
        table.key_column = run.groups.dimension.empty() ? "" : "group";
        table.key_dimension = run.groups.dimension;
    } else {
        table.columns.push_back(text_column("question_id", text("Question in the data"), rows.question_key));
        table.key_column = "question_id";
        table.key_dimension = "responses.question";
    }
    return table;
}

FindingTable waves_table(const ScoreRun& run) {
    const ScoreCells& cells = run.focus_cells();
    const SurveyTable& survey = *run.sample.survey;
    FindingTable table{.id = "waves", .title = text("Wave by wave")};
    std::vector<std::string> wave, group;
    std::vector<double> value, low, high, base, effective;
    const auto add = [&](std::size_t g, std::size_t w) {
        const ScoreSums& sums = cells.at(g, w);
        if (sums.n == 0) return;
        const Score score = sums.n >= run.least ? score_of(sums, run.measure, run.wald) : Score{};
        wave.push_back(survey.waves[w]);
        group.push_back(g < cells.groups ? run.groups.labels[g] : std::string());
        value.push_back(score.value);
        low.push_back(score.low);
        high.push_back(score.high);
        base.push_back(sums.n);
        effective.push_back(sums.effective(run.measure));
    };
    if (!run.parted())
        for (std::size_t w = 0; w < cells.waves; ++w) add(cells.groups, w);
    for (std::size_t g = 0; g < std::min(most_wave_lines, cells.groups); ++g)
        for (std::size_t w = 0; w < cells.waves; ++w) add(g, w);
    table.columns.push_back(text_column("wave", text("Wave"), wave));
    if (run.parted()) table.columns.push_back(text_column("group", run.groups.label, group));
    add_score_columns(table, run.measure, std::move(value), std::move(low), std::move(high), std::move(base),
                      std::move(effective));
    if (!survey.wave_dimension.empty()) {
        table.key_column = "wave";
        table.key_dimension = survey.wave_dimension;
    }
    return table;
}

FindingTable groups_table(const ScoreRun& run) {
    FindingTable table{.id = run.parted() ? "groups" : "questions",
                       .title = run.parted() ? text("By group") : text("By question")};
    struct Row {
        std::string name, key;
        Score score;
        double others_p = missing_number;
    };
    std::vector<Row> rows;
    if (run.parted()) {
        const ScoreCells& cells = run.focus_cells();
        for (std::size_t g = 0; g < cells.groups; ++g) {
            const ScoreSums& sums = cells.at(g, cells.waves);
            if (sums.n < run.least) continue;
            const ScoreSums others = cells.others(g, cells.waves);
            rows.push_back({run.groups.labels[g], run.groups.names[g], score_of(sums, run.measure, run.wald),
                            others.n >= run.least ? difference_of(sums, others, run.measure).p : missing_number});
        }
    } else {
        for (std::size_t q = 0; q < run.questions.size(); ++q) {
            const ScoreSums& sums = run.cells[q].all();
            const AskedQuestion& question = run.question(q);
            if (is_of_ranking(run.measure) && question.ranked_in != run.question(run.focus).ranked_in) continue;
            const bool same_scale = is_share(run.measure) || run.measure == ScoreMeasure::nps ||
                                    (question.lowest == run.question(run.focus).lowest &&
                                     question.highest == run.question(run.focus).highest);
            if (sums.n >= run.least && same_scale && std::ranges::count(measures_of(question), run.measure) > 0)
                rows.push_back({question.text, question.data_id(), score_of(sums, run.measure, run.wald)});
        }
    }
    const double best_first = run.measure == ScoreMeasure::rank ? 1 : -1;
    if (!run.groups.ordered)
        std::ranges::stable_sort(rows, {}, [&](const Row& row) { return best_first * row.score.value; });
    std::vector<std::string> names, keys;
    std::vector<double> value, low, high, base, effective, p;
    for (const Row& row : rows) {
        names.push_back(row.name);
        keys.push_back(row.key);
        value.push_back(row.score.value);
        low.push_back(row.score.low);
        high.push_back(row.score.high);
        base.push_back(row.score.base);
        effective.push_back(row.score.effective);
        p.push_back(row.others_p);
    }
    table.columns.push_back(text_column("name", run.parted() ? run.groups.label : text("Question"), names));
    add_score_columns(table, run.measure, std::move(value), std::move(low), std::move(high), std::move(base),
                      std::move(effective));
    if (run.parted()) {
        const auto adjusted = adjusted_for_many(p);
        add_test(table, "p", text("p against the others"), std::move(p));
        add_test(table, "p_adjusted", text("p against the others, adjusted"), adjusted);
    }
    const std::string dimension = run.parted() ? run.groups.dimension : "responses.question";
    if (!dimension.empty()) {
        table.columns.push_back(text_column("key", text("Key"), keys));
        table.key_column = "key";
        table.key_dimension = dimension;
    }
    return table;
}

FindingTable margins_table(const ScoreRun& run) {
    FindingTable table{.id = "weights", .title = text("Shares that weights were made for")};
    std::vector<std::string> field, category;
    std::vector<double> target, before, after;
    for (const SurveyWeights::Margin& margin : run.sample.weights.margins) {
        field.push_back(margin.field);
        category.push_back(margin.category);
        target.push_back(margin.target);
        before.push_back(margin.before);
        after.push_back(margin.after);
    }
    table.columns.push_back(text_column("field", text("Field"), field));
    table.columns.push_back(text_column("category", text("Value"), category));
    table.columns.push_back(number_column("target", text("Target"), Unit::percent, std::move(target)));
    table.columns.push_back(number_column("before", text("Before"), Unit::percent, std::move(before)));
    table.columns.push_back(number_column("after", text("Weighted"), Unit::percent, std::move(after)));
    return table;
}

}  // namespace clientele
