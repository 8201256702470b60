#include "core/analysis/segments/compared_fields.h"

#include <algorithm>

#include "core/analysis/customer_sales.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

enum Named { recency, orders, revenue, an_order, between, lines_an_order, returned, since_first, age, since_signup };

ComparedNumber named(Named which, Unit unit, std::size_t customers, double first = missing_number) {
    return {
        .field = std::string(compared_measures[which]), .unit = unit, .values = std::vector<double>(customers, first)};
}

/// What order lines say besides what CustomerSales holds.
struct Lines {
    std::vector<std::int32_t> first_day;
    std::vector<double> all, returns;
};
Lines lines_of(const Context& context, std::size_t customers, Date last_day) {
    Lines lines{.first_day = std::vector<std::int32_t>(customers, Date::missing_days),
                .all = std::vector<double>(customers),
                .returns = std::vector<double>(customers)};
    const OrderRuns& runs = order_runs_by_customer(context.snapshot);
    // All runs of a customer are in one block, so that stretches share no customer.
    work_on_stretches<char>(runs.stretches(), [&](std::size_t first, std::size_t last, char&) {
        runs.for_each(context.rows[DatasetKind::transactions], first, last,
                      [&](const OrderRun& run, const TakenLines& taken) {
                          if (run.customer == missing_code || run.day == Date::missing_days || run.day > last_day.days)
                              return;
                          lines.all[run.customer] += taken.lines;
                          lines.returns[run.customer] += taken.returns;
                          std::int32_t& day = lines.first_day[run.customer];
                          if (taken.purchases() > 0 && (day == Date::missing_days || run.day < day)) day = run.day;
                      });
    });
    return lines;
}

void add_purchases(const Context& context, Date last_day, ComparedFields& measures) {
    const bool summed = purchases_of(context.snapshot) == DatasetKind::purchase_summaries;
    const CustomerSales sold =
        customer_sales(context.snapshot, context.rows, {.leave_out_timeless = true, .last_day = last_day});
    const std::size_t customers = sold.of.size();
    if (customers == 0) return;  // purchases name no customers
    std::vector<ComparedNumber> found{named(recency, Unit::days, customers), named(orders, Unit::count, customers, 0),
                                      named(revenue, Unit::amount, customers, 0),
                                      named(an_order, Unit::amount, customers)};
    for (std::size_t c = 0; c < customers; ++c) {
        const CustomerSales::Bought& bought = sold.of[c];
        found[revenue].values[c] = bought.revenue;
        if (bought.purchases == 0) continue;
        found[recency].values[c] = last_day.days + 1 - bought.last_day;
        found[orders].values[c] = bought.orders;
        if (bought.has_amount) found[an_order].values[c] = bought.revenue / bought.orders;
    }
    if (!summed) {
        const Lines lines = lines_of(context, customers, last_day);
        found.push_back(named(between, Unit::days, customers));
        found.push_back(named(lines_an_order, Unit::ratio, customers));
        found.push_back(named(returned, Unit::percent, customers));
        found.push_back(named(since_first, Unit::days, customers));
        for (std::size_t c = 0; c < customers; ++c) {
            const CustomerSales::Bought& bought = sold.of[c];
            if (lines.all[c] > 0) found[returned].values[c] = lines.returns[c] / lines.all[c];
            if (bought.purchases == 0) continue;
            found[lines_an_order].values[c] = bought.purchases / static_cast<double>(bought.orders);
            found[since_first].values[c] = last_day.days + 1 - lines.first_day[c];
            if (bought.orders > 1 && bought.last_day > lines.first_day[c])
                found[between].values[c] = (bought.last_day - lines.first_day[c]) / (bought.orders - 1.0);
        }
    }
    std::ranges::move(found, std::back_inserter(measures.numbers));
}

/// Goes through the customers' own rows that are selected: visit(row, code).
template <class Visit>
void each_customer(const Context& context, const Visit& visit) {
    const Dataset& dataset = context.snapshot.dataset(DatasetKind::customers);
    const std::span<const Code> codes = dataset.find("customer_id")->values.codes();
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (codes[row] != missing_code) visit(row, codes[row]);
    });
}

void add_dates(const Context& context, const DatasetColumn& column, Date last_day, std::size_t customers,
               ComparedFields& measures) {
    const bool birth = column.id == "birth_date";
    if (!birth && column.id != "signup_date") return;
    constexpr double days_a_year = 365.2425;
    ComparedNumber measure = named(birth ? age : since_signup, birth ? Unit::none : Unit::days, customers);
    each_customer(context, [&](std::size_t row, Code customer) {
        const std::int32_t day = column.values.dates()[row];
        if (day == Date::missing_days || day > last_day.days) return;
        const double passed = last_day.days - day;
        measure.values[customer] = birth ? std::floor(passed / days_a_year) : passed;
    });
    measures.numbers.push_back(std::move(measure));
}

Unit unit_of(FieldType type) {
    return type == FieldType::amount ? Unit::amount : type == FieldType::count ? Unit::count : Unit::none;
}

/// Texts that say who somebody is, not what they are like.
bool says_who(const DatasetColumn& column) {
    static constexpr std::string_view of_persons[] = {"customer_id", "name", "email", "phone", "address", "postcode"};
    return std::ranges::find(of_persons, column.id) != std::end(of_persons);
}

/// The codes that selected rows have, as few numbers from 0; nothing where they are too many or none.
struct FewCodes {
    std::vector<Code> of;  ///< by code of the column's dictionary
    std::vector<std::string> names;
    bool too_many = false;
};
FewCodes few_codes(const Column& column, const Selection& rows) {
    FewCodes few{.of = std::vector<Code>(column.dictionary().size(), missing_code), .names = {}};
    const std::span<const Code> codes = column.codes();
    std::vector<std::uint8_t> used(few.of.size());
    rows.for_each([&](std::size_t row) {
        if (codes[row] != missing_code) used[codes[row]] = 1;
    });
    for (std::size_t code = 0; code < used.size() && !few.too_many; ++code) {
        if (!used[code]) continue;
        few.of[code] = static_cast<Code>(few.names.size());
        few.names.emplace_back(column.dictionary().at(static_cast<Code>(code)));
        few.too_many = few.names.size() > most_categories;
    }
    return few;
}

void add_texts(const Context& context, const DatasetColumn& column, std::size_t customers, ComparedFields& measures) {
    if (says_who(column)) return;
    const std::string place = "customers." + column.id;
    const FewCodes few = few_codes(column.values, context.rows[DatasetKind::customers]);
    if (few.too_many) return measures.left_out.push_back(place);
    ComparedCategory category{.field = place, .names = few.names, .values = std::vector<Code>(customers, missing_code)};
    each_customer(context, [&](std::size_t row, Code customer) {
        const Code code = column.values.codes()[row];
        if (code != missing_code) category.values[customer] = few.of[code];
    });
    measures.categories.push_back(std::move(category));
}

void add_own_fields(const Context& context, Date last_day, std::size_t customers, ComparedFields& measures) {
    const Dataset& dataset = context.snapshot.dataset(DatasetKind::customers);
    if (dataset.rows == 0 || !dataset.find("customer_id")) return;
    for (const DatasetColumn& column : dataset.columns) {
        const std::string place = "customers." + column.id;
        switch (column.values.type()) {
            case ColumnType::date: add_dates(context, column, last_day, customers, measures); break;
            case ColumnType::text: add_texts(context, column, customers, measures); break;
            case ColumnType::boolean: {
                ComparedCategory category{
                    .field = place, .names = {"no", "yes"}, .values = std::vector<Code>(customers, missing_code)};
                each_customer(context, [&](std::size_t row, Code customer) {
                    const std::int8_t yes = column.values.booleans()[row];
                    if (yes != missing_boolean) category.values[customer] = yes ? 1 : 0;
                });
                measures.categories.push_back(std::move(category));
                break;
            }
            case ColumnType::number: {
                if (column.type == FieldType::coordinate) break;
                ComparedNumber measure{.field = place,
                                       .unit = unit_of(column.type),
                                       .values = std::vector<double>(customers, missing_number)};
                each_customer(context, [&](std::size_t row, Code customer) {
                    const double value = column.values.numbers()[row];
                    if (std::isfinite(value)) measure.values[customer] = value;
                });
                measures.numbers.push_back(std::move(measure));
                break;
            }
            case ColumnType::time: break;
        }
    }
}

}  // namespace

Result<ComparedFields> compared_fields(const Context& context, Date last_day, const Progress& progress) {
    ComparedFields measures;
    const auto ids = context.snapshot.dictionary("customer");
    if (!progress(0, text("Measuring customers"))) return cancelled();
    if (context.snapshot.dataset(purchases_of(context.snapshot)).rows > 0 && !sales_lacking(context.snapshot))
        add_purchases(context, last_day, measures);
    if (!progress(0.6)) return cancelled();
    add_own_fields(context, last_day, ids ? ids->size() : 0, measures);
    if (!progress(1)) return cancelled();
    return measures;
}

namespace {

/// A column of order lines as the place that names it and the code of each line's value.
struct MixColumn {
    std::string place;
    const Column* values;
    const std::vector<std::uint32_t>* through = nullptr;  ///< rows of products by code of the line's product
    std::span<const Code> products = {};
    Code of(std::size_t line) const {
        if (!through) return values->codes()[line];
        const Code product = products[line];
        const std::uint32_t row = product == missing_code ? missing_code : (*through)[product];
        return row == missing_code ? missing_code : values->codes()[row];
    }
};

std::vector<MixColumn> mix_columns(const Snapshot& snapshot) {
    std::vector<MixColumn> found;
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    for (const DatasetColumn& column : lines.columns) {
        if (column.values.type() != ColumnType::text) continue;
        if (column.type == FieldType::category || column.id == "store_id" || column.attribute)
            if (column.id != "product_name") found.push_back({"transactions." + column.id, &column.values});
    }
    const DatasetColumn* product = lines.find("product_id");
    const DatasetColumn* category = snapshot.dataset(DatasetKind::products).find("category");
    if (product && category && snapshot.dataset(DatasetKind::products).rows > 0)
        found.push_back(
            {"products.category", &category->values, &snapshot.row_of(DatasetKind::products), product->values.codes()});
    return found;
}

}  // namespace

Result<void> each_purchase_mix(const Context& context, Date last_day, const Progress& progress,
                               const std::function<bool(ComparedNumber)>& visit, std::vector<std::string>& left_out) {
    const Snapshot& snapshot = context.snapshot;
    if (snapshot.dataset(DatasetKind::transactions).rows == 0 || sales_lacking(snapshot)) return {};
    const Sales sales = Sales::of(snapshot);
    if (sales.customers.empty()) return {};
    const Selection& rows = context.rows[DatasetKind::transactions];
    const std::vector<MixColumn> columns = mix_columns(snapshot);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const MixColumn& column = columns[i];
        if (!progress(static_cast<double>(i) / static_cast<double>(columns.size()))) return cancelled();
        const bool direct = column.through == nullptr;
        const FewCodes few = few_codes(*column.values, direct ? rows : Selection::all(column.values->size()));
        if (few.too_many) {
            left_out.push_back(column.place);
            continue;
        }
        if (few.names.size() < 2) continue;
        const std::size_t values = few.names.size();
        std::vector<std::uint32_t> counts(sales.customer_count * values), all(sales.customer_count);
        constexpr std::size_t stretch = std::size_t{1} << 20;
        for (std::size_t first = 0; first < rows.rows(); first += stretch) {
            if (progress.cancelled()) return cancelled();
            rows.for_each(first, std::min(rows.rows(), first + stretch), [&](std::size_t line) {
                const Code customer = sales.customers[line];
                if (customer == missing_code || !sales.has_time(line) || sales.day(line) > last_day.days) return;
                const Code code = column.of(line);
                if (code == missing_code || sales.is_return(line)) return;
                ++counts[customer * values + few.of[code]];
                ++all[customer];
            });
        }
        for (std::size_t value = 0; value < values; ++value) {
            ComparedNumber measure{.field = column.place, .what = few.names[value], .unit = Unit::percent,
                                    .values = std::vector<double>(sales.customer_count, missing_number)};
            for (std::size_t c = 0; c < sales.customer_count; ++c)
                if (all[c] > 0) measure.values[c] = counts[c * values + value] / static_cast<double>(all[c]);
            if (!visit(std::move(measure))) return cancelled();
        }
    }
    return {};
}

}  // namespace clientele
