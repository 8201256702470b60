#include "core/analysis/quality/repeated_rows.h"

#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>

#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t rows_at_once = 4096;
constexpr std::size_t buckets = 256;  // by the hash's highest bits, each of a size that stays in the processor's cache

using Hashes = std::array<std::uint64_t, rows_at_once>;
using HashBuckets = std::array<std::vector<std::uint64_t>, buckets>;

template <class T, class Bits>
void mix(Hashes& hashes, std::span<const T> cells, std::size_t first, std::size_t last, Bits&& bits) {
    for (std::size_t row = first; row < last; ++row) {
        std::uint64_t& hash = hashes[row - first];
        hash = (hash ^ bits(cells[row])) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
}

std::uint64_t word_of(double value) {
    return std::isnan(value) ? 1 : std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
}

/// Hashes of the rows from `first` up to but not including `last`, at most rows_at_once, column by column.
void hash_rows(const Dataset& dataset, std::size_t first, std::size_t last, Hashes& hashes) {
    hashes.fill(0x243F6A8885A308D3ULL);
    const auto whole = [](auto cell) { return static_cast<std::uint64_t>(cell); };
    for (const DatasetColumn& column : dataset.columns) {
        const Column& values = column.values;
        switch (values.type()) {
            case ColumnType::number: mix(hashes, values.numbers(), first, last, word_of); break;
            case ColumnType::text: mix(hashes, values.codes(), first, last, whole); break;
            case ColumnType::date: mix(hashes, values.dates(), first, last, whole); break;
            case ColumnType::time: mix(hashes, values.times(), first, last, whole); break;
            case ColumnType::boolean: mix(hashes, values.booleans(), first, last, whole); break;
        }
    }
    for (std::uint64_t& hash : hashes) {
        hash *= 0xD6E8FEB86659FD93ULL;
        hash ^= hash >> 32;
        hash += hash == 0 ? 1 : 0;  // 0 is an empty slot below
    }
}

/// Calls visit(row, hash, part) for every row; the parts come in the order of the rows.
template <class Part, class Visit>
std::vector<Part> visit_hashes(const Dataset& dataset, Visit&& visit) {
    return work_on_stretches<Part>(Selection::all(dataset.rows).even_stretches(rows_a_block / 2),
                                   [&](std::size_t first, std::size_t last, Part& part) {
                                       Hashes hashes;
                                       for (; first < last; first += rows_at_once) {
                                           const std::size_t end = std::min(last, first + rows_at_once);
                                           hash_rows(dataset, first, end, hashes);
                                           for (std::size_t row = first; row < end; ++row)
                                               visit(row, hashes[row - first], part);
                                       }
                                   });
}

/// A set of hashes: open addressing in a power of two of slots, 0 is an empty one.
class HashSet {
 public:
    explicit HashSet(std::size_t most) : slots_(std::bit_ceil(most * 2 + 2)) {}
    /// False where it was there already.
    bool insert(std::uint64_t hash) {
        std::uint64_t& slot = slots_[place(hash)];
        if (slot == hash) return false;
        slot = hash;
        return true;
    }
    bool contains(std::uint64_t hash) const { return slots_[place(hash)] == hash; }

 private:
    std::size_t place(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = hash & mask;
        while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }
    std::vector<std::uint64_t> slots_;
};

/// Hashes that more than one row has, any number of times each.
std::vector<std::uint64_t> repeated_hashes(const Dataset& dataset) {
    const std::vector<HashBuckets> parts = visit_hashes<HashBuckets>(
        dataset, [](std::size_t, std::uint64_t hash, HashBuckets& part) { part[hash >> 56].push_back(hash); });
    std::vector<std::vector<std::uint64_t>> found(buckets);
    tbb::parallel_for(std::size_t{0}, buckets, [&](std::size_t bucket) {
        std::size_t size = 0;
        for (const HashBuckets& part : parts) size += part[bucket].size();
        HashSet seen(size);
        for (const HashBuckets& part : parts)
            for (const std::uint64_t hash : part[bucket])
                if (!seen.insert(hash)) found[bucket].push_back(hash);
    });
    std::vector<std::uint64_t> repeated;
    for (const auto& each : found) repeated.insert(repeated.end(), each.begin(), each.end());
    return repeated;
}

}  // namespace

RepeatedRows repeated_rows(const Dataset& dataset) {
    const std::vector<std::uint64_t> hashes = repeated_hashes(dataset);
    RepeatedRows repeated;
    if (hashes.empty()) return repeated;
    HashSet wanted(hashes.size());
    for (const std::uint64_t hash : hashes) wanted.insert(hash);
    struct Row {
        std::uint64_t hash;
        std::uint32_t row;
        auto operator<=>(const Row&) const = default;
    };
    std::vector<Row> rows;
    const auto parts = visit_hashes<std::vector<Row>>(dataset, [&](std::size_t row, std::uint64_t hash, auto& part) {
        if (wanted.contains(hash)) part.push_back({hash, static_cast<std::uint32_t>(row)});
    });
    for (const auto& part : parts) rows.insert(rows.end(), part.begin(), part.end());
    tbb::parallel_sort(rows.begin(), rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].hash != rows[i - 1].hash) repeated.starts.push_back(static_cast<std::uint32_t>(i));
        repeated.rows.push_back(rows[i].row);
    }
    repeated.starts.push_back(static_cast<std::uint32_t>(rows.size()));
    return repeated;
}

std::int64_t count_repeated(const RepeatedRows& repeated, const Selection& rows) {
    if (repeated.starts.empty()) return 0;
    std::int64_t count = 0;
    for (std::size_t group = 0; group + 1 < repeated.starts.size(); ++group) {
        std::int64_t selected = 0;
        for (std::uint32_t i = repeated.starts[group]; i < repeated.starts[group + 1]; ++i)
            selected += rows.contains(repeated.rows[i]) ? 1 : 0;
        count += std::max<std::int64_t>(selected - 1, 0);
    }
    return count;
}

}  // namespace clientele
