#include "core/project/import_columns.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace clientele {
namespace {

// Together with the blocks on their way and SQLite's pages this keeps an import under 300 MB.
constexpr std::size_t most_memory = std::size_t{160} << 20;
constexpr std::uint64_t disk_to_leave = std::uint64_t{512} << 20;
constexpr std::uint64_t copied_for_any_import = 2'000'000;  // rows; done in a fraction of a second

std::span<const std::byte> bytes_of(const Column& column) {
    switch (column.type()) {
        case ColumnType::number: return std::as_bytes(column.numbers());
        case ColumnType::text: return std::as_bytes(column.codes());
        case ColumnType::date: return std::as_bytes(column.dates());
        case ColumnType::time: return std::as_bytes(column.times());
        case ColumnType::boolean: return std::as_bytes(column.booleans());
    }
    return {};
}

template <class T, class Change>
void take_over(const std::vector<T>& values, const std::vector<std::uint32_t>* kept, std::vector<T>& to,
               Change&& change) {
    to.resize(kept ? kept->size() : values.size());
    for (std::size_t i = 0; i < to.size(); ++i) to[i] = change(values[kept ? (*kept)[i] : i]);
}

void take_texts(const ChunkColumn& from, std::size_t rows, const std::vector<std::uint32_t>* kept, GrowingColumn& to,
                RecentTexts& recent) {
    to.codes.resize(kept ? kept->size() : rows);
    for (std::size_t i = 0; i < to.codes.size(); ++i) {
        const std::string_view text = from.text(kept ? (*kept)[i] : i);
        to.codes[i] = text.empty() ? missing_code : recent.code_of(text, *to.builder);
    }
}

void take_values(const ChunkColumn& from, std::size_t rows, const std::vector<std::uint32_t>* kept, GrowingColumn& to,
                 RecentTexts& recent) {
    switch (to.type) {
        case ColumnType::number:  // there is one way to be missing
            take_over(from.numbers, kept, to.numbers,
                      [](double value) { return std::isnan(value) ? missing_number : value; });
            break;
        case ColumnType::text: take_texts(from, rows, kept, to, recent); break;
        case ColumnType::date: take_over(from.dates, kept, to.dates, std::identity{}); break;
        case ColumnType::time: take_over(from.times, kept, to.times, std::identity{}); break;
        case ColumnType::boolean: take_over(from.booleans, kept, to.booleans, std::identity{}); break;
    }
}

/// An attribute whose batches differ in type changes its type with a batch: then all its values are to be read anew.
bool types_agree(const LedgerEntry& entry, const std::vector<LedgerEntry>& ledger) {
    for (const LedgerEntry& other : ledger) {
        if (other.state != BatchState::in_force || other.batch.plan.kind != entry.batch.plan.kind) continue;
        for (const BatchColumn& theirs : other.columns)
            for (const BatchColumn& ours : entry.columns)
                if (ours.attribute != 0 && ours.attribute == theirs.attribute && ours.type != theirs.type) return false;
    }
    return true;
}

}  // namespace

ImportColumns::ImportColumns(const std::filesystem::path& project, DatasetKind kind, ColumnsBefore before)
    : project_(project),
      folder_(project.parent_path().empty() ? std::filesystem::path(".") : project.parent_path()),
      before_(std::move(before)) {
    block_.kind = kind;
}

std::unique_ptr<ImportColumns> ImportColumns::start(const std::filesystem::path& project, const LedgerEntry& entry,
                                                    const std::vector<LedgerEntry>& ledger,
                                                    const std::vector<Attribute>& attributes, ColumnsBefore before) {
    const ImportPlan& plan = entry.batch.plan;
    const std::uint64_t rows = rows_of(before.datasets);
    // An import that brings little shall not have to copy all that was there before.
    const std::uint64_t expected = plan.source_bytes / 64;
    if (plan.source_bytes != 0 &&
        ((rows > copied_for_any_import && expected < rows / 20) || rows + plan.source_bytes / 2 < least_rows_to_cache))
        return nullptr;
    std::unique_ptr<ImportColumns> columns(new ImportColumns(project, plan.kind, std::move(before)));
    if (!types_agree(entry, ledger) || !columns->room_on_disk() || !columns->choose_columns(entry, attributes) ||
        !columns->spill_earlier_values())
        return nullptr;
    return columns;
}

bool ImportColumns::choose_columns(const LedgerEntry& entry, const std::vector<Attribute>& attributes) {
    for (const Dataset& dataset : before_.datasets) domains_.start_from(dataset);
    std::map<std::int64_t, std::string> names;
    for (const Attribute& attribute : attributes) names[attribute.id] = attribute.name;
    std::set<std::string> domains;
    for (const BatchColumn& column : entry.columns) {
        const Field* field = column.attribute == 0 ? find_field(spec(block_.kind), column.field) : nullptr;
        if (!field && !names.contains(column.attribute)) return false;
        GrowingColumn& growing =
            field ? block_.field_column(*field, domains_)
                  : block_.attribute_column(column.attribute, names[column.attribute], column.type, domains_);
        // Texts of one domain in two columns would have to be coded row by row.
        if (std::ranges::find(targets_, &growing) != targets_.end()) return false;
        if (growing.type == ColumnType::text && !domains.insert(growing.domain).second) return false;
        targets_.push_back(&growing);
        recent_.emplace_back();
    }
    if (!before_.datasets.empty())
        for (const DatasetColumn& column : before_.datasets[static_cast<std::size_t>(block_.kind)].columns) {
            const Field* field = column.attribute ? nullptr : find_field(spec(block_.kind), column.id);
            const auto attribute = std::ranges::find(attributes, column.id, &Attribute::name);
            if (field) block_.field_column(*field, domains_);
            else if (attribute != attributes.end())
                block_.attribute_column(attribute->id, column.id, column.values.type(), domains_);
            else return false;
        }
    block_.derive_amounts(domains_);  // adds their column
    for (const auto& column : block_.columns) spilled_.push_back({column.get(), SpillFile(folder_), false});
    return std::ranges::all_of(spilled_, [](const Spilled& spilled) { return spilled.file.opened(); });
}

bool ImportColumns::spill_earlier_values() {
    if (before_.datasets.empty()) return true;
    constexpr std::size_t piece = std::size_t{8} << 20;
    for (const Dataset& dataset : before_.datasets)
        if (before_.mapped)
            for (const DatasetColumn& column : dataset.columns) mapped_.push_back(bytes_of(column.values));
    const Dataset& earlier = before_.datasets[static_cast<std::size_t>(block_.kind)];
    for (Spilled& spilled : spilled_) {
        GrowingColumn& column = *spilled.column;
        const auto known = std::ranges::find_if(earlier.columns, [&](const DatasetColumn& other) {
            return other.id == column.id && other.attribute == column.attribute;
        });
        spilled.any_value = known != earlier.columns.end();
        if (!spilled.any_value) {
            for (std::size_t left = earlier.rows; left != 0; left -= std::min(left, piece / 8)) {
                column.resize(std::min(left, piece / 8));
                if (!spilled.file.append(column.bytes())) return false;
            }
            column.clear();
            continue;
        }
        if (known->values.type() != column.type) return false;
        for (auto bytes = bytes_of(known->values); !bytes.empty();
             bytes = bytes.subspan(std::min(piece, bytes.size()))) {
            const auto part = bytes.first(std::min(piece, bytes.size()));
            if (!spilled.file.append(part)) return false;
            if (before_.mapped) let_go_of_mapped(part);
        }
    }
    rows_ = earlier.rows;
    return true;
}

bool ImportColumns::fits(const RowBlock& block) const {
    return domains_.memory_to_add(block.rows.rows) <= most_memory && room_on_disk();
}

bool ImportColumns::room_on_disk() const {
    std::error_code error;
    const auto space = std::filesystem::space(folder_, error);
    return !error && space.available >= disk_to_leave + spilled_bytes_;  // the finished file is as large once more
}

void ImportColumns::add(const RowBlock& block, const std::vector<std::uint32_t>* kept) {
    if (given_up_) return;
    if (!fits(block)) {
        give_up();
        return;
    }
    for (std::size_t i = 0; i < targets_.size(); ++i)
        take_values(block.rows.columns[i], block.rows.rows, kept, *targets_[i], recent_[i]);
    block_.rows = kept ? kept->size() : block.rows.rows;
    if (!spill_block()) give_up();
}

bool ImportColumns::spill_block() {
    for (const auto& column : block_.columns) column->resize(block_.rows);
    block_.derive_amounts(domains_);
    for (Spilled& spilled : spilled_) {
        spilled.any_value = spilled.any_value || spilled.column->any_value();
        if (!spilled.file.append(spilled.column->bytes())) return false;
        spilled_bytes_ += spilled.column->bytes().size();
        spilled.column->clear();
    }
    rows_ += block_.rows;
    return true;
}

void ImportColumns::give_up() {
    given_up_ = true;
    spilled_.clear();
    domains_ = {};
}

/// Rows that were replaced leave the middle of every column.
bool ImportColumns::take_out(const std::vector<std::uint64_t>& places) {
    if (places.empty()) return true;
    for (Spilled& spilled : spilled_) {
        const SpillFile::View all = spilled.file.view();
        const std::size_t width = all.bytes.size() / rows_;
        SpillFile rest(folder_);
        std::vector<std::byte> piece;
        std::uint64_t from = 0;
        for (std::size_t i = 0; i <= places.size(); ++i) {
            const std::uint64_t to = i < places.size() ? places[i] : rows_;
            const auto kept = all.bytes.subspan(from * width, (to - from) * width);
            piece.insert(piece.end(), kept.begin(), kept.end());
            from = to + 1;
            if (piece.size() < (std::size_t{1} << 20) && i < places.size()) continue;
            if (!rest.append(piece)) return false;
            piece.clear();
        }
        spilled.file = std::move(rest);
        const auto values = values_of(spilled);
        spilled.any_value = false;
        for (std::size_t row = 0; row < values->size() && !spilled.any_value; ++row)
            spilled.any_value = !values->missing(row);
    }
    rows_ -= places.size();
    return true;
}

std::optional<Column> ImportColumns::values_of(Spilled& spilled) {
    const SpillFile::View view = spilled.file.view();
    const auto values = [&]<class T>(T) {
        const void* start = view.bytes.data();
        return Buffer<T>(std::span(static_cast<const T*>(start), view.bytes.size() / sizeof(T)), view.owner);
    };
    switch (spilled.column->type) {
        case ColumnType::number: return Column(values(double{}));
        case ColumnType::text: return Column(values(Code{}), domains_.finish(spilled.column->domain));
        case ColumnType::date: return Column(values(std::int32_t{}));
        case ColumnType::time: return Column(values(std::int64_t{}));
        case ColumnType::boolean: return Column(values(std::int8_t{}));
    }
    return std::nullopt;
}

std::optional<std::vector<Dataset>> ImportColumns::datasets() {
    std::vector<Dataset> datasets = std::move(before_.datasets);
    for (std::size_t kind = datasets.size(); kind < dataset_kind_count; ++kind)
        datasets.push_back({.kind = static_cast<DatasetKind>(kind), .rows = 0, .columns = {}});
    block_.rows = rows_;
    bool sound = true;
    Dataset grown = block_.assemble([&](GrowingColumn& column) -> std::optional<Column> {
        auto spilled = std::ranges::find(spilled_, &column, &Spilled::column);
        if (!spilled->any_value) return std::nullopt;
        auto values = values_of(*spilled);
        mapped_.push_back(bytes_of(*values));
        sound = sound && values->size() == rows_;
        return values;
    });
    if (!sound) return std::nullopt;
    for (Dataset& dataset : datasets) {
        if (dataset.kind == block_.kind) {
            dataset = std::move(grown);
            continue;
        }
        for (DatasetColumn& column : dataset.columns)
            if (column.values.type() == ColumnType::text)
                column.values = column.values.with_dictionary(domains_.finish(column.domain));
    }
    return datasets;
}

std::optional<std::vector<Dataset>> ImportColumns::finish(const std::vector<std::uint64_t>& replaced) {
    if (given_up_ || !room_on_disk() || !take_out(replaced)) return std::nullopt;
    return datasets();
}

std::optional<CacheFile> ImportColumns::finish_cache(std::string_view stamp,
                                                     const std::vector<std::uint64_t>& replaced) {
    auto all = finish(replaced);
    if (!all || rows_of(*all) < least_rows_to_cache) return std::nullopt;
    const Snapshot snapshot(0, {}, {}, std::move(*all));
    auto file = prepare_column_cache(project_, stamp, snapshot, {}, [&](std::span<const std::byte> piece) {
        const auto holds = [&](std::span<const std::byte> one) {
            return !one.empty() && one.data() <= piece.data() && piece.data() < one.data() + one.size();
        };
        if (std::ranges::any_of(mapped_, holds)) let_go_of_mapped(piece);
    });
    if (!file) return std::nullopt;
    return std::move(*file);
}

}  // namespace clientele
