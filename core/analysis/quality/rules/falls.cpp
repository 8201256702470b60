#include "core/analysis/quality/rules/falls.h"

#include <algorithm>

#include "core/analysis/quality/rules/own_rules.h"
#include "core/analysis/table_building.h"
#include "core/math/fisher_exact.h"

namespace clientele {
namespace rules {
namespace {

constexpr std::size_t most_reasons = 3;
constexpr double part_worth_telling = 0.1;  // of the fall
constexpr int shares_compared = 2;

double chance_of(std::int64_t newest, std::int64_t before, const RowCounts& now, const RowCounts& then) {
    return chance_of_at_least(newest, now.rows, newest + before, now.rows + then.rows);
}

/// How likely the difference is between rows that are alike: by the rows that break any rule, or a serious one.
double chance_of(const RowCounts& now, const RowCounts& then) {
    return std::min(chance_of(now.any, then.any, now, then), chance_of(now.serious, then.serious, now, then));
}

struct Compared {
    bool fell = false;
    RowCounts before{};
};

/// Whether the import is worse than those before it, of which some are known to be such themselves.
Compared compared(const DimensionHistory& dimension, std::size_t import, const std::vector<bool>& fell, double likely) {
    const RowCounts& now = dimension.imports[import];
    Compared result;
    for (std::size_t each = 0; each < import; ++each) result.before += dimension.imports[each];
    if (now.rows == 0 || result.before.rows == 0) return result;
    if (result.before.score() - now.score() < least_fall) return result;
    for (std::size_t each = 0; each < import; ++each) {
        const RowCounts& earlier = dimension.imports[each];
        if (!fell[each] && earlier.rows >= static_cast<std::int64_t>(few_rows) && earlier.score() <= now.score())
            return result;
    }
    result.fell = chance_of(now, result.before) < likely;
    return result;
}

std::vector<FallReason> reasons_of(const DimensionHistory& dimension, const RowCounts& now, const RowCounts& then) {
    std::vector<FallReason> reasons;
    for (const ProblemHistory& each : dimension.problems) {
        std::int64_t before = 0;
        for (std::size_t import = 0; import + 1 < each.rows.size(); ++import) before += each.rows[import];
        const double more = quotient(static_cast<double>(each.rows.back()), static_cast<double>(now.rows)) -
                            quotient(static_cast<double>(before), static_cast<double>(then.rows));
        const double part = more * cost(each.problem->breach->rule.weight);
        if (part > 0) reasons.push_back({each.problem, part});
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &FallReason::part);
    const double worth_telling = part_worth_telling * (then.score() - now.score());
    while (reasons.size() > 1 && (reasons.size() > most_reasons || reasons.back().part < worth_telling))
        reasons.pop_back();
    return reasons;
}

/// Of the newest import; nothing where it is no worse.
std::optional<Fall> fall_of(const DatasetHistory& history, const DimensionHistory& dimension, double likely) {
    std::vector<bool> fell(history.imports.size());
    Compared last;
    for (std::size_t import = 1; import < history.imports.size(); ++import) {
        last = compared(dimension, import, fell, likely);
        fell[import] = last.fell;
    }
    if (!last.fell) return std::nullopt;
    const RowCounts& now = dimension.imports.back();
    return Fall{.dataset = &history,
                .dimension = dimension.dimension,
                .newest = now,
                .before = last.before,
                .chance = chance_of(now, last.before),
                .reasons = reasons_of(dimension, now, last.before)};
}

/// "validity 0.912 instead of 0.998 (negative prices)".
Text in_words(const Fall& fall) {
    std::vector<Text> reasons;
    for (const FallReason& each : fall.reasons) reasons.push_back(each.problem->breach->rule.in_words());
    return text("{0} {1} instead of {2} ({3})", Text(word(fall.dimension), {}),
                number(fall.newest.score(), score_decimals), number(fall.before.score(), score_decimals),
                std::move(reasons));
}

}  // namespace

std::vector<Fall> falls_of(const std::vector<DatasetHistory>& histories) {
    double comparisons = 0;
    for (const DatasetHistory& each : histories)
        if (each.imports.size() > 1) comparisons += shares_compared * static_cast<double>(each.dimensions.size());
    std::vector<Fall> falls;
    for (const DatasetHistory& history : histories)
        for (const DimensionHistory& dimension : history.dimensions)
            if (auto fall = fall_of(history, dimension, false_alarm / comparisons)) falls.push_back(std::move(*fall));
    std::ranges::stable_sort(falls, std::ranges::greater(), &Fall::lost);
    return falls;
}

FindingTable falls_table(const std::vector<Fall>& falls) {
    std::vector<std::string> datasets, dimensions, files, reasons;
    std::vector<double> imports, newest, before, rows, earlier, chance;
    for (const Fall& fall : falls) {
        datasets.emplace_back(spec(fall.dataset->dataset).id);
        dimensions.emplace_back(id(fall.dimension));
        imports.push_back(static_cast<double>(fall.import().import));
        files.push_back(fall.import().source);
        newest.push_back(fall.newest.score());
        before.push_back(fall.before.score());
        rows.push_back(static_cast<double>(fall.newest.rows));
        earlier.push_back(static_cast<double>(fall.before.rows));
        chance.push_back(fall.chance);
        reasons.emplace_back(fall.reasons.empty() ? "" : fall.reasons.front().problem->breach->rule.words.value());
    }
    return table_of(
        "falls", text("Scores that fell with the last import"),
        {text_column("dataset", text("Dataset"), datasets), text_column("dimension", text("Dimension"), dimensions),
         number_column("import", text("Import"), Unit::count, std::move(imports)),
         text_column("file", text("File"), files),
         number_column("score", text("Score of the import"), Unit::none, std::move(newest), score_decimals,
                       Good::higher),
         number_column("before", text("Score before"), Unit::none, std::move(before), score_decimals, Good::higher),
         number_column("rows", text("Rows"), Unit::count, std::move(rows)),
         number_column("rows_before", text("Rows before"), Unit::count, std::move(earlier)),
         number_column("chance", text("Chance of that"), Unit::none, std::move(chance)),
         text_column("problem", text("Main reason"), reasons)});
}

std::vector<Text> falls_in_words(const std::vector<Fall>& falls) {
    std::vector<Text> sentences;
    std::vector<DatasetKind> told;
    for (const Fall& first : falls) {
        if (std::ranges::find(told, first.dataset->dataset) != told.end()) continue;
        told.push_back(first.dataset->dataset);
        std::vector<Text> fallen;
        for (const Fall& each : falls)
            if (each.dataset == first.dataset) fallen.push_back(in_words(each));
        sentences.push_back(text("The last import of {0}, {1}, is worse than those before it: {2}.",
                                 Text(spec(first.dataset->dataset).label, {}), name(first.import().source),
                                 std::move(fallen)));
    }
    return sentences;
}

}  // namespace rules

Result<std::vector<FallenScore>> fallen_scores(const Snapshot& snapshot, const Progress& progress) {
    std::vector<FallenScore> fallen;
    std::array<std::size_t, dataset_kind_count> imports{};
    for (const ImportedRows& each : snapshot.imports()) ++imports[static_cast<std::size_t>(each.kind)];
    if (std::ranges::max(imports) < 2) return fallen;
    const auto checked = rules::checked_rules(snapshot, {}, progress);
    if (!checked) return std::unexpected(checked.error());
    Selections rows;
    for (const DatasetSpec& kind : dataset_kinds()) rows.of.push_back(Selection::all(snapshot.dataset(kind.kind).rows));
    std::vector<rules::Breach> own_breaches;
    for (const OwnRule& rule : snapshot.own_rules())
        if (auto breach = rules::own_rule(snapshot, rule, progress)) own_breaches.push_back(std::move(*breach));
    if (progress.cancelled()) return cancelled();
    const std::vector<rules::Breach>& own = own_breaches;
    std::vector<rules::Problem> problems;
    for (const std::vector<rules::Breach>* breaches : {&own, &(*checked)->breaches})
        for (const rules::Breach& breach : *breaches)
            if (breach.of_rows() && breach.rows.count() > 0)
                problems.push_back({.breach = &breach, .rows = breach.rows});
    const auto histories = rules::history_of(snapshot, rules::scores(**checked, problems, rows), problems, rows);
    const std::vector<rules::Fall> falls = rules::falls_of(histories);
    const std::vector<Text> words = rules::falls_in_words(falls);
    std::vector<DatasetKind> datasets;  // of the sentences, in their order
    for (const rules::Fall& fall : falls) {
        const DatasetKind dataset = fall.dataset->dataset;
        auto place = std::ranges::find(datasets, dataset);
        if (place == datasets.end()) place = datasets.insert(place, dataset);
        fallen.push_back({.key = std::string(spec(dataset).id) + "." + std::string(rules::id(fall.dimension)) + "." +
                                 std::to_string(fall.import().import),
                          .words = words[static_cast<std::size_t>(place - datasets.begin())]});
    }
    return fallen;
}

}  // namespace clientele
