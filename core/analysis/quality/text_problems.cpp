#include "core/analysis/quality/text_problems.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/small_letters.h"
#include "core/table/parallel.h"

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
    if (text.empty() || !is_digit(text.back())) return false;
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

/// Words that programs and people write for "there is none".
bool is_placeholder(std::string_view text) {
    static constexpr std::array<std::string_view, 14> words{"n/a", "na", "nan", "null",    "none",      "-",    "--",
                                                            "?",   "??", "???", "unknown", "undefined", "#n/a", "tbd"};
    if (text.empty() || text.size() > 9 || is_digit(text.front())) return false;
    return std::ranges::find(words, small_letters(text)) != words.end();
}

/// The replacement character, or UTF-8 that was read as Latin-1 on the way here.
bool is_broken(std::string_view text) {
    if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    return text.contains("\xEF\xBF\xBD") || text.contains("\xC3\x83\xC2") || text.contains("\xC3\xA2\xE2\x82\xAC");
}

bool is_no_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at == text.npos || at == 0 || text.find('.', at) == text.npos || text.find('@', at + 1) != text.npos;
}

struct Test {
    bool serious;
    Pattern words;
    bool (*holds)(std::string_view);
};

std::vector<Test> tests_of(const DatasetColumn& column) {
    std::vector<Test> tests{{false, Pattern("blanks before or after the text"), has_outer_blanks},
                            {false, Pattern("words that stand for missing"), is_placeholder},
                            {true, Pattern("broken characters"), is_broken}};
    if (column.type != FieldType::text) {
        tests.push_back({true, Pattern("numbers written with a decimal as in 17850.0"), is_float_id});
        tests.push_back({true, Pattern("numbers that a spreadsheet rounded as in 1.2E+11"), is_scientific});
    }
    if (column.id == "email") tests.push_back({false, Pattern("values that are no e-mail address"), is_no_email});
    return tests;
}

/// Groups of texts that are the same in lower case, in the order of that.
std::vector<std::vector<Code>> same_but_for_capitals(const DatasetColumn& column) {
    constexpr std::size_t most_texts = 100'000;
    const Dictionary& dictionary = column.values.dictionary();
    std::vector<std::vector<Code>> groups;
    if (column.type == FieldType::text || dictionary.size() > most_texts) return groups;
    struct Value {
        std::string folded;
        Code code;
    };
    std::vector<Value> values;
    for (Code code = 0; code < dictionary.size(); ++code) values.push_back({small_letters(dictionary.at(code)), code});
    std::ranges::sort(values, {},
                      [](const Value& value) { return std::pair<std::string_view, Code>(value.folded, value.code); });
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first + 1;
        while (end < values.size() && values[end].folded == values[first].folded) ++end;
        if (end - first > 1) {
            groups.emplace_back();
            for (; first < end; ++first) groups.back().push_back(values[first].code);
        }
        first = end;
    }
    return groups;
}

TextProblem mixed_case(const OddTexts& odd, const Dictionary& dictionary, const std::vector<std::int64_t>& counts) {
    TextProblem problem{.words = Pattern("the same text in different capitals")};
    for (const std::vector<Code>& group : odd.capitals) {
        std::vector<Code> present;
        std::ranges::copy_if(group, std::back_inserter(present), [&](Code code) { return counts[code] > 0; });
        if (present.size() < 2) continue;
        // The way that most rows write it is taken as right.
        const Code usual = *std::ranges::max_element(present, {}, [&](Code code) { return counts[code]; });
        for (const Code code : present)
            if (code != usual) problem.rows += counts[code];
        if (problem.example.empty())
            problem.example = std::string(dictionary.at(present[0])) + " / " + std::string(dictionary.at(present[1]));
    }
    return problem;
}

}  // namespace

OddTexts odd_texts(const DatasetColumn& column) {
    const Dictionary& dictionary = column.values.dictionary();
    const std::vector<Test> tests = tests_of(column);
    using Found = std::vector<std::vector<Code>>;  // by test
    constexpr std::size_t texts_a_block = std::size_t{1} << 16;
    const Found found = reduce_blocks<Found>(
        dictionary.size(), texts_a_block,
        [&](std::size_t first, std::size_t last, Found& part) {
            part.resize(tests.size());
            for (std::size_t code = first; code < last; ++code) {
                const std::string_view text = dictionary.at(static_cast<Code>(code));
                for (std::size_t i = 0; i < tests.size(); ++i)
                    if (tests[i].holds(text)) part[i].push_back(static_cast<Code>(code));
            }
        },
        [&](Found& all, const Found& part) {
            all.resize(tests.size());
            for (std::size_t i = 0; i < tests.size(); ++i) all[i].insert(all[i].end(), part[i].begin(), part[i].end());
        });
    OddTexts odd;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i].empty()) odd.rules.push_back({tests[i].serious, tests[i].words, found[i]});
    odd.capitals = same_but_for_capitals(column);
    return odd;
}

std::vector<TextProblem> text_problems(const OddTexts& odd, const Dictionary& dictionary,
                                       const std::vector<std::int64_t>& counts) {
    std::vector<TextProblem> problems;
    for (const OddTexts::Rule& rule : odd.rules) {
        TextProblem problem{.serious = rule.serious, .words = rule.words};
        for (const Code code : rule.codes) {
            if (counts[code] == 0) continue;
            problem.rows += counts[code];
            if (problem.example.empty()) problem.example = dictionary.at(code);
        }
        if (problem.rows > 0) problems.push_back(std::move(problem));
    }
    if (TextProblem problem = mixed_case(odd, dictionary, counts); problem.rows > 0)
        problems.push_back(std::move(problem));
    return problems;
}

}  // namespace clientele
