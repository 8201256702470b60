#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/project/column_cache.h"
#include "core/project/growing_dataset.h"
#include "core/project/ledger.h"
#include "core/project/recent_texts.h"
#include "core/project/spill_file.h"
#include "core/project/tables.h"

namespace clientele {

/// The columns that a project has before an import.
struct ColumnsBefore {
    std::vector<Dataset> datasets;   ///< of every kind, or none at all for a project without rows
    bool mapped = false;             ///< they lie in a mapped file
};

/// The column cache as a by-product of an import: while the tables take a block of rows, another thread codes it into
/// columns, so that the first opening after the import is fast already. What comes out is what reading the tables anew
/// would give. Values go to nameless files at once; only dictionaries stay in memory. Where that cannot be had cheaply
/// (too many different texts, a disk nearly full) it gives up, and the cache is made at a later opening.
class ImportColumns {
   public:
      /// Nothing where an import like this had better not make columns. `entry` with its columns; `ledger` as it was
      /// before.
      static std::unique_ptr<ImportColumns> start(const std::filesystem::path& project, const LedgerEntry& entry,
                                                  const std::vector<LedgerEntry>& ledger,
                                                  const std::vector<Attribute>& attributes, ColumnsBefore before);

      /// Appends the rows of the block that are in `kept`, or all of them where it is null.
      void add(const RowBlock& block, const std::vector<std::uint32_t>* kept);
      /// The columns of all kinds with those of this import; nothing where there are none to be had. Without the rows
      /// at the places `replaced` (rising), which were in force before or came with this import.
      std::optional<std::vector<Dataset>> finish(const std::vector<std::uint64_t>& replaced);
      /// The same as the cache of the state named by `stamp`, complete but for its name; nothing as well where so few
      /// rows need none.
      std::optional<CacheFile> finish_cache(std::string_view stamp, const std::vector<std::uint64_t>& replaced);

   private:
    void give_up();
    struct Spilled {
        GrowingColumn* column;
        SpillFile file;
        bool any_value;
    };

    ImportColumns(const std::filesystem::path& project, DatasetKind kind, ColumnsBefore before);
    bool choose_columns(const LedgerEntry& entry, const std::vector<Attribute>& attributes);
    bool spill_earlier_values();
    bool fits(const RowBlock& block) const;
    bool spill_block();
    bool take_out(const std::vector<std::uint64_t>& places);
    bool room_on_disk() const;
    std::optional<Column> values_of(Spilled& spilled);
    std::optional<std::vector<Dataset>> datasets();

    std::filesystem::path project_;
    std::filesystem::path folder_;
    ColumnsBefore before_;
    Domains domains_;
    GrowingDataset block_;                       // the columns of the kind, with the values of one block
    std::vector<GrowingColumn*> targets_;        // of the import's columns
    std::vector<RecentTexts> recent_;            // of each of them
    std::vector<Spilled> spilled_;
    std::uint64_t rows_ = 0;
    std::uint64_t spilled_bytes_ = 0;
    std::vector<std::span<const std::byte>> mapped_;   // memory that may be let go of
    bool given_up_ = false;
};

}  // namespace clientele
