#include "core/table/value_counts.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/base/date.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

/// Values as whole numbers in the same order.
struct OfNumbers {
    using Value = double;
    static bool missing(double value) { return std::isnan(value); }
    static std::uint64_t key(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
        return (bits & sign) != 0 ? ~bits : bits | sign;
    }
    static double value(std::uint64_t key) { return std::bit_cast<double>((key & sign) != 0 ? key & ~sign : ~key); }
    static constexpr std::uint64_t sign = std::uint64_t{1} << 63;
};
template <class Whole, Whole missing_value>
struct OfWhole {
    using Value = Whole;
    static bool missing(Whole value) { return value == missing_value; }
    static std::uint64_t key(Whole value) { return static_cast<std::uint64_t>(std::int64_t{value}) ^ OfNumbers::sign; }
    static Whole value(std::uint64_t key) {
        return static_cast<Whole>(static_cast<std::int64_t>(key ^ OfNumbers::sign));
    }
};

using KeyCount = ValueCount<std::uint64_t>;

/// Counts by key in a table that stays in the processor's cache; it says when it is full.
class Tally {
 public:
    Tally() : entries_(std::size_t{1} << 10) {}

    bool add(std::uint64_t key, std::int64_t rows) {
        const std::size_t mask = entries_.size() - 1;
        // Numbers differ in their high bits, days in their low ones.
        std::size_t slot = ((key ^ key >> 32) * 0x9E3779B97F4A7C15ULL) >> 44 & mask;
        while (entries_[slot].rows != 0 && entries_[slot].value != key) slot = (slot + 1) & mask;
        if (entries_[slot].rows == 0) {
            if (used_ * 2 >= entries_.size()) return grow() && add(key, rows);
            ++used_;
            entries_[slot].value = key;
        }
        entries_[slot].rows += rows;
        return true;
    }
    std::vector<KeyCount> ascending() {
        std::erase_if(entries_, [](const KeyCount& entry) { return entry.rows == 0; });
        std::ranges::sort(entries_, {}, &KeyCount::value);
        return std::move(entries_);
    }

 private:
    bool grow() {
        constexpr std::size_t most = std::size_t{1} << 16;
        if (entries_.size() >= most) return false;
        std::vector<KeyCount> old(entries_.size() * 4);
        old.swap(entries_);
        used_ = 0;
        for (const KeyCount& entry : old)
            if (entry.rows != 0) add(entry.value, entry.rows);
        return true;
    }

    std::vector<KeyCount> entries_;
    std::size_t used_ = 0;
};

/// Runs of equal values of sorted ones, as counts.
std::vector<KeyCount> runs(const std::vector<std::uint64_t>& sorted) {
    std::vector<KeyCount> counts;
    for (const std::uint64_t key : sorted) {
        if (counts.empty() || counts.back().value != key) counts.push_back({key, 0});
        ++counts.back().rows;
    }
    return counts;
}

template <class Of>
std::vector<KeyCount> counts_of_stretch(std::span<const typename Of::Value> values, const Selection& rows,
                                        std::size_t first, std::size_t last) {
    Tally tally;
    std::uint64_t key = 0;  // of the rows before, which are often equal
    std::int64_t equal = 0;
    bool fits = true;
    rows.for_each(first, last, [&](std::size_t row) {
        if (Of::missing(values[row]) || !fits) return;
        const std::uint64_t next = Of::key(values[row]);
        if (next != key && equal > 0) {
            fits = tally.add(key, equal);
            equal = 0;
        }
        key = next;
        ++equal;
    });
    if (fits && (equal == 0 || tally.add(key, equal))) return tally.ascending();
    std::vector<std::uint64_t> keys;
    rows.for_each(first, last, [&](std::size_t row) {
        if (!Of::missing(values[row])) keys.push_back(Of::key(values[row]));
    });
    std::ranges::sort(keys);
    return runs(keys);
}

std::vector<KeyCount> merged(const std::vector<KeyCount>& a, const std::vector<KeyCount>& b) {
    std::vector<KeyCount> both(a.size() + b.size());
    std::ranges::merge(a, b, both.begin(), {}, &KeyCount::value, &KeyCount::value);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < both.size(); ++i) {
        if (both[i].value == both[kept].value)
            both[kept].rows += both[i].rows;
        else
            both[++kept] = both[i];
    }
    if (!both.empty()) both.resize(kept + 1);
    return both;
}

template <class Of>
std::vector<ValueCount<typename Of::Value>> counts_of(std::span<const typename Of::Value> values,
                                                      const Selection& rows) {
    using Counts = std::vector<KeyCount>;
    std::vector<Counts> parts = work_on_stretches<Counts>(
        rows.even_stretches(rows_a_block * 2), [&](std::size_t first, std::size_t last, Counts& part) {
            part = counts_of_stretch<Of>(values, rows, first, last);
        });
    while (parts.size() > 1) {  // neighbours, two by two
        std::vector<Counts> next((parts.size() + 1) / 2);
        tbb::parallel_for(std::size_t{0}, next.size(), [&](std::size_t i) {
            next[i] = 2 * i + 1 < parts.size() ? merged(parts[2 * i], parts[2 * i + 1]) : std::move(parts[2 * i]);
        });
        parts = std::move(next);
    }
    std::vector<ValueCount<typename Of::Value>> counts;
    counts.reserve(parts.front().size());
    for (const KeyCount& each : parts.front()) counts.push_back({Of::value(each.value), each.rows});
    return counts;
}

}  // namespace

std::vector<ValueCount<double>> value_counts(std::span<const double> values, const Selection& rows) {
    return counts_of<OfNumbers>(values, rows);
}
std::vector<ValueCount<std::int32_t>> value_counts(std::span<const std::int32_t> days, const Selection& rows) {
    return counts_of<OfWhole<std::int32_t, Date::missing_days>>(days, rows);
}
std::vector<ValueCount<std::int64_t>> value_counts(std::span<const std::int64_t> seconds, const Selection& rows) {
    return counts_of<OfWhole<std::int64_t, DateTime::missing_seconds>>(seconds, rows);
}

}  // namespace clientele
