#include "core/ingest/quotes.h"

namespace clientele::ingest {
namespace {

bool is_outer_blank(char c, const RecordRules& rules) { return (c == ' ' || c == '\t') && c != rules.delimiter; }

bool has_line_end(std::string_view text) { return text.find('\n') != std::string_view::npos; }

}  // namespace

bool ends_line(std::string_view text, std::size_t at, const RecordRules& rules) {
    if (text[at] == '\n') return true;
    return rules.lone_returns && text[at] == '\r' && at + 1 < text.size() && text[at + 1] != '\n';
}

bool opens_cell(std::string_view text, std::size_t at, const RecordRules& rules) {
    while (at > 0 && is_outer_blank(text[at - 1], rules)) --at;
    if (at == 0) return true;
    const char before = text[at - 1];
    if (rules.spaces && (before == ' ' || before == '\t')) return true;
    return before == rules.delimiter || before == '\n' || (rules.lone_returns && before == '\r');
}

QuotedCell follow_quoted(std::string_view text, std::size_t open, const RecordRules& rules, bool last) {
    bool lenient = false;
    std::size_t from = open + 1;
    while (true) {
        const std::size_t at = text.find(rules.quote, from);
        if (at == std::string_view::npos || at - open > longest_record) {
            if (lenient) {
                if (last || has_line_end(text.substr(from))) return {QuoteEnd::literal};
                return {QuoteEnd::need_more};
            }
            return {last || text.size() - open > longest_record ? QuoteEnd::unclosed : QuoteEnd::need_more};
        }
        if (lenient && has_line_end(text.substr(open, at - open))) return {QuoteEnd::literal};
        std::size_t behind = at + 1;
        if (behind < text.size() && text[behind] == rules.quote) {
            from = behind + 1;
            continue;
        }
        while (behind < text.size() && is_outer_blank(text[behind], rules)) ++behind;
        if (behind == text.size()) return {last ? QuoteEnd::closed : QuoteEnd::need_more, at};
        const bool blank_behind = rules.spaces && at + 1 < text.size() && is_blank(text[at + 1]);
        if (text[behind] == rules.delimiter || text[behind] == '\n' || text[behind] == '\r' || blank_behind)
            return {QuoteEnd::closed, at};
        if (has_line_end(text.substr(open, at - open))) return {lenient ? QuoteEnd::literal : QuoteEnd::unclosed};
        lenient = true;
        from = at + 1;
    }
}

}  // namespace clientele::ingest
