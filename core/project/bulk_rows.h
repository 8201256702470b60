#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "core/project/database.h"
#include "core/project/row_records.h"
#include "core/project/table_image.h"

namespace clientele {

/// A second database `staged` on a connection, in memory. Made before a transaction begins and gone after it has ended.
class StagedDatabase {
   public:
    explicit StagedDatabase(Database& database);
    ~StagedDatabase();
    StagedDatabase(const StagedDatabase&) = delete;
    StagedDatabase& operator=(const StagedDatabase&) = delete;

    /// What it holds from now on. Gives back what it held before.
    TableImage show(TableImage image);
    Database& database() { return database_; }

   private:
    Database& database_;
    TableImage shown_;   // SQLite may look at it as long as it is attached
};

/// Brings blocks of rows into a table. The rows are written as pages of a database first, on any thread; from there
/// SQLite takes them with one INSERT … SELECT * that copies whole records, and sees to everything that keeps the file
/// sound.
///
/// SQLite looks in the table for every row number that is given, which costs more than all the rest. So the rows are
/// put behind the last one through a second name of the table (SQLite's "imposter table"): a definition in this
/// connection's memory that has the same root page and the same columns, but leaves it to SQLite to number the rows.
class BulkRows {
   public:
    using Images = std::vector<TableImage>;

    /// `targets`: the column of the table that each column of the stream goes into.
    BulkRows(StagedDatabase& staged, const std::string& table, const std::vector<std::string>& targets,
             std::int64_t batch);
    ~BulkRows();
    BulkRows(const BulkRows&) = delete;
    BulkRows& operator=(const BulkRows&) = delete;

    /// The rows of the block in `kept`, or all where it is null. `first_row`: the number that the first will get, one
    /// more than the last that is there when they are inserted.
    Images write(const RowBlock& block, const std::vector<std::uint32_t>* kept, std::int64_t first_row);
    void insert(Images images);

   private:
    bool take_second_name(const std::string& table, const std::string& columns);

    StagedDatabase& staged_;
    bool second_name_ = false;
    std::string insert_;
    RowLayout layout_;
    std::mutex mutex_;
    Images spare_;                       // whose memory can be used again
    std::vector<unsigned char> empty_;   // a database with a table like the target, without rows
};

}  // namespace clientele
