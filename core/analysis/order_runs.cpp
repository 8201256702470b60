#include "core/analysis/order_runs.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <span>

#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t most_lines_of_a_run = 64;

/// A run as it is found: with the order's own code.
bool goes_on(const OrderRun& run, Code order, Code customer, std::int32_t day) {
    return run.lines < most_lines_of_a_run && run.order == order && run.customer == customer && run.day == day;
}

void add_line(OrderRun& run, const Sales& sales, std::size_t row) {
    const double amount = sales.amount(row);
    ++run.lines;
    if (!std::isnan(amount)) run.revenue += amount;
    run.plain = run.plain && amount >= 0 && (sales.quantities.empty() || !(sales.quantities[row] < 0));
}

/// The runs of a block of lines; `order` is the order's code, or missing_code.
void find_runs(const Sales& sales, std::size_t first, std::size_t last, std::vector<OrderRun>& runs) {
    runs.reserve((last - first) / 2);
    std::int64_t day_start = INT64_MAX / 2;
    std::int32_t day = Date::missing_days;
    for (std::size_t row = first; row < last; ++row) {
        // Neighbouring lines are mostly of the same day: no division then.
        const std::int64_t seconds = sales.seconds.empty() ? DateTime::missing_seconds : sales.seconds[row];
        if (static_cast<std::uint64_t>(seconds) - static_cast<std::uint64_t>(day_start) >= 86'400) {
            const bool timed = seconds != DateTime::missing_seconds;
            day = timed ? sales.day(row) : Date::missing_days;
            day_start = timed ? std::int64_t{day} * 86'400 : INT64_MAX / 2;
        }
        const Code order = sales.orders.empty() ? missing_code : sales.orders[row];
        const Code customer = sales.customers.empty() ? missing_code : sales.customers[row];
        if (runs.empty() || !goes_on(runs.back(), order, customer, day))
            runs.push_back(
                {.first_line = static_cast<std::uint32_t>(row), .day = day, .customer = customer, .order = order});
        add_line(runs.back(), sales, row);
    }
}

void count_run(std::uint8_t& runs) {
    const std::atomic_ref<std::uint8_t> known(runs);
    std::uint8_t none = 0;
    if (!known.compare_exchange_strong(none, 1, std::memory_order_relaxed)) known.store(2, std::memory_order_relaxed);
}

constexpr std::size_t most_buckets = 256;
constexpr std::size_t nobodys_bucket = most_buckets - 1;  // of the runs without a customer, and of nobody else

/// Which of a block's runs go into which bucket of neighbouring customers.
struct Buckets {
    std::vector<std::uint32_t> runs;  // places in the block, bucket by bucket
    std::array<std::uint32_t, most_buckets + 1> starts{};

    template <class BucketOf>
    Buckets(const std::vector<OrderRun>& all, BucketOf&& bucket_of) : runs(all.size()) {
        for (const OrderRun& run : all) ++starts[bucket_of(run) + 1];
        for (std::size_t bucket = 0; bucket < most_buckets; ++bucket) starts[bucket + 1] += starts[bucket];
        auto next = starts;
        for (std::size_t i = 0; i < all.size(); ++i) runs[next[bucket_of(all[i])]++] = static_cast<std::uint32_t>(i);
    }
    std::span<const std::uint32_t> of(std::size_t bucket) const {
        return std::span(runs).subspan(starts[bucket], starts[bucket + 1] - starts[bucket]);
    }
};

/// Puts runs of customers below `first` + `customers` in the order of their customers.
std::vector<OrderRun> sorted(const std::vector<OrderRun>& runs, Code first, std::size_t customers) {
    std::vector<std::uint32_t> next(customers + 1);
    for (const OrderRun& run : runs) ++next[run.customer - first + 1];
    for (std::size_t customer = 0; customer < customers; ++customer) next[customer + 1] += next[customer];
    std::vector<OrderRun> ordered(runs.size());
    for (const OrderRun& run : runs) ordered[next[run.customer - first]++] = run;
    return ordered;
}

std::uint64_t returns_of(const Sales& sales, const OrderRun& run) {
    std::uint64_t returns = 0;
    for (std::size_t line = 0; line < run.lines; ++line)
        returns |= std::uint64_t{sales.is_return(run.first_line + line)} << line;
    return returns;
}

template <class Amount>
TakenLines taken_lines(std::uint64_t bits, std::uint64_t returns, Amount&& amount_of) {
    TakenLines taken;
    for (; bits != 0; bits &= bits - 1) {
        const auto line = static_cast<std::size_t>(std::countr_zero(bits));
        const double amount = amount_of(line);
        const bool is_return = (returns >> line & 1) != 0;
        ++taken.lines;
        taken.returns += is_return ? 1 : 0;
        if (std::isnan(amount)) {
            ++taken.without_amount;
            taken.returns_without_amount += is_return ? 1 : 0;
            continue;
        }
        taken.revenue += amount;
        if (!is_return) taken.purchased += amount;
    }
    return taken;
}

/// What the lines of a run that is not plain come to, as three numbers before their amounts.
struct Summary {
    static constexpr std::size_t size = 3;
    std::uint64_t returns = 0;  // a bit a line
    double purchased = 0;
    std::uint8_t counts[8]{};  // of returns, of lines without an amount, of returns without one

    static Summary of(const TakenLines& all, std::uint64_t returns) {
        return {returns,
                all.purchased,
                {static_cast<std::uint8_t>(all.returns), static_cast<std::uint8_t>(all.without_amount),
                 static_cast<std::uint8_t>(all.returns_without_amount)}};
    }
    TakenLines all_lines(const OrderRun& run) const {
        return {.lines = run.lines,
                .returns = counts[0],
                .without_amount = counts[1],
                .returns_without_amount = counts[2],
                .revenue = run.revenue,
                .purchased = purchased};
    }
};
using SummaryNumbers = std::array<double, Summary::size>;

void take_amounts(const Sales& sales, OrderRuns::Block& block) {
    std::size_t places = 0;
    for (const OrderRun& run : block.runs) places += run.lines + (run.plain ? 0U : Summary::size);
    block.amounts.reserve(places);
    for (OrderRun& run : block.runs) {
        run.amounts_at = static_cast<std::uint32_t>(block.amounts.size());
        const auto amount = [&](std::size_t line) { return sales.amount(run.first_line + line); };
        if (!run.plain) {
            const std::uint64_t returns = returns_of(sales, run);
            const Summary summary = Summary::of(taken_lines(low_bits(run.lines), returns, amount), returns);
            for (const double number : std::bit_cast<SummaryNumbers>(summary)) block.amounts.push_back(number);
        }
        for (std::size_t line = 0; line < run.lines; ++line) block.amounts.push_back(amount(line));
    }
}

}  // namespace

OrderRuns::OrderRuns(const Snapshot& snapshot) : sales_(Sales::of(snapshot)) {
    constexpr std::size_t lines = rows_a_block / 2;
    blocks_.resize((sales_.lines + lines - 1) / lines);
    tbb::parallel_for(std::size_t{0}, blocks_.size(), [&](std::size_t i) {
        find_runs(sales_, i * lines, std::min(sales_.lines, (i + 1) * lines), blocks_[i].runs);
    });
    number_orders();
}

/// Puts whole_order, no_order or a number in the place of the orders' codes.
void OrderRuns::number_orders() {
    if (sales_.order_count == 0) {
        for (Block& block : blocks_)
            for (OrderRun& run : block.runs) run.order = OrderRun::no_order;
        return;
    }
    std::vector<std::uint8_t> runs_of(sales_.order_count);  // 2: several
    tbb::parallel_for(std::size_t{0}, blocks_.size(), [&](std::size_t i) {
        for (const OrderRun& run : blocks_[i].runs)
            if (run.order != missing_code) count_run(runs_of[run.order]);
    });
    std::vector<std::uint32_t> number(sales_.order_count, OrderRun::whole_order);
    for (std::size_t order = 0; order < number.size(); ++order)
        if (runs_of[order] == 2) number[order] = static_cast<std::uint32_t>(parted_orders_++);
    tbb::parallel_for(std::size_t{0}, blocks_.size(), [&](std::size_t i) {
        for (OrderRun& run : blocks_[i].runs)
            run.order = run.order == missing_code ? OrderRun::no_order : number[run.order];
    });
}

OrderRuns OrderRuns::by_customer() const {
    unsigned shift = 0;
    while (sales_.customer_count >> shift >= nobodys_bucket) ++shift;
    const auto bucket_of = [&](const OrderRun& run) -> std::size_t {
        return run.customer == missing_code ? nobodys_bucket : run.customer >> shift;
    };
    std::vector<std::optional<Buckets>> buckets(blocks_.size());
    tbb::parallel_for(std::size_t{0}, blocks_.size(),
                      [&](std::size_t i) { buckets[i].emplace(blocks_[i].runs, bucket_of); });
    const auto take = [&](std::size_t bucket, std::size_t block, std::vector<OrderRun>& runs) {
        for (const std::uint32_t place : buckets[block]->of(bucket)) runs.push_back(blocks_[block].runs[place]);
    };
    OrderRuns ordered(sales_, parted_orders_);
    // Nobody's runs stay in their blocks: there may be many of them, for several threads.
    ordered.blocks_.resize(nobodys_bucket + blocks_.size());
    tbb::parallel_for(std::size_t{0}, ordered.blocks_.size(), [&](std::size_t bucket) {
        Block& block = ordered.blocks_[bucket];
        std::vector<OrderRun> runs;
        if (bucket >= nobodys_bucket) {
            take(nobodys_bucket, bucket - nobodys_bucket, block.runs);
        } else {
            for (std::size_t i = 0; i < blocks_.size(); ++i) take(bucket, i, runs);
            block.runs = sorted(runs, static_cast<Code>(bucket << shift), std::size_t{1} << shift);
        }
        take_amounts(sales_, block);
    });
    return ordered;
}

std::vector<std::size_t> OrderRuns::stretches(std::size_t most_parts) const {
    const std::size_t parts = std::clamp<std::size_t>(most_parts, 1, std::max<std::size_t>(blocks_.size(), 1));
    std::vector<std::size_t> bounds;
    for (std::size_t part = 0; part <= parts; ++part) bounds.push_back(blocks_.size() * part / parts);
    return bounds;
}

std::size_t OrderRuns::count() const {
    std::size_t runs = 0;
    for (const Block& block : blocks_) runs += block.runs.size();
    return runs;
}

TakenLines OrderRuns::taken_line_by_line(const Block& block, const OrderRun& run, std::uint64_t bits) const {
    if (block.amounts.empty())
        return taken_lines(bits, returns_of(sales_, run),
                           [&](std::size_t line) { return sales_.amount(run.first_line + line); });
    const double* amounts = &block.amounts[run.amounts_at];
    const auto summary = std::bit_cast<Summary>(SummaryNumbers{amounts[0], amounts[1], amounts[2]});
    if (bits == low_bits(run.lines)) return summary.all_lines(run);
    return taken_lines(bits, summary.returns, [&](std::size_t line) { return amounts[Summary::size + line]; });
}

const OrderRuns& order_runs(const Snapshot& snapshot) {
    return snapshot.derived("order lines as runs", [&] { return OrderRuns(snapshot); });
}

const OrderRuns& order_runs_by_customer(const Snapshot& snapshot) {
    const OrderRuns& runs = order_runs(snapshot);
    if (runs.customer_count() == 0) return runs;
    return snapshot.derived("order lines as runs by customer", [&] { return runs.by_customer(); });
}

}  // namespace clientele
