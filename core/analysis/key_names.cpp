#include "core/analysis/key_names.h"

namespace clientele {

KeyNames::Names KeyNames::names_of(const Snapshot& snapshot, DatasetKind kind, std::string_view key) {
    Names names;
    const Dataset& dataset = snapshot.dataset(kind);
    const DatasetColumn *ids = dataset.find(key), *called = dataset.find("name");
    if (!ids || !called || ids->values.type() != ColumnType::text || called->values.type() != ColumnType::text)
        return names;
    const std::span<const Code> codes = ids->values.codes(), words = called->values.codes();
    std::map<Code, std::size_t> uses;
    for (std::size_t row = 0; row < dataset.rows; ++row)
        if (codes[row] != missing_code && words[row] != missing_code) ++uses[words[row]];
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        if (codes[row] == missing_code || words[row] == missing_code) continue;
        const std::string id(ids->values.dictionary().at(codes[row]));
        const std::string name(called->values.dictionary().at(words[row]));
        names.emplace(id, uses[words[row]] > 1 ? name + " (" + id + ")" : name);
    }
    return names;
}

KeyNames::KeyNames(const Snapshot& snapshot)
    : stores_(names_of(snapshot, DatasetKind::stores, "store_id")),
      products_(names_of(snapshot, DatasetKind::products, "product_id")) {}

std::string KeyNames::called(std::string_view field, std::string_view value) const {
    static constexpr std::string_view between = " · ";
    const bool store = field == "store" || field.starts_with("store_") || field.ends_with("store_id") ||
                       field == "customers.home_store";
    const bool product = field.ends_with("product_id");
    if (!store && !product) return std::string(value);
    const Names& names = store ? stores_ : products_;
    if (const auto found = names.find(value); found != names.end()) return found->second;
    const std::size_t end = field.starts_with("store_") ? value.find(between) : value.npos;
    if (end == value.npos) return std::string(value);
    const auto found = names.find(value.substr(0, end));
    return found == names.end() ? std::string(value) : found->second + std::string(value.substr(end));
}

}  // namespace clientele
