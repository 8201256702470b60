#include <algorithm>
#include <optional>

#include "core/model/condition_rows.h"
#include "core/model/filter.h"
#include "core/model/filter_area.h"
#include "core/model/filter_fields.h"
#include "core/table/rows_where.h"

namespace clientele {
namespace {

/// 0 or 1 at `code + 1` for every code of a domain's dictionary; at 0 for rows that name nothing.
using Passes = std::vector<std::uint8_t>;

class Narrowing {
 public:
    explicit Narrowing(const Snapshot& snapshot) : snapshot_(snapshot) {
        for (const DatasetSpec& kind : dataset_kinds())
            left_.of.push_back(Selection::all(snapshot.dataset(kind.kind).rows));
    }

    void keep(DatasetKind kind, const Selection& rows) {
        Selection& left = left_.of[static_cast<std::size_t>(kind)];
        left = left & rows;
    }

    /// Keeps the rows of every dataset whose column of the domain passes.
    void keep_domain(std::string_view domain, const Passes& passes) {
        for (const DatasetSpec& kind : dataset_kinds())
            if (const DatasetColumn* column = snapshot_.dataset(kind.kind).find_domain(domain))
                keep(kind.kind, rows_that_pass(*column, passes));
    }

    /// Datasets without a store follow their customer; see Condition.
    void keep_stores(const Passes& passes) {
        keep_domain("store", passes);
        std::optional<Passes> customers;  // worked out for the first that needs them
        for (const DatasetSpec& kind : dataset_kinds()) {
            const Dataset& dataset = snapshot_.dataset(kind.kind);
            const DatasetColumn* customer = dataset.find_domain("customer");
            if (dataset.rows == 0 || !customer || dataset.find_domain("store")) continue;
            if (!customers) customers = customers_of_stores(passes);
            keep(kind.kind, rows_that_pass(*customer, *customers));
        }
    }

    static Selection rows_that_pass(const DatasetColumn& column, const Passes& passes) {
        const std::span<const Code> codes = column.values.codes();
        const std::uint8_t* table = passes.data();
        return rows_where(codes.size(), [=](std::size_t row) { return table[static_cast<Code>(codes[row] + 1)] != 0; });
    }

    Selections take() { return std::move(left_); }

 private:
    Passes customers_of_stores(const Passes& stores) const {
        Passes customers(snapshot_.dictionary("customer")->size() + 1);
        const auto mark = [&](const Dataset& dataset) {
            const DatasetColumn* customer = dataset.find_domain("customer");
            const DatasetColumn* store = dataset.find_domain("store");
            if (!customer || !store) return false;
            const auto customer_codes = customer->values.codes();
            const auto store_codes = store->values.codes();
            for (std::size_t row = 0; row < dataset.rows; ++row)
                if (stores[static_cast<Code>(store_codes[row] + 1)])
                    customers[static_cast<Code>(customer_codes[row] + 1)] = 1;
            return true;
        };
        if (!mark(snapshot_.dataset(DatasetKind::customers)))
            for (const DatasetSpec& kind : dataset_kinds()) mark(snapshot_.dataset(kind.kind));
        customers[0] = 0;
        return customers;
    }

    const Snapshot& snapshot_;
    Selections left_;
};

/// Rows that satisfy the condition; or `either`, where there is one.
Result<Selection> rows_of(const DatasetColumn& column, const Condition& condition, const Condition* either) {
    auto rows = condition_rows(column, condition);
    if (!rows || !either) return rows;
    const auto others = condition_rows(column, *either);
    if (!others) return std::unexpected(others.error());
    return rows_where(rows->rows(), [&](std::size_t row) { return rows->contains(row) || others->contains(row); });
}

Result<void> keep_referenced(Narrowing& narrowing, const Snapshot& snapshot, const Condition& condition,
                             const DatasetColumn* column, const Condition* either) {
    const DatasetSpec& kind = spec(condition.dataset);
    const std::string_view domain = find_field(kind, kind.key)->domain;
    const auto dictionary = snapshot.dictionary(domain);
    if (!dictionary) return missing_field(snapshot, condition);
    Passes passes;
    if (condition.field == kind.key) {
        auto codes = condition_codes(*dictionary, condition);
        if (!codes) return std::unexpected(codes.error());
        passes = std::move(*codes);
    } else {
        const auto rows = rows_of(*column, condition, either);
        if (!rows) return std::unexpected(rows.error());
        passes.assign(dictionary->size() + 1, missing_passes(condition) ? 1 : 0);
        const std::vector<std::uint32_t>& row_of = snapshot.row_of(condition.dataset);
        for (std::size_t code = 0; code < row_of.size(); ++code)
            if (row_of[code] != missing_code) passes[code + 1] = rows->contains(row_of[code]) ? 1 : 0;
        narrowing.keep(condition.dataset, *rows);
    }
    if (condition.dataset == DatasetKind::stores)
        narrowing.keep_stores(passes);
    else
        narrowing.keep_domain(domain, passes);
    return {};
}

/// Ids of customers who were merged select the customer that they belong to now.
Condition with_present_customers(const Snapshot& snapshot, Condition condition) {
    const DatasetColumn* column =
        condition.segment ? nullptr : snapshot.dataset(condition.dataset).find(condition.field);
    const bool customers = column ? column->domain == "customer"
                                  : condition.dataset == DatasetKind::customers && condition.field == "customer_id";
    if (!customers || snapshot.same_people().stands_for.empty()) return condition;
    for (std::string& value : condition.values) value = snapshot.customer_of(value);
    return condition;
}

Result<void> keep_segment(Narrowing& narrowing, const Snapshot& snapshot, const Condition& condition,
                          const SegmentSource& segments, const Progress& progress) {
    if (!segments)
        return fail(ErrorCode::unsupported, text("Segments cannot be used here: no analysis names the segments."));
    const auto members = segments(snapshot, condition, progress);
    if (!members) return std::unexpected(members.error());
    Passes passes(members->rows() + 1, 0);
    passes[0] = missing_passes(condition) ? 1 : 0;
    for (std::size_t code = 0; code < members->rows(); ++code) passes[code + 1] = members->contains(code) ? 1 : 0;
    narrowing.keep_domain("customer", passes);
    return {};
}

void keep_period(Narrowing& narrowing, const Snapshot& snapshot, const Period& period) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        const DatasetColumn* time = snapshot.dataset(kind.kind).find(kind.time_field);
        if (is_reference(kind.kind) || kind.time_field.empty() || !time) continue;
        const bool until = !period.last.missing();
        if (time->values.type() == ColumnType::time) {
            const auto cells = time->values.times();
            // One comparison a bound; a missing time is below every bound.
            const std::int64_t first =
                period.first.missing() ? DateTime::missing_seconds + 1 : start_of(period.first).seconds;
            const std::int64_t end = until ? start_of(Date{period.last.days + 1}).seconds : INT64_MAX;
            narrowing.keep(kind.kind, rows_where(cells.size(), [=](std::size_t row) {
                               return cells[row] >= first && cells[row] < end;
                           }));
        } else if (time->values.type() == ColumnType::date) {
            const auto cells = time->values.dates();
            const std::int32_t first = period.first.missing() ? Date::missing_days + 1 : period.first.days;
            const std::int32_t last = until ? period.last.days : INT32_MAX;
            narrowing.keep(kind.kind, rows_where(cells.size(), [=](std::size_t row) {
                               return cells[row] >= first && cells[row] <= last;
                           }));
        }
    }
}

}  // namespace

Result<Selections> select(const Snapshot& snapshot, const Filter& filter, const SegmentSource& segments,
                          const Progress& progress) {
    Narrowing narrowing(snapshot);
    if (filter.period) keep_period(narrowing, snapshot, *filter.period);
    const std::vector<std::pair<std::size_t, std::size_t>> across = across_the_meridian(filter);
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
        if (progress.cancelled()) return cancelled();
        if (std::ranges::find(across, i, &std::pair<std::size_t, std::size_t>::second) != across.end()) continue;
        const auto wraps = std::ranges::find(across, i, &std::pair<std::size_t, std::size_t>::first);
        const Condition* either = wraps == across.end() ? nullptr : &filter.conditions[wraps->second];
        const Condition condition = with_present_customers(snapshot, filter.conditions[i]);
        Result<void> done;
        if (condition.segment) {
            done = keep_segment(narrowing, snapshot, condition, segments, progress);
        } else {
            const DatasetColumn* column = snapshot.dataset(condition.dataset).find(condition.field);
            const bool key = condition.field == spec(condition.dataset).key;
            if (!column && !(key && is_reference(condition.dataset))) return missing_field(snapshot, condition);
            if (is_reference(condition.dataset)) {
                done = keep_referenced(narrowing, snapshot, condition, column, either);
            } else {
                const auto rows = condition_rows(*column, condition);
                if (!rows) return std::unexpected(rows.error());
                narrowing.keep(condition.dataset, *rows);
            }
        }
        if (!done) return std::unexpected(done.error());
    }
    return narrowing.take();
}

}  // namespace clientele
