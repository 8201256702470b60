#include "core/analysis/quality/rules/purchases_before.h"

#include <oneapi/tbb/parallel_for.h>

#include <atomic>
#include <bit>

#include "core/analysis/sales.h"
#include "core/table/parallel.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

/// The first purchase of each (customer, product) that is ever returned.
class FirstPurchases {
 public:
    explicit FirstPurchases(std::vector<std::uint64_t> pairs)
        : keys_(std::bit_ceil(pairs.size() * 2 + 2), empty), first_(keys_.size(), never) {
        for (const std::uint64_t pair : pairs) {
            keys_[slot_of(pair)] = pair;
            const std::uint64_t hash = hash_of(pair) >> 40U;
            returned_[hash / 64] |= std::uint64_t{1} << (hash % 64);
        }
    }
    void bought(std::uint64_t pair, std::int64_t time) {
        // Most pairs are never returned: two megabytes of bits say so without a look into the large table.
        const std::uint64_t hash = hash_of(pair) >> 40U;
        if ((returned_[hash / 64] >> (hash % 64) & 1U) == 0) return;
        const std::size_t slot = slot_of(pair);
        if (keys_[slot] != pair) return;
        const std::atomic_ref<std::int64_t> first(first_[slot]);
        std::int64_t known = first.load(std::memory_order_relaxed);
        while (time < known && !first.compare_exchange_weak(known, time, std::memory_order_relaxed)) continue;
    }
    std::int64_t first(std::uint64_t pair) const { return first_[slot_of(pair)]; }

 private:
    static constexpr std::uint64_t empty = ~std::uint64_t{0};
    static std::uint64_t hash_of(std::uint64_t pair) {
        pair = (pair ^ pair >> 32U) * 0x9E3779B97F4A7C15ULL;
        return (pair ^ pair >> 29U) * 0xD6E8FEB86659FD93ULL;
    }
    std::size_t slot_of(std::uint64_t pair) const {
        std::size_t slot = (hash_of(pair) >> 16U) & (keys_.size() - 1);
        while (keys_[slot] != pair && keys_[slot] != empty) slot = (slot + 1) & (keys_.size() - 1);
        return slot;
    }
    std::vector<std::uint64_t> keys_;
    std::vector<std::int64_t> first_;
    std::vector<std::uint64_t> returned_ = std::vector<std::uint64_t>(std::size_t{1} << 18U);  // 24 bits of the hash
};

}  // namespace

Selection returns_without_purchase(const Snapshot& snapshot, Date last_day, const std::function<bool()>& go_on) {
    const Sales sales = Sales::of(snapshot);
    const DatasetColumn* product = snapshot.dataset(DatasetKind::transactions).find("product_id");
    const std::span<const Code> products = product ? product->values.codes() : std::span<const Code>();
    constexpr std::uint64_t any_product = missing_code - 1;
    const auto pair_of = [&](std::size_t row) {
        const std::uint64_t of = products.empty() || products[row] == missing_code ? any_product : products[row];
        return std::uint64_t{sales.customers[row]} << 32U | of;
    };
    const Selection returns = rows_where(sales.lines, [&](std::size_t row) {
        return sales.customers[row] != missing_code && sales.has_time(row) && sales.is_return(row);
    });
    if (returns.count() == 0) return Selection::none(sales.lines);
    std::vector<std::uint64_t> returned;
    returned.reserve(returns.count());
    bool unnamed = false;
    returns.for_each([&](std::size_t row) {
        returned.push_back(pair_of(row));
        unnamed = unnamed || (returned.back() & 0xFFFFFFFFU) == any_product;
    });
    FirstPurchases purchases(std::move(returned));
    const std::int64_t end = last_day.missing() ? never : start_of(Date{last_day.days + 1}).seconds;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, sales.lines, 16'384), [&](const auto& range) {
        if (!go_on()) return;
        for (std::size_t row = range.begin(); row != range.end(); ++row) {
            if (sales.customers[row] == missing_code || returns.contains(row)) continue;
            const bool sometime = !sales.has_time(row) || sales.seconds[row] >= end;
            const std::int64_t time = sometime ? DateTime::missing_seconds : sales.seconds[row];
            purchases.bought(pair_of(row), time);
            if (unnamed) purchases.bought(std::uint64_t{sales.customers[row]} << 32U | any_product, time);
        }
    });
    return rows_where(sales.lines, [&](std::size_t row) {
        return returns.contains(row) && purchases.first(pair_of(row)) > sales.seconds[row];
    });
}

}  // namespace clientele::rules
