#include "core/project/mended_rows.h"

#include <fmt/format.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <unordered_map>

#include "core/project/edited_column.h"
#include "core/project/row_numbers.h"
#include "core/project/tables.h"
#include "core/table/picked_rows.h"

namespace clientele {
namespace {

/// Texts that mends write, added to the dictionaries of their domains.
class AddedTexts {
 public:
    Code code_of(const DatasetColumn& column, const std::string& text) {
        if (text.empty()) return missing_code;
        const Dictionary& imported = column.values.dictionary();
        if (const auto code = imported.find(text)) return *code;
        Domain& domain = domains_.try_emplace(column.domain, imported).first->second;
        return domain.added.try_emplace(text, domain.builder.add(text)).first->second;
    }
    std::optional<Code> find(const DatasetColumn& column, const std::string& text) const {
        if (const auto domain = domains_.find(column.domain); domain != domains_.end())
            if (const auto code = domain->second.added.find(text); code != domain->second.added.end())
                return code->second;
        return column.values.dictionary().find(text);
    }
    void finish(std::vector<Dataset>& datasets) {
        for (auto& [domain, texts] : domains_) {
            const auto dictionary = texts.builder.take();
            for (Dataset& dataset : datasets)
                for (DatasetColumn& column : dataset.columns)
                    if (column.domain == domain && column.values.type() == ColumnType::text)
                        column.values = column.values.with_dictionary(dictionary);
        }
    }

 private:
    struct Domain {
        explicit Domain(const Dictionary& imported) : builder(imported) {}
        DictionaryBuilder builder;
        std::unordered_map<std::string, Code> added{};
    };
    std::map<std::string, Domain> domains_;
};

/// Rows that have taken the place of others by their key, where they say the same as these did.
class Successors {
 public:
    Successors(const Snapshot& rows, Database& database, const Dataset& dataset,
               const std::vector<const DatasetColumn*>& columns)
        : rows_(rows), dataset_(dataset), key_(dataset.find(spec(dataset.kind).key)), columns_(columns) {
        if (!key_) return;
        const DatasetSpec& of = spec(dataset.kind);
        const auto attributes = attributes_of(database, of);
        std::string selected = sql_name(of.key);
        for (const DatasetColumn* column : columns) {
            const auto attribute = std::ranges::find(attributes, column->id, &Attribute::name);
            const bool kept = column->attribute && attribute != attributes.end();
            selected += ", " + (kept ? sql_name(attribute->column) : column->attribute ? "NULL" : sql_name(column->id));
        }
        before_.emplace(
            database.prepare(fmt::format("SELECT {} FROM {} WHERE row = ?1", selected, rows_table(of))));
    }
    /// Calls visit(column, place) for the columns of the present row that say what that row said.
    template <class Visit>
    void follow(std::int64_t number, Visit&& visit) {
        if (!before_) return;
        before_->bind(1, number);
        if (before_->step() && !before_->is_null(0)) {
            const auto code = key_->values.dictionary().find(before_->text(0));
            const std::vector<std::uint32_t>& row_of = rows_.row_of(dataset_.kind);
            const std::uint32_t place = code && *code < row_of.size() ? row_of[*code] : missing_code;
            for (std::size_t i = 0; place != missing_code && i < columns_.size(); ++i)
                if (same(static_cast<int>(i + 1), columns_[i]->values, place)) visit(i, place);
        }
        before_->reset();
    }

 private:
    bool same(int cell, const Column& column, std::size_t place) const {
        if (before_->is_null(cell) || column.missing(place)) return false;
        switch (column.type()) {
            case ColumnType::number: return before_->number(cell) == column.numbers()[place];
            case ColumnType::text: return before_->text(cell) == column.text(place);
            case ColumnType::date: return before_->integer(cell) == column.dates()[place];
            case ColumnType::time: return before_->integer(cell) == column.times()[place];
            case ColumnType::boolean: return before_->integer(cell) == column.booleans()[place];
        }
        return false;
    }

    const Snapshot& rows_;
    const Dataset& dataset_;
    const DatasetColumn* key_;
    std::vector<const DatasetColumn*> columns_;
    std::optional<Statement> before_;
};

/// A dataset as its mends show it.
class DatasetMending {
 public:
    DatasetMending(const Snapshot& rows, DatasetKind kind, Database& database, const std::vector<LedgerEntry>& ledger)
        : rows_(rows), dataset_(rows.dataset(kind)), database_(database), ledger_(ledger) {
        for (const DatasetColumn& column : dataset_.columns) columns_.emplace_back(column.values);
    }

    void apply(const LedgerEntry& entry, AddedTexts& added) {
        const MendedCells cells = read_mended_cells(database_, entry.batch.id);
        if (database_.failed()) return;
        if (!cells.values.empty())
            replace(*entry.batch.mend, cells, added);
        else if (entry.batch.mend->change == MendChange::leave_out)
            leave_out(cells);
        else
            clear(*entry.batch.mend, cells);
    }

    Dataset finish(std::vector<std::uint32_t>& left) {
        Dataset mended{.kind = dataset_.kind, .rows = dataset_.rows, .columns = dataset_.columns};
        mended.left_out = static_cast<std::uint64_t>(std::ranges::count(out_, std::uint8_t{1}));
        mended.rows -= mended.left_out;
        if (mended.left_out != 0) {
            left.reserve(mended.rows);
            for (std::uint32_t row = 0; row < dataset_.rows; ++row)
                if (!out_[row]) left.push_back(row);
        }
        std::vector<std::uint8_t> empty(columns_.size());
        tbb::parallel_for(std::size_t{0}, columns_.size(), [&](std::size_t i) {
            Column& values = mended.columns[i].values;
            values = columns_[i].finish();
            if (mended.left_out != 0) values = picked_rows(values, std::span<const std::uint32_t>(left));
            const bool changed = columns_[i].edited() || mended.left_out != 0;
            empty[i] = changed && !any_value(values);
        });
        std::size_t at = 0;
        std::erase_if(mended.columns, [&](const DatasetColumn&) { return empty[at++] != 0; });
        return mended;
    }

 private:
    const RowNumbers& numbers() {
        if (!numbers_) numbers_.emplace(database_, ledger_, dataset_.kind, dataset_.rows);
        return *numbers_;
    }
    std::optional<std::size_t> index_of(const std::string& field) const {
        const DatasetColumn* column = dataset_.find(field);
        return column ? std::optional(static_cast<std::size_t>(column - dataset_.columns.data())) : std::nullopt;
    }

    void leave_out(const MendedCells& cells) {
        out_.resize(dataset_.rows);
        for (const RowRange& range : cells.rows)
            numbers().for_each(range, [&](std::size_t row) { out_[row] = 1; }, [](std::int64_t) {});
    }
    void clear(const Mend& mend, const MendedCells& cells) {
        std::vector<std::size_t> indices;
        std::vector<const DatasetColumn*> columns;
        for (const std::string& field : mend.fields)
            if (const auto index = index_of(field)) {
                indices.push_back(*index);
                columns.push_back(&dataset_.columns[*index]);
            }
        Successors successors(rows_, database_, dataset_, columns);
        for (const RowRange& range : cells.rows)
            numbers().for_each(
                range, [&](std::size_t row) { for (const std::size_t i : indices) columns_[i].clear(row); },
                [&](std::int64_t gone) {
                    successors.follow(gone, [&](std::size_t i, std::size_t row) { columns_[indices[i]].clear(row); });
                });
    }
    void replace(const Mend& mend, const MendedCells& cells, AddedTexts& added) {
        const auto index = mend.fields.empty() ? std::nullopt : index_of(mend.fields.front());
        if (!index || dataset_.columns[*index].values.type() != ColumnType::text) return;
        const DatasetColumn& column = dataset_.columns[*index];
        std::vector<Code> becomes;
        for (const auto& [from, to] : cells.values) {
            const auto code = added.find(column, from);
            if (!code) continue;
            for (std::size_t next = becomes.size(); next <= *code; ++next) becomes.push_back(static_cast<Code>(next));
            becomes[*code] = added.code_of(column, to);
        }
        if (!becomes.empty()) columns_[*index].recode(becomes);
    }

    const Snapshot& rows_;
    const Dataset& dataset_;
    Database& database_;
    const std::vector<LedgerEntry>& ledger_;
    std::optional<RowNumbers> numbers_;
    std::vector<EditedColumn> columns_;
    std::vector<std::uint8_t> out_;
};

bool is_mend_in_force(const LedgerEntry& entry) { return entry.state == BatchState::in_force && entry.batch.mend; }

}  // namespace

std::vector<std::int64_t> mends_in_force(const std::vector<LedgerEntry>& ledger) {
    std::vector<std::int64_t> mends;
    for (const LedgerEntry& entry : ledger)
        if (is_mend_in_force(entry)) mends.push_back(entry.batch.id);
    return mends;
}

Result<MendedRows> mended_rows(const Snapshot& rows, Database& database, const std::vector<LedgerEntry>& ledger,
                               const Progress& progress) {
    MendedRows mended;
    for (const DatasetSpec& kind : dataset_kinds()) mended.datasets.push_back(rows.dataset(kind.kind));
    std::array<std::unique_ptr<DatasetMending>, dataset_kind_count> mendings;
    AddedTexts added;
    for (const LedgerEntry& entry : ledger) {
        if (!is_mend_in_force(entry) || rows.dataset(entry.batch.mend->dataset).rows == 0) continue;
        auto& mending = mendings[static_cast<std::size_t>(entry.batch.mend->dataset)];
        if (!mending) mending = std::make_unique<DatasetMending>(rows, entry.batch.mend->dataset, database, ledger);
        mending->apply(entry, added);
        if (progress.cancelled()) return cancelled();
    }
    if (auto status = database.status(); !status) return std::unexpected(status.error());
    for (std::size_t kind = 0; kind < dataset_kind_count; ++kind)
        if (mendings[kind]) mended.datasets[kind] = mendings[kind]->finish(mended.left[kind]);
    added.finish(mended.datasets);
    return mended;
}

}  // namespace clientele
