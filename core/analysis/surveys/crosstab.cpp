#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/analysis/highlights.h"
#include "core/analysis/surveys/cross_drawn.h"
#include "core/analysis/surveys/cross_findings.h"
#include "core/analysis/surveys/other_surveys.h"
#include "core/analysis/surveys/sample_of_some.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

std::vector<OptionSpec> crosstab_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options = survey_options(snapshot);
    options.push_back({.id = "rows",
                       .label = text("Rows"),
                       .type = OptionType::text,
                       .value = "",
                       .choices = {},
                       .help = text("Questions or fields, parted by semicolons: “Q1; Q2; customers.country”. Empty: "
                                    "all questions but those answered in words.")});
    options.push_back(
        {.id = "columns",
         .label = text("Columns"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("Fields or questions side by side, parted by semicolons, “a > b” for b within a: "
                      "“wave; customers.country > question:Gender”. Empty: the first that parts respondents into a "
                      "few groups; none: no columns.")});
    options.push_back({.id = "only",
                       .label = text("Only respondents with"),
                       .type = OptionType::text,
                       .value = "",
                       .choices = {},
                       .help = text("Fields or questions and the values that count, parted by semicolons: "
                                    "“question:Gender=f; customers.country=France, Spain”. Empty: everybody.")});
    options.push_back({.id = "test",
                       .label = text("Test"),
                       .value = "others",
                       .choices = {{"others", text("Each column against the others")},
                                   {"columns", text("Columns in pairs (letters)")},
                                   {"none", text("None")}},
                       .help = text("What each figure is compared with.")});
    options.push_back({.id = "correction",
                       .label = text("Correction for many tests"),
                       .value = "bh",
                       .choices = {{"bh", text("Benjamini-Hochberg (false finds among the finds)")},
                                   {"holm", text("Holm (any false find in a block)")},
                                   {"bonferroni", text("Bonferroni (any false find in a block)")},
                                   {"none", text("None")}},
                       .help = text("Of a hundred tests where there is nothing, five find something by chance.")});
    options.push_back({.id = "show",
                       .label = text("Figures"),
                       .value = "columns",
                       .choices = {{"columns", text("Shares of the column")},
                                   {"rows", text("Shares of the row")},
                                   {"counts", text("Respondents, weighted")}},
                       .help = text("Tests are of shares of the column, whatever is shown.")});
    options.push_back({.id = "order",
                       .label = text("Answers"),
                       .value = "scale",
                       .choices = {{"scale", text("As on the scale")}, {"size", text("The most frequent first")}},
                       .help = text("The order of the answers to a question.")});
    options.push_back(population_option());
    options.push_back({.id = "least_base",
                       .label = text("Hide columns under"),
                       .type = OptionType::whole,
                       .value = "30",
                       .choices = {},
                       .least = 1,
                       .most = 100000,
                       .help = text("Respondents: shares of fewer are not shown and not tested.")});
    return options;
}

CrossOptions read_options(const Options& options) {
    CrossOptions read;
    const std::string &test = options.text("test"), &correction = options.text("correction");
    if (test == "columns") read.testing = CrossTesting::columns;
    if (test == "none") read.testing = CrossTesting::none;
    if (correction == "bonferroni") read.correction = CrossCorrection::bonferroni;
    if (correction == "holm") read.correction = CrossCorrection::holm;
    if (correction == "none") read.correction = CrossCorrection::none;
    read.least_base = static_cast<double>(options.whole("least_base"));
    return read;
}

/// A figure that differs from that of the others, or of another column.
struct Difference {
    const CrossLine* line = nullptr;
    std::size_t column = 0;
    double other = missing_number, score = 0;
    std::size_t against = 0;
    bool of_pair = false;
};
/// The surest of all shares; of means where no share differs.
std::optional<Difference> surest(const CrossResult& result) {
    std::optional<Difference> found;
    const auto take = [&](const Difference& each) {
        const auto rank = [](const Difference& of) { return std::pair(of.line->is_share(), std::abs(of.score)); };
        if (!found || rank(*found) < rank(each)) found = each;
    };
    for (const CrossLine& line : result.table.lines)
        for (std::size_t c = 0; c + 1 < line.cells.size(); ++c)
            if (const CrossCell& cell = line.cells[c]; cell.differs(result.options.level))
                take({.line = &line, .column = c, .other = cell.value - cell.difference, .score = cell.score});
    for (const CrossPair& pair : result.table.pairs)
        if (pair.adjusted < result.options.level) {
            const CrossLine& line = result.table.lines[pair.line];
            take({.line = &line,
                  .column = pair.first,
                  .other = line.cells[pair.second].value,
                  .score = pair.tested.score,
                  .against = pair.second,
                  .of_pair = true});
        }
    return found;
}

Text crosstab_headline(const CrossResult& result, const SurveySample& sample) {
    if (result.columns.columns.empty())
        return text("“{0}”: answers of {1} {1|respondent|respondents} to {2} {2|question|questions}.",
                    name(sample.survey->name), count(sample.base()), count(result.stubs.size()));
    if (result.options.testing == CrossTesting::none)
        return text("“{0}”: {1} {1|question|questions} by {2} columns, not tested.", name(sample.survey->name),
                    count(result.stubs.size()), count(result.columns.columns.size()));
    const std::optional<Difference> found = surest(result);
    if (!found)
        return text("None of {0} figures of “{1}” surely differs between the columns.", count(result.table.tests),
                    name(sample.survey->name));
    const CrossLine& line = *found->line;
    const CrossCell& cell = line.cells[found->column];
    const Name question = name(result.stubs[line.stub].words),
               column = name(result.columns.columns[found->column].label);
    const Text against = found->of_pair ? verbatim(result.columns.columns[found->against].label) : text("the others");
    const Count differing = count(result.table.differing), tests = count(result.table.tests);
    const Text& field = result.columns.banners[result.columns.columns[found->column].banner].label;
    if (line.is_share())
        return text("“{0}” to “{1}”: {2} of those with “{3}” ({4}) against {5} of {6}; {7} of {8} figures differ.",
                    line.label, question, percent(cell.value), column, field, percent(found->other), against, differing,
                    tests);
    return text("{0} of “{1}”: {2} of those with “{3}” ({4}) against {5} of {6}; {7} of {8} figures differ.",
                line.label, question, number(cell.value, 2), column, field, number(found->other, 2), against, differing,
                tests);
}

/// The surest difference, where it is as large as to matter: ten points, or a tenth of the scale.
void add_cross_highlight(Finding& finding, const CrossResult& result) {
    constexpr double least_part = 0.1;
    const std::optional<Difference> found = surest(result);
    if (!found || !found->line->is_share()) return;
    const CrossLine& line = *found->line;
    const CrossCell& cell = line.cells[found->column];
    const double difference = cell.value - found->other;
    if (!(std::abs(difference) >= least_part)) return;
    const CrossStub& stub = result.stubs[line.stub];
    const CrossColumn& column = result.columns.columns[found->column];
    Highlight told;
    told.id = "difference";
    told.sentence = text("“{0}” to “{1}”: {2} of those with “{3}” ({4}), {5} of {6}.", line.label, verbatim(stub.words),
                         percent(cell.value), verbatim(column.label), result.columns.banners[column.banner].label,
                         percent(found->other),
                         found->of_pair ? verbatim(result.columns.columns[found->against].label) : text("the others"));
    told.why = text("Of all figures of the crosstab it differs most surely, after the correction for so many tests.");
    told.action = text("Look at the columns beside one another.");
    told.customer_share = std::abs(difference) * cell.weighted / std::max(1e-300, line.cells.back().weighted);
    told.p_value = cell.adjusted;
    if (found->of_pair)
        for (const CrossPair& pair : result.table.pairs)
            if (&result.table.lines[pair.line] == &line && pair.first == found->column && pair.second == found->against)
                told.p_value = pair.adjusted;
    told.stories = {"answers to " + stub.words + " by " + std::string(result.columns.dimension)};
    if (result.columns.dimension == "responses.store_id") told.stories.push_back(story_of_group(column.name));
    told.chart = "answers";
    told.table = "crosstab";
    told.key = stub.question ? stub.question->data_id() : stub.id;
    finding.highlights.push_back(std::move(told));
}

/// The question that goes most closely with the columns; the first where that is not known.
std::size_t closest_question(const CrossResult& result) {
    std::size_t stub = 0;
    double most = -1;
    for (const CrossAssociation& each : result.table.associations)
        if (each.p < 0.05 && each.cramer_v > most) {
            most = each.cramer_v;
            stub = each.stub;
        }
    if (most < 0)
        for (std::size_t i = result.stubs.size(); i-- > 0;)
            if (result.stubs[i].shows_lines) stub = i;
    return stub;
}

void add_charts(Finding& finding, const CrossResult& result, std::size_t stub) {
    ChartSpec map =
        chart_of(ChartKind::heat_map, "answers", text("Answers to “{0}” by column", name(result.stubs[stub].words)),
                 {"picture", "column", "share"});
    map.series = "answer";
    map.mark = "mark";
    finding.charts.push_back(std::move(map));
    if (result.table.associations.empty()) return;
    finding.charts.push_back(ranked_bars("questions", text("How closely questions go with the columns"),
                                         {"questions", "question", "v"}, text("Cramér's V")));
}

void add_notes(Finding& finding, const CrossResult& result, const SurveySample& sample) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(
        text("Shares are of the respondents who gave an answer to the question; “don't know” and no answer are left "
             "out. Where several answers can be given, shares add up to more than all."));
    for (const Banner& banner : result.columns.banners)
        note(text("Columns {0} to {1}: {2}.", name(result.columns.columns[banner.first].letter),
                  name(result.columns.columns[banner.last - 1].letter), banner.label));
    for (const Banner& banner : result.columns.banners)
        if (banner.overlaps())
            note(
                text("“{0}” has several answers, so that respondents stand in several columns. Each is tested against "
                     "those who did not give that answer; pairs with the covariance that shared respondents make. "
                     "Whole questions are not tested there.",
                     banner.label));
    if (result.options.testing == CrossTesting::none || result.columns.columns.empty()) return;
    if (result.table.counted_once > 0)
        note(text("Of two columns each differs from the other: such a difference is counted and corrected once."));
    if (result.table.answers_counted_once > 0)
        note(
            text("Of two answers more of the one are fewer of the other: such a difference is counted and corrected "
                 "once."));
    note(
        text("Tests: {0}. Shares by the pooled z test, means by Welch's t test, whole questions by chi-squared; not "
             "where fewer than five answers are expected.",
             testing_in_words(result)));
    if (result.options.correction == CrossCorrection::false_discoveries)
        note(text("The correction goes over all {0} tests of the table: of what differs, one in twenty may be chance.",
                  count(result.table.tests)));
    else if (result.options.correction != CrossCorrection::none)
        note(text("The correction goes over the tests of one question and field, or of a row's pairs."));
    else
        note(text("Nothing is corrected for the number of tests: of {0}, about {1} differ by chance alone.",
                  count(result.table.tests), number(0.05 * static_cast<double>(result.table.tests), 0)));
    if (sample.designed())
        note(text(
            "All tests follow how respondents were drawn: differences by Taylor's linearisation (Binder 1983), "
            "with t of the clusters (or respondents) less the strata less one, whole questions by the "
            "second-order correction of Rao and Scott (1984) by F. Where a column is of few clusters, the degrees of "
            "freedom are those that it leaves. A column of one cluster is not tested."));
    else if (sample.weights.weighted)
        note(
            text("Weights count in tests by the effective number of respondents, (Σw)²/Σw²; whole questions by the "
                 "correction of Rao and Scott (1984)."));
}

/// Columns whose respondents were drawn in few clusters: how much such differ is hardly known.
void warn_of_few_clusters(Finding& finding, const CrossResult& result, const SurveySample& sample) {
    if (sample.design.cluster.empty() || result.options.testing == CrossTesting::none) return;
    constexpr std::size_t rough_clusters = 10;
    std::vector<std::uint32_t> last(result.columns.columns.size(), missing_code);
    std::vector<std::size_t> clusters(last.size());
    for (const std::size_t respondent : respondents_by_unit(sample))
        for (const Banner& banner : result.columns.banners)
            for (const Code column : banner.columns_of(respondent))
                if (std::exchange(last[column], sample.drawn.of[respondent]) != sample.drawn.of[respondent])
                    ++clusters[column];
    std::vector<Text> few;
    for (std::size_t c = 0; c < clusters.size(); ++c)
        if (clusters[c] > 0 && clusters[c] < rough_clusters)
            few.push_back(text("{0} ({1})", verbatim(result.columns.columns[c].label), count(clusters[c])));
    constexpr std::size_t most_named = 8;
    if (few.size() > most_named) {
        const std::size_t more = few.size() - most_named;
        few.resize(most_named);
        few.push_back(text("{0} more", count(more)));
    }
    if (!few.empty())
        finding.warnings.push_back(text(
            "Columns of fewer than {0} clusters: {1}. How much clusters differ is hardly known there; tests take so "
            "few into account and find little.",
            count(rough_clusters), few));
}

void add_warnings(Finding& finding, const CrossResult& result, bool columns_are_named) {
    if (result.columns.columns.empty() && !columns_are_named)
        finding.warnings.push_back(
            text("No field parts the respondents into a few groups: name columns, such as customers.country."));
    if (result.table.hidden > 0)
        finding.warnings.push_back(text("{0} {0|figure is|figures are} hidden: fewer than {1} respondents.",
                                        count(result.table.hidden), number(result.options.least_base, 0)));
    if (result.options.testing != CrossTesting::none && result.options.correction == CrossCorrection::none &&
        result.table.tests > 1)
        finding.warnings.push_back(
            text("Not corrected for {0} tests: some differences are chance.", count(result.table.tests)));
}

Result<Finding> run_crosstab(const Context& context) {
    auto sample = survey_sample(context);
    if (!sample) return std::unexpected(sample.error());
    const std::string& only = context.options.text("only");
    if (const auto kept = keep_only(context, *sample, only); !kept) return std::unexpected(kept.error());
    CrossResult result{.options = read_options(context.options)};
    auto population = survey_population(*sample, context.options.text("population"));
    if (!population) return std::unexpected(population.error());
    result.options.population = std::move(*population);
    auto columns = cross_columns(context, *sample, context.options.text("columns"));
    if (!columns) return std::unexpected(columns.error());
    result.columns = std::move(*columns);
    auto stubs = cross_stubs(context, *sample, context.options.text("rows"), result.columns.said);
    if (stubs && stubs->empty() && context.options.text("columns").empty()) {  // the only question is the columns
        result.columns = {};
        stubs = cross_stubs(context, *sample, context.options.text("rows"), {});
    }
    if (!stubs) return std::unexpected(stubs.error());
    if (stubs->empty())
        return fail(ErrorCode::missing_data,
                    text("“{0}” has no question whose answers can be counted.", name(sample->survey->name)));
    result.stubs = std::move(*stubs);
    if (result.columns.columns.empty()) result.options.testing = CrossTesting::none;
    const std::string& show = context.options.text("show");
    result.shown = show == "rows" ? CrossShown::rows : show == "counts" ? CrossShown::counts : CrossShown::columns;
    result.largest_first = context.options.text("order") == "size";
    auto table = cross_table(*sample, result.columns, result.stubs, result.options, context.progress.part(0.5, 0.95));
    if (!table) return std::unexpected(table.error());
    result.table = std::move(*table);

    const std::size_t closest = closest_question(result);
    Finding finding;
    finding.headline = crosstab_headline(result, *sample);
    finding.metrics = {count_metric("respondents", text("Respondents"), static_cast<double>(sample->base()))};
    if (result.options.testing != CrossTesting::none) {
        finding.metrics.push_back(count_metric("tests", text("Tests"), static_cast<double>(result.table.tests)));
        finding.metrics.push_back(
            count_metric("differing", text("Surely differ"), static_cast<double>(result.table.differing)));
    }
    finding.tables.push_back(crosstab_table(result));
    finding.tables.push_back(cross_means_table(result));
    finding.tables.push_back(cross_bases_table(result));
    finding.tables.push_back(cross_tests_table(result));
    finding.tables.push_back(cross_questions_table(result));
    finding.tables.push_back(cross_picture_table(result, closest));
    add_charts(finding, result, closest);
    warn_of_few_clusters(finding, result, *sample);
    add_warnings(finding, result, !context.options.text("columns").empty());
    add_notes(finding, result, *sample);
    if (result.options.population.known()) finding.notes.push_back(population_note(result.options.population));
    if (!only.empty()) finding.notes.push_back(text("Only respondents with {0} count.", name(only)));
    say_sample(*sample, finding);
    add_cross_highlight(finding, result);
    auto others = highlights_of_other_surveys(context, *sample, "surveys.crosstab", context.progress.part(0.97, 1));
    if (!others) return std::unexpected(others.error());
    std::ranges::move(*others, std::back_inserter(finding.highlights));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis surveys_crosstab() {
    return {.id = "surveys.crosstab",
            .title = "Crosstabs",
            .question = "Who answers differently, and is the difference sure?",
            .page = "surveys",
            .needs = {{DatasetKind::responses, {"question", "answer"}}},
            .options = crosstab_options,
            .run = run_crosstab,
            .help =
                "Crosses any questions and fields: answers, nets and means by column, weighted, every figure tested "
                "against the other columns or column by column, with a correction for many tests that is printed "
                "on the table."};
}

}  // namespace clientele
