#include "ui/reporting/make_report.h"

#include <algorithm>

#include "core/analysis/finding_store.h"
#include "core/analysis/sales.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/model/filter_area.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

/// First and last day of the selected rows of every dataset that a period filters.
void note_days(Report& report, const Snapshot& snapshot, const Selections& rows) {
    const auto note = [&](Date day) {
        if (day.missing()) return;
        if (report.first_day.missing() || day < report.first_day) report.first_day = day;
        if (report.last_day.missing() || day > report.last_day) report.last_day = day;
    };
    const std::optional<Period> sales = observed_days(snapshot, {}, {});
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        const DatasetColumn* column = kind.time_field.empty() ? nullptr : dataset.find(kind.time_field);
        // Only what happened counts as the data's time: a customer's sign-up day does not.
        if (!column || kind.time_field != "time") continue;
        if (column->values.type() == ColumnType::time) {
            std::int64_t low = DateTime::missing_seconds, high = DateTime::missing_seconds;
            const auto times = column->values.times();
            rows[kind.kind].for_each([&](std::size_t row) {
                const std::int64_t time = times[row];
                if (time == DateTime::missing_seconds) return;
                if (low == DateTime::missing_seconds || time < low) low = time;
                high = std::max(high, time);
            });
            if (low == DateTime::missing_seconds) continue;
            note(date_of(DateTime{low}));
            const Date latest = date_of(DateTime{high});
            // A mistyped year is not the data's time; the findings say that such lines are left out.
            note(kind.kind == DatasetKind::transactions && sales ? std::min(latest, sales->last) : latest);
        } else if (column->values.type() == ColumnType::date) {
            const auto days = column->values.dates();
            rows[kind.kind].for_each([&](std::size_t row) { note(Date{days[row]}); });
        }
    }
}

std::vector<Text> words_of(const Filter& filter, const Snapshot& snapshot) {
    std::vector<Text> words;
    if (filter.period) words.push_back(describe(*filter.period));
    for (const FilterPart& part : parts_of(filter, snapshot)) words.push_back(text("{0} ({1})", part.words, part.unit));
    return words;
}

std::vector<ChosenFinding> all_analyses() {
    std::vector<ChosenFinding> all;
    for (const Analysis& analysis : analyses()) all.push_back({std::string(analysis.id), {}});
    return all;
}

/// Adds the finding of one choice, or why it is left out.
Result<void> add_part(Report& report, const Snapshot& snapshot, const ReportRequest& request, const Filter& filter,
                      const Selections& rows, const ChosenFinding& choice, FindingStore& store,
                      const Progress& progress) {
    const Analysis* analysis = find_analysis(choice.analysis);
    if (!analysis) {
        return fail(ErrorCode::not_found,
                    text("There is no analysis “{0}”. “clientele analyses” lists them.", name(choice.analysis)));
    }
    if (auto reason = missing(*analysis, snapshot)) {
        report.left_out.push_back({analysis, std::move(*reason)});
        return {};
    }
    const Request one{choice.analysis, choice.options, filter, request.as_of, request.seed};
    Result<Finding> finding = run_with_quality(snapshot, one, progress, &rows, store);
    if (finding) {
        report.parts.push_back({analysis, std::move(*finding)});
    } else if (finding.error().code == ErrorCode::missing_data) {
        report.left_out.push_back({analysis, std::move(finding.error().message)});
    } else {
        return std::unexpected(std::move(finding.error()));
    }
    return {};
}

}  // namespace

Result<Filter> for_store(Filter filter, const Snapshot& snapshot, const std::string& store) {
    for (const DatasetKind kind : {DatasetKind::stores, DatasetKind::transactions}) {
        const DatasetColumn* column = snapshot.dataset(kind).find("store_id");
        if (!column || snapshot.dataset(kind).rows == 0) continue;
        const auto code = column->values.dictionary().find(store);
        if (!code || std::ranges::find(column->values.codes(), *code) == column->values.codes().end()) continue;
        filter.conditions.push_back({.dataset = kind, .field = "store_id", .values = {store}});
        return filter;
    }
    return fail(ErrorCode::not_found,
                text("The project has no store “{0}”, neither in its store list nor in its order lines.", name(store)));
}

Result<Report> make_report(const Snapshot& snapshot, const ReportRequest& request, const Progress& progress) {
    Filter filter = request.filter;
    if (!request.store.empty()) {
        Result<Filter> narrowed = for_store(filter, snapshot, request.store);
        if (!narrowed) return std::unexpected(std::move(narrowed.error()));
        filter = std::move(*narrowed);
    }
    Result<Selections> rows = select(snapshot, filter, in_segments_on(request.as_of), progress.part(0, 0.1));
    if (!rows) return std::unexpected(std::move(rows.error()));

    Report report;
    report.title = request.title.empty() ? qtext(text("Customer report")) : QString::fromStdString(request.title);
    report.project = QString::fromStdString(snapshot.name());
    report.filter = expressions(filter);
    report.filter_words = words_of(filter, snapshot);
    report.data_version = snapshot.version();
    report.written = request.written;
    note_days(report, snapshot, *rows);

    const auto choices = request.findings.empty() ? all_analyses() : request.findings;
    FindingStore store;
    const double each = 0.9 / static_cast<double>(std::max<std::size_t>(choices.size(), 1));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const double start = 0.1 + each * static_cast<double>(i);
        if (!progress(start, text("Finding {0} of {1}", count(i + 1), count(choices.size())))) return cancelled();
        auto added =
            add_part(report, snapshot, request, filter, *rows, choices[i], store, progress.part(start, start + each));
        if (!added) return std::unexpected(std::move(added.error()));
    }
    if (report.parts.empty()) {
        return fail(ErrorCode::missing_data,
                    report.left_out.empty()
                        ? text("There is nothing to report.")
                        : text("None of the chosen findings can be computed. {0}", report.left_out.front().reason));
    }
    return report;
}

}  // namespace clientele
