#include <algorithm>

#include "core/project/entries.h"
#include "core/project/mends.h"
#include "core/project/row_numbers.h"

namespace clientele {
namespace {

constexpr std::size_t rows_at_once = 65'536;

Result<void> check_plan(const MendPlan& plan, const Snapshot& snapshot) {
    const Mend& mend = plan.mend;
    if (plan.version != snapshot.version() || plan.rows.rows() != snapshot.dataset(mend.dataset).rows)
        return fail(ErrorCode::bad_value,
                    text("The data have changed since this mend was worked out. Look at it again."));
    const bool of_rows = mend.change == MendChange::leave_out;
    const bool by_values = !plan.values.empty();
    if (plan.rows.count() == 0 || of_rows != mend.fields.empty() || (by_values && mend.fields.size() != 1) ||
        (mend.change == MendChange::replace && !by_values) || (of_rows && by_values))
        return fail(ErrorCode::bad_value, text("There is nothing to mend."));
    return {};
}

bool same_cell(const Column& a, std::size_t row_of_a, const Column& b, std::size_t row_of_b) {
    return !b.missing(row_of_b) && a.at(row_of_a) == b.at(row_of_b);
}

/// Which rows of the tables the rows of the snapshot are that is shown.
class Origins {
 public:
    Origins(const Project::State& state, const Mend& mend)
        : state_(state),
          mend_(mend),
          of_customers_(mend.dataset == DatasetKind::customers && !state.merged_customers.empty()),
          left_(state.mended_left[static_cast<std::size_t>(mend.dataset)]),
          before_merging_(state.mended ? *state.mended : *state.rows) {}

    /// Calls visit(place among the rows in force) for all rows that a row of the snapshot stands for.
    template <class Visit>
    void of(std::size_t row, Visit&& visit) const {
        if (!of_customers_) return visit(in_force(row));
        const std::size_t own = state_.merged_customers[row];
        visit(in_force(own));
        if (mend_.change == MendChange::leave_out) return;
        // What the row lacked has come from another of the person's.
        for (const std::size_t other : others_of(own))
            if (std::ranges::any_of(mend_.fields, [&](const std::string& field) { return says_so(field, row, other); }))
                visit(in_force(other));
    }

 private:
    std::size_t in_force(std::size_t row) const { return left_.empty() ? row : left_[row]; }
    std::vector<std::size_t> others_of(std::size_t row) const {
        const DatasetColumn* ids = before_merging_.dataset(DatasetKind::customers).find("customer_id");
        const MergedCustomer* person = ids ? state_.last->same_people().find(ids->values.text(row)) : nullptr;
        std::vector<std::size_t> rows;
        if (!person) return rows;
        const std::vector<std::uint32_t>& row_of = before_merging_.row_of(DatasetKind::customers);
        for (const std::string& id : person->others) {
            const auto code = ids->values.dictionary().find(id);
            const std::uint32_t place = code && *code < row_of.size() ? row_of[*code] : missing_code;
            if (place != missing_code) rows.push_back(place);
        }
        return rows;
    }
    bool says_so(const std::string& field, std::size_t shown, std::size_t row) const {
        const DatasetColumn* now = state_.last->dataset(DatasetKind::customers).find(field);
        const DatasetColumn* before = before_merging_.dataset(DatasetKind::customers).find(field);
        return now && before && same_cell(now->values, shown, before->values, row);
    }

    const Project::State& state_;
    const Mend& mend_;
    bool of_customers_;
    const std::vector<std::uint32_t>& left_;
    const Snapshot& before_merging_;
};

std::vector<RowRange> ranges_of(std::vector<std::int64_t> numbers) {
    std::ranges::sort(numbers);
    std::vector<RowRange> ranges;
    for (const std::int64_t number : numbers) {
        if (ranges.empty() || number > ranges.back().last + 1)
            ranges.push_back({number, number});
        else
            ranges.back().last = number;
    }
    return ranges;
}

Result<MendedCells> cells_of(const MendPlan& plan, Project::State& state, const Progress& progress) {
    if (!plan.values.empty()) return MendedCells{.rows = {}, .values = plan.values};
    const RowNumbers numbers(*state.database, state.ledger, plan.mend.dataset,
                             state.rows->dataset(plan.mend.dataset).rows);
    if (auto status = state.database->status(); !status) return std::unexpected(status.error());
    const Origins origins(state, plan.mend);
    std::vector<std::int64_t> rows;
    rows.reserve(plan.rows.count());
    for (std::size_t first = 0; first < plan.rows.rows(); first += rows_at_once) {
        if (progress.cancelled()) return cancelled();
        plan.rows.for_each(first, std::min(plan.rows.rows(), first + rows_at_once), [&](std::size_t row) {
            origins.of(row, [&](std::size_t place) { rows.push_back(numbers.number_of(place)); });
        });
    }
    return MendedCells{.rows = ranges_of(std::move(rows)), .values = {}};
}

}  // namespace

Result<Batch> Project::mend(const MendPlan& plan, const Progress& progress) {
    State& state = *state_;
    if (auto writable = state.writable(); !writable) return std::unexpected(writable.error());
    const auto present = snapshot(progress.part(0, 0.3));
    if (!present) return std::unexpected(present.error());
    if (auto checked = check_plan(plan, **present); !checked) return std::unexpected(checked.error());
    auto cells = cells_of(plan, state, progress.part(0.3, 0.5));
    if (!cells) return std::unexpected(cells.error());
    std::vector<LedgerEntry> ledger = state.ledger;
    Transaction transaction(*state.database, "IMMEDIATE");
    LedgerEntry entry = next_entry(*state.database, ledger, plan.mend.dataset, plan.mend.rule);
    entry.batch.mend = plan.mend;
    entry.batch.mend->rows = plan.rows.count();
    write_entry(*state.database, entry);
    if (!write_mend(*state.database, entry.batch, *cells, progress.part(0.5, 1))) return cancelled();
    return keep(state, transaction, std::move(ledger), std::move(entry));
}

}  // namespace clientele
