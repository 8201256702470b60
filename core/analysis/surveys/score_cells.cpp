#include "core/analysis/surveys/score_cells.h"

#include <oneapi/tbb/parallel_for.h>

#include <atomic>

namespace clientele {

ScoreSums ScoreCells::others(std::size_t group, std::size_t wave) const {
    ScoreSums sums;
    for (std::size_t g = 0; g < groups; ++g)
        if (g != group) sums += at(g, wave);
    return sums;
}

std::size_t ScoreCells::wave_before(std::size_t group, std::size_t wave, double least) const {
    for (std::size_t w = wave; w-- > 0;)
        if (at(group, w).n >= least) return w;
    return waves;
}

Result<std::vector<ScoreCells>> score_cells(const SurveySample& sample, const std::vector<std::size_t>& questions,
                                            const RespondentGroups& groups, bool waves, const Progress& progress) {
    const SurveyTable& survey = *sample.survey;
    std::vector<ScoreCells> cells(questions.size());
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
            const std::size_t wave = each.waves > 0 && survey.wave[r] != missing_code ? survey.wave[r] : each.waves;
            const std::size_t group = each.groups > 0 && groups.of[r] != missing_code ? groups.of[r] : each.groups;
            const auto add = [&](std::size_t g, std::size_t w) {
                each.of[g * (each.waves + 1) + w].add(points[answer], weight);
            };
            add(each.groups, each.waves);
            if (wave != each.waves) add(each.groups, wave);
            if (group != each.groups) add(group, each.waves);
            if (wave != each.waves && group != each.groups) add(group, wave);
        });
    });
    if (stopped) return cancelled();
    return cells;
}

}  // namespace clientele
