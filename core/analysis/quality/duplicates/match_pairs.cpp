#include "core/analysis/quality/duplicates/match_pairs.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/analysis/quality/duplicates/chance.h"
#include "core/analysis/quality/duplicates/comparison.h"

namespace clientele {
namespace {

constexpr double least_kept = 0.01;
constexpr std::ptrdiff_t few_people = 100;

struct ComparedPair {
    std::uint32_t a, b;
    AgreementPattern pattern;
};
using ComparedPairs = std::vector<std::vector<ComparedPair>>;  // by stretch of a pass

void compare_stretch(const PersonRecords& records, const Blocking& blocking, std::size_t at, std::size_t first,
                     std::size_t last, std::vector<ComparedPair>& out) {
    const BlockingPass& pass = blocking.passes[at];
    for (std::size_t i = first; i < last; ++i) {
        for (std::size_t j = i + 1; j < pass.block_end[i]; ++j) {
            const std::uint32_t a = pass.records[i], b = pass.records[j];
            if (!blocking.had_before(at, a, b)) out.push_back({a, b, compare(records, a, b)});
        }
    }
}

Result<ComparedPairs> compared_pairs(const PersonRecords& records, const Blocking& blocking, const Progress& progress) {
    constexpr std::size_t places_at_once = 512;
    struct Stretch {
        std::size_t pass, first, last;
    };
    std::vector<Stretch> stretches;
    for (std::size_t at = 0; at < blocking.passes.size(); ++at)
        for (std::size_t first = 0; first < blocking.passes[at].records.size(); first += places_at_once)
            stretches.push_back({at, first, std::min(first + places_at_once, blocking.passes[at].records.size())});
    ComparedPairs pairs(stretches.size());
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, stretches.size(), [&](std::size_t i) {
        if (stopped) return;
        compare_stretch(records, blocking, stretches[i].pass, stretches[i].first, stretches[i].last, pairs[i]);
        if (!progress(static_cast<double>(++done) / static_cast<double>(stretches.size()), text("Comparing customers")))
            stopped = true;
    });
    if (stopped) return cancelled();
    return pairs;
}

std::vector<PatternCount> counts_of(const ComparedPairs& pairs) {
    std::unordered_map<AgreementPattern, double> counts;
    for (const auto& stretch : pairs)
        for (const ComparedPair& pair : stretch) ++counts[pair.pattern];
    std::vector<PatternCount> patterns;
    for (const auto& [pattern, count] : counts) patterns.push_back({pattern, count});
    std::ranges::sort(patterns, std::ranges::less{}, &PatternCount::pattern);
    return patterns;
}

/// Pairs that agree in everything, where so few people are that nothing else tells what one person's records have in
/// common.
std::vector<PatternCount> taken_for_matches(const PersonRecords& records) {
    if (std::ranges::count(records.repeats, false) >= few_people) return {};
    std::map<std::vector<Code>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t record = 0; record < records.size(); ++record) {
        std::vector<Code> codes;
        for (const PersonColumn& column : records.columns) codes.push_back(column.codes[record]);
        groups[std::move(codes)].push_back(record);
    }
    std::vector<PatternCount> known;
    for (const auto& [codes, members] : groups) {
        if (!records.repeats[members.back()]) continue;
        const AgreementPattern pattern = compare(records, members[0], members[1]);
        if (pattern != 0) known.push_back({pattern, pairs_among(static_cast<double>(members.size()))});
    }
    return known;
}

}  // namespace

double MatchModel::rare(const PersonRecords& records, std::uint32_t a, AgreementPattern pattern,
                        std::size_t column) const {
    const std::size_t outcome = outcome_of(pattern, column);
    if (outcome == 1) return rarity[column].of_value[records.columns[column].codes[a]];
    return fields[column].conditional && outcome == fields[column].levels + 1 ? rarity[column].of_record[a] : 0;
}

double MatchModel::bits(const PersonRecords& records, std::uint32_t a, AgreementPattern pattern,
                        std::size_t column) const {
    const std::size_t outcome = outcome_of(pattern, column);
    if (outcome == 0) return 0;
    return linkage.log_m[column][outcome] - linkage.log_u[column][outcome] + rare(records, a, pattern, column);
}

ScoredPair MatchModel::score(const PersonRecords& records, std::uint32_t a, std::uint32_t b,
                             AgreementPattern pattern) const {
    LinkageModel::Logs logs = linkage.logs(pattern, fields);
    for (std::size_t column = 0; column < fields.size(); ++column) {
        const double bits = rare(records, a, pattern, column);
        logs.other -= bits;
        if (fields[column].personal) logs.household -= bits;
    }
    return {a, b, pattern, static_cast<float>(logs.match - logs.other), static_cast<float>(linkage.probability(logs))};
}

Result<MatchedPairs> match_pairs(const PersonRecords& records, const Blocking& blocking, std::uint64_t seed,
                                 const Progress& progress) {
    const auto compared = compared_pairs(records, blocking, progress.part(0, 0.8));
    if (!compared) return std::unexpected(compared.error());
    MatchedPairs matched;
    MatchModel& model = matched.model;
    model.fields = records.agreements();
    const auto chance = chance_agreement(records, seed, progress.part(0.8, 0.84));
    if (!chance) return std::unexpected(chance.error());
    auto linkage =
        fit_linkage(model.fields, counts_of(*compared), *chance, std::max(blocking.all_pairs, 1.0),
                    static_cast<double>(records.size()), taken_for_matches(records), progress.part(0.85, 0.95));
    if (!linkage) return std::unexpected(linkage.error());
    model.linkage = std::move(*linkage);
    std::vector<double> same, same_under;
    for (std::size_t column = 0; column < records.columns.size(); ++column) {
        const AgreementField& field = model.fields[column];
        same.push_back(model.linkage.u[column][1]);
        same_under.push_back(field.conditional ? model.linkage.u[column][field.levels + 1] : 0);
    }
    model.rarity = rarity_bits(records, same, same_under);
    if (!progress(0.95, text("Learning what tells people apart"))) return cancelled();
    std::vector<std::vector<ScoredPair>> scored(compared->size());
    tbb::parallel_for(std::size_t{0}, compared->size(), [&](std::size_t i) {
        if (progress.cancelled()) return;
        for (const ComparedPair& pair : (*compared)[i]) {
            const ScoredPair score = model.score(records, pair.a, pair.b, pair.pattern);
            if (score.probability >= least_kept) scored[i].push_back(score);
        }
    });
    if (progress.cancelled()) return cancelled();
    for (const auto& each : scored)
        for (const ScoredPair& pair : each)
            (records.different.contains({pair.a, pair.b}) ? matched.decided : matched.pairs).push_back(pair);
    std::ranges::sort(matched.pairs, [](const ScoredPair& left, const ScoredPair& right) {
        return std::tuple(-left.probability, -left.weight, left.a, left.b) <
               std::tuple(-right.probability, -right.weight, right.a, right.b);
    });
    return matched;
}

}  // namespace clientele
