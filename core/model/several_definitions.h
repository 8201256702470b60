#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/model/own_definition.h"

namespace clientele {

/// Several definitions that are kept in one step, as one: names and expressions line by line
/// (Project::set_own_segment). Those without an expression remove what has the name. Names and expressions are lines
/// themselves.
inline OwnDefinition together(const std::vector<OwnDefinition>& definitions) {
    OwnDefinition all;
    const auto add_line = [](std::string& lines, std::string line, bool first) {
        std::ranges::replace(line, '\n', ' ');
        lines += (first ? "" : "\n") + line;
    };
    for (const OwnDefinition& each : definitions) {
        const bool first = &each == &definitions.front();
        add_line(all.name, each.name, first);
        add_line(all.expression, each.expression, first);
    }
    return all;
}

/// The definitions that were put together; a single one where none were.
inline std::vector<OwnDefinition> apart(const OwnDefinition& all) {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> parts(1);
        for (const char c : text) {
            if (c == '\n')
                parts.emplace_back();
            else
                parts.back() += c;
        }
        return parts;
    };
    if (all.name.find('\n') == std::string::npos) return {all};
    const std::vector<std::string> names = lines(all.name);
    std::vector<std::string> expressions = lines(all.expression);
    expressions.resize(names.size());
    std::vector<OwnDefinition> definitions;
    for (std::size_t i = 0; i < names.size(); ++i) definitions.push_back({names[i], expressions[i]});
    return definitions;
}

}  // namespace clientele
