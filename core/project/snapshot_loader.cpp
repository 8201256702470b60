#include "core/project/snapshot_loader.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "core/base/format.h"
#include "core/base/utf8.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

constexpr std::uint64_t rows_a_report = 65'536;

/// How a stored value becomes one of the column.
enum class Reading {
    number,
    text,
    date,
    time,
    boolean,
    date_as_time,
    number_as_text,
    date_as_text,
    time_as_text,
    boolean_as_text
};

Reading reading(ColumnType stored, ColumnType wanted) {
    if (stored == wanted) {
        static constexpr Reading same[] = {Reading::number, Reading::text, Reading::date, Reading::time,
                                           Reading::boolean};
        return same[static_cast<std::size_t>(stored)];
    }
    if (wanted == ColumnType::time) return Reading::date_as_time;
    switch (stored) {
        case ColumnType::number:
            return Reading::number_as_text;
        case ColumnType::date:
            return Reading::date_as_text;
        case ColumnType::time:
            return Reading::time_as_text;
        case ColumnType::boolean:
            return Reading::boolean_as_text;
        case ColumnType::text:
            return Reading::text;
    }
    return Reading::text;
}

struct Reader {
    GrowingColumn* column;
    Reading reading;
    Code last = missing_code;  // neighbouring rows often say the same
};

Code coded(Reader& reader, std::string_view text) {
    if (text.empty()) return missing_code;
    if (reader.last != missing_code && reader.column->builder->at(reader.last) == text) return reader.last;
    return reader.last = reader.column->builder->add(text);
}

/// The code of the value as text, for columns of texts.
Code code_of(sqlite3_stmt* row, int i, Reader& reader) {
    if (sqlite3_column_type(row, i) == SQLITE_NULL) return missing_code;
    switch (reader.reading) {
        case Reading::number_as_text:
            return coded(reader, write_exact(sqlite3_column_double(row, i)));
        case Reading::date_as_text:
            return coded(reader, iso_text(Date{sqlite3_column_int(row, i)}));
        case Reading::time_as_text:
            return coded(reader, iso_text(DateTime{sqlite3_column_int64(row, i)}));
        case Reading::boolean_as_text:
            return coded(reader, sqlite3_column_int(row, i) != 0 ? "true" : "false");
        default: {
            const auto* bytes = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(row, i)));
            return coded(reader, {bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, i))});
        }
    }
}

void read_cell(sqlite3_stmt* row, int i, Reader& reader) {
    GrowingColumn& column = *reader.column;
    if (column.type == ColumnType::text) {
        column.codes.push_back(code_of(row, i, reader));
        return;
    }
    const bool missing = sqlite3_column_type(row, i) == SQLITE_NULL;
    switch (reader.reading) {
        case Reading::number:
            column.numbers.push_back(missing ? missing_number : sqlite3_column_double(row, i));
            break;
        case Reading::date:
            column.dates.push_back(missing ? Date::missing_days : sqlite3_column_int(row, i));
            break;
        case Reading::time:
            column.times.push_back(missing ? DateTime::missing_seconds : sqlite3_column_int64(row, i));
            break;
        case Reading::date_as_time:
            column.times.push_back(missing ? DateTime::missing_seconds
                                           : start_of(Date{sqlite3_column_int(row, i)}).seconds);
            break;
        default:
            column.booleans.push_back(missing ? missing_boolean
                                              : static_cast<std::int8_t>(sqlite3_column_int(row, i) != 0));
    }
}

/// Rows of an earlier state that have no key went without one in their place, so that the counts do not tell how many
/// rows stand before a batch.
bool takes_rows_away(const LedgerEntry& entry) {
    return entry.batch.plan.refreshes != 0 && !spec(entry.batch.plan.kind).key.empty();
}

bool is_in(const std::vector<std::int64_t>& sorted, std::int64_t value) {
    return std::ranges::binary_search(sorted, value);
}

}  // namespace

SnapshotLoader::SnapshotLoader(Database& database, const std::vector<LedgerEntry>& ledger) : database_(database) {
    for (std::size_t kind = 0; kind < dataset_kind_count; ++kind) datasets_[kind].kind = static_cast<DatasetKind>(kind);
    for (const LedgerEntry& entry : ledger) {
        if (entry.state != BatchState::in_force || !entry.batch.brought_rows()) continue;
        entries_[static_cast<std::size_t>(entry.batch.plan.kind)].push_back(&entry);
        rows_of_kind_[static_cast<std::size_t>(entry.batch.plan.kind)] += entry.batch.counts.accepted;
        in_force_.push_back(entry.batch.id);
    }
    to_load_ = in_force_;
    // No more room than the file has rows for, whatever its ledger says.
    constexpr std::uint64_t least_bytes_a_row = 4;
    const auto bytes = database.integer("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    for (std::uint64_t& rows : rows_of_kind_)
        rows = std::min(rows, static_cast<std::uint64_t>(bytes) / least_bytes_a_row);
    Statement attributes = database.prepare("SELECT id, kind, name, column_name FROM attributes");
    while (attributes.step())
        attributes_[attributes.integer(0)] = {.kind = std::string(attributes.text(1)),
                                              .name = repaired_utf8(attributes.text(2)),
                                              .column = std::string(attributes.text(3))};
}

void SnapshotLoader::go_on_from(const Snapshot& earlier, const std::vector<LedgerEntry>& earlier_ledger) {
    Kinds before;
    for (const LedgerEntry& entry : earlier_ledger)
        if (entry.state == BatchState::in_force && entry.batch.brought_rows())
            before[static_cast<std::size_t>(entry.batch.plan.kind)].push_back(&entry);
    for (std::size_t kind = 0; kind < dataset_kind_count; ++kind)
        domains_.start_from(earlier.dataset(static_cast<DatasetKind>(kind)));
    for (std::size_t kind = 0; kind < dataset_kind_count; ++kind) keep_or_start(kind, earlier, before);
}

SnapshotLoader::Change SnapshotLoader::change_of(std::size_t kind, const Kinds& before) const {
    const auto& old_entries = before[kind];
    const auto& new_entries = entries_[kind];
    const std::size_t common = std::min(old_entries.size(), new_entries.size());
    for (std::size_t i = 0; i < common; ++i)
        if (old_entries[i]->batch.id != new_entries[i]->batch.id || takes_rows_away(*new_entries[i]))
            return Change::anew;
    const auto& longer = old_entries.size() > common ? old_entries : new_entries;
    for (std::size_t i = common; i < longer.size(); ++i) {
        if (longer[i]->batch.counts.replaced != 0 || takes_rows_away(*longer[i])) return Change::anew;
        for (const BatchColumn& column : longer[i]->columns)
            if (column.attribute != 0 && common != 0 &&
                attribute_type(old_entries, column.attribute) != attribute_type(new_entries, column.attribute))
                return Change::anew;
    }
    return longer.size() == common ? Change::same : Change::at_end;
}

void SnapshotLoader::keep_or_start(std::size_t kind, const Snapshot& earlier, const Kinds& before) {
    const Dataset& dataset = earlier.dataset(static_cast<DatasetKind>(kind));
    const auto forget = [&](const LedgerEntry* entry) { std::erase(to_load_, entry->batch.id); };
    switch (change_of(kind, before)) {
        case Change::same:
            kept_[kind] = dataset;
            std::ranges::for_each(entries_[kind], forget);
            return;
        case Change::at_end: {
            std::map<std::string, std::int64_t> attributes;
            for (const auto& [id, known] : attributes_)
                if (known.kind == spec(dataset.kind).id) attributes.emplace(known.name, id);
            datasets_[kind].start_from(dataset, attributes, domains_);
            std::uint64_t rows = 0;
            for (std::size_t i = 0; i < std::min(before[kind].size(), entries_[kind].size()); ++i) {
                rows += entries_[kind][i]->batch.counts.accepted;
                forget(entries_[kind][i]);
            }
            datasets_[kind].rows = std::min<std::size_t>(dataset.rows, rows);
            for (const auto& column : datasets_[kind].columns) column->resize(datasets_[kind].rows);
            return;
        }
        case Change::anew:
            for (const DatasetColumn& column : dataset.columns)
                if (column.domain == domain_of(dataset.kind, nullptr, column.id)) domains_.drop(column.domain);
            return;
    }
}

ColumnType SnapshotLoader::attribute_type(const std::vector<const LedgerEntry*>& entries,
                                          std::int64_t attribute) const {
    std::optional<ColumnType> common;
    for (const LedgerEntry* entry : entries)
        for (const BatchColumn& column : entry->columns) {
            if (column.attribute != attribute) continue;
            if (!common || *common == column.type)
                common = column.type;
            else if ((*common == ColumnType::date && column.type == ColumnType::time) ||
                     (*common == ColumnType::time && column.type == ColumnType::date))
                common = ColumnType::time;
            else
                return ColumnType::text;
        }
    return common.value_or(ColumnType::text);
}

std::string SnapshotLoader::attribute_name(std::int64_t attribute) const {
    const auto found = attributes_.find(attribute);
    return found == attributes_.end() ? std::string() : found->second.name;
}

GrowingColumn& SnapshotLoader::column_of(GrowingDataset& dataset, const BatchColumn& column) {
    if (column.attribute == 0) return dataset.field_column(*find_field(spec(dataset.kind), column.field), domains_);
    const ColumnType type = attribute_type(entries_[static_cast<std::size_t>(dataset.kind)], column.attribute);
    return dataset.attribute_column(column.attribute, attribute_name(column.attribute), type, domains_);
}

void SnapshotLoader::load_batch(const LedgerEntry& entry, const Progress& progress) {
    const DatasetSpec& of = spec(entry.batch.plan.kind);
    GrowingDataset& dataset = datasets_[static_cast<std::size_t>(entry.batch.plan.kind)];
    const bool keyed = !of.key.empty();
    std::string selected = keyed ? "replaced_by" : "row";
    std::vector<Reader> readers;
    for (const BatchColumn& column : entry.columns) {
        if (column.attribute == 0 && !find_field(of, column.field)) continue;  // of a later version's registry
        GrowingColumn& growing = column_of(dataset, column);
        growing.reserve(rows_of_kind_[static_cast<std::size_t>(entry.batch.plan.kind)]);
        readers.push_back({&growing, reading(column.type, growing.type)});
        selected += ", " + sql_name(column.attribute == 0 ? column.field : attributes_[column.attribute].column);
    }
    Statement rows = database_.prepare(
        fmt::format("SELECT {} FROM {} WHERE row BETWEEN ?1 AND ?2 ORDER BY row", selected, rows_table(of)));
    rows.bind(1, entry.first_row).bind(2, entry.last_row);
    while (rows.step()) {
        if (++rows_loaded_ % rows_a_report == 0 &&
            !progress(
                static_cast<double>(rows_loaded_) / static_cast<double>(std::max<std::uint64_t>(rows_to_load_, 1)),
                text("Reading the project")))
            return;
        if (keyed && !rows.is_null(0) && is_in(in_force_, rows.integer(0))) {
            // Coded all the same: the codes of other texts shall not depend on when the row was replaced.
            for (std::size_t i = 0; i < readers.size(); ++i)
                if (readers[i].column->type == ColumnType::text)
                    code_of(rows.handle(), static_cast<int>(i + 1), readers[i]);
            continue;
        }
        for (std::size_t i = 0; i < readers.size(); ++i) read_cell(rows.handle(), static_cast<int>(i + 1), readers[i]);
        ++dataset.rows;
    }
    for (const auto& column : dataset.columns) column->resize(dataset.rows);
}

Result<std::vector<Dataset>> SnapshotLoader::load(const Progress& progress) {
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    std::vector<const LedgerEntry*> batches;
    for (const auto& entries : entries_)
        for (const LedgerEntry* entry : entries)
            if (std::ranges::find(to_load_, entry->batch.id) != to_load_.end()) {
                batches.push_back(entry);
                rows_to_load_ += entry->batch.counts.accepted + entry->batch.counts.replaced;
            }
    std::ranges::sort(batches, {}, [](const LedgerEntry* entry) { return entry->batch.id; });
    for (const LedgerEntry* entry : batches) {
        load_batch(*entry, progress);
        if (progress.cancelled()) return cancelled();
    }
    if (auto status = database_.status(); !status) return std::unexpected(status.error());
    std::vector<Dataset> datasets;
    for (std::size_t kind = 0; kind < dataset_kind_count; ++kind) {
        if (!kept_[kind]) {
            datasets.push_back(datasets_[kind].finish(domains_));
            continue;
        }
        for (DatasetColumn& column : kept_[kind]->columns)
            if (column.values.type() == ColumnType::text)
                column.values = column.values.with_dictionary(domains_.finish(column.domain));
        datasets.push_back(std::move(*kept_[kind]));
    }
    return datasets;
}

}  // namespace clientele
