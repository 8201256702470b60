#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/model/snapshot.h"

namespace clientele {

/// What people call the values of fields that are numbers of stores and articles, for sentences: keys stay what the
/// data has. Made once for many; O(stores + products).
class KeyNames {
 public:
    explicit KeyNames(const Snapshot& snapshot);
    /// Of a field ("transactions.store_id") the value's name: that of the store or article, with its number where
    /// several are called so; the value itself where there is none. Of a pair ("S03 · Waited too long", field
    /// "store_reason") the first part's.
    std::string called(std::string_view field, std::string_view value) const;

 private:
    using Names = std::map<std::string, std::string, std::less<>>;
    static Names names_of(const Snapshot& snapshot, DatasetKind kind, std::string_view key);
    Names stores_, products_;
};

}  // namespace clientele
