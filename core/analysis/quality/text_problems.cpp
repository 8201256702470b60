#include "core/analysis/quality/text_problems.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

namespace clientele {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "17850.0": a number that a program wrote with a decimal it never had.
bool is_float_id(std::string_view text) {
    if (!text.ends_with(".0") || text.size() < 3) return false;
    return std::ranges::all_of(text.substr(0, text.size() - 2), is_digit);
}

/// "1.23E+11": an identifier that a spreadsheet has rounded.
bool is_scientific(std::string_view text) {
    const std::size_t e = text.find_first_of("Ee");
    if (e == text.npos || e == 0 || e + 2 >= text.size() || (text[e + 1] != '+' && text[e + 1] != '-')) return false;
    const std::string_view mantissa = text.substr(0, e);
    return mantissa.contains('.') && std::ranges::all_of(text.substr(e + 2), is_digit) &&
           std::ranges::all_of(mantissa, [](char c) { return is_digit(c) || c == '.'; });
}

bool has_outer_blanks(std::string_view text) {
    return !text.empty() && (std::isspace(static_cast<unsigned char>(text.front())) ||
                             std::isspace(static_cast<unsigned char>(text.back())));
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// Words that programs and people write for "there is none".
bool is_placeholder(std::string_view text) {
    static constexpr std::array<std::string_view, 14> words{"n/a", "na", "nan", "null",    "none",      "-",    "--",
                                                            "?",   "??", "???", "unknown", "undefined", "#n/a", "tbd"};
    return text.size() <= 9 && std::ranges::find(words, lower(text)) != words.end();
}

/// The replacement character, or UTF-8 that was read as Latin-1 on the way here.
bool is_broken(std::string_view text) {
    return text.contains("\xEF\xBF\xBD") || text.contains("\xC3\x83\xC2") || text.contains("\xC3\xA2\xE2\x82\xAC");
}

bool is_no_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at == text.npos || at == 0 || text.find('.', at) == text.npos || text.find('@', at + 1) != text.npos;
}

struct Rule {
    bool serious;
    Pattern words;
    bool (*holds)(std::string_view);
};

/// Values that differ in capitals only. Quadratic in nothing: sorted by their lower case.
TextProblem mixed_case(const DatasetColumn& column, const std::vector<std::int64_t>& counts) {
    TextProblem problem{.words = Pattern("the same text in different capitals")};
    constexpr std::int64_t most_values = 100'000;
    if (column.type == FieldType::text || std::ranges::count_if(counts, [](auto n) { return n > 0; }) > most_values)
        return problem;
    struct Value {
        std::string folded;
        Code code;
    };
    std::vector<Value> values;
    const Dictionary& dictionary = column.values.dictionary();
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0) values.push_back({lower(dictionary.at(code)), code});
    std::ranges::sort(values, {},
                      [](const Value& value) { return std::pair<std::string_view, Code>(value.folded, value.code); });
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first + 1;
        while (end < values.size() && values[end].folded == values[first].folded) ++end;
        if (end - first > 1) {
            std::size_t usual = first;  // the way that most rows write it is taken as right
            for (std::size_t i = first; i < end; ++i)
                if (counts[values[i].code] > counts[values[usual].code]) usual = i;
            for (std::size_t i = first; i < end; ++i)
                if (i != usual) problem.rows += counts[values[i].code];
            if (problem.example.empty())
                problem.example = std::string(dictionary.at(values[first].code)) + " / " +
                                  std::string(dictionary.at(values[first + 1].code));
        }
        first = end;
    }
    return problem;
}

}  // namespace

std::vector<TextProblem> text_problems(const DatasetColumn& column, const std::vector<std::int64_t>& counts) {
    std::vector<Rule> rules{{false, Pattern("blanks before or after the text"), has_outer_blanks},
                            {false, Pattern("words that stand for missing"), is_placeholder},
                            {true, Pattern("broken characters"), is_broken}};
    if (column.type != FieldType::text) {
        rules.push_back({true, Pattern("numbers written with a decimal, such as 17850.0"), is_float_id});
        rules.push_back({true, Pattern("numbers rounded by a spreadsheet, such as 1.2E+11"), is_scientific});
    }
    if (column.id == "email") rules.push_back({false, Pattern("no e-mail address"), is_no_email});
    const Dictionary& dictionary = column.values.dictionary();
    std::vector<TextProblem> problems;
    for (const Rule& rule : rules) {
        TextProblem problem{.serious = rule.serious, .words = rule.words};
        for (Code code = 0; code < counts.size(); ++code) {
            if (counts[code] == 0 || !rule.holds(dictionary.at(code))) continue;
            problem.rows += counts[code];
            if (problem.example.empty()) problem.example = dictionary.at(code);
        }
        if (problem.rows > 0) problems.push_back(std::move(problem));
    }
    if (TextProblem problem = mixed_case(column, counts); problem.rows > 0) problems.push_back(std::move(problem));
    return problems;
}

}  // namespace clientele
