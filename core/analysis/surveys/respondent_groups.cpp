#include "core/analysis/surveys/respondent_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/stores/store_names.h"
#include "core/analysis/surveys/survey_weights.h"
#include "core/analysis/value/customer_fields.h"

namespace clientele {
namespace {

constexpr std::size_t most_question_choices = 300;

/// Attributes that say something of the answer, not of who gave it.
constexpr std::string_view of_the_answer[] = {"question text", "question order", "answer label", "question type"};

bool parts_respondents(const DatasetColumn& column) {
    if (std::ranges::find(of_the_answer, column.id) != std::end(of_the_answer)) return false;
    if (!column.attribute) return column.id == "store_id";
    return column.values.type() == ColumnType::boolean || column.values.type() == ColumnType::number ||
           (column.values.type() == ColumnType::text && column.values.dictionary().size() <= 1000);
}

/// Groups as values come up; then the largest first, others as the rest.
class Gathering {
 public:
    explicit Gathering(std::size_t respondents) { groups_.of.assign(respondents, missing_code); }

    void add(std::size_t respondent, std::uint64_t value, auto&& words) {
        const auto [at, fresh] = known_.try_emplace(value, static_cast<Code>(groups_.names.size()));
        if (fresh) {
            groups_.names.push_back(words());
            counts_.push_back(0);
        }
        groups_.of[respondent] = at->second;
        counts_[at->second] += 1;
    }

    RespondentGroups done(std::string dimension, Text label, std::size_t most) {
        std::vector<Code> order(groups_.names.size()), place(order.size());
        std::iota(order.begin(), order.end(), Code{0});
        std::ranges::sort(order, [&](Code a, Code b) {
            return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : groups_.names[a] < groups_.names[b];
        });
        const std::size_t shown = order.size() <= most ? order.size() : most - 1;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[order[i]] = static_cast<Code>(std::min(i, shown));
            if (i < shown) names.push_back(groups_.names[order[i]]);
        }
        if (shown < order.size()) names.emplace_back(rest_key);
        for (Code& code : groups_.of)
            if (code != missing_code) code = place[code];
        groups_.names = names;
        groups_.labels = std::move(names);
        groups_.dimension = std::move(dimension);
        groups_.label = std::move(label);
        return std::move(groups_);
    }

 private:
    RespondentGroups groups_;
    std::vector<std::size_t> counts_;
    std::map<std::uint64_t, Code> known_;
};

std::uint64_t value_at(const Column& column, std::size_t row) {
    switch (column.type()) {
        case ColumnType::text:
            return column.codes()[row];
        case ColumnType::number:
            return std::bit_cast<std::uint64_t>(column.numbers()[row]);
        case ColumnType::boolean:
            return static_cast<std::uint64_t>(column.booleans()[row]);
        case ColumnType::date:
            return static_cast<std::uint64_t>(column.dates()[row]);
        case ColumnType::time:
            return static_cast<std::uint64_t>(column.times()[row]);
    }
    return 0;
}

/// By a column of a dataset; `row_of` gives each respondent's row there, missing_code for none.
RespondentGroups by_values(const SurveyTable& survey, DatasetKind kind, const DatasetColumn& column, std::size_t most,
                           auto&& row_of) {
    Gathering gathering(survey.respondents);
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        const std::uint32_t row = row_of(r);
        if (row == missing_code || column.values.missing(row)) continue;
        gathering.add(r, value_at(column.values, row), [&] { return cell_words(column.values, row); });
    }
    return gathering.done(std::string(spec(kind).id) + "." + column.id, label_of(kind, column), most);
}

/// Stores are read by their names.
void call_by_name(RespondentGroups& groups, const StoreNames& stores) {
    for (std::size_t g = 0; g < groups.names.size(); ++g)
        if (const auto known = std::ranges::find(stores.ids, groups.names[g]); known != stores.ids.end())
            groups.labels[g] = stores.labels[static_cast<std::size_t>(known - stores.ids.begin())];
}

RespondentGroups by_wave(const SurveyTable& survey) {
    return {.of = survey.wave,
            .names = survey.waves,
            .labels = survey.waves,
            .dimension = survey.wave_dimension,
            .label = text("Wave"),
            .ordered = true};
}

Result<RespondentGroups> by_segment(const Context& context, const SurveyTable& survey, std::size_t most) {
    const auto segments = customer_segments_on(context.snapshot, context.as_of, context.progress);
    if (!segments) return std::unexpected(segments.error());
    Gathering gathering(survey.respondents);
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        const Code customer = survey.customer[r];
        if (customer == missing_code || customer >= segments->size() || segments->missing(customer)) continue;
        gathering.add(r, segments->codes()[customer], [&] { return std::string(segments->text(customer)); });
    }
    return gathering.done("segment", text("Segment"), most);
}

Result<RespondentGroups> by_question(const SurveyTable& survey, const std::string& named, std::size_t most) {
    const auto found = question_named(survey, named);
    if (!found) return std::unexpected(found.error());
    const AskedQuestion& question = **found;
    // Names of many clusters look like words of people's own.
    const bool in_words_of_their_own = question.kind == AskedKind::text && most < most_design_groups;
    if (question.kind == AskedKind::multiple || in_words_of_their_own)
        return fail(ErrorCode::unsupported,
                    text("“{0}” has several answers or words of their own, which part nobody into groups.",
                         name(question.text)));
    RespondentGroups groups{.of = std::vector<Code>(survey.respondents, missing_code),
                            .label = verbatim(question.text)};
    std::vector<Code> place(question.answers.size(), missing_code);
    for (std::size_t a = 0; a < place.size(); ++a) {
        if (question.answers[a].state != AnswerState::given) continue;
        place[a] = static_cast<Code>(groups.names.size());
        groups.names.push_back(question.answers[a].text);
        groups.labels.push_back(question.answers[a].label);
    }
    if (groups.names.size() > most)
        return fail(ErrorCode::unsupported, text("“{0}” has {1} different answers: too many for groups.",
                                                 name(question.text), count(groups.names.size())));
    for (std::size_t r = 0; r < survey.respondents; ++r)
        if (question.of[r] != missing_code) groups.of[r] = place[question.of[r]];
    groups.ordered = is_scaled(question.kind) || question.kind == AskedKind::ranking;
    return groups;
}

/// A group an option, the most frequent first, as answers stand.
RespondentGroups by_options(const SurveyTable& survey, const AskedQuestion& question, std::size_t most) {
    RespondentGroups groups{.of = std::vector<Code>(survey.respondents, missing_code),
                            .label = verbatim(question.text)};
    const auto given =
        static_cast<std::size_t>(std::ranges::count(question.answers, AnswerState::given, &GivenAnswer::state));
    const std::size_t shown = given <= most ? given : most - 1;
    std::vector<Code> place(question.answers.size(), missing_code);
    for (std::size_t a = 0; a < place.size(); ++a) {
        const GivenAnswer& answer = question.answers[a];
        if (answer.state != AnswerState::given) continue;
        place[a] = static_cast<Code>(std::min(groups.names.size(), shown));
        if (groups.names.size() < shown) {
            groups.names.push_back(answer.text);
            groups.labels.push_back(answer.label);
        }
    }
    if (shown < given) {
        groups.names.emplace_back(rest_key);
        groups.labels.emplace_back(rest_key);
    }
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        const std::size_t begin = groups.chosen.size();
        groups.from.push_back(static_cast<std::uint32_t>(begin));
        for (const Code answer : question.given_by(r)) {
            const auto here = std::span(groups.chosen).subspan(begin);
            if (place[answer] != missing_code && std::ranges::find(here, place[answer]) == here.end())
                groups.chosen.push_back(place[answer]);
        }
        if (groups.chosen.size() > begin) groups.of[r] = groups.chosen[begin];
    }
    groups.from.push_back(static_cast<std::uint32_t>(groups.chosen.size()));
    return groups;
}

}  // namespace

std::vector<OptionChoice> respondent_group_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices{{"none", text("Nothing")}, {"wave", text("Wave")}};
    const Dataset& responses = snapshot.dataset(DatasetKind::responses);
    if (responses.find("customer_id")) {
        choices.push_back({"segment", text("Segment")});
        for (const OptionChoice& each : customer_group_choices(snapshot))
            choices.push_back({"customers." + each.id, each.label});
    }
    if (responses.find("store_id"))
        for (const DatasetColumn& column : snapshot.dataset(DatasetKind::stores).columns)
            if (column.values.type() == ColumnType::text || column.values.type() == ColumnType::boolean)
                choices.push_back({"stores." + column.id, label_of(DatasetKind::stores, column)});
    for (const DatasetColumn& column : responses.columns)
        if (parts_respondents(column))
            choices.push_back({"responses." + column.id, label_of(DatasetKind::responses, column)});
    const DatasetColumn* questions = responses.find("question");
    if (questions && questions->values.type() == ColumnType::text &&
        questions->values.dictionary().size() <= most_question_choices)
        for (Code code = 0; code < questions->values.dictionary().size(); ++code) {
            const std::string_view id = questions->values.dictionary().at(code);
            choices.push_back({"question:" + std::string(id), verbatim(id)});
        }
    return choices;
}

Result<RespondentGroups> respondent_groups(const Context& context, const SurveyTable& survey, const std::string& by,
                                           std::size_t most) {
    const Snapshot& snapshot = context.snapshot;
    if (by == "wave") return by_wave(survey);
    if (by == "segment") return by_segment(context, survey, most);
    if (by.starts_with("question:")) return by_question(survey, by.substr(9), most);
    const std::size_t point = by.find('.');
    const auto kind = point == std::string::npos ? std::nullopt : find_dataset_kind(by.substr(0, point));
    const DatasetColumn* column = kind ? snapshot.dataset(*kind).find(by.substr(point + 1)) : nullptr;
    const auto through = [&](const std::vector<Code>& codes) {
        const std::vector<std::uint32_t>& rows = snapshot.row_of(*kind);
        return by_values(survey, *kind, *column, most, [&](std::size_t r) {
            return codes[r] == missing_code || codes[r] >= rows.size() ? missing_code : rows[codes[r]];
        });
    };
    if (column && kind == DatasetKind::customers) return through(survey.customer);
    if (column && kind == DatasetKind::stores) return through(survey.store);
    if (column && kind == DatasetKind::responses) {
        RespondentGroups groups = by_values(survey, *kind, *column, most, [&](std::size_t r) { return survey.row[r]; });
        if (column->id == "store_id") call_by_name(groups, store_names(snapshot));
        return groups;
    }
    if (survey.find(by)) return by_question(survey, by, most);
    return fail(
        ErrorCode::not_found,
        text("Respondents cannot be parted by “{0}”: name a field such as customers.country, responses.store_id, "
             "question:… , segment or wave.",
             name(by)));
}

Result<RespondentGroups> overlapping_groups(const Context& context, const SurveyTable& survey, const std::string& by,
                                            std::size_t most) {
    constexpr std::string_view sign = "question:";
    const AskedQuestion* question =
        survey.find(by.starts_with(sign) ? std::string_view(by).substr(sign.size()) : std::string_view(by));
    if (question && question->kind == AskedKind::multiple) return by_options(survey, *question, most);
    return respondent_groups(context, survey, by, most);
}

std::unexpected<Error> nobody_has(const SurveyTable& survey, const Text& label) {
    return fail(ErrorCode::missing_data, text("No respondent of “{0}” has a value of {1}.", name(survey.name), label));
}

Result<RespondentGroups> crossed_groups(const Context& context, const SurveyTable& survey, const std::string& fields,
                                        std::size_t most) {
    constexpr std::string_view sign = " * ";
    std::optional<RespondentGroups> all;
    for (std::size_t from = 0; from != std::string::npos;) {
        const std::size_t to = fields.find(sign, from);
        const std::string field = fields.substr(from, to == std::string::npos ? to : to - from);
        from = to == std::string::npos ? to : to + sign.size();
        auto next = respondent_groups(context, survey, field, most);
        if (!next) return next;
        if (!all) {
            all = std::move(*next);
            continue;
        }
        std::map<std::pair<Code, Code>, Code> cells;
        for (std::size_t r = 0; r < all->of.size(); ++r)
            if (all->of[r] != missing_code && next->of[r] != missing_code) cells[{all->of[r], next->of[r]}] = 0;
        RespondentGroups both{.label = text("{0} * {1}", all->label, next->label)};
        for (auto& [cell, code] : cells) {  // in the order of both
            code = static_cast<Code>(both.names.size());
            both.names.push_back(all->names[cell.first] + std::string(sign) + next->names[cell.second]);
            both.labels.push_back(all->labels[cell.first] + std::string(sign) + next->labels[cell.second]);
        }
        both.of.assign(all->of.size(), missing_code);
        for (std::size_t r = 0; r < both.of.size(); ++r)
            if (all->of[r] != missing_code && next->of[r] != missing_code)
                both.of[r] = cells[{all->of[r], next->of[r]}];
        all = std::move(both);
    }
    return std::move(*all);
}

}  // namespace clientele
