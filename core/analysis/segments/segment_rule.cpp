#include "core/analysis/segments/segment_rule.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/quality/rules/row_texts.h"
#include "core/analysis/segments/customer_measures.h"
#include "core/analysis/segments/own_segments.h"
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
    if (condition.segment) return in_segments(on.snapshot, condition, on.progress);
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

/// What the customer has of what a part asks for.
Result<std::string> value_of(const SegmentRule& part, const Judging& on, std::uint32_t customer) {
    if (part.kind == SegmentRule::Kind::measure) {
        const auto values = customer_measures(part.measure, on.snapshot, on.as_of, on.today, on.progress);
        if (!values) return std::unexpected(values.error());
        const double value = (*values)[customer];
        return std::isnan(value) ? std::string() : write_exact(value);
    }
    if (part.condition.segment) {
        const auto groups = customer_segments(on.snapshot, on.progress);
        return groups ? std::string(groups->text(customer)) : std::string();
    }
    if (part.condition.field == "customer_id") return std::string(on.snapshot.dictionary("customer")->at(customer));
    const std::vector<std::uint32_t>& row_of = on.snapshot.row_of(DatasetKind::customers);
    const std::uint32_t row = customer < row_of.size() ? row_of[customer] : missing_code;
    const DatasetColumn* column = on.snapshot.dataset(DatasetKind::customers).find(part.condition.field);
    return row == missing_code || !column ? std::string() : rules::written(column->values, row);
}

Result<void> add_reasons(const SegmentRule& rule, const Judging& on, std::uint32_t customer, std::size_t depth,
                         std::vector<SegmentReason>& reasons) {
    const auto passing = judged(rule, on);
    if (!passing) return std::unexpected(passing.error());
    SegmentReason reason{.written = rule.written, .depth = depth, .holds = passing->contains(customer)};
    if (rule.parts.empty()) {
        auto value = value_of(rule, on, customer);
        if (!value) return std::unexpected(value.error());
        reason.has = std::move(*value);
    } else {
        reason.written = word_of(rule.kind);
    }
    reasons.push_back(std::move(reason));
    for (const SegmentRule& part : rule.parts)
        if (auto added = add_reasons(part, on, customer, depth + 1, reasons); !added) return added;
    return {};
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

Result<std::vector<SegmentReason>> reasons_for(const SegmentRule& rule, const Snapshot& snapshot, std::uint32_t customer,
                                               const Progress& progress) {
    std::vector<SegmentReason> reasons;
    const auto added = add_reasons(rule, judging(snapshot, {}, progress), customer, 0, reasons);
    if (!added) return std::unexpected(added.error());
    return reasons;
}

}  // namespace clientele
