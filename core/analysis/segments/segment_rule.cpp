#include "core/analysis/segments/segment_rule.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/quality/rules/row_texts.h"
#include "core/analysis/segments/customer_measures.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/own_segments.h"
#include "core/analysis/segments/rfm_scores.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/base/format.h"
#include "core/model/condition_rows.h"
#include "core/table/rows_where.h"

namespace clientele {
namespace {

/// What a part of a rule is judged on.
struct Judging {
    const Snapshot& snapshot;
    std::optional<Date> as_of;
    Date today;
    const Progress& progress;
};

/// Customers by code whose reference row satisfies the condition; those without one count as missing.
Result<Selection> by_field(const Judging& on, Condition condition) {
    if (condition.segment) return in_segments_on(on.as_of)(on.snapshot, condition, on.progress);
    const auto dictionary = on.snapshot.dictionary("customer");
    const std::size_t customers = dictionary ? dictionary->size() : 0;
    const Dataset& dataset = on.snapshot.dataset(DatasetKind::customers);
    if (condition.field == "customer_id") {
        for (std::string& value : condition.values) value = on.snapshot.customer_of(value);
        const auto passes = condition_codes(*dictionary, condition);
        if (!passes) return std::unexpected(passes.error());
        return rows_where(customers, [&](std::size_t code) { return (*passes)[code + 1] != 0; });
    }
    const auto rows = condition_rows(*dataset.find(condition.field), condition);
    if (!rows) return std::unexpected(rows.error());
    const bool missing = missing_passes(condition);
    const std::vector<std::uint32_t>& row_of = on.snapshot.row_of(DatasetKind::customers);
    return rows_where(customers, [&](std::size_t code) {
        const std::uint32_t row = code < row_of.size() ? row_of[code] : missing_code;
        return row == missing_code ? missing : rows->contains(row);
    });
}

Selection without(const Selection& all, const Selection& rows) {
    return rows_where(all.rows(), [&](std::size_t row) { return all.contains(row) && !rows.contains(row); });
}

Result<Selection> judged(const SegmentRule& rule, const Judging& on) {
    const Selection& known = known_customers(on.snapshot);
    if (on.progress.cancelled()) return cancelled();
    if (rule.kind == SegmentRule::Kind::field) {
        auto passing = by_field(on, rule.condition);
        if (!passing) return passing;
        return *passing & known;
    }
    if (rule.kind == SegmentRule::Kind::cluster) {
        const auto clusters = cluster_of_customers(rule.clusters, on.snapshot, on.as_of, on.progress);
        if (!clusters) return std::unexpected(clusters.error());
        return rows_where(known.rows(), [&](std::size_t code) { return (*clusters)[code] == rule.value; }) & known;
    }
    if (rule.kind == SegmentRule::Kind::measure) {
        const auto values = customer_measures(rule.measure, on.snapshot, on.as_of, on.today, on.progress);
        if (!values) return std::unexpected(values.error());
        return rows_where(known.rows(), [&](std::size_t code) {
                   return holds((*values)[code], rule.op, rule.value);
               }) & known;
    }
    const bool any = rule.kind == SegmentRule::Kind::any;
    Selection left = known;  // of any: those whom no part has taken in yet
    for (const SegmentRule& part : rule.parts) {
        const auto passing = judged(part, on);
        if (!passing) return passing;
        left = any || rule.kind == SegmentRule::Kind::none ? without(left, *passing) : left & *passing;
    }
    return any ? without(known, left) : left;
}

Judging judging(const Snapshot& snapshot, std::optional<Date> as_of, const Progress& progress) {
    return {snapshot, as_of, as_of.value_or(last_known_day(snapshot)), progress};
}

std::string_view word_of(SegmentRule::Kind kind) {
    if (kind == SegmentRule::Kind::all) return "and";
    return kind == SegmentRule::Kind::any ? "or" : "not";
}

/// Of the segments that the condition names those that the customer is in, and the one of RFM where it names one of
/// these.
Result<std::string> segments_had(const Condition& condition, const Judging& on, Code customer) {
    std::string had;
    bool of_rfm = false;
    for (const std::string& each : condition.values) {
        if (each.empty() || std::ranges::find(rfm_segments, each) != rfm_segments.end()) {
            of_rfm = true;
            continue;
        }
        const auto members = own_segment_members(on.snapshot, each, on.progress, on.as_of);
        if (!members) return std::unexpected(members.error());
        if (members->contains(customer)) had += (had.empty() ? "" : ", ") + each;
    }
    if (!of_rfm) return had;
    const auto groups = customer_segments_on(on.snapshot, on.as_of, on.progress);
    if (!groups) return std::unexpected(groups.error());
    const std::string group(groups->text(customer));
    return had + (had.empty() || group.empty() ? "" : ", ") + group;
}

/// What the customer has of what a condition on a field asks for.
Result<std::string> value_of(const Condition& condition, const Judging& on, Code customer) {
    if (condition.segment) return segments_had(condition, on, customer);
    if (condition.field == "customer_id") return std::string(on.snapshot.dictionary("customer")->at(customer));
    const std::vector<std::uint32_t>& row_of = on.snapshot.row_of(DatasetKind::customers);
    const std::uint32_t row = customer < row_of.size() ? row_of[customer] : missing_code;
    const DatasetColumn* column = on.snapshot.dataset(DatasetKind::customers).find(condition.field);
    return row == missing_code || !column ? std::string() : rules::written(column->values, row);
}

/// A part that has no parts.
Result<SegmentReason> reason_of(const SegmentRule& part, const Judging& on, Code customer) {
    SegmentReason reason{.written = part.written};
    if (part.kind == SegmentRule::Kind::measure) {
        const auto values = customer_measures(part.measure, on.snapshot, on.as_of, on.today, on.progress);
        if (!values) return std::unexpected(values.error());
        const double value = (*values)[customer];
        reason.holds = holds(value, part.op, part.value);
        if (!std::isnan(value)) reason.has = write_exact(value);
        return reason;
    }
    if (part.kind == SegmentRule::Kind::cluster) {
        const auto clusters = cluster_of_customers(part.clusters, on.snapshot, on.as_of, on.progress);
        if (!clusters) return std::unexpected(clusters.error());
        const std::uint8_t cluster = (*clusters)[customer];
        reason.holds = cluster == part.value;
        if (cluster != 0) reason.has = "cluster " + std::to_string(cluster);
        return reason;
    }
    const auto passing = judged(part, on);
    if (!passing) return std::unexpected(passing.error());
    auto has = value_of(part.condition, on, customer);
    if (!has) return std::unexpected(has.error());
    reason.holds = passing->contains(customer);
    reason.has = std::move(*has);
    return reason;
}

/// Adds the part and its own parts; whether it holds.
Result<bool> add_reasons(const SegmentRule& rule, const Judging& on, Code customer, std::size_t depth,
                         std::vector<SegmentReason>& reasons) {
    const std::size_t place = reasons.size();
    if (rule.parts.empty()) {
        auto reason = reason_of(rule, on, customer);
        if (!reason) return std::unexpected(reason.error());
        reasons.push_back(std::move(*reason));
        reasons.back().depth = depth;
        return reasons.back().holds;
    }
    reasons.push_back({.written = std::string(word_of(rule.kind)), .depth = depth});
    bool all = true, any = false;
    for (const SegmentRule& part : rule.parts) {
        const auto held = add_reasons(part, on, customer, depth + 1, reasons);
        if (!held) return held;
        all = all && *held;
        any = any || *held;
    }
    reasons[place].holds = rule.kind == SegmentRule::Kind::all ? all : (rule.kind == SegmentRule::Kind::any) == any;
    return reasons[place].holds;
}

}  // namespace

const Selection& known_customers(const Snapshot& snapshot) {
    return snapshot.derived("known customers", [&] {
        const auto dictionary = snapshot.dictionary("customer");
        std::vector<std::uint8_t> known(dictionary ? dictionary->size() : 0, 0);
        for (const DatasetSpec& kind : dataset_kinds()) {
            const DatasetColumn* column = snapshot.dataset(kind.kind).find_domain("customer");
            if (!column) continue;
            for (const Code code : column->values.codes())
                if (code != missing_code) known[code] = 1;
        }
        return rows_where(known.size(), [&](std::size_t code) { return known[code] != 0; });
    });
}

Date last_known_day(const Snapshot& snapshot) {
    return snapshot.derived("last known day", [&] { return rules::event_days(snapshot).last(); });
}

Result<Selection> customers_who(const SegmentRule& rule, const Snapshot& snapshot, std::optional<Date> as_of,
                                const Progress& progress) {
    return judged(rule, judging(snapshot, as_of, progress));
}

Result<Code> known_customer(const Snapshot& snapshot, const std::string& id) {
    const auto dictionary = snapshot.dictionary("customer");
    const auto code = dictionary ? dictionary->find(snapshot.customer_of(id)) : std::nullopt;
    if (!code || !known_customers(snapshot).contains(*code))
        return fail(ErrorCode::not_found, text("There is no customer “{0}”.", name(id)));
    return *code;
}

Result<std::vector<SegmentReason>> reasons_for(const SegmentRule& rule, const Snapshot& snapshot, Code customer,
                                               const Progress& progress, std::optional<Date> as_of) {
    std::vector<SegmentReason> reasons;
    const auto added = add_reasons(rule, judging(snapshot, as_of, progress), customer, 0, reasons);
    if (!added) return std::unexpected(added.error());
    return reasons;
}

}  // namespace clientele
