#include "core/analysis/segments/own_segments.h"

#include <algorithm>

#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/rfm_scores.h"
#include "core/analysis/segments/segment_rule.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/model/condition_rows.h"
#include "core/model/filter_fields.h"
#include "core/table/rows_where.h"

namespace clientele {
namespace {

/// The segments that a rule names.
void add_named(const SegmentRule& rule, const Snapshot& snapshot, std::vector<std::string>& names) {
    if (rule.kind == SegmentRule::Kind::field && rule.condition.segment)
        names.insert(names.end(), rule.condition.values.begin(), rule.condition.values.end());
    if (rule.kind == SegmentRule::Kind::cluster) {
        const auto more = segments_named_by(rule.clusters, snapshot);
        names.insert(names.end(), more.begin(), more.end());
    }
    for (const SegmentRule& part : rule.parts) add_named(part, snapshot, names);
}

const OwnSegment* find_own(const Snapshot& snapshot, std::string_view name) {
    const auto found = std::ranges::find(snapshot.own_segments(), name, &OwnSegment::name);
    return found == snapshot.own_segments().end() ? nullptr : &*found;
}

/// Whether the segment comes to `name` through segments that its rule names.
bool comes_to(const Snapshot& snapshot, const SegmentRule& rule, std::string_view name, std::size_t depth) {
    std::vector<std::string> named;
    add_named(rule, snapshot, named);
    return std::ranges::any_of(named, [&](const std::string& each) {
        if (each == name || depth > snapshot.own_segments().size()) return true;
        const OwnSegment* own = find_own(snapshot, each);
        if (!own) return false;
        const auto other = parse_segment_rule(own->expression, snapshot);
        return other && comes_to(snapshot, *other, name, depth + 1);
    });
}

Result<SegmentRule> sound_rule(const Snapshot& snapshot, const OwnSegment& segment) {
    auto rule = parse_segment_rule(segment.expression, snapshot);
    if (rule && !segment.name.empty() && comes_to(snapshot, *rule, segment.name, 0))
        return fail(ErrorCode::bad_value, text("The segment “{0}” needs itself to be known.", name(segment.name)));
    return rule;
}

std::unexpected<Error> no_such_segment(const Snapshot& snapshot, const std::string& wanted) {
    std::vector<std::string> known(std::begin(rfm_segments), std::end(rfm_segments));
    for (const OwnSegment& own : snapshot.own_segments()) known.push_back(own.name);
    if (const auto near = closest(wanted, known))
        return fail(ErrorCode::not_found,
                    text("There is no segment “{0}”. Did you mean “{1}”?", name(wanted), name(*near)));
    std::vector<Text> named;
    for (const std::string& each : known) named.push_back(verbatim(each));
    return fail(ErrorCode::not_found, text("There is no segment “{0}”. Known: {1}.", name(wanted), named));
}

}  // namespace

Result<Selection> own_segment_members(const Snapshot& snapshot, std::string_view name, const Progress& progress,
                                      std::optional<Date> as_of) {
    const std::string kept =
        "segment of the analyst's own" + (as_of ? " on " + iso_text(*as_of) : std::string()) + ": " + std::string(name);
    if (const Selection* known = snapshot.find_derived<Selection>(kept)) return *known;
    const OwnSegment* own = find_own(snapshot, name);
    if (!own) return no_such_segment(snapshot, std::string(name));
    const auto rule = sound_rule(snapshot, *own);
    if (!rule) return std::unexpected(rule.error());
    auto members = customers_who(*rule, snapshot, as_of, progress);
    if (!members) return members;
    return snapshot.keep_derived(kept, std::move(*members));
}

std::vector<std::string> segments_that_need(const Snapshot& snapshot, std::string_view name) {
    std::vector<std::string> needing;
    for (const OwnSegment& own : snapshot.own_segments()) {
        const auto rule = parse_segment_rule(own.expression, snapshot);
        std::vector<std::string> named;
        if (rule) add_named(*rule, snapshot, named);
        if (std::ranges::find(named, name) != named.end()) needing.push_back(own.name);
    }
    return needing;
}

Result<std::int64_t> size_of_segment(const Snapshot& snapshot, const OwnSegment& segment, const Progress& progress) {
    if (segment.expression.empty()) {
        std::vector<Text> needing;
        for (const std::string& each : segments_that_need(snapshot, segment.name)) needing.push_back(verbatim(each));
        if (needing.empty()) return 0;
        return fail(ErrorCode::bad_value,
                    text("“{0}” is needed by {1}: change or remove that first.", name(segment.name), needing));
    }
    const auto rule = sound_rule(snapshot, segment);
    if (!rule) return std::unexpected(rule.error());
    const auto members = customers_who(*rule, snapshot, {}, progress);
    if (!members) return std::unexpected(members.error());
    return static_cast<std::int64_t>(members->count());
}

namespace {

Result<Selection> segment_members(const Snapshot& snapshot, const Condition& condition, std::optional<Date> as_of,
                                  const Progress& progress) {
    const auto dictionary = snapshot.dictionary("customer");
    const std::size_t customers = dictionary ? dictionary->size() : 0;
    Selection inside = Selection::none(customers);
    const auto add = [&](const Selection& more) {
        inside = rows_where(customers, [&](std::size_t code) { return inside.contains(code) || more.contains(code); });
    };
    Condition of_rfm = condition;
    of_rfm.op = Operator::is;
    of_rfm.values.clear();
    for (const std::string& value : condition.values) {
        if (!find_own(snapshot, value)) {
            if (!value.empty() && std::ranges::find(rfm_segments, value) == std::end(rfm_segments))
                return no_such_segment(snapshot, value);
            of_rfm.values.push_back(value);
            continue;
        }
        const auto members = own_segment_members(snapshot, value, progress, as_of);
        if (!members) return members;
        add(*members);
    }
    if (!of_rfm.values.empty()) {
        const auto groups = customer_segments_on(snapshot, as_of, progress);
        if (!groups) return std::unexpected(groups.error());
        const auto rows = condition_rows(DatasetColumn{.id = "segment",
                                                       .label = "Segment",
                                                       .type = FieldType::category,
                                                       .attribute = false,
                                                       .domain = "segment",
                                                       .values = *groups},
                                         of_rfm);
        if (!rows) return rows;
        add(*rows);
    }
    if (condition.op != Operator::is_not) return inside;
    return rows_where(customers, [&](std::size_t code) { return !inside.contains(code); });
}

}  // namespace

Result<Selection> in_segments(const Snapshot& snapshot, const Condition& condition, const Progress& progress) {
    return in_segments_on({})(snapshot, condition, progress);
}

SegmentSource in_segments_on(std::optional<Date> as_of) {
    return [as_of](const Snapshot& snapshot, const Condition& condition, const Progress& progress) {
        return segment_members(snapshot, condition, as_of, progress);
    };
}

}  // namespace clientele
