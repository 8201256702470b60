#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/import_columns.h"
#include "core/project/key_index.h"
#include "core/project/ledger.h"
#include "core/project/staged_rows.h"

namespace clientele {

/// Writes the blocks of one import into the tables, inside the caller's transaction. Decides about duplicate keys and
/// counts. The first failure ends it.
class BatchWriter {
   public:
    BatchWriter(Database& database, const ImportPlan& plan);

    /// Prepares for these columns: the ledger entry, attributes, statements, known keys.
    Result<void> begin(const std::vector<StreamColumn>& columns);
    /// Rows go to `columns` as well from now on, beside the tables.
    void also_to(ImportColumns* columns) { columns_beside_ = columns; }
    Result<void> add(RowBlock& block);
    /// Writes the ledger entry with its counts.
    Result<LedgerEntry> finish(std::map<std::string, std::uint64_t> remarks);
    const LedgerEntry& entry() const { return entry_; }

   private:
    Result<void> assign_columns(const std::vector<StreamColumn>& columns);
    void prepare_statements();
    void load_keys();
    /// The rows of the block to keep, by the policy for duplicates.
    void sort_out_duplicates(RowBlock& block);
    bool same_key(std::int64_t row, std::string_view key, const RowBlock& block);
    void write_rows(const RowBlock& block);
    void write_rejects(RowBlock& block);
    Reject duplicate(const RowBlock& block, std::size_t row, std::string_view key) const;

    Database& database_;
    const DatasetSpec& spec_;
    LedgerEntry entry_;
    std::vector<StreamColumn> columns_;
    std::vector<std::string> targets_;        // SQL column of each stream column
    bool write_rows_ = true;
    std::int64_t next_row_ = 1;               // of the next row to be written

    std::size_t key_column_ = SIZE_MAX;
    std::optional<KeyIndex> keys_;
    std::optional<Statement> key_of_row_;
    std::optional<Statement> replace_row_;
    std::vector<std::uint32_t> kept_;
    std::vector<std::int64_t> replaced_;      // rows whose place was taken in this block

    ImportColumns* columns_beside_ = nullptr;

    std::unique_ptr<StagedRows> staged_;
    std::optional<Statement> insert_rows_;
    std::optional<Statement> insert_texts_;
    std::optional<Statement> insert_reject_;
};

}  // namespace clientele
