#include "core/analysis/surveys/answering.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/folded.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr std::size_t enough_items = 3;

/// The place on the scale as it was seen in the questionnaire.
double place_seen(const AskedQuestion& question, std::size_t respondent) {
    const double score = question.score(respondent);
    return question.reversed ? question.lowest + question.highest - score : score;
}

/// Chance that all items get the same place, if each is answered by itself: Σ over places Π over items of the share.
double straight_by_chance(const SurveySample& sample, const std::vector<const AskedQuestion*>& items) {
    std::vector<double> places;
    for (const AskedQuestion* item : items)
        for (const GivenAnswer& answer : item->answers)
            if (!std::isnan(answer.score))
                places.push_back(item->reversed ? item->lowest + item->highest - answer.score : answer.score);
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::vector<double> chance(places.size(), 1.0);
    for (const AskedQuestion* item : items) {
        std::vector<double> share(places.size());
        double all = 0;
        sample.respondents.for_each([&](std::size_t respondent) {
            const double place = place_seen(*item, respondent);
            if (std::isnan(place)) return;
            share[static_cast<std::size_t>(std::ranges::lower_bound(places, place) - places.begin())] += 1;
            ++all;
        });
        for (std::size_t i = 0; i < places.size(); ++i) chance[i] *= all > 0 ? share[i] / all : 0;
    }
    double sum = 0;
    for (const double each : chance) sum += each;
    return sum;
}

void look_at_lists(Answering& found, const SurveySample& sample, const std::vector<RatedItems>& lists) {
    std::vector<std::uint8_t> varied(sample.survey->respondents);
    for (const RatedItems& list : lists) {
        Answering::Block block;
        sample.respondents.for_each([&](std::size_t respondent) {
            std::size_t answered = 0;
            double first = missing_number;
            bool same = true;
            for (const AskedQuestion* item : list.items) {
                const double place = place_seen(*item, respondent);
                if (std::isnan(place)) continue;
                if (answered++ == 0)
                    first = place;
                else
                    same = same && place == first;
            }
            if (answered < enough_items) return;
            found.rated[respondent] = 1;
            block.answered += 1;
            block.straight += same ? 1 : 0;
            if (!same) varied[respondent] = 1;
        });
        block.by_chance = list.items.size() < enough_items ? missing_number : straight_by_chance(sample, list.items);
        found.blocks.push_back(block);
    }
    for (std::size_t r = 0; r < varied.size(); ++r) found.straight[r] = found.rated[r] != 0 && varied[r] == 0 ? 1 : 0;
}

Result<void> look_at_questions(Answering& found, const SurveySample& sample, const Progress& progress) {
    std::vector<std::uint32_t> asked(sample.survey->respondents), unknown(asked.size());
    for (std::size_t i = 0; i < sample.questions.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(sample.questions.size()))) return cancelled();
        const AskedQuestion& question = sample.survey->questions[sample.questions[i]];
        Answering::Question each{.question = &question};
        sample.respondents.for_each([&](std::size_t respondent) {
            const AnswerState state = sample.survey->state(question, respondent);
            if (state == AnswerState::not_asked) return;
            each.asked += 1;
            ++asked[respondent];
            if (state == AnswerState::no_answer) each.no_answer += 1;
            if (state != AnswerState::do_not_know) return;
            each.do_not_know += 1;
            ++unknown[respondent];
        });
        found.questions.push_back(each);
    }
    for (std::size_t r = 0; r < asked.size(); ++r)
        found.unknown_share[r] = asked[r] > 0 ? static_cast<float>(unknown[r]) / static_cast<float>(asked[r]) : 0.0F;
    return {};
}

/// A column of the answers that says how long an interview took.
const DatasetColumn* duration_column(const Dataset& responses) {
    static constexpr std::array<std::u16string_view, 14> headers{u"duration",
                                                                 u"duration in seconds",
                                                                 u"duration seconds",
                                                                 u"interview duration",
                                                                 u"interview time",
                                                                 u"seconds",
                                                                 u"time taken",
                                                                 u"completion time",
                                                                 u"total time",
                                                                 u"dauer",
                                                                 u"dauer in sekunden",
                                                                 u"bearbeitungszeit",
                                                                 u"duree",
                                                                 u"duracion"};
    for (const DatasetColumn& column : responses.columns)
        if (column.attribute && column.values.type() == ColumnType::number &&
            std::ranges::find(headers, folded(column.id)) != headers.end())
            return &column;
    return nullptr;
}

/// From the first answer to the last, by respondent.
std::vector<double> seconds_between_answers(const Snapshot& snapshot, const SurveySample& sample) {
    const SurveyTable& survey = *sample.survey;
    std::vector<double> seconds(survey.respondents, missing_number);
    const DatasetColumn* times = snapshot.dataset(DatasetKind::responses).find("time");
    if (!times || times->values.type() != ColumnType::time) return seconds;
    std::vector<std::int64_t> first(survey.respondents, DateTime::missing_seconds), last(first);
    const std::span<const std::int64_t> of = times->values.times();
    const std::vector<std::uint32_t>& respondents = sample.tables->respondent_of;
    for (std::size_t row = 0; row < of.size(); ++row) {
        const std::size_t at = std::size_t{respondents[row]} - survey.first;
        if (respondents[row] == missing_code || at >= survey.respondents) continue;
        if (of[row] == DateTime::missing_seconds) continue;
        if (first[at] == DateTime::missing_seconds || of[row] < first[at]) first[at] = of[row];
        if (last[at] == DateTime::missing_seconds || of[row] > last[at]) last[at] = of[row];
    }
    for (std::size_t r = 0; r < seconds.size(); ++r)
        if (first[r] != DateTime::missing_seconds && last[r] > first[r])
            seconds[r] = static_cast<double>(last[r] - first[r]);
    return seconds;
}

void look_at_durations(Answering& found, const Snapshot& snapshot, const SurveySample& sample) {
    const DatasetColumn* column = duration_column(snapshot.dataset(DatasetKind::responses));
    if (column) {
        found.seconds.assign(sample.survey->respondents, missing_number);
        for (std::size_t r = 0; r < found.seconds.size(); ++r)
            found.seconds[r] = column->values.numbers()[sample.survey->row[r]];
        found.timed_by = text("“{0}”", name(column->label));
    } else {
        found.seconds = seconds_between_answers(snapshot, sample);
        found.timed_by = text("the time from the first to the last answer");
    }
    std::vector<double> known;
    sample.respondents.for_each([&](std::size_t respondent) {
        if (found.seconds[respondent] > 0) known.push_back(found.seconds[respondent]);
    });
    // Durations of a few prove nothing of the others.
    if (known.empty() || 2 * known.size() < sample.base()) return;
    static constexpr std::array half{0.5};
    found.median_seconds = quantiles(known, half).front();
    found.timed = true;
}

}  // namespace

Result<Answering> how_answered(const Snapshot& snapshot, const SurveySample& sample,
                               const std::vector<RatedItems>& lists, const Progress& progress) {
    Answering found;
    const std::size_t respondents = sample.survey->respondents;
    found.straight.assign(respondents, 0);
    found.rated.assign(respondents, 0);
    found.unknown_share.assign(respondents, 0);
    look_at_lists(found, sample, lists);
    if (auto done = look_at_questions(found, sample, progress); !done) return std::unexpected(done.error());
    look_at_durations(found, snapshot, sample);
    return found;
}

}  // namespace clientele
