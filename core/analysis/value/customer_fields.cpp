#include "core/analysis/value/customer_fields.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/base/format.h"

namespace clientele {
namespace {

constexpr std::size_t most_categories = 1000;
constexpr std::size_t most_numbers = 12;

bool few_numbers(const Column& column) {
    std::set<double> seen;
    for (const double value : column.numbers()) {
        if (std::isnan(value)) continue;
        seen.insert(value);
        if (seen.size() > most_numbers) return false;
    }
    return seen.size() >= 2;
}

bool groups_well(const DatasetColumn& column) {
    if (column.domain == "customer" || column.type == FieldType::text) return false;
    switch (column.values.type()) {
        case ColumnType::text:
            return column.values.dictionary().size() >= 2 && column.values.dictionary().size() <= most_categories;
        case ColumnType::boolean:
            return true;
        case ColumnType::number:
            return column.attribute && few_numbers(column.values);
        case ColumnType::date:
        case ColumnType::time:
            return false;
    }
    return false;
}

}  // namespace

std::vector<OptionChoice> customer_group_choices(const Snapshot& snapshot) {
    std::vector<OptionChoice> choices;
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::customers).columns)
        if (groups_well(column)) choices.push_back({column.id, label_of(DatasetKind::customers, column)});
    return choices;
}

std::string cell_words(const Column& column, std::size_t row) {
    if (column.missing(row)) return {};
    switch (column.type()) {
        case ColumnType::text:
            return std::string(column.text(row));
        case ColumnType::number:
            return write_exact(column.numbers()[row]);
        case ColumnType::boolean:
            return column.booleans()[row] == 1 ? "yes" : "no";
        case ColumnType::date:
            return iso_text(Date{column.dates()[row]});
        case ColumnType::time:
            return iso_text(DateTime{column.times()[row]});
    }
    return {};
}

CustomerGroups customer_groups(const DatasetColumn& column, std::span<const std::uint32_t> rows, std::size_t most,
                               double least) {
    CustomerGroups groups;
    groups.dimension = "customers." + column.id;
    groups.label = label_of(DatasetKind::customers, column);
    // By value: codes of texts, bits of everything else, so that words are made once a value.
    std::map<std::uint64_t, std::uint32_t> known;
    std::vector<std::string> words;
    std::vector<double> counts;
    groups.of.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        std::uint64_t value = UINT64_MAX;
        if (row != missing_code && !column.values.missing(row)) {
            if (column.values.type() == ColumnType::text) value = column.values.codes()[row];
            else if (column.values.type() == ColumnType::boolean)
                value = static_cast<std::uint64_t>(column.values.booleans()[row]);
            else value = std::bit_cast<std::uint64_t>(column.values.numbers()[row]);
        }
        const auto [at, fresh] = known.try_emplace(value, static_cast<std::uint32_t>(words.size()));
        if (fresh) {
            words.push_back(value == UINT64_MAX ? std::string(no_value_key) : cell_words(column.values, row));
            counts.push_back(0);
        }
        groups.of[i] = at->second;
        counts[at->second] += 1;
    }
    std::vector<std::uint32_t> order(words.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const bool none_a = words[a] == no_value_key, none_b = words[b] == no_value_key;
        if (none_a != none_b) return none_b;
        return counts[a] != counts[b] ? counts[a] > counts[b] : words[a] < words[b];
    });
    std::vector<std::uint32_t> place(words.size());
    const bool with_none = !order.empty() && words[order.back()] == no_value_key;
    const std::size_t named = order.size() - (with_none ? 1 : 0);
    std::size_t shown = named <= most + 1 ? named : most;
    while (shown > 1 && counts[order[shown - 1]] < least) --shown;
    for (std::size_t i = 0; i < named; ++i) {
        place[order[i]] = static_cast<std::uint32_t>(std::min(i, shown));
        if (i < shown) groups.names.push_back(words[order[i]]);
    }
    if (shown < named) groups.names.emplace_back(rest_key);
    if (with_none) {
        place[order.back()] = static_cast<std::uint32_t>(groups.names.size());
        groups.names.emplace_back(no_value_key);
    }
    for (std::uint32_t& each : groups.of) each = place[each];
    return groups;
}

std::string plain_header(std::string_view header) {
    std::string plain;
    for (const char c : header) {
        if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) plain += c;
    }
    return plain;
}

}  // namespace clientele
