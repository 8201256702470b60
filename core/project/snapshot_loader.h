#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/project/growing_dataset.h"
#include "core/project/ledger.h"

namespace clientele {

/// Brings the rows of batches from the tables into columns. Goes on from an earlier snapshot where that helps: datasets
/// whose batches are the same are taken over, those that gained or lost batches at their end are lengthened or cut.
/// Batches are read in the order of their numbers, so that texts get the same codes whichever way a snapshot comes
/// about.
class SnapshotLoader {
 public:
    /// `ledger` as it is now; `earlier_ledger` as it was for `earlier`.
    SnapshotLoader(Database& database, const std::vector<LedgerEntry>& ledger);
    void go_on_from(const Snapshot& earlier, const std::vector<LedgerEntry>& earlier_ledger);
    Result<std::vector<Dataset>> load(const Progress& progress);

 private:
    using Kinds = std::array<std::vector<const LedgerEntry*>, dataset_kind_count>;
    enum class Change { same, at_end, anew };

    Change change_of(std::size_t kind, const Kinds& before) const;
    void keep_or_start(std::size_t kind, const Snapshot& earlier, const Kinds& before);
    void load_batch(const LedgerEntry& entry, const Progress& progress);
    GrowingColumn& column_of(GrowingDataset& dataset, const BatchColumn& column);
    ColumnType attribute_type(const std::vector<const LedgerEntry*>& entries, std::int64_t attribute) const;
    std::string attribute_name(std::int64_t attribute) const;

    Database& database_;
    Kinds entries_;                       // in force, by kind, in order
    std::vector<std::int64_t> in_force_;  // batch numbers
    struct KnownAttribute {
        std::string kind, name, column;
    };
    std::map<std::int64_t, KnownAttribute> attributes_;  // by id
    Domains domains_;
    std::array<GrowingDataset, dataset_kind_count> datasets_;
    std::array<std::optional<Dataset>, dataset_kind_count> kept_;
    std::vector<std::int64_t> to_load_;                             // batch numbers
    std::array<std::uint64_t, dataset_kind_count> rows_of_kind_{};  // of all batches in force
    std::uint64_t rows_to_load_ = 0;
    std::uint64_t rows_loaded_ = 0;
};

}  // namespace clientele
