#include "core/analysis/segments/rfm_scores.h"

#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/table/distinct_pairs.h"

namespace clientele {
namespace {

struct Spending {
    double revenue = 0;
    std::int32_t last_day = Date::missing_days;
    std::uint32_t lines = 0;  // that are no returns
    bool seen = false;
};
struct Part {
    std::vector<Spending> of;
    std::int64_t without_customer = 0;
    std::int64_t without_time = 0;
};

/// Revenue, last purchase and lines of each customer code.
Part spending_of(const Sales& sales, const Selection& rows, bool subtract_returns) {
    const std::size_t customers = sales.customer_count;
    const std::size_t block = std::max({rows_a_block, customers * 4, sales.lines / 64 + 1});
    auto total = reduce_blocks<Part>(
        sales.lines, block,
        [&](std::size_t first, std::size_t last, Part& part) {
            part.of.resize(customers);
            rows.for_each(first, last, [&](std::size_t row) {
                if (sales.customers[row] == missing_code) return void(++part.without_customer);
                if (!sales.has_time(row)) return void(++part.without_time);
                Spending& spending = part.of[sales.customers[row]];
                const bool is_return = sales.is_return(row);
                spending.seen = true;
                if (is_return && !subtract_returns) return;
                const double amount = sales.amount(row);
                if (!std::isnan(amount)) spending.revenue += amount;
                if (is_return) return;
                ++spending.lines;
                spending.last_day = std::max(spending.last_day, sales.day(row));
            });
        },
        [&](Part& sum, Part& part) {
            sum.without_customer += part.without_customer;
            sum.without_time += part.without_time;
            if (sum.of.empty()) return void(sum.of = std::move(part.of));
            for (std::size_t c = 0; c < customers; ++c) {
                sum.of[c].revenue += part.of[c].revenue;
                sum.of[c].last_day = std::max(sum.of[c].last_day, part.of[c].last_day);
                sum.of[c].lines += part.of[c].lines;
                sum.of[c].seen |= part.of[c].seen;
            }
        });
    total.of.resize(customers);
    return total;
}

bool is_purchase(const Sales& sales, std::size_t row) {
    return sales.customers[row] != missing_code && sales.has_time(row) && !sales.is_return(row);
}

std::vector<double> orders_by_customer(const Sales& sales, const Selection& rows,
                                       const std::vector<Spending>& spending) {
    std::vector<double> orders(sales.customer_count);
    if (sales.orders.empty()) {
        for (std::size_t c = 0; c < orders.size(); ++c) orders[c] = spending[c].lines;
        return orders;
    }
    const auto pairs = distinct_pairs(sales.orders, sales.order_count, rows, [&](std::size_t row) {
        return is_purchase(sales, row) ? sales.customers[row] : missing_code;
    });
    pairs.for_each([&](Code, std::uint32_t customer) { orders[customer] += 1; });
    rows.for_each([&](std::size_t row) {
        if (sales.orders[row] == missing_code && is_purchase(sales, row)) orders[sales.customers[row]] += 1;
    });
    return orders;
}

std::vector<double> days_by_customer(const Sales& sales, const Selection& rows) {
    auto pairs = reduce_blocks<std::vector<std::uint64_t>>(
        sales.lines, rows_a_block,
        [&](std::size_t first, std::size_t last, std::vector<std::uint64_t>& part) {
            rows.for_each(first, last, [&](std::size_t row) {
                if (!is_purchase(sales, row)) return;
                const auto day = static_cast<std::uint32_t>(sales.day(row));
                const std::uint64_t pair = std::uint64_t{sales.customers[row]} << 32 | day;
                if (part.empty() || part.back() != pair) part.push_back(pair);
            });
        },
        [](auto& all, const auto& part) { all.insert(all.end(), part.begin(), part.end()); });
    tbb::parallel_sort(pairs.begin(), pairs.end());
    std::vector<double> days(sales.customer_count);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (i == 0 || pairs[i] != pairs[i - 1]) days[pairs[i] >> 32] += 1;
    return days;
}

/// Quantile of type 7 (Hyndman and Fan 1996) of sorted values.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<std::uint8_t> scores_by_breaks(const std::vector<double>& values, std::array<double, 4>& breaks) {
    std::vector<double> sorted = values;
    tbb::parallel_sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < breaks.size(); ++i) breaks[i] = quantile(sorted, 0.2 * static_cast<double>(i + 1));
    std::vector<std::uint8_t> scores(values.size());
    std::ranges::transform(values, scores.begin(), [&](double value) {
        return static_cast<std::uint8_t>(1 + std::ranges::count_if(breaks, [&](double each) { return each < value; }));
    });
    return scores;
}

/// Five groups of equal size, the larger ones first, in order of (value, rank of id).
std::vector<std::uint8_t> scores_by_rank(const std::vector<double>& values, const std::vector<std::uint32_t>& id_rank) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    tbb::parallel_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return values[a] != values[b] ? values[a] < values[b] : id_rank[a] < id_rank[b];
    });
    std::vector<std::uint8_t> scores(values.size());
    const std::size_t larger = values.size() % 5;
    std::size_t at = 0;
    for (std::size_t group = 0; group < 5; ++group)
        for (std::size_t left = values.size() / 5 + (group < larger ? 1 : 0); left > 0; --left)
            scores[order[at++]] = static_cast<std::uint8_t>(group + 1);
    return scores;
}

std::vector<std::uint32_t> ranks_of_ids(const std::vector<Code>& customers, const Dictionary& dictionary) {
    std::vector<std::uint32_t> order(customers.size());
    std::iota(order.begin(), order.end(), 0U);
    tbb::parallel_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return dictionary.at(customers[a]) < dictionary.at(customers[b]);
    });
    std::vector<std::uint32_t> ranks(customers.size());
    for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = static_cast<std::uint32_t>(i);
    return ranks;
}

void score(RfmCustomers& customers, const RfmOptions& options, const Dictionary& ids) {
    if (options.scores == RfmOptions::Scores::quantile) {
        customers.r = scores_by_breaks(customers.recency, customers.breaks[0]);
        for (std::uint8_t& each : customers.r) each = static_cast<std::uint8_t>(6 - each);
        customers.f = scores_by_breaks(customers.frequency, customers.breaks[1]);
        customers.m = scores_by_breaks(customers.monetary, customers.breaks[2]);
        return;
    }
    const std::vector<std::uint32_t> ranks = ranks_of_ids(customers.customer, ids);
    std::vector<double> oldest_first(customers.size());
    std::ranges::transform(customers.recency, oldest_first.begin(), std::negate<>());
    customers.r = scores_by_rank(oldest_first, ranks);
    customers.f = scores_by_rank(customers.frequency, ranks);
    customers.m = scores_by_rank(customers.monetary, ranks);
}

}  // namespace

Result<RfmCustomers> rfm_customers(const Snapshot& snapshot, const Selection& lines, Date last_day,
                                   const RfmOptions& options, const Progress& progress) {
    const Sales sales = Sales::of(snapshot);
    const Text doing = text("Measuring customers");
    if (!progress(0, doing)) return cancelled();
    const Part part = spending_of(sales, lines, options.returns == RfmOptions::Returns::subtract);
    if (!progress(0.4, doing)) return cancelled();
    std::vector<double> frequency = orders_by_customer(sales, lines, part.of);
    const std::vector<double> orders = frequency;
    if (options.frequency == RfmOptions::Frequency::days) frequency = days_by_customer(sales, lines);
    if (!progress(0.7, doing)) return cancelled();

    RfmCustomers customers;
    customers.reference = Date{last_day.days + 1};
    customers.lines_without_customer = part.without_customer;
    customers.lines_without_time = part.without_time;
    for (std::size_t c = 0; c < sales.customer_count; ++c) {
        const Spending& spending = part.of[c];
        if (spending.lines == 0) {
            customers.customers_with_returns_only += spending.seen ? 1 : 0;
            continue;
        }
        customers.customer.push_back(static_cast<Code>(c));
        customers.last_day.push_back(spending.last_day);
        customers.recency.push_back(customers.reference.days - spending.last_day);
        customers.frequency.push_back(frequency[c]);
        customers.revenue.push_back(spending.revenue);
        const bool mean = options.monetary == RfmOptions::Monetary::mean;
        customers.monetary.push_back(mean ? spending.revenue / orders[c] : spending.revenue);
    }
    if (customers.size() == 0)
        return fail(
            ErrorCode::missing_data,
            text("No customer has bought anything in the order lines that the filter leaves: widen the filter."));
    const DatasetColumn* ids = snapshot.dataset(DatasetKind::transactions).find("customer_id");
    score(customers, options, ids->values.dictionary());
    if (!progress(1, doing)) return cancelled();
    return customers;
}

std::size_t rfm_segment(int r, int f, int m) {
    enum { champions, loyal, potential, fresh, promising, attention, sleepy, at_risk, cant_lose, hibernating, lost };
    // Row: recency 1 to 5; column: mean of frequency and monetary 1 to 5, halves rounded up.
    static constexpr std::size_t grid[5][5] = {
        {lost, hibernating, at_risk, at_risk, cant_lose},    {hibernating, hibernating, at_risk, at_risk, cant_lose},
        {sleepy, sleepy, attention, loyal, loyal},           {promising, potential, potential, loyal, champions},
        {fresh, potential, potential, champions, champions},
    };
    return grid[r - 1][(f + m + 1) / 2 - 1];
}

}  // namespace clientele
