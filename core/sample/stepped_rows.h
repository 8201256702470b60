#pragma once

#include "core/sample/duplicates.h"
#include "core/sample/streams.h"

namespace clientele::sample {

/// Writes rows value by value, in the order of the columns.
class RowWriter {
 public:
    explicit RowWriter(Chunk& rows) : rows_(rows) {}

    RowWriter& text(std::string_view value) {
        column().add_text(value);
        return *this;
    }
    RowWriter& number(double value) {
        column().numbers.push_back(value);
        return *this;
    }
    RowWriter& time(std::int64_t seconds) {
        column().times.push_back(seconds);
        return *this;
    }
    RowWriter& flag(bool value) {
        column().booleans.push_back(value ? 1 : 0);
        return *this;
    }
    /// The id of a row of customers; empty for nobody.
    RowWriter& customer(std::uint64_t row) {
        ChunkColumn& ids = column();
        if (row != nobody) append_customer_id(ids.bytes, row);
        ids.ends.push_back(static_cast<std::uint32_t>(ids.bytes.size()));
        return *this;
    }
    RowWriter& none() {
        column().add_missing();
        return *this;
    }
    void end_row() {
        ++rows_.rows;
        at_ = 0;
    }

 private:
    ChunkColumn& column() { return rows_.columns[at_++]; }

    Chunk& rows_;
    std::size_t at_ = 0;
};

/// Rows that are made in steps (a day, a week, a quarter), joined to blocks of some 32,768.
class SteppedRows : public RowStream {
 public:
    explicit SteppedRows(std::vector<StreamColumn> columns) : columns_(std::move(columns)) {}
    std::vector<StreamColumn> columns() const final { return columns_; }
    Result<std::optional<RowBlock>> next() final;

 protected:
    /// Goes one step on and adds its rows, if it has any; false, and no rows, where no step is left.
    virtual bool step(Chunk& rows) = 0;
    /// How much of the steps is done, 0 to 1.
    virtual double fraction() const = 0;
    /// How many rows there were before those of the step's chunk.
    std::uint64_t written() const { return written_; }

 private:
    std::vector<StreamColumn> columns_;
    std::uint64_t written_ = 0;
    bool more_ = true;
};

}  // namespace clientele::sample
