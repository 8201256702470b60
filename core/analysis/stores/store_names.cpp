#include "core/analysis/stores/store_names.h"

#include <map>

namespace clientele {

StoreNames store_names(const Snapshot& snapshot) {
    StoreNames names;
    const auto dictionary = snapshot.dictionary("store");
    for (const DatasetKind kind : {DatasetKind::stores, DatasetKind::visits, DatasetKind::transactions,
                                   DatasetKind::responses, DatasetKind::mystery_visits}) {
        const Dataset& dataset = snapshot.dataset(kind);
        if (dataset.rows == 0 || !dataset.find("store_id")) continue;
        names.dimension = std::string(spec(kind).id) + ".store_id";
        break;
    }
    if (!dictionary) return names;
    for (Code code = 0; code < dictionary->size(); ++code) names.ids.emplace_back(dictionary->at(code));
    names.labels = names.ids;
    const StoreTexts called = store_texts(snapshot, "name");
    if (called.of.empty()) return names;
    std::map<Code, int> uses;
    for (const Code code : called.of)
        if (code != missing_code) ++uses[code];
    for (std::size_t store = 0; store < names.size(); ++store) {
        const Code code = called.of[store];
        if (code == missing_code) continue;
        names.labels[store] = called.names->at(code);
        if (uses[code] > 1) names.labels[store] += " (" + names.ids[store] + ")";
    }
    return names;
}

std::set<Code> unlisted_stores(const Snapshot& snapshot) {
    std::set<Code> unlisted;
    const auto dictionary = snapshot.dictionary("store");
    if (!dictionary || snapshot.dataset(DatasetKind::stores).rows == 0) return unlisted;
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::stores);
    for (Code code = 0; code < dictionary->size(); ++code)
        if (code >= row_of.size() || row_of[code] == missing_code) unlisted.insert(code);
    if (2 * unlisted.size() > dictionary->size()) unlisted.clear();
    return unlisted;
}

Text unlisted_note(const StoreNames& names, const std::set<Code>& unlisted) {
    if (unlisted.empty()) return {};
    constexpr std::size_t most = 10;
    std::vector<Text> ids;
    for (const Code code : unlisted) {
        if (ids.size() == most) {
            ids.push_back(text("and {0} more", count(unlisted.size() - most)));
            break;
        }
        ids.push_back(verbatim(names.ids[code]));
    }
    return text("{0} {0|number is|numbers are} not in the list of stores and {0|counts|count} as none: {1}.",
                count(unlisted.size()), std::move(ids));
}

StoreTexts store_texts(const Snapshot& snapshot, std::string_view field) {
    StoreTexts texts;
    const Dataset& stores = snapshot.dataset(DatasetKind::stores);
    const DatasetColumn* column = stores.find(field);
    const auto dictionary = snapshot.dictionary("store");
    if (!dictionary || !column || column->values.type() != ColumnType::text) return texts;
    texts.names = column->values.shared_dictionary();
    texts.of.assign(dictionary->size(), missing_code);
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::stores);
    for (std::size_t store = 0; store < row_of.size() && store < texts.of.size(); ++store)
        if (row_of[store] != missing_code) texts.of[store] = column->values.codes()[row_of[store]];
    return texts;
}

}  // namespace clientele
