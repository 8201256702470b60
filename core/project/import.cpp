#include <fmt/format.h>
#include <oneapi/tbb/task_group.h>

#include <algorithm>

#include "core/project/batch_writer.h"
#include "core/project/import_columns.h"
#include "core/project/mends.h"
#include "core/project/project_state.h"
#include "core/project/refreshing.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

constexpr std::uint64_t large_source = std::uint64_t{16} << 20;

/// While it lives, a large import writes pages into the file itself, once, instead of into the log and from there into
/// the file: new pages need no journal. Only where nobody else has the file open; else everything stays as it is.
class DirectWriting {
   public:
    DirectWriting(Database& database, bool wanted) : database_(database) {
        if (!wanted) return;
        active_ = database.text("PRAGMA journal_mode = TRUNCATE") == "truncate";
        if (!active_) (void)database.status();
    }
    ~DirectWriting() {
        if (!active_) return;
        database_.text("PRAGMA journal_mode = WAL");
        (void)database_.status();  // somebody has opened it meanwhile: the next opening sets the mode
    }
    DirectWriting(const DirectWriting&) = delete;
    DirectWriting& operator=(const DirectWriting&) = delete;
    bool active() const { return active_; }

   private:
    Database& database_;
    bool active_ = false;
};

/// While it lives, SQLite keeps few pages: rows that only come behind one another need none of those before, and pages
/// that are written soon are still in the processor's cache.
class FewPages {
   public:
    FewPages(Database& database, bool wanted) : database_(database), wanted_(wanted) {
        if (wanted_) database_.keep_pages(12);
    }
    ~FewPages() {
        if (wanted_) database_.keep_pages(Database::usual_pages);
    }
    FewPages(const FewPages&) = delete;
    FewPages& operator=(const FewPages&) = delete;

   private:
    Database& database_;
    bool wanted_;
};

Result<void> write_blocks(BatchWriter& writer, RowStream& rows, const Text& doing, const Progress& progress) {
    while (true) {
        auto block = rows.next();
        if (!block) return std::unexpected(block.error());
        if (!*block) return {};
        const double fraction = (*block)->fraction;
        if (auto added = writer.add(std::move(**block)); !added) return added;
        if (!progress(fraction, doing)) return cancelled();
    }
}

void delete_rows(Database& database, const std::string& table, std::int64_t first, std::int64_t last) {
    if (last < first) return;
    // Emptying a table takes whole pages at once: a large file that was imported the wrong way is often the only one.
    const bool all = database.integer(fmt::format("SELECT coalesce(min(row) >= {1}, 0) FROM {0}", table, first)) == 1 &&
                     database.integer(fmt::format("SELECT coalesce(max(row) <= {1}, 0) FROM {0}", table, last)) == 1;
    database.execute(all ? fmt::format("DELETE FROM {}", table)
                         : fmt::format("DELETE FROM {} WHERE row BETWEEN {} AND {}", table, first, last));
}

std::uint64_t rows_in_force(const std::vector<LedgerEntry>& ledger) {
    std::uint64_t rows = 0;
    for (const LedgerEntry& entry : ledger)
        if (entry.state == BatchState::in_force) rows += entry.batch.counts.accepted;
    return rows;
}

/// What the columns of an import go on from, where it is at hand.
std::optional<ColumnsBefore> columns_before(Project::State& state) {
    const std::string stamp(stamp_of_rows(state.version.stamp));
    if (state.series && !state.series->datasets.empty() && state.series->stamp == stamp)
        return ColumnsBefore{.datasets = state.series->datasets, .mapped = true};
    const std::uint64_t rows = rows_in_force(state.ledger);
    if (rows == 0) return ColumnsBefore{};
    if (rows >= least_rows_to_cache) {
        auto cached = read_column_cache(state.path, stamp);
        if (!cached || cached->size() != dataset_kind_count) return std::nullopt;
        return ColumnsBefore{.datasets = std::move(*cached), .mapped = true};
    }
    const auto snapshot = state.rows_in_force({});  // read in no time
    if (!snapshot) return std::nullopt;
    ColumnsBefore before;
    for (const DatasetSpec& kind : dataset_kinds()) before.datasets.push_back((*snapshot)->dataset(kind.kind));
    return before;
}

}  // namespace

void purge_undone(Database& database, std::vector<LedgerEntry>& ledger) {
    for (LedgerEntry& entry : ledger) {
        if (entry.state != BatchState::undone) continue;
        const DatasetSpec& of = spec(entry.batch.plan.kind);
        const std::string table = rows_table(of);
        std::string searched;
        for (const Field* field : searchable_fields(of)) searched += ", " + sql_name(field->id);
        if (!searched.empty())
            database
                .prepare(fmt::format("INSERT INTO {0}({0}, rowid{1}) SELECT 'delete', row{1} FROM {2} WHERE row BETWEEN"
                                     " ?1 AND ?2",
                                     search_table(of), searched, table))
                .bind(1, entry.first_row)
                .bind(2, entry.last_row)
                .run();
        delete_rows(database, table, entry.first_row, entry.last_row);
        const bool retired = entry.batch.plan.refreshes != 0 && !of.key.empty();  // rows without one in their place
        if (entry.batch.counts.replaced > 0 || retired)
            database.prepare(fmt::format("UPDATE {} SET replaced_by = NULL WHERE replaced_by = ?1", table))
                .bind(1, entry.batch.id)
                .run();
        database.prepare("DELETE FROM rejects WHERE batch = ?1").bind(1, entry.batch.id).run();
        database.prepare("DELETE FROM batch_columns WHERE batch = ?1").bind(1, entry.batch.id).run();
        if (entry.batch.mend) forget_mended_rows(database, entry.batch.id);
        entry.columns.clear();
        set_state(entry, BatchState::purged);
        entry.first_row = 0;
        entry.last_row = -1;
        write_entry(database, entry);
        make_view(database, of);
    }
}

namespace {

/// The batches that the import takes the place of; none where it refreshes nothing.
Result<std::vector<std::int64_t>> earlier_states(const ImportPlan& plan, const std::vector<LedgerEntry>& ledger) {
    std::vector<std::int64_t> earlier = same_source(ledger, plan.refreshes);
    for (const LedgerEntry& entry : ledger)
        if (plan.refreshes != 0 && entry.batch.id == plan.refreshes && entry.batch.plan.kind == plan.kind &&
            entry.state == BatchState::in_force)
            return earlier;
    if (plan.refreshes == 0) return earlier;
    return fail(
        ErrorCode::not_found,
        text("Import {0}, which {1} is to take the place of, is not in force any more. Import the file by itself.",
             count(plan.refreshes), clientele::name(plan.source_name)));
}

/// Rows that replaced others by their keys cannot give way to rows without keys: what they replaced would not be known.
Result<void> keys_still_there(const BatchWriter& writer, const ImportPlan& plan, Project::State& state,
                              const std::vector<std::int64_t>& earlier) {
    if (writer.keyed()) return {};
    for (const std::int64_t batch : earlier)
        if (state.find(batch)->batch.counts.replaced != 0)
            return fail(
                ErrorCode::missing_data,
                text("No column of {0} fills “{1}” any more, by which its rows were told from one another before. "
                     "Take the earlier import back, or import the file by itself.",
                     clientele::name(plan.source_name), clientele::name(spec(plan.kind).key)));
    return {};
}

}  // namespace

Result<Batch> Project::import(const ImportPlan& plan, RowStream& rows, const Progress& progress) {
    if (auto writable = state_->writable(); !writable) return std::unexpected(writable.error());
    const Text doing = text("Importing {0}", clientele::name(plan.source_name));
    if (!progress(0, doing)) return cancelled();
    Database& database = *state_->database;
    const bool large = plan.source_bytes == 0 || plan.source_bytes >= large_source;  // 0: generated, of unknown size
    const auto earlier = earlier_states(plan, state_->ledger);
    if (!earlier) return std::unexpected(earlier.error());
    // Rows that go without one that comes in their place are left to the next reading of the tables.
    auto before = earlier->empty() ? columns_before(*state_) : std::nullopt;
    const DirectWriting direct(database, large);
    const FewPages few(database, large && spec(plan.kind).key.empty() && searchable_fields(spec(plan.kind)).empty());
    StagedDatabase staged(database);
    std::vector<LedgerEntry> ledger = state_->ledger;
    std::unique_ptr<ImportColumns> columns;
    Transaction transaction(database, direct.active() ? "EXCLUSIVE" : "IMMEDIATE");
    purge_undone(database, ledger);
    BatchWriter writer(staged, plan);
    for (const std::int64_t batch : *earlier) writer.takes_place_of(*state_->find(batch));
    if (auto begun = writer.begin(rows.columns()); !begun) return std::unexpected(begun.error());
    if (auto fits = keys_still_there(writer, plan, *state_, *earlier); !fits) return std::unexpected(fits.error());
    if (writer.keyed())
        retire_rows_without_key(database, spec(plan.kind), *earlier, writer.entry().batch.id);
    else
        supersede(database, ledger, *earlier, writer.entry().batch.id);
    if (before)
        columns = ImportColumns::start(state_->path, writer.entry(), state_->ledger,
                                       attributes_of(database, spec(plan.kind)), std::move(*before));
    writer.also_to(columns.get());
    if (auto written = write_blocks(writer, rows, doing, progress.part(0, 0.98)); !written) {
        (void)database.status();
        return std::unexpected(written.error());
    }
    auto entry = writer.finish(rows.remarks());
    if (!entry) return std::unexpected(entry.error());
    if (!progress(0.98, text("Writing the project file"))) return cancelled();
    const ProjectVersion version = next_version(database);
    // The cache is on its way to the disk while SQLite's pages are; it gets its name when the import is certain.
    std::optional<CacheFile> cache;
    std::optional<std::vector<Dataset>> datasets;
    tbb::task_group beside;
    const std::vector<std::uint64_t> replaced = columns ? writer.replaced_places() : std::vector<std::uint64_t>();
    if (columns)
        beside.run([&] {
            if (state_->series)
                datasets = columns->finish(replaced);
            else if (auto made = columns->finish_cache(version.stamp, replaced))
                cache.emplace(std::move(*made));
        });
    auto committed = transaction.commit();
    beside.wait();
    if (!committed) return std::unexpected(committed.error());
    if (cache) (void)cache->take_name();  // derived data: a failure loses nothing
    if (state_->series)
        state_->series =
            SeriesColumns{.stamp = version.stamp, .datasets = std::move(datasets).value_or(std::vector<Dataset>())};
    state_->version = version;
    ledger.push_back(*entry);
    state_->ledger = std::move(ledger);
    (void)progress(1, text("Imported {0}", clientele::name(plan.source_name)));
    return entry->batch;
}

}  // namespace clientele
