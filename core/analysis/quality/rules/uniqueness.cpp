#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <string>

#include "core/analysis/quality/repeated_rows.h"
#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/contact_forms.h"
#include "core/analysis/quality/rules/placeholders.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/row_sets.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/base/hash.h"
#include "core/table/group_by.h"

namespace clientele::rules {
namespace {

void check_repeated_rows(Checks& checks, const DatasetSpec& kind) {
    const Dataset& dataset = checks.dataset(kind.kind);
    const RepeatedRows& repeated =
        checks.snapshot.derived("repeated rows of " + std::string(kind.id), [&] { return repeated_rows(dataset); });
    RowBits again(dataset.rows);
    for (std::size_t group = 0; group + 1 < repeated.starts.size(); ++group)
        for (std::uint32_t at = repeated.starts[group] + 1; at < repeated.starts[group + 1]; ++at)
            again.set(repeated.rows[at]);
    checks.add({.dimension = Dimension::uniqueness,
                .dataset = kind.kind,
                .words = "rows that repeat another row in every column",
                .remedy = remedy::drop_repeated},
               again.take());
}

/// Rows whose number of a key stands in several rows; the first of them as well.
void check_keys(Checks& checks, const DatasetSpec& kind) {
    const Column* keys = kind.key.empty() ? nullptr : checks.column(kind.kind, kind.key, ColumnType::text);
    if (!keys) return;
    const auto rows = count_by(keys->codes(), keys->dictionary().size(), Selection::all(keys->size()));
    TextFlags several(rows.size());
    for (std::size_t code = 0; code < several.size(); ++code) several[code] = rows[code] > 1;
    checks.add({.dimension = Dimension::uniqueness,
                .dataset = kind.kind,
                .column = std::string(kind.key),
                .words = "keys that several rows have",
                .weight = Weight::serious,
                .remedy = remedy::drop_repeated,
                .by_hand = true},
               rows_of_flags(*keys, several));
}

/// Rows with the same values in all of these columns as an earlier row.
struct TogetherKey {
    DatasetKind kind;
    std::vector<std::string_view> columns;
    Pattern words;
};
void check_together(Checks& checks, const TogetherKey& key) {
    const Dataset& dataset = checks.dataset(key.kind);
    if (dataset.rows == 0) return;
    std::vector<const Column*> columns;
    for (const std::string_view id : key.columns)
        if (const DatasetColumn* column = dataset.find(id)) columns.push_back(&column->values);
    if (columns.empty() || !dataset.find(key.columns.front())) return;
    checks.add({.dimension = Dimension::uniqueness,
                .dataset = key.kind,
                .column = std::string(key.columns.back()),
                .words = key.words,
                .remedy = remedy::drop_repeated,
                .by_hand = true},
               rows_seen_before(columns));
}

/// One address or number, several customers. What stands for everyone (of a company, of the shop itself) is told as
/// well.
void check_shared(Checks& checks, std::string_view field, Pattern words, std::string (*plain)(std::string_view)) {
    const Column* column = checks.column(DatasetKind::customers, field, ColumnType::text);
    if (!column) return;
    const Dictionary& texts = column->dictionary();
    const auto rows = count_by(column->codes(), texts.size(), Selection::all(column->size()));
    std::vector<std::uint64_t> key_of(texts.size());  // a hash of what is compared; 0 where nothing is
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, key_of.size(), 4096), [&](const auto& range) {
        for (std::size_t code = range.begin(); code != range.end(); ++code) {
            const std::string compared = rows[code] == 0 ? std::string() : plain(texts.at(static_cast<Code>(code)));
            if (!compared.empty()) key_of[code] = hash_bytes(compared) | 1U;
        }
    });
    std::vector<std::uint64_t> shared;  // keys of several texts, or of one that several rows have
    std::vector<std::uint64_t> sorted;
    for (std::size_t code = 0; code < key_of.size(); ++code)
        if (key_of[code] != 0) sorted.insert(sorted.end(), rows[code] > 1 ? 2 : 1, key_of[code]);
    tbb::parallel_sort(sorted.begin(), sorted.end());
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] == sorted[i - 1] && (shared.empty() || shared.back() != sorted[i])) shared.push_back(sorted[i]);
    TextFlags several(texts.size());
    for (std::size_t code = 0; code < several.size(); ++code)
        several[code] = key_of[code] != 0 && std::ranges::binary_search(shared, key_of[code]);
    checks.add({.dimension = Dimension::uniqueness,
                .dataset = DatasetKind::customers,
                .column = std::string(field),
                .words = words,
                .remedy = remedy::merge},
               rows_of_flags(*column, several));
}

std::string plain_email(std::string_view text) {
    return is_email(text) && !is_filler(text) ? in_small_letters(without_blanks(text)) : std::string();
}
std::string plain_phone(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    // The last nine name the line, with or without the country in front.
    return digits.size() < 7 || is_made_up_phone(text)
               ? std::string()
               : digits.substr(digits.size() - std::min<std::size_t>(9, digits.size()));
}

}  // namespace

void check_uniqueness(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        if (!checks.go_on()) return;
        check_repeated_rows(checks, kind);
        check_keys(checks, kind);
    }
    const TogetherKey keys[] = {
        {DatasetKind::mystery_visits,
         {"visit_id", "section", "criterion"},
         Pattern("criteria scored twice in one visit")},
        {DatasetKind::market_series, {"series", "region", "time"}, Pattern("two values of a series for one time")},
    };
    for (const TogetherKey& key : keys) check_together(checks, key);
    check_shared(checks, "email", Pattern("e-mail addresses that several customers have"), plain_email);
    check_shared(checks, "phone", Pattern("phone numbers that several customers have"), plain_phone);
}

}  // namespace clientele::rules
