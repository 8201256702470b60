#include "core/analysis/customers/customer_list.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::string_view customer_domain = "customer";
constexpr std::array first_fields{"name", "city", "country"};
constexpr std::array last_fields{"email"};

using Marks = std::vector<std::uint8_t>;

void mark_customers(const Snapshot& snapshot, const Selections& rows, DatasetKind kind, Marks& marks) {
    const DatasetColumn* column = snapshot.dataset(kind).find_domain(customer_domain);
    if (!column) return;
    const auto codes = column->values.codes();
    rows[kind].for_each([&](std::size_t row) {
        if (codes[row] != missing_code) marks[codes[row]] = 1;
    });
}

bool has_facts(const Snapshot& snapshot) {
    return std::ranges::any_of(dataset_kinds(), [&](const DatasetSpec& kind) {
        return !is_reference(kind.kind) && snapshot.dataset(kind.kind).find_domain(customer_domain);
    });
}

Marks listed_customers(const Snapshot& snapshot, const Selections& rows, const Filter& filter, std::size_t customers) {
    std::set<DatasetKind> named;
    std::set<std::string_view> domains;
    for (const Condition& condition : filter.conditions) {
        if (condition.segment || condition.dataset == DatasetKind::customers) continue;
        if (condition.dataset == DatasetKind::products)
            domains.insert("product");
        else if (condition.dataset == DatasetKind::stores)
            domains.insert("store");
        else
            named.insert(condition.dataset);
    }
    if (!named.empty()) {
        Marks all(customers, 1);
        for (const DatasetKind kind : named) {
            Marks of_kind(customers, 0);
            mark_customers(snapshot, rows, kind, of_kind);
            for (std::size_t c = 0; c < customers; ++c) all[c] &= of_kind[c];
        }
        return all;
    }
    // A period is about what happened in it: having a record is no event, unless records are all there is.
    const bool records_count = !filter.period || !has_facts(snapshot);
    Marks any(customers, 0);
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        if (is_reference(kind.kind) && !(kind.kind == DatasetKind::customers && records_count)) continue;
        // Only these datasets does a condition on products or stores narrow.
        if (std::ranges::all_of(domains, [&](std::string_view domain) { return dataset.find_domain(domain); }))
            mark_customers(snapshot, rows, kind.kind, any);
    }
    return any;
}

/// Orders and revenue of each customer code over the selected order lines.
struct Bought {
    std::vector<double> orders, revenue;
    std::vector<std::int32_t> last;

    explicit Bought(std::size_t customers)
        : orders(customers, 0), revenue(customers, missing_number), last(customers, Date::missing_days) {}
};

class OrderCounter {
 public:
    explicit OrderCounter(std::size_t orders) : customer_of_(orders, missing_code) {}
    /// True the first time that the customer has the order.
    bool is_new(Code order, Code customer) {
        if (order == missing_code) return true;
        Code& first = customer_of_[order];
        if (first == missing_code) {
            first = customer;
            return true;
        }
        // An order number shared by several customers is rare: the others are kept aside.
        return first != customer && others_.emplace(order, customer).second;
    }

 private:
    std::vector<Code> customer_of_;
    std::set<std::pair<Code, Code>> others_;
};

bool collect(const Snapshot& snapshot, const Selection& lines, Bought& bought, const Progress& progress) {
    const Sales sales = Sales::of(snapshot);
    if (sales.customers.empty()) return true;
    OrderCounter orders(sales.order_count);
    constexpr std::size_t block = std::size_t{1} << 18;
    for (std::size_t first = 0; first < sales.lines; first += block) {
        if (!progress(static_cast<double>(first) / static_cast<double>(sales.lines))) return false;
        lines.for_each(first, std::min(sales.lines, first + block), [&](std::size_t row) {
            const Code customer = sales.customers[row];
            if (customer == missing_code) return;
            const double amount = sales.amount(row);
            double& revenue = bought.revenue[customer];
            if (!std::isnan(amount)) revenue = std::isnan(revenue) ? amount : revenue + amount;
            if (sales.is_return(row)) return;
            const Code order = sales.orders.empty() ? missing_code : sales.orders[row];
            if (orders.is_new(order, customer)) ++bought.orders[customer];
            if (sales.seconds.empty() || !sales.has_time(row)) return;
            bought.last[customer] = std::max(bought.last[customer], sales.day(row));
        });
    }
    return true;
}

/// Values of a reference field for a list of customers; missing where there is no reference row.
Column reference_values(const Snapshot& snapshot, const DatasetColumn& column, std::span<const Code> customers) {
    const auto& row_of = snapshot.row_of(DatasetKind::customers);
    std::vector<Code> codes(customers.size(), missing_code);
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const std::uint32_t row = customers[i] < row_of.size() ? row_of[customers[i]] : missing_code;
        if (row != missing_code) codes[i] = column.values.codes()[row];
    }
    return Column::of_codes(std::move(codes), column.values.shared_dictionary());
}

void add_fields(FindingTable& table, const Snapshot& snapshot, std::span<const char* const> fields,
                std::span<const Code> customers) {
    const DatasetSpec& kind = spec(DatasetKind::customers);
    for (const std::string_view field : fields) {
        const DatasetColumn* column = snapshot.dataset(kind.kind).find(field);
        if (column && column->values.type() == ColumnType::text)
            table.columns.push_back(column_of(std::string(field), Text(find_field(kind, field)->label, {}),
                                              reference_values(snapshot, *column, customers)));
    }
}

template <class Value>
std::vector<Value> picked(const std::vector<Value>& of_code, std::span<const Code> customers) {
    std::vector<Value> values(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i) values[i] = of_code[customers[i]];
    return values;
}

std::vector<Code> in_order_of_revenue(const Marks& listed, const std::vector<double>& revenue) {
    std::vector<Code> customers;
    for (Code code = 0; code < listed.size(); ++code)
        if (listed[code]) customers.push_back(code);
    std::ranges::stable_sort(customers, [&](Code a, Code b) {
        const double x = revenue[a];
        const double y = revenue[b];
        return !std::isnan(x) && (std::isnan(y) || x > y);
    });
    return customers;
}

}  // namespace

Result<FindingTable> customer_list(const Snapshot& snapshot, const Selections& rows, const Filter& filter,
                                   const Column* segments, const Progress& progress) {
    FindingTable table;
    table.id = "customers";
    table.title = text("Customers");
    table.key_column = "customer_id";
    table.key_dimension = "customers.customer_id";
    const auto dictionary = snapshot.dictionary(customer_domain);
    if (!dictionary) return table;
    const std::size_t size = dictionary->size();
    const Marks listed = listed_customers(snapshot, rows, filter, size);
    Bought bought(size);
    if (!collect(snapshot, rows[DatasetKind::transactions], bought, progress.part(0.1, 0.9))) return cancelled();
    const std::vector<Code> customers = in_order_of_revenue(listed, bought.revenue);

    table.columns.push_back(column_of("customer_id", text("Customer"), Column::of_codes(customers, dictionary)));
    add_fields(table, snapshot, first_fields, customers);
    if (snapshot.dataset(DatasetKind::transactions).find("customer_id")) {
        table.columns.push_back(number_column("orders", text("Orders"), Unit::count, picked(bought.orders, customers)));
        table.columns.push_back(
            column_of("last_order", text("Last order"), Column::of_dates(picked(bought.last, customers))));
        table.columns.push_back(
            number_column("revenue", text("Revenue"), Unit::amount, picked(bought.revenue, customers)));
    }
    if (segments && segments->size() == size) {
        std::vector<Code> codes(customers.size());
        for (std::size_t i = 0; i < customers.size(); ++i) codes[i] = segments->codes()[customers[i]];
        table.columns.push_back(
            column_of("segment", text("Segment"), Column::of_codes(std::move(codes), segments->shared_dictionary())));
    }
    add_fields(table, snapshot, last_fields, customers);
    return table;
}

FindingTable with_rows(const FindingTable& table, std::span<const std::uint32_t> rows) {
    FindingTable part = table;
    const auto pick = [&](const auto& values) {
        std::vector<std::remove_cvref_t<decltype(values[0])>> chosen(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) chosen[i] = values[rows[i]];
        return chosen;
    };
    for (TableColumn& column : part.columns) {
        const Column& values = column.values;
        switch (values.type()) {
            case ColumnType::number:
                column.values = Column::of_numbers(pick(values.numbers()));
                break;
            case ColumnType::text:
                column.values = Column::of_codes(pick(values.codes()), values.shared_dictionary());
                break;
            case ColumnType::date:
                column.values = Column::of_dates(pick(values.dates()));
                break;
            case ColumnType::time:
                column.values = Column::of_times(pick(values.times()));
                break;
            case ColumnType::boolean:
                column.values = Column::of_booleans(pick(values.booleans()));
                break;
        }
    }
    return part;
}

}  // namespace clientele
