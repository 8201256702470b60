#include "core/ingest/databases/sql_statement.h"

#include <algorithm>
#include <cctype>

#include "core/ingest/databases/odbc_string.h"

namespace clientele::ingest {
namespace {

/// The length of the comment, text or quoted name at the start; 0 where there is none.
std::size_t skipped_at(std::string_view text, bool& comment) {
    comment = true;
    if (text.starts_with("--")) return std::min(text.find('\n'), text.size());
    if (text.starts_with("/*")) {
        const std::size_t end = text.find("*/", 2);
        return end == text.npos ? text.size() : end + 2;
    }
    comment = false;
    if (text.empty() || !std::string_view("'\"`").contains(text.front())) return 0;
    const std::size_t end = text.find(text.front(), 1);
    return end == text.npos ? text.size() : end + 1;
}

}  // namespace

bool is_one_query(std::string_view statement) {
    std::string first;
    bool word_ended = false;
    bool ended = false;
    for (std::size_t at = 0; at < statement.size();) {
        bool comment = false;
        if (const std::size_t skipped = skipped_at(statement.substr(at), comment); skipped > 0) {
            if (ended && !comment) return false;
            at += skipped;
            word_ended = word_ended || !first.empty();
            continue;
        }
        const char sign = statement[at++];
        const bool blank = std::isspace(static_cast<unsigned char>(sign)) != 0;
        if (ended && !blank && sign != ';') return false;
        if (sign == ';') ended = true;
        const bool letter = std::isalpha(static_cast<unsigned char>(sign)) != 0;
        if (letter && !word_ended) first += sign;
        if (!letter && !first.empty()) word_ended = true;
        if (!letter && !blank && sign != '(' && first.empty()) return false;
    }
    const std::string word = keyword_of(first);
    return word == "select" || word == "with" || word == "values" || word == "table" || word == "show";
}

std::string without_end(std::string_view statement) {
    for (std::size_t at = 0; at < statement.size();) {
        bool comment = false;
        const std::size_t skipped = skipped_at(statement.substr(at), comment);
        if (skipped == 0 && statement[at] == ';') return std::string(statement.substr(0, at));
        at += std::max<std::size_t>(skipped, 1);
    }
    return std::string(statement);
}

}  // namespace clientele::ingest
