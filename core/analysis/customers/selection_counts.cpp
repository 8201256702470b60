#include "core/analysis/customers/selection_counts.h"

#include "core/table/group_by.h"

namespace clientele {
namespace {

std::int64_t distinct(const Dataset& dataset, std::string_view field, const Selection& rows) {
    const DatasetColumn* column = dataset.find(field);
    if (!column) return 0;
    return count_distinct(column->values.codes(), column->values.dictionary().size(), rows);
}

}  // namespace

SelectionCounts count_selection(const Snapshot& snapshot, const Selections& rows) {
    SelectionCounts counts;
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    const Selection& selected = rows[DatasetKind::transactions];
    counts.lines = !lines.find("order_id");
    counts.orders = counts.lines ? static_cast<std::int64_t>(selected.count()) : distinct(lines, "order_id", selected);
    counts.customers = lines.find("customer_id") ? distinct(lines, "customer_id", selected)
                                                 : static_cast<std::int64_t>(rows[DatasetKind::customers].count());
    return counts;
}

Text in_words(const SelectionCounts& counts) {
    const Text customers = text("{0} {0|customer|customers}", count(counts.customers));
    if (counts.orders == 0) return counts.customers == 0 ? Text() : customers;
    const Text orders = counts.lines ? text("{0} order {0|line|lines}", count(counts.orders))
                                     : text("{0} {0|order|orders}", count(counts.orders));
    if (counts.customers == 0) return orders;
    return text("{0} · {1}", customers, orders);
}

}  // namespace clientele
