#include "core/analysis/surveys/said_pieces.h"

#include "core/base/blanks.h"

namespace clientele {

std::vector<std::string_view> said_pieces(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '"') quoted = !quoted;
        if (at < text.size() && (quoted || text[at] != separator)) continue;
        if (const std::string_view part = without_blanks(text.substr(from, at - from)); !part.empty())
            parts.push_back(part);
        from = at + 1;
    }
    return parts;
}

std::size_t first_outside_quotes(std::string_view text, char sign) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && text[at] == sign) return at;
    }
    return text.npos;
}

std::size_t last_outside_quotes(std::string_view text, char sign) {
    bool quoted = false;
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && text[at] == sign) return at;
    }
    return text.npos;
}

std::string unquoted_piece(std::string_view text) {
    text = without_blanks(text);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
    std::string plain;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        plain += text[at];
        if (text[at] == '"' && text[at + 1] == '"' && at + 2 < text.size()) ++at;
    }
    return plain;
}

std::string quoted_piece(std::string_view name, std::string_view signs) {
    if (!name.empty() && without_blanks(name) == name && name.find_first_of(signs) == name.npos &&
        name.find('"') == name.npos)
        return std::string(name);
    std::string quoted = "\"";
    for (const char sign : name) {
        quoted += sign;
        if (sign == '"') quoted += '"';
    }
    return quoted + '"';
}

}  // namespace clientele
