#pragma once

#include <oneapi/tbb/task_group.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/bulk_rows.h"
#include "core/project/import_columns.h"
#include "core/project/key_index.h"
#include "core/project/ledger.h"

namespace clientele {

/// Writes the blocks of one import into the tables, inside the caller's transaction. Decides about duplicate keys and
/// counts. The first failure ends it. While SQLite takes a block, the next one is made ready on other threads.
class BatchWriter {
   public:
    BatchWriter(StagedDatabase& staged, const ImportPlan& plan);
    ~BatchWriter();
    BatchWriter(const BatchWriter&) = delete;
    BatchWriter& operator=(const BatchWriter&) = delete;

    /// Rows of that batch, an earlier state of the same source, are replaced by key whatever is said of duplicates.
    void takes_place_of(const LedgerEntry& earlier);
    /// Prepares for these columns: the ledger entry, attributes, statements, known keys.
    Result<void> begin(const std::vector<StreamColumn>& columns);
    /// Rows go to `columns` as well from now on, beside the tables.
    void also_to(ImportColumns* columns) { columns_beside_ = columns; }
    Result<void> add(RowBlock block);
    /// Writes the ledger entry with its counts.
    Result<LedgerEntry> finish(std::map<std::string, std::uint64_t> remarks);
    const LedgerEntry& entry() const { return entry_; }
    /// After `begin`: whether rows are known by their keys.
    bool keyed() const { return key_column_ != SIZE_MAX; }
    /// After `finish`: which of the rows that were in force before, with the rows of this import behind them, it
    /// replaced.
    std::vector<std::uint64_t> replaced_places();

   private:
    /// A block whose rows are on their way into the table.
    struct Pending {
        RowBlock block;
        std::vector<std::uint32_t> kept;      // rows to be written, for kinds with a key
        std::vector<std::int64_t> replaced;   // rows of the table whose place they take
        std::int64_t first_row = 0;
        BulkRows::Images images;
    };

    Result<void> assign_columns(const std::vector<StreamColumn>& columns);
    void prepare_statements();
    void load_keys();
    /// The rows of the block to keep, by the policy for duplicates.
    void sort_out_duplicates(Pending& work);
    bool same_key(std::int64_t row, std::string_view key, const Pending& work);
    /// Begins to write its rows as pages, and as columns, on other threads.
    void make_ready(Pending& work);
    /// Brings a block into the table that was made ready.
    void write_ready(std::unique_ptr<Pending> work);
    void write_pending();
    void write_rejects(RowBlock& block);
    /// What becomes of a row whose key `known` has.
    OnDuplicate policy_for(std::int64_t known) const;
    Reject duplicate(const RowBlock& block, std::size_t row, std::string_view key) const;

    StagedDatabase& staged_;
    Database& database_;
    const DatasetSpec& spec_;
    LedgerEntry entry_;
    std::vector<std::string> targets_;        // SQL column of each stream column
    std::int64_t next_row_ = 1;               // of the next row to be numbered

    std::size_t key_column_ = SIZE_MAX;
    std::optional<KeyIndex> keys_;
    std::vector<std::pair<std::int64_t, std::int64_t>>
        earlier_rows_;  // of the same source: first and last of each batch
    std::optional<Statement> key_of_row_;
    std::optional<Statement> replace_row_;
    std::vector<std::int64_t> replaced_;      // all rows of the table whose place was taken so far

    ImportColumns* columns_beside_ = nullptr;

    std::optional<BulkRows> rows_;
    std::unique_ptr<Pending> pending_;
    tbb::task_group getting_ready_;           // the pending block
    std::optional<Statement> insert_texts_;
    std::optional<Statement> insert_reject_;
};

}  // namespace clientele
