#include "core/analysis/sales.h"
#include "core/analysis/segments/own_segments.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/trends/watch/watched_rows.h"

namespace clientele {
namespace {

constexpr std::int32_t half_a_year = 182, year = 364;

WatchedSegments::Grouping grouping_of(const Column& segments) {
    WatchedSegments::Grouping grouping{.id = "segment", .label = text("Segment")};
    const std::span<const Code> codes = segments.codes();
    grouping.of.assign(codes.begin(), codes.end());
    for (Code code = 0; code < segments.dictionary().size(); ++code)
        grouping.names.emplace_back(segments.dictionary().at(code));
    return grouping;
}

}  // namespace

Result<std::optional<WatchedSegments>> segments_to_watch(const Snapshot& snapshot, Date last,
                                                         const Progress& progress) {
    const auto days = observed_days(snapshot, {}, {});
    if (!days || days->last < days->first) return std::nullopt;
    const std::int32_t least = days->first.days + half_a_year;
    WatchedSegments watched{.since = Date{std::max(add_months(last, -24).days, least)}};
    if (last.days - watched.since.days < year - half_a_year) return std::nullopt;
    const Date before{watched.since.days - 1};
    auto segments = customer_segments_on(snapshot, before, progress);
    if (progress.cancelled()) return cancelled();
    if (segments) watched.groupings.push_back(grouping_of(*segments));
    for (const OwnSegment& own : snapshot.own_segments()) {
        const auto members = own_segment_members(snapshot, own.name, progress, before);
        if (progress.cancelled()) return cancelled();
        if (!members) continue;  // a rule that does not hold for this data any more
        // Who is not in it has no name, and so no alert of their own.
        WatchedSegments::Grouping grouping{
            .id = "segment: " + own.name, .label = text("Segment"), .of = std::vector<Code>(members->rows(), 1)};
        grouping.names = {own.name, ""};
        members->for_each([&](std::size_t customer) { grouping.of[customer] = 0; });
        watched.groupings.push_back(std::move(grouping));
    }
    if (watched.groupings.empty()) return std::nullopt;
    return watched;
}

}  // namespace clientele
