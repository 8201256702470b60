#include "core/ingest/shapes/option_groups.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/stem_and_item.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::array says_several{"apply"sv,         "select all"sv,       "check all"sv, "mehrfach"sv,
                                  "zutreffend"sv,    "cochez"sv,           "plusieurs"sv, "todas las que"sv,
                                  "todos los que"sv, "seleccione todas"sv, "multiple"sv};
constexpr std::array plain_no{"no"sv, "nein"sv, "non"sv};

bool has_digits_alone(std::string_view text) {
    return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What a column says where its option was chosen.
struct Choice {
    bool possible = true;  ///< there is at most one such cell
    std::string chosen;    ///< "" where it never was
    bool bare = true;      ///< chosen is 1, "Yes" and the like
    bool plain_no = false;
    std::string label;  ///< of the code that was chosen, where it names the option
    std::vector<std::string> not_chosen;
};

Choice choice_of(const AnswerEvidence& answers, const ValueLabels* labels) {
    Choice choice;
    choice.possible = !answers.many();
    for (const auto& [cell, times] : answers.distinct()) {
        std::string_view says = cell;
        if (labels != nullptr)
            if (const auto label = labels->find(cell); label != labels->end()) says = label->second;
        if (is_unchosen(says) || is_unchosen(cell)) {
            choice.not_chosen.push_back(cell);
            choice.plain_no = choice.plain_no || is_one_of(plain_no, small_letters(says));
            continue;
        }
        if (!choice.chosen.empty()) choice.possible = false;
        choice.chosen = cell;
        choice.bare = is_bare_choice(cell) || is_bare_choice(says);
        if (says.data() != cell.data() && !is_bare_choice(says)) choice.label = says;
    }
    return choice;
}

bool is_number(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

}  // namespace

std::string_view option_item(std::string_view header) {
    const StemAndItem parts = stem_and_item(header);
    return parts.item.empty() ? header : parts.item;
}

std::string_view option_stem(std::string_view header) {
    if (const StemAndItem parts = stem_and_item(header); !parts.stem.empty()) return parts.stem;
    if (header.ends_with(']')) {
        const std::size_t open = header.rfind('[');
        return open == std::string_view::npos ? std::string_view() : header.substr(0, open);
    }
    if (const std::size_t slash = header.find('/');
        slash != std::string_view::npos && header.find(' ') == std::string_view::npos)
        return header.substr(0, slash);
    const std::size_t cut = header.find_last_of("_.rR");
    if (cut == std::string_view::npos || cut == 0 || !has_digits_alone(header.substr(cut + 1))) return {};
    const bool letter = header[cut] == 'r' || header[cut] == 'R';
    if (letter && (header[cut - 1] < '0' || header[cut - 1] > '9')) return {};
    return header.substr(0, cut);
}

std::vector<OptionColumn> find_options(std::span<const SurveyHeader::Column> headers,
                                       std::span<const AnswerEvidence> answers, std::span<const SurveyColumn> columns) {
    const bool said = std::ranges::any_of(headers, [](const SurveyHeader::Column& column) {
        const std::string words = small_letters(column.header + " " + column.text);
        return std::ranges::any_of(says_several, [&](std::string_view word) { return words.contains(word); });
    });
    const bool named_options = headers.size() > 1 && headers[1].continued;
    std::vector<OptionColumn> found(headers.size());
    std::set<std::string> names;
    std::size_t options = 0;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        Choice choice = choice_of(answers[i], columns[i].labels.get());
        if (!choice.possible || (choice.plain_no && !said)) continue;
        const bool names_itself =
            !choice.chosen.empty() && !choice.bare && columns[i].labels == nullptr && !is_number(choice.chosen);
        if (named_options) {
            const std::string& option = headers[i].option;
            if (option.empty()) continue;
            if (!choice.chosen.empty() && !choice.bare && header_key(choice.chosen) != header_key(option)) continue;
        } else if (!choice.chosen.empty() && !choice.bare && !names.insert(choice.chosen).second) {
            return {};  // the same answer to several questions
        }
        found[i] = {.is_option = true,
                    .names_itself = names_itself,
                    .label = std::move(choice.label),
                    .not_chosen = std::move(choice.not_chosen)};
        ++options;
        if (!choice.chosen.empty()) ++chosen;
    }
    if (options < 2 || options * 2 < headers.size() || chosen == 0) return {};
    return found;
}

GroupText group_text(std::span<const SurveyHeader::Column> headers) {
    GroupText group;
    group.options.resize(headers.size());
    if (headers.size() > 1 && headers[1].continued) {
        group.text = headers[0].header;
        return group;
    }
    std::string_view common = headers[0].text;
    for (const SurveyHeader::Column& column : headers) {
        const auto [end, other] = std::ranges::mismatch(common, column.text);
        common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
    }
    std::size_t cut = 0;
    for (const std::string_view mark : {" - "sv, ": "sv, "? "sv, " \xE2\x80\x93 "sv})
        if (const std::size_t at = common.rfind(mark); at != std::string_view::npos)
            cut = std::max(cut, at + mark.size());
    group.text = common.substr(0, cut);
    while (!group.text.empty() && (group.text.back() == ' ' || group.text.back() == '-' || group.text.back() == ':'))
        group.text.pop_back();
    for (const std::string_view tail : {" - Selected Choice"sv})
        if (group.text.ends_with(tail)) group.text.resize(group.text.size() - tail.size());
    for (std::size_t i = 0; i < headers.size(); ++i)
        group.options[i] = headers[i].text.substr(std::min(cut, headers[i].text.size()));
    return group;
}

}  // namespace clientele::ingest
