#include "core/analysis/surveys/cross_columns.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr std::size_t most_columns = 60, most_groups_a_field = 12, fields_tried = 40;

std::vector<std::string> parts_of(const std::string& named, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= named.size();) {
        const std::size_t end = std::min(named.find(separator, begin), named.size());
        std::size_t from = begin, to = end;
        while (from < to && named[from] == ' ') ++from;
        while (to > from && named[to - 1] == ' ') --to;
        if (to > from) parts.push_back(named.substr(from, to - from));
        begin = end + 1;
    }
    return parts;
}

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
        if (outer.of[r] != missing_code && inner.of[r] != missing_code) ++people[outer.of[r] * width + inner.of[r]];
    std::vector<Code> place(people.size(), missing_code);
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i] == 0) continue;
        place[i] = static_cast<Code>(both.names.size());
        both.names.push_back(outer.names[i / width] + " · " + inner.names[i % width]);
        both.labels.push_back(outer.labels[i / width] + " · " + inner.labels[i % width]);
    }
    both.of.assign(outer.of.size(), missing_code);
    for (std::size_t r = 0; r < both.of.size(); ++r)
        if (outer.of[r] != missing_code && inner.of[r] != missing_code)
            both.of[r] = place[outer.of[r] * width + inner.of[r]];
    both.label = text("{0} · {1}", outer.label, inner.label);
    both.ordered = outer.ordered;
    return both;
}

void add_banner(CrossColumns& columns, RespondentGroups groups) {
    Banner banner{.label = groups.label, .of = std::move(groups.of), .first = columns.columns.size()};
    for (Code& code : banner.of)
        if (code != missing_code) code += static_cast<Code>(banner.first);
    for (std::size_t i = 0; i < groups.names.size(); ++i)
        columns.columns.push_back({.name = groups.names[i],
                                   .label = groups.labels[i],
                                   .letter = letter_of(columns.columns.size()),
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

std::optional<RespondentGroups> first_good_field(const Context& context, const SurveySample& sample) {
    std::size_t tried = 0;
    for (const OptionChoice& choice : respondent_group_choices(context.snapshot)) {
        if (choice.id == "none" || choice.id == "segment" || choice.id == "responses.store_id") continue;
        if (++tried > fields_tried) break;
        auto groups = respondent_groups(context, *sample.survey, choice.id, most_groups_a_field + 1);
        if (groups && parts_well(sample, *groups)) return std::move(*groups);
    }
    return std::nullopt;
}

}  // namespace

Result<CrossColumns> cross_columns(const Context& context, const SurveySample& sample, const std::string& named) {
    CrossColumns columns;
    if (named.empty()) {
        if (auto groups = first_good_field(context, sample)) add_banner(columns, std::move(*groups));
        return columns;
    }
    for (const std::string& each : parts_of(named, ';')) {
        if (each == "none") continue;
        std::optional<RespondentGroups> groups;
        for (const std::string& field : parts_of(each, '>')) {
            auto inner = respondent_groups(context, *sample.survey, field, most_groups_a_field);
            if (!inner) return std::unexpected(inner.error());
            groups = groups ? nested_groups(*groups, *inner) : std::move(*inner);
        }
        if (groups) add_banner(columns, std::move(*groups));
        if (columns.columns.size() > most_columns)
            return fail(ErrorCode::too_large, text("{0} columns are more than {1}: name fewer fields.",
                                                   count(columns.columns.size()), count(most_columns)));
    }
    return columns;
}

}  // namespace clientele
