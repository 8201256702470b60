#include <algorithm>
#include <map>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/countries.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/base/folded.h"
#include "core/table/group_by.h"

namespace clientele::rules {
namespace {

constexpr std::size_t most_texts = 50'000;  // more are no categories

/// What spellings of one value have in common: all but capitals, blanks and, where there are any, accents.
std::string spelling_key(std::string_view text) {
    std::string key;
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        for (const char16_t sign : folded(text)) {
            key += static_cast<char>(sign & 0xFF);
            if (sign > 0x7F) key += static_cast<char>(sign >> 8);
        }
        return key;
    }
    for (const char c : without_blanks(text)) {
        if (is_blank(c) && (key.empty() || key.back() == ' ')) continue;
        key += is_blank(c) ? ' ' : c;
    }
    return in_small_letters(key);
}

std::string country_key(std::string_view text) {
    const Country* country = country_named(text);
    return country ? std::string(country->code) : spelling_key(text);
}

/// For each text that is not the most frequent of its spellings, the one that is; missing_code for all others.
std::vector<Code> usual_spellings(const Column& column, std::string (*key)(std::string_view)) {
    const Dictionary& texts = column.dictionary();
    const auto rows = count_by(column.codes(), texts.size(), Selection::all(column.size()));
    std::map<std::string, Code> usual;
    std::vector<Code> of(texts.size(), missing_code);
    std::vector<std::string> keys(texts.size());
    for (Code code = 0; code < texts.size(); ++code) {
        if (rows[code] == 0) continue;
        keys[code] = key(texts.at(code));
        const auto [known, is_new] = usual.emplace(keys[code], code);
        if (!is_new && rows[code] > rows[known->second]) known->second = code;
    }
    for (Code code = 0; code < texts.size(); ++code)
        if (rows[code] > 0 && usual[keys[code]] != code) of[code] = usual[keys[code]];
    return of;
}

bool is_country(const DatasetColumn& column) {
    const std::string id = in_small_letters(column.id);
    return id == "country" || id == "land" || id == "pays" || id == "país" || id == "pais";
}

/// Pages and where visitors come from are addresses, in which capitals count.
bool has_spellings(const DatasetColumn& column) {
    return column.values.type() == ColumnType::text && column.type == FieldType::category && column.id != "page" &&
           column.id != "referrer";
}

}  // namespace

void check_spellings(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!checks.go_on()) return;
            if (!has_spellings(column) || column.values.dictionary().size() > most_texts) continue;
            const bool country = is_country(column);
            std::vector<Code> usual = usual_spellings(column.values, country ? country_key : spelling_key);
            TextFlags unusual(usual.size());
            for (std::size_t code = 0; code < usual.size(); ++code) unusual[code] = usual[code] != missing_code;
            checks.add({.dimension = Dimension::validity,
                        .dataset = kind.kind,
                        .column = column.id,
                        .words = country ? Pattern("different names of one country")
                                         : Pattern("different spellings of one value"),
                        .remedy = remedy::unify},
                       rows_of_flags(column.values, unusual),
                       [values = column.values, usual = std::move(usual)](std::size_t row) {
                           return std::string(values.dictionary().at(usual[values.codes()[row]]));
                       });
        }
    }
}

}  // namespace clientele::rules
