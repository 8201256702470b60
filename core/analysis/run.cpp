#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/analysis/counted_rows.h"
#include "core/analysis/finding_store.h"
#include "core/analysis/mending.h"
#include "core/analysis/quality/rules/warnings.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/base/version.h"

namespace clientele {
namespace {

std::vector<Text> known_analyses() {
    std::vector<Text> ids;
    for (const Analysis& each : analyses()) ids.push_back(verbatim(each.id));
    return ids;
}

/// Why the rows that the filter leaves are not enough; nothing where every dataset that is needed still has rows.
std::optional<Text> nothing_left(const Analysis& analysis, const Snapshot& snapshot, const Selections& rows) {
    for (const Need& need : analysis.needs) {
        const DatasetKind dataset = met_by(need, snapshot).dataset;
        if (rows[dataset].count() == 0)
            return text("The filter leaves no {0}: widen or remove a condition.", Text(spec(dataset).row_many, {}));
    }
    return std::nullopt;
}

/// With a day given, what happened after it has not happened yet.
Result<Selections> until(const Snapshot& snapshot, Selections rows, Date as_of) {
    const auto before = select(snapshot, Filter{.period = Period{Date{}, as_of}, .conditions = {}});
    if (!before) return before;
    for (std::size_t kind = 0; kind < rows.of.size(); ++kind) rows.of[kind] = rows.of[kind] & before->of[kind];
    return rows;
}

Result<Selections> rows_of(const Snapshot& snapshot, const Request& request, const Progress& progress,
                           const Selections* selections) {
    Result<Selections> rows = selections ? Result<Selections>(*selections)
                                         : select(snapshot, request.filter, in_segments_on(request.as_of), progress);
    if (rows && request.as_of) rows = until(snapshot, std::move(*rows), *request.as_of);
    return rows;
}

/// Why there are no rows although nothing was filtered away: the day comes before the data. Nothing where it does not.
std::optional<Text> nothing_until(const Analysis& analysis, const Snapshot& snapshot, std::optional<Date> as_of) {
    if (!as_of) return std::nullopt;
    for (const Need& need : analysis.needs) {
        const DatasetKind kind = met_by(need, snapshot).dataset;
        const Dataset& dataset = snapshot.dataset(kind);
        const DatasetColumn* time = is_reference(kind) ? nullptr : dataset.find(spec(kind).time_field);
        if (!time) continue;
        Date first;
        for (std::size_t row = 0; row < dataset.rows; ++row) {
            if (time->values.missing(row)) continue;
            const Date day = time->values.type() == ColumnType::date ? Date{time->values.dates()[row]}
                                                                     : date_of(DateTime{time->values.times()[row]});
            if (first.missing() || day < first) first = day;
        }
        if (!first.missing() && *as_of < first)
            return text("There are no {0} until {1}: they begin on {2}.", Text(spec(kind).row_many, {}), *as_of, first);
    }
    return std::nullopt;
}

/// Whether a condition can take rows of the dataset away.
bool touches(const Condition& condition, const Dataset& dataset) {
    if (condition.segment) return dataset.find_domain("customer") != nullptr;
    if (condition.dataset == dataset.kind || condition.dataset == DatasetKind::stores) return true;
    const DatasetSpec& kind = spec(condition.dataset);
    return is_reference(condition.dataset) && dataset.find_domain(find_field(kind, kind.key)->domain) != nullptr;
}

/// The parts of the filter that matter to what the analysis reads.
Filter filter_that_applies(const Analysis& analysis, const Snapshot& snapshot, Filter filter) {
    const auto none_read = [&](auto&& is_touched) {
        return !analysis.reads.empty() && std::ranges::none_of(analysis.reads, is_touched);
    };
    if (none_read([](DatasetKind kind) { return !is_reference(kind) && !spec(kind).time_field.empty(); }))
        filter.period.reset();
    std::erase_if(filter.conditions, [&](const Condition& condition) {
        return none_read([&](DatasetKind kind) { return touches(condition, snapshot.dataset(kind)); });
    });
    return filter;
}

Provenance provenance_of(const Analysis& analysis, const Snapshot& snapshot, const Request& request,
                         const Options& options) {
    return {.analysis = request.analysis,
            .data_version = snapshot.version(),
            .filter = expressions(filter_that_applies(analysis, snapshot, request.filter)),
            .options = options.all(),
            .as_of = request.as_of ? iso_text(*request.as_of) : std::string(),
            .seed = request.seed,
            .program_version = std::string(program_version())};
}

}  // namespace

const Need& met_by(const Need& need, const Snapshot& snapshot) {
    const auto present = [&](const Need& each) { return snapshot.dataset(each.dataset).rows > 0; };
    if (present(need)) return need;
    const auto other = std::ranges::find_if(need.instead, present);
    return other == need.instead.end() ? need : *other;
}

std::optional<Text> missing(const Analysis& analysis, const Snapshot& snapshot) {
    const bool empty = std::ranges::all_of(
        dataset_kinds(), [&](const DatasetSpec& kind) { return snapshot.dataset(kind.kind).rows == 0; });
    if (empty && analysis.needs.empty()) return text("Needs data: import some files.");
    for (const Need& each : analysis.needs) {
        const Need& need = met_by(each, snapshot);
        const DatasetSpec& kind = spec(need.dataset);
        const Dataset& dataset = snapshot.dataset(need.dataset);
        if (dataset.rows == 0) return text("Needs {0}: import some.", Text(wanted_rows(kind), {}));
        for (const std::string_view field : need.fields)
            if (!dataset.find(field))
                return text("Needs the field “{0}” of {1}: import a file that has it.",
                            Text(find_field(kind, field)->label, {}), Text(wanted_rows(kind), {}));
    }
    return std::nullopt;
}

namespace {

/// Checks a request, applies its filter and gives analysis and context to `use`.
template <class Value, class Use>
Result<Value> answer(const Snapshot& snapshot, const Request& request, const Progress& progress,
                     const Selections* selections, FindingStore* store, Use&& use) {
    const Analysis* analysis = find_analysis(request.analysis);
    if (!analysis)
        return fail(ErrorCode::not_found,
                    text("There is no analysis “{0}”. There are: {1}.", name(request.analysis), known_analyses()));
    if (const auto lacking = missing(*analysis, snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto options = Options::from(analysis->options(snapshot), request.options);
    if (!options) return std::unexpected(options.error());
    auto rows = rows_of(snapshot, request, progress.part(0, 0.25), selections);
    if (!rows) return std::unexpected(rows.error());
    const CountedRows counted = counted_rows(analysis->id, snapshot, request.filter, options->all());
    if (!counted.kinds.empty()) {
        const Request everybody{.analysis = request.analysis, .filter = counted.filter, .as_of = request.as_of};
        const auto all = rows_of(snapshot, everybody, progress.part(0.25, 0.3), nullptr);
        if (!all) return std::unexpected(all.error());
        for (const DatasetKind kind : counted.kinds) rows->of[static_cast<std::size_t>(kind)] = (*all)[kind];
    }
    if (const auto empty = nothing_left(*analysis, snapshot, *rows)) {
        const auto too_early = nothing_until(*analysis, snapshot, request.as_of);
        return fail(ErrorCode::missing_data, too_early ? *too_early : *empty);
    }
    if (progress.cancelled()) return cancelled();
    auto answered = use(*analysis, Context{.snapshot = snapshot,
                                           .rows = *rows,
                                           .filter = request.filter,
                                           .options = *options,
                                           .as_of = request.as_of,
                                           .seed = request.seed,
                                           .progress = progress.part(0.3, 1),
                                           .store = store});
    if constexpr (std::is_same_v<Value, Finding>)
        if (answered)
            answered->warnings.insert(answered->warnings.begin(), counted.warnings.begin(), counted.warnings.end());
    return answered;
}

}  // namespace

Result<Finding> run(const Snapshot& snapshot, const Request& request, const Progress& progress,
                    const Selections* selections, FindingStore* store) {
    if (store)
        if (auto known = store->find(request)) return *std::move(known);
    auto answered = answer<Finding>(
        snapshot, request, progress, selections, store, [&](const Analysis& analysis, const Context& context) {
            auto finding = analysis.run(context);
            if (!finding) return finding;
            finding->provenance = provenance_of(analysis, snapshot, request, context.options);
            return finding;
        });
    if (answered && store) store->keep(request, *answered);
    return answered;
}

Result<std::vector<MendOffer>> mend_offers(const Snapshot& snapshot, const Request& request, std::string_view name,
                                           const Progress& progress, const Selections* selections) {
    return answer<std::vector<MendOffer>>(
        snapshot, request, progress, selections, nullptr,
        [&](const Analysis& analysis, const Context& context) -> Result<std::vector<MendOffer>> {
            if (!analysis.mends) return std::vector<MendOffer>();
            return analysis.mends(context, name);
        });
}

Result<std::vector<Text>> warnings_for(const Snapshot& snapshot, const Request& request, const Progress& progress,
                                       const Selections* selections) {
    const Analysis* analysis = find_analysis(request.analysis);
    const auto rows = rows_of(snapshot, request, progress.part(0, 0.3), selections);
    if (!rows) return std::unexpected(rows.error());
    return quality_warnings(*analysis, snapshot, *rows, request.as_of, progress.part(0.3, 1));
}

Result<Finding> run_with_quality(const Snapshot& snapshot, const Request& request, const Progress& progress,
                                 const Selections* selections) {
    FindingStore store;
    return run_with_quality(snapshot, request, progress, selections, store);
}

Result<Finding> run_with_quality(const Snapshot& snapshot, const Request& request, const Progress& progress,
                                 const Selections* selections, FindingStore& store) {
    auto finding = run(snapshot, request, progress.part(0, 0.5), selections, &store);
    if (!finding) return finding;
    auto warnings = warnings_for(snapshot, request, progress.part(0.5, 1), selections);
    if (!warnings) return std::unexpected(warnings.error());
    std::ranges::move(*warnings, std::back_inserter(finding->warnings));
    return finding;
}

}  // namespace clientele
