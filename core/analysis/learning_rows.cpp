#include "core/analysis/learning_rows.h"

#include <algorithm>

#include "core/analysis/segments/segments_on_day.h"

namespace clientele {
namespace {

/// The rows of the filter, as of the day of the context.
Result<Selections> rows_as_of(const Context& context, Filter filter) {
    if (context.as_of) {
        Period period = filter.period.value_or(Period{});
        period.last = period.last.missing() ? *context.as_of : std::min(period.last, *context.as_of);
        filter.period = period;
    }
    return select(context.snapshot, filter, in_segments_on(context.as_of), context.progress);
}

}  // namespace

bool chooses_customers(const Condition& condition) {
    return condition.segment || condition.dataset == DatasetKind::customers ||
           (condition.dataset == DatasetKind::transactions && condition.field == "customer_id");
}

Result<LearningRows> learning_rows(const Context& context) {
    Filter others = context.filter;
    std::erase_if(others.conditions, chooses_customers);
    if (others == context.filter) return LearningRows{.rows = context.rows};
    auto rows = rows_as_of(context, std::move(others));
    if (!rows) return std::unexpected(rows.error());
    LearningRows learning{.rows = std::move(*rows), .all_are_asked = false};
    const auto dictionary = context.snapshot.dictionary("customer");
    learning.asked.assign(dictionary ? dictionary->size() : 0, 0);
    if (const DatasetColumn* column = context.snapshot.dataset(DatasetKind::transactions).find("customer_id")) {
        const auto codes = column->values.codes();
        context.rows[DatasetKind::transactions].for_each([&](std::size_t row) {
            if (codes[row] != missing_code) learning.asked[codes[row]] = 1;
        });
    }
    return learning;
}

}  // namespace clientele
