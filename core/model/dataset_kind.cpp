#include "core/model/dataset_kind.h"

#include <algorithm>

#include "core/model/kinds/kinds.h"

namespace clientele {

ColumnType column_type(FieldType type) {
    switch (type) {
        case FieldType::identifier:
        case FieldType::category:
        case FieldType::text:
            return ColumnType::text;
        case FieldType::number:
        case FieldType::amount:
        case FieldType::count:
        case FieldType::duration:
        case FieldType::coordinate:
            return ColumnType::number;
        case FieldType::date:
            return ColumnType::date;
        case FieldType::time:
            return ColumnType::time;
        case FieldType::boolean:
            return ColumnType::boolean;
    }
    return ColumnType::text;
}

std::span<const DatasetSpec> dataset_kinds() {
    static const std::array<DatasetSpec, dataset_kind_count> kinds{
        customers_spec,       products_spec,          stores_spec,        transactions_spec, purchase_summaries_spec,
        contacts_spec,        recordings_spec,        responses_spec,     observations_spec, visits_spec,
        mystery_visits_spec,  competitor_offers_spec, market_series_spec, web_events_spec,   social_posts_spec,
        campaign_events_spec, loyalty_events_spec,    reviews_spec};
    return kinds;
}

const DatasetSpec& spec(DatasetKind kind) { return dataset_kinds()[static_cast<std::size_t>(kind)]; }

bool is_reference(DatasetKind kind) {
    return kind == DatasetKind::customers || kind == DatasetKind::products || kind == DatasetKind::stores;
}

std::optional<DatasetKind> find_dataset_kind(std::string_view id) {
    const auto kinds = dataset_kinds();
    const auto found = std::ranges::find(kinds, id, &DatasetSpec::id);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

const Field* find_field(const DatasetSpec& spec, std::string_view id) {
    const auto found = std::ranges::find(spec.fields, id, &Field::id);
    return found == spec.fields.end() ? nullptr : &*found;
}

}  // namespace clientele
