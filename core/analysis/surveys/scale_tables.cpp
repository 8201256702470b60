#include "core/analysis/surveys/scale_tables.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_respondents = 1000;
constexpr float mostly_unknown = 0.5F;

}  // namespace

std::string_view verdict_of(const TestedScale& scale) {
    if (!scale.tested || std::isnan(scale.reliability.alpha)) return not_tested;
    const double alpha = scale.reliability.alpha;
    return alpha < 0.6 ? not_reliable : alpha < 0.7 ? questionable : alpha <= 0.9 ? reliable : repetitive;
}

FindingTable scales_table(const std::vector<TestedScale>& scales, const Answering& answering) {
    std::vector<std::string> names, verdicts;
    std::vector<double> items, respondents, alpha, low, high, standardised, omegas, omega_low, omega_high, lambda6,
        correlation;
    std::vector<double> answered, straight, by_chance;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const TestedScale& scale = scales[i];
        const auto figure = [&](double value) { return scale.tested ? value : missing_number; };
        names.push_back(scale.list.name);
        verdicts.emplace_back(verdict_of(scale));
        items.push_back(static_cast<double>(scale.list.items.size()));
        respondents.push_back(static_cast<double>(scale.answers.respondents.size()));
        alpha.push_back(figure(scale.reliability.alpha));
        low.push_back(figure(scale.reliability.interval.low));
        high.push_back(figure(scale.reliability.interval.high));
        standardised.push_back(figure(scale.reliability.standardised));
        omegas.push_back(figure(scale.reliability.omega));
        omega_low.push_back(figure(scale.reliability.omega_interval.low));
        omega_high.push_back(figure(scale.reliability.omega_interval.high));
        lambda6.push_back(figure(scale.reliability.lambda6));
        correlation.push_back(figure(scale.reliability.mean_correlation));
        const Answering::Block& block = answering.blocks[i];
        answered.push_back(block.answered);
        straight.push_back(quotient(block.straight, block.answered));
        by_chance.push_back(block.answered > 0 ? block.by_chance : missing_number);
    }
    FindingTable table{.id = "scales", .title = text("Scales")};
    table.columns.push_back(text_column("scale", text("Scale"), names));
    table.columns.push_back(text_column("verdict", text("Verdict"), verdicts));
    table.columns.push_back(number_column("alpha", text("Cronbach's alpha"), Unit::none, std::move(alpha), 3));
    table.columns.push_back(number_column("low", text("Lower end (95 %)"), Unit::none, std::move(low), 3));
    table.columns.push_back(number_column("high", text("Upper end (95 %)"), Unit::none, std::move(high), 3));
    table.columns.push_back(number_column("omega", text("McDonald's omega"), Unit::none, std::move(omegas), 3));
    table.columns.push_back(
        number_column("omega_low", text("Omega, lower end (95 %)"), Unit::none, std::move(omega_low), 3));
    table.columns.push_back(
        number_column("omega_high", text("Omega, upper end (95 %)"), Unit::none, std::move(omega_high), 3));
    table.columns.push_back(
        number_column("standardised", text("Standardised alpha"), Unit::none, std::move(standardised), 3));
    table.columns.push_back(number_column("lambda6", text("Guttman's lambda 6"), Unit::none, std::move(lambda6), 3));
    table.columns.push_back(
        number_column("correlation", text("Mean correlation"), Unit::none, std::move(correlation), 3));
    table.columns.push_back(number_column("items", text("Items"), Unit::count, std::move(items)));
    table.columns.push_back(
        number_column("respondents", text("Respondents who answered all"), Unit::count, std::move(respondents)));
    table.columns.push_back(number_column("straight", text("Same answer to all"), Unit::percent, std::move(straight)));
    table.columns.push_back(
        number_column("by_chance", text("Expected by chance"), Unit::percent, std::move(by_chance)));
    table.columns.push_back(
        number_column("answered", text("Respondents with three answers and more"), Unit::count, std::move(answered)));
    return table;
}

FindingTable items_table(const std::vector<TestedScale>& scales) {
    std::vector<std::string> names, ids, words, reversed;
    std::vector<double> total, without, loading, mean, deviation;
    for (const TestedScale& scale : scales) {
        for (std::size_t i = 0; i < scale.list.items.size(); ++i) {
            const AskedQuestion& item = *scale.list.items[i];
            const bool known = scale.tested;
            names.push_back(scale.list.name);
            ids.push_back(item.id);
            words.push_back(item.text);
            reversed.emplace_back(known && scale.reliability.items[i].reversed ? "turned round" : "");
            total.push_back(known ? scale.reliability.items[i].total : missing_number);
            without.push_back(known ? scale.reliability.items[i].alpha_without : missing_number);
            loading.push_back(known ? scale.reliability.items[i].loading : missing_number);
            mean.push_back(known ? scale.means[i] : missing_number);
            deviation.push_back(known ? scale.deviations[i] : missing_number);
        }
    }
    FindingTable table{.id = "items",
                       .title = text("Items"),
                       .columns = {},
                       .key_column = "question",
                       .key_dimension = "responses.question"};
    table.columns.push_back(text_column("question", text("Question"), ids));
    if (words != ids) table.columns.push_back(text_column("words", text("In words"), words));
    table.columns.push_back(text_column("scale", text("Scale"), names));
    table.columns.push_back(
        number_column("total", text("Correlation with the other items"), Unit::none, std::move(total), 3));
    table.columns.push_back(number_column("without", text("Alpha without it"), Unit::none, std::move(without), 3));
    table.columns.push_back(
        number_column("loading", text("Loading on the common factor"), Unit::none, std::move(loading), 3));
    table.columns.push_back(text_column("direction", text("Direction"), reversed));
    table.columns.push_back(number_column("mean", text("Mean"), Unit::none, std::move(mean), 2));
    table.columns.push_back(
        number_column("deviation", text("Standard deviation"), Unit::none, std::move(deviation), 2));
    return table;
}

FindingTable questions_table(const Answering& answering) {
    std::vector<const Answering::Question*> order;
    for (const Answering::Question& each : answering.questions)
        if (each.asked > 0) order.push_back(&each);
    std::ranges::stable_sort(order, std::ranges::greater{}, [](const Answering::Question* each) {
        return (each->do_not_know + each->no_answer) / each->asked;
    });
    std::vector<std::string> ids, words;
    std::vector<double> asked, none;
    ShareColumns unknown;
    for (const Answering::Question* each : order) {
        ids.push_back(each->question->id);
        words.push_back(each->question->text);
        asked.push_back(each->asked);
        unknown.add(each->do_not_know, each->asked);
        none.push_back(each->no_answer / each->asked);
    }
    FindingTable table{.id = "questions",
                       .title = text("Questions without an opinion"),
                       .columns = {},
                       .key_column = "question",
                       .key_dimension = "responses.question"};
    table.columns.push_back(text_column("question", text("Question"), ids));
    if (words != ids) table.columns.push_back(text_column("words", text("In words"), words));
    std::move(unknown).put(table, "unknown", text("Don't know"), text("Lower end (95 %)"), text("Upper end (95 %)"));
    table.columns.push_back(number_column("none", text("No answer"), Unit::percent, std::move(none)));
    table.columns.push_back(number_column("asked", text("Respondents who were asked"), Unit::count, std::move(asked)));
    return table;
}

FindingTable respondents_table(const Snapshot& snapshot, const SurveySample& sample, const Answering& answering) {
    const SurveyTable& survey = *sample.survey;
    const DatasetColumn* ids = snapshot.dataset(DatasetKind::responses).find("respondent");
    std::vector<std::string> respondents, problems;
    std::vector<double> unknown, seconds;
    const auto add = [&](std::size_t respondent, const char* problem) {
        if (respondents.size() >= most_respondents) return;
        respondents.emplace_back(ids->values.text(survey.row[respondent]));
        problems.emplace_back(problem);
        unknown.push_back(static_cast<double>(answering.unknown_share[respondent]));
        seconds.push_back(answering.timed ? answering.seconds[respondent] : missing_number);
    };
    if (ids)
        sample.respondents.for_each([&](std::size_t respondent) {
            if (answering.straight[respondent] != 0) add(respondent, "same answer to all");
            if (answering.timed && answering.seconds[respondent] < too_fast * answering.median_seconds)
                add(respondent, "too fast");
            if (answering.unknown_share[respondent] >= mostly_unknown) add(respondent, "mostly don't know");
        });
    FindingTable table{.id = "respondents",
                       .title = text("Careless answers"),
                       .columns = {},
                       .key_column = "respondent",
                       .key_dimension = "responses.respondent"};
    table.columns.push_back(text_column("respondent", text("Respondent"), respondents));
    table.columns.push_back(text_column("problem", text("Problem"), problems));
    table.columns.push_back(number_column("unknown", text("Don't know"), Unit::percent, std::move(unknown)));
    if (answering.timed)
        table.columns.push_back(number_column("seconds", text("Duration"), Unit::seconds, std::move(seconds)));
    return table;
}

}  // namespace clientele
