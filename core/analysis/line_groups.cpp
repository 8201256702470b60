#include "core/analysis/line_groups.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr DatasetKind references[] = {DatasetKind::customers, DatasetKind::products, DatasetKind::stores};

/// The column of a dataset that points to the reference dataset.
const DatasetColumn* pointer_to(const Snapshot& snapshot, DatasetKind of, DatasetKind reference) {
    return of == reference ? nullptr : snapshot.dataset(of).find(spec(reference).key);
}

bool groups_well(const DatasetColumn& column, std::size_t most) {
    if (column.values.type() != ColumnType::text || column.type == FieldType::text) return false;
    const std::size_t values = column.values.dictionary().size();
    return values >= 2 && values <= most && column.domain != "customer" && column.domain != "order";
}

Text choice_label(DatasetKind of, DatasetKind kind, const DatasetColumn& column) {
    if (kind == of) return label_of(kind, column);
    return text("{0} of {1}", label_of(kind, column), Text(spec(kind).row_one, {}));
}

void add_choices(std::vector<OptionChoice>& choices, const Snapshot& snapshot, DatasetKind of, DatasetKind kind,
                 std::size_t most) {
    for (const DatasetColumn& column : snapshot.dataset(kind).columns)
        if (groups_well(column, most) && (kind == of || column.id != spec(kind).key))
            choices.push_back({std::string(spec(kind).id) + "." + column.id, choice_label(of, kind, column)});
}

}  // namespace

std::vector<OptionChoice> row_group_choices(const Snapshot& snapshot, DatasetKind of, std::size_t most) {
    std::vector<OptionChoice> choices;
    add_choices(choices, snapshot, of, of, most);
    for (const DatasetKind kind : references)
        if (pointer_to(snapshot, of, kind)) add_choices(choices, snapshot, of, kind, most);
    return choices;
}

std::vector<OptionChoice> line_group_choices(const Snapshot& snapshot) {
    return row_group_choices(snapshot, DatasetKind::transactions);
}

Result<LineGroups> line_groups(const Snapshot& snapshot, std::string_view field) {
    return row_groups(snapshot, DatasetKind::transactions, field);
}

Result<LineGroups> row_groups(const Snapshot& snapshot, DatasetKind of, std::string_view field) {
    const std::size_t point = field.find('.');
    const auto kind = find_dataset_kind(field.substr(0, point));
    const DatasetColumn* column =
        kind && point != field.npos ? snapshot.dataset(*kind).find(field.substr(point + 1)) : nullptr;
    const DatasetColumn* pointer = !column || *kind == of ? nullptr : pointer_to(snapshot, of, *kind);
    if (!column || column->values.type() != ColumnType::text || (*kind != of && !pointer)) {
        if (of == DatasetKind::transactions)
            return fail(ErrorCode::not_found, text("Order lines cannot be grouped by “{0}”.", name(field)));
        return fail(ErrorCode::not_found,
                    text("{0} cannot be grouped by “{1}”.", Text(spec(of).label, {}), name(field)));
    }
    LineGroups groups;
    groups.field_ = field;
    groups.names_ = column->values.shared_dictionary();
    if (!pointer) {
        groups.codes_ = column->values.codes();
        return groups;
    }
    groups.codes_ = pointer->values.codes();
    groups.through_.assign(pointer->values.dictionary().size() + 1, missing_code);
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(*kind);
    const std::span<const Code> values = column->values.codes();
    for (std::size_t code = 0; code < row_of.size(); ++code)
        if (row_of[code] != missing_code) groups.through_[code + 1] = values[row_of[code]];
    return groups;
}

}  // namespace clientele
