#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <string>
#include <vector>

#include "core/ingest/mapping.h"
#include "text_of.h"

/// A file with the given bytes, gone when the test is over.
class TableFile {
 public:
    explicit TableFile(std::string_view bytes, const char* file_name = "table.csv")
        : path_(std::filesystem::path(folder_.path().toStdString()) / file_name) {
        std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    const std::filesystem::path& path() const { return path_; }

    clientele::SourceFacts inspected(const clientele::SourceSettings& settings = {}) const {
        auto facts = clientele::inspect(path_, settings, {});
        if (!facts) qFatal("%s", to_string(facts.error().message).c_str());
        return std::move(*facts);
    }

 private:
    QTemporaryDir folder_;
    std::filesystem::path path_;
};

/// All rows as they are read, "line: cells joined with '|'"; what went wrong is the last.
inline QStringList raw_rows_of(const clientele::SourceFacts& facts) {
    QStringList rows;
    const auto done = clientele::read_raw(
        facts,
        [&](const std::vector<std::string>& cells, std::uint64_t line) {
            QStringList row;
            for (const std::string& cell : cells) row << q(cell);
            rows << QString::number(line) + QStringLiteral(": ") + row.join(QLatin1Char('|'));
            return true;
        },
        {});
    if (!done) rows << q(done.error());
    return rows;
}

/// Everything that a stream delivers, as text: cells of a row joined with '|', rejects as "line reason column value".
struct ReadTable {
    std::vector<std::string> rows;
    std::vector<std::uint64_t> lines;
    std::vector<std::string> rejects;
    std::vector<clientele::Reject> full_rejects;
    std::uint64_t read = 0;
    std::uint64_t skipped = 0;
    std::map<std::string, std::uint64_t> remarks;
    std::string error;
};

inline std::string cell_text(const clientele::ChunkColumn& column, std::size_t row) {
    using namespace clientele;
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
            return column.booleans[row] == 1 ? "yes" : "no";
    }
    return {};
}

inline ReadTable read_all(const clientele::SourceFacts& facts, const clientele::Mapping& mapping) {
    ReadTable table;
    auto stream = open_rows(facts, mapping, {});
    if (!stream) {
        table.error = to_string(stream.error().message);
        return table;
    }
    while (true) {
        auto block = (*stream)->next();
        if (!block) {
            table.error = to_string(block.error().message);
            break;
        }
        if (!*block) break;
        const clientele::RowBlock& rows = **block;
        table.read += rows.rows_read;
        table.skipped += rows.skipped;
        for (std::size_t row = 0; row < rows.rows.rows; ++row) {
            std::string line;
            for (const auto& column : rows.rows.columns)
                line += (&column == rows.rows.columns.data() ? "" : "|") + cell_text(column, row);
            table.rows.push_back(line);
            table.lines.push_back(rows.lines.empty() ? rows.first_line + row : rows.lines[row]);
        }
        for (const clientele::Reject& reject : rows.rejects) {
            table.rejects.push_back(std::to_string(reject.line) + " " + reject.reason + " " + reject.column + " " +
                                    reject.value);
            table.full_rejects.push_back(reject);
        }
    }
    table.remarks = (*stream)->remarks();
    return table;
}

/// Inspects, maps by itself or as given, and reads.
inline ReadTable read_as(const TableFile& file, clientele::DatasetKind kind,
                         const std::map<std::string, std::string>& given = {},
                         const clientele::SourceSettings& settings = {}) {
    const auto facts = file.inspected(settings);
    auto mapping = map_columns(facts, kind, given);
    if (!mapping) qFatal("%s", to_string(mapping.error().message).c_str());
    return read_all(facts, *mapping);
}
