#include "core/analysis/segments/rfm_scores.h"

#include <oneapi/tbb/parallel_invoke.h>
#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <numeric>

#include "core/analysis/customer_sales.h"
#include "core/math/order_statistics.h"
#include "core/table/largest_first.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

bool is_purchase(const Sales& sales, std::size_t row) {
    return sales.customers[row] != missing_code && sales.has_time(row) && !sales.is_return(row);
}

std::vector<double> days_by_customer(const Sales& sales, const Selection& rows, Date last_day) {
    auto pairs = reduce_blocks<std::vector<std::uint64_t>>(
        sales.lines, rows_a_block,
        [&](std::size_t first, std::size_t last, std::vector<std::uint64_t>& part) {
            rows.for_each(first, last, [&](std::size_t row) {
                if (!is_purchase(sales, row)) return;
                if (sales.day(row) > last_day.days) return;
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

constexpr std::array quintiles{0.2, 0.4, 0.6, 0.8};

std::vector<std::uint8_t> scores_by_breaks(const std::vector<double>& values, const std::array<double, 4>& breaks) {
    std::vector<std::uint8_t> scores(values.size());
    std::ranges::transform(values, scores.begin(), [breaks](double value) {
        return static_cast<std::uint8_t>(1 + (breaks[0] < value) + (breaks[1] < value) + (breaks[2] < value) +
                                         (breaks[3] < value));
    });
    return scores;
}

std::array<double, 4> breaks_of(const std::vector<double>& values) {
    std::array<double, 4> breaks{};
    std::ranges::copy(quantiles(values, quintiles), breaks.begin());
    return breaks;
}

/// Of revenue, which is in order already.
std::array<double, 4> breaks_of_revenue(const RfmCustomers& customers) {
    const std::vector<std::uint32_t>& order = customers.by_revenue;
    std::array<double, 4> breaks{};
    std::ranges::transform(quintiles, breaks.begin(), [&](double share) {
        return quantile(order.size(), share,
                        [&](std::size_t at) { return customers.revenue[order[order.size() - 1 - at]]; });
    });
    return breaks;
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

/// The customers with a purchase; frequency from `days` where there are any, else orders.
RfmCustomers measured(const CustomerSales& sold, const std::vector<double>& days, const RfmOptions& options,
                      Date reference) {
    RfmCustomers customers;
    customers.reference = reference;
    customers.lines_without_customer = sold.without_customer;
    customers.lines_without_time = sold.without_time;
    customers.summaries_too_late = sold.too_late;
    struct Found {
        std::vector<Code> buyers;
        std::int64_t with_returns_only = 0;
    };
    Found found = reduce_blocks<Found>(
        sold.of.size(), 1 << 16,
        [&](std::size_t first, std::size_t last, Found& part) {
            for (std::size_t c = first; c < last; ++c) {
                if (sold.of[c].purchases > 0)
                    part.buyers.push_back(static_cast<Code>(c));
                else
                    part.with_returns_only += sold.of[c].seen ? 1 : 0;
            }
        },
        [](Found& all, const Found& part) {
            all.buyers.insert(all.buyers.end(), part.buyers.begin(), part.buyers.end());
            all.with_returns_only += part.with_returns_only;
        });
    customers.customer = std::move(found.buyers);
    customers.customers_with_returns_only = found.with_returns_only;
    const std::size_t size = customers.customer.size();
    customers.last_day.resize(size);
    customers.recency.resize(size);
    customers.frequency.resize(size);
    customers.monetary.resize(size);
    customers.revenue.resize(size);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, size, 1 << 14), [&](const auto& range) {
        for (std::size_t i = range.begin(); i != range.end(); ++i) {
            const Code c = customers.customer[i];
            const CustomerSales::Bought& bought = sold.of[c];
            customers.last_day[i] = bought.last_day;
            customers.recency[i] = reference.days - bought.last_day;
            customers.frequency[i] = days.empty() ? bought.orders : days[c];
            customers.revenue[i] = bought.revenue;
            const bool mean = options.monetary == RfmOptions::Monetary::mean;
            customers.monetary[i] = mean ? bought.revenue / bought.orders : bought.revenue;
        }
    });
    return customers;
}

/// Puts them in order of revenue as well.
void score(RfmCustomers& customers, const RfmOptions& options, const Dictionary& ids) {
    if (options.scores == RfmOptions::Scores::quantile) {
        const bool mean = options.monetary == RfmOptions::Monetary::mean;
        tbb::parallel_invoke(
            [&] {
                customers.by_revenue = largest_first(customers.revenue);
                customers.breaks[2] = mean ? breaks_of(customers.monetary) : breaks_of_revenue(customers);
                customers.m = scores_by_breaks(customers.monetary, customers.breaks[2]);
            },
            [&] {
                customers.breaks[0] = breaks_of(customers.recency);
                customers.r = scores_by_breaks(customers.recency, customers.breaks[0]);
                for (std::uint8_t& each : customers.r) each = static_cast<std::uint8_t>(6 - each);
                customers.breaks[1] = breaks_of(customers.frequency);
                customers.f = scores_by_breaks(customers.frequency, customers.breaks[1]);
            });
        return;
    }
    customers.by_revenue = largest_first(customers.revenue);
    const std::vector<std::uint32_t> ranks = ranks_of_ids(customers.customer, ids);
    std::vector<double> oldest_first(customers.size());
    std::ranges::transform(customers.recency, oldest_first.begin(), std::negate<>());
    customers.r = scores_by_rank(oldest_first, ranks);
    customers.f = scores_by_rank(customers.frequency, ranks);
    customers.m = scores_by_rank(customers.monetary, ranks);
}

}  // namespace

Result<RfmCustomers> rfm_customers(const Snapshot& snapshot, const Selections& rows, Date last_day,
                                   const RfmOptions& options, const Progress& progress) {
    const bool summed = purchases_of(snapshot) == DatasetKind::purchase_summaries;
    const Text doing = text("Measuring customers");
    if (!progress(0, doing)) return cancelled();
    const CustomerSales sold = customer_sales(snapshot, rows,
                                              {.subtract_returns = options.returns == RfmOptions::Returns::subtract,
                                               .leave_out_timeless = true,
                                               .last_day = last_day});
    if (!progress(0.5, doing)) return cancelled();
    std::vector<double> days;
    if (options.frequency == RfmOptions::Frequency::days) {
        days = summed ? sold.days : days_by_customer(Sales::of(snapshot), rows[DatasetKind::transactions], last_day);
        if (days.empty())
            return fail(ErrorCode::missing_data,
                        text("The purchase summaries do not say on how many days a customer bought: count orders."));
    }
    if (!progress(0.7, doing)) return cancelled();

    RfmCustomers customers = measured(sold, days, options, Date{last_day.days + 1});
    if (customers.size() == 0)
        return fail(
            ErrorCode::missing_data,
            text("No customer has bought anything in the {0} that the filter leaves: widen the filter.",
                 Text(spec(purchases_of(snapshot)).row_many, {})));
    score(customers, options, *snapshot.dictionary("customer"));
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
