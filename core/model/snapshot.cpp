#include "core/model/snapshot.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <mutex>

namespace clientele {
namespace {

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// Least and greatest value; both `missing` where there is none. Missing is below every value.
template <class T>
std::pair<T, T> bounds(std::span<const T> values, T missing) {
    T least = missing;
    T greatest = missing;
    for (const T value : values) {
        if (value == missing) continue;
        if (least == missing || value < least) least = value;
        greatest = std::max(greatest, value);
    }
    return {least, greatest};
}

std::vector<std::uint32_t> rows_by_key(const Dataset& dataset) {
    const DatasetColumn* key = dataset.find(spec(dataset.kind).key);
    if (!key) return {};
    std::vector<std::uint32_t> rows(key->values.dictionary().size(), missing_code);
    const auto codes = key->values.codes();
    for (std::size_t row = 0; row < codes.size(); ++row)
        if (codes[row] != missing_code && rows[codes[row]] == missing_code)
            rows[codes[row]] = static_cast<std::uint32_t>(row);
    return rows;
}

}  // namespace

const DatasetColumn* Dataset::find(std::string_view id) const {
    for (const DatasetColumn& column : columns)
        if (column.id == id) return &column;
    for (const DatasetColumn& column : columns)
        if (column.attribute && same_ignoring_case(column.id, id)) return &column;
    return nullptr;
}

const DatasetColumn* Dataset::find_domain(std::string_view domain) const {
    const auto found = std::ranges::find(columns, domain, &DatasetColumn::domain);
    return found == columns.end() ? nullptr : &*found;
}

Text label_of(DatasetKind kind, const DatasetColumn& column) {
    const Field* field = column.attribute ? nullptr : find_field(spec(kind), column.id);
    return field ? Text(field->label, {}) : verbatim(column.label.empty() ? column.id : column.label);
}

std::optional<Period> days_of(const Dataset& dataset) {
    const std::string_view field = spec(dataset.kind).time_field;
    const DatasetColumn* column = field.empty() ? nullptr : dataset.find(field);
    if (!column) return std::nullopt;
    if (column->values.type() == ColumnType::date) {
        const auto [first, last] = bounds(column->values.dates(), Date::missing_days);
        if (first != Date::missing_days) return Period{Date{first}, Date{last}};
    } else if (column->values.type() == ColumnType::time) {
        const auto [first, last] = bounds(column->values.times(), DateTime::missing_seconds);
        if (first != DateTime::missing_seconds) return Period{date_of(DateTime{first}), date_of(DateTime{last})};
    }
    return std::nullopt;
}

struct Snapshot::Lazy {
    std::array<std::once_flag, dataset_kind_count> once;
    std::array<std::vector<std::uint32_t>, dataset_kind_count> rows;
    std::mutex mutex;
    std::map<std::pair<std::string, std::type_index>, std::shared_ptr<const void>> derived;
};

Snapshot::Snapshot(std::uint64_t version, std::string name, std::string currency, std::vector<Dataset> datasets,
                   SamePeople same_people, std::vector<OwnRule> own_rules, std::vector<ImportedRows> imports,
                   std::vector<OwnSegment> own_segments, std::vector<OwnSurvey> own_surveys)
    : version_(version),
      name_(std::move(name)),
      currency_(std::move(currency)),
      same_people_(std::move(same_people)),
      own_rules_(std::move(own_rules)),
      imports_(std::move(imports)),
      own_segments_(std::move(own_segments)),
      own_surveys_(std::move(own_surveys)),
      lazy_(std::make_shared<Lazy>()) {
    datasets_.resize(dataset_kind_count);
    for (std::size_t i = 0; i < dataset_kind_count; ++i) datasets_[i].kind = static_cast<DatasetKind>(i);
    for (Dataset& dataset : datasets) datasets_[static_cast<std::size_t>(dataset.kind)] = std::move(dataset);
}

std::string_view Snapshot::customer_of(std::string_view id) const {
    if (same_people_.stands_for.empty()) return id;
    const auto customers = dictionary("customer");
    const auto code = customers ? customers->find(id) : std::nullopt;
    return code ? customers->at(same_people_.code_of(*code)) : id;
}

const std::vector<std::uint32_t>& Snapshot::row_of(DatasetKind kind) const {
    const auto index = static_cast<std::size_t>(kind);
    std::call_once(lazy_->once[index], [&] { lazy_->rows[index] = rows_by_key(datasets_[index]); });
    return lazy_->rows[index];
}

const void* Snapshot::derived_value(std::string_view what, std::type_index type) const {
    const std::lock_guard lock(lazy_->mutex);
    const auto found = lazy_->derived.find({std::string(what), type});
    return found == lazy_->derived.end() ? nullptr : found->second.get();
}

const void* Snapshot::keep_derived_value(std::string_view what, std::type_index type,
                                         std::shared_ptr<const void> value) const {
    const std::lock_guard lock(lazy_->mutex);
    return lazy_->derived.try_emplace({std::string(what), type}, std::move(value)).first->second.get();
}

std::shared_ptr<const Dictionary> Snapshot::dictionary(std::string_view domain) const {
    for (const Dataset& dataset : datasets_)
        if (const DatasetColumn* column = dataset.find_domain(domain)) return column->values.shared_dictionary();
    return nullptr;
}

}  // namespace clientele
