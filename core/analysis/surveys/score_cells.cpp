#include "core/analysis/surveys/score_cells.h"

#include <oneapi/tbb/parallel_for.h>

#include <atomic>

#include "core/analysis/surveys/cross_drawn.h"
#include "core/analysis/surveys/score_design.h"

namespace clientele {

ScoreSums ScoreCells::others(std::size_t group, std::size_t wave) const {
    ScoreSums sums;
    for (std::size_t g = 0; g < groups; ++g)
        if (g != group) sums += at(g, wave);
    if (!of_others.empty()) sums.drawn = of_others[group * (waves + 1) + wave];
    return sums;
}

std::size_t ScoreCells::wave_before(std::size_t group, std::size_t wave, double least) const {
    for (std::size_t w = wave; w-- > 0;)
        if (at(group, w).n >= least) return w;
    return waves;
}

ScorePlace place_of(const ScoreCells& cells, const RespondentGroups& groups, const SurveyTable& survey,
                    std::size_t respondent) {
    const bool waved = cells.waves > 0 && survey.wave[respondent] != missing_code;
    const bool grouped = cells.groups > 0 && groups.of[respondent] != missing_code;
    return {grouped ? groups.of[respondent] : cells.groups, waved ? survey.wave[respondent] : cells.waves};
}

Result<std::vector<ScoreCells>> score_cells(const SurveySample& sample, const std::vector<std::size_t>& questions,
                                            const RespondentGroups& groups, bool waves, const Progress& progress,
                                            const SurveyPopulation& population) {
    const SurveyTable& survey = *sample.survey;
    std::vector<ScoreCells> cells(questions.size());
    const std::vector<std::size_t> order = sample.designed() ? respondents_by_unit(sample) : std::vector<std::size_t>();
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, questions.size(), [&](std::size_t q) {
        if (stopped || progress.cancelled()) {
            stopped = true;
            return;
        }
        const AskedQuestion& question = survey.questions[questions[q]];
        const std::vector<AnswerPoints> points = points_of(question);
        ScoreCells& each = cells[q];
        each.groups = groups.names.size();
        each.waves = waves ? survey.waves.size() : 0;
        each.of.resize((each.groups + 1) * (each.waves + 1));
        sample.respondents.for_each([&](std::size_t r) {
            const Code answer = question.of[r];
            if (answer == missing_code || !points[answer].counts) return;
            const double weight = sample.weights.of[r];
            place_of(each, groups, survey, r).each_cell(each, [&](std::size_t g, std::size_t w) {
                each.of[g * (each.waves + 1) + w].add(points[answer], weight);
            });
        });
        if (population.known()) {
            const std::vector<double> unseen = unseen_shares(population, sample, &question);
            for (std::size_t i = 0; i < each.of.size(); ++i) {
                const std::size_t wave = i % (each.waves + 1);
                each.of[i].unseen = wave < each.waves ? unseen[wave] : unseen.back();
            }
        }
        if (sample.designed()) put_effects_of_design(each, sample, question, points, groups, order);
    });
    if (stopped) return cancelled();
    return cells;
}

}  // namespace clientele
