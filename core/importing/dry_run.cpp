#include "core/importing/dry_run.h"

#include <algorithm>
#include <unordered_set>

namespace clientele {
namespace {

/// Which keys are taken: by the project's rows in force, and by the rows before in the file.
class KnownKeys {
 public:
    KnownKeys(const Snapshot& snapshot, DatasetKind kind, const std::vector<StreamColumn>& columns) {
        const std::string_view key = spec(kind).key;
        if (key.empty()) return;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!columns[i].attribute && columns[i].id == key) column_ = i;
        }
        const DatasetColumn* known = snapshot.dataset(kind).find(key);
        if (!known || known->values.type() != ColumnType::text) return;
        dictionary_ = known->values.shared_dictionary();
        rows_ = &snapshot.row_of(kind);
    }

    /// True when the row's key was taken before; it is taken now.
    bool take(const Chunk& rows, std::size_t row) {
        if (!column_) return false;
        const std::string_view key = rows.columns[*column_].text(row);
        if (key.empty()) return false;
        if (dictionary_) {
            const auto code = dictionary_->find(key);
            if (code && *code < rows_->size() && (*rows_)[*code] != missing_code) return true;
        }
        return !in_file_.insert(std::string(key)).second;
    }

 private:
    std::optional<std::size_t> column_;  // none: the kind has no key, or the file does not fill it
    std::shared_ptr<const Dictionary> dictionary_;
    const std::vector<std::uint32_t>* rows_ = nullptr;
    std::unordered_set<std::string> in_file_;
};

Cell cell_of(const ChunkColumn& column, std::size_t row) {
    if (column.missing(row)) return {};
    switch (column.type) {
        case ColumnType::number:
            return column.numbers[row];
        case ColumnType::text:
            return std::string(column.text(row));
        case ColumnType::date:
            return Date{column.dates[row]};
        case ColumnType::time:
            return DateTime{column.times[row]};
        case ColumnType::boolean:
            return column.booleans[row] != 0;
    }
    return {};
}

/// The header of the column that fills the field; "" where none does.
std::string header_of(std::string_view field, const Mapping& mapping, const SourceFacts& facts) {
    for (const ColumnMapping& column : mapping.columns)
        if (!column.attribute && !column.ignored && column.target == field) return facts.columns[column.column].header;
    return {};
}

struct Key {
    const DatasetSpec& kind;
    std::size_t column;  ///< in the stream
    std::string header;
};

void count_row(DryRun& run, const RowBlock& block, std::size_t row, bool known, const DryRunOptions& options,
               const Key& key) {
    if (!known) {
        ++run.counts.accepted;
        return;
    }
    if (options.on_duplicate == OnDuplicate::skip) {
        ++run.counts.skipped;
        ++run.reasons["duplicate_key"];
    } else if (options.on_duplicate == OnDuplicate::replace) {
        ++run.counts.replaced;
    } else {
        ++run.counts.rejected;
        ++run.reasons["duplicate_key"];
        if (run.rejects.size() >= options.most_rejects) return;
        run.rejects.push_back(
            duplicate_key(key.kind, key.header, block.rows.columns[key.column].text(row), line_of(block, row)));
    }
}

void keep_first_rows(DryRun& run, const RowBlock& block, std::size_t most) {
    for (std::size_t row = 0; row < block.rows.rows && run.first_rows.size() < most; ++row) {
        DryRun::Row kept{line_of(block, row), {}};
        for (const ChunkColumn& column : block.rows.columns) kept.cells.push_back(cell_of(column, row));
        run.first_rows.push_back(std::move(kept));
    }
}

}  // namespace

Result<DryRun> dry_run(const SourceFacts& facts, const Mapping& mapping, const Snapshot& snapshot,
                       const DryRunOptions& options, const Progress& progress) {
    DryRun run;
    run.hash = facts.hash;
    Result<std::unique_ptr<RowStream>> stream = open_rows(facts, mapping, progress);
    if (!stream) return std::unexpected(std::move(stream.error()));
    run.columns = (*stream)->columns();
    const DatasetSpec& kind = spec(mapping.kind);
    const auto key_at = std::ranges::find_if(
        run.columns, [&](const StreamColumn& column) { return !column.attribute && column.id == kind.key; });
    const Key key{kind, static_cast<std::size_t>(key_at - run.columns.begin()), header_of(kind.key, mapping, facts)};
    KnownKeys known(snapshot, mapping.kind, run.columns);

    while (true) {
        Result<std::optional<RowBlock>> next = (*stream)->next();
        if (!next) return std::unexpected(std::move(next.error()));
        if (!*next) break;
        RowBlock& block = **next;
        keep_first_rows(run, block, options.most_rows);
        for (std::size_t row = 0; row < block.rows.rows; ++row) {
            count_row(run, block, row, known.take(block.rows, row), options, key);
        }
        run.counts.read += block.rows_read;
        run.counts.rejected += block.rejects.size();
        run.counts.skipped += block.skipped;
        if (block.skipped != 0) run.reasons["not_data"] += block.skipped;
        for (Reject& reject : block.rejects) {
            ++run.reasons[reject.reason];
            if (run.rejects.size() < options.most_rejects) run.rejects.push_back(std::move(reject));
        }
        if (options.live) options.live(run);
        if (!progress(block.fraction, text("{0} {0|row|rows} checked", count(run.counts.read)))) return cancelled();
    }
    std::ranges::stable_sort(run.rejects, {}, &Reject::line);
    run.remarks = (*stream)->remarks();
    return run;
}

}  // namespace clientele
