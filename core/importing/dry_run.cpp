#include "core/importing/dry_run.h"

#include <algorithm>
#include <fstream>
#include <unordered_set>

#include "core/base/hash.h"

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

Reject known_key(const RowBlock& block, std::size_t row, std::string_view value, const Mapping& mapping,
                 const SourceFacts& facts) {
    Reject reject;
    reject.value = value.substr(0, 500);
    reject.line = block.lines.empty() ? block.first_line + row : block.lines[row];
    reject.reason = "duplicate_key";
    const std::string_view key = spec(mapping.kind).key;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping& column = mapping.columns[i];
        if (column.attribute || column.ignored || column.target != key) continue;
        if (column.column < facts.columns.size()) reject.column = facts.columns[column.column].header;
    }
    reject.message =
        text("There is a {0} “{1}” already. Choose to skip or to replace what is known, or correct the key.",
             Text(spec(mapping.kind).row_one, {}), name(reject.value));
    return reject;
}

void count_row(DryRun& run, const RowBlock& block, std::size_t row, bool known, const DryRunOptions& options,
               const Mapping& mapping, const SourceFacts& facts, std::size_t key_column) {
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
        run.rejects.push_back(known_key(block, row, block.rows.columns[key_column].text(row), mapping, facts));
    }
}

void keep_first_rows(DryRun& run, const RowBlock& block, std::size_t most) {
    for (std::size_t row = 0; row < block.rows.rows && run.first_rows.size() < most; ++row) {
        DryRun::Row kept{block.lines.empty() ? block.first_line + row : block.lines[row], {}};
        for (const ChunkColumn& column : block.rows.columns) kept.cells.push_back(cell_of(column, row));
        run.first_rows.push_back(std::move(kept));
    }
}

Result<std::string> hash_of(const std::filesystem::path& path, const Progress& progress) {
    std::ifstream file(path, std::ios::binary);
    std::error_code ignored;
    const auto bytes = static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(path, ignored), 1));
    if (!file) return fail(ErrorCode::not_readable, text("“{0}” cannot be read.", name(path.string())));
    ContentHash hash;
    std::vector<char> piece(std::size_t{1} << 20);
    for (double done = 0; file; done += static_cast<double>(file.gcount())) {
        if (!progress(std::min(1.0, done / bytes), text("Reading"))) return cancelled();
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add({piece.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (file.bad()) return fail(ErrorCode::not_readable, text("“{0}” cannot be read to its end.", name(path.string())));
    return hash.hex();
}

}  // namespace

Result<DryRun> dry_run(const SourceFacts& facts, const Mapping& mapping, const Snapshot& snapshot,
                       const DryRunOptions& options, const Progress& progress) {
    DryRun run;
    run.hash = facts.hash;
    if (run.hash.empty()) {
        Result<std::string> hash = hash_of(facts.path, progress.part(0, 0.1));
        if (!hash) return std::unexpected(std::move(hash.error()));
        run.hash = std::move(*hash);
    }
    const Progress reading = progress.part(0.1, 1);
    Result<std::unique_ptr<RowStream>> stream = open_rows(facts, mapping, reading);
    if (!stream) return std::unexpected(std::move(stream.error()));
    run.columns = (*stream)->columns();
    const std::string_view key = spec(mapping.kind).key;
    const auto key_at = std::ranges::find_if(
        run.columns, [&](const StreamColumn& column) { return !column.attribute && column.id == key; });
    const auto key_column = static_cast<std::size_t>(key_at - run.columns.begin());
    KnownKeys known(snapshot, mapping.kind, run.columns);

    while (true) {
        Result<std::optional<RowBlock>> next = (*stream)->next();
        if (!next) return std::unexpected(std::move(next.error()));
        if (!*next) break;
        RowBlock& block = **next;
        keep_first_rows(run, block, options.most_rows);
        for (std::size_t row = 0; row < block.rows.rows; ++row) {
            count_row(run, block, row, known.take(block.rows, row), options, mapping, facts, key_column);
        }
        run.counts.read += block.rows_read;
        run.counts.rejected += block.rejects.size();
        run.counts.skipped += block.skipped;
        for (Reject& reject : block.rejects) {
            ++run.reasons[reject.reason];
            if (run.rejects.size() < options.most_rejects) run.rejects.push_back(std::move(reject));
        }
        if (options.live) options.live(run);
        if (!reading(block.fraction, text("{0} {0|row|rows} checked", count(run.counts.read)))) return cancelled();
    }
    std::ranges::stable_sort(run.rejects, {}, &Reject::line);
    run.remarks = (*stream)->remarks();
    return run;
}

}  // namespace clientele
