#include "ui/shell/data_facts.h"

#include <algorithm>
#include <array>

namespace clientele {
namespace {

constexpr std::size_t rows_between_questions = 1 << 20;

const DatasetColumn* present(const Snapshot& snapshot, DatasetKind kind, std::string_view field) {
    const Dataset& dataset = snapshot.dataset(kind);
    return dataset.rows == 0 ? nullptr : dataset.find(field);
}

FilterField filter_field(DatasetKind kind, const DatasetColumn& column) {
    return {false, kind, column.id, column.type, label_of(kind, column), Text(spec(kind).label, {})};
}

}  // namespace

Result<std::vector<DatasetFacts>> data_facts(const Snapshot& snapshot, const Progress& progress) {
    std::vector<DatasetFacts> facts;
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (progress.cancelled()) return cancelled();
        const Dataset& dataset = snapshot.dataset(kind.kind);
        if (dataset.rows == 0) continue;
        facts.push_back({kind.kind, dataset.rows, days_of(dataset)});
    }
    return facts;
}

Result<std::vector<ValueCount>> value_counts(const Column& column, std::size_t most, const Progress& progress) {
    std::vector<ValueCount> values;
    if (column.type() == ColumnType::boolean) {
        const auto cells = column.booleans();
        values = {{"yes", static_cast<std::size_t>(std::ranges::count(cells, 1))},
                  {"no", static_cast<std::size_t>(std::ranges::count(cells, 0))}};
    } else if (column.type() == ColumnType::text && column.shared_dictionary()) {
        std::vector<std::size_t> rows(column.dictionary().size());
        const auto codes = column.codes();
        for (std::size_t row = 0; row < codes.size(); ++row) {
            if (row % rows_between_questions == 0 && progress.cancelled()) return cancelled();
            if (codes[row] != missing_code) ++rows[codes[row]];
        }
        std::vector<Code> order;
        for (Code code = 0; code < rows.size(); ++code)
            if (rows[code] > 0) order.push_back(code);
        const auto kept = std::min(most, order.size());
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept), [&](Code a, Code b) {
            return rows[a] != rows[b] ? rows[a] > rows[b] : column.dictionary().at(a) < column.dictionary().at(b);
        });
        order.resize(kept);
        for (const Code code : order) values.push_back({std::string(column.dictionary().at(code)), rows[code]});
    }
    std::erase_if(values, [](const ValueCount& value) { return value.rows == 0; });
    return values;
}

std::vector<FilterField> filter_fields(const Snapshot& snapshot) {
    std::vector<FilterField> fields;
    if (present(snapshot, DatasetKind::transactions, "customer_id"))
        fields.push_back({true, DatasetKind::customers, "", FieldType::category, text("Segment"), text("Customers")});
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        if (dataset.rows == 0) continue;
        for (const DatasetColumn& column : dataset.columns)
            if (column.type != FieldType::coordinate) fields.push_back(filter_field(kind.kind, column));
    }
    return fields;
}

std::vector<FilterField> usual_filter_fields(const Snapshot& snapshot) {
    using Place = std::pair<DatasetKind, std::string_view>;
    constexpr std::size_t store_place = 0;
    // Each place on the bar is taken by the first of its fields that the project has.
    static const std::vector<std::vector<Place>> places = {
        {{DatasetKind::stores, "name"}, {DatasetKind::stores, "store_id"}, {DatasetKind::transactions, "store_id"}},
        {{DatasetKind::customers, "country"},
         {DatasetKind::customers, "region"},
         {DatasetKind::stores, "country"},
         {DatasetKind::stores, "region"},
         {DatasetKind::transactions, "Country"},
         {DatasetKind::transactions, "Region"}},
        {{DatasetKind::products, "category"}, {DatasetKind::transactions, "Category"}},
        {{DatasetKind::transactions, "channel"}}};
    std::vector<FilterField> fields;
    for (std::size_t place = 0; place < places.size(); ++place)
        for (const auto& [kind, field] : places[place])
            if (const DatasetColumn* column = present(snapshot, kind, field)) {
                fields.push_back(filter_field(kind, *column));
                // A store's name is labelled "Name", which says nothing on the bar.
                if (place == store_place) fields.back().label = text("Store");
                break;
            }
    for (const FilterField& field : filter_fields(snapshot))
        if (field.segment) fields.push_back(field);
    return fields;
}

}  // namespace clientele
