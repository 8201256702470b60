#include "core/analysis/quality/duplicates/person_fields.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/quality/duplicates/header_words.h"
#include "core/base/folded.h"
#include "core/base/random_numbers.h"
#include "core/math/fellegi_sunter.h"

namespace clientele {
namespace {

constexpr double least_filled = 0.1, most_by_chance = 0.15;
constexpr std::size_t few_rows = 20;                             // too few to tell how often values agree by chance
constexpr std::size_t most_columns = most_agreement_fields - 1;  // a full name is compared in two parts

struct FieldOfCustomers {
    std::string_view id;
    PersonField what;
};
constexpr FieldOfCustomers fields_of_customers[] = {
    {"name", PersonField::full_name},        {"email", PersonField::email},     {"phone", PersonField::phone},
    {"birth_date", PersonField::birth_date}, {"address", PersonField::address}, {"city", PersonField::city},
    {"postcode", PersonField::postcode},
};

/// What is looked for when nobody says what to compare.
bool identifies(const DatasetColumn& column) {
    return column.attribute ? person_field_of_header(column.id).has_value()
                            : std::ranges::count(fields_of_customers, column.id, &FieldOfCustomers::id) > 0;
}

bool is_own_number(const DatasetColumn& column) { return column.id == "customer_id"; }

/// A key of a cell's value that is equal for equal values.
std::uint64_t cell_value(const Column& values, std::size_t row) {
    switch (values.type()) {
        case ColumnType::text:
            return values.codes()[row];
        case ColumnType::date:
            return static_cast<std::uint32_t>(values.dates()[row]);
        case ColumnType::time:
            return static_cast<std::uint64_t>(values.times()[row]);
        case ColumnType::number:
            return std::hash<double>{}(values.numbers()[row]);
        case ColumnType::boolean:
            return static_cast<std::uint64_t>(values.booleans()[row]);
    }
    return 0;
}

using Rows = std::vector<std::size_t>;

/// The rows, of those that agree in all the columns only the first.
Rows differing_rows(const std::vector<const DatasetColumn*>& columns, const Selection& rows) {
    std::unordered_set<std::uint64_t> had;
    Rows differing;
    rows.for_each([&](std::size_t row) {
        std::uint64_t key = 0;
        for (const DatasetColumn* column : columns)
            key = mix(key + golden_step + (column->values.missing(row) ? 0 : mix(cell_value(column->values, row) + 1)));
        if (had.insert(key).second) differing.push_back(row);
    });
    return differing;
}

bool distinctive(const DatasetColumn& column, const Rows& rows) {
    std::unordered_map<std::uint64_t, double> counts;
    double filled = 0;
    for (const std::size_t row : rows) {
        if (column.values.missing(row)) continue;
        ++filled;
        ++counts[cell_value(column.values, row)];
    }
    double equal = 0;
    for (const auto& [value, count] : counts) equal += count * (count - 1);
    return filled > 0 && filled >= least_filled * static_cast<double>(rows.size()) &&
           (rows.size() < few_rows || equal <= most_by_chance * filled * (filled - 1));
}

std::vector<std::string> named(const std::string& option) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= option.size();) {
        const std::size_t end = std::min(option.find(',', start), option.size());
        std::string_view part = std::string_view(option).substr(start, end - start);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) names.emplace_back(part);
        start = end + 1;
    }
    return names;
}

std::vector<Text> names_to_choose(const Dataset& customers) {
    std::vector<Text> names;
    for (const DatasetColumn& column : customers.columns)
        if (!is_own_number(column)) names.push_back(verbatim(column.id));
    return names;
}

/// Capitals, blanks and accents aside.
const DatasetColumn* column_named(const Dataset& customers, const std::string& name) {
    if (const DatasetColumn* column = customers.find(name)) return column;
    const auto found = std::ranges::find(customers.columns, folded(name),
                                         [](const DatasetColumn& column) { return folded(column.id); });
    return found == customers.columns.end() ? nullptr : &*found;
}

Result<std::vector<ComparedColumn>> chosen(const Dataset& customers, const std::vector<std::string>& names) {
    std::vector<const DatasetColumn*> wanted;
    for (const std::string& each : names) {
        const DatasetColumn* column = column_named(customers, each);
        if (!column || is_own_number(*column))
            return fail(ErrorCode::bad_value, text("Customers cannot be compared by “{0}”. They can be by: {1}.",
                                                   name(each), names_to_choose(customers)));
        wanted.push_back(column);
    }
    std::vector<ComparedColumn> columns;
    for (const DatasetColumn& column : customers.columns)
        if (std::ranges::count(wanted, &column) > 0) columns.push_back({&column, person_field(column)});
    if (columns.size() > most_columns)
        return fail(ErrorCode::bad_value,
                    text("Customers can be compared by at most {0} fields.", count(most_columns)));
    return columns;
}

bool has(const std::vector<ComparedColumn>& columns, PersonField what) {
    return std::ranges::count(columns, what, &ComparedColumn::what) > 0;
}

Result<std::vector<ComparedColumn>> chosen_for_them(const Dataset& customers, const Selection& rows,
                                                    const Progress& progress) {
    std::vector<const DatasetColumn*> identifying;
    for (const DatasetColumn& column : customers.columns)
        if (!is_own_number(column) && identifies(column)) identifying.push_back(&column);
    const Rows differing = differing_rows(identifying, rows);
    std::vector<ComparedColumn> columns;
    for (const DatasetColumn* column : identifying) {
        if (progress.cancelled()) return cancelled();
        if (distinctive(*column, differing)) columns.push_back({column, person_field(*column)});
    }
    // Either the parts of a name or the whole: the same evidence does not count twice.
    if (has(columns, PersonField::given_name) && has(columns, PersonField::family_name))
        std::erase_if(columns, [](const ComparedColumn& each) { return each.what == PersonField::full_name; });
    if (columns.size() > most_columns) columns.resize(most_columns);
    return columns;
}

}  // namespace

PersonField person_field(const DatasetColumn& column) {
    if (column.attribute) return person_field_of_header(column.id).value_or(PersonField::text);
    const auto field = std::ranges::find(fields_of_customers, column.id, &FieldOfCustomers::id);
    return field == std::end(fields_of_customers) ? PersonField::text : field->what;
}

Result<std::vector<ComparedColumn>> compared_columns(const Dataset& customers, const Selection& rows,
                                                     const std::string& option, const Progress& progress) {
    const std::vector<std::string> names = named(option);
    if (!names.empty()) return chosen(customers, names);
    auto columns = chosen_for_them(customers, rows, progress);
    if (columns && columns->empty())
        return fail(ErrorCode::missing_data,
                    text("Nothing about the customers tells people apart: import names, addresses, dates of birth, "
                         "phone numbers or e-mail addresses."));
    return columns;
}

}  // namespace clientele
