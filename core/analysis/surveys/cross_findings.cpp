#include "core/analysis/surveys/cross_findings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/figure_signs.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// What people read of a line without a reader's language: its label in the data, or our word, as a key.
std::string key_of(const CrossLine& line) {
    if (line.kind == CrossLineKind::answer)
        if (const auto* data = std::get_if<Name>(&line.label.arguments().front())) return data->value;
    return std::string(line.label.pattern());
}

/// Makes a click on a row keep the question: by its name in the data, where items were made of several questions.
void key_by_question(FindingTable& table, const CrossResult& result, const std::vector<std::size_t>& stubs) {
    table.key_column = "question";
    table.key_dimension = "responses.question";
    const auto made = [](const CrossStub& stub) { return stub.question && stub.question->is_made(); };
    if (std::ranges::none_of(result.stubs, made)) return;
    std::vector<std::string> keys;
    for (const std::size_t each : stubs)
        keys.push_back(result.stubs[each].question ? result.stubs[each].question->data_id() : result.stubs[each].id);
    table.columns.push_back(text_column("question_id", text("Question in the data"), keys));
    table.key_column = "question_id";
}

/// "▲", "▼" where the column differs from the others; letters of the columns that are lower.
std::string mark_of(const CrossCell& cell, const CrossOptions& options) {
    if (options.testing == CrossTesting::columns) return cell.letters;
    if (!cell.differs(options.level)) return {};
    return std::string(cell.difference > 0 ? above_the_others : below_the_others);
}

double shown_value(const CrossResult& result, const CrossLine& line, std::size_t column) {
    const CrossCell& cell = line.cells[column];
    if (cell.hidden) return missing_number;
    if (!line.is_share()) return cell.value;
    if (result.shown == CrossShown::counts) return cell.value * cell.weighted;
    if (result.shown == CrossShown::columns || column == result.columns.columns.size()) return cell.value;
    return quotient(cell.value * cell.weighted, line.in_banner[result.columns.columns[column].banner]);
}

Text column_title(const CrossResult& result, std::size_t column) {
    const CrossColumn& each = result.columns.columns[column];
    return text("{0} ({1})", name(each.label), name(each.letter));
}

/// What stands above a column: its field, and of nested fields the outer value.
std::vector<Text> heads_of(const CrossResult& result, std::size_t column) {
    const CrossColumn& each = result.columns.columns[column];
    std::vector<Text> heads{result.columns.banners[each.banner].label};
    if (std::ranges::any_of(result.columns.columns, [](const CrossColumn& other) { return !other.outer.empty(); }))
        heads.push_back(verbatim(each.outer));
    return heads;
}

std::vector<double> bases_of(const std::vector<const CrossLine*>& lines, std::size_t column) {
    std::vector<double> bases;
    for (const CrossLine* line : lines) bases.push_back(line->cells[column].base);
    return bases;
}

/// Lines in the order that is shown: question by question, answers as they stand or the largest first, then nets.
std::vector<const CrossLine*> shown_lines(const CrossResult& result, bool shares) {
    std::vector<const CrossLine*> lines;
    for (const CrossLine& line : result.table.lines)
        if (line.is_share() == shares) lines.push_back(&line);
    if (!result.largest_first) return lines;
    std::ranges::stable_sort(lines, [](const CrossLine* a, const CrossLine* b) {
        if (a->stub != b->stub) return a->stub < b->stub;
        if (a->kind != b->kind) return a->kind < b->kind;
        return a->kind == CrossLineKind::answer && a->cells.back().value > b->cells.back().value;
    });
    return lines;
}

FindingTable wide_table(const CrossResult& result, std::string id, Text title, bool shares) {
    const std::vector<const CrossLine*> lines = shown_lines(result, shares);
    std::vector<std::string> questions, answers;
    std::vector<std::size_t> stubs;
    std::vector<double> total;
    const std::size_t columns = result.columns.columns.size();
    const bool counts = shares && result.shown == CrossShown::counts;
    const Unit unit = !shares ? Unit::none : counts ? Unit::count : Unit::percent;
    for (const CrossLine* line : lines) {
        questions.push_back(result.stubs[line->stub].id);
        stubs.push_back(line->stub);
        answers.push_back(key_of(*line));
        total.push_back(shown_value(result, *line, columns));
    }
    FindingTable table{.id = std::move(id),
                       .title = std::move(title),
                       .columns = {},
                       .key_column = {},
                       .key_dimension = {},
                       .mends = {},
                       .group_column = "question"};
    table.columns.push_back(text_column("question", text("Question"), questions));
    table.columns.push_back(text_column("answer", text("Answer"), answers));
    table.columns.push_back(number_column("total", text("All"), unit, std::move(total), shares ? -1 : 2));
    table.columns.back().bases = bases_of(lines, columns);
    for (std::size_t c = 0; c < columns; ++c) {
        std::vector<double> values;
        std::vector<std::string> marks;
        for (const CrossLine* line : lines) {
            values.push_back(shown_value(result, *line, c));
            marks.push_back(mark_of(line->cells[c], result.options));
        }
        const std::string number = std::to_string(c + 1);
        table.columns.push_back(
            number_column("column_" + number, column_title(result, c), unit, std::move(values), shares ? -1 : 2));
        TableColumn& figures = table.columns.back();
        figures.heads = heads_of(result, c);
        figures.bases = bases_of(lines, c);
        if (result.options.testing == CrossTesting::none) continue;
        figures.marks = "mark_" + number;
        table.columns.push_back(text_column("mark_" + number, verbatim(result.columns.columns[c].letter), marks));
    }
    key_by_question(table, result, stubs);
    return table;
}

/// A row of the table of tests.
struct TestRow {
    const CrossLine* line = nullptr;
    std::size_t column = 0;
    std::string against{};
    double other = missing_number;
    TestedDifference tested{};
    double adjusted = missing_number;
};

std::vector<TestRow> test_rows(const CrossResult& result) {
    std::vector<TestRow> rows;
    const auto& columns = result.columns.columns;
    for (const CrossPair& pair : result.table.pairs)
        if (!std::isnan(pair.tested.p)) {
            const CrossLine& line = result.table.lines[pair.line];
            rows.push_back({&line, pair.first, columns[pair.second].label, line.cells[pair.second].value, pair.tested,
                            pair.adjusted});
        }
    for (const CrossLine& line : result.table.lines)
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (const CrossCell& cell = line.cells[c]; !std::isnan(cell.p))
                rows.push_back({&line,
                                c,
                                "the others",
                                cell.value - cell.difference,
                                {.difference = cell.difference, .score = cell.score, .p = cell.p},
                                cell.adjusted});
    std::ranges::stable_sort(rows, [](const TestRow& a, const TestRow& b) { return a.tested.p < b.tested.p; });
    return rows;
}

Text tested_in_words(const CrossResult& result) {
    const Text correction = result.options.correction == CrossCorrection::bonferroni ? text("Bonferroni")
                            : result.options.correction == CrossCorrection::holm     ? text("Holm")
                            : result.options.correction == CrossCorrection::false_discoveries
                                ? text("Benjamini-Hochberg")
                                : text("no correction");
    if (result.options.testing == CrossTesting::none) return text("not tested");
    if (result.options.testing == CrossTesting::columns)
        return text("letters: surely higher than that column; level {0}, {1}", percent(result.options.level),
                    correction);
    return text("▲▼: surely above or below the other columns; level {0}, {1}", percent(result.options.level),
                correction);
}

}  // namespace

Text testing_in_words(const CrossResult& result) {
    const Text tested = tested_in_words(result);
    const SurveyPopulation& population = result.options.population;
    return population.known() ? text("{0}; of a population of {1}", tested, population_in_words(population)) : tested;
}

FindingTable crosstab_table(const CrossResult& result) {
    const Text tested = testing_in_words(result);
    const Text title = result.shown == CrossShown::counts ? text("Crosstab, respondents ({0})", tested)
                       : result.shown == CrossShown::rows ? text("Crosstab, shares of the row ({0})", tested)
                                                          : text("Crosstab, shares of the column ({0})", tested);
    return wide_table(result, "crosstab", title, true);
}

FindingTable cross_means_table(const CrossResult& result) {
    return wide_table(result, "means", text("Means ({0})", testing_in_words(result)), false);
}

FindingTable cross_bases_table(const CrossResult& result) {
    std::vector<std::string> questions, columns;
    std::vector<std::size_t> stubs;
    std::vector<double> base, weighted, effective;
    std::size_t last = result.stubs.size();
    for (const CrossLine& line : result.table.lines) {
        if (line.stub == last) continue;
        last = line.stub;
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            questions.push_back(result.stubs[line.stub].id);
            stubs.push_back(line.stub);
            columns.push_back(c < result.columns.columns.size() ? result.columns.columns[c].label : "All");
            base.push_back(line.cells[c].base);
            weighted.push_back(line.cells[c].weighted);
            effective.push_back(line.cells[c].effective);
        }
    }
    FindingTable table{.id = "bases", .title = text("Respondents who answered"), .columns = {}};
    table.columns.push_back(text_column("question", text("Question"), questions));
    table.columns.push_back(text_column("column", text("Column"), columns));
    table.columns.push_back(number_column("base", text("Respondents"), Unit::count, std::move(base)));
    table.columns.push_back(number_column("weighted", text("Weighted"), Unit::none, std::move(weighted), 1));
    table.columns.push_back(number_column("effective", text("Effective"), Unit::none, std::move(effective), 1));
    key_by_question(table, result, stubs);
    return table;
}

FindingTable cross_tests_table(const CrossResult& result) {
    std::vector<std::string> questions, answers, columns, against, verdicts;
    std::vector<std::size_t> stubs;
    std::vector<double> value, other, difference, score, p, adjusted;
    for (const TestRow& row : test_rows(result)) {
        questions.push_back(result.stubs[row.line->stub].id);
        stubs.push_back(row.line->stub);
        answers.push_back(key_of(*row.line));
        columns.push_back(result.columns.columns[row.column].label);
        against.push_back(row.against);
        value.push_back(row.line->cells[row.column].value);
        other.push_back(row.other);
        difference.push_back(row.tested.difference);
        score.push_back(row.tested.score);
        p.push_back(row.tested.p);
        adjusted.push_back(row.adjusted);
        verdicts.emplace_back(!(row.adjusted < result.options.level) ? "no sure difference"
                              : row.tested.difference > 0            ? "higher"
                                                                     : "lower");
    }
    FindingTable table{.id = "tests", .title = text("Tests ({0})", testing_in_words(result)), .columns = {}};
    const auto figure = [&](std::string id, Text title, std::vector<double>& values, int decimals) {
        table.columns.push_back(
            number_column(std::move(id), std::move(title), Unit::none, std::move(values), decimals));
    };
    table.columns.push_back(text_column("question", text("Question"), questions));
    table.columns.push_back(text_column("answer", text("Answer"), answers));
    table.columns.push_back(text_column("column", text("Column"), columns));
    table.columns.push_back(text_column("compared", text("Against"), against));
    table.columns.push_back(text_column("verdict", text("Verdict"), verdicts));
    figure("value", text("Share or mean"), value, 3);
    figure("other", text("Against it"), other, 3);
    figure("difference", text("Difference"), difference, 3);
    figure("score", text("z or t"), score, 2);
    figure("p", text("p"), p, 4);
    figure("adjusted", text("p, corrected"), adjusted, 4);
    key_by_question(table, result, stubs);
    return table;
}

FindingTable cross_questions_table(const CrossResult& result) {
    std::vector<const CrossAssociation*> order;
    for (const CrossAssociation& each : result.table.associations)
        if (!std::isnan(each.p)) order.push_back(&each);
    std::ranges::stable_sort(order, std::ranges::greater{}, &CrossAssociation::cramer_v);
    std::vector<std::string> questions, banners;
    std::vector<std::size_t> stubs;
    std::vector<double> v, statistic, freedom, p, adjusted, base;
    const bool several = result.columns.banners.size() > 1;
    for (const CrossAssociation* each : order) {
        const Banner& banner = result.columns.banners[each->banner];
        questions.push_back(result.stubs[each->stub].id);
        stubs.push_back(each->stub);
        banners.push_back(result.columns.columns[banner.first].letter + "–" +
                          result.columns.columns[banner.last - 1].letter);
        v.push_back(each->cramer_v);
        statistic.push_back(each->statistic);
        freedom.push_back(each->freedom);
        p.push_back(each->p);
        adjusted.push_back(each->adjusted);
        base.push_back(each->base);
    }
    FindingTable table{.id = "questions", .title = text("How closely questions go with the columns"), .columns = {}};
    table.columns.push_back(text_column("question", text("Question"), questions));
    if (several) table.columns.push_back(text_column("columns", text("Columns"), banners));
    table.columns.push_back(number_column("v", text("Cramér's V"), Unit::none, std::move(v), 3));
    table.columns.push_back(number_column("statistic", text("Chi-squared"), Unit::none, std::move(statistic), 2));
    table.columns.push_back(number_column("freedom", text("Degrees of freedom"), Unit::none, std::move(freedom), 1));
    table.columns.push_back(number_column("p", text("p"), Unit::none, std::move(p), 4));
    table.columns.push_back(number_column("adjusted", text("p, corrected"), Unit::none, std::move(adjusted), 4));
    table.columns.push_back(number_column("base", text("Respondents"), Unit::count, std::move(base)));
    key_by_question(table, result, stubs);
    return table;
}

FindingTable cross_picture_table(const CrossResult& result, std::size_t stub) {
    std::vector<std::string> columns, answers, marks;
    std::vector<double> shares, scores;
    const std::size_t width = result.columns.columns.size();
    const bool alone = width == 0;
    for (const CrossLine& line : result.table.lines) {
        if (line.stub != stub || line.kind != CrossLineKind::answer) continue;
        for (std::size_t c = 0; c < (alone ? 1 : width); ++c) {
            const CrossCell& cell = line.cells[c];
            columns.push_back(alone ? "All" : result.columns.columns[c].name);
            answers.push_back(key_of(line));
            shares.push_back(cell.hidden ? missing_number : cell.value);
            scores.push_back(cell.score);
            marks.push_back(mark_of(cell, result.options));
        }
    }
    FindingTable table{.id = "picture",
                       .title = text("Answers to “{0}” by column", name(result.stubs[stub].words)),
                       .columns = {},
                       .key_column = result.columns.dimension.empty() ? "" : "column",
                       .key_dimension = result.columns.dimension};
    table.columns.push_back(text_column("column", text("Column"), columns));
    table.columns.push_back(text_column("answer", text("Answer"), answers));
    table.columns.push_back(number_column("share", text("Share"), Unit::percent, std::move(shares)));
    table.columns.push_back(number_column("score", text("z against the others"), Unit::none, std::move(scores), 2));
    table.columns.push_back(text_column("mark", text("Differs"), marks));
    return table;
}

}  // namespace clientele
