#include "core/analysis/quality/duplicates/duplicates.h"

#include <algorithm>

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

Result<Matching> matching_of(const Context& context, const std::vector<ComparedColumn>& columns, bool estimate) {
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    Matching matching{.records = person_records(customers, context.rows[DatasetKind::customers], columns)};
    if (!context.progress(0.1, text("Looking for who is worth comparing"))) return cancelled();
    auto blocking = make_blocks(matching.records, context.progress.part(0.1, 0.3));
    if (!blocking) return std::unexpected(blocking.error());
    matching.blocking = std::move(*blocking);
    if (!estimate) {
        auto matched = match_pairs(matching.records, matching.blocking, context.seed, context.progress.part(0.3, 0.9));
        if (!matched) return std::unexpected(matched.error());
        matching.matched = std::move(*matched);
    }
    for (BlockingPass& pass : matching.blocking.passes) {
        pass.block_of = {};
        pass.records = {};
        pass.block_end = {};
    }
    return matching;
}

/// What a matching of all customers depends on besides the snapshot.
std::string matching_key(const std::vector<ComparedColumn>& columns, std::uint64_t seed) {
    std::string key = "duplicates, seed " + std::to_string(seed);
    for (const ComparedColumn& each : columns) key += "\n" + each.column->id;
    return key;
}

Result<Finding> run_duplicates(const Context& context) {
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    const Selection& rows = context.rows[DatasetKind::customers];
    const double threshold = context.options.number("threshold");
    const bool estimate = context.options.yes("estimate");
    const auto columns = compared_columns(customers, rows, context.options.text("fields"));
    if (!columns) return std::unexpected(columns.error());
    // A new threshold asks for nothing new: the pairs of all customers are kept as long as the data stays as it is.
    const std::string key = matching_key(*columns, context.seed);
    if (!estimate && rows.is_all()) {
        const auto* known = context.snapshot.find_derived<Matching>(key);
        if (!known) {
            auto fresh = matching_of(context, *columns, false);
            if (!fresh) return std::unexpected(fresh.error());
            known = &context.snapshot.keep_derived(key, std::move(*fresh));
        }
        Finding finding = duplicates_finding(context.snapshot, *known, threshold, false);
        if (!context.progress(1)) return cancelled();
        return finding;
    }
    const auto matching = matching_of(context, *columns, estimate);
    if (!matching) return std::unexpected(matching.error());
    Finding finding = duplicates_finding(context.snapshot, *matching, threshold, estimate);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

std::span<const ScoredPair> Matching::linked(double threshold) const {
    const auto end = std::ranges::partition_point(
        matched.pairs, [&](const ScoredPair& pair) { return static_cast<double>(pair.probability) >= threshold; });
    return {matched.pairs.begin(), end};
}

Analysis quality_duplicates() {
    return {
        .id = "quality.duplicates",
        .title = "Duplicate customers",
        .question = "Who is in the data more than once?",
        .page = "quality",
        .needs = {{DatasetKind::customers, {"customer_id"}}},
        .options = duplicate_options,
        .run = run_duplicates,
        .help =
            "Compares customers by name, address, date of birth, phone, e-mail and other numbers, learns from the data how "
            "much agreement in each says, and lists who is probably the same person with the probability."};
}

}  // namespace clientele
