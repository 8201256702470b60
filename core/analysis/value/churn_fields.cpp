#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "core/analysis/value/churn_cases.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

/// Columns of the registry that hardly change while somebody is a customer.
constexpr std::array<std::string_view, 6> lasting{"birth_date", "gender",      "region",
                                                  "country",    "acquisition", "home_store"};

constexpr double most_auc = 0.99;  ///< of one field alone

/// Texts of a column as values of a field; the most frequent first, then by text.
void set_values(ChurnField& field, const Column& column, const std::vector<std::uint32_t>& rows) {
    field.number = false;
    std::map<Code, std::uint32_t> places;
    field.values.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == missing_code || column.missing(rows[i])) continue;
        const bool is_text = column.type() == ColumnType::text;
        const Code code = is_text ? column.codes()[rows[i]] : static_cast<Code>(column.booleans()[rows[i]]);
        const auto [found, added] = places.try_emplace(code, static_cast<std::uint32_t>(field.names.size()));
        if (added)
            field.names.emplace_back(is_text ? column.dictionary().at(code)
                                             : std::string_view(code != 0 ? "yes" : "no"));
        field.values[i] = found->second;
    }
}

void set_days(ChurnField& field, const Column& column, const std::vector<std::uint32_t>& rows) {
    field.date = true;
    field.numbers.assign(rows.size(), missing_number);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == missing_code || column.missing(rows[i])) continue;
        field.numbers[i] = column.type() == ColumnType::date
                               ? column.dates()[rows[i]]
                               : date_of(DateTime{column.times()[rows[i]]}).days;
    }
}

/// Whole numbers that run through a range once: a number of the file's rows, not something measured.
bool counts_rows(const std::vector<double>& numbers) {
    std::vector<double> known;
    for (const double each : numbers)
        if (!std::isnan(each)) known.push_back(each);
    if (known.size() < 50 || std::ranges::any_of(known, [](double x) { return x != std::floor(x); })) return false;
    std::ranges::sort(known);
    if (std::ranges::adjacent_find(known) != known.end()) return false;
    return known.back() - known.front() < 1.5 * static_cast<double>(known.size());
}

std::size_t known_values(const ChurnField& field) {
    return static_cast<std::size_t>(std::ranges::count_if(field.values, [](std::uint32_t v) { return v != 0; }));
}

/// A field in groups of equal value, of numbers about a twentieth of the customers each; rare values are one group.
std::vector<std::uint32_t> groups_of(const ChurnField& field, const std::vector<std::uint32_t>& cases) {
    std::vector<std::uint32_t> groups(cases.size());
    if (!field.number) {
        std::vector<std::uint32_t> counts(field.names.size());
        for (const std::uint32_t i : cases) ++counts[field.values[i]];
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const std::uint32_t value = field.values[cases[i]];
            groups[i] = counts[value] < 5 && value != 0 ? static_cast<std::uint32_t>(counts.size()) : value;
        }
        return groups;
    }
    std::vector<double> known;
    for (const std::uint32_t i : cases)
        if (!std::isnan(field.numbers[i])) known.push_back(field.numbers[i]);
    if (known.empty()) return groups;
    constexpr std::array shares{0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.50,
                                0.55, 0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95};
    const std::vector<double> breaks = quantiles(known, shares);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const double value = field.numbers[cases[i]];
        if (!std::isnan(value))
            groups[i] = static_cast<std::uint32_t>(1 + (std::ranges::lower_bound(breaks, value) - breaks.begin()));
    }
    return groups;
}

/// How well the field alone tells who left: AUC of the share that left in the group of the customer.
double auc_alone(const ChurnCases& cases, const ChurnField& field, const std::vector<std::uint32_t>& known) {
    const std::vector<std::uint32_t> groups = groups_of(field, known);
    struct Group {
        double left = 0, stayed = 0;
        double share() const { return left + stayed == 0 ? 0 : left / (left + stayed); }
    };
    std::vector<Group> of(known.empty() ? 0 : 1 + *std::ranges::max_element(groups));
    for (std::size_t i = 0; i < groups.size(); ++i)
        (cases.left[known[i]] != 0 ? of[groups[i]].left : of[groups[i]].stayed) += 1;
    std::ranges::stable_sort(of, {}, &Group::share);
    double left = 0, stayed = 0, right = 0;
    for (const Group& group : of) {
        right += group.left * (stayed + group.stayed / 2);
        left += group.left;
        stayed += group.stayed;
    }
    return left == 0 || stayed == 0 ? 0.5 : right / left / stayed;
}

bool is_constant(const ChurnField& field) {
    if (field.number ? field.numbers.empty() : field.values.empty()) return true;
    if (!field.number)
        return std::ranges::all_of(field.values, [&](std::uint32_t v) { return v == field.values.front(); });
    const double first = field.numbers.front();
    return std::ranges::all_of(field.numbers,
                               [&](double v) { return v == first || (std::isnan(v) && std::isnan(first)); });
}

/// Kinds of columns that name somebody or are read by people.
bool tells_apart(const DatasetColumn& column) {
    if (column.id == "home_store") return true;
    return column.type != FieldType::identifier && column.type != FieldType::text &&
           column.type != FieldType::coordinate;
}

}  // namespace

void add_customer_fields(ChurnCases& cases, const Snapshot& snapshot, const FieldChoice& choice,
                         const DatasetColumn* target, bool cut_off) {
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    if (customers.rows == 0) return;
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::customers);
    std::vector<std::uint32_t> rows;
    for (const Code customer : cases.customer)
        rows.push_back(customer < row_of.size() ? row_of[customer] : missing_code);
    for (const DatasetColumn& column : customers.columns) {
        if (&column == target || column.id == spec(DatasetKind::customers).key) continue;
        ChurnField field{.id = column.id, .name = column.attribute ? column.id : column.label,
                         .label = label_of(DatasetKind::customers, column)};
        field.asked_for = choice.names(field.id, field.name);
        if (!choice.takes(field.id, field.name)) continue;
        if (!field.asked_for) {
            if (!tells_apart(column)) continue;
            const bool text_attribute = column.attribute && column_type(column.type) == ColumnType::text;
            if (cut_off && std::ranges::find(lasting, column.id) == lasting.end() && !text_attribute) continue;
            if (column.attribute && speaks_of_leaving(column.id)) {
                cases.gives_away.push_back(verbatim(field.name));
                continue;
            }
        }
        switch (column.values.type()) {
            case ColumnType::number:
                field.numbers.resize(rows.size(), missing_number);
                for (std::size_t i = 0; i < rows.size(); ++i)
                    if (rows[i] != missing_code) field.numbers[i] = column.values.numbers()[rows[i]];
                break;
            case ColumnType::date:
            case ColumnType::time:
                set_days(field, column.values, rows);
                break;
            default:
                set_values(field, column.values, rows);
        }
        // Nearly a value of its own for each customer: a name or number of theirs.
        const bool unique = field.number ? column.attribute && !field.date && counts_rows(field.numbers)
                                         : field.names.size() > 50 && 2 * field.names.size() > known_values(field);
        if (unique && !field.asked_for)
            cases.too_many.push_back(verbatim(field.name));
        else if (!field.number && !field.asked_for && field.names.size() > 2000)
            cases.too_many.push_back(verbatim(field.name));
        else
            cases.fields.push_back(std::move(field));
    }
}

Result<> leave_out_what_gives_away(ChurnCases& cases, const Progress& progress) {
    std::vector<std::uint32_t> known;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases.role[i] != CaseRole::judged) continue;
        known.push_back(static_cast<std::uint32_t>(i));
    }
    std::erase_if(cases.fields, [&](const ChurnField& field) {
        if (progress.cancelled()) return false;
        if (is_constant(field)) return true;
        if (auc_alone(cases, field, known) <= most_auc) return false;
        if (field.asked_for) {
            cases.warnings.push_back(text(
                "“{0}” alone tells nearly everybody's end. It was asked for and is used, but such a column is mostly "
                "filled once somebody has left.",
                name(field.name)));
            return false;
        }
        cases.gives_away.push_back(verbatim(field.name));
        return true;
    });
    if (progress.cancelled()) return cancelled();
    return {};
}

}  // namespace clientele
