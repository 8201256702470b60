#include "core/analysis/surveys/sample_of_some.h"

#include <algorithm>

#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/said_pieces.h"
#include "core/base/blanks.h"

namespace clientele {
namespace {

constexpr std::size_t most_values_of_a_condition = 1000, most_values_named = 30;

/// By group of the field whether it is one of the values, by name or label.
Result<std::vector<bool>> values_meant(const RespondentGroups& groups, std::string_view values) {
    std::vector<bool> meant(groups.names.size());
    for (const std::string_view piece : said_pieces(values, ',')) {
        const std::string value = unquoted_piece(piece);
        bool found = false;
        for (std::size_t g = 0; g < meant.size(); ++g)
            if (groups.names[g] == value || groups.labels[g] == value) meant[g] = found = true;
        if (found) continue;
        std::vector<Text> known;
        for (std::size_t g = 0; g < std::min(most_values_named, groups.names.size()); ++g)
            known.push_back(verbatim(groups.names[g]));
        return fail(ErrorCode::not_found,
                    text("Nobody has the value “{0}” of {1}. There are: {2}.", name(value), groups.label, known));
    }
    return meant;
}

}  // namespace

Result<void> keep_only(const Context& context, SurveySample& sample, const std::string& only) {
    for (const std::string_view condition : said_pieces(only, ';')) {
        const std::size_t sign = first_outside_quotes(condition, '=');
        if (sign == condition.npos || without_blanks(condition.substr(sign + 1)).empty())
            return fail(ErrorCode::bad_value, text("“{0}” names no values: write a field, = and its values, such as "
                                                   "question:Gender=f.",
                                                   name(condition)));
        const std::string field = unquoted_piece(condition.substr(0, sign));
        const auto groups = overlapping_groups(context, *sample.survey, field, most_values_of_a_condition);
        if (!groups) return std::unexpected(groups.error());
        if (groups->names.empty()) return nobody_has(*sample.survey, groups->label);
        const auto meant = values_meant(*groups, condition.substr(sign + 1));
        if (!meant) return std::unexpected(meant.error());
        std::vector<std::uint64_t> bits((sample.survey->respondents + 63) / 64);
        sample.respondents.for_each([&](std::size_t r) {
            if (std::ranges::any_of(groups->groups_of(r), [&](Code group) { return (*meant)[group]; }))
                bits[r / 64] |= std::uint64_t{1} << r % 64;
        });
        sample.respondents = Selection(std::move(bits), sample.survey->respondents);
    }
    if (sample.base() == 0)
        return fail(ErrorCode::missing_data, text("Nobody has all of these values: {0}.", name(only)));
    return {};
}

}  // namespace clientele
