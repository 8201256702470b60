#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/format.h"
#include "core/model/row_stream.h"
#include "core/model/snapshot.h"

namespace clientele {

/// Rows given in a test, as a stream: blocks of `rows_a_block` rows, line numbers from 2 (after a header).
class GivenRows : public RowStream {
   public:
    using Row = std::vector<Cell>;

    GivenRows(std::vector<StreamColumn> columns, std::vector<Row> rows, std::size_t rows_a_block = 3)
        : columns_(std::move(columns)), rows_(std::move(rows)), rows_a_block_(rows_a_block) {}

    /// A reject that comes with the block of that row.
    GivenRows& reject(std::size_t before_row, Reject reject) {
        rejects_.emplace_back(before_row, std::move(reject));
        return *this;
    }
    GivenRows& fail_at(std::size_t row) {
        fails_at_ = row;
        return *this;
    }
    std::map<std::string, std::uint64_t> notes;

    std::vector<StreamColumn> columns() const override { return columns_; }
    std::map<std::string, std::uint64_t> remarks() const override { return notes; }

    Result<std::optional<RowBlock>> next() override {
        if (at_ >= fails_at_) return fail(ErrorCode::not_readable, text("The source broke off."));
        if (at_ == rows_.size() && rejects_.empty()) return std::nullopt;
        RowBlock block;
        for (const StreamColumn& column : columns_) block.rows.columns.emplace_back().type = column.type;
        block.first_line = at_ + 2;
        for (; at_ < rows_.size() && block.rows.rows < rows_a_block_; ++at_, ++block.rows.rows)
            for (std::size_t i = 0; i < columns_.size(); ++i) add(block.rows.columns[i], rows_[at_][i]);
        while (!rejects_.empty() && (rejects_.front().first < at_ || at_ == rows_.size())) {
            block.rejects.push_back(rejects_.front().second);
            rejects_.erase(rejects_.begin());
        }
        block.rows_read = block.rows.rows + block.rejects.size();
        block.fraction = rows_.empty() ? 1 : static_cast<double>(at_) / static_cast<double>(rows_.size());
        return block;
    }

   private:
    static void add(ChunkColumn& column, const Cell& cell) {
        if (cell.index() == 0) return column.add_missing();
        switch (column.type) {
            case ColumnType::number: return column.numbers.push_back(std::get<double>(cell));
            case ColumnType::text: return column.add_text(std::get<std::string>(cell));
            case ColumnType::date: return column.dates.push_back(std::get<Date>(cell).days);
            case ColumnType::time: return column.times.push_back(std::get<DateTime>(cell).seconds);
            case ColumnType::boolean: return column.booleans.push_back(std::get<bool>(cell));
        }
    }

    std::vector<StreamColumn> columns_;
    std::vector<Row> rows_;
    std::size_t rows_a_block_;
    std::size_t at_ = 0;
    std::size_t fails_at_ = SIZE_MAX;
    std::vector<std::pair<std::size_t, Reject>> rejects_;
};

inline std::string cell_text(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return write_exact(*number);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* date = std::get_if<Date>(&cell)) return iso_text(*date);
    if (const auto* time = std::get_if<DateTime>(&cell)) return iso_text(*time);
    if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "yes" : "no";
    return "-";
}

/// A dataset as text, a line a row: "a|1.5|2011-12-01\n"; "-" is missing; the first line names the columns.
inline std::string table_text(const Dataset& dataset) {
    std::string out;
    for (const DatasetColumn& column : dataset.columns) out += (out.empty() ? "" : "|") + column.id;
    out += "\n";
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        for (const DatasetColumn& column : dataset.columns)
            out += (&column == dataset.columns.data() ? "" : "|") + cell_text(column.values.at(row));
        out += "\n";
    }
    return out;
}

}  // namespace clientele
