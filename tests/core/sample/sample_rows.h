#pragma once

#include <QtGlobal>
#include <cmath>
#include <string>

#include "core/sample/streams.h"

namespace clientele::sample {

/// All rows of a stream in one chunk.
inline Chunk all_rows(std::unique_ptr<RowStream> stream) {
    Chunk all = empty_chunk(stream->columns());
    for (;;) {
        auto block = stream->next();
        if (!block || !*block) return all;
        const Chunk& rows = (*block)->rows;
        for (std::size_t c = 0; c < rows.columns.size(); ++c) {
            const ChunkColumn& from = rows.columns[c];
            ChunkColumn& to = all.columns[c];
            to.numbers.insert(to.numbers.end(), from.numbers.begin(), from.numbers.end());
            to.dates.insert(to.dates.end(), from.dates.begin(), from.dates.end());
            to.times.insert(to.times.end(), from.times.begin(), from.times.end());
            to.booleans.insert(to.booleans.end(), from.booleans.begin(), from.booleans.end());
            const auto before = static_cast<std::uint32_t>(to.bytes.size());
            to.bytes += from.bytes;
            for (const std::uint32_t end : from.ends) to.ends.push_back(before + end);
        }
        all.rows += rows.rows;
    }
}

/// The options without dirty rows, for tests of what everything else looks like.
inline SampleOptions clean(SampleOptions options) {
    options.truths.dirt.strength = 0;
    return options;
}

/// All rows of a generated dataset, by names of columns.
class SampleRows {
 public:
    explicit SampleRows(std::unique_ptr<RowStream> stream)
        : columns_(stream->columns()), chunk_(all_rows(std::move(stream))), rows(chunk_.rows) {}

    std::string_view text(std::string_view column, std::size_t row) const { return of(column).text(row); }
    double number(std::string_view column, std::size_t row) const { return of(column).numbers[row]; }
    std::int64_t time(std::string_view column, std::size_t row) const { return of(column).times[row]; }
    bool flag(std::string_view column, std::size_t row) const { return of(column).booleans[row] == 1; }
    bool missing(std::string_view column, std::size_t row) const { return of(column).missing(row); }
    std::int32_t day(std::size_t row) const { return date_of(DateTime{time("time", row)}).days; }

    const ChunkColumn& of(std::string_view column) const {
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (columns_[c].id == column) return chunk_.columns[c];
        qFatal("no column %s", std::string(column).c_str());
    }

 private:
    std::vector<StreamColumn> columns_;
    Chunk chunk_;

 public:
    std::size_t rows;
};

/// Average and spread of what is counted, for tests that hold a figure to a planted one.
struct Average {
    double sum = 0, squares = 0, count = 0;
    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return sum / count; }
    double variance() const { return squares / count - mean() * mean(); }
    double error() const { return std::sqrt(variance() / count); }
};

}  // namespace clientele::sample
