#include "ui/tables/table_order.h"

#include <QCollator>
#include <algorithm>
#include <numeric>

#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

/// For each code, its place among the texts of the column in the reader's alphabet; equal texts share a place.
Result<std::vector<std::uint32_t>> places(const Column& column, const Progress& progress) {
    const Dictionary& dictionary = column.dictionary();
    std::vector<bool> used(dictionary.size());
    for (const Code code : column.codes())
        if (code != missing_code) used[code] = true;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, Code>> keys;
    for (Code code = 0; code < used.size(); ++code) {
        if (code % 4096 == 0 && !progress(0.6 * code / static_cast<double>(used.size()))) return cancelled();
        if (used[code]) keys.emplace_back(collator.sortKey(qtext(dictionary.at(code))), code);
    }
    std::ranges::sort(keys, [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });
    std::vector<std::uint32_t> place(dictionary.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0 && keys[i - 1].first.compare(keys[i].first) != 0) ++next;
        place[keys[i].second] = next;
    }
    return place;
}

template <class Value>
std::vector<std::uint32_t> ordered(const Column& column, bool descending, const Value& value) {
    std::vector<std::uint32_t> rows(column.size());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto missing =
        std::stable_partition(rows.begin(), rows.end(), [&](auto row) { return !column.missing(row); });
    std::stable_sort(rows.begin(), missing, [&](std::uint32_t a, std::uint32_t b) {
        return descending ? value(b) < value(a) : value(a) < value(b);
    });
    return rows;
}

}  // namespace

Result<std::vector<std::uint32_t>> order_of(const Column& column, bool descending, const Progress& progress) {
    switch (column.type()) {
        case ColumnType::number:
            return ordered(column, descending, [v = column.numbers()](auto row) { return v[row]; });
        case ColumnType::date: return ordered(column, descending, [v = column.dates()](auto row) { return v[row]; });
        case ColumnType::time: return ordered(column, descending, [v = column.times()](auto row) { return v[row]; });
        case ColumnType::boolean:
            return ordered(column, descending, [v = column.booleans()](auto row) { return v[row]; });
        case ColumnType::text: break;
    }
    const auto place = places(column, progress);
    if (!place) return std::unexpected(place.error());
    return ordered(column, descending, [&, codes = column.codes()](auto row) { return (*place)[codes[row]]; });
}

bool orders_quickly(const Column& column) {
    constexpr std::size_t rows = 50'000;
    constexpr std::size_t texts = 4'000;
    if (column.type() != ColumnType::text) return column.size() <= rows;
    return column.size() <= texts || (column.size() <= rows && column.dictionary().size() <= texts);
}

}  // namespace clientele
