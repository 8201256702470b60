#include "core/model/snapshot.h"

#include <algorithm>
#include <cctype>
#include <mutex>

namespace clientele {
namespace {

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
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

struct Snapshot::Lazy {
    std::array<std::once_flag, dataset_kind_count> once;
    std::array<std::vector<std::uint32_t>, dataset_kind_count> rows;
};

Snapshot::Snapshot(std::uint64_t version, std::string name, std::string currency, std::vector<Dataset> datasets)
    : version_(version), name_(std::move(name)), currency_(std::move(currency)), lazy_(std::make_shared<Lazy>()) {
    datasets_.resize(dataset_kind_count);
    for (std::size_t i = 0; i < dataset_kind_count; ++i) datasets_[i].kind = static_cast<DatasetKind>(i);
    for (Dataset& dataset : datasets) datasets_[static_cast<std::size_t>(dataset.kind)] = std::move(dataset);
}

const std::vector<std::uint32_t>& Snapshot::row_of(DatasetKind kind) const {
    const auto index = static_cast<std::size_t>(kind);
    std::call_once(lazy_->once[index], [&] { lazy_->rows[index] = rows_by_key(datasets_[index]); });
    return lazy_->rows[index];
}

}  // namespace clientele
