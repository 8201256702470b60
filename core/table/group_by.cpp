#include "core/table/group_by.h"

#include <oneapi/tbb/parallel_sort.h>

#include <atomic>
#include <cmath>

#include "core/table/parallel.h"

namespace clientele {
namespace {

/// Few blocks where there are many groups, so that the partial results stay small beside the data.
std::size_t block_for(std::size_t rows, std::size_t groups) {
    return std::max({rows_a_block, groups * 4, rows / 64 + 1});
}

template <class Value, class Add>
std::vector<Value> fold_groups(std::size_t groups, const Selection& rows, Add&& add) {
    auto total = reduce_blocks<std::vector<Value>>(
        rows.rows(), block_for(rows.rows(), groups),
        [&](std::size_t first, std::size_t last, std::vector<Value>& part) {
            part.assign(groups, Value{});
            rows.for_each(first, last, [&](std::size_t row) { add(row, part); });
        },
        [&](std::vector<Value>& sum, const std::vector<Value>& part) {
            if (sum.empty()) sum.assign(groups, Value{});
            for (std::size_t g = 0; g < groups; ++g) sum[g] += part[g];
        });
    if (total.empty()) total.assign(groups, Value{});
    return total;
}

/// Counts of few groups: each thread's own, in which rows without a group have the first place.
std::vector<std::int64_t> count_by_few(std::span<const Code> groups, std::size_t group_count, const Selection& rows) {
    using Counts = std::vector<std::int64_t>;
    const std::vector<Counts> parts = work_on_stretches<Counts>(
        rows.even_stretches(rows_a_block / 2), [&](std::size_t first, std::size_t last, Counts& part) {
            part.resize(group_count + 1);
            std::int64_t* counts = part.data();
            rows.for_each(first, last, [&](std::size_t row) { ++counts[static_cast<Code>(groups[row] + 1)]; });
        });
    Counts total(group_count);
    for (const Counts& part : parts)
        for (std::size_t g = 0; g < group_count; ++g) total[g] += part[g + 1];
    return total;
}

/// Counts of many groups in one array for all threads: whole numbers come to the same in any order. Neighbouring rows
/// are often of one group, such as an order's lines.
std::vector<std::int64_t> count_by_many(std::span<const Code> groups, std::size_t group_count, const Selection& rows) {
    std::vector<std::int64_t> total(group_count);
    const auto add = [&](Code group, std::int64_t count) {
        if (group != missing_code)
            std::atomic_ref<std::int64_t>(total[group]).fetch_add(count, std::memory_order_relaxed);
    };
    const std::vector<std::size_t> bounds = rows.even_stretches(rows_a_block / 2);
    tbb::parallel_for(std::size_t{0}, bounds.size() - 1, [&](std::size_t i) {
        Code group = missing_code;
        std::int64_t count = 0;
        rows.for_each(bounds[i], bounds[i + 1], [&](std::size_t row) {
            if (groups[row] == group) return void(++count);
            add(group, count);
            group = groups[row];
            count = 1;
        });
        add(group, count);
    });
    return total;
}

}  // namespace

std::vector<std::int64_t> count_by(std::span<const Code> groups, std::size_t group_count, const Selection& rows) {
    constexpr std::size_t few = std::size_t{1} << 14;
    return group_count <= few ? count_by_few(groups, group_count, rows) : count_by_many(groups, group_count, rows);
}

std::vector<double> sum_by(std::span<const Code> groups, std::size_t group_count, std::span<const double> values,
                           const Selection& rows) {
    return fold_groups<double>(group_count, rows, [&](std::size_t row, std::vector<double>& part) {
        if (groups[row] != missing_code && !std::isnan(values[row])) part[groups[row]] += values[row];
    });
}

std::vector<std::int64_t> count_distinct_by(std::span<const Code> groups, std::size_t group_count,
                                            std::span<const Code> items, std::size_t item_count,
                                            const Selection& rows) {
    std::vector<std::int64_t> counts(group_count);
    // One bit a (group, item) where that fits, else sorted pairs: both exact.
    if (group_count * item_count <= (std::size_t{1} << 28)) {
        std::vector<bool> seen(group_count * item_count);
        rows.for_each([&](std::size_t row) {
            if (groups[row] == missing_code || items[row] == missing_code) return;
            auto bit = seen[std::size_t{groups[row]} * item_count + items[row]];
            if (!bit) {
                bit = true;
                ++counts[groups[row]];
            }
        });
        return counts;
    }
    std::vector<std::uint64_t> pairs;
    pairs.reserve(rows.count());
    rows.for_each([&](std::size_t row) {
        if (groups[row] == missing_code || items[row] == missing_code) return;
        const std::uint64_t pair = std::uint64_t{groups[row]} << 32 | items[row];
        if (pairs.empty() || pairs.back() != pair) pairs.push_back(pair);  // lines of an order stand together
    });
    tbb::parallel_sort(pairs.begin(), pairs.end());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (i == 0 || pairs[i] != pairs[i - 1]) ++counts[pairs[i] >> 32];
    return counts;
}

double sum(std::span<const double> values, const Selection& rows) {
    return reduce_blocks<double>(
        rows.rows(), rows_a_block,
        [&](std::size_t first, std::size_t last, double& part) {
            rows.for_each(first, last, [&](std::size_t row) {
                if (!std::isnan(values[row])) part += values[row];
            });
        },
        [](double& total, double part) { total += part; });
}

}  // namespace clientele
