#include "core/project/batch_writer.h"

#include <fmt/format.h>
#include <oneapi/tbb/task_group.h>

#include <algorithm>
#include <chrono>

#include "core/base/csv.h"
#include "core/base/format.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

DateTime now() {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {seconds.time_since_epoch().count()};
}

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

BatchWriter::BatchWriter(Database& database, const ImportPlan& plan) : database_(database), spec_(spec(plan.kind)) {
    entry_.batch.plan = plan;
}

Result<void> BatchWriter::begin(const std::vector<StreamColumn>& columns) {
    columns_ = columns;
    entry_.batch.id = database_.integer("SELECT max(id) FROM batches") + 1;
    entry_.batch.imported_at = now();
    next_row_ = database_.integer(fmt::format("SELECT max(row) FROM {}", rows_table(spec_))) + 1;
    entry_.first_row = next_row_;
    if (auto assigned = assign_columns(columns); !assigned) return assigned;
    write_rows_ = !entry_.batch.plan.dry_run || key_column_ != SIZE_MAX;
    write_entry(database_, entry_);
    write_columns(database_, entry_);
    if (std::ranges::any_of(entry_.columns, [](const BatchColumn& column) { return column.attribute != 0; }))
        make_view(database_, spec_);
    staged_ = std::make_unique<StagedRows>(database_, columns_);
    prepare_statements();
    if (key_column_ != SIZE_MAX) load_keys();
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
    std::string names = "batch, line";
    std::string values = "?1, line";
    for (std::size_t i = 0; i < targets_.size(); ++i) {
        names += ", " + sql_name(targets_[i]);
        values += fmt::format(", c{}", i);
    }
    const std::string table = rows_table(spec_);
    insert_rows_.emplace(
        database_.prepare(fmt::format("INSERT INTO {}({}) SELECT {} FROM staged", table, names, values)));
    insert_rows_->bind(1, entry_.batch.id);
    insert_reject_.emplace(
        database_.prepare("INSERT INTO rejects(batch, line, column_name, value, reason, message, raw) VALUES (?1, ?2, "
                          "?3, ?4, ?5, ?6, ?7)"));
    if (key_column_ != SIZE_MAX) {
        key_of_row_.emplace(
            database_.prepare(fmt::format("SELECT {} FROM {} WHERE row = ?1", sql_name(spec_.key), table)));
        replace_row_.emplace(database_.prepare(fmt::format("UPDATE {} SET replaced_by = ?2 WHERE row = ?1", table)));
    }
    std::string searched;
    for (const Field* field : searchable_fields(spec_)) searched += ", " + sql_name(field->id);
    if (!searched.empty() && !entry_.batch.plan.dry_run)
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

bool BatchWriter::same_key(std::int64_t row, std::string_view key, const RowBlock& block) {
    if (row >= next_row_)
        return block.rows.columns[key_column_].text(kept_[static_cast<std::size_t>(row - next_row_)]) == key;
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

void BatchWriter::sort_out_duplicates(RowBlock& block) {
    Batch& batch = entry_.batch;
    kept_.clear();
    replaced_.clear();
    const ChunkColumn& keys = block.rows.columns[key_column_];
    for (std::size_t row = 0; row < block.rows.rows; ++row) {
        const std::string_view key = keys.text(row);
        const auto same = [&](std::int64_t other) { return same_key(other, key, block); };
        const std::int64_t known = key.empty() ? 0 : keys_->find(key, same);
        if (known != 0 && batch.plan.on_duplicate == OnDuplicate::reject) {
            block.rejects.push_back(duplicate(block, row, key));
            continue;
        }
        if (known != 0 && batch.plan.on_duplicate == OnDuplicate::skip) {
            ++batch.counts.skipped;
            ++batch.reasons["duplicate_key"];
            continue;
        }
        if (known != 0) replaced_.push_back(known);
        if (!key.empty()) keys_->put(key, next_row_ + static_cast<std::int64_t>(kept_.size()), same);
        kept_.push_back(static_cast<std::uint32_t>(row));
    }
    batch.counts.replaced += replaced_.size();
    batch.counts.accepted += kept_.size() - replaced_.size();
}

Result<void> BatchWriter::add(RowBlock& block) {
    ImportCounts& counts = entry_.batch.counts;
    counts.read += block.rows_read;
    counts.skipped += block.skipped;
    if (block.skipped != 0) entry_.batch.reasons["not_data"] += block.skipped;
    if (key_column_ != SIZE_MAX)
        sort_out_duplicates(block);
    else
        counts.accepted += block.rows.rows;
    write_rows(block);
    write_rejects(block);
    return database_.status();
}

void BatchWriter::write_rows(const RowBlock& block) {
    const bool keyed = key_column_ != SIZE_MAX;
    const std::size_t rows = keyed ? kept_.size() : block.rows.rows;
    if (rows == 0 || !write_rows_) return;
    const std::vector<std::uint32_t>* kept = keyed ? &kept_ : nullptr;
    tbb::task_group beside;
    if (columns_beside_ && !replaced_.empty()) columns_beside_->give_up();  // a replaced row leaves the middle of a column
    else if (columns_beside_) beside.run([&] { columns_beside_->add(block, kept); });
    staged_->show(block, kept);
    insert_rows_->run();
    const std::int64_t end = next_row_ + static_cast<std::int64_t>(rows);
    for (const std::int64_t row : replaced_) replace_row_->bind(1, row).bind(2, entry_.batch.id).run();
    if (insert_texts_) insert_texts_->bind(1, next_row_).bind(2, end - 1).run();
    next_row_ = end;
    beside.wait();
}

void BatchWriter::write_rejects(RowBlock& block) {
    std::ranges::stable_sort(block.rejects, {}, &Reject::line);
    for (const Reject& reject : block.rejects) {
        ++entry_.batch.counts.rejected;
        ++entry_.batch.reasons[reject.reason];
        if (entry_.batch.plan.dry_run) continue;
        insert_reject_->bind(1, entry_.batch.id).bind(2, static_cast<std::int64_t>(reject.line)).bind(3, reject.column);
        insert_reject_->bind(4, reject.value)
            .bind(5, reject.reason)
            .bind(6, to_string(reject.message))
            .bind(7, reject.raw);
        insert_reject_->run();
    }
}

Result<LedgerEntry> BatchWriter::finish(std::map<std::string, std::uint64_t> remarks) {
    const ImportCounts& counts = entry_.batch.counts;
    if (counts.read != counts.accepted + counts.rejected + counts.skipped + counts.replaced)
        return fail(ErrorCode::internal,
                    text("The rows of {0} do not add up: {1} were read, {2} were dealt with. Nothing was imported.",
                         name(entry_.batch.plan.source_name), count(static_cast<std::int64_t>(counts.read)),
                         count(static_cast<std::int64_t>(counts.accepted + counts.rejected + counts.skipped +
                                                         counts.replaced))));
    const std::int64_t end =
        write_rows_ ? database_.integer(fmt::format("SELECT max(row) FROM {}", rows_table(spec_))) + 1 : next_row_;
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    if (end != std::max<std::int64_t>(next_row_, 1))
        return fail(ErrorCode::internal, text("The rows of {0} were not written as they should. Nothing was imported.",
                                              name(entry_.batch.plan.source_name)));
    entry_.batch.remarks = std::move(remarks);
    entry_.last_row = next_row_ - 1;
    write_entry(database_, entry_);
    insert_rows_.reset();
    staged_.reset();
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    return entry_;
}

}  // namespace clientele
