#include "core/analysis/surveys/survey_population.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/analysis/surveys/said_pieces.h"
#include "core/base/blanks.h"

namespace clientele {
namespace {

constexpr double least_unseen = 1e-9;

std::optional<double> people_in(std::string_view said) {
    said = without_blanks(said);
    double value = 0;
    const auto [stop, error] = std::from_chars(said.data(), said.data() + said.size(), value);
    const bool read = error == std::errc{} && stop == said.data() + said.size();
    return read && std::isfinite(value) && value >= 1 ? std::optional(value) : std::nullopt;
}

/// Respondents with an answer that counts, by wave; then all.
std::vector<double> answered(const SurveyTable& survey, const AskedQuestion* question) {
    std::vector<double> sums(survey.waves.size() + 1);
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        if (question && survey.state(*question, r) != AnswerState::given) continue;
        if (survey.wave[r] != missing_code) sums[survey.wave[r]] += 1;
        sums.back() += 1;
    }
    return sums;
}

/// Sets the populations of the waves that are named.
Result<void> read_waves(const SurveyTable& survey, const std::string& said, SurveyPopulation& population) {
    for (const std::string_view piece : said_pieces(said, ',')) {
        const std::size_t sign = last_outside_quotes(piece, '=');
        const std::string wave = unquoted_piece(piece.substr(0, sign));
        const auto people = sign == piece.npos ? std::nullopt : people_in(piece.substr(sign + 1));
        if (!people)
            return fail(ErrorCode::bad_value,
                        text("“{0}” is no population: write how many there are in all, such as 200, or a number for "
                             "each wave, such as 2024=200, 2025=210.",
                             name(piece)));
        const auto known = std::ranges::find(survey.waves, wave);
        if (known == survey.waves.end()) {
            std::vector<Text> waves;
            for (const std::string& each : survey.waves) waves.push_back(verbatim(each));
            return fail(ErrorCode::bad_value,
                        text("“{0}” has no wave “{1}”. Waves are: {2}.", name(survey.name), name(wave), waves));
        }
        population.of_wave[static_cast<std::size_t>(known - survey.waves.begin())] = *people;
    }
    for (std::size_t w = 0; w < survey.waves.size(); ++w)
        if (!(population.of_wave[w] > 0))
            return fail(ErrorCode::bad_value, text("The population of wave “{0}” is not said.", name(survey.waves[w])));
    return {};
}

}  // namespace

OptionSpec population_option() {
    return {.id = "population",
            .label = text("Population"),
            .type = OptionType::text,
            .value = "",
            .choices = {},
            .help = text("How many there are in all, where they are few: employees, customers of a manufacturer. “200” "
                         "for each wave, or by wave: “2024=200, 2025=210”. Empty: as the survey is prepared, else many "
                         "more than answered; none: many more.")};
}

Result<SurveyPopulation> read_population(const SurveyTable& survey, const std::string& said) {
    SurveyPopulation population;
    population.of_wave.assign(survey.waves.size(), 0);
    if (const auto each = people_in(said)) {
        std::ranges::fill(population.of_wave, *each);
        population.all = *each * static_cast<double>(std::max<std::size_t>(1, survey.waves.size()));
    } else {
        if (auto read = read_waves(survey, said, population); !read) return std::unexpected(read.error());
        for (const double of_wave : population.of_wave) population.all += of_wave;
    }
    const std::vector<double> respondents = answered(survey, nullptr);
    for (std::size_t w = 0; w < survey.waves.size(); ++w)
        if (respondents[w] > population.of_wave[w])
            return fail(ErrorCode::bad_value,
                        text("The population of {0} is smaller than the {1} who answered in wave “{2}”.",
                             number(population.of_wave[w], 0), number(respondents[w], 0), name(survey.waves[w])));
    if (respondents.back() > population.all)
        return fail(ErrorCode::bad_value, text("The population of {0} is smaller than the {1} who answered.",
                                               number(population.all, 0), number(respondents.back(), 0)));
    return population;
}

Result<SurveyPopulation> survey_population(SurveySample& sample, const std::string& option) {
    const bool prepared = without_blanks(option).empty();
    const std::string_view said = without_blanks(prepared ? sample.population : option);
    if (said.empty() || said == "none") return SurveyPopulation{};
    auto population = read_population(*sample.survey, std::string(said));
    if (!population && prepared) {  // it was right when it was said: more may have answered since
        sample.weights.warnings.push_back(
            text("The population of the preparation is left out. {0}", population.error().message));
        return SurveyPopulation{};
    }
    if (population && !sample.design.cluster.empty()) {
        sample.weights.warnings.push_back(
            text("The population is left out: respondents were drawn in clusters, whose number would have to be "
                 "known."));
        return SurveyPopulation{};
    }
    return population;
}

std::vector<double> unseen_shares(const SurveyPopulation& population, const SurveySample& sample,
                                  const AskedQuestion* question) {
    std::vector<double> shares(sample.survey->waves.size() + 1, 1);
    if (!population.known()) return shares;
    const std::vector<double> seen = answered(*sample.survey, question);
    for (std::size_t w = 0; w + 1 < shares.size(); ++w)
        shares[w] = std::max(least_unseen, 1 - seen[w] / population.of_wave[w]);
    shares.back() = std::max(least_unseen, 1 - seen.back() / population.all);
    return shares;
}

Text population_in_words(const SurveyPopulation& population) {
    if (population.of_wave.size() < 2) return text("{0}", number(population.all, 0));
    const double first = population.of_wave.front();
    if (std::ranges::all_of(population.of_wave, [&](double each) { return each == first; }))
        return text("{0} in each wave", number(first, 0));
    return text("{0} in all waves together", number(population.all, 0));
}

Text population_note(const SurveyPopulation& population) {
    const Text who = population_in_words(population);
    return text(
        "The population is {0}: intervals and tests allow for who of them answered each question, by the "
        "finite population correction √(1 − n/N) (Cochran 1977). It holds where who did not answer is like "
        "who did.",
        who);
}

}  // namespace clientele
