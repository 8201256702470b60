#include "core/project/ledger_words.h"

#include <algorithm>
#include <iterator>

#include "core/model/several_definitions.h"

namespace clientele {
namespace {

constexpr std::size_t most_named = 4;

Text decisions_in_words(const std::vector<Decision>& decisions) {
    if (decisions.size() > 1) return text("{0} decisions about customers", count(decisions.size()));
    const Decision& decision = decisions.front();
    const Count customers = count(decision.customers.size());
    switch (decision.verdict) {
        case Decision::Verdict::same:
            return text("{0} customers are one person", customers);
        case Decision::Verdict::different:
            return text("{0} customers are different people", customers);
        case Decision::Verdict::later:
            return text("{0} customers to be decided later", customers);
    }
    return {};
}

Text mend_in_words(const Mend& mend) {
    const Count rows = count(static_cast<std::int64_t>(mend.rows));
    const Text kind(spec(mend.dataset).label, {});
    switch (mend.change) {
        case MendChange::leave_out:
            return text("{0} {0|row|rows} of {1} left out", rows, kind);
        case MendChange::clear:
            return text("{0} {0|value|values} of {1} made missing", rows, kind);
        case MendChange::replace:
            return text("{0} {0|value|values} of {1} replaced", rows, kind);
    }
    return {};
}

Text marks_in_words(const std::vector<AlertMark>& marks) {
    const AlertMark& first = marks.front();
    const Count alerts = count(marks.size());
    switch (first.state) {
        case AlertMark::State::seen:
            return text("{0} {0|alert|alerts} seen", alerts);
        case AlertMark::State::fresh:
            return text("{0} {0|alert|alerts} new again", alerts);
        case AlertMark::State::explained:
            return first.because.empty() ? text("{0} {0|alert|alerts} explained", alerts)
                                         : text("{0} {0|alert|alerts} explained: {1}", alerts, name(first.because));
    }
    return {};
}

Text calendar_in_words(const std::vector<CalendarChange>& changes) {
    if (changes.size() == 1) return changes.front().removed ? text("known event removed") : text("known event kept");
    if (changes.size() == 2 && changes.front().removed && !changes.back().removed) return text("known event changed");
    return text("{0} changes of the known events", count(changes.size()));
}

}  // namespace

Text rows_in_words(const Batch& batch) {
    if (!batch.decisions.empty()) return decisions_in_words(batch.decisions);
    if (batch.mend) return mend_in_words(*batch.mend);
    if (batch.own_rule) return batch.own_rule->expression.empty() ? text("rule removed") : text("rule kept");
    if (batch.own_segment) {
        const std::vector<OwnSegment> segments = apart(*batch.own_segment);
        const bool kept = !segments.back().expression.empty();
        if (segments.size() > 1)
            return kept ? text("{0} segments kept", count(segments.size()))
                        : text("{0} segments removed", count(segments.size()));
        return kept ? text("segment kept") : text("segment removed");
    }
    if (!batch.alert_marks.empty()) return marks_in_words(batch.alert_marks);
    if (!batch.calendar.empty()) return calendar_in_words(batch.calendar);
    if (batch.own_survey)
        return batch.own_survey->expression.empty() ? text("survey read as it is found") : text("survey prepared");
    const DatasetSpec& kind = spec(batch.plan.kind);
    const auto rows = [](std::uint64_t number) { return count(static_cast<std::int64_t>(number)); };
    const auto noun = [&](std::uint64_t number) { return Text(number == 1 ? kind.row_one : kind.row_many, {}); };
    const std::uint64_t added = batch.counts.accepted, replaced = batch.counts.replaced;
    if (replaced == 0) return text("{0} {1}", rows(added), noun(added));
    if (added == 0) return text("{0} replaced {1}", rows(replaced), noun(replaced));
    return text("{0} added and {1} replaced {2}", rows(added), rows(replaced), noun(replaced));
}

std::vector<Batch> taken_back(const std::vector<Batch>& ledger) {
    std::vector<Batch> waiting;
    std::ranges::copy_if(ledger, std::back_inserter(waiting),
                         [](const Batch& batch) { return batch.undone && !batch.removed && batch.superseded_by == 0; });
    return waiting;
}

std::vector<Text> sources_in_words(const std::vector<Batch>& batches) {
    std::vector<Text> sources;
    const std::size_t named = batches.size() <= most_named ? batches.size() : most_named - 1;
    for (std::size_t i = 0; i < named; ++i) sources.push_back(verbatim(batches[i].plan.source_name));
    if (named < batches.size()) sources.push_back(text("{0} more", count(batches.size() - named)));
    return sources;
}

Text removal_in_words(const std::vector<Batch>& batches) {
    if (batches.empty()) return {};
    if (std::ranges::all_of(batches, &Batch::brought_rows))
        return text(
            "{0} {0|import that was|imports that were} taken back ({1}) will be removed for good: redo {0|it|them} "
            "first "
            "to keep {0|it|them}.",
            count(batches.size()), sources_in_words(batches));
    return text(
        "{0} {0|change that was|changes that were} taken back ({1}) will be removed for good: redo {0|it|them} first "
        "to "
        "keep {0|it|them}.",
        count(batches.size()), sources_in_words(batches));
}

Text removed_in_words(const std::vector<Batch>& batches) {
    if (batches.empty()) return {};
    if (std::ranges::all_of(batches, &Batch::brought_rows))
        return text("{0} {0|import that was|imports that were} taken back ({1}) {0|is|are} removed for good now.",
                    count(batches.size()), sources_in_words(batches));
    return text("{0} {0|change that was|changes that were} taken back ({1}) {0|is|are} removed for good now.",
                count(batches.size()), sources_in_words(batches));
}

}  // namespace clientele
