#include "core/analysis/surveys/cross_columns.h"

#include <algorithm>

#include "core/analysis/surveys/said_pieces.h"

namespace clientele {
namespace {

constexpr std::size_t most_columns = 60, most_groups_a_field = 12, fields_tried = 40;

std::string letter_of(std::size_t column) {
    std::string letter;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letter.insert(letter.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letter;
}

/// Each group of the one within each of the other, those that anybody is in.
RespondentGroups nested_groups(const RespondentGroups& outer, const RespondentGroups& inner) {
    RespondentGroups both;
    const std::size_t width = inner.names.size();
    std::vector<std::size_t> people(outer.names.size() * width);
    for (std::size_t r = 0; r < outer.of.size(); ++r)
        for (const Code o : outer.groups_of(r))
            for (const Code i : inner.groups_of(r)) ++people[o * width + i];
    std::vector<Code> place(people.size(), missing_code);
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i] == 0) continue;
        place[i] = static_cast<Code>(both.names.size());
        both.names.push_back(outer.names[i / width] + " · " + inner.names[i % width]);
        both.outer.push_back(outer.labels[i / width]);
        both.labels.push_back(outer.labels[i / width] + " · " + inner.labels[i % width]);
    }
    both.of.assign(outer.of.size(), missing_code);
    const bool overlap = outer.overlap() || inner.overlap();
    for (std::size_t r = 0; r < both.of.size(); ++r) {
        if (overlap) both.from.push_back(static_cast<std::uint32_t>(both.chosen.size()));
        for (const Code o : outer.groups_of(r))
            for (const Code i : inner.groups_of(r)) {
                if (both.of[r] == missing_code) both.of[r] = place[o * width + i];
                if (overlap) both.chosen.push_back(place[o * width + i]);
            }
    }
    if (overlap) both.from.push_back(static_cast<std::uint32_t>(both.chosen.size()));
    both.label = text("{0} · {1}", outer.label, inner.label);
    both.ordered = outer.ordered;
    return both;
}

void add_banner(CrossColumns& columns, RespondentGroups groups) {
    Banner banner{.label = groups.label,
                  .of = std::move(groups.of),
                  .first = columns.columns.size(),
                  .from = std::move(groups.from),
                  .chosen = std::move(groups.chosen)};
    for (Code& code : banner.of)
        if (code != missing_code) code += static_cast<Code>(banner.first);
    for (Code& code : banner.chosen) code += static_cast<Code>(banner.first);
    for (std::size_t i = 0; i < groups.names.size(); ++i)
        columns.columns.push_back({.name = groups.names[i],
                                   .label = groups.labels[i],
                                   .letter = letter_of(columns.columns.size()),
                                   .outer = groups.outer.empty() ? std::string() : groups.outer[i],
                                   .banner = columns.banners.size()});
    banner.last = columns.columns.size();
    columns.banners.push_back(std::move(banner));
    columns.dimension = columns.banners.size() == 1 ? groups.dimension : std::string();
}

/// Whether a field parts most of the sample into a few groups, two of some size at least.
bool parts_well(const SurveySample& sample, const RespondentGroups& groups) {
    if (groups.names.size() < 2 || groups.names.size() > most_groups_a_field) return false;
    std::vector<std::size_t> people(groups.names.size());
    std::size_t all = 0;
    sample.respondents.for_each([&](std::size_t r) {
        if (groups.of[r] == missing_code) return;
        ++people[groups.of[r]];
        ++all;
    });
    return 2 * all >= sample.base() && std::ranges::count_if(people, [](std::size_t each) { return each >= 30; }) >= 2;
}

struct ChosenField {
    std::string id;
    RespondentGroups groups;
};
/// Whether a choice is a question that is a judgement itself: who gives 10 is no group that answers are held against
/// first.
bool is_judgement(const SurveySample& sample, std::string_view choice) {
    constexpr std::string_view asked = "question:";
    if (!choice.starts_with(asked)) return false;
    const auto& questions = sample.survey->questions;
    const auto question = std::ranges::find(questions, choice.substr(asked.size()), &AskedQuestion::id);
    return question != questions.end() && is_scaled(question->kind);
}

/// Ids of stores part respondents as their names do, which come as well; judgements only where nothing else does.
std::optional<ChosenField> first_good_field(const Context& context, const SurveySample& sample) {
    const std::vector<OptionChoice> choices = respondent_group_choices(context.snapshot);
    for (const bool judgements : {false, true}) {
        std::size_t tried = 0;
        for (const OptionChoice& choice : choices) {
            if (choice.id == "none" || choice.id == "segment" || choice.id == "responses.store_id" ||
                choice.id == "stores.store_id" || is_judgement(sample, choice.id) != judgements)
                continue;
            if (++tried > fields_tried) break;
            auto groups = respondent_groups(context, *sample.survey, choice.id, most_groups_a_field + 1);
            if (groups && parts_well(sample, *groups)) return ChosenField{choice.id, std::move(*groups)};
        }
    }
    return std::nullopt;
}

}  // namespace

Result<CrossColumns> cross_columns(const Context& context, const SurveySample& sample, const std::string& named) {
    CrossColumns columns{.said = named};
    if (named.empty()) {
        if (auto field = first_good_field(context, sample)) {
            columns.said = std::move(field->id);
            add_banner(columns, std::move(field->groups));
        }
        return columns;
    }
    for (const std::string_view each : said_pieces(named, ';')) {
        if (each == "none") continue;
        auto groups = nested_fields(context, *sample.survey, each, most_groups_a_field);
        if (!groups) return std::unexpected(groups.error());
        add_banner(columns, std::move(*groups));
        if (columns.columns.size() > most_columns)
            return fail(ErrorCode::too_large, text("{0} columns are more than {1}: name fewer fields.",
                                                   count(columns.columns.size()), count(most_columns)));
    }
    return columns;
}

Result<RespondentGroups> nested_fields(const Context& context, const SurveyTable& survey, std::string_view named,
                                       std::size_t most) {
    std::optional<RespondentGroups> groups;
    for (const std::string_view field : said_pieces(named, '>')) {
        auto inner = overlapping_groups(context, survey, unquoted_piece(field), most);
        if (!inner) return inner;
        groups = groups ? nested_groups(*groups, *inner) : std::move(*inner);
        if (groups->names.empty()) return nobody_has(survey, groups->label);
    }
    if (!groups) return respondent_groups(context, survey, std::string(named), most);  // says what can be named
    return std::move(*groups);
}

}  // namespace clientele
