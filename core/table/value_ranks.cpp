#include "core/table/value_ranks.h"

#include <bit>
#include <cmath>

#include "core/table/column.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t most_values = 65'535;

/// Finds the rank of a value: open addressing in a power of two of slots.
class RankTable {
 public:
    explicit RankTable(const std::vector<double>& ascending)
        : slots_(std::bit_ceil(ascending.size() * 4 + 4)), missing_(static_cast<std::uint16_t>(ascending.size())) {
        for (std::size_t rank = 0; rank < ascending.size(); ++rank)
            slots_[place(ascending[rank])] = {ascending[rank], static_cast<std::uint16_t>(rank)};
    }
    /// Of a value that is in the table, or a missing one.
    std::uint16_t operator()(double value) const { return std::isnan(value) ? missing_ : slots_[place(value)].rank; }

 private:
    struct Slot {
        double value = missing_number;
        std::uint16_t rank = 0;
    };

    std::size_t place(double value) const {
        const std::size_t mask = slots_.size() - 1;
        const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
        std::size_t slot = ((bits ^ bits >> 32) * 0x9E3779B97F4A7C15ULL) >> 44 & mask;
        while (!std::isnan(slots_[slot].value) && slots_[slot].value != value) slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<Slot> slots_;
    std::uint16_t missing_;
};

}  // namespace

std::optional<ValueRanks> ValueRanks::of(std::span<const double> values) {
    const std::vector<ValueCount<double>> counted = value_counts(values, Selection::all(values.size()));
    if (counted.size() > most_values) return std::nullopt;
    ValueRanks ranks;
    for (const ValueCount<double>& each : counted) ranks.values_.push_back(each.value);
    ranks.ranks_.resize(values.size());
    const RankTable rank_of(ranks.values_);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, values.size(), rows_a_block), [&](const auto& range) {
        for (std::size_t row = range.begin(); row != range.end(); ++row) ranks.ranks_[row] = rank_of(values[row]);
    });
    return ranks;
}

std::vector<ValueCount<double>> ValueRanks::counts(const Selection& rows) const {
    using Counts = std::vector<std::uint32_t>;
    const std::vector<Counts> parts = work_on_stretches<Counts>(
        rows.even_stretches(rows_a_block), [&](std::size_t first, std::size_t last, Counts& part) {
            part.resize(values_.size() + 1);
            std::uint32_t* counts = part.data();
            const std::uint16_t* ranks = ranks_.data();
            rows.for_each(first, last, [&](std::size_t row) { ++counts[ranks[row]]; });
        });
    std::vector<ValueCount<double>> counts;
    for (std::size_t rank = 0; rank < values_.size(); ++rank) {
        std::int64_t count = 0;
        for (const Counts& part : parts) count += part[rank];
        if (count > 0) counts.push_back({values_[rank], count});
    }
    return counts;
}

}  // namespace clientele
