#include "core/analysis/surveys/survey_waves.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/analysis/value/customer_fields.h"
#include "core/model/period.h"

namespace clientele {
namespace {

constexpr std::size_t most_waves = 400;
constexpr double fewest_a_wave = 30;  // respondents, on average

constexpr std::pair<std::string_view, PeriodUnit> wave_units[] = {{"week", PeriodUnit::week},
                                                                  {"month", PeriodUnit::month},
                                                                  {"quarter", PeriodUnit::quarter},
                                                                  {"year", PeriodUnit::year}};

/// By respondent the text of their wave, "" for none; the index in the order of names or of the first answers.
void by_names(SurveyTable& survey, const std::vector<std::string>& names, bool by_time) {
    std::map<std::string, std::int64_t> first;
    for (std::size_t r = 0; r < names.size(); ++r) {
        if (names[r].empty()) continue;
        const auto [at, fresh] = first.try_emplace(names[r], survey.time[r]);
        if (!fresh) at->second = std::min(at->second, survey.time[r]);
    }
    for (const auto& [name, time] : first) survey.waves.push_back(name);
    if (by_time)
        std::ranges::stable_sort(survey.waves, {}, [&](const std::string& name) { return first.find(name)->second; });
    std::map<std::string_view, std::uint32_t> place;
    for (std::size_t w = 0; w < survey.waves.size(); ++w) place[survey.waves[w]] = static_cast<std::uint32_t>(w);
    for (std::size_t r = 0; r < names.size(); ++r)
        if (!names[r].empty()) survey.wave[r] = place[names[r]];
}

void by_unit(SurveyTable& survey, PeriodUnit unit) {
    std::map<std::int32_t, std::string> known;
    std::vector<std::string> names(survey.respondents);
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        if (survey.time[r] == DateTime::missing_seconds) continue;
        const Date start = period_start(unit, date_of(DateTime{survey.time[r]}));
        std::string& name = known[start.days];
        if (name.empty()) name = period_name(unit, start);
        names[r] = name;
    }
    by_names(survey, names, true);
    survey.wave_dimension = "period";
}

/// Values of a column of responses at each respondent's first answer.
bool by_column(SurveyTable& survey, const DatasetColumn& column) {
    std::vector<std::string> names(survey.respondents);
    std::set<std::string> different;
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        names[r] = cell_words(column.values, survey.row[r]);
        different.insert(names[r]);
        if (different.size() > most_waves) return false;
    }
    const bool timed = std::ranges::none_of(survey.time, [](std::int64_t t) { return t == DateTime::missing_seconds; });
    by_names(survey, names, timed);
    survey.wave_dimension = "responses." + column.id;
    survey.wave_reason = text("Waves are what “{0}” says.", name(column.id));
    return true;
}

bool by_question(SurveyTable& survey, std::string_view named) {
    const AskedQuestion* question = survey.find(named);
    if (!question || question->kind == AskedKind::multiple || question->answers.size() > most_waves) return false;
    std::vector<std::string> names(survey.respondents);
    for (std::size_t r = 0; r < survey.respondents; ++r)
        if (question->of[r] != missing_code && question->answers[question->of[r]].state == AnswerState::given)
            names[r] = question->answers[question->of[r]].text;
    const bool timed = std::ranges::none_of(survey.time, [](std::int64_t t) { return t == DateTime::missing_seconds; });
    by_names(survey, names, timed);
    survey.wave_reason = text("Waves are the answers to “{0}”.", name(question->text));
    return true;
}

/// Quarters of surveys that run for years, months of others, none of those that were done within six weeks.
void find_waves(SurveyTable& survey) {
    std::int64_t first = INT64_MAX, last = INT64_MIN;
    for (const std::int64_t time : survey.time) {
        if (time == DateTime::missing_seconds) continue;
        first = std::min(first, time);
        last = std::max(last, time);
    }
    constexpr std::int64_t day = 86'400;
    if (first > last || last - first < 45 * day) return;
    for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
        if (unit == PeriodUnit::month && last - first > 548 * day) continue;
        survey.waves.clear();
        std::ranges::fill(survey.wave, missing_code);
        by_unit(survey, unit);
        if (static_cast<double>(survey.respondents) >= fewest_a_wave * static_cast<double>(survey.waves.size())) break;
    }
    survey.wave_reason = text("Waves were cut by the time of the answers.");
}

const DatasetColumn* wave_column(const Dataset& responses) {
    for (const DatasetColumn& column : responses.columns)
        if (column.attribute)
            for (const std::string_view known : {"wave", "welle", "vague", "ola", "surveywave", "wavenumber"})
                if (plain_header(column.id) == known) return &column;
    return nullptr;
}

void told(SurveyTable& survey, const Snapshot& snapshot, const std::string& said) {
    const Dataset& responses = snapshot.dataset(DatasetKind::responses);
    if (said == "none") return;
    const auto unit = std::ranges::find(wave_units, said, &std::pair<std::string_view, PeriodUnit>::first);
    if (unit != std::end(wave_units)) {
        by_unit(survey, unit->second);
        survey.wave_reason = text("You said how waves are cut.");
        return;
    }
    if (!said.empty()) {
        const std::string_view field = said.starts_with("responses.") ? std::string_view(said).substr(10) : said;
        const DatasetColumn* column = said.starts_with("question:") ? nullptr : responses.find(field);
        if (column && by_column(survey, *column)) return;
        if (by_question(survey, said.starts_with("question:") ? std::string_view(said).substr(9) : said)) return;
        survey.problems.push_back(
            text("Waves of “{0}” cannot be told by “{1}”: that is neither a field of the answers nor a question with "
                 "few answers.",
                 name(survey.name), name(said)));
    } else if (const DatasetColumn* column = wave_column(responses); column && by_column(survey, *column)) {
        return;
    }
    find_waves(survey);
}

}  // namespace

void put_waves(SurveyTable& survey, const Snapshot& snapshot, const std::string& said) {
    survey.wave.assign(survey.respondents, missing_code);
    told(survey, snapshot, said);
    for (AskedQuestion& question : survey.questions) {
        question.asked_in.assign(std::max<std::size_t>(1, survey.waves.size()), 0);
        for (std::size_t r = 0; r < survey.respondents; ++r)
            if (question.of[r] != missing_code)
                question.asked_in[survey.wave[r] == missing_code ? 0 : survey.wave[r]] = 1;
    }
}

}  // namespace clientele
