#include "core/analysis/competitors/share_wallet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/rated_items.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

using Questions = std::vector<const AskedQuestion*>;

bool takes_scores(const AskedQuestion& question) {
    return is_scaled(question.kind) || question.kind == AskedKind::ranking || question.kind == AskedKind::number ||
           (question.kind == AskedKind::single && std::ranges::all_of(question.answers, [](const GivenAnswer& answer) {
                return answer.state != AnswerState::given || number_in(answer.text).has_value();
            }));
}
double score_in(const AskedQuestion& question, std::size_t respondent) {
    const Code code = question.of[respondent];
    if (code == missing_code || question.answers[code].state != AnswerState::given) return missing_number;
    if (question.answers[code].unranked) return missing_number;  // no place among those that are used
    const double score = question.answers[code].score;
    return std::isnan(score) ? number_in(question.answers[code].text).value_or(missing_number) : score;
}

/// The questions of a survey on one scale that name most different companies.
Questions questions_about(const SurveyTable& survey, const CompanyNames& companies) {
    struct Battery {
        Questions questions{};
        std::set<std::size_t> named{};
    };
    std::map<std::u16string, Battery> batteries;
    std::vector<std::u16string> order;
    for (const AskedQuestion& question : survey.questions) {
        if (!takes_scores(question)) continue;
        auto in = companies.in(question.text);
        if (!in) in = companies.in(question.id);
        if (!in) continue;
        Battery& battery = batteries[in->rest];
        if (battery.questions.empty()) order.push_back(in->rest);
        if (battery.named.insert(in->company).second) battery.questions.push_back(&question);
    }
    const Battery* best = nullptr;
    for (const auto& rest : order)
        if (!best || batteries[rest].named.size() > best->named.size()) best = &batteries[rest];
    return best && best->named.size() > 1 ? best->questions : Questions{};
}

/// Questions by ids or words, or all whose id or words begin so.
Result<Questions> questions_asked(const SurveyTable& survey, const std::string& named) {
    auto found = questions_named(survey, named);
    if (found && found->size() > 1) return found;
    const std::u16string stem = folded(named);
    Questions all;
    for (const AskedQuestion& question : survey.questions)
        if (takes_scores(question) && !stem.empty() &&
            (folded(question.id).starts_with(stem) || folded(question.text).starts_with(stem)))
            all.push_back(&question);
    if (all.size() > 1) return all;
    return found;
}

bool speaks_of_ranks(std::string_view words) {
    static constexpr std::u16string_view parts[] = {u"rank",    u"ranking", u"rang",  u"platz",    u"reihenfolge",
                                                    u"classez", u"puesto",  u"orden", u"position", u"rangfolge"};
    bool found = false;
    const std::u16string plain = folded(words);
    for (const std::u16string_view part : parts)
        for (std::size_t at = plain.find(part); at != plain.npos; at = plain.find(part, at + 1))
            found = found || at == 0 || plain[at - 1] == u' ';
    return found;
}
/// Nearly everybody who uses several answers 1, 2, 3… each once.
bool are_places(const SurveySample& sample, const Questions& questions) {
    double several = 0, places = 0;
    sample.respondents.for_each([&](std::size_t r) {
        std::vector<double> scores;
        for (const AskedQuestion* question : questions)
            if (const double score = score_in(*question, r); !std::isnan(score)) scores.push_back(score);
        if (scores.size() < 2) return;
        several += 1;
        std::ranges::sort(scores);
        bool each = true;
        for (std::size_t i = 0; i < scores.size(); ++i) each = each && scores[i] == static_cast<double>(i + 1);
        places += each ? 1 : 0;
    });
    return several >= 5 && places >= 0.9 * several;
}
bool by_ranks(const Context& context, const SurveySample& sample, const Questions& questions) {
    const std::string& said = context.options.text("answers");
    if (said != "auto") return said == "ranks";
    const bool words = std::ranges::all_of(questions, [](const AskedQuestion* question) {
        return question->kind == AskedKind::ranking || speaks_of_ranks(question->id) || speaks_of_ranks(question->text);
    });
    return words || are_places(sample, questions);
}

struct AskedBattery {
    const SurveyTable* survey = nullptr;
    Questions questions{};
};
Result<AskedBattery> battery_of(const Context& context, const SurveyTables& tables, const CompanyNames& companies,
                                std::vector<Text>& told) {
    const std::string &wanted = context.options.text("survey"), &named = context.options.text("question");
    AskedBattery found;
    std::optional<Error> problem;
    for (const SurveyTable& survey : tables.surveys) {
        if (!wanted.empty() && survey.name != wanted) continue;
        if (tables.respondents(survey, context.rows[DatasetKind::responses]).count() == 0) continue;
        Questions questions;
        if (named.empty()) {
            questions = questions_about(survey, companies);
        } else if (auto asked = questions_asked(survey, named)) {
            questions = std::move(*asked);
        } else if (!problem) {
            problem = asked.error();
        }
        if (questions.size() > found.questions.size()) found = {&survey, std::move(questions)};
    }
    if (found.questions.empty() && problem) return std::unexpected(*problem);
    if (found.questions.size() < 2) {
        told.push_back(
            named.empty()
                ? text("Share of wallet: no survey asks for ratings or ranks of several companies. Import one with a "
                       "question a company (“Satisfaction with… - Rival”), or name the questions in the option "
                       "Questions.")
                : text("Share of wallet: the option Questions names one question; each company needs one of its own."));
        return AskedBattery{};
    }
    return found;
}

}  // namespace

Result<std::optional<WalletPart>> wallet_part(const Context& context, const CompanyNames& companies,
                                              const std::string& own, std::vector<Text>& told) {
    if (context.snapshot.dataset(DatasetKind::responses).rows == 0) {
        told.push_back(text(
            "Share of wallet: import a survey in which respondents rate or rank the companies that they buy from."));
        return std::nullopt;
    }
    const auto tables = survey_tables(context.snapshot, context.progress.part(0, 0.3));
    if (!tables) return std::unexpected(tables.error());
    const auto battery = battery_of(context, **tables, companies, told);
    if (!battery) return std::unexpected(battery.error());
    if (!battery->survey) return std::nullopt;
    auto sample = survey_sample_of(context, *battery->survey, context.options.text("weight"));
    if (!sample) {
        if (sample.error().code != ErrorCode::missing_data) return std::unexpected(sample.error());
        told.push_back(sample.error().message);
        return std::nullopt;
    }
    WalletPart part{.sample = std::move(*sample)};
    part.ranks = by_ranks(context, part.sample, battery->questions);
    WalletAnswers answers{.brands = battery->questions.size()};
    part.sample.respondents.for_each([&](std::size_t r) {
        if (!(part.sample.weights.of[r] > 0)) return;
        answers.weights.push_back(part.sample.weights.of[r]);
        for (const AskedQuestion* question : battery->questions) {
            const double score = score_in(*question, r);
            answers.scores.push_back(part.ranks ? -score : score);
        }
    });
    std::size_t ours = SIZE_MAX;
    for (std::size_t b = 0; b < battery->questions.size(); ++b) {
        const AskedQuestion& question = *battery->questions[b];
        auto in = companies.in(question.text);
        if (!in) in = companies.in(question.id);
        part.brands.push_back({.name = in ? companies.at(in->company) : question.text, .question = question.id});
        if (!own.empty() && ours == SIZE_MAX &&
            (folded(part.brands[b].name) == folded(own) || folded(question.id) == folded(own)))
            ours = b;
    }
    auto all = wallets(answers, ours, context.seed, context.progress.part(0.4, 1));
    if (!all) return std::unexpected(all.error());
    if (all->respondents == 0) {
        told.push_back(text("Share of wallet: nobody within the filter rates or ranks a company."));
        return std::nullopt;
    }
    part.respondents = all->respondents;
    part.single = all->single;
    part.resamples = all->resamples;
    for (std::size_t b = 0; b < part.brands.size(); ++b) part.brands[b].wallet = all->of[b];
    const std::string our_question = ours == SIZE_MAX ? std::string() : part.brands[ours].question;
    std::ranges::stable_sort(part.brands,
                             [](const auto& a, const auto& b) { return a.wallet.share.value > b.wallet.share.value; });
    if (ours != SIZE_MAX)
        part.own = static_cast<std::size_t>(std::ranges::find(part.brands, our_question, &WalletPart::Brand::question) -
                                            part.brands.begin());
    return part;
}

}  // namespace clientele
