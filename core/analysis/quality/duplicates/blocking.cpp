#include "core/analysis/quality/duplicates/blocking.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <numeric>

#include "core/analysis/quality/duplicates/blocking_keys.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr double few_pairs = 500'000, pairs_a_record = 50, most_pairs = 20e6;
constexpr double most_skipped = 0.1;  // of the records, where a single key is a pass of its own
constexpr std::size_t most_passes = 40;

Text looking_for_blocks() { return text("Looking for who is worth comparing"); }

/// A pass that could be.
struct Plan {
    std::vector<std::size_t> keys;
    double pairs = 0, skipped_records = 0;
};

struct Entry {
    std::uint64_t key;
    std::uint32_t record;
    auto operator<=>(const Entry&) const = default;
};

/// Records that have all the keys, those of a block together.
std::vector<Entry> entries_of(const std::vector<BlockingKey>& keys, const std::vector<std::size_t>& which) {
    std::vector<Entry> entries;
    const std::size_t records = keys.front().codes.size();
    entries.reserve(records);
    for (std::size_t record = 0; record < records; ++record) {
        std::uint64_t combined = 0;
        bool known = true;
        for (const std::size_t key : which) {
            const Code code = keys[key].codes[record];
            known &= code != missing_code;
            combined = combined << 32 | code;
        }
        if (known) entries.push_back({combined, static_cast<std::uint32_t>(record)});
    }
    std::ranges::sort(entries);
    return entries;
}

template <class Visit>
void for_each_block(const std::vector<Entry>& entries, Visit&& visit) {
    for (std::size_t first = 0; first < entries.size();) {
        std::size_t last = first + 1;
        while (last < entries.size() && entries[last].key == entries[first].key) ++last;
        if (last - first > 1) visit(first, last);
        first = last;
    }
}

void measure(Plan& plan, const std::vector<BlockingKey>& keys) {
    const std::vector<Entry> entries = entries_of(keys, plan.keys);
    for_each_block(entries, [&](std::size_t first, std::size_t last) {
        const auto size = static_cast<double>(last - first);
        if (last - first > largest_block)
            plan.skipped_records += size;
        else
            plan.pairs += pairs_among(size);
    });
}

void measure(std::vector<Plan>& plans, const std::vector<BlockingKey>& keys, const Progress& progress) {
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, plans.size(), [&](std::size_t i) {
        if (stopped) return;
        measure(plans[i], keys);
        if (!progress(static_cast<double>(++done) / static_cast<double>(plans.size()), looking_for_blocks()))
            stopped = true;
    });
    std::erase_if(plans, [](const Plan& plan) { return plan.pairs == 0; });
    std::ranges::stable_sort(plans, std::ranges::less{}, &Plan::pairs);
}

/// Takes plans, the most selective first, as long as there is room for their pairs.
void take(std::vector<Plan>& taken, const std::vector<Plan>& plans, double& room, double most_each) {
    for (const Plan& plan : plans) {
        if (taken.size() == most_passes || plan.pairs > room || plan.pairs > most_each) break;
        room -= plan.pairs;
        taken.push_back(plan);
    }
}

/// Fewer than there could be where the work was stopped meanwhile.
std::vector<Plan> chosen_plans(const std::vector<BlockingKey>& keys, double records, const Progress& progress) {
    double room = std::min(few_pairs + pairs_a_record * records, most_pairs);
    const double half = room / 2, eighth = room / 8;
    std::vector<Plan> singles, twos, taken;
    for (std::size_t key = 0; key < keys.size(); ++key) singles.push_back({.keys = {key}});
    measure(singles, keys, progress.part(0, 0.2));
    std::erase_if(singles, [&](const Plan& plan) { return plan.skipped_records > most_skipped * records; });
    double room_for_singles = half;
    take(taken, singles, room_for_singles, eighth);
    room -= half - room_for_singles;
    const auto alone = [&](std::size_t key) {
        return std::ranges::any_of(taken, [&](const Plan& plan) {
            return plan.keys.size() == 1 && plan.keys.front() == key && plan.skipped_records == 0;
        });
    };
    for (std::size_t a = 0; a < keys.size(); ++a)
        for (std::size_t b = a + 1; b < keys.size(); ++b)
            if (keys[a].column != keys[b].column && !alone(a) && !alone(b)) twos.push_back({.keys = {a, b}});
    measure(twos, keys, progress.part(0.2, 1));
    take(taken, twos, room, room);
    return taken;
}

BlockingPass pass_of(const Plan& plan, const std::vector<BlockingKey>& keys, const PersonRecords& records) {
    const std::vector<Entry> entries = entries_of(keys, plan.keys);
    BlockingPass pass;
    for (const std::size_t key : plan.keys) pass.keys.push_back({records.columns[keys[key].column].id, keys[key].how});
    pass.block_of.assign(keys.front().codes.size(), missing_code);
    for_each_block(entries, [&](std::size_t first, std::size_t last) {
        const auto size = static_cast<double>(last - first);
        pass.largest = std::max(pass.largest, size);
        if (last - first > largest_block) {
            ++pass.skipped_blocks;
            pass.skipped_pairs += pairs_among(size);
            return;
        }
        const auto block = static_cast<Code>(pass.blocks);
        ++pass.blocks;
        pass.pairs += pairs_among(size);
        const auto end = static_cast<std::uint32_t>(pass.records.size() + (last - first));
        for (; first < last; ++first) {
            pass.records.push_back(entries[first].record);
            pass.block_end.push_back(end);
            pass.block_of[entries[first].record] = block;
        }
    });
    return pass;
}

BlockingPass everybody(std::size_t records) {
    BlockingPass pass{.block_of = std::vector<Code>(records, 0), .blocks = 1};
    pass.records.resize(records);
    std::iota(pass.records.begin(), pass.records.end(), 0U);
    pass.block_end.assign(records, static_cast<std::uint32_t>(records));
    pass.largest = static_cast<double>(records);
    pass.pairs = pairs_among(pass.largest);
    return pass;
}

/// Any number where the work was stopped meanwhile.
double count_fresh(const Blocking& blocking, std::size_t at, const Progress& progress) {
    if (at == 0) return blocking.passes.front().pairs;
    constexpr std::size_t places_at_once = 4096;
    const BlockingPass& pass = blocking.passes[at];
    return reduce_blocks<double>(
        pass.records.size(), places_at_once,
        [&](std::size_t first, std::size_t last, double& count) {
            if (progress.cancelled()) return;
            for (std::size_t i = first; i < last; ++i)
                for (std::size_t j = i + 1; j < pass.block_end[i]; ++j)
                    count += blocking.had_before(at, pass.records[i], pass.records[j]) ? 0 : 1;
        },
        [](double& total, double part) { total += part; });
}

}  // namespace

Result<Blocking> make_blocks(const PersonRecords& records, const Progress& progress) {
    const auto size = static_cast<double>(records.size());
    Blocking blocking{.passes = {}, .all_pairs = pairs_among(size)};
    if (blocking.all_pairs <= few_pairs) {
        blocking.everything = true;
        blocking.passes.push_back(everybody(records.size()));
    } else {
        const std::vector<BlockingKey> keys = blocking_keys(records);
        if (!progress(0.3, looking_for_blocks())) return cancelled();
        const std::vector<Plan> plans = chosen_plans(keys, size, progress.part(0.3, 0.7));
        if (progress.cancelled()) return cancelled();
        blocking.passes.resize(plans.size());
        tbb::parallel_for(std::size_t{0}, plans.size(), [&](std::size_t i) {
            if (!progress.cancelled()) blocking.passes[i] = pass_of(plans[i], keys, records);
        });
        if (!progress(0.8, looking_for_blocks())) return cancelled();
    }
    for (std::size_t at = 0; at < blocking.passes.size(); ++at) {
        blocking.passes[at].fresh = count_fresh(blocking, at, progress);
        blocking.compared += blocking.passes[at].fresh;
        if (progress.cancelled()) return cancelled();
    }
    return blocking;
}

}  // namespace clientele
