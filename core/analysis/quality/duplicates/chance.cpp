#include "core/analysis/quality/duplicates/chance.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "core/analysis/quality/duplicates/comparison.h"
#include "core/base/random_numbers.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::size_t sampled_pairs = 300'000, sampled_under_condition = 100'000, pairs_at_once = 8192;

using Counts = std::vector<std::vector<double>>;
using RecordPair = std::pair<std::uint32_t, std::uint32_t>;

RandomNumbers random_numbers(std::uint64_t seed) { return RandomNumbers(seed * golden_step + 0x1234567); }

std::vector<RecordPair> random_pairs(std::size_t records, std::uint64_t seed) {
    std::vector<RecordPair> pairs;
    const auto size = static_cast<std::uint32_t>(records);
    if (pairs_among(static_cast<double>(records)) <= sampled_pairs) {
        for (std::uint32_t a = 0; a < size; ++a)
            for (std::uint32_t b = a + 1; b < size; ++b) pairs.emplace_back(a, b);
        return pairs;
    }
    RandomNumbers random = random_numbers(seed);
    while (pairs.size() < sampled_pairs) {
        const std::uint32_t a = random.below(size), b = random.below(size);
        if (a != b) pairs.emplace_back(std::min(a, b), std::max(a, b));
    }
    return pairs;
}

/// Pairs of records that agree on a condition: all, or about as many as are sampled, each as likely.
std::vector<RecordPair> pairs_under(const std::vector<Code>& condition, std::uint64_t seed) {
    std::vector<std::pair<Code, std::uint32_t>> ordered;
    for (std::uint32_t record = 0; record < condition.size(); ++record)
        if (condition[record] != missing_code) ordered.emplace_back(condition[record], record);
    std::ranges::sort(ordered);
    double all = 0;
    std::vector<std::size_t> ends(ordered.size());
    for (std::size_t first = 0; first < ordered.size();) {
        std::size_t last = first + 1;
        while (last < ordered.size() && ordered[last].first == ordered[first].first) ++last;
        all += pairs_among(static_cast<double>(last - first));
        std::fill(ends.begin() + static_cast<std::ptrdiff_t>(first), ends.begin() + static_cast<std::ptrdiff_t>(last),
                  last);
        first = last;
    }
    const double share = std::min(1.0, sampled_under_condition / std::max(all, 1.0));
    std::vector<RecordPair> pairs;
    RandomNumbers random = random_numbers(seed + 1);
    double due = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const std::size_t after = ends[i] - i - 1;
        if (share == 1) {
            for (std::size_t j = i + 1; j < ends[i]; ++j) pairs.emplace_back(ordered[i].second, ordered[j].second);
            continue;
        }
        for (due += share * static_cast<double>(after); due >= 1 && after > 0; --due)
            pairs.emplace_back(ordered[i].second,
                               ordered[i + 1 + random.below(static_cast<std::uint32_t>(after))].second);
    }
    return pairs;
}

Counts no_counts(const PersonRecords& records) {
    Counts counts;
    for (const PersonColumn& column : records.columns) counts.emplace_back(column.agreement.outcomes() + 1);
    return counts;
}

void add(std::vector<double>& sum, const std::vector<double>& part) {
    sum.resize(part.size());
    for (std::size_t i = 0; i < part.size(); ++i) sum[i] += part[i];
}

Counts counted(const PersonRecords& records, const std::vector<RecordPair>& pairs) {
    return reduce_blocks<Counts>(
        pairs.size(), pairs_at_once,
        [&](std::size_t first, std::size_t last, Counts& counts) {
            counts = no_counts(records);
            for (; first < last; ++first) {
                const AgreementPattern pattern = compare(records, pairs[first].first, pairs[first].second);
                for (std::size_t at = 0; at < counts.size(); ++at) ++counts[at][outcome_of(pattern, at)];
            }
        },
        [](Counts& sum, const Counts& part) {
            sum.resize(part.size());
            for (std::size_t at = 0; at < part.size(); ++at) add(sum[at], part[at]);
        });
}

/// Outcomes of one column alone.
std::vector<double> counted(const PersonColumn& column, const std::vector<RecordPair>& pairs) {
    std::vector<double> total(column.agreement.outcomes() + 1);
    const auto sum = reduce_blocks<std::vector<double>>(
        pairs.size(), pairs_at_once,
        [&](std::size_t first, std::size_t last, std::vector<double>& counts) {
            counts.resize(column.agreement.outcomes() + 1);
            for (; first < last; ++first) ++counts[compare(column, pairs[first].first, pairs[first].second)];
        },
        [](std::vector<double>& all, const std::vector<double>& part) { add(all, part); });
    return sum.empty() ? total : sum;
}

/// Pairs with the same value, and with the same condition as well.
struct Exact {
    double same = 0, same_under = 0, filled = 0, filled_under = 0;
};

/// Pairs of equal keys among the records for which there is one.
template <class KeyOf>
double equal_pairs(std::size_t records, KeyOf&& key_of) {
    std::unordered_map<std::uint64_t, double> counts;
    for (std::size_t record = 0; record < records; ++record)
        if (const auto key = key_of(record)) ++counts[*key];
    double pairs = 0;
    for (const auto& [key, count] : counts) pairs += pairs_among(count);
    return pairs;
}

Exact exact_pairs(const PersonColumn& column) {
    Exact exact{.filled = pairs_among(column.filled)};
    for (const std::uint32_t count : column.counts) exact.same += pairs_among(count);
    if (column.condition.empty()) return exact;
    using Key = std::optional<std::uint64_t>;
    const auto is_known = [&](std::size_t record) {
        return column.codes[record] != missing_code && column.condition[record] != missing_code;
    };
    exact.filled_under = equal_pairs(column.codes.size(), [&](std::size_t record) {
        return is_known(record) ? Key(column.condition[record]) : Key();
    });
    exact.same_under = equal_pairs(column.codes.size(), [&](std::size_t record) {
        return is_known(record) ? Key(std::uint64_t{column.condition[record]} << 32 | column.codes[record]) : Key();
    });
    return exact;
}

/// Spreads what is not exact agreement over the other outcomes as the sample has them.
void spread(std::vector<double>& out, const std::vector<double>& sample, std::size_t first, std::size_t levels,
            double same, double filled) {
    out[first] = same;
    double sampled = 0;
    for (std::size_t level = 1; level < levels; ++level) sampled += sample[first + level] + 0.5;
    for (std::size_t level = 1; level < levels; ++level)
        out[first + level] = std::max(filled - same, 0.0) * (sample[first + level] + 0.5) / sampled;
}

}  // namespace

Result<std::vector<std::vector<double>>> chance_agreement(const PersonRecords& records, std::uint64_t seed,
                                                          const Progress& progress) {
    Counts chance = no_counts(records);
    if (records.size() < 2) return chance;
    const Counts sample = counted(records, random_pairs(records.size(), seed));
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        if (progress.cancelled()) return cancelled();
        const PersonColumn& column = records.columns[at];
        const std::size_t levels = column.agreement.levels;
        const Exact exact = exact_pairs(column);
        spread(chance[at], sample[at], 1, levels, exact.same - exact.same_under, exact.filled - exact.filled_under);
        if (column.condition.empty()) continue;
        spread(chance[at], counted(column, pairs_under(column.condition, seed + at)), levels + 1, levels,
               exact.same_under, exact.filled_under);
    }
    return chance;
}

}  // namespace clientele
