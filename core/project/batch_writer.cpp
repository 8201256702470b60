#include "core/project/batch_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/csv.h"
#include "core/base/format.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

std::string cell_text(const ChunkColumn& column, std::size_t row) {
    if (column.missing(row)) return {};
    switch (column.type) {
        case ColumnType::number:
            return write_exact(column.numbers[row]);
        case ColumnType::text:
            return std::string(column.text(row));
        case ColumnType::date:
            return iso_text(Date{column.dates[row]});
        case ColumnType::time:
            return iso_text(DateTime{column.times[row]});
        case ColumnType::boolean:
            return column.booleans[row] == 1 ? "true" : "false";
    }
    return {};
}

/// The row as a line of CSV: a row that was understood has no raw line any more.
std::string row_text(const Chunk& chunk, std::size_t row) {
    std::string line;
    for (const ChunkColumn& column : chunk.columns) {
        if (&column != chunk.columns.data()) line += ',';
        append_csv_cell(line, cell_text(column, row));
    }
    return line.substr(0, std::size_t{64} << 10);
}

}  // namespace

BatchWriter::BatchWriter(StagedDatabase& staged, const ImportPlan& plan)
    : staged_(staged), database_(staged.database()), spec_(spec(plan.kind)) {
    entry_.batch.plan = plan;
}

BatchWriter::~BatchWriter() {
    try {
        getting_ready_.wait();
    } catch (...) {  // no memory: the import is given up already, and nothing of it stays
    }
}

void BatchWriter::takes_place_of(const LedgerEntry& earlier) {
    earlier_rows_.emplace_back(earlier.first_row, earlier.last_row);
}

OnDuplicate BatchWriter::policy_for(std::int64_t known) const {
    const bool earlier = std::ranges::any_of(
        earlier_rows_, [&](const auto& rows) { return known >= rows.first && known <= rows.second; });
    return earlier ? OnDuplicate::replace : entry_.batch.plan.on_duplicate;
}

Result<void> BatchWriter::begin(const std::vector<StreamColumn>& columns) {
    entry_.batch.id = database_.integer("SELECT max(id) FROM batches") + 1;
    entry_.batch.imported_at = utc_now();
    next_row_ = database_.integer(fmt::format("SELECT max(row) FROM {}", rows_table(spec_))) + 1;
    entry_.first_row = next_row_;
    if (auto assigned = assign_columns(columns); !assigned) return assigned;
    write_entry(database_, entry_);
    write_columns(database_, entry_);
    if (std::ranges::any_of(entry_.columns, [](const BatchColumn& column) { return column.attribute != 0; }))
        make_view(database_, spec_);
    rows_.emplace(staged_, rows_table(spec_), targets_, entry_.batch.id);
    prepare_statements();
    if (keyed()) load_keys();
    return database_.status();
}

Result<void> BatchWriter::assign_columns(const std::vector<StreamColumn>& columns) {
    std::vector<std::int64_t> attributes;
    for (const StreamColumn& column : columns) {
        if (column.attribute) {
            auto attribute = attribute_for(database_, spec_, column.id, attributes);
            if (!attribute) return std::unexpected(attribute.error());
            attributes.push_back(attribute->id);
            targets_.push_back(attribute->column);
            entry_.columns.push_back({.field = {}, .attribute = attribute->id, .type = column.type});
            continue;
        }
        const Field* field = find_field(spec_, column.id);
        if (!field || column_type(field->type) != column.type ||
            std::ranges::find(targets_, column.id) != targets_.end())
            return fail(ErrorCode::internal, text("The source gave a column “{0}” that does not fit {1}.",
                                                  name(column.id), Text(spec_.label, {})));
        if (column.id == spec_.key) key_column_ = targets_.size();
        targets_.push_back(column.id);
        entry_.columns.push_back({.field = column.id, .attribute = 0, .type = column.type});
    }
    return {};
}

void BatchWriter::prepare_statements() {
    const std::string table = rows_table(spec_);
    insert_reject_.emplace(
        database_.prepare("INSERT INTO rejects(batch, line, column_name, value, reason, message, raw) VALUES (?1, ?2, "
                          "?3, ?4, ?5, ?6, ?7)"));
    if (keyed()) {
        key_of_row_.emplace(
            database_.prepare(fmt::format("SELECT {} FROM {} WHERE row = ?1", sql_name(spec_.key), table)));
        replace_row_.emplace(database_.prepare(fmt::format("UPDATE {} SET replaced_by = ?2 WHERE row = ?1", table)));
    }
    std::string searched;
    for (const Field* field : searchable_fields(spec_)) searched += ", " + sql_name(field->id);
    if (!searched.empty())
        insert_texts_.emplace(database_.prepare(
            fmt::format("INSERT INTO {0}(rowid{1}) SELECT row{1} FROM {2} WHERE row BETWEEN ?1 AND ?2",
                        search_table(spec_), searched, table)));
}

void BatchWriter::load_keys() {
    const std::string in_force = "(SELECT id FROM batches WHERE state = 'in force')";
    keys_.emplace(static_cast<std::size_t>(database_.integer("SELECT count(*) FROM " + rows_table(spec_))));
    Statement rows =
        database_.prepare(fmt::format("SELECT row, {0} FROM {1} WHERE {0} IS NOT NULL AND batch IN {2} AND "
                                      "(replaced_by IS NULL OR replaced_by NOT IN {2})",
                                      sql_name(spec_.key), rows_table(spec_), in_force));
    while (rows.step())
        keys_->put(rows.text(1), rows.integer(0), [](std::int64_t) { return false; });  // keys in force are distinct
}

bool BatchWriter::same_key(std::int64_t row, std::string_view key, const Pending& work) {
    if (row >= work.first_row)
        return work.block.rows.columns[key_column_].text(work.kept[static_cast<std::size_t>(row - work.first_row)]) ==
               key;
    key_of_row_->bind(1, row);
    const bool same = key_of_row_->step() && key_of_row_->text(0) == key;
    key_of_row_->reset();
    return same;
}

Reject BatchWriter::duplicate(const RowBlock& block, std::size_t row, std::string_view key) const {
    const auto& mapping = entry_.batch.plan.mapping;
    const auto header = mapping.find(std::string(spec_.key));
    Reject reject = duplicate_key(spec_, header == mapping.end() ? std::string(spec_.key) : header->second, key,
                                  line_of(block, row));
    reject.raw = row_text(block.rows, row);
    return reject;
}

void BatchWriter::sort_out_duplicates(Pending& work) {
    Batch& batch = entry_.batch;
    RowBlock& block = work.block;
    const ChunkColumn& keys = block.rows.columns[key_column_];
    for (std::size_t row = 0; row < block.rows.rows; ++row) {
        const std::string_view key = keys.text(row);
        const auto same = [&](std::int64_t other) { return same_key(other, key, work); };
        const std::int64_t known = key.empty() ? 0 : keys_->find(key, same);
        const OnDuplicate policy = known == 0 ? OnDuplicate::replace : policy_for(known);
        if (policy == OnDuplicate::reject) {
            block.rejects.push_back(duplicate(block, row, key));
            continue;
        }
        if (policy == OnDuplicate::skip) {
            ++batch.counts.skipped;
            ++batch.reasons["duplicate_key"];
            continue;
        }
        if (known != 0) work.replaced.push_back(known);  // in order of the file; a row is replaced once
        if (!key.empty()) keys_->put(key, work.first_row + static_cast<std::int64_t>(work.kept.size()), same);
        work.kept.push_back(static_cast<std::uint32_t>(row));
    }
    batch.counts.replaced += work.replaced.size();
    batch.counts.accepted += work.kept.size() - work.replaced.size();
}

Result<void> BatchWriter::add(RowBlock block) {
    ImportCounts& counts = entry_.batch.counts;
    counts.read += block.rows_read;
    counts.skipped += block.skipped;
    if (block.skipped != 0) entry_.batch.reasons["not_data"] += block.skipped;
    if (keyed()) write_pending();  // keys are looked up in the table
    auto work = std::make_unique<Pending>(Pending{.block = std::move(block), .kept = {}, .replaced = {},
                                                  .first_row = next_row_, .images = {}});
    if (keyed()) sort_out_duplicates(*work);
    else counts.accepted += work->block.rows.rows;
    next_row_ += static_cast<std::int64_t>(keyed() ? work->kept.size() : work->block.rows.rows);
    write_rejects(work->block);
    getting_ready_.wait();
    make_ready(*work);
    std::swap(work, pending_);
    write_ready(std::move(work));
    return database_.status();
}

void BatchWriter::make_ready(Pending& work) {
    const std::vector<std::uint32_t>* kept = key_column_ == SIZE_MAX ? nullptr : &work.kept;
    getting_ready_.run([this, &work, kept] { work.images = rows_->write(work.block, kept, work.first_row); });
    if (columns_beside_)
        getting_ready_.run([this, &work, kept] { columns_beside_->add(work.block, kept); });
}

void BatchWriter::write_pending() {
    getting_ready_.wait();
    write_ready(std::move(pending_));
}

void BatchWriter::write_ready(std::unique_ptr<Pending> work) {
    if (!work) return;
    rows_->insert(std::move(work->images));
    for (const std::int64_t row : work->replaced) replace_row_->bind(1, row).bind(2, entry_.batch.id).run();
    const std::size_t rows = key_column_ == SIZE_MAX ? work->block.rows.rows : work->kept.size();
    replaced_.insert(replaced_.end(), work->replaced.begin(), work->replaced.end());
    if (insert_texts_ && rows != 0)
        insert_texts_->bind(1, work->first_row).bind(2, work->first_row + static_cast<std::int64_t>(rows) - 1).run();
}

void BatchWriter::write_rejects(RowBlock& block) {
    std::ranges::stable_sort(block.rejects, {}, &Reject::line);
    for (const Reject& reject : block.rejects) {
        ++entry_.batch.counts.rejected;
        ++entry_.batch.reasons[reject.reason];
        insert_reject_->bind(1, entry_.batch.id).bind(2, static_cast<std::int64_t>(reject.line)).bind(3, reject.column);
        insert_reject_->bind(4, reject.value)
            .bind(5, reject.reason)
            .bind(6, to_string(reject.message))
            .bind(7, reject.raw);
        insert_reject_->run();
    }
}

std::vector<std::uint64_t> BatchWriter::replaced_places() {
    std::vector<std::uint64_t> places;
    if (replaced_.empty()) return places;
    std::ranges::sort(replaced_);
    auto next = replaced_.begin();
    std::uint64_t before = 0;  // rows that were in force before this import
    const std::string others =
        fmt::format("(SELECT id FROM batches WHERE state = 'in force' AND id <> {})", entry_.batch.id);
    Statement rows = database_.prepare(fmt::format(
        "SELECT row FROM {0} WHERE batch IN {1} AND (replaced_by IS NULL OR replaced_by NOT IN {1}) ORDER BY row",
        rows_table(spec_), others));
    for (; rows.step(); ++before) {
        if (next == replaced_.end() || rows.integer(0) != *next) continue;
        places.push_back(before);
        ++next;
    }
    for (; next != replaced_.end(); ++next)
        places.push_back(before + static_cast<std::uint64_t>(*next - entry_.first_row));
    return places;
}

Result<LedgerEntry> BatchWriter::finish(std::map<std::string, std::uint64_t> remarks) {
    write_pending();
    const ImportCounts& counts = entry_.batch.counts;
    if (counts.read != counts.accepted + counts.rejected + counts.skipped + counts.replaced)
        return fail(ErrorCode::internal,
                    text("The rows of {0} do not add up: {1} were read, {2} were dealt with. Nothing was imported.",
                         name(entry_.batch.plan.source_name), count(static_cast<std::int64_t>(counts.read)),
                         count(static_cast<std::int64_t>(counts.accepted + counts.rejected + counts.skipped +
                                                         counts.replaced))));
    const std::int64_t end = database_.integer(fmt::format("SELECT max(row) FROM {}", rows_table(spec_))) + 1;
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    if (end != std::max<std::int64_t>(next_row_, 1))
        return fail(ErrorCode::internal, text("The rows of {0} were not written as they should. Nothing was imported.",
                                              name(entry_.batch.plan.source_name)));
    entry_.batch.remarks = std::move(remarks);
    entry_.last_row = next_row_ - 1;
    write_entry(database_, entry_);
    rows_.reset();
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    return entry_;
}

}  // namespace clientele
