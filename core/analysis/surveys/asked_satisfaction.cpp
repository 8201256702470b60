#include "core/analysis/surveys/asked_satisfaction.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/analysis/surveys/rated_items.h"
#include "core/analysis/surveys/score_cells.h"

namespace clientele {
namespace {

constexpr int says_nothing = 9, recommends = 2;

/// How far a question is from satisfaction as a whole.
int remoteness(const AskedQuestion& question) {
    if (!is_scaled(question.kind)) return says_nothing;
    if (question.kind != AskedKind::nps && (speaks_of_the_whole(question.text) || speaks_of_the_whole(question.id)))
        return 0;
    return question.kind == AskedKind::csat ? 1 : question.kind == AskedKind::nps ? recommends : recommends + 1;
}

struct Candidate {
    const SurveyTable* survey = nullptr;
    const AskedQuestion* question = nullptr;
    std::size_t answers = 0;
};

Candidate likely_question(const Context& context, const SurveyTables& tables, const SatisfactionWanted& wanted) {
    Candidate best;
    const auto rank = [](const Candidate& each) { return std::tuple(-remoteness(*each.question), each.answers); };
    for (const SurveyTable& survey : tables.surveys) {
        const Selection left = tables.respondents(survey, context.rows[DatasetKind::responses]);
        for (const AskedQuestion& question : survey.questions) {
            if (!wanted.named.empty() && &question != survey.find(wanted.named)) continue;
            if (wanted.named.empty() && remoteness(question) > (wanted.any_scale ? says_nothing - 1 : recommends))
                continue;
            Candidate each{&survey, &question, 0};
            left.for_each([&](std::size_t r) {
                each.answers += question.of[r] != missing_code && wanted.counts(survey, r) ? 1 : 0;
            });
            if (each.answers > 0 && (!best.survey || rank(each) > rank(best))) best = each;
        }
    }
    return best;
}

}  // namespace

double AskedSatisfaction::score(std::size_t respondent) const {
    const Code answer = question->of[respondent];
    return answer == missing_code || !points[answer].counts ? missing_number : points[answer].score;
}

void AskedSatisfaction::add(ScoreSums& sums, std::size_t respondent) const {
    const Code answer = question->of[respondent];
    if (answer != missing_code && points[answer].counts) sums.add(points[answer], weight(respondent));
}

Result<std::optional<AskedSatisfaction>> asked_satisfaction(const Context& context, const SatisfactionWanted& wanted) {
    if (context.snapshot.dataset(DatasetKind::responses).rows == 0) return std::nullopt;
    const auto tables = survey_tables(context.snapshot, context.progress);
    if (!tables) return std::unexpected(tables.error());
    const Candidate best = likely_question(context, **tables, wanted);
    if (!best.survey) {
        if (wanted.named.empty()) return std::nullopt;
        return fail(ErrorCode::not_found,
                    text("No survey whose answers name a visited store has the question “{0}”.", name(wanted.named)));
    }
    if (!is_scaled(best.question->kind))
        return fail(ErrorCode::unsupported,
                    text("“{0}” has no scale: satisfaction has to be a rating.", name(best.question->text)));
    auto sample = survey_sample_of(context, *best.survey);
    if (!sample) return std::unexpected(sample.error());
    AskedSatisfaction asked{
        .sample = std::move(*sample), .question = best.question, .points = points_of(*best.question)};
    if (asked.sample.designed()) {
        const auto place = static_cast<std::size_t>(best.question - best.survey->questions.data());
        const auto cells = score_cells(asked.sample, {place}, {}, false, context.progress);
        if (!cells) return std::unexpected(cells.error());
        asked.drawn = cells->front().all().drawn;
    }
    return asked;
}

void VarianceWithin::add(const ScoreSums& group) {
    if (!(group.w > 0)) return;
    deviations += std::max(0.0, group.wyy - group.wy * group.wy / group.w);
    weights += group.w - group.w2 / group.w;
    freedom += group.w * group.w / group.w2 - 1;
}

double VarianceWithin::variance() const {
    return freedom > 1e-9 && weights > 0 ? deviations / weights : missing_number;
}

}  // namespace clientele
