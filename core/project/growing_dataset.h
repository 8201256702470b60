#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/snapshot.h"

namespace clientele {

/// The dictionaries of a snapshot in the making, one a domain.
class Domains {
   public:
    /// Goes on from what an earlier snapshot had.
    void start_from(const Dataset& dataset);
    DictionaryBuilder& builder(const std::string& domain);
    /// The finished dictionary; the earlier one itself where nothing was added to it.
    std::shared_ptr<const Dictionary> finish(const std::string& domain);
    /// About the most bytes that the dictionaries in the making hold at once while up to `texts` texts come to each.
    std::size_t memory_to_add(std::size_t texts) const;
    /// Forgets a domain that a dataset alone has and builds anew.
    void drop(const std::string& domain);

   private:
    struct Domain {
        std::shared_ptr<const Dictionary> earlier;
        std::unique_ptr<DictionaryBuilder> builder;   // made when the first text comes
        std::shared_ptr<const Dictionary> finished;
    };
    std::map<std::string, Domain> domains_;
};

/// A column of a snapshot in the making.
struct GrowingColumn {
    std::string id;
    std::string label;
    FieldType field_type = FieldType::text;
    bool attribute = false;
    std::string domain;
    std::size_t order = 0;   ///< fields in registry order, then attributes
    ColumnType type = ColumnType::text;
    DictionaryBuilder* builder = nullptr;
    std::vector<double> numbers;
    std::vector<Code> codes;
    std::vector<std::int32_t> dates;
    std::vector<std::int64_t> times;
    std::vector<std::int8_t> booleans;

    void reserve(std::size_t rows);
    /// Cuts off, or fills up with missing values.
    void resize(std::size_t rows);
    void clear() { resize(0); }
    /// The values so far, as bytes.
    std::span<const std::byte> bytes() const;
    bool any_value() const;
    void start_from(const Column& column);
    Column finish(Domains& domains);
};

/// A dataset of a snapshot in the making.
struct GrowingDataset {
    DatasetKind kind{};
    std::size_t rows = 0;
    std::vector<std::unique_ptr<GrowingColumn>> columns;

    GrowingColumn& field_column(const Field& field, Domains& domains);
    GrowingColumn& attribute_column(std::int64_t attribute, std::string_view name, ColumnType type, Domains& domains);
    void start_from(const Dataset& dataset, const std::map<std::string, std::int64_t>& attributes, Domains& domains);
    /// transactions.amount, where a line gives none: quantity × unit price − discount (none: 0). Nothing is made up
    /// where quantity or price are missing.
    void derive_amounts(Domains& domains);
    Dataset finish(Domains& domains);
    /// The dataset with the values that `values_of` has for each column; it leaves out columns without any value.
    Dataset assemble(const std::function<std::optional<Column>(GrowingColumn&)>& values_of);

   private:
    GrowingColumn& add(GrowingColumn column, Domains& domains);
    GrowingColumn* find(std::string_view id, bool attribute);
};

/// "transactions.amount" for a field or attribute without a domain of its own.
std::string domain_of(DatasetKind kind, const Field* field, std::string_view id);

}  // namespace clientele
