#include "core/analysis/segments/cluster_measures.h"

#include <algorithm>

#include "core/analysis/customer_sales.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

bool any_missing(const DatasetColumn& column) {
    for (std::size_t row = 0; row < column.values.size(); ++row)
        if (column.values.missing(row)) return true;
    return false;
}

ClusterMeasure of_purchases(std::string id, Text label, Unit unit, bool usual, std::string much, std::string little) {
    return {.id = std::move(id),
            .label = std::move(label),
            .unit = unit,
            .of_purchases = true,
            .usual = usual,
            .much = std::move(much),
            .little = std::move(little)};
}

void add_purchase_measures(const Snapshot& snapshot, std::vector<ClusterMeasure>& measures) {
    if (sales_lacking(snapshot)) return;
    const DatasetKind kind = purchases_of(snapshot);
    const Dataset& purchases = snapshot.dataset(kind);
    if (!purchases.find("customer_id")) return;
    const auto add = [&](ClusterMeasure measure) { measures.push_back(std::move(measure)); };
    add(of_purchases("recency", text("Days since last purchase"), Unit::days, true, "long gone", "recent"));
    add(of_purchases("frequency", text("Orders"), Unit::count, true, "frequent", "rare"));
    add(of_purchases("monetary", text("Revenue"), Unit::amount, true, "high spend", "low spend"));
    add(of_purchases("order_value", text("Revenue an order"), Unit::amount, false, "large orders", "small orders"));
    if (kind != DatasetKind::transactions) return;
    add(of_purchases("order_lines", text("Lines an order"), Unit::none, false, "many articles", "few articles"));
    if (purchases.find("discount"))
        add(of_purchases("discount_share", text("Share bought at a reduction"), Unit::percent, true, "bargains",
                         "full price"));
    if (const DatasetColumn* store = purchases.find("store_id"); store && any_missing(*store))
        add(of_purchases("remote_share", text("Share bought outside the stores"), Unit::percent, true,
                         "outside the stores", "in the stores"));
    add(of_purchases("return_share", text("Share of lines sent back"), Unit::percent, false, "many returns",
                     "few returns"));
}

bool is_measure(const DatasetColumn& column) {
    const ColumnType type = column.values.type();
    return type == ColumnType::number || type == ColumnType::boolean || type == ColumnType::date ||
           type == ColumnType::time;
}

/// Attributes count as usual, for somebody chose to have them; of the fields none does.
void add_column_measures(const Snapshot& snapshot, std::vector<ClusterMeasure>& measures) {
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::customers).columns) {
        if (!is_measure(column)) continue;
        ClusterMeasure measure{.id = column.id, .label = label_of(DatasetKind::customers, column)};
        measure.much = "high " + column.label;
        measure.little = "low " + column.label;
        measure.usual = column.attribute && column.values.type() == ColumnType::number;
        if (column.type == FieldType::amount) measure.unit = Unit::amount;
        if (column.type == FieldType::duration) measure.unit = Unit::seconds;
        if (column.values.type() == ColumnType::boolean) measure.unit = Unit::percent;
        if (column.values.type() == ColumnType::date || column.values.type() == ColumnType::time)
            measure.unit = Unit::days;
        if (column.id == "birth_date") {
            measure.unit = Unit::none;
            measure.label = text("Age");
            measure.much = "older";
            measure.little = "younger";
        } else if (column.id == "signup_date") {
            measure.label = text("Days since sign-up");
            measure.much = "long with us";
            measure.little = "new";
        }
        measures.push_back(std::move(measure));
    }
}

/// What is counted of each customer's lines besides CustomerSales.
struct LineCounts {
    std::vector<std::uint32_t> lines, returns, reduced, remote;  // by code; reduced and remote of the purchases
};

LineCounts line_counts(const Snapshot& snapshot, const Selection& rows, Date last_day) {
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    const Sales& sales = runs.sales();
    const DatasetColumn* store = snapshot.dataset(DatasetKind::transactions).find("store_id");
    LineCounts counts;
    for (auto* each : {&counts.lines, &counts.returns, &counts.reduced, &counts.remote})
        each->resize(sales.customer_count);
    // All runs of a customer are in one block: no two threads count for the same one.
    const auto count_run = [&](const OrderRun& run, std::uint64_t bits) {
        if (run.customer == missing_code || run.day == Date::missing_days || run.day > last_day.days) return;
        for (std::size_t i = 0; i < run.lines; ++i, bits >>= 1) {
            if ((bits & 1) == 0) continue;
            const std::size_t row = run.first_line + i;
            ++counts.lines[run.customer];
            if (sales.is_return(row)) {
                ++counts.returns[run.customer];
                continue;
            }
            if (!sales.discounts.empty() && sales.discounts[row] > 0) ++counts.reduced[run.customer];
            if (store && store->values.codes()[row] == missing_code) ++counts.remote[run.customer];
        }
    };
    struct Nothing {};
    work_on_stretches<Nothing>(runs.stretches(), [&](std::size_t first, std::size_t last, Nothing&) {
        runs.for_each_bits(rows, first, last, count_run);
    });
    return counts;
}

double column_value(const DatasetColumn& column, std::size_t row, Date reference) {
    if (column.values.missing(row)) return missing_number;
    switch (column.values.type()) {
        case ColumnType::number:
            return column.values.numbers()[row];
        case ColumnType::boolean:
            return column.values.booleans()[row];
        case ColumnType::date:
        case ColumnType::time: {
            const Date day = column.values.type() == ColumnType::date ? Date{column.values.dates()[row]}
                                                                      : date_of(DateTime{column.values.times()[row]});
            const double days = reference.days - day.days;
            return column.id == "birth_date" ? days / 365.2425 : days;
        }
        default:
            return missing_number;
    }
}

/// Shares of lines, those of customers with few lines drawn towards that of all: (part + s·p) / (lines + s), with p the
/// mean and s = a + b of a beta-binomial distribution by moments (Kleinman 1973). One line at a reduction does not make
/// a bargain hunter.
SteadyShare steady_share(const std::vector<double>& parts, const std::vector<double>& lines) {
    double part_sum = 0, line_sum = 0, line_squares = 0, customers = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        part_sum += parts[i];
        line_sum += lines[i];
        line_squares += lines[i] * lines[i];
        customers += lines[i] > 0 ? 1 : 0;
    }
    const double mean = line_sum > 0 ? part_sum / line_sum : 0;
    double spread = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (lines[i] > 0) spread += lines[i] * (parts[i] / lines[i] - mean) * (parts[i] / lines[i] - mean);
    const double by_chance = mean * (1 - mean);
    const double weight = line_sum - line_squares / std::max(line_sum, 1.0);
    const double likeness = by_chance > 0 && weight > 0 ? (spread - (customers - 1) * by_chance) / (weight * by_chance)
                                                        : 0;  // 1 / (s + 1), nearly
    return {mean, std::clamp(1 / std::max(likeness, 1e-6) - 1, 0.5, 100.0)};
}

std::vector<double> steadied_shares(const std::vector<double>& parts, const std::vector<double>& lines,
                                    SteadyShare steady) {
    std::vector<double> shares(parts.size(), missing_number);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (lines[i] > 0) shares[i] = (parts[i] + steady.weight * steady.mean) / (lines[i] + steady.weight);
    return shares;
}

double share(double part, double whole) { return whole > 0 ? part / whole : missing_number; }

std::vector<double> shares_of_lines(const std::vector<Code>& customers, const LineCounts& counts,
                                    const std::vector<std::uint32_t>& of, bool of_purchases, SteadyShare& steady) {
    std::vector<double> parts, lines;
    for (const Code c : customers) {
        parts.push_back(of[c]);
        lines.push_back(counts.lines[c] - (of_purchases ? counts.returns[c] : 0));
    }
    if (steady.weight == 0) steady = steady_share(parts, lines);
    return steadied_shares(parts, lines, steady);
}

/// One measure of purchases for each of the customers; of shares `steady` where it is known, else it is worked out.
std::vector<double> purchase_values(std::string_view id, const std::vector<Code>& customers, const CustomerSales& sold,
                                    const LineCounts& counts, Date reference, SteadyShare& steady) {
    if (id == "discount_share") return shares_of_lines(customers, counts, counts.reduced, true, steady);
    if (id == "remote_share") return shares_of_lines(customers, counts, counts.remote, true, steady);
    if (id == "return_share") return shares_of_lines(customers, counts, counts.returns, false, steady);
    std::vector<double> values;
    values.reserve(customers.size());
    for (const Code c : customers) {
        const CustomerSales::Bought& bought = sold.of[c];
        const double revenue = bought.has_amount ? bought.revenue : missing_number;
        if (id == "recency")
            values.push_back(reference.days - bought.last_day);
        else if (id == "frequency")
            values.push_back(bought.orders);
        else if (id == "monetary")
            values.push_back(revenue);
        else if (id == "order_value")
            values.push_back(share(revenue, bought.orders));
        else
            values.push_back(share(bought.purchases, bought.orders));
    }
    return values;
}

std::vector<double> column_values(const Snapshot& snapshot, std::string_view id, const MeasuredCustomers& measured,
                                  const Selection& rows) {
    const DatasetColumn& column = *snapshot.dataset(DatasetKind::customers).find(id);
    const auto& row_of = snapshot.row_of(DatasetKind::customers);
    std::vector<double> values;
    values.reserve(measured.size());
    for (const Code c : measured.customer) {
        const std::uint32_t row = c < row_of.size() ? row_of[c] : missing_code;
        const bool known = row != missing_code && rows.contains(row);
        values.push_back(known ? column_value(column, row, measured.reference) : missing_number);
    }
    return values;
}

}  // namespace

std::vector<ClusterMeasure> cluster_measures(const Snapshot& snapshot) {
    std::vector<ClusterMeasure> measures;
    add_purchase_measures(snapshot, measures);
    add_column_measures(snapshot, measures);
    return measures;
}

Result<std::vector<ClusterMeasure>> chosen_measures(const Snapshot& snapshot, std::string_view names) {
    const std::vector<ClusterMeasure> known = cluster_measures(snapshot);
    std::vector<ClusterMeasure> chosen;
    if (without_blanks(names).empty()) {
        std::ranges::copy_if(known, std::back_inserter(chosen), &ClusterMeasure::usual);
        return chosen.empty() ? known : chosen;
    }
    for (std::size_t begin = 0; begin <= names.size();) {
        const std::size_t comma = std::min(names.find(',', begin), names.size());
        const std::string_view name_here = without_blanks(names.substr(begin, comma - begin));
        begin = comma + 1;
        if (name_here.empty()) continue;
        const auto found = std::ranges::find(known, name_here, &ClusterMeasure::id);
        if (found == known.end()) {
            std::vector<Text> all;
            for (const ClusterMeasure& each : known) all.push_back(verbatim(each.id));
            return fail(ErrorCode::not_found,
                        text("There is no measure of customers “{0}”. There are: {1}.", name(name_here), all));
        }
        if (std::ranges::find(chosen, found->id, &ClusterMeasure::id) == chosen.end()) chosen.push_back(*found);
    }
    return chosen;
}

Result<MeasuredCustomers> measured_customers(const Snapshot& snapshot, const Selections& rows, Date last_day,
                                             std::vector<ClusterMeasure> measures, const Progress& progress,
                                             const std::vector<SteadyShare>* steady) {
    const Text doing = text("Measuring customers");
    if (!progress(0, doing)) return cancelled();
    MeasuredCustomers measured{.measures = std::move(measures),
                               .customer = {},
                               .values = {},
                               .revenue = {},
                               .steady = {},
                               .reference = Date{last_day.days + 1}};
    const bool bought = std::ranges::any_of(measured.measures, &ClusterMeasure::of_purchases);
    const bool lines = purchases_of(snapshot) == DatasetKind::transactions;
    CustomerSales sold;
    LineCounts counts;
    if (bought) {
        sold = customer_sales(snapshot, rows, {.leave_out_timeless = true, .last_day = last_day});
        if (!progress(0.4, doing)) return cancelled();
        if (lines) counts = line_counts(snapshot, rows[DatasetKind::transactions], last_day);
        for (std::size_t c = 0; c < sold.of.size(); ++c)
            if (sold.of[c].purchases > 0 && sold.of[c].last_day != Date::missing_days) {
                measured.customer.push_back(static_cast<Code>(c));
                measured.revenue.push_back(sold.of[c].revenue);
            }
    } else {
        const Dataset& people = snapshot.dataset(DatasetKind::customers);
        if (const DatasetColumn* ids = people.find("customer_id"))
            rows[DatasetKind::customers].for_each([&](std::size_t row) {
                if (ids->values.codes()[row] != missing_code) measured.customer.push_back(ids->values.codes()[row]);
            });
        std::ranges::sort(measured.customer);
        const auto repeated = std::ranges::unique(measured.customer);
        measured.customer.erase(repeated.begin(), repeated.end());
    }
    if (!progress(0.8, doing)) return cancelled();
    if (measured.customer.empty()) return fail(ErrorCode::missing_data, text("No customer is left: widen the filter."));
    if (steady) measured.steady = *steady;
    measured.steady.resize(measured.measures.size());
    for (std::size_t m = 0; m < measured.measures.size(); ++m) {
        const ClusterMeasure& each = measured.measures[m];
        measured.values.push_back(
            each.of_purchases
                ? purchase_values(each.id, measured.customer, sold, counts, measured.reference, measured.steady[m])
                : column_values(snapshot, each.id, measured, rows[DatasetKind::customers]));
    }
    if (!progress(1, doing)) return cancelled();
    return measured;
}

}  // namespace clientele
