#include "core/analysis/quality/duplicates/duplicates.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace clientele {
namespace {

std::vector<OptionSpec> duplicate_options(const Snapshot&) {
    return {
        {.id = "fields",
         .label = text("Fields"),
         .type = OptionType::text,
         .value = "",
         .help = text("Which columns are compared, parted by commas, such as “name, birth_date, postcode”. Empty: all "
                      "that identify a person and are filled and distinctive enough.")},
        {.id = "threshold",
         .label = text("Threshold"),
         .type = OptionType::number,
         .value = "0.5",
         .least = 0.05,
         .most = 0.9999,
         .help = text("The probability from which on two records count as the same person.")},
        {.id = "estimate",
         .label = text("Only estimate the work"),
         .type = OptionType::boolean,
         .value = "no",
         .help = text("Shows how many pairs would be compared, block by block, and compares none.")},
    };
}

Result<std::vector<FoundAt>> found_at_thresholds(const Matching& matching, const Progress& progress) {
    static constexpr std::array thresholds{0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999};
    std::vector<FoundAt> found;
    for (const double threshold : thresholds) {
        const auto linked = matching.linked(threshold);
        const double done = static_cast<double>(found.size());
        const auto clusters = person_clusters(matching.records, matching.matched.model, linked, threshold,
                                              progress.part(done / thresholds.size(), (done + 1) / thresholds.size()));
        if (!clusters) return std::unexpected(clusters.error());
        found.push_back({.threshold = threshold,
                         .pairs = static_cast<double>(linked.size()),
                         .people = static_cast<double>(clusters->size()),
                         .too_many = records_too_many(*clusters)});
    }
    return found;
}

using IdPairs = std::vector<std::pair<std::string, std::string>>;

/// The records of pairs of ids, of those that are among the records and not one person's by now.
std::set<std::pair<std::uint32_t, std::uint32_t>> record_pairs(const Snapshot& snapshot, const PersonRecords& records,
                                                               const IdPairs& pairs) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> found;
    if (pairs.empty()) return found;
    const auto codes = snapshot.dataset(DatasetKind::customers).find("customer_id")->values.codes();
    const auto dictionary = snapshot.dictionary("customer");
    std::unordered_map<Code, std::uint32_t> record_of;
    for (std::uint32_t record = 0; record < records.size(); ++record) record_of[codes[records.rows[record]]] = record;
    const auto record = [&](const std::string& id) {
        const auto place = record_of.find(dictionary->find(snapshot.customer_of(id)).value_or(missing_code));
        return place == record_of.end() ? missing_code : place->second;
    };
    for (const auto& [left, right] : pairs) {
        const std::uint32_t a = record(left), b = record(right);
        if (a != missing_code && b != missing_code && a != b) found.emplace(std::min(a, b), std::max(a, b));
    }
    return found;
}

Result<Matching> blocked(const Context& context, const std::vector<ComparedColumn>& columns) {
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    auto records = person_records(customers, context.rows[DatasetKind::customers], columns, context.progress);
    if (!records) return std::unexpected(records.error());
    Matching matching{.records = std::move(*records)};
    const SamePeople& decided = context.snapshot.same_people();
    matching.records.different = record_pairs(context.snapshot, matching.records, decided.different);
    matching.records.later = record_pairs(context.snapshot, matching.records, decided.later);
    if (!context.progress(0.1, text("Looking for who is worth comparing"))) return cancelled();
    auto blocking = make_blocks(matching.records, context.progress.part(0.1, 0.3));
    if (!blocking) return std::unexpected(blocking.error());
    matching.blocking = std::move(*blocking);
    return matching;
}

Result<Matching> matched(const Context& context, const std::vector<ComparedColumn>& columns) {
    auto matching = blocked(context, columns);
    if (!matching) return matching;
    auto pairs = match_pairs(matching->records, matching->blocking, context.seed, context.progress.part(0.3, 0.85));
    if (!pairs) return std::unexpected(pairs.error());
    matching->matched = std::move(*pairs);
    for (BlockingPass& pass : matching->blocking.passes) {
        pass.block_of = {};
        pass.records = {};
        pass.block_end = {};
    }
    auto found = found_at_thresholds(*matching, context.progress.part(0.85, 0.95));
    if (!found) return std::unexpected(found.error());
    matching->found_at = std::move(*found);
    return matching;
}

/// What a matching of all customers depends on besides the snapshot.
std::string matching_key(const std::vector<ComparedColumn>& columns, std::uint64_t seed) {
    std::string key = "duplicates, seed " + std::to_string(seed);
    for (const ComparedColumn& each : columns) key += "\n" + each.column->id;
    return key;
}

Result<Finding> finding_of(const Context& context, const std::vector<ComparedColumn>& columns) {
    const auto at_threshold = [&](const Matching& matching) {
        return duplicates_finding(context.snapshot, matching, context.options.number("threshold"),
                                  context.progress.part(0.95, 1));
    };
    // A new threshold asks for nothing new: the pairs of all customers are kept as long as the data stays as it is.
    const std::string key = matching_key(columns, context.seed);
    const bool everybody = context.rows[DatasetKind::customers].is_all();
    if (const auto* known = everybody ? context.snapshot.find_derived<Matching>(key) : nullptr)
        return at_threshold(*known);
    auto matching = matched(context, columns);
    if (!matching) return std::unexpected(matching.error());
    return at_threshold(everybody ? context.snapshot.keep_derived(key, std::move(*matching)) : *matching);
}

Result<Finding> run_duplicates(const Context& context) {
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    const auto columns = compared_columns(customers, context.rows[DatasetKind::customers],
                                          context.options.text("fields"), context.progress);
    if (!columns) return std::unexpected(columns.error());
    if (!context.options.yes("estimate")) return finding_of(context, *columns);
    const auto matching = blocked(context, *columns);
    if (!matching) return std::unexpected(matching.error());
    return duplicates_estimate(*matching);
}

}  // namespace

std::span<const ScoredPair> Matching::linked(double threshold) const {
    const auto end = std::ranges::partition_point(
        matched.pairs, [&](const ScoredPair& pair) { return static_cast<double>(pair.probability) >= threshold; });
    return {matched.pairs.begin(), end};
}

Analysis quality_duplicates() {
    return {.id = "quality.duplicates",
            .title = "Duplicate customers",
            .question = "Who is in the data more than once?",
            .page = "quality",
            .needs = {{DatasetKind::customers, {"customer_id"}}},
            .options = duplicate_options,
            .run = run_duplicates,
            .reads = {DatasetKind::customers},
            .help =
                "Compares customers by name, address, date of birth, phone, e-mail and other numbers, learns from the "
                "data how much agreement in each says, and lists who is probably the same person with the "
                "probability.",
            .workplace = "duplicates",
            .work = "Go through the pairs"};
}

}  // namespace clientele
