#include <algorithm>
#include <array>
#include <optional>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/placeholders.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

/// The byte that Windows-1252 writes for a sign, where that is one of 0x80 to 0xBF.
bool is_continuation(std::uint32_t sign) {
    static constexpr std::array<std::uint16_t, 27> far{
        0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x017D, 0x2018,
        0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x017E, 0x0178};
    return (sign >= 0x80 && sign <= 0xBF) || std::ranges::find(far, sign) != far.end();
}

/// Signs of UTF-8, one after another.
std::optional<std::uint32_t> next_sign(std::string_view& text) {
    if (text.empty()) return std::nullopt;
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t sign = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        sign = sign << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return sign;
}

/// The replacement character, or UTF-8 that was read as Windows-1252 on the way here ("MÃ¼ller").
bool is_broken_text(std::string_view text) {
    if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    std::uint32_t before = 0, before_that = 0;
    while (const auto sign = next_sign(text)) {
        if (*sign == 0xFFFD) return true;
        if ((before == 0xC2 || before == 0xC3) && is_continuation(*sign)) return true;
        if (before_that == 0xE2 && is_continuation(before) && is_continuation(*sign)) return true;
        before_that = before;
        before = *sign;
    }
    return false;
}

bool has_blanks_around(std::string_view text) { return without_blanks_around(text).size() != text.size(); }

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
    {Pattern("numbers written with a decimal, such as 17850.0"), Weight::look, {}, is_decimal_id},
    {Pattern("numbers rounded by a spreadsheet, such as 1.2E+11"), Weight::serious, {}, is_rounded_id},
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
