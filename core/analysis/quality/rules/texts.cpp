#include <algorithm>
#include <array>

#include "core/analysis/quality/rules/broken_text.h"
#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/placeholders.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

bool has_blanks_around(std::string_view text) { return without_blanks(text).size() != text.size(); }

/// "17850.0": a number that a program wrote with a decimal it never had.
bool is_decimal_id(std::string_view text) {
    return text.size() > 2 && text.ends_with(".0") && std::ranges::all_of(text.substr(0, text.size() - 2), is_digit);
}

/// "1.23E+11": an identifier that a spreadsheet has rounded.
bool is_rounded_id(std::string_view text) {
    const std::size_t e = text.find_first_of("Ee");
    if (e == text.npos || e == 0 || e + 2 >= text.size() || (text[e + 1] != '+' && text[e + 1] != '-')) return false;
    const std::string_view digits = text.substr(0, e);
    return digits.contains('.') && std::ranges::all_of(text.substr(e + 2), is_digit) &&
           std::ranges::all_of(digits, [](char c) { return is_digit(c) || c == '.'; });
}

struct TextRule {
    Pattern words;
    Weight weight;
    std::string_view remedy;
    bool (*breaks)(std::string_view);
};

constexpr TextRule of_all_texts[] = {
    {Pattern("blanks before or after the text"), Weight::look, remedy::trim, has_blanks_around},
    {Pattern("broken characters"), Weight::serious, remedy::repair_characters, is_broken_text},
};
constexpr TextRule of_identifiers[] = {
    {Pattern("numbers written with a decimal as in 17850.0"), Weight::look, {}, is_decimal_id},
    {Pattern("numbers that a spreadsheet rounded as in 1.2E+11"), Weight::serious, {}, is_rounded_id},
};

void check_text(Checks& checks, DatasetKind kind, const DatasetColumn& column, const TextRule& rule,
                Dimension dimension = Dimension::validity) {
    checks.add({.dimension = dimension,
                .dataset = kind,
                .column = column.id,
                .words = rule.words,
                .weight = rule.weight,
                .remedy = rule.remedy},
               rows_of_flags(column.values, text_flags(column.values.dictionary(), rule.breaks)));
}

/// What people type where they have nothing to say counts in what describes a person or a thing; "test" may well be a
/// page or the word of a text.
bool describes_someone(DatasetKind kind, std::string_view column) {
    static constexpr std::array<std::string_view, 7> of_people{"name", "email",   "phone",   "address",
                                                               "city", "country", "postcode"};
    return (kind == DatasetKind::customers || kind == DatasetKind::stores) &&
           std::ranges::find(of_people, column) != of_people.end();
}

void check_placeholders(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    const bool typed = describes_someone(kind, column.id);
    if (column.type == FieldType::text && !typed) return;
    check_text(
        checks, kind, column,
        {Pattern("words that stand for missing"), Weight::look, remedy::clear, typed ? is_filler : is_word_for_missing},
        Dimension::plausibility);
}

}  // namespace

void check_texts(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!checks.go_on()) return;
            if (column.values.type() != ColumnType::text) continue;
            for (const TextRule& rule : of_all_texts) check_text(checks, kind.kind, column, rule);
            if (column.type == FieldType::identifier)
                for (const TextRule& rule : of_identifiers) check_text(checks, kind.kind, column, rule);
            check_placeholders(checks, kind.kind, column);
        }
    }
}

}  // namespace clientele::rules
