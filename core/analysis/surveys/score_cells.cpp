#include "core/analysis/surveys/score_cells.h"

#include <oneapi/tbb/parallel_for.h>

#include <atomic>

namespace clientele {

namespace {

/// What strata and clusters do to the variance of a measure: that by the design, over that of respondents drawn one by
/// one. 1 where it cannot be told.
double effect_on(ScoreMeasure measure, const SurveySample& sample, const AskedQuestion& question,
                 const std::vector<AnswerPoints>& points, double& freedom) {
    std::vector<double> values, weights;
    SampleDesign design;
    sample.respondents.for_each([&](std::size_t r) {
        const Code answer = question.of[r];
        if (answer == missing_code || !points[answer].counts) return;
        const AnswerPoints& each = points[answer];
        values.push_back(measure == ScoreMeasure::nps         ? double(each.promoter) - double(each.detractor)
                         : measure == ScoreMeasure::top_three ? double(each.first_three)
                         : is_share(measure)                  ? double(each.hit)
                                                              : each.score);
        weights.push_back(sample.weights.of[r]);
        if (!sample.design.stratum.empty()) design.stratum.push_back(sample.design.stratum[r]);
        if (!sample.design.cluster.empty()) design.cluster.push_back(sample.design.cluster[r]);
    });
    const DesignEstimate drawn = design_mean(values, weights, design);
    const double plain = design_mean(values, weights).error;
    freedom = drawn.freedom;
    return plain > 0 && drawn.error > 0 ? drawn.error * drawn.error / (plain * plain) : 1;
}

DrawnEffect effect_of_design(const SurveySample& sample, const AskedQuestion& question,
                             const std::vector<AnswerPoints>& points) {
    DrawnEffect effect;
    for (const ScoreMeasure measure : measures_of(question))
        effect.on(measure) = effect_on(measure, sample, question, points, effect.freedom);
    return effect;
}

}  // namespace

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
                                            const RespondentGroups& groups, bool waves, const Progress& progress,
                                            const SurveyPopulation& population) {
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
        if (population.known()) {
            const std::vector<double> unseen = unseen_shares(population, sample, &question);
            for (std::size_t i = 0; i < each.of.size(); ++i) {
                const std::size_t wave = i % (each.waves + 1);
                each.of[i].unseen = wave < each.waves ? unseen[wave] : unseen.back();
            }
        }
        if (!sample.designed()) return;
        const DrawnEffect effect = effect_of_design(sample, question, points);
        for (ScoreSums& sums : each.of) sums.drawn = effect;
    });
    if (stopped) return cancelled();
    return cells;
}

}  // namespace clientele
