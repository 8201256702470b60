#include "core/analysis/customers/customer_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_lines = 50;

/// Order lines of a customer in order of time, those without one first.
std::vector<std::uint32_t> lines_of(const Sales& sales, Code customer) {
    std::vector<std::uint32_t> lines;
    for (std::size_t row = 0; row < sales.customers.size(); ++row)
        if (sales.customers[row] == customer) lines.push_back(static_cast<std::uint32_t>(row));
    if (!sales.seconds.empty())
        std::ranges::stable_sort(lines, {}, [&](std::uint32_t row) { return sales.seconds[row]; });
    return lines;
}

std::vector<CustomerRecord::Line> totals_of(const Sales& sales, std::span<const std::uint32_t> lines) {
    std::set<Code> orders;
    double single = 0;
    double revenue = 0;
    Date first;
    Date last;
    for (const std::uint32_t row : lines) {
        const double amount = sales.amount(row);
        if (!std::isnan(amount)) revenue += amount;
        if (sales.is_return(row)) continue;
        if (sales.orders.empty() || sales.orders[row] == missing_code) ++single;
        else orders.insert(sales.orders[row]);
        if (!sales.has_time(row)) continue;
        if (first.missing()) first = Date{sales.day(row)};
        last = Date{sales.day(row)};
    }
    const double count = single + static_cast<double>(orders.size());
    std::vector<CustomerRecord::Line> totals{{text("Orders"), count, Unit::count},
                                             {text("Revenue"), revenue, Unit::amount}};
    if (count > 0) totals.push_back({text("Average order"), revenue / count, Unit::amount});
    if (!first.missing()) totals.push_back({text("First order"), first});
    if (!last.missing()) totals.push_back({text("Last order"), last});
    return totals;
}

FindingTable recent_lines(const Snapshot& snapshot, const Sales& sales, std::span<const std::uint32_t> lines) {
    const Dataset& dataset = snapshot.dataset(DatasetKind::transactions);
    std::vector<std::uint32_t> rows(lines.rbegin(), lines.rend());
    rows.resize(std::min(rows.size(), most_lines));
    FindingTable table;
    table.id = "recent";
    table.title = text("Last order lines");
    std::vector<std::int32_t> days;
    std::vector<std::string> products;
    std::vector<double> quantities;
    std::vector<double> amounts;
    const DatasetColumn* product = dataset.find("product_name");
    if (!product) product = dataset.find("product_id");
    for (const std::uint32_t row : rows) {
        days.push_back(sales.has_time(row) ? sales.day(row) : Date::missing_days);
        products.push_back(product ? std::string(product->values.text(row)) : std::string());
        quantities.push_back(sales.quantities.empty() ? missing_number : sales.quantities[row]);
        amounts.push_back(sales.amount(row));
    }
    table.columns.push_back(column_of("date", text("Date"), Column::of_dates(std::move(days))));
    if (product) table.columns.push_back(text_column("product", text("Product"), products));
    if (!sales.quantities.empty())
        table.columns.push_back(number_column("quantity", text("Quantity"), Unit::count, std::move(quantities)));
    table.columns.push_back(number_column("amount", text("Amount"), Unit::amount, std::move(amounts)));
    return table;
}

/// The code of a customer in the dictionary that all datasets share.
std::optional<Code> code_of(const Snapshot& snapshot, std::string_view customer) {
    for (const DatasetSpec& kind : dataset_kinds())
        for (const DatasetColumn& column : snapshot.dataset(kind.kind).columns)
            if (column.domain == "customer") return column.values.dictionary().find(customer);
    return std::nullopt;
}

}  // namespace

Result<CustomerRecord> customer_record(const Snapshot& snapshot, std::string_view asked) {
    const std::string_view customer = snapshot.customer_of(asked);
    const auto code = code_of(snapshot, customer);
    if (!code) return fail(ErrorCode::not_found, text("The data has no customer “{0}”.", name(asked)));
    CustomerRecord profile;
    profile.id = customer;
    const Dataset& reference = snapshot.dataset(DatasetKind::customers);
    const auto& row_of = snapshot.row_of(DatasetKind::customers);
    const std::uint32_t row = *code < row_of.size() ? row_of[*code] : missing_code;
    for (const DatasetColumn& column : reference.columns) {
        if (row == missing_code || column.id == "customer_id" || column.values.missing(row)) continue;
        const Field* field = column.attribute ? nullptr : find_field(spec(DatasetKind::customers), column.id);
        profile.fields.push_back({field ? Text(field->label, {}) : verbatim(column.label), column.values.at(row)});
    }
    if (const MergedCustomer* merged = snapshot.same_people().find(customer))
        profile.fields.push_back({text("Also known as"), fmt::format("{}", fmt::join(merged->others, ", "))});
    const Sales sales = Sales::of(snapshot);
    const std::vector<std::uint32_t> lines = lines_of(sales, *code);
    if (lines.empty() || sales.seconds.empty()) return profile;
    profile.totals = totals_of(sales, lines);
    profile.recent = recent_lines(snapshot, sales, lines);
    return profile;
}

}  // namespace clientele
