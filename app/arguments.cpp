#include "app/arguments.h"

#include <algorithm>
#include <charconv>

#include "core/base/edit_distance.h"

namespace clientele {
namespace {

template <class Names>
std::string joined(const Names& names, std::string_view before = {}) {
    std::string out;
    for (const auto& each : names) out += (out.empty() ? "" : ", ") + std::string(before) + std::string(each);
    return out;
}

std::unexpected<Error> wrong(Text message) { return fail(ErrorCode::bad_value, std::move(message)); }

std::unexpected<Error> unknown_option(std::string_view typed, std::span<const OptionDefinition> options) {
    std::vector<std::string> known;
    for (const OptionDefinition& option : options) known.push_back("--" + std::string(option.name));
    known.push_back("--help");
    return wrong(text("Unknown option “{0}”. {1}Known: {2}.", name(typed), name(did_you_mean(typed, known)),
                      name(joined(known))));
}

Result<void> check_places(const std::vector<std::string>& given, std::span<const PlaceDefinition> places) {
    const auto needed = static_cast<std::size_t>(std::ranges::count(places, false, &PlaceDefinition::optional));
    if (given.size() < needed) return wrong(text("{0} is missing.", name(places[given.size()].name)));
    const bool open = !places.empty() && places.back().repeated;
    if (given.size() > places.size() && !open)
        return wrong(text("“{0}” is one argument too many.", name(given[places.size()])));
    return {};
}

}  // namespace

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known) {
    const auto best =
        std::ranges::min_element(known, {}, [&](const std::string& word) { return edit_distance(typed, word); });
    if (best == known.end()) return std::nullopt;
    const std::size_t edits = edit_distance(typed, *best);
    const bool begins = typed.size() >= 3 && best->starts_with(typed);
    if (!begins && (edits > 3 || edits * 2 > std::max(typed.size(), std::size_t{2}))) return std::nullopt;
    return *best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> known) {
    const auto meant = nearest(typed, known);
    return meant ? "Did you mean “" + *meant + "”? " : std::string();
}

Result<Arguments> Arguments::parse(std::span<const std::string> typed, std::span<const PlaceDefinition> places,
                                   std::span<const OptionDefinition> options) {
    Arguments arguments;
    bool only_places = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string& word = typed[i];
        if (only_places || !word.starts_with("-") || word == "-") {
            arguments.places_.push_back(word);
            continue;
        }
        if (word == "--") {
            only_places = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view flag = std::string_view(word).substr(0, equals);
        const auto option = std::ranges::find_if(
            options, [&](const OptionDefinition& o) { return flag.starts_with("--") && flag.substr(2) == o.name; });
        if (option == options.end()) return unknown_option(flag, options);
        std::string value;
        if (option->value.empty()) {
            if (equals != std::string::npos) return wrong(text("{0} takes no value.", name(flag)));
        } else if (equals != std::string::npos) {
            value = word.substr(equals + 1);
        } else if (i + 1 < typed.size()) {
            value = typed[++i];
        } else {
            return wrong(text("{0} needs a value: {0} {1}.", name(flag), name(option->value)));
        }
        if (!option->choices.empty() && std::ranges::find(option->choices, value) == option->choices.end())
            return wrong(text("{0} cannot be “{1}”. It is one of: {2}.", name(flag), name(value),
                              name(joined(option->choices))));
        std::vector<std::string>& values = arguments.options_[std::string(option->name)];
        if (!values.empty() && !option->repeated) return wrong(text("{0} is given twice.", name(flag)));
        values.push_back(std::move(value));
    }
    if (auto checked = check_places(arguments.places_, places); !checked) return std::unexpected(checked.error());
    return arguments;
}

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
    const auto found = options_.find(std::string(option));
    return found == options_.end() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto found = options_.find(std::string(option));
    return found == options_.end() ? std::vector<std::string>() : found->second;
}

Result<std::map<std::string, std::string>> Arguments::pairs(std::string_view option) const {
    std::map<std::string, std::string> out;
    for (const std::string& written : values(option)) {
        const std::size_t equals = written.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrong(text("--{0} is written name=value; “{1}” is not.", name(option), name(written)));
        if (!out.try_emplace(written.substr(0, equals), written.substr(equals + 1)).second)
            return wrong(text("--{0} {1} is given twice.", name(option), name(written.substr(0, equals))));
    }
    return out;
}

Result<std::uint64_t> Arguments::whole(std::string_view option, std::uint64_t otherwise, std::uint64_t least,
                                       std::uint64_t most) const {
    if (!has(option)) return otherwise;
    const std::string written = value(option);
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error != std::errc{} || stop != written.data() + written.size() || number < least || number > most)
        return wrong(text("--{0} is a whole number from {1} to {2}; “{3}” is not.", name(option),
                          name(std::to_string(least)), name(std::to_string(most)), name(written)));
    return number;
}

}  // namespace clientele
