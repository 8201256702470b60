#include "core/analysis/value/hazard_fields.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <set>

#include "core/analysis/value/customer_fields.h"

namespace clientele {
namespace {

constexpr std::size_t most_fields = 20;
constexpr std::size_t most_levels = 10;
constexpr double too_close = 0.8;
constexpr double filled_enough = 0.05;
constexpr std::size_t rows_compared = 5000;

/// Correlation of a number with the time, over those who have it.
double correlation_with_time(const DatasetColumn& column, const CustomerLives& lives) {
    const std::span<const double> numbers = column.values.numbers();
    double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < lives.row.size(); ++i) {
        if (lives.row[i] == missing_code || std::isnan(numbers[lives.row[i]])) continue;
        const double a = numbers[lives.row[i]], b = lives.lives.time[i];
        n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    const double spread = (xx - x * x / n) * (yy - y * y / n);
    return spread > 0 ? (xy - x * y / n) / std::sqrt(spread) : 0;
}

struct Filled {
    double left = 0, stayed = 0;  ///< shares of those who left, and who are here, that have a value
};
Filled filled(const DatasetColumn& column, const CustomerLives& lives) {
    double all[2] = {0, 0}, with[2] = {0, 0};
    for (std::size_t i = 0; i < lives.row.size(); ++i) {
        if (lives.row[i] == missing_code) continue;
        all[lives.lives.left[i]] += 1;
        with[lives.lives.left[i]] += column.values.missing(lives.row[i]) ? 0 : 1;
    }
    return {all[1] > 0 ? with[1] / all[1] : 0, all[0] > 0 ? with[0] / all[0] : 1};
}

std::size_t levels_of(const DatasetColumn& column) {
    switch (column.values.type()) {
        case ColumnType::boolean:
            return 2;
        case ColumnType::text: {
            if (column.values.dictionary().size() > 1000) return SIZE_MAX;
            std::set<Code> met;
            for (const Code code : column.values.codes())
                if (code != missing_code && met.insert(code).second && met.size() > most_levels) return SIZE_MAX;
            return met.size();
        }
        default:
            return 0;
    }
}

/// By how much knowing the value of one column makes guessing that of another better: 0 not at all, 1 it settles it
/// (Goodman and Kruskal 1954, lambda). Of a few thousand customers, evenly chosen: that is near enough.
double settles(const DatasetColumn& known, const DatasetColumn& guessed, const CustomerLives& lives) {
    std::map<std::string, std::map<std::string, double>> cells;
    std::map<std::string, double> totals;
    double n = 0;
    const std::size_t step = lives.row.size() / rows_compared + 1;
    for (std::size_t i = 0; i < lives.row.size(); i += step) {
        const std::uint32_t row = lives.row[i];
        if (row == missing_code || known.values.missing(row) || guessed.values.missing(row)) continue;
        const std::string value = cell_words(guessed.values, row);
        cells[cell_words(known.values, row)][value] += 1;
        totals[value] += 1;
        n += 1;
    }
    const auto most = [](const std::map<std::string, double>& counts) {
        return counts.empty() ? 0 : std::ranges::max(counts | std::views::values);
    };
    double right = 0;
    for (const auto& [value, counts] : cells) right += most(counts);
    return n > most(totals) ? (right - most(totals)) / (n - most(totals)) : 0;
}

/// Takes out what another column all but settles: two such columns together have no hazard ratios that mean anything.
void leave_out_settled(HazardFields& fields, const CustomerLives& lives) {
    constexpr double nearly_all = 0.9;
    const auto by_levels = [](const DatasetColumn* column) { return column->values.type() != ColumnType::number; };
    for (std::size_t i = fields.columns.size(); i-- > 0;) {
        const DatasetColumn* guessed = fields.columns[i];
        const auto other = std::ranges::find_if(fields.columns, [&](const DatasetColumn* known) {
            return known != guessed && by_levels(known) && by_levels(guessed) &&
                   settles(*known, *guessed, lives) > nearly_all;
        });
        if (other == fields.columns.end()) continue;
        fields.told_by_others.push_back(guessed->id + " (" + (*other)->id + ")");
        fields.columns.erase(fields.columns.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// Names, addresses and numbers of customers say nothing of this kind; places on the map and days neither.
bool could_suit(const DatasetColumn& column) {
    if (column.type == FieldType::text || column.type == FieldType::identifier || column.type == FieldType::coordinate)
        return false;
    if (column.values.type() == ColumnType::number) return column.attribute;
    const std::size_t levels = levels_of(column);
    return levels >= 2 && levels <= most_levels;
}

Result<HazardFields> listed(const Dataset& customers, std::string_view list) {
    HazardFields fields;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        std::string_view id = list.substr(from, to - from);
        while (!id.empty() && id.front() == ' ') id.remove_prefix(1);
        while (!id.empty() && id.back() == ' ') id.remove_suffix(1);
        from = to + 1;
        if (id.empty()) continue;
        const DatasetColumn* column = customers.find(id);
        const bool suits = column && (column->values.type() == ColumnType::number || levels_of(*column) != SIZE_MAX) &&
                           column->values.type() != ColumnType::date && column->values.type() != ColumnType::time;
        if (!suits) {
            std::vector<Text> known;
            for (const DatasetColumn& each : customers.columns)
                if (could_suit(each)) known.push_back(verbatim(each.id));
            return fail(
                ErrorCode::not_found,
                text("Option covariates names “{0}”, which is no field of customers with numbers or few values. There "
                     "are: {1}.",
                     name(id), known));
        }
        if (std::ranges::find(fields.columns, column) == fields.columns.end()) fields.columns.push_back(column);
    }
    return fields;
}

}  // namespace

Result<HazardFields> hazard_fields(const Snapshot& snapshot, const CustomerLives& lives, const std::string& chosen,
                                   const std::string& group) {
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    HazardFields fields;
    if (chosen != "auto" && chosen != "none") {
        auto given = listed(customers, chosen);
        if (!given) return given;
        fields = std::move(*given);
    } else if (chosen == "auto") {
        for (const DatasetColumn& column : customers.columns) {
            if (fields.columns.size() == most_fields) break;
            if (column.id == lives.event_field || column.id == lives.time_field || !could_suit(column)) continue;
            const Filled with = filled(column, lives);
            if (with.stayed < filled_enough) {
                if (with.left > filled_enough) fields.of_leavers.push_back(column.id);
                continue;
            }
            if (column.values.type() == ColumnType::number &&
                std::abs(correlation_with_time(column, lives)) > too_close) {
                fields.too_close.push_back(column.id);
                continue;
            }
            fields.columns.push_back(&column);
        }
        leave_out_settled(fields, lives);
    }
    if (const DatasetColumn* column = group.empty() ? nullptr : customers.find(group)) {
        std::erase(fields.columns, column);
        fields.columns.insert(fields.columns.begin(), column);
    }
    return fields;
}

}  // namespace clientele
