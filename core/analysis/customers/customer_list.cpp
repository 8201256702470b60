#include "core/analysis/customers/customer_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <unordered_map>

#include "core/analysis/customer_sales.h"
#include "core/analysis/table_building.h"
#include "core/table/largest_first.h"
#include "core/table/parallel.h"
#include "core/table/picked_rows.h"

namespace clientele {
namespace {

constexpr std::string_view customer_domain = "customer";
constexpr std::array first_fields{"name", "city", "country"};
constexpr std::array last_fields{"email"};

using Marks = std::vector<std::uint8_t>;

/// Those with a selected row; `sold` knows them of purchases already.
void mark_customers(const Snapshot& snapshot, const Selections& rows, DatasetKind kind, const CustomerSales& sold,
                    Marks& marks) {
    if (kind == purchases_of(snapshot)) {
        for (std::size_t c = 0; c < sold.of.size(); ++c) marks[c] |= sold.of[c].seen ? 1 : 0;
        return;
    }
    const DatasetColumn* column = snapshot.dataset(kind).find_domain(customer_domain);
    if (!column) return;
    const auto codes = column->values.codes();
    const Selection& selected = rows[kind];
    const std::vector<std::size_t> bounds = selected.even_stretches(rows_a_block / 2);
    tbb::parallel_for(std::size_t{0}, bounds.size() - 1, [&](std::size_t i) {
        selected.for_each(bounds[i], bounds[i + 1], [&](std::size_t row) {
            if (codes[row] == missing_code) return;
            const std::atomic_ref<std::uint8_t> mark(marks[codes[row]]);
            if (mark.load(std::memory_order_relaxed) == 0) mark.store(1, std::memory_order_relaxed);
        });
    });
}

bool has_facts(const Snapshot& snapshot) {
    return std::ranges::any_of(dataset_kinds(), [&](const DatasetSpec& kind) {
        return !is_reference(kind.kind) && snapshot.dataset(kind.kind).find_domain(customer_domain);
    });
}

Marks listed_customers(const Snapshot& snapshot, const Selections& rows, const Filter& filter,
                       const CustomerSales& sold, std::size_t customers) {
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
            mark_customers(snapshot, rows, kind, sold, of_kind);
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
            mark_customers(snapshot, rows, kind.kind, sold, any);
    }
    return any;
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

std::vector<Code> in_order_of_revenue(const Marks& listed, const CustomerSales& sold) {
    std::vector<double> revenue;
    std::vector<Code> with_revenue, without;
    for (Code code = 0; code < listed.size(); ++code) {
        if (!listed[code]) continue;
        if (code < sold.of.size() && sold.of[code].has_amount) {
            with_revenue.push_back(code);
            revenue.push_back(sold.of[code].revenue);
        } else {
            without.push_back(code);
        }
    }
    std::vector<Code> customers(with_revenue.size());
    std::ranges::transform(largest_first(revenue), customers.begin(),
                           [&](std::uint32_t place) { return with_revenue[place]; });
    customers.insert(customers.end(), without.begin(), without.end());
    return customers;
}

/// What they bought; missing where nothing.
void add_purchases(FindingTable& table, const CustomerSales& sold, std::span<const Code> customers) {
    std::vector<double> orders(customers.size()), revenue(customers.size());
    std::vector<std::int32_t> last(customers.size());
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, customers.size(), 1 << 14), [&](const auto& range) {
        for (std::size_t i = range.begin(); i != range.end(); ++i) {
            const CustomerSales::Bought& bought = sold.of[customers[i]];
            orders[i] = bought.orders;
            revenue[i] = bought.has_amount ? bought.revenue : missing_number;
            last[i] = bought.last_day;
        }
    });
    table.columns.push_back(number_column("orders", text("Orders"), Unit::count, std::move(orders)));
    table.columns.push_back(column_of("last_order", text("Last order"), Column::of_dates(std::move(last))));
    table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue)));
}

/// Ids that were merged with each customer's, where anybody was.
void add_other_ids(FindingTable& table, const Snapshot& snapshot, std::span<const Code> customers) {
    const SamePeople& people = snapshot.same_people();
    if (people.merged.empty()) return;
    const auto dictionary = snapshot.dictionary(customer_domain);
    std::unordered_map<Code, std::string> others_of;
    for (const MergedCustomer& each : people.merged)
        if (const auto code = dictionary->find(each.customer_id))
            others_of[*code] = fmt::format("{}", fmt::join(each.others, ", "));
    std::vector<std::string> others(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i)
        if (const auto found = others_of.find(customers[i]); found != others_of.end()) others[i] = found->second;
    table.columns.push_back(text_column("other_ids", text("Also known as"), others));
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
    if (!progress(0, text("Adding up customers"))) return cancelled();
    CustomerSales sold;
    const bool bought = snapshot.dataset(purchases_of(snapshot)).find("customer_id") != nullptr;
    if (bought) sold = customer_sales(snapshot, rows);
    if (!progress(0.7, text("Sorting customers"))) return cancelled();
    const Marks listed = listed_customers(snapshot, rows, filter, sold, size);
    const std::vector<Code> customers = in_order_of_revenue(listed, sold);

    table.columns.push_back(column_of("customer_id", text("Customer"), Column::of_codes(customers, dictionary)));
    add_fields(table, snapshot, first_fields, customers);
    if (bought) add_purchases(table, sold, customers);
    if (segments && segments->size() == size) {
        std::vector<Code> codes(customers.size());
        for (std::size_t i = 0; i < customers.size(); ++i) codes[i] = segments->codes()[customers[i]];
        table.columns.push_back(
            column_of("segment", text("Segment"), Column::of_codes(std::move(codes), segments->shared_dictionary())));
    }
    add_fields(table, snapshot, last_fields, customers);
    add_other_ids(table, snapshot, customers);
    return table;
}

FindingTable with_rows(const FindingTable& table, std::span<const std::uint32_t> rows) {
    FindingTable part = table;
    for (TableColumn& column : part.columns) column.values = picked_rows(column.values, rows);
    return part;
}

}  // namespace clientele
